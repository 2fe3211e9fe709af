"""What the rows of the raster and the plot say in words: in tags, in the tip, to the ear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.wording import listed
from bodymap.model.time_course import ON_SHARE
from bodymap.ui.draw.course_value import value_at
from bodymap.ui.draw.stride_chart_scale import short_name, value_text
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.app.panel import Source
    from bodymap.app.stride_scene import Course, PlotLine, RasterRow, StridePlot

_FLAT = 5.0  # % of the peak: a course with a smaller range has no on and off


def at_work(course: Course, value: float) -> bool:
    """Return whether a muscle with this course (percent of its peak) works at ``value``."""
    low, high = min(course), max(course)
    return high - low < _FLAT or value - low >= ON_SHARE * (high - low)


def working_stretches(course: Course) -> tuple[tuple[int, int], ...]:
    """Return the stretches of the cycle in which a muscle works, in % of the cycle."""
    found: list[tuple[int, int]] = []
    step = 100 / (len(course) - 1)
    for sample, value in enumerate(course):
        percent = round(sample * step)
        if not at_work(course, value):
            continue
        if found and found[-1][1] == round((sample - 1) * step):
            found[-1] = (found[-1][0], percent)
        else:
            found.append((percent, percent))
    return tuple((start, stop) for start, stop in found if stop > start)


def works_words(course: Course) -> str:
    """Return when a muscle works: "works 6–33 % of the cycle"."""
    stretches = working_stretches(course)
    if stretches == ((0, 100),):
        return tr("works all the time")
    spans = listed(f"{start}–{stop}" for start, stop in stretches)
    return tr("works {spans} % of the cycle").format(spans=spans)


def row_now(row: RasterRow, course: Course, phase: float, *, load: bool) -> str:
    """Return how much a muscle does at ``phase`` of the axis.

    Args:
        row: of the raster.
        course: its percent along the axis.
        phase: 0 to 1.
        load: whether the raster shows load and not activity.
    """
    if not is_known(row):
        return tr("not estimated")
    value = value_at(course, phase)
    if row.timing_only:
        return tr("at work") if at_work(course, value) else tr("at rest")
    percent = tr("{percent} %").format(percent=round(value))
    if load and row.load:
        return tr("{percent} of {load}").format(percent=percent, load=row.load)
    return percent


def is_known(row: RasterRow) -> bool:
    """Return whether anything is estimated of a muscle's work: not of arms that are held still."""
    return any(row.percent)


def row_name(row: RasterRow) -> str:
    """Return the plain and the Latin name."""
    return f"{row.plain} ({row.latin})"


def row_spoken(row: RasterRow, course: Course) -> str:
    """Return when a muscle works and how well that is known, for the screen reader."""
    if not is_known(row):
        return row.basis
    words = works_words(course)
    if row.timing_only:
        words = tr("only the timing is known, {works}").format(works=words)
    return tr("{works}, grade {grade}").format(works=words, grade=row.grade)


def row_tip(row: RasterRow, course: Course, now: str) -> str:
    """Return what the tip of a row says: its value now, when it works, what that rests on."""
    if not is_known(row):
        return "\n".join((tr("{name}: {value}").format(name=row_name(row), value=now), row.basis))
    lines = [
        tr("{name}: now {value}").format(name=row_name(row), value=now),
        _capital(works_words(course)),
        row.basis,
        tr("Grade {grade}").format(grade=row.grade) + _sources(row.sources),
    ]
    return "\n".join(lines)


def plot_now(plot: StridePlot, lines: Sequence[PlotLine], phase: float) -> str:
    """Return the values of the plot's lines at ``phase`` of the axis."""
    values = [(line, value_text(plot.key, value_at(line.mean, phase))) for line in lines]
    return ", ".join(f"{short_name(line)} {value}" for line, value in values)


def plot_note(plot: StridePlot) -> str:
    """Return the line below the plot: speed, runners, what was done, the sources."""
    names = ", ".join(source.short for source in plot.sources)
    if not names:
        return plot.note
    return tr("{note} Source: {names}.").format(note=plot.note, names=names).strip()


def _sources(sources: Sequence[Source]) -> str:
    return "".join(f" · {source.short}" for source in sources)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
