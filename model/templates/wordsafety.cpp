// What a .docx may bring along besides text: programs, links that are followed by themselves, objects of other programs.
#include "model/templates/safety.h"

#include <QRegularExpression>

namespace Templates {

using namespace Qt::StringLiterals;

namespace {

class WordInspection
{
public:
    explicit WordInspection(const OpenedPackage &package) : m_package(package) {}

    Faults run()
    {
        for (const char *needed : {"[Content_Types].xml", "_rels/.rels"}) {
            if (!m_package.trees.contains(QString::fromLatin1(needed)))
                report("not_word", {QString::fromLatin1(needed)}, {});
        }
        if (!m_faults.isEmpty())
            return m_faults;
        checkTypes();
        for (const QString &name : m_package.names)
            checkName(name);
        for (auto part = m_package.trees.cbegin(); part != m_package.trees.cend(); ++part) {
            if (part.key().endsWith(u".rels"))
                checkLinks(part.key(), part.value()->document_element());
            else
                checkContent(part.key(), part.value()->document_element());
        }
        return m_faults;
    }

private:
    void report(const char *kind, QStringList args, const QString &part)
    {
        const Fault fault{{QLatin1String("templates.") + QLatin1String(kind), std::move(args)}, {.area = {}, .part = part}};
        if (!m_faults.contains(fault))
            m_faults += fault;
    }

    void checkTypes()
    {
        const Node types = m_package.trees.value(u"[Content_Types].xml"_s)->document_element();
        bool isDocument = false;
        for (const Node &entry : types.children()) {
            const QString type = valueOf(entry, "ContentType"), part = valueOf(entry, "PartName");
            if (type.contains(u"macroEnabled", Qt::CaseInsensitive) || type.contains(u"vbaProject", Qt::CaseInsensitive))
                report("macros", {part.isEmpty() ? type : part}, {});
            if (type.contains(u"wordprocessingml.template.main"))
                report("is_word_template", {}, {});
            isDocument |= type.contains(u"wordprocessingml.document.main") || type.contains(u"wordprocessingml.template.main");
        }
        if (!isDocument && m_faults.isEmpty())
            report("not_word", {u"word/document.xml"_s}, {});
    }

    void checkName(const QString &name)
    {
        static const QRegularExpression programs(u"vba(Project|Data)|\\.bin$.*macro|attachedToolbars|/activeX/"_s,
                                                 QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression objects(u"oleObject"_s, QRegularExpression::CaseInsensitiveOption);
        if (programs.match(name).hasMatch())
            report("macros", {name}, {});
        else if (objects.match(name).hasMatch())
            report("foreign_object", {name}, {});
    }

    void checkLinks(const QString &part, const Node &root)
    {
        for (const Node &link : root.children()) {
            const QString type = valueOf(link, "Type").section(u'/', -1), target = valueOf(link, "Target");
            static const QStringList objects = {u"oleObject"_s, u"control"_s, u"aFChunk"_s, u"activeXControlBinary"_s};
            static const QStringList others = {u"attachedTemplate"_s, u"subDocument"_s, u"mailMergeSource"_s,
                                               u"mailMergeHeaderSource"_s, u"frame"_s};
            const bool isExternal = valueOf(link, "TargetMode").compare(u"External", Qt::CaseInsensitive) == 0;
            if (type == u"attachedTemplate")
                report("attached_template", {target}, part);
            else if (objects.contains(type))
                report("foreign_object", {target}, part);
            else if (others.contains(type) || (isExternal && !(type == u"hyperlink" && isPlainLink(target))))
                report("external_link", {target}, part);
            else if (!isExternal && !isInside(target))
                report("external_link", {target}, part);
        }
    }

    // A relation inside may not name a place outside, whatever it calls itself.
    static bool isInside(const QString &target)
    {
        const qsizetype colon = target.indexOf(u':'), slash = target.indexOf(u'/');
        return !target.startsWith(u"//") && !target.startsWith(u'\\') && (colon < 0 || (slash >= 0 && slash < colon));
    }

    void checkContent(const QString &part, const Node &root)
    {
        QString instructions;
        for (const Node &element : elementsBelow(root)) {
            if (hasName(element, "w:mailMerge"))
                report("linked_data", {u"w:mailMerge"_s}, part);
            if (hasName(element, "w:altChunk") || hasName(element, "w:subDoc"))
                report("foreign_object", {QString::fromLatin1(element.name())}, part);
            if (hasName(element, "w:instrText"))
                instructions += QString::fromUtf8(element.text().get());
            if (hasName(element, "w:fldChar"))
                instructions += u'\n';
            if (const QString simple = valueOf(element, "w:instr"); !simple.isEmpty())
                instructions += u'\n' + simple + u'\n';
            for (const char *source : {"src", "o:href"}) {
                if (const QString address = valueOf(element, source); !address.isEmpty())
                    report("external_link", {address}, part);
            }
        }
        checkFields(part, instructions);
    }

    // Fields that Word fills from other files or programs, by themselves or on one key.
    void checkFields(const QString &part, const QString &instructions)
    {
        static const QRegularExpression loading(
            u"^\\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|DATABASE|MACROBUTTON|RD|EMBED|"
            "MERGEFIELD|NEXT)(?=\\s|$)"_s,
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
        const auto found = loading.match(instructions);
        if (found.hasMatch())
            report("linked_data", {found.captured(1).toUpper()}, part);
    }

    const OpenedPackage &m_package;
    Faults m_faults;
};

} // namespace

Faults wordFaults(const OpenedPackage &package)
{
    return WordInspection(package).run();
}

} // namespace Templates
