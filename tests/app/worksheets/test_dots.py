from __future__ import annotations

import pytest

from bodymap.app.worksheets.dots import box, dot_name, dots, drawn, edges


@pytest.mark.parametrize(
    ("view", "least"), [("front", 15), ("back", 12), ("side", 15), ("sole", 8)]
)
def test_every_view_has_enough_to_ask_for_and_all_lies_in_its_box(view, least):
    left, top, wide, high = box(view)
    found = dots(view)
    assert len(found) >= least
    assert len({one.muscle for one in found}) == len(found)
    for one in found:
        assert left < one.x < left + wide
        assert top < one.y < top + high
        if view != "sole":
            assert one.muscle in drawn(view)


def test_a_mirrored_dot_is_on_the_side_of_its_line():
    dot = dots("front")[0]
    assert dot.at("left") == -dot.at("right") < 0
    side = dots("side")[0]
    assert side.at("left") == side.at("right")


def test_both_edges_have_as_many_lines():
    for view in ("front", "side"):
        hands = edges(dots(view)[:13], "1")
        assert abs(hands.count("left") - hands.count("right")) == 1


def test_names_are_plain_or_latin(atlas):
    assert dot_name("soleus", "plain", atlas) == "Calf, deep"
    assert dot_name("soleus", "latin", atlas) == "soleus"
    assert dot_name("heel_pad", "plain", atlas) == "Heel pad"
