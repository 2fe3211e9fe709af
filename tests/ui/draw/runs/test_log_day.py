from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from bodymap.app.runs.log_scene import CalendarDay
from bodymap.ui.draw.runs.log_day import day_px, paint_day
from bodymap.ui.draw.type import application_font
from bodymap.ui.theme import theme

DAY = CalendarDay(
    "2026-11-17", "17", inside=True, today=False, chosen=False, runs=((1, "Easy"),),
    text="12.1", share=1.0, spoken="",
)  # fmt: skip
WIDE = 68


def painted(day, fill=None, name="light") -> QImage:
    colours = theme(name)
    image = QImage(WIDE, day_px(), QImage.Format.Format_RGB32)
    image.fill(colours.surface)
    painter = QPainter(image)
    paint_day(painter, QRectF(image.rect()), day, colours, fill)
    painter.end()
    return image


def bar_px(image) -> int:
    y = image.height() - 7
    ink = theme("light").ink.name()
    return sum(image.pixelColor(x, y).name() == ink for x in range(WIDE))


@pytest.mark.usefixtures("qapp")
def test_the_bar_is_as_long_as_the_day_was_against_the_longest():
    whole, half = bar_px(painted(DAY)), bar_px(painted(DAY._replace(share=0.5)))
    assert whole > 40
    assert abs(half - whole / 2) <= 2
    assert bar_px(painted(DAY._replace(runs=(), text="", share=0.0))) == 0


@pytest.mark.usefixtures("qapp")
def test_today_another_month_and_a_hovered_day_look_otherwise():
    others = (
        painted(DAY._replace(today=True)),
        painted(DAY._replace(inside=False)),
        painted(DAY, theme("light").hover),
    )
    assert all(each != painted(DAY) for each in others)


def test_a_day_grows_with_the_text(qapp):
    before = day_px()
    qapp.setFont(application_font(2))
    assert day_px() > 1.6 * before
