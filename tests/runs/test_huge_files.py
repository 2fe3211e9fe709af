"""Files made to fill the memory or to take for ever: a run or a refusal, in time and in bounds."""

from __future__ import annotations

import gzip
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from tests.runs.files import GPX_ATTRIBUTES

FULL = 60_000_000  # bytes, just below the cap
# Any file ends within 10 s and 1 GB. Six times the time, because the tests may share a slow
# machine; what it guards against would take minutes or hours.
SECONDS, BYTES = 60, 1_000_000_000
# Reads a file under a limit of memory and says how it ended.
SCRIPT = """
import sys
from pathlib import Path
import numpy
from bodymap.runs import reading
try:
    import resource
    resource.setrlimit(resource.RLIMIT_DATA, (int(sys.argv[2]),) * 2)
except ImportError:
    pass
from bodymap.runs.errors import RunFileError
try:
    print("runs", len(reading.read_runs(Path(sys.argv[1]))))
except RunFileError as error:
    print(type(error).__name__)
"""


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
    "a bomb": lambda: gzip.compress(bytes(500_000_000), 1),
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


@pytest.mark.parametrize("name", HUGE)
def test_a_file_made_to_do_harm_ends_in_time_and_in_bounds(tmp_path, name):
    path = tmp_path / "huge"
    path.write_bytes(HUGE[name]())
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(path), str(BYTES)],
        timeout=SECONDS,
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stderr[-600:]
    assert done.stdout.split()[0] in {
        "runs",
        "DamagedFileError",
        "NoRunError",
        "TooLargeError",
        "TooLittleError",
        "UnsafeFileError",
    }
    path.unlink()
