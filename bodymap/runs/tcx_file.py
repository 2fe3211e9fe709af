"""TCX: each running activity of a file is a run; a point without a position is kept."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bodymap.runs.draft import Draft
from bodymap.runs.errors import DamagedFileError, NoRunError
from bodymap.runs.points import Points
from bodymap.runs.run import Lap, Notice
from bodymap.runs.safe_xml import TooMuchError
from bodymap.runs.sports import is_named, is_running, shown, surface_of
from bodymap.runs.written import Clock, decimal
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bodymap.runs.run import Channel
    from bodymap.runs.unpacked import Source, Trouble

_CHANNELS: Mapping[str, Channel] = {
    "LatitudeDegrees": "latitude_deg",
    "LongitudeDegrees": "longitude_deg",
    "AltitudeMeters": "altitude_m",
    "DistanceMeters": "distance_m",
    "Speed": "speed_mps",
    "RunCadence": "cadence_spm",
    "Watts": "power_w",
}
_MOST_LAPS, _MOST_ACTIVITIES = 20_000, 2000


@dataclass(slots=True, eq=False)
class _TcxLap:
    """One lap while it is read."""

    start_s: float | None
    timer_s: float = math.nan
    distance_m: float = math.nan


@dataclass(slots=True, eq=False)
class _TcxActivity:
    """One activity while it is read.

    Attributes:
        part: rises where one lap has another track: the timer stood between them. A new lap alone
            is no break.
    """

    sport: str
    points: Points = field(default_factory=Points)
    clock: Clock = field(default_factory=Clock)
    laps: list[_TcxLap] = field(default_factory=list)
    part: int = 0
    lap_begins: bool = False
    device: str = ""
    untimed: int = 0
    laps_left_out: int = 0

    def begin_track(self) -> None:
        """Take the start of a track."""
        self.part += not self.lap_begins
        self.lap_begins = False

    def begin_lap(self, start: str) -> None:
        """Take the start of a lap."""
        self.lap_begins = True
        if len(self.laps) < _MOST_LAPS:
            self.laps.append(_TcxLap(self.clock.seconds(start)))
        else:
            self.laps_left_out += 1

    def total(self, name: str) -> float | None:
        """Return the sum of a total of all laps; None where a lap lacks it."""
        whole = math.fsum(getattr(lap, name) for lap in self.laps)
        known = whole > 0 and math.isfinite(whole) and not self.laps_left_out
        return whole if known else None

    def known_laps(self) -> tuple[Lap, ...]:
        """Return the laps, each up to the start of the next, the last one as long as its timer."""
        starts = [(lap.start_s, lap) for lap in self.laps if lap.start_s is not None]
        ends = [start for start, _ in starts[1:]]
        if starts:
            ends.append(starts[-1][0] + starts[-1][1].timer_s)
        return tuple(
            Lap(start, end, _known(lap.distance_m), _known(lap.timer_s))
            for (start, lap), end in zip(starts, ends, strict=True)
        )


def _known(value: float) -> float | None:
    return value if math.isfinite(value) else None


class TcxReader:
    """Takes the elements of a TCX file."""

    def __init__(self) -> None:
        self.activities: list[_TcxActivity] = []
        self.courses = 0
        self._point: dict[Channel, float] | None = None
        self._time_s: float | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        if name == "Activity":
            if len(self.activities) >= _MOST_ACTIVITIES:
                raise TooMuchError
            self.activities.append(_TcxActivity(attributes.get("Sport", "")))
        elif name == "Course":
            self.courses += 1
        elif not self.activities:
            return
        elif name == "Trackpoint":
            self._point, self._time_s = {}, None
        elif name == "Track":
            self.activities[-1].begin_track()
        elif name == "Lap":
            self.activities[-1].begin_lap(attributes.get("StartTime", ""))

    def end(self, name: str, text: str, parent: str) -> None:
        """Take the end of an element."""
        if not self.activities:
            return
        activity = self.activities[-1]
        if self._point is None:
            _take_total(activity, name, text, parent)
        elif name == "Trackpoint":
            self._close_point(activity)
        elif name == "Time":
            self._time_s = activity.clock.seconds(text)
        elif name in _CHANNELS:
            self._point[_CHANNELS[name]] = decimal(text)
        elif name == "Value" and parent == "HeartRateBpm":
            self._point["heart_rate_bpm"] = decimal(text)
        elif name == "Cadence":  # of a bicycle, by the format's book; some foot pods write it too
            self._point.setdefault("cadence_spm", decimal(text))

    def _close_point(self, activity: _TcxActivity) -> None:
        if self._time_s is None or self._point is None:
            activity.untimed += 1
        else:
            activity.points.add(self._time_s, self._point, activity.part)
        self._point = None

    def drafts(self, source: Source, trouble: Trouble) -> tuple[Draft, ...]:
        """Return the running activities.

        Raises:
            NoRunError: it holds none, or none with points.
            DamagedFileError: it broke off before the first point.
        """
        timed = [each for each in self.activities if len(each.points)]
        running = [each for each in timed if is_running(each.sport)]
        if not running and len(timed) == 1 and not is_named(timed[0].sport):
            running = timed
        if not running:
            raise self._no_run(source.name, timed, trouble)
        others = [each.sport or "other" for each in timed if each not in running]
        left_out = (Notice("left_out", (shown(others),)),) if others else ()
        return tuple(
            _draft(source.name, each, trouble if each is timed[-1] else "", left_out)
            for each in running
        )

    def _no_run(self, name: str, timed: list[_TcxActivity], trouble: Trouble) -> Exception:
        if timed:
            sports = shown([each.sport or "other" for each in timed])
            return NoRunError(name, tr("It holds no running, but {sports}.").format(sports=sports))
        if self.courses:
            reason = tr("It is a course to follow, not a run that was recorded.")
            return NoRunError(name, reason)
        if any(activity.clock.unread and activity.untimed for activity in self.activities):
            return NoRunError(name, tr("The times of its points cannot be read."))
        if trouble:
            reason = tr("It is a TCX file, but damaged before the first point.")
            return DamagedFileError(name, reason)
        return NoRunError(name, tr("It is a TCX file without any recorded points."))


def _take_total(activity: _TcxActivity, name: str, text: str, parent: str) -> None:
    """Take what a lap or the activity says of itself."""
    if parent == "Lap" and activity.laps:
        if name == "TotalTimeSeconds":
            activity.laps[-1].timer_s = decimal(text)
        elif name == "DistanceMeters":
            activity.laps[-1].distance_m = decimal(text)
    elif parent == "Creator" and name == "Name":
        activity.device = text


def _draft(
    file: str, activity: _TcxActivity, trouble: Trouble, notices: tuple[Notice, ...]
) -> Draft:
    columns, dropped = activity.points.columns()
    running = is_running(activity.sport)
    if activity.laps_left_out:
        notices += (Notice("laps_left_out", (float(len(activity.laps)),)),)
    return Draft(
        file=file,
        format="tcx",
        columns=columns,
        dropped=dropped,
        untimed=activity.untimed,
        sport="running" if running else "",
        zone=activity.clock.zone,
        distance_m=activity.total("distance_m"),
        timer_s=activity.total("timer_s"),
        laps=activity.known_laps(),
        device=activity.device,
        ground=shown([activity.sport]),
        surface_hint=surface_of(activity.sport) if running else "",
        trouble=trouble,
        notices=notices,
    )
