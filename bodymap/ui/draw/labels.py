"""Places the labels of the map: the callout, and the names and numbers of all muscles."""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSizeF

from bodymap.figure.anchors import body_anchors
from bodymap.ui.draw.label import Words
from bodymap.ui.draw.room import MARGIN_PX, Room, Spot, Target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bodymap.app.map_scene import Callout, MapScene, Mark
    from bodymap.figure.anchors import Anchor
    from bodymap.figure.views import View
    from bodymap.ui.draw.paths import Placed

_FEWER_PX = 30.0  # what it costs the callout to break its line, and to leave words out
_FAR = 165.0  # a name farther from its muscle than this confuses
_HIDDEN_PX = 45.0  # what the name of a muscle costs where next to nothing of it is seen
_ELSEWHERE_PX = 40.0  # what it costs the callout to stand at another view of its muscle,
_OTHER_PX = 45.0  # and at another muscle of its region
_CALLOUT_MARGIN_PX = 9.0  # to the body: its leader begins outside
_ROUND_PX = 24  # a label may grow so far without being placed anew
NAMES_PX = 112.0  # the room beside each body that names need at text size 1


class Label(NamedTuple):
    """Where the name of ``muscle`` stands."""

    muscle: str
    spot: Spot


@lru_cache(maxsize=64)
def callout_words(callout: Callout, most: float = math.inf) -> tuple[Words, ...]:
    """Return the words of ``callout``: all of them, in narrower lines, and the fewest.

    ``most``: the largest text size that they may have.
    """
    value, _, more = callout.line.partition(" · ")
    lines = (callout.line, f"{value}\n{more}", value) if more else (callout.line,)
    narrow = _in_two_lines(callout.title)
    titles = (callout.title,) * len(lines) + ((narrow,) if narrow != callout.title else ())
    return tuple(
        Words(*each)._replace(most=most) for each in zip(titles, (*lines, value), strict=False)
    )


def _in_two_lines(text: str) -> str:
    """Return ``text`` broken where its lines are the shortest, if it has more than one word."""
    spaces = [at for at, letter in enumerate(text) if letter == " "]
    at = min(spaces, key=lambda each: max(each, len(text) - each - 1), default=len(text))
    return f"{text[:at]}\n{text[at + 1 :]}".rstrip()


def mark_words(mark: Mark, scene: MapScene) -> Words:
    """Return what the map says at one muscle, its name, its value, or both; bold where chosen."""
    title = "caption_strong" if mark.muscle == scene.muscle else "caption_medium"
    if scene.names and scene.numbers:
        return Words(mark.plain, mark.value, title, "caption")
    return Words(mark.plain if scene.names else mark.value, "", title)


def roomy(words: Words) -> QSizeF:
    """Return the size of ``words``, a little widened: a new number does not move its label."""
    size = words.size()
    wide = -(-int(size.width() + 1) // _ROUND_PX) * _ROUND_PX
    return QSizeF(wide, size.height())


def place_callout(
    callout: Callout,
    region: Sequence[str],
    room: Room,
    views: Iterable[Placed],
    most: float = math.inf,
) -> tuple[Words, Spot] | None:
    """Return which of its words ``callout`` has, and where it stands.

    It is at the view that shows its muscle best; at another one, or at another muscle of
    ``region`` (all that are chosen), where there it is much nearer. Fewer words are taken where
    that brings it nearer. They are no larger than text size ``most``.
    """
    targets = _callout_targets(callout.muscle, region, views)
    own = [target for target in targets if not target.cost]
    others = [target for target in targets if target.cost]
    for margin in (_CALLOUT_MARGIN_PX, MARGIN_PX):
        nearest, found = 1e9, None
        for group, (index, words) in product(
            (own, others), enumerate(callout_words(callout, most))
        ):
            fewer = index * _FEWER_PX
            cost, spot = room.best(group, roomy(words), nearest - fewer, margin)
            if spot is not None:
                nearest, found = cost + fewer, (words, spot)
        if found is not None:
            return found
    return None


def _callout_targets(
    muscle: str, region: Sequence[str], views: Iterable[Placed]
) -> tuple[Target, ...]:
    placed = {view.view: view for view in views}
    named = {muscle, *region}
    shown = [a for a in body_anchors() if a.muscle in named and a.view in placed]
    shown.sort(
        key=lambda a: (
            a.muscle != muscle,
            a.layer == "ghost",
            -a.room * placed[a.view].transform.m11(),
        )
    )
    surface = {a.muscle for a in shown if a.layer == "muscle"}

    def cost(anchor: Anchor) -> float:
        if anchor.muscle != muscle:
            return _OTHER_PX
        return 0.0 if anchor[:2] == shown[0][:2] else _ELSEWHERE_PX

    return tuple(
        Target.at(placed[a.view].point(a.x, a.y), leftward=leftward, cost=cost(a))
        for a in shown
        if a.layer == "muscle" or a.muscle not in surface
        for leftward in (True, False)
    )


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
    """Return where each muscle that is seen could be named.

    The one that is chosen first, then each region's main one, then the large ones; top down. Among
    the deep ones no other is named: its name would seem to be theirs.
    """
    layer = "ghost" if scene.deep else "muscle"
    seen: dict[str, list[Anchor]] = {}
    for anchor in body_anchors():
        if anchor.layer == layer and anchor.view in placed and anchor.muscle in scene.marks:
            seen.setdefault(anchor.muscle, []).append(anchor)
    found = [(muscle, _targets(anchors, placed)) for muscle, anchors in seen.items()]
    found.sort(key=lambda each: max(anchor.room for anchor in seen[each[0]]), reverse=True)
    mains = {region.muscles[0] for region in scene.regions}
    large = mains.union(muscle for muscle, _ in found[: len(found) // 2])

    def rank(named: tuple[str, list[Target]]) -> tuple[bool, bool, bool, int]:
        muscle = named[0]
        return muscle != scene.muscle, muscle not in mains, muscle not in large, _height(named)

    return sorted(found, key=rank)


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
