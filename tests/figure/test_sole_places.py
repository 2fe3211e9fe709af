from __future__ import annotations

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.content.errors import ContentError
from bodymap.figure.anchors import body_anchors
from bodymap.figure.sole_places import read_sole_places, sole_places
from bodymap.resources import asset


def test_the_parts_of_the_sole_are_those_of_the_left_foot():
    found = {place.part: place for place in sole_places()}
    assert {"abductor_hallucis", "plantar_fascia", "heel_pad"} <= set(found)
    assert len(found) == len(sole_places()) > 10
    assert all(place.x > 0 for place in found.values())
    whole = next(one for one in body_anchors() if one.view == "sole" and one.layer == "muscle")
    middle = found["flexor_digitorum_brevis"]  # the part in which the whole muscle is named
    assert (middle.x, middle.y) == (abs(whole.x), whole.y)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [("79.91", "", "row"), ("136.07", "far", "not a place"), ("layer", "sheet", "row 2")],
)
def test_a_damaged_row_is_named(tmp_path, old, new, said):
    text = asset("figure/anchors.csv").read_text(encoding="utf-8")
    path = tmp_path / "anchors.csv"
    path.write_text(text.replace(old, new), encoding="utf-8")
    if old == "79.91":  # of a muscle, which is read elsewhere
        assert read_sole_places(path) == sole_places()
        return
    with pytest.raises(ContentError, match=said):
        read_sole_places(path)


@settings(max_examples=25)
@given(st.text())
def test_whatever_the_file_holds_the_error_is_one_of_content(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("sole") / "anchors.csv"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    with contextlib.suppress(ContentError):
        assert read_sole_places(path) == ()
