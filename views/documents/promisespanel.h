#pragma once

#include "model/promises/promises.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace Views {

class Session;

/// What the issued notices of one incident promised, and what became of it. Writes nothing.
class PromisesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PromisesPanel(Session &session, QWidget *parent = nullptr);

    void show(const QList<Promises::Promise> &promises);
    [[nodiscard]] int count() const;

Q_SIGNALS:
    /// The next notice is to be written, with what was kept since.
    void noticeRequested();

private:
    [[nodiscard]] QString lineOf(const Promises::Promise &promise) const;

    Session &m_session;
    QLabel *m_summary;
    QListWidget *m_list;
    QPushButton *m_write;
};

} // namespace Views
