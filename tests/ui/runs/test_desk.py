from __future__ import annotations

import threading
from concurrent.futures import CancelledError

import pytest
from PySide6.QtWidgets import QWidget

from bodymap.ui.runs.desk import Desk, Task


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def desk(window):
    return Desk(window)


def until_cancelled(progress):
    while True:
        progress(0.5)


def nothing(*_):
    return None


def test_what_is_asked_first_is_done_first_and_never_two_at_once(desk, qtbot):
    running, seen = [], []

    def work(number, _progress):
        running.append(number)
        assert running == [number]
        running.remove(number)
        return number

    with qtbot.waitSignal(desk.idle):
        for number in range(4):
            desk.ask(Task(lambda told, n=number: work(n, told), seen.append, nothing))
    assert seen == [0, 1, 2, 3]
    assert not desk.busy


def test_an_error_is_told_and_the_next_piece_is_done_all_the_same(desk, qtbot):
    errors, values = [], []
    with qtbot.waitSignal(desk.idle):
        desk.ask(Task(lambda _: 1 / 0, nothing, errors.append))
        desk.ask(Task(lambda _: "done", values.append, nothing))
    assert [type(error) for error in errors] == [ZeroDivisionError]
    assert values == ["done"]


def test_cancelling_ends_the_piece_in_hand_and_drops_what_waits_but_what_must_be_kept(desk, qtbot):
    errors, values = [], []
    desk.ask(Task(until_cancelled, nothing, errors.append))
    desk.ask(Task(lambda _: "dropped", values.append, nothing))
    desk.ask(Task(lambda _: "kept", values.append, nothing, lasting=True))
    with qtbot.waitSignal(desk.idle):
        desk.cancel()
    assert [type(error) for error in errors] == [CancelledError]
    assert values == ["kept"]


def test_a_window_that_closes_waits_for_what_must_be_written_and_for_nothing_else(window, desk):
    written, begun = [], threading.Event()

    def write(_progress):
        begun.set()
        written.append("first")

    desk.ask(Task(write, nothing, nothing, lasting=True))
    desk.ask(Task(lambda _: written.append("second"), nothing, nothing, lasting=True))
    desk.ask(Task(lambda _: written.append("reading"), nothing, nothing))
    assert begun.wait(10)
    window.close()
    assert written == ["first", "second"]
    assert not desk.busy


def test_a_write_that_fails_while_the_window_closes_is_told(window, desk):
    errors = []

    def fail(_progress):
        raise OSError(28, "No space left on device")

    desk.ask(Task(lambda _: None, nothing, nothing))
    desk.ask(Task(fail, nothing, errors.append, lasting=True))
    window.close()
    assert [type(error) for error in errors] == [OSError]


def test_progress_is_passed_on(desk, qtbot):
    shares, seen = [], threading.Event()

    def work(progress):
        progress(0.25)
        seen.wait(10)

    def told(share):
        shares.append(share)
        seen.set()

    with qtbot.waitSignal(desk.idle):
        desk.ask(Task(work, nothing, nothing, progressed=told))
    assert shares == [0.25]
