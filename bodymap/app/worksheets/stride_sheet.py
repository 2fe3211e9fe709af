"""Sheets about the stride: instants to name, and when each muscle works, to be shaded.

Only muscles are asked for whose sources agree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.agreed_times import sources_agree
from bodymap.app.worksheets.named import sheet_name
from bodymap.app.worksheets.seeded import shuffled
from bodymap.app.worksheets.sheet import Instant, Page, StrideTimes, TimeRow
from bodymap.model.gait_phases import EVENTS, duty_factor, event_phase
from bodymap.model.stride import stride
from bodymap.model.time_course import is_on
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.state import SheetChoice
    from bodymap.content.atlas import Atlas
    from bodymap.model.time_course import TimeCourse

SPEED_MPS = 3.0  # an easy run, the one of the courses


def stride_page(choice: SheetChoice, atlas: Atlas) -> Page:
    """Return the page; for a region that is none of ``asked_regions`` it is the whole body's."""
    found = stride(atlas.tables.stride, SPEED_MPS)
    duty = duty_factor(found.contact_s, found.cadence_spm)
    agreed = shaded_muscles(atlas)
    known = atlas.tables.muscles
    asked = [muscle for muscle in agreed if choice.region in {"", known[muscle].region}] or agreed
    rows = tuple(
        TimeRow(
            muscle,
            sheet_name(known[muscle], choice.names),
            _spans(atlas.time_courses[muscle], duty),
        )
        for muscle in shuffled(asked, choice.seed)
    )
    instants = _instants(choice.seed, duty, atlas)
    words = tuple(sorted(one.name for one in instants)) if choice.bank else ()
    body = StrideTimes(SPEED_MPS, duty, instants, rows, words)
    line = tr(
        "Name the four instants. Then shade when each muscle of the right (darker) leg works: "
        "guess first, then look it up in the place Stride."
    )
    return Page(tr("When does each muscle work?"), line, body, names=True, version="")


def asked_regions(atlas: Atlas) -> frozenset[str]:
    """Return the regions that have a muscle whose spans can be shaded."""
    return frozenset(atlas.tables.muscles[muscle].region for muscle in shaded_muscles(atlas))


def shaded_muscles(atlas: Atlas) -> list[str]:
    """Return the muscles whose spans can be shaded, in the order of muscles.csv.

    All sources agree on them, and their course is one of force: the height of the others, at which
    a span would begin and end, says nothing.
    """
    courses = atlas.time_courses.items()
    return [
        muscle
        for muscle, course in courses
        if not course.timing_only and sources_agree(muscle, atlas)
    ]


def _spans(course: TimeCourse, duty: float) -> tuple[tuple[float, float], ...]:
    """Return from when to when the muscle is on, to the nearest per cent of the cycle."""
    found: list[tuple[float, float]] = []
    for percent in range(100):
        here = percent / 100
        if not is_on(course, here + 0.005, duty):
            continue
        if found and abs(found[-1][1] - here) < 1e-9:
            found[-1] = (found[-1][0], (percent + 1) / 100)
        else:
            found.append((here, (percent + 1) / 100))
    return tuple(found)


def _instants(seed: int, duty: float, atlas: Atlas) -> tuple[Instant, ...]:
    return tuple(
        Instant(number, atlas.stride.events[event], event_phase(event, duty))
        for number, event in enumerate(shuffled(EVENTS, seed, "instants"), 1)
    )
