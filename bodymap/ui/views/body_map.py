"""The map: the body from the front, the back and below, to look at, to click and to walk over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent

from bodymap.ui.controls.text_size import is_text_size
from bodymap.ui.draw.label import Words, paint_tip, tip_box
from bodymap.ui.draw.map_picture import NOTHING, MapPicture
from bodymap.ui.views.body_map_access import MapTree, announce, make_accessible
from bodymap.ui.views.body_view import MOVES, BodyView
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QWidget

    from bodymap.app.map_scene import MapScene, Mark
    from bodymap.ui.draw.body import BodyDrawing
    from bodymap.ui.theme import Theme
    from bodymap.ui.views.body_map_keys import Move, Walker

_EMPTY_PX = 14.0  # a click as far as this from the body goes back


class BodyMap(BodyView):
    """The map of the body.

    Signals:
        region_clicked: a region was chosen, by mouse or by key: its id.
        muscle_clicked: a muscle was chosen: its id.
        back_asked: out of the muscle, or out of the region.
        placed: the views stand in other places.
    """

    region_clicked = Signal(str)
    muscle_clicked = Signal(str)
    back_asked = Signal()
    placed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Map of the body"), parent)
        make_accessible()
        self._tree: MapTree | None = None
        self._picture = MapPicture(NOTHING, self._theme)
        self._soles = False
        self._hovered: str | None = None
        self._tip = QRect()
        self._walker: Walker | None = None

    @property
    def scene(self) -> MapScene:
        """What the map shows."""
        return self._picture.scene

    @property
    def picture(self) -> MapPicture:
        """The picture in the map."""
        return self._picture

    @property
    def body(self) -> BodyDrawing:
        """The body as it is placed."""
        return self._picture.body

    @property
    def marks(self) -> Collection[str]:
        """The ids of the muscles that can be chosen."""
        return self.scene.marks.keys()

    def show_map(self, scene: MapScene) -> None:
        """Show ``scene``; only what differs is painted anew."""
        before, views = self.scene, self.body.views
        dirty = self._picture.show(scene, self._theme)
        if self._hovered is not None:
            dirty = None
        self._update_what_differs(dirty)
        if self.body.views is not views:
            self.placed.emit()
        if (before.region, before.muscle) != (scene.region, scene.muscle):
            announce(self)

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of ``theme``."""
        self._theme = theme
        self._picture.show(self.scene, theme)
        self.update()

    def show_soles(self, *, shown: bool) -> None:
        """Show the soles even where the map is narrow, or only where it is wide."""
        self._soles = shown
        self._fit()

    def accessible_tree(self) -> MapTree:
        """Return the map as the screen reader sees it."""
        if self._tree is None:
            self._tree = MapTree(self)
            self.destroyed.connect(self._tree.forget)
        return self._tree

    def choose(self, muscle: str) -> None:
        """Choose as a click on ``muscle`` does: its region, or the muscle in the chosen region."""
        region = self.scene.marks[muscle].region
        if region == self.scene.region:
            self.muscle_clicked.emit(muscle)
        else:
            self.region_clicked.emit(region)

    def _fit(self) -> None:
        self._picture.fit(QSizeF(self.size()), soles=self._soles)
        self.placed.emit()
        self.update()

    def _would_choose(self) -> frozenset[str]:
        """Return the muscles that a click would choose now: they get the ring."""
        if self._hovered is None:
            return frozenset()
        mark = self.scene.marks[self._hovered]
        if mark.region == self.scene.region:
            return frozenset({self._hovered})
        region = next(r for r in self.scene.regions if r.region == mark.region)
        return frozenset(region.muscles)

    def _tip_words(self, mark: Mark) -> Words:
        return Words(f"{mark.plain}  {mark.value}", mark.latin, "small_strong", "caption")

    def _hover(self, muscle: str | None, at: QPointF) -> None:
        dirty, before = self._tip, self._would_choose()
        self._hovered = muscle
        now = self._would_choose()
        self._tip = QRect()
        if muscle is not None:
            words = self._tip_words(self.scene.marks[muscle])
            self._tip = tip_box(words, at, QRectF(self.rect())).toAlignedRect()
        if before != now:
            self._update_around(before | now)
        self.update(dirty)
        self.update(self._tip)
        self.setCursor(Qt.CursorShape.PointingHandCursor if muscle else Qt.CursorShape.ArrowCursor)

    def _walk(self, move: Move) -> None:
        from bodymap.ui.views.body_map_keys import Walker  # noqa: PLC0415 - not for the first frame

        walker = self._walker or Walker()
        self._walker = walker.moved(move, self.scene, self.body.views)
        reached = self._walker.at
        if reached is None or reached.key in {self.scene.region, self.scene.muscle}:
            return
        if reached.key in self.scene.marks:
            self.muscle_clicked.emit(reached.key)
        else:
            self.region_clicked.emit(reached.key)

    def _go_deeper(self) -> None:
        scene = self.scene
        if scene.region is None:
            self._walk("first")
        elif scene.muscle is None:
            region = next(r for r in scene.regions if r.region == scene.region)
            callout = scene.callout
            self.muscle_clicked.emit(callout.muscle if callout else region.muscles[0])

    def sizeHint(self) -> QSize:
        """Return the size of the map in a window of 1360 x 860."""
        return QSize(840, 604)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which the map is no longer readable."""
        return QSize(400, 300)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what has changed."""
        self._picture.keep_clear(self.childrenRegion())
        painter = QPainter(self)
        painter.setClipRegion(event.region())
        self._picture.paint(painter, self._would_choose())
        if self._hovered is not None:
            words = self._tip_words(self.scene.marks[self._hovered])
            paint_tip(painter, words, QRectF(self._tip), self._theme)
        self._paint_ring(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        if is_text_size(event):
            self._picture.restart()
            self.placed.emit()
            self.update()
        super().changeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Name what is under the pointer."""
        muscle = self.muscle_at(event.position())
        if muscle is not None or self._hovered is not None:
            self._hover(muscle, event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Name nothing."""
        self._hover(None, QPointF())
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer, or go back."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        if self._ringed:
            self._ringed = False
            self.update()
        muscle = self.muscle_at(event.position())
        if muscle is not None:
            self.choose(muscle)
        elif not self.body.near_body(event.position(), _EMPTY_PX):
            self.back_asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the body, go deeper, go back."""
        move = MOVES.get(event.key())
        if move is not None:
            self._walk(move)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._go_deeper()
        elif event.key() == Qt.Key.Key_Escape and self.scene.region is not None:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard came here, and say where it is."""
        super().focusInEvent(event)
        announce(self)
