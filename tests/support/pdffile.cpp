#include "tests/support/pdffile.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

namespace Tests {

namespace {

struct Answer
{
    int status = -1;
    QByteArray output;
    QByteArray errors;
};

Answer run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(120'000))
        qFatal("%s did not answer", qPrintable(program));
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString stored(const QTemporaryDir &folder, const QByteArray &pdf)
{
    const QString path = folder.filePath(QStringLiteral("file.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

QImage reduced(const QImage &image)
{
    return image.convertToFormat(QImage::Format_RGB32)
        .scaled(image.width() / 5, image.height() / 5, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

int farthest(QRgb left, QRgb right)
{
    return std::max({std::abs(qRed(left) - qRed(right)), std::abs(qGreen(left) - qGreen(right)),
                     std::abs(qBlue(left) - qBlue(right))});
}

} // namespace

Distance distanceBetween(const QImage &left, const QImage &right)
{
    if (left.size() != right.size())
        return {.mean = 255, .most = 255};
    const QImage a = reduced(left), b = reduced(right);
    Distance distance;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const int here = farthest(a.pixel(x, y), b.pixel(x, y));
            distance.mean += double(here) / (a.width() * a.height());
            distance.most = std::max(distance.most, here);
        }
    }
    return distance;
}

QString textOf(const QByteArray &pdf)
{
    const QTemporaryDir folder;
    const Answer answer = run(QStringLiteral("pdftotext"),
                              {QStringLiteral("-layout"), QStringLiteral("-enc"), QStringLiteral("UTF-8"),
                               stored(folder, pdf), QStringLiteral("-")});
    if (answer.status != 0 || !answer.errors.isEmpty())
        qWarning("pdftotext: %s", answer.errors.constData());
    return QString::fromUtf8(answer.output);
}

QImage pictureOf(const QByteArray &pdf, int page, int dotsPerInch)
{
    const QTemporaryDir folder;
    const QString number = QString::number(page + 1);
    const Answer answer = run(QStringLiteral("pdftoppm"),
                              {QStringLiteral("-png"), QStringLiteral("-r"), QString::number(dotsPerInch),
                               QStringLiteral("-f"), number, QStringLiteral("-l"), number, stored(folder, pdf)});
    if (answer.status != 0 || !answer.errors.isEmpty())
        qWarning("pdftoppm: %s", answer.errors.constData());
    return QImage::fromData(answer.output, "PNG");
}

QStringList fontsOf(const QByteArray &pdf)
{
    const QTemporaryDir folder;
    const Answer answer = run(QStringLiteral("pdffonts"), {stored(folder, pdf)});
    return QString::fromUtf8(answer.output).split(u'\n', Qt::SkipEmptyParts).mid(2);
}

QString complaintsAbout(const QByteArray &pdf)
{
    const QTemporaryDir folder;
    const Answer answer = run(QStringLiteral("qpdf"), {QStringLiteral("--check"), stored(folder, pdf)});
    return answer.status == 0 ? QString() : QString::fromUtf8(answer.output + answer.errors);
}

} // namespace Tests
