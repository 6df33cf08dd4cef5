#include "views/documents/documentspanel.h"

#include "views/common/emptystate.h"
#include "views/common/icons.h"
#include "views/common/messagestrip.h"
#include "views/common/prompts.h"
#include "views/common/session.h"
#include "views/common/text.h"
#include "views/documents/factlist.h"
#include "views/documents/keptpanel.h"
#include "views/documents/letterform.h"
#include "views/documents/pageview.h"
#include "views/templates/templatesbutton.h"

#include "model/letters/renderpages.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextDocument>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace Views {

using Incidents::IncidentId;

namespace {

constexpr int pause = 120; ///< milliseconds after the last change, so that typing does not wait for the page

} // namespace

DocumentsPanel::DocumentsPanel(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_later(new QTimer(this)),
      m_sides(new QSplitter(this)), m_form(new LetterForm(session, this)),
      m_strip(new MessageStrip(this)), m_banner(new MessageStrip(this)), m_facts(new FactList(this)),
      m_page(new PageView(this)), m_refusal(new EmptyState(this)), m_pageStack(new QStackedWidget(this)),
      m_zoomText(new QLabel(this)), m_format(new QComboBox(this)), m_save(new QPushButton(this)),
      m_kept(new KeptPanel(session, this))
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
    auto *left = new QSplitter(Qt::Vertical, m_sides);
    auto *upper = new QWidget(left);
    auto *upperColumn = new QVBoxLayout(upper);
    upperColumn->setContentsMargins(0, 0, 0, 0);
    upperColumn->addWidget(m_form);
    const auto incident = [this] { return IncidentId(m_incident ? m_incident->id.valueOr(0) : 0); };
    upperColumn->addWidget(new TemplatesButton(m_session, incident, upper), 0, Qt::AlignLeft);
    upperColumn->addWidget(m_facts, 1);
    left->addWidget(upper);
    left->addWidget(m_kept);
    left->setStretchFactor(0, 2);
    left->setStretchFactor(1, 1);
    left->setChildrenCollapsible(false);
    left->setMinimumWidth(letterWidth() * 16);
    m_facts->setMinimumHeight(fontMetrics().height() * 7);
    return left;
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

void DocumentsPanel::addZoomButtons(QLayout *line)
{
    const auto button = [this, line](const char *name, const QString &text, const QString &tip,
                                     const QList<QKeySequence> &keys, auto step) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name) + QStringLiteral("Action"));
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setToolTip(toolTipText(tip + QStringLiteral(" (%1)").arg(keys.first().toString(QKeySequence::NativeText))));
        addAction(action);
        connect(action, &QAction::triggered, this, step);
        auto *tool = new QToolButton(this);
        tool->setObjectName(QLatin1String(name));
        tool->setDefaultAction(action);
        tool->setAccessibleName(tip);
        tool->setAutoRaise(true);
        tool->setFocusPolicy(Qt::StrongFocus);
        line->addWidget(tool);
    };
    const auto control = [](Qt::Key key) { return QKeySequence(Qt::CTRL | key); };
    button("zoomOut", QStringLiteral("−"), tr("Smaller"), {control(Qt::Key_Minus)}, [this] { m_page->zoomBy(-1); });
    line->addWidget(m_zoomText);
    button("zoomIn", QStringLiteral("+"), tr("Larger"), {control(Qt::Key_Plus), control(Qt::Key_Equal)},
           [this] { m_page->zoomBy(1); });
    button("zoomFit", QStringLiteral("↔"), tr("Fit the width"), {control(Qt::Key_0)}, [this] { m_page->setZoom(0); });
    m_zoomText->setObjectName(QStringLiteral("zoom"));
    m_zoomText->setAlignment(Qt::AlignCenter);
    m_zoomText->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("100%")));
}

void DocumentsPanel::fillFormats()
{
    m_format->setObjectName(QStringLiteral("format"));
    m_format->setAccessibleName(tr("File format"));
    m_format->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_format->setMinimumContentsLength(6);
    m_format->addItem(tr("Word (.docx)"), QStringLiteral(".docx"));
    m_format->addItem(tr("PDF (.pdf)"), QStringLiteral(".pdf"));
    m_format->addItem(tr("OpenDocument (.odt)"), QStringLiteral(".odt"));
    m_format->addItem(tr("Web page (.html)"), QStringLiteral(".html"));
    m_format->addItem(tr("Text (.txt)"), QStringLiteral(".txt"));
    m_format->addItem(tr("Markdown (.md)"), QStringLiteral(".md"));
    m_format->addItem(tr("E-mail (.eml)"), QStringLiteral(".eml"));
}

