"""The words after ``bodymap gui``: what the window shows, and a picture or a first frame of it."""

from __future__ import annotations

import argparse
import os
import re
import sys
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from bodymap.app import choices
from bodymap.app.state import LARGEST_TEXT, PAGES, PLACES, SMALLEST_TEXT
from bodymap.content.errors import ContentError
from bodymap.model.conditions import ConditionsError
from bodymap.model.pace import parse_speed
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from PySide6.QtWidgets import QApplication

    from bodymap.app.state import Page, Place, State, ThemeChoice
    from bodymap.content.atlas import Atlas

_THEMES: dict[str, ThemeChoice] = {
    "system": "system",
    "light": "light",
    "dark": "dark",
    "contrast_light": "contrast",
    "contrast_dark": "contrast",
}
_SMALLEST_PX, _LARGEST_PX = (900, 600), (7680, 4320)
_SIZE = re.compile(r"(?P<wide>[0-9]{3,4})[xX×](?P<high>[0-9]{3,4})")


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for; None and False are what the window shows anyway."""

    files: tuple[Path, ...] = ()
    first_frame: bool = False
    picture: Path | None = None
    size: tuple[int, int] | None = None
    theme: str | None = None
    place: Place | None = None
    select: str | None = None
    speed_mps: float | None = None
    surface: str | None = None
    compare: str | None = None
    role: bool = False
    deep: bool = False
    names: bool = False
    page: Page | None = None
    text_scale: float | None = None
    scale: float | None = None


def main(arguments: Sequence[str]) -> int:
    """Open the window as ``arguments`` say and return the exit code; help needs no screen.

    Raises:
        SystemExit: help was asked for (0) or an option is wrong (2, one line on stderr).
    """
    options = read_options(arguments)
    if options.scale is not None:
        os.environ["QT_SCALE_FACTOR"] = str(options.scale)
    from bodymap.ui.app import start_application  # noqa: PLC0415 - Qt reads the scale first
    from bodymap.ui.damage import tell_damage  # noqa: PLC0415 - the same

    try:
        return _run(start_application(), options)
    except ContentError as error:
        return tell_damage(error, dialog=not (options.picture or options.first_frame))


def run_with_options(application: QApplication, arguments: Sequence[str]) -> int:
    """Open the window as ``arguments`` say and return the exit code.

    Raises:
        SystemExit: as ``main``.
        ContentError: a file of the program is missing or damaged.
    """
    return _run(application, read_options(arguments))


def read_options(arguments: Sequence[str]) -> Options:
    """Return what ``arguments`` ask for; which muscles and surfaces there are is not known here.

    Raises:
        SystemExit: as ``main``.
    """
    found = vars(_parser().parse_args(arguments))
    try:
        files = _files(found.pop("files"))
        pace = found.pop("pace")
        speed_mps = None if pace is None else parse_speed(pace, "min/km", "--pace")
        size = _size(found.pop("size"))
        _check_picture(found["picture"])
        _check_alone(found, files)
        return Options(speed_mps=speed_mps, size=size, files=files, **found)
    except ConditionsError as error:
        _refuse(error)


def state_with(state: State, options: Options, atlas: Atlas) -> State:
    """Return ``state`` with all that ``options`` choose.

    Raises:
        ConditionsError: a surface, region or muscle is unknown.
    """
    for change in _changes(options, atlas):
        state = change(state)
    return state


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, without the usage before it."""

    def error(self, message: str) -> NoReturn:
        _refuse(message.removeprefix("argument "))


def _refuse(what: object) -> NoReturn:
    sys.stderr.write(f"bodymap gui: {what}\n")
    raise SystemExit(2)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="bodymap gui",
        description=tr("Open the window. With --first-frame or --picture it closes by itself."),
        epilog=tr("Neither --first-frame nor --picture changes your settings."),
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("files", nargs="*", metavar="FILE", help=tr("watch files, folders of them, or lessons"))
    add("--first-frame", action="store_true", help=tr("quit after the first painted frame"))
    add("--picture", type=Path, metavar="FILE.png", help=tr("save the whole window and quit"))
    add("--size", metavar="WxH", help=tr("of the window, such as 1360x860"))
    add("--theme", choices=tuple(_THEMES), help=tr("the colours"))
    add("--place", choices=PLACES, help=tr("the place of the left rail"))
    add("--select", metavar="ID", help=tr("a region or a muscle, such as lower_legs or soleus"))
    add("--pace", metavar="PACE", help=tr("such as 5:00, 8:03/mi, 12km/h"))
    add("--surface", metavar="ID", help=tr("such as asphalt or natural_grass"))
    add("--compare", choices=choices.PRESETS, help=tr("keep the run as A; B is this one"))
    add("--role", action="store_true", help=tr("colour by the part in running"))
    add("--deep", action="store_true", help=tr("show the deep muscles"))
    add("--names", action="store_true", help=tr("show the names on the map"))
    add("--page", choices=PAGES, help=tr("of the panel"))
    add(
        "--text-scale",
        type=_within(SMALLEST_TEXT, LARGEST_TEXT),
        metavar="0.8-2",
        help=tr("size of all text"),
    )
    add("--scale", type=_within(1.0, 4.0), metavar="1-4", help=tr("pixels for each px"))
    return parser


