#include "views/mailing/manyletterchoice.h"

#include "model/drafts/owndrafts.h"
#include "views/common/prompts.h"
#include "views/common/text.h"
#include "views/documents/kepttable.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalBlocker>
#include <QStandardItemModel>

namespace Views {

using Base::Language;

namespace {

constexpr qint64 largestText = 1 << 20;
const QString messageLetter = QStringLiteral("apology-email");

} // namespace

ManyLetterChoice::ManyLetterChoice(Session &session, QWidget *parent) : QComboBox(parent), m_session(session)
{
    setObjectName(QStringLiteral("manyLetter"));
    setAccessibleName(tr("Letter"));
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    addShipped();
    addOwn();
    insertSeparator(count());
    m_entries += Entry{};
    add(tr("Text file of your own…"), {.kind = Kind::File});
    connect(this, &QComboBox::activated, this, &ManyLetterChoice::take);
}

void ManyLetterChoice::add(const QString &text, Entry entry)
{
    m_entries += std::move(entry);
    addItem(text);
    setItemData(count() - 1, toolTipText(text), Qt::ToolTipRole);
}

void ManyLetterChoice::addShipped()
{
    for (const Letters::LetterInfo &info : Letters::available()) {
        for (const Language language : {Language::Japanese, Language::English}) {
            if (!info.languages.contains(language))
                continue;
            const auto letter = Letters::shippedTemplate(info.letter, language);
            if (!letter || !Mailing::takesRoster(*letter))
                continue;
            const QString name = letterName(info.letter, m_session.language());
            add(language == Language::English ? tr("%1 (in English)").arg(name) : name, {.letter = info.letter, .language = language});
        }
    }
}

// Texts alone: a Word file is filled, not written.
void ManyLetterChoice::addOwn()
{
    const auto rows = m_session.ledger().templates();
    for (const Ledger::TemplateRow &row : Drafts::offered(rows ? *rows : QList<Ledger::TemplateRow>())) {
        if (!row.description.file.endsWith(u".txt", Qt::CaseInsensitive))
            continue;
        const auto bytes = m_session.ledger().templateContent(row.id);
        if (bytes && Letters::readTemplate(QString::fromUtf8(*bytes)))
            add(tr("Own: %1").arg(row.description.name), {.kind = Kind::Own, .name = row.description.name, .file = *bytes});
    }
}

void ManyLetterChoice::setIncident(const Incidents::Incident &incident)
{
    for (int at = 0; at < m_entries.size(); ++at) {
        const Entry &entry = m_entries[at];
        if (entry.kind != Kind::Shipped || entry.letter.isEmpty())
            continue;
        const auto letter = Letters::shippedTemplate(entry.letter, entry.language);
        QStringList reasons;
        for (const Base::Problem &problem : letter ? Letters::misfits(*letter, incident) : letter.problems())
            reasons += Base::line(problem, m_session.language());
        static_cast<QStandardItemModel *>(model())->item(at)->setEnabled(reasons.isEmpty());
        if (!reasons.isEmpty())
            setItemData(at, toolTipText(reasons.join(u'\n')), Qt::ToolTipRole);
        setItemData(at, reasons.join(u' '), Qt::AccessibleDescriptionRole);
    }
    chooseUsual(false);
}

void ManyLetterChoice::chooseUsual(bool isMessage)
{
    if (m_isTouched)
        return;
    const auto *items = static_cast<QStandardItemModel *>(model());
    int fitting = -1;
    for (int at = 0; at < m_entries.size(); ++at) {
        const Entry &entry = m_entries[at];
        if (entry.letter.isEmpty() || !items->item(at)->isEnabled())
            continue;
        if (fitting < 0 || (isMessage && entry.letter == messageLetter && m_entries[fitting].letter != messageLetter)
            || (!isMessage && m_entries[fitting].letter == messageLetter))
            fitting = at;
    }
    setCurrentIndex(std::max(fitting, 0));
    m_former = currentIndex();
}

void ManyLetterChoice::take(int at)
{
    if (m_entries[at].kind == Kind::File && m_entries[at].file.isEmpty()) {
        setCurrentIndex(m_former);
        const FileQuestion question{.title = tr("Choose the text of the letter"), .filter = tr("Texts") + QStringLiteral(" (*.txt)")};
        Prompts::current().askForOpenFiles(this, question, [this](const QStringList &paths) { readFile(paths.value(0)); });
        return;
    }
    m_isTouched = true;
    m_former = at;
    Q_EMIT chosen();
}

void ManyLetterChoice::readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused({{QStringLiteral("reading.cannot_open"), {file.errorString()}, path}});
    if (file.size() > largestText)
        return refused({{QStringLiteral("reading.too_large"), {QString::number(largestText >> 20)}, path}});
    const QString name = QFileInfo(file).fileName();
    const int at = count() - 1; // before the entry that asks
    m_entries.insert(at, Entry{.kind = Kind::Own, .name = name, .file = file.readAll()});
    insertItem(at, tr("Own: %1").arg(name));
    setCurrentIndex(at);
    take(at);
}

Base::Result<Letters::Template> ManyLetterChoice::letter(const Roster::Columns &columns, QByteArray *file) const
{
    const Entry &entry = m_entries[currentIndex()];
    if (entry.kind == Kind::Shipped)
        return Letters::shippedTemplate(entry.letter, entry.language);
    *file = entry.file;
    auto letter = Mailing::letterFrom(entry.file, columns);
    if (letter)
        return letter;
    Base::Problems problems = letter.problems();
    for (Base::Problem &problem : problems)
        problem.where = problem.where.isEmpty() ? entry.name : entry.name + QStringLiteral(": ") + problem.where;
    return problems;
}

} // namespace Views
