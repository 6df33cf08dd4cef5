#include "views/templates/templatespanel.h"

#include "views/common/emptystate.h"
#include "views/common/icons.h"
#include "views/common/messagestrip.h"
#include "views/common/prompts.h"
#include "views/common/tablemanners.h"
#include "views/common/text.h"
#include "views/templates/tagpicker.h"
#include "views/templates/templateform.h"
#include "views/templates/templatetable.h"

#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace Views {

using Ledger::TemplateRow;

namespace {

constexpr qint64 largestFile = 64 << 20;

} // namespace

TemplatesPanel::TemplatesPanel(Session &session, Incidents::IncidentId incident, QWidget *parent)
    : QWidget(parent), m_session(session), m_incident(incident), m_templates(new TemplateTable(session.language(), this)),
      m_strip(new MessageStrip(this)), m_table(new QTableView(this)), m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("templatesPanel"));
    build();
    connect(&m_session, &Session::templatesChanged, this, &TemplatesPanel::reload);
    reload();
}

// ---- building

QPushButton *TemplatesPanel::button(const char *name, const QString &text, const char *iconName,
                                    void (TemplatesPanel::*step)())
{
    auto *made = new QPushButton(icon(QLatin1String(iconName)), text, this);
    made->setObjectName(QLatin1String(name));
    connect(made, &QPushButton::clicked, this, step);
    return made;
}

QLayout *TemplatesPanel::buttons()
{
    auto *add = button("addTemplate", tr("&Add…"), "add", &TemplatesPanel::add);
    auto *replace = button("replaceTemplate", tr("New &version…"), "import", &TemplatesPanel::replace);
    auto *remove = button("removeTemplate", tr("Re&move…"), "delete", &TemplatesPanel::remove);
    auto *copy = button("saveTemplate", tr("Save a &copy…"), "export", &TemplatesPanel::saveCopy);
    auto *check = button("checkTemplate", tr("C&heck"), "success", &TemplatesPanel::checkChosen);
    auto *tags = button("showTags", tr("&Tags…"), "search", &TemplatesPanel::showTags);
    m_writing = {add, replace, remove};
    m_steps = {replace, remove, copy, check};
    auto *row = new QHBoxLayout;
    for (QPushButton *step : {add, replace, remove, copy, check, tags})
        row->addWidget(step);
    row->addStretch(1);
    return row;
}

