"""The plots beside the raster: ground force, joint angles and joint moments through the stride."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.references import references
from bodymap.app.stride_scene import Course, PlotLine, StridePlot
from bodymap.content.gait_curves import SOURCE
from bodymap.model.gait_curves import Neighbours, Spread, blend, neighbours
from bodymap.model.stride import SOURCES as STRIDE_SOURCES
from bodymap.model.stride import peak_vgrf_bw
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.panel import Source
    from bodymap.app.state import StrideGraph
    from bodymap.content.atlas import Atlas

UP, FORWARD = "grf_vertical_BW", "grf_fore_aft_BW"
_NEXT_CONTACT = 0.96  # of the cycle: in the table the force of the next contact rises from here


class Gait(NamedTuple):
    """The measured strides beside a speed, and what makes its curves of them.

    Attributes:
        lift: what the vertical force is multiplied with: 1 between the measured speeds, beyond
            them the ratio of peak forces to the nearest (stride.csv).
    """

    beside: Neighbours
    duty: float
    lift: float


def gait(speed_mps: float, duty: float, atlas: Atlas) -> Gait:
    """Return what makes the curves of ``speed_mps`` (1.8 to 9.5 m/s)."""
    beside = neighbours(atlas.gait_curves, speed_mps)
    lift = 1.0
    if beside.stretched:
        table = atlas.tables.stride
        lift = peak_vgrf_bw(table, speed_mps) / peak_vgrf_bw(table, beside.slower.speed_mps)
    return Gait(beside, duty, lift)


def forces(of: Gait) -> tuple[Course, Course]:
    """Return vertical and fore-aft force under the foot in body weights; none in swing."""
    last = len(_force(of, UP).mean) - 1
    ground = [number / last <= of.duty or number == last for number in range(last + 1)]
    upward, forward = (_force(of, column).mean for column in (UP, FORWARD))
    return (
        tuple([max(bw, 0.0) if on else 0.0 for bw, on in zip(upward, ground, strict=True)]),
        tuple([bw if on else 0.0 for bw, on in zip(forward, ground, strict=True)]),
    )


def plot(key: StrideGraph, of: Gait, atlas: Atlas) -> StridePlot:
    """Return the plot ``key`` with its spread of one standard deviation over runners."""
    kind = _kinds()[key]
    lines = tuple(_line(name, _plotted(key, of, column)) for column, name in kind.columns)
    return StridePlot(
        key=key,
        title=kind.title,
        unit=kind.unit,
        span=kind.span,
        lines=lines,
        stretched=of.beside.stretched,
        note=_note(key, of.beside),
        longest_note=_longest_note(key, atlas),
        sources=_sources(of.beside, atlas),
        spoken=_spoken(kind.title, kind.unit, lines),
    )


def with_sources(note: str, sources: tuple[Source, ...]) -> str:
    """Return ``note`` with the names of its sources, none of which a line's end can part."""
    names = ", ".join(source.short.replace(" ", "\u00a0") for source in sources)
    return (
        tr("{note} Source:\u00a0{names}.").format(note=note, names=names).strip() if names else note
    )


class _Kind(NamedTuple):
    """What a plot shows.

    Attributes:
        span: what its axis holds at every pace, so that curves of two paces can be compared.
        columns: of the table, and the names of their lines.
        signs: what plus and minus are; "" where the lines' names say it.
    """

    title: str
    unit: str
    span: tuple[float, float]
    columns: tuple[tuple[str, str], ...]
    signs: str


def _kinds() -> dict[StrideGraph, _Kind]:
    return {"force": _force_kind(), "angles": _angles_kind(), "moments": _moments_kind()}


def _force_kind() -> _Kind:
    return _Kind(
        tr("Ground force"),
        tr("body weights"),
        (-0.5, 3.5),
        ((UP, tr("upwards")), (FORWARD, tr("forwards +"))),
        "",
    )


def _angles_kind() -> _Kind:
    return _Kind(
        tr("Joint angles"),
        tr("degrees"),
        (-32.0, 125.0),
        (
            ("hip_flexion_rel_pelvis_deg", tr("hip, bent +")),
            ("knee_flexion_deg", tr("knee, bent +")),
            ("ankle_dorsiflexion_deg", tr("ankle, toes up +")),
        ),
        tr("+ bends, \u2212\u00a0straightens; ankle + toes up, \u2212\u00a0down."),
    )


