from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QLineF, QRect, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter, QRegion

from bodymap.app import choices
from bodymap.app.resolve import resolve
from bodymap.app.state import State
from bodymap.content.atlas import Atlas
from bodymap.ui.draw.labels import mark_words
from bodymap.ui.draw.map_picture import MapPicture
from bodymap.ui.theme import theme

ATLAS = Atlas()
WIDE, TALL = 720, 500  # px: tall enough for fibres


def painted(picture):
    image = QImage(WIDE, TALL, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    picture.paint(painter)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).astype(int)


@pytest.mark.parametrize("name", ["light", "dark", "contrast_light"])
@pytest.mark.parametrize("deep", [False, True])
def test_the_first_paint_looks_like_all_later_ones(qapp, name, deep):
    picture = MapPicture(resolve(State(deep=deep), ATLAS).map, theme(name))
    picture.fit(QSizeF(WIDE, TALL))
    first, later = painted(picture), painted(picture)
    assert np.abs(first - later).max() <= 3
    assert np.array_equal(painted(picture), later)


def placed(state, size):
    picture = MapPicture(resolve(state, ATLAS).map, theme("light"))
    picture.fit(QSizeF(*size))
    picture.keep_clear(QRegion(QRect(16, size[1] - 96, 36, 80)))
    painted(picture)
    return picture


def _strikes(spot, box):
    line = QLineF(spot.start, spot.end)
    return any(box.contains(line.pointAt(step / 100)) for step in range(101))


SIZES = [(838, 602), (590, 550), (482, 382)]


@pytest.mark.parametrize("size", SIZES)
def test_each_name_stands_once_off_the_body_and_off_the_others(qapp, size):
    picture = placed(choices.toggle_look(State(), "names"), size)
    labels = picture._labels()
    muscles = [label.muscle for label in labels]
    assert len(muscles) == len(set(muscles)) >= 18
    assert {region.muscles[0] for region in picture.scene.regions} <= set(muscles)
    for index, label in enumerate(labels):
        box = label.spot.box
        assert not any(box.intersects(other.spot.box) for other in labels[:index])
        assert not any(_strikes(other.spot, box) for other in labels if other is not label)
        assert not box.intersects(QRectF(16, size[1] - 96, 36, 80))
        assert not any(view.paths.silhouette.intersects(box) for view in picture.body.views)


@pytest.mark.parametrize("size", SIZES)
def test_among_the_deep_muscles_only_they_are_named_each_at_its_own_shape(qapp, size):
    picture = placed(choices.toggle_look(State(deep=True), "names"), size)
    labels = picture._labels()
    assert len(labels) >= 5
    for label in labels:
        ghosts = [view.paths.ghosts.get(label.muscle) for view in picture.body.views]
        at = QRectF(label.spot.end.x() - 2, label.spot.end.y() - 2, 4, 4)
        assert any(ghost and ghost.intersects(at) for ghost in ghosts), label.muscle


def test_the_roles_with_names_stand_off_the_body_without_their_sentences(qapp):
    state = choices.colour_by(choices.toggle_look(State(), "names"), "role")
    picture = placed(state, (838, 602))
    legend = picture._words[0]
    assert legend.height() < 180
    assert not any(view.paths.silhouette.intersects(legend) for view in picture.body.views)


@pytest.mark.parametrize("size", SIZES)
def test_the_chosen_muscles_name_is_there_and_bold(qapp, size):
    state = choices.toggle_look(choices.select_muscle(State(), "fibularis", ATLAS), "names")
    picture = placed(state, size)
    named = [label.muscle for label in picture._labels()]
    scene = picture.scene
    types = {muscle: mark_words(scene.marks[muscle], scene).title_type for muscle in named}
    assert types.pop("fibularis") == "caption_strong"
    assert set(types.values()) == {"caption_medium"}


@pytest.mark.parametrize("size", [*SIZES, (838, 618), (590, 622), (480, 390)])
@pytest.mark.parametrize("region", ATLAS.tables.regions)
def test_each_region_has_its_callout_near_it_and_off_the_body(qapp, size, region):
    picture = placed(choices.select_region(State(region=None), region), size)
    _words, spot = picture._callout()
    at = QRectF(spot.end.x() - 2, spot.end.y() - 2, 4, 4)
    shapes = [
        view.paths.muscles.get(muscle)
        for view in picture.body.views
        for muscle in picture.scene.selected
    ]
    assert any(shape and shape.intersects(at) for shape in shapes)
    assert QLineF(spot.start, spot.end).length() < 170
    assert not any(view.paths.silhouette.intersects(spot.box) for view in picture.body.views)


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


@pytest.mark.parametrize("size", [(838, 602), (838, 715), (860, 740), (1200, 800)])
def test_the_words_of_the_roles_touch_no_body(qapp, size):
    picture = placed(choices.colour_by(State(), "role"), size)
    legend = picture._words[0]
    for view in picture.body.views:
        assert not view.paths.silhouette.intersects(legend)
