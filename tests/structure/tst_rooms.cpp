#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QtTest>

// Holds the source against the plan of the house: which room may include which, and that SQL and widgets stay in theirs.
class tst_Rooms : public QObject
{
    Q_OBJECT
private:
    struct Include
    {
        QString file;
        QString room;
        QString included;
    };
    static QString roomOf(const QString &path);
    static QList<Include> includes();

private Q_SLOTS:
    void everyRoomIncludesOnlyWhatStandsBelow();
    void onlyTheLedgerSpeaksSql();
    void nothingBelowViewsKnowsWidgets();
    void everyRoomIsInThePlan();
};

namespace {

// A room and the rooms it may include besides itself.
const QHash<QString, QStringList> &plan()
{
    static const QHash<QString, QStringList> rooms = [] {
        QHash<QString, QStringList> all;
        const QStringList lines = {
            QStringLiteral("model/base:"),
            QStringLiteral("model/incident: model/base"),
            QStringLiteral("model/rules: model/base model/incident"),
            QStringLiteral("model/pdf: model/base"),
            QStringLiteral("model/package: model/base"),
            QStringLiteral("model/mail: model/base"),
            QStringLiteral("model/ledger: model/base model/incident"),
            QStringLiteral("model/letters: model/base model/incident model/pdf model/package model/mail"),
            QStringLiteral("model/templates: model/base model/incident model/letters model/package"),
            QStringLiteral("model/drafts: model/base model/finding model/check model/reading model/incident model/ledger model/duties model/letters model/templates"),
            QStringLiteral("model/insight: model/base model/incident model/ledger"),
            QStringLiteral("model/tables: model/base model/incident model/ledger model/letters model/package"),
            QStringLiteral("model/forms: model/base model/check model/incident model/rules model/letters model/ledger"),
            QStringLiteral("model/finding: model/base"),
            QStringLiteral("model/reading: model/base model/package model/sheets"),
            QStringLiteral("model/check: model/base model/incident model/finding"),
            QStringLiteral("model/calendarfile: model/base"),
            QStringLiteral("model/sheets: model/base model/package"),
            QStringLiteral("model/roster: model/base model/sheets model/mail"),
            QStringLiteral("model/mailing: model/base model/check model/incident model/pdf model/letters model/sheets model/roster model/ledger model/mail"),
            QStringLiteral("model/promises: model/base model/incident model/ledger"),
            QStringLiteral("model/duties: model/base model/incident model/ledger model/promises model/rules model/calendarfile"),
            QStringLiteral("views: model/base model/finding model/check model/reading model/incident model/rules model/forms model/duties model/promises model/calendarfile model/pdf model/ledger model/letters model/drafts "
                           "model/insight model/tables model/templates model/sheets model/roster model/mailing model/mail"),
            QStringLiteral("app: model/base model/finding model/check model/reading model/incident model/rules model/forms model/duties model/promises model/calendarfile model/pdf model/ledger model/letters model/drafts "
                           "model/insight model/tables model/templates model/sheets model/roster model/mailing views"),
        };
        for (const QString &line : lines)
            all.insert(line.section(u':', 0, 0), line.section(u':', 1).split(u' ', Qt::SkipEmptyParts));
        return all;
    }();
    return rooms;
}

} // namespace

QString tst_Rooms::roomOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return parts.first() == u"model" ? parts.mid(0, 2).join(u'/') : parts.first();
}

QList<tst_Rooms::Include> tst_Rooms::includes()
{
    static const QRegularExpression line(QStringLiteral("^#include [<\"]([^>\"]+)[>\"]"), QRegularExpression::MultilineOption);
    const QDir root(QStringLiteral(TENMATSU_SOURCE));
    QList<Include> found;
    for (const QString &top : {QStringLiteral("model"), QStringLiteral("views"), QStringLiteral("app")}) {
        QDirIterator files(root.filePath(top), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QString name = root.relativeFilePath(file.fileName());
            const QString text = QString::fromUtf8(file.readAll());
            for (auto all = line.globalMatch(text); all.hasNext();)
                found.append({name, roomOf(name), all.next().captured(1)});
        }
    }
    return found;
}

void tst_Rooms::everyRoomIncludesOnlyWhatStandsBelow()
{
    const auto all = includes();
    QVERIFY(all.size() > 100);
    for (const Include &include : all) {
        if (!include.included.startsWith(u"model/") && !include.included.startsWith(u"views/")
            && !include.included.startsWith(u"app/"))
            continue;
        const QString target = roomOf(include.included);
        QVERIFY2(target == include.room || plan().value(include.room).contains(target),
                 qPrintable(include.file + QStringLiteral(" includes ") + include.included));
    }
}

void tst_Rooms::onlyTheLedgerSpeaksSql()
{
    for (const Include &include : includes()) {
        if (include.included.startsWith(u"QSql") || include.included.contains(u"sqlite"))
            QVERIFY2(include.room == u"model/ledger", qPrintable(include.file));
    }
}

void tst_Rooms::nothingBelowViewsKnowsWidgets()
{
    static const QRegularExpression widgets(QStringLiteral("^(QtWidgets|QApplication|Q\\w*(Widget|Dialog|Button|Label|Box)$|QChart)"));
    for (const Include &include : includes()) {
        if (include.room.startsWith(u"model/"))
            QVERIFY2(!widgets.match(include.included).hasMatch(),
                     qPrintable(include.file + QStringLiteral(" includes ") + include.included));
    }
}

void tst_Rooms::everyRoomIsInThePlan()
{
    const QDir model(QStringLiteral(TENMATSU_SOURCE "/model"));
    for (const QString &room : model.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QVERIFY2(plan().contains(QStringLiteral("model/") + room), qPrintable(room));
}

QTEST_GUILESS_MAIN(tst_Rooms)
#include "tst_rooms.moc"
