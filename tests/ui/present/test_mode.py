from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from shiboken6 import invalidate

from bodymap.app import choices
from bodymap.content.atlas import Atlas
from bodymap.resources import asset
from bodymap.ui.message import Message
from bodymap.ui.runs.opening import open_paths

KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def ground(mode, atlas):
    """Present the lesson about grounds; its fourth step compares runs."""
    mode.open_lesson(atlas.lessons[1])
    return mode


@pytest.fixture
def own(tmp_path):
    path = tmp_path / "mine.toml"
    shutil.copy(asset("content/en/lessons/which_ground.toml"), path)
    return path


def now(window):
    return window.store.state.present


def boxes(window):
    return [box for box in window.findChildren(Message) if box.isVisible()]


def test_f5_covers_the_window_and_esc_gives_everything_back(window, mode, press):
    before = window.store.state
    frame, focus = window.geometry(), window.focusWidget()
    press(KEY.Key_F5)
    assert now(window).show == "cover"
    assert window.isFullScreen()
    assert mode.view.isVisible()
    assert mode.view.size() == window.size()
    assert not window.views.isVisible()
    press(KEY.Key_Escape)
    assert window.store.state == before
    assert (window.geometry(), window.isFullScreen()) == (frame, False)
    assert window.focusWidget() is focus
    assert window.views.isVisible()
    assert not mode.view.isVisible()
    assert window.store.history() == (False, False)


def test_a_maximised_window_with_its_menu_bar_becomes_so_again(window, mode):
    window.setWindowState(Qt.WindowState.WindowMaximized)
    window.menuBar().show()
    mode.open()
    assert not window.menuBar().isVisible()
    mode.leave()
    assert window.menuBar().isVisible()
    assert window.isMaximized()
    window.menuBar().hide()
    window.showNormal()


def test_full_screen_stays_where_it_was_before(window, mode):
    window.showFullScreen()
    mode.open()
    mode.leave()
    assert window.isFullScreen()
    window.showNormal()


def test_search_and_dialogs_are_closed(window, mode):
    window.later.dialogs.open_settings()
    window.activateWindow()
    window.later.dialogs.open_search()
    mode.open()
    assert not window.later.dialogs._search.isVisible()
    assert not window.later.dialogs._preferences.isVisible()
    mode.leave()
    assert window.focusWidget() is window.views.map


def test_no_shortcut_of_the_window_works_meanwhile(window, ground, press):
    before = window.store.state
    for key in (KEY.Key_S, KEY.Key_D, KEY.Key_M, KEY.Key_P, KEY.Key_0, KEY.Key_Comma, KEY.Key_F11):
        press(key)
    for key in (KEY.Key_L, KEY.Key_K, KEY.Key_Z, KEY.Key_F, KEY.Key_M):
        press(key, CTRL)
    press(KEY.Key_Alt)
    assert window.store.state == before
    assert window.isFullScreen()
    assert not window.menuBar().isVisible()
    ground.leave()
    press(KEY.Key_D)
    assert window.store.state.deep


def test_arrows_pages_and_clickers_step(window, ground, press):
    for key in (KEY.Key_Right, KEY.Key_PageDown, KEY.Key_Down, KEY.Key_Space, KEY.Key_Return):
        before = now(window)
        press(key)
        assert now(window) != before
    for key in (KEY.Key_Left, KEY.Key_PageUp, KEY.Key_Up, KEY.Key_Backspace, KEY.Key_Left):
        press(key)
    assert (now(window).step, now(window).shown) == (0, 0)
    press(KEY.Key_End)
    assert now(window).step == 6
    press(KEY.Key_Home)
    assert now(window).step == 0


@pytest.mark.parametrize(
    ("key", "modifiers", "name"),
    [
        (KEY.Key_L, Qt.KeyboardModifier.NoModifier, "spotlight"),
        (KEY.Key_F, Qt.KeyboardModifier.NoModifier, "frozen"),
        (KEY.Key_N, Qt.KeyboardModifier.NoModifier, "names"),
        (KEY.Key_N, SHIFT, "numbers"),
        (KEY.Key_H, Qt.KeyboardModifier.NoModifier, "hide"),
    ],
)
def test_a_letter_turns_its_switch_over(window, ground, press, key, modifiers, name):
    before = getattr(now(window), name)
    press(key, modifiers)
    assert getattr(now(window), name) is not before


