from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from bodymap.app.resolve import resolve
from bodymap.app.state import State
from bodymap.content.atlas import Atlas
from bodymap.model.conditions import Conditions
from bodymap.ui.draw.body import BodyDrawing
from bodymap.ui.draw.paths import place_view
from bodymap.ui.draw.tint import deep_colours, mark_colour, surface_colours
from bodymap.ui.theme import theme

ATLAS = Atlas()
LIGHT = theme("light")
SIZE = 600
pytestmark = pytest.mark.usefixtures("qapp")


def scene(**state):
    return resolve(State(**{"region": None, **state}), ATLAS).map


def drawing(shown, colours=LIGHT):
    body = BodyDrawing(shown, colours)
    body.place([place_view("front", 150, 10, 560), place_view("back", 450, 10, 560)])
    return body


def painted(body, *, plain=False, hovered=frozenset()):
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    body.paint_grey(painter)
    if plain:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body.paint_plain(painter)
    else:
        body.paint_flesh(painter)
        body.paint_chosen(painter, hovered)
    painter.end()
    return image


def middle(body, muscle, view=0):
    """A point well inside the muscle, between its fibres' ends."""
    path = body.views[view].paths.muscles[muscle]
    box = path.boundingRect()
    for x in range(round(box.left()), round(box.right())):
        point = QPointF(x, box.center().y())
        if all(path.contains(point + QPointF(d, 0)) for d in (-2, 0, 2)):
            return point.toPoint()
    raise AssertionError(muscle)


def levels(image):
    """Return blue, green and red of every second pixel each way."""
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(SIZE, SIZE, 4)
    return pixels[::2, ::2, :3].astype(int)


def near(one, other, by=40):
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return all(abs(a - b) <= by for a, b in pairs)


def differ(one, other):
    return int((np.abs(levels(one) - levels(other)) > 40).any(axis=2).sum())


@pytest.mark.parametrize("muscle", ["pectoralis_major", "rectus_femoris", "forearms"])
def test_a_muscle_has_the_colour_of_its_load(muscle):
    shown = scene(conditions=Conditions(speed_mps=6.0))
    body = drawing(shown)
    colour = LIGHT.load_colour(shown.marks[muscle].position)
    assert near(painted(body).pixelColor(middle(body, muscle)), colour)


def test_the_kept_pictures_look_like_the_plain_shapes():
    for state in ({"region": "lower_legs"}, {"deep": True}, {"lit": frozenset({"obliques"})}):
        body = drawing(scene(**state))
        assert differ(painted(body), painted(body, plain=True)) < 60  # of 90,000: rounding


def test_a_new_colour_reaches_what_is_chosen_too():
    body = drawing(scene(region="thighs_glutes"))
    painted(body)
    fast = scene(region="thighs_glutes", conditions=Conditions(speed_mps=8.0))
    assert body.show(fast, LIGHT)
    assert not body.show(fast, LIGHT)
    assert painted(body) == painted(drawing(fast))


def test_the_ring_of_a_region_runs_around_all_its_muscles():
    plain, ringed = drawing(scene()), drawing(scene(region="core"))
    assert differ(painted(plain), painted(ringed)) > 200
    assert painted(plain, hovered=frozenset({"vasti"})) != painted(plain)


def test_lit_muscles_have_the_ring_alone():
    lit = frozenset({"hamstrings"})
    inside, outside = scene(region="thighs_glutes", lit=lit), scene(region="core", lit=lit)
    assert painted(drawing(inside)) == painted(drawing(outside))
    assert painted(drawing(inside)) != painted(drawing(scene(region="thighs_glutes")))


def test_a_deep_muscle_shows_when_it_is_chosen_and_can_be_hit_when_all_show():
    at = QPointF(drawing(scene()).views[0].point(42, 365))
    hidden, chosen, all_deep = (
        drawing(scene()),
        drawing(scene(region="core", muscle="transversus_abdominis")),
        drawing(scene(deep=True)),
    )
    assert hidden.muscle_at(at, 4.0) != "transversus_abdominis"
    assert all_deep.muscle_at(at, 4.0) == "transversus_abdominis"
    assert painted(hidden) != painted(chosen) != painted(all_deep)


@pytest.mark.parametrize("name", ["dark", "contrast_light", "contrast_dark"])
def test_every_theme_paints_its_own_body(name):
    shown = scene()
    body = drawing(shown)
    assert body.show(shown, theme(name))
    head = body.views[0].point(0, 80).toPoint()
    assert painted(body).pixelColor(head) in (theme(name).body_base, theme(name).body_neutral)


def test_small_bodies_go_without_fibres():
    body = BodyDrawing(scene(), LIGHT)
    body.place([place_view("front", 150, 10, 300)])
    colour = LIGHT.load_colour(scene().marks["pectoralis_major"].position)
    box = body.views[0].paths.muscles["pectoralis_major"].boundingRect()
    image = painted(body)
    row = [image.pixelColor(x, round(box.center().y())) for x in range(110, 140)]
    assert sum(found == colour for found in row) > 15


def test_colours_are_greyed_outside_what_was_measured_and_neutral_where_nothing_is_known():
    shown = scene()
    mark = shown.marks["soleus"]
    assert mark_colour(mark._replace(position=None), "load", LIGHT) == LIGHT.body_neutral
    assert mark_colour(mark, "role", LIGHT) == LIGHT.role_drive
    assert mark_colour(mark._replace(position=0.5), "difference", LIGHT) == LIGHT.difference[128]
    greyed = shown._replace(greyed=True)
    for colours in (surface_colours, deep_colours):
        before, after = colours(shown, LIGHT)["soleus"], colours(greyed, LIGHT)["soleus"]
        assert after.hsvSaturation() < before.hsvSaturation()
        assert after.lightness() > before.lightness()


def test_deep_muscles_have_the_legends_colours_and_the_others_none():
    shown = scene(deep=True)
    honest = LIGHT.load_colour(shown.marks["iliopsoas"].position)
    assert deep_colours(shown, LIGHT)["iliopsoas"] == honest
    assert set(map(QColor.name, surface_colours(shown, LIGHT).values())) == {
        LIGHT.body_neutral.name()
    }
    assert shown.legend.note == "deep muscles"
    assert not scene().legend.note


@pytest.mark.parametrize("name", ["contrast_light", "contrast_dark"])
def test_in_high_contrast_what_is_not_estimated_is_hatched(name):
    shown = scene()
    unknown = shown.marks["pectoralis_major"]._replace(position=None)
    shown = shown._replace(marks={**shown.marks, "pectoralis_major": unknown})
    body = drawing(shown, theme(name))
    image = painted(body)
    at = middle(body, "pectoralis_major")
    found = {image.pixelColor(at.x() + x, at.y() + y).name() for x in range(6) for y in range(6)}
    assert {theme(name).control.name(), theme(name).body_neutral.name()} <= found
