#pragma once

#include "model/forms/sheet.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace Views {

class FieldText;

/// One field of a sheet: what it is called, its text, how long that is, the button that copies it, and the facts it
/// lacks. Knows neither the incident nor the clipboard's use elsewhere.
class SheetRow : public QWidget
{
    Q_OBJECT

public:
    SheetRow(const Forms::FilledField &field, Base::Language language, QWidget *parent = nullptr);

    /// The same field, filled anew. What was copied before counts as copied while the text is the same.
    void setField(const Forms::FilledField &field);
    [[nodiscard]] const Forms::FilledField &field() const { return m_field; }
    [[nodiscard]] bool isCopied() const { return m_isCopied; }
    /// Label above the text instead of beside it.
    void setNarrow(bool narrow);
    void takeFocus();

Q_SIGNALS:
    /// Its text is on the clipboard, or there was none to put there. Not sent where a fact is missing in it.
    void done();
    void fieldRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *labelSide();
    [[nodiscard]] QWidget *textSide();
    [[nodiscard]] QWidget *copySide();
    void copy();
    void refuseGaps();
    [[nodiscard]] bool hasGaps() const { return !m_field.missing.isEmpty(); }
    [[nodiscard]] QString gapsText() const;
    void show(bool isNew);
    void showMissing();
    void dress();
    [[nodiscard]] QString optionsText() const;
    [[nodiscard]] QString formerText() const;
    [[nodiscard]] QString stateText() const;

    Forms::FilledField m_field;
    Base::Language m_language;
    bool m_isCopied = false;
    QList<Letters::MissingFact> m_linked; ///< the facts that have a link
    QBoxLayout *m_line;
    QWidget *m_labelSide = nullptr;
    QLabel *m_label;
    QLabel *m_state;
    QLabel *m_unverified;
    QLabel *m_changed;
    FieldText *m_text;
    QLabel *m_former; ///< how it read at the last filing
    QLabel *m_options;
    QLabel *m_hint;
    QWidget *m_missing;
    QLabel *m_overSign;
    QLabel *m_count;
    QToolButton *m_copy;
};

} // namespace Views
