#pragma once

#include "views/window/recorddialog.h"

namespace Views {

/// A near-miss in one minute: what nearly happened, when and where, and what would prevent it.
class NearMissDialog : public RecordDialog
{
    Q_OBJECT

public:
    explicit NearMissDialog(Session &session, QWidget *parent = nullptr);

private:
    void complete(Incidents::Incident &incident) const override;
};

} // namespace Views
