#include "model/forms/form.h"

#include "model/incident/json.h"
#include "model/letters/tagwords.h"
#include "model/base/keys.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace Forms {

using Base::Problem;
using Base::Problems;
using Base::Keys;

namespace {

Words wordsOf(const Base::Text &text)
{
    return {text.japanese(), text.english()};
}

class FormReader
{
public:
    FormReader(const QJsonObject &file, Problems &problems) : m_keys(file, {}, problems), m_problems(problems) {}

    Form read()
    {
        if (m_keys.text("format") != u"tenmatsu-form/1")
            m_problems += Problem{QStringLiteral("forms.not_a_form_file"), {}};
        m_form.id = m_keys.text("id");
        m_form.order = m_keys.number("order", 1, 1000);
        m_form.name = wordsOf(m_keys.sentence("name"));
        m_form.note = wordsOf(m_keys.sentenceOr("note"));
        m_form.organisations = named<Incidents::OrganisationKind>(m_keys, "organisations");
        m_form.roles = named<Incidents::Role>(m_keys, "roles");
        m_form.to = m_keys.textsOr("to");
        if (m_keys.isStated("begins_with"))
            m_form.begins = stage(m_keys, "begins_with");
        m_form.needsLeak = m_keys.flagOr("needs_leak", false);
        readSources();
        m_form.source = source(m_keys);
        m_keys.each("expects", [this](Keys &keys) { readRemark(keys, true); });
        m_keys.each("warns", [this](Keys &keys) { readRemark(keys, false); });
        m_keys.each("sections", [this](Keys &keys) { readSection(keys); });
        if (m_form.sections.isEmpty())
            m_keys.report("data.key_missing", {}, {QStringLiteral("sections")});
        m_keys.refuseTheRest();
        return std::move(m_form);
    }

private:
    template <Base::NamedEnum E>
    static QList<E> named(Keys &keys, const char *key)
    {
        QList<E> values;
        for (const QString &word : keys.textsOr(key)) {
            if (const auto value = Base::fromName<E>(word))
                values += *value;
            else
                keys.report("data.unknown_word", keys.where(QString::fromLatin1(key)),
                            {word, Base::enumNames<E>().join(QStringLiteral(", "))});
        }
        return values;
    }

    static std::optional<Incidents::Stage> stage(Keys &keys, const char *key)
    {
        return Base::fromName<Incidents::Stage>(keys.choice(key, Base::enumNames<Incidents::Stage>()));
    }

    static bool flag(Keys &keys, const char *key)
    {
        if (!keys.isStated(key))
            keys.report("data.key_missing", keys.where(), {QString::fromLatin1(key)});
        return keys.flagOr(key, false);
    }

    void readSources()
    {
        m_keys.each("sources", [this](Keys &keys) {
            m_sources.insert(keys.text("id"), {keys.text("address"), keys.date("checked")});
        });
    }

    Source source(Keys &keys)
    {
        const QString id = keys.text("source");
        if (!id.isEmpty() && !m_sources.contains(id))
            m_problems += Problem{QStringLiteral("forms.no_such_source"), {id}, keys.where(QStringLiteral("source"))};
        return m_sources.value(id);
    }

    void readRemark(Keys &keys, bool isExpected)
    {
        const Remark remark{keys.text("tag"), wordsOf(keys.sentence("remark")), isExpected};
        const Letters::TagInfo *info = Letters::tagNamed(remark.tag, {}).info;
        if (!info || info->kind != Letters::ValueKind::Condition)
            m_problems += Problem{QStringLiteral("letters.tag_unknown"), {remark.tag}, keys.where(QStringLiteral("tag"))};
        m_form.remarks += remark;
    }

    void readSection(Keys &keys)
    {
        Section section{.title = wordsOf(keys.sentence("title")), .fields = {}};
        keys.each("fields", [this, &section](Keys &entry) { section.fields += field(entry); });
        if (section.fields.isEmpty())
            keys.report("data.key_missing", keys.where(), {QStringLiteral("fields")});
        m_form.sections += section;
    }

