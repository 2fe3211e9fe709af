"""The chart of a made-up run of 12.1 km with fast kilometres, without a part."""

from __future__ import annotations

import math

from bodymap.app.map_scene import Tick
from bodymap.app.runs.scene import ChartLine, GroundSpan, RunChartScene

AT = tuple(step / 20 for step in range(243))  # km
MADE_CHART = RunChartScene(
    title="Pace and load in each step",
    axis="distance",
    at=AT,
    at_s=tuple(304 * km for km in AT),
    pace_s_per_km=tuple(240.0 if 2 < km % 4 < 3 else 335.0 for km in AT),
    slope=tuple(0.04 * math.sin(km) for km in AT),
    lines=tuple(
        ChartLine(subject, subject.title(), tuple(1 + share * (2 < km % 4 < 3) for km in AT))
        for share, subject in ((0.1, "feet"), (0.2, "arms"), (0.4, "thighs"))
    ),
    chosen="thighs",
    ticks=(Tick(0.0, "0 km"), Tick(5.0, "5"), Tick(10.0, "10")),
    pace_ticks=(Tick(240.0, "4:00"), Tick(300.0, "5:00"), Tick(360.0, "6:00")),
    slope_ticks=(Tick(-0.05, "−5 %"), Tick(0.0, "0"), Tick(0.05, "5 %")),
    load_ticks=(Tick(1.0, "×1"), Tick(1.5, "×1.5")),
    pace_name="Pace, min/km",
    slope_name="Slope",
    grounds=(
        GroundSpan(0.0, 4.0, "asphalt", "Asphalt"),
        GroundSpan(4.0, 12.1, "dirt_path_smooth", "Dirt path"),
    ),
    walking=(),
    part=None,
    laps=(),
    spoken="Pace from 4:00 to 5:35 /km.",
)
