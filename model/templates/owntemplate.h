#pragma once

#include "model/letters/choices.h"
#include "model/letters/compose.h"
#include "model/templates/fault.h"
#include "model/templates/safety.h"

#include <memory>

namespace Templates {

/// A document made from an own template.
struct Filled
{
    QByteArray file; ///< .docx or .odt, finished; of a text template its words, UTF-8
    Letters::Composition letter; ///< the facts; its document shows the words without the looks of the template
};

/// One .docx, .odt or .txt of the office, read and checked. Owns the unpacked file; knows neither the ledger nor for which
/// letter it is used. Cheap to copy.
class OwnTemplate
{
public:
    struct Content;

    [[nodiscard]] FileKind kind() const;
    /// ".docx", ".odt" or ".txt"
    [[nodiscard]] QString ending() const;
    /// Of a .txt in the line format of resources/letters: it can go out in every format.
    [[nodiscard]] std::optional<Letters::Template> lines() const;
    /// Every tag name that stands in it, each once, as it is typed.
    [[nodiscard]] QStringList tagNames() const;
    /// What a person may choose for a document made from it.
    [[nodiscard]] QList<Letters::Choice> choices() const;

    /// Quotes the facts; a missing one stands marked in the document and is listed.
    [[nodiscard]] Filled filled(const Incidents::Incident &incident, const Incidents::OwnOrganisation &own,
                                const Letters::Options &options, Base::Language language) const;

private:
    friend struct Reading;
    friend struct Reading readTemplate(const QByteArray &bytes, const QString &name);
    explicit OwnTemplate(std::shared_ptr<const Content> content) : m_content(std::move(content)) {}

    std::shared_ptr<const Content> m_content;
};

/// A template, or every reason why the file is none.
struct Reading
{
    std::optional<OwnTemplate> found = {};
    Faults faults = {};
};

/// Reads a file; the ending of `name` says what it is meant to be. The tags of all its parts are held against the
/// vocabulary. Nothing in the file is run or fetched.
[[nodiscard]] Reading readTemplate(const QByteArray &bytes, const QString &name);

/// The endings that can be templates: ".docx .odt .txt".
[[nodiscard]] QStringList templateEndings();

} // namespace Templates
