#include "views/settings/ledgerpart.h"

#include "views/common/messagestrip.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Views {

namespace {
constexpr int longestName = 100;
}

LedgerPart::LedgerPart(Session &session, QWidget *parent)
    : PagePart(QStringLiteral("openLedger"), tr("Ledger"), parent), m_session(session)
{
    setHint(tr("The file that holds the incidents and the organisation. Keep a copy of it in another place."));
    const QString path = QFileInfo(session.ledger().path()).absoluteFilePath();
    QLineEdit *file = addLine(QStringLiteral("ledgerPath"), tr("File"), QDir::toNativeSeparators(path));
    file->setReadOnly(true); // to be selected and copied by keyboard too
    QPalette clear = file->palette();
    clear.setColor(QPalette::Base, Qt::transparent); // not to be taken for a field
    file->setPalette(clear);
    m_name = addLine(QStringLiteral("ledgerBy"), tr("Changes are recorded in the name of"), session.by());
    m_name->setMaxLength(longestName);
    m_strip = new MessageStrip(this);
    m_strip->setObjectName(QStringLiteral("ledgerByRefusal"));
    rows()->addWidget(m_strip);
    connect(m_name, &QLineEdit::editingFinished, this, &LedgerPart::takeName);
}

// From the next change on; what was recorded keeps the name that it was recorded with.
void LedgerPart::takeName()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return m_strip->say(Tone::Danger, tr("Write the name that changes are recorded with; until then it is %1.").arg(m_session.by()));
    m_strip->clear();
    m_session.setBy(name);
}

QLineEdit *LedgerPart::addLine(const QString &name, const QString &label, const QString &text)
{
    auto *line = new QLineEdit(text, this);
    line->setObjectName(name);
    line->setAccessibleName(label);
    line->setCursorPosition(0);
    auto *words = new QLabel(label, this);
    words->setBuddy(line);
    auto *column = new QVBoxLayout;
    column->setSpacing(3);
    column->addWidget(words);
    column->addWidget(line);
    rows()->addLayout(column);
    return line;
}

} // namespace Views
