"""Whatever bytes come: a run, or one of our own errors; never another exception."""

from __future__ import annotations

import contextlib
import gzip
import struct
import tempfile
from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.runs.errors import RunFileError
from bodymap.runs.notices import notice_text
from bodymap.runs.reading import read_runs
from tests.runs.files import gpx_text, jog, tcx_text
from tests.runs.fit_writer import RECORD, START, FitSession, FitWriter, fit_bytes, stamp
from tests.sweeps import few

SPOTS = [*jog(60, every_s=4), *jog(60, every_s=4, from_s=90, from_m=200)]
WHOLE = {
    "fit": fit_bytes(
        SPOTS,
        sessions=[FitSession("cycling", 0, 20), FitSession("running", 20)],
        pauses=[(60, 90)],
        laps=[(0, 60, 180), (60, 150, 200)],
        app_power={3: 200.0},
    ),
    "gpx": gpx_text(SPOTS).encode(),
    "tcx": tcx_text(SPOTS).encode(),
}
WHOLE["gz"] = gzip.compress(WHOLE["fit"])
# What damage is made of, beside single bytes: pieces with a meaning in one of the formats.
PIECES = [
    b"",
    b"\x00",
    b"\xff" * 8,
    b"\x40\x00\x00\x14\x00\xff",
    b"\x60\x00\x00\x14\x00\x01\xfd\x04\x86\x01\x00\x01\x07",
    b".FIT",
    b"<!DOCTYPE x>",
    b"&a;",
    b"<trkpt>",
    b"</trk>",
    b"<trkseg/>",
    b"<Lap/>",
    b"</Activity>",
    b"<Trackpoint/>",
    b"1e999",
    b"nan",
    b"-1",
    b"0001-01-01T00:00:00+14:00",
    b"9999-12-31T23:59:59-14:00",
    b"\x1f\x8b",
]
damage = st.lists(
    st.tuples(
        st.sampled_from(["put", "cut", "write", "double"]),
        st.floats(0, 1),
        st.integers(1, 64),
        st.one_of(st.binary(min_size=1, max_size=8), st.sampled_from(PIECES)),
    ),
    max_size=6,
)


