"""The body leaves free what stands around it, at every size of window and text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF

from bodymap.app import choices
from bodymap.app.resolve import resolve
from bodymap.app.state import State
from bodymap.content.atlas import Atlas
from bodymap.ui.draw.legend import legend_boxes
from bodymap.ui.draw.stage import Around, buttons_box, stage, switch_px
from bodymap.ui.draw.type import application_font

ATLAS = Atlas()
STATES = {
    "load": State(),
    "role": choices.colour_by(State(), "role"),
    "compare": choices.take_preset(choices.pin(State()), "sprint"),
}
MAPS = ((482, 382), (482, 454), (541, 602), (590, 550), (590, 622), (698, 550))


@pytest.fixture(params=[1.0, 1.5])
def scale(request, qapp):
    qapp.setFont(application_font(request.param))
    return request.param


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("size", MAPS)
def test_a_small_body_stands_beside_legend_switch_and_buttons(scale, size, state):
    legend = resolve(STATES[state], ATLAS).map.legend
    boxes = [*legend_boxes(legend, QPointF(24, 16), narrow=True), buttons_box(size[1])]
    placed = stage(*size, soles=False, around=Around(0.0, switch_px(), boxes))
    for view in placed.views():
        assert not any(view.paths.silhouette.intersects(box) for box in boxes)
        assert view.bounds.left() > 0
        assert view.bounds.right() < size[0]
    heads = placed.back.transform.dx() - placed.front.transform.dx()
    assert heads > switch_px() + 0.09 * placed.front.bounds.height()


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("size", [(590, 550), (590, 622), (838, 602)])
def test_names_leave_the_body_its_size(scale, size, state):
    legend = resolve(STATES[state], ATLAS).map.legend
    around = Around()
    if size[0] < 700:
        boxes = [*legend_boxes(legend, QPointF(24, 16), narrow=True), buttons_box(size[1])]
        around = Around(0.0, switch_px(), boxes)
    usual = stage(*size, soles=False, around=around).front.bounds.height()
    named = stage(*size, soles=False, around=around._replace(labels_px=112.0 * scale))
    assert usual * 0.85 <= named.front.bounds.height() <= usual


def test_where_nothing_is_free_there_is_a_body_all_the_same(scale):
    everything = Around(0.0, 0.0, [QRectF(0, 0, 600, 600)])
    assert stage(600, 600, soles=True, around=everything).front.bounds.height() > 200
