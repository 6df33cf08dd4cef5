#include "views/window/recorddialog.h"

#include "model/tables/references.h"
#include "views/common/messagestrip.h"
#include "views/common/text.h"

#include <QLabel>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScreen>

namespace Views {

using Incidents::Incident;

namespace {

constexpr int widthInLines = 34;
constexpr int heightInLines = 32;

} // namespace

RecordDialog::RecordDialog(Session &session, QWidget *parent)
    : AskingDialog(parent), m_session(session), m_column(new QVBoxLayout(this)), m_content(new QWidget(this)),
      m_questions(new QVBoxLayout(m_content)), m_strip(new MessageStrip(this)),
      m_form(m_content, m_questions, contextOf(session))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_questions->setSpacing(8);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_content);
    m_column->addWidget(scroll, 1);
    m_column->addWidget(m_strip);
    // A field reports what is typed when it is left; here all of it is kept together at the end.
    m_form.setWhenEdited([](const auto &, FactField *, FactField *) {});
}

void RecordDialog::ask(const QString &question)
{
    if (!m_isFirst)
        m_questions->addSpacing(fontMetrics().height() / 2);
    m_isFirst = false;
    m_questions->addWidget(headingLabel(question, 3, m_content));
    m_form.startBlock();
}

void RecordDialog::finish(const QString &recordButton)
{
    m_questions->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *record = buttons->addButton(recordButton, QDialogButtonBox::AcceptRole);
    record->setObjectName(QStringLiteral("record"));
    record->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setIcon({}); // the style draws one beside a button that has none
    connect(buttons, &QDialogButtonBox::accepted, this, &RecordDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &RecordDialog::reject);
    m_column->addWidget(buttons);
    m_form.show(m_incident);
    const int line = fontMetrics().height();
    resize(QSize(widthInLines * line, heightInLines * line).boundedTo(screen()->availableSize() * 9 / 10));
}

bool RecordDialog::holdsWriting() const
{
    const QList<FactField *> fields = m_form.fields();
    return AskingDialog::holdsWriting()
        || std::any_of(fields.begin(), fields.end(), [](const FactField *field) { return field->isTouched(); });
}

void RecordDialog::accept()
{
    const QList<FactField *> fields = m_form.fields();
    for (FactField *field : fields)
        field->commit();
    if (std::any_of(fields.begin(), fields.end(), [](const FactField *field) { return field->isRefused(); }))
        return;
    Incident incident = m_incident;
    m_form.writeAll(incident);
    if (incident.title.trimmed().isEmpty()) {
        m_strip->say(Tone::Danger, tr("Say in a few words what happened; everything else may stay open."));
        fields.first()->setFocus();
        return;
    }
    complete(incident);
    const auto rows = m_session.ledger().incidents();
    if (rows)
        incident.reference = Tables::nextReference(*rows, m_session.today().year());
    const auto added = m_session.add({incident});
    if (!added) {
        m_strip->refuse(added.problems(), m_session.language());
        return;
    }
    Q_EMIT recorded(added->ids.value(0));
    AskingDialog::accept();
}

} // namespace Views
