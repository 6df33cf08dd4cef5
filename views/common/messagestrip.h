#pragma once

#include "model/base/problem.h"
#include "views/common/colours.h"

#include <QFrame>

#include <functional>

class QLabel;
class QToolButton;
class QPushButton;

namespace Views {

/// One message where it belongs, in plain words, with the next step: instead of a modal box. Hidden while there is
/// nothing to say. Owns no meaning: the words come from the screen or from a problem's sentence.
class MessageStrip : public QFrame
{
    Q_OBJECT

public:
    explicit MessageStrip(QWidget *parent = nullptr);

    /// Replaces what was said before, with its offer. `details` stay folded until asked for.
    void say(Tone tone, const QString &text, const QString &details = {});
    /// The reasons of a refusal: the first three in sight, the others folded. No reasons clear the strip.
    void refuse(const Base::Problems &problems, Base::Language language);
    /// A button beside the message just said.
    void offer(const QString &label, std::function<void()> step);
    /// A strip that stands for a state, not for an event, has no closing button.
    void setClosable(bool closable);
    /// The offered button under the text, where there is little width.
    void setStacked();
    void clear();

    [[nodiscard]] QString text() const;
    [[nodiscard]] Tone tone() const { return m_tone; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void dress();
    void showDetails(bool shown);

    Tone m_tone = Tone::Neutral;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_details;
    QPushButton *m_offer;
    QToolButton *m_unfold;
    QToolButton *m_close;
    std::function<void()> m_step;
};

} // namespace Views
