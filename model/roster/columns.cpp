#include "model/roster/columns.h"

#include "model/base/shipped.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace Roster {

using Base::Problem;

namespace {

constexpr std::array<const char *, meanings> ids = {
    "name", "family_name", "given_name", "kana", "honorific", "organisation", "postal_code", "address", "building",
    "email", "member_number", "household", "do_not_post", "deceased", "variant", "exposed", "received",
};

struct Words
{
    QHash<QString, Meaning> headings;
    std::array<QString, meanings> usual; ///< the first name of each
    QHash<QString, bool> answers;
    QHash<QString, Variant> variants;
};

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const auto text : array.toArray())
        texts += text.toString();
    return texts;
}

void readColumns(const QJsonArray &columns, Words *words)
{
    for (const auto column : columns) {
        const auto id = std::find(ids.begin(), ids.end(), column[u"id"].toString().toLatin1());
        Q_ASSERT(id != ids.end());
        const auto meaning = Meaning(id - ids.begin());
        const QStringList names = textsOf(column[u"names"]);
        words->usual[size_t(meaning)] = names.value(0);
        for (const QString &name : names)
            words->headings.insert(folded(name), meaning);
    }
}

Words readWords()
{
    const QJsonObject data = Base::shippedJson(QStringLiteral("roster/columns.json")).object();
    Words words;
    readColumns(data[u"columns"].toArray(), &words);
    for (const QString &word : textsOf(data[u"yes"]))
        words.answers.insert(folded(word), true);
    for (const QString &word : textsOf(data[u"no"]))
        words.answers.insert(folded(word), false);
    for (const Variant variant : {Variant::Exposed, Variant::Received, Variant::Both}) {
        for (const QString &word : textsOf(data[u"variants"][nameOf(variant)]))
            words.variants.insert(folded(word), variant);
    }
    return words;
}

const Words &words()
{
    static const Words all = readWords();
    return all;
}

QString withoutMark(QString text)
{
    while (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text.trimmed();
}

} // namespace

QString nameOf(Variant variant)
{
    switch (variant) {
    case Variant::Unstated: return {};
    case Variant::Exposed: return QStringLiteral("exposed");
    case Variant::Received: return QStringLiteral("received");
    case Variant::Both: return QStringLiteral("both");
    }
    Q_UNREACHABLE();
}

QString folded(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC).toLower();
    plain.removeIf([](QChar letter) { return letter.isSpace() || letter == u'_'; });
    return plain;
}

std::optional<bool> answerIn(const QString &text)
{
    const auto found = words().answers.constFind(folded(text));
    return found == words().answers.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<Variant> variantIn(const QString &text)
{
    if (text.isEmpty())
        return Variant::Unstated;
    const auto found = words().variants.constFind(folded(text));
    return found == words().variants.constEnd() ? std::nullopt : std::optional(*found);
}

namespace {

// As a person sees at a glance whether it is the right file, and whether it was read in the right encoding.
QString shownHeadings(const Columns &columns)
{
    constexpr qsizetype most = 8, longest = 20;
    QStringList shown;
    for (const QString &heading : columns.headings().mid(0, most))
        shown += heading.simplified().left(longest);
    return shown.join(QStringLiteral(", ")) + (columns.headings().size() > most ? QStringLiteral(" …") : QString());
}

void checkNeeds(const Columns &columns, const Needs &needs, Base::Problems *problems)
{
    const auto demand = [&](Meaning meaning) {
        if (!columns.has(meaning))
            *problems += Problem{QStringLiteral("roster.column_missing"), {columns.heading(meaning), shownHeadings(columns)}};
    };
    if (!columns.has(Meaning::FamilyName) || !columns.has(Meaning::GivenName))
        demand(Meaning::Name);
    if (needs.address)
        demand(Meaning::Address);
    if (needs.email)
        demand(Meaning::Email);
}

// Noise, or a line above the headings.
bool hasReadableHeading(const Columns &columns)
{
    return std::any_of(columns.headings().begin(), columns.headings().end(), [](const QString &heading) {
        return std::any_of(heading.begin(), heading.end(), [](QChar letter) { return letter.isLetterOrNumber() || letter.isSurrogate(); });
    });
}

} // namespace

Base::Result<Columns> Columns::of(const Sheets::Row &header, const Needs &needs)
{
    Columns columns;
    Base::Problems problems = header.faults;
    QSet<QString> seen;
    for (int at = 0; at < header.cells.size(); ++at) {
        const QString heading = withoutMark(header.text(at));
        columns.m_headings += heading;
        const QString where = QString::number(header.number) + u':' + QString::number(at + 1);
        if (heading.isEmpty()) {
            problems += Problem{QStringLiteral("roster.heading_empty"), {QString::number(at + 1)}, where};
            continue;
        }
        const auto meaning = words().headings.constFind(folded(heading));
        const bool isOwn = meaning == words().headings.constEnd();
        if (seen.contains(folded(heading)))
            problems += Problem{QStringLiteral("roster.heading_doubled"), {heading}, where};
        else if (!isOwn && columns.has(*meaning))
            problems += Problem{QStringLiteral("roster.column_doubled"), {columns.heading(*meaning), heading}, where};
        else if (isOwn)
            columns.m_own += at;
        else
            columns.m_places[size_t(*meaning)] = at;
        seen += folded(heading);
    }
    if (!hasReadableHeading(columns)) // all else would only follow from it
        return Problem{QStringLiteral("roster.no_headings"), {}, QString::number(header.number)};
    checkNeeds(columns, needs, &problems);
    if (!problems.isEmpty())
        return problems;
    return columns;
}

QString Columns::text(const Sheets::Row &row, Meaning meaning) const
{
    const auto place = m_places[size_t(meaning)];
    return place ? row.text(*place).trimmed() : QString();
}

QString Columns::heading(Meaning meaning) const
{
    const auto place = m_places[size_t(meaning)];
    return place ? m_headings[*place] : words().usual[size_t(meaning)];
}

} // namespace Roster
