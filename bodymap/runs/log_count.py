"""What the log keeps of a run's load: counted when it comes in, and anew when the model changes."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256
from struct import Struct
from typing import TYPE_CHECKING

from bodymap.runs.entry import Entry
from bodymap.runs.facts import facts_of
from bodymap.runs.log_about import finite, footing_of, footing_text
from bodymap.runs.run_load import run_load
from bodymap.runs.samples import samples_of
from bodymap.storage.rows import Counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.model.figures import Figure
    from bodymap.model.tables import Tables
    from bodymap.runs.footing import Footing
    from bodymap.runs.run import Run
    from bodymap.storage.rows import Line

_RULES = 3  # of counting: one more whenever the code behind samples or sums gives other numbers
_Grounds = tuple[str, tuple[str, ...]]  # of a run, and of its parts
_LARGEST = 1e9  # no run is that long, in m or s; damage can be
_NAN = float("nan")  # stands for "not estimated" in the bytes


class Counter:
    """Counts runs with one set of tables and one reference, and reads what was counted.

    Attributes:
        model: names tables, rules and reference: what was counted under another is stale.
    """

    def __init__(self, tables: Tables, reference_speed_mps: float) -> None:
        self.tables = tables
        self.reference_speed_mps = reference_speed_mps
        self._order = _digest((tuple(tables.muscles), tuple(tables.regions)))
        # With the words in the tables: counting too often does no harm.
        self.model = f"{self._order}-{_RULES}-{_digest(tables)}-{reference_speed_mps!r}"
        self._grounds: dict[str, _Grounds] = {}  # of a footing's text: most runs have the same
        self._muscles = len(tables.muscles)
        self._floats = Struct(f"<{1 + self._muscles + len(tables.regions)}d")
        self._unknown = (None,) * (1 + self._muscles + len(tables.regions))

    def count(self, run: Run, footing: Footing) -> Counted:
        """Return what the log keeps of a run's load on ``footing``."""
        samples = samples_of(run, self.tables)
        facts = facts_of(run, samples)
        load = run_load(samples, footing, self.tables, self.reference_speed_mps)
        figures = (load.impact, *load.muscles.values(), *load.regions.values())
        return Counted(
            walking_s=finite(facts.walking_s),
            climb_m=None if facts.climb_m is None else finite(facts.climb_m),
            steps=finite(load.steps),
            counted_m=finite(load.km * 1000.0),
            footing=footing_text(footing),
            model=self.model,
            loads=self._floats.pack(*map(_value, figures)),
        )

    def entry(self, line: Line) -> Entry:
        """Return a run's line; what of it is damaged is left open."""
        impact, *loads = self._loads(line)
        surface, part_surfaces = self._grounds_of(line.footing)
        return Entry(
            run=line.run,
            start=start_of(line.start),
            name=line.name,
            distance_m=_sound(line.distance_m) or 0.0,
            timer_s=_sound(line.timer_s) or 0.0,
            walking_s=_sound(line.walking_s) or 0.0,
            climb_m=_sound(line.climb_m),
            steps=_sound(line.steps) or 0.0,
            surface=surface,
            muscles=tuple(loads[: self._muscles]),
            regions=tuple(loads[self._muscles :]),
            impact=impact,
            counted_m=_sound(line.counted_m) or 0.0,
            part_surfaces=part_surfaces,
        )

    def _grounds_of(self, text: str) -> _Grounds:
        found = self._grounds.get(text)
        if found is None:
            footing = footing_of(text, self.tables.surfaces)
            parts = dict.fromkeys(part.surface for part in footing.parts)
            found = self._grounds[text] = (footing.surface, tuple(parts))
        return found

    def _loads(self, line: Line) -> Sequence[float | None]:
        # Other muscles, or another order of them: wrong numbers until it is counted anew.
        if len(line.loads) != self._floats.size or not line.model.startswith(self._order):
            return self._unknown
        values = self._floats.unpack(line.loads)
        return [value if 0.0 <= value <= _LARGEST else None for value in values]  # NaN is not


def start_of(text: str | None) -> datetime | None:
    """Return a start that was written as ISO; None where there is none or it is damaged."""
    try:
        return None if text is None else datetime.fromisoformat(text)
    except ValueError:
        return None


def _sound(value: float | None) -> float | None:
    """Return a number that a run can have, or None."""
    return value if value is not None and 0.0 <= value <= _LARGEST else None


def _value(figure: Figure | None) -> float:
    return _NAN if figure is None else figure.value


def _digest(value: object) -> str:
    return sha256(repr(value).encode()).hexdigest()[:12]
