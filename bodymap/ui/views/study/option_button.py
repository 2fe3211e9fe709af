"""One answer to choose from: its words, its key, and after the answer whether it was right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy

from bodymap.ui.controls.button import icon_px
from bodymap.ui.controls.paint import RADIUS, mixed, rounded, state_fill, theme_of
from bodymap.ui.controls.press import Press
from bodymap.ui.draw.icons import paint_icon, paint_swatch
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.study.scene import OptionScene
    from bodymap.ui.views.reel import Reel

_Role = QPalette.ColorRole
LEAST_PX = 48
_PADDING_PX, _UP_PX = 14, 8
_PICTURE_PX = (92, 64)
_SWATCH_PX = (40, 25)
_GAP_PX = 12
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)
_SIGNS = {"right": "check", "wrong": "close"}


class OptionButton(Press):
    """An answer; ``reel`` holds the pictures of exercises."""

    def __init__(self, reel: Reel) -> None:
        super().__init__()
        self._option: OptionScene | None = None
        self._number = 0
        self._reel = reel
        reel.loaded.connect(self.update)
        reel.painted.connect(self._painted)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def option(self) -> OptionScene | None:
        """The answer that it stands for."""
        return self._option

    def show_option(self, option: OptionScene, number: int) -> None:
        """Show ``option``, which the key ``number`` chooses."""
        self._option, self._number = option, number
        self.setAccessibleName(option.spoken or ", ".join(filter(None, (option.text, option.line))))
        self.setAccessibleDescription(self._described(option))
        self.setEnabled(option.state == "open")
        self.updateGeometry()
        self.update()

    def _described(self, option: OptionScene) -> str:
        if option.state == "open":
            return tr("Key {number}").format(number=self._number)
        return {"right": tr("Right"), "wrong": tr("Wrong: your answer")}.get(option.state, "")

    def _painted(self, exercise: str) -> None:
        if self._option is not None and self._option.exercise == exercise:
            self.update()

    def _left_px(self) -> int:
        option = self._option
        picture = 0
        if option is not None and option.exercise:
            picture = _PICTURE_PX[0] - 4
        elif option is not None and option.surface:
            picture = _SWATCH_PX[0]
        return _PADDING_PX + (picture + _GAP_PX if picture else 0)

    def _words_px(self, width: int) -> int:
        return width - self._left_px() - _PADDING_PX - icon_px(20) - 8

    def _words_height(self, width: int) -> tuple[int, int]:
        """Return the heights of the words and of the line under them in a button of ``width``."""
        option, heights = self._option, [0, 0]
        if option is None:
            return 0, 0
        for index, (text, role) in enumerate(((option.text, "control"), (option.line, "caption"))):
            if text:
                room = QFontMetrics(type_font(role))
                box = room.boundingRect(0, 0, max(self._words_px(width), 40), 4000, _WRAP, text)
                heights[index] = box.height()
        return heights[0], heights[1]

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width: long words are broken."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that it needs at ``width`` px."""
        words, line = self._words_height(width)
        picture = self._option is not None and bool(self._option.exercise)
        least = _PICTURE_PX[1] + 8 if picture else LEAST_PX
        return max(round(least * max(min(text_scale(), 1.4), 1.0)), words + line + 2 * _UP_PX)

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(280, self.heightForWidth(max(self.width(), 240)))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which nothing can be read."""
        return QSize(160, LEAST_PX)

    def _colours(self) -> tuple[QColor | None, QPen, QColor]:
        """Return fill, edge and ink."""
        theme, state = theme_of(self.palette()), self._option.state if self._option else "open"
        if state in _SIGNS:
            sign = theme.right if state == "right" else theme.error
            fill = theme.surface if theme.contrast else mixed(theme.surface, sign, 0.1)
            return fill, QPen(sign, 2), theme.text
        if state == "other":
            return None, QPen(theme.hairline), theme.text2
        return state_fill(self, theme.surface), QPen(theme.control), theme.text

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        if self._option is None:
            return
        painter = QPainter(self)
        fill, edge, ink = self._colours()
        rounded(painter, QRectF(self.rect()), RADIUS, fill, edge)
        self._paint_picture(painter, self._option)
        words, line = self._words_height(self.width())
        room = QRectF(self._left_px(), 0, self._words_px(self.width()), words)
        room.moveTop((self.height() - words - line) / 2)
        painter.setPen(ink)
        painter.setFont(type_font("control"))
        painter.drawText(room, _WRAP, self._option.text)
        if line:
            painter.setPen(self.palette().color(_Role.PlaceholderText))
            painter.setFont(type_font("caption"))
            painter.drawText(
                QRectF(room.left(), room.bottom(), room.width(), line), _WRAP, self._option.line
            )
        self._paint_sign(painter, self._option)
        painter.end()

    def _paint_picture(self, painter: QPainter, option: OptionScene) -> None:
        if option.exercise:
            wide, high = _PICTURE_PX
            box = QRectF(8, (self.height() - high) / 2, wide, high)
            ratio = painter.device().devicePixelRatioF()
            theme = theme_of(self.palette())
            image = self._reel.still(option.exercise, box.size().toSize(), theme, ratio)
            if image is not None:
                painter.drawImage(box.topLeft(), image)
        elif option.surface:
            wide, high = _SWATCH_PX
            box = QRectF(_PADDING_PX, (self.height() - high) / 2, wide, high)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            paint_swatch(painter, box, option.surface, self.palette().color(_Role.Mid))

    def _paint_sign(self, painter: QPainter, option: OptionScene) -> None:
        """Paint the key at the right, or what the answer was worth."""
        px = icon_px(20)
        box = QRectF(self.width() - _PADDING_PX - px + 4, (self.height() - px) / 2, px, px)
        theme = theme_of(self.palette())
        if option.state in _SIGNS:
            colour = theme.right if option.state == "right" else theme.error
            paint_icon(painter, box, _SIGNS[option.state], colour)
        elif option.state == "open":
            painter.setPen(theme.text2)
            painter.setFont(type_font("caption"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))
