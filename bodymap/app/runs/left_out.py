"""What running leaves out: the muscles that the person's running hardly trains, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.references import references
from bodymap.app.runs.log_exercises import exercises_for
from bodymap.app.runs.log_scene import Suggestion, Suggestions
from bodymap.model.scale import LIKE_EASY, format_times, words
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.content.atlas import Atlas
    from bodymap.content.prose import LeftOutProse
    from bodymap.runs.entry import Entry


class _Running(NamedTuple):
    """What the person's running was like.

    Attributes:
        per_km: muscle id -> easy kilometres a kilometre run; what is not estimated is missing.
        grounds: of all of it and of its parts.
    """

    per_km: dict[str, float]
    grounds: frozenset[str]


def left_out(recent: Sequence[Entry], atlas: Atlas) -> Suggestions:
    """Return the muscles that running hardly trains; what depends on the runs, by ``recent``."""
    running = _running(recent, atlas)
    found = [
        _suggestion(one, reason, atlas)
        for one in atlas.left_out
        if (reason := _reason(one, running)) is not None
    ]
    return Suggestions(
        tr("What your running leaves out"),
        tr("Muscles that running alone hardly trains, with two exercises each."),
        tuple(found),
    )


def _running(recent: Sequence[Entry], atlas: Atlas) -> _Running | None:
    km = sum(entry.counted_km for entry in recent)
    if not km > 0:
        return None
    columns = zip(*(entry.muscles for entry in recent), strict=True)
    per_km = {
        muscle: sum(value or 0.0 for value in column) / km
        for muscle, column in zip(atlas.tables.muscles, columns, strict=True)
        if None not in column
    }
    grounds = frozenset(each for one in recent for each in (one.surface, *one.part_surfaces))
    return _Running(per_km, grounds)


def _reason(one: LeftOutProse, running: _Running | None) -> str | None:
    """Return why the muscle is named, None where it is not."""
    if one.when == "always":
        return one.reason
    if running is None:
        return None
    if one.when == "even":
        text = tr("In these four weeks you ran on even ground only. {reason}")
        return text.format(reason=one.reason) if running.grounds.isdisjoint(one.grounds) else None
    asked = running.per_km.get(one.id)
    if asked is None or asked > LIKE_EASY[1]:
        return None
    text = tr("In these four weeks each kilometre asked {times} of it, {words}. {reason}")
    return text.format(times=format_times(asked), words=tr(words(asked)), reason=one.reason)


def _suggestion(one: LeftOutProse, reason: str, atlas: Atlas) -> Suggestion:
    muscle = atlas.tables.muscles[one.id]
    return Suggestion(
        muscle.muscle,
        muscle.plain,
        muscle.latin,
        reason,
        ", ".join(source.short for source in references(one.sources, atlas)),
        exercises_for(one.id, atlas),
    )
