"""The rows of the raster: when each muscle works, how that is known, and the colours of a run."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.agreed_times import emg_times
from bodymap.app.reasons import missing_sentence
from bodymap.app.references import references
from bodymap.app.stride_scene import Course, RasterRow
from bodymap.app.wording import listed
from bodymap.model.scale import format_times, map_positions
from bodymap.model.stance_match import SAMPLES
from bodymap.model.time_course import agrees_with_emg, sampled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bodymap.app.panel import Source
    from bodymap.app.state import State, StrideColouring
    from bodymap.content.atlas import Atlas
    from bodymap.model.figures import Grade
    from bodymap.model.load import Load
    from bodymap.model.time_course import Timing

NOTHING: Course = (0.0,) * SAMPLES


class Basis(NamedTuple):
    """Where a time course comes from."""

    text: str
    grade: Grade
    sources: tuple[Source, ...]


@lru_cache(maxsize=4)
def courses(duty: float, atlas: Atlas) -> Mapping[str, Course]:
    """Return each muscle's share of its own peak (0 to 1) through a cycle of this duty factor."""
    return {muscle: sampled(course, duty) for muscle, course in atlas.time_courses.items()}


def unknown(now: Load) -> frozenset[str]:
    """Return the muscles whose work the run leaves open."""
    return frozenset(muscle for muscle, figure in now.muscles.items() if figure is None)


def coloured(own: Mapping[str, Course], now: Load, colouring: StrideColouring) -> dict[str, Course]:
    """Return each muscle's positions on the ramp: its own course, or its load times that."""
    found = {}
    for muscle, figure in now.muscles.items():
        course = own[muscle]
        if figure is None:
            found[muscle] = NOTHING
        elif colouring == "activity":
            found[muscle] = course
        else:
            found[muscle] = map_positions([figure.value * share for share in course])
    return found


def raster_rows(
    state: State, now: Load, own: Mapping[str, Course], atlas: Atlas
) -> tuple[RasterRow, ...]:
    """Return the rows of all muscles, in the order of muscles.csv."""
    found = []
    for muscle in atlas.tables.muscles.values():
        figure, basis = now.muscles[muscle.muscle], basis_of(muscle.muscle, atlas)
        row = RasterRow(
            muscle=muscle.muscle,
            region=muscle.region,
            plain=muscle.plain,
            latin=muscle.latin,
            deep=muscle.deep,
            timing_only=atlas.time_courses[muscle.muscle].timing_only,
            grade=basis.grade,
            basis=missing_sentence() if figure is None else basis.text,
            sources=basis.sources,
            percent=NOTHING if figure is None else percent(own[muscle.muscle]),
            load="" if figure is None else format_times(figure.value),
            chosen=muscle.muscle == state.muscle,
            factor=0.0 if figure is None else figure.value,
        )
        found.append(row)
    return tuple(found)


def percent(course: Course) -> Course:
    """Return a course of shares in per cent."""
    return tuple([100.0 * share for share in course])


@lru_cache(maxsize=64)
def basis_of(muscle: str, atlas: Atlas) -> Basis:
    """Return where the time course of ``muscle`` comes from, and what its EMG says beside it."""
    course, words = atlas.time_courses[muscle], atlas.stride
    sentences, keys = [words.basis[course.basis]], [course.source]
    grade: Grade = "C" if course.timing_only else "B"
    beside = emg_times(muscle, atlas)
    if beside and not course.timing_only:
        sentences.append(words.beside[beside[0].basis].format(times=_times(beside)))
        keys += beside[0].sources
        if not agrees_with_emg(course, beside):
            sentences.append(words.notes.disagree)
            grade = "C"
    return Basis(" ".join(sentences), grade, references(keys, atlas))


def _times(timings: Iterable[Timing]) -> str:
    """Return "4–28 and 82–100"; what begins before contact counts from the cycle before."""
    return listed(
        f"{on % 1.0 * 100:.0f}–{off * 100:.0f}"
        for on, off in ((each.on, each.off) for each in timings)
        if on is not None and off is not None
    )
