"""Presents: fills the screen, takes the keys, and leaves everything as it was."""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial
from pathlib import Path
from secrets import randbelow
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt

from bodymap.app.present import choices
from bodymap.app.present.cover import GO_ON, item_to_go_on
from bodymap.app.present.notes_page import lesson_of
from bodymap.content.atlas import PARTS, PRESENT_PARTS, STRIDE_PARTS
from bodymap.content.errors import ContentError
from bodymap.content.lesson_errors import LessonError
from bodymap.ui.damage import damage_words
from bodymap.ui.message import Message
from bodymap.ui.present import own_lessons
from bodymap.ui.present.before import before, close_others, restore
from bodymap.ui.present.doings import doings_of
from bodymap.ui.present.keys import Asked, PresentKeys, key_rows
from bodymap.ui.present.recent_lessons import OWN, recent_items
from bodymap.ui.present.resting_mouse import RestingMouse
from bodymap.ui.theme_choice import less_motion
from bodymap.ui.views.present.present_view import PresentView
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bodymap.app.present.scene import PresentScene
    from bodymap.app.resolve import Scene
    from bodymap.app.state import Present, State
    from bodymap.content.lesson import Lesson
    from bodymap.ui.present.before import Before
    from bodymap.ui.present.doings import Doings
    from bodymap.ui.present.teacher_window import TeacherWindow
    from bodymap.ui.window import Window

_SEEDS = 10_000
_TOO_FAST_MS = 600  # who clicks on that soon after the end did not mean the list
_NEEDED = (*PARTS, *STRIDE_PARTS, *PRESENT_PARTS)


class _Left(NamedTuple):
    """What was presented when the presentation was left.

    Attributes:
        present: how far it was.
        lesson: it, as a lesson, whatever it was.
        path: of the lesson, where it is the person's own.
    """

    present: Present
    lesson: Lesson
    path: Path | None


