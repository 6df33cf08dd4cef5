#pragma once

#include "model/package/parts.h"
#include "model/templates/owntemplate.h"
#include "tests/letters/packageparts.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

/// Templates as other programs write them, and what came of them, read by other means than those that wrote it.
namespace TemplateFiles {

inline QByteArray bytesOf(const QString &name)
{
    QFile file(QStringLiteral(TESTS_DATA "/templates/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qPrintable(name));
    return file.readAll();
}

/// The parts of tests/data/templates/word: XML as Word writes it, with tags cut into runs.
inline QList<Package::Part> wordParts()
{
    const QDir folder(QStringLiteral(TESTS_DATA "/templates/word"));
    QStringList names;
    for (QDirIterator at(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); at.hasNext();)
        names += folder.relativeFilePath(at.next());
    names.sort(); // "[" comes first, as Word has it
    QList<Package::Part> parts;
    for (const QString &name : std::as_const(names))
        parts += Package::Part{.name = name, .content = bytesOf(QStringLiteral("word/") + name)};
    return parts;
}

/// The file of Word with one part changed, or one more.
inline QByteArray wordWith(const QString &name, const QByteArray &content)
{
    QList<Package::Part> parts = wordParts();
    const auto found = std::ranges::find(parts, name, &Package::Part::name);
    if (found == parts.end())
        parts += Package::Part{.name = name, .content = content};
    else
        found->content = content;
    return Package::zipped(parts);
}

/// A document of Word with that body: what stands between <w:body> and </w:body>.
inline QByteArray wordWithBody(const QByteArray &body)
{
    QByteArray document = bytesOf(QStringLiteral("word/word/document.xml"));
    const qsizetype from = document.indexOf("<w:body>") + 8;
    document = document.left(from) + body + "</w:body></w:document>";
    return wordWith(QStringLiteral("word/document.xml"), document);
}

inline QByteArray paragraph(const char *text, const char *looks = "")
{
    return QByteArray("<w:p>") + looks + "<w:r><w:rPr><w:rFonts w:eastAsia=\"MS Mincho\"/></w:rPr><w:t>" + text + "</w:t></w:r></w:p>";
}

/// The file of LibreOffice with another text and some styles more, and without tags in its header and footer.
inline QByteArray openWithText(const QByteArray &text, const QByteArray &styles = {})
{
    PackageParts office(bytesOf(QStringLiteral("office.odt")));
    QList<Package::Part> parts;
    for (const QString &name : std::as_const(office.names)) {
        QByteArray bytes = office.bytes[name];
        if (name == u"content.xml") {
            const qsizetype from = bytes.indexOf('>', bytes.indexOf("<office:text")) + 1;
            bytes = bytes.left(from) + text + bytes.mid(bytes.indexOf("</office:text>"));
            bytes.insert(bytes.indexOf("</office:automatic-styles>"), styles);
        }
        if (name == u"styles.xml")
            bytes.replace("{{", "").replace("}}", "");
        parts += Package::Part{.name = name, .content = bytes, .stored = name == u"mimetype"};
    }
    return Package::zipped(parts);
}

/// The words of each paragraph of a part, tables included; a line break is /.
inline QStringList wordsOf(const QByteArray &file, const QString &part)
{
    PackageParts parts(file);
    QStringList words;
    for (const char *name : {"w:p", "text:p", "text:h"}) {
        for (const pugi::xml_node &paragraph : elements(parts.part(part), name)) {
            QString text;
            pugi::xpath_node_set all = paragraph.select_nodes(".//text() | .//w:br | .//text:line-break | .//text:s");
            all.sort();
            for (const pugi::xpath_node &found : all) {
                const pugi::xml_node node = found.node();
                const QByteArray its(node.name());
                text += node.type() == pugi::node_pcdata ? QString::fromUtf8(node.value()) : QString(its == "text:s" ? u' ' : u'/');
            }
            words += text;
        }
    }
    return words;
}

inline Templates::Filled filled(const QByteArray &file, const QString &name, const Incidents::Incident &incident,
                                const Letters::Options &options = {.date = QDate(2026, 11, 22)})
{
    const Templates::Reading reading = Templates::readTemplate(file, name);
    if (!reading.found) {
        for (const Base::Problem &problem : Templates::problemsOf(reading.faults, name, Base::Language::English))
            qWarning("%s", qPrintable(Base::line(problem, Base::Language::English)));
        return {};
    }
    return reading.found->filled(incident, {}, options, Base::Language::Japanese);
}

/// The kinds of the faults with their places, for comparing.
inline QStringList faultsOf(const QByteArray &file, const QString &name)
{
    QStringList all;
    for (const Templates::Fault &fault : Templates::readTemplate(file, name).faults) {
        all += fault.problem.kind + (fault.problem.args.isEmpty() ? QString() : u' ' + fault.problem.args.first());
        if (fault.spot.paragraph > 0)
            all.last() += QStringLiteral(" @%1:%2").arg(fault.spot.area).arg(fault.spot.paragraph);
    }
    return all;
}

} // namespace TemplateFiles
