"""Which muscles were asked more than in the weeks before: facts, and never a warning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.runs.log_exercises import exercises_for
from bodymap.app.runs.log_map import before_words
from bodymap.app.runs.log_scene import Suggestion, Suggestions
from bodymap.app.runs.log_words import number
from bodymap.app.runs.measures import length_in
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.runs.log_map import Asked
    from bodymap.app.runs.log_scene import Span
    from bodymap.content.atlas import Atlas
    from bodymap.model.pace import Unit

LEAST = 1.2  # times the mean: below it nothing is named
_MOST = 3


def risen(asked: Asked, span: Span, units: Unit, atlas: Atlas) -> Suggestions:
    """Return the muscles that rose most, at most one of each region."""
    ratios = {
        muscle: now / usual
        for muscle, usual in asked.usual_muscles.items()
        if (now := asked.muscles.get(muscle)) and usual and now > LEAST * usual
    }
    found: dict[str, str] = {}
    for muscle in sorted(ratios, key=ratios.__getitem__, reverse=True):
        found.setdefault(atlas.tables.muscles[muscle].region, muscle)
    named = list(found.values())[:_MOST]
    return Suggestions(
        tr("What rose most this week") if span == "week" else tr("What rose most this month"),
        tr(
            "More than a fifth above the mean of {before}; of each region the one that rose most."
        ).format(before=before_words(asked.before, span)),
        tuple(_suggestion(muscle, asked, units, atlas) for muscle in named),
    )


def _suggestion(muscle: str, asked: Asked, units: Unit, atlas: Atlas) -> Suggestion:
    known = atlas.tables.muscles[muscle]
    now, usual = asked.muscles[muscle] or 0.0, asked.usual_muscles[muscle] or 0.0
    return Suggestion(
        muscle,
        known.plain,
        known.latin,
        tr("{now} {unit} against {usual} on average.").format(
            now=number(1000.0 * now, units),
            unit=length_in(units).easy_sign,
            usual=number(1000.0 * usual, units),
        ),
        "",
        exercises_for(muscle, atlas),
    )
