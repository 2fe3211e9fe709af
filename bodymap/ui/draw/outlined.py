"""A painter that writes words as outlines: for files whose reader may not have our font."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QTextLayout, QTextOption

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QFont

_Align = Qt.AlignmentFlag
_UNBOUND_PX = 1e6  # the width of a line that is never broken


class OutlinedPainter(QPainter):
    """Paints as its parent does, but words as the shapes of their letters.

    A drawing that only names its font looks otherwise on a machine without that font: words
    overlap and run out of their frames.
    """

    def drawText(  # type: ignore[override]  # noqa: N802 - Qt's name; two of its eight forms
        self, where: QPointF | QRect | QRectF, *words: object
    ) -> None:
        """Write words at a point of their baseline, or into a rectangle by flags.

        Args:
            where: the point or the rectangle.
            words: the text; with a rectangle the flags of alignment before it.
        """
        flags, text = (0, words[0]) if len(words) == 1 else words
        if isinstance(where, QPointF):
            outline = line_outline(self.font(), str(text), where)
        else:
            value = flags if isinstance(flags, int) else getattr(flags, "value", 0)
            outline = text_outline(self.font(), str(text), QRectF(where), value)
        self.save()
        self.setBrush(self.pen().color())
        self.setPen(Qt.PenStyle.NoPen)
        self.drawPath(outline)
        self.restore()


def line_outline(font: QFont, text: str, baseline: QPointF) -> QPainterPath:
    """Return the letters of one line that begins at ``baseline``."""
    layout = _laid_out(font, text, None)
    top = baseline - QPointF(0, layout.lineAt(0).ascent())
    return _letters(layout).translated(top)


def text_outline(font: QFont, text: str, room: QRectF, flags: int) -> QPainterPath:
    """Return the letters of ``text`` in ``room``, where ``QPainter`` puts them by ``flags``."""
    wraps = bool(flags & Qt.TextFlag.TextWordWrap.value)
    layout = _laid_out(font, text, room.width() if wraps else None)
    _align(layout, room.width(), flags)
    high = layout.boundingRect().height()
    y = 0.0
    if flags & _Align.AlignBottom.value:
        y = room.height() - high
    elif flags & _Align.AlignVCenter.value:
        y = (room.height() - high) / 2
    return _letters(layout).translated(room.left(), room.top() + y)


def _laid_out(font: QFont, text: str, wide: float | None) -> QTextLayout:
    """Return ``text`` in lines, broken where they are wider than ``wide`` px."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    breaks = QTextOption.WrapMode
    option.setWrapMode(breaks.NoWrap if wide is None else breaks.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    y, line = 0.0, layout.createLine()
    while line.isValid():
        line.setLineWidth(_UNBOUND_PX if wide is None else wide)
        line.setPosition(QPointF(0, y))
        y += line.height()
        line = layout.createLine()
    layout.endLayout()
    return layout


def _align(layout: QTextLayout, wide: float, flags: int) -> None:
    share = 0.0
    if flags & _Align.AlignRight.value:
        share = 1.0
    elif flags & _Align.AlignHCenter.value:
        share = 0.5
    for index in range(layout.lineCount()):
        line = layout.lineAt(index)
        line.setPosition(QPointF(share * (wide - line.naturalTextWidth()), line.y()))


def _letters(layout: QTextLayout) -> QPainterPath:
    outline = QPainterPath()
    outline.setFillRule(Qt.FillRule.WindingFill)
    for run in layout.glyphRuns():
        font = run.rawFont()
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            outline.addPath(font.pathForGlyph(glyph).translated(place))
    return outline