    Field field(Keys &keys)
    {
        Field field{.id = keys.text("id"), .label = wordsOf(keys.sentence("label"))};
        if (m_ids.contains(field.id))
            keys.report("data.same_id_twice", keys.where(), {field.id});
        m_ids += field.id;
        field.kind = Base::fromName<FieldKind>(keys.choice("kind", Base::enumNames<FieldKind>())).value_or(FieldKind::Text);
        readOptions(keys, field);
        if (!keys.has("limit"))
            keys.report("data.key_missing", keys.where(), {QStringLiteral("limit")});
        if (keys.isStated("limit"))
            field.limit = keys.number("limit", 1, 1'000'000);
        field.isRequired = flag(keys, "required");
        field.isVerified = flag(keys, "verified");
        field.isByHand = keys.flagOr("by_hand", false);
        field.otherwise = keys.textOr("otherwise");
        field.hint = wordsOf(keys.sentenceOr("hint"));
        field.source = source(keys);
        readText(keys, field);
        return field;
    }

    void readOptions(Keys &keys, Field &field)
    {
        const bool chooses = field.kind == FieldKind::Choice || field.kind == FieldKind::Choices
            || field.kind == FieldKind::YesNo;
        keys.each("options", [&field](Keys &entry) {
            field.options += Option{.label = {entry.text("ja"), entry.text("en")},
                                    .facts = entry.textsOr("facts"),
                                    .stage = entry.isStated("stage") ? stage(entry, "stage") : std::nullopt,
                                    .takesTheRest = entry.flagOr("rest", false)};
        });
        if (chooses == field.options.isEmpty())
            m_problems += Problem{chooses ? QStringLiteral("forms.options_missing") : QStringLiteral("forms.options_unfit"),
                                  {field.id}, keys.where()};
        if (chooses)
            field.areOptionsVerified = flag(keys, "options_verified");
    }

    void readText(Keys &keys, Field &field)
    {
        const QStringList lines = keys.textsOr("text");
        if (lines.isEmpty() && !field.isByHand)
            m_problems += Problem{QStringLiteral("forms.text_missing"), {field.id}, keys.where()};
        const auto pieces = Letters::cut(lines.join(u'\n'));
        const auto nodes = pieces ? Letters::nested(Letters::withoutTagLines(*pieces))
                                  : Base::Result<QList<Letters::Node>>(pieces.problems());
        const Problems faults = nodes ? Letters::vocabularyFaults(*nodes) : nodes.problems();
        for (Problem fault : faults) {
            fault.where = keys.where(QStringLiteral("text")) + u' ' + fault.where;
            m_problems += fault;
        }
        if (nodes)
            field.text = *nodes;
    }

    Keys m_keys;
    Problems &m_problems;
    Form m_form;
    QHash<QString, Source> m_sources;
    QStringList m_ids;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

bool Form::hasUnverified() const
{
    return std::ranges::any_of(sections, [](const Section &section) {
        return std::ranges::any_of(section.fields, &Field::isUnverified);
    });
}

Base::Result<Form> readForm(const QByteArray &bytes)
{
    const auto json = Incidents::parseJson(bytes);
    if (!json)
        return json.problems();
    if (!json->isObject())
        return Problem{QStringLiteral("forms.not_a_form_file"), {}};
    Problems problems;
    Form form = FormReader(json->toObject(), problems).read();
    if (!problems.isEmpty())
        return problems;
    return form;
}

FormBook FormBook::load(const QString &userFolder)
{
    FormBook book;
    book.takeFolder(QStringLiteral(":/forms"));
    if (!userFolder.isEmpty())
        book.takeFolder(userFolder);
    return book;
}

void FormBook::takeFolder(const QString &folder)
{
    const QDir files(folder);
    for (const QString &name : files.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        m_refusals += take(contentOf(files.filePath(name)), name).problems();
}

Base::Outcome FormBook::take(const QByteArray &bytes, const QString &fileName)
{
    auto form = readForm(bytes);
    if (!form) {
        Problem problem = form.problems().first();
        problem.where = problem.where.isEmpty() ? fileName : fileName + QStringLiteral(": ") + problem.where;
        return problem;
    }
    m_forms.removeIf([&form](const Form &other) { return other.id == form->id; });
    const auto standsBefore = [](const Form &one, const Form &other) {
        return std::pair(one.order, one.id) < std::pair(other.order, other.id);
    };
    m_forms.insert(std::upper_bound(m_forms.begin(), m_forms.end(), *form, standsBefore), *form);
    return Base::done;
}

Base::Result<Form> FormBook::form(const QString &id) const
{
    QStringList known;
    for (const Form &form : m_forms) {
        if (form.id == id)
            return form;
        known += form.id;
    }
    return Problem{QStringLiteral("forms.no_such_form"), {id, known.join(QStringLiteral(", "))}};
}

} // namespace Forms
