#pragma once

#include "model/letters/document.h"

/// A letter as a Japanese company sends it, two pages with items and tables, all names invented; and one in which every
/// text tries to be something else than text.
namespace SampleLetter {

using namespace Letters;

inline Paragraph line(Style style, const QString &text, const QString &marker = {}, int level = 0)
{
    return {.style = style, .runs = {{.text = text}}, .marker = marker, .level = level};
}

inline Cell cell(const QString &text, bool header = false, int columns = 1, Style style = Style::Plain)
{
    return {.paragraphs = {line(style, text)}, .header = header, .columns = columns};
}

inline QList<Block> head()
{
    return {
        line(Style::Right, QStringLiteral("み通総発第2022-031号")),
        line(Style::Right, QStringLiteral("令和4年7月12日")),
        line(Style::Addressee, QStringLiteral("みどり通信教育 受講者 各位")),
        line(Style::Addressee, QStringLiteral("髙﨑 𠮷野　様")),
        line(Style::Right, QStringLiteral("株式会社みどり通信教育")),
        line(Style::Right, QStringLiteral("代表取締役社長　田中 月一\n（公印省略）")),
        line(Style::Title, QStringLiteral("お客様のメールアドレス等の漏えいに関するお詫びとご報告")),
        line(Style::Body, QStringLiteral("このたび、当社が学習サービスの案内メールの配信を委託している事業者において、会員名簿のファイルを誤って"
            "添付したメールを配信し、お客様の個人情報が他の会員の方に漏えいいたしました。お客様に多大なるご迷惑とご心配をおかけ"
            "しましたことを、心より深くお詫び申し上げます。")),
        line(Style::Body, QStringLiteral("現時点で判明している事実、当社の対応及び再発防止策につきまして、下記のとおりご報告いたします。")),
        line(Style::Centre, QStringLiteral("記")),
    };
}

inline QList<Block> facts()
{
    const Paragraph cause = {.style = Style::Body, .runs = {
        {.text = QStringLiteral("委託先の担当者が配信用のファイルを取り違え、二人目による確認も行われませんでした。詳しい経緯は")},
        {.text = QStringLiteral("【要確認：発生原因】"), .mark = Mark::Missing, .tag = QStringLiteral("原因")},
        {.text = QStringLiteral("です。委託先に対する当社の監督が行き届いておらず、責任を重く受け止めております。")}}};
    const Paragraph count = {.style = Style::Body, .runs = {
        {.text = QStringLiteral("会員　")},
        {.text = QStringLiteral("5,212名"), .mark = Mark::Changed, .bold = true, .tag = QStringLiteral("人数")},
        {.text = QStringLiteral("（うちメールが届いた方　3,510名、配信前に停止した方　1,702名）")}}};
    return {
        line(Style::Heading, QStringLiteral("発生日時"), QStringLiteral("1")),
        line(Style::Body, QStringLiteral("令和4年6月30日（木）午後3時10分頃から同日午後4時25分まで")),
        line(Style::Heading, QStringLiteral("漏えいした個人情報"), QStringLiteral("2")),
        count,
        line(Style::Item, QStringLiteral("会員番号、氏名及びメールアドレス"), QStringLiteral("(1)")),
        line(Style::Item, QStringLiteral("受講中の講座名（「ビジネス実務」「はじめての簿記」「社会人のための統計学入門」など、令和3年度以降にお申し込みの講座に限ります。）"),
             QStringLiteral("(2)")),
        line(Style::Item, QStringLiteral("講座の進み具合（パーセント）"), QStringLiteral("・"), 1),
        line(Style::Item, QStringLiteral("最後に学習された日"), QStringLiteral("・"), 1),
        line(Style::Note, QStringLiteral("住所、電話番号、クレジットカード情報及びパスワードは含まれておりません。これらは別の仕組みで保管しており、今回のファイルとは関わりがないことを確認しております。"),
             QStringLiteral("※")),
        line(Style::Heading, QStringLiteral("発生の原因"), QStringLiteral("3")),
        cause,
        line(Style::Heading, QStringLiteral("経緯"), QStringLiteral("4")),
    };
}

inline Table courseOfEvents()
{
    const char *rows[][3] = {
        {"6月30日（木）15時10分頃", "委託先", "案内メールの配信を開始。名簿ファイルを添付していた。"},
        {"同日 16時20分", "受信者", "受信された方から「身に覚えのない名簿が付いている」とお電話をいただく。"},
        {"同日 16時25分", "委託先", "配信を停止。1,702名の方には配信されていない。"},
        {"同日 18時00分", "当社", "対策本部を設置し、配信の記録及び添付ファイルの中身を調べ始める。"},
        {"7月1日（金）9時30分", "当社", "受信された方全員に、お詫びとファイルの削除をお願いするメールを送信。"},
        {"7月4日（月）", "当社", "個人情報保護委員会に速報を提出。"},
        {"7月11日（月）", "当社", "3,498名の方から削除したとのご連絡をいただく。"},
    };
    Table table = {.widths = {0.3, 0.12, 0.58}};
    table.rows += {cell(QStringLiteral("日時"), true), cell(QStringLiteral("主体"), true), cell(QStringLiteral("内容"), true)};
    for (const auto &row : rows)
        table.rows += {cell(QString::fromUtf8(row[0])), cell(QString::fromUtf8(row[1])), cell(QString::fromUtf8(row[2]))};
    return table;
}

inline QList<Block> promises()
{
    return {
        line(Style::Heading, QStringLiteral("二次被害の有無及びお願い"), QStringLiteral("5")),
        line(Style::Body, QStringLiteral("令和4年7月12日現在、本件による二次被害は確認されておりません。見覚えのない差出人からのメールが届いた場合は、"
            "本文中のリンクや添付ファイルを開かず、削除してくださいますようお願いいたします。")),
        line(Style::Heading, QStringLiteral("再発防止策"), QStringLiteral("6")),
        line(Style::Heading, QStringLiteral("実施済みの対策"), QStringLiteral("(1)"), 1),
        line(Style::Item, QStringLiteral("配信の作業は必ず2名で行い、添付ファイルの有無を画面で確認した記録を残します。"), QStringLiteral("ア")),
        line(Style::Item, QStringLiteral("名簿ファイルを暗号化し、配信用の端末には置かないこととしました。"), QStringLiteral("イ")),
        line(Style::Heading, QStringLiteral("今後実施する対策"), QStringLiteral("(2)"), 1),
        line(Style::Item, QStringLiteral("添付のあるメールを一斉に配信できない仕組みに改めます（令和4年9月末まで）。"), QStringLiteral("ア")),
        line(Style::Item, QStringLiteral("委託先の作業場所を年2回、当社が実地に確かめます（令和4年10月から）。"), QStringLiteral("イ")),
        line(Style::Heading, QStringLiteral("お問い合わせ窓口"), QStringLiteral("7")),
    };
}

inline Table desk()
{
    Table table = {.widths = {0.25, 0.75}};
    table.rows += {cell(QStringLiteral("窓口"), true), cell(QStringLiteral("株式会社みどり通信教育　個人情報お客様相談室"))};
    table.rows += {cell(QStringLiteral("電話"), true), cell(QStringLiteral("0120-000-000（通話料無料）\n平日 9時から18時まで"))};
    table.rows += {cell(QStringLiteral("メール"), true), cell(QStringLiteral("soudan@midori.example"))};
    return table;
}

inline Document letter()
{
    Document document = {.title = QStringLiteral("お客様のメールアドレス等の漏えいに関するお詫びとご報告")};
    document.blocks = head() + facts();
    document.blocks += courseOfEvents();
    document.blocks += promises();
    document.blocks += desk();
    document.blocks += line(Style::Closing, QStringLiteral("以上"));
    return document;
}

/// Markup of every format, characters outside the basic plane, white space that counts, a text without a break.
inline QStringList hostileTexts()
{
    return {
        QStringLiteral("<img src=\"file:///etc/passwd\">"), QStringLiteral("</w:t></w:r><w:p/>&amp;&lt;]]><!--"),
        QStringLiteral("<script>alert('1')</script>{{title}}"), QStringLiteral("田月一見高𠮷髙﨑😀👨‍👩‍👧"),
        QStringLiteral("**bold** _em_ `code` | cell | # 1. - [a](b)"), QStringLiteral("1. one\n- two\n# three\n    four"),
        QStringLiteral("a  b   c\td　e"), QStringLiteral("邉\U000E0100󠄁 ば ①Ⅳ㈱℡ ﾊﾝｶｸ ％＆＜＞"), QStringLiteral("%1 %2 %3 %n \\n \\\\ ' \" ` ´"),
        QStringLiteral("W").repeated(300),
    };
}

inline Document hostile()
{
    Document document = {.title = hostileTexts().first()};
    for (const QString &text : hostileTexts()) {
        for (const Style style : {Style::Right, Style::Title, Style::Heading, Style::Body, Style::Item, Style::Note})
            document.blocks += line(style, text, style == Style::Item ? QStringLiteral("<b>") : QString());
        document.blocks += Table{.widths = {0.5, 0.5}, .rows = {{cell(text, true), cell(text)}}};
    }
    return document;
}

/// Marker and text of every paragraph in reading order.
inline QStringList texts(const Document &document)
{
    QStringList all;
    const auto take = [&all](const Paragraph &paragraph) {
        QString text = paragraph.marker;
        for (const Run &run : paragraph.runs)
            text += run.text;
        all += text;
    };
    for (const Block &block : document.blocks) {
        if (const auto *paragraph = std::get_if<Paragraph>(&block))
            take(*paragraph);
        if (const auto *table = std::get_if<Table>(&block)) {
            for (const QList<Cell> &row : table->rows) {
                for (const Cell &cell : row)
                    std::for_each(cell.paragraphs.begin(), cell.paragraphs.end(), take);
            }
        }
    }
    return all;
}

/// Without any white space: what formats that break lines on their own are compared by.
inline QString squeezed(QString text)
{
    text.removeIf([](QChar letter) { return letter.isSpace(); });
    return text;
}

} // namespace SampleLetter
