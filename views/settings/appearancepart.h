#pragma once

#include "views/common/appearance.h"
#include "views/fields/fieldpage.h"

#include <QHash>

#include <functional>

class QRadioButton;

namespace Views {

/// How the program looks and speaks on this computer. Offers the same choices as the View menu and keeps none of them:
/// whoever owns the window makes them and builds it anew.
class AppearancePart : public PagePart
{
    Q_OBJECT

public:
    AppearancePart(Base::Language language, QWidget *parent);

    /// Without a signal: what holds now, where a choice was not followed.
    void showChosen();

Q_SIGNALS:
    void languageChosen(Base::Language language);
    void textSizeChosen(int percent);
    void themeChosen(Views::Theme theme);

private:
    struct Choice
    {
        QString name; ///< object name
        QString text;
        std::function<bool()> isChosen;
        std::function<void()> choose;
    };
    void addQuestion(const QString &question, const QList<Choice> &choices);

    QHash<QRadioButton *, std::function<bool()>> m_isChosen;
};

} // namespace Views
