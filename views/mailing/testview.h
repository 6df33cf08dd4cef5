#pragma once

#include "views/mailing/mailingwork.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace Views {

class EmptyState;
class PicturePages;

/// Step 3: the letter of one real row as it will leave the house, which variant it is, and the facts that all letters lack.
/// Owns copies; makes no letter.
class TestView : public QWidget
{
    Q_OBJECT

public:
    TestView(Base::Language language, QWidget *parent);

    void show(const TestPages &test);
    /// Why there is none, and what to do.
    void showNone(const QString &title, const QString &text);
    [[nodiscard]] const std::optional<Mailing::TestLetter> &letter() const { return m_letter; }

Q_SIGNALS:
    /// The path of a missing fact in the incident file, or "own." and the setting's.
    void fieldRequested(const QString &path);
    /// Of the first good row from that number on.
    void rowRequested(qint64 fromRow);
    void saveRequested();

private:
    void build();
    void describe();
    void showMissing();

    Base::Language m_language;
    std::optional<Mailing::TestLetter> m_letter;
    QLabel *m_about;
    QPushButton *m_first;
    QPushButton *m_next;
    QPushButton *m_save;
    QWidget *m_bar;
    QLabel *m_missingTitle;
    QListWidget *m_missing;
    QStackedWidget *m_stack;
    PicturePages *m_pages;
    QPlainTextEdit *m_message;
    EmptyState *m_none;
};

} // namespace Views