class PresentMode(QObject):
    """What the window does while it presents; made when that is first asked for."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._before: Before | None = None
        self._path: Path | None = None  # of the lesson in hand, where it is the person's own
        self._left: _Left | None = None
        self._since, self._listed = QElapsedTimer(), QElapsedTimer()
        self._since.start()
        self._ring_moved = self._keys_shown = False
        self._teacher: TeacherWindow | None = None
        self.view = PresentView(window)
        self.view.hide()
        self.mouse = RestingMouse(self)
        self._keys = PresentKeys(self)
        self._keys.asked.connect(self.do)
        self._keys.mouse_moved.connect(self.mouse.moved)
        self._doings = doings_of(window) | self._own_doings()
        self._connect()

    @property
    def presents(self) -> bool:
        """Whether something is presented now."""
        return self._before is not None

    @property
    def teacher(self) -> TeacherWindow:
        """The window of the notes, made when it is first asked for."""
        if self._teacher is None:
            from bodymap.ui.present.teacher_window import (  # noqa: PLC0415  (few open it)
                TeacherWindow,
            )

            self._teacher = TeacherWindow(self._window, self._since)
            self._teacher.asked.connect(self.do)
            self._teacher.view.next_asked.connect(partial(self.do, Asked("next")))
            self._teacher.view.back_asked.connect(partial(self.do, Asked("back")))
            self._teacher.view.print_asked.connect(self.print_notes)
            self._window.views.take_theme(self._teacher.view)
        return self._teacher

    def open(self) -> None:
        """Show what can be presented; while something is, read one's own lesson anew."""
        if self.presents:
            self._read_anew()
        elif self._is_whole():
            self._begin(choices.begin)

    def open_lesson(self, lesson: Lesson, path: Path | None = None) -> None:
        """Present ``lesson`` from its beginning; ``path``: its file, where it is one's own."""
        if self._is_whole():
            self._path, self._left = path, None
            self._begin(partial(choices.begin, show="lesson", lesson=lesson))

    def open_file(self, path: Path) -> None:
        """Present the lesson in ``path``; a broken one is told of, and all stays as it is."""
        self.open_files((path,))

    def open_files(self, paths: Sequence[Path]) -> None:
        """Present the first lesson of ``paths`` that can be read; remember the others.

        Each broken one is told of.
        """
        read = [(path, own_lessons.read_own(path, self._window.atlas)) for path in reversed(paths)]
        found = [(path, one) for path, one in read if not isinstance(one, LessonError)]
        if found:
            path, lesson = found[-1]
            self.open_lesson(lesson, path)
        for path, one in read:  # last: to begin presenting closes what is open over the window
            if isinstance(one, LessonError):
                own_lessons.tell_broken(self._window, path, one)

    def ask_for_lesson(self) -> None:
        """Ask for the file of a lesson and present it."""
        own_lessons.ask_for_lesson(self._window, self.open_file)

    def leave(self) -> None:
        """End: the window is as it was before; what was begun can be taken up again."""
        state = self._window.store.state
        lesson = lesson_of(state, self._window.atlas)
        if state.present is not None and lesson is not None and _has_begun(state.present):
            self._left = _Left(state.present, lesson, self._path)
        self._window.choose(choices.leave)

    def print_notes(self) -> None:
        """Print or save the notes of what is presented."""
        from bodymap.ui.present.print_notes import ask_for_notes  # noqa: PLC0415  (few print)

        lesson = lesson_of(self._window.store.state, self._window.atlas)
        if lesson is not None:
            over = (
                self._teacher if self._teacher is not None and self._teacher.isVisible() else None
            )
            ask_for_notes(self._window, lesson, over)

    def do(self, asked: Asked) -> None:
        """Do what a key asks for; what covers the screen goes first."""
        present = self._window.store.state.present
        if present is not None and not self._uncover(asked, present) and asked.what != "nothing":
            self._doings[asked.what](asked.number)

    def _own_doings(self) -> Doings:
        """Return what keys do beside changing the state."""
        doings: dict[str, Callable[[], object]] = {
            "teacher": self._ask_for_teacher,
            "start": self.view.open_ringed,
            "copy": self._copy,
            "keys": partial(self._show_keys, shown=True),
            "again": self._read_anew,
            "leave": self.leave,
        }
        return {what: partial(_calling, doing) for what, doing in doings.items()} | {
            "ring": self._move_ring
        }

    def _connect(self) -> None:
        view, do = self.view, self.do
        view.next_asked.connect(lambda: do(Asked("next")))
        view.back_asked.connect(lambda: do(Asked("back")))
        view.leave_asked.connect(lambda: do(Asked("leave")))
        view.notes_asked.connect(lambda: do(Asked("teacher")))
        view.region_chosen.connect(lambda number: do(Asked("region", number)))
        view.option_chosen.connect(lambda index: do(Asked("vote", index)))
        view.muscle_chosen.connect(self._pick)
        view.item_chosen.connect(self._present)
        view.open_asked.connect(self.ask_for_lesson)
        self._window.views.take_theme(view)
        self._window.store.scene_changed.connect(self._show)

    def _uncover(self, asked: Asked, present: Present) -> bool:
        """Take away the keys' plate and the black screen; return whether the key is used up."""
        if self._keys_shown:
            self._show_keys(shown=False)
            return asked.what in {"leave", "keys"}
        if present.blank and asked.what in {"leave", "next", "back"}:
            self._window.choose(partial(choices.toggle, name="blank"))
            return True
        return False

    def _begin(self, change: Callable[[State], State]) -> None:
        self._since.restart()
        self._window.choose(change)

    def _present(self, key: str) -> None:
        """Present what was chosen on the cover."""
        atlas, left, self._left = self._window.atlas, self._left, None
        if key == GO_ON and left is not None:
            self._path = left.path
            self._begin(partial(choices.take_up, left=left.present))
        elif key.startswith(OWN):
            self.open_file(Path(key.removeprefix(OWN)))
        elif key == "window":
            self._begin(partial(choices.begin, show="window"))
        elif key == "questions":
            self._begin(partial(choices.begin, show="questions", seed=randbelow(_SEEDS)))
        else:
            self.open_lesson(next(lesson for lesson in atlas.lessons if lesson.id == key))

    def _pick(self, muscle: str) -> None:
        self._window.choose(partial(choices.pick, subject=muscle))

    def _move_ring(self, by: int) -> None:
        """Go through the list with a clicker; right after an end, its key back goes back there."""
        present = self._window.store.state.present
        if by < 0 and not self._ring_moved and present is not None and present.ended:
            self.do(Asked("back"))
            return
        if present is not None and present.ended and self._listed.elapsed() < _TOO_FAST_MS:
            return
        self._ring_moved = True
        self.view.move_ring(by)

    def _ask_for_teacher(self) -> None:
        """Open the notes on another screen; where there is none, the class would read them too."""
        from bodymap.ui.present.teacher_window import other_screen  # noqa: PLC0415  (as above)

        if self.teacher.isVisible() or other_screen(self._window.screen()) is not None:
            self._open_teacher()
            return
        about = tr("There is no second screen. On paper only you have the notes and the answers.")
        box = Message(self._window, tr("The notes would lie over what the class sees."), about)
        box.add(tr("Print notes…"), self.print_notes, primary=True)
        box.add(tr("Show them here"), self._open_teacher)
        box.add(tr("Cancel"))
        box.open()

    def _open_teacher(self) -> None:
        self.teacher.open()
        self._show_notes(self._window.store.scene)

    def _show_notes(self, now: Scene) -> None:
        if self._teacher is not None and now.teacher is not None:
            self._teacher.view.show_teacher(now.teacher)

    def _read_anew(self) -> None:
        """Read the lesson in hand anew, where it is the person's own; stay at its step."""
        present = self._window.store.state.present
        if present is None or present.lesson is None or self._path is None:
            return
        lesson = own_lessons.read_own(self._path, self._window.atlas)
        if isinstance(lesson, LessonError):
            own_lessons.tell_broken(self._window, self._path, lesson)
        else:
            self._window.choose(partial(choices.with_lesson, lesson=lesson))

    def _copy(self) -> None:
        """Copy the lesson in hand; without one ask which."""
        present = self._window.store.state.present
        if present is None or present.show != "lesson" or present.lesson is None:
            own_lessons.ask_which_to_copy(self._window)
            return
        key = present.lesson.id
        source = self._window.atlas.lesson_file(key) if self._path is None else self._path
        own_lessons.ask_where_to_copy(self._window, key, source)

    def _show_keys(self, *, shown: bool) -> None:
        self._keys_shown = shown
        self.view.show_keys(key_rows() if shown else ())

    def _is_whole(self) -> bool:
        """Return whether all that is presented can be read; else the window says what cannot."""
        try:
            for part in _NEEDED:
                getattr(self._window.atlas, part)
        except ContentError as error:
            self._window.show_notice(damage_words(error))
            return False
        return True

    def _show(self, before_it: Scene, now: Scene) -> None:
        """Show another step, and begin or end what a presentation does with the window."""
        if now.present is None:
            self._end()
            return
        if self._before is None:
            self._enter(now)
        elif before_it.look != now.look:
            self._take_look(now)
        self._show_list(before_it, shown=now.present.kind == "cover")
        self.view.show_present(self._with_own(now.present))
        self._show_notes(now)

    def _show_list(self, before_it: Scene, *, shown: bool) -> None:
        """Take the keys of a list, or of a step."""
        self._keys.show_list(shown=shown)
        if self._teacher is not None:
            self._teacher.show_list(shown=shown)
        if before_it.present is None or before_it.present.kind != "cover":
            self._ring_moved = False
            self._listed.start()

    def _with_own(self, scene: PresentScene) -> PresentScene:
        """Return the cover with what only the window remembers: what was left, own lessons."""
        if scene.kind != "cover":
            return scene
        left, own = self._left, recent_items()
        if left is None:
            return scene._replace(cover=(*scene.cover, *own))
        first = item_to_go_on(left.lesson, left.present.step)
        return scene._replace(cover=(first, *scene.cover, *own), ringed=first.key)

    def _enter(self, now: Scene) -> None:
        window, view = self._window, self.view
        close_others(window)
        self._before = before(window)
        window.menuBar().hide()
        self._take_look(now)
        view.setGeometry(window.rect())
        view.show()
        view.raise_()
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        view.begin()
        window.views.hide()
        window.installEventFilter(self)
        window.showFullScreen()
        self._keys.watch(window)
        self.mouse.watch(window)

    def _end(self) -> None:
        """Let go of the window; an error on the way does not keep the rest from being done."""
        if self._before is None:
            return
        was, self._before, self._path = self._before, None, None
        with ExitStack() as last_first:
            last_first.callback(self.view.hide)
            last_first.callback(restore, self._window, was)
            if self._teacher is not None:
                last_first.callback(self._teacher.hide)
            last_first.callback(self._show_keys, shown=False)
            last_first.callback(self._window.removeEventFilter, self)
            last_first.callback(self.mouse.watch, None)
            last_first.callback(self._keys.watch, None)

    def _take_look(self, now: Scene) -> None:
        self.view.show_scale(now.look.present_scale)
        self.view.show_motion(less=less_motion(now.look))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size; leave before it closes, so that it remembers its own place."""
        if event.type() is QEvent.Type.Resize:
            self.view.setGeometry(self._window.rect())
        elif event.type() is QEvent.Type.Close:
            self.leave()
        return super().eventFilter(watched, event)


def _has_begun(present: Present) -> bool:
    """Tell whether more than the first thing was shown: else there is nothing to go on with."""
    return present.step > 0 or present.shown > 0


def _calling(doing: Callable[[], object], _number: int) -> None:
    doing()
