from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from bodymap.content.atlas import Atlas
from bodymap.ui.draw.paths import view_paths
from bodymap.ui.draw.small_figure import best_view, exercise_colours, frame, paint_small_figure
from bodymap.ui.theme import NAMES, theme

SHAPE = QSizeF(106, 68)
pytestmark = pytest.mark.usefixtures("qapp")


def painted(primary, secondary, colours):
    image = QImage(106, 68, QImage.Format.Format_RGB32)
    image.fill(colours.raised)
    painter = QPainter(image)
    paint_small_figure(painter, QRectF(0, 0, 106, 68), primary, secondary, colours)
    painter.end()
    return image


def count(image, colour):
    """How many pixels have ``colour``, but for the last bit."""
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(-1, 4)[:, 2::-1].astype(int)
    return int((np.abs(pixels - colour.getRgb()[:3]) <= 1).all(axis=1).sum())


@pytest.mark.parametrize(
    ("muscle", "view"),
    [
        ("hamstrings", "back"),
        ("rectus_femoris", "front"),
        ("vasti", "front"),
        ("tibialis_posterior", "back"),
        ("transversus_abdominis", "front"),
        ("intrinsic_foot", "sole"),
    ],
)
def test_the_figure_turns_its_best_side(muscle, view):
    assert best_view([muscle], []) == view


def test_the_primary_muscles_decide_over_the_others():
    assert best_view(["vasti"], ["gluteus_maximus", "hamstrings"]) == "front"
    assert best_view([], ["hamstrings"]) == "back"


@pytest.mark.parametrize("name", NAMES)
def test_primary_and_secondary_muscles_have_two_colours_that_are_no_loads(name):
    colours = theme(name)
    strong, pale = exercise_colours(colours)
    image = painted(["hamstrings"], ["gluteus_maximus"], colours)
    assert count(image, strong) > 50
    assert count(image, pale) > 50
    assert not {strong.name(), pale.name()} & {load.name() for load in colours.load}


def test_every_exercise_shows_its_primary_muscles():
    colours = theme("light")
    strong = exercise_colours(colours)[0]
    unseen = [
        name
        for name, exercise in Atlas().exercises.items()
        if count(painted(exercise.primary, exercise.secondary, colours), strong) < 4
    ]
    assert unseen == []


def test_the_frame_stays_on_the_body():
    whole = view_paths("back").silhouette.boundingRect()
    for muscle in ("trapezius", "soleus", "no such muscle"):
        part = frame("back", [muscle], SHAPE)
        assert part.top() >= whole.top() - 20
        assert part.bottom() <= whole.bottom() + 20
        assert part.width() / part.height() == pytest.approx(106 / 68)


def test_nothing_is_painted_into_no_room():
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_small_figure(painter, QRectF(0, 0, 0, 10), ["soleus"], [], theme("light"))
    painter.end()
    assert count(image, image.pixelColor(0, 0)) == 100
