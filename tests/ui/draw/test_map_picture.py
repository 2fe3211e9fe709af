from __future__ import annotations

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPainter

from bodymap.app.resolve import resolve
from bodymap.app.state import State
from bodymap.content.atlas import Atlas
from bodymap.ui.draw.map_picture import MapPicture
from bodymap.ui.draw.type import application_font, load_fonts
from bodymap.ui.theme import theme

ATLAS = Atlas()
WIDE, TALL = 720, 500  # px: tall enough for fibres


def painted(picture):
    image = QImage(WIDE, TALL, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    picture.paint(painter)
    painter.end()
    return bytes(image.constBits())


@pytest.mark.parametrize("name", ["light", "dark", "contrast_light"])
@pytest.mark.parametrize("deep", [False, True])
def test_the_first_paint_looks_like_all_later_ones(qapp, name, deep):
    load_fonts()
    qapp.setFont(application_font())
    picture = MapPicture(resolve(State(deep=deep), ATLAS).map, theme(name))
    picture.fit(QSizeF(WIDE, TALL))
    first, later = painted(picture), painted(picture)
    assert max(abs(a - b) for a, b in zip(first, later, strict=True)) <= 3
    assert painted(picture) == later
