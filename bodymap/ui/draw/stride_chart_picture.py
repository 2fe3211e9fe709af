"""The time chart of the stride as a picture: all that stands still is drawn once and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap

from bodymap.ui.draw import stride_chart_paint as parts
from bodymap.ui.draw.raster import raster_for
from bodymap.ui.draw.stride_chart_cursor import CursorPlace, StrideCursor, row_tag_px
from bodymap.ui.draw.stride_chart_frame import (
    PADDING_PX,
    StrideFrame,
    Wanted,
    frame_for,
    regions_of,
)
from bodymap.ui.draw.stride_chart_key import paint_key
from bodymap.ui.draw.stride_chart_leg import Leg, leg_of
from bodymap.ui.draw.stride_chart_scale import plot_scale
from bodymap.ui.draw.stride_chart_words import (
    TipLine,
    plot_note,
    row_now,
    row_tag,
    row_tip,
    widest_tag,
)
from bodymap.ui.draw.type import text_scale, type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.stride_scene import StrideScene
    from bodymap.ui.draw.stride_chart import StridePlotPicture
    from bodymap.ui.theme import Theme

_TITLE_GAP_PX = 16.0  # from the title to the switch
_TICK_PX = 30.0  # from grid line to grid line, at least
_MOST_TICKS = 6


class StrideChartPicture:
    """What the chart of ``scene`` looks like in one size and one theme.

    Args:
        scene: with at least one row.
        theme: the colours.
        size: px.
        controls: the sizes of the switch between the legs and of the choice of the plot.
        failure: why the plot has no lines; stands in the place of the note.
        plot_alone: the plot is wanted where there is room for it or the rows.
    """

    def __init__(
        self,
        scene: StrideScene,
        theme: Theme,
        size: QSizeF,
        controls: tuple[QSize, QSize],
        failure: str = "",
        *,
        plot_alone: bool = False,
    ) -> None:
        self.scene = scene
        self.leg: Leg = leg_of(scene)
        self.title = _title(scene)
        self.note = failure or plot_note(scene.plot)
        self.frame: StrideFrame = self._framed(size, *controls, plot_alone)
        if self.frame.alone and self.frame.plot is not None:
            self.title = scene.plot.title
        high = self.frame.plot.height() if self.frame.plot is not None else _TICK_PX
        ticks = int(high / (_TICK_PX * text_scale())) + 1
        scale = plot_scale([scene.plot.span], min(max(ticks, 2), _MOST_TICKS))
        self.chart = parts.Chart(scene, self.leg, self.frame, scale, theme)
        self._size = size
        self._pixmap: QPixmap | None = None
        chosen = (i for i, row in enumerate(scene.rows) if row.muscle == scene.muscle)
        self._row = next(chosen, None) if self.frame.rows else None
        self._cursor = StrideCursor(self.chart, self._row)

    def _framed(self, size: QSizeF, switch: QSize, choice: QSize, plot_alone: bool) -> StrideFrame:
        title_px = QFontMetricsF(type_font("heading")).horizontalAdvance(self.title)
        beside = title_px + _TITLE_GAP_PX + switch.width() <= size.width() - 2 * PADDING_PX
        metrics = QFontMetricsF(type_font("caption"))
        room = QRectF(0, 0, size.width() - 2 * PADDING_PX, 1000)
        longest = max(self.note, self.scene.plot.longest_note, key=len)
        words = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), longest)
        wanted = Wanted(
            size=size,
            regions=regions_of(self.scene.rows),
            scale=text_scale(),
            control_px=switch.height(),
            choice_px=min(choice.width(), room.width()),
            tag_px=row_tag_px(widest_tag()),
            note_lines=round(words.height() / metrics.lineSpacing()),
            head_lines=1 if beside else 2,
            plot_alone=plot_alone,
        )
        return frame_for(wanted)

    def pixmap(self, ratio: float, plot: StridePlotPicture | None) -> QPixmap:
        """Return all but the cursor, drawn at the first call.

        Args:
            ratio: device px for each px of the window.
            plot: draws the plot's lines; None until it is loaded.
        """
        if self._pixmap is None or self._pixmap.devicePixelRatio() != ratio:
            self._pixmap = QPixmap((self._size * ratio).toSize())
            self._pixmap.setDevicePixelRatio(ratio)
            self._pixmap.fill(self.chart.theme.surface)
            with QPainter(self._pixmap) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._draw(painter, ratio, plot)
        return self._pixmap

    def _draw(self, painter: QPainter, ratio: float, plot: StridePlotPicture | None) -> None:
        chart, frame = self.chart, self.frame
        parts.paint_head(painter, chart, self.title)
        parts.paint_stance(painter, chart)
        if frame.rows:
            parts.paint_rows(painter, chart, raster_for(chart.theme.name, ratio))
        if frame.plot is not None:
            parts.paint_axes(painter, chart, frame.plot)
            parts.paint_plot_words(painter, chart, frame.plot)
            paint_key(painter, chart, frame.plot)
            if plot is not None:
                plot.paint(painter, chart, frame.plot)
        if frame.note is not None:
            parts.paint_note(painter, chart, frame.note, self.note)
        parts.paint_toe_off(painter, chart)
        if frame.plot is not None:
            parts.paint_line_names(painter, chart, frame.plot)
        if frame.rows:
            parts.paint_chosen(painter, chart)

    def row_now(self, row: int, phase: float) -> str:
        """Return how much the muscle of ``row`` does at ``phase``, in words."""
        load = self.scene.colouring == "load"
        return row_now(self.scene.rows[row], self.leg.percents[row], phase, load=load)

    def cursor_place(self, phase: float, phase_a: float | None) -> CursorPlace:
        """Return where the cursor stands at ``phase``; run A's at ``phase_a``."""
        words = ""
        if self._row is not None:
            words = row_tag(self.scene.rows[self._row], self.row_now(self._row, phase))
        return self._cursor.place(phase, phase_a, words)

    def row_tip(self, row: int, phase: float) -> tuple[TipLine, ...]:
        """Return what the tip of ``row`` says at ``phase``."""
        now, load = self.row_now(row, phase), self.scene.colouring == "load"
        return row_tip(self.scene.rows[row], self.leg.percents[row], now, load=load)

    def paint_focus(self, painter: QPainter, row: int) -> None:
        """Mark the row that the keyboard is on."""
        parts.paint_focus(painter, self.chart, row)

    def paint_cursor(self, painter: QPainter, place: CursorPlace) -> None:
        """Paint the cursor at ``place``."""
        self._cursor.paint(painter, place)


def _title(scene: StrideScene) -> str:
    letter = scene.runners[0].letter
    if letter and len(scene.runners) > 1:
        return tr("When each muscle works, run {letter}").format(letter=letter)
    return tr("When each muscle works")
