"""Write small FIT files, byte by byte: what the tests read is made here, no person's track."""

from __future__ import annotations

import struct
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.runs.files import Spot

EPOCH = datetime(1989, 12, 31, tzinfo=UTC)  # seconds of a FIT file count from here
START = datetime(2026, 5, 17, 7, 30, tzinfo=UTC)
SPORTS = {
    "generic": 0,
    "running": 1,
    "cycling": 2,
    "transition": 3,
    "swimming": 5,
    "walking": 11,
    "fitness_equipment": 4,
}
SUB_SPORTS = {
    "generic": 0,
    "treadmill": 1,
    "street": 2,
    "trail": 3,
    "track": 4,
    "indoor_running": 45,
}
FILE_ID, SESSION, LAP, RECORD, EVENT, DEVICE, SPORT, ACTIVITY = 0, 18, 19, 20, 21, 23, 12, 34
DEVELOPER_ID, FIELD_DESCRIPTION = 207, 206
START_TIMER, STOP_TIMER = 0, 4
INVALID = {"B": 0xFF, "H": 0xFFFF, "I": 0xFFFFFFFF, "i": 0x7FFFFFFF, "b": 0x7F, "h": 0x7FFF}
BASE_TYPES = {"B": 0x02, "b": 0x01, "H": 0x84, "h": 0x83, "I": 0x86, "i": 0x85, "f": 0x88}
TEXT = 0x07
TIMESTAMP = (253, "I")
# Channel of a spot: field number, kind, and file units a unit.
RECORD_FIELDS = {
    "latitude_deg": (0, "i", 2**31 / 180, 0),
    "longitude_deg": (1, "i", 2**31 / 180, 0),
    "altitude_m": (2, "H", 5, 500),
    "heart_rate_bpm": (3, "B", 1, 0),
    "cadence_spm": (4, "B", 1, 0),
    "distance_m": (5, "I", 100, 0),
    "speed_mps": (6, "H", 1000, 0),
    "power_w": (7, "H", 1, 0),
    "vertical_oscillation_mm": (39, "H", 10, 0),
    "stance_time_ms": (41, "H", 10, 0),
}


def crc(data: bytes) -> int:
    """Return the checksum at the end of a FIT file (CRC-16/ARC)."""
    value = 0
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = (value >> 1) ^ 0xA001 if value & 1 else value >> 1
    return value


class FitWriter:
    """One FIT file as it grows; ``bytes`` of it close it."""

    def __init__(self) -> None:
        self._body = bytearray()
        self._kinds: dict[int, list[str]] = {}

    def raw(self, data: bytes) -> None:
        """Put bytes as they are."""
        self._body += data

    def define(
        self,
        local: int,
        message: int,
        fields: Sequence[tuple[int, str]],
        developer: Sequence[tuple[int, str]] = (),
    ) -> None:
        """Define a message: number and kind of each field (``8s`` for a text), little-endian."""
        flags = 0x40 | (0x20 if developer else 0) | local
        self.raw(struct.pack("<BBBHB", flags, 0, 0, message, len(fields)))
        for number, kind in fields:
            base = TEXT if kind.endswith("s") else BASE_TYPES[kind]
            self.raw(bytes((number, struct.calcsize(kind), base)))
        if developer:
            self.raw(bytes([len(developer)]))
        for number, kind in developer:
            self.raw(bytes((number, struct.calcsize(kind), 0)))
        self._kinds[local] = [kind for _, kind in (*fields, *developer)]

    def data(self, local: int, *values: float | bytes | None) -> None:
        """Put one message; None is the value that stands for "nothing"."""
        self.raw(bytes([local]) + self._packed(local, values))

    def compressed(self, local: int, offset_s: int, *values: float | bytes | None) -> None:
        """Put one message with a compressed time stamp (5 bits of seconds)."""
        self.raw(bytes([0x80 | local << 5 | offset_s & 0x1F]) + self._packed(local, values))

    def _packed(self, local: int, values: Sequence[float | bytes | None]) -> bytes:
        packed = b""
        for kind, value in zip(self._kinds[local], values, strict=True):
            filled = INVALID.get(kind, 0) if value is None else value
            whole = isinstance(filled, bytes) or kind == "f"
            packed += struct.pack("<" + kind, filled if whole else round(filled))
        return packed

    def __bytes__(self) -> bytes:
        head = struct.pack("<BBHI4s", 14, 0x20, 2132, len(self._body), b".FIT")
        whole = head + struct.pack("<H", crc(head)) + bytes(self._body)
        return whole + struct.pack("<H", crc(whole))


class FitSession(NamedTuple):
    """A session: its sport, and from and to, seconds since the start of the file."""

    sport: str = "running"
    from_s: float = 0.0
    to_s: float | None = None  # None: to the last point
    sub_sport: str = "generic"
    distance_m: float | None = None  # None: as the points say
    timer_s: float | None = None
    ascent_m: float | None = None


def stamp(start: datetime | None, seconds: float) -> int:
    """Return the time stamp; without a clock, seconds since the device was switched on."""
    base = 17_000_000 if start is None else int((start - EPOCH).total_seconds())
    return base + round(seconds)


def _record_fields(spots: Sequence[Spot]) -> dict[str, tuple[int, str, float, float]]:
    held = {name for spot in spots for name, value in spot._asdict().items() if value is not None}
    return {name: each for name, each in RECORD_FIELDS.items() if name in held}


