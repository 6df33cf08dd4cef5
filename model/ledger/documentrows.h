#pragma once

#include "model/incident/incident.h"

#include <QDate>
#include <QJsonObject>

/// What the ledger keeps of a document that was made from an incident.
namespace Ledger {

using DocumentId = Base::Id<struct DocumentRowKind>;

/// A fact as a document quoted it when it was made.
struct QuotedText
{
    QString tag;
    QString label;
    QString value;
    QString sentence = {}; ///< of the document in which it stands
    bool operator==(const QuotedText &) const = default;
};

struct NewDocument
{
    Incidents::IncidentId incident;
    QString letter;
    QString language; ///< ja, en
    QString era;      ///< wareki, seireki
    QString format;   ///< ending of the file: pdf, docx ...
    QDate date = {};  ///< printed on it, if chosen
    QString number = {};
    QString addressee = {};
    QString series = {}; ///< 第一報 ...; of a public notice
    QList<QuotedText> quoted = {};
    QStringList missing = {}; ///< labels of the facts that were missing
    qint64 ownTemplate = 0;   ///< the id of an own template in its version; 0: the shipped letter
    QString templateVersion = {};
    QJsonObject choices = {}; ///< what else was chosen for it; only letters know what that means
    QJsonObject facts = {};   ///< the incident file it was made from
    QByteArray content = {};
};

struct DocumentRow
{
    DocumentId id;
    QDateTime made; ///< UTC
    QString madeBy;
    NewDocument document; ///< without its content
    QString sha256;
};

} // namespace Ledger
