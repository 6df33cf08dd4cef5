#include "views/documents/documentspanel.h"

#include "views/common/emptystate.h"
#include "views/common/messagestrip.h"
#include "views/common/prompts.h"
#include "views/common/session.h"
#include "views/documents/factlist.h"
#include "views/documents/findings.h"
#include "views/documents/formarea.h"
#include "views/documents/keptpanel.h"
#include "views/documents/letterform.h"
#include "views/documents/pagebar.h"
#include "views/documents/pagesides.h"
#include "views/documents/pageview.h"
#include "views/documents/promisespanel.h"
#include "views/documents/templatestrip.h"
#include "views/mailing/mailingbutton.h"
#include "views/templates/templatesbutton.h"

#include "model/check/check.h"
#include "model/letters/renderpages.h"

#include <QRegularExpression>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTextDocument>
#include <QTimer>
#include <QVBoxLayout>

namespace Views {

using Incidents::IncidentId;

namespace {

constexpr int pause = 120; ///< milliseconds after the last change, so that typing does not wait for the page

} // namespace

DocumentsPanel::DocumentsPanel(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_writer(session), m_later(new QTimer(this)),
      m_sides(new QSplitter(this)), m_form(new LetterForm(session, m_writer, this)),
      m_strip(new MessageStrip(this)), m_banner(new MessageStrip(this)), m_template(new TemplateStrip(this)), m_facts(new FactList(this)),
      m_tabs(new QTabWidget(this)), m_page(new PageView(this)), m_findings(new Findings(this)), m_refusal(new EmptyState(this)), m_pageStack(new QStackedWidget(this)),
      m_bar(new PageBar(m_page, m_session.isReadOnly(), this)), m_kept(new KeptPanel(session, this)), m_promises(new PromisesPanel(session, this))
{
    setObjectName(QStringLiteral("documentsPanel"));
    m_later->setSingleShot(true);
    m_later->setInterval(pause);
    m_strip->setObjectName(QStringLiteral("documentStrip"));
    m_banner->setObjectName(QStringLiteral("staleBanner"));
    m_banner->setClosable(false);
    build();
    connectParts();
}

DocumentsPanel::~DocumentsPanel() = default;

// ---- building

void DocumentsPanel::build()
{
    m_sides->setObjectName(QStringLiteral("documentSides"));
    m_sides->addWidget(factSide());
    m_sides->addWidget(pageSide());
    m_sides->setChildrenCollapsible(false);
    m_sides->setStretchFactor(1, 1);
    auto *scroll = new QScrollArea(this); // large type on a small screen
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_sides);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_banner);
    column->addWidget(scroll, 1);
}

QWidget *DocumentsPanel::factSide()
{
    auto *left = new QWidget(m_sides);
    m_tabs->setObjectName(QStringLiteral("documentTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_facts, tr("Facts"));
    m_tabs->addTab(new FormArea(m_kept, m_tabs), {}); // it is high, and what stands above may be as well
    m_tabs->addTab(m_promises, {});
    nameKept();
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    m_formArea = new FormArea(formSide(), left);
    m_formArea->setObjectName(QStringLiteral("formArea"));
    column->addWidget(m_formArea);
    column->addWidget(m_tabs, 1);
    m_facts->setMinimumWidth(letterWidth() * 16); // not on the side itself: no button may be cut
    m_facts->setMinimumHeight(fontMetrics().height() * 7);
    return left;
}

// What is chosen for one letter, and what opens a window of its own.
QWidget *DocumentsPanel::formSide()
{
    auto *top = new QWidget(this);
    auto *form = new QVBoxLayout(top);
    form->setContentsMargins(0, 0, 0, 0);
    const auto incident = [this] { return IncidentId(m_incident ? m_incident->id.valueOr(0) : 0); };
    form->addWidget(m_form);
    auto *own = new QVBoxLayout; // in line with the form above
    own->setContentsMargins(12, 0, 12, 0);
    own->addWidget(new TemplatesButton(m_session, incident, top), 0, Qt::AlignLeft);
    auto *many = new MailingButton(m_session, incident, top);
    own->addWidget(many, 0, Qt::AlignLeft);
    connect(many, &MailingButton::fieldRequested, this, [this, incident](IncidentId id, const QString &path) {
        if (id == incident())
            Q_EMIT fieldRequested(path);
    });
    form->addLayout(own);
    return top;
}

void DocumentsPanel::showPromises()
{
    const auto issued = m_session.ledger().issuedDocuments(IncidentId(m_incident ? m_incident->id.valueOr(0) : -1));
    m_promises->show(m_incident && issued ? Promises::promisesOf(*m_incident, *issued) : QList<Promises::Promise>());
}

void DocumentsPanel::nameKept()
{
    const int count = m_kept->count();
    m_tabs->setTabText(1, count == 0 ? tr("Saved") : tr("Saved (%1)").arg(count));
    m_tabs->setTabText(m_tabs->indexOf(m_promises), tr("Promises (%1)").arg(m_promises->count()));
    m_tabs->setTabVisible(m_tabs->indexOf(m_promises), m_promises->count() > 0);
}

int DocumentsPanel::letterWidth() const
{
    return fontMetrics().horizontalAdvance(u'国');
}

// The page beside the facts, or under them where there is no room.
void DocumentsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const auto wanted = width() < letterWidth() * 40 ? Qt::Vertical : Qt::Horizontal;
    if (m_sides->orientation() == wanted && event->oldSize().width() > 0)
        return;
    m_sides->setOrientation(wanted);
    m_page->setMinimumHeight(wanted == Qt::Vertical ? letterWidth() * 20 : 0);
    if (wanted == Qt::Horizontal)
        m_sides->setSizes({letterWidth() * 21, width() - letterWidth() * 21});
}

QWidget *DocumentsPanel::pageSide()
{
    auto *side = new QWidget(this);
    m_page->setObjectName(QStringLiteral("page"));
    m_refusal->setObjectName(QStringLiteral("refusal"));
    m_pageStack->addWidget(m_page);
    m_pageStack->addWidget(m_refusal);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_template);
    column->addWidget(new PageSides(m_pageStack, m_findings, side), 1);
    return side;
}

