#include "views/documents/promisespanel.h"

#include "model/base/vocabulary.h"
#include "model/tables/texts.h"
#include "views/common/colours.h"
#include "views/common/icons.h"
#include "views/common/session.h"
#include "views/common/text.h"
#include "views/documents/kepttable.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace Views {

using Promises::Promise;

PromisesPanel::PromisesPanel(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_summary(plainLabel({}, this)), m_list(new QListWidget(this)),
      m_write(new QPushButton(tr("Write the next notice"), this))
{
    m_list->setObjectName(QStringLiteral("promises"));
    m_list->setAccessibleName(tr("Promises of the issued notices"));
    m_list->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("promiseSummary"));
    m_write->setObjectName(QStringLiteral("writeNotice"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 10);
    column->addWidget(m_summary);
    column->addWidget(m_list, 1);
    column->addWidget(m_write);
    connect(m_write, &QPushButton::clicked, this, &PromisesPanel::noticeRequested);
}

int PromisesPanel::count() const
{
    return m_list->count();
}

QString PromisesPanel::lineOf(const Promise &promise) const
{
    const Base::Language language = m_session.language();
    const auto word = [language](Incidents::ActionStatus status) {
        return Base::label(QStringLiteral("action_status"), Base::nameOf(status), language);
    };
    const QDate day = promise.issued.toTimeZone(m_session.ledger().zone()).date();
    const QString name = promise.series.isEmpty() ? letterName(promise.letter, language) : promise.series;
    const QString now = promise.now ? word(*promise.now) : tr("no longer listed");
    const QString then = word(promise.then), issued = Tables::shortDateText(day, language);
    QString line = promise.title + QChar::LineFeed
        + (now == then ? tr("%1 of %2: %3, unchanged", "a notice, its day, what it promised").arg(name, issued, then)
                       : tr("%1 of %2: %3 → %4", "a notice, its day, what it promised, what became of it").arg(name, issued, then, now));
    if (promise.due.isValid())
        line += QStringLiteral(" · ") + tr("promised by %1").arg(Tables::shortDateText(promise.due, language));
    return line;
}

void PromisesPanel::show(const QList<Promise> &promises)
{
    m_list->clear();
    int news = 0;
    for (const Promise &promise : promises) {
        const bool late = !promise.isKept() && promise.due.isValid() && promise.due < m_session.today();
        const QIcon sign = promise.isKept() ? icon(QStringLiteral("success"))
            : late                          ? icon(QStringLiteral("error"), colours(Tone::Danger, palette()).text)
                                            : icon(QStringLiteral("deadlines"));
        m_list->addItem(new QListWidgetItem(sign, lineOf(promise)));
        news += promise.isNews() ? 1 : 0;
    }
    m_summary->setText(news > 0 ? tr("%n promise(s) were kept since the last notice. The public has not been told.", nullptr, news)
                                : tr("What the issued notices promised, and what became of it."));
}

} // namespace Views
