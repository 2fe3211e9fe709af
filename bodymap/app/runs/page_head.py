"""The head of a run's page: when it was, what recorded it, and what it was run on and in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.resolve_run import surface_items
from bodymap.app.runs.log_dates import long_date
from bodymap.app.runs.log_words import clock
from bodymap.app.runs.scene import FootingScene
from bodymap.runs.entry import EXAMPLE
from bodymap.runs.notices import cut_off
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from bodymap.content.atlas import Atlas
    from bodymap.runs.entry import KeptRun
    from bodymap.runs.footing import Footing


def head_line(kept: KeptRun) -> str:
    """Return "Tuesday 17 November 2026, 18:04 · Garmin FR265S", after what is missing."""
    start = kept.entry.start
    when = tr("No date in the file")
    if start is not None:
        when = tr("{date}, {time}").format(date=long_date(start), time=f"{start:%H:%M}")
    by = tr("example run") if kept.entry.run == EXAMPLE else kept.run.device
    return " · ".join(filter(None, (_missing(kept), when, by)))


def _missing(kept: KeptRun) -> str:
    """Return that the run was longer than what is shown, and how much is; else ""."""
    cut = cut_off(kept.run)
    if cut is None:
        return ""
    texts = {
        "broken_tail": tr("Damaged file, read up to {time}"),
        "cut_short": tr("Long file, read up to {time}"),
    }
    return texts[cut.key].format(time=clock(float(cut.values[1])))


def footing_scene(footing: Footing, atlas: Atlas) -> FootingScene:
    """Return what the run was run on and in."""
    grounds = {footing.surface, *(part.surface for part in footing.parts)}
    name = atlas.tables.surfaces[footing.surface].name
    if len(grounds) > 1:
        name = trn("{n} ground", "{n} grounds", len(grounds)).format(n=len(grounds))
    return FootingScene(
        surface=footing.surface if len(grounds) == 1 else "",
        surface_name=name,
        surfaces=surface_items(atlas),
        strike=footing.strike,
        shoe=footing.shoe,
        arms=footing.arms,
        parts=len(footing.parts),
    )
