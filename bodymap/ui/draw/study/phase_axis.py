"""Paints the gait cycle as an axis: stance and swing, the phases to choose from, the course."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from bodymap.ui.controls.paint import mixed, rounded
from bodymap.ui.draw.type import type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QColor

    from bodymap.app.study.scene import OptionScene, PhaseScene
    from bodymap.ui.theme import Theme

_BAND_PX, _GAP_PX, _TICK_PX = 24.0, 6.0, 4.0
_RADIUS_PX = 6.0
_PLOT_PX = 76.0  # height of the phases at text size 1
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
_CURVE_PX = 2.25


class PhaseLook(NamedTuple):
    """What is under the pointer, and the colours."""

    hovered: str
    theme: Theme


class PhaseAxis:
    """Where everything of the axis stands in a frame of ``width`` px."""

    def __init__(self, scene: PhaseScene, options: Sequence[OptionScene], width: float) -> None:
        self._scene = scene
        self._options = options
        self._lanes = _lanes(options)
        text = QFontMetricsF(type_font("caption_medium")).height()
        self._band = max(_BAND_PX, text + 8)
        self._text = text
        self._width = width
        self._edge = 1.0

    @property
    def height(self) -> float:
        """The height that it all takes, px."""
        return self._plot().bottom() + _TICK_PX + 2 + self._text

    def option_at(self, point: QPointF) -> str:
        """Return the key of the phase at ``point`` (px), or ""."""
        found = (o.key for o in self._options if any(b.contains(point) for b in self.boxes(o)))
        return next(found, "")

    def boxes(self, option: OptionScene) -> Iterator[QRectF]:
        """Yield the one box of ``option``, or the two of one that runs over the next contact."""
        plot, lanes = self._plot(), max(self._lanes.values(), default=0) + 1
        high = plot.height() / lanes
        top = plot.top() + self._lanes[option.key] * high
        for start, end in _pieces(option):
            left, right = self._x(start), self._x(end)
            yield QRectF(left, top, right - left, high).adjusted(1, 1, -1, -1)

    def paint(self, painter: QPainter, look: PhaseLook) -> None:
        """Paint the axis, the phases, and over them the course where it is known."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bands(painter, look.theme)
        for number, option in enumerate(self._options, 1):
            self._paint_option(painter, option, number, look)
        self._paint_axis(painter, look.theme)
        if self._scene.course:
            self._paint_course(painter, look.theme)

    def _x(self, phase: float) -> float:
        return self._edge + phase * (self._width - 2 * self._edge)

    def _plot(self) -> QRectF:
        high = max(_PLOT_PX, 3.4 * self._text)
        wide = self._width - 2 * self._edge
        return QRectF(self._edge, self._band + _GAP_PX, wide, high)

    def _paint_bands(self, painter: QPainter, theme: Theme) -> None:
        """Paint where the foot is on the ground, and where it swings."""
        toe_off = self._scene.toe_off
        painter.setFont(type_font("caption_medium"))
        for start, end, words, fill in (
            (0.0, toe_off, tr("Stance"), theme.hover),
            (toe_off, 1.0, tr("Swing"), theme.raised),
        ):
            box = QRectF(self._x(start), 0, self._x(end) - self._x(start), self._band)
            box.adjust(1, 0, -1, 0)
            edge = theme.hairline if not theme.contrast else theme.control
            rounded(painter, box, _RADIUS_PX, fill, edge)
            painter.setPen(theme.text)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_option(
        self, painter: QPainter, option: OptionScene, number: int, look: PhaseLook
    ) -> None:
        fill, edge = _option_colours(option, hovered=option.key == look.hovered, theme=look.theme)
        boxes = list(self.boxes(option))
        for box in boxes:
            rounded(painter, box, _RADIUS_PX, fill, edge)
        widest = max(boxes, key=QRectF.width)
        if not self._scene.course:
            painter.setFont(type_font("control_strong"))
            painter.setPen(look.theme.text)
            painter.drawText(widest, Qt.AlignmentFlag.AlignCenter, str(number))

    def _paint_axis(self, painter: QPainter, theme: Theme) -> None:
        plot, x = self._plot(), self._x(self._scene.toe_off)
        dashed = QPen(theme.ink, 1.25)
        dashed.setDashPattern([3.0, 3.0])
        painter.setPen(dashed)
        painter.drawLine(QLineF(x, self._band + 1, x, plot.bottom()))
        painter.setPen(QPen(theme.control))
        painter.drawLine(QLineF(plot.left(), plot.bottom() + 1, plot.right(), plot.bottom() + 1))
        painter.setFont(type_font("caption"))
        for phase in _TICKS:
            at = self._x(phase)
            painter.setPen(QPen(theme.control))
            painter.drawLine(QLineF(at, plot.bottom() + 1, at, plot.bottom() + 1 + _TICK_PX))
            painter.setPen(theme.text2)
            box = QRectF(at - 40, plot.bottom() + _TICK_PX + 2, 80, self._text)
            words = f"{round(phase * 100)} %"
            own = painter.fontMetrics().horizontalAdvance(words) / 2
            box.translate(max(own - at, 0.0) - max(own + at - self._width, 0.0), 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_course(self, painter: QPainter, theme: Theme) -> None:
        """Paint the muscle's activity; the frame's top is its own peak."""
        plot, course = self._plot().adjusted(0, 6, 0, 0), self._scene.course
        last = max(len(course) - 1, 1)
        line = QPolygonF(
            [
                QPointF(self._x(index / last), plot.bottom() - value * plot.height())
                for index, value in enumerate(course)
            ]
        )
        for colour, width in ((theme.surface, _CURVE_PX + 2.5), (theme.ink, _CURVE_PX)):
            pen = QPen(colour, width)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline(line)
        painter.setFont(type_font("caption_medium"))
        painter.setPen(theme.text)
        painter.drawText(self.name_box(), Qt.AlignmentFlag.AlignCenter, _course_name())

    def name_box(self) -> QRectF:
        """Return where the name of the course stands: at the top, where the course is lowest."""
        plot, course = self._plot(), self._scene.course
        last = max(len(course) - 1, 1)
        wide = QFontMetricsF(type_font("caption_medium")).horizontalAdvance(_course_name())
        wide += 2 * _RADIUS_PX
        share = wide / max(plot.width(), 1.0)

        def highest(start: float) -> float:
            inside = range(int(start * last), min(int((start + share) * last) + 2, len(course)))
            return max((course[index] for index in inside), default=0.0)

        starts = [step / 20 * max(1 - share, 0.0) for step in range(21)]
        left = self._x(min(starts, key=highest))
        return QRectF(left, plot.top() + 3, wide, self._text)


def _course_name() -> str:
    return tr("How hard it works")


def _option_colours(option: OptionScene, *, hovered: bool, theme: Theme) -> tuple[QColor, QPen]:
    """Return fill and edge of a phase."""
    signs = {"right": theme.right, "wrong": theme.error}
    if option.state in signs:
        sign = signs[option.state]
        share = 0.0 if theme.contrast else 0.16
        return mixed(theme.surface, sign, share), QPen(sign, 2)
    fill = theme.hover if hovered and option.state == "open" else theme.surface
    return fill, QPen(theme.control if option.state == "open" else theme.hairline)


def _pieces(option: OptionScene) -> tuple[tuple[float, float], ...]:
    """Return start and end of each piece within one cycle."""
    if option.end <= 1:
        return ((option.start, option.end),)
    return (option.start, 1.0), (0.0, option.end - 1)


def _lanes(options: Sequence[OptionScene]) -> dict[str, int]:
    """Return in which row each phase stands, so that none lies over another."""
    taken: list[list[tuple[float, float]]] = []
    lanes = {}
    for option in options:
        pieces = _pieces(option)
        lane = next((i for i, other in enumerate(taken) if not _meet(pieces, other)), len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane] += pieces
        lanes[option.key] = lane
    return lanes


def _meet(one: Sequence[tuple[float, float]], other: Sequence[tuple[float, float]]) -> bool:
    slack = 1e-6  # neighbours share an end
    return any(a < d - slack and c < b - slack for a, b in one for c, d in other)
