#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLayout;
class QPushButton;

namespace Views {

class PageView;

/// Over the page: its zoom, the format of the file and the button that saves it. Its keys work in the whole parent.
class PageBar : public QWidget
{
    Q_OBJECT

public:
    PageBar(PageView *page, bool isReadOnly, QWidget *parent);

    /// Of the chosen format: ".docx".
    [[nodiscard]] QString ending() const;
    void allowSaving(bool allowed);
    /// A template that is a file decides the format; empty: the person does.
    void fixEnding(const QString &ending);
    /// The usual format of the letter, which a person may change.
    void offerEnding(const QString &ending);

Q_SIGNALS:
    void saveRequested();

private:
    void build(bool isReadOnly);
    void addZoomButtons(QLayout *line);
    void fillFormats();

    PageView *m_page;
    QLabel *m_zoomText;
    QComboBox *m_format;
    QPushButton *m_save;
    QString m_chosen; ///< the format of before it was fixed
    QString m_offered;
};

} // namespace Views
