#include "views/documents/letterchoice.h"

#include "model/drafts/owndrafts.h"
#include "views/common/text.h"
#include "views/documents/kepttable.h"

#include <QAbstractItemView>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace Views {

namespace {

constexpr int reasonRole = Qt::UserRole + 1;
constexpr int languageRole = Qt::UserRole + 2;
constexpr int ownRole = Qt::UserRole + 3; ///< the id of an own template

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
    fill();
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    setItemDelegate(new ReasonDelegate(this));
}

void LetterChoice::fill()
{
    clear();
    for (const Letters::LetterInfo &info : Letters::available()) {
        const QString name = letterName(info.letter, m_language);
        addOwn(info.letter, true);
        addLetter(name, info.letter, Base::Language::Japanese);
        if (info.languages.contains(Base::Language::English))
            addLetter(tr("%1 (in English)").arg(name), info.letter, Base::Language::English);
        addOwn(info.letter, false);
    }
}

void LetterChoice::addLetter(const QString &name, const QString &letter, Base::Language language)
{
    addItem(name, letter);
    setItemData(count() - 1, int(language), languageRole);
}

void LetterChoice::addOwn(const QString &letter, bool forCause)
{
    for (const Ledger::TemplateRow &row : std::as_const(m_own)) {
        const bool isFor = !m_cause.isEmpty() && row.description.causes.contains(m_cause);
        if (row.description.letter != letter || isFor != forCause)
            continue;
        const bool isEnglish = row.description.language == u"en";
        addLetter(tr("%1 (own template)").arg(row.description.name), letter,
                  isEnglish ? Base::Language::English : Base::Language::Japanese);
        setItemData(count() - 1, row.id.value, ownRole);
    }
}

Base::Language LetterChoice::languageOf(int at) const
{
    return Base::Language(itemData(at, languageRole).toInt());
}

std::optional<Ledger::TemplateRow> LetterChoice::ownAt(int at) const
{
    const qint64 id = itemData(at, ownRole).toLongLong();
    const auto row = std::ranges::find(m_own, id, [](const Ledger::TemplateRow &each) { return each.id.value; });
    return row == m_own.end() ? std::nullopt : std::optional(*row);
}

std::optional<Ledger::TemplateRow> LetterChoice::ownTemplate() const
{
    return ownAt(currentIndex());
}

void LetterChoice::setIncident(const Incidents::Incident &incident, const QList<Ledger::TemplateRow> &own)
{
    const QString letter = this->letter(), cause = incident.cause.valueOr({});
    const Base::Language language = letterLanguage();
    const auto before = ownTemplate();
    const bool isSame = m_cause == cause && std::ranges::equal(own, m_own, {}, &Ledger::TemplateRow::id, &Ledger::TemplateRow::id);
    m_own = own;
    m_cause = cause;
    if (!isSame) {
        fill();
        choose(letter, language, before ? before->description.name : QString());
    }
    judge(incident);
}

void LetterChoice::judge(const Incidents::Incident &incident)
{
    for (int at = 0; at < count(); ++at) {
        const Drafts::Request request{.letter = itemData(at).toString(), .language = languageOf(at)};
        QStringList reasons;
        for (const Base::Problem &problem : Drafts::misfits(request, incident))
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

int LetterChoice::placeOf(const QString &letter, Base::Language language, const QString &own) const
{
    for (int at = 0; at < count(); ++at) {
        const auto row = ownAt(at);
        const bool isIt = row ? row->description.name == own : own.isEmpty();
        if (isIt && itemData(at).toString() == letter && languageOf(at) == language)
            return at;
    }
    return -1;
}

void LetterChoice::choose(const QString &letter)
{
    for (int at = 0; at < count(); ++at) {
        if (itemData(at).toString() == letter && languageOf(at) == Base::Language::Japanese)
            return setCurrentIndex(at);
    }
}

void LetterChoice::choose(const QString &letter, Base::Language language, const QString &own)
{
    int at = placeOf(letter, language, own);
    if (at < 0)
        at = placeOf(letter, language, {});
    if (at >= 0)
        setCurrentIndex(at);
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
