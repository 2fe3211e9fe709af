"""The window's own run as slides: the whole body, then one region after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.present.slides import Slide
from bodymap.app.wording import run_words
from bodymap.content.lesson import LessonRun, Step
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.state import State
    from bodymap.content.atlas import Atlas
    from bodymap.content.lesson import LessonView

_MINUTES = 1.0  # to talk about one region


def window_slides(state: State, atlas: Atlas) -> tuple[Slide, ...]:
    """Return the whole body and each region in the run of ``state``; beside run A, both runs."""
    whole = Slide(_step(tr("The whole body"), "", "", state, atlas), regions=True, kept=True)
    regions = (
        Slide(_step(name.plain, region, atlas.regions[region].summary, state, atlas), kept=True)
        for region, name in atlas.region_names.items()
    )
    return (whole, *regions)


def _step(title: str, region: str, summary: str, state: State, atlas: Atlas) -> Step:
    run = run_words(state.conditions, atlas, state.look.units)
    return Step(
        title=title,
        text=f"{run}. {summary.partition('. ')[0].rstrip('.')}." if summary else f"{run}.",
        points=(),
        notes=_notes(region, atlas),
        minutes=_MINUTES,
        subject=region,
        view=_view(region, state),
        zoom=False,
        conditions=state.conditions,
        colour=state.colouring,
        deep=state.deep,
        phase=None,
        slow=4,
        runs=_runs(state) if region else (),
        claim="",
        exercise="",
        question=None,
        sources=atlas.regions[region].role_sources if region else (),
    )


def _view(region: str, state: State) -> LessonView:
    """Return the view: what the muscles of the feet bear can be seen from below alone."""
    if state.place == "stride":
        return "stride"
    return "soles" if region == "feet" else "both"


def _runs(state: State) -> tuple[LessonRun, ...]:
    if state.pinned is None:
        return ()
    return (LessonRun(tr("Run A"), state.pinned), LessonRun(tr("Run B"), state.conditions))


def _notes(region: str, atlas: Atlas) -> str:
    if not region:
        return tr("Click a muscle, or pick a region with the keys 1 to 5.")
    prose = atlas.regions[region]
    return f"{prose.role}\n\n{tr('What people say: {claim}').format(claim=prose.people_say)}"
