"""What is written into a device of Qt, as bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice

if TYPE_CHECKING:
    from collections.abc import Callable


def filled(write: Callable[[QIODevice], object]) -> bytes:
    """Return what ``write`` puts into the device that it is given."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    buffer.close()
    return bytes(content.data())
