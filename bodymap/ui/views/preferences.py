"""The settings: looks, units, motion, the program's place on the desktop; all count at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from bodymap.app.state import LARGEST_TEXT, SMALLEST_TEXT
from bodymap.model.pace import UNITS
from bodymap.ui.controls.button import Button, IconButton, Link
from bodymap.ui.controls.scroll import Scroll
from bodymap.ui.controls.segment import Segment
from bodymap.ui.controls.switch import Switch
from bodymap.ui.controls.text_size import on_text_size
from bodymap.ui.controls.words import Words
from bodymap.ui.views.form import Controls, FormRow, form
from bodymap.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QShowEvent

    from bodymap.app.state import Look

_STEP = 0.1  # of the text size
_PADDING_PX = 24
_WIDE_PX = 720  # enough for every text size
_SCREEN_SHARE = 0.9
_MOTIONS: dict[str, bool | None] = {"system": None, "less": True, "full": False}


class TextSize(Controls):
    """The size of all text in percent, with a button for less, for more and for 100 %.

    Signals:
        scale_chosen: the new size, 0.8 to 2.
    """

    scale_chosen = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._scale = 1.0
        self.smaller = IconButton("minus", tr("Smaller text"))
        self.larger = IconButton("plus", tr("Larger text"))
        self.plain = Link(tr("Reset"))
        room = self.plain.sizePolicy()
        room.setRetainSizeWhenHidden(True)  # so that the other buttons stay where they are
        self.plain.setSizePolicy(room)
        self.plain.setAccessibleName(tr("Reset the size of the text to 100 %"))
        self._words = Words("", "value")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.smaller.clicked.connect(lambda: self._choose(self._scale - _STEP))
        self.larger.clicked.connect(lambda: self._choose(self._scale + _STEP))
        self.plain.clicked.connect(lambda: self._choose(1.0))
        self.place(self.plain, self.smaller, self._words, self.larger)
        self.setAccessibleName(tr("Size of all text"))

    def show_scale(self, scale: float) -> None:
        """Show ``scale``, 0.8 to 2, as a percentage."""
        self._scale = scale
        percent = tr("{percent} %").format(percent=round(scale * 100))
        self._words.set_words(percent)
        self._words.setMinimumWidth(self._words.fontMetrics().horizontalAdvance("000 %"))
        self.setAccessibleDescription(percent)
        self.smaller.setEnabled(scale > SMALLEST_TEXT + _STEP / 2)
        self.larger.setEnabled(scale < LARGEST_TEXT - _STEP / 2)
        self.plain.setVisible(round(scale, 2) != 1.0)

    def percent(self) -> str:
        """Return the size as it is shown."""
        return self._words.words()

    def _choose(self, scale: float) -> None:
        self.scale_chosen.emit(round(min(max(scale, SMALLEST_TEXT), LARGEST_TEXT), 1))


class Anew(Controls):
    """The button that forgets everything, and the question before it does.

    Signals:
        asking: whether the question is on the screen now.
        confirmed: everything is to be forgotten.
    """

    asking = Signal(bool)
    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.start = Button(tr("Start as new…"))
        self.keep = Button(tr("Keep it"))
        self.forget = Button(tr("Forget it"), primary=True)
        self.start.clicked.connect(lambda: self.ask(asked=True))
        self.keep.clicked.connect(lambda: self.ask(asked=False))
        self.forget.clicked.connect(self._forget)
        self.place(self.start, self.keep, self.forget)
        self.ask(asked=False, focus=False)

    def ask(self, *, asked: bool, focus: bool = True) -> None:
        """Show the question or take it back; the harmless button gets the focus."""
        self.start.setVisible(not asked)
        self.keep.setVisible(asked)
        self.forget.setVisible(asked)
        if focus:
            target = self.keep if asked else self.start
            target.setFocus(Qt.FocusReason.TabFocusReason)
        self.asking.emit(asked)

    def _forget(self) -> None:
        self.ask(asked=False)
        self.confirmed.emit()


class Preferences(QDialog):
    """The settings in a window of their own, which stays open beside the main one.

    Signals:
        theme_chosen: "system", "light", "dark" or "contrast".
        text_scale_chosen: 0.8 to 2.
        units_chosen: one of ``UNITS``.
        motion_chosen: whether less is to move: True, False, or None for what the system says.
        menu_bar_toggled: whether the menu bar is to be shown.
        desktop_asked: whether the program is to be in the applications menu.
        reset_asked: everything is to be forgotten; the person has been asked.
    """

    theme_chosen = Signal(str)
    text_scale_chosen = Signal(float)
    units_chosen = Signal(str)
    motion_chosen = Signal(object)
    menu_bar_toggled = Signal(bool)
    desktop_asked = Signal(bool)
    reset_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = Segment(_themes(), tr("Colours"))
        self.text_size = TextSize()
        self.motion = Segment(_motions(), tr("Motion"))
        self.units = Segment(tuple((unit, unit) for unit in UNITS), tr("Units of pace"))
        self.menu_bar = _switch(tr("Menu bar"))
        self.desktop = _switch(tr("Bodymap in the applications menu"))
        self.anew = Anew()
        self._rows = self._make_rows()
        self._form = self._build()
        self._connect()
        self.show_menu_bar(shown=None)
        self.show_desktop(installed=None)
        on_text_size(self._text_size_changed)

    def show_look(self, look: Look) -> None:
        """Show the settings that belong to the state."""
        self.theme.choose(look.theme)
        self.text_size.show_scale(look.text_scale)
        self.units.choose(look.units)
        self.motion.choose(next(key for key, less in _MOTIONS.items() if less is look.less_motion))

    def show_menu_bar(self, *, shown: bool | None) -> None:
        """Show whether the menu bar is there; None where the system has a bar of its own."""
        self._rows["menu_bar"].setVisible(shown is not None)
        self.menu_bar.setChecked(bool(shown))

    def show_desktop(self, *, installed: bool | None) -> None:
        """Show whether Bodymap is in the applications menu; None where there is no such menu."""
        self._rows["desktop"].setVisible(installed is not None)
        self.desktop.setChecked(bool(installed))

    def _make_rows(self) -> dict[str, FormRow]:
        table: tuple[tuple[str, str, str, QWidget], ...] = (
            ("theme", tr("Colours"), "", self.theme),
            ("text", tr("Size of all text"), tr("Also with Ctrl+= and Ctrl+-"), self.text_size),
            ("motion", tr("Motion"), tr("Needles and bars glide, or jump"), self.motion),
            ("units", tr("Units of pace"), "", self.units),
            (
                "menu_bar",
                tr("Menu bar"),
                tr("All commands; their keys work without it"),
                self.menu_bar,
            ),
            (
                "desktop",
                tr("In the applications menu"),
                tr("For you only, without a password"),
                self.desktop,
            ),
            ("anew", tr("Start as new"), "", self.anew),
        )
        return {
            key: FormRow(text, line, control, stays=control is self.text_size)
            for key, text, line, control in table
        }

    def _build(self) -> QWidget:
        self.setWindowTitle(tr("Settings"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        sections = (
            (tr("Looks"), ("theme", "text", "motion")),
            (tr("Running"), ("units",)),
            (tr("Program"), ("menu_bar", "desktop", "anew")),
        )
        page = form([(head, [self._rows[key] for key in keys]) for head, keys in sections])
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(_PADDING_PX, _PADDING_PX, _PADDING_PX, _PADDING_PX)
        column.setSpacing(20)
        column.addWidget(Words(tr("Settings"), "title"))
        column.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._scroll = Scroll(inner)
        whole.addWidget(self._scroll)
        return inner

    def _connect(self) -> None:
        self.theme.chosen.connect(self.theme_chosen)
        self.text_size.scale_chosen.connect(self.text_scale_chosen)
        self.units.chosen.connect(self.units_chosen)
        self.motion.chosen.connect(lambda key: self.motion_chosen.emit(_MOTIONS[key]))
        self.menu_bar.clicked.connect(self.menu_bar_toggled)
        self.desktop.clicked.connect(self.desktop_asked)
        self.anew.asking.connect(self._show_question)
        self.anew.confirmed.connect(self.reset_asked)
        self._show_question(asked=False)

    def _show_question(self, asked: bool) -> None:
        question = tr("Forget the settings, the pace and what is chosen? Your runs stay.")
        rest = tr("Settings, pace and choices as on the first day; your runs stay")
        self._rows["anew"].show_line(question if asked else rest)

    def _text_size_changed(self, font: QFont) -> None:
        del font
        if self.isVisible():
            top = self._top()
            QTimer.singleShot(0, self, lambda: self._keep(top))  # every row is of the new size then

    def _top(self) -> int:
        return self.text_size.mapTo(self, QPoint(0, 0)).y()

    def _keep(self, top_px: int) -> None:
        """Scroll so that the buttons of the text size stay under the mouse, at ``top_px``."""
        bar, layout = self._scroll.verticalScrollBar(), self._form.layout()
        if layout is not None:
            layout.activate()
        QApplication.sendPostedEvents(self._scroll.viewport(), QEvent.Type.LayoutRequest.value)
        bar.setValue(bar.value() + self._top() - top_px)

    def _fit(self) -> None:
        room = self.screen().availableSize() * _SCREEN_SHARE
        wide = min(_WIDE_PX, room.width())
        self.setMinimumWidth(wide)
        self.resize(wide, min(self._form.heightForWidth(wide), room.height()))

    def showEvent(self, event: QShowEvent) -> None:
        """Open as large as the form, or as the screen allows; that size stays for the visit."""
        self._fit()
        super().showEvent(event)


def _themes() -> tuple[tuple[str, str], ...]:
    return (
        ("system", tr("System")),
        ("light", tr("Light")),
        ("dark", tr("Dark")),
        ("contrast", tr("High contrast")),
    )


def _motions() -> tuple[tuple[str, str], ...]:
    return (("system", tr("System")), ("less", tr("Less")), ("full", tr("Full")))


def _switch(name: str) -> Switch:
    made = Switch()
    made.setAccessibleName(name)
    return made
