#include "model/pdf/families.h"

#include <QFontDatabase>

namespace Pdf {

namespace {

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
    return installed({QStringLiteral("Noto Sans CJK JP"), QStringLiteral("Noto Sans JP"), QStringLiteral("Yu Gothic"),
                      QStringLiteral("Meiryo"), QStringLiteral("MS Gothic"), QStringLiteral("Hiragino Sans"),
                      QStringLiteral("Hiragino Kaku Gothic ProN"), QStringLiteral("IPAexGothic")});
}

QStringList serifFamilies()
{
    return installed({QStringLiteral("Noto Serif CJK JP"), QStringLiteral("Noto Serif JP"), QStringLiteral("Yu Mincho"),
                      QStringLiteral("MS Mincho"), QStringLiteral("Hiragino Mincho ProN"),
                      QStringLiteral("IPAexMincho"), QStringLiteral("Noto Sans CJK JP")});
}

} // namespace Pdf
