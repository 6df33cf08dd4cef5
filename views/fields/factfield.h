#pragma once

#include "model/base/fact.h"
#include "model/base/problem.h"

#include <QDate>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace Views {

class MessageStrip;
class Session;

/// The word of the contract for an answer that nobody knows yet.
inline const QString unknownId = QStringLiteral("unknown");

/// What every field needs to know of the ledger it writes to.
struct FieldContext
{
    Base::Language language = Base::Language::Japanese;
    std::function<QDate()> today; ///< in the ledger's zone
    bool readOnly = false;
    bool mayBeUnknown = true; ///< offers "not known yet"; a setting is written or it is not
};
[[nodiscard]] FieldContext contextOf(const Session &session);

/// A widget for one fact: its label, a way to say "not known yet", what was understood, and what was refused. Shows a
/// fact as it was given and gives exactly that back until the person changes it. While something typed was not saved,
/// facts from outside do not overwrite it. Knows no incident; the path is only its name.
class FactField : public QWidget
{
    Q_OBJECT

public:
    /// `key`: the contract path without indexes; its words are the label. `path()` is the key until setPath().
    FactField(const QString &key, const FieldContext &context, QWidget *parent);

    [[nodiscard]] QString key() const { return m_key; }
    [[nodiscard]] QString path() const { return m_path; }
    /// Also the object name, and the start of the names of the parts ("counts[0].value:editor").
    virtual void setPath(const QString &path);

    /// For a field under a heading that says the same, or whose parts have labels of their own.
    void hideLabel();
    /// A line under the label: what is asked, in a sentence.
    void setHint(const QString &text);
    /// A line under the field, for what it says beside itself (a former figure).
    void setRemark(const QString &text);
    [[nodiscard]] QString note() const;
    [[nodiscard]] QString remark() const;

    /// Something was typed that was not saved.
    [[nodiscard]] bool isTouched() const { return m_touched; }
    /// What was typed was saved, or is given up.
    void settle();
    /// What was typed was refused; it stays.
    void refuse(const Base::Problems &problems);
    [[nodiscard]] bool isRefused() const;
    /// Saves what is typed, as leaving the field would.
    virtual void commit();
    /// What leaving the field does: saves what can be read, refuses the rest.
    virtual void finish() { commit(); }

    virtual void setReadOnly(bool readOnly) = 0;

Q_SIGNALS:
    /// A change to be saved. `source` is the field in which it was made: this one, or one inside.
    void edited(Views::FactField *source);

protected:
    [[nodiscard]] const FieldContext &context() const { return m_context; }
    [[nodiscard]] QVBoxLayout *rows() const { return m_rows; }
    /// The widget that takes the focus; buddy of the label and bearer of its name.
    void setEditor(QWidget *editor);
    /// For a field of several widgets, each with a name of its own: which one the label leads to.
    void setFirstPart(QWidget *part);
    void touch();
    /// Shows the given fact again, without what was typed.
    virtual void restore() = 0;
    void setNote(const QString &text, bool isWarning = false);

    /// "Not known yet" beside the label, or in another row of the field.
    void offerUnknown(QHBoxLayout *row = nullptr);
    /// A quiet button that says something about the fact: not known, none.
    QToolButton *answerButton(const QString &text);
    void setUnknown(bool unknown);
    /// A field that says something is passed by one press of Tab; an empty one stops at "not known" too.
    void setFilled(bool filled);
    [[nodiscard]] bool isUnknown() const;
    /// Empties the editor, for "not known" was pressed.
    virtual void unknownChosen() {}
    /// What pressing it does.
    virtual void chooseUnknown();
    [[nodiscard]] QToolButton *unknownButton() const { return m_unknown; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLabel *quietLabel(const char *name);
    void nameEditor();

    QString m_key;
    QString m_path;
    FieldContext m_context;
    QVBoxLayout *m_rows;
    QHBoxLayout *m_head;
    QLabel *m_label;
    QLabel *m_hint = nullptr;
    QLabel *m_note = nullptr;
    QLabel *m_remark = nullptr;
    QToolButton *m_unknown = nullptr;
    MessageStrip *m_strip = nullptr;
    QWidget *m_editor = nullptr;
    bool m_touched = false;
};

} // namespace Views
