#include "views/documents/letterchoice.h"

#include "model/letters/template.h"
#include "views/common/text.h"
#include "views/documents/kepttable.h"

#include <QAbstractItemView>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace Views {

namespace {

constexpr int reasonRole = Qt::UserRole + 1;
constexpr int languageRole = Qt::UserRole + 2;

/// The reason under the name of what cannot be chosen.
class ReasonDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (const QString reason = index.data(reasonRole).toString(); !reason.isEmpty())
            option->text += QChar::LineSeparator + reason;
    }
};

} // namespace

LetterChoice::LetterChoice(Base::Language language, QWidget *parent) : QComboBox(parent), m_language(language)
{
    setObjectName(QStringLiteral("letter"));
    for (const Letters::LetterInfo &info : Letters::available()) {
        addLetter(letterName(info.letter, language), info.letter, Base::Language::Japanese);
        if (info.languages.contains(Base::Language::English))
            addLetter(tr("%1 (in English)").arg(letterName(info.letter, language)), info.letter, Base::Language::English);
    }
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    setItemDelegate(new ReasonDelegate(this));
}

void LetterChoice::addLetter(const QString &name, const QString &letter, Base::Language language)
{
    addItem(name, letter);
    setItemData(count() - 1, int(language), languageRole);
}

Base::Language LetterChoice::languageOf(int at) const
{
    return Base::Language(itemData(at, languageRole).toInt());
}

void LetterChoice::setIncident(const Incidents::Incident &incident)
{
    for (int at = 0; at < count(); ++at) {
        const QString letter = itemData(at).toString();
        const auto written = Letters::shippedTemplate(letter, languageOf(at));
        QStringList reasons;
        for (const Base::Problem &problem : written ? Letters::misfits(*written, incident) : written.problems())
            reasons += Base::line(problem, m_language);
        setItemData(at, reasons.join(QChar::LineSeparator), reasonRole);
        setItemData(at, toolTipText(reasons.join(u'\n')), Qt::ToolTipRole);
        setItemData(at, reasons.join(u' '), Qt::AccessibleDescriptionRole);
        static_cast<QStandardItemModel *>(model())->item(at)->setEnabled(reasons.isEmpty());
    }
}

QString LetterChoice::reason(int at) const
{
    return itemData(at, reasonRole).toString();
}

void LetterChoice::choose(const QString &letter, Base::Language language)
{
    for (int at = 0; at < count(); ++at) {
        if (itemData(at).toString() == letter && languageOf(at) == language)
            setCurrentIndex(at);
    }
}

void LetterChoice::chooseFitting()
{
    for (int at = 0; at < count() && !reason(currentIndex()).isEmpty(); ++at) {
        if (reason(at).isEmpty())
            setCurrentIndex(at);
    }
}

// As wide as the reasons need, within the window.
void LetterChoice::showPopup()
{
    const int wanted = view()->sizeHintForColumn(0) + 2 * fontMetrics().height();
    view()->setMinimumWidth(qMin(wanted, window()->width() - mapTo(window(), QPoint()).x()));
    QComboBox::showPopup();
}

} // namespace Views
