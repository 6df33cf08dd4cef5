#include "views/documents/factlist.h"

#include "views/common/colours.h"
#include "views/common/icons.h"
#include "views/common/text.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace Views {

namespace {

/// Room to hit a row with the mouse.
class RoomyRows : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index).expandedTo({0, option.fontMetrics.height() * 3 / 2});
    }
};

} // namespace

FactList::FactList(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("factList"));
    setAccessibleName(tr("Facts of this document"));
    setColumnCount(2);
    setHeaderLabels({tr("Fact"), tr("As quoted")});
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setItemDelegate(new RoomyRows(this));
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) { chooseItem(item); });
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        if (const QString tag = item->data(0, TagRole).toString(); !tag.isEmpty())
            Q_EMIT factActivated(tag);
    });
}

void FactList::chooseItem(QTreeWidgetItem *item)
{
    if (item && !signalsBlocked())
        Q_EMIT factChosen(item->data(0, TagRole).toString());
}

QTreeWidgetItem *FactList::addHeading(const QString &text)
{
    auto *heading = new QTreeWidgetItem(this, {text});
    heading->setFirstColumnSpanned(true);
    QFont bold = font();
    bold.setBold(true);
    heading->setFont(0, bold);
    heading->setFlags(Qt::ItemIsEnabled);
    return heading;
}

void FactList::show(const Letters::Composition &composition)
{
    const QSignalBlocker quiet(this);
    const QString chosen = currentItem() ? currentItem()->data(0, TagRole).toString() : QString();
    clear();
    const QColor warning = colours(Tone::Warning, palette()).text;
    if (!composition.missing.isEmpty())
        addHeading(tr("Missing: %1").arg(composition.missing.size()))->setForeground(0, warning);
    for (const Letters::MissingFact &fact : composition.missing) {
        auto *item = new QTreeWidgetItem(this, {fact.label, tr("Enter…")});
        item->setIcon(0, icon(QStringLiteral("warning"), warning));
        item->setForeground(1, palette().color(QPalette::Link));
        item->setData(0, TagRole, fact.tag);
        item->setToolTip(0, toolTipText(fact.label));
    }
    const auto saysSomething = [](const Letters::QuotedFact &fact) {
        return !fact.value.isEmpty() && !Letters::isCondition(fact.tag);
    };
    const auto number = std::count_if(composition.quoted.cbegin(), composition.quoted.cend(), saysSomething);
    addHeading(tr("Quoted facts: %1").arg(number));
    for (const Letters::QuotedFact &fact : composition.quoted) {
        if (!saysSomething(fact))
            continue;
        auto *item = new QTreeWidgetItem(this, {fact.label, fact.value.simplified()});
        item->setData(0, TagRole, fact.tag);
        item->setToolTip(1, toolTipText(fact.value));
    }
    choose(chosen);
}

void FactList::clearFacts()
{
    const QSignalBlocker quiet(this);
    clear();
}

void FactList::choose(const QString &tag)
{
    for (int row = 0; row < topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = topLevelItem(row);
        const QString own = item->data(0, TagRole).toString();
        if (own.isEmpty() || (tag != own && !tag.startsWith(own + u'.')))
            continue;
        setCurrentItem(item);
        scrollToItem(item);
        return;
    }
}

} // namespace Views
