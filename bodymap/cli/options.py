"""The options of each command as data, and their reading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.worksheets.sheet import KINDS, PAPERS
from bodymap.cli.usage import UsageError
from bodymap.model.conditions import ARMS, SHOES, STRIKES
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FORMATS = ("table", "json", "csv")
VIEWS = ("front", "back", "both")
THEMES = ("light", "dark")
COLOURS = ("activity", "load")
NAMES = ("plain", "latin")
DEEP = ("no", "yes")
SLOW = ("1", "2", "4", "10")
SHEET_VIEWS = ("front", "back", "side", "sole", "all")
SHEET_BY = ("muscle", "region")
_SIZE = re.compile(r"([0-9]{2,5})[x×]([0-9]{2,5})")
_SMALLEST_PX = 200


class Option(NamedTuple):
    """An option with a value; ``choices`` are all that it takes, or none where it takes others.

    ``alone`` is its value where it stands without one; "" where it may not.
    """

    name: str
    metavar: str
    takes: str
    default: str | None = None
    choices: tuple[str, ...] = ()
    alone: str = ""

    @property
    def key(self) -> str:
        """The option's name as a Python word."""
        return self.name.removeprefix("--").replace("-", "_")


def _choice(name: str, choices: tuple[str, ...], default: str | None) -> Option:
    metavar = name.removeprefix("--").upper()
    return Option(name, metavar, ", ".join(choices), default, choices)


FORMAT = _choice("--format", FORMATS, "table")


def conditions() -> tuple[Option, ...]:
    """Return the options that say what the run is like."""
    return (
        Option("--pace", "PACE", tr("5:00, 5:00/km, 8:03/mi, 12km/h, 7.5mph or 3.5m/s")),
        Option("--speed", "SPEED", tr("the same; a bare number is m/s; 1.8 to 9.5 m/s")),
        Option("--surface", "SURFACE", tr("a surface that `bodymap surfaces` lists"), "asphalt"),
        Option("--slope", "SLOPE", tr("5% or 0.05, negative downhill"), "0"),
        Option("--strike", "STRIKE", ", ".join(STRIKES), "rearfoot"),
        Option("--shoe", "SHOE", ", ".join(SHOES), "conventional"),
        Option("--arms", "ARMS", ", ".join(ARMS), "normal"),
        Option("--reference-pace", "PACE", tr("your own easy pace, the run that counts as 1")),
        Option("--per", "PER", tr("what one number stands for: step, km, min"), "step"),
    )


def picture() -> tuple[Option, ...]:
    """Return the options that say how the picture looks."""
    return (
        _choice("--view", VIEWS, "both"),
        _choice("--theme", THEMES, "light"),
        Option("--size", "SIZE", tr("width x height in pixels, such as 1200x1600"), "1200x1600"),
    )


def stride() -> tuple[Option, ...]:
    """Return the options that say what of the stride is saved, and how it looks."""
    colours = tr("activity, each muscle's own; or load, as on the map [activity]")
    slow = tr("1, 2, 4 or 10 times slower than real, for a .gif [1]")
    return (
        Option("--phase", "PERCENT", tr("the instant of a .png or .svg, 0 to 100 [16]")),
        Option("--colours", "COLOURS", colours, None, COLOURS),
        Option("--deep", "DEEP", tr("yes: show the deep muscles; or no [no]"), None, DEEP),
        Option("--theme", "THEME", tr("light or dark [light]"), None, THEMES),
        Option("--size", "SIZE", tr("width x height in pixels, such as 1200x1440 [600x720]")),
        Option("--slow", "TIMES", slow, None, SLOW),
        Option("--frames", "NUMBER", tr("how many frames a .gif or a folder of them has")),
    )


def worksheet() -> tuple[Option, ...]:
    """Return the options that say what a worksheet asks, and on what it is printed."""
    region = tr("one of those that `bodymap regions` lists [all]")
    names = tr("ids that `bodymap exercises` lists, with commas, for --kind exercises")
    return (
        _choice("--kind", KINDS, "labels"),
        _choice("--view", SHEET_VIEWS, "front"),
        _choice("--by", SHEET_BY, "muscle"),
        _choice("--names", NAMES, "plain"),
        _choice("--bank", ("yes", "no"), "yes"),
        Option(
            "--key", "", tr("add the answers on pages of their own"), None, ("yes", "no"), "yes"
        ),
        Option("--seed", "NUMBER", tr("0 to 9999; the same number, the same sheet"), "1"),
        Option("--versions", "NUMBER", tr("1 to 9 different sheets"), "1"),
        Option("--region", "REGION", region),
        Option("--paper", "PAPER", tr("a4 or letter [the country's usual]"), None, PAPERS),
        Option("--person", "NAME", tr("whose exercises they are")),
        Option("--exercises", "IDS", names),
    )


def runs() -> tuple[Option, ...]:
    """Return the options that say what the runs of files were run on, and what is told."""
    file = tr("what the file says, else asphalt")
    skipped = {"--pace", "--speed", "--surface", "--slope", "--per"}
    surface = tr("a surface that `bodymap surfaces` lists [{file}]").format(file=file)
    return (
        Option("--surface", "SURFACE", surface),
        *(option for option in conditions() if option.name not in skipped),
        FORMAT,
        Option("--samples", "csv", tr("every sample behind the sums, as CSV"), None, ("csv",)),
    )


