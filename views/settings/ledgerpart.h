#pragma once

#include "views/common/session.h"
#include "views/fields/fieldpage.h"

class QLineEdit;

namespace Views {

class MessageStrip;

/// Which ledger is open, and in whose name it is written from now on.
class LedgerPart : public PagePart
{
    Q_OBJECT

public:
    LedgerPart(Session &session, QWidget *parent);

private:
    QLineEdit *addLine(const QString &name, const QString &label, const QString &text);
    void takeName();

    Session &m_session;
    QLineEdit *m_name;
    MessageStrip *m_strip;
};

} // namespace Views
