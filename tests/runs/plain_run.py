"""The law for whole runs in plain Python, sample by sample: what the quick sums are held against.

Shares nothing with the program but the demand of a single step, ``bodymap.model.load.load``.
"""

from __future__ import annotations

from itertools import pairwise
from math import isfinite
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from bodymap.model.conditions import Conditions
from bodymap.model.load import load
from bodymap.model.stride import cadence_spm, steps_per_km

if TYPE_CHECKING:
    from bodymap.model.tables import Tables
    from bodymap.runs.footing import Footing
    from bodymap.runs.run import Run

GRADES = ("A", "B", "C", "D")
EVIDENCE = ("measured", "stretched", "outside")


class Point(NamedTuple):
    """A point of the file; None where it holds nothing."""

    time_s: float
    stretch: int
    distance_m: float
    speed_mps: float | None
    altitude_m: float | None
    cadence_spm: float | None


class PlainSample(NamedTuple):
    time_s: float
    dt_s: float
    stretch: int
    speed_mps: float
    slope: float
    steps: float
    counted: bool


class PlainLoad(NamedTuple):
    """value, low, high, grade, evidence of each subject; the impact under "impact"."""

    steps: float
    walking_s: float
    figures: dict[str, tuple[float, float, float, str, str]]


def points_of(run: Run) -> list[Point]:
    """Return the points of a run whose file holds distances."""
    track = run.track

    def told(name, i):
        values = track.channels.get(name)
        return float(values[i]) if values is not None and isfinite(values[i]) else None

    return [
        Point(
            float(track.time_s[i]),
            int(track.stretch[i]),
            told("distance_m", i),
            told("speed_mps", i),
            told("altitude_m", i),
            told("cadence_spm", i),
        )
        for i in range(len(track.time_s))
    ]


def plain_samples(run: Run, tables: Tables) -> tuple[list[PlainSample], int]:
    """Return the samples, and how many were dropped as glitches."""
    points = points_of(run)
    raw, glitches = [], 0
    for before, point in pairwise(points):
        if before.stretch != point.stretch:
            continue
        dt = point.time_s - before.time_s
        speed = point.speed_mps
        if speed is None or (run.has_timer and dt > 10):
            speed = (point.distance_m - before.distance_m) / dt
        if speed > 12:
            glitches += 1
        else:
            raw.append((point, dt, speed))
    told = [point.cadence_spm for point in points if point.cadence_spm]
    times = 2 if told and median(told) < 120 else 1
    stretches = {}
    for number in {point.stretch for point in points}:
        inside = [point for point in points if point.stretch == number]
        stretches[number] = (inside, _line(inside))
    samples = []
    for point, dt, _ in raw:
        near = [
            speed
            for other, _, speed in raw
            if other.stretch == point.stretch and abs(other.time_s - point.time_s) <= 2.5
        ]
        speed = round(sum(near) / len(near), 9)
        counted = speed >= 1.8
        cadence = (point.cadence_spm or 0) * times
        if not 120 <= cadence <= 300:
            cadence = cadence_spm(tables.stride, min(max(speed, 1.8), 9.5))
        steps = cadence / 60 * dt if counted else 0.0
        slope = _slope(point, *stretches[point.stretch])
        samples.append(PlainSample(point.time_s, dt, point.stretch, speed, slope, steps, counted))
    return samples, glitches


def _line(inside: list[Point]) -> list[tuple[float, float]]:
    """Return distance and smoothed altitude along one stretch."""
    return [
        (point.distance_m, height)
        for point in inside
        if (height := _mean_altitude(point, inside)) is not None
    ]


def _slope(point: Point, inside: list[Point], line: list[tuple[float, float]]) -> float:
    """Return the slope at a point: over 25 m to either side inside its stretch."""
    low = max(point.distance_m - 25, inside[0].distance_m)
    high = min(point.distance_m + 25, inside[-1].distance_m)
    if high - low <= 1e-3 or not line:
        return 0.0
    slope = round((_at(high, line) - _at(low, line)) / (high - low), 9)
    return min(max(slope, -0.45), 0.45)


def _mean_altitude(point: Point, inside: list[Point]) -> float | None:
    near = [
        other.altitude_m
        for other in inside
        if other.altitude_m is not None and abs(other.time_s - point.time_s) <= 15
    ]
    return sum(near) / len(near) if near else None


def _at(distance_m: float, line: list[tuple[float, float]]) -> float:
    before = [pair for pair in line if pair[0] <= distance_m]
    after = [pair for pair in line if pair[0] > distance_m]
    if not before or not after:
        return (before[-1] if before else after[0])[1]
    (left, low), (right, high) = before[-1], after[0]
    return low + (high - low) * (distance_m - left) / (right - left)


def plain_load(
    samples: list[PlainSample], footing: Footing, tables: Tables, reference_mps: float = 3.0
) -> PlainLoad:
    """Return the sums over the demand of every single sample."""
    sums: dict[str, list[float]] = {}
    words: dict[str, dict[str, float]] = {}
    total = 0.0
    for sample in samples:
        if not sample.counted:
            continue
        total += sample.steps
        for key, figure in _figures(sample, footing, tables, reference_mps).items():
            if figure is None:
                continue
            row = sums.setdefault(key, [0.0, 0.0, 0.0])
            for place in range(3):
                row[place] += figure[place] * sample.steps
            told = words.setdefault(key, dict.fromkeys((*GRADES, *EVIDENCE), 0.0))
            told[figure.grade] += sample.steps
            told[figure.evidence] += sample.steps
    per_km = steps_per_km(tables.stride, reference_mps)
    figures = {}
    for key, row in sums.items():
        over = total if key == "impact" else per_km
        told = words[key]
        figures[key] = (
            *(part / over for part in row),
            _worst(GRADES, told, total),
            _worst(EVIDENCE, told, total),
        )
    walking = sum(sample.dt_s for sample in samples if not sample.counted)
    return PlainLoad(total, walking, figures)


def _figures(sample, footing, tables, reference_mps):
    surface = footing.surface
    for part in footing.parts:
        if part.start_s < sample.time_s <= part.end_s:
            surface = part.surface
    answer = load(
        Conditions(
            min(sample.speed_mps, 9.5),
            surface,
            sample.slope,
            footing.strike,
            footing.shoe,
            footing.arms,
            "step",
            reference_mps,
        ),
        tables,
    )
    return {**answer.muscles, **answer.regions, "impact": answer.impact}


def _worst(words: tuple[str, ...], told: dict[str, float], total: float) -> str:
    carried = 0.0
    for word in reversed(words[1:]):
        carried += told[word]
        if carried >= total / 10:
            return word
    return words[0]