void DocumentsPanel::connectParts()
{
    connect(m_later, &QTimer::timeout, this, &DocumentsPanel::reload);
    connect(m_form, &LetterForm::changed, this, &DocumentsPanel::write);
    connect(m_page, &PageView::factClicked, this, [this](const QString &tag) {
        m_page->showFact(tag);
        const QSignalBlocker quiet(m_facts);
        m_facts->choose(tag);
    });
    connect(m_facts, &FactList::factChosen, m_page, &PageView::showFact);
    connect(m_findings, &Findings::placeChosen, m_page, &PageView::showPlace);
    connect(m_facts, &FactList::factActivated, this, &DocumentsPanel::openField);
    connect(m_page, &PageView::factDoubleClicked, this, &DocumentsPanel::openField);
    connect(m_bar, &PageBar::saveRequested, this, &DocumentsPanel::save);
    connect(m_kept, &KeptPanel::writeAnewRequested, this, [this](const Drafts::Request &former) {
        m_form->setRequest(former);
        m_page->setFocus();
    });
    connect(m_promises, &PromisesPanel::noticeRequested, this, [this] {
        m_form->choose(QStringLiteral("web-notice"));
        m_page->setFocus();
    });
    connect(m_kept, &KeptPanel::saved, this, [this](const QString &path) {
        m_strip->say(Tone::Success, tr("Saved as %1.").arg(path));
    });
    connect(m_kept, &KeptPanel::refused, this, [this](const Base::Problems &problems) {
        m_strip->refuse(problems, m_session.language());
    });
    connect(&m_session, &Session::incidentChanged, this, [this](IncidentId id) {
        if (m_incident && m_incident->id == id.value)
            markChanged();
    });
    connect(&m_session, &Session::documentsChanged, this, &DocumentsPanel::markChanged);
    connect(&m_session, &Session::organisationChanged, this, &DocumentsPanel::markChanged);
    connect(&m_session, &Session::templatesChanged, this, &DocumentsPanel::markChanged);
}

// ---- showing

void DocumentsPanel::setIncident(IncidentId id)
{
    const qint64 shown = m_incident ? m_incident->id.valueOr(0) : 0;
    m_incident.reset();
    if (id.isValid()) {
        const auto incident = m_session.ledger().incident(id);
        if (incident)
            m_incident = *incident;
        else
            m_strip->refuse(incident.problems(), m_session.language());
    }
    if (m_incident && id.value != shown) {
        m_strip->clear();
        m_form->setIncident(*m_incident, true);
    }
    m_stale = !isVisible();
    if (!m_stale)
        reload();
}

void DocumentsPanel::chooseLetter(const QString &letter)
{
    m_form->choose(letter);
}

void DocumentsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_stale, false))
        reload();
}

void DocumentsPanel::markChanged()
{
    m_stale = !isVisible();
    if (!m_stale)
        m_later->start();
}

void DocumentsPanel::reload()
{
    m_later->stop();
    if (m_incident) {
        const auto incident = m_session.ledger().incident(IncidentId(m_incident->id.valueOr(0)));
        if (!incident)
            return m_strip->refuse(incident.problems(), m_session.language());
        m_incident = *incident;
        m_form->setIncident(*m_incident, false);
    }
    write();
    if (m_incident)
        m_kept->show(*m_incident);
    else
        m_kept->clear();
    showPromises();
    nameKept();
    showStaleness();
}

