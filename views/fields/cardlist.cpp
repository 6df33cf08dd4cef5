#include "views/fields/cardlist.h"

#include "model/tables/fieldwords.h"
#include "views/common/icons.h"
#include "views/common/text.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace Views {

CardList::CardList(const QString &key, const FieldContext &context, QWidget *parent)
    : FactField(key, context, parent), m_cards(new QVBoxLayout), m_row(new QHBoxLayout),
      m_add(new QPushButton(this))
{
    m_cards->setSpacing(8);
    rows()->addLayout(m_cards);
    m_row->setSpacing(6);
    m_row->addWidget(m_add);
    rows()->addLayout(m_row);
    offerUnknown(m_row);
    m_row->addStretch();
    m_add->setObjectName(path() + QStringLiteral(":add"));
    m_add->setIcon(icon(QStringLiteral("add")));
    setAddText(tr("Add"));
    setFocusProxy(m_add);
    connect(m_add, &QPushButton::clicked, this, &CardList::addEntry);
    CardList::setReadOnly(context.readOnly);
}

void CardList::setAddText(const QString &text)
{
    m_add->setText(withoutMnemonic(text));
    m_add->setAccessibleName(Tables::fieldLabel(key(), context().language) + QStringLiteral(": ") + text);
}

void CardList::offerNone(const QString &text)
{
    m_none = answerButton(text);
    m_none->setObjectName(path() + QStringLiteral(":none"));
    m_none->setEnabled(!context().readOnly);
    m_row->insertWidget(1, m_none);
    connect(m_none, &QToolButton::clicked, this, [this] { say(m_none->isChecked() ? Said::None : Said::Nothing); });
}

void CardList::setPath(const QString &path)
{
    FactField::setPath(path);
    number();
}

void CardList::setReadOnly(bool readOnly)
{
    m_add->setEnabled(!readOnly);
    unknownButton()->setEnabled(!readOnly);
}

QString CardList::cardName(qsizetype at) const
{
    return QStringLiteral("%1[%2]").arg(path()).arg(at);
}

QFrame *CardList::newFrame()
{
    auto *frame = new QFrame(this);
    frame->setFrameShape(QFrame::StyledPanel);
    frame->setAutoFillBackground(true);
    frame->setBackgroundRole(QPalette::AlternateBase);
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(12, 8, 12, 12);
    auto *remove = new QToolButton(frame);
    remove->setIcon(icon(QStringLiteral("delete")));
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setEnabled(!context().readOnly);
    remove->setToolTip(toolTipText(tr("Remove this entry (it can be undone)")));
    auto *title = plainLabel({}, frame);
    title->setObjectName(QStringLiteral("cardTitle"));
    title->setForegroundRole(QPalette::PlaceholderText);
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(remove);
    inside->addLayout(head);
    connect(remove, &QToolButton::clicked, this, [this, frame] { dropCard(m_frames.indexOf(frame)); });
    remove->setProperty("removes", true);
    m_cards->addWidget(frame);
    m_frames += frame;
    setUnknown(false);
    return frame;
}

void CardList::deleteFrame(qsizetype at)
{
    QFrame *frame = m_frames.takeAt(at);
    m_cards->removeWidget(frame);
    frame->hide();
    frame->deleteLater();
    number();
}

// A new widget stands at the end of the window's focus chain, wherever it is seen.
void CardList::orderTabs()
{
    QWidget *remove = nullptr;
    QWidget *before = m_add->previousInFocusChain();
    while (before->focusPolicy() == Qt::NoFocus || before->focusProxy())
        before = before->previousInFocusChain(); // setTabOrder() passes over what takes no focus
    const auto follow = [&before](QWidget *widget) {
        setTabOrder(before, widget);
        before = widget;
    };
    for (QWidget *widget : m_frames.last()->findChildren<QWidget *>()) {
        if (widget->property("removes").toBool() && widget->parentWidget() == m_frames.last())
            remove = widget;
        else if (widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy() && widget->window() == window())
            follow(widget);
    }
    if (remove)
        follow(remove);
}

void CardList::moveFrame(qsizetype from, qsizetype to)
{
    QFrame *frame = m_frames[from];
    m_frames.move(from, to);
    m_cards->removeWidget(frame);
    m_cards->insertWidget(int(to), frame);
}

void CardList::number()
{
    for (qsizetype at = 0; at < m_frames.size(); ++at) {
        const QString name = cardName(at);
        m_frames[at]->setObjectName(name);
        if (auto *title = m_frames[at]->findChild<QLabel *>(QStringLiteral("cardTitle"), Qt::FindDirectChildrenOnly))
            title->setText(Tables::fieldText(name, context().language).section(QStringLiteral(" › "), -1));
        for (auto *button : m_frames[at]->findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (!button->property("removes").toBool())
                continue;
            button->setObjectName(name + QStringLiteral(":remove"));
            button->setAccessibleName(tr("Remove: %1").arg(Tables::fieldText(name, context().language)));
        }
        for (FactField *field : m_frames[at]->findChildren<FactField *>()) {
            const QWidget *above = field->parentWidget();
            while (above != m_frames[at] && !qobject_cast<const FactField *>(above))
                above = above->parentWidget();
            if (above == m_frames[at]) // fields of a list inside are named by that list
                field->setPath(name + u'.' + field->key().section(u'.', -1));
        }
    }
}

void CardList::showSaid(Said said)
{
    setUnknown(said == Said::Unknown);
    if (m_none)
        m_none->setChecked(said == Said::None);
    const bool isEmpty = m_frames.isEmpty();
    unknownButton()->setVisible(isEmpty);
    if (m_none)
        m_none->setVisible(isEmpty);
}

void CardList::chooseUnknown()
{
    say(isUnknown() ? Said::Unknown : Said::Nothing);
}

void CardList::addEntry()
{
    if (context().readOnly)
        return setFocus(Qt::OtherFocusReason);
    makeCard();
    number();
    showSaid(Said::Nothing);
    QFrame *frame = m_frames.last();
    frame->show(); // not only when events are next handled: the focus goes there now
    Q_EMIT cardAdded(frame);
    const auto fields = frame->findChildren<FactField *>();
    if (!fields.isEmpty())
        fields.first()->setFocus(Qt::OtherFocusReason);
}

} // namespace Views
