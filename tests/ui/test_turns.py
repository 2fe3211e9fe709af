from __future__ import annotations

from itertools import pairwise

import shiboken6
from PySide6.QtCore import QObject, QTimer

from bodymap.ui.turns import in_turns


def test_the_window_is_free_between_the_pieces(qtbot):
    owner, seen = QObject(), []

    def work():
        for piece in range(4):
            seen.append(piece)
            yield

    ticks = QTimer(interval=0)
    ticks.timeout.connect(lambda: seen.append("free"))
    ticks.start()
    in_turns(owner, work())
    assert seen == [0]
    qtbot.waitUntil(lambda: 3 in seen)
    ticks.stop()
    places = [seen.index(piece) for piece in range(4)]
    assert all("free" in seen[a:b] for a, b in pairwise(places))


def test_the_work_ends_with_its_owner(qtbot):
    owner, seen = QObject(), []

    def work():
        while True:
            seen.append("piece")
            yield

    in_turns(owner, work())
    shiboken6.delete(owner)
    qtbot.wait(20)
    assert seen == ["piece"]
