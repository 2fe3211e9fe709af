"""The tip of a row of the raster: its value now, when the muscle works, what that rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.ui.controls.tip import Tip
from bodymap.ui.draw.stride_chart_words import row_tip

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from bodymap.ui.views.stride_raster import StrideRaster


class RowTip:
    """Shows the tip of one row at a time; its value follows the cursor."""

    def __init__(self, raster: StrideRaster) -> None:
        self._raster = raster
        self._tip: Tip | None = None
        self._row = 0
        self._at: QPoint | None = None

    def show_row(self, row: int, mouse: QPoint) -> None:
        """Show the tip of ``row`` beside ``mouse`` (of the screen)."""
        window = self._raster.window()
        if self._tip is None or self._tip.parent() is not window:
            self._tip = Tip(window)
            self._raster.destroyed.connect(self._tip.deleteLater)
        self._row, self._at = row, window.mapFromGlobal(mouse)
        self.follow()

    def follow(self) -> None:
        """Show the value of now where a tip is shown."""
        picture = self._raster.picture
        if self._tip is None or self._at is None or picture is None:
            return
        now = picture.row_now(self._row, self._raster.phase)
        words = row_tip(picture.scene.rows[self._row], picture.leg.percents[self._row], now)
        if not self._tip.isVisible() or words != self._tip.accessibleName():
            self._tip.show_words(words, self._at)
            self._tip.update()

    def leave(self) -> None:
        """Take the tip away."""
        self._at = None
        if self._tip is not None:
            self._tip.hide()
