#include "views/common/text.h"

#include <QLabel>

#include <array>

namespace Views {

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel *headingLabel(const QString &text, int step, QWidget *parent)
{
    static constexpr std::array scale = {1.5, 1.2, 1.0};
    QLabel *label = plainLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale.at(size_t(qBound(1, step, 3) - 1)));
    font.setBold(true);
    label->setFont(font);
    return label;
}

QString toolTipText(const QString &plain)
{
    return plain.isEmpty() ? QString() : Qt::convertFromPlainText(plain, Qt::WhiteSpaceNormal);
}

QString withoutMnemonic(const QString &plain)
{
    return QString(plain).replace(u'&', QStringLiteral("&&"));
}

} // namespace Views
