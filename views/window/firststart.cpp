#include "views/window/firststart.h"

#include "model/base/vocabulary.h"
#include "model/incident/words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Views {

FirstStart::FirstStart(Base::Language language, QWidget *parent)
    : AskingDialog(parent), m_name(new QLineEdit), m_kind(new QComboBox), m_begin(new QPushButton)
{
    setWindowTitle(tr("Welcome to Tenmatsu"));
    auto *words = new QLabel(tr("There is no ledger on this computer yet. Begin your own, or look around in one that "
                                "holds sample cases; it can be thrown away at any time."));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    m_name->setObjectName(QStringLiteral("organisationName"));
    m_name->setMinimumWidth(320);
    m_kind->setObjectName(QStringLiteral("organisationKind"));
    m_kind->addItem(tr("Not chosen yet"), QString());
    for (const QString &kind : Base::enumNames<Incidents::OrganisationKind>())
        m_kind->addItem(Base::label(QStringLiteral("organisation_kind"), kind, language), kind);
    m_begin->setObjectName(QStringLiteral("beginOwnLedger"));
    m_begin->setText(tr("&Begin my ledger"));
    m_begin->setEnabled(false);
    m_begin->setDefault(true);
    auto *samples = new QPushButton(tr("&Look at the sample cases"));
    samples->setObjectName(QStringLiteral("openSamples"));
    samples->setAutoDefault(false);

    auto *form = new QFormLayout;
    form->addRow(tr("Name of your &organisation:"), m_name);
    form->addRow(tr("&Kind (decides which law asks):"), m_kind);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addLayout(form);
    layout->addWidget(m_begin);
    layout->addWidget(samples);

    connect(m_name, &QLineEdit::textChanged, this,
            [this] { m_begin->setEnabled(!organisationName().isEmpty()); });
    connect(m_begin, &QPushButton::clicked, this, &QDialog::accept);
    connect(samples, &QPushButton::clicked, this, [this] {
        m_wantsSamples = true;
        accept();
    });
}

QString FirstStart::organisationKind() const
{
    return m_kind->currentData().toString();
}

QString FirstStart::organisationName() const
{
    return m_name->text().trimmed();
}

} // namespace Views
