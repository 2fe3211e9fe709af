"""The head of the panel: the name of what is chosen, its Latin name, and what a click does next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from bodymap.ui.controls.button import Link
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.type import type_font

if TYPE_CHECKING:
    from bodymap.app.panel import PanelScene

_Role = QPalette.ColorRole
_LINK_PX = 7  # around the words of a link
_BELOW_PX = 6  # and the page's own room above


class Elided(Words):
    """One line of words, cut with an ellipsis where it is too long; the tool tip has all of it."""

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(40, self.fontMetrics().height() + 3)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it would be cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter = QPainter(self)
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        give_tip(self, self.text() if shown != self.text() else "")
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class PanelHead(QWidget):
    """Title and subtitle; for one muscle a link back to its region."""

    region_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._scrolled = False
        self._side = 24
        self._title = Words("", "title", wrap=True)
        self._hint = Words("", "small_medium", _Role.PlaceholderText)
        self._back = Link("")
        self._back.hide()
        self._back.clicked.connect(self.region_asked)
        self._plain = Elided("", "text", _Role.PlaceholderText)
        self._latin = Elided("", "latin", _Role.PlaceholderText)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(8)
        self._line.addWidget(self._title, 1)
        self._line.addWidget(self._hint)
        self._line.addWidget(self._back)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._line)
        self._column.addWidget(self._plain)
        self._column.addWidget(self._latin)
        self._fit()

    def show_side(self, px: int) -> None:
        """Take ``px`` as the panel's padding."""
        self._side = px
        self._fit()

    def show_scrolled(self, *, scrolled: bool) -> None:
        """Draw the line under which the page goes, where it has been scrolled."""
        if scrolled != self._scrolled:
            self._scrolled = scrolled
            self.update()

    def show_panel(self, scene: PanelScene) -> None:
        """Show the title, the subtitle and the hint of ``scene``."""
        self._set(self._title, scene.title)
        self._set(self._latin if scene.subtitle_italic else self._plain, scene.subtitle)
        self._latin.setVisible(scene.subtitle_italic)
        self._plain.setVisible(not scene.subtitle_italic)
        one_muscle = any(row.chosen for row in scene.rows)
        self._back.setVisible(one_muscle)
        self._set(self._hint, scene.hint)
        if self._back.text() != scene.hint:
            self._back.setText(scene.hint)
            self._back.updateGeometry()
        self._fit()

    def _fit(self) -> None:
        """Put the way back under the title where it has no room beside it; the hint goes then."""
        title = QFontMetrics(type_font("title")).horizontalAdvance(self._title.words())
        shown = self._hint if self._back.isHidden() else self._back
        hint = shown.sizeHint().width()
        beside = title + 12 + hint <= self.width() - 2 * self._side
        self._hint.setVisible(beside and shown is self._hint and bool(self._hint.words()))
        hangs = _LINK_PX if beside and shown is self._back else 0
        self._column.setContentsMargins(self._side, 20, self._side - hangs, _BELOW_PX)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._line.direction() != way:
            self._line.setDirection(way)
            self._line.setSpacing(8 if beside else 0)

    @staticmethod
    def _set(words: Words, text: str) -> None:
        if words.words() != text:
            words.set_words(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        del event
        if self._scrolled:
            painter = QPainter(self)
            painter.setPen(QPen(self.palette().color(_Role.Mid), 1))
            y = self.height() - 0.5
            painter.drawLine(QLineF(0, y, self.width(), y))
            painter.end()
