"""A watch file's bytes: read up to the cap, unpacked where they are gzipped."""

from __future__ import annotations

import hashlib
import stat
import zlib
from typing import TYPE_CHECKING, Literal, NamedTuple

from bodymap.runs.errors import DamagedFileError, ForeignFileError, TooLargeError
from bodymap.words import tr

if TYPE_CHECKING:
    from pathlib import Path

CAP_BYTES = 64 * 1024 * 1024  # packed, and unpacked
# Why a file was not read to its end; the keys of the notices about it.
Trouble = Literal["", "broken_tail", "cut_short"]
_GZIP = b"\x1f\x8b"
_GZIP_WINDOW = 31  # zlib's number for "a gzip header and the largest window"
_CHUNK = 1 << 14
_MOST_MEMBERS = 10_000  # block-wise gzip of 64 MB has 1,000; millions of empty ones would stall


class Source(NamedTuple):
    """A file's bytes.

    Attributes:
        name: the file's name without its folder.
        content: SHA-256 of ``data``, hexadecimal.
        trouble: "broken_tail": the packing is damaged, ``data`` is what came before.
    """

    name: str
    data: bytes
    content: str
    trouble: Trouble = ""


def read_source(path: Path) -> Source:
    """Return the bytes of a file, unpacked.

    Raises:
        TooLargeError: it is larger than 64 MB, packed or unpacked.
        ForeignFileError: it is no ordinary file, or empty.
        DamagedFileError: it is packed and nothing of it can be unpacked.
        OSError: it cannot be opened or read.
    """
    data = _capped(path)
    trouble: Trouble = ""
    if data.startswith(_GZIP):
        data, broken = _unpacked(path.name, data)
        trouble = "broken_tail" if broken else ""
    return Source(path.name, data, hashlib.sha256(data).hexdigest(), trouble)


def _capped(path: Path) -> bytes:
    # A pipe or a device would never end: asked before it is opened, which can wait for ever.
    kind = path.stat().st_mode
    if not stat.S_ISREG(kind) and not stat.S_ISDIR(kind):
        raise ForeignFileError(path.name, tr("It is no ordinary file."))
    with path.open("rb") as file:
        data = file.read(CAP_BYTES + 1)
    if len(data) > CAP_BYTES:
        raise TooLargeError(path.name, tr("It is larger than 64 MB, more than a watch records."))
    if not data:
        raise ForeignFileError(path.name, tr("It is empty."))
    return data


def _unpacked(name: str, packed: bytes) -> tuple[bytes, bool]:
    """Return the bytes of all gzip members, and whether they broke off."""
    got = bytearray()
    at, members, broken = 0, 0, True
    unpacker = zlib.decompressobj(_GZIP_WINDOW)
    while at < len(packed) and members < _MOST_MEMBERS:
        chunk = packed[at : at + _CHUNK]
        try:
            got += unpacker.decompress(chunk, CAP_BYTES + 1 - len(got))
        except zlib.error:
            if packed[at:].strip(b"\0"):
                broken = True
            else:
                at = len(packed)  # zeros behind the last member are padding, as gzip takes them
            break
        if len(got) > CAP_BYTES:
            reason = tr("Unpacked it is larger than 64 MB, more than a watch records.")
            raise TooLargeError(name, reason)
        at += len(chunk) - len(unpacker.unused_data)
        broken = not unpacker.eof
        if unpacker.eof:
            unpacker = zlib.decompressobj(_GZIP_WINDOW)
            members += 1
    if not got:
        reason = tr("It is packed (gzip) and damaged: nothing of it can be unpacked.")
        raise DamagedFileError(name, reason)
    return bytes(got), broken or at < len(packed)
