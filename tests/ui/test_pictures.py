"""Kept pictures: what is painted stays as it was looked at; a small tolerance for other machines.

After a change that was looked at, BODYMAP_KEEP_PICTURES=1 with these tests keeps new ones.
"""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from bodymap.app import choices
from bodymap.app.resolve import resolve
from bodymap.app.state import State
from bodymap.ui.app import start_application
from bodymap.ui.draw.dial import dial_size, paint_dial
from bodymap.ui.draw.map_picture import MapPicture
from bodymap.ui.draw.small_figure import paint_small_figure
from bodymap.ui.theme import theme

KEPT = Path(__file__).parents[1] / "pictures"
KEEP = "BODYMAP_KEEP_PICTURES" in os.environ
_WORST_MEAN = 1.5  # of 255, over all channels
_WORST_SHARE = 0.01  # of the pixels may differ by more than 24 of 255

STATES = {
    "load": State(),
    "deep": choices.show_deep(choices.select_region(State(), "core"), deep=True),
    "role": choices.colour_by(State(), "role"),
    "difference": choices.take_preset(choices.pin(State()), "sprint"),
}


@pytest.fixture
def canvas(qapp):
    start_application()
    image = QImage(QSize(360, 260), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def _differs(image, name):
    """Return (mean difference, share of pixels that clearly differ) to the kept picture."""
    path = KEPT / f"{name}.png"
    if KEEP:
        image.save(str(path))
    kept = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    assert kept.size() == image.size(), name
    one, other = (np.frombuffer(each.constBits(), np.uint8).astype(int) for each in (image, kept))
    gaps = np.abs(one - other).reshape(-1, 4)
    return gaps.mean(), (gaps[:, :3].max(axis=1) > 24).mean()


def _same(image, name):
    mean, share = _differs(image, name)
    return mean <= _WORST_MEAN and share <= _WORST_SHARE


@pytest.mark.parametrize("shade", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_the_body_looks_as_it_was_kept(canvas, atlas, state, shade):
    colours = theme(shade)
    canvas.fill(colours.surface)
    picture = MapPicture(resolve(STATES[state], atlas).map, colours)
    picture.fit(canvas.size().toSizeF(), soles=False)
    painter = QPainter(canvas)
    picture.paint(painter)
    painter.end()
    assert _same(canvas, f"body-{state}-{shade}")


@pytest.mark.parametrize("speed", [3.9, 6.0])
def test_the_dial_looks_as_it_was_kept(canvas, atlas, speed):
    dial = resolve(choices.run_at(State(), speed), atlas).gauge.dial
    size = dial_size("large")
    painter = QPainter(canvas)
    paint_dial(painter, QRectF(40, 40, size.width(), size.height()), dial, theme("light"))
    painter.end()
    assert _same(canvas, f"dial-{speed:.0f}")


def test_the_small_figure_looks_as_it_was_kept(canvas):
    painter = QPainter(canvas)
    box = QRectF(10, 10, 200, 280)
    paint_small_figure(painter, box, ("soleus",), ("gastrocnemius",), theme("light"))
    painter.end()
    assert _same(canvas, "small-figure")


def test_a_changed_picture_is_found(canvas):
    painter = QPainter(canvas)
    painter.fillRect(QRectF(100, 100, 60, 60), QColor("red"))
    painter.end()
    before = canvas.copy()
    before.fill(Qt.GlobalColor.white)
    gaps = [
        abs(a - b)
        for a, b in zip(bytes(canvas.constBits()), bytes(before.constBits()), strict=True)
    ]
    assert sum(gap > 24 for gap in gaps) / len(gaps) > _WORST_SHARE
