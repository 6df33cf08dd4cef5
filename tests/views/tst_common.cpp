#include "model/incident/causes.h"
#include "tests/support/emptysettings.h"
#include "views/common/appearance.h"
#include "views/common/causecolours.h"
#include "views/common/emptystate.h"
#include "views/common/icons.h"
#include "views/common/messagestrip.h"
#include "views/common/tablemanners.h"
#include "views/common/text.h"

#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QStyle>
#include <QTableView>
#include <QVBoxLayout>
#include <QtTest>

using namespace Views;

namespace {

const QString markup = QStringLiteral("<img src=\"file:///etc/passwd\"><b>bold</b> & co");

constexpr std::array tones = {Tone::Neutral, Tone::Accent, Tone::Success, Tone::Warning, Tone::Danger};

QColor middleOf(const QIcon &icon)
{
    return icon.pixmap(QSize(48, 48)).toImage().pixelColor(24, 24);
}

void fill(QStandardItemModel &model)
{
    model.setHorizontalHeaderLabels({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
    for (int row = 0; row < 3; ++row) {
        QList<QStandardItem *> items;
        for (int column = 0; column < 3; ++column)
            items += new QStandardItem(QStringLiteral("%1-%2").arg(row).arg(column));
        model.appendRow(items);
    }
}

} // namespace

class TestCommon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Tests::useEmptySettings();
        setUpApplication(*qApp, Base::Language::English);
    }