void DocumentsPanel::write()
{
    m_letter.reset();
    m_template->showTemplate(m_form->ownTemplate(), m_session.today());
    if (!m_incident)
        return showRefusal({});
    const auto issued = m_session.ledger().issuedDocuments(IncidentId(m_incident->id.valueOr(0)));
    if (!issued)
        return showRefusal(issued.problems());
    m_form->offerSeries(Drafts::nextSeries(*m_incident, Drafts::languageWord(m_form->request().language), *issued));
    const auto written = m_writer.write(m_form->request(), *m_incident);
    if (!written)
        return showRefusal(written.problems());
    m_letter = *written;
    showLetter();
}

void DocumentsPanel::showLetter()
{
    m_page->setAccessibleName(tr("Preview: %1").arg(m_form->letterText()));
    m_page->setDocument(Letters::textDocument(m_letter->composition().document));
    m_pageStack->setCurrentWidget(m_page);
    m_facts->show(m_letter->composition(), m_session.language());
    checkPage();
    m_bar->offerEnding(m_letter->isMail() ? QStringLiteral(".eml") : QStringLiteral(".docx"));
    m_bar->fixEnding(m_letter->ending());
    m_bar->allowSaving(true);
}

void DocumentsPanel::checkPage()
{
    const IncidentId id(m_incident->id.valueOr(0));
    const auto filings = m_session.ledger().filings(id);
    const auto former = m_session.ledger().formerFigures(id);
    const Incidents::Incident told = filings ? Ledger::withFilings(*m_incident, *filings) : *m_incident;
    Check::Context context{.letter = m_letter->draft.request.letter,
                           .incident = &told,
                           .own = m_session.organisation(),
                           .zone = m_session.ledger().zone()};
    for (const Ledger::FormerFigure &figure : former ? *former : QList<Ledger::FormerFigure>())
        context.formerCounts += figure.count;
    m_findings->show(Check::slips(m_page->text(), context), m_session.language());
}

void DocumentsPanel::showRefusal(const Base::Problems &problems)
{
    QStringList reasons;
    for (const Base::Problem &problem : problems)
        reasons += Base::line(problem, m_session.language());
    m_refusal->say(QStringLiteral("document"),
                   problems.isEmpty() ? tr("No incident is open") : tr("This letter does not fit this incident"),
                   reasons.join(u'\n'));
    m_pageStack->setCurrentWidget(m_refusal);
    m_facts->clearFacts();
    m_findings->clear();
    m_bar->allowSaving(false);
}

// What belongs to the document is entered here, what belongs to the incident on its page.
void DocumentsPanel::openField(const QString &tag)
{
    static const QRegularExpression place(QStringLiteral("\\[\\d+\\].*$"));
    if (m_form->showField(tag))
        return m_formArea->ensureWidgetVisible(m_formArea->focusWidget());
    if (!m_letter)
        return;
    for (const Letters::MissingFact &fact : m_letter->composition().missing) {
        if (fact.tag == tag && !fact.path.isEmpty())
            return fieldRequested(fact.path);
    }
    const Letters::TagFound found = Letters::tagNamed(QString(tag).remove(place), {});
    if (found && !found.info->path.isEmpty())
        Q_EMIT fieldRequested(found.info->path);
}

void DocumentsPanel::showStaleness()
{
    const QString text = m_kept->staleness();
    if (text.isEmpty())
        return m_banner->clear();
    m_banner->say(Tone::Warning, text, m_kept->staleDetails());
    m_banner->offer(tr("Write it anew"), [this] { m_kept->writeStaleAnew(); });
}

// ---- files

// What is shown when the button is pressed is what is saved, whatever happens while the file is chosen.
void DocumentsPanel::save()
{
    if (!m_letter)
        return;
    const QString ending = m_bar->ending();
    const FileQuestion question{.title = tr("Save the document"),
                                .suggestion = m_letter->fileName(ending),
                                .filter = QStringLiteral("*") + ending};
    const auto save = [this, ending, letter = *m_letter](const QString &chosen) {
        saveAs(Letters::formatForFile(chosen) ? chosen : chosen + ending, letter);
    };
    Prompts::current().askForSaveFile(this, question, save);
}

void DocumentsPanel::saveAs(const QString &path, const WrittenLetter &letter)
{
    if (const auto saved = m_writer.save(letter, path); !saved)
        return m_strip->refuse(saved.problems(), m_session.language());
    if (m_session.isReadOnly())
        return m_strip->say(Tone::Warning, tr("Saved as %1. This ledger is open for reading only: no record of it is kept.").arg(path));
    saySaved(path, letter.composition().missing.size());
}

void DocumentsPanel::saySaved(const QString &path, qsizetype missing)
{
    const QString saved = tr("Saved as %1 and kept in the ledger.").arg(path);
    if (missing == 0)
        return m_strip->say(Tone::Success, saved);
    m_strip->say(Tone::Warning, saved + u' ' + tr("%n fact(s) are still missing in it.", nullptr, int(missing)));
}

} // namespace Views
