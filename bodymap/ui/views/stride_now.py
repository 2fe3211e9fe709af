"""The band under the runner: the phase of the cycle, and in one sentence what happens in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.draw.type import type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent

    from bodymap.app.stride_scene import StridePhase

_Role = QPalette.ColorRole
_SIDE_PX = 24
_ABOVE_PX, _BELOW_PX = 8, 10
_LINE_PX = 3  # between lines
_SPACE = "\u2002"  # between name and sentence


class StrideNow(QWidget):
    """Name and sentence of the present phase, in the height that the longest of them needs."""

    def __init__(self) -> None:
        super().__init__()
        self._phases: tuple[StridePhase, ...] = ()
        self._letter = ""
        self._now = 0
        self._short = False
        self._set: dict[int, QTextLayout] = {}
        self.setAccessibleName(tr("What happens now"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        on_text_size(self._text_size_changed)

    def show_phases(self, phases: tuple[StridePhase, ...], letter: str) -> None:
        """Take the eight phases; ``letter`` names the runner of a comparison."""
        if (phases, letter) != (self._phases, self._letter):
            self._phases, self._letter = phases, letter
            self._set.clear()
            self.updateGeometry()
            self.update()

    def show_short(self, *, short: bool) -> None:
        """Show the name alone, where the stage needs the room; the sentence is in a tip."""
        if short != self._short:
            self._short = short
            self._set.clear()
            self._give_tip()
            self.updateGeometry()
            self.update()

    def show_phase(self, phase: float) -> StridePhase | None:
        """Show what happens at ``phase`` (0 to 1) and return it."""
        for index, each in enumerate(self._phases):
            if each.start <= phase < each.stop or index == len(self._phases) - 1:
                if index != self._now:
                    self._now = index
                    self._give_tip()
                    self.update()
                return each
        return None

    def _text_size_changed(self, font: QFont) -> None:
        del font
        self._set.clear()
        self.updateGeometry()

    def _texts(self, index: int) -> tuple[str, str]:
        phase = self._phases[index]
        name = f"{self._letter}: {phase.name}" if self._letter else phase.name
        return name, "" if self._short else phase.sentence

    def _give_tip(self) -> None:
        shown = self._short and self._now < len(self._phases)
        give_tip(self, self._phases[self._now].sentence if shown else "")

    def _layout(self, index: int, width: int) -> QTextLayout:
        name, sentence = self._texts(index)
        layout = QTextLayout(f"{name}{_SPACE}{sentence}", type_font("text"))
        strong, plain = QTextLayout.FormatRange(), QTextLayout.FormatRange()
        strong.start, strong.length = 0, len(name)
        plain.start, plain.length = len(name), len(sentence) + 1
        strong.format, plain.format = QTextCharFormat(), QTextCharFormat()
        strong.format.setFont(type_font("field"))
        strong.format.setForeground(self.palette().color(_Role.WindowText))
        plain.format.setForeground(self.palette().color(_Role.PlaceholderText))
        layout.setFormats([strong, plain])
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        _break_lines(layout, width - 2 * _SIDE_PX)
        return layout

    def whole_px(self, width: int) -> int:
        """Return the height with the longest sentence in a band ``width`` px wide."""
        short, self._short = self._short, False
        height = self.heightForWidth(width)
        self._short = short
        return height

    def hasHeightForWidth(self) -> bool:
        """Return that narrow bands are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the longest sentence, so that nothing moves while it plays."""
        last = (_last_px(self._layout(index, width)) for index in range(len(self._phases)))
        return round(max(last, default=20.0)) + _ABOVE_PX + _BELOW_PX

    def sizeHint(self) -> QSize:
        """Return the size it wants, which grows with the text."""
        return QSize(520, self.heightForWidth(max(self.width(), 320)))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size that still shows all."""
        return QSize(240, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        self._set.clear()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow new colours."""
        if event.type() == event.Type.PaletteChange:
            self._set.clear()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint name and sentence."""
        del event
        if self._now >= len(self._phases):
            return
        if self._now not in self._set:
            self._set[self._now] = self._layout(self._now, self.width())
        painter = QPainter(self)
        self._set[self._now].draw(painter, QPointF(_SIDE_PX, _ABOVE_PX))
        painter.end()


def _last_px(layout: QTextLayout) -> float:
    """Return where the last line ends, px."""
    bottom: float = layout.lineAt(layout.lineCount() - 1).rect().bottom()
    return bottom


def _break_lines(layout: QTextLayout, width: float) -> None:
    layout.beginLayout()
    y = 0.0
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 40.0))
        line.setPosition(QPointF(0, y))
        y += line.height() + _LINE_PX
    layout.endLayout()
