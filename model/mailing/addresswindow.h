#pragma once

#include "model/base/result.h"
#include "model/mailing/personaltext.h"
#include "model/pdf/content.h"

namespace Mailing {

/// Where the window of an envelope shows the folded letter's first page: resources/mailing/envelopes.json. Millimetres
/// from the upper left corner of the page.
struct Envelope
{
    QString id;
    QRectF window;
    double below = 0; ///< the letter itself begins here
};
[[nodiscard]] QStringList envelopeNames();
/// mailing.no_such_envelope.
[[nodiscard]] Base::Result<Envelope> envelopeNamed(const QString &id);

/// Postal code, address, organisation and names as they are seen through the window; 親展 when asked for.
[[nodiscard]] QStringList addressLines(const Recipient &recipient, bool confidential);

/// Draws the lines in the window, smaller where they are many or long. False: they do not fit even at the smallest
/// size that a postman reads (8 points); drawn all the same.
bool drawAddress(Pdf::Content &content, const QStringList &lines, const Envelope &envelope);

/// Empty lines that keep the place of the window free at the top of the letter's first page.
[[nodiscard]] Letters::Paragraph spaceFor(const Envelope &envelope);

} // namespace Mailing
