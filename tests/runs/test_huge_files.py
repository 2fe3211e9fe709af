"""Files made to fill the memory or to take for ever: a run or a refusal, in time and in bounds."""

from __future__ import annotations

import gzip
import os
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.runs.files import GPX_ATTRIBUTES

# Files and limits a fifth of the real ones: what would take minutes or fill the memory at full
# size takes a fifth of that, and still passes the bounds.
PART = 5
FULL = 60_000_000 // PART  # bytes, just below the cap
# Any file ends within 10 s and 1 GB. Six times the time, and that of the processor: the machine may
# be slow and is shared. What it guards against would take minutes or hours.
SECONDS, BYTES = 60 // PART, 1_000_000_000 // PART
# Reads all files of a folder, each within the seconds, all within the memory; says how each ended.
SCRIPT = """
import sys, time
from pathlib import Path
import numpy
from bodymap.runs import fit_stream, gpx_file, reading, safe_xml, unpacked
from bodymap.runs.errors import RunFileError
folder, part, seconds, memory = sys.argv[1], *map(int, sys.argv[2:])
for place, name in (
    (fit_stream, "_MOST_WORK"), (gpx_file, "_MOST_TRACKS"), (safe_xml, "_MOST_ELEMENTS"),
    (unpacked, "CAP_BYTES"), (unpacked, "_MOST_MEMBERS"),
):
    setattr(place, name, getattr(place, name) // part)
try:
    import resource
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
except ImportError:
    resource = None
for path in sorted(Path(folder).iterdir()):
    if resource:
        until = int(time.process_time()) + seconds
        resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))
    print(path.name, end=": ", flush=True)
    try:
        reading.read_runs(path)
        print("runs")
    except RunFileError as error:
        print(type(error).__name__)
"""
ENDS = {
    "runs",
    "DamagedFileError",
    "NoRunError",
    "TooLargeError",
    "TooLittleError",
    "UnsafeFileError",
}


def _fit(definition, message):
    body = definition + message * ((FULL - len(definition)) // len(message))
    return struct.pack("<BBHI4s", 14, 0x20, 2132, len(body), b".FIT") + b"\0\0" + body


def _definition(message, fields):
    return struct.pack("<BBBHB", 0x40, 0, 0, message, len(fields) // 3) + fields


def _repeat(head, piece):
    return head + piece * ((FULL - len(head)) // len(piece))


def _numbered(head, piece):
    length = len(piece % 0) + 6
    return head + b"".join(piece % number for number in range(FULL // length))


GPX = f"<gpx {GPX_ATTRIBUTES}>".encode()
POINT = (
    b'<trk><type>run</type><trkpt lat="1" lon="1"><time>2026-05-17T00:00:00Z</time></trkpt></trk>'
)
HUGE = {
    "messages of one byte": lambda: _fit(_definition(20, b""), b"\0"),
    "255 lists a message": lambda: _fit(
        _definition(20, bytes((3, 255, 2)) * 255), b"\0" * (255 * 255 + 1)
    ),
    "elements without end": lambda: _repeat(GPX, b"<a/>"),
    "elements in elements": lambda: _repeat(GPX, b"<a>"),
    "names without end": lambda: _numbered(GPX, b"<a%d/>"),
    "attributes without end": lambda: _numbered(b"<gpx ", b'a%d="" '),
    "prefixes without end": lambda: _numbered(GPX, b'<a xmlns:b%d="u"/>'),
    "one endless comment": lambda: _repeat(GPX + b"<!--", b"x"),
    "tracks of one point": lambda: _repeat(GPX, POINT),
    "a bomb": lambda: gzip.compress(bytes(500_000_000 // PART), 1),
    "empty packings": lambda: _repeat(b"", gzip.compress(b"")),
    "entities of entities": lambda: (
        b'<!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa">'
        + b"".join(b'<!ENTITY a%d "%s">' % (i, b"&a%d;" % (i - 1) * 10) for i in range(1, 12))
        + b"]><gpx>&a11;</gpx>"
    ),
    "one entity many times": lambda: (
        b'<!DOCTYPE gpx [<!ENTITY a "' + b"a" * 100_000 + b'">]><gpx>' + b"&a;" * 100_000
    ),
    "a file of the system": lambda: (
        b'<!DOCTYPE gpx [<!ENTITY a SYSTEM "file:///etc/hostname">]><gpx>&a;</gpx>'
    ),
}


def test_files_made_to_do_harm_end_in_time_and_in_bounds():
    with tempfile.TemporaryDirectory() as folder:  # tmp_path would keep 100 MB
        for name, make in HUGE.items():
            Path(folder, name).write_bytes(make())
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT, folder, *map(str, (PART, SECONDS, BYTES))],
            # Threads that wait for sums would count as memory.
            env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
            capture_output=True,
            text=True,
            check=False,
            cwd=Path(__file__).parents[2],
        )
    assert done.returncode == 0, done.stdout + done.stderr[-600:]
    ends = dict(line.split(": ") for line in done.stdout.splitlines())
    assert ends.keys() == HUGE.keys()
    assert set(ends.values()) <= ENDS, ends
