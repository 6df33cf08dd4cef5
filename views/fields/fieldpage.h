#pragma once

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace Views {

class FactField;

/// One part of a page under its heading. Owns the heading and the line below it; whoever derives puts the fields into
/// rows() and knows of what record they are.
class PagePart : public QWidget
{
    Q_OBJECT

public:
    PagePart(const QString &name, const QString &title, QWidget *parent);

    /// A sentence under the heading; hidden while empty.
    void setHint(const QString &text);

protected:
    [[nodiscard]] QVBoxLayout *rows() const { return m_rows; }

private:
    QVBoxLayout *m_rows;
    QLabel *m_hint;
};

/// Parts under each other with a line between them, as wide as one reads well.
class FieldPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit FieldPage(QWidget *parent = nullptr);

    void addWidget(QWidget *widget);
    [[nodiscard]] QWidget *content() const { return m_content; }

private:
    QWidget *m_content;
    QVBoxLayout *m_rows;
};

/// The field of a path ("counts[0].value") somewhere in `page`; else of what it is a part of, else of its first part.
[[nodiscard]] FactField *fieldAt(const QWidget &page, const QString &path);

/// Brings it into sight and sets the focus there; an empty list gets its first entry. Null does nothing.
void goToField(FactField *field);

/// Turns to the tab, unfolds what is folded and scrolls, until `widget` is in sight.
void bringIntoSight(QWidget *widget);

} // namespace Views