    void textIsNeverMarkup()
    {
        const QScopedPointer<QLabel> label(plainLabel(markup));
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!toolTipText(markup).contains(QStringLiteral("<img")));
        QVERIFY(Qt::mightBeRichText(toolTipText(markup)));
        QCOMPARE(toolTipText({}), QString());
        QCOMPARE(withoutMnemonic(QStringLiteral("a & b")), QStringLiteral("a && b"));
    }

    void everyToneIsReadable()
    {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            chooseTheme(theme);
            const QPalette palette = QApplication::palette();
            QCOMPARE(isDark(palette), theme == Theme::Dark);
            for (const Tone tone : tones) {
                const ToneColours tint = colours(tone, palette);
                QVERIFY(contrast(tint.text, tint.background) >= 4.5);
                QVERIFY(contrast(tint.text, palette.color(QPalette::Window)) >= 4.5);
                QVERIFY(contrast(tint.text, palette.color(QPalette::Base)) >= 4.5);
            }
            for (const auto role : {QPalette::Window, QPalette::Base, QPalette::AlternateBase}) {
                QVERIFY(contrast(quietText(palette), palette.color(role)) >= 4.5);
                QVERIFY(contrast(palette.color(QPalette::Text), palette.color(role)) >= 7);
                QVERIFY(contrast(palette.color(QPalette::Link), palette.color(role)) >= 4.5);
                QVERIFY(contrast(palette.color(QPalette::PlaceholderText), palette.color(role)) >= 4.5);
            }
            QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
        }
    }

    void fieldsHaveAnEdgeInTheDark()
    {
        chooseTheme(Theme::Dark);
        const QPalette palette = QApplication::palette();
        QVERIFY(contrast(fieldEdge(palette), palette.color(QPalette::Base)) >= 3);
        QVERIFY(contrast(fieldEdge(palette), palette.color(QPalette::Window)) >= 3);
        QLineEdit line;
        QRadioButton radio;
        line.resize(120, 30);
        const QImage field = line.grab().toImage();
        QVERIFY(contrast(field.pixelColor(0, field.height() / 2), palette.color(QPalette::Window)) >= 2.5);
        const QImage button = radio.grab().toImage();
        double edge = 0;
        for (int x = 0; x < 6; ++x)
            edge = qMax(edge, contrast(button.pixelColor(x, button.height() / 2), palette.color(QPalette::Window)));
        QVERIFY(edge >= 2.5);
        chooseTheme(Theme::Light);
    }

    void iconsGrowWithTheText()
    {
        const auto pixels = [](QStyle::PixelMetric metric) { return QApplication::style()->pixelMetric(metric); };
        chooseTextSize(100);
        const int usual = pixels(QStyle::PM_SmallIconSize);
        chooseTextSize(200);
        QCOMPARE(pixels(QStyle::PM_SmallIconSize), usual * 2);
        QCOMPARE(pixels(QStyle::PM_LineEditIconSize), usual * 2);
        QVERIFY(pixels(QStyle::PM_IndicatorWidth) > usual);
        chooseTextSize(100);
    }

    void aNarrowStripShowsItsWholeText()
    {
        QWidget field;
        auto *column = new QVBoxLayout(&field);
        auto *strip = new MessageStrip;
        column->addWidget(new QLineEdit);
        column->addWidget(strip);
        column->addStretch();
        field.resize(280, 600);
        field.show();
        strip->say(Tone::Danger, QStringLiteral("\"123\" is no corporate number; enter its 13 digits as the "
                                                "notification has them."));
        strip->offer(QStringLiteral("Take back"), [] {});
        const auto *text = strip->findChild<QLabel *>(QStringLiteral("messageText"));
        QTRY_VERIFY(text->height() >= text->heightForWidth(text->width()));
        QVERIFY(text->height() > 3 * text->fontMetrics().height());
    }

    void everyFamilyOfCausesHasItsOwnColourAndPattern()
    {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            chooseTheme(theme);
            QSet<QRgb> fills;
            QSet<int> patterns;
            const QStringList families = Incidents::causeFamilyIds() << QString();
            for (const QString &family : families) {
                const CauseLook look = causeLook(family, QApplication::palette());
                fills += look.fill.rgb();
                patterns += int(look.pattern);
                QVERIFY2(contrast(look.line, look.fill) >= 3, qPrintable(family));
            }
            QCOMPARE(fills.size(), families.size());
            QCOMPARE(patterns.size(), families.size());
        }
    }

    void iconsFollowThePalette()
    {
        const QIcon sign = icon(QStringLiteral("status_open"));
        chooseTheme(Theme::Light);
        QCOMPARE(middleOf(sign), QApplication::palette().color(QPalette::ButtonText));
        chooseTheme(Theme::Dark);
        QCOMPARE(middleOf(sign), QApplication::palette().color(QPalette::ButtonText));
        QCOMPARE(middleOf(icon(QStringLiteral("status_open"), Qt::red)), QColor(Qt::red));
    }

    void aStripHidesUntilThereIsSomethingToSay()
    {
        MessageStrip strip;
        QVERIFY(strip.isHidden());
        strip.say(Tone::Warning, markup);
        QVERIFY(!strip.isHidden());
        QCOMPARE(strip.text(), markup);
        QCOMPARE(strip.findChild<QLabel *>(QStringLiteral("messageText"))->textFormat(), Qt::PlainText);
        strip.refuse({}, Base::Language::English);
        QVERIFY(strip.isHidden());
    }

    void aStripFoldsWhatIsTooLong()
    {
        MessageStrip strip;
        Base::Problems problems;
        for (int number = 1; number <= 5; ++number)
            problems += {.kind = QStringLiteral("reason%1").arg(number), .args = {}};
        strip.refuse(problems, Base::Language::English);
        QCOMPARE(strip.text().count(u'\n'), 2);
        auto *details = strip.findChild<QLabel *>(QStringLiteral("messageDetailText"));
        QVERIFY(details->isHidden());
        strip.findChild<QAbstractButton *>(QStringLiteral("messageDetails"))->click();
        QVERIFY(!details->isHidden());
        QVERIFY(details->text().contains(QStringLiteral("reason5")));
    }

    void theNextStepOfAStripEndsWithItsMessage()
    {
        MessageStrip strip;
        int steps = 0;
        strip.say(Tone::Danger, QStringLiteral("one"));
        strip.offer(QStringLiteral("Mend"), [&] {
            ++steps;
            strip.say(Tone::Success, QStringLiteral("two"));
        });
        auto *button = strip.findChild<QPushButton *>(QStringLiteral("messageOffer"));
        button->click();
        QCOMPARE(steps, 1);
        QVERIFY(button->isHidden());
    }

    void anEmptyStateCanChangeWhileItsStepRuns()
    {
        EmptyState empty;
        empty.say(QStringLiteral("tray"), QStringLiteral("first"), {});
        empty.offer(QStringLiteral("Go"), [&] { empty.say(QStringLiteral("tray"), QStringLiteral("second"), {}); });
        empty.findChild<QPushButton *>(QStringLiteral("emptyStep"))->click();
        QCOMPARE(empty.title(), QStringLiteral("second"));
        QVERIFY(!empty.findChild<QPushButton *>(QStringLiteral("emptyStep")));
    }

    void copiesWhatIsSelectedOfTheVisibleColumns()
    {
        QStandardItemModel model;
        fill(model);
        model.item(1, 0)->setText(QStringLiteral("two\nlines\tand a tab"));
        QTableView table;
        table.setModel(&model);
        table.setSelectionBehavior(QAbstractItemView::SelectRows);
        table.setColumnHidden(1, true);
        table.horizontalHeader()->moveSection(2, 0);
        QCOMPARE(selectionAsText(&table), QString());
        table.selectRow(1);
        QCOMPARE(selectionAsText(&table), QStringLiteral("C\tA\n1-2\ttwo lines and a tab"));
    }

    void remembersTheColumns()
    {
        QStandardItemModel model;
        fill(model);
        {
            QTableView table;
            table.setModel(&model);
            rememberColumns(&table, QStringLiteral("test"));
            table.setColumnWidth(0, 77);
            table.setColumnHidden(2, true);
            QTRY_VERIFY(!QSettings().allKeys().isEmpty());
        }
        QTableView again;
        again.setModel(&model);
        rememberColumns(&again, QStringLiteral("test"));
        QCOMPARE(again.columnWidth(0), 77);
        QVERIFY(again.isColumnHidden(2));
    }

    void theTextSizeScalesTheFont()
    {
        const double plain = QApplication::font().pointSizeF();
        chooseTextSize(200);
        QCOMPARE(QApplication::font().pointSizeF(), plain * 2);
        chooseTextSize(100);
    }

    void theChosenLanguageIsKept()
    {
        chooseLanguage(Base::Language::Japanese);
        QCOMPARE(chosenLanguage(), Base::Language::Japanese);
        QCOMPARE(MessageStrip::tr("Details"), QStringLiteral("詳細"));
        chooseLanguage(Base::Language::English);
        QCOMPARE(MessageStrip::tr("Details"), QStringLiteral("Details"));
    }
};

QTEST_MAIN(TestCommon)
#include "tst_common.moc"
