#include "views/fields/choicefield.h"

#include "model/base/vocabulary.h"
#include "model/incident/causes.h"
#include "model/tables/fieldwords.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace Views {

using Base::Fact;

namespace {

const QString nothing = QStringLiteral("—");

// Both stand beside the ids of the words and are no ids themselves.
const QString notStatedEntry = QString();
const QString notKnownEntry = QStringLiteral("\tnot known");

QList<Option> causeOptions(Base::Language language)
{
    QList<Option> options;
    for (const QString &family : Incidents::causeFamilyIds()) {
        const auto &words = Incidents::familyNamed(family);
        options.append({{}, language == Base::Language::Japanese ? words.japanese : words.english});
        for (const QString &id : Incidents::causeIds()) {
            if (Incidents::familyOf(id).id == family)
                options.append({id, Incidents::causeLabel(id, language)});
        }
    }
    return options;
}

} // namespace

QList<Option> vocabularyOptions(const QString &vocabulary, Base::Language language)
{
    if (vocabulary == u"cause")
        return causeOptions(language);
    QList<Option> options;
    for (const QString &id : Base::vocabulary(vocabulary))
        options.append({id, Base::label(vocabulary, id, language)});
    return options;
}

ChoiceField::ChoiceField(const QString &key, const FieldContext &context, QWidget *parent)
    : FactField(key, context, parent), m_box(new QComboBox(this))
{
    m_box->setFocusPolicy(Qt::StrongFocus);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(5);
    m_box->setMaxVisibleItems(24);
    rows()->addWidget(m_box);
    setEditor(m_box);
    m_options = [vocabulary = Tables::fieldVocabulary(key), language = context.language] {
        return vocabularyOptions(vocabulary, language);
    };
    connect(m_box, &QComboBox::activated, this, [this] {
        touch();
        if (!m_byKey)
            commit();
    });
    setReadOnly(context.readOnly);
    restore();
}

void ChoiceField::setOptions(Options options)
{
    m_options = std::move(options);
    restore();
}

void ChoiceField::setRequired(bool required)
{
    m_required = required;
    restore();
}

void ChoiceField::setOpen(std::function<QString(const QString &)> idOf)
{
    m_idOf = std::move(idOf);
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->lineEdit()->setObjectName(path() + QStringLiteral(":line"));
    connect(m_box->lineEdit(), &QLineEdit::textEdited, this, [this] { touch(); });
    connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, &FactField::commit);
    restore();
}

bool ChoiceField::offersUnknown(const QList<Option> &options) const
{
    return !m_required && context().mayBeUnknown && std::none_of(options.begin(), options.end(), [](const Option &option) {
        return option.id == unknownId;
    });
}

void ChoiceField::addOption(const Option &option)
{
    const bool isHeading = option.id.isEmpty();
    m_box->addItem(option.text, option.id);
    if (!isHeading)
        return;
    auto *item = static_cast<QStandardItemModel *>(m_box->model())->item(m_box->count() - 1);
    item->setFlags(Qt::NoItemFlags);
    QFont bold = m_box->font();
    bold.setBold(true);
    item->setFont(bold);
}

void ChoiceField::fill()
{
    const QList<Option> options = m_options();
    const QString shown = m_shown.valueOr({});
    m_filled = options;
    m_box->clear();
    if (!m_required)
        m_box->addItem(nothing, notStatedEntry);
    for (const Option &option : options)
        addOption(option);
    const bool isOffered = std::any_of(options.begin(), options.end(), [&](const Option &option) {
        return option.id == shown;
    });
    if (!shown.isEmpty() && !isOffered)
        m_box->addItem(Tables::wordText(Tables::fieldVocabulary(key()), shown, context().language), shown);
    if (offersUnknown(options))
        m_box->addItem(tr("Not known yet"), notKnownEntry);
}

int ChoiceField::indexOfShown() const
{
    if (m_shown.knowledge() == Base::Knowledge::Unknown)
        return m_box->findData(offersUnknown(m_filled) ? notKnownEntry : unknownId);
    if (!m_shown)
        return m_required ? -1 : 0;
    return m_box->findData(*m_shown);
}

void ChoiceField::setFact(const Fact<QString> &fact)
{
    if (isTouched())
        return;
    m_shown = fact;
    restore();
}

void ChoiceField::restore()
{
    const QSignalBlocker quiet(m_box);
    fill();
    m_box->setCurrentIndex(indexOfShown());
}

Fact<QString> ChoiceField::fact() const
{
    if (!isTouched())
        return m_shown;
    const bool isTyped = m_box->isEditable() && m_box->findText(m_box->currentText()) < 0;
    if (isTyped)
        return m_box->currentText().trimmed().isEmpty() ? Fact<QString>() : m_idOf(m_box->currentText().trimmed());
    const int index = m_box->isEditable() ? m_box->findText(m_box->currentText()) : m_box->currentIndex();
    const QString id = m_box->itemData(index).toString();
    if (id == notKnownEntry)
        return Fact<QString>::unknown();
    return id.isEmpty() ? Fact<QString>() : Fact<QString>(id);
}

void ChoiceField::setReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
}

bool ChoiceField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_box)
        return FactField::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::Wheel: // scrolling a page must not change a fact on the way
        if (!m_box->hasFocus()) {
            event->ignore();
            return true;
        }
        break;
    case QEvent::KeyPress:
        m_byKey = true;
        if (const int pressed = static_cast<QKeyEvent *>(event)->key();
            pressed == Qt::Key_Return || pressed == Qt::Key_Enter) {
            commit();
            return true;
        }
        break;
    case QEvent::MouseButtonPress:
        m_byKey = false;
        break;
    case QEvent::FocusOut:
        if (static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
            commit();
        break;
    default:
        break;
    }
    return FactField::eventFilter(watched, event);
}

} // namespace Views
