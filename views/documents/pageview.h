#pragma once

#include <QAbstractScrollArea>
#include <QPixmap>

#include <memory>

class QTextBlock;
class QTextDocument;

namespace Views {

/// A letter as it will print: pages on a desk, white in every theme, in the fonts of the file. Facts can be shown in it
/// and clicked. Owns the laid-out document; knows no incident.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PageView(QWidget *parent = nullptr);
    ~PageView() override;

    /// Null shows an empty desk. Zoom and, as far as possible, the place stay.
    void setDocument(std::unique_ptr<QTextDocument> document);
    [[nodiscard]] int pageCount() const;

    /// Per cent of the real size; 0 fits the width of the window.
    void setZoom(int percent);
    [[nodiscard]] int zoom() const { return m_zoom; }
    /// What is shown now, also when the width is fitted.
    [[nodiscard]] int shownZoom() const;
    void zoomBy(int steps);

    /// Marks the fact wherever it stands and brings its first place into sight; an empty tag marks none. Gives how many
    /// places there are.
    int showFact(const QString &tag);
    /// The words of the whole letter, one paragraph or cell a line; showPlace() takes places in it.
    [[nodiscard]] QString text() const;
    /// Marks a stretch of text() and brings it into sight; an empty one marks none.
    void showPlace(int start, int end);
    /// The tag of the fact at a point of the viewport; empty where the template's own words stand.
    [[nodiscard]] QString tagAt(const QPoint &point) const;

Q_SIGNALS:
    void factClicked(const QString &tag);
    void factDoubleClicked(const QString &tag);
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// A stretch of a line, in the document's own units.
    struct Place
    {
        QString tag;
        QRectF rect;
    };

    [[nodiscard]] double scale() const; ///< pixels a point
    [[nodiscard]] QRectF pageRect(int page) const;
    [[nodiscard]] QRectF onViewport(const QRectF &inDocument) const;
    [[nodiscard]] QList<Place> findPlaces() const;
    static void addPlaces(QList<Place> &places, const QTextBlock &block, QPointF corner, int first, int last,
                          const QString &tag);
    void arrange();
    void paintPage(QPainter &painter, int page);

    std::unique_ptr<QTextDocument> m_document;
    QList<Place> m_places;
    QHash<int, QPixmap> m_pictures; ///< of the pages, at the present zoom
    QString m_shownTag;
    int m_zoom = 0;
};

} // namespace Views
