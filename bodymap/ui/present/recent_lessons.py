"""Remembers the lessons of the person's own that were opened last."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSettings

from bodymap.app.present.cover import lesson_item
from bodymap.app.present.scene import CoverItem

if TYPE_CHECKING:
    from bodymap.content.lesson import Lesson

MOST = 8
OWN = "own:"  # before the path, in the key of a line
_KEY = "recent"


class Recent(NamedTuple):
    """A lesson that was opened: its file, and what its line says."""

    path: str
    title: str
    line: str
    about: str


def recent_items() -> tuple[CoverItem, ...]:
    """Return a line for each lesson that was opened and whose file is still there."""
    found = (each for each in _read() if Path(each.path).is_file())
    return tuple(
        CoverItem(
            f"{OWN}{each.path}",
            each.title,
            each.line,
            " · ".join(filter(None, (Path(each.path).name, each.about))),
            own=True,
        )
        for each in found
    )


def remember(path: Path, lesson: Lesson) -> None:
    """Put ``lesson`` first among those that were opened."""
    item = lesson_item(lesson)
    first = Recent(str(path), item.title, item.line, item.about)
    others = [each for each in _read() if each.path != first.path and Path(each.path).is_file()]
    kept = [each._asdict() for each in (first, *others)[:MOST]]
    _settings().setValue(_KEY, json.dumps(kept))


def _settings() -> QSettings:
    # A file of its own: what is not known there is no damage to the settings of the window.
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Bodymap", "Lessons")


def _read() -> list[Recent]:
    """Return what was remembered; what cannot be read is forgotten."""
    try:
        written = json.loads(str(_settings().value(_KEY, "[]")))
        found = [Recent(**{key: str(value) for key, value in each.items()}) for each in written]
    except (ValueError, TypeError, AttributeError, RecursionError):
        return []
    return found[:MOST]
