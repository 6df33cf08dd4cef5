#include "views/incident/partywords.h"

#include "model/tables/fieldwords.h"

#include <QRegularExpression>

namespace Views {

namespace {
const QString partyGroup = QStringLiteral("party");
}

void PartyWords::setIncident(const Incidents::Incident &incident)
{
    m_named.clear();
    for (const Incidents::Party &party : incident.parties) {
        const QString name = party.name.valueOr({});
        m_named.append({party.id, name.isEmpty() ? party.id : name});
    }
}

QList<Option> PartyWords::options() const
{
    return vocabularyOptions(partyGroup, m_language) + m_named;
}

QString PartyWords::word(const Incidents::PartyRef &party) const
{
    for (const Option &option : m_named) {
        if (option.id == party)
            return option.text;
    }
    return Tables::wordText(partyGroup, party, m_language);
}

QString authorityId(const QString &typed)
{
    static const QRegularExpression ministry(QStringLiteral("(省|庁|委員会|府|局|Ministry|Agency)$"));
    return (typed.contains(ministry) ? QStringLiteral("ministry:") : QStringLiteral("other:")) + typed;
}

QString placeId(const QString &typed)
{
    return QStringLiteral("other:") + typed;
}

} // namespace Views
