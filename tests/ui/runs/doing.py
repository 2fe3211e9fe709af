"""What the tests of the runs do with the window, and what they ask it."""

from __future__ import annotations

from bodymap.ui.runs import work


def kept(window, run):
    """Return a run as it lies in the log."""
    return work.read_run(window.atlas.tables, run)


def settled(window, qtbot):
    qtbot.waitUntil(lambda: not window.later.runs.busy, timeout=20_000)


def passing(window):
    return window.views.passing.accessibleDescription()


def do(window, key):
    action = next(each for each in window.actions() if each.objectName() == key)
    assert action.isEnabled()
    action.trigger()
