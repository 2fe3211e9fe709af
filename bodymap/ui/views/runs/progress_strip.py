"""How far an import has come: words, a thin bar, the last file, and a way to end it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.controls.button import Link
from bodymap.ui.controls.paint import rounded
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.draw.type import type_font
from bodymap.words import tr

_Role = QPalette.ColorRole
_BAR_PX = 4
_STEPS = 1000
_LINK_PX = 7  # around the words of a link
_DASH_PX, _BETWEEN_PX = 14, 10


class ThinBar(QProgressBar):
    """A bar 4 px high; where nobody knows how much there is, it is dashed over all its length."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setRange(0, _STEPS)
        self._known = True
        self.setAccessibleName(tr("Progress"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float | None) -> None:
        """Show ``share`` (0 to 1), or None: nobody knows how much there is."""
        self._known = share is not None
        self.setValue(round(min(max(share or 0.0, 0.0), 1.0) * _STEPS))
        self.update()

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
        for part in self._parts(whole):
            rounded(painter, part, _BAR_PX / 2, palette.color(_Role.Highlight))
        painter.end()

    def _parts(self, whole: QRectF) -> list[QRectF]:
        """Return what is painted in the accent."""
        if not self._known:
            dashes = range(0, int(whole.width()), _DASH_PX + _BETWEEN_PX)
            return [QRectF(x, 0, _DASH_PX, whole.height()).intersected(whole) for x in dashes]
        share = self.value() / _STEPS
        return [QRectF(0, 0, max(whole.width() * share, _BAR_PX), whole.height())] if share else []


class CutWords(QLabel):
    """One line that is cut where there is no room for it, with a sign that it is."""

    def __init__(self, role: str, colour: _Role, cut: Qt.TextElideMode) -> None:
        super().__init__()
        self._role, self._colour, self._cut = role, colour, cut
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_words(self, text: str) -> None:
        """Show ``text``; an empty one takes its line away."""
        self.setText(text)
        give_tip(self, text)
        self.setVisible(bool(text))

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        return QSize(0, QFontMetrics(type_font(self._role)).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much as there is room for."""
        del event
        painter = QPainter(self)
        painter.setFont(type_font(self._role))
        painter.setPen(self.palette().color(self._colour))
        text = painter.fontMetrics().elidedText(self.text(), self._cut, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()


class ProgressStrip(QWidget):
    """Shown while runs are read in.

    Signals:
        cancel_asked: stop; what has been read stays.
    """

    cancel_asked = Signal()

    def __init__(self, side_px: int, above_px: int = 0) -> None:
        super().__init__()
        self._words = CutWords("small", _Role.WindowText, Qt.TextElideMode.ElideRight)
        self._file = CutWords("caption", _Role.PlaceholderText, Qt.TextElideMode.ElideMiddle)
        self._bar = ThinBar()
        cancel = Link(tr("Cancel"), strong=True)
        cancel.clicked.connect(self.cancel_asked)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._words, 1)
        row.addWidget(cancel, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        bar = QHBoxLayout()
        bar.setContentsMargins(0, 0, _LINK_PX, 4)
        bar.addWidget(self._bar)
        column.setContentsMargins(side_px, above_px, side_px - _LINK_PX, 10)
        column.setSpacing(2)
        column.addLayout(row)
        column.addLayout(bar)
        column.addWidget(self._file)
        self.hide()

    def show_progress(self, text: str, share: float | None) -> None:
        """Show ``text``, its second line small, and ``share`` (0 to 1, or None: unknown)."""
        self.take_progress(text, share)
        self.show()

    def take_progress(self, text: str, share: float | None) -> None:
        """Take what is shown; a hidden strip stays hidden, and nothing is laid out anew."""
        words, _, file = text.partition("\n")
        self._words.show_words(words)
        self._file.show_words(file)
        self._bar.show_share(share)
        self._bar.setAccessibleDescription(words)
