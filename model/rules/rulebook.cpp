#include "model/rules/rulebook.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace Rules {

using Base::Problem;
using Base::Problems;

namespace {

// The four Japanese regimes first; an added one after them, by its id.
const QStringList shippedOrder = {QStringLiteral("jp-appi"), QStringLiteral("jp-public"), QStringLiteral("jp-mynumber"),
                                  QStringLiteral("jp-pmark"), QStringLiteral("eu-gdpr"), QStringLiteral("uk-gdpr"),
                                  QStringLiteral("kr-pipa"), QStringLiteral("sg-pdpa")};

qsizetype placeOf(const Regime &regime)
{
    const qsizetype place = shippedOrder.indexOf(regime.id);
    return place < 0 ? shippedOrder.size() : place;
}

bool standsBefore(const Regime &one, const Regime &other)
{
    return std::pair(placeOf(one), one.id) < std::pair(placeOf(other), other.id);
}

QList<ProposalRule> readProposals(const QByteArray &bytes, Problems &problems)
{
    QList<ProposalRule> rules;
    Keys keys(QJsonDocument::fromJson(bytes).object(), {}, problems);
    (void)keys.text("format");
    keys.each("proposals", [&](Keys &entry) {
        ProposalRule rule{.field = entry.text("field"),
                          .value = entry.choice("value", {QStringLiteral("yes"), QStringLiteral("no")}),
                          .contradicts = entry.flagOr("contradicts", false),
                          .because = entry.sentence("because"), .question = entry.sentence("question"),
                          .source = entry.textOr("source")};
        rule.when = Condition::read(entry.objectOr("when"), entry.where(QStringLiteral("when")), problems);
        rules += rule;
    });
    keys.refuseTheRest();
    return rules;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Problem refused(Problem problem, const QString &fileName)
{
    problem.where = problem.where.isEmpty() ? fileName : fileName + QStringLiteral(": ") + problem.where;
    return problem;
}

const QString whoElseFile = QStringLiteral("checklists/who_else.json");

} // namespace

Rulebook Rulebook::load(const QString &userFolder)
{
    Rulebook rulebook;
    Problems problems;
    rulebook.m_proposals = readProposals(contentOf(QStringLiteral(":/proposals/questions.json")), problems);
    rulebook.m_refusals += problems;
    rulebook.takeFolder(QStringLiteral(":/rules"));
    rulebook.m_refusals += rulebook.takeWhoElse(contentOf(QStringLiteral(":/") + whoElseFile), whoElseFile).problems();
    if (userFolder.isEmpty())
        return rulebook;
    rulebook.takeFolder(userFolder);
    if (const QString own = QDir(userFolder).filePath(whoElseFile); QFile::exists(own))
        rulebook.m_refusals += rulebook.takeWhoElse(contentOf(own), whoElseFile).problems();
    return rulebook;
}

Rulebook Rulebook::of(const Regime &regime)
{
    Rulebook rulebook;
    rulebook.m_regimes = {regime};
    return rulebook;
}

void Rulebook::takeFolder(const QString &folder)
{
    const QDir files(folder);
    for (const QString &name : files.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        m_refusals += take(contentOf(files.filePath(name)), name).problems();
}

Base::Outcome Rulebook::take(const QByteArray &bytes, const QString &fileName)
{
    auto regime = readRegime(bytes);
    if (!regime)
        return refused(regime.problems().first(), fileName);
    if (const auto failing = failingExample(*regime))
        return refused(*failing, fileName);
    m_regimes.removeIf([&regime](const Regime &other) { return other.id == regime->id; });
    m_regimes.insert(std::upper_bound(m_regimes.begin(), m_regimes.end(), *regime, standsBefore), *regime);
    return Base::done;
}

Base::Outcome Rulebook::takeWhoElse(const QByteArray &bytes, const QString &fileName)
{
    const auto entries = readWhoElse(bytes);
    if (!entries)
        return refused(entries.problems().first(), fileName);
    for (const OtherReceiver &entry : *entries) {
        const auto isSame = [&entry](const OtherReceiver &other) { return other.id == entry.id; };
        if (const auto same = std::find_if(m_whoElse.begin(), m_whoElse.end(), isSame); same != m_whoElse.end())
            *same = entry;
        else
            m_whoElse += entry;
    }
    return Base::done;
}

const Regime *Rulebook::regime(const QString &id) const
{
    for (const Regime &regime : m_regimes) {
        if (regime.id == id)
            return &regime;
    }
    return nullptr;
}

} // namespace Rules
