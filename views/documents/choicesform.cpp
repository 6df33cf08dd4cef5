#include "views/documents/choicesform.h"

#include "model/incident/timetext.h"
#include "views/common/dayedit.h"
#include "views/common/session.h"
#include "views/common/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace Views {

using Letters::Choice;
using Letters::Options;

QDate dayTyped(const QString &text, QDate today, bool ahead)
{
    const auto typed = Incidents::typedTime(text, {.today = today, .ahead = ahead});
    return typed && typed->moment.at && typed->moment.at->hasDay() ? typed->moment.at->date() : QDate();
}

QString noDayText()
{
    return ChoicesForm::tr("This is no day; write it like 2026-12-04.");
}

namespace {

// As usual, yes, no: the first entry leaves it to the letter.
std::optional<bool> answer(const QComboBox *box)
{
    return box->currentIndex() == 0 ? std::nullopt : std::optional(box->currentIndex() == 1);
}

void setAnswer(QComboBox *box, const std::optional<bool> &answer)
{
    box->setCurrentIndex(!answer ? 0 : *answer ? 1 : 2);
}

} // namespace

ChoicesForm::ChoicesForm(const Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_rows(new QFormLayout(this)),
      m_reader(box("reader", {tr("Everybody concerned"), tr("Those whose data leaked"), tr("Those who received it")})),
      m_minors(box("minors", {tr("As the group's name says"), tr("To the guardians"), tr("To the persons themselves")})),
      m_seal(box("sealOmitted", {tr("Say so with a number"), tr("Say so"), tr("Do not say so")})),
      m_bereaved(check("bereaved", tr("To the families of persons who have died"))),
      m_noNumbers(check("noNumbers", tr("Name no number of persons"))),
      m_causePending(check("causePending", tr("The cause is still looked into"))),
      m_annex(check("withAnnex", tr("Point to the annex"))), m_answerBy(day("answerBy")), m_nextWord(day("nextWord")),
      m_dayNote(plainLabel(noDayText(), this))
{
    setObjectName(QStringLiteral("documentChoices"));
    m_dayNote->setObjectName(QStringLiteral("dayNote"));
    m_fields = {{Choice::Reader, m_reader},         {Choice::Minors, m_minors},
                {Choice::AnswerBy, m_answerBy},     {Choice::NextWord, m_nextWord},
                {Choice::Seal, m_seal},             {Choice::Numbers, m_noNumbers},
                {Choice::CausePending, m_causePending}, {Choice::Annex, m_annex},
                {Choice::Bereaved, m_bereaved}};
    build();
    offer({});
}

QComboBox *ChoicesForm::box(const char *name, const QStringList &words)
{
    auto *made = new QComboBox(this);
    made->setObjectName(QLatin1String(name));
    made->addItems(words);
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(8);
    connect(made, &QComboBox::currentIndexChanged, this, &ChoicesForm::changed);
    return made;
}

QCheckBox *ChoicesForm::check(const char *name, const QString &text)
{
    auto *made = new QCheckBox(text, this);
    made->setObjectName(QLatin1String(name));
    connect(made, &QCheckBox::toggled, this, &ChoicesForm::changed);
    return made;
}

DayEdit *ChoicesForm::day(const char *name)
{
    auto *made = new DayEdit(this);
    made->setObjectName(QLatin1String(name));
    made->setPlaceholderText(tr("No day"));
    connect(made, &QLineEdit::textChanged, this, &ChoicesForm::judgeDays);
    connect(made, &QLineEdit::textChanged, this, &ChoicesForm::changed);
    return made;
}

void ChoicesForm::build()
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const QHash<Choice, QString> labels = {{Choice::Reader, tr("For")},
                                           {Choice::Minors, tr("Minors")},
                                           {Choice::AnswerBy, tr("Answer by")},
                                           {Choice::NextWord, tr("Next word by")},
                                           {Choice::Seal, tr("Seal omitted")}};
    for (const auto &[choice, field] : std::as_const(m_fields)) {
        if (const QString label = labels.value(choice); !label.isEmpty())
            m_rows->addRow(label, field);
        else
            m_rows->addRow(field);
        if (choice == Choice::NextWord)
            m_rows->addRow(m_dayNote);
    }
}

QList<QWidget *> ChoicesForm::labels() const
{
    QList<QWidget *> all;
    for (const auto &[choice, field] : m_fields) {
        if (QWidget *label = m_rows->labelForField(field))
            all += label;
    }
    return all;
}

void ChoicesForm::offer(const QList<Choice> &choices)
{
    m_offered = choices;
    bool isAny = false;
    for (const auto &[choice, field] : std::as_const(m_fields)) {
        field->setVisible(asks(choice));
        if (QWidget *label = m_rows->labelForField(field))
            label->setVisible(asks(choice));
        isAny |= asks(choice);
    }
    judgeDays();
    setVisible(isAny);
}

QDate ChoicesForm::dayIn(const DayEdit *line) const
{
    return dayTyped(line->text(), m_session.today(), true);
}

void ChoicesForm::judgeDays()
{
    const auto isNoDay = [this](Choice choice, const DayEdit *line) {
        return asks(choice) && !line->text().trimmed().isEmpty() && !dayIn(line).isValid();
    };
    m_dayNote->setVisible(isNoDay(Choice::AnswerBy, m_answerBy) || isNoDay(Choice::NextWord, m_nextWord));
}

Options ChoicesForm::options() const
{
    Options chosen;
    if (asks(Choice::Reader))
        chosen.reader = Letters::Reader(m_reader->currentIndex());
    if (asks(Choice::Minors))
        chosen.minors = answer(m_minors);
    if (asks(Choice::Seal))
        chosen.sealOmitted = answer(m_seal);
    chosen.bereaved = asks(Choice::Bereaved) && m_bereaved->isChecked();
    chosen.showNumbers = !(asks(Choice::Numbers) && m_noNumbers->isChecked());
    chosen.causePending = asks(Choice::CausePending) && m_causePending->isChecked();
    chosen.withAnnex = asks(Choice::Annex) && m_annex->isChecked();
    chosen.answerBy = asks(Choice::AnswerBy) ? dayIn(m_answerBy) : QDate();
    chosen.nextWord = asks(Choice::NextWord) ? dayIn(m_nextWord) : QDate();
    return chosen;
}

void ChoicesForm::setOptions(const Options &options)
{
    const auto text = [](QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); };
    {
        const QSignalBlocker quiet(this);
        m_reader->setCurrentIndex(int(options.reader));
        setAnswer(m_minors, options.minors);
        setAnswer(m_seal, options.sealOmitted);
        m_bereaved->setChecked(options.bereaved);
        m_noNumbers->setChecked(!options.showNumbers);
        m_causePending->setChecked(options.causePending);
        m_annex->setChecked(options.withAnnex);
        m_answerBy->setText(text(options.answerBy));
        m_nextWord->setText(text(options.nextWord));
    }
    Q_EMIT changed();
}

QWidget *ChoicesForm::fieldOf(const QString &tag) const
{
    const Letters::Tag asked{.kind = Letters::TagKind::Section, .name = tag};
    const auto choice = Letters::choiceAskedBy(asked);
    for (const auto &[each, field] : m_fields) {
        if (choice == each && asks(each) && !field->inherits("QCheckBox"))
            return field;
    }
    return nullptr;
}

} // namespace Views
