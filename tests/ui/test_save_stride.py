from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QFileDialog, QProgressBar, QProgressDialog, QPushButton

from bodymap.app import choices
from bodymap.ui import save_stride as saving
from bodymap.ui.jobs import Job
from bodymap.ui.message import Message


@pytest.fixture
def stride(used_window):
    """The window with the place "Stride" open and at rest; a film of it is small."""
    used_window.choose(partial(choices.go_to, place="stride"))
    used_window.views.stride.clock.play(on=False)
    used_window.views.stride.show_phase(0.3)
    return used_window


@pytest.fixture
def moment(stride):
    made = saving.moment_of(stride)
    return made._replace(page=made.page._replace(size=(120, 144)))


def child(window, kind):
    """Return the dialog that is open now."""
    return next(each for each in window.findChildren(kind) if each.isVisible())


def job(window):
    return next(each for each in window.findChildren(Job) if each.running)


def said(window):
    return window.views.passing.accessibleDescription()


@pytest.mark.parametrize(
    ("name", "begins"), [("a.png", b"\x89PNG"), ("a.SVG", b"<?xml"), ("a.csv", b"# Bodymap")]
)
def test_an_instant_and_the_table_are_saved_at_once(stride, moment, tmp_path, name, begins):
    path = tmp_path / name
    saving.save_to(stride, moment, path, ".png")
    assert path.read_bytes().startswith(begins)
    assert said(stride) == f"The stride is saved: {path}"


def test_a_film_is_saved_in_the_background_as_fast_as_the_stage_plays(
    stride, moment, tmp_path, qtbot
):
    path = tmp_path / "a.gif"
    saving.save_to(stride, moment, path, ".gif")
    with qtbot.waitSignal(job(stride).finished, timeout=60_000):
        assert not path.exists()
    assert said(stride) == f"The stride is saved: {path}"
    with Image.open(path) as film:
        shown_ms = sum(film.seek(i) or film.info["duration"] for i in range(film.n_frames))
    period_s = moment.page.scene.runners[0].period_s
    assert shown_ms == pytest.approx(4000 * period_s, abs=5)


def test_frames_go_into_a_folder_whatever_its_name(stride, moment, tmp_path, qtbot):
    path = tmp_path / "my.film"
    saving.save_to(stride, moment, path, saving.FOLDER)
    with qtbot.waitSignal(job(stride).finished, timeout=60_000):
        pass
    assert len(list(path.glob("frame-*.png"))) == 50


def test_the_progress_has_a_name_and_can_be_stopped(stride, moment, tmp_path, qtbot):
    saving.save_to(stride, moment, tmp_path / "a.gif", ".gif")
    shown = stride.findChild(QProgressDialog)
    shown.show()
    assert not shown.isModal()
    assert shown.findChild(QProgressBar).accessibleName() == "Saving a.gif"
    with qtbot.waitSignal(job(stride).cancelled, timeout=60_000):
        shown.findChild(QPushButton).click()
    assert list(tmp_path.iterdir()) == []
    assert said(stride) == "Saving was stopped; nothing was written."


def test_while_a_film_is_saved_no_other_is_begun(stride, moment, tmp_path, qtbot):
    saving.save_to(stride, moment, tmp_path / "a.gif", ".gif")
    saving.save_stride(stride)
    assert said(stride) == "Another film is still being saved."
    assert not any(each.isVisible() for each in stride.findChildren(QFileDialog))
    with qtbot.waitSignal(job(stride).cancelled, timeout=60_000):
        job(stride).cancel()


def test_a_window_that_closes_leaves_no_half_film(window, moment, tmp_path, qtbot):
    saving.save_to(window, moment, tmp_path / "film", saving.FOLDER)
    with qtbot.waitSignal(job(window).cancelled, timeout=60_000):
        window.close()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "kind", "reason"),
    [
        ("a.tif", ".png", "a.tif: a name ends in .png, .svg, .gif or .csv"),
        ("nowhere/a.png", ".png", "No such file or directory"),
    ],
)
def test_a_box_says_why_it_could_not_be_saved(stride, moment, tmp_path, name, kind, reason):
    saving.save_to(stride, moment, tmp_path / name, kind)
    box = child(stride, Message)
    assert box.what == f"The stride was not saved: {reason}."
    assert "Nothing was overwritten" in box.more


def test_a_film_that_could_not_be_saved_is_told_too(stride, moment, tmp_path, qtbot):
    saving.save_to(stride, moment, tmp_path / "nowhere" / "a.gif", ".gif")
    with qtbot.waitSignal(job(stride).failed, timeout=60_000):
        pass
    assert "No such file" in child(stride, Message).what


def test_an_error_that_is_no_fault_of_the_disk_is_not_hidden(stride, moment, tmp_path, qtbot):
    broken = moment._replace(page=moment.page._replace(scene=None))
    with qtbot.captureExceptions() as errors:
        saving.save_to(stride, broken, tmp_path / "a.gif", ".gif")
        with qtbot.waitSignal(job(stride).failed, timeout=60_000):
            pass
    assert [each[0] for each in errors] == [AttributeError]


def test_the_button_offers_a_picture_of_a_stride_at_rest(stride, tmp_path, qtbot):
    stride.views.stride.save_asked.emit()
    dialog = child(stride, QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "bodymap asphalt 4-15 stride.png"
    assert len(dialog.nameFilters()) == 5
    dialog.setDirectory(str(tmp_path))
    dialog.accept()
    qtbot.waitUntil((tmp_path / "bodymap asphalt 4-15 stride.png").is_file)


def test_a_stride_that_plays_is_offered_as_a_film_and_a_folder_has_no_ending(stride):
    stride.views.stride.toggle_play()
    saving.save_stride(stride)
    dialog = child(stride, QFileDialog)
    assert dialog.selectedFiles()[0].endswith("asphalt 4-15 stride.gif")
    dialog.setFocus()
    for text, ending in (("Frames", "stride"), ("CSV", "stride.csv")):
        dialog.filterSelected.emit(next(each for each in dialog.nameFilters() if text in each))
        assert dialog.selectedFiles()[0].endswith(f"4-15 {ending}")


def test_what_is_saved_is_what_the_stage_shows(stride):
    stride.choose(partial(choices.use_theme, theme="dark"))
    stride.choose(choices.pin)
    stride.choose(partial(choices.run_at, speed_mps=6.0))
    moment = saving.moment_of(stride)
    assert moment.page.theme.name == "dark"
    assert moment.turns == stride.views.stride.clock.turns
    assert len(moment.turns) == 2
    assert moment.page.size == (1000, 720)
    assert moment.film().slow == 4
    assert "A: " in moment.table
    assert moment.page.scene.runners[0].speed_mps == 6.0


def test_the_line_of_the_menu_asks_the_place_that_knows_the_instant(qtbot, stride):
    place = stride.views.stride
    place.save_asked.disconnect()  # the dialog is not what is tried here
    line = next(each for each in stride.actions() if each.objectName() == "stride_save")
    with qtbot.waitSignal(place.save_asked):
        line.trigger()
