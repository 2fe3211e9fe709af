"""The bar over the exercises: what to show, and the person's sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.ui.controls.button import Button
from bodymap.ui.controls.choice import Choice
from bodymap.ui.controls.picker import Picker
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from bodymap.app.train_scene import TrainChoice, TrainFilter, TrainScene

_HIGH_PX = (72, 64)  # as the run bar, in a wide and a narrow window
_WIDE_PX = 1100  # of the place
_SIDE_PX = 24
_GAP_PX = 12


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
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE_PX, 0, _SIDE_PX, 0)
        row.setSpacing(_GAP_PX)
        for picker in (self.subject, self.equipment, self.evidence):
            row.addWidget(picker)
        row.addStretch(1)
        row.addWidget(self.sheet)

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

    def sizeHint(self) -> QSize:
        """Return the size it likes to have."""
        high = _HIGH_PX[0] if self.width() >= _WIDE_PX else _HIGH_PX[1]
        return QSize(super().sizeHint().width(), max(high, self.subject.sizeHint().height() + 16))

    def minimumSizeHint(self) -> QSize:
        """Return a small width: the pickers give way."""
        return QSize(360, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share what room there is between the pickers."""
        super().resizeEvent(event)
        self.updateGeometry()
        fixed = self.sheet.sizeHint().width() + 2 * _SIDE_PX + 3 * _GAP_PX
        room = max(self.width() - fixed, 3 * 96)
        wanted = [p.sizeHint().width() for p in (self.subject, self.equipment, self.evidence)]
        share = min(room / sum(wanted), 1.0)
        for picker, wide in zip((self.subject, self.equipment, self.evidence), wanted, strict=True):
            picker.setFixedWidth(int(wide * share))


def _show(picker: Picker, shown: TrainFilter) -> None:
    choices = tuple(Choice(choice.key, _words(choice)) for choice in shown.choices)
    picker.show_choices(choices, shown.key)


def _words(choice: TrainChoice) -> str:
    return tr("{name} ({count})").format(name=choice.text, count=choice.exercises)
