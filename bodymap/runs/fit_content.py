"""What a FIT file holds, sorted: points, sessions, laps, events of the timer, the device."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, timedelta, timezone
from typing import TYPE_CHECKING, NamedTuple

from bodymap.runs.errors import TooLargeError
from bodymap.runs.fit_record import number, read_record
from bodymap.runs.fit_stream import FitStream
from bodymap.runs.points import Points
from bodymap.runs.run import Lap
from bodymap.runs.stretches import TimerEvent
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import tzinfo

    from bodymap.runs.fit_stream import FitFrame
    from bodymap.runs.run import Channel
    from bodymap.runs.unpacked import Source, Trouble

_EPOCH_S = 631_065_600  # FIT counts from 31 December 1989, in Unix seconds
_FIRST_DATE = 0x10000000  # a smaller stamp counts from when the device was switched on
_STARTS = frozenset({"start"})
_STOPS = frozenset({"stop", "stop_all", "stop_disable", "stop_disable_all"})
_MOST_LAPS, _MOST_SESSIONS = 20_000, 200  # no device writes more
_WANTED = frozenset({"file_id", "record", "session", "lap", "event", "sport", "activity", "course"})


class FitSession(NamedTuple):
    """A session of a FIT file; times as ``clock_s`` gives them."""

    sport: str
    sub_sport: str
    start_s: float | None
    elapsed_s: float | None
    timer_s: float | None
    distance_m: float | None
    ascent_m: float | None


@dataclass(slots=True, eq=False)
class FitContent:
    """All of a FIT file that a run needs.

    Attributes:
        added: the values of an added app, at the times of their points.
        added_names: how the app calls them.
        untimed: points without a time stamp.
        announced: sport and sub-sport of the messages ``sport`` that no session followed yet.
        course: it is a course to follow, not a recording.
    """

    points: Points = field(default_factory=Points)
    added: Points = field(default_factory=Points)
    added_names: dict[Channel, str] = field(default_factory=dict)
    sessions: list[FitSession] = field(default_factory=list)
    laps: list[Lap] = field(default_factory=list)
    lap_sports: list[str] = field(default_factory=list)
    events: list[TimerEvent] = field(default_factory=list)
    announced: tuple[str, str] | None = None
    device: str = ""
    zone: tzinfo | None = None
    course: bool = False
    untimed: int = 0
    laps_left_out: int = 0
    trouble: Trouble = ""


def clock_s(stamp: float) -> float:
    """Return a time stamp as Unix seconds; one of a device without a clock as it is."""
    return stamp + _EPOCH_S if stamp >= _FIRST_DATE else stamp


def knows_clock(time_s: float) -> bool:
    """Return whether a time of ``clock_s`` is a date."""
    return time_s >= _EPOCH_S


def read_content(source: Source) -> FitContent:
    """Return what a FIT file holds, up to its end or its damage.

    Raises:
        TooLargeError: it holds more sessions than any watch writes.
    """
    content = FitContent()
    stream = FitStream(source, _WANTED)
    takers = {
        "record": _take_record,
        "session": _take_session,
        "lap": _take_lap,
        "event": _take_event,
        "sport": _take_sport,
        "file_id": _take_file_id,
        "activity": _take_activity,
        "course": _take_course,
    }
    for frame in stream:
        takers[frame.name](content, frame)
        if len(content.sessions) > _MOST_SESSIONS:
            reason = tr("It holds more than {n} sessions, more than a watch records.")
            raise TooLargeError(source.name, reason.format(n=_MOST_SESSIONS))
    content.trouble = stream.trouble
    return content


def _values(frame: FitFrame, names: Iterable[str]) -> list[object]:
    """Return the values of fields by name; None for those that the message lacks."""
    found = {
        each.name: each.value
        for each in frame.fields
        if each.field_def is None or not each.field_def.is_dev
    }
    return [found.get(name) for name in names]


def _text(value: object) -> str:
    return value.strip("\0 ") if isinstance(value, str) else ""


def _time(value: object) -> float | None:
    stamp = number(value)
    return None if stamp is None else clock_s(stamp)


def _take_record(content: FitContent, frame: FitFrame) -> None:
    record = read_record(frame)
    if record.stamp is None:
        content.untimed += 1
        return
    time_s = clock_s(record.stamp)
    content.points.add(time_s, record.own)
    if record.added:
        content.added.add(time_s, {name: value for name, (_, value) in record.added.items()})
        for channel, (name, _) in record.added.items():
            content.added_names.setdefault(channel, name)


def _take_session(content: FitContent, frame: FitFrame) -> None:
    sport, sub_sport, start, *totals = _values(
        frame,
        (
            "sport",
            "sub_sport",
            "start_time",
            "total_elapsed_time",
            "total_timer_time",
            "total_distance",
            "total_ascent",
        ),
    )
    elapsed, timer, distance, ascent = map(number, totals)
    content.announced = None
    content.sessions.append(
        FitSession(_text(sport), _text(sub_sport), _time(start), elapsed, timer, distance, ascent)
    )


def _take_lap(content: FitContent, frame: FitFrame) -> None:
    start, elapsed, timer, distance, sport = _values(
        frame,
        ("start_time", "total_elapsed_time", "total_timer_time", "total_distance", "sport"),
    )
    start_s, elapsed_s = _time(start), number(elapsed)
    if len(content.laps) >= _MOST_LAPS:
        content.laps_left_out += 1
        return
    if _text(sport):
        content.lap_sports.append(_text(sport))
    if start_s is not None and elapsed_s is not None:
        content.laps.append(Lap(start_s, start_s + elapsed_s, number(distance), number(timer)))


def _take_event(content: FitContent, frame: FitFrame) -> None:
    event, kind, stamp = _values(frame, ("event", "event_type", "timestamp"))
    time_s = _time(stamp)
    if event == "timer" and time_s is not None and kind in _STARTS | _STOPS:
        content.events.append(TimerEvent(time_s, kind in _STARTS))


def _take_sport(content: FitContent, frame: FitFrame) -> None:
    sport, sub_sport = _values(frame, ("sport", "sub_sport"))
    content.announced = (_text(sport), _text(sub_sport))


def _take_course(content: FitContent, _frame: FitFrame) -> None:
    content.course = True


def _take_file_id(content: FitContent, frame: FitFrame) -> None:
    kind, maker, product, name = _values(
        frame, ("type", "manufacturer", "garmin_product", "product_name")
    )
    content.course |= kind == "course"
    words = (_text(maker).replace("_", " ").capitalize(), _text(name) or _product(_text(product)))
    content.device = content.device or " ".join(filter(None, words))


def _product(name: str) -> str:
    """Return "FR645M" for "fr645m", Garmin's Forerunners; other names as they are."""
    is_forerunner = name.startswith("fr") and name[2:3].isdigit()
    return name.upper() if is_forerunner else name.replace("_", " ")


def _take_activity(content: FitContent, frame: FitFrame) -> None:
    local, stamp = map(number, _values(frame, ("local_timestamp", "timestamp")))
    if local is None or stamp is None or stamp < _FIRST_DATE:
        return
    quarters = round((local - stamp) / 900)  # zones lie a quarter of an hour apart
    if abs(quarters) <= 60:
        content.zone = timezone(timedelta(minutes=15 * quarters)) if quarters else UTC
