"""Keeps the state and the window's place between two starts."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QSettings

from bodymap.app.state import State
from bodymap.words import tr

# JSON and what reads it take 3 ms, which a first start need not wait for.
# ruff: noqa: PLC0415

_STATE = "state"
_GEOMETRY = "geometry"


class Remembered(NamedTuple):
    """What the last session left.

    Attributes:
        notice: tells of settings that could not be read, or "".
        first: there are no settings yet.
    """

    state: State
    geometry: QByteArray
    notice: str
    first: bool = False


def _settings() -> QSettings:
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Bodymap", "Bodymap")


def recall(surfaces: frozenset[str], muscles: dict[str, str]) -> Remembered:
    """Read the settings; broken ones are set aside and the program starts as new.

    Args:
        surfaces: the known surface ids.
        muscles: the known muscle ids, each with its region's id.
    """
    settings = _settings()
    try:
        state = _state(settings, surfaces, muscles)
        geometry = _geometry(settings)
    except _BrokenError:
        return Remembered(State(), QByteArray(), _set_aside(settings))
    return Remembered(state, geometry, "", first=not settings.contains(_STATE))


def keep(state: State, geometry: QByteArray) -> bool:
    """Write the settings; return whether they could be written."""
    import json

    from bodymap.app.remember import state_to_json

    settings = _settings()
    settings.setValue(_STATE, json.dumps(state_to_json(state.lasting())))
    settings.setValue(_GEOMETRY, geometry)
    settings.sync()
    return settings.status() is QSettings.Status.NoError


class _BrokenError(Exception):
    """The settings are not ours or damaged."""


def _state(settings: QSettings, surfaces: frozenset[str], muscles: dict[str, str]) -> State:
    if settings.status() is not QSettings.Status.NoError:
        raise _BrokenError
    if not settings.contains(_STATE):
        if Path(settings.fileName()).is_file():
            raise _BrokenError
        return State()
    state = _read_state(str(settings.value(_STATE)))
    if not state.is_sound(surfaces, muscles):
        raise _BrokenError
    return state


def _read_state(written: str) -> State:
    import json

    from bodymap.app.remember import state_from_json

    try:
        return state_from_json(json.loads(written))
    except (ValueError, RecursionError) as error:  # not JSON, too deep, or no state of ours
        raise _BrokenError from error


def _geometry(settings: QSettings) -> QByteArray:
    geometry = settings.value(_GEOMETRY, QByteArray())
    if not isinstance(geometry, QByteArray):
        raise _BrokenError
    return geometry


def _set_aside(settings: QSettings) -> str:
    path = Path(settings.fileName())
    aside = path.with_suffix(".broken.ini")
    try:
        path.replace(aside)
    except OSError:
        return tr(
            "Your settings could not be read. Bodymap starts with its own; nothing else is lost."
        )
    words = tr(
        "Your settings could not be read. Bodymap starts with its own; the old file is kept "
        "as {name}."
    )
    return words.format(name=aside.name)
