// Whatever the bytes, a template is read or refused with a reason, and what was read can be filled; the text of the
// result holds no tag of the template.
#include "model/templates/owntemplate.h"

#include <cstdlib>

namespace {

void demand(bool holds)
{
    if (!holds)
        std::abort();
}

void readAndFill(const QByteArray &bytes, const QString &name)
{
    const Templates::Reading reading = Templates::readTemplate(bytes, name);
    demand(reading.found.has_value() == reading.faults.isEmpty());
    (void)Templates::problemsOf(reading.faults, name, Base::Language::Japanese);
    if (!reading.found)
        return;
    const Incidents::Incident incident{.title = QStringLiteral("{{件名}}")};
    const auto filled = reading.found->filled(incident, {}, {}, Base::Language::Japanese);
    demand(!filled.file.isEmpty() || name.endsWith(u".txt"));
    if (reading.found->kind() != Templates::FileKind::Text) // what comes out is no worse than what went in
        demand(!Templates::readTemplate(filled.file, name).found
               || Templates::readTemplate(filled.file, name).found->tagNames() == QStringList(QStringLiteral("件名")));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size < 1 || size > (1 << 20))
        return 0;
    // The first byte chooses the format, so that one corpus serves all three.
    static const QString names[] = {QStringLiteral("t.docx"), QStringLiteral("t.odt"), QStringLiteral("t.txt")};
    readAndFill(QByteArray(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1), names[data[0] % 3]);
    return 0;
}
