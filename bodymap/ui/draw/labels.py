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

_FEWER_PX = 30.0  # what it costs the callout to break its line, and to leave words out
_FAR = 165.0  # a name farther from its muscle than this confuses
_HIDDEN_PX = 45.0  # what the name of a muscle costs where next to nothing of it is seen
_CALLOUT_MARGIN_PX = 9.0  # to the body: its leader begins outside
_ROUND_PX = 24  # a label may grow so far without being placed anew
NAMES_PX = 112.0  # the room beside each body that names need at text size 1


class Label(NamedTuple):
    """Where the name of ``muscle`` stands."""

    muscle: str
    spot: Spot


def callout_words(callout: Callout) -> tuple[Words, ...]:
    """Return the words of ``callout``: all of them, in narrower lines, and the fewest."""
    value, _, more = callout.line.partition(" · ")
    lines = (callout.line, f"{value}\n{more}", value) if more else (callout.line,)
    return tuple(Words(callout.title, line) for line in lines)


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


def place_callout(
    muscle: str, words: Iterable[Words], room: Room, views: Iterable[Placed]
) -> tuple[Words, Spot] | None:
    """Return which of ``words`` the callout of ``muscle`` has, and where it stands.

    It is at the view that shows the muscle best; fewer words are taken where that brings it nearer.
    """
    placed = {view.view: view for view in views}
    shown = [a for a in body_anchors() if a.muscle == muscle and a.view in placed]
    shown.sort(key=lambda a: (a.layer == "ghost", -a.room * placed[a.view].transform.m11()))
    best = [a for a in shown if (a.view, a.layer) == (shown[0].view, shown[0].layer)]
    targets = [
        Target.at(placed[a.view].point(a.x, a.y), leftward=leftward)
        for a in best
        for leftward in (True, False)
    ]
    nearest, found = 1e9, None
    for index, each in enumerate(words):
        cost, spot = room.best(targets, roomy(each), nearest, _CALLOUT_MARGIN_PX)
        if spot is not None and cost + index * _FEWER_PX < nearest:
            nearest, found = cost + index * _FEWER_PX, (each, spot)
    return found


def place_names(scene: MapScene, room: Room, views: Iterable[Placed]) -> Iterator[Label]:
    """Yield where the names (or numbers) stand that there is room for, each of them once."""
    placed = {view.view: view for view in views}
    for muscle, targets in _named(scene, placed):
        size = _steady(mark_words(scene.marks[muscle], scene)).size()
        spot = room.find(targets, size, _FAR)
        if spot is not None:
            room.take_spot(spot)
            yield Label(muscle, spot)


def _steady(words: Words) -> Words:
    """Return ``words`` with every digit as wide as the widest: a new number keeps its place."""
    wide = str.maketrans("123456789", "000000000")
    return words._replace(title=words.title.translate(wide), line=words.line.translate(wide))


def _named(scene: MapScene, placed: dict[View, Placed]) -> list[tuple[str, list[Target]]]:
    """Return where each muscle that is seen could be named: the large ones first, top down."""
    seen: dict[str, list[Anchor]] = {}
    for anchor in body_anchors():
        shown = anchor.layer == "muscle" or scene.deep
        if shown and anchor.view in placed and anchor.muscle in scene.marks:
            seen.setdefault(anchor.muscle, []).append(anchor)
    found = [(muscle, _targets(anchors, placed)) for muscle, anchors in seen.items()]
    found.sort(key=lambda each: max(anchor.room for anchor in seen[each[0]]), reverse=True)
    first, rest = found[: len(found) // 2], found[len(found) // 2 :]
    return sorted(first, key=_height) + sorted(rest, key=_height)


def _height(named: tuple[str, list[Target]]) -> int:
    """Return how far down the best place for a name is, px."""
    return min((target.cost, target.y) for target in named[1])[1]


def _targets(anchors: list[Anchor], placed: dict[View, Placed]) -> list[Target]:
    """Return the places of one muscle; where less of it is seen, its name counts as farther off."""
    room = {anchor: anchor.room * placed[anchor.view].transform.m11() for anchor in anchors}
    most = max(room.values())
    return [
        Target.at(
            placed[anchor.view].point(anchor.x, anchor.y),
            leftward=leftward,
            cost=_HIDDEN_PX * (1 - room[anchor] / most),
        )
        for anchor in anchors
        for leftward in (True, False)
        if anchor.view == "sole" or leftward == (anchor.x < 0)
    ]
