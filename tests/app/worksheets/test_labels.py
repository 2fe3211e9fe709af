from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.app.state import SheetChoice
from bodymap.app.worksheets.dots import dots
from bodymap.app.worksheets.labels import VIEWS, _Asked, _body, label_pages
from bodymap.app.worksheets.layout import FIGURE_TOP_PX, SIZES, label_layout
from bodymap.app.worksheets.leaders import covered, faults
from bodymap.app.worksheets.sheet import PAPERS
from bodymap.content.atlas import Atlas
from bodymap.figure.body import read_body

KEPT = Path(__file__).parent / "kept" / "labels.json"
ATLAS = Atlas()
choices = st.builds(
    SheetChoice,
    views=st.sampled_from(VIEWS),
    by=st.sampled_from(["muscle", "region"]),
    names=st.sampled_from(["plain", "latin"]),
    bank=st.booleans(),
    seed=st.integers(0, 9999),
    region=st.sampled_from(["", "", *Atlas().tables.regions]),
)


@settings(max_examples=25)
@given(choices)
def test_no_leader_crosses_or_covers_another_on_any_paper(choice):
    for page in label_pages(choice, ATLAS):
        for paper in PAPERS:
            layout = label_layout(page.body, paper)
            assert faults(layout.leaders) == 0
            assert covered(layout.leaders, layout.zone.around) == 0  # hands
            for one in layout.leaders:
                assert layout.zone.left <= one.x <= layout.zone.right
                assert FIGURE_TOP_PX < one.end_y <= layout.zone.bottom <= SIZES[paper][1] - 90


@settings(max_examples=15)
@given(choices)
def test_numbers_run_from_one_and_each_name_is_asked_for_once(choice):
    for page in label_pages(choice, ATLAS):
        labels = page.body.figure.labels
        assert sorted(one.number for one in labels) == list(range(1, len(labels) + 1))
        names = [one.name for one in labels]
        assert len(set(names)) == len(names)
        hands = [one.hand for one in labels]
        assert abs(hands.count("left") - hands.count("right")) <= 1
        if choice.bank:
            assert set(names) < set(page.body.words)
            assert len(page.body.words) == len(names) + 2
        else:
            assert page.body.words == ()


@pytest.mark.parametrize("view", ["front", "back"])
def test_the_key_names_the_muscle_in_whose_outline_the_dot_lies(make, atlas, view):
    shapes = [
        (one.muscle, _points(curve.points))
        for one in read_body()[view].of("muscles")
        for curve in one.curves
    ]
    for seed in (1, 2, 3):
        made = make(views=view, seed=seed)
        assert made.key[0].body == made.pages[0].body
        for label in made.key[0].body.figure.labels:
            holds = {muscle for muscle, points in shapes if _holds(points, label.x, label.y)}
            assert {label.name} == {atlas.tables.muscles[found].plain for found in holds}


def test_the_words_left_over_are_of_muscles_that_this_view_does_not_show(make, atlas):
    ids = {one.plain: one.muscle for one in atlas.tables.muscles.values()}
    for seed in range(6):
        for view in ("front", "back"):
            page = make(views=view, seed=seed).pages[0]
            others = set(page.body.words) - {one.name for one in page.body.figure.labels}
            shown = {one.muscle for one in read_body()[view].outlines if one.muscle}
            assert len(others) == 2
            assert not {ids[name] for name in others} & shown


def test_each_view_is_a_page_and_a_region_leaves_out_those_that_do_not_show_it(make):
    titles = [page.title for page in make(views="all").pages]
    assert [title.rsplit(": ")[1] for title in titles] == [
        "front",
        "back",
        "side",
        "the sole of the foot",
    ]
    assert [page.body.figure.view for page in make(views="all", region="feet").pages] == ["sole"]
    regions = make(views="all", by="region").pages
    assert [page.body.figure.view for page in regions] == ["front", "back", "side"]
    assert make(views="sole", region="core").pages[0].body.figure.view != "sole"


