"""Undo and redo: what they take back depends on the open place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from bodymap.ui.window import Window


class _Past(Protocol):
    """Something that remembers what was done."""

    def undo(self) -> object:
        """Take back what was done last."""

    def redo(self) -> object:
        """Do again what was taken back last."""

    def history(self) -> tuple[bool, bool]:
        """Return whether there is something to undo, and to redo."""


def undo(window: Window) -> None:
    """Take back what was done last in the open place: a choice, a change of a run, an answer."""
    _past(window).undo()


def redo(window: Window) -> None:
    """Do again what was taken back last."""
    _past(window).redo()


def history(window: Window) -> tuple[bool, bool]:
    """Return whether there is something to undo, and to redo, in the open place."""
    return _past(window).history()


def _past(window: Window) -> _Past:
    place = window.store.state.place
    if place == "runs":
        return window.later.runs.steps
    return window.later.study if place == "study" else window.store
