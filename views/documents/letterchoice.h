#pragma once

#include "model/drafts/drafts.h"

#include <QComboBox>

namespace Views {

/// The letters in the order of a case, each in every language it is written in, and beside each the own templates of its
/// kind: before it those for the incident's cause, behind it the others. One that does not fit the incident stands there
/// all the same, switched off and with its reason; chosen before, it stays chosen.
class LetterChoice : public QComboBox
{
    Q_OBJECT

public:
    LetterChoice(Base::Language language, QWidget *parent);

    /// `own`: the templates that are offered.
    void setIncident(const Incidents::Incident &incident, const QList<Ledger::TemplateRow> &own);
    /// The first that is offered of that letter; one that does not exist changes nothing.
    void choose(const QString &letter);
    /// `own`: the name of an own template, in whichever version is offered; empty or no longer offered: the shipped letter.
    void choose(const QString &letter, Base::Language language, const QString &own);
    /// Where the chosen one does not fit: the first that does, if any.
    void chooseFitting();
    [[nodiscard]] QString letter() const { return currentData().toString(); }
    /// Null: the shipped letter.
    [[nodiscard]] std::optional<Ledger::TemplateRow> ownTemplate() const;
    /// The letter's own, whatever the window speaks: the persons decide it.
    [[nodiscard]] Base::Language letterLanguage() const { return languageOf(currentIndex()); }
    /// Why an entry is switched off; empty where it fits.
    [[nodiscard]] QString reason(int at) const;

    void showPopup() override;

private:
    void fill();
    void addLetter(const QString &name, const QString &letter, Base::Language language);
    void addOwn(const QString &letter, bool forCause);
    void judge(const Incidents::Incident &incident);
    [[nodiscard]] int placeOf(const QString &letter, Base::Language language, const QString &own) const;
    [[nodiscard]] Base::Language languageOf(int at) const;
    [[nodiscard]] std::optional<Ledger::TemplateRow> ownAt(int at) const;

    Base::Language m_language;
    QList<Ledger::TemplateRow> m_own;
    QString m_cause;
};

} // namespace Views
