#include "model/rules/text.h"

#include "model/base/japanese.h"
#include "model/base/vocabulary.h"
#include "model/incident/causes.h"

namespace Rules {

QString ReasonArg::text() const
{
    switch (m_form) {
    case Form::Text:
        return m_text;
    case Form::Day:
        return QDate::fromJulianDay(m_number).toString(Qt::ISODate);
    case Form::Number:
        return QString::number(m_number);
    case Form::Grouped:
        return Base::grouped(m_number);
    }
    Q_UNREACHABLE();
}

ReasonArg ReasonArg::grouped(qint64 number)
{
    ReasonArg arg;
    arg.m_number = number;
    arg.m_form = Form::Grouped;
    return arg;
}

Reason Reason::of(const char *kind, std::initializer_list<ReasonArg> args)
{
    auto *body = new Body;
    body->kind = kind;
    body->args.append(args.begin(), qsizetype(args.size()));
    return Reason(body);
}

Reason Reason::with(const char *kind, const QStringList &args)
{
    auto *body = new Body;
    body->kind = kind;
    for (const QString &arg : args)
        body->args.append(arg);
    return Reason(body);
}

Reason Reason::saying(const Text &text)
{
    auto *body = new Body;
    body->said = text;
    return Reason(body);
}

bool Reason::operator==(const Reason &other) const
{
    if (!m_body || !other.m_body)
        return m_body == other.m_body;
    return m_body == other.m_body
        || (qstrcmp(m_body->kind, other.m_body->kind) == 0 && m_body->args == other.m_body->args
            && m_body->said == other.m_body->said);
}

QString sentence(const Reason &reason, Base::Language language)
{
    if (!reason.m_body)
        return {};
    if (!reason.m_body->said.isEmpty())
        return reason.m_body->said.in(language);
    Base::Problem what{QStringLiteral("rules.") + QLatin1String(reason.m_body->kind), {}};
    for (const ReasonArg &each : reason.m_body->args) {
        const QString arg = each.text();
        const qsizetype colon = arg.startsWith(u'@') ? arg.indexOf(u':') : -1;
        if (arg.startsWith(u"@cause:"))
            what.args += Incidents::causeLabel(arg.mid(7), language);
        else if (colon > 0)
            what.args += Base::label(arg.mid(1, colon - 1), arg.mid(colon + 1), language);
        else
            what.args += arg;
    }
    return Base::sentence(what, language);
}

QStringList sentences(const Reasons &reasons, Base::Language language)
{
    QStringList all;
    for (const Reason &reason : reasons)
        all += sentence(reason, language);
    all.removeDuplicates();
    return all;
}

} // namespace Rules
