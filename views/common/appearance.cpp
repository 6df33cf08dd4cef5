#include "views/common/appearance.h"

#include "model/base/enumnames.h"
#include "views/common/colours.h"
#include "views/common/icons.h"
#include "views/common/outlinedstyle.h"

#include <QApplication>
#include <QFontDatabase>
#include <QLibraryInfo>
#include <QLocale>
#include <QPalette>
#include <QSettings>
#include <QTranslator>

template <>
struct Base::EnumNames<Views::Theme>
{
    using N = Base::EnumName<Views::Theme>;
    static constexpr std::array table = {N{Views::Theme::System, "system"}, N{Views::Theme::Light, "light"},
                                         N{Views::Theme::Dark, "dark"}};
};

namespace Views {

using Base::Language;

namespace {

const QString languageSetting = QStringLiteral("window/language");
const QString themeSetting = QStringLiteral("window/theme");
const QString textSizeSetting = QStringLiteral("window/textSize");

struct Colours
{
    const char *window;
    const char *base;
    const char *alternate;
    const char *button;
    const char *text;
    const char *disabled;
    const char *placeholder;
    const char *accent;
    const char *onAccent;
    const char *link;
};

constexpr Colours light = {.window = "#f4f5f7", .base = "#ffffff", .alternate = "#f7f8fa", .button = "#fbfbfc",
                           .text = "#1b1f26", .disabled = "#7b828e", .placeholder = "#656c78",
                           .accent = "#1f5fae", .onAccent = "#ffffff", .link = "#1b56a0"};
constexpr Colours dark = {.window = "#1e2126", .base = "#17191d", .alternate = "#1b1e23", .button = "#2a2e35",
                          .text = "#e8eaee", .disabled = "#858c98", .placeholder = "#a2a9b5",
                          .accent = "#2f6fc4", .onAccent = "#ffffff", .link = "#9cc3fb"};

QPalette paletteOf(const Colours &colours)
{
    QPalette palette(QColor(colours.button), QColor(colours.window));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, QColor(colours.text));
    palette.setColor(QPalette::Base, QColor(colours.base));
    palette.setColor(QPalette::ToolTipBase, QColor(colours.base));
    palette.setColor(QPalette::AlternateBase, QColor(colours.alternate));
    palette.setColor(QPalette::PlaceholderText, QColor(colours.placeholder));
    palette.setColor(QPalette::Mid, hairline(palette));
    palette.setColor(QPalette::Highlight, QColor(colours.accent));
    palette.setColor(QPalette::HighlightedText, QColor(colours.onAccent));
    palette.setColor(QPalette::Link, QColor(colours.link));
    palette.setColor(QPalette::LinkVisited, QColor(colours.link));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(colours.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(colours.disabled));
    return palette;
}

/// What the desktop gave before anything was changed.
struct Desktop
{
    bool dark = false;
    QFont font;
};

Desktop &desktop()
{
    static Desktop known;
    return known;
}

void applyTheme()
{
    const Theme theme = chosenTheme();
    const bool isDark = theme == Theme::Dark || (theme == Theme::System && desktop().dark);
    QApplication::setPalette(paletteOf(isDark ? dark : light));
}

/// The first installed Japanese interface font in front, so that kanji never come in Chinese shapes; Latin of the same
/// font goes with them.
QStringList interfaceFamilies()
{
    static const QStringList preferred = {
        QStringLiteral("Yu Gothic UI"), QStringLiteral("Meiryo UI"), QStringLiteral("Hiragino Sans"),
        QStringLiteral("Noto Sans CJK JP"), QStringLiteral("Noto Sans JP"), QStringLiteral("IPAexGothic"),
        QStringLiteral("VL PGothic"), QStringLiteral("TakaoPGothic")};
    for (const QString &family : preferred) {
        if (QFontDatabase::hasFamily(family))
            return {family, desktop().font.family()};
    }
    return {desktop().font.family()};
}

void applyFont()
{
    constexpr double smallest = 10; // kanji of less than 10 points are hard to read
    QFont font = desktop().font;
    font.setFamilies(interfaceFamilies());
    font.setPointSizeF(qMax(smallest, font.pointSizeF()) * chosenTextSize() / 100);
    QApplication::setFont(font);
}

void translate(Language language)
{
    static QTranslator own;
    static QTranslator qt;
    const QString suffix = language == Language::Japanese ? QStringLiteral("ja") : QStringLiteral("en");
    QCoreApplication::removeTranslator(&own);
    QCoreApplication::removeTranslator(&qt);
    QLocale::setDefault(language == Language::Japanese ? QLocale(QLocale::Japanese) : QLocale(QLocale::English));
    if (qt.load(QStringLiteral("qtbase_") % suffix, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt);
    if (own.load(QStringLiteral(":/i18n/tenmatsu_") % suffix))
        QCoreApplication::installTranslator(&own);
}

} // namespace

void setUpApplication(QApplication &application)
{
    setUpApplication(application, chosenLanguage());
}

void setUpApplication(QApplication &application, Language language)
{
    const QPalette given = QApplication::palette();
    desktop() = {.dark = given.color(QPalette::Window).lightness() < given.color(QPalette::WindowText).lightness(),
                 .font = QApplication::font()};
    QApplication::setStyle(new OutlinedStyle);
    application.setWindowIcon(icon(QStringLiteral("tenmatsu")));
    applyTheme();
    applyFont();
    translate(language);
}

Language chosenLanguage()
{
    const QString chosen = QSettings().value(languageSetting).toString();
    if (chosen.isEmpty())
        return QLocale::system().language() == QLocale::Japanese ? Language::Japanese : Language::English;
    return chosen == u"ja" ? Language::Japanese : Language::English;
}

void chooseLanguage(Language language)
{
    QSettings().setValue(languageSetting,
                         language == Language::Japanese ? QStringLiteral("ja") : QStringLiteral("en"));
    translate(language);
}

Theme chosenTheme()
{
    return Base::fromName<Theme>(QSettings().value(themeSetting).toString()).value_or(Theme::System);
}

void chooseTheme(Theme theme)
{
    QSettings().setValue(themeSetting, Base::nameOf(theme));
    applyTheme();
}

QList<int> textSizes()
{
    return {100, 125, 150, 175, 200};
}

int chosenTextSize()
{
    return qBound(100, QSettings().value(textSizeSetting, 100).toInt(), 200);
}

void chooseTextSize(int percent)
{
    QSettings().setValue(textSizeSetting, percent);
    applyFont();
}

} // namespace Views
