#include "views/sheet/sheetrow.h"

#include "views/common/colours.h"
#include "views/common/icons.h"
#include "views/common/text.h"
#include "views/documents/factlist.h"
#include "views/fields/chipflow.h"
#include "views/sheet/fieldtext.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QLabel>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

namespace Views {

using Forms::FieldState;
using Forms::FilledField;

namespace {

constexpr int labelLetters = 13;

QVBoxLayout *columnIn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    return column;
}

void colour(QLabel *label, const QColor &text)
{
    QPalette palette = label->palette();
    for (const auto role : {QPalette::WindowText, QPalette::Text})
        palette.setColor(role, text);
    label->setPalette(palette);
}

} // namespace

SheetRow::SheetRow(const FilledField &field, Base::Language language, QWidget *parent)
    : QWidget(parent), m_field(field), m_language(language), m_line(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_label(headingLabel({}, 3, this)), m_state(plainLabel({}, this)), m_unverified(plainLabel({}, this)),
      m_changed(plainLabel({}, this)), m_text(new FieldText(this)), m_former(plainLabel({}, this)), m_options(plainLabel({}, this)), m_hint(plainLabel({}, this)),
      m_missing(new QWidget(this)), m_overSign(new QLabel(this)), m_count(plainLabel({}, this)), m_copy(new QToolButton(this))
{
    setObjectName(QStringLiteral("row:") + field.field.id);
    m_text->setObjectName(QStringLiteral("text:") + field.field.id);
    m_copy->setObjectName(QStringLiteral("copy:") + field.field.id);
    m_count->setObjectName(QStringLiteral("count:") + field.field.id);
    m_unverified->setObjectName(QStringLiteral("unverified:") + field.field.id);
    m_changed->setObjectName(QStringLiteral("changed:") + field.field.id);
    m_former->setObjectName(QStringLiteral("former:") + field.field.id);
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(12);
    m_line->addWidget(m_labelSide = labelSide());
    m_line->addWidget(textSide(), 1);
    m_line->addWidget(copySide());
    setNarrow(false);
    connect(m_text, &FieldText::copyRequested, this, &SheetRow::copy);
    connect(m_copy, &QToolButton::clicked, this, &SheetRow::copy);
    show(true);
}

// ---- building

QWidget *SheetRow::labelSide()
{
    auto *side = new QWidget(this);
    auto *column = columnIn(side);
    m_unverified->setText(tr("Unverified"));
    m_changed->setText(tr("Changed since last time"));
    for (QLabel *chip : {m_unverified, m_changed}) {
        chip->setWordWrap(false);
        chip->setAutoFillBackground(true);
        chip->setMargin(2);
    }
    m_unverified->setToolTip(toolTipText(tr("The name of this field or its options were not compared with the live form.")));
    column->addWidget(m_label);
    column->addWidget(m_state);
    column->addWidget(m_changed, 0, Qt::AlignLeft);
    column->addWidget(m_unverified, 0, Qt::AlignLeft);
    column->addStretch(1);
    return side;
}

QWidget *SheetRow::textSide()
{
    auto *side = new QWidget(this);
    auto *column = columnIn(side);
    new ChipFlow(m_missing);
    column->addWidget(m_text);
    column->addWidget(m_missing);
    column->addWidget(m_former);
    column->addWidget(m_options);
    column->addWidget(m_hint);
    column->addStretch(1);
    return side;
}

QWidget *SheetRow::copySide()
{
    auto *side = new QWidget(this);
    auto *column = columnIn(side);
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setFocusPolicy(Qt::StrongFocus);
    m_copy->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *count = new QHBoxLayout;
    count->setSpacing(4);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignTop);
    count->addWidget(m_overSign, 0, Qt::AlignTop);
    count->addWidget(m_count, 1);
    column->addWidget(m_copy);
    column->addLayout(count);
    column->addStretch(1);
    side->setFixedWidth(fontMetrics().horizontalAdvance(u'国') * 9);
    return side;
}

void SheetRow::setNarrow(bool narrow)
{
    m_line->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_labelSide->setMinimumWidth(narrow ? 0 : fontMetrics().horizontalAdvance(u'国') * labelLetters);
    m_labelSide->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : fontMetrics().horizontalAdvance(u'国') * labelLetters);
}

void SheetRow::takeFocus()
{
    m_text->setFocus(Qt::TabFocusReason);
}

// ---- showing

void SheetRow::setField(const FilledField &field)
{
    const bool isNew = field.text != m_field.text;
    m_field = field;
    show(isNew);
}

void SheetRow::show(bool isNew)
{
    const QString label = m_field.field.label.in(m_language);
    m_isCopied = m_isCopied && !isNew;
    m_label->setText(label);
    m_state->setText(stateText());
    m_state->setHidden(m_state->text().isEmpty());
    m_unverified->setHidden(!m_field.field.isUnverified());
    m_text->setText(m_field.text, m_field.changes);
    m_changed->setHidden(!m_field.former);
    m_former->setText(formerText());
    m_former->setHidden(!m_field.former);
    const QString byHand = m_field.field.hasOptions() ? tr("The facts do not decide it: choose on the form.")
                                                      : tr("The ledger holds no fact for it: fill it in by hand.");
    m_text->setPlaceholderText(m_field.state == FieldState::ByHand ? byHand : QString());
    m_options->setText(optionsText());
    m_options->setHidden(m_options->text().isEmpty());
    m_hint->setText(m_field.field.hint.in(m_language));
    m_hint->setHidden(m_hint->text().isEmpty());
    QString count = Forms::counter(m_field, m_language);
    if (m_field.isOver())
        count += u'\n' + tr("%n too many", nullptr, int(m_field.count - *m_field.field.limit));
    m_count->setText(count);
    m_overSign->setHidden(!m_field.isOver());
    showMissing();
    m_text->setAccessibleName(label);
    m_text->setAccessibleDescription(QStringList{count, m_state->text(), m_field.field.isUnverified() ? m_unverified->text() : QString(),
                                                 m_field.former ? m_changed->text() + u' ' + m_former->text() : QString(),
                                                 m_options->text(), m_hint->text()}
                                         .join(u' ')
                                         .simplified());
    m_copy->setEnabled(!m_field.text.isEmpty() && !hasGaps());
    m_copy->setToolTip(hasGaps() ? toolTipText(gapsText()) : QString());
    dress();
}

