#pragma once

#include "model/letters/template.h"
#include "model/mailing/preparing.h"
#include "views/common/session.h"

#include <QComboBox>

namespace Views {

/// The letters that can go to each person of a roster: shipped ones that name whom they are for, the office's own texts of
/// the ledger, and a text file. One that does not fit the incident stands there switched off, with its reason.
class ManyLetterChoice : public QComboBox
{
    Q_OBJECT

public:
    ManyLetterChoice(Session &session, QWidget *parent);

    void setIncident(const Incidents::Incident &incident);
    /// The first one that fits, of letters on paper or of messages; where the person chose none yet.
    void chooseUsual(bool isMessage);
    /// What is chosen, read with a roster's columns; refused with what is wrong in an own text. `file`: its bytes.
    [[nodiscard]] Base::Result<Letters::Template> letter(const Roster::Columns &columns, QByteArray *file) const;

Q_SIGNALS:
    void chosen();
    /// A text file that cannot be read.
    void refused(const Base::Problems &problems);

private:
    enum class Kind { Shipped, Own, File };
    struct Entry
    {
        Kind kind = Kind::Shipped;
        QString letter = {};
        Base::Language language = Base::Language::Japanese;
        QString name = {};
        QByteArray file = {};
    };
    void add(const QString &text, Entry entry);
    void addShipped();
    void addOwn();
    void take(int at);
    void readFile(const QString &path);

    Session &m_session;
    QList<Entry> m_entries;
    int m_former = 0;
    bool m_isTouched = false;
};

} // namespace Views
