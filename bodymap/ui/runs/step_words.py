"""What a step back, or forth again, in the place Runs did: a few words for the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.runs.footing import Footing


def footing_changed(before: Footing, now: Footing, name: str) -> str:
    """Return what of a run's footing is another: "the ground of Evening run"."""
    if before.shoe != now.shoe:
        text = tr("the shoes of {name}")
    elif before.strike != now.strike:
        text = tr("the foot strike of {name}")
    elif before.arms != now.arms:
        text = tr("the arms of {name}")
    else:
        text = tr("the ground of {name}")
    return text.format(name=name)


def renamed(name: str) -> str:
    """Return "the name Evening run"."""
    return tr("the name {name}").format(name=name)


def taken_back(what: str) -> str:
    """Return "Undone: the ground of Evening run."."""
    return tr("Undone: {what}.").format(what=what)


def done_again(what: str) -> str:
    """Return "Done again: the ground of Evening run."."""
    return tr("Done again: {what}.").format(what=what)


def not_taken_back() -> str:
    """Return that deleting is no step that could be taken back."""
    return tr("A deleted run does not come back. Undo again for what was done before.")
