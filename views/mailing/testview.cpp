#include "views/mailing/testview.h"

#include "views/common/colours.h"
#include "views/common/emptystate.h"
#include "views/common/icons.h"
#include "views/common/text.h"
#include "views/mailing/columntable.h"
#include "views/mailing/picturepages.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace Views {

namespace {

constexpr int missingInSight = 4;

QString messageText(const Mail::Message &message)
{
    const auto addressText = [](const Mail::Address &one) { return one.name.isEmpty() ? one.address : one.name + u" <" + one.address + u'>'; };
    const QString from = message.from ? addressText(*message.from) : TestView::tr("(filled in by the mail program)");
    return TestView::tr("From: %1").arg(from) + u'\n' + TestView::tr("To: %1").arg(message.to ? addressText(*message.to) : QString())
        + u'\n' + TestView::tr("Subject: %1").arg(message.subject) + QStringLiteral("\n\n") + message.text;
}

} // namespace

TestView::TestView(Base::Language language, QWidget *parent)
    : QWidget(parent), m_language(language), m_about(plainLabel({}, this)), m_first(new QPushButton(tr("&First row"), this)),
      m_next(new QPushButton(tr("&Next row"), this)), m_save(new QPushButton(tr("Save the &test letter…"), this)),
      m_bar(new QWidget(this)), m_missingTitle(plainLabel({}, this)), m_missing(new QListWidget(this)), m_stack(new QStackedWidget(this)),
      m_pages(new PicturePages(this)), m_message(new QPlainTextEdit(this)), m_none(new EmptyState(this))
{
    setObjectName(QStringLiteral("testView"));
    m_about->setObjectName(QStringLiteral("testAbout"));
    m_first->setObjectName(QStringLiteral("firstRow"));
    m_next->setObjectName(QStringLiteral("nextRow"));
    m_save->setObjectName(QStringLiteral("saveTest"));
    m_missingTitle->setObjectName(QStringLiteral("missingTitle"));
    m_missing->setObjectName(QStringLiteral("manyMissing"));
    m_pages->setObjectName(QStringLiteral("testPages"));
    m_message->setObjectName(QStringLiteral("testMessage"));
    m_none->setObjectName(QStringLiteral("noTest"));
    build();
    connect(m_first, &QPushButton::clicked, this, [this] { Q_EMIT rowRequested(0); });
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT rowRequested(m_letter ? m_letter->row + 1 : 0); });
    connect(m_save, &QPushButton::clicked, this, &TestView::saveRequested);
    connect(m_missing, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT fieldRequested(item->data(Qt::UserRole).toString()); });
    connect(m_missing, &QListWidget::itemClicked, m_missing, &QListWidget::itemActivated);
}

void TestView::build()
{
    m_pages->setAccessibleName(tr("Test letter"));
    m_message->setAccessibleName(tr("Test message"));
    m_message->setReadOnly(true);
    m_message->setFrameShape(QFrame::NoFrame);
    m_missing->setAccessibleName(tr("Missing facts"));
    m_save->setIcon(icon(QStringLiteral("export")));
    auto *steps = new QHBoxLayout;
    steps->addWidget(m_first);
    steps->addWidget(m_next);
    steps->addStretch(1);
    steps->addWidget(m_save);
    auto *bar = new QVBoxLayout(m_bar); // beside the buttons it would be cut where the type is large
    bar->setContentsMargins(12, 6, 12, 6);
    bar->addWidget(m_about);
    bar->addLayout(steps);
    auto *missing = new QVBoxLayout;
    missing->setContentsMargins(12, 0, 12, 6);
    missing->addWidget(m_missingTitle);
    missing->addWidget(m_missing);
    m_stack->addWidget(m_pages);
    m_stack->addWidget(m_message);
    m_stack->addWidget(m_none);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addLayout(missing);
    column->addWidget(m_stack, 1);
}

void TestView::show(const TestPages &test)
{
    m_letter = test.letter;
    m_pages->setPages(test.pictures, test.window);
    m_message->setPlainText(test.letter.message ? messageText(*test.letter.message) : QString());
    m_stack->setCurrentWidget(test.letter.message ? static_cast<QWidget *>(m_message) : m_pages);
    describe();
    showMissing();
}

void TestView::showNone(const QString &title, const QString &text)
{
    m_letter.reset();
    m_pages->setPages({});
    m_message->clear();
    m_none->say(QStringLiteral("document"), title, text);
    m_stack->setCurrentWidget(m_none);
    m_bar->hide();
    showMissing();
}

void TestView::describe()
{
    QStringList parts{tr("Row %1").arg(m_letter->row), variantText(m_letter->variant)};
    if (m_letter->persons > 1)
        parts += tr("%n person(s) of a household", nullptr, int(m_letter->persons));
    if (!m_letter->message)
        parts += tr("%n page(s)", nullptr, m_letter->pages);
    m_about->setToolTip(toolTipText(tr("The dashed line is the window of the envelope; it is not printed.")));
    m_about->setText(parts.join(QStringLiteral(" · ")));
    m_pages->setAccessibleDescription(m_about->text());
    m_bar->show();
}

void TestView::showMissing()
{
    m_missing->clear();
    const Base::Problems missing = m_letter ? m_letter->missing : Base::Problems();
    for (const Base::Problem &fact : missing) {
        auto *item = new QListWidgetItem(icon(QStringLiteral("warning"), colours(Tone::Warning, palette()).text), fact.args.value(0), m_missing);
        item->setData(Qt::UserRole, fact.where);
        item->setToolTip(toolTipText(tr("Enter goes to where it is filled in")));
    }
    const Base::Problems slips = m_letter ? m_letter->slips : Base::Problems();
    for (const Base::Problem &slip : slips) {
        const QString text = tr("“%1”: %2").arg(slip.where.simplified(), Base::sentence({slip.kind, slip.args}, m_language));
        m_missing->addItem(new QListWidgetItem(icon(QStringLiteral("warning"), colours(Tone::Danger, palette()).text),
                                               slip.where.isEmpty() ? Base::sentence(slip, m_language) : text));
    }
    const qsizetype all = missing.size() + slips.size();
    QStringList titles;
    if (!missing.isEmpty())
        titles += tr("%n fact(s) are missing in the letters. Choose one to fill it in:", nullptr, int(missing.size()));
    if (!slips.isEmpty())
        titles += tr("The check found %n slip(s) in the letters:", nullptr, int(slips.size()));
    m_missingTitle->setText(titles.join(u' '));
    m_missingTitle->setVisible(all > 0);
    m_missing->setVisible(all > 0);
    const int lines = int(std::min<qsizetype>(all, missingInSight));
    m_missing->setFixedHeight(lines * (fontMetrics().height() + 8) + 6);
}

} // namespace Views
