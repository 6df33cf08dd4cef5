#include "views/judgement/verdictcard.h"

#include "model/base/vocabulary.h"
#include "model/tables/fieldwords.h"
#include "views/common/colours.h"
#include "views/common/icons.h"
#include "views/common/text.h"
#include "views/fields/chipflow.h"
#include "views/fields/details.h"
#include "views/judgement/dutyrow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace Views {

using namespace Rules;

namespace {

Tone toneOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Report: return Tone::Danger;
    case Verdict::Undecided: return Tone::Warning;
    case Verdict::Voluntary:
    case Verdict::Effort: return Tone::Neutral;
    case Verdict::Exempt:
    case Verdict::NotALeak: return Tone::Success;
    }
    Q_UNREACHABLE();
}

QString signOf(Truth met)
{
    return met == Truth::Yes ? QStringLiteral("success") : met == Truth::No ? QStringLiteral("close") : QStringLiteral("help");
}

QString bulleted(const QStringList &lines)
{
    QStringList all;
    for (const QString &line : lines)
        all += u'・' + line;
    return all.join(u'\n');
}

} // namespace

VerdictCard::VerdictCard(const RegimeFinding &finding, const PartyVerdict &verdict, const Rules::Regime *rule,
                         const DutyContext &context, QWidget *parent)
    : QFrame(parent), m_rule(rule), m_context(context), m_rows(new QVBoxLayout(this)), m_duties(new QVBoxLayout)
{
    setObjectName(QStringLiteral("verdict:") + finding.id + u':' + verdict.party);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_rows->setContentsMargins(16, 12, 16, 12);
    m_rows->setSpacing(8);
    addHead(finding, verdict);
    addReasons(verdict);
    addMissing(verdict.missing);
    m_rows->addLayout(m_duties);
    addTriggers(verdict);
    addSource(finding, verdict);
}

void VerdictCard::addHead(const RegimeFinding &finding, const PartyVerdict &verdict)
{
    const QString name = finding.name.in(m_context.language);
    const bool isOwn = verdict.party == u"own" || verdict.name.isEmpty();
    const QString title = isOwn ? name : tr("%1 - %2").arg(name, verdict.name);
    const QString word = Base::label(QStringLiteral("verdict"), Base::nameOf(verdict.verdict), m_context.language);
    const Tone tone = toneOf(verdict.verdict);
    auto *sign = new QLabel(this);
    const int letter = fontMetrics().height();
    sign->setPixmap(icon(toneIcon(tone), colours(tone, palette()).text).pixmap(letter, letter));
    auto *answer = headingLabel(word, 3, this);
    QPalette coloured = answer->palette();
    for (const auto role : {QPalette::WindowText, QPalette::Text}) // on a card the label writes with the latter
        coloured.setColor(role, colours(tone, palette()).text);
    answer->setPalette(coloured);
    answer->setObjectName(QStringLiteral("verdictWord"));
    auto *line = new QHBoxLayout;
    line->addWidget(headingLabel(title, 3, this), 1);
    line->addWidget(sign);
    line->addWidget(answer);
    m_rows->addLayout(line);
    setAccessibleName(tr("%1: %2").arg(title, word));
}

void VerdictCard::addReasons(const PartyVerdict &verdict)
{
    auto *why = plainLabel(bulleted(sentences(verdict.because, m_context.language)), this);
    why->setObjectName(QStringLiteral("because"));
    m_rows->addWidget(why);
}

QWidget *VerdictCard::factLinks(const QStringList &paths)
{
    auto *links = new QWidget(this);
    auto *flow = new ChipFlow(links);
    flow->setContentsMargins(0, 0, 0, 0);
    QStringList shown;
    for (const QString &path : paths) {
        const QString text = Tables::fieldText(path, m_context.language);
        if (shown.contains(text))
            continue;
        shown += text;
        auto *link = new QToolButton(links);
        link->setObjectName(QStringLiteral("fact:") + path);
        link->setText(withoutMnemonic(text));
        link->setIcon(icon(QStringLiteral("right")));
        link->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        link->setAutoRaise(true);
        link->setFocusPolicy(Qt::StrongFocus);
        connect(link, &QToolButton::clicked, this, [this, path] { Q_EMIT fieldRequested(path); });
        flow->addWidget(link);
    }
    return links;
}

void VerdictCard::addMissing(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    addLine(QStringLiteral("help"), tr("To be found out first:"));
    m_rows->addWidget(factLinks(paths));
}

