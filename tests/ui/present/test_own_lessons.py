from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QSettings, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from bodymap.content.lessons import read_lesson
from bodymap.ui.message import Message
from bodymap.ui.present import own_lessons, recent_lessons


class _Folders(QObject):
    """Takes the folders that the system would show."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def open(self, url):
        self.opened.append(url.toLocalFile())


def dialog_of(window):
    return next(each for each in window.findChildren(QFileDialog) if each.isVisible())


def test_a_copy_is_a_lesson_of_ones_own_and_a_box_says_where_it_is(window, atlas, tmp_path):
    path = tmp_path / "my ground.toml"
    assert own_lessons.copy_to(window, window.atlas.lesson_file("which_ground"), path)
    copied = read_lesson(path, atlas)
    assert copied.steps == atlas.lessons[1].steps
    assert copied.title == "Which ground? (my copy)"
    assert path.read_text(encoding="utf-8").startswith("# A lesson of your own.")
    (item,) = recent_lessons.recent_items()
    assert item.about.startswith("my ground.toml · 7 steps")
    box = next(box for box in window.findChildren(Message) if box.isVisible())
    assert str(path) in box.more
    box.button("Present it").click()
    assert window.store.state.present.lesson == copied
    again = tmp_path / "again.toml"
    assert own_lessons.copy_to(window, path, again)
    assert again.read_bytes() == path.read_bytes()


def test_the_folder_of_a_copy_is_shown(window, tmp_path):
    folders = _Folders()
    QDesktopServices.setUrlHandler("file", folders, "open")
    assert own_lessons.copy_to(
        window, window.atlas.lesson_file("which_ground"), tmp_path / "x.toml"
    )
    box = next(box for box in window.findChildren(Message) if box.isVisible())
    box.button("Show the folder").click()
    QDesktopServices.unsetUrlHandler("file")
    assert folders.opened == [str(tmp_path)]


def test_all_that_is_wrong_with_a_lesson_is_told_at_once(window, mode, tmp_path):
    path = tmp_path / "broken.toml"
    steps = "".join(f'[[steps]]\ntitle = "{n}"\nzoom = 1\n' for n in range(8))
    path.write_text(f'title = "A"\n{steps}', encoding="utf-8")
    mode.open_file(path)
    box = next(box for box in window.findChildren(Message) if box.isVisible())
    assert [f"step {n} " in box.more for n in (1, 2, 6, 7)] == [True, True, True, False]
    assert "\n2 more\n" in box.more


def test_where_it_cannot_be_written_nothing_is_overwritten(window, tmp_path):
    where = tmp_path / "nowhere" / "x.toml"
    assert not own_lessons.copy_to(window, tmp_path / "gone.toml", where)
    assert not own_lessons.copy_to(window, window.atlas.lesson_file("which_ground"), where)
    box = next(box for box in window.findChildren(Message) if box.isVisible())
    assert box.what.startswith("The lesson was not copied: ")


def test_any_lesson_can_be_copied_by_name(window, atlas, tmp_path, qtbot):
    own_lessons.ask_which_to_copy(window)
    box = next(box for box in window.findChildren(Message) if box.isVisible())
    assert box.focusWidget() is box.button(atlas.lessons[0].title)
    lefts = [box.button(each.title).x() for each in atlas.lessons] + [box.button("Cancel").x()]
    assert lefts == sorted(lefts)
    box.button(atlas.lessons[3].title).click()
    dialog = dialog_of(window)
    assert Path(dialog.selectedFiles()[0]).name == "my why arms matter.toml"
    dialog.setDirectory(str(tmp_path))
    dialog.accept()
    qtbot.waitUntil((tmp_path / "my why arms matter.toml").is_file)


def test_a_file_is_asked_for_and_handed_on(window, tmp_path, qtbot):
    path = tmp_path / "a.toml"
    path.write_text("", encoding="utf-8")
    found = []
    own_lessons.ask_for_lesson(window, found.append)
    dialog = dialog_of(window)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("a.toml")
    dialog.accept()
    qtbot.waitUntil(lambda: bool(found))
    assert found == [path]


def test_the_lessons_opened_last_come_first_and_those_that_are_gone_do_not(window, atlas, tmp_path):
    paths = [tmp_path / f"{n}.toml" for n in range(10)]
    for path in paths:
        path.write_text("", encoding="utf-8")
        recent_lessons.remember(path, atlas.lessons[0])
    recent_lessons.remember(paths[3], atlas.lessons[0])
    paths[8].unlink()
    keys = [Path(item.key.removeprefix("own:")).stem for item in recent_lessons.recent_items()]
    assert keys == ["3", "9", "7", "6", "5", "4", "2"]


@pytest.fixture(scope="module")
def settings_file():
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Bodymap", "Lessons")


@given(written=st.one_of(st.text(max_size=20), st.sampled_from(["[{}]", "[1]", '{"a": 1}', "[["])))
@settings(max_examples=25)
def test_what_cannot_be_read_is_forgotten(settings_file, written):
    settings_file.setValue("recent", written)
    assert recent_lessons.recent_items() == ()
    settings_file.clear()
