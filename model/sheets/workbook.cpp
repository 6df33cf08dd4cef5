#include "model/sheets/workbook.h"

#include "model/sheets/sheetxml.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>

#include <cmath>

namespace Sheets {

using Base::Problem;

namespace {

Problem damaged(const QString &part)
{
    return {QStringLiteral("sheets.damaged"), {part}};
}

// The part a relation leads to, as a name in the package.
QString partNamed(const QString &target)
{
    return target.startsWith(u'/') ? target.mid(1) : QStringLiteral("xl/") + target;
}

QHash<QString, QString> relationsIn(const QByteArray &part)
{
    QHash<QString, QString> targets;
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"Relationship"
            && xml.attributes().value(QLatin1String("TargetMode")) != u"External")
            targets.insert(xml.attributes().value(QLatin1String("Id")).toString(), partNamed(xml.attributes().value(QLatin1String("Target")).toString()));
    }
    return targets;
}

NumberLook builtIn(int format)
{
    const bool isDate = (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47)
        || (format >= 50 && format <= 58);
    return {.kind = isDate ? NumberLook::Kind::Date : NumberLook::Kind::Number};
}

// "0000000" and "000\-0000" print the zeros a number has lost; y, m, d or h make it a moment.
NumberLook lookOf(QString code)
{
    static const QRegularExpression quoted(QStringLiteral(R"("[^"]*"|\[[^\]]*\]|_.|\*.)"));
    static const QRegularExpression zeros(QStringLiteral(R"(\A0+(-0+)*\z)"));
    static const QRegularExpression moment(QStringLiteral("[ymdhse]"), QRegularExpression::CaseInsensitiveOption);
    const QString plain = code.remove(quoted).remove(u'\\').section(u';', 0, 0);
    if (plain.size() > 1 && zeros.match(plain).hasMatch())
        return {.kind = NumberLook::Kind::Padded, .pattern = plain};
    return {.kind = plain != u"General" && moment.match(plain).hasMatch() ? NumberLook::Kind::Date : NumberLook::Kind::Number};
}

QList<NumberLook> looksIn(const QByteArray &part)
{
    QHash<int, NumberLook> own;
    QList<NumberLook> looks;
    bool inCells = false;
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (xml.name() == u"cellXfs")
            inCells = token == QXmlStreamReader::StartElement;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const int format = xml.attributes().value(QLatin1String("numFmtId")).toInt();
        if (xml.name() == u"numFmt")
            own.insert(format, lookOf(xml.attributes().value(QLatin1String("formatCode")).toString()));
        if (xml.name() == u"xf" && inCells && looks.size() < 100'000)
            looks += own.value(format, builtIn(format));
    }
    return looks;
}

QString firstVisible(const QByteArray &workbook, bool *from1904)
{
    QString id;
    QXmlStreamReader xml(workbook);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto attributes = xml.attributes();
        if (xml.name() == u"workbookPr")
            *from1904 = attributes.value(QLatin1String("date1904")) == u"1" || attributes.value(QLatin1String("date1904")) == u"true";
        const bool isHidden = attributes.value(QLatin1String("state")) == u"hidden" || attributes.value(QLatin1String("state")) == u"veryHidden";
        if (xml.name() != u"sheet" || isHidden || !id.isEmpty())
            continue;
        for (const auto &attribute : attributes) {
            if (attribute.name() == u"id") // whatever its prefix
                id = attribute.value().toString();
        }
    }
    return id;
}

} // namespace

namespace {

// A part that is held in memory as a whole; that of the rows may be larger.
Base::Result<QByteArray> wholePart(Package::Archive &archive, const QString &name, const Limits &limits)
{
    const QString most = QString::number(limits.sharedTexts >> 20);
    if (archive.size(name) > limits.sharedTexts)
        return Problem{QStringLiteral("package.too_large"), {name, most, most}};
    return archive.bytes(name);
}

} // namespace

Base::Result<Workbook> readWorkbook(Package::Archive &archive, const Limits &limits)
{
    const QString bookName = QStringLiteral("xl/workbook.xml");
    if (!archive.has(bookName))
        return Problem{QStringLiteral("sheets.no_workbook"), {}};
    const auto book = wholePart(archive, bookName, limits);
    if (!book)
        return book.problems();
    const auto relations = wholePart(archive, QStringLiteral("xl/_rels/workbook.xml.rels"), limits);
    if (!relations)
        return relations.problems();
    Workbook workbook;
    workbook.sheetPart = relationsIn(*relations).value(firstVisible(*book, &workbook.from1904));
    if (workbook.sheetPart.isEmpty() || !archive.has(workbook.sheetPart))
        return Problem{QStringLiteral("sheets.no_sheet"), {}};
    if (const QString styles = QStringLiteral("xl/styles.xml"); archive.has(styles)) {
        const auto bytes = wholePart(archive, styles, limits);
        if (!bytes)
            return bytes.problems();
        workbook.looks = looksIn(*bytes);
    }
    return workbook;
}

Base::Outcome SharedTexts::read(QIODevice *part, const Limits &limits)
{
    ShortTexts guarded(part);
    QXmlStreamReader xml(&guarded);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"si")
            continue;
        m_bytes += richText(xml, limits.cell).toUtf8();
        m_ends.push_back(quint32(m_bytes.size()));
        if (m_bytes.size() + qint64(m_ends.size() * 4) > limits.sharedTexts)
            return Problem{QStringLiteral("sheets.too_many_texts"), {QString::number(limits.sharedTexts >> 20)}};
    }
    if (xml.hasError() || guarded.hasFailed())
        return damaged(QStringLiteral("sharedStrings.xml"));
    return Base::done;
}

std::optional<QString> SharedTexts::at(qsizetype index) const
{
    if (index < 0 || size_t(index) >= m_ends.size())
        return {};
    const qsizetype from = index == 0 ? 0 : m_ends[size_t(index) - 1];
    return QString::fromUtf8(m_bytes.constData() + from, m_ends[size_t(index)] - from);
}

namespace {

QString dayText(double number, bool from1904)
{
    const QDateTime origin(from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30), QTime(0, 0), Qt::UTC);
    const QDateTime moment = origin.addSecs(qRound64(number * 86'400));
    return moment.time() == QTime(0, 0) ? moment.date().toString(Qt::ISODate) : moment.toString(QStringLiteral("yyyy-MM-ddTHH:mm"));
}

// Zeros and hyphens, filled with digits from behind.
QString padded(QString digits, QString pattern)
{
    for (qsizetype at = pattern.size() - 1; at >= 0; --at) {
        if (pattern[at] != u'0' || digits.isEmpty())
            continue;
        pattern[at] = digits.back();
        digits.chop(1);
    }
    return digits + pattern;
}

} // namespace

Cell cellOf(double number, const NumberLook &look, bool from1904)
{
    constexpr double exact = 1e15; // every whole number below has one text
    const bool isWhole = std::isfinite(number) && std::abs(number) < exact && number == std::floor(number);
    if (look.kind == NumberLook::Kind::Date && std::abs(number) < 3'000'000)
        return {.text = dayText(number, from1904)};
    if (look.kind == NumberLook::Kind::Padded && isWhole && number >= 0)
        return {.text = padded(QString::number(qint64(number)), look.pattern)};
    return {.text = isWhole ? QString::number(qint64(number)) : QString::number(number, 'g', QLocale::FloatingPointShortest),
            .isNumber = true};
}

} // namespace Sheets
