"""How questions are asked: the switches behind the button "Options"."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.ui.controls.switch import Switch
from bodymap.ui.controls.words import Words
from bodymap.words import tr

_Role = QPalette.ColorRole
_WIDE_PX = 300
_PADDING_PX = 10


class StudyOptions(QWidget):
    """Three switches, each with a line that says what it does.

    Signals:
        practice_switched, typing_switched, latin_switched: on or off.
    """

    practice_switched = Signal(bool)
    typing_switched = Signal(bool)
    latin_switched = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Options"))
        self.practice = Switch(tr("Practice"))
        self.typing = Switch(tr("Type names"))
        self.latin = Switch(tr("Latin names"))
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING_PX, _PADDING_PX, _PADDING_PX, _PADDING_PX)
        column.setSpacing(6)
        for index, (switch, line, told) in enumerate(
            (
                (
                    self.practice,
                    tr("Rounds outside the schedule: nothing comes back because of them."),
                    self.practice_switched,
                ),
                (
                    self.typing,
                    tr("Names are typed, not chosen. Small slips of the pen are forgiven."),
                    self.typing_switched,
                ),
                (self.latin, tr("Names are asked for in Latin."), self.latin_switched),
            )
        ):
            if index:
                column.addSpacing(10)
            switch.setMinimumWidth(_WIDE_PX)
            column.addWidget(switch)
            words = Words(line, "small", _Role.PlaceholderText, wrap=True)
            words.setFixedWidth(_WIDE_PX)
            column.addWidget(words)
            switch.clicked.connect(told)
        self.setFocusProxy(self.practice)

    def show_options(self, *, practice: bool, typing: bool, latin: bool) -> None:
        """Show which are on."""
        self.practice.setChecked(practice)
        self.typing.setChecked(typing)
        self.latin.setChecked(latin)
