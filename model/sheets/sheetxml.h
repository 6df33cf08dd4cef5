#pragma once

#include <QIODevice>
#include <QString>
#include <QXmlStreamReader>

namespace Sheets {

/// A part as it is read, which fails where a text or an element's head is longer than any that a spreadsheet writes: the
/// XML reader would hold all of it in memory before anybody could ask for its length.
class ShortTexts : public QIODevice
{
public:
    explicit ShortTexts(QIODevice *part);
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_hasFailed || m_part->atEnd(); }
    /// Also where the part itself is damaged: the XML reader takes what a device cannot give for its end.
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QIODevice *m_part;
    qint64 m_since = 0; ///< bytes since the last < or >
    bool m_hasFailed = false;
};

/// The text of an <si> or <is> the reader stands on, up to its end: all runs, without the furigana Excel keeps. Of one
/// longer than `most` some more than that.
[[nodiscard]] QString richText(QXmlStreamReader &xml, qsizetype most);

/// 0 for "A1"; -1 when there is no column in it.
[[nodiscard]] int columnOf(QStringView reference);

/// "_x000D_" is how a workbook writes a character that XML cannot hold.
[[nodiscard]] QString unescaped(const QString &text);

} // namespace Sheets
