#pragma once

#include "model/drafts/drafts.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace Views {

class ChoicesForm;
class DayEdit;
class Details;
class LetterChoice;
class LetterWriter;
class Session;

/// What a person chooses for a letter: which one, how years are written, its date, number and addressee, and what else
/// its template asks for. Writes nothing.
class LetterForm : public QWidget
{
    Q_OBJECT

public:
    /// `writer` knows the own templates.
    LetterForm(Session &session, LetterWriter &writer, QWidget *parent = nullptr);

    /// Says which letters fit; `isOther`: another one than before, for which all that is chosen for a document begins anew.
    void setIncident(const Incidents::Incident &incident, bool isOther);
    void choose(const QString &letter);
    /// What the next notice of the incident is called: one that follows another bears its number unless somebody says otherwise.
    void offerSeries(const QString &next);
    [[nodiscard]] Drafts::Request request() const;
    void setRequest(const Drafts::Request &request);
    [[nodiscard]] QString letterText() const;
    /// The own template that is chosen, if one is.
    [[nodiscard]] std::optional<Ledger::TemplateRow> ownTemplate() const;
    /// Sets the focus where a fact of the document itself is entered; false where it is a fact of the incident.
    bool showField(const QString &tag);

Q_SIGNALS:
    void changed();

private:
    void fillYears();
    void build();
    void judgeDate();
    void showSeries();
    void offerChoices();
    void begin();
    [[nodiscard]] QString ownName(Ledger::TemplateId id) const;
    [[nodiscard]] QDate date() const;

    Session &m_session;
    LetterWriter &m_writer;
    LetterChoice *m_letter;
    QComboBox *m_era;
    QLabel *m_seriesLabel;
    QComboBox *m_series;
    Details *m_more;
    DayEdit *m_date;
    QLabel *m_dateNote;
    QLineEdit *m_number;
    QLineEdit *m_addressee;
    ChoicesForm *m_choices;
};

} // namespace Views
