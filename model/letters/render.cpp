#include "model/letters/render.h"

#include "model/letters/renderers.h"

#include <QFileInfo>
#include <QSaveFile>

#include <array>
#include <optional>

namespace Letters {

namespace {

struct Ending
{
    const char16_t *text;
    Format format;
};

constexpr std::array endings = {
    Ending{u".docx", Format::Word}, Ending{u".odt", Format::OpenDocument}, Ending{u".pdf", Format::Pdf},
    Ending{u".html", Format::Html}, Ending{u".txt", Format::Text},         Ending{u".md", Format::Markdown},
    Ending{u".eml", Format::Mail},
};

Base::Result<QByteArray> rendered(const Document &document, Format format)
{
    switch (format) {
    case Format::Word:
        return wordFile(document);
    case Format::OpenDocument:
        return openDocumentFile(document);
    case Format::Pdf:
        return pdfFile(document);
    case Format::Html:
        return html(document);
    case Format::Text:
        return plainText(document);
    case Format::Markdown:
        return markdown(document);
    case Format::Mail:
        return mailFile(document);
    }
    Q_UNREACHABLE();
}

// A device may take less than it is offered without calling that an error.
bool takesAll(QIODevice *device, const QByteArray &bytes)
{
    qint64 taken = 0;
    while (taken < bytes.size()) {
        const qint64 step = device->write(bytes.constData() + taken, bytes.size() - taken);
        if (step <= 0)
            return false;
        taken += step;
    }
    return true;
}

Base::Problem refusal(const QString &name, const QString &path, const QString &detail = {})
{
    return {.kind = QStringLiteral("letters.") + name, .args = {detail}, .where = path};
}

// A device file or a pipe is refused too: replacing /dev/null by a letter is what QSaveFile would do for root.
std::optional<Base::Problem> obstacle(const QString &path)
{
    const QFileInfo target(path);
    if (!QFileInfo(target.absolutePath()).isDir())
        return refusal(QStringLiteral("no_folder"), path, target.absolutePath());
    if (target.exists() && !target.isFile())
        return refusal(QStringLiteral("not_a_file"), path);
    return {};
}

} // namespace

QStringList fileEndings()
{
    QStringList all;
    for (const Ending &ending : endings)
        all += QString::fromUtf16(ending.text);
    return all;
}

Base::Result<Format> formatForFile(const QString &path)
{
    for (const Ending &ending : endings) {
        if (path.endsWith(QStringView(ending.text), Qt::CaseInsensitive))
            return ending.format;
    }
    return refusal(QStringLiteral("unknown_format"), path, fileEndings().join(u' '));
}

Base::Outcome render(const Document &document, Format format, QIODevice *device)
{
    const auto bytes = rendered(document, format);
    if (!bytes)
        return bytes.problems();
    if (!takesAll(device, *bytes))
        return refusal(QStringLiteral("cannot_write"), {}, device->errorString());
    return Base::done;
}

Base::Outcome saveTo(const Document &document, const QString &path)
{
    const Base::Result<Format> format = formatForFile(path);
    if (!format)
        return format.problems();
    if (const auto problem = obstacle(path)) // before the work of rendering
        return *problem;
    const auto bytes = rendered(document, *format);
    return bytes ? saveBytesTo(*bytes, path) : Base::Outcome(bytes.problems());
}

Base::Outcome saveBytesTo(const QByteArray &bytes, const QString &path)
{
    if (const auto problem = obstacle(path))
        return *problem;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return refusal(QStringLiteral("cannot_open"), path, file.errorString());
    // commit() does not see that its last flush failed (Qt 6.4), so flush before.
    if (!takesAll(&file, bytes) || !file.flush() || !file.commit())
        return refusal(QStringLiteral("cannot_write"), path, file.errorString());
    return Base::done;
}

} // namespace Letters
