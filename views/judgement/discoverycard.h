#pragma once

#include "model/rules/checklist.h"

#include <QFrame>

class QVBoxLayout;

namespace Views {

/// The five things to do on discovery: how far each is, why, and a link to the field that comes next. Only shows what
/// the facts say; there is nothing to tick.
class DiscoveryCard : public QFrame
{
    Q_OBJECT

public:
    DiscoveryCard(const QList<Rules::DiscoveryDuty> &duties, Base::Language language, QWidget *parent);

Q_SIGNALS:
    void fieldRequested(const QString &path);

private:
    void addDuty(const Rules::DiscoveryDuty &duty);

    Base::Language m_language;
    QVBoxLayout *m_rows;
};

} // namespace Views
