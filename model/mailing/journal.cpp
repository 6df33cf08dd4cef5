#include "model/mailing/journal.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <unistd.h>

namespace Mailing {

using Base::Problem;

namespace {

const QString formatName = QStringLiteral("tenmatsu-letters/1");

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

Journal::Journal(const QString &folder) : m_folder(folder), m_file(QDir(folder).filePath(QLatin1String(fileName))) {}

Base::Outcome Journal::begin(const QByteArray &job)
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate, QFile::ReadOwner | QFile::WriteOwner))
        return Problem{QStringLiteral("mailing.cannot_open"), {m_file.errorString()}, m_file.fileName()};
    const auto begun = append(lineOf({{QStringLiteral("format"), formatName}, {QStringLiteral("job"), QString::fromLatin1(job)}}));
    if (!begun)
        m_file.remove();
    return begun;
}

Base::Outcome Journal::resume(const QByteArray &job)
{
    if (!m_file.open(QIODevice::ReadWrite))
        return Problem{QStringLiteral("mailing.cannot_open"), {m_file.errorString()}, m_file.fileName()};
    const QByteArray first = m_file.readLine();
    if (!first.endsWith('\n')) { // killed before the first line stood there, and before the first letter
        m_file.close();
        return begin(job);
    }
    const QJsonObject head = QJsonDocument::fromJson(first).object();
    if (head[u"format"] != formatName || head[u"job"].toString().toLatin1() != job)
        return Problem{QStringLiteral("mailing.other_job"), {}, m_file.fileName()};
    qint64 whole = m_file.pos();
    for (QByteArray line = m_file.readLine(); line.endsWith('\n'); line = m_file.readLine()) {
        const QJsonObject part = QJsonDocument::fromJson(line).object();
        const QString file = part[u"file"].toString();
        m_parts.insert(file, {.file = file, .letters = part[u"letters"].toInteger(), .sha256 = part[u"sha256"].toString(),
                              .pages = part[u"pages"].toString().toLatin1()});
        whole = m_file.pos();
    }
    m_file.resize(whole); // a torn line goes
    m_file.seek(whole);
    return Base::done;
}

std::optional<Part> Journal::written(const QString &file) const
{
    const auto part = m_parts.constFind(file);
    if (part == m_parts.constEnd() || sha256Of(QDir(m_folder).filePath(file)) != part->sha256)
        return {};
    return *part;
}

Base::Outcome Journal::add(const Part &part)
{
    return append(lineOf({{QStringLiteral("file"), part.file}, {QStringLiteral("letters"), part.letters},
                          {QStringLiteral("sha256"), part.sha256}, {QStringLiteral("pages"), QString::fromLatin1(part.pages)}}));
}

Base::Outcome Journal::append(const QByteArray &line)
{
    if (m_file.write(line) != line.size() || !m_file.flush() || fdatasync(m_file.handle()) != 0)
        return Problem{QStringLiteral("mailing.cannot_write"), {m_file.errorString()}, m_file.fileName()};
    return Base::done;
}

QString sha256Of(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace Mailing
