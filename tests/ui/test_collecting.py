"""No other thread than the window's ever looks for garbage."""

from __future__ import annotations

import gc
from threading import Event, Thread

import pytest

from bodymap.ui.background_import import BackgroundImport
from bodymap.ui.collecting import collect_from_now_on, collect_here_while


@pytest.fixture
def thread(qapp):
    """A thread that runs until its event is set."""
    end = Event()
    made = Thread(target=end.wait)
    yield made, end
    end.set()
    made.join()


@pytest.fixture(autouse=True)
def _collecting(qtbot):
    qtbot.waitUntil(gc.isenabled)
    yield
    gc.enable()


@pytest.fixture(autouse=True, scope="module")
def _collected():
    yield
    gc.unfreeze()
    gc.collect()
    gc.freeze()  # the tests after these collect as quickly as those before


def test_python_does_not_collect_while_another_thread_runs(qtbot, thread):
    running, end = thread
    collect_here_while(running.is_alive)
    running.start()
    assert not gc.isenabled()
    end.set()
    qtbot.waitUntil(gc.isenabled)


def test_the_last_of_several_threads_counts(qtbot, thread):
    running, end = thread
    ended = Thread(target=int)
    for one in (ended, running):
        collect_here_while(one.is_alive)
        one.start()
    ended.join()
    qtbot.wait(100)
    assert not gc.isenabled()
    end.set()
    qtbot.waitUntil(gc.isenabled)


def test_garbage_goes_meanwhile_from_the_windows_thread(qtbot, thread):
    running, _ = thread
    collect_here_while(running.is_alive)
    running.start()
    phases = []

    def note(phase, _info):
        phases.append(phase)

    gc.callbacks.append(note)
    qtbot.waitUntil(lambda: "stop" in phases)
    gc.callbacks.remove(note)


def test_a_permission_that_comes_too_early_waits_for_the_thread(qtbot, thread):
    running, end = thread
    gc.disable()
    collect_here_while(running.is_alive)
    running.start()
    collect_from_now_on()
    assert not gc.isenabled()
    end.set()
    qtbot.waitUntil(gc.isenabled)


def test_an_import_in_the_background_holds_it_and_lets_it_go(qtbot):
    job = BackgroundImport("bodymap.ui.identity")
    with qtbot.waitSignal(job.finished):
        job.start()
        assert not gc.isenabled()
    qtbot.waitUntil(gc.isenabled)
