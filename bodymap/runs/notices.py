"""What the reader of a file tells the person, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.runs.counting import COUNTING_TEXTS
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bodymap.runs.run import Notice, Run

_CUT_OFF = ("broken_tail", "cut_short")


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


def _totals_differ(metres: float, seconds: float, points_m: float, points_s: float) -> str:
    text = tr(
        "The device counted {km:.2f} km in {time}; its points hold {points_km:.2f} km in "
        "{points_time}, and the load is of these."
    )
    return _totals(text, (metres, seconds), (points_m, points_s))


def _totals_impossible(metres: float, seconds: float, points_m: float, points_s: float) -> str:
    text = tr(
        "The file's own total, {km:.2f} km in {time}, cannot be of its points: they hold "
        "{points_km:.2f} km in {points_time}, and these are shown."
    )
    return _totals(text, (metres, seconds), (points_m, points_s))


def _totals(text: str, device: tuple[float, float], points: tuple[float, float]) -> str:
    return text.format(
        km=device[0] / 1000,
        time=span_text(device[1]),
        points_km=points[0] / 1000,
        points_time=span_text(points[1]),
    )


def _gaps(count: float, seconds: float, gap_s: float = 10.0) -> str:
    text = trn(
        "The file holds no timer: {count:.0f} gap of more than {gap:.0f} s is taken as a pause, "
        "{time}.",
        "The file holds no timer: {count:.0f} gaps of more than {gap:.0f} s are taken as pauses, "
        "{time}.",
        round(count),
    )
    return text.format(count=count, gap=gap_s, time=span_text(seconds))


def _leaps(metres: float) -> str:
    text = tr(
        "The positions or the distance leap: {km:.2f} km that nobody can have run are left out."
    )
    return text.format(km=metres / 1000)


def _way_in_pauses(metres: float) -> str:
    text = tr("{km:.2f} km lie between the ends of pauses: pace and load leave them out.")
    return text.format(km=metres / 1000)


def _timer_gaps(count: float, seconds: float) -> str:
    text = trn(
        "The device's timer stood at times: {count:.0f} gap is taken as a pause, {time}.",
        "The device's timer stood at times: {count:.0f} gaps are taken as pauses, {time}.",
        round(count),
    )
    return text.format(count=count, time=span_text(seconds))


def _dropped(count: float) -> str:
    text = trn(
        "{count:.0f} point of the file has an impossible time and was left out.",
        "{count:.0f} points of the file have impossible times and were left out.",
        round(count),
    )
    return text.format(count=count)


def _untimed(count: float) -> str:
    text = trn(
        "{count:.0f} point of the file has no time that can be read and was left out.",
        "{count:.0f} points of the file have no time that can be read and were left out.",
        round(count),
    )
    return text.format(count=count)


def _in_pauses(count: float) -> str:
    text = trn(
        "The device went on recording in its pauses: {count:.0f} point was left out.",
        "The device went on recording in its pauses: {count:.0f} points were left out.",
        round(count),
    )
    return text.format(count=count)


def _ground_said(word: str, surface: str) -> str:
    grounds = {
        "treadmill_level": tr("a treadmill"),
        "forest_trail_uneven": tr("an uneven forest trail"),
        "synthetic_track": tr("a synthetic track"),
    }
    text = tr("The file says {word}: unless you choose another, the ground is {ground}.")
    return text.format(word=word, ground=grounds.get(surface, surface))


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
    "distance_unusable": lambda: tr(
        "The file's own distance cannot be of this run: it is measured along the GPS points."
    ),
    "distance_in_steps": lambda: tr(
        "The file's distance moves in steps: between them it is taken as even."
    ),
    "speed_unusable": lambda: tr(
        "The file's speed contradicts its distance: the speed is taken from the distance."
    ),
    "no_position_no_speed": lambda: tr("No GPS in the file: the distance is the device's own."),
    "no_clock": lambda: tr("The device knew no date when it recorded this run."),
    "assumed_running": lambda: tr("The file does not say which sport it is: taken as running."),
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
    "laps_left_out": lambda count: tr(
        "The file holds more laps than are shown: its first {count:.0f}."
    ).format(count=count),
    "device_total": _device_total,
    "totals_differ": _totals_differ,
    "totals_impossible": _totals_impossible,
    "ground_said": _ground_said,
    "gaps_as_pauses": _gaps,
    "leaps": _leaps,
    "way_in_pauses": _way_in_pauses,
    "timer_gaps": _timer_gaps,
    "points_dropped": _dropped,
    "points_untimed": _untimed,
    "points_in_pauses": _in_pauses,
}


def notice_text(notice: Notice) -> str:
    """Return a notice as a sentence; "" for one that this version does not know."""
    text = TEXTS.get(notice.key)
    return text(*notice.values) if text else ""


def cut_off(run: Run) -> Notice | None:
    """Return what tells that the run's file could not be read to its end, or None.

    Its values are how many points were read, and over how many seconds.
    """
    return next((notice for notice in run.notices if notice.key in _CUT_OFF), None)
