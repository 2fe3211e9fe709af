"""A run's points as bytes and back."""

from __future__ import annotations

import struct
import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from bodymap.runs.log_pack import PackError, pack_arrays, pack_track, unpack_arrays, unpack_track
from bodymap.runs.run import Track
from tests.runs.made_runs import made_track

_ANY = st.floats(allow_nan=True, allow_infinity=True)
_AS_WRITTEN = st.one_of(
    st.just(float("nan")), st.integers(-(10**7), 10**7).map(lambda whole: whole / 100)
)
_VALUES = st.integers(0, 40).flatmap(
    lambda length: st.one_of(
        arrays.arrays(np.float64, length, elements=_ANY),
        arrays.arrays(np.float64, length, elements=_AS_WRITTEN),
    )
)


@given(_VALUES)
def test_every_array_comes_back_exactly(values):
    found = unpack_arrays(pack_arrays({"power_w": values}))["power_w"]
    np.testing.assert_array_equal(found, values)


@given(st.binary(max_size=200))
def test_foreign_bytes_are_refused(packed):
    with pytest.raises(PackError):
        unpack_arrays(packed)


_PACKED = pack_track(made_track(), ("distance_m", "altitude_m"))


@given(st.integers(0, len(_PACKED) - 1), st.integers(1, 255))
def test_one_changed_byte_is_found_out(place, change):
    damaged = bytearray(_PACKED)
    damaged[place] ^= change
    with pytest.raises(PackError):
        unpack_track(bytes(damaged), None)


@given(st.integers(0, len(_PACKED) - 1))
def test_bytes_that_break_off_are_refused(length):
    with pytest.raises(PackError):
        unpack_track(_PACKED[:length], None)


def _with_sum(body: bytes, channels: int, points: int, length: int) -> bytes:
    checked = struct.pack("<4sHHII", b"BMpt", 1, channels, points, length) + zlib.compress(body)
    return struct.pack("<I", zlib.crc32(checked)) + checked


def test_bytes_that_unpack_to_far_more_than_they_say_are_refused():
    with pytest.raises(PackError):
        unpack_arrays(_with_sum(bytes(10_000_000), 1, 1, 100))
    with pytest.raises(PackError):
        unpack_arrays(_with_sum(b"", 1, 1, 1 << 30))


def test_an_array_with_too_few_values_is_refused():
    body = struct.pack("<24sbI", b"time_s", -1, 8) + bytes(8)
    with pytest.raises(PackError):
        unpack_arrays(_with_sum(body, 1, 2, len(body)))


def test_an_array_without_a_byte_is_refused_whatever_is_in_the_memory():
    body = struct.pack("<24sbI", b"time_s", 0, 0)
    with pytest.raises(PackError, match="missing"):
        unpack_arrays(_with_sum(body, 1, 2, len(body)))


def test_points_without_times_or_of_different_lengths_are_refused():
    ones = np.ones(3)
    with pytest.raises(PackError):
        unpack_track(pack_arrays({"distance_m": ones}), None)
    with pytest.raises(PackError):
        unpack_track(
            pack_arrays({"time_s": ones, "stretch": ones}), pack_arrays({"latitude_deg": ones[:2]})
        )


def test_places_are_packed_apart_and_come_back_with_the_rest():
    track = made_track(places=True)
    packed = pack_track(track, ("distance_m", "altitude_m"))
    places = pack_track(track, ("latitude_deg", "longitude_deg"))
    assert set(unpack_track(packed, None).channels) == {"distance_m", "altitude_m"}
    both = unpack_track(packed, places)
    assert set(both.channels) == set(track.channels)
    np.testing.assert_array_equal(both.channels["latitude_deg"], track.channels["latitude_deg"])
    np.testing.assert_array_equal(both.stretch, track.stretch)


def test_a_channel_of_a_later_version_is_passed_over():
    ones = np.ones(3)
    packed = pack_arrays({"time_s": ones, "stretch": ones, "vo2": ones})
    assert unpack_track(packed, None).channels == {}


def test_an_hour_as_watches_write_it_packs_to_a_tenth():
    steps = np.random.default_rng(1).normal(3.0, 0.1, 3600)
    channels = {
        "distance_m": np.round(np.cumsum(steps), 2),
        "heart_rate_bpm": np.round(150 + np.cumsum(steps - 3.0)),
    }
    track = Track(np.arange(3600.0), np.zeros(3600, np.int64), channels)
    assert len(pack_track(track, ("distance_m", "heart_rate_bpm"))) < 4 * 3600 * 8 / 10
