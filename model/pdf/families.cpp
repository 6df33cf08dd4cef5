#include "model/pdf/families.h"

#include <QFontDatabase>

namespace Pdf {

namespace {

// Asked once: Qt goes through all fonts of the machine for each answer.
QStringList installed(const QStringList &wanted)
{
    QStringList found;
    for (const QString &family : wanted) {
        if (QFontDatabase::hasFamily(family))
            found += family;
    }
    if (found.isEmpty())
        found += QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    return found;
}

} // namespace

QStringList sansFamilies()
{
    static const QStringList families =
        installed({QStringLiteral("Noto Sans CJK JP"), QStringLiteral("Noto Sans JP"), QStringLiteral("Yu Gothic"),
                   QStringLiteral("Meiryo"), QStringLiteral("MS Gothic"), QStringLiteral("Hiragino Sans"),
                   QStringLiteral("Hiragino Kaku Gothic ProN"), QStringLiteral("IPAexGothic")});
    return families;
}

QStringList serifFamilies()
{
    static const QStringList families =
        installed({QStringLiteral("Noto Serif CJK JP"), QStringLiteral("Noto Serif JP"), QStringLiteral("Yu Mincho"),
                   QStringLiteral("MS Mincho"), QStringLiteral("Hiragino Mincho ProN"),
                   QStringLiteral("IPAexMincho"), QStringLiteral("Noto Sans CJK JP")});
    return families;
}

} // namespace Pdf
