"""A frame of the runner at 600x800, beside filling the same paths, and the ground under it.

A frame is the pose, the colours and the paint. The floor fills every path that the frame fills,
with ready brushes, in the same run and in turn. Ratios are of the medians.
"""

from __future__ import annotations

import math
import time
from statistics import median

WIDTH, HEIGHT = 600, 800
STATURE_PX = 590
GROUND_Y = 736
ROUNDS = 240
SPEED_MPS = 3.0
FRAMES_A_SECOND = 60
# Muscles of which only the timing is known: paler, and hatched.
PALE = frozenset(
    {
        *("intrinsic_foot", "fibularis", "tibialis_posterior", "erector_spinae", "multifidus"),
        *("rectus_abdominis", "obliques", "transversus_abdominis", "deltoids", "trapezius"),
        *("pectoralis_major", "latissimus_dorsi", "biceps_brachii", "triceps_brachii", "forearms"),
    }
)


def run() -> list[dict[str, object]]:
    """Return the ratios, the milliseconds behind them and the share of one core."""
    from bodymap.figure.rig import read_rig
    from bodymap.figure.stride import solve_stride
    from bodymap.ui.app import start_application
    from bodymap.ui.draw.side_figure import SideFigure

    start_application()
    rig = read_rig()
    runner = _Runner(rig, solve_stride(SPEED_MPS), SideFigure(rig))
    return [
        runner.row("stride frame / filling the same paths", fibres=False),
        runner.row("stride frame with fibres / same paths", fibres=True),
        runner.ground(),
    ]


class _Runner:
    """One runner, its colours, and the picture that it is painted on."""

    def __init__(self, rig, stride, figure) -> None:
        from PySide6.QtGui import QImage

        from bodymap.ui.draw.course_brushes import CourseBrushes
        from bodymap.ui.draw.figure_look import At
        from bodymap.ui.theme import theme

        self.rig, self.stride, self.figure = rig, stride, figure
        self.theme = theme("light")
        self.muscles = {shape.id for shape in rig.shapes if shape.kind == "muscle"}
        self.brushes = CourseBrushes(self.theme, _courses(self.muscles))
        self.at = At(STATURE_PX / 1000, WIDTH / 2, GROUND_Y)
        self.image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
        self.fill = _Fill(self)

    def row(self, bench: str, *, fibres: bool):
        ours, floor = [], []
        for step in range(ROUNDS):
            phase = step / ROUNDS
            start = time.perf_counter()
            self.frame(phase, fibres=fibres)
            ours.append(time.perf_counter() - start)
            start = time.perf_counter()
            self.fill.paint(step)
            floor.append(time.perf_counter() - start)
        whole = median(ours)
        return {
            "bench": bench,
            "ratio": round(whole / median(floor), 2),
            "goal": 3,
            "must": 5,
            "ms": round(whole * 1e3, 3),
            "floor_ms": round(median(floor) * 1e3, 3),
            "share_of_a_core_at_60_fps": round(whole * FRAMES_A_SECOND, 3),
        } | self.parts(fibres=fibres)

    def frame(self, phase: float, *, fibres: bool) -> None:
        """Pose, colour and paint the runner."""
        xy = self.rig.pose(self.stride.frame(phase), fibres=fibres)
        self._paint(xy, self.brushes.at(phase), fibres=fibres)

    def _paint(self, xy, brushes, *, fibres: bool) -> None:
        from PySide6.QtGui import QPainter

        from bodymap.ui.draw.figure_look import FigureLook

        look = FigureLook(self.theme, brushes, PALE, fibres=fibres)
        painter = QPainter(self.image)
        self.figure.paint(painter, xy, self.at, look)
        painter.end()

    def parts(self, *, fibres: bool):
        """The milliseconds of each part of a frame."""
        pose, colours, paint = [], [], []
        for step in range(ROUNDS // 4):
            phase = step * 4 / ROUNDS
            start = time.perf_counter()
            xy = self.rig.pose(self.stride.frame(phase), fibres=fibres)
            pose.append(time.perf_counter() - start)
            start = time.perf_counter()
            brushes = self.brushes.at(phase)
            colours.append(time.perf_counter() - start)
            start = time.perf_counter()
            self._paint(xy, brushes, fibres=fibres)
            paint.append(time.perf_counter() - start)
        named = {"pose": pose, "colours": colours, "paint": paint}
        return {"parts_ms": {name: round(median(each) * 1e3, 3) for name, each in named.items()}}

    def ground(self):
        """The milliseconds of the ground, which is not in a frame of the runner."""
        from PySide6.QtCore import QRectF
        from PySide6.QtGui import QPainter

        from bodymap.ui.draw.ground import Ground

        ground, costs = Ground(), []
        for step in range(ROUNDS):
            start = time.perf_counter()
            painter = QPainter(self.image)
            rect = QRectF(0, 0, WIDTH, HEIGHT)
            ground.paint(painter, rect, GROUND_Y, "natural_grass", step * 7.3, self.theme)
            painter.end()
            costs.append(time.perf_counter() - start)
        return {"bench": "ground, ms a frame", "ms": round(median(costs) * 1e3, 3)}


class _Fill:
    """The floor: the paths of one frame, which is where a body of this size has its area."""

    def __init__(self, runner) -> None:
        from PySide6.QtCore import QPointF, Qt
        from PySide6.QtGui import QBrush, QColor, QPainterPath, QPolygonF

        xy = runner.rig.pose(runner.stride.frame(0.25)).tolist()
        self.paths = []
        for shape in runner.rig.shapes:
            if shape.kind in {"body", "muscle", "other", "detail"} and _bare(shape):
                path = QPainterPath()
                points = [runner.at.point(x, y) for x, y in xy[shape.start : shape.stop]]
                path.addPolygon(QPolygonF([QPointF(point) for point in points]))
                path.closeSubpath()
                path.setFillRule(Qt.FillRule.WindingFill)
                self.paths.append(path)
        self.brushes = [QBrush(QColor.fromHsv(i * 8, 160, 220)) for i in range(40)]
        self.image = runner.image

    def paint(self, step: int) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QPainter

        painter = QPainter(self.image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for index, path in enumerate(self.paths):
            painter.setBrush(self.brushes[(index + step) % 40])
            painter.drawPath(path)
        painter.end()


def _bare(shape) -> bool:
    return getattr(shape, "hand", "") in {"", "fist"}


def _courses(muscles):
    """Time courses that change all the time, each muscle at another moment."""
    return {
        muscle: [0.5 + 0.5 * math.sin(2 * math.pi * (i / 100 + n / 26)) for i in range(101)]
        for n, muscle in enumerate(sorted(muscles))
    }
