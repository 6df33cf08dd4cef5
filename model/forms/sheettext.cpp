// The sheet as text for reading and as JSON.
#include "model/forms/sheet.h"

#include <QJsonArray>

namespace Forms {

using Base::Language;

namespace {

QString said(const char *kind, Language language, const QStringList &args = {})
{
    return Base::sentence({QLatin1String("forms.") + QLatin1String(kind), args}, language);
}

QString labelOf(const FilledField &field, Language language)
{
    QStringList marks;
    if (field.field.isRequired)
        marks += said("required", language);
    if (field.field.isUnverified())
        marks += said("unverified", language);
    if (field.former)
        marks += said("changed", language);
    if (field.state == FieldState::ByHand)
        marks += said(field.field.hasOptions() ? "to_choose" : "by_hand", language);
    const QString label = field.field.label.in(language);
    return marks.isEmpty() ? label : said("marked", language, {label, marks.join(said("comma", language))});
}

// A text of several lines begins under its label, each line behind the same indent.
QString fieldText(const FilledField &field, Language language)
{
    QString count = counter(field, language);
    if (field.isOver())
        count = said("over", language, {count});
    const QString head = labelOf(field, language) + u'\t' + count + u'\t';
    if (!field.text.contains(u'\n'))
        return head + field.text;
    return head + QStringLiteral("\n\t") + QString(field.text).replace(u'\n', QStringLiteral("\n\t"));
}

// The texts of a sheet are Japanese, and so is what they call a fact; its reader may be not.
QString labelOf(const Letters::MissingFact &fact, Language language)
{
    const Letters::TagInfo *info = Letters::tagNamed(fact.tag.section(u'[', 0, 0), {}).info;
    return info && info->japaneseLabel == fact.label ? info->label(language) : fact.label;
}

QJsonArray missingToJson(const QList<Letters::MissingFact> &missing, Language language)
{
    QJsonArray array;
    for (const Letters::MissingFact &fact : missing)
        array.append(QJsonObject{{QStringLiteral("tag"), fact.tag}, {QStringLiteral("label"), labelOf(fact, language)},
                                 {QStringLiteral("path"), fact.path}});
    return array;
}

QJsonArray optionsToJson(const FilledField &field, Language language)
{
    QJsonArray options;
    for (qsizetype at = 0; at < field.field.options.size(); ++at)
        options.append(QJsonObject{{QStringLiteral("label"), field.field.options[at].label.in(language)},
                                   {QStringLiteral("chosen"), field.chosen.contains(at)}});
    return options;
}

QJsonObject fieldToJson(const FilledField &filled, Language language)
{
    const Field &field = filled.field;
    QJsonObject object{{QStringLiteral("id"), field.id},
                       {QStringLiteral("label"), field.label.in(language)},
                       {QStringLiteral("kind"), Base::nameOf(field.kind)},
                       {QStringLiteral("text"), filled.text},
                       {QStringLiteral("count"), filled.count},
                       {QStringLiteral("limit"), field.limit ? QJsonValue(*field.limit) : QJsonValue()},
                       {QStringLiteral("over"), filled.isOver()},
                       {QStringLiteral("state"), Base::nameOf(filled.state)},
                       {QStringLiteral("required"), field.isRequired},
                       {QStringLiteral("verified"), !field.isUnverified()},
                       {QStringLiteral("source"), field.source.address},
                       {QStringLiteral("checked"), field.source.checked.toString(Qt::ISODate)},
                       {QStringLiteral("missing"), missingToJson(filled.missing, language)}};
    if (field.hasOptions())
        object.insert(QStringLiteral("options"), optionsToJson(filled, language));
    object.insert(QStringLiteral("changed"), filled.former.has_value());
    if (filled.former)
        object.insert(QStringLiteral("former"), *filled.former);
    return object;
}

} // namespace

QString counter(const FilledField &field, Language language)
{
    const QString count = QString::number(field.count);
    return field.field.limit ? said("count_of", language, {count, QString::number(*field.field.limit)})
                             : said("count", language, {count});
}

QString sinceLine(const Sheet &sheet, Language language)
{
    if (!sheet.since)
        return {};
    QStringList changed;
    for (const FilledField &field : sheet.fields()) {
        if (field.former)
            changed += field.field.label.in(language);
    }
    const QString receipt = sheet.since->receipt.isEmpty() ? said("no_receipt", language) : sheet.since->receipt;
    const QStringList args = {sheet.since->at.toString().replace(u'T', u' '), receipt, changed.join(said("enumeration", language))};
    return said(changed.isEmpty() ? "nothing_changed" : "changed_since", language, args);
}

QString toText(const Sheet &sheet, const QString &title, Language language)
{
    QStringList lines = {sheet.form.name.in(language), title, QString()};
    for (const Words &remark : sheet.remarks)
        lines += said("remark", language, {remark.in(language)});
    if (const QString since = sinceLine(sheet, language); !since.isEmpty())
        lines += said("remark", language, {since});
    lines += said("remark", language, {sheet.form.note.in(language)});
    const bool hasUnverified = std::ranges::any_of(sheet.fields(), [](const FilledField &field) {
        return field.field.isUnverified();
    });
    if (hasUnverified)
        lines += said("remark", language, {said("unverified_note", language)});
    lines += said("remark", language, {said("source_note", language, {sheet.form.source.address,
                                                                       sheet.form.source.checked.toString(Qt::ISODate)})});
    for (const FilledSection &section : sheet.sections) {
        lines << QString() << said("heading", language, {section.title.in(language)});
        for (const FilledField &field : section.fields)
            lines += fieldText(field, language);
    }
    if (const auto missing = sheet.missing(); !missing.isEmpty())
        lines << QString() << said("heading", language, {said("missing_note", language)});
    for (const Letters::MissingFact &fact : sheet.missing())
        lines += fact.path.isEmpty() ? labelOf(fact, language) : labelOf(fact, language) + u'\t' + fact.path;
    return lines.join(u'\n') + u'\n';
}

QJsonObject toJson(const Sheet &sheet, Language language)
{
    QJsonArray sections, remarks;
    for (const FilledSection &section : sheet.sections) {
        QJsonArray fields;
        for (const FilledField &field : section.fields)
            fields.append(fieldToJson(field, language));
        sections.append(QJsonObject{{QStringLiteral("title"), section.title.in(language)}, {QStringLiteral("fields"), fields}});
    }
    for (const Words &remark : sheet.remarks)
        remarks.append(remark.in(language));
    const QJsonValue since = sheet.since ? QJsonObject{{QStringLiteral("at"), sheet.since->at.toString()},
                                                       {QStringLiteral("receipt"), sheet.since->receipt}}
                                         : QJsonValue();
    return {{QStringLiteral("form"), sheet.form.id},
            {QStringLiteral("since"), since},
            {QStringLiteral("name"), sheet.form.name.in(language)},
            {QStringLiteral("note"), sheet.form.note.in(language)},
            {QStringLiteral("source"), sheet.form.source.address},
            {QStringLiteral("checked"), sheet.form.source.checked.toString(Qt::ISODate)},
            {QStringLiteral("remarks"), remarks},
            {QStringLiteral("sections"), sections},
            {QStringLiteral("missing"), missingToJson(sheet.missing(), language)}};
}

} // namespace Forms
