from __future__ import annotations

from bodymap.content.science import read_tables
from bodymap.figure.anchors import body_anchors
from bodymap.figure.body import read_body


def test_the_body_draws_every_muscle_of_the_model_and_no_other():
    drawn = {
        outline.muscle
        for drawing in read_body().values()
        for outline in drawing.outlines
        if outline.muscle
    }
    assert drawn == set(read_tables().muscles)


def test_every_anchor_lies_inside_the_box_of_its_drawing():
    for anchor in body_anchors():
        x, y, width, height = read_body()[anchor.view].box
        assert x < anchor.x < x + width
        assert y < anchor.y < y + height
