"""Reads the words of the place "Stride": phases, events, and where the time courses come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.content.errors import ContentError
from bodymap.content.prose import StrideProse
from bodymap.content.prose_files import check_sources, read_prose
from bodymap.model.conditions import ARMS
from bodymap.model.gait_phases import EVENTS, PHASES

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from bodymap.content.prose import PhaseProse
    from bodymap.model.time_course import TimeCourse, Timing

_FILE = "stride.toml"


def read_stride_prose(
    folder: Path,
    sources: Collection[str],
    courses: Mapping[str, TimeCourse],
    timings: Collection[Timing],
) -> StrideProse:
    """Return the words of the place "Stride".

    Raises:
        ContentError: the file is missing or damaged, lacks a phase, an event or a basis, has one
            that is not there, or names an unknown muscle or source.
    """
    words = read_prose(folder / _FILE, StrideProse, ("stride",))["stride"]
    _refuse_other_keys("phases", words.phases, PHASES)
    _refuse_other_keys("events", words.events, EVENTS)
    _refuse_other_keys("basis", words.basis, {one.basis for one in courses.values()})
    for key, statement in words.beside.items():
        if key not in {one.basis for one in timings} or "{times}" not in statement:
            reason = "is no basis of timing.csv, or its words do not hold {times}"
            raise ContentError(_FILE, f"beside {key}", reason)
    check_sources(_FILE, "notes arms", words.notes.arms, sources)
    _refuse_other_keys("notes held", words.notes.held, set(ARMS) - {"normal"})
    for arms, cost in words.notes.held.items():
        check_sources(_FILE, f"notes held {arms}", cost, sources)
    for key, phase in words.phases.items():
        check_sources(_FILE, key, phase, sources)
        _check_muscles(key, phase, courses)
    return words


def _refuse_other_keys(table: str, words: Collection[str], known: Collection[str]) -> None:
    for key in known:
        if key not in words:
            raise ContentError(_FILE, f"{table} {key}", "is missing")
    for key in words:
        if key not in known:
            raise ContentError(_FILE, f"{table} {key}", "is unknown")


def _check_muscles(key: str, phase: PhaseProse, muscles: Collection[str]) -> None:
    if not phase.named:
        raise ContentError(_FILE, key, "text names no muscle as [its name](its id)")
    for name, muscle in phase.named:
        if muscle not in muscles or not name.strip():
            reason = f"text names the muscle {muscle!r}, which is unknown or without a name"
            raise ContentError(_FILE, key, reason)
