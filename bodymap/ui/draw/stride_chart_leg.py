"""The chart's values as the leg that is shown has them: the far leg is half a cycle later."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bodymap.app.stride_scene import Course, PlotLine, StrideScene


class Stance(NamedTuple):
    """When the foot comes down and leaves the ground, as phases of the axis (0 to 1)."""

    contact: float
    toe_off: float

    def spans(self) -> tuple[tuple[float, float], ...]:
        """Return the stretches of the axis with the foot on the ground."""
        if self.contact < self.toe_off:
            return ((self.contact, self.toe_off),)
        return (0.0, self.toe_off), (self.contact, 1.0)


class Leg(NamedTuple):
    """What the chart shows of one leg along its axis, which is the near leg's gait cycle.

    Attributes:
        colours: of every row, positions on the ramp.
        percents: of every row, 0 to 100 % of the muscle's own peak.
        stances: of every runner.
        lines: of the plot.
        swing: the first stretch with every runner's foot in the air, as phases of the axis.
        other: run A's vertical force in body weights; None where the plot is another.
    """

    colours: tuple[Course, ...]
    percents: tuple[Course, ...]
    stances: tuple[Stance, ...]
    lines: tuple[PlotLine, ...]
    swing: tuple[float, float]
    other: Course | None


def leg_of(scene: StrideScene) -> Leg:
    """Return the leg that ``scene`` shows."""
    late = scene.far_leg
    runners, contact = scene.runners, 0.5 if late else 0.0
    stances = tuple(Stance(contact, (contact + runner.duty) % 1) for runner in runners)
    compared = len(runners) > 1 and scene.plot.key == "force"
    return Leg(
        colours=tuple(_course(runners[0].courses[row.muscle], late) for row in scene.rows),
        percents=tuple(_course(row.percent, late) for row in scene.rows),
        stances=stances,
        swing=(0.0, contact) if late else (max(one.toe_off for one in stances), 1.0),
        lines=tuple(_line(line, late) for line in scene.plot.lines),
        other=_course(_ended(runners[1].force_bw), late) if compared else None,
    )


def _course(course: Course, late: bool) -> Course:
    if not late:
        return course
    half = len(course) // 2
    return (*course[half:-1], *course[: half + 1])


def _ended(force: Course) -> Course:
    """Return ``force`` without the next contact at its end, as the plot's lines are."""
    return (*force[:-1], force[-2])


def _line(line: PlotLine, late: bool) -> PlotLine:
    mean, low, high = (_course(course, late) for course in (line.mean, line.low, line.high))
    return line._replace(mean=mean, low=low, high=high)
