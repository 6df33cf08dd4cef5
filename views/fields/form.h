#pragma once

#include "views/fields/details.h"
#include "views/fields/factbinding.h"
#include "views/fields/factfield.h"
#include "views/fields/fieldgrid.h"

#include <QVBoxLayout>

namespace Views {

/// The fields of one record: shows a record, and writes one field at a time back into it, so that what a form does not
/// show, or nobody touched, stays as it is. `Lens` leads from the record to the member, const or not:
/// `[](auto &incident) -> auto & { return incident.summary; }`. Owns no widget; they belong to `parent`.
template <typename Record>
class Form
{
public:
    using Write = std::function<void(Record &)>;
    using WhenEdited = std::function<void(const Write &write, FactField *field, FactField *source)>;

    Form(QWidget *parent, QVBoxLayout *rows, FieldContext context)
        : m_parent(parent), m_rows(rows), m_context(std::move(context))
    {
    }

    /// Called for every change that a person makes.
    void setWhenEdited(WhenEdited whenEdited) { m_whenEdited = std::move(whenEdited); }

    /// The fields added from now on stand in a new block of columns.
    void startBlock()
    {
        m_details = nullptr;
        m_grid = new FieldGrid;
        m_rows->addLayout(m_grid);
    }

    /// ... folded under a line, until one of them holds something.
    void startDetails(const QString &title)
    {
        m_details = new Details(title, m_parent);
        m_grid = new FieldGrid(m_details->content());
        m_rows->addWidget(m_details);
    }

    template <typename Field, typename Lens>
    Field *add(const char *key, Lens lens, int span)
    {
        Field *field = create<Field>(key, span);
        bind(field, [lens, field](const Record &record) { return showMember(field, lens(record)); },
             [lens, field](Record &record) { takeFact(field->fact(), lens(record)); });
        return field;
    }

    /// A member of a group that may not be stated itself (`facts`, `organisation`); a group that says nothing any more
    /// is not stated either.
    template <typename Field, typename Group, typename Lens>
    Field *addIn(const char *key, Group group, Lens lens, int span)
    {
        Field *field = create<Field>(key, span);
        bind(field,
             [group, lens, field](const Record &record) {
                 return showMember(field, lens(std::as_const(group(record)).value()));
             },
             [group, lens, field](Record &record) {
                 auto &fact = group(record);
                 auto content = fact.value();
                 takeFact(field->fact(), lens(content));
                 const bool saysNothing = content == decltype(content){};
                 fact = saysNothing ? std::decay_t<decltype(fact)>() : std::decay_t<decltype(fact)>(content);
             });
        return field;
    }

    /// A field with its own way of being written.
    template <typename Field, typename Lens>
    Field *addWith(const char *key, Lens lens, std::function<void(Record &, const Field &)> write, int span)
    {
        Field *field = create<Field>(key, span);
        bind(field, [lens, field](const Record &record) { return showMember(field, lens(record)); },
             [write, field](Record &record) { write(record, *field); });
        return field;
    }

    void show(const Record &record) const
    {
        for (const Binding &binding : m_bindings) {
            if (binding.show(record) && binding.details)
                binding.details->setOpen(true);
        }
    }

    void write(const FactField *field, Record &record) const
    {
        for (const Binding &binding : m_bindings) {
            if (binding.field == field)
                binding.write(record);
        }
    }

    void writeTouched(Record &record) const
    {
        for (const Binding &binding : m_bindings) {
            if (binding.field->isTouched())
                binding.write(record);
        }
    }

    /// Everything that the fields say; equal to the record shown when nobody touched anything.
    void writeAll(Record &record) const
    {
        for (const Binding &binding : m_bindings)
            binding.write(record);
    }

    [[nodiscard]] QList<FactField *> fields() const
    {
        QList<FactField *> all;
        for (const Binding &binding : m_bindings)
            all += binding.field;
        return all;
    }

private:
    struct Binding
    {
        FactField *field;
        Details *details;
        std::function<bool(const Record &)> show; ///< true when something is stated
        Write write;
    };

    template <typename Field, typename Member>
    static bool showMember(Field *field, const Member &member)
    {
        const auto &fact = shownFact(member);
        field->setFact(fact);
        return fact.isStated();
    }

    template <typename Field>
    Field *create(const char *key, int span)
    {
        if (!m_grid)
            startBlock();
        auto *field = new Field(QLatin1String(key), m_context, m_details ? m_details->content() : m_parent);
        m_grid->addField(field, span);
        return field;
    }

    void bind(FactField *field, std::function<bool(const Record &)> show, Write write)
    {
        m_bindings.append({field, m_details, std::move(show), write});
        QObject::connect(field, &FactField::edited, m_parent, [this, field, write](FactField *source) {
            if (m_whenEdited)
                m_whenEdited(write, field, source);
        });
    }

    QWidget *m_parent;
    QVBoxLayout *m_rows;
    FieldContext m_context;
    FieldGrid *m_grid = nullptr;
    Details *m_details = nullptr;
    QList<Binding> m_bindings;
    WhenEdited m_whenEdited;
};

} // namespace Views
