"""Paints the body of a question or of what is known: at rest, shown, wrong, or by level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QBrush, QPainterPath

from bodymap.app.map_scene import Legend, MapScene, Mark
from bodymap.ui.draw.body import BodyDrawing
from bodymap.ui.draw.rings import HOVERED, SELECTED
from bodymap.ui.draw.small_figure import exercise_colours
from bodymap.ui.draw.study.levels import level_brush
from bodymap.ui.draw.tint import hatch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QPointF

    from bodymap.app.study.scene import StudyMap
    from bodymap.ui.theme import Theme

_NO_LEGEND = Legend("role", "", "", (), ())


def as_map(scene: StudyMap) -> MapScene:
    """Return ``scene`` as the body's painter takes it: the states stand where roles do."""
    marks = {
        muscle: Mark(muscle, "", mark.name, "", mark.load, "", mark.state, mark.spoken)
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

    def show_cursor(self, muscle: str) -> None:
        """Ring the muscle that the keyboard is on; "" for none."""
        self._cursor = frozenset({muscle} if muscle else ())
        self._take_choice()

    def _take_colours(self) -> None:
        states = {muscle: mark.role for muscle, mark in self._scene.marks.items()}
        kinds = {(mark.role, mark.position) for mark in self._scene.marks.values()}
        brushes = {kind: _brush(*kind, self._theme) for kind in kinds}
        self._deep = {
            muscle: brushes[mark.role, mark.position] for muscle, mark in self._scene.marks.items()
        }
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

    def _near(self, point: QPointF, room: float) -> Iterator[tuple[str, QPainterPath]]:
        """Yield first what was painted last: a click means what can be seen."""
        near = list(super()._near(point, room))
        own = {id(path) for view in self.views for path in view.paths.ghosts.values()}
        yield from (found for found in reversed(near) if id(found[1]) in own)
        yield from (found for found in reversed(near) if id(found[1]) not in own)


def _brush(state: str, load: float | None, theme: Theme) -> QBrush:
    """Return the fill of a muscle in ``state``."""
    if state == "shown":
        colour = exercise_colours(theme)[0] if load is None else theme.load_colour(load)
        return QBrush(colour)
    if state == "wrong":
        return QBrush(hatch(theme.study_rest, theme.error))
    return level_brush(state, theme)
