"""The bar over the exercises: what to show, and the person's sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from bodymap.ui.controls.button import Button
from bodymap.ui.controls.choice import Choice
from bodymap.ui.controls.picker import Picker
from bodymap.ui.controls.text_size import is_text_size
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from bodymap.app.train_scene import TrainFilter, TrainScene

_HIGH_PX = (72, 64)  # as the run bar, in a wide and a narrow window
_WIDE_PX = 1100  # of the place
_SIDE_PX = 24
_GAP_PX = 12
_TOP_PX = 8


class TrainBar(QWidget):
    """Pickers for region or muscle, equipment and evidence; the way to the sheet.

    Signals:
        subject_filtered, equipment_filtered, evidence_filtered: the key that was chosen.
        sheet_asked: show the sheet.
    """

    subject_filtered = Signal(str)
    equipment_filtered = Signal(str)
    evidence_filtered = Signal(str)
    sheet_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.subject = Picker(tr("Region or muscle"), 232)
        self.equipment = Picker(tr("Equipment"), 208)
        self.evidence = Picker(tr("Evidence"), 184)
        self.sheet = Button(tr("My sheet"))
        self.subject.chosen.connect(self.subject_filtered)
        self.equipment.chosen.connect(self.equipment_filtered)
        self.evidence.chosen.connect(self.evidence_filtered)
        self.sheet.clicked.connect(self.sheet_asked)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        for part in (*self._pickers(), self.sheet):
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_train(self, scene: TrainScene) -> None:
        """Show the filters in force and how much is on the sheet."""
        for picker, shown in (
            (self.subject, scene.subject),
            (self.equipment, scene.equipment),
            (self.evidence, scene.evidence),
        ):
            _show(picker, shown)
        self.sheet.show_count(len(scene.sheet))
        many = len(scene.sheet)
        on_it = trn("My sheet: {n} exercise", "My sheet: {n} exercises", many)
        self.sheet.setAccessibleName(on_it.format(n=many))
        self._refit()

    def _pickers(self) -> tuple[Picker, ...]:
        return self.subject, self.equipment, self.evidence

    def _one_row(self, width: int) -> bool:
        """Tell whether all parts fit side by side without cutting words."""
        words = sum(picker.needed_width(0) for picker in self._pickers())
        return words + self.sheet.sizeHint().width() + 3 * _GAP_PX <= width - 2 * _SIDE_PX

    def _place(self) -> None:
        if self._one_row(self.width()):
            self._place_in_row()
        else:
            self._place_in_two_rows()

    def _place_in_row(self) -> None:
        sheet, high = self.sheet.sizeHint(), self.subject.sizeHint().height()
        y = (self.height() - high) // 2
        room = self.width() - 2 * _SIDE_PX - 3 * _GAP_PX - sheet.width()
        least = [picker.needed_width(0) for picker in self._pickers()]
        more = [
            picker.sizeHint().width() - px
            for picker, px in zip(self._pickers(), least, strict=True)
        ]
        share = min((room - sum(least)) / max(sum(more), 1), 1.0)
        x = _SIDE_PX
        for picker, px, extra in zip(self._pickers(), least, more, strict=True):
            picker.setGeometry(x, y, px + int(extra * share), high)
            x += picker.width() + _GAP_PX
        self.sheet.setGeometry(self.width() - _SIDE_PX - sheet.width(), y, sheet.width(), high)

    def _place_in_two_rows(self) -> None:
        high = self.subject.sizeHint().height()
        wide = (self.width() - 2 * _SIDE_PX - _GAP_PX) // 2
        top = (self.height() - 2 * high - _GAP_PX) // 2
        for index, part in enumerate((*self._pickers(), self.sheet)):
            row, column = divmod(index, 2)
            x, y = _SIDE_PX + column * (wide + _GAP_PX), top + row * (high + _GAP_PX)
            part.setGeometry(x, y, wide, high)
        own = min(self.sheet.sizeHint().width(), wide)
        self.sheet.setGeometry(self.width() - _SIDE_PX - own, self.sheet.y(), own, high)

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of one row, or of two."""
        control = self.subject.sizeHint().height()
        if not self._one_row(width):
            return 2 * control + _GAP_PX + 2 * _TOP_PX
        return max(_HIGH_PX[0 if width >= _WIDE_PX else 1], control + 2 * _TOP_PX)

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        return QSize(900, self.heightForWidth(max(self.width(), 360)))

    def minimumSizeHint(self) -> QSize:
        """Return a small width: the pickers give way."""
        return QSize(360, self.heightForWidth(max(self.width(), 360)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place its parts anew."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if is_text_size(event):
            self._refit()

    def _refit(self) -> None:
        self.updateGeometry()
        self._place()


def _show(picker: Picker, shown: TrainFilter) -> None:
    choices = tuple(
        Choice(one.key, one.text, beside=str(one.exercises), inner=one.inner)
        for one in shown.choices
    )
    picker.show_choices(choices, shown.key)
