#pragma once

#include "model/incident/incident.h"
#include "model/letters/tags.h"

namespace Letters {

/// One template, read and checked: what it is called, whom it fits, and its tags as a tree. Shipped ones are
/// resources/letters/<letter>.<language>.txt (format: resources/letters/README.md). Knows no incident.
struct Template
{
    QString letter;
    Base::Language language = Base::Language::Japanese;
    int version = 1;
    int order = 100; ///< among the letters that are offered
    QString japaneseName;
    QString englishName;
    QList<Incidents::Kind> kinds;   ///< empty: any
    QList<Incidents::Role> roles;   ///< empty: any
    QList<Incidents::Scope> scopes; ///< empty: any
    bool needsLeak = false;         ///< not for a case in which leak, loss and damage were all denied
    bool needsRecipients = false;   ///< only where something went to somebody by mistake
    bool needsContractor = false;   ///< only where somebody works for us
    bool mayBeVoluntary = false;    ///< a report that one may also make where no law asks for it
    bool isMail = false;            ///< goes out as an e-mail, so that is the format one is offered
    bool marksChanges = false;      ///< a report that follows an earlier one: what is new since then is marked
    QList<Node> body;

    [[nodiscard]] QString name(Base::Language inLanguage) const
    {
        return inLanguage == Base::Language::Japanese ? japaneseName : englishName;
    }
};

/// Reads a template of the plain-text format. Every fault is reported with line and column: header lines, tags that
/// the vocabulary does not have, filters that do not suit, sections left open. `personal`: names of further tags, which
/// stand for what a roster says of each person.
[[nodiscard]] Base::Result<Template> readTemplate(const QString &text, const QStringList &personal = {});

/// The shipped template of that letter; refused when there is none in that language.
[[nodiscard]] Base::Result<Template> shippedTemplate(const QString &letter, Base::Language language);

/// What one can write, in the order in which it is offered.
struct LetterInfo
{
    QString letter;
    QString japaneseName;
    QString englishName;
    QList<Base::Language> languages;
};
[[nodiscard]] QList<LetterInfo> available();

/// Unknown tags and filters of a tree, with their places; for templates of any format. `records`: the lists inside which
/// the whole tree stands, outermost first.
[[nodiscard]] Base::Problems vocabularyFaults(const QList<Node> &nodes, const QStringList &records = {});

/// Why this letter cannot be written about this incident (role, kind, scope, nothing leaked); empty when it can. What
/// is not stated rules nothing out. A voluntary report needs neither leak nor personal data.
[[nodiscard]] Base::Problems misfits(const Template &letter, const Incidents::Incident &incident,
                                     bool voluntary = false);

} // namespace Letters
