#include "model/forms/stalefigures.h"

#include "model/check/check.h"
#include "model/incident/figures.h"

#include <algorithm>

namespace Forms {

using Incidents::Incident;

StaleFigures::StaleFigures(const Incident &incident, const QList<Incidents::HeadCount> &former)
{
    if (former.isEmpty())
        return;
    find(incident.summary.valueOr({}), QStringLiteral("summary"), incident, former);
    find(incident.causeDetail.valueOr({}), QStringLiteral("cause_detail"), incident, former);
    for (qsizetype at = 0; at < incident.timeline.size(); ++at) {
        if (!Incidents::isSuperseded(incident, at))
            find(incident.timeline[at].text, QStringLiteral("timeline"), incident, former);
    }
}

void StaleFigures::find(const QString &text, const QString &path, const Incident &incident,
                        const QList<Incidents::HeadCount> &former)
{
    const Check::Context context{.incident = &incident, .formerCounts = former};
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        QList<Figure> found;
        for (const Check::Slip &slip : Check::slips(line, context)) {
            const bool isFormer = slip.because.kind == u"check.number_former" || slip.because.kind == u"check.number_withdrawn";
            if (!isFormer)
                continue;
            Base::Problem label{QLatin1String("forms.") + slip.because.kind.section(u'.', 1), slip.because.args};
            found += Figure{line, slip.where.end, Base::sentence(label, Base::Language::Japanese), path};
        }
        std::ranges::sort(found, std::ranges::greater{}, &Figure::end);
        m_figures += found;
    }
}

void StaleFigures::mark(FilledField *field) const
{
    for (const Figure &figure : m_figures) {
        const qsizetype start = field->text.indexOf(figure.line.left(figure.end));
        if (start < 0)
            continue;
        const QString mark = QStringLiteral("【要確認：%1】").arg(figure.label);
        const qsizetype at = start + figure.end;
        field->text.insert(at, mark);
        for (Part &part : field->changes) {
            if (part.start >= at)
                part.start += mark.size();
            else if (part.start + part.length > at)
                part.length += mark.size();
        }
        field->missing += Letters::MissingFact{QStringLiteral("timeline"), figure.label, figure.path};
        field->state = FieldState::Missing;
        field->count = characters(field->text);
    }
}

} // namespace Forms