QString SheetRow::stateText() const
{
    QStringList words;
    if (m_field.field.isRequired)
        words += tr("Required");
    if (m_field.state == FieldState::ByHand)
        words += m_field.field.hasOptions() ? tr("To be chosen by a person") : tr("By hand");
    return words.join(tr(", "));
}

// Of a long text the beginning: it is to be recognised, not read again.
QString SheetRow::formerText() const
{
    constexpr int most = 160;
    const QString former = m_field.former.value_or(QString()).simplified();
    if (former.isEmpty())
        return tr("Last time: nothing");
    return tr("Last time: %1").arg(former.size() > most ? former.left(most) + u'…' : former);
}

// As on the form: what the facts tick, and what else could be ticked. No line ends within one.
QString SheetRow::optionsText() const
{
    QStringList all;
    for (qsizetype at = 0; at < m_field.field.options.size(); ++at) {
        const QString option = (m_field.chosen.contains(at) ? QStringLiteral("☑ ") : QStringLiteral("☐ "))
            + m_field.field.options[at].label.in(m_language);
        all += QString(option).replace(u' ', QChar::Nbsp);
    }
    return all.join(QStringLiteral("　"));
}

QString SheetRow::gapsText() const
{
    QStringList labels;
    for (const Letters::MissingFact &fact : m_field.missing)
        labels += factLabel(fact.tag, fact.label, m_language);
    return tr("Not copied as long as this is missing: %1").arg(labels.join(tr(", ")));
}

void SheetRow::showMissing()
{
    m_missing->setHidden(m_field.missing.isEmpty());
    if (std::exchange(m_linked, m_field.missing) == m_field.missing)
        return; // a link that has the focus keeps it
    qDeleteAll(m_missing->findChildren<QToolButton *>());
    QWidget *before = m_copy;
    for (const Letters::MissingFact &fact : std::as_const(m_field.missing)) {
        auto *link = new QToolButton(m_missing);
        link->setObjectName(QStringLiteral("fact:") + fact.path);
        link->setText(withoutMnemonic(tr("Missing: %1").arg(factLabel(fact.tag, fact.label, m_language))));
        link->setToolTip(toolTipText(tr("Go to where it is entered")));
        link->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        link->setAutoRaise(true);
        link->setFocusPolicy(Qt::StrongFocus);
        link->setEnabled(!fact.path.isEmpty());
        connect(link, &QToolButton::clicked, this, [this, path = fact.path] { Q_EMIT fieldRequested(path); });
        m_missing->layout()->addWidget(link);
        setTabOrder(std::exchange(before, link), link);
    }
}

void SheetRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // The application's palette, because setting the own one brings another PaletteChange.
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange)
        dress();
}

void SheetRow::dress()
{
    const QPalette palette;
    const int letter = fontMetrics().height();
    const ToneColours warning = colours(Tone::Warning, palette), danger = colours(Tone::Danger, palette);
    for (QLabel *label : {m_state, m_former, m_options, m_hint})
        colour(label, quietText(palette));
    QPalette chip = palette;
    chip.setColor(QPalette::Window, warning.background);
    m_unverified->setPalette(chip);
    colour(m_unverified, warning.text);
    const ToneColours accent = colours(Tone::Accent, palette);
    chip.setColor(QPalette::Window, accent.background);
    m_changed->setPalette(chip);
    colour(m_changed, accent.text);
    colour(m_count, m_field.isOver() ? danger.text : quietText(palette));
    m_overSign->setPixmap(icon(QStringLiteral("error"), danger.text).pixmap(letter, letter));
    for (QToolButton *link : m_missing->findChildren<QToolButton *>())
        link->setIcon(icon(QStringLiteral("warning"), warning.text));
    const QString label = m_field.field.label.in(m_language);
    m_copy->setText(m_isCopied ? tr("Copied") : tr("Copy"));
    m_copy->setIcon(m_isCopied ? icon(QStringLiteral("success"), colours(Tone::Success, palette).text)
                               : icon(QStringLiteral("copy")));
    m_copy->setAccessibleName(m_isCopied ? tr("Copied: %1").arg(label) : tr("Copy: %1").arg(label));
}

// ---- copying

// A mark of what is missing must not reach the form: the way leads to the fact instead.
void SheetRow::refuseGaps()
{
    for (QToolButton *link : m_missing->findChildren<QToolButton *>()) {
        if (link->isEnabled()) {
            link->setFocus(Qt::OtherFocusReason);
            break;
        }
    }
    QToolTip::showText(m_copy->mapToGlobal(m_copy->rect().bottomLeft()), toolTipText(gapsText()), m_copy);
}

void SheetRow::copy()
{
    if (hasGaps())
        return refuseGaps();
    if (!m_field.text.isEmpty()) {
        QGuiApplication::clipboard()->setText(m_field.text);
        m_isCopied = true;
        dress();
    }
    Q_EMIT done();
}

} // namespace Views
