"""The picture on the stage of the place "Stride", without a window: runners, ground, words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap

from bodymap.ui.draw.ground import Distance, Ground
from bodymap.ui.draw.stride_facts import (
    facts_fit,
    facts_px,
    paint_facts,
    paint_title,
    title_px,
)
from bodymap.ui.draw.stride_force import force_words, paint_force_words, words_px
from bodymap.ui.draw.stride_legend import (
    BARE,
    CAPTIONS,
    SCANT,
    SHORT,
    WHOLE,
    LegendRoom,
    legend_end,
    legend_px,
    paint_stride_legend,
)
from bodymap.ui.draw.stride_maps import StrideMaps
from bodymap.ui.draw.stride_rooms import (
    PADDING_PX,
    Above,
    Room,
    Stage,
    legend_most,
    place_runners,
    reach,
)
from bodymap.ui.draw.stride_runner import RunnerFigure, Showing
from bodymap.ui.draw.stride_strobe import Strobe, along, strobe_reach
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.app.stride_scene import StrideScene
    from bodymap.ui.draw.stride_rooms import Reach
    from bodymap.ui.draw.stride_runner import Push
    from bodymap.ui.theme import Theme

_TOP_PX = 16.0
_LEGEND_PX = 10.0  # between the legend and the head
_NECK = 0.08  # of the stature, behind the middle
_SHOULDER = 0.84  # of the stature, high
_ELBOW = (0.11, 0.015)  # of it, behind the middle, and more of it for each m/s
_LEAST_TALL_PX, _LEAST_STROBE_PX = 202.0, 90.0  # of each of two runners, with a legend
_TITLE_GAP_PX = 8.0
_ABOVE_MAPS = 0.4  # of the height, for the legend over the front and back map
_SCANT_PX = 290.0  # high, at text size 1: a lower stage has no room for the whole legend
_WORDS_UNITS = (300.0, 205.0)  # from the body's middle and the ground to the force's words
_LEAST_UNITS = 130.0  # from the body's middle; nearer the words would lie on the leg
_LEAST_BW = 0.2  # a smaller force has no words
_SHORT_PX = 290.0  # a runner with less room has its force in fewer words
_LEAST_LEGEND_PX = 96.0


class StridePicture:
    """Paints ``scene`` into a frame at any instant, and keeps what does not move."""

    def __init__(self, scene: StrideScene, theme: Theme) -> None:
        self._scene, self._theme = scene, theme
        self._size = QSizeF(1, 1)
        self._corner_px = _TOP_PX  # free at the top right, for the buttons
        self._corner_wide = 0.0
        self._runners = [RunnerFigure(runner) for runner in scene.runners]
        self._strobes = [Strobe() for _ in scene.runners]
        self._distances = [Distance() for _ in scene.runners]
        self._ground = Ground()
        self._maps = StrideMaps()
        self._stage: Stage | None = None
        self._detail = WHOLE  # of legend and titles
        self._still: QPixmap | None = None

    @property
    def scene(self) -> StrideScene:
        """What the picture shows."""
        return self._scene

    def show(self, scene: StrideScene, theme: Theme) -> None:
        """Show ``scene`` in the colours of ``theme``."""
        if len(scene.runners) != len(self._runners):
            self._runners = [RunnerFigure(runner) for runner in scene.runners]
            self._strobes = [Strobe() for _ in scene.runners]
            self._distances = [Distance() for _ in scene.runners]
        for figure, runner in zip(self._runners, scene.runners, strict=True):
            figure.show(runner)
        self._scene, self._theme = scene, theme
        self.restart()

    def fit(self, size: QSizeF, corner_px: float = _TOP_PX, corner_wide: float = 0.0) -> None:
        """Fill a frame of ``size`` px.

        ``corner_px`` high and ``corner_wide`` px wide its top right corner is taken.
        """
        if (size, corner_px, corner_wide) != (self._size, self._corner_px, self._corner_wide):
            self._size, self._corner_px, self._corner_wide = size, corner_px, corner_wide
            self.restart()

    @property
    def bare(self) -> bool:
        """Whether there is so little room that the legend is left out."""
        return len(self._runners) > 1 and self._kept_detail() >= BARE

    @property
    def crowded(self) -> bool:
        """Whether there is so little room that the runners' names are left out."""
        return len(self._runners) > 1 and self._kept_detail() >= CAPTIONS

    def restart(self) -> None:
        """Place and paint everything anew: the type has another size, or the screen a ratio."""
        self._stage = self._still = None

    def paint(self, painter: QPainter, turns: Sequence[float], hovered: str | None = None) -> None:
        """Paint the instant at which each runner has run ``turns`` cycles."""
        painter.drawPixmap(0, 0, self._kept_still(painter.device().devicePixelRatioF()))
        self._paint_moving(painter, turns, hovered)

    def paint_plain(self, painter: QPainter, turns: Sequence[float]) -> None:
        """Paint the same for a file: words and bodies as shapes."""
        painter.fillRect(QRectF(QPointF(), self._size), self._theme.surface)
        self.paint_still(painter)
        self._paint_moving(painter, turns, None)

    def _paint_moving(self, painter: QPainter, turns: Sequence[float], hovered: str | None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        showing = self._showing(hovered)
        stage = self._placed()
        for index, (room, turn) in enumerate(zip(stage.rooms, turns, strict=True)):
            self._paint_ground(painter, index, room, turn)
        if stage.maps is not None:
            brushes = self._runners[0].brushes(turns[0] % 1.0, self._theme)
            self._maps.paint(painter, brushes, showing)
        for index, (room, turn) in enumerate(zip(stage.rooms, turns, strict=True)):
            self._paint_runner(painter, index, room, turn % 1.0, showing)

    def muscle_at(self, point: QPointF, tolerance_px: float = 4.0) -> str | None:
        """Return the muscle at ``point`` (px) as it was painted last, or near it."""
        found = (figure.muscle_at(point, tolerance_px) for figure in self._runners)
        return next((muscle for muscle in found if muscle is not None), None)

    def near_body(self, point: QPointF, room_px: float) -> bool:
        """Return whether ``point`` (px) is on a runner or near."""
        return any(figure.near_body(point, room_px) for figure in self._runners)

    def index_at(self, point: QPointF) -> int:
        """Return which runner's room ``point`` (px) is in."""
        rooms = self._placed().rooms
        return next((i for i, room in enumerate(rooms) if room.box.contains(point)), 0)

    def _placed(self) -> Stage:
        if self._stage is None:
            scene = self._scene
            reaches = [
                strobe_reach(figure)
                if scene.strobe
                else reach(figure.runner.speed_mps, figure.stride.travel)
                for figure in self._runners
            ]
            low = len(reaches) == 1 and self._size.height() < _SCANT_PX * text_scale()
            self._detail = SCANT if low else WHOLE
            most = BARE if len(reaches) > 1 else SCANT
            stage = self._stage_for(reaches)
            while self._detail < most and not self._suits(stage):
                self._detail += 1
                stage = self._stage_for(reaches)
            self._stage = stage
        return self._stage

    def _kept_detail(self) -> int:
        self._placed()
        return self._detail

    def _legend_end(self) -> float:
        """Return where what stands above two runners ends, px."""
        end = legend_end(self._scene, self._theme, self._wide_room())
        return max(end, self._corner_px - _TITLE_GAP_PX) if self._detail < CAPTIONS else end

    def _stage_for(self, reaches: Sequence[Reach]) -> Stage:
        scene, above = self._scene, None
        if len(reaches) > 1:
            legend = self._legend_end()
            title = title_px(self._title_lines())
            above = Above(legend, title + (_TITLE_GAP_PX if title else 0.0))
        return place_runners(self._size, reaches, strobe=scene.strobe, maps=scene.maps, above=above)

    def _suits(self, stage: Stage) -> bool:
        """Return whether the legend leaves room, two runners are tall, and their facts fit."""
        if len(stage.rooms) == 1:
            end = legend_end(self._scene, self._theme, self._legend_room(stage))
            ground = stage.rooms[0].at.y
            return end < ground * (1.0 if stage.maps is None else _ABOVE_MAPS)
        if self._title_lines() > 1 and not all(
            facts_fit(figure.runner, room.box.width() - 1.5 * PADDING_PX)
            for figure, room in zip(self._runners, stage.rooms, strict=True)
        ):
            return False
        if self._legend_end() > legend_most(self._size, strobe=self._scene.strobe):
            return False
        least = _LEAST_STROBE_PX if self._scene.strobe else _LEAST_TALL_PX
        return min(room.tall for room in stage.rooms) >= least

    def _title_lines(self) -> int:
        return 2 if self._detail < SHORT else 1 if self._detail < CAPTIONS else 0

    def _showing(self, hovered: str | None) -> Showing:
        scene = self._scene
        deep = frozenset(row.muscle for row in scene.rows if row.deep and scene.deep)
        return Showing(
            theme=self._theme,
            pale=frozenset(row.muscle for row in scene.rows if row.timing_only),
            chosen=scene.selected & deep if deep else scene.selected,  # the others are grey
            deep=deep,
            hovered=frozenset() if hovered is None else frozenset({hovered}),
        )

    def _paint_ground(self, painter: QPainter, index: int, room: Room, turn: float) -> None:
        figure, scroll = self._runners[index], 0.0
        if not self._scene.strobe:
            scroll = self._distances[index].after(turn, figure.stride.travel * room.at.scale)
        surface = figure.runner.surface
        self._ground.paint(painter, room.ground, room.at.y, surface, scroll, self._theme)

    def _paint_runner(
        self, painter: QPainter, index: int, room: Room, phase: float, showing: Showing
    ) -> None:
        figure, at = self._runners[index], room.at
        if self._scene.strobe:
            self._strobes[index].paint(painter, figure, at, room.box, showing)
            at = along(at, figure, phase)
        push = figure.paint(painter, at, phase, showing, forces=not self._scene.strobe)
        if push is not None:
            self._paint_force(painter, room, push)

    def _paint_force(self, painter: QPainter, room: Room, push: Push) -> None:
        short = room.box.width() < _SHORT_PX
        title = tr("Ground force") if push.side == "near" else tr("Far foot")
        words = title, force_words(push.up_bw, short=short)
        wide = words_px(tr("Ground force"), force_words(0.0, short=short))
        across, up = (units * room.at.scale for units in _WORDS_UNITS)
        left = min(room.at.x + across, room.box.right() - wide - PADDING_PX)
        if push.up_bw < _LEAST_BW or left < room.at.x + _LEAST_UNITS * room.at.scale:
            return
        box = QRectF(left, room.at.y - up, wide, 0.0)
        paint_force_words(painter, box, words, push.arrow, self._theme)

    def _kept_still(self, ratio: float) -> QPixmap:
        if self._still is None or self._still.devicePixelRatio() != ratio:
            still = QPixmap((self._size * ratio).toSize())
            still.setDevicePixelRatio(ratio)
            still.fill(self._theme.surface)
            painter = QPainter(still)
            self.paint_still(painter)
            painter.end()
            self._still = still
        return self._still

    def paint_still(self, painter: QPainter) -> None:
        """Paint what does not move: legend, titles, facts; and give the maps their place."""
        scene, theme, stage = self._scene, self._theme, self._placed()
        legend = paint_stride_legend(painter, scene, theme, self._legend_room(stage))
        if stage.maps is not None:
            self._maps.place(stage.maps, legend + 8)
        if len(scene.runners) == 1:
            self._paint_facts(painter, stage.rooms[0])
            return
        lines = self._title_lines()
        for runner, room in zip(scene.runners, stage.rooms, strict=True):
            top = max(legend + 10, room.box.top() + 4)
            if not scene.strobe and lines:
                top = max(room.at.y - room.tall * 1.03 - title_px(lines) - 8, top)
            left = room.box.left() + (PADDING_PX if lines else PADDING_PX / 2)
            box = QRectF(left, top, room.box.right() - left - PADDING_PX / 2, title_px(lines))
            paint_title(painter, runner, theme, box, lines)
        if not scene.strobe:
            x, bottom = stage.rooms[0].box.left(), stage.rooms[0].box.bottom()
            painter.setPen(QPen(theme.hairline, 1.0))
            painter.drawLine(QPointF(x, legend + 12), QPointF(x, bottom))

    def _paint_facts(self, painter: QPainter, room: Room) -> None:
        facts = self._scene.runners[0].facts
        corner = QPointF(self._size.width() - PADDING_PX, self._corner_px)
        if corner.y() + facts_px(facts) < room.at.y:
            paint_facts(painter, facts, self._theme, corner)

    def _beside(self) -> QRectF:
        """Return the room right of the legend, below the buttons."""
        left = PADDING_PX + legend_px(self._scene) + PADDING_PX
        wide = self._size.width() - PADDING_PX - left
        return QRectF(left, max(self._corner_px, _TOP_PX), max(wide, 1.0), 0.0)

    def _legend_room(self, stage: Stage) -> LegendRoom:
        if len(stage.rooms) > 1 or self._scene.strobe:
            return self._wide_room()
        corner, room = QPointF(PADDING_PX, _TOP_PX), stage.rooms[0]
        free = room.at.x - PADDING_PX - _LEGEND_PX
        least = max(_LEAST_LEGEND_PX, QFontMetricsF(type_font("caption")).averageCharWidth() * 13)
        if self._detail >= SCANT:  # the strip alone can be short
            free, least = free - _NECK * room.tall, _LEAST_LEGEND_PX
        elbow = _ELBOW[0] + _ELBOW[1] * self._scene.runners[0].speed_mps
        arms = max(free - elbow * room.tall, least)
        shoulder = room.at.y - _SHOULDER * room.tall
        return LegendRoom(corner, max(free, least), arms, shoulder, self._detail)

    def _wide_room(self) -> LegendRoom:
        """Return the room of the legend above the runners, where no head is beside it."""
        free = self._size.width() - self._corner_wide - _LEGEND_PX
        corner = QPointF(PADDING_PX, _TOP_PX)
        wide = max(min(self._size.width() * 0.6, free) - PADDING_PX, _LEAST_LEGEND_PX)
        beside = self._beside() if len(self._runners) > 1 else None
        return LegendRoom(corner, wide, wide, self._size.height(), self._detail, beside)
