#include "model/check/elements.h"
#include "model/check/paper.h"

namespace Check {

using Incidents::Incident;

namespace {

QString bare(const QString &name)
{
    return Finding::evenWidth(name).simplified();
}

// A person's name: two words of Chinese characters or kana. A department, a firm or a title is none.
bool isPerson(const QString &name)
{
    static const QRegularExpression person(QStringLiteral("^[一-鿿々ぁ-んァ-ヴー]{1,4} [一-鿿々ぁ-んァ-ヴー]{1,5}$"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression post(QStringLiteral("[課部室係局]$|センター|委員会|チーム|グループ|会社|担当|[者長]$"));
    return person.match(name).hasMatch() && !post.match(name).hasMatch();
}

QStringList staffOf(const Incident &incident, const Incidents::OwnOrganisation &own)
{
    QStringList names;
    for (const Incidents::Action &action : incident.actions) {
        names << action.owner.valueOr({}) << action.verifiedBy.valueOr({}) << action.closedBy.valueOr({});
        for (const Incidents::Note &note : action.notes)
            names += note.by.valueOr({});
    }
    for (const Incidents::CallEntry &entry : own.callChain)
        names += entry.name;
    return names;
}

// Who signs and who answers stand in the letter by their names.
QStringList namedOnPurpose(const Incident &incident, const Incidents::OwnOrganisation &own)
{
    QStringList names;
    for (const Incidents::Signatory &signatory : own.signatories)
        names += bare(signatory.name);
    if (own.representative)
        names += bare(own.representative->name);
    for (const Incidents::Contact &desk : own.desks)
        names += bare(desk.name.valueOr({}));
    for (const Incidents::Contact &contact : incident.contacts)
        names += bare(contact.name.valueOr({}));
    return names;
}

// 山田 太郎 with any blanks, and 山田課長.
QRegularExpression patternOf(const QString &name)
{
    const QString family = QRegularExpression::escape(name.section(u' ', 0, 0));
    const QString given = QRegularExpression::escape(name.section(u' ', 1));
    return QRegularExpression(QStringLiteral("%1 ?%2|%1(?=課長|部長|係長|室長|主任|主査|職員|社員|氏)").arg(family, given));
}

} // namespace

QList<Slip> staffNameSlips(const Paper &paper, const Context &context)
{
    if (elementsOf(context.letter).staysInside)
        return {};
    const QStringList allowed = namedOnPurpose(*context.incident, context.own);
    QStringList seen;
    QList<Slip> found;
    for (const QString &written : staffOf(*context.incident, context.own)) {
        const QString name = bare(written);
        const bool mayStand = std::ranges::any_of(allowed, [&name](const QString &other) { return other.contains(name); });
        if (!isPerson(name) || mayStand || seen.contains(name))
            continue;
        seen += name;
        const auto match = patternOf(name).match(paper.even);
        if (match.hasMatch())
            found += paper.slip(SlipKind::StaffName, {match.capturedStart(), match.capturedEnd()}, true,
                                {QStringLiteral("check.staff_name"), {}});
    }
    return found;
}

} // namespace Check
