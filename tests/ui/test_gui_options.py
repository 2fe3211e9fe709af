from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import QApplication

from bodymap.app.state import Look, State
from bodymap.model.conditions import ConditionsError
from bodymap.ui import settings
from bodymap.ui.app import start_application
from bodymap.ui.crash import CrashWatch
from bodymap.ui.gui_options import Options, read_options, run_with_options, state_with
from bodymap.ui.theme import theme
from bodymap.ui.window import Window
from tests.runs.files import gpx_text, jog


@pytest.fixture
def application(qapp):
    return start_application()


def asked(atlas, *words: str) -> State:
    return state_with(State(), read_options(words), atlas)


def refused(capsys, *words: str) -> str:
    with pytest.raises(SystemExit) as end:
        read_options(words)
    assert end.value.code == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    return lines[0]


def test_without_options_the_window_is_as_it_was(atlas):
    assert asked(atlas) == State()


def test_the_options_choose_the_run_and_what_is_selected(atlas):
    state = asked(atlas, "--select", "soleus", "--pace", "12km/h", "--surface", "natural_grass")
    assert (state.region, state.muscle) == ("lower_legs", "soleus")
    assert state.conditions.speed_mps == pytest.approx(12 / 3.6)
    assert state.conditions.surface == "natural_grass"
    assert asked(atlas, "--select", "core").region == "core"


def test_a_comparison_keeps_the_run_as_a_and_runs_the_preset(atlas):
    state = asked(atlas, "--pace", "5:00", "--compare", "beach")
    assert state.pinned.speed_mps == pytest.approx(1000 / 300)
    assert state.conditions.surface == "dry_soft_sand"


def test_the_options_of_the_view_are_taken(atlas):
    view = ["--role", "--deep", "--names", "--page", "sources"]
    state = asked(atlas, *view, "--theme", "contrast_dark", "--text-scale", "1.5")
    assert (state.colouring, state.deep, state.page) == ("role", True, "sources")
    assert state.look == Look(theme="contrast", text_scale=1.5, names=True)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--pace", "fast"], ("--pace", "'fast'", "5:00/km")),
        (["--size", "10x10"], ("--size", "'10x10'", "900x600")),
        (["--size", "big"], ("--size", "'big'", "WIDTHxHEIGHT")),
        (["--theme", "blue"], ("--theme", "'blue'", "contrast_dark")),
        (["--text-scale", "3"], ("--text-scale", "'3'", "0.8 to 2")),
        (["--scale", "nan"], ("--scale", "'nan'", "1 to 4")),
        (["--scale", "x"], ("--scale", "'x'", "1 to 4")),
        (["--picture", "window.gif"], ("--picture", "'window.gif'", "PNG")),
        (["--compare", "moon"], ("--compare", "'moon'", "sprint")),
        (["--bogus"], ("--bogus",)),
    ],
)
def test_a_wrong_option_is_one_line_that_says_what_it_takes(capsys, words, says):
    line = refused(capsys, *words)
    assert all(part in line for part in says), line


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (Options(surface="gras"), "natural_grass"),
        (Options(select="solus"), "soleus"),
        (Options(select="?"), "lower_legs"),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(atlas, options, says):
    with pytest.raises(ConditionsError, match=says):
        state_with(State(), options, atlas)


@given(st.text(max_size=12))
def test_any_size_is_read_or_refused(text):
    with suppress(SystemExit):
        wide, high = read_options([f"--size={text}"]).size
        assert 900 <= wide <= 7680
        assert 600 <= high <= 4320


def test_an_unknown_muscle_ends_the_start_with_one_line(application, capsys):
    with pytest.raises(SystemExit) as end:
        run_with_options(application, ["--first-frame", "--select", "solus"])
    assert end.value.code == 2
    assert "soleus" in capsys.readouterr().err


def test_the_first_frame_is_painted_and_the_settings_stay(application):
    kept = State(region="core")
    assert settings.keep(kept, settings.QByteArray())
    assert run_with_options(application, ["--first-frame", "--theme", "dark"]) == 0
    muscles = {"rectus_abdominis": "core"}
    assert settings.recall(frozenset({"asphalt"}), muscles).state == kept


