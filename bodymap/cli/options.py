"""The options of each command as data, and their reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.cli.usage import UsageError
from bodymap.model.conditions import ARMS, SHOES, STRIKES
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FORMATS = ("table", "json", "csv")
VIEWS = ("front", "back", "both")
THEMES = ("light", "dark")


class Option(NamedTuple):
    """An option with a value; ``choices`` are all that it takes, or none where it takes others."""

    name: str
    metavar: str
    takes: str
    default: str | None = None
    choices: tuple[str, ...] = ()

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


def read(
    options: Sequence[Option], arguments: Sequence[str], file: str = ""
) -> Mapping[str, str | None]:
    """Return the values of ``options`` in ``arguments`` by their keys.

    Args:
        options: those that the command has.
        arguments: ``--name value`` or ``--name=value``, in any order; a later one wins.
        file: what the one argument without a name takes, or "" where there is none; its value's
            key is "file".

    Raises:
        UsageError: an option is unknown, lacks its value, or has a value that it does not take.
    """
    known = {option.name: option for option in options}
    values = {option.key: option.default for option in options}
    words = iter(arguments)
    for word in words:
        name, equals, value = word.partition("=")
        if name in known:
            option = known[name]
            following = value if equals else next(words, "")
            if following.partition("=")[0] in known:
                raise UsageError.missing(option.name, option.takes)
            values[option.key] = _value(option, following)
        elif word.startswith("-"):
            raise UsageError.unknown(tr("option"), name, known)
        elif not file or "file" in values:
            raise UsageError.unexpected(word, known)
        else:
            values["file"] = word
    if file and not values.get("file"):
        raise UsageError.missing("FILE", file)
    return values


def _value(option: Option, value: str) -> str:
    if not value:
        raise UsageError.missing(option.name, option.takes)
    if option.choices and value not in option.choices:
        raise UsageError.value(option.name, value, option.takes)
    return value


def describe(options: Sequence[Option]) -> list[tuple[str, str]]:
    """Return two columns about ``options`` for a help text."""
    return [
        (
            f"  {option.name} {option.metavar}",
            option.takes + (f" [{option.default}]" if option.default is not None else ""),
        )
        for option in options
    ]
