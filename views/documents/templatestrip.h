#pragma once

#include "model/ledger/templaterows.h"
#include "views/common/messagestrip.h"

namespace Views {

/// Over the page: what is to be known of the own template that is chosen. Hidden for a shipped letter.
class TemplateStrip : public MessageStrip
{
    Q_OBJECT

public:
    explicit TemplateStrip(QWidget *parent);

    void showTemplate(const std::optional<Ledger::TemplateRow> &own, QDate today);
};

} // namespace Views
