#include "views/settings/appearancepart.h"

#include "views/common/text.h"
#include "views/fields/chipflow.h"

#include <QButtonGroup>
#include <QLabel>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Views {

AppearancePart::AppearancePart(Base::Language language, QWidget *parent)
    : PagePart(QStringLiteral("appearance"), tr("Appearance"), parent)
{
    setHint(tr("Kept on this computer, for you alone. The View menu has the same choices."));
    const auto spoken = [&](const char *name, const QString &text, Base::Language which) {
        return Choice{QLatin1String(name), text, [=] { return language == which; }, [this, which] { Q_EMIT languageChosen(which); }};
    };
    // Each language is named in itself, so that it can be found by who does not read the other.
    addQuestion(tr("Language"), {spoken("settings_japanese", QStringLiteral("日本語"), Base::Language::Japanese),
                                 spoken("settings_english", QStringLiteral("English"), Base::Language::English)});

    QList<Choice> sizes;
    for (const int percent : textSizes())
        sizes += {QStringLiteral("settings_textSize%1").arg(percent), tr("%1 %").arg(percent),
                  [percent] { return chosenTextSize() == percent; }, [this, percent] { Q_EMIT textSizeChosen(percent); }};
    addQuestion(tr("Text size"), sizes);

    const auto coloured = [&](const char *name, const QString &text, Theme which) {
        return Choice{QLatin1String(name), text, [which] { return chosenTheme() == which; }, [this, which] { Q_EMIT themeChosen(which); }};
    };
    addQuestion(tr("Colours"), {coloured("settings_themeSystem", tr("As the desktop"), Theme::System),
                                coloured("settings_themeLight", tr("Light"), Theme::Light),
                                coloured("settings_themeDark", tr("Dark"), Theme::Dark)});
}

void AppearancePart::showChosen()
{
    for (auto each = m_isChosen.cbegin(); each != m_isChosen.cend(); ++each) {
        const QSignalBlocker silent(each.key());
        if (each.value()())
            each.key()->setChecked(true);
    }
}

void AppearancePart::addQuestion(const QString &question, const QList<Choice> &choices)
{
    auto *label = new QLabel(question, this);
    auto *answers = new ChipFlow;
    auto *group = new QButtonGroup(this);
    for (const Choice &choice : choices) {
        auto *button = new QRadioButton(choice.text, this);
        button->setObjectName(choice.name);
        button->setAccessibleName(tr("%1: %2").arg(question, choice.text));
        button->setChecked(choice.isChosen());
        m_isChosen.insert(button, choice.isChosen);
        group->addButton(button);
        answers->addWidget(button);
        connect(button, &QRadioButton::toggled, this, [choose = choice.choose](bool chosen) {
            if (chosen)
                choose();
        });
    }
    auto *column = new QVBoxLayout;
    column->setSpacing(3);
    column->addWidget(label);
    column->addLayout(answers);
    rows()->addLayout(column);
}

} // namespace Views
