"""Paints the runner into its tile, from the side, at one instant of the stride."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF

from bodymap.ui.draw.figure_look import At
from bodymap.ui.draw.ground import Distance, Ground
from bodymap.ui.draw.stride_rooms import reach
from bodymap.ui.draw.stride_runner import RunnerFigure, Showing

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from bodymap.app.present.scene import PresentFigure
    from bodymap.app.stride_scene import Runner
    from bodymap.ui.draw.present.board import Board

_GROUND_PX = 46.0  # high, under the feet
_OVER_PX = 20.0  # the head
_SIDE_PX = 12.0
_TALL_UNITS = 1012.0  # the top of the head at the highest of a stride, of 1000 of stature
_GRASS_PX = 16.0  # above the line of the ground
_TOLERANCE_PX = 6.0


class RunnerSheet:
    """The picture of the runner; the tile begins at the painter's origin."""

    def __init__(self, figure: PresentFigure, board: Board) -> None:
        self._board, self._size = board, QSizeF(1, 1)
        self._ground, self._distance = Ground(), Distance()
        self._figure = RunnerFigure(_runner(figure))
        self._showing = _showing(figure, board)

    @property
    def period_s(self) -> float:
        """How long a stride takes, s."""
        return self._figure.runner.period_s

    def show(self, figure: PresentFigure, board: Board, size: QSizeF) -> None:
        """Take what is to be shown, in a tile of ``size`` px."""
        self._board, self._size = board, size
        self._figure.show(_runner(figure))
        self._showing = _showing(figure, board)

    def paint(self, painter: QPainter, turns: float, hovered: frozenset[str] = frozenset()) -> None:
        """Paint the instant at which ``turns`` cycles have been run."""
        size = self._size / self._board.unit
        painter.save()
        painter.scale(self._board.unit, self._board.unit)
        room = QRectF(QPointF(), size)
        painter.setClipRect(room)
        painter.fillRect(room, self._board.theme.raised)
        at = self._at(size)
        scroll = self._distance.after(turns, self._figure.stride.travel * at.scale)
        ground = QRectF(0, at.y - _GRASS_PX, size.width(), size.height() - at.y + _GRASS_PX)
        runner = self._figure.runner
        self._ground.paint(painter, ground, at.y, runner.surface, scroll, self._board.theme)
        showing = self._showing._replace(hovered=hovered)
        self._figure.paint(painter, at, turns % 1.0, showing, forces=False)
        painter.restore()

    def muscle_at(self, point: QPointF) -> str | None:
        """Return the muscle at ``point`` (px of the tile) of the last painting, or near it."""
        return self._figure.muscle_at(point / self._board.unit, _TOLERANCE_PX)

    def _at(self, size: QSizeF) -> At:
        far = reach(self._figure.runner.speed_mps, self._figure.stride.travel)
        tall = max(size.height() - _GROUND_PX - _OVER_PX, 20.0)
        wide = max(size.width() - 2 * _SIDE_PX, 20.0)
        scale = min(tall / _TALL_UNITS, wide / (far.back + far.front))
        y = size.height() - _GROUND_PX - (tall - scale * _TALL_UNITS) / 2
        x = size.width() / 2 + scale * (far.back - far.front) / 2
        return At(scale, x, y)


def _runner(figure: PresentFigure) -> Runner:
    """Return the runner, with the muscles that are to be grey told as unknown."""
    if figure.stride is None:
        message = "the figure has no runner"
        raise ValueError(message)
    runner = figure.stride.runners[0]
    grey = frozenset(runner.courses) if figure.kept else runner.unknown
    if figure.spotlight:
        grey |= frozenset(runner.courses) - figure.spotlight
    if figure.plain:
        grey |= frozenset(runner.courses) - figure.stride.selected
    return runner._replace(unknown=grey)


def _showing(figure: PresentFigure, board: Board) -> Showing:
    rows = () if figure.stride is None else figure.stride.rows
    shown = figure.stride is not None and figure.stride.deep
    deep = frozenset(row.muscle for row in rows if row.deep and shown)
    chosen = frozenset[str]() if figure.stride is None else figure.stride.selected
    return Showing(
        theme=board.theme,
        pale=frozenset(row.muscle for row in rows if row.timing_only),
        chosen=chosen & deep if deep else chosen,
        deep=deep,
    )
