from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from bodymap.app.runs.log import RunLog
from bodymap.storage.errors import FullError
from bodymap.study import study_book
from bodymap.ui.message import Message
from bodymap.ui.study import work
from tests.app.study.played import a_review


@pytest.fixture
def full_disk(monkeypatch):
    """Let nothing be written until the disk is put right again."""
    with pytest.MonkeyPatch.context() as patched:

        def refuse(*_):
            raise FullError("The disk is full.")

        patched.setattr(study_book.StudyBook, "add", refuse)
        patched.setattr(study_book.StudyBook, "undo", refuse)
        yield patched


def notices(window, monkeypatch):
    told = []
    monkeypatch.setattr(window, "show_notice", told.append)
    return told


def test_an_answer_that_cannot_be_written_is_told_once_and_saved_with_the_next(
    learner, logged, full_disk, monkeypatch
):
    told = notices(learner.window, monkeypatch)
    learner.keeper.begin("find")
    for _ in range(3):
        learner.answer_and_leave()
    assert logged(learner) == ()
    assert len(told) == 1
    assert "not saved yet. The disk is full." in told[0]
    assert len(learner.window.store.learnt.reviews) == 3
    assert learner.scene.question.number == 4
    full_disk.undo()
    learner.answer_and_leave()
    written = logged(learner)
    assert [each.card for each in written] == [each.card for each in learner.round.questions[:4]]
    assert told[1:] == [""]


def test_reading_anew_keeps_what_is_not_written_yet(learner, logged, full_disk, settled):
    learner.keeper.begin("find")
    learner.answer_and_leave()
    settled(learner.keeper)
    before = learner.window.store.learnt.memory
    learner.keeper.read()
    settled(learner.keeper)
    assert len(learner.window.store.learnt.reviews) == 1
    assert learner.window.store.learnt.memory == before
    full_disk.undo()
    learner.window.close()
    assert len(work.read().reviews) == 1


def test_an_answer_that_was_taken_back_before_it_could_be_written_never_is(
    learner, logged, full_disk
):
    learner.keeper.begin("find")
    learner.answer_and_leave()
    learner.keeper.undo()
    assert logged(learner) == ()
    full_disk.undo()
    learner.answer_and_leave(right=False)
    assert [each.rating for each in logged(learner)] == [1]


def test_an_answer_taken_back_while_the_log_is_read_stays_away(learner, logged, settled):
    learner.keeper.begin("find")
    learner.answer_and_leave()
    settled(learner.keeper)
    learner.keeper.read()
    learner.keeper.undo()
    settled(learner.keeper)
    assert learner.window.store.learnt.reviews == ()
    assert logged(learner) == ()


def test_an_answer_that_cannot_be_taken_back_is_told_and_is_there_again(
    learner, logged, full_disk, monkeypatch
):
    told = notices(learner.window, monkeypatch)
    full_disk.undo()
    learner.keeper.begin("find")
    learner.answer_and_leave()
    assert len(logged(learner)) == 1

    def refuse(*_):
        raise FullError("The disk is full.")

    full_disk.setattr(study_book.StudyBook, "undo", refuse)
    learner.keeper.undo()
    assert len(logged(learner)) == 1
    assert told == ["The answer could not be taken back. The disk is full."]
    assert len(learner.window.store.learnt.reviews) == 1


def box_of(window):
    """Return the box that was opened last."""
    return window.findChildren(Message)[-1]


@pytest.fixture
def closed(learner, monkeypatch):
    """Tell how often the window was closed."""
    told = []
    monkeypatch.setattr(learner.window, "keep_settings", lambda: told.append("closed"))
    return told


@pytest.fixture
def unsaved(learner, full_disk, settled, closed):
    """Give someone who closes the window while two answers could not be written."""
    learner.keeper.begin("find")
    learner.answer_and_leave()
    settled(learner.keeper)
    learner.answer()
    assert not learner.window.close()
    return learner


