from __future__ import annotations

import os
from functools import partial

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from bodymap.app.resolve import resolve
from bodymap.app.state import Look, State
from bodymap.content.atlas import Atlas
from bodymap.model.conditions import Conditions
from bodymap.ui.draw.picture import (
    Drawing,
    Page,
    page_image,
    paint_page,
    write_drawing,
    write_picture,
)
from bodymap.ui.draw.type import application_font
from bodymap.ui.theme import theme

ATLAS = Atlas()
FOOTER = "Estimated from published studies. For learning, not medical advice."


def page(size=(450, 600), name="light", look=None, view="both", **state):
    shown = resolve(State(look=look or Look(), **state), ATLAS).map
    title = "Load in one step"
    return Page(shown, theme(name), title, ("Asphalt, 4:15 /km",), FOOTER, view, size)


def test_a_png_has_the_size_asked_for_and_the_themes_ground(tmp_path):
    file = tmp_path / "map.png"
    write_picture(file, page(name="dark"))
    image = QImage(str(file))
    assert (image.width(), image.height()) == (450, 600)
    assert image.pixelColor(2, 2) == theme("dark").surface


def test_a_picture_to_be_printed_has_more_dots_and_says_how_large_it_is(tmp_path):
    file, shown = tmp_path / "map.png", page()
    paint = partial(paint_page, page=shown)
    write_drawing(file, Drawing("Map", "", shown.size, paint, png_ratio=300 / 96))
    image = QImage(str(file))
    assert (image.width(), image.height()) == (1406, 1875)
    assert image.dotsPerMeterX() == pytest.approx(300 / 0.0254, abs=1)


def test_an_svg_holds_shapes_and_words_and_looks_like_the_png(tmp_path):
    file = tmp_path / "map.svg"
    write_picture(file, page())
    text = file.read_text(encoding="utf-8")
    assert "Load in one step" in text
    assert FOOTER in text
    assert "<image" not in text
    assert "<text" not in text  # outlines: another machine may not have our font
    drawn = QImage(450, 600, QImage.Format.Format_RGB32)
    drawn.fill(0xFFFFFFFF)
    painter = QPainter(drawn)
    QSvgRenderer(str(file)).render(painter)
    painter.end()
    expected = page_image(page())
    colours = [
        (drawn.pixelColor(x, y), expected.pixelColor(x, y))
        for x in range(0, 450, 5)
        for y in range(80, 450, 5)
    ]
    same = sum(abs(a.lightness() - b.lightness()) < 30 for a, b in colours)
    assert same > 0.95 * len(colours)


def test_a_pdf_is_one_page_of_the_size_asked_for(tmp_path):
    file = tmp_path / "map.PDF"
    write_picture(file, page(size=(400, 800)))
    content = file.read_bytes()
    assert content.startswith(b"%PDF")
    assert b"/MediaBox [0 0 300" in content  # 400 px at 96 dpi, in points
    assert content.count(b"/Type /Page\n") == 1


@pytest.mark.parametrize("name", ["map.jpg", "map", "map.png.txt"])
def test_another_ending_is_refused_with_what_it_takes(tmp_path, name):
    with pytest.raises(ValueError, match=r"ends in \.png, \.svg or \.pdf"):
        write_picture(tmp_path / name, page())
    assert list(tmp_path.iterdir()) == []


def test_a_picture_that_cannot_be_written_keeps_the_file_and_names_it(tmp_path):
    missing = tmp_path / "none" / "map.png"
    with pytest.raises(OSError, match=r"map\.png") as caught:
        write_picture(missing, page())
    assert caught.value.filename == str(missing)
    folder = tmp_path / "folder.png"
    folder.mkdir()
    (folder / "kept").write_text("kept")
    with pytest.raises(OSError, match=r"folder\.png"):
        write_picture(folder, page())
    assert [each.name for each in tmp_path.iterdir()] == ["folder.png"]
    assert (folder / "kept").read_text() == "kept"


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="root may write")
def test_a_closed_folder_is_an_error_of_the_system(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(PermissionError):
        write_picture(tmp_path / "map.png", page())


def test_an_existing_picture_is_replaced(tmp_path):
    file = tmp_path / "map.png"
    file.write_bytes(b"old")
    write_picture(file, page())
    assert not QImage(str(file)).isNull()
    assert [each.name for each in tmp_path.iterdir()] == ["map.png"]


@pytest.mark.parametrize(
    ("size", "change"),
    [
        ((1600, 1000), {}),
        ((300, 600), {"view": "front"}),
        ((300, 600), {"view": "back", "region": "feet"}),
        ((450, 600), {"colouring": "role"}),
        ((450, 600), {"pinned": Conditions()}),
        ((900, 1200), {"look": Look(names=True, numbers=True)}),
        ((200, 200), {}),
    ],
)
def test_every_kind_of_page_fills_its_sheet_and_no_more(size, change):
    image = QImage(size[0] + 20, size[1] + 20, QImage.Format.Format_RGB32)
    image.fill(0xFF00FF00)
    painter = QPainter(image)
    paint_page(painter, QRectF(10, 10, *size), page(size=size, **change))
    painter.end()
    for x, y in ((4, 4), (size[0] + 15, size[1] + 15), (4, size[1] // 2)):
        assert image.pixelColor(x, y).name() == "#00ff00"
    colours = {
        image.pixel(x, y) for x in range(12, size[0] + 8, 3) for y in range(12, size[1] + 8, 3)
    }
    assert len(colours) > 20


def test_large_text_on_the_screen_makes_the_body_of_the_picture_no_smaller(qapp):
    def head_to_foot(image):
        base = theme("light").body_base
        rows = (y for y in range(1200) for x in range(0, 900, 4) if image.pixelColor(x, y) == base)
        found = sorted(rows)
        return found[-1] - found[0]

    usual = head_to_foot(page_image(page(size=(900, 1200))))
    qapp.setFont(application_font(2.0))
    large = head_to_foot(page_image(page(size=(900, 1200))))
    assert large == pytest.approx(usual, rel=0.15)