def test_a_window_that_is_used_remembers_what_it_was_started_with(application):
    settings.keep(State(), settings.QByteArray())
    QTimer.singleShot(300, QApplication.closeAllWindows)
    assert run_with_options(application, ["--pace", "5:00", "--select", "core"]) == 0
    kept = settings.recall(frozenset({"asphalt"}), {"rectus_abdominis": "core"}).state
    assert kept.region == "core"
    # Not pytest.approx: it looks at numpy, which is still being imported for the chart.
    assert isclose(kept.conditions.speed_mps, 1000 / 300)


def test_a_window_opened_with_options_watches_for_errors_until_it_closes(application):
    before, during = sys.excepthook, []

    def close():
        during.append(getattr(sys.excepthook, "__self__", None))
        QApplication.closeAllWindows()

    QTimer.singleShot(300, close)
    assert run_with_options(application, ["--pace", "5:00"]) == 0
    assert [type(watch) for watch in during] == [CrashWatch]
    assert sys.excepthook == before
    during[0].deleteLater()


def test_the_place_that_is_asked_for_is_marked_in_the_rail(application):
    marked = []

    def close():
        (window,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, Window))
        window.complete()
        marked.append(window.views.rail.item("explore").isChecked())
        window.close()

    QTimer.singleShot(300, close)
    assert run_with_options(application, ["--place", "explore"]) == 0
    assert marked == [True]


def test_an_unknown_place_is_refused_with_those_that_exist(application, capsys):
    with pytest.raises(SystemExit) as end:
        run_with_options(application, ["--first-frame", "--place", "nowhere"])
    assert end.value.code == 2
    said = capsys.readouterr().err
    assert all(word in said for word in ("--place", "'nowhere'", "explore", "runs"))


def test_the_settled_window_is_saved_as_a_picture(application, tmp_path):
    path = tmp_path / "window.png"
    words = ["--picture", str(path), "--size", "1000x640", "--theme", "contrast_dark"]
    assert run_with_options(application, words) == 0
    picture = QImage(str(path))
    assert (picture.width(), picture.height()) == (1000, 640)
    surface = theme("contrast_dark").surface
    assert QApplication.palette().color(QPalette.ColorRole.Base) == surface


def test_a_picture_that_cannot_be_written_is_told_and_ends_with_1(application, tmp_path, capsys):
    path = tmp_path / "nowhere" / "window.png"
    assert run_with_options(application, ["--picture", str(path)]) == 1
    said = capsys.readouterr().err
    assert str(path) in said
    assert said.count("\n") == 1


def test_a_first_frame_loads_no_chart_library_and_help_needs_no_qt():
    program = (
        "import sys; from bodymap.ui.gui_options import main\n"
        "try: main(['--help'])\n"
        "except SystemExit as end: print(end.code, 'PySide6' in sys.modules)\n"
        "print(main(['--first-frame']), {'numpy', 'pyqtgraph'} & set(sys.modules))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-2:] == ["0 False", "0 set()"]


def test_files_are_opened_where_they_stand(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "morning.fit").touch()
    assert read_options(["morning.fit", "--place", "runs"]).files == (tmp_path / "morning.fit",)


def test_a_file_of_the_command_line_is_opened_after_the_first_frame(
    application, tmp_path, monkeypatch
):
    monkeypatch.setenv("BODYMAP_DATA", str(tmp_path / "log"))
    path = tmp_path / "morning.gpx"
    path.write_text(gpx_text(jog(300)), encoding="utf-8")
    names, timer = [], QTimer(interval=50)

    def look():
        for window in QApplication.topLevelWidgets():
            if isinstance(window, Window) and window.later.runs.kept() is not None:
                names.append(window.store.scene.runs.page.title)
                timer.stop()
                window.close()

    timer.timeout.connect(look)
    timer.start()
    assert run_with_options(application, [str(path)]) == 0
    assert names == ["A made-up jog"]


@pytest.mark.parametrize("other", ["--first-frame", "--picture=window.png"])
def test_a_picture_and_a_first_frame_open_no_files(tmp_path, capsys, other):
    with pytest.raises(SystemExit):
        read_options([str(tmp_path), other])
    assert "cannot stand beside" in capsys.readouterr().err
