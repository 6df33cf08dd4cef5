#pragma once

#include "model/forms/sheet.h"

namespace Forms {

/// The free texts of an incident that still tell a number which was corrected since: 10月14日、1,748名へ送信.
class StaleFigures
{
public:
    StaleFigures(const Incidents::Incident &incident, const QList<Incidents::HeadCount> &former);

    /// Marks each in a field that tells it, as a fact to be confirmed: 1,748名【要確認：…】.
    void mark(FilledField *field) const;

private:
    struct Figure
    {
        QString line;      ///< of the free text
        qsizetype end = 0; ///< behind the number
        QString label;     ///< what is to be confirmed
        QString path;      ///< where it is entered
    };

    void find(const QString &text, const QString &path, const Incidents::Incident &incident,
              const QList<Incidents::HeadCount> &former);

    QList<Figure> m_figures; ///< of one line the last first
};

} // namespace Forms
