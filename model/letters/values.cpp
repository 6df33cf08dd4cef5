#include "model/letters/values.h"

#include "model/base/vocabulary.h"

namespace Letters {

using Base::Language;

namespace {

/// Writes whatever kind of value it is given.
struct Teller
{
    const TagInfo &info;
    const Writing &style;

    QString operator()(const Absent &) const { return {}; }
    QString operator()(bool holds) const
    {
        return Base::label(QStringLiteral("answer"), holds ? QStringLiteral("yes") : QStringLiteral("no"), style.language);
    }
    QString operator()(const QString &text) const { return written(text, style); }
    QString operator()(const Incidents::HeadCount &count) const { return written(count, style); }

    // The date of a document bears no weekday unless one is asked for.
    QString operator()(QDate date) const
    {
        Writing plain = style;
        plain.weekday = style.weekday.value_or(false);
        return written(Incidents::Moment{.at = Incidents::PartialTime::fromDate(date)}, plain);
    }

    QString operator()(const When &when) const
    {
        Writing placed = style;
        placed.besideLabel = when.besideLabel;
        return when.moments.size() == 1 ? written(when.moments.first(), placed, when.previousDay)
                                        : written(when.moments, placed);
    }

    QString operator()(const QList<Record> &entries) const
    {
        const TagInfo &main = fieldsOf(info.record).first();
        QStringList texts;
        for (const Record &entry : entries)
            texts += textOf(entry.fields.value(main.id), main, style);
        texts.removeAll(QString());
        return texts.join(style.language == Language::Japanese ? QStringLiteral("、") : QStringLiteral(", "));
    }
};

} // namespace

QString textOf(const Value &value, const TagInfo &info, const Writing &style)
{
    return std::visit(Teller{info, style}, value);
}

} // namespace Letters
