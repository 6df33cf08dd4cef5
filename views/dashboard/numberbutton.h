#pragma once

#include "views/common/colours.h"

#include <QPushButton>

class QLabel;

namespace Views {

/// A large number over a few words; pressing it shows what it counts.
class NumberButton : public QPushButton
{
    Q_OBJECT

public:
    explicit NumberButton(const QString &words, QWidget *parent = nullptr);

    void setNumber(qint64 number, Tone tone);
    [[nodiscard]] QString words() const { return m_words; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont numberFont() const;

    QString m_words;
    qint64 m_number = 0;
    Tone m_tone = Tone::Neutral;
};

} // namespace Views
