#pragma once

#include "model/rules/checklist.h"

#include <QFrame>

class QVBoxLayout;

namespace Views {

/// Who else may have to be told: why, on what ground, what the incident keeps of it, and a button that adds it as
/// planned or leads to what is kept. Stores nothing itself.
class WhoElseCard : public QFrame
{
    Q_OBJECT

public:
    WhoElseCard(const QList<Rules::ToTell> &others, Base::Language language, bool readOnly, QWidget *parent);

Q_SIGNALS:
    void fieldRequested(const QString &path);
    void planWanted(const Rules::OtherReceiver &entry);

private:
    void addOther(const Rules::ToTell &other);
    QWidget *buttonFor(const Rules::ToTell &other);

    Base::Language m_language;
    bool m_readOnly;
    QVBoxLayout *m_rows;
};

} // namespace Views
