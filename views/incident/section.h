#pragma once

#include "views/fields/form.h"
#include "views/incident/openincident.h"

#include <QScrollArea>

class QLabel;

namespace Views {

/// One part of the page under its heading: shows an incident and reports each change, to be written into it.
class Section : public QWidget
{
    Q_OBJECT

public:
    Section(const QString &name, const QString &title, const FieldContext &context, QWidget *parent);

    void setIncident(const Incidents::Incident &incident);
    /// Writes all that the fields say; `incident` comes out as it was shown when nothing was touched.
    void writeTo(Incidents::Incident &incident) const { m_form.writeAll(incident); }

    void setHint(const QString &text);
    [[nodiscard]] Form<Incidents::Incident> &form() { return m_form; }
    [[nodiscard]] const FieldContext &context() const { return m_context; }

Q_SIGNALS:
    void edited(const Views::Write &write, Views::FactField *source);

private:
    QVBoxLayout *m_rows;
    QLabel *m_hint;
    FieldContext m_context;
    Form<Incidents::Incident> m_form;
};

/// Sections under each other, as wide as one reads well.
class SectionPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit SectionPage(QWidget *parent = nullptr);

    void add(Section *section);
    /// Any other widget among the sections.
    void addWidget(QWidget *widget);
    [[nodiscard]] QWidget *content() const { return m_content; }
    [[nodiscard]] const QList<Section *> &sections() const { return m_sections; }
    void setIncident(const Incidents::Incident &incident);
    void writeTo(Incidents::Incident &incident) const;

Q_SIGNALS:
    void edited(const Views::Write &write, Views::FactField *source);

private:
    QWidget *m_content;
    QVBoxLayout *m_rows;
    QList<Section *> m_sections;
};

} // namespace Views
