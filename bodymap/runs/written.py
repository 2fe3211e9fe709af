"""Numbers and times as XML files write them."""

from __future__ import annotations

import math
from datetime import UTC, datetime, tzinfo

_UNIX = datetime(1970, 1, 1, tzinfo=UTC)


def decimal(text: str) -> float:
    """Return a number; NaN for what is none."""
    try:
        return float(text)
    except ValueError:
        return math.nan


class Clock:
    """Times of one run (ISO 8601), as Unix seconds.

    Attributes:
        zone: of the first time; UTC where it names none.
    """

    def __init__(self) -> None:
        self.zone: tzinfo = UTC
        self._known = False

    def seconds(self, text: str) -> float | None:
        """Return a time as seconds since 1970; None for what is no time."""
        try:
            time = datetime.fromisoformat(text)
        except ValueError:
            return None
        if time.tzinfo is None:
            time = time.replace(tzinfo=UTC)
        if not self._known:
            self.zone, self._known = time.tzinfo or UTC, True
        return (time - _UNIX).total_seconds()
