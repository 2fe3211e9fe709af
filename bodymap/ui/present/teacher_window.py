"""The window that the teacher alone sees: notes, answer, time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.ui.present.keys import PresentKeys
from bodymap.ui.views.present.teacher_view import TeacherView
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QHideEvent, QScreen, QShowEvent

    from bodymap.ui.present.keys import Asked

_SIZE = QSize(560, 760)
_FRAME = QSize(16, 56)  # at most, of the window system around it
_TICK_MS = 1000


class TeacherWindow(QWidget):
    """Shows the notes beside the presentation; closing it leaves that alone.

    Its keys do what they do in the presentation, but Esc closes the notes alone. The clock counts
    from the beginning of what is presented, and goes on while the screen is black: the lesson's
    time passes too.

    Args:
        window: that presents.
        since: runs from the beginning of what is presented.

    Signals:
        asked: what a key asks for, a ``keys.Asked``.
    """

    asked = Signal(object)

    def __init__(self, window: QWidget, since: QElapsedTimer) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self.setWindowTitle(tr("Notes – Bodymap"))
        self.setAccessibleName(tr("Notes"))
        self._window = window
        self.view = TeacherView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._since = since
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self._tick)
        self._keys = PresentKeys(self)
        self._keys.asked.connect(self._take)
        self.resize(_SIZE.boundedTo(window.screen().availableSize() - _FRAME))

    def show_list(self, *, shown: bool) -> None:
        """Take other keys as long as the presentation shows a list to choose from."""
        self._keys.show_list(shown=shown)

    def open(self) -> None:
        """Show it, on another screen than the presentation's where there is one."""
        other = other_screen(self._window.screen())
        if other is not None:
            self.setGeometry(other.availableGeometry())
        self.show()
        self._keys.watch(self)
        self.raise_()
        self.activateWindow()

    def _take(self, asked: Asked) -> None:
        """Pass on what a key asks for; to leave means these notes, which may cover the slide."""
        if asked.what == "leave":
            self.close()
        else:
            self.asked.emit(asked)

    def _tick(self) -> None:
        self.view.show_time(self._since.elapsed() / 1000)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clock run."""
        self._tick()
        self._clock.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the clock's hand; the time goes on."""
        self._clock.stop()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give the keyboard back to the presentation."""
        self._window.activateWindow()
        super().closeEvent(event)


def other_screen(taken: QScreen) -> QScreen | None:
    """Return a screen that is not ``taken``, or None."""
    return next((screen for screen in QGuiApplication.screens() if screen is not taken), None)
