"""The sheet is written soon after it changes, not only when the window closes."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QByteArray, QSettings

from bodymap.app import choices, train_choices
from bodymap.ui import settings


@pytest.fixture
def file(tmp_path):
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    return tmp_path / "Bodymap" / "Bodymap.ini"


def _kept(window):
    muscles = {key: one.region for key, one in window.atlas.tables.muscles.items()}
    return settings.recall(frozenset(window.atlas.tables.surfaces), muscles).state.train.sheet


def test_a_changed_sheet_is_written_without_closing_the_window(file, window, qtbot):
    window.remember_in_settings(QByteArray())
    window.choose(partial(train_choices.take_to_sheet, exercise="squat"))
    window.choose(partial(train_choices.take_to_sheet, exercise="nordic"))
    assert not file.exists()
    qtbot.waitUntil(file.exists)
    assert _kept(window) == ("squat", "nordic")
    window.store.undo()
    qtbot.waitUntil(lambda: _kept(window) == ("squat",))


def test_other_choices_wait_for_the_window_to_close(window):
    window.choose(partial(choices.run_on, surface="natural_grass"))
    assert not window.later._sheet_keeper._later.isActive()


def test_a_window_that_leaves_the_settings_alone_writes_nothing(file, window):
    window.choose(partial(train_choices.take_to_sheet, exercise="squat"))
    window.later._sheet_keeper._later.timeout.emit()
    assert not file.exists()
