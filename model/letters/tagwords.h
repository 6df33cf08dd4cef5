#pragma once

#include "model/letters/tags.h"

#include <QHash>
#include <QStringList>

/// The vocabulary of tags: resources/letters/tags.json. What may be written into a template, in Japanese or English,
/// and what a missing fact is called. Knows no template and no incident; the values are computed in facts_*.cpp.
namespace Letters {

enum class ValueKind { Text, Date, Moment, Count, List, Condition };

struct TagInfo
{
    QString id;       ///< the English name, and the name under which values, quotations and runs go
    QString japanese; ///< the Japanese name
    ValueKind kind = ValueKind::Text;
    QString japaneseLabel; ///< of a missing fact: 【要確認：発生原因】
    QString englishLabel;
    QString path;          ///< where the fact is entered: of the incident file, or "own." and the setting's; may be empty
    QString record;        ///< of a List: the kind of its entries
    bool ofDocument = false; ///< belongs to the document, not to the facts: its change makes no letter out of date
    QString asks = {};       ///< what a person chooses for the document where a template has it (choices.h); often empty

    [[nodiscard]] QString label(Base::Language language) const
    {
        return language == Base::Language::Japanese ? japaneseLabel : englishLabel;
    }
};

/// Every tag outside of lists, in the order of the file.
[[nodiscard]] const QList<TagInfo> &tagInfos();

/// Whether it only decides about the wording: a yes or no that people neither enter nor read. Takes a place in a list
/// ("timeline[2]") as well.
[[nodiscard]] bool isCondition(const QString &tag);

/// The fields of one kind of list entry; each also has `first` and `last` (最初, 最後).
[[nodiscard]] const QList<TagInfo> &fieldsOf(const QString &record);
[[nodiscard]] QStringList recordKinds();

/// What a name means at one place of a template.
struct TagFound
{
    const TagInfo *info = nullptr; ///< null: there is no such tag
    qsizetype level = -1;          ///< which of the lists around the place has it as a field; -1: none, it is a tag

    explicit operator bool() const { return info; }
};

/// Looks a name (either language) up from inside lists of these record kinds, outermost first: a field of the innermost
/// that has it, else a tag.
[[nodiscard]] TagFound tagNamed(const QString &name, const QStringList &records);

} // namespace Letters