def put_records(
    writer: FitWriter, spots: Sequence[Spot], start: datetime | None, power: Mapping[int, float]
) -> None:
    """Put the points; ``power`` (watts by index) as a field of an added app."""
    fields = _record_fields(spots)
    if power:
        writer.define(5, DEVELOPER_ID, [(3, "B")])
        writer.data(5, 0)
        writer.define(6, FIELD_DESCRIPTION, [(0, "B"), (1, "B"), (2, "B"), (3, "8s"), (15, "B")])
        writer.data(6, 0, 0, 0x84, b"Power", 7)
    numbers = [(number, kind) for number, kind, _, _ in fields.values()]
    writer.define(3, RECORD, [TIMESTAMP, *numbers], [(0, "H")] if power else [])
    for index, spot in enumerate(spots):
        values = [
            None if (held := getattr(spot, name)) is None else (held + offset) * scale
            for name, (_, _, scale, offset) in fields.items()
        ]
        extra = [power.get(index)] if power else []
        writer.data(3, stamp(start, spot.time_s), *values, *extra)


def put_session(
    writer: FitWriter, session: FitSession, spots: Sequence[Spot], start: datetime | None
) -> None:
    """Put the summary of a session."""
    to_s = spots[-1].time_s if session.to_s is None else session.to_s
    inside = [spot.distance_m for spot in spots if session.from_s <= spot.time_s <= to_s]
    known = [each for each in inside if each is not None]
    distance = session.distance_m
    if distance is None and known:
        distance = known[-1] - known[0]
    timer = to_s - session.from_s if session.timer_s is None else session.timer_s
    writer.define(
        7,
        SESSION,
        [TIMESTAMP, (2, "I"), (5, "B"), (6, "B"), (7, "I"), (8, "I"), (9, "I"), (22, "H")],
    )
    writer.data(
        7,
        stamp(start, to_s),
        stamp(start, session.from_s),
        SPORTS[session.sport],
        SUB_SPORTS[session.sub_sport],
        (to_s - session.from_s) * 1000,
        timer * 1000,
        None if distance is None else distance * 100,
        session.ascent_m,
    )


def put_laps(
    writer: FitWriter, laps: Sequence[tuple[float, float, float]], start: datetime | None
) -> None:
    """Put laps: from and to in seconds, and metres."""
    writer.define(8, LAP, [TIMESTAMP, (2, "I"), (7, "I"), (8, "I"), (9, "I")])
    for from_s, to_s, distance_m in laps:
        long = (to_s - from_s) * 1000
        writer.data(8, stamp(start, to_s), stamp(start, from_s), long, long, distance_m * 100)


def put_timer(
    writer: FitWriter, events: Sequence[tuple[float, int]], start: datetime | None
) -> None:
    """Put events of the timer: seconds, and ``START_TIMER`` or ``STOP_TIMER``."""
    writer.define(2, EVENT, [TIMESTAMP, (0, "B"), (1, "B")])
    for seconds, kind in events:
        writer.data(2, stamp(start, seconds), 0, kind)


def put_device(writer: FitWriter, start: datetime | None, kind: int = 4) -> None:
    """Put who wrote the file: a Garmin fenix 2; ``kind`` 4 is an activity, 6 a course."""
    writer.define(0, FILE_ID, [(0, "B"), (1, "H"), (2, "H"), (4, "I")])
    writer.data(0, kind, 1, 1967, stamp(start, 0))


def put_activity(writer: FitWriter, end_s: float, start: datetime | None) -> None:
    """Put the end of the file, with the local time where ``start`` has a zone of its own."""
    zone = None if start is None else start.utcoffset()
    local = stamp(start, end_s + zone.total_seconds()) if zone else None
    writer.define(9, ACTIVITY, [TIMESTAMP, (5, "I")])
    writer.data(9, stamp(start, end_s), local)


def fit_bytes(
    spots: Sequence[Spot],
    *,
    start: datetime | None = START,
    sessions: Sequence[FitSession] = (FitSession(),),
    pauses: Sequence[tuple[float, float]] = (),
    laps: Sequence[tuple[float, float, float]] = (),
    app_power: Mapping[int, float] | None = None,
) -> bytes:
    """Return a FIT file of the points ``spots``.

    Args:
        spots: the points, by time (``files.jog`` makes them).
        start: when it began; its zone makes the local time, unless that is UTC; None: the device
            knew no clock.
        sessions: their summaries, at the end of the file.
        pauses: the timer stood, from and to in seconds since the start.
        laps: from and to in seconds, and metres.
        app_power: watts that an added app (a developer field) wrote, by index of the point.
    """
    writer = FitWriter()
    put_device(writer, start)
    end_s = spots[-1].time_s if spots else 0.0
    stops = [(at, kind) for a, b in pauses for at, kind in ((a, STOP_TIMER), (b, START_TIMER))]
    put_timer(writer, [(0, START_TIMER), *stops, (end_s, STOP_TIMER)], start)
    put_records(writer, spots, start, app_power or {})
    put_laps(writer, laps, start)
    for session in sessions:
        paused = sum(b - a for a, b in pauses)
        known = session.timer_s is not None or session.to_s is not None
        timed = session if known else session._replace(timer_s=end_s - session.from_s - paused)
        put_session(writer, timed, spots, start)
    put_activity(writer, end_s, start)
    return bytes(writer)
