"""A made-up run's page and a list of runs, as the views get them."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from bodymap.app.map_scene import Tick
from bodymap.app.resolve import resolve
from bodymap.app.runs.scene import (
    ChartLine,
    FootingScene,
    GroundSpan,
    LapRow,
    LoadBar,
    LoadBars,
    PartCard,
    RunChartScene,
    RunFact,
    RunItem,
    RunListScene,
    RunPageScene,
    RunsScene,
    WhatIfScene,
)
from bodymap.app.state import State
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.runs.run_chart import RunChart
from tests.ui.views.runs.made_chart import MADE_CHART

_ITEMS = (
    ("5 × 1 km, then hill", "Tue 17 Nov · example", "12.1 km", "5:04 /km", "asphalt"),
    ("Easy, river path", "Sun 15 Nov", "8.2 km", "5:48 /km", "dirt_path_smooth"),
    ("Forest loop", "Fri 13 Nov", "10.6 km", "5:31 /km", "forest_trail_uneven"),
    ("Track, 8 × 400 m", "Tue 10 Nov", "9.4 km", "4:52 /km", "synthetic_track"),
    ("Long and slow", "Sun 8 Nov", "18.3 km", "5:55 /km", "asphalt"),
    ("Treadmill", "Thu 5 Nov", "6.0 km", "5:20 /km", "treadmill_level"),
    ("Beach, barefoot", "Sat 31 Oct", "4.1 km", "6:12 /km", "wet_firm_sand"),
)
_REGIONS = (
    ("feet", "Feet", 11.6),
    ("lower_legs", "Lower legs", 11.8),
    ("thighs_glutes", "Thighs and glutes", 12.6),
    ("trunk", "Abs and back", 12.5),
    ("arms", "Arms and shoulders", 12.6),
)
_FACTS = (
    RunFact("Distance", "12.10", "km", "from the file"),
    RunFact("Time", "1:01:20", "", "from the file"),
    RunFact("Pace", "5:04", "/km", ""),
    RunFact("Climb", "76", "m", "from the file"),
    RunFact("Cadence", "169", "/min", "from the file"),
    RunFact("Steps", "10 388", "", "from the model: the file holds no cadence"),
)


def run_items(count=7):
    return tuple(
        RunItem(number, *_ITEMS[number % len(_ITEMS)], ", ".join(_ITEMS[number % len(_ITEMS)]))
        for number in range(count)
    )


def list_scene(count=7, chosen=0, other=None):
    return RunListScene(run_items(count), chosen, other, f"{count} runs")


def _bar(subject, plain, km, **more):
    length = km / 15
    spoken = f"{plain}: {km} easy kilometres, grade B"
    fields = {
        "inner": False, "chosen": subject == "thighs_glutes", "length": length,
        "low": length * 0.96, "high": length * 1.05, "value": f"{km}",
        "range_text": f"{km - 0.4:.1f} to {km + 0.6:.1f}", "grade": "B", "position": 0.25,
    }  # fmt: skip
    return LoadBar(subject, plain, **{**fields, **more}, spoken=spoken)


def load_bars(*, muscles=False):
    bars = [_bar(*region) for region in _REGIONS]
    if muscles:
        bars.append(_bar("gluteus_maximus", "Gluteus maximus", 13.4, inner=True))
        nothing = {"inner": True, "length": None, "value": "not estimated", "grade": ""}
        bars.append(_bar("tfl", "Tensor fasciae latae", 0.0, **nothing, position=None))
    return LoadBars(
        title="This run in easy kilometres",
        line="So many kilometres of easy running on asphalt would have asked the same of each.",
        mark=12.1 / 15,
        mark_text="12.1 km run",
        bars=tuple(bars),
        heading="Thighs and glutes, muscle by muscle",
    )


def chart_scene():
    at = tuple(step / 20 for step in range(243))
    fast = tuple(1.0 if 1.6 < x % 2.9 < 2.6 and x < 9 else 0.0 for x in at)
    names = (("feet", "Feet"), ("lower_legs", "Lower legs"), ("trunk", "Abs and back"),
             ("arms", "Arms and shoulders"), ("thighs_glutes", "Thighs and glutes"))  # fmt: skip
    lines = tuple(
        ChartLine(subject, name, tuple(1 + 0.03 * row + f * (0.3 + 0.02 * row) for f in fast))
        for row, (subject, name) in enumerate(names)
    )
    return RunChartScene(
        title="Pace and load in each step",
        axis="distance",
        at=at,
        at_s=tuple(304 * x for x in at),
        pace_s_per_km=tuple(
            335 - 95 * f + 5 * math.sin(3 * x) for x, f in zip(at, fast, strict=True)
        ),
        slope=tuple(0.04 * math.sin(x) for x in at),
        lines=lines,
        chosen="thighs_glutes",
        ticks=tuple(Tick(float(x), f"{x} km" if x == 0 else f"{x}") for x in range(0, 13, 2)),
        pace_ticks=(Tick(240.0, "4:00"), Tick(300.0, "5:00"), Tick(360.0, "6:00")),
        slope_ticks=(Tick(-0.05, "-5 %"), Tick(0.0, "0"), Tick(0.05, "5 %")),
        load_ticks=(Tick(1.0, "×1"), Tick(1.5, "×1.5"), Tick(2.0, "×2")),
        pace_name="Pace, min/km",
        slope_name="Slope",
        grounds=(
            GroundSpan(0.0, 4.0, "asphalt", "Asphalt"),
            GroundSpan(4.0, 12.1, "dirt_path_smooth", "Smooth dirt path"),
        ),
        walking=(),
        part=(4.5, 5.5),
        laps=(2.0, 4.0, 6.0),
        spoken="Pace from 4:00 to 6:10 /km; load of thighs and glutes from ×0.97 to ×1.35",
    )


def laps(chosen=2):
    return tuple(
        LapRow(f"{n}", "1.00 km", "5:04", "5:04 /km", "×1.04", 304.0 * (n - 1), 304.0 * n,
               n == chosen, f"Lap {n}: 1.00 km, 5:04")
        for n in range(1, 13)
    )  # fmt: skip


def page_scene(atlas, **changes):
    scene = resolve(replace(State(), region="thighs_glutes", muscle=None), atlas)
    legend = scene.map.legend._replace(title="Mean load", line="in one step")
    surfaces = scene.run.surfaces
    part = PartCard(
        chosen=True,
        caption="Selected part, 4.5 to 5.5 km · 4:02 · 1.0 km",
        value="×1.04",
        value_line="per km, thighs and glutes",
        line="×1.30 in each step · 1.0 easy km in all",
    )
    page = RunPageScene(
        run=0,
        example=True,
        title="5 × 1 km, then hill",
        line="Tuesday 17 November, 18:04 · example run",
        facts=_FACTS,
        map=scene.map._replace(legend=legend, callout=None, hint=""),
        colouring="per_km",
        usual_runs=6,
        bars=load_bars(),
        part=part,
        laps=laps(),
        chart=chart_scene(),
        what_if=WhatIfScene(False, "", 1.0, "same speed", level=False, line=""),
        footing=FootingScene(
            "asphalt", "Asphalt", surfaces, "rearfoot", "conventional", "normal", 0
        ),
        compare="",
        notices=("No altitude: taken as level.",),
        sentence="Downhill parts can make thighs sore, even where the load reads low.",
    )
    return page._replace(**changes)


@pytest.fixture
def listed():
    """Make the scene of a list of so many runs."""
    return list_scene


@pytest.fixture
def barred():
    """Make the scene of the bars, with or without muscles."""
    return load_bars


@pytest.fixture
def lapped():
    """Make the rows of twelve laps, one of them chosen."""
    return laps


@pytest.fixture
def page(atlas):
    """Make a page of a run, changed in some of its parts."""

    def made(**changes):
        return page_scene(atlas, **changes)

    return made


@pytest.fixture
def runs_scene(page):
    """Make what the place shows, changed in some of its parts."""

    def made(**changes):
        scene = RunsScene(ready=True, view="run", list=list_scene(), page=page(), log=None)
        return scene._replace(**changes)

    return made


@pytest.fixture
def charted():
    """Make the chart of a run of 12.1 km at 304 s/km, without a part or with changes."""

    def made(**changes):
        return MADE_CHART._replace(**changes)

    return made


@pytest.fixture
def chart(qtbot, charted):
    view = RunChart()
    qtbot.addWidget(view)
    view.setPalette(palette(theme("light")))
    view.show_theme(theme("light"))
    view.show_chart(charted())
    view.resize(976, 312)
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.fixture
def told(chart):
    """Keep all parts that the chart tells of."""
    parts = []
    chart.part_chosen.connect(lambda start, end: parts.append((start, end)))
    return parts
