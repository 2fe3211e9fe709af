"""Numbers and times as XML files write them."""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import tzinfo

_UNIX = datetime(1970, 1, 1, tzinfo=UTC)
# What exporters write beside ISO 8601: no zero before a digit, "z", "UTC" and "GMT".
_LOOSE = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)[T ]\s*(\d\d?):(\d\d?)(?::(\d\d?)(?:[.,](\d+))?)?\s*"
    r"(Z|UTC|GMT|[+-]\d\d:?\d\d)?",
    re.IGNORECASE | re.ASCII,
)
_UNIVERSAL = {"Z", "UTC", "GMT"}


def decimal(text: str) -> float:
    """Return a number, its decimals after a point or a comma; NaN for what is none."""
    try:
        return float(text)
    except ValueError:
        return _with_comma(text)


def _with_comma(text: str) -> float:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return math.nan


class Clock:
    """Times of one run (ISO 8601), as Unix seconds.

    Attributes:
        zone: of the first time; None where it is universal time or names no zone.
        unread: how many texts were no times.
    """

    def __init__(self) -> None:
        self.zone: tzinfo | None = None
        self.unread = 0
        self._known = False

    def seconds(self, text: str) -> float | None:
        """Return a time as seconds since 1970; None for what is no time."""
        time = _time(text)
        if time is None:
            self.unread += bool(text)
            return None
        if time.tzinfo is None:
            time = time.replace(tzinfo=UTC)
        if not self._known:
            self.zone, self._known = time.tzinfo if time.utcoffset() else None, True
        return (time - _UNIX).total_seconds()


def _time(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return _loose_time(text)


def _loose_time(text: str) -> datetime | None:
    found = _LOOSE.fullmatch(text)
    if found is None:
        return None
    year, *numbers, fraction, zone = found.groups()
    month, day, hour, minute, second = (int(each or 0) for each in numbers)
    zone = "+00:00" if zone and zone.upper() in _UNIVERSAL else zone or ""
    clock = f"{hour:02}:{minute:02}:{second:02}.{(fraction or '0')[:6]:0<6}"
    try:
        return datetime.fromisoformat(f"{year}-{month:02}-{day:02}T{clock}{zone}")
    except ValueError:
        return None
