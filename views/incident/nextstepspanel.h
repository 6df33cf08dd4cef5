#pragma once

#include "model/incident/nextsteps.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace Views {

/// The next things to do, the most pressing first. Choosing one leads to its field.
class NextStepsPanel : public QWidget
{
    Q_OBJECT

public:
    NextStepsPanel(Base::Language language, QWidget *parent);

    void setSteps(const QList<Incidents::NextStep> &steps);
    [[nodiscard]] QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void fieldRequested(const QString &path);

private:
    Base::Language m_language;
    QList<Incidents::NextStep> m_steps;
    QLabel *m_title;
    QLabel *m_done;
    QListWidget *m_list;
};

} // namespace Views
