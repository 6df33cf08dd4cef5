#include "model/mailing/personaltext.h"

#include "model/letters/filters.h"

namespace Mailing {

using Letters::Node;
using Letters::TagKind;
using enum PersonalSource::Known;

namespace {

// Where a personal value comes, in the words of the composed letter: noncharacters, which no text can hold.
constexpr QChar opening = QChar(0xfdd2), closing = QChar(0xfdd3);

bool asksForEntries(const QList<Node> &nodes)
{
    return std::any_of(nodes.begin(), nodes.end(), [](const Node &node) {
        return node.tag && (isEntryTag(node.tag->name) || asksForEntries(node.children));
    });
}

} // namespace

PersonalText::PersonalText(Letters::Template letter, Roster::Columns columns, const Incidents::Incident &incident,
                           const Incidents::OwnOrganisation &own, const Letters::Options &options, Gaps gaps)
    : m_letter(std::move(letter)), m_columns(std::move(columns)), m_incident(incident), m_own(own), m_options(options), m_gaps(gaps),
      m_names(personalSources(m_columns)),
      m_style{.language = m_letter.language, .era = options.era, .zone = options.zone, .halfDay = options.halfDay}
{
    collectUses(m_letter.body, {});
}

// Tags of the vocabulary go before those of a roster: a column "件名" does not change what the letter is about.
void PersonalText::collectUses(const QList<Node> &nodes, QStringList records)
{
    for (const Node &node : nodes) {
        if (!node.tag)
            continue;
        const Letters::TagFound found = Letters::tagNamed(node.tag->name, records);
        const int source = found ? -1 : sourceNamed(node.tag->name);
        if (source >= 0) {
            const Use use = node.tag->kind == TagKind::Value ? Use::Value : asksForEntries(node.children) ? Use::List : Use::Condition;
            m_uses += Used{source, use};
        }
        const bool entersList = found && found.info->kind == Letters::ValueKind::List;
        collectUses(node.children, entersList ? records + QStringList{found.info->record} : records);
    }
}

int PersonalText::sourceNamed(const QString &name) const
{
    return m_names.value(name, -1);
}

QString PersonalText::cellOf(int source, const Recipient &recipient) const
{
    const Roster::Person &person = recipient.person;
    switch (source) {
    case Name: return person.name;
    case Honorific: return person.honorific;
    case Organisation: return person.organisation;
    case PostalCode: return person.postalCode;
    case Address: return person.address.join(QLatin1Char('\n'));
    case MemberNumber: return person.memberNumber;
    case Email: return person.email;
    default: return recipient.row.text(m_columns.own()[source - FirstOwn]).trimmed();
    }
}

QStringList PersonalText::itemsIn(const QString &cell)
{
    QStringList items;
    for (const QString &item : QString(cell).replace(u'；', u';').split(u';')) {
        if (!item.trimmed().isEmpty())
            items += item.trimmed();
    }
    return items;
}

bool PersonalText::holds(int source, const Recipient &recipient) const
{
    const Roster::Variant variant = recipient.person.variant;
    if (source == IsExposed)
        return variant != Roster::Variant::Received;
    if (source == IsReceived)
        return variant == Roster::Variant::Received || variant == Roster::Variant::Both;
    return Roster::answerIn(cellOf(source, recipient)).value_or(true);
}

QByteArray PersonalText::shapeOf(const Recipient &recipient) const
{
    QByteArray shape = QByteArray::number(recipient.addressees.size()) + char('A' + int(recipient.person.variant));
    for (const Used &used : m_uses) {
        if (used.use == Use::Value)
            shape += cellOf(used.source, recipient).isEmpty() ? '0' : '1';
        else if (used.use == Use::Condition)
            shape += holds(used.source, recipient) ? '1' : '0';
        else
            shape += QByteArray::number(itemsIn(cellOf(used.source, recipient)).size()) + ',';
    }
    return shape;
}

/// Writes the template for one shape: what is personal is decided here and left open as a slot, the rest stays as it is.
class PersonalText::Writer
{
public:
    Writer(const PersonalText &text, const Recipient &recipient) : m_text(text), m_recipient(recipient) {}

    QString open(Slot slot)
    {
        m_places += std::move(slot);
        return opening + QString::number(m_places.size() - 1) + closing;
    }

    QList<Node> write(const QList<Node> &nodes, const QStringList &records)
    {
        QList<Node> written;
        for (const Node &node : nodes)
            write(node, records, &written);
        return written;
    }

    [[nodiscard]] const QList<Slot> &places() const { return m_places; }

private:
    struct Entry
    {
        int source;
        qsizetype item;
        qsizetype count;
    };

    void write(const Node &node, const QStringList &records, QList<Node> *written)
    {
        if (!node.tag) {
            *written += node;
            return;
        }
        const QString &name = node.tag->name;
        if (!m_entries.isEmpty() && writeEntryTag(node, records, written))
            return;
        const Letters::TagFound found = Letters::tagNamed(name, records);
        const int source = found ? -1 : m_text.sourceNamed(name);
        if (source >= 0)
            return writePersonal(node, source, records, written);
        const bool entersList = found && found.info->kind == Letters::ValueKind::List;
        Node copy = node;
        copy.children = write(node.children, entersList ? records + QStringList{found.info->record} : records);
        *written += copy;
    }

    // Within the list of a cell: the entry itself, and whether it is the first or the last.
    bool writeEntryTag(const Node &node, const QStringList &records, QList<Node> *written)
    {
        const QString &name = node.tag->name;
        const Entry &entry = m_entries.last();
        const bool isFirst = isFirstTag(name), isLast = isLastTag(name);
        if (isEntryTag(name))
            *written += Node{.text = open({.source = entry.source, .filters = node.tag->filters, .item = entry.item})};
        else if (isFirst || isLast)
            writeIf((isFirst && entry.item == 0) || (isLast && entry.item + 1 == entry.count), node, records, written);
        else
            return false;
        return true;
    }

