"""The body of a run's page."""

from __future__ import annotations

import numpy as np
import pytest

from bodymap.app.runs.page_map import kilometres_position
from bodymap.app.state import Look
from bodymap.model.scale import map_position
from bodymap.runs.footing import Footing
from tests.app.runs.kept import keep, made_run, page_of, scene_of

EASY = np.full(1200, 3.0)


def test_the_body_shows_the_load_of_each_kilometre(example, atlas):
    shown = page_of(atlas, example).map
    assert shown.palette == "load"
    assert (shown.legend.title, shown.legend.line) == ("Load per km", "of this run")
    mark = shown.marks["gluteus_maximus"]
    assert mark.position == pytest.approx(map_position(float(mark.value[1:])), abs=0.01)
    assert "grade" in mark.spoken


def test_the_legend_says_that_a_part_is_shown(example, atlas):
    part = page_of(atlas, example, part=(600.0, 700.0))
    assert part.map.legend.line == "of this part"
    assert part.map.marks != page_of(atlas, example).map.marks


def test_the_whole_load_has_a_scale_of_its_own(example, atlas):
    page = page_of(atlas, example, colouring="total")
    mark = page.map.marks["soleus"]
    assert mark.value == "11.7 km"
    assert mark.position == pytest.approx(kilometres_position(11.7), abs=0.01)
    assert "11.7 easy kilometres, range 11.3 to 12.2" in mark.spoken
    assert [tick.text for tick in page.map.legend.ticks] == ["1 km", "2", "5", "10", "20", "50"]
    assert page.map.legend.title == "Easy km"


def test_the_whole_load_is_told_in_miles_too(example, atlas):
    look = page_of(atlas, example).map
    miles = page_of(atlas, example, colouring="total", look=_look("mph")).map
    assert miles.marks["soleus"].value == "7.3 mi"
    assert miles.marks["soleus"].range_text == "7.0 to 7.6"
    assert [tick.text for tick in miles.legend.ticks] == ["1 mi", "2", "5", "10", "20"]
    assert page_of(atlas, example, look=_look("mph")).map.marks == look.marks


def test_the_scale_of_the_whole_load_ends_where_it_says():
    assert [kilometres_position(km) for km in (0.2, 1.0, 50.0, 80.0)] == [0.0, 0.0, 1.0, 1.0]


def test_against_the_usual_run_the_body_shows_ratios(example, entry, atlas):
    runs = (entry("2026-11-10"), entry("2026-11-09", 2), entry("2026-11-08", 3))
    page = scene_of(atlas, example, entries=runs, colouring="usual").page
    assert (page.colouring, page.usual_runs, page.map.palette) == ("usual", 3, "difference")
    mean = "the mean of your last 3 runs before this one"
    assert page.compare == f"Against {mean}, kilometre for kilometre."
    assert page.map.marks["gluteus_maximus"].value == "×1.18"
    assert page.bars.title == "Against your usual run"
    assert page.bars.line == f"T{mean[1:]}: how many times the load per km."
    assert "×1.18, range" in page.map.marks["gluteus_maximus"].spoken


def test_what_usual_is_the_mean_of_is_told_where_there_is_little_before_the_run(
    example, entry, atlas
):
    runs = (entry("2026-11-30"), entry("2026-11-09", 2))
    page = scene_of(atlas, example, entries=runs, colouring="usual").page
    near = "the mean of the 2 runs nearest in time to this one"
    assert page.compare == f"Against {near}, kilometre for kilometre."
    runs = (entry(None), entry(None, 2))
    page = scene_of(atlas, example, entries=runs, colouring="usual").page
    last = "the mean of your last 2 other runs"
    assert page.compare == f"Against {last}, kilometre for kilometre."


def test_one_other_run_is_not_called_a_mean(example, entry, atlas):
    page = scene_of(atlas, example, entries=(entry("2026-11-10"),), colouring="usual").page
    assert page.compare == "Against your other run, kilometre for kilometre."
    assert page.bars.line.startswith("Your other run: ")


def test_without_other_runs_the_load_of_each_kilometre_is_shown(example, atlas):
    page = page_of(atlas, example, colouring="usual")
    assert (page.colouring, page.usual_runs, page.compare) == ("per_km", 0, "")
    assert page.map.palette == "load"


def test_another_run_is_named_and_told_by_its_day_and_hour(example, entry, atlas):
    start = entry("2026-11-15").start
    other = keep(made_run(EASY, name="Easy, river path", start=start), atlas, number=7)
    page = page_of(atlas, example, other, other=7)
    assert page.compare == "Against Sun 15 Nov, Easy, river path, kilometre for kilometre."
    assert page.bars.title == "Against Easy, river path"
    assert page.bars.line == f"Sun 15 Nov, {start:%H:%M}: how many times the load per km."
    assert (
        page.bars.beside == "This run 12.1 km, 1:01:36, 5:05 /km; that run 3.6 km, 19:59, 5:33 /km."
    )
    assert float(page.map.marks["gluteus_maximus"].value[1:]) > 1.1


def test_another_run_without_a_day_is_named_by_its_name(example, atlas):
    other = keep(made_run(EASY), atlas, number=7)
    page = page_of(atlas, example, other, other=7)
    assert page.compare == "Against Run, kilometre for kilometre."
    assert page.bars.title == "Against Run"
    assert page.bars.line.startswith("No date: ")


def test_a_part_is_told_beside_the_other_run(atlas):
    fast, other = keep(made_run(np.full(1200, 4.0)), atlas), keep(made_run(EASY), atlas, number=7)
    beside = page_of(atlas, fast, other, other=7, part=(100.0, 350.0)).bars.beside
    assert beside == "This part 1.0 km, 4:10, 4:10 /km; that run 3.6 km, 19:59, 5:33 /km."
    in_miles = page_of(atlas, fast, other, other=7, look=Look(units="min/mi")).bars.beside
    assert "that run 2.2 mi, 19:59" in in_miles


def test_only_another_run_is_told_beside_this_one(example, entry, atlas):
    for changes in ({"colouring": "usual"}, {"if_surface": "dry_soft_sand"}):
        page = scene_of(atlas, example, entries=(entry("2026-11-10"),), **changes).page
        assert page.compare
        assert page.bars.beside == ""


@pytest.mark.parametrize("other", [0, 99])
def test_a_run_is_compared_neither_with_itself_nor_with_one_that_is_not_open(other, example, atlas):
    assert page_of(atlas, example, other=other).compare == ""


def test_what_if_stands_before_another_run(example, atlas):
    other = keep(made_run(EASY), atlas, number=7)
    page = page_of(atlas, example, other, other=7, if_surface="dry_soft_sand")
    assert page.compare == "This run, on dry sand, against the run as it was."
    assert (page.map.legend.title, page.map.legend.line) == ("Difference", "of this run")
    assert page.map.palette == "difference"
    part = page_of(atlas, example, if_surface="dry_soft_sand", part=(600.0, 900.0))
    assert part.map.legend.line == "of this part"


def test_what_no_runner_was_measured_at_is_greyed(atlas):
    fast = keep(made_run(np.full(300, 6.5)), atlas, Footing("dry_soft_sand"))
    page = page_of(atlas, fast)
    assert page.map.greyed
    assert page.sentence.startswith("Outside: ")
    assert not page_of(atlas, keep(made_run(EASY), atlas)).map.greyed


def _look(units):
    from bodymap.app.state import Look  # noqa: PLC0415 - read beside what needs it

    return Look(units=units)