def test_a_window_that_closes_asks_before_answers_are_lost(unsaved, full_disk, closed):
    box = box_of(unsaved.window)
    assert (box.what, box.more) == ("2 answers are not saved.", "The disk is full.")
    assert box.button().text() == "Try again"
    assert unsaved.scene.question.number == 3
    box.button("Try again").click()
    again = box_of(unsaved.window)
    assert again is not box
    again.button("Cancel").click()
    assert closed == []
    full_disk.undo()
    unsaved.answer_and_leave()
    unsaved.window.close()
    assert closed == ["closed"]
    assert len(work.read().reviews) == 3


def test_answers_are_saved_where_trying_again_succeeds(unsaved, full_disk, closed):
    full_disk.undo()
    box_of(unsaved.window).button("Try again").click()
    assert closed == ["closed"]
    assert len(work.read().reviews) == 2


def test_a_window_can_be_closed_without_its_answers(unsaved, full_disk, closed):
    box_of(unsaved.window).button("Close without them").click()
    assert closed == ["closed"]
    full_disk.undo()
    assert work.read().reviews == ()


def test_a_window_that_is_closed_again_asks_one_question(unsaved, closed):
    box = box_of(unsaved.window)
    assert not unsaved.window.close()
    assert not box.isVisible()
    assert box_of(unsaved.window).isVisible()
    assert closed == []


