#pragma once

#include "model/base/problem.h"

#include <QList>

/// Own templates of the office: .docx, .odt and .txt files with the tags of the vocabulary typed into them.
namespace Templates {

/// Where in a file something stands, for a person who has it open in Word or LibreOffice.
struct Spot
{
    QString area;            ///< vocabulary "template_area": body, header, text_box ...; empty: the file as a whole
    QString part = {};       ///< name in the package, where there is no area to name
    qsizetype paragraph = 0; ///< from 1, within the area; of a text file: the line. 0: not known
    QString words = {};      ///< around the place, on one line

    bool operator==(const Spot &) const = default;
};

/// One reason why a file is no template, with its place.
struct Fault
{
    Base::Problem problem; ///< its `where` is empty
    Spot spot;

    bool operator==(const Fault &) const = default;
};

using Faults = QList<Fault>;

/// "本文 第3段落「…{{氏名}}…」"; empty for the file as a whole.
[[nodiscard]] QString placeText(const Spot &spot, Base::Language language);

/// For the formatter of all rooms: each with its place behind the name of the file (which may be empty).
[[nodiscard]] Base::Problems problemsOf(const Faults &faults, const QString &file, Base::Language language);

} // namespace Templates
