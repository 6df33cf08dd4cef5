#include "model/tables/searchbuild.h"

#include "model/incident/json.h"

#include <QJsonDocument>

namespace Tables {

using Incidents::IncidentId;

Base::Result<SearchIndex> searchIndexOf(const Ledger::LedgerFile &ledger, Base::Language language,
                                        const std::atomic_bool &isCancelled)
{
    SearchIndex index;
    const SearchText reader(language);
    IncidentId current;
    QString text;
    const auto read = ledger.forEachBody([&](IncidentId id, const QByteArray &body) {
        if (isCancelled)
            return;
        if (id != current) {
            if (current.isValid())
                index.put(current, text);
            text.clear();
            current = id;
        }
        reader.append(body, text);
    });
    if (!read)
        return read.problems();
    if (current.isValid())
        index.put(current, text);
    return index;
}

QString searchTextOf(const Incidents::Incident &incident, Base::Language language)
{
    QString text;
    SearchText(language).append(QJsonDocument(Incidents::toJson(incident)).toJson(QJsonDocument::Compact), text);
    return text;
}

} // namespace Tables
