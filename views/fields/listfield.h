#pragma once

#include "views/fields/cardlist.h"
#include "views/fields/form.h"

#include <QFrame>

namespace Views {

/// A list of facts as cards. `Build` adds the fields of a card to its form; `fresh` is a new entry before anything is
/// known of it, and is not stored as long as it says no more. A change is written into the facts as they were shown,
/// so that one refused field does not take others with it.
template <typename Item>
class ListField : public CardList
{
public:
    using Build = std::function<void(Form<Item> &)>;
    using Fresh = std::function<Item(const QList<Item> &others)>;

    ListField(const QString &key, const FieldContext &context, QWidget *parent) : CardList(key, context, parent) {}

    /// To be called before anything is shown.
    void setBuild(Build build) { m_build = std::move(build); }
    void setFresh(Fresh fresh) { m_fresh = std::move(fresh); }
    /// Why an entry cannot be stored yet ("the name is missing"); an empty text when it can.
    void setMissing(std::function<QString(const Item &)> missing) { m_missing = std::move(missing); }

    void setFact(const Base::Facts<Item> &facts)
    {
        m_shown = facts;
        adoptPending();
        while (storedCards() > facts.size())
            eraseCard(storedCards() - 1);
        for (qsizetype at = 0; at < facts.size(); ++at)
            showCard(at);
        number();
        showSaid(m_list.isEmpty() ? saidBy(facts) : Said::Nothing);
    }

    /// As shown, with the change that is being reported, if any.
    [[nodiscard]] Base::Facts<Item> fact() const { return m_pending ? *m_pending : m_shown; }

    [[nodiscard]] const Form<Item> &form(qsizetype at) const { return m_list[at]->form; }

protected:
    void makeCard() override
    {
        auto card = std::make_shared<Card>(newFrame(), context());
        card->isStored = false;
        m_build(card->form);
        orderTabs();
        card->form.setWhenEdited([this, raw = card.get()](const auto &write, FactField *, FactField *source) {
            edit(raw, write, source);
        });
        m_list.append(card);
        QList<Item> others = m_shown.items();
        card->fresh = m_fresh ? m_fresh(others) : Item{};
        card->form.show(card->fresh);
    }

    void dropCard(qsizetype at) override
    {
        if (!m_list[at]->isStored) {
            eraseCard(at);
            showSaid(m_list.isEmpty() ? saidBy(m_shown) : Said::Nothing);
            return;
        }
        Base::Facts<Item> rest = m_shown;
        rest.removeAt(at);
        report(rest.isEmpty() ? Base::Facts<Item>() : rest, this);
    }

    // The cards travel with their entries, and with them what was typed and refused.
    void moveEntry(qsizetype from, qsizetype to) override
    {
        if (to < 0 || qMax(from, to) >= storedCards())
            return;
        Base::Facts<Item> facts = m_shown;
        const Item item = facts[from];
        facts.removeAt(from);
        facts.insert(to, item);
        moveCard(from, to);
        report(facts, this);
        if (m_shown != facts)
            moveCard(to, from);
        number();
    }

    void say(Said said) override
    {
        if (said == Said::Unknown)
            report(Base::Facts<Item>::unknown(), this);
        else
            report(said == Said::None ? Base::Facts<Item>(QList<Item>{}) : Base::Facts<Item>(), this);
        showSaid(m_list.isEmpty() ? saidBy(m_shown) : Said::Nothing);
    }

private:
    struct Card
    {
        Card(QFrame *owner, const FieldContext &context)
            : frame(owner), form(owner, static_cast<QVBoxLayout *>(owner->layout()), context)
        {
        }
        QFrame *frame;
        Form<Item> form;
        Item fresh = {};
        bool isStored = true;
    };

    static Said saidBy(const Base::Facts<Item> &facts)
    {
        if (facts.knowledge() == Base::Knowledge::Unknown)
            return Said::Unknown;
        return facts.isStated() ? Said::None : Said::Nothing;
    }

    qsizetype storedCards() const
    {
        return std::count_if(m_list.begin(), m_list.end(), [](const auto &card) { return card->isStored; });
    }

    // The fields may report once more while they go, so that the form outlives them.
    void eraseCard(qsizetype at)
    {
        const auto card = m_list.takeAt(at);
        QObject::connect(card->frame, &QObject::destroyed, [card] {});
        deleteFrame(at);
    }

    qsizetype placeOf(const Card *card) const
    {
        for (qsizetype at = 0; at < m_list.size(); ++at) {
            if (m_list[at].get() == card)
                return at;
        }
        return -1;
    }

    // Stored cards stand before new ones.
    void showCard(qsizetype at)
    {
        if (at >= m_list.size() || !m_list[at]->isStored) {
            makeCard();
            m_list.last()->isStored = true;
            moveCard(m_list.size() - 1, at);
            Q_EMIT cardAdded(m_list[at]->frame);
        }
        m_list[at]->form.show(m_shown[at]);
    }

    void edit(Card *card, const std::function<void(Item &)> &write, FactField *source)
    {
        Base::Facts<Item> facts = m_shown;
        const qsizetype place = placeOf(card);
        if (place < 0)
            return;
        if (card->isStored) {
            write(facts[place]);
            return report(facts, source);
        }
        Item item = card->fresh;
        card->form.writeTouched(item);
        write(item);
        const QString missing = m_missing ? m_missing(item) : QString();
        source->setRemark(missing);
        if (item == card->fresh || !missing.isEmpty())
            return;
        facts.append(item);
        m_new = card;
        report(facts, source);
        m_new = nullptr;
    }

    // The receiver stores the change, shows the facts again (setFact), or refuses it.
    void report(const Base::Facts<Item> &facts, FactField *source)
    {
        m_pending = facts;
        Q_EMIT edited(source);
        m_pending.reset();
    }

    // The card from which a new entry was just stored becomes that entry's.
    void adoptPending()
    {
        if (!m_new || !m_pending || m_shown.size() != m_pending->size() || m_new->isStored)
            return;
        m_new->isStored = true;
        for (FactField *field : m_new->form.fields())
            field->settle();
        moveCard(placeOf(m_new), m_shown.size() - 1);
    }

    void moveCard(qsizetype from, qsizetype to)
    {
        if (from == to)
            return;
        m_list.move(from, to);
        moveFrame(from, to);
    }

    Build m_build;
    Fresh m_fresh;
    std::function<QString(const Item &)> m_missing;
    Base::Facts<Item> m_shown;
    std::optional<Base::Facts<Item>> m_pending;
    Card *m_new = nullptr;
    QList<std::shared_ptr<Card>> m_list;
};

} // namespace Views
