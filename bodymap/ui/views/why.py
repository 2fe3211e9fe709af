"""Why this number: the factors as a product of tiles; a tile opens what stands behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bodymap.ui.controls.paint import rounded, state_fill
from bodymap.ui.controls.press import Press
from bodymap.ui.controls.tab_group import TabGroup
from bodymap.ui.controls.text_size import is_text_size
from bodymap.ui.controls.tip import give_tip
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.type import type_font
from bodymap.ui.views.column import BLEED_PX, HeadLine
from bodymap.ui.views.source_card import tile_card
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.panel import FactorTile, Why

_Role = QPalette.ColorRole
_RADIUS_PX = 10
_PADDING_PX = 10
_GAP_PX = 23  # between two tiles; the operator stands in it
_ROW_GAP_PX = 8
_MOST = 3  # tiles in a row
_ONE_ROLES = ("caption", "field", "caption")


class Tile(Press):
    """One factor: name, value, and its range or what it is."""

    link_opened = Signal(str)
    source_asked = Signal(str)  # the source's key

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.ring_radius(_RADIUS_PX)
        self._tile: FactorTile | None = None
        self._strong = False
        self.clicked.connect(self._open)

    def show_tile(self, tile: FactorTile, *, strong: bool) -> None:
        """Show ``tile``; ``strong`` is the result that the others lead to."""
        if tile == self._tile and strong == self._strong:
            return
        self._tile, self._strong = tile, strong
        self.setAccessibleName(tile.spoken)
        give_tip(self, tile.line)
        self.update()

    def least_px(self) -> int:
        """Return the width that the tile's value and range need, px."""
        tile = self._tile
        if tile is None:
            return 0
        value = self.text_px("field", tile.value or " ")
        return max(value, self.text_px("caption", tile.range_text or " ")) + 2 * _PADDING_PX

    def _open(self) -> None:
        if self._tile is None:
            return
        card = tile_card(self._tile)
        card.link_opened.connect(self.link_opened)
        card.source_asked.connect(self.source_asked)
        card.open_at(self, by_key=self.by_keyboard())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter, palette = QPainter(self), self.palette()
        rest = palette.color(_Role.Base if self._strong else _Role.AlternateBase)
        edge = palette.color(_Role.Dark if self._strong else _Role.Mid)
        rounded(painter, QRectF(self.rect()), _RADIUS_PX, state_fill(self, rest), edge)
        if self._tile is not None:
            self._paint_lines(painter, self._tile)
        painter.end()

    def _paint_lines(self, painter: QPainter, tile: FactorTile) -> None:
        y, room = 5.0, self.width() - 2 * _PADDING_PX + 2
        under = tile.range_text or tile.line
        for role, text in zip(_ONE_ROLES, (tile.name, tile.value, under), strict=True):
            painter.setFont(type_font(role))
            colour = _Role.PlaceholderText if role == "caption" else _Role.WindowText
            painter.setPen(self.palette().color(colour))
            metrics = painter.fontMetrics()
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            height = _line_px(role)
            box = QRectF(_PADDING_PX, y, room, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
            y += height


def _line_px(role: str) -> int:
    return max(18, QFontMetrics(type_font(role)).height() + 1)


class Tiles(QWidget):
    """The tiles on a grid, an operator behind each; the result follows the last factor.

    It reaches 8 px out of its column on both sides, for the focus rings.
    """

    link_opened = Signal(str)
    source_asked = Signal(str)  # the source's key

    def __init__(self) -> None:
        super().__init__()
        self._tiles: list[Tile] = []
        self._group = TabGroup()
        self._count = 0
        self._least = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_tiles(self, why: Why) -> None:
        """Show the factors of ``why`` and its result."""
        shown = (*why.tiles, why.result) if why.result else why.tiles
        while len(self._tiles) < len(shown):
            tile = Tile(self)
            tile.link_opened.connect(self.link_opened)
            tile.source_asked.connect(self.source_asked)
            self._tiles.append(tile)
            self._group.add(tile)
        for widget, factor in zip(self._tiles, shown, strict=False):
            widget.show_tile(factor, strong=factor is why.result)
        if len(shown) != self._count:
            self._count = len(shown)
            for index, widget in enumerate(self._tiles):
                widget.setVisible(index < len(shown))
            self._group.settle()
            self._least = 0
        least = max((tile.least_px() for tile in self._tiles[: self._count]), default=0)
        if least > self._least:
            self._least = least
            self._place()
            self.updateGeometry()

    def _columns(self, width: int) -> int:
        for columns in range(min(_MOST, self._count), 1, -1):
            if self._wide_px(width, columns) >= self._least:
                return columns
        return 1

    def _wide_px(self, width: int, columns: int) -> float:
        """Return the width of a tile; where rows follow, an operator ends the first."""
        end = _GAP_PX - BLEED_PX if self._count > columns else 0
        return (width - 2 * BLEED_PX - end - (columns - 1) * _GAP_PX) / columns

    def _rects(self, width: int) -> list[QRectF]:
        """Return the place of each tile; all are equally wide, each row begins at the left."""
        columns, high = self._columns(width), self._tile_px()
        wide = self._wide_px(width, columns)
        return [
            QRectF(
                BLEED_PX + cell % columns * (wide + _GAP_PX),
                cell // columns * (high + _ROW_GAP_PX),
                wide,
                high,
            )
            for cell in range(self._count)
        ]

    def _rows(self, columns: int) -> int:
        return -(-self._count // columns)

    def _place(self) -> None:
        for tile, rect in zip(self._tiles, self._rects(self.width()), strict=False):
            tile.setGeometry(rect.toRect())
        self.update()

    @staticmethod
    def _tile_px() -> int:
        return 12 + sum(_line_px(role) for role in _ONE_ROLES)

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that it needs at ``width`` px."""
        rows = self._rows(self._columns(width))
        return max(rows * (self._tile_px() + _ROW_GAP_PX) - _ROW_GAP_PX, 0)

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(320, self.heightForWidth(max(self.width(), 240)))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it would be cut."""
        return QSize(200, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if is_text_size(event):
            self._least = max((tile.least_px() for tile in self._tiles[: self._count]), default=0)
            self._place()
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place its parts anew."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in its present state."""
        del event
        painter = QPainter(self)
        painter.setFont(type_font("heading"))
        painter.setPen(self.palette().color(_Role.PlaceholderText))
        shown = self._tiles[: self._count]
        for index, tile in enumerate(shown[:-1]):
            rect = tile.geometry()
            box = QRectF(rect.right() + 1, rect.top() + 1, _GAP_PX, rect.height())
            sign = "=" if index == len(shown) - 2 else "·"
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)
        painter.end()


class WhyView(QWidget):
    """The heading, the tiles, and the note under them; 8 px wider than its column on both sides."""

    link_opened = Signal(str)
    source_asked = Signal(str)  # the source's key

    def __init__(self) -> None:
        super().__init__()
        self._why: Why | None = None
        caption = tr("estimated from published studies")
        beside = Words(caption, "caption", _Role.PlaceholderText)
        head = HeadLine(tr("Why this number"), beside, drops=True)
        self._tiles = Tiles()
        self._tiles.link_opened.connect(self.link_opened)
        self._tiles.source_asked.connect(self.source_asked)
        self._note = Words("", "caption", _Role.PlaceholderText, wrap=True)
        self._note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        for part, side in ((head, BLEED_PX), (self._tiles, 0), (self._note, BLEED_PX)):
            row = QHBoxLayout()
            row.setContentsMargins(side, 0, side, 0)
            row.addWidget(part)
            column.addLayout(row)

    def show_why(self, why: Why) -> None:
        """Show ``why``."""
        if why == self._why:
            return
        self._why = why
        self._tiles.show_tiles(why)
        if why.note != self._note.words():
            self._note.set_words(why.note)
            self._note.setVisible(bool(why.note))
