#include "model/incident/json.h"

#include "model/incident/causes.h"
#include "model/incident/organisation.h"

#include <QSet>

namespace Incidents {

using Base::Problem;
using Base::Problems;

namespace {

constexpr qsizetype longestText = 100'000;

template <typename T>
concept Described = requires(T &value) { T::fields(value, [](const char *, auto &) {}); };

template <typename T>
concept MayBeBare = requires(T value) { value.bare; } && Described<T>;

// ---- writing

QJsonValue written(bool value) { return value; }
QJsonValue written(qint64 value) { return value; }
QJsonValue written(const QString &value) { return value; }

template <Base::NamedEnum E>
QJsonValue written(E value)
{
    return Base::nameOf(value);
}

QJsonValue written(const PartialTime &time) { return time.toString(); }

QJsonValue written(const Until &until)
{
    return until.time ? until.time->toString() : QStringLiteral("unknown");
}

QJsonValue written(const Moment &moment);
QJsonValue written(const Occurrence &occurrence);
template <Described T>
QJsonValue written(const T &value);
template <typename T>
QJsonValue written(const Facts<T> &facts);

struct Writer
{
    QJsonObject object;

    template <typename T>
    void operator()(const char *key, const Fact<T> &fact)
    {
        if (fact.isKnown())
            object.insert(QLatin1String(key), written(*fact));
        else if (fact.isStated())
            object.insert(QLatin1String(key), QJsonValue::Null);
    }
    template <typename T>
    void operator()(const char *key, const Facts<T> &facts)
    {
        if (facts.isStated())
            object.insert(QLatin1String(key), written(facts));
    }
    template <typename T>
    void operator()(const char *key, const T &value)
    {
        object.insert(QLatin1String(key), written(value));
    }
};

template <Described T>
QJsonObject objectOf(const T &value)
{
    Writer writer;
    T::fields(value, writer);
    return writer.object;
}

template <Described T>
QJsonValue written(const T &value)
{
    if constexpr (std::is_same_v<T, Evidence>) {
        if (value.bare)
            return value.title;
    } else if constexpr (std::is_same_v<T, Note>) {
        if (value.bare)
            return value.text;
    }
    return objectOf(value);
}

template <typename T>
QJsonValue written(const Facts<T> &facts)
{
    if (facts.knowledge() == Base::Knowledge::Unknown)
        return QJsonValue::Null;
    QJsonArray array;
    for (const T &item : facts)
        array.append(written(item));
    return array;
}

QJsonValue written(const Moment &moment)
{
    if (moment.bare)
        return moment.at->toString();
    Writer writer;
    writer("at", moment.at);
    writer("until", moment.until);
    writer("approx", moment.approx);
    writer("text", moment.text);
    return writer.object;
}

QJsonValue written(const Occurrence &occurrence)
{
    if (!occurrence.asArray)
        return written(occurrence.moments.first());
    QJsonArray array;
    for (const Moment &moment : occurrence.moments)
        array.append(written(moment));
    return array;
}

// ---- reading

class Reader
{
public:
    Reader(const QJsonObject &object, QString path, Problems &problems)
        : m_object(object), m_path(std::move(path)), m_problems(problems)
    {
    }

    template <typename T>
    void operator()(const char *key, T &field)
    {
        const QLatin1String name(key);
        m_known.insert(name);
        const auto found = m_object.constFind(name);
        if (found != m_object.constEnd())
            read(*found, pathOf(name), field);
        else if constexpr (!requires { field.isStated(); })
            report("required", m_path, {name});
    }

    void refuseUnknownKeys()
    {
        for (auto key = m_object.begin(); key != m_object.end(); ++key) {
            if (!m_known.contains(key.key()))
                report("unknown_key", m_path, {key.key()});
        }
    }

    void known(const char *key) { m_known.insert(QLatin1String(key)); }

    template <Described T>
    void readObject(const QJsonValue &value, const QString &path, T &into)
    {
        if (!value.isObject())
            return report("not_an_object", path);
        if (value.toObject().isEmpty())
            return report("empty_object", path);
        const QJsonObject object = value.toObject();
        Reader inner(object, path, m_problems);
        T::fields(into, inner);
        inner.refuseUnknownKeys();
    }

private:
    QString pathOf(const QString &key) const { return m_path.isEmpty() ? key : m_path + u'.' + key; }

    void report(const char *kind, const QString &where, QStringList args = {})
    {
        m_problems.append({QLatin1String("incident.") + QLatin1String(kind), std::move(args), where});
    }

    template <typename T>
    void read(const QJsonValue &value, const QString &path, Fact<T> &fact)
    {
        if (value.isNull()) {
            fact = Fact<T>::unknown();
            return;
        }
        T content{};
        read(value, path, content);
        fact = std::move(content);
    }

    template <typename T>
    void read(const QJsonValue &value, const QString &path, Facts<T> &facts)
    {
        if (value.isNull()) {
            facts = Facts<T>::unknown();
            return;
        }
        if (!value.isArray())
            return report("not_a_list", path);
        facts = Facts<T>(QList<T>{});
        const QJsonArray array = value.toArray();
        for (qsizetype at = 0; at < array.size(); ++at) {
            T item{};
            read(array[at], QStringLiteral("%1[%2]").arg(path).arg(at), item);
            facts.append(std::move(item));
        }
    }

    void read(const QJsonValue &value, const QString &path, bool &into)
    {
        if (!value.isBool())
            return report("not_true_or_false", path);
        into = value.toBool();
    }

