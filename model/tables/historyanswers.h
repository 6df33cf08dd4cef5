#pragma once

#include "model/ledger/historyrows.h"

#include <QHash>
#include <QJsonValue>

#include <optional>

namespace Tables {

/// A value as the audit keeps it; Undefined where there was none.
[[nodiscard]] QJsonValue storedValue(const QString &text);

/// Decisions, filings and steps of documents among the changes of an incident, in words: all rows of one change to one decision are one
/// line. Rows that only keep a proposal say nothing.
class HistoryAnswers
{
public:
    struct Words
    {
        QString field;
        QString before;
        QString after;
    };

    /// As the ledger gives them, newest first.
    HistoryAnswers(const QList<Ledger::HistoryRow> &rows, Base::Language language);

    /// The words of the line that stands at this row; nothing where none does.
    [[nodiscard]] std::optional<Words> at(qsizetype row) const;

private:
    QHash<qsizetype, Words> m_words;
};

} // namespace Tables
