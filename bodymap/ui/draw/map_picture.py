"""The whole picture of the map, without a window: body, legend, captions, callout, names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap, QRegion

from bodymap.app.map_scene import Callout, Legend, MapScene
from bodymap.ui.draw.body import BodyDrawing
from bodymap.ui.draw.label import paint_callout, paint_name
from bodymap.ui.draw.labels import (
    NAMES_PX,
    callout_words,
    mark_words,
    place_callout,
    place_names,
    roomy,
)
from bodymap.ui.draw.legend import legend_boxes, paint_legend
from bodymap.ui.draw.room import Room
from bodymap.ui.draw.stage import (
    Around,
    alone,
    buttons_box,
    is_narrow,
    right_hand,
    stage,
    switch_px,
)
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bodymap.figure.views import View
    from bodymap.ui.draw.label import Words
    from bodymap.ui.draw.labels import Label
    from bodymap.ui.draw.room import Spot
    from bodymap.ui.theme import Theme

PADDING_PX = 24.0
_TOP_PX = 16.0
_HINT_PX = 150.0  # wide, at text size 1
_FOOT_UNITS = -105.0  # where the front view's right foot ends, and a little ground
_ROLES_PX = 174.0  # from the right edge
_ROLES_TOP_PX = 108.0
_ROOMY_PX = 800.0  # on a narrower map the legend has only its first words,
_ROOMY_SCALE = 1.15  # and with larger text
_EVERYWHERE = ("palette", "deep", "greyed")  # a change of these repaints everything
_FEW = 3
_MANY = 6  # more changed muscles than this are repainted as one


NOTHING = MapScene(
    palette="load",
    marks={},
    regions=(),
    region=None,
    muscle=None,
    selected=frozenset(),
    lit=frozenset(),
    callout=None,
    legend=Legend("load", "", "", (), ()),
    deep=False,
    names=False,
    numbers=False,
    greyed=False,
    hint="",
)


class MapPicture:
    """Paints the map of ``scene`` into a frame, and keeps what does not change."""

    def __init__(self, scene: MapScene, theme: Theme) -> None:
        self.scene = scene
        self.body = BodyDrawing(scene, theme)
        self._theme = theme
        self._size = QSizeF(1, 1)
        self._clear = QRegion()
        self._legend_px = 0.0, 0.0
        self._soles = False
        self._first = True
        self._only: View | None = None
        self._ground: QPixmap | None = None
        self._flesh: QPixmap | None = None  # the ground with the muscles on it, nothing chosen
        self._words: list[QRectF] = []  # legend, hint, captions
        self._spots: dict[object, tuple[int, Spot] | None] = {}
        self._kept_room: Room | None = None
        self._kept_callout: tuple[Callout, tuple[Words, Spot] | None] | None = None
        self._names: tuple[Label, ...] | None = None

    @property
    def narrow(self) -> bool:
        """Whether the map is too narrow for hint and soles."""
        return is_narrow(self._size.width())

    def fit(self, size: QSizeF, *, soles: bool = False, only: View | None = None) -> None:
        """Fill a frame of ``size`` px.

        Args:
            size: of the frame.
            soles: show them even where the map is narrow.
            only: show this view alone.
        """
        self._size, self._soles, self._only = size, soles, only
        self._place()

    def keep_for_legend(self, head_px: float, strip_px: float) -> None:
        """Keep at least so much width for the legend's words and strip, px at text size 1.

        The body stays where it is when the legend changes between such that are narrower.
        """
        self._legend_px = head_px, strip_px
        self._place()

    def keep_clear(self, region: QRegion) -> None:
        """Place no label in ``region`` (px): controls float there."""
        if region != self._clear:
            self._clear = region
            self._forget_labels()

    def restart(self) -> None:
        """Forget all that is kept: the type has another size, or the screen another ratio."""
        self._place()

    def show(self, scene: MapScene, theme: Theme) -> QRegion | None:
        """Take ``scene`` and return what must be painted anew, px; None: everything."""
        callout = self._callout_box()
        before, self.scene = self.scene, scene
        fresh = theme is not self._theme
        self._theme = theme
        recoloured = self.body.show(scene, theme)
        if fresh or _ground_of(before) != _ground_of(scene):
            self._ground = None
        if recoloured or self._ground is None:
            self._flesh = None
        if _placing(before) != _placing(scene):
            self._place()
            return None
        if _naming(before) != _naming(scene):
            self._names = None
        if self._ground is None or scene.names or scene.numbers or before.numbers:
            return None
        changed = self._changed(before)
        if changed is None:
            return None
        for box in (callout, self._callout_box()):
            changed |= box.toAlignedRect()
        # A clip of many rectangles costs more than the ground between them.
        return changed if changed.rectCount() <= _FEW else QRegion(changed.boundingRect())

    def paint(self, painter: QPainter, hovered: frozenset[str] = frozenset()) -> None:
        """Paint the map on a screen, within the painter's clip.

        The first time as shapes: the pixmaps that make the next times quick need time themselves.
        """
        if self._first and not hovered:
            self._first = False
            painter.fillRect(QRectF(QPointF(), self._size), self._theme.surface)
            self.paint_plain(painter)
            return
        painter.drawPixmap(0, 0, self._kept_flesh(painter.device().devicePixelRatioF()))
        self.body.paint_chosen(painter, hovered)
        self._paint_labels(painter)

    def paint_plain(self, painter: QPainter) -> None:
        """Paint the map as shapes only, for files and printers."""
        self.paint_ground(painter)
        self.body.paint_plain(painter)
        self._paint_labels(painter)

    def _paint_labels(self, painter: QPainter) -> None:
        for label in self._labels():
            words = mark_words(self.scene.marks[label.muscle], self.scene)
            paint_name(painter, words, label.spot, self._theme)
        callout = self._callout()
        if callout is not None:
            paint_callout(painter, *callout, self._theme)

    def _place(self) -> None:
        self._ground = self._flesh = None
        self._forget_labels()
        wide, tall = self._size.width(), self._size.height()
        labels = NAMES_PX * text_scale() if self.scene.names else 0.0
        if self._only is not None:
            self.body.place((alone(self._only, wide, tall, labels_px=labels),))
            return
        soles = self._soles or self.scene.region == "feet"
        placed = stage(wide, tall, soles=soles, around=self._around(labels))
        self.body.place(tuple(placed.views()))

    @property
    def _tight(self) -> bool:
        small = self._size.width() < _ROOMY_PX or text_scale() > _ROOMY_SCALE
        return small or (self.scene.palette == "role" and not self._sentences_fit())

    def _sentences_fit(self) -> bool:
        """Whether the roles' sentences find room at the right of the back view."""
        legend = self._size.width() - _ROLES_PX
        return not self.scene.names and right_hand(self._size) < legend

    def _around(self, labels_px: float) -> Around:
        if not (self._tight or labels_px):
            return Around()
        boxes = list(legend_boxes(self.scene.legend, self._legend_corner(), narrow=self._tight))
        for box, kept in zip(boxes, self._legend_px, strict=True):
            box.setWidth(max(box.width(), kept * text_scale()))
        if not self.narrow:
            return Around(labels_px, 0.0, boxes)
        return Around(labels_px, switch_px(), [*boxes, buttons_box(self._size.height())])

    def _legend_corner(self) -> QPointF:
        if self.scene.palette == "role" and not self._tight:
            # The roles' words find room only under the switches.
            return QPointF(self._size.width() - _ROLES_PX, _ROLES_TOP_PX)
        return QPointF(PADDING_PX, _TOP_PX)

    def _kept_ground(self, ratio: float) -> QPixmap:
        if self._ground is None or self._ground.devicePixelRatio() != ratio:
            ground = QPixmap((self._size * ratio).toSize())
            ground.setDevicePixelRatio(ratio)
            ground.fill(self._theme.surface)
            painter = QPainter(ground)
            self.paint_ground(painter)
            painter.end()
            self._ground = ground
        return self._ground

    def _kept_flesh(self, ratio: float) -> QPixmap:
        ground = self._kept_ground(ratio)
        if self._flesh is None or self._flesh.devicePixelRatio() != ratio:
            self._flesh = QPixmap(ground)
            painter = QPainter(self._flesh)
            self.body.paint_flesh(painter)
            painter.end()
        return self._flesh

    def paint_ground(self, painter: QPainter) -> None:
        """Paint what the colours do not change: the grey body, legend, captions, hint."""
        self.body.paint_grey(painter)
        corner, short = self._legend_corner(), self._tight
        legend = paint_legend(painter, self.scene.legend, self._theme, corner, narrow=short)
        self._words = [legend, *self._paint_captions(painter), *self._paint_hint(painter)]

    def _paint_captions(self, painter: QPainter) -> Iterator[QRectF]:
        font = type_font("caption_medium")
        metrics = QFontMetricsF(font)
        names = {"front": tr("Front"), "back": tr("Back"), "sole": tr("Soles")}
        painter.setFont(font)
        painter.setPen(self._theme.text2)
        for view in self.body.views:
            text = names[view.view]
            wide = metrics.horizontalAdvance(text)
            x = view.transform.dx() - wide / 2
            y = self._size.height() - 12 + metrics.capHeight() / 2
            painter.drawText(QPointF(x, y), text)
            yield QRectF(x, y - metrics.ascent(), wide, metrics.height())

    def _paint_hint(self, painter: QPainter) -> Iterator[QRectF]:
        if self.narrow or not self.scene.hint:
            return
        font = type_font("small")
        flags = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignBottom)
        flags |= int(Qt.TextFlag.TextWordWrap)
        wide = self.body.views[0].point(_FOOT_UNITS, 0).x() - PADDING_PX
        room = QRectF(PADDING_PX, 0, min(wide, _HINT_PX * text_scale()), self._size.height() - 12)
        box = QFontMetricsF(font).boundingRect(room, flags, self.scene.hint)
        if box.height() > room.height() / 5 or box.width() > room.width():
            return
        painter.setFont(font)
        painter.setPen(self._theme.text2)
        painter.drawText(room, flags, self.scene.hint)
        yield box

    def _room(self) -> Room:
        if self._kept_room is None:
            frame = QRectF(QPointF(4, 4), self._size - QSizeF(8, 8))
            self._kept_room = Room(frame, self.body.views, self._words)
            self._kept_room.take_region(self._clear)
        return self._kept_room

    def _forget_labels(self) -> None:
        self._names = None
        self._kept_room = self._kept_callout = None
        self._spots.clear()

    def _callout(self) -> tuple[Words, Spot] | None:
        """Return the words of the callout and where they stand."""
        callout = self.scene.callout
        if callout is None or self.scene.names:
            return None
        if self._kept_callout is None or self._kept_callout[0] != callout:
            self._kept_callout = callout, self._place_callout(callout)
        return self._kept_callout[1]

    def _place_callout(self, callout: Callout) -> tuple[Words, Spot] | None:
        choices = callout_words(callout)
        sizes = (roomy(words).toTuple() for words in choices[:3])  # the title gives the others'
        key = (callout.muscle, self.scene.muscle, *sizes)
        if key not in self._spots:
            region = self._pointed_at(callout)
            placed = place_callout(callout, region, self._room(), self.body.views)
            self._spots[key] = placed and (choices.index(placed[0]), placed[1])
        kept = self._spots[key]
        return kept and (choices[kept[0]], kept[1])

    def _pointed_at(self, callout: Callout) -> tuple[str, ...]:
        """Return the muscles that ``callout`` speaks of."""
        if self.scene.muscle is not None:
            return (callout.muscle,)
        regions = (each.muscles for each in self.scene.regions if callout.muscle in each.muscles)
        return next(regions, ())

    def _labels(self) -> tuple[Label, ...]:
        if not (self.scene.names or self.scene.numbers):
            return ()
        if self._names is None:
            callout = self._callout()
            room = self._room().with_taken(QRectF() if callout is None else callout[1].box)
            self._names = tuple(place_names(self.scene, room, self.body.views))
        return self._names

    def _changed(self, before: MapScene) -> QRegion | None:
        now = self.scene
        if any(getattr(before, name) != getattr(now, name) for name in _EVERYWHERE):
            return None
        muscles = {muscle for muscle, mark in now.marks.items() if mark != before.marks.get(muscle)}
        if len(muscles) > _MANY:
            return None
        muscles |= (before.lit or before.selected) ^ (now.lit or now.selected)
        region = QRegion()
        for box in self.body.bounds(muscles):
            region |= box.toAlignedRect()
        return region

    def _callout_box(self) -> QRectF:
        callout = self._callout()
        if callout is None:
            return QRectF()
        spot = callout[1]
        leader = QRectF(spot.start, spot.end).normalized().adjusted(-5, -5, 5, 5)
        return leader | spot.box.adjusted(-2, -2, 2, 2)


def _ground_of(scene: MapScene) -> tuple[object, ...]:
    return scene.legend, scene.hint


def _naming(scene: MapScene) -> tuple[object, ...]:
    return scene.numbers, scene.deep, scene.region, scene.muscle


def _placing(scene: MapScene) -> tuple[object, ...]:
    return scene.names, scene.region == "feet", scene.palette
