#include "model/mailing/outputfile.h"

#include <QDirIterator>
#include <QFileInfo>

#include <cstdio>
#include <unistd.h>

namespace Mailing {

using Base::Problem;

namespace {
const QString unfinished = QStringLiteral(".tenmatsu-");
}

OutputFile::OutputFile(const QString &path) : m_path(path), m_file(path + unfinished + QStringLiteral("XXXXXX")) {}

Base::Outcome OutputFile::check() const
{
    const QFileInfo target(m_path), folder(target.absolutePath());
    if (!folder.isDir())
        return Problem{QStringLiteral("mailing.no_folder"), {folder.filePath()}, m_path};
    if (target.exists() && !target.isFile())
        return Problem{QStringLiteral("mailing.not_a_file"), {}, m_path};
    return Base::done;
}

Base::Outcome OutputFile::open()
{
    if (const auto checked = check(); !checked)
        return checked;
    if (!m_file.open())
        return Problem{QStringLiteral("mailing.cannot_open"), {m_file.errorString()}, m_path};
    return Base::done;
}

Base::Outcome OutputFile::finish()
{
    if (!m_file.flush() || fsync(m_file.handle()) != 0)
        return Problem{QStringLiteral("mailing.cannot_write"), {m_file.errorString()}, m_path};
    return Base::done;
}

Base::Outcome OutputFile::commit()
{
    const QString name = m_file.fileName(); // from here on it has one
    if (name.isEmpty() || std::rename(QFile::encodeName(name).constData(), QFile::encodeName(m_path).constData()) != 0)
        return Problem{QStringLiteral("mailing.cannot_write"), {m_file.errorString()}, m_path};
    m_file.setAutoRemove(false);
    m_file.close();
    return Base::done;
}

void removeLeftOvers(const QString &folder, const QRegularExpression &names)
{
    const QRegularExpression leftOver(QRegularExpression::anchoredPattern(
        u"(?:" + names.pattern() + u')' + QRegularExpression::escape(unfinished) + u"[A-Za-z]{6}"));
    QDirIterator entries(folder, QDir::Files);
    while (entries.hasNext()) {
        entries.next();
        if (leftOver.match(entries.fileName()).hasMatch())
            QFile::remove(entries.filePath());
    }
}

} // namespace Mailing