void TemplatesPanel::build()
{
    m_strip->setObjectName(QStringLiteral("templatesStrip"));
    m_table->setObjectName(QStringLiteral("templatesTable"));
    m_table->setAccessibleName(tr("Own templates"));
    m_table->setModel(m_templates);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setTabKeyNavigation(false);
    rememberColumns(m_table, QStringLiteral("templates"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_empty->say(QStringLiteral("document"), tr("There is no template of your own yet"),
                 tr("Type tags such as {{occurred}} into a Word, LibreOffice or text file and add it here. It is checked, and from then on stands among the letters."));
    m_stack->setMinimumHeight(fontMetrics().height() * 10);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_strip);
    rows->addLayout(buttons());
    rows->addWidget(m_stack, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TemplatesPanel::enableSteps);
    connect(m_table, &QTableView::activated, this, &TemplatesPanel::checkChosen);
}

void TemplatesPanel::reload()
{
    const auto rows = m_session.ledger().templates();
    if (!rows)
        return m_strip->refuse(rows.problems(), m_session.language());
    const auto open = incident();
    const QString cause = open ? open->cause.valueOr({}) : QString();
    m_templates->setTemplates(Drafts::offered(*rows, cause), m_session.today());
    m_stack->setCurrentWidget(m_templates->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    m_table->resizeColumnsToContents();
    for (int column = 0; column + 1 < m_templates->columnCount(); ++column)
        m_table->setColumnWidth(column, m_table->columnWidth(column) + fontMetrics().height());
    if (m_templates->rowCount() > 0)
        m_table->selectRow(0);
    enableSteps();
}

void TemplatesPanel::enableSteps()
{
    const bool isChosen = m_table->currentIndex().isValid();
    for (QPushButton *step : std::as_const(m_steps))
        step->setEnabled(isChosen);
    for (QPushButton *step : std::as_const(m_writing))
        step->setEnabled(!m_session.isReadOnly() && (isChosen || !m_steps.contains(step)));
}

std::optional<TemplateRow> TemplatesPanel::chosen() const
{
    const QModelIndex at = m_table->currentIndex();
    return at.isValid() ? std::optional(m_templates->row(at.row())) : std::nullopt;
}

std::optional<Incidents::Incident> TemplatesPanel::incident()
{
    if (!m_incident.isValid())
        return {};
    const auto read = m_session.ledger().incident(m_incident);
    return read ? std::optional(*read) : std::nullopt;
}

// ---- the list

void TemplatesPanel::add()
{
    openFile({.letter = QStringLiteral("apology-letter"), .language = QStringLiteral("ja")});
}

void TemplatesPanel::replace()
{
    if (const auto row = chosen())
        openFile(row->description);
}

void TemplatesPanel::openFile(const Ledger::NewTemplate &former)
{
    const FileQuestion question{.title = tr("Choose a template"), .filter = tr("Documents (*.docx *.odt *.txt)")};
    Prompts::current().askForOpenFiles(this, question, [this, former](const QStringList &paths) {
        QFile file(paths.value(0));
        if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
            return m_strip->say(Tone::Danger, tr("The file cannot be read, or is too large: %1").arg(paths.value(0)));
        Ledger::NewTemplate offered = former;
        offered.file = QFileInfo(file).fileName();
        if (offered.name.isEmpty())
            offered.name = QFileInfo(file).completeBaseName();
        offered.content = file.readAll();
        describe(offered);
    });
}

void TemplatesPanel::describe(const Ledger::NewTemplate &offered)
{
    const Templates::Reading reading = Templates::readTemplate(offered.content, offered.file);
    if (!reading.found)
        return m_strip->refuse(Templates::problemsOf(reading.faults, offered.file, m_session.language()), m_session.language());
    m_strip->clear();
    const auto add = [this](const Ledger::NewTemplate &added) {
        if (const auto problems = Drafts::problemsOf(added, m_session.today()); !problems.isEmpty())
            return problems;
        const auto kept = m_session.addTemplate(added);
        if (kept)
            m_strip->say(Tone::Success, tr("Added: %1").arg(added.name));
        return kept.problems();
    };
    (new TemplateForm(m_session, offered, add, this))->open();
}

void TemplatesPanel::remove()
{
    const auto row = chosen();
    if (!row)
        return;
    const Question question{.title = tr("Remove the template?"),
                            .text = tr("\"%1\" is no longer offered. Documents made from it keep it.").arg(row->description.name),
                            .yes = tr("Remove")};
    Prompts::current().ask(this, question, [this, id = row->id] {
        if (const auto removed = m_session.removeTemplate(id); !removed)
            m_strip->refuse(removed.problems(), m_session.language());
    });
}

void TemplatesPanel::saveCopy()
{
    const auto row = chosen();
    const auto bytes = row ? m_session.ledger().templateContent(row->id) : Base::Result<QByteArray>(Base::Problems{});
    if (!bytes)
        return m_strip->refuse(bytes.problems(), m_session.language());
    const FileQuestion question{.title = tr("Save a copy of the template"), .suggestion = row->description.file};
    Prompts::current().askForSaveFile(this, question, [this, bytes = *bytes](const QString &path) {
        const auto saved = Letters::saveBytesTo(bytes, path);
        saved ? m_strip->say(Tone::Success, tr("Saved as %1.").arg(path)) : m_strip->refuse(saved.problems(), m_session.language());
    });
}

std::optional<Templates::OwnTemplate> TemplatesPanel::chosenTemplate()
{
    const auto row = chosen();
    const auto bytes = row ? m_session.ledger().templateContent(row->id) : Base::Result<QByteArray>(Base::Problems{});
    if (!bytes) {
        m_strip->refuse(bytes.problems(), m_session.language());
        return {};
    }
    const Templates::Reading reading = Templates::readTemplate(*bytes, row->description.file);
    if (!reading.found)
        m_strip->refuse(Templates::problemsOf(reading.faults, row->description.file, m_session.language()), m_session.language());
    return reading.found;
}

void TemplatesPanel::checkChosen()
{
    if (const auto own = chosenTemplate())
        m_strip->say(Tone::Success, tr("It can be filled: %n kind(s) of tags.", nullptr, int(own->tagNames().size())),
                     own->tagNames().join(QStringLiteral(", ")));
}

void TemplatesPanel::showTags()
{
    (new TagPicker(m_session, incident(), this))->show();
}

} // namespace Views
