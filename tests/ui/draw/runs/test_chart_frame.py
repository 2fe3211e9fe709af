from __future__ import annotations

import pytest
from PySide6.QtCore import QSizeF

from bodymap.ui.draw.runs.chart_axis import RunAxis
from bodymap.ui.draw.runs.chart_frame import Wanted, frame_for

AXIS = RunAxis((0.0, 12.0), (0.0, 3600.0))
USUAL = Wanted(QSizeF(976, 312), 1.0, 32, 26, 118, slope=True, names=False)


def test_at_the_usual_size_the_plots_stand_as_designed():
    frame = frame_for(AXIS, USUAL)
    assert (frame.plots.left(), frame.plots.right()) == (76, 820)
    assert frame.plots.bottom() == pytest.approx(268, abs=2)
    assert frame.strip.bottom() <= 304


@pytest.mark.parametrize("width", [560, 760, 1400])
@pytest.mark.parametrize("height", [220, 312, 500])
@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_nothing_meets_at_any_size(width, height, scale):
    wanted = USUAL._replace(
        size=QSizeF(width, height),
        scale=scale,
        tick_px=26 * scale,
        label_px=118 * scale,
        names=True,
    )
    frame = frame_for(AXIS, wanted)
    found = [frame.head, frame.pace, frame.slope, frame.load, frame.words, frame.strip, frame.names]
    parts = [part for part in found if part is not None]
    assert all(part.isValid() for part in parts)
    tops = [part.top() for part in parts]
    assert tops == sorted(tops)
    assert not any(one.intersects(other) for i, one in enumerate(parts) for other in parts[i + 1 :])
    assert frame.labels.left() > frame.plots.right()
    assert frame.plots.width() > 200


def test_a_low_chart_leaves_slope_and_names_out():
    low = frame_for(AXIS, USUAL._replace(size=QSizeF(976, 200), names=True))
    assert low.slope is None
    assert low.names is None
    assert frame_for(AXIS, USUAL._replace(slope=False)).slope is None


def test_places_and_px_are_told_both_ways():
    frame = frame_for(AXIS, USUAL)
    assert frame.place_at(frame.x_of(5.0)) == pytest.approx(5.0)
    assert (frame.x_of(-1), frame.x_of(99)) == (frame.plots.left(), frame.plots.right())
    assert (frame.place_at(0), frame.place_at(9999)) == (0, 12)
    assert frame.length_of(frame.plots.width()) == pytest.approx(12)
