"""Checks a teacher's lessons, lists those that came along and copies one to begin with."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bodymap.app import ask
from bodymap.cli.layout import as_table
from bodymap.cli.terminal import complain, plain
from bodymap.cli.usage import UsageError
from bodymap.content.lesson_errors import MOST_ERRORS
from bodymap.content.lessons import LESSONS, TEMPLATE, check_lesson, read_lesson
from bodymap.storage.whole_file import write_whole
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.content.lesson import Lesson

_DONE, _FAILED = 0, 1
_ENDING = ".toml"


def answer(words: Sequence[str]) -> int:
    """Do what ``words`` ask: list; check FILE...; copy ID FILE. Return the exit code.

    0: done, all lessons are fine. 1: a lesson is not, or the copy could not be written.

    Raises:
        UsageError: the first word is unknown, or what it needs is missing.
    """
    word, *rest = words
    if word == "list":
        _take(rest, 0)
        return _list()
    if word == "check":
        if not rest:
            raise UsageError.missing("FILE", tr("the lessons to check"))
        return max([_check(file) for file in rest])
    if word == "copy":
        _take(rest, 2)
        return _copy(*rest)
    raise UsageError.unknown(tr("word"), word, ("list", "check", "copy"))


def _take(rest: Sequence[str], wanted: int) -> None:
    if len(rest) > wanted:
        raise UsageError.unexpected(rest[wanted], ("list", "check FILE...", "copy ID FILE"))
    if len(rest) < wanted:
        missing = ("ID", "FILE")[len(rest)]
        takes = tr("the id of a lesson and the name of the copy: which_ground mine.toml")
        raise UsageError.missing(missing, takes)


def _list() -> int:
    heading = (tr("id"), tr("steps"), tr("minutes"), tr("title"))
    rows = [
        (lesson.id, str(len(lesson.steps)), f"{lesson.minutes:g}", lesson.title)
        for lesson in ask.atlas().lessons
    ]
    sys.stdout.write(as_table([heading, *rows]))
    return _DONE


def _check(file: str) -> int:
    """Say what is wrong with a lesson, a line each, or that it is fine; return the exit code."""
    if not file:  # of a shell's variable that is empty: the others are checked all the same
        sys.stdout.write(tr('"": is no name of a file') + "\n")
        return _FAILED
    path = Path(file)
    errors = check_lesson(path, ask.atlas())
    lines = [str(error) for error in errors]
    if len(errors) == MOST_ERRORS:
        lines.append(tr("{name}: perhaps more; these come first").format(name=path.name))
    if not errors:
        lines.append(_fine(path, read_lesson(path, ask.atlas())))
    sys.stdout.write("".join(f"{plain(line)}\n" for line in lines))
    return _FAILED if errors else _DONE


def _fine(path: Path, lesson: Lesson) -> str:
    steps = trn("{n} step", "{n} steps", len(lesson.steps)).format(n=len(lesson.steps))
    text = tr('{name}: fine; "{title}", {steps}, {minutes} min')
    minutes = f"{lesson.minutes:g}"
    return text.format(name=path.name, title=lesson.title, steps=steps, minutes=minutes)


def _copy(lesson: str, file: str) -> int:
    """Write a lesson that came along to ``file``, which must not be there yet."""
    if lesson not in (*LESSONS, TEMPLATE):
        raise UsageError.unknown(tr("lesson"), lesson, (*LESSONS, TEMPLATE))
    if not file.lower().endswith(_ENDING):
        raise UsageError.value("FILE", file, tr("a name that ends with .toml"))
    content = ask.atlas().lesson_file(lesson).read_bytes()
    if Path(file).exists():
        complain(tr("{file} is there already and stays as it is").format(file=file))
        return _FAILED
    write_whole(Path(file), content)
    text = tr("Copied to {file}. Change it, then: bodymap lesson check {file}")
    sys.stdout.write(plain(text.format(file=file)) + "\n")
    return _DONE
