"""What is told after an answer: sentences of the atlas and figures of the model."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.app.choices import PACE_MARKS, preset_run
from bodymap.app.kept_loads import kept_load
from bodymap.app.scene import Fact
from bodymap.app.state import State
from bodymap.app.wording import pace_words, times_text
from bodymap.model.conditions import Conditions
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.content.atlas import Atlas

_END = re.compile(r"(?<=[.!?]) (?=[A-Z])")


def sentences(text: str, most: int) -> str:
    """Return the first sentences of ``text``, at most ``most``."""
    return " ".join(_END.split(text)[:most])


@lru_cache(maxsize=64)
def usual_loads(muscle: str, atlas: Atlas) -> tuple[Fact, ...]:
    """Return the muscle's load a step in an easy run, a race and a sprint over 400 m."""
    race = race_run()
    runs = (
        (tr("Easy run"), Conditions()),
        (tr("Race, {pace}").format(pace=pace_words(race.speed_mps, "min/km")), race),
        (tr("400 m sprint"), preset_run("sprint", State())),
    )
    return tuple(
        Fact(name, times_text(kept_load(run, atlas).muscles[muscle])) for name, run in runs
    )


def race_run() -> Conditions:
    """Return the reference run at the pace of a race."""
    pace = next(mark.pace_s_per_km for mark in PACE_MARKS if mark.key == "race")
    return Conditions(speed_mps=1000.0 / pace)
