"""Runs that are compared: which of two asks more of a muscle, where the model is sure of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import lru_cache
from itertools import combinations, product
from math import prod
from typing import TYPE_CHECKING, Literal, NamedTuple

from bodymap.app.choices import PACE_MARKS
from bodymap.app.kept_loads import kept_load
from bodymap.app.wording import arms_words, inside_sentence, slope_words, strike_words
from bodymap.model.conditions import ARMS, STRIKES, Conditions
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from random import Random

    from bodymap.content.atlas import Atlas
    from bodymap.model.figures import Figure

LEAST_RATIO = 1.1  # of the loads: below it two runs ask about the same
_SLOPES = (-0.05, 0.05, 0.10)  # rise over run; of such slopes all were measured
_WEIGHED = 30  # pairs in which most speaks against the faster run
_FEW = 5  # pairs: the same few would be learnt by heart
_MIXED = "mixed"  # the pair differs in two things


class Run(NamedTuple):
    """A run that can be asked about.

    Attributes:
        key: "tempo surface natural_grass".
        name: "Tempo run, grass".
        pace: key of the pace mark.
        kind: of what is not as usual: surface, slope, strike or arms; "" for nothing.
        level: of it; "" for nothing.
    """

    key: str
    name: str
    pace: str
    kind: str
    level: str
    conditions: Conditions


class Asked(NamedTuple):
    """A run, and what the model says that it asks of the muscle."""

    run: Run
    load: Figure


class Pair(NamedTuple):
    """Two runs of which the model is sure that ``more`` asks more; ``differs`` says in what."""

    differs: str
    less: Asked
    more: Asked

    @property
    def paces(self) -> Paces:
        """Whether the run that asks more is the faster one."""
        less, more = (each.run.conditions.speed_mps for each in (self.less, self.more))
        return "equal" if less == more else "faster" if less < more else "slower"

    @property
    def against_pace(self) -> float:
        """How much harder the slower run is in its ground, slope or style: 1 where as hard."""
        less, more = _beside_pace(self.less.load), _beside_pace(self.more.load)
        return less / more if self.paces == "faster" else more / less


Paces = Literal["faster", "slower", "equal"]


class _Change(NamedTuple):
    kind: str
    level: str
    name: str
    conditions: Conditions  # at the reference speed


@lru_cache(maxsize=2)
def runs(atlas: Atlas) -> tuple[Run, ...]:
    """Return the runs: every pace mark as usual, and with one thing changed."""
    names = {
        "easy": tr("Easy run"),
        "tempo": tr("Tempo run"),
        "race": tr("Race pace"),
        "sprint": tr("Sprint"),
    }
    found = []
    for mark, change in product(PACE_MARKS, tuple(_changes(atlas))):
        conditions = replace(change.conditions, speed_mps=1000.0 / mark.pace_s_per_km)
        key = " ".join(filter(None, (mark.key, change.kind, change.level)))
        name = ", ".join(filter(None, (names[mark.key], change.name)))
        found.append(Run(key, name, mark.key, change.kind, change.level, conditions))
    return tuple(found)


@lru_cache(maxsize=64)
def pairs(muscle: str, atlas: Atlas) -> Mapping[str, tuple[Pair, ...]]:
    """Return the pairs of runs for ``muscle``, by what they differ in.

    The ranges of the two loads, per step, do not overlap, the loads differ by a tenth or more, and
    neither run lies outside what was measured.
    """
    found: dict[str, list[Pair]] = {}
    for pair in _pairs(muscle, atlas):
        found.setdefault(pair.differs, []).append(pair)
    return {differs: tuple(pairs) for differs, pairs in found.items()}


def draw_pair(muscle: str, chance: Random, atlas: Atlas) -> Pair:
    """Return a pair of runs for ``muscle`` that cannot be told by the pace alone.

    Half of them have one pace; of the others the slower run asks more as often as the faster one,
    and the faster one asks more though the other is harder in its ground, slope or style. Where the
    slower run hardly ever asks more, most pairs have one pace.
    """
    every = [pair for found in pairs(muscle, atlas).values() for pair in found]
    slower = [pair for pair in every if pair.paces == "slower"]
    turns: tuple[Paces, ...] = ("equal", "equal", "slower", "faster")
    if len(slower) < _FEW:
        turns = ("equal", "equal", "equal", "faster")
    paces = chance.choice(turns)
    fitting = [pair for pair in every if pair.paces == paces]
    if paces == "faster":
        fitting = sorted(fitting, key=lambda pair: pair.against_pace, reverse=True)[:_WEIGHED]
    counts = Counter(pair.differs for pair in fitting)
    weights = [min(count, _FEW) for count in counts.values()]
    (differs,) = chance.choices(list(counts), weights)
    return chance.choice([pair for pair in fitting if pair.differs == differs])


def has_pair(muscle: str, atlas: Atlas) -> bool:
    """Tell whether there is a pair of runs for ``muscle``: sooner known than all of them."""
    return next(_pairs(muscle, atlas), None) is not None


def _beside_pace(load: Figure) -> float:
    """Return the product of all factors but that of the pace."""
    return prod(factor.value for factor in load.factors if factor.name != "speed")


def _pairs(muscle: str, atlas: Atlas) -> Iterator[Pair]:
    for one, other in combinations(runs(atlas), 2):
        pair = _pair(muscle, one, other, atlas)
        if pair is not None:
            yield pair


def _pair(muscle: str, one: Run, other: Run, atlas: Atlas) -> Pair | None:
    loads = [kept_load(run.conditions, atlas).muscles[muscle] for run in (one, other)]
    asked = [
        Asked(run, load)
        for run, load in zip((one, other), loads, strict=True)
        if load is not None and load.evidence != "outside"
    ]
    if len(asked) < 2:
        return None
    less, more = sorted(asked, key=lambda each: each.load.value)
    sure = less.load.high < more.load.low
    if not sure or more.load.value < LEAST_RATIO * less.load.value:
        return None
    return Pair(_differs(one, other), less, more)


def _differs(one: Run, other: Run) -> str:
    changes = {one.kind, other.kind} - {""}
    if one.pace == other.pace:
        return changes.pop() if len(changes) == 1 else _MIXED
    return "pace" if (one.kind, one.level) == (other.kind, other.level) else _MIXED


def _changes(atlas: Atlas) -> Iterator[_Change]:
    """Yield no change, and every single change of ground, slope, landing and arms."""
    usual = Conditions()
    yield _Change("", "", "", usual)
    for surface in atlas.tables.surfaces.values():
        if surface.surface != usual.surface:
            run = replace(usual, surface=surface.surface)
            yield _Change("surface", surface.surface, inside_sentence(surface.name), run)
    for slope in _SLOPES:
        run = replace(usual, slope=slope)
        yield _Change("slope", f"{slope:g}", slope_words(slope), run)
    for strike in STRIKES[1:]:
        run = replace(usual, strike=strike)
        yield _Change("strike", strike, strike_words(strike), run)
    for arms in ARMS[1:]:
        yield _Change("arms", arms, arms_words(arms), replace(usual, arms=arms))
