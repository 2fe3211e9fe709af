"""Paints the body into its tile: front, back or soles, whole or cut, with ring and names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QBrush, QColor, QPainter, QPixmap

from bodymap.ui.draw.body import BodyDrawing
from bodymap.ui.draw.present.body_place import place_bodies
from bodymap.ui.draw.present.letters import paint_letters, place_letters
from bodymap.ui.draw.present.names import Wish, paint_names, place_names

if TYPE_CHECKING:
    from bodymap.app.map_scene import MapScene
    from bodymap.app.present.scene import PresentFigure
    from bodymap.ui.draw.present.board import Board
    from bodymap.ui.draw.present.letters import Letter
    from bodymap.ui.draw.present.names import Name
    from bodymap.ui.theme import Theme

_TOLERANCE_PX = 6.0  # of the designed screen, so that thin muscles can be hit
_PLAIN = 0.2  # on the difference map: blue
_FAINT = 0.5  # opacity of the outline of a deep muscle that is not meant
_GUTTER_PX = 104.0  # for names, at each side of the tile
_GUTTER_SHARE = 0.31  # of a body's column, at most: the body stays almost as large


class _Body(BodyDrawing):
    """A body of which some muscles are grey, whatever they bear, or no colour means a load."""

    def __init__(self, scene: MapScene, theme: Theme) -> None:
        self._dull, self._plain = frozenset[str](), False
        super().__init__(scene, theme)

    def dull(self, muscles: frozenset[str], *, plain: bool) -> None:
        """Paint ``muscles`` grey from now on; ``plain``: the others in the colour of no load."""
        if (muscles, plain) != (self._dull, self._plain):
            self._dull, self._plain = muscles, plain
            self._coloured.clear()
            self._take_colours()

    def _take_colours(self) -> None:
        super()._take_colours()
        grey, meant = QBrush(self._theme.body_neutral), QBrush(plain_colour(self._theme))
        for brushes in (self._surface, self._deep):
            if self._plain:
                brushes.update(dict.fromkeys(brushes, meant))
            brushes.update({muscle: grey for muscle in self._dull if muscle in brushes})

    def _ghost_line(self, muscle: str) -> QColor:
        """Return a faint line for what is grey: only what is meant stands out."""
        line = super()._ghost_line(muscle)
        if muscle in self._dull:
            line = QColor(self._theme.body_outline)
            line.setAlphaF(_FAINT)
        return line


class BodySheet:
    """The picture of the body in its tile; all that does not change is kept."""

    def __init__(self, figure: PresentFigure, board: Board) -> None:
        self._figure, self._board = figure, board
        self._size = QSizeF(1, 1)
        self._marked = False, False
        self._body = _Body(figure.map, board.theme)
        self._names: tuple[Name, ...] | None = None
        self._kept: tuple[tuple[object, ...], QPixmap] | None = None
        self._placing: tuple[object, ...] = ()

    def show(
        self, figure: PresentFigure, board: Board, size: QSizeF, *, names: bool, numbers: bool
    ) -> None:
        """Take what is to be shown.

        Args:
            figure: one of its views; not the runner.
            board: the screen.
            size: of the tile, px.
            names: of the muscles are shown.
            numbers: their loads are shown.
        """
        self._figure, self._board, self._size = figure, board, size
        self._marked = names, numbers
        self._body.show(figure.map, board.theme)
        self._body.dull(_dulled(figure), plain=figure.plain)
        placing = (figure.view, figure.zoom, size, board.unit, names, numbers)
        if placing != self._placing:
            self._placing = placing
            self._place(figure.zoom)
        self._names = self._kept = None
        if figure.zoom and any(self._marked) and not self.names():
            self._place(frozenset())  # the cut leaves no room for a name
            self._names = None

    def _place(self, zoom: frozenset[str]) -> None:
        bodies = place_bodies(self._figure.view, self._flat(), zoom, self._gutter_px())
        self._body.place(bodies)

    def paint(self, painter: QPainter, hovered: frozenset[str] = frozenset()) -> None:
        """Paint the tile's ground and the body; the tile begins at the painter's origin."""
        key = (hovered, painter.device().devicePixelRatioF())
        if self._kept is None or self._kept[0] != key:
            self._kept = key, self._painted(*key)
        painter.drawPixmap(QPointF(), self._kept[1])

    def muscle_at(self, point: QPointF) -> str | None:
        """Return the muscle at ``point`` (px of the tile) or near it."""
        found = self._body.muscle_at(point / self._board.unit, _TOLERANCE_PX)
        return found if found in self._figure.map.marks else None

    def names(self) -> tuple[Name, ...]:
        """Return the names and where they stand, px of the tile."""
        if self._names is None:
            names, numbers = self._marked
            self._names = ()
            if names or numbers:
                wish = Wish(self._figure.map, names, numbers, _about(self._figure))
                flat = self._board._replace(unit=1.0)
                self._names = place_names(flat, self._flat(), self._body.views, wish)
        return self._names

    def _letters(self) -> tuple[Letter, ...]:
        letters, deep = self._figure.letters, self._figure.map.deep
        return place_letters(letters, self._body.views, self._flat(), deep=deep)

    def _flat(self) -> QSizeF:
        """Return the size of the tile on the designed screen: there the body is painted."""
        return self._size / self._board.unit

    def _gutter_px(self) -> float:
        """Return the room for names at each side of the tile, px of the designed screen."""
        if not any(self._marked):
            return 0.0
        column = self._flat().width() / (2 if self._figure.view == "both" else 1)
        return min(_GUTTER_PX * max(self._board.scale, 1.0), _GUTTER_SHARE * column)

    def _painted(self, hovered: frozenset[str], ratio: float) -> QPixmap:
        picture = QPixmap((self._size * ratio).toSize())
        # On a larger screen rings, outlines and fibres are as much wider as the body is taller.
        picture.setDevicePixelRatio(ratio * self._board.unit)
        picture.fill(self._board.theme.raised)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._body.paint_grey(painter)
        self._body.paint_flesh(painter)
        self._body.paint_chosen(painter, hovered)
        flat = self._board._replace(unit=1.0)
        paint_names(painter, self.names(), flat)
        right = self._figure.right
        paint_letters(painter, self._letters(), flat._replace(scale=1.0), right)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture


def plain_colour(theme: Theme) -> QColor:
    """Return the colour of what is meant where colours tell no load: none of the load map's."""
    return theme.difference_colour(_PLAIN)


def _about(figure: PresentFigure) -> frozenset[str]:
    """Return the muscles that ``figure`` is about."""
    return figure.map.selected | figure.zoom | figure.spotlight


def _dulled(figure: PresentFigure) -> frozenset[str]:
    """Return the muscles that are grey: they are not in the spotlight, or not chosen."""
    everything = frozenset(figure.map.marks)
    if figure.kept:
        return everything
    dulled = frozenset[str]()
    if figure.spotlight:
        dulled |= everything - figure.spotlight
    if figure.plain:
        meant = [muscles for letter, muscles in figure.letters if letter == figure.right]
        dulled |= everything - (meant[0] if meant else figure.map.selected)
    return dulled
