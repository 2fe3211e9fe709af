"""What the reader of a file tells the person, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.runs.counting import COUNTING_TEXTS
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bodymap.runs.run import Notice


def span_text(seconds: float) -> str:
    """Return a time in words: "45 s", "12 min 30 s", "3 h 5 min"."""
    whole = round(seconds)
    if whole < 60:
        return tr("{seconds} s").format(seconds=whole)
    if whole < 3600:
        return tr("{minutes} min {seconds} s").format(minutes=whole // 60, seconds=whole % 60)
    minutes = round(seconds / 60)
    return tr("{hours} h {minutes} min").format(hours=minutes // 60, minutes=minutes % 60)


def _broken_tail(points: float, seconds: float) -> str:
    text = tr("The file is damaged: {points:.0f} points, {time}, were read from before the damage.")
    return text.format(points=points, time=span_text(seconds))


def _cut_short(points: float, seconds: float) -> str:
    text = tr(
        "The file is longer than Bodymap reads: its first {points:.0f} points, {time}, are shown."
    )
    return text.format(points=points, time=span_text(seconds))


def _device_total(metres: float, seconds: float) -> str:
    text = tr(
        "The device counted {km:.2f} km in {time}; distance and time here are of what was read."
    )
    return text.format(km=metres / 1000, time=span_text(seconds))


def _gaps(count: float, seconds: float) -> str:
    text = trn(
        "The file holds no timer: {count:.0f} gap of more than 10 s is taken as a pause, {time}.",
        "The file holds no timer: {count:.0f} gaps of more than 10 s are taken as pauses, {time}.",
        round(count),
    )
    return text.format(count=count, time=span_text(seconds))


def _timer_gaps(count: float, seconds: float) -> str:
    text = trn(
        "The device's timer stood at times: the longest gap is taken as a pause, {time}.",
        "The device's timer stood at times: the {count:.0f} longest gaps count as pauses, {time}.",
        round(count),
    )
    return text.format(count=count, time=span_text(seconds))


def _dropped(count: float) -> str:
    text = trn(
        "{count:.0f} point has an impossible time or lies inside a pause, and was left out.",
        "{count:.0f} points have an impossible time or lie inside a pause, and were left out.",
        round(count),
    )
    return text.format(count=count)


# Keys are kept with the runs: one may be added, none renamed.
TEXTS: Mapping[str, Callable[..., str]] = {
    **COUNTING_TEXTS,
    "no_altitude": lambda: tr("No altitude in the file: taken as level."),
    "no_cadence": lambda: tr("No cadence in the file: the steps are the model's."),
    "no_position": lambda: tr("No GPS in the file: distance and speed are the device's own."),
    "distance_from_gps": lambda: tr(
        "No distance in the file: it is measured along the GPS points."
    ),
    "distance_from_speed": lambda: tr("No distance in the file: it is summed from the speed."),
    "no_clock": lambda: tr("The device knew no date when it recorded this run."),
    "assumed_running": lambda: tr("The file names no sport: taken as running."),
    "left_out": lambda sports: tr("Left out, being no running: {sports}.").format(sports=sports),
    "native_wins": lambda names: tr(
        "Twice in the file, from the watch and from an added app: {names}. The watch's is used."
    ).format(names=names),
    "short_left_out": lambda count: trn(
        "{count:.0f} other run in the file is too short and was left out.",
        "{count:.0f} other runs in the file are too short and were left out.",
        round(count),
    ).format(count=count),
    "broken_tail": _broken_tail,
    "cut_short": _cut_short,
    "device_total": _device_total,
    "gaps_as_pauses": _gaps,
    "timer_gaps": _timer_gaps,
    "points_dropped": _dropped,
}


def notice_text(notice: Notice) -> str:
    """Return a notice as a sentence; "" for one that this version does not know."""
    text = TEXTS.get(notice.key)
    return text(*notice.values) if text else ""
