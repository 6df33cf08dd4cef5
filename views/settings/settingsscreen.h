#pragma once

#include "views/common/appearance.h"
#include "views/common/session.h"
#include "views/settings/organisationpart.h"

class QTabWidget;
class QToolButton;

namespace Views {

class AppearancePart;
class MessageStrip;

/// The own organisation with its desks, signatories and call chain, saved as it is made, and how the program looks on
/// this computer. Owns no fact: the organisation is the ledger's, the appearance the user's.
class SettingsScreen : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsScreen(Session &session, QWidget *parent = nullptr);
    ~SettingsScreen() override;

    /// Brings the field of a path ("own.signatories") into sight and sets the focus there.
    void showField(const QString &path);
    /// How the program looks now, where a choice was not followed.
    void showAppearance();

Q_SIGNALS:
    void languageChosen(Base::Language language);
    void textSizeChosen(int percent);
    void themeChosen(Views::Theme theme);

private:
    void build();
    void buildUndo();
    void addTemplates();
    void addPage(const char *name, const QString &title, const QList<QWidget *> &parts);
    [[nodiscard]] QWidget *appearancePart();
    void refresh();
    void refreshUndo();
    void showRemarks();
    void store(const OrganisationPart::Write &write, FactField *source);
    void undo();
    void commitTyped();
    [[nodiscard]] FieldContext context() const;

    Session &m_session;
    Incidents::OwnOrganisation m_shown;
    QList<OrganisationPart *> m_parts;
    AppearancePart *m_appearance = nullptr;
    QTabWidget *m_tabs;
    MessageStrip *m_state;
    MessageStrip *m_strip;
    QToolButton *m_undo;
    bool m_isSaving = false;
};

} // namespace Views
