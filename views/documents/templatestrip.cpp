#include "views/documents/templatestrip.h"

#include "model/drafts/owndrafts.h"

namespace Views {

TemplateStrip::TemplateStrip(QWidget *parent) : MessageStrip(parent)
{
    setObjectName(QStringLiteral("templateStrip"));
    setClosable(false);
}

// A file is filled as it is; what is shown of it are its words.
void TemplateStrip::showTemplate(const std::optional<Ledger::TemplateRow> &own, QDate today)
{
    QStringList lines;
    if (own && Drafts::isOverdue(*own, today))
        lines += tr("Somebody was to look at this template again by %1.").arg(own->description.review.toString(Qt::ISODate));
    const bool isOverdue = !lines.isEmpty();
    if (own && !own->description.file.endsWith(u".txt", Qt::CaseInsensitive))
        lines += tr("The words of %1, filled in. The layout is the file's own: you see it when you open what you save.")
                     .arg(own->description.file);
    if (lines.isEmpty())
        return clear();
    say(isOverdue ? Tone::Warning : Tone::Neutral, lines.join(u'\n'));
}

} // namespace Views
