"""Points of a made-up jog, and GPX and TCX texts of them: no person ran here."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

START = datetime(2026, 5, 17, 7, 30, tzinfo=UTC)
METRES_PER_DEGREE = 6_371_008.8 * math.pi / 180
GPX_ATTRIBUTES = (
    'version="1.1" creator="Test Watch" xmlns="http://www.topografix.com/GPX/1/1" '
    'xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"'
)
TCX_ATTRIBUTES = (
    'xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" '
    'xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2"'
)


class Spot(NamedTuple):
    """One point; None where the device wrote nothing."""

    time_s: float
    latitude_deg: float | None = None
    longitude_deg: float | None = None
    altitude_m: float | None = None
    distance_m: float | None = None
    speed_mps: float | None = None
    cadence_spm: float | None = None  # strides a minute, as watches write it
    heart_rate_bpm: float | None = None
    power_w: float | None = None
    stance_time_ms: float | None = None
    vertical_oscillation_mm: float | None = None


def jog(
    seconds: float = 600,
    speed_mps: float = 3.0,
    *,
    every_s: float = 1.0,
    from_s: float = 0.0,
    from_m: float = 0.0,
    position: bool = True,
) -> list[Spot]:
    """Return an even jog along a meridian, up and down 10 m, with all that a good watch writes."""
    count = int(seconds / every_s) + 1
    return [
        Spot(
            time_s=from_s + i * every_s,
            latitude_deg=(from_m + speed_mps * i * every_s) / METRES_PER_DEGREE
            if position
            else None,
            longitude_deg=1.0 if position else None,
            altitude_m=round(100 + 10 * math.sin(i * every_s / 100), 1),
            distance_m=from_m + speed_mps * i * every_s,
            speed_mps=speed_mps,
            cadence_spm=82,
            heart_rate_bpm=145,
            power_w=210,
        )
        for i in range(count)
    ]


def without(spots: Sequence[Spot], *names: str) -> list[Spot]:
    """Return the points without some of their values."""
    return [spot._replace(**dict.fromkeys(names)) for spot in spots]


def _iso(start: datetime, seconds: float) -> str:
    return (start + timedelta(seconds=seconds)).isoformat().replace("+00:00", "Z")


def _tag(name: str, value: float | str | None) -> str:
    return "" if value is None else f"<{name}>{value}</{name}>"


def _gpx_point(spot: Spot, start: datetime | None, prefix: str) -> str:
    extension = (
        _tag(f"{prefix}hr", spot.heart_rate_bpm)
        + _tag(f"{prefix}cad", spot.cadence_spm)
        + _tag("power", spot.power_w)
    )
    time = "" if start is None else _tag("time", _iso(start, spot.time_s))
    return (
        f'<trkpt lon="{spot.longitude_deg}" lat="{spot.latitude_deg}">'
        f"{_tag('ele', spot.altitude_m)}{time}{extension and _tag('extensions', extension)}</trkpt>"
    )


def gpx_track(
    *segments: Sequence[Spot],
    start: datetime | None = START,
    kind: str | None = "running",
    name: str = "A made-up jog",
    prefix: str = "gpxtpx:",
) -> str:
    """Return one track of a GPX file, a segment each."""
    points = "".join(
        f"<trkseg>{''.join(_gpx_point(spot, start, prefix) for spot in spots)}</trkseg>"
        for spots in segments
    )
    return f"<trk>{_tag('name', name)}{_tag('type', kind)}{points}</trk>"


def gpx_text(
    spots: Sequence[Spot],
    *,
    start: datetime | None = START,
    kind: str | None = "running",
    prefix: str = "gpxtpx:",
) -> str:
    """Return a GPX file with one track of one segment; it holds no distance and no speed."""
    return gpx_file(gpx_track(spots, start=start, kind=kind, prefix=prefix))


def gpx_file(*tracks: str) -> str:
    """Return a GPX file of tracks."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<gpx {GPX_ATTRIBUTES}>{"".join(tracks)}</gpx>\n'
    )


def _tcx_point(spot: Spot, start: datetime) -> str:
    position = (
        ""
        if spot.latitude_deg is None
        else (
            f"<Position><LatitudeDegrees>{spot.latitude_deg}</LatitudeDegrees>"
            f"<LongitudeDegrees>{spot.longitude_deg}</LongitudeDegrees></Position>"
        )
    )
    heart = None if spot.heart_rate_bpm is None else _tag("Value", spot.heart_rate_bpm)
    extension = (
        _tag("ns3:Speed", spot.speed_mps)
        + _tag("ns3:RunCadence", spot.cadence_spm)
        + _tag("ns3:Watts", spot.power_w)
    )
    return (
        f"<Trackpoint>{_tag('Time', _iso(start, spot.time_s))}{position}"
        f"{_tag('AltitudeMeters', spot.altitude_m)}{_tag('DistanceMeters', spot.distance_m)}"
        f"{_tag('HeartRateBpm', heart)}"
        f"<Extensions><ns3:TPX>{extension}</ns3:TPX></Extensions></Trackpoint>"
    )


def tcx_lap(
    *tracks: Sequence[Spot],
    start: datetime = START,
    timer_s: float | None,
    distance_m: float | None,
) -> str:
    """Return one lap of a TCX file; a break between its tracks is a pause."""
    points = "".join(
        f"<Track>{''.join(_tcx_point(spot, start) for spot in spots)}</Track>" for spots in tracks
    )
    return (
        f'<Lap StartTime="{_iso(start, tracks[0][0].time_s)}">'
        f"{_tag('TotalTimeSeconds', timer_s)}{_tag('DistanceMeters', distance_m)}{points}</Lap>"
    )


def tcx_activity(*laps: str, sport: str = "Running", start: datetime = START) -> str:
    """Return one activity of a TCX file."""
    creator = "<Creator><Name>Test Watch 1</Name></Creator>"
    return (
        f'<Activity Sport="{sport}">{_tag("Id", _iso(start, 0))}{"".join(laps)}{creator}</Activity>'
    )


def tcx_file(*activities: str) -> str:
    """Return a TCX file of activities."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<TrainingCenterDatabase {TCX_ATTRIBUTES}>'
        f"<Activities>{''.join(activities)}</Activities></TrainingCenterDatabase>\n"
    )


def tcx_text(spots: Sequence[Spot], *, start: datetime = START, sport: str = "Running") -> str:
    """Return a TCX file with one lap whose totals are those of the points."""
    known = [spot.distance_m for spot in spots if spot.distance_m is not None]
    lap = tcx_lap(
        spots,
        start=start,
        timer_s=spots[-1].time_s - spots[0].time_s,
        distance_m=known[-1] - known[0] if known else None,
    )
    return tcx_file(tcx_activity(lap, sport=sport, start=start))
