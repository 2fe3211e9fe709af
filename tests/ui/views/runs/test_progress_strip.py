"""How far an import has come, as it is seen and heard."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette

from bodymap.ui.views.runs.progress_strip import CutWords, ProgressStrip, ThinBar


@pytest.fixture
def strip(qtbot):
    made = ProgressStrip(20)
    qtbot.addWidget(made)
    made.resize(280, 80)
    return made


def accent(bar):
    """Return how much of the bar's length is in the accent, 0 to 1."""
    picture, colour = bar.grab().toImage(), bar.palette().color(QPalette.ColorRole.Highlight)
    row = picture.height() // 2
    found = [picture.pixelColor(x, row) == colour for x in range(picture.width())]
    return found, sum(found) / len(found)


def test_what_is_done_is_filled(strip):
    strip.show_progress("12 of 48 files read", 0.25)
    found, share = accent(strip.findChild(ThinBar))
    assert share == pytest.approx(0.25, abs=0.03)
    assert not any(found[len(found) // 2 :])


def test_where_nobody_knows_how_much_there_is_it_looks_like_no_share(strip):
    strip.show_progress("Looking through Downloads", None)
    found, _ = accent(strip.findChild(ThinBar))
    half = len(found) // 2
    assert sum(found[:half]) == pytest.approx(sum(found[half:]), abs=20)
    assert True in found[half:]
    assert False in found[:half]


def test_the_name_of_the_file_has_a_line_of_its_own_and_keeps_its_ending(strip):
    name = "2026-08-12 " + "long " * 30 + "run.fit"
    strip.show_progress(f"12 of 48 files read\n{name}", 0.25)
    words, file = strip.findChildren(CutWords)
    assert (words.text(), file.text()) == ("12 of 48 files read", name)
    assert file.isVisible()
    assert strip.minimumSizeHint().width() < 280
    strip.show_progress("Looking through Downloads", None)
    assert not file.isVisible()
