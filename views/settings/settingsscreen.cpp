#include "views/settings/settingsscreen.h"

#include "model/incident/json.h"
#include "model/letters/words.h"
#include "model/tables/fieldwords.h"
#include "views/common/icons.h"
#include "views/common/messagestrip.h"
#include "views/common/text.h"
#include "views/fields/textfield.h"
#include "views/settings/appearancepart.h"
#include "views/settings/ledgerpart.h"
#include "views/templates/templatespanel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QTabWidget>
#include <QToolButton>

namespace Views {

using Incidents::OwnOrganisation;

namespace {

/// What a change was about, in words: the place where the two differ first.
QString changedText(const OwnOrganisation &before, const OwnOrganisation &after, Base::Language language)
{
    const auto changes = Incidents::changes(Incidents::toJson(before), Incidents::toJson(after));
    return changes.isEmpty() ? QString() : Tables::fieldText(QStringLiteral("own.") + changes.first().path, language);
}

} // namespace

SettingsScreen::SettingsScreen(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_tabs(new QTabWidget(this)), m_state(new MessageStrip(this)),
      m_strip(new MessageStrip(this)), m_undo(nullptr)
{
    setObjectName(QStringLiteral("settingsScreen"));
    build();
    connect(&m_session, &Session::organisationChanged, this, [this] {
        if (!m_isSaving)
            refresh();
    });
    refresh();
}

SettingsScreen::~SettingsScreen()
{
    commitTyped();
    for (FactField *field : findChildren<FactField *>())
        field->blockSignals(true); // what loses the focus now has nowhere to go
}

FieldContext SettingsScreen::context() const
{
    FieldContext context = contextOf(m_session);
    context.readOnly |= !m_session.storedOrganisation();
    context.mayBeUnknown = false;
    return context;
}

void SettingsScreen::showField(const QString &path)
{
    goToField(fieldAt(*this, path));
}

void SettingsScreen::build()
{
    m_tabs->setObjectName(QStringLiteral("settingsTabs"));
    m_tabs->setDocumentMode(true);
    m_state->setObjectName(QStringLiteral("settingsState"));
    m_state->setClosable(false);
    m_strip->setObjectName(QStringLiteral("settingsStrip"));
    const FieldContext fields = context();
    addPage("organisationPage", tr("&Organisation"),
            {identityPart(fields, this), representativePart(fields, this), officerPart(fields, this), privacyMarkPart(fields, this),
             targetsPart(fields, this), documentsPart(fields, this)});
    addPage("desksPage", tr("&Desks and signatories"), {desksPart(fields, this), signatoriesPart(fields, this)});
    addPage("callChainPage", tr("&Call chain"), {callChainPart(fields, this)});
    addPage("approvalPage", tr("&Approval"), {approversPart(fields, this)});
    addTemplates();
    addPage("programPage", tr("&Program"), {appearancePart(), new LedgerPart(m_session, this)});
    buildUndo();

    auto *head = new QHBoxLayout;
    head->setContentsMargins(18, 12, 18, 8);
    head->addWidget(headingLabel(tr("Settings"), 1, this), 1);
    head->addWidget(m_undo, 0, Qt::AlignTop);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(head);
    rows->addWidget(m_state);
    rows->addWidget(m_strip);
    rows->addWidget(m_tabs, 1);
}

// Made last, so that the tab key comes to it last: whoever opens the screen and types must not press it unawares.
void SettingsScreen::buildUndo()
{
    m_undo = new QToolButton(this);
    m_undo->setObjectName(QStringLiteral("settingsUndo"));
    m_undo->setText(tr("Undo"));
    m_undo->setIcon(icon(QStringLiteral("undo")));
    m_undo->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_undo->setAutoRaise(true);
    m_undo->setFocusPolicy(Qt::StrongFocus);
    connect(m_undo, &QToolButton::clicked, this, &SettingsScreen::undo);
    auto *action = new QAction(this);
    action->setObjectName(QStringLiteral("undoSetting"));
    action->setShortcut(QKeySequence::Undo);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, &SettingsScreen::undo);
    addAction(action);
}

void SettingsScreen::addPage(const char *name, const QString &title, const QList<QWidget *> &parts)
{
    auto *page = new FieldPage;
    page->setObjectName(QLatin1String(name));
    for (QWidget *part : parts) {
        page->addWidget(part);
        if (auto *organisation = qobject_cast<OrganisationPart *>(part)) {
            m_parts += organisation;
            connect(organisation, &OrganisationPart::edited, this, &SettingsScreen::store);
        }
    }
    m_tabs->addTab(page, title);
}

void SettingsScreen::addTemplates()
{
    auto *panel = new TemplatesPanel(m_session, {}, this);
    panel->setContentsMargins(18, 12, 18, 12);
    m_tabs->addTab(panel, tr("&Templates"));
}

QWidget *SettingsScreen::appearancePart()
{
    m_appearance = new AppearancePart(m_session.language(), this);
    connect(m_appearance, &AppearancePart::languageChosen, this, &SettingsScreen::languageChosen);
    connect(m_appearance, &AppearancePart::textSizeChosen, this, &SettingsScreen::textSizeChosen);
    connect(m_appearance, &AppearancePart::themeChosen, this, &SettingsScreen::themeChosen);
    return m_appearance;
}

void SettingsScreen::showAppearance()
{
    m_appearance->showChosen();
}

void SettingsScreen::refresh()
{
    const auto stored = m_session.storedOrganisation();
    if (!stored)
        m_state->refuse(stored.problems(), m_session.language());
    else if (m_session.isReadOnly())
        m_state->say(Tone::Warning, tr("The ledger can only be read now, so what it says of the organisation cannot be "
                                       "changed here. The appearance can."));
    m_shown = m_session.organisation();
    for (OrganisationPart *part : std::as_const(m_parts))
        part->setOrganisation(m_shown);
    showRemarks();
    refreshUndo();
}

// What was wrong before it came here (imported, written by a program of another kind) is said and stays.
void SettingsScreen::showRemarks()
{
    auto *number = findChild<FactField *>(QStringLiteral("own.corporate_number"));
    QString remark;
    for (const Base::Problem &problem : Incidents::problems(m_shown)) {
        if (problem.where == u"corporate_number")
            remark = Base::sentence(problem, m_session.language());
    }
    number->setRemark(remark);
    auto *self = static_cast<TextField *>(findChild<FactField *>(QStringLiteral("own.self_word")));
    const QString name = m_shown.name.valueOr({}).trimmed();
    if (!self->isTouched()) // what a letter says as long as nothing else is stated; English letters say "we"
        self->setExample(name.isEmpty() ? QString() : Letters::selfWord(name, Base::Language::Japanese));
}

void SettingsScreen::refreshUndo()
{
    const auto former = m_session.formerOrganisation();
    const QString what = former ? changedText(*former, m_shown, m_session.language()) : QString();
    m_undo->setEnabled(former && !m_session.isReadOnly());
    m_undo->setToolTip(toolTipText(former ? tr("Undo the change of: %1").arg(what) : tr("There is nothing to undo")));
    m_undo->setAccessibleDescription(what);
}

void SettingsScreen::store(const OrganisationPart::Write &write, FactField *source)
{
    OwnOrganisation changed = m_shown;
    write(changed);
    const QScopedValueRollback saving(m_isSaving, true);
    const auto stored = m_session.setOrganisation(changed);
    if (!stored)
        return source->refuse(stored.problems());
    source->settle();
    m_strip->clear();
    refresh();
}

void SettingsScreen::undo()
{
    commitTyped();
    if (m_session.isReadOnly() || !m_session.formerOrganisation())
        return m_strip->say(Tone::Neutral, tr("There is nothing to undo here."));
    const QString what = changedText(*m_session.formerOrganisation(), m_shown, m_session.language());
    const auto undone = m_session.undoOrganisation();
    if (undone)
        m_strip->say(Tone::Success, tr("Taken back: %1").arg(what));
    else
        m_strip->refuse(undone.problems(), m_session.language());
}

void SettingsScreen::commitTyped()
{
    for (FactField *field : findChildren<FactField *>()) {
        if (field->isTouched() && !field->isRefused())
            field->finish();
    }
}

} // namespace Views