def check(data: bytes) -> None:
    """Read a file: what it gives must be sound."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "strange")
        path.write_bytes(data)
        with contextlib.suppress(RunFileError):
            for run in read_runs(path, coordinates=True):
                _check_run(run)


def _check_run(run):
    track = run.track
    assert (np.diff(track.time_s) > 0).all()
    assert track.time_s[0] >= 0
    assert (np.diff(track.stretch) >= 0).all()
    assert (np.diff(track.stretch) <= 1).all()
    assert 0 < run.timer_s < 1e8
    assert 0 < run.distance_m < 1e8
    for name, values in track.channels.items():
        assert len(values) == len(track.time_s)
        assert not np.isinf(values).any(), name
        assert not np.isnan(values).all(), name
    along = track.channels["distance_m"]
    assert (np.diff(along[~np.isnan(along)]) >= 0).all()
    assert all(a < b <= c for (a, b), (c, _) in zip(run.pauses, run.pauses[1:], strict=False))
    assert all(lap.start_s < lap.end_s for lap in run.laps)
    assert all(notice_text(notice) for notice in run.notices)


def damaged(data: bytes, changes: list[tuple[str, float, int, bytes]]) -> bytes:
    """Return a file with some of its bytes changed, lost, doubled or added."""
    changed = bytearray(data)
    for kind, share, length, piece in changes:
        at = int(share * len(changed))
        if kind == "put":
            changed[at:at] = piece
        elif kind == "cut":
            del changed[at : at + length]
        elif kind == "write":
            changed[at : at + len(piece)] = piece
        else:
            changed[at:at] = changed[at : at + length]
    return bytes(changed)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    check(data)


@settings(max_examples=few(200))
@given(st.sampled_from(sorted(WHOLE)), damage)
def test_a_damaged_file_is_read_or_refused(kind, changes):
    check(damaged(WHOLE[kind], changes))


@settings(max_examples=few(60))
@given(damage)
def test_a_damaged_file_is_read_or_refused_when_it_is_packed_whole(changes):
    check(gzip.compress(damaged(WHOLE["tcx"], changes)))


def fit_of(body: bytes) -> bytes:
    """Return a FIT file of any body."""
    return struct.pack("<BBHI4s", 14, 0x20, 2132, len(body), b".FIT") + b"\0\0" + body + b"\0\0"


@given(st.binary(max_size=400))
def test_any_body_of_a_fit_file_is_read_or_refused(body):
    check(fit_of(body))


# The messages that are read, and two that are not; fields of any number, size and kind.
messages = st.sampled_from([0, 12, 18, 19, 20, 21, 31, 34, 132, 206, 207, 999])
fields = st.lists(
    st.tuples(
        st.one_of(st.sampled_from([253, 2, 0, 1, 5, 6, 7, 8, 9, 41]), st.integers(0, 255)),
        st.one_of(st.sampled_from([0, 1, 2, 4, 8]), st.integers(0, 255)),
        st.one_of(st.sampled_from([0x00, 0x02, 0x84, 0x86, 0x88, 0x07]), st.integers(0, 255)),
    ),
    max_size=8,
)


@st.composite
def structures(draw):
    """Return the body of a FIT file: definitions of any shape, and data that fit them."""
    body = bytearray()
    for _ in range(draw(st.integers(0, 8))):
        local, added = draw(st.integers(0, 15)), draw(st.one_of(st.just([]), fields))
        own = draw(fields)
        head = 0x40 | (0x20 if added else 0) | local
        order = draw(st.sampled_from([0, 1]))
        body += struct.pack("<BBB", head, 0, order)
        body += struct.pack(">H" if order else "<H", draw(messages)) + bytes([len(own)])
        body += b"".join(bytes(each) for each in own)
        if added:
            body += bytes([len(added)]) + b"".join(bytes(each) for each in added)
        size = sum(each[1] for each in (*own, *added))
        for _ in range(draw(st.integers(0, 4))):
            body += bytes([local]) + draw(st.binary(min_size=min(size, 64), max_size=64))[:size]
            body += bytes(max(size - 64, 0))
    return bytes(body)


@settings(max_examples=few(80))
@given(structures())
def test_fit_messages_of_any_shape_are_read_or_refused(body):
    check(fit_of(body))


stamps = st.one_of(st.integers(0, 2**32 - 1), st.integers(stamp(START, 0), stamp(START, 900)))


@settings(max_examples=few(60))
@given(
    st.lists(st.tuples(stamps, st.integers(0, 2**32 - 1), st.integers(0, 2**16 - 1)), max_size=120),
    st.lists(st.tuples(stamps, st.sampled_from([0, 1, 2, 4, 9])), max_size=6),
    st.lists(st.tuples(stamps, st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1)), max_size=3),
)
def test_any_numbers_in_a_sound_fit_file_are_read_or_refused(points, events, sessions):
    writer = FitWriter()
    writer.define(0, RECORD, [(253, "I"), (5, "I"), (6, "H")])
    writer.define(1, 21, [(253, "I"), (0, "B"), (1, "B")])
    writer.define(2, 18, [(2, "I"), (7, "I"), (8, "I"), (9, "I"), (5, "B")])
    for time, metres, speed in [*points, *((stamp(START, i), i * 300, 3000) for i in range(90))]:
        writer.data(0, time, metres, speed)
    for time, kind in events:
        writer.data(1, time, 0, kind)
    for time, long, far in sessions:
        writer.data(2, time, long, long, far, 1)
    check(bytes(writer))


NAMES = """
    gpx trk trkseg trkpt time ele name type hr TrainingCenterDatabase Activity Lap Track Trackpoint
    Time DistanceMeters TotalTimeSeconds Value HeartRateBpm Course Creator Name
"""
words = st.sampled_from(NAMES.split())
values = st.one_of(
    st.sampled_from(["1", "-5", "nan", "inf", "1e400", "2026-05-17T07:30:00Z", "", "9" * 400]),
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="<&"), max_size=9),
)
trees = st.recursive(
    st.tuples(words, values, st.just([])),
    lambda inner: st.tuples(words, values, st.lists(inner, max_size=4)),
    max_leaves=30,
)


def _written(tree):
    name, value, inner = tree
    attributes = f' lat="{name}" lon="5" Sport="Running" StartTime="2026-05-17"'
    return f"<{name}{attributes}>{value}{''.join(map(_written, inner))}</{name}>"


@settings(max_examples=few(60))
@given(st.sampled_from(["gpx", "TrainingCenterDatabase"]), st.lists(trees, max_size=4))
def test_elements_in_any_order_are_read_or_refused(root, inner):
    check(f"<{root}>{''.join(map(_written, inner))}</{root}>".encode())
