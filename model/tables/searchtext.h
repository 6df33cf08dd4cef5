#pragma once

#include "model/base/problem.h"

#include <QByteArray>
#include <QString>

namespace Tables {

/// What of a stored part of an incident (its JSON body) can be searched: every text a person wrote, and the words in
/// which causes and data items are shown; not the contract's ids, dates and hashes. A broken body gives what can be
/// read of it. `to` grows by folded texts, each followed by a line end so that no word is found across two of them.
class SearchText
{
public:
    explicit SearchText(Base::Language language) : m_language(language) {}
    void append(const QByteArray &body, QString &to) const;

private:
    void appendValue(const QByteArray &key, const QString &value, QString &to) const;

    Base::Language m_language;
};

} // namespace Tables
