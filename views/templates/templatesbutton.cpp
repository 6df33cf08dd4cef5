#include "views/templates/templatesbutton.h"

#include "views/common/icons.h"
#include "views/common/text.h"
#include "views/templates/templatespanel.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace Views {

TemplatesButton::TemplatesButton(Session &session, std::function<Incidents::IncidentId()> incident, QWidget *parent)
    : QPushButton(Views::icon(QStringLiteral("document")), tr("&Own templates…"), parent), m_session(session),
      m_incident(std::move(incident))
{
    setObjectName(QStringLiteral("ownTemplates"));
    setToolTip(toolTipText(tr("Add, check and renew the Word, LibreOffice and text files of your office; they stand among the letters above")));
    connect(this, &QPushButton::clicked, this, &TemplatesButton::open);
}

void TemplatesButton::open()
{
    auto *dialog = new QDialog(this);
    dialog->setObjectName(QStringLiteral("templatesDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Own templates"));
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    connect(close, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *rows = new QVBoxLayout(dialog);
    rows->addWidget(new TemplatesPanel(m_session, m_incident(), dialog), 1);
    rows->addWidget(close);
    const int letter = fontMetrics().horizontalAdvance(u'国');
    dialog->resize(letter * 64, letter * 32);
    dialog->open();
}

} // namespace Views
