#include "views/documents/keptpanel.h"

#include "views/common/prompts.h"
#include "views/common/session.h"
#include "views/common/tablemanners.h"
#include "views/common/text.h"
#include "views/documents/kepttable.h"
#include "views/documents/lifepanel.h"

#include <QDesktopServices>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QUrl>
#include <QVBoxLayout>

namespace Views {

using Incidents::IncidentId;

namespace {

constexpr int linesInSight = 3;

/// A document in two lines: which letter; when, by whom and what has become of it.
class KeptDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int height = QStyledItemDelegate::sizeHint(option, index).height();
        return {0, qMax(height, option.fontMetrics.lineSpacing() * 5 / 2)}; // as wide as the list, long names elided
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto text = [&index](int column) { return index.siblingAtColumn(column).data().toString(); };
        const QString dot = QStringLiteral(" · ");
        const QStringList second{text(KeptTable::State), text(KeptTable::Made), text(KeptTable::By)};
        option->text = text(KeptTable::Letter) + dot + text(KeptTable::Format) + QChar::LineSeparator + second.join(dot);
        option->icon = index.siblingAtColumn(KeptTable::State).data(Qt::DecorationRole).value<QIcon>();
        option->features |= QStyleOptionViewItem::HasDecoration;
    }
};

} // namespace

KeptPanel::KeptPanel(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session),
      m_table(new KeptTable(session.language(), session.ledger().zone(), this)),
      m_none(plainLabel(tr("No document was saved yet. Press “Save” above the page: a copy is kept here."), this)),
      m_view(new QListView(this)),
      m_changes(plainLabel({}, this)), m_open(new QPushButton(tr("&Open"), this)), m_save(new QPushButton(tr("Save &copy…"), this)),
      m_writeAnew(new QPushButton(tr("&Write anew"), this)), m_life(new LifePanel(session, this))
{
    m_view->setObjectName(QStringLiteral("keptDocuments"));
    m_changes->setObjectName(QStringLiteral("changes"));
    m_open->setObjectName(QStringLiteral("openKept"));
    m_save->setObjectName(QStringLiteral("saveKept"));
    m_writeAnew->setObjectName(QStringLiteral("writeAnew"));
    build();
    connect(m_open, &QPushButton::clicked, this, &KeptPanel::open);
    connect(m_save, &QPushButton::clicked, this, &KeptPanel::save);
    connect(m_view, &QListView::activated, this, &KeptPanel::open);
    connect(m_writeAnew, &QPushButton::clicked, this, [this] { writeAnew(chosenRow()); });
    connect(m_life, &LifePanel::refused, this, &KeptPanel::refused);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &KeptPanel::showChosen);
    showChosen();
}

void KeptPanel::build()
{
    m_view->setAccessibleName(tr("Saved documents"));
    m_view->setModel(m_table);
    m_view->setItemDelegate(new KeptDelegate(this));
    m_view->setMinimumHeight(fontMetrics().height() * 5);
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // as high as what is left, not as all its rows
    m_writeAnew->setToolTip(toolTipText(tr("The same letter with the facts of now")));

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_save);
    buttons->addWidget(m_writeAnew);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 10);
    column->addWidget(m_none);
    column->addWidget(m_view, 1);
    column->addWidget(m_changes);
    column->addLayout(buttons);
    column->addWidget(m_life, 1);
    column->addStretch(); // what there is stands at the top
}

void KeptPanel::show(const Incidents::Incident &incident)
{
    const auto kept = Drafts::keptOf(m_session.ledger(), incident, m_session.organisation());
    if (!kept) {
        Q_EMIT refused(kept.problems());
        return;
    }
    QList<KeptDocument> documents = *kept;
    const auto before = chosen();
    m_life->setIncident(incident);
    std::stable_sort(documents.begin(), documents.end(),
                     [](const KeptDocument &one, const KeptDocument &other) { return std::pair(one.row.made, one.row.id) > std::pair(other.row.made, other.row.id); });
    m_table->setDocuments(documents);
    int row = 0; // the newest, or the one that was chosen
    for (int at = 0; before && documents.size() == m_count && at < documents.size(); ++at)
        row = documents[at].row.id == before->row.id ? at : row;
    m_count = documents.size();
    if (!documents.isEmpty())
        m_view->setCurrentIndex(m_table->index(row, KeptTable::Letter));
    showChosen();
}

