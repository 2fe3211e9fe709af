"""Keeps the body's painter paths in one file: reading the drawings themselves takes 18 ms.

The drawings (SVG) are the source. The file says which drawings it was made from, and is not used
where they are others by now, or where a byte of it is damaged.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QDataStream, QIODevice
from PySide6.QtGui import QPainterPath

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_SUM_BYTES = 4
_SUMS_BYTES = 2 * _SUM_BYTES  # of the drawings, and of all that follows


def write_paths(
    file: Path, drawings: Iterable[Path], groups: Iterable[Mapping[str, QPainterPath]]
) -> None:
    """Write ``groups`` of named paths, made from ``drawings``, to ``file``.

    Raises:
        OSError: a drawing cannot be read, or the file cannot be written.
    """
    body = QByteArray()
    stream = QDataStream(body, QIODevice.OpenModeFlag.WriteOnly)
    stream.setVersion(QDataStream.Version.Qt_6_0)
    for group in groups:
        stream.writeQString(" ".join(group))
        for path in group.values():
            stream << path
    data = bytes(body.data())
    file.write_bytes(_sum_of(drawings) + _sum(data) + data)


def read_paths(file: Path, drawings: Iterable[Path]) -> list[dict[str, QPainterPath]] | None:
    """Return the groups of paths in ``file``; None where it is not made from ``drawings``."""
    try:
        whole = file.read_bytes()
        made_from = _sum_of(drawings)
    except OSError:
        return None
    body = whole[_SUMS_BYTES:]
    if not body or whole[:_SUMS_BYTES] != made_from + _sum(body):
        return None
    stream = QDataStream(QByteArray(body))
    stream.setVersion(QDataStream.Version.Qt_6_0)
    groups = []
    while not stream.atEnd():
        groups.append(_read_group(stream))
    return groups


def _read_group(stream: QDataStream) -> dict[str, QPainterPath]:
    group = {}
    for name in stream.readQString().split():
        group[name] = path = QPainterPath()
        stream >> path
    return group


def _sum_of(drawings: Iterable[Path]) -> bytes:
    return _sum(b"".join(drawing.read_bytes() for drawing in drawings))


def _sum(data: bytes) -> bytes:
    return zlib.crc32(data).to_bytes(_SUM_BYTES, "big")
