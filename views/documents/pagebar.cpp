#include "views/documents/pagebar.h"

#include "views/common/icons.h"
#include "views/common/text.h"
#include "views/documents/pageview.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace Views {

PageBar::PageBar(PageView *page, bool isReadOnly, QWidget *parent)
    : QWidget(parent), m_page(page), m_zoomText(new QLabel(this)), m_format(new QComboBox(this)),
      m_save(new QPushButton(this))
{
    build(isReadOnly);
    connect(m_page, &PageView::zoomChanged, this,
            [this] { m_zoomText->setText(QStringLiteral("%1%").arg(m_page->shownZoom())); });
}

void PageBar::fixEnding(const QString &ending)
{
    if (m_format->isEnabled() && !ending.isEmpty())
        m_chosen = this->ending();
    const QString wanted = ending.isEmpty() && !m_format->isEnabled() ? m_chosen : ending;
    if (const int at = m_format->findData(wanted); at >= 0)
        m_format->setCurrentIndex(at);
    m_format->setEnabled(ending.isEmpty());
    m_format->setToolTip(ending.isEmpty() ? QString() : toolTipText(tr("The template is a file of this format.")));
}

void PageBar::offerEnding(const QString &ending)
{
    if (ending == m_offered)
        return; // what the person chose for it stays
    m_offered = ending;
    m_format->setCurrentIndex(m_format->findData(ending));
}

QString PageBar::ending() const
{
    return m_format->currentData().toString();
}

void PageBar::allowSaving(bool allowed)
{
    m_save->setEnabled(allowed);
}

void PageBar::addZoomButtons(QLayout *line)
{
    const auto button = [this, line](const char *name, const QString &text, const QString &tip,
                                     const QList<QKeySequence> &keys, auto step) {
        auto *action = new QAction(text, parentWidget());
        action->setObjectName(QLatin1String(name) + QStringLiteral("Action"));
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setToolTip(toolTipText(tip + QStringLiteral(" (%1)").arg(keys.first().toString(QKeySequence::NativeText))));
        parentWidget()->addAction(action);
        connect(action, &QAction::triggered, this, step);
        auto *tool = new QToolButton(this);
        tool->setObjectName(QLatin1String(name));
        tool->setDefaultAction(action);
        tool->setAccessibleName(tip);
        tool->setAutoRaise(true);
        tool->setFocusPolicy(Qt::StrongFocus);
        line->addWidget(tool);
    };
    const auto control = [](Qt::Key key) { return QKeySequence(Qt::CTRL | key); };
    button("zoomOut", QStringLiteral("−"), tr("Smaller"), {control(Qt::Key_Minus)}, [this] { m_page->zoomBy(-1); });
    line->addWidget(m_zoomText);
    button("zoomIn", QStringLiteral("+"), tr("Larger"), {control(Qt::Key_Plus), control(Qt::Key_Equal)},
           [this] { m_page->zoomBy(1); });
    button("zoomFit", QStringLiteral("↔"), tr("Fit the width"), {control(Qt::Key_0)}, [this] { m_page->setZoom(0); });
    m_zoomText->setObjectName(QStringLiteral("zoom"));
    m_zoomText->setAlignment(Qt::AlignCenter);
    m_zoomText->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("100%")));
}

void PageBar::fillFormats()
{
    m_format->setObjectName(QStringLiteral("format"));
    m_format->setAccessibleName(tr("File format"));
    m_format->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_format->setMinimumContentsLength(6);
    m_format->addItem(tr("Word (.docx)"), QStringLiteral(".docx"));
    m_format->addItem(tr("PDF (.pdf)"), QStringLiteral(".pdf"));
    m_format->addItem(tr("OpenDocument (.odt)"), QStringLiteral(".odt"));
    m_format->addItem(tr("Web page (.html)"), QStringLiteral(".html"));
    m_format->addItem(tr("Text (.txt)"), QStringLiteral(".txt"));
    m_format->addItem(tr("Markdown (.md)"), QStringLiteral(".md"));
    m_format->addItem(tr("E-mail (.eml)"), QStringLiteral(".eml"));
}

void PageBar::build(bool isReadOnly)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(12, 6, 12, 6);
    addZoomButtons(line);
    line->addStretch(2);
    fillFormats();
    m_save->setObjectName(QStringLiteral("saveDocument"));
    m_save->setText(tr("&Save…"));
    m_save->setIcon(icon(QStringLiteral("export")));
    m_save->setToolTip(toolTipText(isReadOnly
        ? tr("This ledger is open for reading only: the file is saved, but no record of it is kept.")
        : tr("Saves the file and keeps it in the ledger with the facts it was made from: when one of them changes, you are told.")));
    line->addWidget(m_format, 1);
    line->addWidget(m_save);
    connect(m_save, &QPushButton::clicked, this, &PageBar::saveRequested);
}

} // namespace Views
