#pragma once

#include "views/window/recorddialog.h"

class QButtonGroup;

namespace Views {

/// The five questions about a leak that has just been noticed. Everything else comes later, from the next things to
/// find out.
class NewLeakDialog : public RecordDialog
{
    Q_OBJECT

public:
    explicit NewLeakDialog(Session &session, QWidget *parent = nullptr);

private:
    void askWhetherStopped();
    void complete(Incidents::Incident &incident) const override;

    QButtonGroup *m_stopped;
};

} // namespace Views
