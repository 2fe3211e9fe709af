"""The zone of this computer, with its changes of the clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo


class SystemZone(tzinfo):
    """The local zone, asked of the system for each time anew.

    ``datetime.now().astimezone()`` keeps the distance from UTC that holds today: in half a year it
    is wrong by an hour.
    """

    def utcoffset(self, when: datetime | None, /) -> timedelta | None:
        """Return how far local time is ahead of UTC at ``when``, a local time."""
        return None if when is None else _known(when).utcoffset()

    def dst(self, when: datetime | None, /) -> timedelta | None:
        """Return None: the system does not tell what of it is summer time."""

    def tzname(self, when: datetime | None, /) -> str | None:
        """Return the zone's name at ``when``."""
        return None if when is None else _known(when).tzname()

    def fromutc(self, when: datetime, /) -> datetime:
        """Return ``when``, in UTC but for its zone, as local time."""
        known = when.replace(tzinfo=UTC).astimezone()
        local = known.replace(tzinfo=self, fold=0)
        # An hour comes twice where the clock is set back.
        return local if local.utcoffset() == known.utcoffset() else local.replace(fold=1)


def _known(when: datetime) -> datetime:
    """Return a local time with the distance from UTC that the system knows for it."""
    return when.replace(tzinfo=None).astimezone()
