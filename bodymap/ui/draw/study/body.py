"""Paints the body of a question or of what is known: at rest, shown, wrong, or by level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen

from bodymap.app.map_scene import Legend, MapScene, Mark
from bodymap.ui.controls.paint import mixed
from bodymap.ui.draw.body import BodyDrawing
from bodymap.ui.draw.rings import HOVERED, SELECTED
from bodymap.ui.draw.study.levels import level_brush
from bodymap.ui.draw.tint import hatch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QPointF

    from bodymap.app.study.scene import StudyMap
    from bodymap.ui.draw.paths import Placed
    from bodymap.ui.theme import Theme

_EDGE_PX = 4.0  # of surface around a deep muscle; half of it lies under the fill
_FAINT = 0.35  # of an outline under deep muscles
_NO_LEGEND = Legend("role", "", "", (), ())


def as_map(scene: StudyMap) -> MapScene:
    """Return ``scene`` as the body's painter takes it: the states stand where roles do."""
    marks = {
        muscle: Mark(muscle, "", mark.name, "", None, "", mark.state, mark.spoken)
        for muscle, mark in scene.marks.items()
    }
    ringed = frozenset(m for m, mark in scene.marks.items() if mark.state in {"shown", "wrong"})
    return MapScene(
        palette="role",
        marks=marks,
        regions=(),
        region=None,
        muscle=None,
        selected=frozenset(),
        lit=ringed,
        callout=None,
        legend=_NO_LEGEND,
        deep=scene.deep,
        names=False,
        numbers=False,
        greyed=False,
        hint="",
    )


class StudyBody(BodyDrawing):
    """The views of the body with the states of a ``StudyMap``, and the keyboard's place on them."""

    _cursor: frozenset[str] = frozenset()
    _hovered: frozenset[str] = frozenset()

    def show(self, scene: MapScene, theme: Theme) -> bool:
        """Take the colours, and what is shown; return whether a colour differs."""
        if scene.deep != self._scene.deep:
            self._forget()  # what lies under deep muscles is fainter
        return super().show(scene, theme)

    def paint_chosen(self, painter: QPainter, hovered: frozenset[str] = frozenset()) -> None:
        """Paint over the flesh, within the clip: what is ringed, and the deep muscles shown."""
        self._hovered = hovered
        super().paint_chosen(painter, hovered)

    def show_cursor(self, muscle: str) -> None:
        """Ring the muscle that the keyboard is on; "" for none."""
        self._cursor = frozenset({muscle} if muscle else ())
        self._take_choice()

    def _take_colours(self) -> None:
        states = {muscle: mark.role for muscle, mark in self._scene.marks.items()}
        brushes = {state: _brush(state, self._theme) for state in set(states.values())}
        self._deep = {muscle: brushes[state] for muscle, state in states.items()}
        neutral = QBrush(self._theme.body_neutral)
        pale = self._scene.deep  # what lies over it is to stand out
        self._surface = {
            muscle: neutral if pale and states[muscle] == "rest" else brush
            for muscle, brush in self._deep.items()
        }

    def _take_choice(self) -> None:
        states = {muscle: mark.role for muscle, mark in self._scene.marks.items()}
        shown = frozenset(muscle for muscle, state in states.items() if state == "shown")
        rings = [(self._scene.lit - shown, HOVERED), (shown | self._cursor, SELECTED)]
        self._rings = tuple((muscles, ring) for muscles, ring in rings if muscles)
        self._ghosts = self._shown_ghosts()

    def _shown_ghosts(self) -> frozenset[str]:
        """Return the deep muscles that are drawn: all while one is looked for, else the answer."""
        if self._scene.deep and self._scene.lit:
            return self._scene.lit
        return super()._shown_ghosts()

    def _paint_ghosts(self, painter: QPainter) -> None:
        """Paint the deep muscles; those that have a ring have no edge of their own."""
        ringed = self._hovered.union(*(muscles for muscles, _ in self._rings))
        edge, line = QPen(self._theme.surface, _EDGE_PX), QPen(self._theme.control, 1.25)
        for view in self.views:
            ghosts = [(m, p) for m, p in view.paths.ghosts.items() if m in self._ghosts]
            for muscle, path in ghosts:
                painter.setPen(Qt.PenStyle.NoPen if muscle in ringed else line)
                if muscle not in ringed:
                    painter.strokePath(path, edge)
                painter.setBrush(self._deep[muscle])
                painter.drawPath(path)

    def _fibre_pen(self, view: Placed) -> QPen | None:
        """Return the pen of fibres, or of outlines, which are faint under deep muscles."""
        pen = super()._fibre_pen(view)
        if pen is not None and self._theme.contrast and self._scene.deep:
            pen.setColor(mixed(self._theme.body_base, pen.color(), _FAINT))
        return pen

    def _near(self, point: QPointF, room: float) -> Iterator[tuple[str, QPainterPath]]:
        """Yield first what was painted last: a click means what can be seen."""
        near = list(super()._near(point, room))
        own = {id(path) for view in self.views for path in view.paths.ghosts.values()}
        yield from (found for found in reversed(near) if id(found[1]) in own)
        yield from (found for found in reversed(near) if id(found[1]) not in own)


def _brush(state: str, theme: Theme) -> QBrush:
    """Return the fill of a muscle in ``state``."""
    if state == "wrong":
        return QBrush(hatch(theme.study_rest, theme.error))
    return level_brush(state, theme)
