from __future__ import annotations

import gc
import sys
import threading
from concurrent.futures import CancelledError

import pytest
from PySide6.QtCore import QCoreApplication, QThread
from PySide6.QtWidgets import QWidget

from bodymap.ui.jobs import Job, Progress


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def until_cancelled(progress, begun=None):
    """Work until nobody wants the result any more."""
    while True:
        progress(0.5)
        if begun is not None:
            begun.set()


def test_the_value_comes_back_in_the_windows_thread(window, qtbot):
    told = []
    job = Job(lambda _: threading.current_thread().name, window)
    job.finished.connect(lambda value: told.append((value, QThread.isMainThread())))
    with qtbot.waitSignal(job.finished):
        job.start()
    ((name, in_window_thread),) = told
    assert name.startswith("job")
    assert in_window_thread
    assert not job.running


def test_an_error_comes_back_as_it_was_raised(window, qtbot):
    def work(_):
        raise OSError(28, "No space left on device", "film.gif")

    job = Job(work, window)
    with qtbot.waitSignal(job.failed) as failed:
        job.start()
    (error,) = failed.args
    assert (type(error), error.filename) == (OSError, "film.gif")


def test_progress_is_told_while_it_works(window, qtbot):
    seen = threading.Event()

    def work(progress):
        progress(0.25)
        seen.wait(10)
        return "done"

    job = Job(work, window)
    with qtbot.waitSignal(job.progressed) as progressed:
        job.start()
    assert progressed.args == [0.25]
    with qtbot.waitSignal(job.finished):
        seen.set()


def test_cancelled_work_ends_without_a_value(window, qtbot):
    told = []
    job = Job(until_cancelled, window)
    job.finished.connect(told.append)
    job.failed.connect(told.append)
    job.start()
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
    assert told == []


def test_a_window_that_closes_stops_its_work_and_waits_for_the_end(window, qtbot):
    ended, begun = threading.Event(), threading.Event()

    def work(progress):
        try:
            until_cancelled(progress, begun)
        finally:
            ended.set()

    job = Job(work, window)
    job.start()
    assert begun.wait(10)
    with qtbot.waitSignal(job.cancelled):
        window.close()
    assert ended.is_set()
    assert not job.running


def test_work_that_has_not_begun_yet_is_stopped_too(window):
    job = Job(until_cancelled, window)
    job.stop()
    assert not job.running


def test_the_end_of_the_program_stops_it(window, qtbot):
    job = Job(until_cancelled, window)
    job.start()
    with qtbot.waitSignal(job.cancelled):
        QCoreApplication.instance().aboutToQuit.emit()
    assert not job.running


def test_garbage_is_collected_in_the_windows_thread_alone(window, qtbot):
    qtbot.waitUntil(gc.isenabled)  # other threads may just have ended
    threads = set()

    def note(phase, info):
        threads.add(threading.current_thread() is threading.main_thread())

    def work(_):
        for _ in range(20_000):
            knot = []
            knot.append(knot)
        return gc.isenabled()

    gc.callbacks.append(note)
    try:
        job = Job(work, window)
        with qtbot.waitSignal(job.finished) as finished:
            job.start()
    finally:
        gc.callbacks.remove(note)
    assert finished.args == [False]
    assert threads == {True}
    qtbot.waitUntil(gc.isenabled)


def test_a_program_that_collects_no_garbage_is_left_so(window, qtbot):
    qtbot.waitUntil(gc.isenabled)
    gc.disable()
    try:
        job = Job(lambda _: None, window)
        with qtbot.waitSignal(job.finished):
            job.start()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_threads_change_as_often_as_before_when_it_has_ended(window, qtbot):
    before = sys.getswitchinterval()
    job = Job(lambda _: None, window)
    with qtbot.waitSignal(job.finished):
        job.start()
    assert sys.getswitchinterval() == before


def test_what_must_be_done_in_the_windows_thread_is_done_there(window, qtbot):
    def work(progress):
        return [progress.in_window(QThread.isMainThread) for _ in range(3)], QThread.isMainThread()

    job = Job(work, window)
    with qtbot.waitSignal(job.finished) as finished:
        job.start()
    assert finished.args == [([True, True, True], False)]


def test_its_error_is_raised_in_the_work(window, qtbot):
    def fail():
        message = "no such colour"
        raise ValueError(message)

    job = Job(lambda progress: progress.in_window(fail), window)
    with qtbot.waitSignal(job.failed) as failed:
        job.start()
    assert str(failed.args[0]) == "no such colour"


def test_a_window_that_closes_does_not_wait_for_what_it_should_do_itself(window, qtbot):
    asking = threading.Event()

    def work(progress):
        asking.set()
        progress.in_window(lambda: pytest.fail("the window is closed"))

    job = Job(work, window)
    job.start()
    assert asking.wait(10)
    with qtbot.waitSignal(job.cancelled):
        window.close()


def test_progress_ends_the_work_once_it_is_cancelled():
    progress = Progress(lambda: None)
    progress.serve()  # nothing was asked for
    progress(0.4)
    progress.cancel()
    with pytest.raises(CancelledError):
        progress(0.5)
    assert progress.share == 0.4


def test_of_two_jobs_the_last_one_puts_the_switch_interval_back(window, qtbot):
    usual, end = sys.getswitchinterval(), threading.Event()
    long, short = Job(lambda _: end.wait(10), window), Job(lambda _: end.wait(10), window)
    long.start()
    short.start()
    with qtbot.waitSignals([long.finished, short.finished]):
        end.set()
    assert sys.getswitchinterval() == usual
