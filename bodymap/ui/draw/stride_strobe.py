"""The strobe picture: the instants of one stride side by side, as far apart as they happen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from bodymap.ui.draw.stride_rooms import Reach

if TYPE_CHECKING:
    from bodymap.ui.draw.figure_look import At
    from bodymap.ui.draw.stride_runner import RunnerFigure, Showing

INSTANTS = 6  # of one stride; the next contact is one more
OPACITY = 0.34
_STEPS = 24  # of a stride, in which its reach is looked up


def along(at: At, runner: RunnerFigure, phase: float) -> At:
    """Return where the runner is who started the stride at ``at``, at ``phase`` of it."""
    return at._replace(x=at.x + phase * runner.stride.travel * at.scale)


def strobe_reach(runner: RunnerFigure) -> Reach:
    """Return how far one stride of ``runner`` reaches, no further than it does."""
    travel = runner.stride.travel
    steps = [step / _STEPS for step in range(_STEPS + 1)]
    spans = [(phase * travel, *runner.span(phase)) for phase in steps]
    back = min(at + first for at, first, _ in spans)
    front = max(at + last for at, _, last in spans)
    return Reach(-back, front - travel, travel)


class Strobe:
    """The pale instants of one runner's stride, painted once and kept."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._pixmap = QPixmap()

    def paint(
        self, painter: QPainter, runner: RunnerFigure, at: At, box: QRectF, showing: Showing
    ) -> None:
        """Paint the instants of a stride that starts at ``at`` into ``box``, px."""
        ratio = painter.device().devicePixelRatioF()
        still = showing._replace(chosen=frozenset(), hovered=frozenset())
        key = (runner.runner, at, box.getRect(), still, ratio)
        if key != self._key:
            self._key = key
            self._pixmap = _instants(runner, at, box, still, ratio)
        painter.setOpacity(OPACITY)
        painter.drawPixmap(box.topLeft(), self._pixmap)
        painter.setOpacity(1.0)


def _instants(runner: RunnerFigure, at: At, box: QRectF, showing: Showing, ratio: float) -> QPixmap:
    pixmap = QPixmap((box.size() * ratio).toSize())
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-box.topLeft())
    for instant in range(INSTANTS + 1):
        phase = instant / INSTANTS
        runner.paint(painter, along(at, runner, phase), phase, showing, forces=False)
    painter.end()
    return pixmap
