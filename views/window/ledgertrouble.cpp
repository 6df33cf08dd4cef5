#include "views/window/ledgertrouble.h"

#include "views/common/prompts.h"
#include "views/common/text.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Views {

LedgerTrouble::LedgerTrouble(const Base::Problems &problems, Base::Language language, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("ledgerTrouble"));
    setWindowTitle(tr("The ledger cannot be opened"));
    QStringList lines;
    for (const Base::Problem &problem : problems)
        lines += Base::line(problem, language);
    auto *why = plainLabel(lines.join(u'\n'), this);
    why->setObjectName(QStringLiteral("troubleWhy"));
    why->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    why->setFocusPolicy(Qt::NoFocus);
    why->setMinimumWidth(fontMetrics().height() * 28);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(headingLabel(tr("The ledger cannot be opened"), 2, this));
    rows->addWidget(why);
    rows->addWidget(plainLabel(tr("Nothing was changed. A copy takes its place; the file that is there now is kept beside it."), this));
    rows->addSpacing(fontMetrics().height() / 2);
    const auto offer = [&](const char *name, const QString &text) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        rows->addWidget(button);
        return button;
    };
    connect(offer("tryAgain", tr("&Try again")), &QPushButton::clicked, this, [this] {
        m_choice = Choice::TryAgain;
        accept();
    });
    connect(offer("openAnother", tr("Open &another ledger…")), &QPushButton::clicked, this,
            [this] { choose(Choice::OpenAnother, tr("Open another ledger")); });
    connect(offer("restoreCopy", tr("&Restore a copy…")), &QPushButton::clicked, this,
            [this] { choose(Choice::RestoreCopy, tr("The copy of the ledger")); });
    connect(offer("quit", tr("&Quit")), &QPushButton::clicked, this, &QDialog::reject);
}

void LedgerTrouble::choose(Choice choice, const QString &title)
{
    Prompts::current().askForOpenFiles(this, {.title = title, .filter = tr("Ledgers (*.tenmatsu);;All files (*)")},
                                       [this, choice](const QStringList &paths) {
                                           if (paths.isEmpty())
                                               return;
                                           m_choice = choice;
                                           m_file = paths.first();
                                           accept();
                                       });
}

} // namespace Views