    void read(const QJsonValue &value, const QString &path, qint64 &into)
    {
        const double number = value.toDouble();
        if (!value.isDouble() || number != double(value.toInteger()))
            return report("not_a_whole_number", path);
        into = value.toInteger();
    }

    void read(const QJsonValue &value, const QString &path, QString &into)
    {
        if (!value.isString())
            return report("not_a_text", path);
        into = value.toString();
        if (into.size() > longestText)
            report("text_too_long", path, {QString::number(into.size()), QString::number(longestText)});
        for (const QChar c : std::as_const(into)) {
            const bool allowed = c >= u' ' || c == u'\n' || c == u'\t' || c == u'\r';
            if (!allowed || (c >= QChar(0x7f) && c < QChar(0xa0)) || c == QChar(0xfffe) || c == QChar(0xffff))
                return report("control_character", path, {QStringLiteral("U+%1").arg(c.unicode(), 4, 16, QLatin1Char('0'))});
        }
        if (path == u"cause" || path.startsWith(u"causes["))
            checkCause(into, path);
    }

    void checkCause(const QString &id, const QString &path)
    {
        if (!isCause(id))
            report("unknown_word", path, {id, causeIds().join(QStringLiteral(", "))});
    }

    template <Base::NamedEnum E>
    void read(const QJsonValue &value, const QString &path, E &into)
    {
        const auto named = Base::fromName<E>(value.toString());
        if (!value.isString() || !named)
            return report("unknown_word", path,
                          {value.toVariant().toString(), Base::enumNames<E>().join(QStringLiteral(", "))});
        into = *named;
    }

    void read(const QJsonValue &value, const QString &path, PartialTime &into)
    {
        const auto time = PartialTime::fromString(value.toString());
        if (!value.isString() || !time)
            return report("impossible_date", path, {value.toVariant().toString()});
        into = *time;
    }

    void read(const QJsonValue &value, const QString &path, Until &into)
    {
        if (value.toString() == u"unknown")
            return;
        PartialTime time;
        read(value, path, time);
        into.time = time;
    }

    void read(const QJsonValue &value, const QString &path, Moment &into)
    {
        if (value.isString()) {
            PartialTime time;
            read(value, path, time);
            into = Moment::of(time);
            return;
        }
        if (!value.isObject() || value.toObject().isEmpty())
            return report(value.isObject() ? "empty_object" : "not_a_time", path);
        const QJsonObject object = value.toObject();
        Reader inner(object, path, m_problems);
        inner("at", into.at);
        inner("until", into.until);
        inner("approx", into.approx);
        inner("text", into.text);
        inner.refuseUnknownKeys();
        if (!into.at && !into.until && !into.text)
            report("no_time", path);
    }

    void read(const QJsonValue &value, const QString &path, Occurrence &into)
    {
        into.asArray = value.isArray();
        if (into.asArray && value.toArray().isEmpty())
            return report("no_time", path);
        const QJsonArray array = into.asArray ? value.toArray() : QJsonArray{value};
        for (qsizetype at = 0; at < array.size(); ++at) {
            Moment moment;
            read(array[at], into.asArray ? QStringLiteral("%1[%2]").arg(path).arg(at) : path, moment);
            into.moments.append(moment);
        }
    }

    template <Described T>
    void read(const QJsonValue &value, const QString &path, T &into)
    {
        if constexpr (MayBeBare<T>) {
            if (value.isString()) {
                into.bare = true;
                if constexpr (std::is_same_v<T, Evidence>)
                    return read(value, path, into.title);
                else
                    return read(value, path, into.text);
            }
        }
        readObject(value, path, into);
    }

    const QJsonObject &m_object;
    QString m_path;
    Problems &m_problems;
    QSet<QString> m_known;
};

} // namespace

Base::Result<Incident> fromJson(const QJsonObject &object, const QString &path)
{
    Problems problems;
    const QString format = object[u"format"].toString();
    if (format != QLatin1String(incidentFormat))
        return Problem{QStringLiteral("incident.format"), {format, QLatin1String(incidentFormat)}, path};
    Incident incident;
    Reader reader(object, path, problems);
    reader.known("format");
    Incident::fields(incident, reader);
    reader.refuseUnknownKeys();
    if (!problems.isEmpty())
        return problems;
    return incident;
}

QJsonObject toJson(const Incident &incident)
{
    QJsonObject object = objectOf(incident);
    object.insert(QStringLiteral("format"), QLatin1String(incidentFormat));
    return object;
}

template <typename Part>
QJsonObject partToJson(const Part &part)
{
    return objectOf(part);
}

template <typename Part>
Base::Result<Part> partFromJson(const QJsonObject &object, const QString &path)
{
    Problems problems;
    Part part;
    Reader reader(object, path, problems);
    reader.readObject(object, path, part);
    if (!problems.isEmpty())
        return problems;
    return part;
}

template QJsonObject partToJson(const TimelineStep &);
template QJsonObject partToJson(const HeadCount &);
template QJsonObject partToJson(const Action &);
template QJsonObject partToJson(const OwnOrganisation &);
template QJsonObject partToJson(const Approver &);
template Base::Result<TimelineStep> partFromJson(const QJsonObject &, const QString &);
template Base::Result<HeadCount> partFromJson(const QJsonObject &, const QString &);
template Base::Result<Action> partFromJson(const QJsonObject &, const QString &);
template Base::Result<OwnOrganisation> partFromJson(const QJsonObject &, const QString &);
template Base::Result<Approver> partFromJson(const QJsonObject &, const QString &);

} // namespace Incidents
