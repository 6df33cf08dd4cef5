#pragma once

#include <QList>
#include <QRegularExpression>
#include <QStringList>

namespace Check {

/// A turn of phrase worth a remark: resources/check/phrases.json. The pattern is of text in even width.
struct Phrase
{
    QRegularExpression pattern;
    QString because;  ///< name of the sentence in messages/check.json
    bool sure = false;
    int least = 1;    ///< how often it must stand there
};

/// The phrases of one list of the file: "unfilled", "tone".
[[nodiscard]] QList<Phrase> phrases(const QString &list);

/// Words of which a text uses one: {受講者, 受講生}; `behind`: only where the same word stands before both (運用規程).
struct Variants
{
    QStringList words;
    bool behindTheSameWord = false;
};
/// The groups of one list of the file: "names", "spellings".
[[nodiscard]] QList<Variants> variants(const QString &list);

/// A word that opens a letter, and those that may close it; the first is the usual one.
struct Pair
{
    QString opening;
    QStringList closings;
};
[[nodiscard]] const QList<Pair> &pairs();

/// Characters of one sound that are taken for each other: 機 器.
[[nodiscard]] bool areHomophones(QChar a, QChar b);

/// Characters that tell one organisation from its sister: 東 西, 一 二.
[[nodiscard]] bool tellsApart(QChar c);

/// Characters that are forms of one: 斎 斉 齋 齊, with the first as the common one.
[[nodiscard]] QChar commonForm(QChar c);

} // namespace Check
