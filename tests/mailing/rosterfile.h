#pragma once

#include <QFile>
#include <QString>
#include <QStringList>

/// Rosters of invented people, the same ones for the same number.
namespace Tests {

inline QString inventedName(int row)
{
    static const QStringList families = {QStringLiteral("山田"), QStringLiteral("髙橋"), QStringLiteral("渡邉"), QStringLiteral("森"),
        QStringLiteral("佐々木"), QStringLiteral("五十嵐"), QStringLiteral("𠮷野"), QStringLiteral("伊集院")};
    static const QStringList given = {QStringLiteral("一"), QStringLiteral("花子"), QStringLiteral("月夫"), QStringLiteral("さくら"),
        QStringLiteral("ゆう子"), QStringLiteral("アレクサンドラ"), QStringLiteral("健"), QStringLiteral("真理絵")};
    return families[row % 8] + u'　' + given[(row / 8) % 8] + QString::number(row);
}

/// Header and `rows` rows; as a file at `path`.
inline void writeRoster(const QString &path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(path));
    file.write("氏名,郵便番号,住所,会員番号,メールアドレス,受講講座\n");
    for (int row = 1; row <= rows; ++row) {
        const QString line = QStringLiteral("%1,%2,東京都港区芝公園%3丁目%4番%5号,M%6,person%6@example.jp,%7\n")
                                 .arg(inventedName(row)).arg(1'000'000 + row % 900'000).arg(row % 9 + 1).arg(row % 31 + 1).arg(row % 17 + 1)
                                 .arg(row, 6, 10, QLatin1Char('0')).arg(row % 3 ? QStringLiteral("簿記") : QStringLiteral("簿記;統計"));
        file.write(line.toUtf8());
    }
}

} // namespace Tests
