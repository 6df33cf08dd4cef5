#include "tests/support/typing.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QWidget>
#include <QtTest>

namespace Tests {

void typeText(QWidget *widget, const QString &text)
{
    QString composed;
    const auto commit = [&] {
        if (composed.isEmpty())
            return;
        QInputMethodEvent event;
        event.setCommitString(std::exchange(composed, {}));
        QApplication::sendEvent(widget, &event);
    };
    for (const QChar c : text) {
        if (c.unicode() > 0x7e || c.unicode() < 0x20) {
            composed += c;
            continue;
        }
        commit();
        QTest::keyClicks(widget, c);
    }
    commit();
}

} // namespace Tests
