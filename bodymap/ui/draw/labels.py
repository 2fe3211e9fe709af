"""Places the labels of the map: the callout, and the names and numbers of all muscles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSizeF

from bodymap.figure.anchors import body_anchors
from bodymap.ui.draw.label import Words
from bodymap.ui.draw.room import Room, Spot, Target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bodymap.app.map_scene import Callout, MapScene, Mark
    from bodymap.figure.anchors import Anchor
    from bodymap.figure.views import View
    from bodymap.ui.draw.paths import Placed

_FAR = 130.0  # a name farther from its muscle than this confuses
_ROUND_PX = 24  # a label may grow so far without being placed anew
NAMES_PX = 112.0  # the room beside each body that names need at text size 1


class Label(NamedTuple):
    """Where the name of ``muscle`` stands."""

    muscle: str
    spot: Spot


def callout_words(callout: Callout) -> Words:
    """Return the words of ``callout``."""
    return Words(callout.title, callout.line)


def mark_words(mark: Mark, scene: MapScene) -> Words:
    """Return what the map says at one muscle: its name, its value, or both."""
    if scene.names and scene.numbers:
        return Words(mark.plain, mark.value, "caption_medium", "caption")
    return Words(mark.plain if scene.names else mark.value, "", "caption_medium")


def roomy(words: Words) -> QSizeF:
    """Return the size of ``words``, a little widened: a new number does not move its label."""
    size = words.size()
    wide = -(-int(size.width() + 1) // _ROUND_PX) * _ROUND_PX
    return QSizeF(wide, size.height())


def place_callout(muscle: str, size: QSizeF, room: Room, views: Iterable[Placed]) -> Spot | None:
    """Return where the callout of ``muscle`` stands: at the view that shows it best."""
    placed = {view.view: view for view in views}
    shown = [a for a in body_anchors() if a.muscle == muscle and a.view in placed]
    shown.sort(key=lambda a: (a.layer == "ghost", -a.room * placed[a.view].transform.m11()))
    best = [a for a in shown if (a.view, a.layer) == (shown[0].view, shown[0].layer)]
    targets = [
        Target.at(placed[a.view].point(a.x, a.y), leftward=leftward)
        for a in best
        for leftward in (True, False)
    ]
    return room.find(targets, size)


def place_names(scene: MapScene, room: Room, views: Iterable[Placed]) -> Iterator[Label]:
    """Yield where the names (or numbers) stand that there is room for, top down."""
    placed = {view.view: view for view in views}
    for anchor in _named(scene, placed):
        point = placed[anchor.view].point(anchor.x, anchor.y)
        target = Target.at(point, leftward=anchor.label_side == "left")
        size = _steady(mark_words(scene.marks[anchor.muscle], scene)).size()
        spot = room.find([target], size, _FAR)
        if spot is not None:
            room.take(spot.box)
            yield Label(anchor.muscle, spot)


def _steady(words: Words) -> Words:
    """Return ``words`` with every digit as wide as the widest: a new number keeps its place."""
    wide = str.maketrans("123456789", "000000000")
    return words._replace(title=words.title.translate(wide), line=words.line.translate(wide))


def _named(scene: MapScene, placed: dict[View, Placed]) -> list[Anchor]:
    found = [
        anchor
        for anchor in body_anchors()
        if anchor.label_y is not None
        and anchor.view in placed
        and (anchor.view == "front" or anchor.muscle != "intrinsic_foot")  # once is enough
        and anchor.muscle in scene.marks
        and (anchor.layer == "muscle" or scene.deep)
    ]
    return sorted(found, key=lambda anchor: (anchor.view, anchor.label_y or 0.0))
