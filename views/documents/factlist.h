#pragma once

#include "model/letters/compose.h"

#include <QTreeWidget>

namespace Views {

/// What a fact is called in the window, whatever the language of the letter that gave it `label`.
[[nodiscard]] QString factLabel(const QString &tag, const QString &label, Base::Language language);

/// What a letter was made from: the facts it lacks, and the facts it quotes. Knows no page.
class FactList : public QTreeWidget
{
    Q_OBJECT

public:
    explicit FactList(QWidget *parent = nullptr);

    /// Labels in `language`, values as the letter has them.
    void show(const Letters::Composition &composition, Base::Language language);
    void clearFacts();
    /// Chooses the row of a fact, or of the entry it is a part of; nothing where it has none.
    void choose(const QString &tag);

Q_SIGNALS:
    void factChosen(const QString &tag);
    /// By double click or Enter: the person wants to enter or change it.
    void factActivated(const QString &tag);

private:
    static constexpr int TagRole = Qt::UserRole;

    QTreeWidgetItem *addHeading(const QString &text);
    void chooseItem(QTreeWidgetItem *item);
};

} // namespace Views
