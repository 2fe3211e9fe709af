"""A run's points as bytes and back: exact, small, and found out where they are damaged."""

from __future__ import annotations

import struct
import zlib
from struct import Struct
from typing import TYPE_CHECKING, TypeVar, get_args

import numpy as np

from bodymap.runs.run import Channel, Track

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from bodymap.runs.run import FloatArray

_Number = TypeVar("_Number", bound=np.generic)

_CHECK = Struct("<I")  # CRC-32 of all that follows
_HEAD = Struct("<4sHHII")  # mark, version, channels, points, length of what follows unpacked
_MARK, _VERSION = b"BMpt", 1
_CHANNEL = Struct("<24sbI")  # name, scale (see _RAW), length of its values
_MOST_BYTES = 1 << 28  # unpacked; ten times what the largest file that is read can hold
_TIME, _STRETCH = "time_s", "stretch"
_RAW = -1  # instead of a power of ten: the values as they are
_SCALES = (0, 1, 2, 3)  # powers of ten: whole numbers, as watches write them, pack to a fraction
_LARGEST = 2.0**50  # whole numbers up to here stay exact in a float64, times 10
_QUICK = 6  # of zlib: 9 takes three times as long for 2 %


class PackError(ValueError):
    """The bytes hold no points."""


def pack_track(track: Track, channels: Sequence[Channel]) -> bytes:
    """Return the points of ``track`` with those of ``channels`` that it has; nothing is rounded."""
    arrays = {_TIME: track.time_s, _STRETCH: track.stretch.astype(np.float64)}
    for name in channels:
        if name in track.channels:
            arrays[name] = track.channels[name]
    return pack_arrays(arrays)


def unpack_track(packed: bytes, places: bytes | None) -> Track:
    """Return the points that ``pack_track`` packed, with the coordinates packed beside them.

    Raises:
        PackError: they are damaged.
    """
    arrays = unpack_arrays(packed)
    beside = unpack_arrays(places) if places is not None else {}
    try:
        time_s, stretch = arrays.pop(_TIME), arrays.pop(_STRETCH).astype(np.int64)
    except KeyError as error:
        raise PackError(str(error)) from error
    known = get_args(Channel)
    found = {name: values for name, values in {**arrays, **beside}.items() if name in known}
    if any(len(values) != len(time_s) for values in (stretch, *found.values())):
        raise PackError("lengths differ")
    return Track(time_s, stretch, found)  # type: ignore[arg-type]  # names are checked above


def pack_arrays(arrays: Mapping[str, FloatArray]) -> bytes:
    """Return arrays of one length as bytes."""
    parts = []
    for name, values in arrays.items():
        scale, packed = _pack(values)
        parts.append(_CHANNEL.pack(name.encode(), scale, len(packed)) + packed)
    plain = b"".join(parts)
    points = len(next(iter(arrays.values()), ()))
    head = _HEAD.pack(_MARK, _VERSION, len(arrays), points, len(plain))
    checked = head + zlib.compress(plain, _QUICK)
    return _CHECK.pack(zlib.crc32(checked)) + checked


def unpack_arrays(packed: bytes) -> dict[str, FloatArray]:
    """Return the arrays that ``pack_arrays`` packed.

    Raises:
        PackError: they are damaged.
    """
    try:
        check = _CHECK.unpack_from(packed)[0]
        checked = packed[_CHECK.size :]
        mark, version, channels, points, length = _HEAD.unpack_from(checked)
        if (mark, version, check) != (_MARK, _VERSION, zlib.crc32(checked)) or length > _MOST_BYTES:
            raise PackError("no points of ours")
        plain = zlib.decompressobj().decompress(checked[_HEAD.size :], length + 1)
        return _split(plain, channels, points)
    except (struct.error, zlib.error, ValueError) as error:
        raise PackError(str(error)) from error


def is_whole(packed: bytes) -> bool:
    """Tell, quickly, whether bytes are still those that ``pack_arrays`` made."""
    return packed[: _CHECK.size] == _CHECK.pack(zlib.crc32(packed[_CHECK.size :]))


def _split(plain: bytes, channels: int, points: int) -> dict[str, FloatArray]:
    arrays = {}
    at = 0
    for _ in range(channels):
        name, scale, length = _CHANNEL.unpack_from(plain, at)
        at += _CHANNEL.size
        values = plain[at : at + length]
        arrays[name.rstrip(b"\0").decode()] = _unpack(values, scale, points)
        at += length
    return arrays


def _pack(values: FloatArray) -> tuple[int, bytes]:
    """Return the power of ten that makes whole numbers of the values, and their bytes."""
    present = ~np.isnan(values)
    known = values[present]
    for scale in _SCALES:
        whole = _whole(known, 10.0**scale)
        if whole is not None:
            steps = np.diff(whole, prepend=np.int64(0))
            return scale, np.packbits(present).tobytes() + _shuffled(steps)
    return _RAW, _shuffled(values)


def _whole(values: FloatArray, times: float) -> NDArray[np.int64] | None:
    """Return ``values * times`` where that is whole numbers from which they come back exactly."""
    if np.any(np.abs(values) > _LARGEST / times):  # infinity, too
        return None
    whole = np.round(values * times)
    return whole.astype(np.int64) if np.array_equal(whole / times, values) else None


def _unpack(packed: bytes, scale: int, points: int) -> FloatArray:
    if scale == _RAW:
        values = _unshuffled(packed, np.float64)
        if len(values) != points:
            raise PackError("points are missing")
        return values
    flags = -(-points // 8)
    if len(packed) < flags:  # of no bytes at all, numpy unpacks whatever is in the memory
        raise PackError("points are missing")
    present = np.unpackbits(np.frombuffer(packed[:flags], np.uint8), count=points).astype(bool)
    values = np.full(points, np.nan)
    values[present] = np.cumsum(_unshuffled(packed[flags:], np.int64)) / 10.0**scale
    return values


def _shuffled(values: NDArray[np.generic]) -> bytes:
    """Return all first bytes, then all second ones, and so on: these pack far better."""
    return np.ascontiguousarray(values).view(np.uint8).reshape(-1, 8).T.tobytes()


def _unshuffled(packed: bytes, kind: type[_Number]) -> NDArray[_Number]:
    return np.frombuffer(packed, np.uint8).reshape(8, -1).T.copy().view(kind).reshape(-1)
