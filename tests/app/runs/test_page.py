"""A run's page as a whole, and its head."""

from __future__ import annotations

import numpy as np
import pytest

from bodymap.runs.footing import Footing, GroundPart
from bodymap.runs.run import Notice
from tests.app.runs.kept import keep, made_run, page_of

EASY = np.full(601, 3.0)


def test_the_example_says_what_it_is(example, atlas):
    page = page_of(atlas, example)
    assert (page.run, page.example, page.title) == (0, True, "5 × 1 km, then hill")
    assert page.line == "Tuesday 17 November 2026, 18:04 · example run"
    assert (page.compare, page.colouring) == ("", "per_km")


def test_a_run_of_the_log_names_its_device_and_its_day(example, atlas):
    run = made_run(EASY, name="Home", device="Garmin FR265S", start=example.run.start)
    page = page_of(atlas, keep(run, atlas))
    assert (page.title, page.example) == ("Home", False)
    assert page.line == "Tuesday 17 November 2026, 18:04 · Garmin FR265S"


def test_a_run_without_name_day_and_device_says_so(atlas):
    page = page_of(atlas, keep(made_run(EASY), atlas))
    assert (page.title, page.line) == ("Run", "No date in the file")


@pytest.mark.parametrize(
    ("trouble", "words"), [("broken_tail", "Damaged file"), ("cut_short", "Long file")]
)
def test_a_run_that_was_longer_than_what_was_read_says_so_first(atlas, trouble, words):
    run = made_run(EASY, notices=(Notice(trouble, (601.0, 600.0)),))
    page = page_of(atlas, keep(run, atlas))
    assert page.line == f"{words}, read up to 10:00 · No date in the file"


def test_the_footing_is_told_as_it_was_even_while_another_is_supposed(atlas):
    kept = keep(made_run(EASY), atlas, Footing("woodchip", shoe="barefoot"))
    page = page_of(atlas, kept, if_surface="concrete")
    assert (page.footing.surface, page.footing.surface_name) == ("woodchip", "Woodchip")
    assert (page.footing.shoe, page.footing.parts) == ("barefoot", 0)
    assert len(page.footing.surfaces) == 12
    assert page.what_if.surface == "concrete"


def test_several_grounds_are_counted(atlas):
    footing = Footing(parts=(GroundPart(0.0, 100.0, "woodchip"),))
    page = page_of(atlas, keep(made_run(EASY), atlas, footing))
    assert (page.footing.surface, page.footing.surface_name) == ("", "2 grounds")
    assert page.footing.parts == 1
