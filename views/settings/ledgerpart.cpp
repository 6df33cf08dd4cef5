#include "views/settings/ledgerpart.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Views {

LedgerPart::LedgerPart(const Session &session, QWidget *parent)
    : PagePart(QStringLiteral("openLedger"), tr("Ledger"), parent)
{
    setHint(tr("The file that holds the incidents and the organisation. Keep a copy of it in another place."));
    const QString path = QFileInfo(session.ledger().path()).absoluteFilePath();
    addLine(QStringLiteral("ledgerPath"), tr("File"), QDir::toNativeSeparators(path));
    addLine(QStringLiteral("ledgerBy"), tr("Changes are recorded in the name of"), session.by());
}

// A line to be selected and copied by keyboard too.
void LedgerPart::addLine(const QString &name, const QString &label, const QString &text)
{
    auto *line = new QLineEdit(text, this);
    line->setObjectName(name);
    line->setReadOnly(true);
    QPalette palette = line->palette();
    palette.setColor(QPalette::Base, Qt::transparent); // not to be taken for a field
    line->setPalette(palette);
    line->setAccessibleName(label);
    line->setCursorPosition(0);
    auto *words = new QLabel(label, this);
    words->setBuddy(line);
    auto *column = new QVBoxLayout;
    column->setSpacing(3);
    column->addWidget(words);
    column->addWidget(line);
    rows()->addLayout(column);
}

} // namespace Views
