"""A run as plain values, for JSON and CSV: what it asked, and every sample behind that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.model.plain import figure_values, significant
from bodymap.runs.counting import counting_notices
from bodymap.runs.grounds import surface_names
from bodymap.runs.notices import notice_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bodymap.model.figures import Figure
    from bodymap.runs.facts import RunFacts
    from bodymap.runs.footing import Footing
    from bodymap.runs.run import Run
    from bodymap.runs.run_load import RunLoad
    from bodymap.runs.samples import Samples

SAMPLE_COLUMNS = (
    "time_s",
    "distance_m",
    "speed_mps",
    "slope",
    "steps",
    "surface",
    "counted",
)
LOAD_COLUMNS = ("kind", "id", "value", "low", "high", "grade", "evidence")
_LOAD_DIGITS = 6  # significant ones
_DIGITS = 10  # significant ones: a sum over samples must come out again


def run_values(run: Run, facts: RunFacts, load: RunLoad) -> dict[str, object]:
    """Return ``run`` as plain values: numbers with six significant digits, loads by id."""
    return {
        "start": None if run.start is None else run.start.isoformat(),
        "distance_m": significant(facts.distance_m),
        "timer_s": significant(facts.timer_s),
        "steps": significant(load.steps),
        "walking_s": significant(facts.walking_s),
        "glitches": facts.glitches,
        "impact": figure_values(load.impact),
        "muscles": {key: figure_values(figure) for key, figure in load.muscles.items()},
        "regions": {key: figure_values(figure) for key, figure in load.regions.items()},
        "notices": list(notice_lines(run, facts)),
    }


def load_rows(load: RunLoad) -> Iterator[dict[str, str]]:
    """Yield impact, muscles and regions by ``LOAD_COLUMNS``; what is not estimated stays empty."""
    yield _load_row("impact", "impact", load.impact)
    for kind, figures in (("muscle", load.muscles), ("region", load.regions)):
        for key, figure in figures.items():
            yield _load_row(kind, key, figure)


def _load_row(kind: str, key: str, figure: Figure | None) -> dict[str, str]:
    if figure is None:
        return dict.fromkeys(LOAD_COLUMNS, "") | {"kind": kind, "id": key}
    numbers = (f"{n:.{_LOAD_DIGITS}g}" for n in (figure.value, figure.low, figure.high))
    cells = (kind, key, *numbers, figure.grade, figure.evidence)
    return dict(zip(LOAD_COLUMNS, cells, strict=True))


def notice_lines(run: Run, facts: RunFacts) -> tuple[str, ...]:
    """Return in sentences what the file did not tell and how the run was counted."""
    notices = (*run.notices, *counting_notices(run, facts))
    return tuple(line for notice in notices if (line := notice_text(notice)))


def sample_rows(samples: Samples, footing: Footing) -> Iterator[dict[str, str]]:
    """Yield every sample by ``SAMPLE_COLUMNS``; ``counted`` is 0 while walking."""
    columns = (
        samples.time_s,
        samples.distance_m,
        samples.speed_mps,
        samples.slope,
        samples.steps,
    )
    numbers = zip(*(column.tolist() for column in columns), strict=True)
    surfaces = surface_names(samples, footing)
    for row, surface, counted in zip(numbers, surfaces, samples.counted.tolist(), strict=True):
        cells = (*(f"{value:.{_DIGITS}g}" for value in row), surface, str(int(counted)))
        yield dict(zip(SAMPLE_COLUMNS, cells, strict=True))
