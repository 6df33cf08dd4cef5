#include "views/incident/headpanel.h"

#include "model/base/vocabulary.h"
#include "model/tables/fieldwords.h"
#include "model/tables/keyfacts.h"
#include "model/tables/texts.h"
#include "views/common/icons.h"
#include "views/common/text.h"
#include "views/fields/chipflow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace Views {

using Incidents::Incident;
using Incidents::Status;

namespace {
const QString statusGroup = QStringLiteral("status");
}

HeadPanel::HeadPanel(Base::Language language, QWidget *parent)
    : QWidget(parent), m_language(language), m_reference(plainLabel({}, this)), m_title(headingLabel({}, 1, this)),
      m_end(plainLabel({}, this)), m_status(new QPushButton(this)), m_undo(new QToolButton(this)),
      m_facts(new ChipFlow)
{
    m_reference->setObjectName(QStringLiteral("incidentReference"));
    m_reference->setForegroundRole(QPalette::PlaceholderText);
    m_title->setObjectName(QStringLiteral("incidentTitle"));
    m_end->setObjectName(QStringLiteral("incidentEnd"));
    m_end->setForegroundRole(QPalette::PlaceholderText);
    buildStatus();
    buildUndo();
    auto *name = new QHBoxLayout;
    name->addWidget(m_title, 1);
    name->addWidget(m_undo, 0, Qt::AlignTop);
    name->addWidget(m_status, 0, Qt::AlignTop);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(18, 12, 18, 8);
    rows->setSpacing(4);
    rows->addWidget(m_reference);
    rows->addLayout(name);
    rows->addLayout(m_facts);
    rows->addWidget(m_end);
    m_persons = addFact("counts");
    m_items = addFact("data");
    m_known = addFact("known");
}

void HeadPanel::buildStatus()
{
    m_status->setObjectName(QStringLiteral("incidentStatus"));
    auto *menu = new QMenu(m_status);
    for (const QString &id : Base::vocabulary(statusGroup)) {
        QAction *action = menu->addAction(icon(QStringLiteral("status_") + id), Base::label(statusGroup, id, m_language));
        action->setObjectName(QStringLiteral("status:") + id);
        connect(action, &QAction::triggered, this, [this, id] { Q_EMIT statusChosen(*Base::fromName<Status>(id)); });
        m_statuses += action;
    }
    m_status->setMenu(menu);
}

void HeadPanel::buildUndo()
{
    m_undo->setObjectName(QStringLiteral("undo"));
    m_undo->setText(tr("Undo"));
    m_undo->setIcon(icon(QStringLiteral("undo")));
    m_undo->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_undo->setAutoRaise(true);
    m_undo->setFocusPolicy(Qt::StrongFocus);
    connect(m_undo, &QToolButton::clicked, this, &HeadPanel::undoRequested);
}

QToolButton *HeadPanel::addFact(const char *path)
{
    auto *fact = new QWidget(this);
    auto *row = new QHBoxLayout(fact);
    row->setContentsMargins(0, 0, 12, 0);
    row->setSpacing(2);
    auto *label = new QLabel(Tables::fieldLabel(QLatin1String(path), m_language), fact);
    label->setForegroundRole(QPalette::PlaceholderText);
    auto *button = new QToolButton(fact);
    button->setObjectName(QStringLiteral("fact:") + QLatin1String(path));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(label);
    row->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, path] { Q_EMIT fieldRequested(QLatin1String(path)); });
    m_facts->addWidget(fact);
    return button;
}

void HeadPanel::showFact(QToolButton *button, const QString &text)
{
    const QString label = Tables::fieldLabel(button->objectName().section(u':', 1), m_language);
    const QString shown = text.isEmpty() ? tr("not written yet") : text;
    QFont font = this->font();
    font.setBold(!text.isEmpty());
    button->setFont(font);
    button->setText(withoutMnemonic(shown));
    button->setAccessibleName(tr("%1: %2").arg(label, shown));
    button->setToolTip(toolTipText(tr("Go to: %1").arg(label)));
}

void HeadPanel::showStatus(Status status)
{
    const QString id = Base::nameOf(status);
    const QString word = Base::label(statusGroup, id, m_language);
    m_status->setText(word);
    m_status->setIcon(icon(QStringLiteral("status_") + id));
    m_status->setAccessibleName(tr("%1: %2").arg(Tables::fieldLabel(statusGroup, m_language), word));
}

QString HeadPanel::nameText(const Incident &incident) const
{
    QStringList parts = {incident.reference.valueOr({})};
    if (incident.kind == Incidents::Kind::NearMiss)
        parts += Base::label(QStringLiteral("kind"), QStringLiteral("near_miss"), m_language);
    parts.removeAll(QString());
    return parts.join(QStringLiteral("   "));
}

QString HeadPanel::endText(const Incident &incident) const
{
    QStringList parts;
    if (incident.responded)
        parts += tr("Responded on %1").arg(Tables::momentText(*incident.responded, m_language));
    if (incident.closed)
        parts += tr("Closed on %1").arg(Tables::momentText(*incident.closed, m_language));
    return parts.join(QStringLiteral("   "));
}

void HeadPanel::setIncident(const Incident &incident)
{
    m_reference->setText(nameText(incident));
    m_reference->setHidden(m_reference->text().isEmpty());
    m_title->setText(incident.title);
    showStatus(incident.status.valueOr(Status::Open));
    showFact(m_persons, Tables::personsText(incident, m_language));
    showFact(m_items, Tables::itemsText(incident, m_language));
    showFact(m_known, Tables::knownText(incident, m_language));
    m_end->setText(endText(incident));
    m_end->setHidden(m_end->text().isEmpty());
}

void HeadPanel::setUndo(const QString &text)
{
    m_undo->setEnabled(!m_readOnly && !text.isEmpty());
    m_undo->setToolTip(toolTipText(text.isEmpty() ? tr("There is nothing to undo") : tr("Undo the change of: %1").arg(text)));
    m_undo->setAccessibleDescription(text);
}

void HeadPanel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_status->setEnabled(!readOnly);
    m_undo->setEnabled(m_undo->isEnabled() && !readOnly);
}

} // namespace Views