def test_a_black_screen_goes_before_anything_else_happens(window, ground, press):
    for key in (KEY.Key_Escape, KEY.Key_PageDown, KEY.Key_Period):
        press(KEY.Key_B)
        assert now(window).blank
        press(key)
        assert not now(window).blank
    assert (now(window).step, now(window).shown) == (0, 0)


def test_the_keys_are_shown_over_it_and_esc_closes_them_first(window, ground, press):
    press(KEY.Key_F1)
    assert ground.view.keys_shown
    press(KEY.Key_Escape)
    assert not ground.view.keys_shown
    assert ground.presents
    press(KEY.Key_Question, SHIFT)
    press(KEY.Key_Right)
    assert not ground.view.keys_shown
    assert now(window) != now(window)._replace(step=0, shown=0)


def test_numbers_pick_a_region_and_with_ctrl_they_vote(window, ground, press, atlas):
    press(KEY.Key_4)
    assert now(window).region == "core"
    press(KEY.Key_4)
    assert now(window).region == ""
    step = next(n for n, one in enumerate(atlas.lessons[1].steps) if one.question is not None)
    while now(window).step < step:
        press(KEY.Key_Right)
    while atlas.lessons[1].steps[step].points[now(window).shown :]:
        press(KEY.Key_Right)
    press(KEY.Key_2, CTRL)
    assert now(window).vote == 1


def test_the_text_size_stays_after_leaving(window, ground, press):
    press(KEY.Key_Plus, CTRL | SHIFT)
    press(KEY.Key_Equal, CTRL)
    press(KEY.Key_Minus, CTRL)
    ground.leave()
    assert window.store.state.look.present_scale == 1.1
    assert window.store.state.look.text_scale == 1.0
    ground.open()
    press(KEY.Key_0, CTRL)
    assert window.store.state.look.present_scale == 1.0


def test_a_button_that_the_keyboard_reached_takes_the_space_key(window, ground, press):
    back = ground.view._foot.back
    press(KEY.Key_Right)
    back.setFocus(Qt.FocusReason.TabFocusReason)
    press(KEY.Key_Space)
    assert (now(window).step, now(window).shown) == (0, 0)


def test_the_cover_is_chosen_from_by_keys_and_a_step_back_returns_to_what_has_ended(
    window, mode, press
):
    press(KEY.Key_F5)
    press(KEY.Key_Return)
    assert now(window).show == "window"
    press(KEY.Key_End)
    press(KEY.Key_PageDown)
    assert now(window).show == "cover"
    press(KEY.Key_PageUp)
    assert (now(window).show, now(window).step) == ("window", 5)


def ringed(mode):
    return next(row.key for row in mode.view._cover._rows if row.hasFocus())


def test_the_list_has_the_keyboard_each_time_it_comes(window, mode, press):
    for _ in range(2):
        press(KEY.Key_F5)
        assert ringed(mode) == "window"
        press(KEY.Key_Escape)


@pytest.mark.parametrize("start", [KEY.Key_F5, KEY.Key_B, KEY.Key_Period])
def test_a_clicker_alone_chooses_and_begins(window, mode, press, start):
    press(KEY.Key_F5)
    for key in (KEY.Key_PageDown, KEY.Key_PageDown, KEY.Key_PageDown, KEY.Key_PageUp):
        press(key)
    press(start)
    assert now(window).lesson.id == "which_ground"


def test_after_the_end_the_ring_stands_on_what_comes_next_and_moves_from_there(
    window, ground, press, monkeypatch
):
    press(KEY.Key_End)
    while now(window).show == "lesson":
        press(KEY.Key_PageDown)
    press(KEY.Key_PageDown)  # too soon to be meant
    assert ringed(ground) == "from_jog_to_sprint"
    monkeypatch.setattr("bodymap.ui.present.mode._TOO_FAST_MS", 0)
    press(KEY.Key_PageDown)
    assert ringed(ground) == "why_arms_matter"
    press(KEY.Key_PageUp)
    assert (now(window).show, ringed(ground)) == ("cover", "from_jog_to_sprint")
    press(KEY.Key_F5)
    assert now(window).lesson.id == "from_jog_to_sprint"


