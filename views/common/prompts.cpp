#include "views/common/prompts.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

namespace Views {

namespace {

const QString lastFolder = QStringLiteral("files/folder");

std::unique_ptr<Prompts> &installed()
{
    static std::unique_ptr<Prompts> prompts = std::make_unique<Prompts>();
    return prompts;
}

QFileDialog *fileDialog(QWidget *parent, const FileQuestion &question)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = QSettings().value(lastFolder, documents).toString();
    auto *dialog = new QFileDialog(parent, question.title, folder, question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto remember = [dialog] {
        QSettings().setValue(lastFolder, QFileInfo(dialog->selectedFiles().value(0)).absolutePath());
    };
    if (!question.isPrivate)
        QObject::connect(dialog, &QFileDialog::accepted, dialog, remember);
    return dialog;
}

} // namespace

void Prompts::ask(QWidget *parent, const Question &question, std::function<void()> whenYes)
{
    auto *box = new QMessageBox(QMessageBox::Question, question.title, question.text, QMessageBox::Cancel, parent);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("question"));
    QPushButton *yes = box->addButton(question.yes, QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(yes, &QPushButton::clicked, box, std::move(whenYes));
    box->open();
}

void Prompts::askForSaveFile(QWidget *parent, const FileQuestion &question,
                             std::function<void(const QString &)> whenChosen)
{
    QFileDialog *dialog = fileDialog(parent, question);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(question.suggestion);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(whenChosen));
    dialog->open();
}

void Prompts::askForOpenFiles(QWidget *parent, const FileQuestion &question,
                              std::function<void(const QStringList &)> whenChosen)
{
    QFileDialog *dialog = fileDialog(parent, question);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, std::move(whenChosen));
    dialog->open();
}

void Prompts::askForFolder(QWidget *parent, const FileQuestion &question, std::function<void(const QString &)> whenChosen)
{
    QFileDialog *dialog = fileDialog(parent, question);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(whenChosen));
    dialog->open();
}

Prompts &Prompts::current()
{
    return *installed();
}

void Prompts::replace(std::unique_ptr<Prompts> other)
{
    installed() = other ? std::move(other) : std::make_unique<Prompts>();
}

} // namespace Views
