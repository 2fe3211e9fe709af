"""GPX: each track of a file is a run, mostly measured along its positions; it holds no timer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bodymap.runs.draft import Draft
from bodymap.runs.errors import DamagedFileError, NoRunError
from bodymap.runs.points import Points
from bodymap.runs.run import Notice
from bodymap.runs.safe_xml import TooMuchError
from bodymap.runs.sports import is_named, is_running, shown, sport_of_name, surface_of
from bodymap.runs.written import Clock, decimal
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bodymap.runs.run import Channel
    from bodymap.runs.unpacked import Source, Trouble

# Names of values below a point in small letters, in whatever extension and with whatever prefix.
_CHANNELS: Mapping[str, Channel] = {
    "ele": "altitude_m",
    "speed": "speed_mps",
    "hr": "heart_rate_bpm",
    "heartrate": "heart_rate_bpm",
    "cad": "cadence_spm",
    "cadence": "cadence_spm",
    "runcadence": "cadence_spm",
    "power": "power_w",
    "watts": "power_w",
    "powerinwatts": "power_w",
    "distance": "distance_m",
}
_MOST_TRACKS = 2000
_TOUCH_S = 10.0  # tracks that follow within this are laps of one run
_NO_NAMES = {"untitled"}  # what Garmin writes for no name


@dataclass(slots=True, eq=False)
class _GpxTrack:
    """One track while it is read."""

    points: Points = field(default_factory=Points)
    clock: Clock = field(default_factory=Clock)
    segment: int = -1
    name: str = ""
    kind: str = ""
    untimed: int = 0

    def settle_sport(self) -> None:
        """Take another sport from the track's name, where no type tells one."""
        if not is_named(self.kind):
            self.kind = sport_of_name(self.name) or self.kind

    def goes_on_in(self, later: _GpxTrack) -> bool:
        """Return whether ``later`` is the next part of the same run."""
        apart_s = later.points.first_s - self.points.last_s
        return later.kind == self.kind and 0.0 <= apart_s <= _TOUCH_S

    def go_on(self, later: _GpxTrack) -> None:
        """Take over the points of ``later``."""
        self.points.go_on(later.points)
        self.untimed += later.untimed


class GpxReader:
    """Takes the elements of a GPX file."""

    def __init__(self) -> None:
        self.tracks: list[_GpxTrack] = []
        self._creator = ""
        self._point: dict[Channel, float] | None = None
        self._time_s: float | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        if name == "trkpt":
            latitude, longitude = attributes.get("lat", ""), attributes.get("lon", "")
            self._point = {"latitude_deg": decimal(latitude), "longitude_deg": decimal(longitude)}
            self._time_s = None
        elif name == "trk":
            if len(self.tracks) >= _MOST_TRACKS:
                raise TooMuchError
            self.tracks.append(_GpxTrack())
        elif name == "trkseg" and self.tracks:
            self.tracks[-1].segment += 1
        elif name == "gpx":
            self._creator = attributes.get("creator", "")

    def end(self, name: str, text: str, parent: str) -> None:
        """Take the end of an element."""
        if not self.tracks:
            return
        track = self.tracks[-1]
        if self._point is None:
            if parent == "trk" and name == "name":
                track.name = text
            elif parent == "trk" and name == "type":
                track.kind = text
        elif name == "trkpt":
            self._close_point(track)
        elif name == "time" and parent == "trkpt":
            self._time_s = track.clock.seconds(text)
        elif text and (channel := _CHANNELS.get(name.lower())):
            self._point.setdefault(channel, decimal(text))

    def _close_point(self, track: _GpxTrack) -> None:
        if self._time_s is None or self._point is None:
            track.untimed += 1
        else:
            track.points.add(self._time_s, self._point, track.segment)
        self._point = None

    def drafts(self, source: Source, trouble: Trouble) -> tuple[Draft, ...]:
        """Return the running tracks.

        Raises:
            NoRunError: it holds none, or none with times.
            DamagedFileError: it broke off before the first point.
        """
        timed = [track for track in self.tracks if len(track.points)]
        for track in timed:
            track.settle_sport()
        running = [each for each in timed if is_running(each.kind) or not is_named(each.kind)]
        if not running:
            raise self._no_run(source.name, timed, trouble)
        others = [each.kind for each in timed if each not in running]
        left_out = (Notice("left_out", (shown(others),)),) if others else ()
        last = timed[-1] in running
        runs = _joined(running)
        return tuple(
            _draft(
                source.name,
                each,
                self._creator,
                trouble if last and each is runs[-1] else "",
                left_out,
            )
            for each in runs
        )

    def _no_run(self, name: str, timed: list[_GpxTrack], trouble: Trouble) -> Exception:
        if timed:
            sports = shown([each.kind for each in timed])
            return NoRunError(name, tr("It holds no running, but {sports}.").format(sports=sports))
        if any(track.clock.unread for track in self.tracks):
            return NoRunError(name, tr("The times of its points cannot be read."))
        if any(track.untimed for track in self.tracks):
            reason = tr("Its points hold no times: it is a route to follow, not a recorded run.")
            return NoRunError(name, reason)
        if trouble:
            reason = tr("It is a GPX file, but damaged before the first point of a track.")
            return DamagedFileError(name, reason)
        return NoRunError(name, tr("It is a GPX file without a recorded track."))


def _joined(tracks: list[_GpxTrack]) -> list[_GpxTrack]:
    """Return the runs: tracks that touch are one, as watches write one a lap."""
    runs: list[_GpxTrack] = []
    for track in tracks:
        if runs and runs[-1].goes_on_in(track):
            runs[-1].go_on(track)
        else:
            runs.append(track)
    return runs


def _draft(
    file: str, track: _GpxTrack, creator: str, trouble: Trouble, notices: tuple[Notice, ...]
) -> Draft:
    columns, dropped = track.points.columns()
    running = is_running(track.kind)
    return Draft(
        file=file,
        format="gpx",
        columns=columns,
        dropped=dropped,
        untimed=track.untimed,
        sport="running" if running else "",
        zone=track.clock.zone,
        name="" if track.name.lower() in _NO_NAMES else track.name,
        device=creator,
        ground=shown([track.kind]),
        surface_hint=surface_of(track.kind) if running else "",
        trouble=trouble,
        notices=notices,
    )
