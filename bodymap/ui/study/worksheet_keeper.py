"""Makes the worksheet that is chosen, in the background, and hands it to its page."""

from __future__ import annotations

from concurrent.futures import CancelledError
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer

from bodymap.app.choices import go_to
from bodymap.content.errors import ContentError
from bodymap.ui.damage import damage_words
from bodymap.ui.runs.desk import Desk, Task

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bodymap.app.state import SheetChoice
    from bodymap.app.worksheets.sheet import Page, Worksheet
    from bodymap.content.atlas import Atlas
    from bodymap.model.conditions import Conditions
    from bodymap.ui.window import Window

# What makes worksheets is imported by the thread that makes the first one.
# ruff: noqa: PLC0415

_AHEAD = 2  # pages: what is shown first and what follows


class Wanted(NamedTuple):
    """All that a worksheet follows from."""

    choice: SheetChoice
    conditions: Conditions
    exercises: tuple[str, ...]


class WorksheetKeeper(QObject):
    """Follows the choices on the page "Worksheets" of ``window``; the last one counts."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._desk = Desk(window)
        self._asked: Wanted | None = None
        self._made: tuple[Wanted, Worksheet] | None = None
        self._page: QObject | None = None
        window.store.scene_changed.connect(self._look)
        QTimer.singleShot(0, self, self._look)  # for the scene with which the place was made

    @property
    def busy(self) -> bool:
        """Whether a worksheet is being made."""
        return self._desk.busy

    def worksheet_of(self, wished: Wanted) -> Worksheet:
        """Return the worksheet that is ``wished``, the one that is shown where it is that one."""
        if self._made is not None and self._made[0] == wished:
            return self._made[1]
        return made(wished, self._window.atlas)

    def _look(self) -> None:
        wished = wanted(self._window)
        if wished is None or wished == self._asked:
            return
        self._asked = wished
        if not self._desk.busy:
            self._make()

    def _make(self) -> None:
        wished, atlas = self._asked, self._window.atlas
        if wished is not None:
            work = partial(_made_to_show, wished, atlas)
            failed = partial(self._fail, wished)
            self._desk.ask(Task(lambda _: work(), partial(self._take, wished), failed))

    def _take(self, wished: Wanted, worksheet: Worksheet) -> None:
        if wished != self._asked:
            self._make()
            return
        page = self._window.views.study.sheets
        if page is None:  # it is not shown any more
            self._asked = None
            return
        self._made = (wished, worksheet)
        if page is not self._page:
            self._page = page
            page.train_asked.connect(partial(self._window.choose, partial(go_to, place="train")))
        page.show_worksheet(worksheet)

    def _fail(self, wished: Wanted, error: Exception) -> None:
        if wished == self._asked:
            self._asked = None  # the same choice tries again
        else:
            self._make()
        if isinstance(error, ContentError):
            self._window.show_notice(damage_words(error))
        elif not isinstance(error, CancelledError):
            raise error


def _made_to_show(wished: Wanted, atlas: Atlas) -> Worksheet:
    """Return the worksheet, once the window can paint its first pages in a moment."""
    sheet = made(wished, atlas)
    for page in (*sheet.pages, *sheet.key)[:_AHEAD]:
        for _ in look_at_exercises(page):
            pass
    return sheet


def look_at_exercises(page: Page) -> Iterator[None]:
    """Work out what of each exercise is in its picture: that takes longer than the painting.

    Yields:
        After each exercise.
    """
    from bodymap.app.worksheets.sheet import Exercises, Handout, Match
    from bodymap.figure.exercise import camera
    from bodymap.figure.exercise_book import read_book
    from bodymap.ui.draw.worksheets.pictures import asked_movement

    book, body = read_book(), page.body
    if isinstance(body, Match):
        for key, _ in body.exercises:
            asked_movement(key, trained=page.answers)
            yield
    elif isinstance(body, Handout | Exercises):
        for card in body.cards:
            if card.exercise in book:
                camera(book[card.exercise])
                yield


def wanted(window: Window) -> Wanted | None:
    """Return what the page "Worksheets" of ``window`` shows, or None where it is not open."""
    state = window.store.state
    if state.place != "study" or state.study.page != "worksheets":
        return None
    return wanted_now(window)


def wanted_now(window: Window) -> Wanted:
    """Return what is chosen for the worksheet, whatever is open."""
    from bodymap.app.study.sheet_scene import sound

    state = window.store.state
    return Wanted(sound(state.study.sheet, window.atlas), state.conditions, state.train.sheet)


def is_empty(wished: Wanted) -> bool:
    """Tell whether nothing would be on the sheet."""
    return wished.choice.kind == "exercises" and not wished.exercises


def made(wished: Wanted, atlas: Atlas) -> Worksheet:
    """Return the worksheet that is ``wished``."""
    from bodymap.app.worksheets.make import worksheet

    choice = wished.choice._replace(person=wished.choice.person.strip())
    return worksheet(choice, atlas, wished.conditions, wished.exercises)
