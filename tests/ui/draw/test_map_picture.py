from __future__ import annotations

import pytest
from PySide6.QtCore import QLineF, QRect, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter, QRegion

from bodymap.app import choices
from bodymap.app.resolve import resolve
from bodymap.app.state import State
from bodymap.content.atlas import Atlas
from bodymap.ui.draw.map_picture import MapPicture
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
    picture = MapPicture(resolve(State(deep=deep), ATLAS).map, theme(name))
    picture.fit(QSizeF(WIDE, TALL))
    first, later = painted(picture), painted(picture)
    assert max(abs(a - b) for a, b in zip(first, later, strict=True)) <= 3
    assert painted(picture) == later


@pytest.mark.parametrize("deep", [False, True])
@pytest.mark.parametrize("size", [(838, 602), (590, 550), (482, 382)])
def test_each_name_stands_once_off_the_body_and_off_the_others(qapp, size, deep):
    state = choices.toggle_look(State(deep=deep), "names")
    picture = MapPicture(resolve(state, ATLAS).map, theme("light"))
    picture.fit(QSizeF(*size))
    picture.keep_clear(QRegion(QRect(16, size[1] - 96, 36, 80)))
    painted(picture)
    labels = picture._labels()
    muscles = [label.muscle for label in labels]
    assert len(muscles) == len(set(muscles)) >= 18
    assert {"gluteus_maximus", "gastrocnemius", "pectoralis_major"} <= set(muscles)
    for index, label in enumerate(labels):
        box = label.spot.box
        assert not any(box.intersects(other.spot.box) for other in labels[:index])
        assert not box.intersects(QRectF(16, size[1] - 96, 36, 80))
        assert not any(view.paths.silhouette.intersects(box) for view in picture.body.views)


@pytest.mark.parametrize("subject", ["fibularis", "intrinsic_foot", "gastrocnemius"])
def test_the_callout_breaks_its_line_where_that_brings_it_nearer(qapp, subject):
    state = choices.select_muscle(State(), subject, ATLAS)
    picture = MapPicture(resolve(state, ATLAS).map, theme("light"))
    picture.fit(QSizeF(838, 602))
    painted(picture)
    words, spot = picture._callout()
    assert words.title == ATLAS.tables.muscles[subject].plain
    assert QLineF(spot.start, spot.end).length() < 145
    assert not any(view.paths.silhouette.intersects(spot.box) for view in picture.body.views)
