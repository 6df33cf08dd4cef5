#include "views/fields/fieldpage.h"

#include "views/common/text.h"
#include "views/fields/cardlist.h"
#include "views/fields/details.h"

#include <QFrame>
#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

namespace Views {

namespace {

constexpr int lettersAcross = 74; ///< full-width letters beside which a page does not grow: longer lines read badly

QFrame *line(QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setFrameShape(QFrame::HLine);
    frame->setFrameShadow(QFrame::Plain);
    frame->setForegroundRole(QPalette::Mid);
    return frame;
}

} // namespace

PagePart::PagePart(const QString &name, const QString &title, QWidget *parent)
    : QWidget(parent), m_rows(new QVBoxLayout(this)), m_hint(plainLabel({}, this))
{
    setObjectName(name);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(10);
    m_rows->addWidget(headingLabel(title, 2, this));
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->hide();
    m_rows->addWidget(m_hint);
}

void PagePart::setHint(const QString &text)
{
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
}

FieldPage::FieldPage(QWidget *parent)
    : QScrollArea(parent), m_content(new QWidget), m_rows(new QVBoxLayout(m_content))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_content->setMaximumWidth(lettersAcross * fontMetrics().height() * 3 / 4);
    m_rows->setContentsMargins(18, 18, 18, 36);
    m_rows->setSpacing(18);
    m_rows->addStretch();
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setWidget(m_content);
}

void FieldPage::addWidget(QWidget *widget)
{
    if (m_rows->count() > 1)
        m_rows->insertWidget(m_rows->count() - 1, line(m_content));
    m_rows->insertWidget(m_rows->count() - 1, widget);
}

FactField *fieldAt(const QWidget &page, const QString &path)
{
    FactField *best = nullptr;
    FactField *below = nullptr; // the path of a whole entry leads to its first field
    for (FactField *field : page.findChildren<FactField *>()) {
        const QString own = field->path();
        const bool isAbove = path.startsWith(own + u'.') || path.startsWith(own + u'[');
        if ((own == path || isAbove) && (!best || own.size() > best->path().size()))
            best = field;
        if (!best && !below && own.startsWith(path + u'.'))
            below = field;
    }
    return best ? best : below;
}

void goToField(FactField *field)
{
    if (!field)
        return;
    bringIntoSight(field);
    auto *list = qobject_cast<CardList *>(field);
    if (list && list->size() == 0)
        list->addEntry();
    else
        field->setFocus(Qt::OtherFocusReason);
}

void bringIntoSight(QWidget *widget)
{
    for (QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        auto *tabs = qobject_cast<QTabWidget *>(above);
        for (int at = 0; tabs && at < tabs->count(); ++at) {
            if (tabs->widget(at)->isAncestorOf(widget))
                tabs->setCurrentIndex(at);
        }
    }
    unfoldAround(widget);
    for (QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        auto *scroll = qobject_cast<QScrollArea *>(above);
        if (!scroll)
            continue;
        if (scroll->widget()->layout())
            scroll->widget()->layout()->activate();
        scroll->ensureWidgetVisible(widget, 0, scroll->viewport()->height() / 3);
    }
}

} // namespace Views
