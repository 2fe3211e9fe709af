"""Runs made up for the log: even jogs of a minute, so that thousands cost nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np

from bodymap.runs.run import Lap, Notice, Run, Track

if TYPE_CHECKING:
    from bodymap.runs.run import Channel, FloatArray

FIRST = datetime(2026, 1, 5, 7, 0, tzinfo=UTC)


def made_track(seconds: int = 60, speed_mps: float = 3.0, *, places: bool = False) -> Track:
    """Return the points of an even, level jog at 1 Hz."""
    time_s = np.arange(seconds + 1, dtype=np.float64)
    channels: dict[Channel, FloatArray] = {
        "distance_m": time_s * speed_mps,
        "altitude_m": np.full_like(time_s, 120.2),
    }
    if places:
        channels["latitude_deg"] = 12.345678 + time_s / 7
        channels["longitude_deg"] = 98.765432 + time_s / 7
    return Track(time_s, np.zeros(len(time_s), np.int64), channels)


def made_run(number: int = 0, *, seconds: int = 60, speed_mps: float = 3.0, **more: Any) -> Run:
    """Return a run that begins ``number`` days after the first, unless ``more`` says otherwise."""
    usual: dict[str, Any] = {
        "content": f"{number:064x}:0",
        "format": "fit",
        "track": made_track(seconds, speed_mps),
        "distance_m": seconds * speed_mps,
        "timer_s": float(seconds),
        "has_timer": True,
        "start": FIRST + timedelta(days=number),
        "name": f"Jog {number}",
        "device": "Made up",
        "laps": (Lap(0.0, 30.0, 90.0, 30.0), Lap(30.0, 60.0)),
        "notices": (Notice("tail", (3.0, "points")),),
    }
    return Run(**(usual | more))
