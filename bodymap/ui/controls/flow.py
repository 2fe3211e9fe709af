"""Where small controls stand that fill as many rows as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget


def flow(widgets: Iterable[QWidget], width: int, gap_px: int) -> list[QRect]:
    """Return a place for each of ``widgets``: side by side, on in a new row at ``width`` px."""
    found, corner = [], QPoint(0, 0)
    for widget in widgets:
        size = widget.sizeHint()
        if corner.x() and corner.x() + size.width() > width:
            corner = QPoint(0, corner.y() + size.height() + gap_px)
        found.append(QRect(corner, QSize(min(size.width(), width), size.height())))
        corner.setX(corner.x() + size.width() + gap_px)
    return found
