#pragma once

#include "model/mailing/addresswindow.h"
#include "model/mailing/recipients.h"

#include <array>

namespace Mailing {

/// What is to be made of a roster.
struct Order
{
    enum class Kind {
        OneFile,  ///< `out` is a .pdf
        Parts,    ///< `out` is a folder; files of `lettersAFile`
        Messages, ///< `out` is a folder; one .eml a person
    };

    QString roster;
    Roster::CheckOptions check = {};
    Letters::Template letter;
    QByteArray templateFile = {}; ///< of an own template: its bytes
    Incidents::Incident incident; ///< with what was filed: Ledger::withFilings()
    Incidents::OwnOrganisation own;
    Letters::Options options = {};

    Kind kind = Kind::OneFile;
    QString out;
    int lettersAFile = 1'000;
    std::optional<Envelope> envelope = {};
    bool confidential = false; ///< 親展
    bool onlyFirst = false;    ///< a test letter of the first good row
    bool resume = false;
    bool withGaps = false; ///< a fact that is missing stands as 【要確認】 in every letter; in a test letter it always may
    bool withSlips = false; ///< what the check is sure of was looked at and may leave; in a test letter it always may
    QList<Incidents::HeadCount> formerCounts = {}; ///< that were corrected: the check finds them in a letter
    QString from = {}; ///< of messages: the sender's address; empty: left to the mail program
    QString fromName = {};
};

struct Progress
{
    qint64 letters = 0;
    qint64 of = 0;          ///< good rows; more than letters when households share one
    double perSecond = 0;
    qint64 secondsLeft = -1; ///< -1: not known yet
};

/// One row of the roster and where its letter is. 28 bytes, so that a run of 300,000 takes little.
struct MadeLetter
{
    quint32 row = 0;
    quint32 file = 0; ///< from 1; of a message its row
    quint32 page = 0; ///< the first one in its file, from 1; 0: no pages
    Roster::Variant variant = Roster::Variant::Unstated;
    std::array<char, 16> hash = {}; ///< keyed, of the row's cells
};

struct Made
{
    QByteArray job; ///< the same for the same roster, letter, facts and options
    qint64 letters = 0;
    qint64 pages = 0;
    qint64 files = 0;
    qint64 filesFound = 0; ///< of these, how many a broken run had left
    qint64 laidOutAnew = 0;
    std::vector<MadeLetter> rows = {};
};

struct Watch
{
    /// Told now and then; false cancels (mailing.cancelled).
    std::function<bool(const Progress &)> step = {};
    /// The keyed hash of a row's cells; nothing: none is kept.
    std::function<QByteArray(const QByteArray &)> hash = {};
    /// Called once everything is made and on the disk, before one file gets its name; a refusal is passed on.
    std::function<Base::Outcome(const Made &)> record = {};
};

/// Makes the letters of a roster that was checked. One file: nothing is there until all of it is; a broken run leaves
/// nothing and is made again from the start. Files of N: each is there whole or not at all, and `resume` makes those
/// that are missing. Messages: the same, a file each.
/// Refused: mailing.missing for each fact the letter lacks and then .gaps; what slips() finds and then mailing.slips;
/// mailing.begun, .other_job, .not_empty, .in_use
/// (another run makes letters in that place), .cancelled, .roster_changed and what the rooms below refuse.
[[nodiscard]] Base::Result<Made> make(const Order &order, const Roster::Report &report, const Watch &watch = {});

} // namespace Mailing
