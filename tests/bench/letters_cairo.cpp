// The same letter by Cairo and Pango, for comparison: the unchanging page is a recording surface, the nine personal lines
// are laid out by Pango for each letter. letters_cairo ROSTER.csv OUT.pdf; prints one JSON line.
#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace {

constexpr double width = 595.3, height = 841.9, margin = 70.9;

struct Row
{
    std::vector<std::string> cells;
};

std::vector<std::string> split(const std::string &line)
{
    std::vector<std::string> cells;
    std::stringstream stream(line);
    for (std::string cell; std::getline(stream, cell, ',');)
        cells.push_back(cell);
    cells.resize(7);
    return cells;
}

PangoLayout *layoutFor(cairo_t *cairo, double size)
{
    PangoLayout *layout = pango_cairo_create_layout(cairo);
    PangoFontDescription *font = pango_font_description_from_string("Noto Serif CJK JP");
    pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_layout_set_width(layout, int((width - 2 * margin) * PANGO_SCALE));
    pango_font_description_free(font);
    return layout;
}

double show(cairo_t *cairo, PangoLayout *layout, double x, double y, const std::string &text)
{
    pango_layout_set_text(layout, text.c_str(), int(text.size()));
    cairo_move_to(cairo, x, y);
    pango_cairo_show_layout(cairo, layout);
    int high = 0;
    pango_layout_get_size(layout, nullptr, &high);
    return y + double(high) / PANGO_SCALE + 4;
}

void drawCommon(cairo_t *cairo)
{
    PangoLayout *layout = layoutFor(cairo, 10.5);
    double y = 240;
    for (const char *text : {
             "個人情報の漏えいに関するお詫びとご報告",
             "当社は、委託先を含む業務の手順を見直し、再発の防止に取り組んでまいります。これまでに分かったことを、次のとおりご報告いたします。",
             "1　起きたこと", "2026年11月20日、案内メールに名簿の表計算ファイルを誤って添付し、配信いたしました。配信は同日中に停止しました。",
             "2　対象の情報", "・氏名、会員番号、受講中の講座", "住所、電話番号、口座の情報は含まれておりません。", "3　お願い",
             "・心当たりのないメールは開かず、記載されたリンクにも触れないでください。", "・不審なことがありましたら、下の窓口へお知らせください。",
             "4　お問い合わせ窓口", "電話　03-0000-0000（平日9時から17時まで）", "5　ご登録の内容", "以上"})
        y = show(cairo, layout, margin, y, text);
    g_object_unref(layout);
}

void drawPersonal(cairo_t *cairo, PangoLayout *layout, const std::vector<std::string> &row)
{
    double y = 45;
    for (const std::string &line : {"〒" + row[1], row[2], row[0] + "　様"})
        y = show(cairo, layout, margin, y, line);
    show(cairo, layout, margin, 200, row[0] + "様（会員番号 " + row[3] + "）の情報を含む名簿を、誤って別の会員の方へ送信いたしました。心よりお詫び申し上げます。");
    show(cairo, layout, margin + 120, 600, row[3]);
    show(cairo, layout, margin, 640, "・メールアドレス：" + row[4]);
    show(cairo, layout, margin, 660, "・受講講座：" + row[5]);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    std::ifstream roster(argv[1]);
    std::string line;
    std::getline(roster, line);
    const auto start = std::chrono::steady_clock::now();
    cairo_surface_t *common = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, nullptr);
    cairo_t *drawing = cairo_create(common);
    drawCommon(drawing);
    cairo_destroy(drawing);
    cairo_surface_t *file = cairo_pdf_surface_create(argv[2], width, height);
    cairo_t *cairo = cairo_create(file);
    PangoLayout *layout = layoutFor(cairo, 10.5);
    long letters = 0;
    while (std::getline(roster, line)) {
        cairo_set_source_surface(cairo, common, 0, 0);
        cairo_paint(cairo);
        cairo_set_source_rgb(cairo, 0, 0, 0);
        drawPersonal(cairo, layout, split(line));
        cairo_show_page(cairo);
        ++letters;
    }
    g_object_unref(layout);
    cairo_destroy(cairo);
    cairo_surface_destroy(file);
    cairo_surface_destroy(common);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::printf("{\"bench\":\"letters\",\"who\":\"cairo\",\"letters\":%ld,\"seconds\":%.3f,\"per_second\":%.0f}\n", letters, seconds,
                double(letters) / seconds);
    return 0;
}