def _moments_kind() -> _Kind:
    return _Kind(
        tr("Joint moments"),
        tr("N m per kg"),
        (-1.7, 3.2),
        (
            ("hip_ext_moment_Nm_kg", tr("hip, straightening +")),
            ("knee_ext_moment_Nm_kg", tr("knee, straightening +")),
            ("ankle_pf_moment_Nm_kg", tr("ankle, toes down +")),
        ),
        tr("+ muscles straighten, \u2212\u00a0bend; ankle + toes down, \u2212\u00a0up."),
    )


def _plotted(key: StrideGraph, of: Gait, column: str) -> Spread:
    """Return a curve of the plot; the force ends before the next contact, whose rise it holds."""
    found = _force(of, column)
    if key != "force":
        return found
    return Spread(_without_next(found.mean), _without_next(found.sd))


def _without_next(course: Course) -> Course:
    cut = round(_NEXT_CONTACT * (len(course) - 1))
    return course[:cut] + (0.0,) * (len(course) - cut)


def _force(of: Gait, column: str) -> Spread:
    """Return the curve of ``column``; the vertical force is lifted beyond what was measured."""
    found = blend(of.beside, column, of.duty)
    if column != UP or of.lift == 1.0:
        return found
    return Spread(
        tuple([of.lift * value for value in found.mean]),
        tuple([of.lift * value for value in found.sd]),
    )


def _line(name: str, curve: Spread) -> PlotLine:
    pairs = list(zip(curve.mean, curve.sd, strict=True))
    return PlotLine(
        name, curve.mean, tuple([a - sd for a, sd in pairs]), tuple([a + sd for a, sd in pairs])
    )


def _note(key: StrideGraph, beside: Neighbours) -> str:
    signs = _kinds()[key].signs
    made = _stretched(key, beside) if beside.stretched else _measured(beside)
    text = tr("{signs} {made}; band ±1\u00a0standard deviation. Our simulation used\u00a021.")
    return text.format(signs=signs, made=made).strip()


def _stretched(key: StrideGraph, beside: Neighbours) -> str:
    text = tr("Stretched from the mean of {n} runners at {speed}\u00a0m/s, not measured")
    said = text.format(n=beside.slower.runners, speed=beside.slower.speed_mps)
    if key != "force":
        return said
    return tr("{said}, its height by the table’s peak forces").format(said=said)


def _measured(beside: Neighbours) -> str:
    slower, faster = beside.slower, beside.faster
    if beside.weight in {0.0, 1.0}:
        here = faster if beside.weight else slower
        text = tr("Mean of {n} runners at {speed}\u00a0m/s")
        return text.format(n=here.runners, speed=here.speed_mps)
    text = tr("Between the means of {n} runners at {slow}\u00a0m/s and {m} at {fast}\u00a0m/s")
    return text.format(
        n=slower.runners, slow=slower.speed_mps, m=faster.runners, fast=faster.speed_mps
    )


def _sources(beside: Neighbours, atlas: Atlas) -> tuple[Source, ...]:
    return references((SOURCE, *STRIDE_SOURCES) if beside.stretched else (SOURCE,), atlas)


@lru_cache(maxsize=8)
def _longest_note(key: StrideGraph, atlas: Atlas) -> str:
    """Return the longest note of this plot at any pace: faster than measured, or between."""
    curves = atlas.gait_curves
    paces = (curves[0].speed_mps + 0.1, curves[-1].speed_mps + 0.1)
    beside = [neighbours(curves, speed) for speed in paces]
    return max((with_sources(_note(key, one), _sources(one, atlas)) for one in beside), key=len)


def _spoken(title: str, unit: str, lines: tuple[PlotLine, ...]) -> str:
    one = tr("{name} highest {peak} at {percent} % of the stride")
    told = [
        one.format(
            name=line.name.removesuffix(" +"),
            peak=f"{max(line.mean):.3g}",
            percent=_peak_percent(line.mean),
        )
        for line in lines
    ]
    text = tr("{title} in {unit}: {lines}.")
    return text.format(title=title, unit=unit, lines="; ".join(told))


def _peak_percent(course: Course) -> int:
    return round(100 * course.index(max(course)) / (len(course) - 1))
