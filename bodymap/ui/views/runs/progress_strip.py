"""How far an import has come: words, a thin bar, and a way to end it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.controls.button import Link
from bodymap.ui.controls.paint import rounded
from bodymap.ui.controls.words import Words
from bodymap.words import tr

_Role = QPalette.ColorRole
_BAR_PX = 4
_STEPS = 1000
_LINK_PX = 7  # around the words of a link


class ThinBar(QProgressBar):
    """A bar 4 px high; without an end it is filled to a third and stands still."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setRange(0, _STEPS)
        self.setAccessibleName(tr("Progress"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float | None) -> None:
        """Show ``share`` (0 to 1), or None: nobody knows how much there is."""
        self.setRange(0, 0 if share is None else _STEPS)
        if share is not None:
            self.setValue(round(min(max(share, 0.0), 1.0) * _STEPS))

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(120, _BAR_PX)

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(40, _BAR_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track and what is done."""
        del event
        painter, palette = QPainter(self), self.palette()
        whole = QRectF(self.rect())
        rounded(painter, whole, _BAR_PX / 2, palette.color(_Role.Light))
        share = self.value() / _STEPS if self.maximum() else 1 / 3
        if share > 0:
            done = QRectF(0, 0, max(whole.width() * share, _BAR_PX), whole.height())
            rounded(painter, done, _BAR_PX / 2, palette.color(_Role.Highlight))
        painter.end()


class ProgressStrip(QWidget):
    """Shown while runs are read in.

    Signals:
        cancel_asked: stop; what has been read stays.
    """

    cancel_asked = Signal()

    def __init__(self, side_px: int) -> None:
        super().__init__()
        self._words = Words("", "small", _Role.WindowText)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._bar = ThinBar()
        cancel = Link(tr("Cancel"), strong=True)
        cancel.clicked.connect(self.cancel_asked)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._words, 1)
        row.addWidget(cancel, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        bar = QHBoxLayout()
        bar.setContentsMargins(0, 0, _LINK_PX, 0)
        bar.addWidget(self._bar)
        column.setContentsMargins(side_px, 0, side_px - _LINK_PX, 10)
        column.setSpacing(2)
        column.addLayout(row)
        column.addLayout(bar)
        self.hide()

    def show_progress(self, text: str, share: float | None) -> None:
        """Show ``text`` and ``share`` (0 to 1, or None: unknown)."""
        self.take_progress(text, share)
        self.show()

    def take_progress(self, text: str, share: float | None) -> None:
        """Take what is shown; a hidden strip stays hidden, and nothing is laid out anew."""
        self._words.set_words(text)
        self._bar.show_share(share)
        self._bar.setAccessibleDescription(text)
