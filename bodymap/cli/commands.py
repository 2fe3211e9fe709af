"""The commands: what each is for, and what it does."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, NamedTuple

import bodymap
from bodymap.app.wording import sentence
from bodymap.cli.layout import as_csv, as_json, as_table
from bodymap.cli.options import (
    FORMAT,
    Files,
    Given,
    Option,
    cards,
    conditions,
    describe,
    importing,
    lesson_words,
    parted,
    picture,
    read,
    runs,
    stride,
    worksheet,
)
from bodymap.cli.usage import UsageError
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Values = Mapping[str, str | None]

# Each command imports what it alone needs: the help stays quick, and only a picture needs Qt.
# ruff: noqa: PLC0415


class Command(NamedTuple):
    """A word of the command line: one line about it, its options, and what it does."""

    line: str
    options: tuple[Option, ...]
    run: Callable[[str, Given], int | None]
    files: Files = Files()


def run(argv: Sequence[str]) -> int:
    """Do what ``argv`` asks and return the exit code; answers go to stdout.

    Raises:
        UsageError: a command or option is unknown or has a wrong value.
        ConditionsError: a condition of the run is impossible.
        ContentError: an asset is missing or damaged.
    """
    word, *rest = argv or ("--help",)
    if word in {"-h", "--help", "help"}:
        sys.stdout.write(_overview())
    elif word == "--version":
        sys.stdout.write(f"bodymap {bodymap.__version__}\n")
    elif word in (known := commands()):
        return _run_command(word, known[word], rest)
    else:
        raise UsageError.unknown("command", word, [*known, "gui"])
    return 0


def _run_command(word: str, command: Command, arguments: Sequence[str]) -> int:
    if {"-h", "--help"} & set(parted(arguments)[0]):
        sys.stdout.write(_help(word, command))
        return 0
    return command.run(word, read(command.options, arguments, command.files)) or 0


def _help(word: str, command: Command) -> str:
    rows = [*command.files.describe(), *describe(command.options)]
    takes = [command.files.metavar, tr("[OPTION VALUE ...]") if command.options else ""]
    usage = " ".join(["bodymap", word, *filter(None, takes)])
    head = tr("usage: {usage}").format(usage=usage)
    return f"{head}\n\n{sentence(command.line)}.\n\n{as_table(rows)}"


def _overview() -> str:
    rows = [(f"  bodymap {word}", command.line) for word, command in commands().items()]
    rows += [
        ("  bodymap gui", tr("open the window; so does bodymap alone, or with files")),
        ("  bodymap --install-desktop", tr("put Bodymap into the menu (Linux)")),
        ("  bodymap --remove-desktop", tr("take it out again")),
        ("  bodymap --version", tr("say the version")),
    ]
    first = tr("Bodymap: how hard each muscle works in a run, and why.")
    last = tr("Each command tells its options: bodymap load --help")
    return f"{first}\n\n{as_table(rows)}\n{last}\n"


def _load(_word: str, given: Given) -> None:
    from bodymap.app import ask
    from bodymap.cli import answer

    values = given.values
    found = ask.load(**_conditions(values))
    if values["format"] == "json":
        sys.stdout.write(as_json(ask.as_json(found)))
    elif values["format"] == "csv":
        sys.stdout.write(as_csv(answer.COLUMNS, answer.load_rows(found)))
    else:
        sys.stdout.write(answer.load_table(found, ask.atlas()))


def _conditions(values: Values) -> dict[str, Any]:
    """Return the conditions that were given, as ``bodymap.load`` takes them."""
    if values["pace"] is not None and values["speed"] is not None:
        text = tr("--speed {speed!r} stands beside --pace {pace!r}; the run takes one of them")
        raise UsageError(text.format(**values))
    keys = (option.key for option in conditions())
    return {key: values[key] for key in keys if values[key] is not None}


def _list(word: str, given: Given) -> None:
    from bodymap.app import ask
    from bodymap.cli.answer import words_of
    from bodymap.cli.lists import LISTS, SHOWN

    rows = LISTS[word](ask.atlas())
    if given.values["format"] == "json":
        sys.stdout.write(as_json(rows))
    elif given.values["format"] == "csv":
        sys.stdout.write(as_csv(list(rows[0]), rows))
    else:
        cells = [words_of(row, SHOWN[word]) for row in rows]
        sys.stdout.write(as_table([SHOWN[word], *cells]))


def _picture(_word: str, given: Given) -> None:
    from bodymap.cli.picture import write

    write(given.files[0], _conditions(given.values), given.values)


def _stride(_word: str, given: Given) -> None:
    from bodymap.cli.stride import write

    write(given.files[0], _conditions(given.values), given.values)


def _run(_word: str, given: Given) -> int:
    from bodymap.cli.run_answer import answer

    return answer(given.files, given.values)


def _import(_word: str, given: Given) -> int:
    from bodymap.cli.import_runs import import_runs

    return import_runs(given.files, given.values)


def _runs(_word: str, given: Given) -> int:
    from bodymap.cli.import_runs import list_runs

    return list_runs(given.values)


def _cards(_word: str, given: Given) -> None:
    from bodymap.cli.cards import write

    write(given.files[0], given.values)


def _lesson(_word: str, given: Given) -> int:
    from bodymap.cli.lesson import answer

    return answer(given.files)


def _worksheet(_word: str, given: Given) -> None:
    from bodymap.cli.worksheet import write

    write(given.files[0], _conditions(given.values), given.values)


def commands() -> Mapping[str, Command]:
    """Return the words of the command line, in the order of the help."""
    return _of_runs() | _lists() | _to_files() | _for_learning()


def _of_runs() -> dict[str, Command]:
    watch = Files(tr("files of a watch: FIT, GPX or TCX, also gzipped"), many=True)
    folders = Files(tr("files of a watch, and folders of them"), many=True)
    return {
        "load": Command(
            tr("say how hard each muscle works in a run"), (*conditions(), FORMAT), _load
        ),
        "run": Command(
            tr("say what the runs in watch files asked of each muscle"), runs(), _run, watch
        ),
        "import": Command(
            tr("keep the runs of watch files and folders in the log of the window"),
            importing(),
            _import,
            folders,
        ),
        "runs": Command(tr("list the runs of the log"), (FORMAT,), _runs),
    }


def _lists() -> dict[str, Command]:
    lines = {
        "muscles": tr("list the muscles"),
        "regions": tr("list the regions and their muscles"),
        "surfaces": tr("list the surfaces and what they change"),
        "exercises": tr("list the exercises"),
        "sources": tr("list the studies behind the numbers"),
    }
    return {word: Command(line, (FORMAT,), _list) for word, line in lines.items()}


def _to_files() -> dict[str, Command]:
    file = Files(tr("the name of the file to write: .png, .svg or .pdf"))
    film = tr("what to write: .png, .svg, .gif, .csv, or a folder for PNG frames: frames/")
    return {
        "picture": Command(
            tr("draw the map of a run into a file"), (*conditions(), *picture()), _picture, file
        ),
        "stride": Command(
            tr("show the stride of a run: an instant, a film, its frames or the table"),
            (*conditions(), *stride()),
            _stride,
            Files(film),
        ),
    }


def _for_learning() -> dict[str, Command]:
    return {
        "worksheet": Command(
            tr("make a worksheet, a handout or a sheet of exercises to print"),
            (*worksheet(), *conditions()),
            _worksheet,
            Files(tr("the name of the file to write: .pdf")),
        ),
        "cards": Command(
            tr("write the questions of Study as cards that Anki imports"),
            cards(),
            _cards,
            Files(tr("the name of the file to write: .csv or .txt")),
        ),
        "lesson": Command(
            tr("check lessons of your own, list those that came along, copy one"),
            (),
            _lesson,
            Files(tr("list, check or copy"), many=True, words=lesson_words()),
        ),
    }