int KeptPanel::count() const
{
    return m_table->rowCount();
}

std::optional<Drafts::Kept> KeptPanel::chosen() const
{
    const int row = chosenRow();
    return row >= 0 && row < m_table->rowCount() ? std::optional(m_table->document(row)) : std::nullopt;
}

void KeptPanel::clear()
{
    m_table->setDocuments({});
    showChosen();
}

int KeptPanel::chosenRow() const
{
    return m_view->currentIndex().isValid() ? m_view->currentIndex().row() : -1;
}

int KeptPanel::staleRow() const
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->document(row).isStale())
            return row;
    }
    return -1;
}

QString KeptPanel::staleness() const
{
    const int row = staleRow();
    if (row < 0)
        return {};
    const QString letter = m_table->index(row, KeptTable::Letter).data().toString();
    const QString made = m_table->index(row, KeptTable::Made).data().toString();
    return tr("“%1” of %2 is out of date.", "a letter and when it was kept").arg(letter, made) + u'\n'
        + changeLines(m_table->document(row), m_session.language()).mid(0, linesInSight).join(u'\n');
}

QString KeptPanel::staleDetails() const
{
    const int row = staleRow();
    return row < 0 ? QString()
                   : changeLines(m_table->document(row), m_session.language()).mid(linesInSight).join(u'\n');
}

void KeptPanel::writeStaleAnew()
{
    writeAnew(staleRow());
}

void KeptPanel::writeAnew(int row)
{
    if (row >= 0)
        Q_EMIT writeAnewRequested(Drafts::requestOf(m_table->document(row).row.document));
}

void KeptPanel::showChosen()
{
    const int row = chosenRow();
    m_none->setVisible(m_table->rowCount() == 0);
    m_view->setVisible(m_table->rowCount() > 0);
    for (QPushButton *button : {m_open, m_save, m_writeAnew}) {
        button->setVisible(m_table->rowCount() > 0);
        button->setEnabled(row >= 0);
    }
    const QStringList lines = row >= 0 ? changeLines(m_table->document(row), m_session.language()) : QStringList();
    m_changes->setText(lines.mid(0, linesInSight).join(u'\n'));
    m_changes->setToolTip(toolTipText(lines.join(u'\n')));
    m_changes->setVisible(!m_changes->text().isEmpty() && row != staleRow()); // that one stands in the banner
    m_life->show(chosen());
}

std::optional<QByteArray> KeptPanel::chosenContent()
{
    const int row = chosenRow();
    if (row < 0)
        return {};
    const auto content = m_session.ledger().documentContent(m_table->document(row).row.id);
    if (content)
        return *content;
    Q_EMIT refused(content.problems());
    return {};
}

QString KeptPanel::fileName(int row) const
{
    const Ledger::DocumentRow &kept = m_table->document(row).row;
    return kept.document.letter + u'-' + kept.id.toString() + u'.' + kept.document.format;
}

// In the program that the desktop has for it; a copy that cannot be mistaken for the kept one.
void KeptPanel::open()
{
    const auto content = chosenContent();
    if (!content)
        return;
    const QString path = m_opened.filePath(fileName(chosenRow()));
    if (!QFile::exists(path)) {
        if (const auto saved = Letters::saveBytesTo(*content, path); !saved)
            return refused(saved.problems());
        QFile::setPermissions(path, QFile::ReadOwner);
    }
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        Q_EMIT refused({{QStringLiteral("letters.no_program"), {}, fileName(chosenRow())}});
}

void KeptPanel::save()
{
    const auto content = chosenContent();
    if (!content)
        return;
    const FileQuestion question{.title = tr("Save a copy"),
                                .suggestion = fileName(chosenRow()),
                                .filter = QStringLiteral("*.") + m_table->document(chosenRow()).row.document.format};
    Prompts::current().askForSaveFile(this, question, [this, bytes = *content](const QString &path) {
        if (const auto written = Letters::saveBytesTo(bytes, path); written)
            Q_EMIT saved(path);
        else
            Q_EMIT refused(written.problems());
    });
}

} // namespace Views
