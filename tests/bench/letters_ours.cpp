// Letters for many as the program makes them: letters_ours ROSTER.csv OUT.pdf [ROWS]. With ROWS it writes the roster of
// invented people first and stops. Prints one JSON line. The command `letters` does the same work and writes a row of each
// letter into the ledger besides, with two keyed hashes: a twentieth more.
#include "model/incident/json.h"
#include "model/mailing/job.h"
#include "model/pdf/textdocument.h"
#include "tests/mailing/rosterfile.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <sys/resource.h>

using namespace Mailing;

namespace {

// Nine personal lines: three in the window, one paragraph, one cell, two items at the most, two in the closing.
const QString text = QStringLiteral(
    "letter: bench\nlanguage: ja\nversion: 1\nname.ja: お詫び\nname.en: Apology\n---\n"
    "> 2026年11月22日\n@ {{宛名}}\n> 株式会社みどり\n= 個人情報の漏えいに関するお詫びとご報告\n\n"
    "{{氏名}}様（会員番号 {{会員番号}}）の情報を含む名簿を、誤って別の会員の方へ送信いたしました。心よりお詫び申し上げます。\n"
    "当社は、委託先を含む業務の手順を見直し、再発の防止に取り組んでまいります。これまでに分かったことを、次のとおりご報告いたします。\n"
    "# 起きたこと\n2026年11月20日、案内メールに名簿の表計算ファイルを誤って添付し、配信いたしました。配信は同日中に停止しました。\n"
    "# 対象の情報\n- 氏名、会員番号、受講中の講座\n住所、電話番号、口座の情報は含まれておりません。\n"
    "# お願い\n- 心当たりのないメールは開かず、記載されたリンクにも触れないでください。\n- 不審なことがありましたら、下の窓口へお知らせください。\n"
    "# お問い合わせ窓口\n|% 25 75\n|! 会員番号 | {{会員番号}}\n|! 電話 | 03-0000-0000（平日9時から17時まで）\n"
    "# ご登録の内容\n- メールアドレス：{{メールアドレス}}\n- 受講講座：{{受講講座}}\n< 以上\n");

template <typename T>
T expect(Base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(Base::line(result.problems().first(), Base::Language::English)));
    return std::move(*result);
}

Letters::Template letterFor(const QString &roster)
{
    auto reader = expect(Sheets::open(roster));
    Sheets::Row header;
    expect(reader->next(&header));
    return expect(Letters::readTemplate(text, personalTags(expect(Roster::Columns::of(header, {})))));
}

double megabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 4) {
        Tests::writeRoster(arguments[1], arguments[3].toInt());
        return 0;
    }
    Order order{.roster = arguments.value(1), .letter = letterFor(arguments.value(1)), .out = arguments.value(2),
                .envelope = expect(envelopeNamed(QStringLiteral("naga3")))};
    order.incident.title = QStringLiteral("bench");
    order.check.needs.address = true;
    order.check.canDraw = Pdf::canDraw;
    QElapsedTimer clock;
    clock.start();
    const Roster::Report report = expect(Roster::check(order.roster, order.check));
    const double checked = double(clock.restart()) / 1000;
    const Made made = expect(make(order, report, {.hash = [](const QByteArray &) { return QByteArray(16, 'h'); }}));
    const double seconds = double(clock.elapsed()) / 1000;
    const QJsonObject line{{QStringLiteral("bench"), QStringLiteral("letters")}, {QStringLiteral("who"), QStringLiteral("tenmatsu")},
                           {QStringLiteral("letters"), made.letters}, {QStringLiteral("pages"), made.pages},
                           {QStringLiteral("laid_out"), made.laidOutAnew}, {QStringLiteral("check_seconds"), checked},
                           {QStringLiteral("seconds"), seconds}, {QStringLiteral("per_second"), double(made.letters) / seconds},
                           {QStringLiteral("max_rss_mb"), megabytes()}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    return 0;
}
