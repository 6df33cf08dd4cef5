#pragma once

#include "model/tables/timelanes.h"

#include <QWidget>

namespace Views {

/// The account of events as lanes by party over one axis. A picture beside the table of entries, which says the same in
/// words: for those who do not see it, its description is the list of what it shows.
class LanesView : public QWidget
{
    Q_OBJECT

public:
    explicit LanesView(QWidget *parent = nullptr);

    /// `names`: a word for each party of the lanes; `texts`: what each mark stands for.
    void setLanes(const Tables::TimeLanes &lanes, const QStringList &names, const QStringList &texts);
    /// The entry on which the table stands; -1 for none.
    void setCurrent(qsizetype entry);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    /// Where the mark of an entry stands; empty when it has none.
    [[nodiscard]] QRect markRect(qsizetype entry) const;

Q_SIGNALS:
    void entryClicked(qsizetype entry);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Measures;
    [[nodiscard]] Measures measures() const;
    [[nodiscard]] QPoint centre(const Tables::LaneMark &mark, const Measures &measures) const;
    [[nodiscard]] int markAt(const QPoint &position) const;
    void paintAxis(QPainter &painter, const Measures &measures) const;
    void paintLanes(QPainter &painter, const Measures &measures) const;
    void paintMark(QPainter &painter, const Measures &measures, const Tables::LaneMark &mark) const;

    Tables::TimeLanes m_lanes;
    QStringList m_names;
    QStringList m_texts;
    qsizetype m_current = -1;
};

} // namespace Views
