#include "views/sheet/sheetpanel.h"

#include "views/common/emptystate.h"
#include "views/common/messagestrip.h"
#include "views/common/session.h"
#include "views/common/text.h"
#include "views/fields/fieldpage.h"
#include "views/sheet/sheetrow.h"

#include <QComboBox>
#include <QLabel>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace Views {

using Incidents::IncidentId;

namespace {

constexpr int lettersBeside = 44; ///< full-width letters that a row needs to have its label beside the text

/// A section of the form under its heading.
class SheetPart : public PagePart
{
public:
    using PagePart::PagePart;
    using PagePart::rows;
};

} // namespace

SheetPanel::SheetPanel(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_later(new QTimer(this)), m_form(new QComboBox(this)),
      m_progress(plainLabel({}, this)), m_notes(new MessageStrip(this)), m_remarks(new MessageStrip(this)),
      m_stack(new QStackedWidget(this)), m_page(new FieldPage(this)), m_nothing(new EmptyState(this))
{
    setObjectName(QStringLiteral("sheetPanel"));
    m_later->setSingleShot(true);
    m_later->setInterval(0); // a row may be the one whose button is being pressed
    build();
    connect(m_later, &QTimer::timeout, this, &SheetPanel::fill);
    connect(m_form, &QComboBox::currentIndexChanged, this, &SheetPanel::fill);
    connect(&session, &Session::organisationChanged, this, &SheetPanel::outdate);
    connect(&session, &Session::incidentChanged, this, [this](IncidentId id) {
        if (id == m_id)
            outdate();
    });
}

void SheetPanel::build()
{
    m_form->setObjectName(QStringLiteral("form"));
    m_form->setAccessibleName(tr("Form"));
    m_form->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_form->setMinimumContentsLength(12);
    for (const Forms::Form &form : m_session.forms().forms())
        m_form->addItem(form.name.in(m_session.language()), form.id);
    m_progress->setObjectName(QStringLiteral("progress"));
    m_notes->setObjectName(QStringLiteral("notes"));
    m_notes->setClosable(false);
    m_remarks->setObjectName(QStringLiteral("remarks"));
    m_remarks->setClosable(false);
    m_page->setFocusPolicy(Qt::NoFocus);
    m_page->addWidget(m_notes); // scrolls away: the fields need the room
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_nothing);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 8);
    head->setSpacing(12);
    head->addWidget(m_form, 3);
    head->addWidget(m_progress, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_remarks);
    column->addWidget(m_stack, 1);
}

// ---- which incident, which form

Base::Problems SheetPanel::read()
{
    m_incident.reset();
    if (!m_id.isValid())
        return {};
    const auto incident = m_session.ledger().incident(m_id);
    if (incident)
        m_incident = *incident;
    return incident.problems();
}

void SheetPanel::setIncident(IncidentId id)
{
    const bool isOther = id != m_id;
    m_id = id;
    read();
    if (isOther) {
        m_rows.clear(); // what was copied of another case is not copied of this one
        chooseFitting();
    }
    outdate();
}

void SheetPanel::chooseForm(const QString &form)
{
    if (const int at = m_form->findData(form); at >= 0)
        m_form->setCurrentIndex(at);
}

Base::Problems SheetPanel::misfits(const Forms::Form &form, bool voluntary) const
{
    return Forms::misfits(form, *m_incident, m_session.organisation(), voluntary, m_session.language());
}

void SheetPanel::chooseFitting()
{
    const QSignalBlocker quiet(m_form);
    const auto fits = [this](const Forms::Form &form) { return misfits(form, true).isEmpty(); };
    const auto chosen = m_session.forms().form(m_form->currentData().toString());
    if (!m_incident || (chosen && fits(*chosen)))
        return;
    const auto &forms = m_session.forms().forms();
    if (const auto fitting = std::ranges::find_if(forms, fits); fitting != forms.end())
        chooseForm(fitting->id);
}

void SheetPanel::outdate()
{
    m_isCurrent = false;
    if (isVisible())
        m_later->start();
}

void SheetPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isCurrent)
        fill();
}

// ---- showing

void SheetPanel::fill()
{
    m_later->stop();
    m_isCurrent = true;
    const Base::Problems unread = read();
    const auto form = m_session.forms().form(m_form->currentData().toString());
    const auto filings = m_session.ledger().filings(m_id);
    const auto corrected = m_session.ledger().formerFigures(m_id);
    if (!m_incident || !form || !filings || !corrected)
        return showNothing(tr("No incident is open"), unread + form.problems() + filings.problems() + corrected.problems());
    if (const auto reasons = misfits(*form, true); !reasons.isEmpty())
        return showNothing(tr("This form is not for this incident"), reasons);
    QList<Incidents::HeadCount> former;
    for (const Ledger::FormerFigure &figure : *corrected)
        former += figure.count;
    showSheet(Forms::filled(*form, *m_incident, m_session.organisation(),
                            {.era = Letters::usualEra(*m_incident), .zone = m_session.ledger().zone()}, *filings, former));
}

