#include "views/fields/checkfield.h"

#include "model/tables/fieldwords.h"
#include "views/common/text.h"
#include "views/fields/choicefield.h"
#include "views/fields/fieldgrid.h"

#include <QCheckBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace Views {

using Base::Facts;

CheckField::CheckField(const QString &key, const FieldContext &context, QWidget *parent)
    : FactField(key, context, parent)
{
    auto *grid = new FieldGrid;
    rows()->addLayout(grid);
    for (const Option &option : vocabularyOptions(Tables::fieldVocabulary(key), context.language)) {
        auto *box = new QCheckBox(withoutMnemonic(option.text), this);
        box->setObjectName(key + u':' + option.id);
        box->setAccessibleName(Tables::fieldLabel(key, context.language) + QStringLiteral(": ") + option.text);
        grid->addField(box, 1);
        connect(box, &QCheckBox::clicked, this, [this] {
            setUnknown(false);
            touch();
            commit();
        });
        m_boxes += box;
        m_ids += option.id;
    }
    offerUnknown();
    setFirstPart(m_boxes.value(0));
    setReadOnly(context.readOnly);
}

void CheckField::setFact(const Facts<QString> &facts)
{
    if (isTouched())
        return;
    m_shown = facts;
    restore();
}

void CheckField::restore()
{
    for (qsizetype at = 0; at < m_ids.size(); ++at)
        m_boxes[at]->setChecked(m_shown.items().contains(m_ids[at]));
    setUnknown(m_shown.knowledge() == Base::Knowledge::Unknown);
    setFilled(!m_shown.isEmpty());
}

// What was stated keeps its order; what is new comes behind it.
Facts<QString> CheckField::fact() const
{
    if (!isTouched())
        return m_shown;
    const auto isChecked = [this](const QString &id) {
        const qsizetype at = m_ids.indexOf(id);
        return at < 0 || m_boxes[at]->isChecked();
    };
    QList<QString> chosen;
    for (const QString &id : m_shown) {
        if (isChecked(id))
            chosen += id;
    }
    for (const QString &id : m_ids) {
        if (isChecked(id) && !chosen.contains(id))
            chosen += id;
    }
    if (!chosen.isEmpty())
        return chosen;
    return isUnknown() ? Facts<QString>::unknown() : Facts<QString>();
}

void CheckField::unknownChosen()
{
    if (!isUnknown())
        return;
    for (QCheckBox *box : std::as_const(m_boxes))
        box->setChecked(false);
}

void CheckField::setReadOnly(bool readOnly)
{
    for (QCheckBox *box : std::as_const(m_boxes))
        box->setEnabled(!readOnly);
    unknownButton()->setEnabled(!readOnly);
}

} // namespace Views
