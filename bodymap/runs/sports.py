"""Which names of sports mean running, and the ground that some of them say."""

from __future__ import annotations

import re

# Words in the type of a GPX track or the sport of a TCX activity; services write their own
# language there. "9" is Strava's number for running.
_RUN = re.compile(
    r"^9$|\brun|run$|running|\bjog|\blauf|\blöp|\bløb|\bløp|juoksu|hardlop"
    r"|course [aà] pied|\bcorsa|\bcorr(er|ida)"
)
_NOTHING = {
    "",
    "other",
    "unknown",
    "generic",
    "default",
    "gpx",
    "all",
    "track",
    "activity",
    "workout",
}
# Surface of the load model's table for words of a sport, most particular first.
_SURFACES = {
    "treadmill": "treadmill_level",
    "indoor_running": "treadmill_level",
    "trail": "forest_trail_uneven",
    "track": "synthetic_track",
}


def is_running(sport: str) -> bool:
    """Return whether the name of a sport means running."""
    return bool(_RUN.search(sport.strip().lower()))


def is_named(sport: str) -> bool:
    """Return whether the name says anything: "Other" does not."""
    return sport.strip().lower() not in _NOTHING


def surface_of(sport: str) -> str:
    """Return the surface that the name of a kind of running says, or ""."""
    lowered = sport.lower()
    return next((surface for word, surface in _SURFACES.items() if word in lowered), "")


def shown(sports: list[str]) -> str:
    """Return names of sports as one text, each once."""
    return ", ".join(dict.fromkeys(each.strip().lower().replace("_", " ")[:40] for each in sports))
