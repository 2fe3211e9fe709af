from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.content.errors import ContentError
from bodymap.figure.anchors import read_anchors
from bodymap.figure.views import DrawingError
from bodymap.resources import asset

HEAD = "view,muscle_id,side,x,y,label_side,layer,part,room,primary,label_y"
ROW = "front,soleus,left,29.42,849.93,right,muscle,,4.64,1,849.9"


def anchors(tmp_path, *rows, head=HEAD):
    file = tmp_path / "anchors.csv"
    file.write_text("\n".join((head, *rows)) + "\n", encoding="utf-8")
    return read_anchors(file)


def test_an_anchor_says_where_and_how_much_room(tmp_path):
    (anchor,) = anchors(tmp_path, ROW)
    assert (anchor.view, anchor.muscle, anchor.layer) == ("front", "soleus", "muscle")
    assert (anchor.x, anchor.y, anchor.room) == (29.42, 849.93, 4.64)


def test_parts_of_the_sole_are_left_out(tmp_path):
    part = ROW.replace("muscle,", "part,lumbrical_1", 1)
    assert len(anchors(tmp_path, ROW, part)) == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("front", "side"),
        ("29.42", "far"),
        ("29.42", "nan"),
        (",849.93,right,muscle,,4.64,1,849.9", ""),
    ],
)
def test_a_broken_row_is_refused_with_its_line(tmp_path, old, new):
    row = (ROW + "\n").replace(old, new, 1)
    if new == "":  # a short row has no layer and is no anchor at all
        assert anchors(tmp_path, row) == ()
        return
    with pytest.raises(DrawingError, match=r"anchors\.csv, row 2: "):
        anchors(tmp_path, row)


def test_other_columns_and_a_missing_file_are_refused(tmp_path):
    with pytest.raises(DrawingError, match="row 1: takes the columns view"):
        anchors(tmp_path, head="view,muscle")
    with pytest.raises(ContentError, match="cannot be read"):
        read_anchors(tmp_path / "none.csv")


@given(st.binary(max_size=80))
def test_whatever_a_file_holds_it_is_read_or_refused(tmp_path_factory, content):
    file = tmp_path_factory.getbasetemp() / "any.csv"
    file.write_bytes(HEAD.encode() + b"\n" + content)
    try:
        assert isinstance(read_anchors(file), tuple)
    except ContentError as error:
        assert error.file == "any.csv"  # noqa: PT017  (either outcome is right)


def test_a_field_beyond_all_measure_is_no_table(tmp_path):
    with pytest.raises(DrawingError, match="not a table"):
        anchors(tmp_path, ROW.replace("soleus", "s" * 140_000))


def test_every_muscle_of_the_body_has_an_anchor():
    found = read_anchors(asset("figure/anchors.csv"))
    assert len({anchor.muscle for anchor in found}) == 26
