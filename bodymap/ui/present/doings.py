"""What the keys of a presentation do, by name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bodymap.app.present import choices

if TYPE_CHECKING:
    from collections.abc import Callable

    from bodymap.app.state import State
    from bodymap.ui.window import Window

_TEXT_STEP = 0.1

Doings = dict[str, "Callable[[int], object]"]


def doings_of(window: Window) -> Doings:
    """Return what changes the state of ``window``; each takes the number of its key, or 0."""
    return _steps(window) | _numbered(window) | _sizes(window) | _toggles(window)


def _steps(window: Window) -> Doings:
    changes: dict[str, Callable[[State], State]] = {
        "next": partial(choices.go_on, atlas=window.atlas),
        "back": partial(choices.go_back, atlas=window.atlas),
        "first": partial(choices.go_to, step=0, atlas=window.atlas),
        "last": partial(choices.go_to_last, atlas=window.atlas),
    }
    return {what: _choosing(window, change) for what, change in changes.items()}


def _numbered(window: Window) -> Doings:
    def pick_region(number: int) -> None:
        window.choose(partial(choices.pick_region, number=number, atlas=window.atlas))

    def vote(index: int) -> None:
        window.choose(partial(choices.vote, index=index, atlas=window.atlas))

    return {"region": pick_region, "vote": vote}


def _sizes(window: Window) -> Doings:
    def size(step: float, _: int) -> None:
        scale = window.store.state.look.present_scale + step if step else 1.0
        window.choose(partial(choices.size_text, scale=scale))

    steps = {"larger": _TEXT_STEP, "smaller": -_TEXT_STEP, "plain_size": 0.0}
    return {what: partial(size, step) for what, step in steps.items()}


def _toggles(window: Window) -> Doings:
    names: tuple[choices.Toggle, ...] = (
        "blank",
        "spotlight",
        "frozen",
        "names",
        "numbers",
        "hide",
    )
    return {name: _choosing(window, partial(choices.toggle, name=name)) for name in names}


def _choosing(window: Window, change: Callable[[State], State]) -> Callable[[int], None]:
    return lambda _: window.choose(change)
