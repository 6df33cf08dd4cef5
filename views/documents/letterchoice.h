#pragma once

#include "model/base/problem.h"
#include "model/incident/incident.h"

#include <QComboBox>

namespace Views {

/// The letters in the order of a case, each in every language it is written in. One that does not fit the incident
/// stands there all the same, switched off and with its reason; chosen before, it stays chosen.
class LetterChoice : public QComboBox
{
    Q_OBJECT

public:
    LetterChoice(Base::Language language, QWidget *parent);

    void setIncident(const Incidents::Incident &incident);
    /// One that does not exist changes nothing.
    void choose(const QString &letter, Base::Language language = Base::Language::Japanese);
    /// Where the chosen one does not fit: the first that does, if any.
    void chooseFitting();
    [[nodiscard]] QString letter() const { return currentData().toString(); }
    /// The letter's own, whatever the window speaks: the persons decide it.
    [[nodiscard]] Base::Language letterLanguage() const { return languageOf(currentIndex()); }
    /// Why an entry is switched off; empty where it fits.
    [[nodiscard]] QString reason(int at) const;

    void showPopup() override;

private:
    void addLetter(const QString &name, const QString &letter, Base::Language language);
    [[nodiscard]] Base::Language languageOf(int at) const;

    Base::Language m_language;
};

} // namespace Views
