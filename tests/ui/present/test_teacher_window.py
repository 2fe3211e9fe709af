from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shiboken6 import invalidate

from bodymap.ui.message import Message
from bodymap.ui.present.teacher_window import other_screen
from bodymap.ui.views.present.teacher_view import clock_text

KEY = Qt.Key


class _Past:
    """A clock that was started a minute and a second ago."""

    restarted = False

    def elapsed(self):
        return 61_000

    def restart(self):
        self.restarted = True


@pytest.fixture(scope="module")
def _kept(_one_window):
    """Make the window of the notes beforehand: it stays as long as the other."""
    return _one_window.later.present.teacher


@pytest.fixture
def teacher(_kept, mode, atlas, press):
    mode.open_lesson(atlas.lessons[1])
    press(KEY.Key_T)
    asked(mode).button("Show them here").click()
    return mode.teacher


def asked(mode):
    """Return the box that asks, with one screen, whether the class shall see the notes."""
    boxes = mode._window.findChildren(Message)
    return next(box for box in boxes if box.isVisible() and "over what the class sees" in box.what)


def test_the_notes_of_the_step_stand_in_a_window_of_their_own(window, mode, teacher, atlas):
    assert teacher.isVisible()
    assert teacher.isWindow()
    assert mode.view.isVisible()
    assert window.store.scene.teacher.notes == atlas.lessons[1].steps[0].notes
    assert teacher.view._scene == window.store.scene.teacher
    teacher.view.next_asked.emit()
    assert teacher.view._scene == window.store.scene.teacher
    teacher.view.back_asked.emit()
    assert window.store.state.present.shown == 0


def test_its_keys_do_what_they_do_on_the_other_screen(window, teacher):
    QTest.keyClick(teacher.windowHandle(), KEY.Key_End)
    assert window.store.state.present.step == 6
    QTest.keyClick(teacher.windowHandle(), KEY.Key_B)
    assert window.store.state.present.blank


def test_esc_closes_the_notes_alone_and_the_next_one_leaves(window, mode, teacher, press):
    QTest.keyClick(teacher.windowHandle(), KEY.Key_Escape)
    assert not teacher.isVisible()
    assert mode.presents
    press(KEY.Key_Escape)
    assert not mode.presents


def test_closing_it_keeps_presenting_and_leaving_closes_it(window, mode, teacher, press):
    teacher.close()
    assert mode.presents
    press(KEY.Key_T)
    assert not teacher.isVisible()
    asked(mode).button("Show them here").click()
    assert teacher.isVisible()
    press(KEY.Key_T)
    assert teacher.isVisible()
    mode.leave()
    assert not teacher.isVisible()


def test_it_opens_again_whatever_has_become_of_the_wrappers_of_its_window(window, mode, teacher):
    kept = teacher.windowHandle()
    invalidate(kept)
    teacher.close()
    mode._open_teacher()
    assert teacher.isVisible()
    QTest.keyClick(teacher.windowHandle(), KEY.Key_End)
    assert window.store.state.present.step == 6


def test_the_clock_counts_from_the_beginning_of_what_is_presented(teacher, mode, atlas):
    assert teacher._since is mode._since
    mode._since = teacher._since = _Past()
    mode.open_lesson(atlas.lessons[0])
    assert teacher._since.restarted
    teacher._tick()
    assert teacher.view._clock.words() == clock_text(61)
    assert teacher._clock.isActive()
    teacher.close()
    assert not teacher._clock.isActive()


def test_the_notes_are_printed_from_there(window, teacher, atlas):
    teacher.view.print_asked.emit()
    box = next(box for box in teacher.findChildren(Message) if box.isVisible())
    assert box.more == atlas.lessons[1].title
    box.close()


@pytest.mark.usefixtures("_kept")
def test_with_one_screen_they_are_offered_on_paper_first(window, mode, press, atlas):
    mode.open_lesson(atlas.lessons[1])
    press(KEY.Key_T)
    asked(mode).button().click()
    box = next(box for box in window.findChildren(Message) if box.isVisible())
    assert box.what == "The notes on paper"


def test_the_window_of_the_notes_fits_on_the_screen(teacher):
    room = teacher.screen().availableSize()
    assert teacher.frameGeometry().height() <= room.height()


def test_beside_the_list_its_keys_are_those_of_the_list(window, teacher, mode, press):
    press(KEY.Key_End)
    while window.store.state.present.show == "lesson":
        QTest.keyClick(teacher.windowHandle(), KEY.Key_PageDown)
    QTest.keyClick(teacher.windowHandle(), KEY.Key_F5)
    assert window.store.state.present.show == "lesson"


def test_on_the_cover_there_is_nothing_to_print(window, mode):
    mode.open()
    mode.print_notes()
    assert not [box for box in window.findChildren(Message) if box.isVisible()]


def test_with_one_screen_there_is_no_other(window):
    assert other_screen(window.screen()) is None
