"""The runs as Qt's list asks for them: a line is formatted only when it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from bodymap.runs.entry import EXAMPLE
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from bodymap.app.runs.scene import RunItem

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


# Made once: Qt asks for them for each line of thousands that are picked together.
_FIXED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_OWN = _FIXED | Qt.ItemFlag.ItemIsEditable


@runtime_checkable
class _KnowsRows(Protocol):
    """Items that know which run stands where without formatting a line."""

    def run_at(self, row: int) -> int:
        """Return the number of the run at ``row``."""
        ...

    def row_of(self, run: int) -> int | None:
        """Return the row of the run with this number, or None."""
        ...


class RunModel(QAbstractListModel):
    """The lines of the list of runs.

    Signals:
        renamed: the number of a run, and the name that the person typed for it.
    """

    renamed = Signal(int, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._items: Sequence[RunItem] = ()
        self._known: _KnowsRows | None = None
        self._marked: tuple[int | None, int | None] = (None, None)

    def show_items(self, items: Sequence[RunItem]) -> None:
        """Show ``items``; scroll position and choice stay where there are as many as before."""
        if items == self._items:
            return
        self._known = items if isinstance(items, _KnowsRows) else None
        if len(items) == len(self._items):
            self._items = items
            if len(items):
                self.dataChanged.emit(self.index(0), self.index(len(items) - 1))
            return
        self.beginResetModel()
        self._items = items
        self.endResetModel()

    def mark(self, chosen: int | None, other: int | None) -> None:
        """Take which run is open and which one it is compared with, for the screen reader."""
        self._marked = (chosen, other)

    def item(self, row: int) -> RunItem:
        """Return the line at ``row``."""
        return self._items[row]

    def run_at(self, row: int) -> int:
        """Return the number of the run at ``row``."""
        return self._items[row].run if self._known is None else self._known.run_at(row)

    def row_of(self, run: int) -> int | None:
        """Return the row of the run with this number, or None."""
        if self._known is not None:
            return self._known.row_of(run)
        return next((row for row, item in enumerate(self._items) if item.run == run), None)

    # What Qt asks for: its own names.

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many runs there are."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the name of a run, or what a screen reader says of it."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.item(index.row()).name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.item(index.row()).spoken
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._said(self.run_at(index.row()))
        return None

    def _said(self, run: int) -> str:
        chosen, other = self._marked
        if run == chosen:
            return tr("Open")
        return tr("Compared with") if run == other else ""

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell of a new name; the list shows it when the log does."""
        name = str(value).strip()
        item = self.item(index.row())
        if role != Qt.ItemDataRole.EditRole or not name or name == item.name:
            return False
        self.renamed.emit(item.run, name)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let all be chosen, and all but the example be renamed."""
        own = index.isValid() and self.run_at(index.row()) != EXAMPLE
        return _OWN if own else _FIXED
