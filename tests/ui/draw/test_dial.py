from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from bodymap.app.panel import Dial
from bodymap.ui.draw.dial import SIZES, dial_size, load_position, paint_dial, paint_empty_dial
from bodymap.ui.theme import NAMES, theme


def dial(position: float, evidence: str = "measured") -> Dial:
    return Dial(
        position=position,
        low=max(position - 0.05, 0.0),
        high=min(position + 0.05, 1.0),
        text="×1.90",
        words="Much harder",
        grade="B",
        range_text="1.60 to 2.20",
        evidence=evidence,
        reference=0.25,
        spoken="Calf: ×1.90",
    )


def painted(shown: Dial | None, name: str = "light", size: str = "large", needle=None) -> QImage:
    colours, box = theme(name), dial_size(size)
    image = QImage(box, QImage.Format.Format_RGB32)
    image.fill(colours.surface)
    painter = QPainter(image)
    if shown is None:
        paint_empty_dial(painter, QRectF(0, 0, box.width(), box.height()), colours, size)
    else:
        paint_dial(painter, QRectF(0, 0, box.width(), box.height()), shown, colours, size, needle)
    painter.end()
    return image


def colour_on_ring(image: QImage, size: str = "large") -> QColor:
    """Return the colour at the top of the ring, where x2 stands."""
    made = SIZES[size]
    return image.pixelColor(round(made.width / 2), round(made.hub_y - made.radius))


def distance(one: QColor, other: QColor) -> int:
    return (
        abs(one.red() - other.red())
        + abs(one.green() - other.green())
        + abs(one.blue() - other.blue())
    )


def test_the_ring_has_the_colours_of_the_load_map() -> None:
    assert load_position(0.25) == pytest.approx(0.205, abs=0.001)
    assert load_position(0.5) == pytest.approx(0.602, abs=0.001)


@given(st.floats(0, 1))
def test_a_place_on_the_dial_always_has_a_place_on_the_map(position: float) -> None:
    assert 0 <= load_position(position) <= 1


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", ["large", "small", "compact"])
def test_the_top_of_the_ring_is_the_colour_of_twice_the_reference(qapp, name, size) -> None:
    found = colour_on_ring(painted(dial(0.1), name, size), size)
    assert distance(found, theme(name).load_colour(load_position(0.5))) < 24


def test_the_needle_covers_the_ring_where_the_value_is(qapp) -> None:
    assert distance(colour_on_ring(painted(dial(0.5))), theme("light").ink) < 24


def test_a_moving_needle_is_painted_where_it_is_and_not_where_it_goes(qapp) -> None:
    assert painted(dial(0.5), needle=0.1) != painted(dial(0.5))
    assert distance(colour_on_ring(painted(dial(0.5), needle=0.1)), theme("light").ink) > 60


def test_a_needle_beyond_an_end_rests_at_the_end(qapp) -> None:
    assert painted(dial(1.0), needle=1.4) == painted(dial(1.0))


def test_stretched_is_hatched_with_the_surface(qapp) -> None:
    plain, hatched = painted(dial(0.1)), painted(dial(0.1, "stretched"))
    made, surface = SIZES["large"], theme("light").surface
    row = round(made.hub_y - made.radius)
    across = range(round(made.width / 2) - 14, round(made.width / 2) + 14)
    assert not any(distance(plain.pixelColor(x, row), surface) < 90 for x in across)
    assert any(distance(hatched.pixelColor(x, row), surface) < 90 for x in across)


def test_outside_what_was_measured_is_paler_than_measured(qapp) -> None:
    measured, outside = painted(dial(0.1)), painted(dial(0.1, "outside"))
    assert colour_on_ring(outside).lightness() > colour_on_ring(measured).lightness() + 40


def test_what_is_not_estimated_has_no_needle(qapp) -> None:
    ink = theme("light").ink
    image = painted(None)
    near = [
        distance(image.pixelColor(x, y), ink)
        for x in range(image.width())
        for y in range(image.height())
    ]
    assert min(near) > 40


def test_a_sharp_screen_gets_a_sharp_ring(qapp) -> None:
    box, images = dial_size("mini", 2), []
    for ratio in (1.0, 2.0):
        size = box if ratio == 1.0 else dial_size("mini")
        image = QImage(box, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paint_dial(
            painter, QRectF(0, 0, size.width(), size.height()), dial(0.5), theme("light"), "mini"
        )
        painter.end()
        image.setDevicePixelRatio(1)
        images.append(image)
    assert images[0] == images[1]
