from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

import bodymap.ui
from bodymap.resources import asset
from bodymap.ui.draw.icons import icon_image, paint_icon, paint_swatch
from bodymap.ui.views.panel_pages import _VERDICTS

_UI = Path(bodymap.ui.__file__).parent
_NAMES = sorted(path.stem for path in asset("icon").glob("*.svg"))
_SURFACES = sorted(path.stem for path in asset("icon/surfaces").glob("*.svg"))


def _canvas(wide, high):
    image = QImage(wide, high, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


# Who draws an icon: the position of its name among the arguments.
_DRAWN_BY = {
    "paint_icon": 2,
    "IconButton": 0,
    "Button": 1,
    "Switch": 1,
    "RailItem": 1,
    "_Caption": 0,
    "_Step": 0,
}


def _names_in(module):
    """Yield the icons that the source ``module`` draws by name."""
    text = module.read_text(encoding="utf-8")
    if not any(word in text for word in (*_DRAWN_BY, "icon")):
        return
    for call in ast.walk(ast.parse(text)):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name | ast.Attribute):
            at = _DRAWN_BY.get(getattr(call.func, "id", getattr(call.func, "attr", "")))
            if at is not None and len(call.args) > at and isinstance(call.args[at], ast.Constant):
                yield call.args[at].value
            yield from (word.value.value for word in call.keywords if _is_icon(word))


def _is_icon(word):
    return word.arg == "icon" and isinstance(word.value, ast.Constant) and word.value.value


def test_the_folder_holds_the_icons_that_are_drawn_and_no_other():
    drawn = {name for module in _UI.rglob("*.py") for name in _names_in(module)}
    assert sorted(drawn | {sign for _, sign in _VERDICTS.values()}) == _NAMES


@pytest.mark.parametrize("name", _NAMES)
def test_every_icon_is_drawn_in_the_asked_colour(qapp, name):
    image = icon_image(name, QColor("#c2401c"), 24, 2.0)
    assert (image.width(), image.height()) == (48, 48)
    pixels = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
    solid = [pixel for pixel in pixels if pixel.alpha() == 255]
    assert solid
    # Where strokes cross, Qt's blending may round by a step or two.
    for pixel in solid:
        assert pixel.getRgb()[:3] == pytest.approx((0xC2, 0x40, 0x1C), abs=3)


def test_an_icon_is_drawn_once_for_each_colour_and_size(qapp):
    first = icon_image("check", QColor("red"), 20)
    assert icon_image("check", QColor("red"), 20).cacheKey() == first.cacheKey()
    assert icon_image("check", QColor("blue"), 20).cacheKey() != first.cacheKey()


def test_an_icon_has_the_pixel_ratio_of_the_screen(qapp):
    image = icon_image("check", QColor("red"), 20, 2.0)
    assert image.width() == 40
    assert image.devicePixelRatio() == 2


def test_the_place_of_an_icon_that_cannot_be_read_stays_empty(qapp, capsys):
    image = icon_image("no_such_icon", QColor("red"), 20)
    assert not any(image.pixelColor(x, y).alpha() for x in range(20) for y in range(20))
    said = "Bodymap: icon/no_such_icon.svg cannot be read; its place stays empty\n"
    assert capsys.readouterr().err == said


def test_an_icon_is_painted_where_it_is_asked(qapp):
    canvas = _canvas(60, 60)
    painter = QPainter(canvas)
    paint_icon(painter, QRectF(30, 30, 24, 24), "close", QColor("red"))
    painter.end()
    assert canvas.pixelColor(42, 42).name() == "#ff0000"
    assert canvas.pixelColor(12, 12).alpha() == 0


@pytest.mark.parametrize("surface", _SURFACES)
def test_a_swatch_fills_its_box_but_for_the_round_corners(qapp, surface):
    canvas = _canvas(40, 40)
    painter = QPainter(canvas)
    paint_swatch(painter, QRectF(2, 2, 36, 36), surface, QColor("black"))
    painter.end()
    assert canvas.pixelColor(20, 20).alpha() == 255
    assert canvas.pixelColor(2, 2).alpha() == 0
    assert canvas.pixelColor(20, 2).name() == "#000000"
    assert canvas.pixelColor(39, 39).alpha() == 0
