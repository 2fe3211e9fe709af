from __future__ import annotations

import pytest
from shiboken6 import delete

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


def test_a_full_disk_at_the_end_is_told_and_does_not_keep_the_window_open(
    learner, full_disk, monkeypatch
):
    told = notices(learner.window, monkeypatch)
    learner.keeper.begin("find")
    learner.answer()
    assert learner.window.close()
    assert len(told) == 1
    full_disk.undo()
    assert work.read().reviews == ()


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