def importing() -> tuple[Option, ...]:
    """Return the options that say what of the files is kept in the log."""
    takes = tr("yes: keep where the runs were run, too; or no")
    return (Option("--coordinates", "COORDINATES", takes, "no", ("no", "yes")),)


def cards() -> tuple[Option, ...]:
    """Return the options that say how the cards name the muscles."""
    return (_choice("--names", NAMES, "plain"),)


def lesson_words() -> tuple[tuple[str, str], ...]:
    """Return the words of ``bodymap lesson``: what follows each, and a line about it."""
    return (
        ("list", tr("the lessons that came along, with their ids and minutes")),
        ("check FILE...", tr("say all that is wrong with lessons, or that they are fine")),
        ("copy ID FILE", tr("copy one to change; the id template: an example with remarks")),
    )


def read_size(text: str, largest_px: int = 10_000) -> tuple[int, int]:
    """Return width and height of a picture, px.

    Raises:
        UsageError: it is no size, or a side is not from 200 to ``largest_px``.
    """
    found = _SIZE.fullmatch(text)
    size = (int(found[1]), int(found[2])) if found else (0, 0)
    if not all(_SMALLEST_PX <= side <= largest_px for side in size):
        takes = tr("width x height in pixels, such as 1200x1600, each from 200 to {largest}")
        raise UsageError.value("--size", text, takes.format(largest=largest_px))
    return size


def read_number(option: str, text: str, smallest: int, largest: int) -> int:
    """Return the whole number ``text``.

    Raises:
        UsageError: it is none, or not from ``smallest`` to ``largest``.
    """
    number = int(text) if text.isascii() and text.isdigit() else smallest - 1
    if not smallest <= number <= largest:
        takes = tr("a whole number from {smallest} to {largest}")
        raise UsageError.value(option, text, takes.format(smallest=smallest, largest=largest))
    return number


class Files(NamedTuple):
    """What the arguments without a name are: ``takes`` is "" where there are none.

    Where the first of them is a word that says what to do, ``words`` are all of these, each with
    what follows it and a line about it.
    """

    takes: str = ""
    many: bool = False
    words: tuple[tuple[str, str], ...] = ()

    @property
    def metavar(self) -> str:
        """The arguments in a line of usage, or ""."""
        if self.words:
            return "WORD ..."
        return "" if not self.takes else "FILE..." if self.many else "FILE"

    def describe(self) -> list[tuple[str, str]]:
        """Return two columns about the arguments for a help text."""
        if self.words:
            return [(f"  {word}", line) for word, line in self.words]
        return [(f"  {self.metavar}", self.takes)] if self.takes else []


class Given(NamedTuple):
    """What a command was given: the values of its options by their keys, and its files."""

    values: Mapping[str, str | None]
    files: tuple[str, ...] = ()


def read(options: Sequence[Option], arguments: Sequence[str], takes: Files) -> Given:
    """Return the values of ``options`` in ``arguments`` and what stands there without a name.

    Args:
        options: those that the command has.
        arguments: ``--name value`` or ``--name=value``, in any order; a later one wins. After
            ``--`` come files alone, whatever they are called.
        takes: how many arguments without a name there are, and what they are.

    Raises:
        UsageError: an option is unknown, lacks its value, or has a value that it does not take.
    """
    known = {option.name: option for option in options}
    values = {option.key: option.default for option in options}
    files: list[str] = []
    named, only_files = parted(arguments)
    words = iter(named)
    for word in words:
        name, equals, value = word.partition("=")
        if name in known:
            option = known[name]
            following = value if equals else option.alone or next(words, "")
            if following.partition("=")[0] in known:
                raise UsageError.missing(option.name, option.takes)
            values[option.key] = _value(option, following)
        elif word.startswith("-"):
            raise UsageError.unknown(tr("option"), name, known)
        else:
            files.append(word)
    files += only_files
    most = len(files) if takes.many else int(bool(takes.takes))
    if len(files) > most:
        raise UsageError.unexpected(files[most], known)
    needed = files[:1] if takes.words else files  # what follows a word is the word's own
    if takes.takes and not all(needed or [""]):
        raise UsageError.missing("WORD" if takes.words else "FILE", takes.takes)
    return Given(values, tuple(files))


def parted(arguments: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Return what stands before ``--`` and what stands after it."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    return arguments[:end], arguments[end + 1 :]


def _value(option: Option, value: str) -> str:
    takes = option.takes.partition(" [")[0]  # without what it is where it is left out
    if not value:
        raise UsageError.missing(option.name, takes)
    if option.choices and value not in option.choices:
        raise UsageError.value(option.name, value, takes)
    return value


def describe(options: Sequence[Option]) -> list[tuple[str, str]]:
    """Return two columns about ``options`` for a help text."""
    return [
        (
            f"  {option.name} {option.metavar}".rstrip(),
            option.takes + (f" [{option.default}]" if option.default is not None else ""),
        )
        for option in options
    ]
