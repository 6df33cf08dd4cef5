#pragma once

#include "model/drafts/drafts.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace Views {

class DayEdit;
class Details;
class LetterChoice;
class Session;

/// What a person chooses for a letter: which one, how years are written, its date, number and addressee. Writes nothing.
class LetterForm : public QWidget
{
    Q_OBJECT

public:
    explicit LetterForm(Session &session, QWidget *parent = nullptr);

    /// Says which letters fit; `isOther`: another one than before, for which date, number and addressee begin anew.
    void setIncident(const Incidents::Incident &incident, bool isOther);
    void choose(const QString &letter);
    /// What the next notice of the incident is called: one that follows another bears its number unless somebody says otherwise.
    void offerSeries(const QString &next);
    [[nodiscard]] Drafts::Request request() const;
    void setRequest(const Drafts::Request &request);
    [[nodiscard]] QString letterText() const;
    /// Sets the focus where a fact of the document itself is entered; false where it is a fact of the incident.
    bool showField(const QString &tag);

Q_SIGNALS:
    void changed();

private:
    void fillYears();
    void build();
    void judgeDate();
    void showSeries();
    [[nodiscard]] QDate date() const;

    Session &m_session;
    LetterChoice *m_letter;
    QComboBox *m_era;
    QLabel *m_seriesLabel;
    QComboBox *m_series;
    Details *m_more;
    DayEdit *m_date;
    QLabel *m_dateNote;
    QLineEdit *m_number;
    QLineEdit *m_addressee;
};

} // namespace Views
