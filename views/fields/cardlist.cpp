#include "views/fields/cardlist.h"

#include "model/tables/fieldwords.h"
#include "views/common/icons.h"
#include "views/common/text.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

namespace Views {

namespace {
constexpr const char *cardButtonName = "cardButton";
}

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

void CardList::setOrdered()
{
    m_isOrdered = true;
}

void CardList::setEmptyText(const QString &text)
{
    m_empty = plainLabel(text, this);
    m_empty->setObjectName(QStringLiteral("emptyText"));
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    rows()->insertWidget(rows()->indexOf(m_row), m_empty);
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

// What it does is also the end of its name ("parties[0]:remove").
QToolButton *CardList::cardButton(QFrame *frame, const char *name, const char *iconName, const QString &tip)
{
    auto *button = new QToolButton(frame);
    button->setIcon(icon(QLatin1String(iconName)));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setEnabled(!context().readOnly);
    button->setToolTip(toolTipText(tip));
    button->setProperty(cardButtonName, QLatin1String(name));
    return button;
}

void CardList::addMoveButtons(QFrame *frame, QHBoxLayout *head)
{
    const auto add = [&](const char *name, const QString &tip, Qt::Key key, int by) {
        auto *button = cardButton(frame, name, name, tip);
        head->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, frame, by] { move(frame, by); });
        auto *shortcut = new QShortcut(QKeySequence(Qt::ALT | key), frame);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, frame, by] { move(frame, by); });
    };
    add("up", tr("Move up (Alt+Up)"), Qt::Key_Up, -1);
    add("down", tr("Move down (Alt+Down)"), Qt::Key_Down, 1);
}

// The focus stays with the entry; on a button that ends at the edge it goes to the one that leads back.
void CardList::move(QFrame *frame, int by)
{
    const qsizetype from = m_frames.indexOf(frame);
    if (context().readOnly || from + by < 0 || from + by >= m_frames.size())
        return;
    const QPointer<QWidget> focused = QApplication::focusWidget();
    moveEntry(from, from + by);
    if (!focused || !frame->isAncestorOf(focused))
        return;
    if (focused->isEnabled())
        return focused->setFocus(Qt::OtherFocusReason);
    for (auto *button : frame->findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (button->isEnabled() && button->property(cardButtonName).isValid())
            return button->setFocus(Qt::OtherFocusReason);
    }
}

QFrame *CardList::newFrame()
{
    auto *frame = new QFrame(this);
    frame->setFrameShape(QFrame::StyledPanel);
    frame->setAutoFillBackground(true);
    frame->setBackgroundRole(QPalette::AlternateBase);
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(12, 8, 12, 12);
    auto *title = plainLabel({}, frame);
    title->setObjectName(QStringLiteral("cardTitle"));
    title->setForegroundRole(QPalette::PlaceholderText);
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    if (m_isOrdered)
        addMoveButtons(frame, head);
    auto *remove = cardButton(frame, "remove", "delete", tr("Remove this entry (it can be undone)"));
    head->addWidget(remove);
    inside->addLayout(head);
    connect(remove, &QToolButton::clicked, this, [this, frame] { dropCard(m_frames.indexOf(frame)); });
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
    orderTabsOf(m_frames.last());
}

// Between what stands before the buttons below the cards and these: the fields, then the buttons of the card.
void CardList::orderTabsOf(QFrame *frame)
{
    QWidget *before = m_add->previousInFocusChain();
    while (before->focusPolicy() == Qt::NoFocus || before->focusProxy())
        before = before->previousInFocusChain(); // setTabOrder() passes over what takes no focus
    const auto follow = [&before](QWidget *widget) {
        setTabOrder(before, widget);
        before = widget;
    };
    QList<QWidget *> buttons;
    for (QWidget *widget : frame->findChildren<QWidget *>()) {
        if (widget->property(cardButtonName).isValid() && widget->parentWidget() == frame)
            buttons += widget;
        else if (widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy() && widget->window() == window())
            follow(widget);
    }
    for (QWidget *button : std::as_const(buttons))
        follow(button);
}

void CardList::moveFrame(qsizetype from, qsizetype to)
{
    QFrame *frame = m_frames[from];
    m_frames.move(from, to);
    m_cards->removeWidget(frame);
    m_cards->insertWidget(int(to), frame);
    for (QFrame *each : std::as_const(m_frames))
        orderTabsOf(each);
}

void CardList::nameButtons(qsizetype at)
{
    const QString entry = Tables::fieldText(cardName(at), context().language);
    for (auto *button : m_frames[at]->findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        const QString what = button->property(cardButtonName).toString();
        if (what.isEmpty())
            continue;
        button->setObjectName(cardName(at) + u':' + what);
        button->setAccessibleName(what == u"up"     ? tr("Move up: %1").arg(entry)
                                  : what == u"down" ? tr("Move down: %1").arg(entry)
                                                    : tr("Remove: %1").arg(entry));
        const bool leadsNowhere = (what == u"up" && at == 0) || (what == u"down" && at == m_frames.size() - 1);
        button->setEnabled(!context().readOnly && !leadsNowhere);
    }
}

void CardList::number()
{
    for (qsizetype at = 0; at < m_frames.size(); ++at) {
        const QString name = cardName(at);
        m_frames[at]->setObjectName(name);
        if (auto *title = m_frames[at]->findChild<QLabel *>(QStringLiteral("cardTitle"), Qt::FindDirectChildrenOnly))
            title->setText(Tables::fieldText(name, context().language).section(QStringLiteral(" › "), -1));
        nameButtons(at);
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
    unknownButton()->setVisible(isEmpty && context().mayBeUnknown);
    if (m_empty)
        m_empty->setVisible(isEmpty);
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
