"""The runs at the left: a heading with a way to add some, the lines, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.runs.entry import EXAMPLE
from bodymap.ui.controls.button import Button, Link
from bodymap.ui.controls.choice import Choice
from bodymap.ui.controls.focus import hand_on
from bodymap.ui.controls.segment import Segment
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.type import text_scale
from bodymap.ui.frame import WIDEST_PX, Line
from bodymap.ui.views.runs.choice_button import offer
from bodymap.ui.views.runs.empty_runs import EmptyRuns
from bodymap.ui.views.runs.progress_strip import ProgressStrip
from bodymap.ui.views.runs.run_list_view import RunListView
from bodymap.ui.views.runs.runs_menu import open_menu
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from bodymap.app.runs.scene import RunListScene

_Role = QPalette.ColorRole
_WIDE_PX = 279  # and a hairline
_SIDE_PX = 20
_HEAD_PX = 72


def list_px() -> int:
    """Return how wide the list is beside a run, px."""
    return round(_WIDE_PX * min(max(text_scale(), 1.0), 1.4))


class RunList(QWidget):
    """All runs, newest first.

    Signals:
        run_chosen: the number of a run to open.
        compare_asked: the number of a run to compare the open one with.
        deleted: the numbers of the runs to delete.
        renamed: the number of a run and its new name.
        view_chosen: "run" or "log".
        open_asked, folder_asked, example_asked: what to add.
        cancel_asked: end the import.
        backup_asked, restore_asked: write all runs into one file, or take them from one.
    """

    run_chosen = Signal(int)
    compare_asked = Signal(object)
    deleted = Signal(tuple)
    renamed = Signal(int, str)
    view_chosen = Signal(str)
    open_asked = Signal()
    folder_asked = Signal()
    example_asked = Signal()
    cancel_asked = Signal()
    backup_asked = Signal()
    restore_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._scene: RunListScene | None = None
        self.lines = RunListView(tr("Runs"))
        self.progress = ProgressStrip(_SIDE_PX)
        views = (("run", tr("Runs")), ("log", tr("Log")))
        self._views = Segment(views, tr("What is shown"))
        self._empty = EmptyRuns()
        self._told = Words("", "small", _Role.PlaceholderText, wrap=True)
        self._told.setContentsMargins(_SIDE_PX, 8, _SIDE_PX, 8)
        self._foot = Words("", "small", _Role.PlaceholderText, wrap=True)
        self._count = Words("", "small_medium", _Role.WindowText)
        self._delete = Link(tr("Delete"), strong=True)
        self._backup = Link(tr("Backup"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(_Role.Base)
        self.setFocusProxy(self.lines)
        self._lay_out()
        self._connect()
        self._show_foot()

    def show_list(self, scene: RunListScene, *, ready: bool, view: str) -> None:
        """Show ``scene``.

        Args:
            scene: the runs.
            ready: the log has been read; until then the list says so.
            view: "run" or "log": what is shown beside the list.
        """
        self._scene = scene
        self._views.choose(view)
        chosen = scene.chosen if view == "run" else None
        self.lines.show_runs(scene.items, chosen, scene.other)
        self._told.set_words("" if ready else scene.trouble or tr("Reading your runs …"))
        self._told.setVisible(not ready)
        alone = ready and self._only_example(scene)
        none = ready and not scene.items
        for part, shown in ((self._empty, alone), (self.lines, not none)):
            if shown:
                part.show()
        if none:
            hand_on(self.lines, self._empty)
        elif not alone:
            hand_on(self._empty, self.lines)
        self.setFocusProxy(self._empty if none else self.lines)
        self._empty.setVisible(alone)
        self.lines.setVisible(not none)
        self.lines.setMaximumHeight(self.lines.lines_px() if alone else WIDEST_PX)
        self._show_foot()

    def _only_example(self, scene: RunListScene) -> bool:
        count = len(scene.items)
        return count == 0 or (count == 1 and scene.items[0].run == EXAMPLE)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._add_button = add = Button(tr("Add"), "plus")
        self._head.addWidget(self._views)
        self._head.addStretch(1)
        self._head.addWidget(add)
        offer(add, tr("Add runs"), self._additions(), self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self.progress)
        column.addWidget(self._told)
        column.addWidget(self.lines, 1)
        column.addLayout(_padded(self._empty, 8, 12))
        column.addStretch(0)
        column.addWidget(Line(upright=False))
        foot = QVBoxLayout()
        foot.setContentsMargins(_SIDE_PX, 12, 16, 12)
        foot.setSpacing(0)
        count = QHBoxLayout()
        count.addWidget(self._count, 1)
        count.addWidget(self._delete)
        count.addWidget(self._backup)
        foot.addLayout(count)
        foot.addWidget(self._foot)
        column.addLayout(foot)
        self._fit_head()

    @staticmethod
    def _additions() -> tuple[Choice, ...]:
        return (
            Choice("files", tr("Open files"), tr("FIT, GPX or TCX, packed or not")),
            Choice("folder", tr("Open a folder"), tr("All runs in it and below it")),
            Choice("example", tr("Show the example"), tr("A made-up run, to look around")),
        )

    def _connect(self) -> None:
        self.lines.run_chosen.connect(self.run_chosen)
        self.lines.deleted.connect(self.deleted)
        self.lines.renamed.connect(self.renamed)
        self.lines.picked_changed.connect(self._show_foot)
        self.lines.menu_asked.connect(self._open_menu)
        self._backup.clicked.connect(self._open_backup_menu)
        self._views.chosen.connect(self.view_chosen)
        self._empty.open_asked.connect(self.open_asked)
        self._empty.folder_asked.connect(self.folder_asked)
        self._delete.clicked.connect(self.lines.delete_picked)
        self.progress.cancel_asked.connect(self.cancel_asked)

    def _add(self, key: str) -> None:
        {
            "files": self.open_asked,
            "folder": self.folder_asked,
            "example": self.example_asked,
        }[key].emit()

    def _show_foot(self) -> None:
        picked = len(self.lines.picked())
        self._delete.setVisible(picked > 1)
        self._backup.setVisible(picked <= 1)
        if picked > 1:
            self._count.set_words(tr("{number} runs picked").format(number=picked))
            self._foot.set_words(tr("Ctrl and Shift pick more of them."))
            return
        rule = tr("Files stay on this computer. FIT, GPX and TCX can be dropped here.")
        line = self._scene.line if self._scene is not None else ""
        self._foot.set_words(rule)
        self._count.set_words(line)
        self._count.setVisible(bool(line))

    def _open_backup_menu(self) -> None:
        entries = (
            (tr("Back up the runs …"), self.backup_asked.emit),
            (tr("Restore runs …"), self.restore_asked.emit),
        )
        open_menu(self, entries, self._backup.mapToGlobal(self._backup.rect().topLeft()))

    def _open_menu(self, row: int, where: QPoint) -> None:
        run, lines = self.lines.item(row).run, self.lines
        open_run = self._scene.chosen if self._scene is not None else None
        own = run != EXAMPLE
        compares = open_run is not None and open_run != run
        entries = (
            (tr("Open"), lambda: self.run_chosen.emit(run)),
            (
                tr("Compare the open run with it"),
                (lambda: self.compare_asked.emit(run)) if compares else None,
            ),
            (tr("Rename …"), lines.rename_current if own else None),
            (tr("Delete …"), lines.delete_picked if own else None),
        )
        open_menu(self, entries, where)

    def _fit_head(self) -> None:
        high = round(_HEAD_PX * max(text_scale(), 1.0))
        needed = max(part.sizeHint().height() for part in (self._views, self._add_button))
        top = max((high - needed) // 2, 8)
        self._head.setContentsMargins(_SIDE_PX, top, 16, top)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_head()


def _padded(widget: QWidget, above_px: int, side_px: int = _SIDE_PX) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(side_px, above_px, side_px, above_px)
    row.addWidget(widget, 1)
    return row
