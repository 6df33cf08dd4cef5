#pragma once

#include <QList>
#include <QRegularExpression>

namespace Check {

/// One thing that a kind of letter must tell, and by which words one sees it told.
struct Element
{
    QString id;                 ///< names the sentence missing_<id> in messages/check.json
    QRegularExpression pattern; ///< of text in even width; Japanese and English
    int withinSentences = 0;    ///< it must stand in the first ones; 0: anywhere
    bool sure = false;          ///< the law asks for it
};

/// What letters of one name must hold: resources/check/letters.json. Source: ガイドライン通則編 3-5-4 (個人情報保護法
/// 施行規則第10条) for the five items of a notice to persons, practice for the rest.
struct LetterElements
{
    QList<Element> elements;
    QList<Element> unwanted;  ///< what that letter must not tell yet
    int mostLines = 0;        ///< 0: any
    bool staysInside = false; ///< names of staff may stand in it
};

/// Of a letter that the file does not name: nothing is asked.
[[nodiscard]] LetterElements elementsOf(const QString &letter);

/// The letters that the file names.
[[nodiscard]] QStringList lettersWithElements();

} // namespace Check
