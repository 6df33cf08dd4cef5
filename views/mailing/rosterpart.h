#pragma once

#include "model/mailing/preparing.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace Views {

/// Step 1: which roster, in which encoding, and what was found in it. Knows the file's place while the window is open;
/// keeps it nowhere and reads nothing itself.
class RosterPart : public QFrame
{
    Q_OBJECT

public:
    explicit RosterPart(QWidget *parent);

    /// Empty: none was chosen.
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] Sheets::Options file() const;
    void choose(const QString &path);
    void showHead(const Mailing::RosterHead &head);
    /// How many rows were read so far; the button beside it cancels.
    void showReading(qint64 rows);
    void showReport(const Roster::Report &report);
    /// Nothing is read and nothing is known.
    void showNothing();

Q_SIGNALS:
    /// Another file, another encoding, or the same to be read again.
    void changed();
    void cancelRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void ask();
    void fillEncodings();

    QString m_path;
    QLabel *m_name;
    QLabel *m_hint;
    QPushButton *m_choose;
    QPushButton *m_again;
    QLabel *m_encodingLabel;
    QComboBox *m_encoding;
    QLabel *m_icon;
    QLabel *m_summary;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace Views