def test_what_was_left_is_offered_first_and_goes_on_where_it_was(window, ground, press):
    for _ in range(5):
        press(KEY.Key_PageDown)
    left = now(window)
    press(KEY.Key_Escape)
    press(KEY.Key_F5)
    first = window.later.present.view._scene.cover[0]
    assert (first.title, first.line) == (
        "Go on: Which ground?", f"At step {left.step + 1} of 7, where you left it",
    )  # fmt: skip
    assert ringed(ground) == first.key == "go_on"
    press(KEY.Key_F5)
    assert now(window) == left
    press(KEY.Key_Escape)
    ground.open()
    ground.view.item_chosen.emit("window")
    press(KEY.Key_PageDown)
    ground.leave()
    ground.open()
    assert ground.view._scene.cover[0].title == "Go on: What the window shows"
    ground.view.item_chosen.emit("questions")
    press(KEY.Key_End)
    press(KEY.Key_PageDown)
    press(KEY.Key_PageDown)
    assert ground.view._scene.cover[0].key == "window"


def test_what_was_left_at_its_very_beginning_is_not_offered_again(ground):
    ground.leave()
    ground.open()
    assert ground.view._scene.cover[0].key == "window"
    assert ground.view._scene.ringed == ""


def test_a_lesson_of_ones_own_that_was_left_is_still_read_anew(window, mode, own, press):
    mode.open_file(own)
    press(KEY.Key_Right)
    mode.leave()
    mode.open()
    mode.view.item_chosen.emit("go_on")
    own.write_text(own.read_text(encoding="utf-8").replace('title = "', 'title = "New: ', 1))
    press(KEY.Key_F5)
    assert now(window).lesson.title.startswith("New: ")


def test_what_the_view_asks_for_is_done(window, mode, atlas):
    mode.open()
    mode.view.item_chosen.emit("questions")
    assert now(window).show == "questions"
    mode.view.muscle_chosen.emit("soleus")
    assert now(window).region == "soleus"
    mode.view.region_chosen.emit(1)
    assert now(window).region == "feet"
    mode.view.next_asked.emit()
    assert now(window).shown == 1
    mode.view.back_asked.emit()
    mode.view.option_chosen.emit(0)
    mode.view.leave_asked.emit()
    assert now(window) is None
    mode.view.next_asked.emit()
    mode.open()
    mode.view.item_chosen.emit("which_ground")
    assert now(window).lesson is atlas.lessons[1]


def test_the_mouse_hides_while_it_rests(window, ground):
    handle = window.windowHandle()
    ground.mouse.timer.timeout.emit()
    assert handle.cursor().shape() is Qt.CursorShape.BlankCursor
    QTest.mouseMove(handle)
    assert handle.cursor().shape() is not Qt.CursorShape.BlankCursor
    ground.mouse.timer.timeout.emit()
    ground.leave()
    assert handle.cursor().shape() is not Qt.CursorShape.BlankCursor
    assert not ground.mouse.timer.isActive()


def test_esc_leaves_whatever_has_become_of_the_wrappers_of_the_window(window, ground, press):
    ground.mouse.hide()
    kept = window.windowHandle()
    invalidate(kept)
    press(KEY.Key_Escape)
    assert not ground.presents
    assert not window.isFullScreen()
    assert window.views.isVisible()
    assert not ground.view.isVisible()
    assert window.windowHandle().cursor().shape() == Qt.CursorShape.ArrowCursor
    press(KEY.Key_3)  # the window's own again
    assert now(window) is None


def test_leaving_leaves_although_a_part_of_it_fails(window, ground, monkeypatch):
    def fail(_window):
        raise RuntimeError

    with monkeypatch.context() as broken:
        broken.setattr(ground.mouse, "watch", fail)
        with pytest.raises(RuntimeError):
            ground._end()
    assert not window.isFullScreen()
    assert window.views.isVisible()
    assert not ground.view.isVisible()


def test_it_follows_the_window_and_leaves_before_that_closes(window, ground):
    window.resize(QSize(1024, 768))
    assert ground.view.size() == QSize(1024, 768)
    window.close()
    assert now(window) is None
    assert not window.isFullScreen()
    window.show()


