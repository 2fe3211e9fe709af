"""What must be said of a run beside its figure: what of it was not measured, and what is left out.

The curves were measured on a level treadmill; no table says how ground, slope or landing change
the movement or its timing. They change the load alone.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bodymap.app.references import references
from bodymap.app.wording import listed, pace_words
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bodymap.app.state import State, Units
    from bodymap.content.atlas import Atlas
    from bodymap.content.prose import Statement
    from bodymap.model.conditions import Conditions

# Hard and even, as the treadmill of the measured runs (tessutti2012: the mechanics are the same).
_FIRM = frozenset({"asphalt", "concrete", "synthetic_track", "treadmill_level"})
_SPRINT_MPS = 7.0  # from here on the trunk and the arms are nearer to the one athlete at 9.5 m/s


def stride_sentence(state: State, atlas: Atlas) -> str:
    """Return what is to be said of the runs shown, one after the other; "" where nothing is."""
    runs = {"": state.conditions}
    if state.pinned is not None:
        runs = {"A": state.pinned, "B": state.conditions}
    letters: dict[str, list[str]] = {}
    for letter, run in runs.items():
        for note in _notes(run, state, atlas):
            letters.setdefault(note, []).append(letter)
    return " ".join(
        note if len(of) == len(runs) else tr("{run}: {note}").format(run=listed(of), note=note)
        for note, of in letters.items()
    )


@lru_cache(maxsize=2)
def arms_note(atlas: Atlas) -> str:
    """Return what held arms cost, with the sources."""
    note = atlas.stride.notes.arms
    return tr("{note} Source: {names}.").format(note=note.text, names=_names(note, atlas))


def _notes(run: Conditions, state: State, atlas: Atlas) -> Iterator[str]:
    yield from _unlike_measured(run, load_shown=state.stride.colouring == "load")
    yield from _stretched(run.speed_mps, state.look.units, atlas)
    if run.arms != "normal":
        yield _held(run.arms, atlas)


def _unlike_measured(run: Conditions, *, load_shown: bool) -> Iterator[str]:
    """Say that ground, slope and landing change the load only, where they are not as measured."""
    changed = (
        (run.surface not in _FIRM, tr("ground")),
        (run.slope != 0, tr("slope")),
        (run.strike != "rearfoot", tr("landing")),
    )
    names = listed(name for differs, name in changed if differs)
    if not names:
        return
    text = tr("Movement and timing as on level, firm ground; only the load follows the {names}")
    if run.strike != "rearfoot":
        text = tr(
            "Movement and timing as with a rearfoot strike on level, firm ground; "
            "only the load follows the {names}"
        )
    told = text.format(names=names)
    yield told + ("." if load_shown else tr(" (Show: Load at this pace)."))


def _stretched(speed_mps: float, units: Units, atlas: Atlas) -> Iterator[str]:
    slowest, fastest = (atlas.gait_curves[end].speed_mps for end in (0, -1))
    if speed_mps > fastest:
        text = tr(
            "Faster than {pace}, the movement and its timing were not measured; "
            "they are stretched from there."
        )
        more = tr(" Lean and arm swing rest on one athlete.") if speed_mps > _SPRINT_MPS else ""
        yield text.format(pace=pace_words(fastest, units)) + more
    elif speed_mps < slowest:
        text = tr(
            "Slower than {pace}, the movement and its timing were not measured; "
            "they are stretched from there."
        )
        yield text.format(pace=pace_words(slowest, units))


@lru_cache(maxsize=4)
def _held(arms: str, atlas: Atlas) -> str:
    note = atlas.stride.notes.held[arms]
    said = tr("{note} ({names}).")
    return said.format(note=note.text.removesuffix("."), names=_names(note, atlas))


def _names(note: Statement, atlas: Atlas) -> str:
    sources: Iterable[str] = (source.short for source in references(note.sources, atlas))
    return ", ".join(sources)
