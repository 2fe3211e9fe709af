"""A teacher's own lessons: asked for, read, and begun as a copy of one that came along."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from bodymap.content.lesson_errors import LessonError
from bodymap.content.lesson_steps import TITLE
from bodymap.content.lessons import TEMPLATE, check_lesson, read_lesson
from bodymap.ui.message import Message
from bodymap.ui.present.recent_lessons import remember
from bodymap.ui.saving import Offer, ask_where, documents, tell_not_written, write_or_tell
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from collections.abc import Callable

    from bodymap.content.atlas import Atlas
    from bodymap.content.lesson import Lesson
    from bodymap.ui.window import Window

_ENDING = ".toml"
_MOST_TOLD = 6  # mistakes of a file, in one box
_TITLE = re.compile(r'^(title\s*=\s*")([^"\n]*)"', re.MULTILINE)
_MINE = " (my copy)"


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


def tell_broken(window: Window, path: Path, error: LessonError) -> None:
    """Say in a box which steps and keys of the file ``path`` are wrong, and what they take.

    ``error`` is the first of them, or all that can be said.
    """
    found = check_lesson(path, window.atlas) or (error,)
    more = len(found) - _MOST_TOLD
    told = [f"{one}." for one in found[:_MOST_TOLD]]
    if more > 0:
        told.append(trn("{n} more", "{n} more", more).format(n=more))
    kept = tr("Nothing has changed here. Mend the file and open it again.")
    box = Message(window, tr("The lesson was not opened."), *told, kept, warns=True)
    box.add(tr("Close"), primary=True)
    box.open()


def ask_which_to_copy(window: Window) -> None:
    """Ask which of the lessons that came along a lesson of one's own shall begin with."""
    about = tr("You get its file, with all texts and notes, to change in any text editor.")
    box = Message(window, tr("Which lesson do you want to copy?"), about)
    lessons = window.atlas.lessons
    box.add(tr("Cancel"))
    for lesson in reversed(lessons):  # each is put before the others
        source = window.atlas.lesson_file(lesson.id)
        box.add(lesson.title, partial(ask_where_to_copy, window, lesson.id, source))
    box.button(lessons[0].title).setFocus(Qt.FocusReason.OtherFocusReason)
    box.open()


def ask_where_to_copy(window: Window, lesson: str, source: Path) -> None:
    """Ask for a name and copy the lesson with the id ``lesson`` from ``source``."""
    name = tr("my {name}").format(name=lesson.replace("_", " ")) + _ENDING
    offer = Offer(tr("Copy this lesson to edit"), tr("Lesson"), name)
    ask_where(window, offer, partial(copy_to, window, source))


def copy_to(window: Window, source: Path, path: Path) -> bool:
    """Write a copy of ``source`` to ``path`` and say what to do with it; return whether it went.

    It has a title of its own, and the remarks that the template begins with.
    """
    failed = tr("The lesson was not copied: {reason}.")
    try:
        content = _as_copy(
            source.read_text("utf-8-sig", errors="replace"), window.atlas.lesson_file(TEMPLATE)
        )
    except OSError as error:
        tell_not_written(window, failed, error)
        return False
    if not write_or_tell(window, path, content.encode(), failed):
        return False
    read_own(path, window.atlas)  # it stands in the list from now on
    edit = tr("Change it in any text editor. It stands in the list of lessons; F5 reads it anew.")
    box = Message(window, tr("The lesson is copied."), str(path), edit)
    box.add(tr("Close"), primary=True)
    box.add(tr("Present it"), partial(window.later.present.open_file, path))
    box.add(tr("Show the folder"), partial(_show_folder, path))
    box.open()
    return True


def _as_copy(text: str, template: Path) -> str:
    """Return a lesson's ``text`` with "(my copy)" in its title, under the template's remarks."""
    title = _TITLE.search(text)
    if (
        title is not None
        and len(title[2]) + len(_MINE) <= TITLE.most
        and not title[2].endswith(_MINE)
    ):
        text = f"{text[: title.end(2)]}{_MINE}{text[title.end(2) :]}"
    remarks, _, _ = template.read_text("utf-8").partition("\n\n")
    return text if text.startswith(remarks) else f"{remarks}\n\n{text}"


def _show_folder(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
