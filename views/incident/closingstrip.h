#pragma once

#include "model/base/problem.h"

#include <QWidget>

class QVBoxLayout;

namespace Views {

class MessageStrip;

/// Why an incident cannot be closed yet: each obstacle is a link to where it is removed.
class ClosingStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ClosingStrip(QWidget *parent = nullptr);

    void refuse(const Base::Problems &obstacles, Base::Language language);
    void clear();

Q_SIGNALS:
    void fieldRequested(const QString &path);

private:
    MessageStrip *m_strip;
    QVBoxLayout *m_rows;
    QList<QWidget *> m_links;
};

} // namespace Views
