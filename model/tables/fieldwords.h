#pragma once

#include "model/base/problem.h"

#include <QJsonValue>

/// The words of the fields of an incident, by their contract path: one source for forms, histories and next steps
/// (resources/vocabulary/field.json). A key is a path without indexes ("counts.value"). Those of the own organisation
/// stand under "own." (own_field.json).
namespace Tables {

/// A phrase of the lists and histories (resources/vocabulary/phrase.json).
[[nodiscard]] QString phrase(const char *id, Base::Language language);

[[nodiscard]] QString fieldKey(const QString &path);
/// The last part alone: "Figure" for counts[0].value.
[[nodiscard]] QString fieldLabel(const QString &path, Base::Language language);
/// With the parts above it and the number of an entry, from 1: "Head-counts 1 › Figure".
[[nodiscard]] QString fieldText(const QString &path, Base::Language language);

/// The vocabulary of a field that has one ("count_of" for counts.of); "cause" stands for the causes.
[[nodiscard]] QString fieldVocabulary(const QString &path);

/// The word of one of its ids; with "other:NAME" or "ministry:NAME" the name.
[[nodiscard]] QString wordText(const QString &vocabulary, const QString &id, Base::Language language);

/// A stored value in words: ids as their words, times as dates, lists joined, an entry by what names it; "not known"
/// for null and nothing for what is not there.
[[nodiscard]] QString valueText(const QString &path, const QJsonValue &value, Base::Language language);

} // namespace Tables
