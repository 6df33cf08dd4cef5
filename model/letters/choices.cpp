#include "model/letters/choices.h"

#include "model/letters/tagwords.h"

#include <algorithm>

namespace Letters {

namespace {

void collectTags(const QList<Node> &nodes, QList<Tag> *tags)
{
    for (const Node &node : nodes) {
        if (node.tag)
            *tags += *node.tag;
        collectTags(node.children, tags);
    }
}

} // namespace

std::optional<Choice> choiceAskedBy(const Tag &tag)
{
    const TagFound found = tagNamed(tag.name, {});
    const bool isCondition = tag.kind == TagKind::Section || tag.kind == TagKind::Inverted;
    if (!found || found.info->asks.isEmpty() || !(isCondition || found.info->kind == ValueKind::Date))
        return {};
    return Base::fromName<Choice>(found.info->asks);
}

QList<Choice> choicesAskedBy(const QList<Tag> &tags)
{
    QList<Choice> asked;
    for (const Tag &tag : tags) {
        if (const auto choice = choiceAskedBy(tag); choice && !asked.contains(*choice))
            asked += *choice;
    }
    std::ranges::sort(asked);
    return asked;
}

QList<Choice> choicesAskedBy(const QList<Node> &nodes)
{
    QList<Tag> tags;
    collectTags(nodes, &tags);
    return choicesAskedBy(tags);
}

} // namespace Letters
