#pragma once

#include "views/fields/factfield.h"

class QComboBox;

namespace Views {

/// One id with its word. An option without id is a heading.
struct Option
{
    QString id;
    QString text;
    bool operator==(const Option &) const = default;
};
using Options = std::function<QList<Option>()>;

/// The words of a vocabulary in their order; of "cause" the causes under their families.
[[nodiscard]] QList<Option> vocabularyOptions(const QString &vocabulary, Base::Language language);

/// One of several words. Says "—" while nothing is stated and offers "not known" where the words themselves do not.
/// With the arrow keys one looks around: saved is what is chosen when the field is left, or at once from the open list.
/// A word that is not offered (kept as written) is shown and stays.
class ChoiceField : public FactField
{
    Q_OBJECT

public:
    /// The options are the vocabulary of the key.
    ChoiceField(const QString &key, const FieldContext &context, QWidget *parent);

    /// Other options than the vocabulary's; asked for again whenever a fact is shown.
    void setOptions(Options options);
    /// A required member always has a value: neither "—" nor "not known".
    void setRequired(bool required);
    /// Any other text may be typed; `idOf` makes a typed text into what is stored.
    void setOpen(std::function<QString(const QString &)> idOf);

    void setFact(const Base::Fact<QString> &fact);
    [[nodiscard]] Base::Fact<QString> fact() const;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QComboBox *box() const { return m_box; }

protected:
    void restore() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void addOption(const Option &option);
    [[nodiscard]] bool offersUnknown(const QList<Option> &options) const;
    [[nodiscard]] int indexOfShown() const;

    QComboBox *m_box;
    Options m_options;
    QList<Option> m_filled;
    std::function<QString(const QString &)> m_idOf;
    bool m_required = false;
    bool m_byKey = false;
    Base::Fact<QString> m_shown;
};

} // namespace Views
