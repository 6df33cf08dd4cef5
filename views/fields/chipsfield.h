#pragma once

#include "views/fields/choicefield.h"

class QLineEdit;
class QMenu;
class QPushButton;

namespace Views {

class ChipFlow;

/// Several words: those of a vocabulary, and any other text, kept as written. A word is typed (the vocabulary completes
/// it; Enter adds it) or picked from the list, and taken away by its chip.
class ChipsField : public FactField
{
    Q_OBJECT

public:
    /// The words are the vocabulary of the key.
    ChipsField(const QString &key, const FieldContext &context, QWidget *parent);

    void setOptions(const QList<Option> &options);
    /// Only what is offered, by its word in either language or its id; `refusal` is the kind that says so of another
    /// text, which stays as typed.
    void setClosed(const char *refusal);
    void setExample(const QString &text);

    void setFact(const Base::Facts<QString> &facts);
    [[nodiscard]] Base::Facts<QString> fact() const;
    void setReadOnly(bool readOnly) override;
    void commit() override;
    [[nodiscard]] QLineEdit *line() const { return m_line; }

protected:
    void restore() override;
    void unknownChosen() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildMenu();
    void showChips();
    void addTyped();
    void remove(const QString &id);
    void toggle(const QString &id, bool wanted);
    [[nodiscard]] QString idOf(const QString &text) const;
    [[nodiscard]] QString wordOf(const QString &id) const;

    QWidget *m_chips;
    ChipFlow *m_flow;
    QLineEdit *m_line;
    QPushButton *m_pick;
    QMenu *m_menu;
    QList<Option> m_options;
    QList<QString> m_chosen;
    QStringList m_wrong; ///< typed, and not one of what is offered
    Base::Facts<QString> m_shown;
    QString m_refusal; ///< not empty: only what is offered
    bool m_readOnly = false;
};

} // namespace Views
