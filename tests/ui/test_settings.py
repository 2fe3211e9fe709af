"""Settings come back; broken ones are set aside with a notice."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QSettings

from bodymap.app.state import Look, State
from bodymap.model.conditions import Conditions
from bodymap.ui import settings
from tests.sweeps import few

SURFACES = frozenset({"asphalt", "natural_grass"})
MUSCLES = {"soleus": "lower_legs", "obliques": "core"}


@pytest.fixture
def folder(tmp_path):
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    return tmp_path / "Bodymap"


def _recall():
    return settings.recall(SURFACES, MUSCLES)


def test_a_first_start_finds_nothing_and_says_nothing(folder):
    past = _recall()
    assert past.state == State()
    assert past.notice == ""
    assert past.first
    assert past.geometry.isEmpty()


def test_what_was_chosen_comes_back(folder):
    state = State(
        conditions=Conditions(4.0, "natural_grass", per="km"),
        region="core",
        muscle="obliques",
        pinned=Conditions(),
        look=Look(theme="dark", text_scale=1.4, units="mph", names=True),
    )
    assert settings.keep(state, QByteArray(b"place"))
    past = _recall()
    assert past.state == state
    assert past.geometry == QByteArray(b"place")
    assert not past.first
    assert past.notice == ""


def test_passing_things_are_not_remembered(folder):
    settings.keep(State(lit=frozenset({"soleus"}), page="claims"), QByteArray())
    assert _recall().state == State()


@pytest.mark.parametrize(
    "text",
    [
        "no settings at all",
        "[General]\nstate=@Invalid()\n",
        "[General]\nother=1\n",
        f'[General]\nstate="{"[" * 100_000}"\n',
        '[General]\nstate="{}x"\n',
        '[General]\nstate="{\\"region\\": 7}"\n',
        '[General]\nstate="{\\"region\\": \\"tail\\"}"\n',
        '[General]\nstate="{\\"conditions\\": {\\"speed_mps\\": 99}}"\n',
        '[General]\ngeometry="text"\n',
    ],
)
def test_broken_settings_are_set_aside_with_a_notice(folder, text):
    folder.mkdir()
    path = folder / "Bodymap.ini"
    path.write_text(text)
    past = _recall()
    assert past.state == State()
    assert "Bodymap.broken.ini" in past.notice
    assert (folder / "Bodymap.broken.ini").read_text() == text
    assert not path.exists()
    assert _recall().notice == ""


@hypothesis_settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=few(40)
)
@given(st.binary(max_size=200))
def test_no_bytes_in_the_settings_file_stop_the_start(folder, content):
    folder.mkdir(exist_ok=True)
    Path(folder / "Bodymap.ini").write_bytes(content)
    assert _recall().state == State()


def test_a_file_that_cannot_be_moved_is_told_too(folder, monkeypatch):
    folder.mkdir()
    (folder / "Bodymap.ini").write_text("no settings at all")

    def refuse(self, target):
        raise PermissionError

    monkeypatch.setattr(Path, "replace", refuse)
    assert "could not be read" in _recall().notice
