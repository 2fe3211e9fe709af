"""The plots beside the raster: ground force, joint angles and joint moments through the stride."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.references import references
from bodymap.app.stride_scene import Course, PlotLine, StridePlot
from bodymap.content.gait_curves import SOURCE
from bodymap.model.gait_curves import Neighbours, Spread, blend, neighbours
from bodymap.model.stride import SOURCES as STRIDE_SOURCES
from bodymap.model.stride import peak_vgrf_bw
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.state import StrideGraph
    from bodymap.content.atlas import Atlas

UP, FORWARD = "grf_vertical_BW", "grf_fore_aft_BW"


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
    title, unit, columns = _plots()[key]
    lines = tuple(_line(name, _force(of, column)) for column, name in columns)
    keys = (SOURCE, *STRIDE_SOURCES) if of.beside.stretched else (SOURCE,)
    return StridePlot(
        key=key,
        title=title,
        unit=unit,
        lines=lines,
        stretched=of.beside.stretched,
        note=_note(key, of.beside),
        sources=references(keys, atlas),
        spoken=_spoken(title, unit, lines),
    )


def _plots() -> dict[StrideGraph, tuple[str, str, tuple[tuple[str, str], ...]]]:
    """Return title, unit and lines (column of the table, name) of each plot."""
    return {
        "force": (
            tr("Ground force"),
            tr("body weights"),
            ((UP, tr("upwards")), (FORWARD, tr("forwards +"))),
        ),
        "angles": (
            tr("Joint angles"),
            tr("degrees"),
            (
                ("hip_flexion_rel_pelvis_deg", tr("hip, bent +")),
                ("knee_flexion_deg", tr("knee, bent +")),
                ("ankle_dorsiflexion_deg", tr("ankle, toes up +")),
            ),
        ),
        "moments": (
            tr("Joint moments"),
            tr("N m per kg"),
            (
                ("hip_ext_moment_Nm_kg", tr("hip, straightening +")),
                ("knee_ext_moment_Nm_kg", tr("knee, straightening +")),
                ("ankle_pf_moment_Nm_kg", tr("ankle, toes down +")),
            ),
        ),
    }


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
    slower, faster = beside.slower, beside.faster
    if beside.stretched:
        text = tr(
            "Stretched, not measured: the curve of {n} runners at {speed} m/s, fitted to this "
            "pace's time on the ground; band ±1 standard deviation."
        )
        said = text.format(n=slower.runners, speed=slower.speed_mps)
        lifted = tr("The vertical force is scaled by the table's ratio of peak forces.")
        return f"{said} {lifted}" if key == "force" else said
    if beside.weight in {0.0, 1.0}:
        here = faster if beside.weight else slower
        text = tr("Mean of {n} runners at {speed} m/s; band ±1 standard deviation.")
        return text.format(n=here.runners, speed=here.speed_mps)
    text = tr(
        "Between the means of {n} runners at {slow} m/s and {m} at {fast} m/s; "
        "band ±1 standard deviation."
    )
    return text.format(
        n=slower.runners, slow=slower.speed_mps, m=faster.runners, fast=faster.speed_mps
    )


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
