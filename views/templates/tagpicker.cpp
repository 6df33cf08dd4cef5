#include "views/templates/tagpicker.h"

#include "model/letters/filters.h"
#include "views/common/icons.h"
#include "views/common/tablemanners.h"
#include "views/common/text.h"
#include "views/templates/tagtable.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace Views {

TagPicker::TagPicker(const Session &session, const std::optional<Incidents::Incident> &incident, QWidget *parent)
    : QDialog(parent), m_session(session), m_tags(new TagTable(this)), m_found(new QSortFilterProxyModel(this)),
      m_search(new QLineEdit(this)), m_table(new QTableView(this)), m_filter(new QComboBox(this)),
      m_typed(plainLabel({}, this)), m_copy(new QPushButton(this))
{
    setObjectName(QStringLiteral("tagPicker"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Tags for templates"));
    fill(incident);
    build();
    const int letter = fontMetrics().horizontalAdvance(u'国');
    resize(letter * 60, letter * 36);
}

void TagPicker::fill(const std::optional<Incidents::Incident> &incident)
{
    const Incidents::Incident none{.title = QString()};
    const Incidents::Incident &shown = incident ? *incident : none;
    const auto own = incident ? m_session.organisation() : Incidents::OwnOrganisation();
    m_tags->setTags(Letters::tagTexts(shown, own, {.era = Letters::usualEra(shown), .zone = m_session.ledger().zone()},
                                      Base::Language::Japanese));
    m_found->setSourceModel(m_tags);
    m_found->setFilterKeyColumn(-1);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
}

void TagPicker::build()
{
    m_search->setObjectName(QStringLiteral("tagSearch"));
    m_search->setPlaceholderText(tr("Search by name, English name or value"));
    m_search->setAccessibleName(tr("Search tags"));
    m_search->setClearButtonEnabled(true);
    m_table->setObjectName(QStringLiteral("tagTable"));
    m_table->setAccessibleName(tr("Tags"));
    m_table->setModel(m_found);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    rememberColumns(m_table, QStringLiteral("tags"));
    m_table->resizeColumnsToContents();
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(plainLabel(tr("Copy a tag and paste it into your Word or LibreOffice file: it is replaced by the value."), this));
    rows->addWidget(m_search);
    rows->addWidget(m_table, 1);
    rows->addLayout(typedRow());
    rows->addWidget(close);
    connect(m_search, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TagPicker::offerFilters);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &TagPicker::showTyped);
    connect(m_table, &QTableView::activated, m_copy, &QPushButton::click);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_typed->text()); });
    m_table->selectRow(0);
    m_search->setFocus();
}

QLayout *TagPicker::typedRow()
{
    m_filter->setObjectName(QStringLiteral("tagFilter"));
    m_filter->setAccessibleName(tr("Format of the value"));
    m_typed->setObjectName(QStringLiteral("typedTag"));
    m_copy->setObjectName(QStringLiteral("copyTag"));
    m_copy->setText(tr("&Copy"));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_copy->setDefault(true);
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("&Format"), this);
    label->setBuddy(m_filter);
    row->addWidget(label);
    row->addWidget(m_filter);
    row->addWidget(m_typed, 1);
    row->addWidget(m_copy);
    return row;
}

int TagPicker::chosen() const
{
    return m_found->mapToSource(m_table->currentIndex()).row();
}

void TagPicker::offerFilters()
{
    m_filter->clear();
    m_filter->addItem(tr("As the letter has it"), QString());
    if (chosen() >= 0) {
        for (const Letters::FilterName &filter : Letters::filtersFor(m_tags->info(chosen()).kind))
            m_filter->addItem(filter.japanese, filter.japanese);
    }
    m_filter->setEnabled(m_filter->count() > 1);
    showTyped();
}

void TagPicker::showTyped()
{
    m_typed->setText(chosen() < 0 ? QString() : m_tags->typed(chosen(), m_filter->currentData().toString()));
    m_copy->setEnabled(chosen() >= 0);
}

} // namespace Views
