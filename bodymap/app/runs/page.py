"""The page of one run, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.runs.page_bars import load_bars
from bodymap.app.runs.page_chart import run_chart
from bodymap.app.runs.page_facts import notices_of, run_facts
from bodymap.app.runs.page_head import footing_scene, head_line
from bodymap.app.runs.page_loads import AS_IT_WAS, Basis, usual_of
from bodymap.app.runs.page_map import against, colouring_of, run_map
from bodymap.app.runs.page_part import laps, part_card
from bodymap.app.runs.page_reach import page_sentence
from bodymap.app.runs.run_items import name_of
from bodymap.app.runs.scene import RunPageScene
from bodymap.app.runs.what_if import what_if_of, what_if_scene
from bodymap.runs.entry import EXAMPLE

if TYPE_CHECKING:
    from bodymap.app.runs.log import RunLog
    from bodymap.app.state import State
    from bodymap.content.atlas import Atlas
    from bodymap.runs.entry import KeptRun


def run_page(state: State, log: RunLog, kept: KeptRun, atlas: Atlas) -> RunPageScene:
    """Return the page of ``kept``: of it as it was, as supposed, or against another run."""
    what_if = what_if_of(state, atlas)
    reference_mps = state.conditions.reference_speed_mps
    basis = Basis(kept, what_if, reference_mps, atlas.tables)
    usual = usual_of(log, kept.entry, atlas.tables)
    colouring = colouring_of(state, usual)
    other = _other(state, log, kept) if what_if == AS_IT_WAS else None
    than = against(state, basis, other, usual if colouring == "usual" else None, atlas)
    return RunPageScene(
        run=kept.entry.run,
        example=kept.entry.run == EXAMPLE,
        title=name_of(kept.entry),
        line=head_line(kept),
        facts=run_facts(basis, state.look.units),
        map=run_map(state, basis, than, atlas),
        colouring=colouring,
        usual_runs=usual.runs,
        bars=load_bars(state, basis, than, atlas),
        part=part_card(state, basis, than, atlas),
        laps=laps(state, basis, atlas),
        chart=run_chart(state, basis, atlas),
        what_if=what_if_scene(what_if, atlas),
        footing=footing_scene(kept.footing, atlas),
        compare="" if than is None else than.line,
        notices=notices_of(kept),
        sentence=page_sentence(state, basis),
    )


def _other(state: State, log: RunLog, kept: KeptRun) -> KeptRun | None:
    """Return the run to compare with, once it is open."""
    other = state.runs.other
    return None if other is None or other == kept.entry.run else log.opened.get(other)
