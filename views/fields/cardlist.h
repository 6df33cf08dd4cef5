#pragma once

#include "views/fields/factfield.h"

class QFrame;
class QHBoxLayout;
class QPushButton;

namespace Views {

/// Several entries of one kind, a card each: what every such list does, whatever an entry is (listfield.h). While
/// there is no entry, "there is none" can be said where that is an answer. A new card is stored with its first fact.
class CardList : public FactField
{
    Q_OBJECT

public:
    CardList(const QString &key, const FieldContext &context, QWidget *parent);

    /// The words of the button that adds a card.
    void setAddText(const QString &text);
    /// Offers to state that there is none, in these words.
    void offerNone(const QString &text);
    /// The order of the entries says something: each gets buttons that move it, and Alt+Up and Alt+Down do the same. To
    /// be called before anything is shown.
    void setOrdered();
    /// What stands in the place of the cards while there is none.
    void setEmptyText(const QString &text);

    void setPath(const QString &path) override;
    void setReadOnly(bool readOnly) override;
    /// A new card, with the focus in its first field; nothing in a ledger that is only read.
    void addEntry();
    [[nodiscard]] qsizetype size() const { return m_frames.size(); }
    [[nodiscard]] QFrame *card(qsizetype at) const { return m_frames.value(at); }

Q_SIGNALS:
    /// A card was made; its fields are in place.
    void cardAdded(QWidget *card);

protected:
    enum class Said { Nothing, None, Unknown };

    /// Makes a card at the end and its fields.
    virtual void makeCard() = 0;
    virtual void dropCard(qsizetype at) = 0;
    /// Nothing where there is no such place.
    virtual void moveEntry(qsizetype from, qsizetype to) = 0;
    virtual void say(Said said) = 0;

    /// An empty card at the end, with its row of buttons; the fields go into `layout()`.
    QFrame *newFrame();
    void deleteFrame(qsizetype at);
    void moveFrame(qsizetype from, qsizetype to);
    void showSaid(Said said);
    /// Puts the fields of the last card before the buttons below the cards, in the order of the tab key.
    void orderTabs();
    /// Names the fields of all cards by their place.
    void number();
    void restore() override {}
    void chooseUnknown() override;

private:
    [[nodiscard]] QString cardName(qsizetype at) const;
    QToolButton *cardButton(QFrame *frame, const char *name, const char *iconName, const QString &tip);
    void addMoveButtons(QFrame *frame, QHBoxLayout *head);
    void move(QFrame *frame, int by);
    void nameButtons(qsizetype at);
    void orderTabsOf(QFrame *frame);

    QVBoxLayout *m_cards;
    QHBoxLayout *m_row;
    QList<QFrame *> m_frames;
    QPushButton *m_add;
    QToolButton *m_none = nullptr;
    QLabel *m_empty = nullptr;
    bool m_isOrdered = false;
};

} // namespace Views
