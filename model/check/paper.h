#pragma once

#include "model/check/check.h"
#include "model/finding/figures.h"
#include "model/finding/moments.h"

#include <QRegularExpression>

namespace Check {

/// A line of the text without what only sets it apart: blanks, bullets, # of Markdown.
struct Line
{
    Finding::Span where; ///< from its first to its last sign, without blanks around
    int indent = 0;      ///< blanks before it, a full-width one counted twice
    bool isItem = false; ///< a bullet or a number stands before it
    QString text;        ///< in even width
};

/// A text prepared once for all kinds: the same text in even width, its lines, the days and figures in it.
struct Paper
{
    explicit Paper(const QString &words);

    [[nodiscard]] Slip slip(SlipKind kind, Finding::Span where, bool sure, Base::Problem because) const;
    /// The line that holds a place; the first for what stands before it.
    [[nodiscard]] qsizetype lineAt(qsizetype at) const;
    /// Inside of 「」, 『』 or quotation marks on one line: other people's words.
    [[nodiscard]] bool isQuoted(const Finding::Span &place) const;

    QString text;
    QString even;
    QList<Line> lines;
    QList<Finding::FoundMoment> moments;
    QList<Finding::FoundFigure> figures;
    QList<Finding::Span> quotes;
};

/// What an e-mail address looks like.
[[nodiscard]] const QRegularExpression &mailAddress();

/// One kind each, from the text alone.
[[nodiscard]] QList<Slip> weekdaySlips(const Paper &paper);
[[nodiscard]] QList<Slip> eraYearSlips(const Paper &paper);
[[nodiscard]] QList<Slip> impossibleDateSlips(const Paper &paper);
[[nodiscard]] QList<Slip> yearOutlierSlips(const Paper &paper);
[[nodiscard]] QList<Slip> orderSlips(const Paper &paper);
[[nodiscard]] QList<Slip> headingNumberSlips(const Paper &paper);
[[nodiscard]] QList<Slip> sumSlips(const Paper &paper);
[[nodiscard]] QList<Slip> unfilledTagSlips(const Paper &paper);
[[nodiscard]] QList<Slip> nameVariantSlips(const Paper &paper);
[[nodiscard]] QList<Slip> pairSlips(const Paper &paper);
[[nodiscard]] QList<Slip> styleMixSlips(const Paper &paper);
[[nodiscard]] QList<Slip> toneSlips(const Paper &paper);
[[nodiscard]] QList<Slip> recipientExposedSlips(const Paper &paper);

/// Two of a group of words that mean one thing: a remark on the rarer.
[[nodiscard]] QList<Slip> variantSlips(const Paper &paper, SlipKind kind, const QStringList &words);

/// With the letter's name, and with an incident.
[[nodiscard]] QList<Slip> missingElementSlips(const Paper &paper, const Context &context);
[[nodiscard]] QList<Slip> numberMismatchSlips(const Paper &paper, const Context &context);
[[nodiscard]] QList<Slip> ledgerNameSlips(const Paper &paper, const Context &context);
[[nodiscard]] QList<Slip> contactSlips(const Paper &paper, const Context &context);
[[nodiscard]] QList<Slip> staffNameSlips(const Paper &paper, const Context &context);
[[nodiscard]] QList<Slip> leakedItemSlips(const Paper &paper, const Context &context);
[[nodiscard]] QList<Slip> unsupportedClaimSlips(const Paper &paper, const Context &context);

} // namespace Check
