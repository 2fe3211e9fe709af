from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from bodymap.app import ask
from bodymap.app.resolve import resolve
from bodymap.app.state import State, StrideView
from bodymap.model.conditions import Conditions
from bodymap.ui.draw.stride_files import Camera
from bodymap.ui.draw.stride_page import StridePage, footer_of, usual_size
from bodymap.ui.theme import theme


def scene(pinned=None, *, strobe=False, **run):
    run = Conditions(**{"speed_mps": 3.9} | run)
    state = State(conditions=run, region=None, pinned=pinned, stride=StrideView(strobe=strobe))
    return resolve(state, ask.atlas()).stride


def page(shown, *, name="light", size=None, slow=0):
    return StridePage(shown, theme(name), size or usual_size(shown), slow)


def painted(what, turns):
    return Camera(what).image(turns)


def test_the_page_says_how_the_person_runs():
    assert page(scene()).title == "4:16 /km, asphalt"
    assert page(scene()).lines == ("in shoes",)
    held = page(scene(shoe="barefoot", arms="on_head"))
    assert held.lines == ("barefoot · hands on the head",)
    hilly = page(scene(slope=0.05, strike="forefoot"))
    assert hilly.lines == ("in shoes · 5 % uphill · forefoot strike",)


@pytest.mark.parametrize(("slow", "said"), [(1, "in real time"), (4, "at 1/4 of real time")])
def test_a_film_says_how_fast_it_plays_and_a_still_does_not(slow, said):
    assert page(scene(), slow=slow).lines[-1] == said


def test_of_two_runs_it_says_what_differs():
    other = Conditions(speed_mps=6.0, shoe="barefoot")
    both = page(scene(other), slow=2)
    assert both.title == "Two strides"
    assert both.lines == ("A: barefoot; B: in shoes", "in step by phase", "at 1/2 of real time")
    assert page(scene(replace(other, shoe="conventional"))).lines == ("in shoes",)


def test_the_last_line_names_the_studies_and_what_it_is_not():
    said = footer_of(scene())
    assert "Fukuchi 2017" in said
    assert "our own judgement" in said
    assert "not medical advice" in said


def test_the_phase_is_that_of_the_instant():
    shown = page(scene())
    assert shown.phase(0.02).key == "contact"
    assert shown.phase(7.999).key == "reach"
    assert shown.phase(1.02) == shown.phase(0.02)


@pytest.mark.parametrize(
    ("strobe", "pinned", "size"),
    [
        (False, None, (600, 720)),
        (True, None, (1200, 720)),
        (False, Conditions(speed_mps=6.0), (1000, 720)),
        (True, Conditions(speed_mps=6.0), (1200, 1000)),
    ],
)
def test_it_is_painted_all_over_and_the_instant_shows(strobe, pinned, size):
    shown = page(scene(pinned, strobe=strobe))
    assert shown.size == size
    runners = len(shown.scene.runners)
    image = painted(shown, (0.1,) * runners)
    assert image != painted(shown, (0.3,) * runners)
    corners = {image.pixelColor(x, y).name() for x in (0, size[0] - 1) for y in (0, size[1] - 1)}
    assert corners == {theme("light").surface.name()}


def test_a_small_page_is_the_same_page_smaller():
    large, small = page(scene(), size=(1200, 1440)), page(scene(), size=(300, 360))
    assert large.layout == small.layout
    scaled = painted(large, (0.2,)).scaled(
        300, 360, mode=Qt.TransformationMode.SmoothTransformation
    )
    away = np.abs(pixels(painted(small, (0.2,))) - pixels(scaled))
    assert away.mean() < 4


def pixels(image):
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).astype(int)


def test_a_dark_page_is_dark():
    assert painted(page(scene(), name="dark"), (0.2,)).pixelColor(2, 2) == theme("dark").surface


def test_what_must_be_said_of_the_runs_has_lines_of_its_own_at_the_top():
    sprint = scene(speed_mps=9.0, arms="on_head")
    said, unsaid = page(sprint), page(sprint._replace(sentence=""))
    assert "not measured" in sprint.sentence
    before, after = (painted(each, (0.3,)) for each in (unsaid, said))
    ink = [y for y in range(120) if before.pixel(300, y) != after.pixel(300, y)]
    assert ink
    assert ink[0] > 20
