#include "views/mailing/rosterpart.h"

#include "model/tables/texts.h"
#include "views/common/colours.h"
#include "views/common/icons.h"
#include "views/common/prompts.h"
#include "views/common/text.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>

namespace Views {

namespace {

QString localFile(const QMimeData *dropped)
{
    return dropped->urls().size() == 1 ? dropped->urls().first().toLocalFile() : QString();
}

} // namespace

RosterPart::RosterPart(QWidget *parent)
    : QFrame(parent), m_name(plainLabel({}, this)), m_hint(plainLabel({}, this)), m_choose(new QPushButton(this)),
      m_again(new QPushButton(tr("Read &again"), this)), m_encodingLabel(new QLabel(tr("&Encoding"), this)),
      m_encoding(new QComboBox(this)), m_icon(new QLabel(this)), m_summary(plainLabel({}, this)), m_bar(new QProgressBar(this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("rosterPart"));
    setAcceptDrops(true);
    m_name->setObjectName(QStringLiteral("rosterName"));
    m_choose->setObjectName(QStringLiteral("chooseRoster"));
    m_again->setObjectName(QStringLiteral("readAgain"));
    m_encoding->setObjectName(QStringLiteral("rosterEncoding"));
    m_summary->setObjectName(QStringLiteral("rosterSummary"));
    m_bar->setObjectName(QStringLiteral("rosterProgress"));
    m_cancel->setObjectName(QStringLiteral("cancelReading"));
    fillEncodings();
    build();
    connect(m_choose, &QPushButton::clicked, this, &RosterPart::ask);
    connect(m_again, &QPushButton::clicked, this, &RosterPart::changed);
    connect(m_encoding, &QComboBox::currentIndexChanged, this, &RosterPart::changed);
    connect(m_cancel, &QPushButton::clicked, this, &RosterPart::cancelRequested);
    showNothing();
}

void RosterPart::fillEncodings()
{
    m_encoding->addItem(tr("As found"), QByteArray());
    m_encoding->addItem(QStringLiteral("UTF-8"), QByteArray("UTF-8"));
    m_encoding->addItem(tr("Shift_JIS (Windows)"), QByteArray("windows-31j"));
    m_encoding->addItem(QStringLiteral("EUC-JP"), QByteArray("EUC-JP"));
    m_encoding->addItem(QStringLiteral("UTF-16"), QByteArray("UTF-16LE"));
    m_encodingLabel->setBuddy(m_encoding);
    m_encoding->setToolTip(toolTipText(tr("If names are unreadable, choose another one.")));
}

void RosterPart::build()
{
    m_again->setIcon(icon(QStringLiteral("undo")));
    m_again->setToolTip(toolTipText(tr("After you mended the file in another program")));
    m_hint->setText(tr("CSV or Excel (.xlsx) with headings in the first row. Drop the file here or choose it. It is only read: no name "
                       "and no address is kept.\nNeeded: a column for the name; for envelopes the address, for e-mails the e-mail address."));
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Reading the roster"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 10, 12, 8);
    grid->setColumnStretch(1, 1);
    grid->addWidget(headingLabel(tr("1. Roster"), 2, this), 0, 0, 1, 4);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_choose);
    buttons->addWidget(m_again);
    buttons->addStretch(1);
    grid->addWidget(m_name, 1, 0, 1, 4);
    grid->addWidget(m_hint, 2, 0, 1, 4);
    grid->addLayout(buttons, 3, 0, 1, 4);
    grid->addWidget(m_encodingLabel, 4, 0);
    grid->addWidget(m_encoding, 4, 1, 1, 3);
    auto *summary = new QHBoxLayout;
    summary->addWidget(m_icon);
    summary->addWidget(m_summary, 1);
    grid->addLayout(summary, 5, 0, 1, 4);
    grid->addWidget(m_bar, 6, 0, 1, 3);
    grid->addWidget(m_cancel, 6, 3);
}

Sheets::Options RosterPart::file() const
{
    return {.encoding = m_encoding->currentData().toByteArray()};
}

void RosterPart::ask()
{
    const FileQuestion question{.title = tr("Choose the roster"),
                                .filter = tr("Rosters") + QStringLiteral(" (*.csv *.txt *.tsv *.xlsx)"),
                                .isPrivate = true};
    Prompts::current().askForOpenFiles(this, question, [this](const QStringList &paths) {
        if (!paths.isEmpty())
            choose(paths.first());
    });
}

void RosterPart::choose(const QString &path)
{
    m_path = path;
    {
        const QSignalBlocker quiet(m_encoding);
        m_encoding->setCurrentIndex(0);
    }
    showNothing();
    Q_EMIT changed();
}

void RosterPart::showNothing()
{
    const bool isChosen = !m_path.isEmpty();
    m_name->setText(QFileInfo(m_path).fileName());
    m_name->setVisible(isChosen);
    m_hint->setVisible(!isChosen);
    m_choose->setText(isChosen ? tr("Another &roster…") : tr("Choose the &roster…"));
    m_choose->setDefault(!isChosen);
    m_choose->setIcon(icon(QStringLiteral("persons")));
    m_again->setVisible(isChosen);
    m_encodingLabel->setVisible(isChosen);
    m_encoding->setVisible(isChosen);
    m_encoding->setItemText(0, tr("As found"));
    for (QWidget *part : {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_summary), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_cancel)})
        part->hide();
}

void RosterPart::showHead(const Mailing::RosterHead &head)
{
    showNothing();
    const bool isWorkbook = head.encoding == "xlsx";
    m_encodingLabel->setVisible(!isWorkbook);
    m_encoding->setVisible(!isWorkbook);
    const QString name = head.encoding == "windows-31j" ? QStringLiteral("Shift_JIS") : QString::fromLatin1(head.encoding);
    if (m_encoding->currentIndex() == 0)
        m_encoding->setItemText(0, tr("As found: %1").arg(name));
}

void RosterPart::showReading(qint64 rows)
{
    m_icon->hide();
    m_summary->setText(tr("Checking row by row … %1").arg(rows > 0 ? Tables::numberText(rows) : QString()));
    m_summary->show();
    m_bar->show();
    m_cancel->show();
}

void RosterPart::showReport(const Roster::Report &report)
{
    m_bar->hide();
    m_cancel->hide();
    const qint64 good = report.rows - report.bad;
    const QString goodText = tr("%1 good row(s)", nullptr, int(good)).arg(Tables::numberText(good));
    const QString badText = tr("%1 row(s) with problems", nullptr, int(report.bad)).arg(Tables::numberText(report.bad));
    m_summary->setText(report.bad > 0 ? goodText + QStringLiteral(" · ") + badText
                                      : tr("All %1 row(s) are good.", nullptr, int(good)).arg(Tables::numberText(good)));
    const Tone tone = report.bad == 0 ? Tone::Success : Tone::Warning;
    m_icon->setPixmap(icon(toneIcon(tone), colours(tone, palette()).text).pixmap(fontMetrics().height()));
    m_icon->show();
    m_summary->show();
}

void RosterPart::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void RosterPart::dropEvent(QDropEvent *event)
{
    if (const QString path = localFile(event->mimeData()); !path.isEmpty() && isEnabled())
        choose(path);
}

} // namespace Views
