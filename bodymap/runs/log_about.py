"""What the log keeps of a run beside its points, as JSON; and what it was run on."""

from __future__ import annotations

from datetime import datetime
from math import isfinite
from typing import TYPE_CHECKING

import msgspec

from bodymap.model.conditions import ARMS, SHOES, STRIKES
from bodymap.runs.footing import Footing, GroundPart
from bodymap.runs.log_pack import PackError
from bodymap.runs.run import FileFormat, Lap, Notice, Run, Track

if TYPE_CHECKING:
    from collections.abc import Collection

_Lap = tuple[float, float, float | None, float | None]


class _About(msgspec.Struct, omit_defaults=True):
    """All of a ``Run`` but its points; ``start`` is ISO."""

    content: str
    format: FileFormat
    distance_m: float
    timer_s: float
    has_timer: bool
    start: str | None = None
    name: str = ""
    sport: str = ""
    device: str = ""
    ascent_m: float | None = None
    surface_hint: str = ""
    pauses: tuple[tuple[float, float], ...] = ()
    laps: tuple[_Lap, ...] = ()
    notices: tuple[tuple[str, tuple[float | str, ...]], ...] = ()


class _Footing(msgspec.Struct):
    """A ``Footing`` with its parts as bare tuples."""

    surface: str
    parts: tuple[tuple[float, float, str], ...]
    strike: str
    shoe: str
    arms: str


class _Length(msgspec.Struct):
    """Of an ``_About`` the distance alone."""

    distance_m: float


# Made here and not with the first text: logs are read in several threads, and msgspec 0.22 ends
# the process when two of them read the first value of one type at the same time.
_ABOUT = msgspec.json.Decoder(_About)
_LENGTH = msgspec.json.Decoder(_Length)
_FOOTING = msgspec.json.Decoder(_Footing)


def about_text(run: Run) -> str:
    """Return all of ``run`` but its points as JSON."""
    about = _About(
        content=clean(run.content),
        format=run.format,
        distance_m=finite(run.distance_m),
        timer_s=finite(run.timer_s),
        has_timer=run.has_timer,
        start=start_text(run.start),
        name=clean(run.name),
        sport=clean(run.sport),
        device=clean(run.device),
        ascent_m=_finite_or_none(run.ascent_m),
        surface_hint=clean(run.surface_hint),
        pauses=tuple(run.pauses),
        laps=tuple(map(_lap, run.laps)),
        notices=tuple(map(_notice, run.notices)),
    )
    return msgspec.json.encode(about).decode()


def run_of(text: str, track: Track) -> Run:
    """Return the run that ``about_text`` wrote down.

    Raises:
        PackError: the text is damaged.
    """
    try:
        about = _ABOUT.decode(text)
        start = datetime.fromisoformat(about.start) if about.start else None
    except ValueError as error:  # msgspec's errors, too
        raise PackError(str(error)) from error
    return Run(
        content=about.content,
        format=about.format,
        track=track,
        distance_m=about.distance_m,
        timer_s=about.timer_s,
        has_timer=about.has_timer,
        start=start,
        name=about.name,
        sport=about.sport,
        device=about.device,
        ascent_m=about.ascent_m,
        surface_hint=about.surface_hint,
        pauses=about.pauses,
        laps=tuple(Lap(*lap) for lap in about.laps),
        notices=tuple(Notice(*notice) for notice in about.notices),
    )


def told_m(text: str) -> float | None:
    """Return the distance that the file of a run tells, in pauses too; None: the text is damaged.

    Args:
        text: as ``about_text`` wrote it down.
    """
    try:
        return _LENGTH.decode(text).distance_m
    except ValueError:
        return None


def footing_text(footing: Footing) -> str:
    """Return ``footing`` as JSON."""
    return msgspec.json.encode(_Footing(*footing)).decode()


def footing_of(text: str, surfaces: Collection[str]) -> Footing:
    """Return the footing that ``footing_text`` wrote down.

    What is damaged or not known to this version becomes what it is where nobody says anything.

    Args:
        text: JSON.
        surfaces: the ids that are known.
    """
    try:
        found = _FOOTING.decode(text)
    except ValueError:
        return Footing()
    usual = Footing()
    read = {
        "surface": found.surface if found.surface in surfaces else usual.surface,
        "parts": tuple(GroundPart(*part) for part in found.parts if part[2] in surfaces),
        "strike": found.strike if found.strike in STRIKES else usual.strike,
        "shoe": found.shoe if found.shoe in SHOES else usual.shoe,
        "arms": found.arms if found.arms in ARMS else usual.arms,
    }
    return Footing(**read)  # type: ignore[arg-type]  # each was looked up above


def start_text(start: datetime | None) -> str | None:
    """Return a start as ISO with its offset, or None."""
    return None if start is None else start.isoformat()


def finite(value: float) -> float:
    """Return ``value``, or 0 where it is no number."""
    return float(value) if isfinite(value) else 0.0


def clean(text: str) -> str:
    """Return ``text`` without the halves of letters that a file's name can hold."""
    return text.encode("utf-8", "replace").decode()


def _finite_or_none(value: float | None) -> float | None:
    return float(value) if value is not None and isfinite(value) else None


def _lap(lap: Lap) -> _Lap:
    start_s, end_s, distance_m, timer_s = lap
    return start_s, end_s, _finite_or_none(distance_m), _finite_or_none(timer_s)


def _notice(notice: Notice) -> tuple[str, tuple[float | str, ...]]:
    values = (clean(value) if isinstance(value, str) else finite(value) for value in notice.values)
    return notice.key, tuple(values)