def _within(low: float, high: float) -> Callable[[str], float]:
    def read(text: str) -> float:
        try:
            number = float(text)
        except ValueError:
            number = 0.0
        if low <= number <= high:
            return number
        message = tr("{value!r} is not possible; it takes a number from {low:g} to {high:g}")
        raise argparse.ArgumentTypeError(message.format(value=text, low=low, high=high))

    return read


def _size(text: str | None) -> tuple[int, int] | None:
    if text is None:
        return None
    found = _SIZE.fullmatch(text)
    if found:
        wide, high = int(found["wide"]), int(found["high"])
        (least_wide, least_high), (most_wide, most_high) = _SMALLEST_PX, _LARGEST_PX
        if least_wide <= wide <= most_wide and least_high <= high <= most_high:
            return wide, high
    least, most = ("x".join(map(str, ends)) for ends in (_SMALLEST_PX, _LARGEST_PX))
    takes = tr("WIDTHxHEIGHT in px, from {least} to {most}")
    raise ConditionsError("--size", text, takes.format(least=least, most=most))


def _check_picture(path: Path | None) -> None:
    if path is not None and path.suffix.lower() != ".png":
        takes = tr("the name of a PNG file, such as window.png")
        raise ConditionsError("--picture", str(path), takes)


def _check_alone(found: Mapping[str, object], files: Sequence[Path]) -> None:
    if files and (found["picture"] or found["first_frame"]):
        _refuse(tr("FILE cannot stand beside --picture or --first-frame: they keep nothing"))


def _files(names: Sequence[str]) -> tuple[Path, ...]:
    files = tuple(map(Path, names))
    for path in files:
        if not path.exists():
            _refuse(tr("{path}: there is no such file or folder").format(path=path))
    return tuple(path.absolute() for path in files)


def _known(option: str, value: str, known: Iterable[str]) -> str:
    names = tuple(known)
    if value in names:
        return value
    near = get_close_matches(value, names, n=3, cutoff=0.4) or names
    raise ConditionsError(option, value, ", ".join(near))


def _changes(options: Options, atlas: Atlas) -> Iterable[Callable[[State], State]]:
    tables = atlas.tables
    if options.select is not None:
        subject = _known("--select", options.select, (*tables.regions, *tables.muscles))
        yield partial(choices.select, subject=subject, atlas=atlas)
    if options.speed_mps is not None:
        yield partial(choices.run_at, speed_mps=options.speed_mps)
    if options.surface is not None:
        surface = _known("--surface", options.surface, tables.surfaces)
        yield partial(choices.run_on, surface=surface)
    if options.compare is not None:
        yield choices.pin
        yield partial(choices.take_preset, preset=options.compare)
    yield from _view_changes(options)


def _view_changes(options: Options) -> Iterable[Callable[[State], State]]:
    if options.role:
        yield partial(choices.colour_by, colouring="role")
    if options.deep:
        yield partial(choices.show_deep, deep=True)
    if options.names:
        yield lambda state: choices.with_look(state, replace(state.look, names=True))
    if options.page is not None:
        yield partial(choices.open_page, page=options.page)
    if options.theme is not None:
        yield partial(choices.use_theme, theme=_THEMES[options.theme])
    if options.text_scale is not None:
        yield partial(choices.size_text, scale=options.text_scale)


def _run(application: QApplication, options: Options) -> int:
    from bodymap.ui import once  # noqa: PLC0415 - help and wrong options need no Qt
    from bodymap.ui.app import open_window, read_needed  # noqa: PLC0415 - the same

    window = open_window(remember=options.picture is None)
    read_needed(window.atlas)
    try:
        state = state_with(window.store.state, options, window.atlas)
    except ConditionsError as error:
        window.deleteLater()
        _refuse(error)
    window.choose(lambda _: state)
    if options.theme is not None and options.theme.startswith("contrast_"):
        once.force_theme(window, options.theme)
    if options.size is not None:
        window.resize(*options.size)
    if options.files:
        once.open_files(window, options.files)
    if options.place is not None and not options.first_frame:
        once.open_place(window, options.place)
    try:
        if options.picture is not None:
            return once.take_picture(application, window, options.picture)
        if options.first_frame:
            return once.paint_first_frame(application, window)
        return once.stay_open(application, window)
    finally:
        window.deleteLater()
