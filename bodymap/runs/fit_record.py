"""A point of a FIT file: the watch's own fields, and those of an added app."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bodymap.runs.fit_stream import FieldKind, FitFrame
    from bodymap.runs.run import Channel

_DEGREES = 180 / 2**31  # of a semicircle, the unit of FIT positions
# The fields of a record in the order in which they win over another for the same channel.
_FIELDS: Mapping[str, tuple[Channel, int, float]] = {
    # name: channel, rank (0 wins), factor
    "distance": ("distance_m", 0, 1.0),
    "enhanced_speed": ("speed_mps", 0, 1.0),
    "speed": ("speed_mps", 1, 1.0),
    "enhanced_altitude": ("altitude_m", 0, 1.0),
    "altitude": ("altitude_m", 1, 1.0),
    "cadence": ("cadence_spm", 0, 1.0),
    "heart_rate": ("heart_rate_bpm", 0, 1.0),
    "power": ("power_w", 0, 1.0),
    "stance_time": ("stance_time_ms", 0, 1.0),
    "vertical_oscillation": ("vertical_oscillation_mm", 0, 1.0),
    "position_lat": ("latitude_deg", 0, _DEGREES),
    "position_long": ("longitude_deg", 0, _DEGREES),
}
# Fields of added apps: by the number of the watch's own field that they say they stand for, or by
# the names that foot pods are known to write.
_NATIVE: Mapping[int, Channel] = {
    2: "altitude_m",
    3: "heart_rate_bpm",
    4: "cadence_spm",
    5: "distance_m",
    6: "speed_mps",
    7: "power_w",
    39: "vertical_oscillation_mm",
    41: "stance_time_ms",
    73: "speed_mps",
    78: "altitude_m",
}
_ADDED: Mapping[str, Channel] = {
    "power": "power_w",
    "ground time": "stance_time_ms",
    "ground contact time": "stance_time_ms",
    "stance time": "stance_time_ms",
    "vertical oscillation": "vertical_oscillation_mm",
}
# The Stryd app writes its vertical oscillation in centimetres and says so.
_TO_CHANNEL = {
    ("vertical_oscillation_mm", "centimeters"): 10.0,
    ("vertical_oscillation_mm", "cm"): 10.0,
}


class Record(NamedTuple):
    """A point as a FIT file holds it.

    Attributes:
        stamp: its time stamp, or None.
        own: what the watch wrote.
        added: what an added app wrote, with the names that it gave.
    """

    stamp: int | None
    own: dict[Channel, float]
    added: dict[Channel, tuple[str, float]]


def number(value: object) -> float | None:
    """Return a value of a field if it is one finite number."""
    if isinstance(value, int | float) and math.isfinite(value):
        return float(value)
    return None


def read_record(frame: FitFrame) -> Record:
    """Return the point of a ``record`` message."""
    stamp: int | None = None
    own: dict[str, float] = {}
    added: dict[Channel, tuple[str, float]] = {}
    for each in frame.fields:
        value = number(each.value)
        if value is None:
            continue
        if each.field_def is not None and each.field_def.is_dev:
            _add(added, each.field, value)
        elif each.name == "timestamp":
            stamp = int(value)
        elif each.field_def is not None or each.name not in own:
            own[each.name] = value  # a field of its own wins over a part of another
    return Record(stamp, _own_values(own), added)


def _own_values(own: Mapping[str, float]) -> dict[Channel, float]:
    values: dict[Channel, float] = {}
    ranks: dict[Channel, int] = {}
    for name, value in own.items():
        if name in _FIELDS:
            channel, rank, factor = _FIELDS[name]
            if rank <= ranks.get(channel, rank):
                values[channel], ranks[channel] = value * factor, rank
    if "cadence_spm" in values:
        values["cadence_spm"] += own.get("fractional_cadence", 0.0)
    return values


def _add(added: dict[Channel, tuple[str, float]], field: FieldKind, value: float) -> None:
    channel = _channel_of(field)
    if channel is None or value == 0:  # an app writes 0 while its sensor is silent
        return
    factor = _TO_CHANNEL.get((channel, str(field.units).strip("\0 ").lower()), 1.0)
    added.setdefault(channel, (str(field.name).strip("\0 "), value * factor))


def _channel_of(field: FieldKind) -> Channel | None:
    if isinstance(field.native_field_num, int):
        return _NATIVE.get(field.native_field_num)
    name = field.name if isinstance(field.name, str) else ""
    return _ADDED.get(name.strip("\0 ").lower())
