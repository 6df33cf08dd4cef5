// Names of the ledger that the text writes with one sign for another: あおば学院 for あおば学園.
#include "model/check/near.h"
#include "model/check/paper.h"
#include "model/check/phrases.h"

#include <algorithm>

namespace Check {

using Finding::Span;

namespace {

constexpr qsizetype shortestOrganisation = 5;
constexpr qsizetype shortestPerson = 4; ///< a shorter one only behind its title

QString withoutBlanks(const QString &text)
{
    QString dense = Finding::evenWidth(text);
    dense.remove(u' ').remove(u'\t');
    return dense;
}

/// The text without blanks, and where each sign stands in it.
struct Dense
{
    explicit Dense(const Paper &paper)
    {
        for (qsizetype at = 0; at < paper.even.size(); ++at) {
            if (paper.even[at] == u' ' || paper.even[at] == u'\t')
                continue;
            text += paper.even[at];
            places += at;
        }
    }
    QString text;
    QList<qsizetype> places;
};

struct Name
{
    QString written; ///< as the ledger has it
    QString signs;   ///< without blanks and 株式会社 and the like
    QString title = {};
    bool isPerson = false;
    bool isOwn = false; ///< who writes the letter
};

QString coreOf(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^(?:株式会社|有限会社|合同会社|(?:一般|公益)(?:社団|財団)法人|特定非営利活動法人|学校法人|医療法人|社会福祉法人)|(?:株式会社|有限会社|合同会社)$"));
    return withoutBlanks(name).remove(form);
}

Name person(const Incidents::Signatory &signatory)
{
    return {signatory.name, withoutBlanks(signatory.name), withoutBlanks(signatory.title.valueOr({})), true, true};
}

QList<Name> namesOf(const Context &context)
{
    QList<Name> names;
    const auto organisation = [&names](const QString &name, bool isOwn) {
        names += {.written = name, .signs = coreOf(name), .isOwn = isOwn};
    };
    organisation(context.own.name.valueOr({}), true);
    if (context.incident->organisation)
        organisation(context.incident->organisation->name.valueOr({}), true);
    for (const Incidents::Party &party : context.incident->parties)
        organisation(party.name.valueOr({}), false);
    if (context.own.representative)
        names += person(*context.own.representative);
    for (const Incidents::Signatory &signatory : context.own.signatories)
        names += person(signatory);
    return names;
}

bool isWordSign(QChar c)
{
    return c.script() == QChar::Script_Han || c.script() == QChar::Script_Katakana || c.script() == QChar::Script_Hiragana;
}

// One sign of the same script for another; 東 and 西, 一 and 二 make two organisations of it.
bool isVariant(const Name &name, QStringView written)
{
    qsizetype other = -1;
    for (qsizetype at = 0; at < name.signs.size(); ++at) {
        if (name.signs[at] == written[at])
            continue;
        if (other >= 0)
            return false;
        other = at;
    }
    if (other < 0)
        return false;
    const QChar a = name.signs[other], b = written[other];
    return isWordSign(a) && a.script() == b.script() && (name.isPerson || !(tellsApart(a) && tellsApart(b)));
}

// The letter's own name at the head of a line while the right one stands nowhere; a signatory behind their title.
bool isSure(const Paper &paper, const Dense &dense, const Name &name, qsizetype at)
{
    if (name.isPerson)
        return !name.title.isEmpty() && dense.text.left(at).trimmed().endsWith(name.title);
    const Line &line = paper.lines[paper.lineAt(dense.places[at])];
    const QString before = withoutBlanks(paper.even.mid(line.where.start, dense.places[at] - line.where.start));
    return name.isOwn && !dense.text.contains(name.signs) && coreOf(before).isEmpty();
}

QList<Slip> slipsOf(const Paper &paper, const Dense &dense, const Name &name, const QString &known)
{
    QList<Slip> found;
    const qsizetype size = name.signs.size();
    for (qsizetype at = 0; at + size <= dense.text.size(); ++at) {
        const QStringView written = QStringView(dense.text).mid(at, size);
        if (!isVariant(name, written) || known.contains(written))
            continue;
        const bool sure = isSure(paper, dense, name, at);
        if (name.isPerson && size < shortestPerson && !sure)
            continue;
        found += paper.slip(SlipKind::NameVariant, {dense.places[at], dense.places[at + size - 1] + 1}, sure,
                            {QStringLiteral("check.name_of_ledger"), {name.written, written.toString()}});
    }
    return found;
}

} // namespace

QList<Slip> ledgerNameSlips(const Paper &paper, const Context &context)
{
    const Dense dense(paper);
    const QString known = withoutBlanks(textsOf(*context.incident, context.own).join(u'\n'));
    QStringList seen;
    QList<Slip> found;
    for (const Name &name : namesOf(context)) {
        const bool isShort = name.signs.size() < (name.isPerson ? shortestPerson - 1 : shortestOrganisation);
        if (isShort || seen.contains(name.title + name.signs))
            continue;
        seen += name.title + name.signs;
        for (const Slip &slip : slipsOf(paper, dense, name, known)) {
            if (std::ranges::none_of(found, [&slip](const Slip &other) { return other.where == slip.where; }))
                found += slip;
        }
    }
    return found;
}

} // namespace Check
