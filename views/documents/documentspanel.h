#pragma once

#include "views/documents/letterwriter.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;
class QTabWidget;
class QTimer;

namespace Views {

class EmptyState;
class FactList;
class Findings;
class FormArea;
class KeptPanel;
class LetterForm;
class MessageStrip;
class PageBar;
class PageView;
class PromisesPanel;
class Session;
class TemplateStrip;

/// The letters of one incident: what is chosen, the page as it will print, the facts it quotes and lacks, and the
/// documents kept before with what has changed since. Writes through the session alone.
class DocumentsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentsPanel(Session &session, QWidget *parent = nullptr);
    ~DocumentsPanel() override;

    void setIncident(Incidents::IncidentId id);
    /// The letter that is shown, as of Letters::available(); one that does not exist changes nothing.
    void chooseLetter(const QString &letter);

Q_SIGNALS:
    /// The person wants to enter a fact; its path in the incident file, or "own." and the setting's.
    void fieldRequested(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *factSide();
    QWidget *formSide();
    QWidget *pageSide();
    void connectParts();
    void markChanged();
    void reload();
    void write();
    void showLetter();
    void checkPage();
    void showRefusal(const Base::Problems &problems);
    void showStaleness();
    void nameKept();
    void showPromises();
    void openField(const QString &tag);
    void save();
    void saveAs(const QString &path, const WrittenLetter &letter);
    void saySaved(const QString &path, qsizetype missing);
    [[nodiscard]] int letterWidth() const;

    Session &m_session;
    std::optional<Incidents::Incident> m_incident;
    LetterWriter m_writer;
    std::optional<WrittenLetter> m_letter;
    bool m_stale = true;
    QTimer *m_later;

    QSplitter *m_sides;
    LetterForm *m_form;
    FormArea *m_formArea;
    MessageStrip *m_strip;
    MessageStrip *m_banner;
    TemplateStrip *m_template;
    FactList *m_facts;
    QTabWidget *m_tabs; ///< the facts; the kept documents
    PageView *m_page;
    Findings *m_findings;
    EmptyState *m_refusal;
    QStackedWidget *m_pageStack;
    PageBar *m_bar;
    KeptPanel *m_kept;
    PromisesPanel *m_promises;
};

} // namespace Views
