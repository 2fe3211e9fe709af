"""What the rows of the raster and the plot say in words: in tags, in the tip, to the ear."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.stride_plots import with_sources
from bodymap.app.wording import NOT_ESTIMATED, listed
from bodymap.model.scale import format_times
from bodymap.model.time_course import ON_SHARE
from bodymap.ui.draw.course_value import value_at
from bodymap.ui.draw.stride_chart_scale import short_name, value_text
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

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
        load: whether the raster shows load and not activity: then it is the load times the course.
    """
    if not is_known(row):
        return tr("not estimated")
    value = value_at(course, phase)
    if row.timing_only:
        return tr("at work") if at_work(course, value) else tr("at rest")
    if load:
        return format_times(row.factor * value / 100)
    return tr("{percent} %").format(percent=round(value))


def widest_tag() -> tuple[str, ...]:
    """Return the widest that the tag of a row can say."""
    return tr("100 %"), tr("at work"), tr("at rest"), format_times(4.55)


def row_tag(row: RasterRow, now: str) -> str:
    """Return ``now``, what a row does, as briefly as its tag must say it."""
    return now if is_known(row) else NOT_ESTIMATED


def is_known(row: RasterRow) -> bool:
    """Return whether anything is estimated of a muscle's work: not of arms that are held still."""
    return any(row.percent)


def row_name(row: RasterRow) -> str:
    """Return the plain and the Latin name."""
    return f"{row.plain} ({row.latin})"


def row_spoken(row: RasterRow, course: Course) -> str:
    """Return when a muscle works and how that is known, for the screen reader."""
    if not is_known(row):
        return row.basis
    words = works_words(course)
    if row.timing_only:
        words = tr("only the timing is known, {works}").format(works=words)
    return f"{_capital(words)}. {row.basis} {_known_by(row)}."


class TipLine(NamedTuple):
    """A line of a row's tip.

    Attributes:
        role: of the type.
        quiet: in a paler colour.
    """

    words: str
    role: str
    quiet: bool = False


def row_tip(row: RasterRow, course: Course, now: str, *, load: bool) -> tuple[TipLine, ...]:
    """Return what the tip of a row says: its value now, when it works, what that rests on.

    Args:
        row: of the raster.
        course: its percent along the axis.
        now: what it does now, in words.
        load: whether the raster shows load; then the tip says what the colour is.
    """
    said = tr("{name}: now {value}") if is_known(row) else tr("{name}: {value}")
    name = TipLine(said.format(name=row_name(row), value=now), "small_strong")
    basis = TipLine(row.basis, "caption", quiet=True)
    if not is_known(row):
        return name, basis
    works = TipLine(_capital(works_words(course)), "small")
    times = tr("Load at this pace {load}, times the muscle’s own time course.")
    factor = (TipLine(times.format(load=row.load), "small"),) if load else ()
    return name, works, *factor, basis, TipLine(_known_by(row), "caption", quiet=True)


def plot_now(plot: StridePlot, lines: Sequence[PlotLine], phase: float) -> str:
    """Return the values of the plot's lines at ``phase`` of the axis."""
    values = [(line, value_text(plot.key, value_at(line.mean, phase))) for line in lines]
    return ", ".join(f"{short_name(line)} {value}" for line, value in values)


def plot_note(plot: StridePlot) -> str:
    """Return the line below the plot: speed, runners, what was done, the sources."""
    return with_sources(plot.note, plot.sources)


def _known_by(row: RasterRow) -> str:
    """Return grade and sources: "Grade B · Fukuchi 2017"."""
    names = (source.short.replace(" ", "\u00a0") for source in row.sources)
    return " · ".join((tr("Grade\u00a0{grade}").format(grade=row.grade), *names))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
