from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from bodymap.ui.draw.paths import view_paths
from bodymap.ui.draw.stride_maps import StrideMaps, _drawn_halves
from bodymap.ui.draw.stride_runner import Showing
from bodymap.ui.theme import theme

RED, BLUE = QColor("#ff0000"), QColor("#0000ff")


def painted(brushes, size=(140, 560), *, chosen=frozenset(), deep=frozenset(), name="light"):
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    maps = StrideMaps()
    maps.place(QRectF(0, 0, *size), 60.0)
    showing = Showing(theme(name), frozenset(), chosen, deep=deep)
    with QPainter(image) as painter:
        maps.paint(painter, brushes, showing)
    return image


def columns(image, colour):
    return [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) == colour
    ]


@pytest.mark.parametrize("view", ["front", "back"])
def test_both_halves_together_are_the_muscles_of_the_map(qapp, view):
    paths = view_paths(view).muscles
    for muscle, path in paths.items():
        halves = [h.path for h in _drawn_halves(view) if h.muscle == muscle and not h.deep]
        counts = sum(half.elementCount() for half in halves)
        assert counts == path.elementCount()
        box = halves[0].boundingRect() | halves[1].boundingRect()
        assert box.left() == pytest.approx(path.boundingRect().left())
        assert box.right() == pytest.approx(path.boundingRect().right())


def test_the_near_leg_is_the_right_one_on_both_views(qapp):
    brushes = {("rectus_femoris", "near"): QBrush(RED), ("hamstrings", "near"): QBrush(BLUE)}
    image = painted(brushes)
    front, back = columns(image, RED), columns(image, BLUE)
    assert front
    assert back
    assert max(x for x, _ in front) < image.width() / 2  # from the front the right is at the left
    assert min(x for x, _ in back) > image.width() / 2
    assert max(y for _, y in front) < min(y for _, y in back)


def test_a_muscle_without_a_colour_is_grey(qapp):
    image = painted({})
    assert columns(image, theme("light").body_neutral)
    assert not columns(image, RED)


@pytest.mark.parametrize("name", ["light", "contrast_dark"])
def test_what_is_chosen_has_a_ring_on_both_sides_of_the_body(qapp, name):
    plain, ringed = (painted({}, chosen=c, name=name) for c in (frozenset(), frozenset({"vasti"})))
    ink = theme(name).ink
    more = set(columns(ringed, ink)) - set(columns(plain, ink))
    assert min(x for x, _ in more) < 60
    assert max(x for x, _ in more) > 80


def test_while_the_deep_muscles_show_only_they_have_colours(qapp):
    brushes = {
        (muscle, side): QBrush(RED if muscle == "vasti" else BLUE)
        for muscle in ("vasti", "tibialis_posterior")
        for side in ("near", "far")
    }
    assert columns(painted(brushes), RED)
    assert not columns(painted(brushes), BLUE)
    deep = painted(brushes, deep=frozenset({"tibialis_posterior"}))
    assert columns(deep, BLUE)
    assert not columns(deep, RED)


def test_a_deep_muscle_that_is_chosen_alone_shows(qapp):
    brushes = {("tibialis_posterior", "near"): QBrush(BLUE)}
    assert columns(painted(brushes, chosen=frozenset({"tibialis_posterior"})), BLUE)
    assert not columns(painted(brushes, chosen=frozenset({"tibialis_posterior", "vasti"})), BLUE)
