"""What can be chosen of a worksheet: only what its kind follows is shown."""

from __future__ import annotations

from functools import partial
from random import SystemRandom
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.app.state import SheetChoice
from bodymap.app.worksheets.sheet import LONGEST_PERSON, MOST_VERSIONS, SEEDS
from bodymap.ui.controls.button import Button
from bodymap.ui.controls.choice import Choice
from bodymap.ui.controls.field import Field
from bodymap.ui.controls.picker import Picker
from bodymap.ui.controls.segment import Segment
from bodymap.ui.controls.switch import Switch
from bodymap.ui.controls.words import Words
from bodymap.ui.draw.worksheets.pdf import usual_paper
from bodymap.ui.views.runs.flow_row import FlowRow
from bodymap.ui.views.study.sheet_fields import Captioned, FoldingSegment, NameLine, Stepper
from bodymap.ui.views.train_grid import EmptyNote
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from bodymap.app.study.sheet_scene import SheetScene

_Role = QPalette.ColorRole
_GAP_PX, _BETWEEN_PX, _BUTTON_GAP_PX = 18, 16, 8
_LONGEST_TYPED = 12  # characters of a number


class SheetOptions(QWidget):
    """The options, one below the other.

    Attributes:
        draw: where the number of another sheet comes from, below ``SEEDS``.

    Signals:
        changed: the ``SheetChoice`` that is asked for.
        train_asked: exercises are to be put on the sheet.
    """

    changed = Signal(object)
    train_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Options of the sheet"))
        self.draw: Callable[[], int] = partial(SystemRandom().randrange, SEEDS)
        self._wish = SheetChoice()
        self._nothing: EmptyNote | None = None
        self._make()
        self._lay_out()
        self._connect()

    def show_sheet(self, scene: SheetScene) -> None:
        """Show what can be chosen of ``scene``, and what is chosen."""
        self._wish = scene.wish
        self._show_values(scene)
        for fields, part in self._parts:
            part.setVisible(bool(fields & scene.takes))
        for row in (self._words_row, self._switches, self._seed_row):
            row.refit()
        self._show_nothing(scene.empty)
        self.about.set_words(scene.about)
        self.about.setVisible(bool(scene.about))

    def _show_nothing(self, why: str) -> None:
        if why and self._nothing is None:
            self._nothing = EmptyNote(tr("No exercise yet"), why)
            self._column.insertWidget(0, self._nothing)
        if self._nothing is not None:
            self._nothing.setVisible(bool(why))
        self.train.setVisible(bool(why))

    def _make(self) -> None:
        views = (
            ("front", tr("Front")),
            ("back", tr("Back")),
            ("side", tr("Side")),
            ("sole", tr("Sole")),
            ("all", tr("All")),
        )
        self.views = FoldingSegment(views, tr("View"))
        by = (("muscle", tr("Muscles")), ("region", tr("Regions")))
        self.by = Segment(by, tr("Ask for"))
        names = (("plain", tr("Plain")), ("latin", tr("Latin")))
        self.names = Segment(names, tr("Names"))
        self.region = Picker(tr("Region"), 0)
        self.bank, self.key = Switch(tr("Word list")), Switch(tr("Answer key"))
        self.seed = Field(tr("Sheet number"), (str(SEEDS - 1),))
        self.seed.line().setMaxLength(_LONGEST_TYPED)
        self.another = Button(tr("Another one"))
        less, more = tr("One version less"), tr("One version more")
        self.versions = Stepper(tr("Versions"), less, more, MOST_VERSIONS)
        self.paper = Segment((("a4", tr("A4")), ("letter", tr("Letter"))), tr("Paper"))
        self.person = NameLine(tr("Name on the sheet"), LONGEST_PERSON)
        self.train = Button(tr("Choose exercises in Train"))
        self.about = Words("", "small", _Role.PlaceholderText, wrap=True)

    def _lay_out(self) -> None:
        views = Captioned(tr("View"), self.views, fills=True)
        by, names = Captioned(tr("Ask for"), self.by), Captioned(tr("Names"), self.names)
        region = Captioned(tr("Region"), self.region, fills=True)
        person = Captioned(tr("Name on the sheet"), self.person, fills=True)
        number = FlowRow((self.seed, self.another), _BUTTON_GAP_PX, tr("Sheet number"))
        seed = Captioned(tr("Sheet number"), number, fills=True)
        versions = Captioned(tr("Versions"), self.versions)
        paper = Captioned(tr("Paper"), self.paper)
        self._words_row = FlowRow((by, names), _BETWEEN_PX, tr("Names"))
        self._switches = FlowRow((self.bank, self.key), _BUTTON_GAP_PX, tr("What comes with it"))
        self._seed_row = FlowRow((versions, paper), _BETWEEN_PX, tr("Paper"))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP_PX)
        column.addWidget(self.train, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.about, views, self._words_row, region, person):
            column.addWidget(part)
        for part in (self._switches, seed, self._seed_row):
            column.addWidget(part)
        self._parts: tuple[tuple[frozenset[str], QWidget], ...] = (
            (frozenset({"views"}), views),
            (frozenset({"by"}), by),
            (frozenset({"names"}), names),
            (frozenset({"by", "names"}), self._words_row),
            (frozenset({"region"}), region),
            (frozenset({"person"}), person),
            (frozenset({"bank"}), self.bank),
            (frozenset({"key"}), self.key),
            (frozenset({"bank", "key"}), self._switches),
            (frozenset({"seed"}), seed),
            (frozenset({"versions"}), versions),
            (frozenset({"paper"}), paper),
        )

    def _connect(self) -> None:
        self.views.chosen.connect(partial(self._change, "views"))
        self.by.chosen.connect(partial(self._change, "by"))
        self.names.chosen.connect(partial(self._change, "names"))
        self.region.chosen.connect(partial(self._change, "region"))
        self.paper.chosen.connect(partial(self._change, "paper"))
        self.bank.clicked.connect(lambda: self._change("bank", self.bank.isChecked()))
        self.key.clicked.connect(lambda: self._change("key", self.key.isChecked()))
        self.versions.stepped.connect(partial(self._change, "versions"))
        self.person.textEdited.connect(partial(self._change, "person"))
        self.seed.submitted.connect(self._submit_seed)
        self.another.clicked.connect(self._draw_another)
        self.train.clicked.connect(self.train_asked)

    def _show_values(self, scene: SheetScene) -> None:
        choice = scene.choice
        self.views.choose(choice.views)
        self.by.choose(choice.by)
        self.names.choose(choice.names)
        choices = tuple(Choice(key, text) for key, text in scene.regions)
        self.region.show_choices(choices, choice.region)
        self.bank.setChecked(choice.bank)
        self.key.setChecked(choice.key)
        self.seed.show_value(str(choice.seed), "")
        self.versions.show_number(choice.versions)
        self.paper.choose(choice.paper or usual_paper())
        self.person.show_name(choice.person)

    def _change(self, field: str, value: Any) -> None:  # noqa: ANN401 - of the field's own type
        self.changed.emit(self._wish._replace(**{field: value}))

    def _submit_seed(self, text: str) -> None:
        number = int(text) if text.isascii() and text.isdigit() else -1
        if not 0 <= number < SEEDS:
            told = tr("Write a number from 0 to {most}. Kept {kept}.")
            self.seed.show_error(told.format(most=SEEDS - 1, kept=self._wish.seed))
            return
        self.seed.give_up()
        self._change("seed", number)

    def _draw_another(self) -> None:
        drawn = self.draw()
        same = drawn == self._wish.seed
        self.seed.show_error("")
        self._change("seed", (drawn + same) % SEEDS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the region have the whole width."""
        super().resizeEvent(event)
        self.region.setFixedWidth(self.width())
