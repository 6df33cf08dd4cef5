#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

class QWidget;

namespace Views {

/// Asked before what cannot be undone (issue, shred); everything else is done and can be undone.
struct Question
{
    QString title;
    QString text;
    QString yes; ///< what the button does, as a verb
};

struct FileQuestion
{
    QString title;
    QString suggestion = {}; ///< name or path offered first
    QString filter = {};     ///< as of QFileDialog
    bool isPrivate = false;  ///< the folder is not remembered
};

/// The few questions a screen asks. One seam, so that a test answers instead of a modal box: no call here blocks, the
/// answer comes through the callback, and a question that is called off never answers.
class Prompts
{
public:
    virtual ~Prompts() = default;

    virtual void ask(QWidget *parent, const Question &question, std::function<void()> whenYes);
    virtual void askForSaveFile(QWidget *parent, const FileQuestion &question,
                                std::function<void(const QString &)> whenChosen);
    virtual void askForOpenFiles(QWidget *parent, const FileQuestion &question,
                                 std::function<void(const QStringList &)> whenChosen);
    /// One that is there, or that the dialog makes.
    virtual void askForFolder(QWidget *parent, const FileQuestion &question, std::function<void(const QString &)> whenChosen);

    [[nodiscard]] static Prompts &current();
    /// For tests: null brings the real ones back.
    static void replace(std::unique_ptr<Prompts> other);
};

} // namespace Views
