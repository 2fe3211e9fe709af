"""Puts the figures of the model into the texts of a lesson."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.kept_loads import figure_of, kept_load
from bodymap.app.wording import inside_sentence, pace_words, range_words
from bodymap.content.lesson import PLAIN
from bodymap.content.lesson_text import LOADS, Placeholder, pieces
from bodymap.model.scale import format_times
from bodymap.model.stride import cadence_spm, steps_per_km
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.state import Units
    from bodymap.content.atlas import Atlas
    from bodymap.content.lesson import Step
    from bodymap.model.conditions import Conditions
    from bodymap.model.load import Load


def filled(text: str, step: Step, atlas: Atlas, units: Units = "min/km") -> str:
    """Return ``text`` with its figures worked out for the runs of ``step``.

    ``{load}`` becomes "×1.45", ``{range}`` "1.10 to 1.70", ``{pace}`` "5:33 /km", ``{surface}``
    "dry sand"; what the model does not estimate (arms that are held still) says so.
    """
    made = ""
    for piece in pieces(text):
        made += piece if isinstance(piece, str) else _words(piece, step, made, atlas, units)
    return made


def _words(piece: Placeholder, step: Step, before: str, atlas: Atlas, units: Units) -> str:
    run = _run(piece, step)
    if piece.name in LOADS:
        return _figure(piece, piece.subject or step.subject, kept_load(run, atlas))
    if piece.name == "pace":
        return pace_words(run.speed_mps, units)
    if piece.name == "cadence":
        return f"{cadence_spm(atlas.tables.stride, run.speed_mps):.0f}"
    if piece.name == "steps":
        return f"{steps_per_km(atlas.tables.stride, run.speed_mps):.0f}"
    name = atlas.tables.surfaces[run.surface].name
    begins = not before.strip() or before.rstrip().endswith((".", "!", "?"))
    return name if begins else inside_sentence(name)


def _run(piece: Placeholder, step: Step) -> Conditions:
    if piece.run is None:
        return step.conditions
    return step.runs[piece.run - 1].conditions if piece.run else PLAIN


def _figure(piece: Placeholder, subject: str, found: Load) -> str:
    figure = figure_of(found, subject)
    if figure is None:
        return tr("not estimated")
    if piece.name == "load":
        return format_times(figure.value)
    return range_words(figure.low, figure.high)