QWidget *DocumentsPanel::zoomRow()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(12, 6, 12, 6);
    addZoomButtons(line);
    line->addStretch(2);
    fillFormats();
    m_save->setObjectName(QStringLiteral("saveDocument"));
    m_save->setText(tr("&Save…"));
    m_save->setIcon(icon(QStringLiteral("export")));
    m_save->setToolTip(toolTipText(m_session.isReadOnly()
        ? tr("This ledger is open for reading only: the file is saved, but no record of it is kept.")
        : tr("Saves the file and keeps it in the ledger with the facts it was made from: when one of them changes, you are told.")));
    line->addWidget(m_format, 1);
    line->addWidget(m_save);
    return row;
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
    column->addWidget(zoomRow());
    column->addWidget(m_pageStack, 1);
    return side;
}

void DocumentsPanel::connectParts()
{
    connect(m_later, &QTimer::timeout, this, &DocumentsPanel::reload);
    connect(m_form, &LetterForm::changed, this, &DocumentsPanel::write);
    connect(m_page, &PageView::zoomChanged, this,
            [this] { m_zoomText->setText(QStringLiteral("%1%").arg(m_page->shownZoom())); });
    connect(m_page, &PageView::factClicked, this, [this](const QString &tag) {
        m_page->showFact(tag);
        const QSignalBlocker quiet(m_facts);
        m_facts->choose(tag);
    });
    connect(m_facts, &FactList::factChosen, m_page, &PageView::showFact);
    connect(m_facts, &FactList::factActivated, this, &DocumentsPanel::openField);
    connect(m_page, &PageView::factDoubleClicked, this, &DocumentsPanel::openField);
    connect(m_save, &QPushButton::clicked, this, &DocumentsPanel::save);
    connect(m_kept, &KeptPanel::writeAnewRequested, this, [this](const Drafts::Request &former) {
        m_form->setRequest(former);
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
    showStaleness();
}

void DocumentsPanel::write()
{
    m_composition.reset();
    if (!m_incident)
        return showRefusal({});
    const auto filings = m_session.ledger().filings(IncidentId(m_incident->id.valueOr(0)));
    const auto written = Drafts::writeAfter(filings ? *filings : QList<Ledger::FilingRow>(), m_form->request(), *m_incident,
                                            m_session.organisation(), m_session.ledger().zone());
    if (!written)
        return showRefusal(written.problems());
    m_composition = *written;
    showComposition();
}

void DocumentsPanel::showComposition()
{
    m_page->setAccessibleName(tr("Preview: %1").arg(m_form->letterText()));
    m_page->setDocument(Letters::textDocument(m_composition->document));
    m_pageStack->setCurrentWidget(m_page);
    m_facts->show(*m_composition, m_session.language());
    m_save->setEnabled(true);
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
    m_save->setEnabled(false);
}

// What belongs to the document is entered here, what belongs to the incident on its page.
void DocumentsPanel::openField(const QString &tag)
{
    static const QRegularExpression place(QStringLiteral("\\[\\d+\\].*$"));
    if (m_form->showField(tag) || !m_composition)
        return;
    for (const Letters::MissingFact &fact : std::as_const(m_composition->missing)) {
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

QString DocumentsPanel::suggestion() const
{
    static const QRegularExpression notInNames(QStringLiteral(R"([\\/:*?"<>|\x00-\x1f])"));
    QString reference = m_incident->reference.valueOr(QString::number(m_incident->id.valueOr(0)));
    return reference.replace(notInNames, QStringLiteral("-")) + u'-' + m_form->request().letter
        + m_format->currentData().toString();
}

// What is shown when the button is pressed is what is saved, whatever happens while the file is chosen.
void DocumentsPanel::save()
{
    if (!m_composition)
        return;
    const QString ending = m_format->currentData().toString();
    const FileQuestion question{.title = tr("Save the document"),
                                .suggestion = suggestion(),
                                .filter = QStringLiteral("*") + ending};
    const Written letter{*m_incident, m_form->request(), *m_composition};
    const auto save = [this, ending, letter](const QString &chosen) {
        saveAs(Letters::formatForFile(chosen) ? chosen : chosen + ending, letter);
    };
    Prompts::current().askForSaveFile(this, question, save);
}

void DocumentsPanel::saveAs(const QString &path, const Written &letter)
{
    if (const auto saved = Letters::saveTo(letter.composition.document, path); !saved)
        return m_strip->refuse(saved.problems(), m_session.language());
    if (m_session.isReadOnly())
        return m_strip->say(Tone::Warning, tr("Saved as %1. This ledger is open for reading only: no record of it is kept.").arg(path));
    const auto document = Drafts::forLedger(letter.request, letter.incident, letter.composition, *Letters::formatForFile(path));
    const auto kept = document ? m_session.store(*document) : Base::Result<Ledger::DocumentId>(document.problems());
    if (!kept)
        return m_strip->refuse(kept.problems(), m_session.language());
    saySaved(path, letter.composition.missing.size());
}

void DocumentsPanel::saySaved(const QString &path, qsizetype missing)
{
    const QString saved = tr("Saved as %1 and kept in the ledger.").arg(path);
    if (missing == 0)
        return m_strip->say(Tone::Success, saved);
    m_strip->say(Tone::Warning, saved + u' ' + tr("%n fact(s) are still missing in it.", nullptr, int(missing)));
}

} // namespace Views
