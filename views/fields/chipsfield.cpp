#include "views/fields/chipsfield.h"

#include "model/tables/fieldwords.h"
#include "views/common/icons.h"
#include "views/common/text.h"
#include "views/fields/chipflow.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace Views {

using Base::Facts;

namespace {

/// Stays open while one word after the other is ticked.
class TickMenu : public QMenu
{
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (!tick())
            QMenu::mouseReleaseEvent(event);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() != Qt::Key_Space || !tick())
            QMenu::keyPressEvent(event);
    }

private:
    bool tick()
    {
        QAction *action = activeAction();
        if (!action || !action->isCheckable() || !action->isEnabled())
            return false;
        action->trigger();
        return true;
    }
};

} // namespace

ChipsField::ChipsField(const QString &key, const FieldContext &context, QWidget *parent)
    : FactField(key, context, parent), m_chips(new QWidget(this)), m_flow(new ChipFlow(m_chips)),
      m_line(new QLineEdit(this)), m_pick(new QPushButton(tr("Choose"), this)), m_menu(new TickMenu(m_pick))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_line, 1);
    row->addWidget(m_pick);
    rows()->addWidget(m_chips);
    rows()->addLayout(row);
    offerUnknown();
    setEditor(m_line);
    m_pick->setMenu(m_menu);
    m_pick->setObjectName(key + QStringLiteral(":choose"));
    m_pick->setAccessibleName(tr("Choose: %1").arg(Tables::fieldLabel(key, context.language)));
    connect(m_menu, &QMenu::aboutToShow, this, &ChipsField::buildMenu);
    connect(m_menu, &QMenu::aboutToHide, this, &FactField::commit);
    connect(m_line, &QLineEdit::editingFinished, this, &ChipsField::commit);
    setOptions(vocabularyOptions(Tables::fieldVocabulary(key), context.language));
    setReadOnly(context.readOnly);
}

void ChipsField::setOptions(const QList<Option> &options)
{
    m_options = options;
    QStringList words;
    for (const Option &option : options) {
        if (!option.id.isEmpty())
            words += option.text;
    }
    auto *completer = new QCompleter(words, m_line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &ChipsField::commit,
            Qt::QueuedConnection);
    m_line->setCompleter(completer);
    m_pick->setHidden(words.isEmpty());
}

void ChipsField::setClosed(const char *refusal)
{
    m_refusal = QLatin1String(refusal);
}

void ChipsField::setExample(const QString &text)
{
    m_line->setPlaceholderText(text);
}

QString ChipsField::idOf(const QString &text) const
{
    const QString vocabulary = Tables::fieldVocabulary(key());
    const auto is = [&text](const QString &word) { return word.compare(text, Qt::CaseInsensitive) == 0; };
    for (const Option &option : m_options) {
        if (option.id.isEmpty())
            continue;
        const bool isIts = is(option.text) || (!m_refusal.isEmpty() && is(option.id));
        if (isIts || is(Tables::wordText(vocabulary, option.id, Base::Language::English))
            || is(Tables::wordText(vocabulary, option.id, Base::Language::Japanese)))
            return option.id;
    }
    return m_refusal.isEmpty() ? text : QString();
}

QString ChipsField::wordOf(const QString &id) const
{
    return Tables::wordText(Tables::fieldVocabulary(key()), id, context().language);
}

void ChipsField::buildMenu()
{
    m_menu->clear();
    for (const Option &option : std::as_const(m_options)) {
        if (option.id.isEmpty()) {
            m_menu->addSection(withoutMnemonic(option.text));
            continue;
        }
        QAction *action = m_menu->addAction(withoutMnemonic(option.text));
        action->setCheckable(true);
        action->setChecked(m_chosen.contains(option.id));
        connect(action, &QAction::toggled, this, [this, id = option.id](bool wanted) { toggle(id, wanted); });
    }
}

