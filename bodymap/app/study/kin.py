"""Which muscles are too much alike to be each other's wrong answers.

Our own rules, all read from the tables and the prose: nothing of this is listed by hand.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.app.search import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bodymap.content.atlas import Atlas

# Words of names that tell no muscle from another.
_FILLING = {"a", "an", "and", "et", "group", "of", "the"}
_FILLING |= {"m", "mm", "muscle", "muscles", "musculi", "musculus"}
# Words of names that say where on a part of the body, not which part.
_WHERE = {"deep", "front", "inner", "middle", "outer", "side", "upper", "wide"}


def is_filling(word: str) -> bool:
    """Tell whether a word of a name, in small letters, tells no muscle from another."""
    return word in _FILLING


def words_of(name: str) -> frozenset[str]:
    """Return the words of a name that matter, without a plural's "s"."""
    return frozenset(word.removesuffix("s") for word in fold(name) if not is_filling(word))


@lru_cache(maxsize=1024)
def is_near(one: str, other: str, atlas: Atlas) -> bool:
    """Tell whether a person may well take one muscle's plain name, or job, for the other's.

    They share a part of the body in their plain names, or a runner's word; or the prose of one
    names the other.
    """
    muscles = atlas.tables.muscles
    names = [words_of(muscles[muscle].plain) - _WHERE for muscle in (one, other)]
    return (
        not names[0].isdisjoint(names[1])
        or any({one, other} <= muscles_of(entry.leads_to) for entry in atlas.synonyms)
        or _tells_of(one, other, atlas)
        or _tells_of(other, one, atlas)
    )


def muscles_of(targets: Iterable[str]) -> frozenset[str]:
    """Return the ids of the muscles among ``targets``, each ``kind:key``."""
    parts = (target.partition(":") for target in targets)
    return frozenset(key for kind, _, key in parts if kind == "muscle")


def work_together(one: str, other: str, atlas: Atlas) -> bool:
    """Tell whether an exercise trains both."""
    trained = ({*each.primary, *each.secondary} for each in atlas.exercises.values())
    return any({one, other} <= muscles for muscles in trained)


def same_group(one: str, other: str, atlas: Atlas) -> bool:
    """Tell whether the load model takes both for one group."""
    muscles = atlas.tables.muscles
    return muscles[one].group == muscles[other].group


def by_distance(muscle: str, others: Iterable[str], atlas: Atlas) -> list[list[str]]:
    """Return ``others`` in groups: the region of ``muscle``, its neighbours up and down, and so on.

    The regions of the atlas stand in the order of the body, from the feet up.
    """
    order = list(atlas.tables.regions)
    place = order.index(atlas.tables.muscles[muscle].region)
    found: list[list[str]] = [[] for _ in order]
    for other in others:
        apart = abs(order.index(atlas.tables.muscles[other].region) - place)
        found[apart].append(other)
    return found


def _tells_of(one: str, other: str, atlas: Atlas) -> bool:
    prose, named = atlas.muscles[one], atlas.tables.muscles[other]
    text = f"{prose.summary} {prose.does}".lower()
    names = (named.latin, named.plain, other.replace("_", " "))
    return any(name.lower() in text for name in names)
