#include "model/letters/changemarks.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace Letters {

namespace {

// Without the place in its list.
QString tagOf(const Run &run)
{
    static const QRegularExpression place(QStringLiteral("\\[\\d+\\]"));
    return QString(run.tag).remove(place);
}

template <typename Paragraphs, typename OnRun>
void forRunsOf(Paragraphs &paragraphs, OnRun onRun)
{
    for (auto &paragraph : paragraphs) {
        for (auto &run : paragraph.runs)
            onRun(run);
    }
}

template <typename AnyDocument, typename OnRun>
void forEachRun(AnyDocument &document, OnRun onRun)
{
    for (auto &block : document.blocks) {
        if (auto *paragraph = std::get_if<Paragraph>(&block)) {
            for (auto &run : paragraph->runs)
                onRun(run);
        } else if (auto *table = std::get_if<Table>(&block)) {
            for (auto &row : table->rows) {
                for (auto &cell : row)
                    forRunsOf(cell.paragraphs, onRun);
            }
        }
    }
}

} // namespace

void markChanges(Document &now, const Document &former)
{
    QHash<QString, QSet<QString>> said;
    forEachRun(former, [&](const Run &run) {
        if (!run.tag.isEmpty())
            said[tagOf(run)].insert(run.text);
    });
    forEachRun(now, [&](Run &run) {
        if (!run.tag.isEmpty() && run.mark == Mark::None && !said.value(tagOf(run)).contains(run.text))
            run.mark = Mark::Changed;
    });
}

} // namespace Letters