def test_the_sole_asks_for_its_parts_and_for_fewer_by_region(make):
    every = {one.name for one in make(views="sole").pages[0].body.figure.labels}
    easy = {one.name for one in make(views="sole", by="region").pages[0].body.figure.labels}
    assert easy < every
    assert "Heel pad" in easy
    latin = make(views="sole", names="latin").pages[0].body.figure.labels
    assert "abductor hallucis" in {one.name for one in latin}


def test_the_sole_is_one_foot_as_large_as_the_page_lets_it_be(make):
    figure = make(views="sole").pages[0].body.figure
    left, top, wide, high = figure.box
    assert high > 2 * wide
    assert all(left < one.x < left + wide and top < one.y < top + high for one in figure.labels)


def test_what_lies_below_the_hands_is_shown_larger(make):
    whole = make(views="front").pages[0].body
    legs = make(views="front", region="lower_legs").pages[0].body
    for paper in PAPERS:
        scale = label_layout(legs, paper).place.scale
        assert scale > 1.5 * label_layout(whole, paper).place.scale
    assert make(region="thighs_glutes").pages[0].body.figure.box == whole.figure.box


def test_by_region_each_region_has_one_dot_in_one_of_its_muscles(make, atlas):
    for view in ("front", "back", "side"):
        labels = make(views=view, by="region").pages[0].body.figure.labels
        assert {one.key for one in labels} == set(atlas.tables.regions)
        assert all(one.muscle in atlas.tables.regions[one.key] for one in labels)


def test_where_two_cannot_have_lines_the_muscle_with_less_room_is_left_out():
    first, second = dots("side")[:2]
    upon = second._replace(x=first.x, y=first.y, room=first.room / 2)
    asked = tuple(_Asked(dot.muscle, dot.muscle, dot) for dot in (first, upon))
    body = _body("side", asked, ("diaphragm",), 1)
    assert [one.muscle for one in body.figure.labels] == [first.muscle]
    assert len(body.words) == 2


def test_from_the_side_no_dot_lies_on_a_sliver(make):
    labels = make(views="side").pages[0].body.figure.labels
    assert "iliopsoas" not in {one.muscle for one in labels}


def test_the_line_says_what_to_write(make):
    assert "Latin" in make(names="latin").pages[0].line
    assert "part of the body" in make(by="region").pages[0].line
    for views, by in (("sole", "muscle"), ("front", "region")):
        assert "name of each part" in make(views=views, by=by).pages[0].line
        assert "Latin" in make(views=views, by=by, names="latin").pages[0].line
    assert "left over" not in make(bank=False).pages[0].line


def test_the_sheet_of_a_seed_is_as_it_was_kept(make):
    body = make(views="front", seed=7).pages[0].body
    rows = [[one.number, one.name, one.hand, one.x, one.y] for one in body.figure.labels]
    assert json.loads(KEPT.read_text(encoding="utf-8")) == {"rows": rows, "words": [*body.words]}


def _holds(points, x, y):
    """Tell whether a point lies in an outline of straight pieces."""
    turns = 0
    for (x0, y0), (x1, y1) in zip(points, [*points[1:], points[0]], strict=True):
        if (y0 <= y) != (y1 <= y) and (x < x0 + (y - y0) * (x1 - x0) / (y1 - y0)):
            turns += 1
    return turns % 2 == 1


def _points(numbers):
    found = [(numbers[0], numbers[1])]
    for start in range(2, len(numbers), 6):
        (x0, y0), (x1, y1, x2, y2, x3, y3) = found[-1], numbers[start : start + 6]
        for t in (0.25, 0.5, 0.75, 1.0):
            u = 1 - t
            weights = u**3, 3 * u * u * t, 3 * u * t * t, t**3
            found.append(
                (
                    sum(w * v for w, v in zip(weights, (x0, x1, x2, x3), strict=True)),
                    sum(w * v for w, v in zip(weights, (y0, y1, y2, y3), strict=True)),
                )
            )
    return found
