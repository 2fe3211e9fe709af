"""A teacher's own lessons: asked for, read, and begun as a copy of one that came along."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from bodymap.content.lesson_errors import LessonError
from bodymap.content.lessons import read_lesson
from bodymap.ui.message import Message, warn
from bodymap.ui.present.recent_lessons import remember
from bodymap.ui.saving import Offer, ask_where, documents, tell_not_written, write_or_tell
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from bodymap.content.atlas import Atlas
    from bodymap.content.lesson import Lesson
    from bodymap.ui.window import Window

_ENDING = ".toml"


def ask_for_lesson(window: Window, opened: Callable[[Path], object]) -> None:
    """Ask for the file of a lesson and hand it to ``opened``."""
    dialog = QFileDialog(window, tr("Open a lesson"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    # Some file dialogs tell capitals apart.
    dialog.setNameFilters([f"{tr('Lessons')} (*.toml *.TOML)", f"{tr('All files')} (*)"])
    dialog.setDirectory(str(documents()))
    dialog.fileSelected.connect(lambda name: opened(Path(name)))
    dialog.open()


def read_own(path: Path, atlas: Atlas) -> Lesson | LessonError:
    """Return the lesson in ``path`` and remember it, or what is wrong with it."""
    try:
        lesson = read_lesson(path, atlas)
    except LessonError as error:
        return error
    remember(path, lesson)
    return lesson


def tell_broken(window: QWidget, error: LessonError) -> None:
    """Say in a box which file, step and key is wrong, and what it takes."""
    kept = tr("Nothing has changed here. Mend the file and open it again.")
    warn(window, tr("The lesson was not opened."), f"{error}.\n{kept}")


def ask_which_to_copy(window: Window) -> None:
    """Ask which of the lessons that came along a lesson of one's own shall begin with."""
    about = tr("You get its file, with all texts and notes, to change in any text editor.")
    box = Message(window, tr("Which lesson do you want to copy?"), about)
    for lesson in window.atlas.lessons:
        source = window.atlas.lesson_file(lesson.id)
        box.add(lesson.title, partial(ask_where_to_copy, window, lesson.id, source))
    box.add(tr("Cancel"))
    box.open()


def ask_where_to_copy(window: Window, lesson: str, source: Path) -> None:
    """Ask for a name and copy the lesson with the id ``lesson`` from ``source``."""
    name = tr("my {name}").format(name=lesson.replace("_", " ")) + _ENDING
    offer = Offer(tr("Copy this lesson to edit"), tr("Lesson"), name)
    ask_where(window, offer, partial(copy_to, window, source))


def copy_to(window: QWidget, source: Path, path: Path) -> bool:
    """Write a copy of ``source`` to ``path`` and say what to do with it; return whether it went."""
    failed = tr("The lesson was not copied: {reason}.")
    try:
        content = source.read_bytes()
    except OSError as error:
        tell_not_written(window, failed, error)
        return False
    if not write_or_tell(window, path, content, failed):
        return False
    edit = tr("Change it in any text editor, then drop it on this window. F5 reads it anew.")
    box = Message(window, tr("The lesson is copied."), str(path), edit)
    box.add(tr("Close"), primary=True)
    box.open()
    return True