void SheetPanel::showNothing(const QString &title, const Base::Problems &reasons)
{
    QStringList lines;
    for (const Base::Problem &problem : reasons)
        lines += Base::line(problem, m_session.language());
    m_nothing->say(QStringLiteral("copy"), title, lines.join(u'\n'));
    m_stack->setCurrentWidget(m_nothing);
    m_notes->clear();
    m_remarks->clear();
    m_progress->clear();
    m_rows.clear();
}

void SheetPanel::showSheet(const Forms::Sheet &sheet)
{
    showNotes(sheet);
    showRemarks(sheet);
    const QList<Forms::FilledField> fields = sheet.fields();
    if (canUpdate(fields)) {
        for (qsizetype at = 0; at < fields.size(); ++at)
            m_rows[at]->setField(fields[at]);
    } else {
        addRows(sheet);
    }
    const qsizetype missing = sheet.missing().size();
    m_progress->setText(missing == 0 ? tr("No fact is missing") : tr("%n fact(s) missing", nullptr, int(missing)));
    m_stack->setCurrentWidget(m_page);
}

void SheetPanel::showNotes(const Forms::Sheet &sheet)
{
    QStringList lines = {sheet.form.note.in(m_session.language())};
    if (const QString since = Forms::sinceLine(sheet, m_session.language()); !since.isEmpty())
        lines.prepend(since);
    const auto fields = sheet.fields();
    const auto isUnverified = [](const Forms::FilledField &field) { return field.field.isUnverified(); };
    if (std::ranges::any_of(fields, isUnverified))
        lines += tr("\"Unverified\": the field's name or options were not compared with the live form. Check them there: %1 (from material of %2)")
                     .arg(sheet.form.source.address, sheet.form.source.checked.toString(Qt::ISODate));
    lines += tr("Ctrl+C copies the field and moves to the next one.");
    m_notes->say(Tone::Neutral, lines.join(u'\n'));
}

void SheetPanel::showRemarks(const Forms::Sheet &sheet)
{
    QStringList lines;
    for (const Forms::Words &remark : sheet.remarks)
        lines += remark.in(m_session.language());
    QStringList reasons;
    for (const Base::Problem &problem : misfits(sheet.form, false))
        reasons += Base::line(problem, m_session.language());
    if (!reasons.isEmpty())
        lines += tr("As the facts stand, no law asks for this report; it may be made voluntarily.");
    for (const Base::Problem &refusal : m_session.forms().refusals())
        lines += Base::line(refusal, m_session.language());
    m_remarks->say(Tone::Warning, lines.join(u'\n'), reasons.join(u'\n'));
}

bool SheetPanel::canUpdate(const QList<Forms::FilledField> &fields) const
{
    return std::ranges::equal(m_rows, fields, [](const SheetRow *row, const Forms::FilledField &field) {
        return row->field().field.id == field.field.id;
    }) && m_rowsWidget && m_rowsWidget->property("form") == m_form->currentData();
}

void SheetPanel::addRows(const Forms::Sheet &sheet)
{
    m_rows.clear();
    delete std::exchange(m_rowsWidget, new QWidget(m_page->content()));
    m_rowsWidget->setProperty("form", sheet.form.id);
    auto *parts = new QVBoxLayout(m_rowsWidget);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(24);
    for (const Forms::FilledSection &section : sheet.sections) {
        auto *part = new SheetPart(QString(), section.title.in(m_session.language()), m_rowsWidget);
        for (const Forms::FilledField &field : section.fields) {
            auto *row = new SheetRow(field, m_session.language(), part);
            connect(row, &SheetRow::fieldRequested, this, &SheetPanel::fieldRequested);
            connect(row, &SheetRow::done, this, [this, row] { goOn(row); });
            part->rows()->addWidget(row);
            m_rows += row;
        }
        parts->addWidget(part);
    }
    m_page->addWidget(m_rowsWidget);
    placeLabels();
}

void SheetPanel::goOn(const SheetRow *from)
{
    const qsizetype next = m_rows.indexOf(from) + 1;
    if (next >= m_rows.size())
        return;
    m_rows[next]->takeFocus();
    m_page->ensureWidgetVisible(m_rows[next], 0, fontMetrics().height() * 2);
}

void SheetPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeLabels();
}

void SheetPanel::placeLabels()
{
    const bool isNarrow = width() < fontMetrics().horizontalAdvance(u'国') * lettersBeside;
    for (SheetRow *row : std::as_const(m_rows))
        row->setNarrow(isNarrow);
}

} // namespace Views