def test_a_log_that_another_program_holds_is_tried_for_a_moment_only(
    learner, data, settled, closed, monkeypatch
):
    monkeypatch.setattr(work, "CLOSING_PATIENCE_S", 0.01)
    learner.keeper.begin("find")
    learner.answer()
    with sqlite3.connect(data / "runs.db", isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        assert not learner.window.close()
        other.execute("ROLLBACK")
    assert "busy with runs.db" in box_of(learner.window).more
    assert box_of(learner.window).button("Close without it")
    box_of(learner.window).button("Try again").click()
    assert closed == ["closed"]
    other.close()


def test_answers_that_wait_are_written_by_one_piece_of_work(learner, settled, monkeypatch):
    pieces = []
    write = work.write
    monkeypatch.setattr(work, "write", lambda *given: pieces.append(given[0]) or write(*given))
    learner.keeper.begin("find")
    learner.keeper.read()  # is done first
    for _ in range(3):
        learner.answer_and_leave()
    settled(learner.keeper)
    assert [len(answers) for answers in pieces] == [3]
    assert len(work.read().reviews) == 3


def test_what_a_newer_bodymap_has_changed_is_not_promised_to_be_saved(
    learner, data, settled, monkeypatch
):
    told = notices(learner.window, monkeypatch)
    with closing(sqlite3.connect(data / "runs.db")) as newer:
        newer.execute("PRAGMA user_version = 99")
    learner.keeper.begin("find")
    for _ in range(2):
        learner.answer_and_leave()
        settled(learner.keeper)
    assert len(told) == 1
    assert told[0].startswith("Your answers are not saved: only this window has them.")
    assert "newer" in told[0]


@pytest.fixture
def begun(learner, settled):
    """Give someone whose first three answers are in the log."""
    learner.keeper.begin("find")
    for _ in range(3):
        learner.answer_and_leave()
    settled(learner.keeper)
    return learner


def spoil(data):
    """Let nothing of the log be readable any more."""
    for name in ("runs.db-wal", "runs.db-shm"):
        (data / name).unlink(missing_ok=True)
    (data / "runs.db").write_bytes(b"junk" * 5_000)


def test_damage_that_is_met_while_writing_is_told_and_nothing_is_lost(
    begun, data, logged, monkeypatch
):
    runs = []
    begun.window.store.hold(RunLog())
    monkeypatch.setattr(begun.window.later.runs, "read", lambda: runs.append("read"))
    before = [(each.card, each.when) for each in begun.window.store.learnt.reviews]
    spoil(data)
    begun.answer_and_leave()
    written = logged(begun)
    assert [(each.card, each.when) for each in written][:3] == before
    assert len(written) == 4
    (box,) = begun.window.findChildren(Message)
    assert box.what == "The log of your answers was damaged."
    assert "The damaged file is" in box.more
    assert box.more.endswith("3 answers that this window still had are in the log again.")
    assert runs == ["read"]
    assert begun.window.store.learnt.reviews == written


def test_damage_that_is_met_at_the_end_is_told_before_the_window_goes(begun, data, closed):
    begun.answer()
    spoil(data)
    assert not begun.window.close()
    assert "The damaged file is" in box_of(begun.window).more
    assert closed == []
    box_of(begun.window).button("Close Bodymap").click()
    assert closed == ["closed"]
    assert len(work.read().reviews) == 4


@pytest.mark.parametrize("how", ["answer", "look"])
def test_answers_whose_file_is_gone_are_written_into_a_new_one(
    begun, data, logged, monkeypatch, how
):
    told = notices(begun.window, monkeypatch)
    shutil.rmtree(data)
    if how == "answer":
        begun.answer_and_leave()
    else:
        QApplication.sendEvent(begun.window, QEvent(QEvent.Type.WindowActivate))
    written = logged(begun)
    assert [each.card for each in written] == [
        each.card for each in begun.round.questions[: len(written)]
    ]
    assert len(written) == 3 + (how == "answer")
    gone = "The file of your answers was gone. 3 answers that this window still had are saved again"
    assert told == [f"{gone}, in a new one."]
    begun.keeper.undo()
    assert len(logged(begun)) == len(written) - 1
    assert begun.window.store.learnt.reviews == logged(begun)


def test_an_answer_taken_back_in_another_window_stays_away(begun, logged):
    work.take_back(work.Answer(logged(begun)[1]))
    begun.answer_and_leave()
    assert len(logged(begun)) == 3


def test_a_clock_that_cannot_be_right_is_told_once(learner, logged, settled, monkeypatch):
    told = notices(learner.window, monkeypatch)
    learner.time = learner.time.replace(year=2116)
    learner.keeper.begin("find")
    for _ in range(2):
        learner.answer_and_leave()
    assert len(logged(learner)) == 2
    assert len(told) == 1
    assert told[0].startswith("This computer's clock says Sun 22 Nov 2116: put it right.")
    learner.keeper.read()
    settled(learner.keeper)
    assert learner.window.findChildren(Message) == []


def test_a_log_that_cannot_be_read_is_told_in_the_place_and_rounds_go_on(
    bare, settled, monkeypatch
):
    from bodymap.ui.study.keeper import StudyKeeper  # noqa: PLC0415 - beside the others

    told = notices(bare, monkeypatch)
    with pytest.MonkeyPatch.context() as patched:

        def refuse(*_):
            raise FullError("It is locked.")

        patched.setattr(study_book.StudyBook, "open", refuse)
        keeper = StudyKeeper(bare)
        keeper.start()
        keeper.begin("find")
        settled(keeper)
    assert told == ["Your answers could not be read. It is locked."]
    assert bare.store.scene.study.trouble == told[0]
    assert bare.store.scene.study.question is not None
    keeper.read()
    settled(keeper)
    assert bare.store.scene.study.trouble == ""


def test_what_was_damaged_is_said_once(learner, settled):
    work.write([work.Answer(a_review("nonsense")._replace(review=0))])
    for boxes in (1, 0):
        learner.keeper.read()
        settled(learner.keeper)
        found = learner.window.findChildren(Message)
        assert len(found) == boxes
        for box in found:
            box.close()
            delete(box)


def test_only_what_is_in_the_log_is_taken_out_of_it(data):
    work.take_back(work.Answer(a_review("find:soleus")._replace(review=0)))
    assert not data.exists()
