#pragma once

#include "views/common/session.h"
#include "views/fields/fieldpage.h"

namespace Views {

/// Which ledger is open and in whose name it is written; nothing to change here.
class LedgerPart : public PagePart
{
    Q_OBJECT

public:
    LedgerPart(const Session &session, QWidget *parent);

private:
    void addLine(const QString &name, const QString &label, const QString &text);
};

} // namespace Views
