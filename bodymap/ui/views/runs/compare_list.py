"""The runs to compare the open one with, as they stand in a popup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.ui.controls.button import Link
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.type import text_scale
from bodymap.ui.views.runs.run_list_line import line_px
from bodymap.ui.views.runs.run_list_view import RunListView
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.runs.scene import RunListScene

_WIDE_PX = 300
_MOST_LINES = 7


class CompareList(QWidget):
    """The list of runs once more, with a heading.

    Signals:
        run_chosen: the number of a run.
        none_chosen: no comparison any more.
    """

    run_chosen = Signal(int)
    none_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self._lines = RunListView(tr("Runs to compare with"), several=False)
        self._none = Link(tr("Stop comparing"), strong=True)
        self._lines.run_chosen.connect(self.run_chosen)
        self._none.clicked.connect(self.none_chosen)
        heading = Words(tr("Compare this run with"), "heading")
        heading.setContentsMargins(14, 8, 14, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(heading)
        column.addWidget(self._lines, 1)
        row = QVBoxLayout()
        row.setContentsMargins(7, 0, 7, 2)
        row.addWidget(self._none)
        column.addLayout(row)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setFocusProxy(self._lines)

    def show_list(self, scene: RunListScene) -> None:
        """Show all runs but the open one."""
        self._count = len(scene.items) - (scene.chosen is not None)
        self._lines.show_runs(scene.items, None, scene.other)
        self._lines.leave_out(scene.chosen)
        self._none.setVisible(scene.other is not None)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size of a few lines."""
        lines = min(max(self._count, 1), _MOST_LINES)
        wide = round(_WIDE_PX * max(text_scale(), 1.0))
        high = super().minimumSizeHint().height() - 80 + lines * (line_px(wide) + 2)
        return QSize(wide, high)
