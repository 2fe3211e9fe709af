"""The picture of the stage in Study, without a widget: the body, its captions, its callouts."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap, QRegion

from bodymap.app.map_scene import Callout
from bodymap.app.study.scene import StudyMap
from bodymap.ui.draw.label import paint_callout
from bodymap.ui.draw.labels import callout_words, place_callout, roomy
from bodymap.ui.draw.room import Room, Target
from bodymap.ui.draw.study.body import StudyBody, as_map
from bodymap.ui.draw.study.stage import TOP_PX, foot_px, study_views, touches
from bodymap.ui.draw.type import type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bodymap.ui.draw.label import Words
    from bodymap.ui.draw.room import Spot
    from bodymap.ui.theme import Theme

_MANY = 6  # more changed muscles than this are repainted as one
_CAPTION_UP_PX = 18  # from the foot of a caption to the edge
_MOST = (math.inf, 1.35, 1.0)  # text sizes: a name is rather smaller than left out
NO_MAP = StudyMap({})


class StudyPicture:
    """Paints ``scene`` into a frame and keeps what does not change."""

    def __init__(self, theme: Theme) -> None:
        self.scene = NO_MAP
        self.body = StudyBody(as_map(NO_MAP), theme)
        self._theme = theme
        self._size = QSizeF(1, 1)
        self._legend = QSizeF()
        self._legend_row = 0.0
        self._ground: QPixmap | None = None
        self._flesh: QPixmap | None = None
        self._captions: list[QRectF] = []
        self._placed: list[tuple[Words, Spot]] | None = None
        self._clicked = "", QPointF()

    @property
    def legend_in_row(self) -> bool:
        """Whether the legend has to lie above the body, as it has no room beside the head."""
        return self._legend_row > 0

    def fit(self, size: QSizeF, legend: QSizeF | None = None, row_px: float = 0.0) -> None:
        """Fill a frame of ``size`` px.

        Args:
            size: of the frame.
            legend: how much its upper left corner is to leave free for a legend, where it can.
            row_px: how high the legend is as one row; it lies above the body then.
        """
        self._size, self._legend, self._legend_row = size, legend or QSizeF(), 0.0
        self._clicked = "", QPointF()  # the body stands elsewhere now
        views = study_views(size)
        if legend is not None and touches(views, QRectF(QPointF(TOP_PX, TOP_PX), legend)):
            self._legend_row = row_px
            views = study_views(size, TOP_PX + row_px)
        self.body.place(views)
        self.restart()

    def restart(self) -> None:
        """Forget what is kept: the type has another size, or the screen another ratio."""
        self._ground = self._flesh = self._placed = None

    def point_at(self, muscle: str, point: QPointF) -> None:
        """Let a callout of ``muscle`` point where it was clicked (px), not at its middle."""
        self._clicked = muscle, point

    def show(self, scene: StudyMap, theme: Theme) -> QRegion | None:
        """Take ``scene`` and return what must be painted anew, px; None: everything."""
        before, callouts = self.scene, list(self._callout_boxes())
        fresh = theme is not self._theme
        self.scene, self._theme = scene, theme
        recoloured = self.body.show(as_map(scene), theme)
        if fresh:
            self._ground = None
        if recoloured or fresh:
            self._flesh = None
        if before.callouts != scene.callouts:
            self._placed = None
        if fresh or before.deep != scene.deep:
            return None
        return self._changed(before, [*callouts, *self._callout_boxes()])

    def paint(self, painter: QPainter, hovered: frozenset[str]) -> None:
        """Paint it within the painter's clip; ``hovered`` muscles get a thin ring."""
        painter.drawPixmap(0, 0, self._kept_flesh(painter.device().devicePixelRatioF()))
        self.body.paint_chosen(painter, hovered)
        for words, spot in self._callouts():
            paint_callout(painter, words, spot, self._theme)

    def callout_boxes(self) -> list[QRectF]:
        """Return where the words of the callouts stand, px."""
        return [spot.box for _, spot in self._callouts()]

    def _changed(self, before: StudyMap, boxes: Sequence[QRectF]) -> QRegion | None:
        old, new = before.marks, self.scene.marks
        muscles = {m for m in new if new[m] != old.get(m)}
        if len(muscles) > _MANY or old.keys() != new.keys():
            return None
        region = QRegion()
        for box in (*self.body.bounds(muscles), *boxes):
            region |= box.toAlignedRect()
        return region

    def _kept_flesh(self, ratio: float) -> QPixmap:
        if self._ground is None or self._ground.devicePixelRatio() != ratio:
            self._ground, self._flesh = self._painted_ground(ratio), None
        if self._flesh is None:
            self._flesh = QPixmap(self._ground)
            painter = QPainter(self._flesh)
            self.body.paint_flesh(painter)
            painter.end()
        return self._flesh

    def _painted_ground(self, ratio: float) -> QPixmap:
        ground = QPixmap((self._size * ratio).toSize())
        ground.setDevicePixelRatio(ratio)
        ground.fill(self._theme.surface)
        painter = QPainter(ground)
        self.body.paint_grey(painter)
        self._captions = list(self._paint_captions(painter))
        painter.end()
        return ground

    def _paint_captions(self, painter: QPainter) -> Iterator[QRectF]:
        metrics = QFontMetricsF(type_font("small_medium"))
        names = {"front": tr("Front"), "back": tr("Back"), "sole": tr("Soles")}
        painter.setFont(type_font("small_medium"))
        painter.setPen(self._theme.text2)
        for view in self.body.views:
            wide = metrics.horizontalAdvance(names[view.view])
            x = view.transform.dx() - wide / 2
            foot = foot_px(self._size.height())
            y = self._size.height() - min(_CAPTION_UP_PX, foot / 2) + metrics.capHeight() / 2
            painter.drawText(QPointF(x, y), names[view.view])
            yield QRectF(x, y - metrics.ascent(), wide, metrics.height())

    def _callouts(self) -> list[tuple[Words, Spot]]:
        if self._placed is None:
            self._placed = list(self._place_callouts()) if self.scene.callouts else []
        return self._placed

    def _place_callouts(self) -> Iterator[tuple[Words, Spot]]:
        frame = QRectF(QPointF(8, 8), self._size - QSizeF(16, 16))
        room = Room(frame, self.body.views, self._captions)
        room.take(QRectF(QPointF(TOP_PX, TOP_PX), self._legend))
        for callout in self.scene.callouts:
            placed = (self._place_callout(room, Callout(*callout), most) for most in _MOST)
            found = next(filter(None, placed), None)
            if found is not None:
                room.take_spot(found[1])
                yield found

    def _place_callout(
        self, room: Room, callout: Callout, most: float
    ) -> tuple[Words, Spot] | None:
        """Return the words of ``callout``, no larger than text size ``most``, and their place."""
        if callout.muscle != self._clicked[0]:
            return place_callout(callout, (callout.muscle,), room, self.body.views, most)
        sides = [Target.at(self._clicked[1], leftward=leftward) for leftward in (True, False)]
        for words in callout_words(callout, most):
            spot = room.find(sides, roomy(words))
            if spot is not None:
                return words, spot
        return None

    def _callout_boxes(self) -> Iterator[QRectF]:
        for _, spot in self._callouts():
            leader = QRectF(spot.start, spot.end).normalized().adjusted(-5, -5, 5, 5)
            yield leader | spot.box.adjusted(-2, -2, 2, 2)