void VerdictCard::addTriggers(const PartyVerdict &verdict)
{
    if (verdict.triggers.isEmpty())
        return;
    auto *details = new Details(tr("How it was judged"), this);
    auto *rows = new QVBoxLayout(details->content());
    rows->setContentsMargins(0, 0, 0, 0);
    const Version *version = nullptr;
    for (qsizetype at = 0; m_rule && at < m_rule->versions.size(); ++at) {
        if (m_rule->versions[at].id == verdict.version)
            version = &m_rule->versions[at];
    }
    for (const TriggerFinding &trigger : verdict.triggers) {
        const QStringList why = sentences(trigger.because, m_context.language);
        auto *line = new QHBoxLayout;
        auto *sign = new QLabel(details);
        const int letter = fontMetrics().height();
        sign->setPixmap(icon(signOf(trigger.met), quietText(palette())).pixmap(letter, letter));
        const QString answer = Base::label(QStringLiteral("answer"),
                                           trigger.met == Truth::Yes  ? QStringLiteral("yes")
                                               : trigger.met == Truth::No ? QStringLiteral("no")
                                                                          : QStringLiteral("unknown"),
                                           m_context.language);
        line->addWidget(sign, 0, Qt::AlignTop);
        line->addWidget(plainLabel(tr("%1: %2 - %3").arg(trigger.name.in(m_context.language), answer, why.join(u' ')), details), 1);
        rows->addLayout(line);
        if (!version)
            continue;
        const auto rule = std::find_if(version->triggers.begin(), version->triggers.end(),
                                       [&](const Trigger &one) { return one.id == trigger.id; });
        if (rule != version->triggers.end())
            rows->addWidget(factLinks(rule->reads));
    }
    m_rows->addWidget(details);
}

void VerdictCard::addDuty(const Duties::Standing &standing)
{
    m_duties->addWidget(new DutyRow(standing, m_context, this));
}

void VerdictCard::addOffered(const QList<Duties::Standing> &standings)
{
    if (standings.isEmpty())
        return;
    auto *details = new Details(tr("Decide or report all the same"), this);
    details->setObjectName(objectName() + QStringLiteral(":offered"));
    auto *rows = new QVBoxLayout(details->content());
    rows->setContentsMargins(0, 0, 0, 0);
    for (const Duties::Standing &standing : standings)
        rows->addWidget(new DutyRow(standing, m_context, details->content()));
    m_duties->addWidget(details);
}

void VerdictCard::addSource(const RegimeFinding &finding, const PartyVerdict &verdict)
{
    if (!verdict.verified)
        addLine(QStringLiteral("warning"), tr("Part of this rule is unverified. %1").arg(verdict.note.in(m_context.language)));
    if (!finding.coming.isEmpty())
        addLine(QStringLiteral("info"), finding.comingNote.in(m_context.language), true);
    addLine(QStringLiteral("document"), tr("Version %1, %2").arg(verdict.version, verdict.source), true);
}

void VerdictCard::addLine(const QString &iconName, const QString &text, bool quiet)
{
    auto *line = new QHBoxLayout;
    auto *sign = new QLabel(this);
    const int letter = fontMetrics().height();
    sign->setPixmap(icon(iconName, quietText(palette())).pixmap(letter, letter));
    auto *label = plainLabel(text, this);
    if (quiet)
        label->setForegroundRole(QPalette::PlaceholderText);
    line->addWidget(sign, 0, Qt::AlignTop);
    line->addWidget(label, 1);
    m_rows->addLayout(line);
}

void VerdictCard::addProposals(const QList<Proposal> &proposals)
{
    for (const Proposal &proposal : proposals) {
        auto *question = new QFrame(this);
        question->setObjectName(QStringLiteral("proposal:") + proposal.field);
        auto *rows = new QVBoxLayout(question);
        rows->setContentsMargins(0, 4, 0, 4);
        rows->addWidget(plainLabel(proposal.question.in(m_context.language), question));
        auto *why = plainLabel(tr("Likely %1: %2").arg(Base::label(QStringLiteral("answer"), proposal.value, m_context.language),
                                                       sentences(proposal.because, m_context.language).join(u' ')),
                               question);
        why->setForegroundRole(QPalette::PlaceholderText);
        rows->addWidget(why);
        auto *line = new QHBoxLayout;
        for (const char *answer : {"yes", "no", "unknown"}) {
            auto *button = new QToolButton(question);
            button->setObjectName(QStringLiteral("answer:%1:%2").arg(proposal.field, QLatin1String(answer)));
            button->setText(withoutMnemonic(Base::label(QStringLiteral("answer"), QLatin1String(answer), m_context.language)));
            button->setFocusPolicy(Qt::StrongFocus);
            button->setEnabled(!m_context.readOnly);
            button->setAccessibleDescription(proposal.question.in(m_context.language));
            connect(button, &QToolButton::clicked, this, [this, field = proposal.field, value = QLatin1String(answer)] {
                Q_EMIT answered(field, value);
            });
            line->addWidget(button);
        }
        line->addStretch(1);
        rows->addLayout(line);
        m_rows->insertWidget(m_rows->indexOf(m_duties), question);
    }
}

} // namespace Views
