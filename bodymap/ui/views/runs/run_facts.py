"""The run in a row of numbers: distance, time, pace, climb, cadence, steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.spoken import speak_as
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.draw.type import text_scale, type_font

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QResizeEvent

    from bodymap.app.runs.scene import RunFact

_Role = QPalette.ColorRole
_HIGH_PX = 66
_GAP_PX = 16
_UNIT_GAP_PX = 4
_INTO_MARGIN_PX = 10  # what a third line takes of the room around the others
_NARROW, _WHOLE = "\u202f", "\u00a0"  # between thousands; a narrow one is lost at this size


class _Fact(QWidget):
    """One number with its caption over it, its unit behind it, and below it what it was."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._fact: RunFact | None = None
        self._number = ""
        speak_as(self, QAccessible.Role.StaticText)
        self._below = False
        self._measured: tuple[float, QSize] | None = None  # at a text size

    def show_fact(self, fact: RunFact, *, below: bool) -> None:
        """Show ``fact``; what it was taken from is its tool tip.

        Args:
            fact: what to show.
            below: leave room for what it was, so that all captions are in line.
        """
        if (fact, below) == (self._fact, self._below):
            return
        self._fact, self._below = fact, below
        self._measured = None
        self._number = fact.value.replace(_NARROW, _WHOLE)
        value = f"{fact.value} {fact.unit}".strip()
        said = ", ".join(text for text in (value, fact.was) if text)
        self.setAccessibleName(f"{fact.caption}: {said}")
        self.setAccessibleDescription(fact.note)
        give_tip(self, fact.note)
        self.update()

    def _measure(self, fact: RunFact) -> QSize:
        caption = QFontMetrics(type_font("caption"))
        value = QFontMetrics(type_font("fact"))
        unit = QFontMetrics(type_font("text")).horizontalAdvance(fact.unit)
        wide = value.horizontalAdvance(self._number) + (unit + _UNIT_GAP_PX if unit else 0)
        for text in (fact.caption, fact.was):
            wide = max(wide, caption.horizontalAdvance(text))
        high = caption.height() + value.height() + 1
        return QSize(wide + 2, high + (caption.height() - _INTO_MARGIN_PX if self._below else 0))

    def sizeHint(self) -> QSize:
        if self._fact is None:
            return QSize(0, 0)
        scale = text_scale()
        # Layouts ask hundreds of times for each page.
        if self._measured is None or self._measured[0] != scale:
            self._measured = scale, self._measure(self._fact)
        return QSize(self._measured[1])

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._fact is None:
            return
        painter, palette = QPainter(self), self.palette()
        caption = QFontMetrics(type_font("caption"))
        value = QFontMetrics(type_font("fact"))
        lines = 2 if self._below else 1  # in small type
        top = (self.height() - lines * caption.height() - value.height() - 1) / 2
        quiet = palette.color(_Role.PlaceholderText)
        painter.setFont(type_font("caption"))
        painter.setPen(quiet)
        wide = float(self.width())
        painter.drawText(QRectF(0, top, wide, caption.height()), 0, self._fact.caption)
        under = top + caption.height() + 1 + value.height()
        painter.drawText(QRectF(0, under, wide, caption.height()), 0, self._fact.was)
        line = top + caption.height() + 1 + value.ascent()
        painter.setFont(type_font("fact"))
        painter.setPen(palette.color(_Role.WindowText))
        painter.drawText(0, round(line), self._number)
        painter.setFont(type_font("text"))
        painter.setPen(quiet)
        behind = value.horizontalAdvance(self._number) + _UNIT_GAP_PX
        painter.drawText(behind, round(line), self._fact.unit)
        painter.end()


class RunFacts(QWidget):
    """The facts side by side in columns as wide as one another, in more rows where they must."""

    def __init__(self) -> None:
        super().__init__()
        self._facts: list[_Fact] = []
        self._shown: tuple[RunFact, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        on_text_size(self._text_size_changed)

    def show_facts(self, facts: tuple[RunFact, ...]) -> None:
        """Show ``facts``."""
        if facts == self._shown:
            return
        while len(self._facts) < len(facts):
            self._facts.append(_Fact(self))
        below = any(fact.was for fact in facts)
        for widget, fact in zip(self._facts, facts, strict=False):
            widget.show_fact(fact, below=below)
        self._shown = facts
        for index, widget in enumerate(self._facts):
            widget.setVisible(index < len(facts))
        self._place()
        self.updateGeometry()

    def _columns(self, width: int) -> int:
        shown = self._facts[: len(self._shown)]
        widest = max((fact.sizeHint().width() for fact in shown), default=1) + _GAP_PX
        fitting = max((width + _GAP_PX) // widest, 1)
        if fitting >= len(shown):
            return max(len(shown), 1)
        rows = -(-len(shown) // fitting)
        return -(-len(shown) // rows)

    def _row_px(self) -> int:
        high = max(
            (fact.sizeHint().height() for fact in self._facts[: len(self._shown)]), default=0
        )
        return max(_HIGH_PX, high + 18)

    def _place(self) -> None:
        columns, high = self._columns(self.width()), self._row_px()
        wide = self.width() / columns
        for index, fact in enumerate(self._facts[: len(self._shown)]):
            row, column = divmod(index, columns)
            fact.setGeometry(round(column * wide), row * high, round(wide) - 4, high)

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self._place()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that it needs at ``width`` px."""
        columns = self._columns(width)
        return -(-len(self._shown) // columns) * self._row_px()

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(600, self.heightForWidth(max(self.width(), 300)))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it would be cut."""
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the facts anew."""
        super().resizeEvent(event)
        self._place()
        self.updateGeometry()