def test_beside_a_pinned_run_and_from_the_stride_all_is_as_before(window, mode):
    window.choose(choices.pin)
    window.choose(partial(choices.go_to, place="stride"))
    clock = window.views.stride.clock
    clock.play(on=True)
    before = window.store.state
    mode.open()
    mode.view.item_chosen.emit("window")
    assert now(window).show == "window"
    mode.leave()
    assert window.store.state == before
    assert clock.playing
    clock.play(on=False)


def test_a_lesson_of_ones_own_is_presented_and_remembered(window, mode, own):
    open_paths(window, [own])
    assert now(window).lesson.own
    mode.leave()
    mode.open()
    assert window.store.scene.present.kind == "cover"
    row = f"own:{own}"
    mode.view.item_chosen.emit(row)
    assert now(window).lesson.own


def test_a_broken_lesson_is_told_of_and_the_one_in_hand_goes_on(window, ground, press, tmp_path):
    press(KEY.Key_PageDown)
    before = now(window)
    broken = tmp_path / "broken.toml"
    broken.write_text('title = "A"\n[[steps]]\ntitel = "B"\n', encoding="utf-8")
    open_paths(window, [broken])
    (box,) = boxes(window)
    assert "broken.toml" in box.more
    assert "step 1" in box.more
    assert now(window) == before


def test_f5_reads_a_lesson_of_ones_own_anew_and_stays_at_its_step(window, mode, own, press):
    mode.open_file(own)
    press(KEY.Key_End)
    step = now(window).step
    text = own.read_text(encoding="utf-8")
    own.write_text(text.replace('title = "', 'title = "New: ', 1), encoding="utf-8")
    press(KEY.Key_F5)
    assert now(window).lesson.title.startswith("New: ")
    assert now(window).step == step
    own.write_text("title = ", encoding="utf-8")
    press(KEY.Key_F5)
    assert boxes(window)
    assert now(window).lesson.title.startswith("New: ")


def test_f5_leaves_a_lesson_that_came_along_alone(window, ground, press):
    before = now(window)
    press(KEY.Key_F5)
    assert now(window) == before


def test_of_several_lessons_the_first_good_one_is_presented(window, mode, own, tmp_path):
    other = tmp_path / "other.TOML"
    shutil.copy(own, other)
    mode.open_files((Path(tmp_path / "gone.toml"), own, other))
    assert now(window).lesson.id == "mine"
    assert len(boxes(window)) == 1


def test_clicking_too_fast_through_a_lesson_ends_on_the_cover(window, ground, press):
    for _ in range(30):
        press(KEY.Key_PageDown)
    assert now(window).show == "cover"
    QTest.qWait(20)  # of what was still appearing nothing is left to move
    press(KEY.Key_PageUp)
    assert now(window).show == "lesson"


def test_the_lesson_in_hand_is_copied_and_without_one_the_person_is_asked_which(
    window, mode, own, press
):
    mode.open_file(own)
    press(KEY.Key_E)
    dialog = next(each for each in window.findChildren(QFileDialog) if each.isVisible())
    assert Path(dialog.selectedFiles()[0]).name == "my mine.toml"
    dialog.reject()
    mode.leave()
    mode.open()
    mode.view.item_chosen.emit("window")
    press(KEY.Key_E)
    assert boxes(window)[0].what == "Which lesson do you want to copy?"


def test_a_damaged_lesson_of_the_program_is_told_of_and_nothing_covers_the_window(
    window, mode, tmp_path
):
    whole = window.atlas
    shutil.copytree(asset("content/en/lessons"), tmp_path / "content" / "en" / "lessons")
    (tmp_path / "content" / "en" / "lessons" / "which_ground.toml").write_text("title = ")
    damaged = Atlas(tmp_path)
    damaged.__dict__ |= {key: value for key, value in vars(whole).items() if key != "lessons"}
    damaged.__dict__["_prose"] = tmp_path / "content" / "en"
    window.atlas = damaged
    try:
        mode.open()
        assert now(window) is None
        assert "which_ground.toml" in window._notice
    finally:
        window.atlas = whole
        window.show_notice("")
