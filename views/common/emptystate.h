#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace Views {

/// Stands where a list would be while it has nothing to show: says why, and what to do next.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// Replaces icon, words and steps.
    void say(const QString &iconName, const QString &title, const QString &text);
    /// A button under the words just said; the first one is the main step.
    void offer(const QString &label, std::function<void()> step);

    [[nodiscard]] QString title() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    QLayout *textRow();
    void dress();

    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QWidget *m_steps;
};

} // namespace Views
