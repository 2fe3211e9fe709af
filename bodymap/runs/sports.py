"""Which names of sports mean running, and the ground that some of them say."""

from __future__ import annotations

import re
from unicodedata import normalize

from bodymap.words import tr

# Words in the type of a GPX track or the sport of a TCX activity; services write their own
# language there. "9" is Strava's number for running.
_RUN = re.compile(
    r"^9$|\brun(s|ner)?\b|run$|running|\bjog|treadmill|^trail$|\bfooting"
    r"|\blauf(en|sport|training|band)?\b|\b(stra(ß|ss)en|wald|dauer|berg|gelände|trail|bahn)lauf"
    r"|\blöp|\bløb|\bløp|juoksu|\bjooks|hardlop|course [aà] pied|\bcorsa"
    r"|\bcorr(er|ida|iendo)|\bcarrera|\balergare|\bbieg|\bběh|\bbeh\b|\bbehanie|\btrčanj"
    r"|\bfutás|\bkoşu|\bбег|\bбіг|τρέξιμο|跑|ランニング|ジョギング|달리기|러닝"
)
# Sports that stand beside a word of running: a "ski run" is none.
_ON_SOMETHING = re.compile(r"\b(ski|motor|cycl|bik|bici|sled|boat|horse|roll|skat)")
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
# Sports of a FIT session that a machine's kind makes a run.
_ON_MACHINES = {"fitness equipment", "training", "generic"}
_MACHINES = {"treadmill", "indoor running"}
# Surface of the load model's table for words of a sport, most particular first.
_SURFACES = {
    "treadmill": "treadmill_level",
    "laufband": "treadmill_level",
    "indoor run": "treadmill_level",
    "trail": "forest_trail_uneven",
    "track": "synthetic_track",
}
# Names of a track that some services write in place of its sport: "Cycling 5/4/24", "Evening Ride".
_NAMED = re.compile(
    r"(?:(?:morning|lunch|afternoon|evening|night) )?"
    r"(cycling|mountain biking|biking|bike ride|ride|walking|walk|hiking|hike|swimming|swim"
    r"|rowing|skiing|snowboarding|skating|kayaking|driving|radfahren|wandern|spaziergang)"
    r"(?: \d.*)?"
)


def is_running(sport: str) -> bool:
    """Return whether the name of a sport means running."""
    name = _plain(sport)
    return bool(_RUN.search(name)) and not _ON_SOMETHING.search(name)


def is_running_session(sport: str, sub_sport: str) -> bool:
    """Return whether a FIT session is running, on a machine too."""
    on_machine = _plain(sport) in _ON_MACHINES and _plain(sub_sport) in _MACHINES
    return on_machine or is_running(sport)


def is_named(sport: str) -> bool:
    """Return whether the name says anything: "Other" does not."""
    return _plain(sport) not in _NOTHING


def sport_of_name(name: str) -> str:
    """Return the sport, another than running, that a track's own name says, or ""."""
    found = _NAMED.fullmatch(_plain(name))
    return found[1] if found else ""


def surface_of(sport: str) -> str:
    """Return the surface that the name of a kind of running says, or ""."""
    name = _plain(sport)
    return next((surface for word, surface in _SURFACES.items() if word in name), "")


def shown(sports: list[str]) -> str:
    """Return names of sports as one text, each once."""
    return ", ".join(dict.fromkeys(map(_shown, sports)))


def _shown(sport: str) -> str:
    name = _plain(sport)[:40]
    return tr("sport number {number}").format(number=name) if name.isdigit() else name


def _plain(sport: str) -> str:
    """Return a name in small letters, its words divided by single spaces."""
    return " ".join(normalize("NFC", sport).lower().replace("_", " ").replace("-", " ").split())
