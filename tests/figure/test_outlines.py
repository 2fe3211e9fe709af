from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.content.errors import ContentError
from bodymap.figure.outlines import Curve, parse_drawing, read_drawing
from bodymap.figure.views import VIEWS, DrawingError
from bodymap.resources import asset

GOOD = (
    '<svg viewBox="-5 -5 10 10">\n<g id="view-front">\n'
    '<path id="silhouette" d="M0 0C1 1 2 2 3 3Z"/>\n'
    '<g id="muscles">\n<path id="soleus-left" data-muscle="soleus" data-side="left" '
    'd="M0 0C1 1 2 2 3.5 3ZM-1 0C1 1 2 2 3 3"/>\n</g>\n</g>\n</svg>\n'
)


def test_a_drawing_keeps_muscle_and_every_point():
    drawing = parse_drawing(GOOD, "front.svg")
    assert (drawing.view, drawing.box) == ("front", (-5, -5, 10, 10))
    (muscle,) = drawing.of("muscles")
    assert (muscle.name, muscle.muscle) == ("soleus-left", "soleus")
    assert muscle.curves == (
        Curve((0, 0, 1, 1, 2, 2, 3.5, 3), closed=True),
        Curve((-1, 0, 1, 1, 2, 2, 3, 3), closed=False),
    )


@pytest.mark.parametrize(
    ("old", "new", "names"),
    [
        ("-5 -5 10 10", "-5 -5 10", "svg"),
        ("-5 -5 10 10", "-5 -5 0 10", "svg"),
        ("-5 -5 10 10", "-5 -5 inf 10", "svg"),
        ("view-front", "view-side", "view-side"),
        ("view-front", "front", "front"),
        ('"muscles"', '"meat"', "meat"),
        ('id="silhouette"', 'id="outline"', "outline"),
        ('<path id="silhouette" d="M0 0C1 1 2 2 3 3Z"/>\n', "", "silhouette"),
        ("soleus-left", "silhouette", "silhouette"),
        ('data-muscle="soleus" ', "", "soleus-left"),
        ('id="silhouette"', 'id="silhouette" data-muscle="soleus"', "silhouette"),
        ("M0 0C1 1 2 2 3.5", "M0 0L1 1 2 2 3.5", "soleus-left"),
        ("M0 0C1 1 2 2 3.5", "0 0C1 1 2 2 3.5", "soleus-left"),
        ("2 3.5 3Z", "2 3.5Z", "soleus-left"),
        ("2 3.5 3Z", "2 3.5 3 9 9 9 9 9 9Z", "soleus-left"),
        ("2 3.5 3Z", "2 3..5 3Z", "soleus-left"),
        ('<g id="muscles">', '<rect id="muscles">', "muscles"),
        ("</g>\n</g>\n</svg>", "</g>\n</g>", "soleus-left"),
        ("</g>\n</g>\n</svg>", "</svg>", "soleus-left"),
        ("</svg>", "</svg>\n</svg>", "soleus-left"),
        ("</svg>", "</svg>\nwords", "soleus-left"),
        ("</svg>", '</svg>\n<path id="more" d="M0 0C1 1 2 2 3 3"/>', "more"),
    ],
)
def test_a_broken_drawing_is_refused_with_file_and_shape(old, new, names):
    assert old in GOOD
    with pytest.raises(DrawingError) as caught:
        parse_drawing(GOOD.replace(old, new, 1), "front.svg")
    assert caught.value.file == "front.svg"
    assert caught.value.key == names
    assert str(caught.value).startswith(f"front.svg, {names}: ")


@given(st.text(max_size=60), st.integers(0, len(GOOD)))
def test_whatever_a_file_holds_it_is_read_or_refused(text, at):
    try:
        drawing = parse_drawing(GOOD[:at] + text + GOOD[at:], "any.svg")
    except DrawingError:
        return
    assert drawing.outlines


def test_a_missing_file_and_a_file_of_bytes_are_refused(tmp_path):
    with pytest.raises(ContentError, match=r"none\.svg: cannot be read"):
        read_drawing(tmp_path / "none.svg")
    (tmp_path / "bytes.svg").write_bytes(b"\xff\xfe")
    with pytest.raises(ContentError, match=r"bytes\.svg: not UTF-8"):
        read_drawing(tmp_path / "bytes.svg")


@pytest.mark.parametrize("view", VIEWS)
def test_our_own_drawings_show_both_sides_of_every_muscle(view):
    drawing = read_drawing(asset(f"figure/{view}.svg"))
    assert drawing.view == view
    sides: dict[str, list[str]] = {}
    for outline in drawing.of("muscles"):
        sides.setdefault(outline.muscle, []).append(outline.name.partition("-")[2])
    assert sides
    assert all(sorted(found) == ["left", "right"] for found in sides.values())
