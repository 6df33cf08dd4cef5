#pragma once

#include "model/letters/case.h"
#include "model/letters/choices.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;

namespace Views {

class DayEdit;
class Session;

/// What can be chosen for one document beside its date, number and addressee: whose letter it is, what it says and leaves
/// out. Only what the chosen template asks for is in sight, and only that counts. Writes nothing.
class ChoicesForm : public QWidget
{
    Q_OBJECT

public:
    ChoicesForm(const Session &session, QWidget *parent);

    /// Those in sight from now on; what was chosen in the others is kept for when they are back.
    void offer(const QList<Letters::Choice> &choices);
    [[nodiscard]] Letters::Options options() const;
    void setOptions(const Letters::Options &options);
    /// Whether anything in sight differs from the usual.
    [[nodiscard]] bool isUsual() const { return options() == Letters::Options(); }
    /// Those of the rows, for a form around it that is to line up with them.
    [[nodiscard]] QList<QWidget *> labels() const;
    /// Where a fact of the document is entered; null: not here.
    [[nodiscard]] QWidget *fieldOf(const QString &tag) const;

Q_SIGNALS:
    void changed();

private:
    void build();
    QComboBox *box(const char *name, const QStringList &words);
    QCheckBox *check(const char *name, const QString &text);
    DayEdit *day(const char *name);
    [[nodiscard]] bool asks(Letters::Choice choice) const { return m_offered.contains(choice); }
    void judgeDays();
    [[nodiscard]] QDate dayIn(const DayEdit *line) const;

    const Session &m_session;
    QList<Letters::Choice> m_offered;
    QFormLayout *m_rows;
    QComboBox *m_reader;
    QComboBox *m_minors;
    QComboBox *m_seal;
    QCheckBox *m_bereaved;
    QCheckBox *m_noNumbers;
    QCheckBox *m_causePending;
    QCheckBox *m_annex;
    DayEdit *m_answerBy;
    DayEdit *m_nextWord;
    QLabel *m_dayNote;
    QList<std::pair<Letters::Choice, QWidget *>> m_fields;
};

/// The day that was typed; null: it is none. `ahead`: one without year is the next one.
[[nodiscard]] QDate dayTyped(const QString &text, QDate today, bool ahead);
[[nodiscard]] QString noDayText();

} // namespace Views