    void writeIf(bool holds, const Node &node, const QStringList &records, QList<Node> *written)
    {
        if (holds == (node.tag->kind == TagKind::Section))
            *written += write(node.children, records);
    }

    void writePersonal(const Node &node, int source, const QStringList &records, QList<Node> *written)
    {
        if (node.tag->kind == TagKind::Value) {
            if (!m_text.cellOf(source, m_recipient).isEmpty())
                *written += Node{.text = open({.source = source, .filters = node.tag->filters})};
            return;
        }
        if (node.tag->kind == TagKind::Inverted || !asksForEntries(node.children))
            return writeIf(m_text.holds(source, m_recipient), node, records, written);
        const qsizetype count = itemsIn(m_text.cellOf(source, m_recipient)).size();
        for (qsizetype item = 0; item < count; ++item) {
            m_entries += Entry{source, item, count};
            *written += write(node.children, records);
            m_entries.removeLast();
        }
    }

    const PersonalText &m_text;
    const Recipient &m_recipient;
    QList<Slot> m_places;
    QList<Entry> m_entries;
};

namespace {

// A run with openings becomes runs of words and runs of one slot each.
QList<Letters::Run> cutAtSlots(const Letters::Run &run)
{
    QList<Letters::Run> runs;
    qsizetype from = 0;
    const auto add = [&](const QString &text, const QString &tag) {
        Letters::Run part = run;
        part.text = text;
        part.tag = tag;
        if (!text.isEmpty())
            runs += part;
    };
    for (qsizetype at = run.text.indexOf(opening); at >= 0; at = run.text.indexOf(opening, from)) {
        const qsizetype end = run.text.indexOf(closing, at);
        add(run.text.mid(from, at - from), run.tag);
        add(QStringLiteral("?"), PersonalText::slotTag(run.text.mid(at + 1, end - at - 1).toLongLong()));
        from = end + 1;
    }
    add(run.text.mid(from), run.tag);
    return runs;
}

// The shipped letters ask for a deletion only where something was received.
Letters::Reader readerFor(Roster::Variant variant)
{
    switch (variant) {
    case Roster::Variant::Exposed: return Letters::Reader::Exposed;
    case Roster::Variant::Received: return Letters::Reader::Received;
    case Roster::Variant::Both:
    case Roster::Variant::Unstated: return Letters::Reader::Both;
    }
    Q_UNREACHABLE();
}

template <typename Change>
void forEachParagraph(Letters::Document &document, const Change &change)
{
    for (Letters::Block &block : document.blocks) {
        if (auto *paragraph = std::get_if<Letters::Paragraph>(&block))
            change(*paragraph);
        if (auto *table = std::get_if<Letters::Table>(&block)) {
            for (auto &row : table->rows) {
                for (Letters::Cell &cell : row)
                    std::for_each(cell.paragraphs.begin(), cell.paragraphs.end(), change);
            }
        }
    }
}

Base::Problems gapsIn(const Letters::Composition &composition)
{
    Base::Problems problems;
    for (const Letters::MissingFact &fact : composition.missing)
        problems += Base::Problem{QStringLiteral("mailing.missing"), {fact.label}, fact.path.isEmpty() ? fact.tag : fact.path};
    return problems;
}

} // namespace

Base::Result<PersonalText::Form> PersonalText::formFor(const Recipient &recipient) const
{
    Writer writer(*this, recipient);
    Letters::Template letter = m_letter;
    letter.body = writer.write(m_letter.body, {});
    QStringList addressees;
    for (qsizetype at = 0; at < recipient.addressees.size(); ++at)
        addressees += writer.open({.source = addresseeSource, .item = at});
    Letters::Options options = m_options;
    options.addressee = addressees.join(QLatin1Char('\n'));
    options.reader = readerFor(recipient.person.variant);
    auto composition = Letters::compose(letter, m_incident, m_own, options);
    if (!composition)
        return composition.problems();
    if (m_gaps == Gaps::Refused && !composition->missing.isEmpty())
        return gapsIn(*composition);
    Form form{.document = std::move(composition->document), .places = writer.places()};
    forEachParagraph(form.document, [](Letters::Paragraph &paragraph) {
        QList<Letters::Run> runs;
        for (const Letters::Run &run : std::as_const(paragraph.runs))
            runs += cutAtSlots(run);
        paragraph.runs = runs;
    });
    return form;
}

int PersonalText::slotOf(const QString &tag)
{
    constexpr QStringView prefix = u"personal:";
    return tag.startsWith(prefix) ? QStringView(tag).mid(prefix.size()).toInt() : -1;
}

QString PersonalText::textOf(const Slot &slot, const Recipient &recipient) const
{
    if (slot.source == addresseeSource)
        return recipient.addressees.value(slot.item);
    const QString cell = cellOf(slot.source, recipient);
    const QString text = slot.item < 0 ? cell : itemsIn(cell).value(slot.item);
    return slot.filters.isEmpty() ? text : Letters::written(text, Letters::filtered(m_style, slot.filters));
}

Letters::Document PersonalText::filled(const Form &form, const Recipient &recipient) const
{
    Letters::Document document = form.document;
    forEachParagraph(document, [&](Letters::Paragraph &paragraph) {
        for (Letters::Run &run : paragraph.runs) {
            if (const int slot = slotOf(run.tag); slot >= 0)
                run.text = textOf(form.places[slot], recipient);
        }
    });
    return document;
}

} // namespace Mailing
