"""The chart of a made-up run: intervals, a hill at the end, or something odd."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QSize, QSizeF

from bodymap.app.map_scene import Tick
from bodymap.app.runs.scene import ChartLine, GroundSpan, RunChartScene
from bodymap.ui.draw.runs.chart_axis import axis_of
from bodymap.ui.draw.runs.chart_picture import RunChartPicture
from bodymap.ui.theme import theme

LONG_KM = 12.1
NAMES = (
    ("feet", "Feet"),
    ("lower_legs", "Lower legs"),
    ("abs_back", "Abs and back"),
    ("arms_shoulders", "Arms and shoulders"),
    ("thighs_glutes", "Thighs and glutes"),
)


def chart_scene(places=243, **changes) -> RunChartScene:
    """Return the chart of a run of ``places`` values over 12.1 km."""
    at = tuple(LONG_KM * place / max(places - 1, 1) for place in range(places))
    pace = tuple(240.0 if 2 < km % 4 < 3 else 345.0 + 5 * math.sin(9 * km) for km in at)
    scene = RunChartScene(
        title="Pace and load in each step",
        axis="distance",
        at=at,
        at_s=tuple(300.0 * km for km in at),
        pace_s_per_km=pace,
        slope=tuple(0.05 * math.sin(km) for km in at),
        lines=tuple(
            ChartLine(subject, name, tuple((300 / each) ** (0.4 + 0.2 * i) for each in pace))
            for i, (subject, name) in enumerate(NAMES)
        ),
        chosen="thighs_glutes",
        ticks=tuple(Tick(2.0 * i, f"{2 * i}" if i else "0 km") for i in range(7)),
        pace_ticks=(Tick(240.0, "4:00"), Tick(300.0, "5:00"), Tick(360.0, "6:00")),
        slope_ticks=(Tick(-0.05, "−5 %"), Tick(0.0, "0"), Tick(0.05, "5 %")),
        load_ticks=(Tick(1.0, "×1"), Tick(1.5, "×1.5"), Tick(2.0, "×2")),
        pace_name="Pace, min/km",
        slope_name="Slope",
        grounds=(GroundSpan(0.0, LONG_KM, "asphalt", "Asphalt"),),
        walking=(),
        part=None,
        laps=(2.0, 4.0, 6.0, 8.0),
        spoken="Pace and load along 12.1 km.",
    )
    return scene._replace(**changes)


GROUNDS = (
    GroundSpan(0.0, 6.0, "asphalt", "Asphalt"),
    GroundSpan(6.0, 6.1, "natural_grass", "Natural grass"),
    GroundSpan(6.1, LONG_KM, "forest_trail_uneven", "Forest trail"),
)


@pytest.fixture
def scene():
    return chart_scene


@pytest.fixture
def grounds():
    return GROUNDS


@pytest.fixture
def picture(qapp):
    """Make the picture of a scene."""

    def made(shown=None, size=(976, 312), name="light", failure=""):
        shown = chart_scene() if shown is None else shown
        axis = axis_of(shown)
        assert axis is not None
        room = QSizeF(*size)
        return RunChartPicture(shown, axis, theme(name), room, QSize(150, 32), failure)

    return made
