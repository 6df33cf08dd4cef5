#include "views/documents/factlist.h"

#include "views/common/colours.h"
#include "views/common/icons.h"
#include "views/common/tablemanners.h"
#include "views/common/text.h"

#include <QHeaderView>
#include <QRegularExpression>
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

QString factLabel(const QString &tag, const QString &label, Base::Language language)
{
    static const QRegularExpression place(QStringLiteral("\\[\\d+\\].*$"));
    const Letters::TagInfo *info = Letters::tagNamed(QString(tag).remove(place), {}).info;
    const bool isItsOwn = info && (label == info->japaneseLabel || label == info->englishLabel);
    QString own = isItsOwn && !info->label(language).isEmpty() ? info->label(language) : label;
    own.replace(0, 1, own.left(1).toUpper()); // stands in the middle of a sentence in an English letter
    return own;
}

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
    copySelectionAsText(this);
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

void FactList::show(const Letters::Composition &composition, Base::Language language)
{
    const QSignalBlocker quiet(this);
    const QString chosen = currentItem() ? currentItem()->data(0, TagRole).toString() : QString();
    clear();
    const QColor warning = colours(Tone::Warning, palette()).text;
    if (!composition.missing.isEmpty())
        addHeading(tr("Missing: %1").arg(composition.missing.size()))->setForeground(0, warning);
    for (const Letters::MissingFact &fact : composition.missing) {
        auto *item = new QTreeWidgetItem(this, {factLabel(fact.tag, fact.label, language), tr("Enter…")});
        item->setIcon(0, icon(QStringLiteral("warning"), warning));
        item->setForeground(1, palette().color(QPalette::Link));
        item->setData(0, TagRole, fact.tag);
        item->setToolTip(0, toolTipText(item->text(0)));
    }
    const auto saysSomething = [](const Letters::QuotedFact &fact) {
        return !fact.value.isEmpty() && !Letters::isCondition(fact.tag);
    };
    const auto number = std::count_if(composition.quoted.cbegin(), composition.quoted.cend(), saysSomething);
    addHeading(tr("Quoted facts: %1").arg(number));
    for (const Letters::QuotedFact &fact : composition.quoted) {
        if (!saysSomething(fact))
            continue;
        auto *item = new QTreeWidgetItem(this, {factLabel(fact.tag, fact.label, language), fact.value.simplified()});
        item->setData(0, TagRole, fact.tag);
        item->setToolTip(0, toolTipText(item->text(0)));
        item->setToolTip(1, toolTipText(fact.value));
    }
    choose(chosen);
    setColumnWidth(0, qMin(sizeHintForColumn(0), viewport()->width() / 2));
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