void ChipsField::toggle(const QString &id, bool wanted)
{
    if (wanted)
        m_chosen.append(id);
    else
        m_chosen.removeAll(id);
    setUnknown(false);
    touch();
    showChips();
}

void ChipsField::addTyped()
{
    // Several at once, as copied from a text: 氏名、住所、電話番号
    static const QRegularExpression separators(QStringLiteral("[、，,;；\\n\\t]+"));
    QStringList refused;
    for (const QString &part : m_line->text().split(separators, Qt::SkipEmptyParts)) {
        const QString id = idOf(part.trimmed());
        if (id.isEmpty() && !part.trimmed().isEmpty())
            refused += part.trimmed();
        else if (!id.isEmpty() && !m_chosen.contains(id))
            toggle(id, true);
    }
    m_line->setText(refused.join(u'、'));
    m_wrong = refused;
}

// What was understood is kept; the rest stays in the line, with the reason.
void ChipsField::commit()
{
    addTyped();
    const QStringList wrong = m_wrong;
    FactField::commit();
    if (wrong.isEmpty())
        return;
    m_line->setText(wrong.join(u'、'));
    Base::Problems problems;
    for (const QString &word : wrong)
        problems.append(Base::Problem{m_refusal, {word}});
    refuse(problems);
}

void ChipsField::remove(const QString &id)
{
    toggle(id, false);
    m_line->setFocus();
    commit();
}

void ChipsField::showChips()
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    for (const QString &id : std::as_const(m_chosen)) {
        auto *chip = new QToolButton(m_chips);
        chip->setText(QStringLiteral("\u2009") + withoutMnemonic(wordOf(id)) + QStringLiteral("\u2009"));
        chip->setObjectName(path() + QStringLiteral(":chip:") + id);
        chip->setIcon(icon(QStringLiteral("close")));
        chip->setToolButtonStyle(m_readOnly ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
        chip->setIconSize(QSize(1, 1) * (fontMetrics().height() * 2 / 3));
        chip->setLayoutDirection(Qt::RightToLeft); // the cross behind the word
        chip->setFocusPolicy(Qt::StrongFocus);
        chip->setEnabled(!m_readOnly);
        chip->setToolTip(toolTipText(tr("Take away: %1").arg(wordOf(id))));
        chip->setAccessibleName(tr("Take away: %1").arg(wordOf(id)));
        connect(chip, &QToolButton::clicked, this, [this, id] { remove(id); });
        m_flow->addWidget(chip);
        chip->show();
    }
    m_chips->setHidden(m_chosen.isEmpty());
    setFilled(!m_chosen.isEmpty());
    updateGeometry();
}

void ChipsField::setFact(const Facts<QString> &facts)
{
    if (isTouched())
        return;
    m_shown = facts;
    restore();
}

void ChipsField::restore()
{
    setUnknown(m_shown.knowledge() == Base::Knowledge::Unknown);
    if (m_chosen == m_shown.items() && m_flow->count() == m_chosen.size())
        return;
    m_chosen = m_shown.items();
    showChips();
}

Facts<QString> ChipsField::fact() const
{
    if (!isTouched())
        return m_shown;
    if (!m_chosen.isEmpty())
        return m_chosen;
    return isUnknown() ? Facts<QString>::unknown() : Facts<QString>();
}

void ChipsField::unknownChosen()
{
    if (!isUnknown())
        return;
    m_chosen.clear();
    showChips();
}

void ChipsField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_line->setReadOnly(readOnly);
    m_line->setFrame(!readOnly);
    m_pick->setEnabled(!readOnly);
    unknownButton()->setEnabled(!readOnly);
    showChips();
}

bool ChipsField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress || m_readOnly)
        return FactField::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Backspace && m_line->text().isEmpty() && !m_chosen.isEmpty()) {
        remove(m_chosen.last());
        return true;
    }
    // Return ends the word; it must not press the button of a dialog as well.
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !m_line->text().trimmed().isEmpty()) {
        commit();
        return true;
    }
    return FactField::eventFilter(watched, event);
}

} // namespace Views
