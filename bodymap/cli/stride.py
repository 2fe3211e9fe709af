"""Saves the stride of a run: an instant, a film that loops, its frames, or the table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from bodymap.app import ask
from bodymap.app.resolve import resolve
from bodymap.app.state import Look, State, StrideView
from bodymap.app.stride_table import stride_table
from bodymap.cli.options import read_number, read_size
from bodymap.cli.usage import UsageError
from bodymap.figure.gait import read_gait
from bodymap.figure.rig import read_rig
from bodymap.storage.whole_file import write_whole
from bodymap.ui.app import start_application
from bodymap.ui.draw.film_plan import most_frames
from bodymap.ui.draw.stride_files import (
    FRAMES,
    MOST_FRAMES,
    Camera,
    write_film,
    write_frames,
    write_instant,
)
from bodymap.ui.draw.stride_page import StridePage, usual_size
from bodymap.ui.theme import theme
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bodymap.app.state import StrideColouring
    from bodymap.app.stride_scene import StrideScene

    Values = Mapping[str, str | None]

_PHASE = "16"  # per cent: mid-stance, where the force is near its peak
_LARGEST_PX, _LARGEST_FILM_PX = 10_000, 2_000
_LOOK = frozenset({"colours", "deep", "theme", "size"})
# What each kind of file takes beside the conditions of the run.
_TAKES = {
    ".png": _LOOK | {"phase"},
    ".svg": _LOOK | {"phase"},
    ".gif": _LOOK | {"slow", "frames"},
    "folder": _LOOK | {"frames"},
    ".csv": frozenset[str](),
}


class _Asked(NamedTuple):
    """What is asked for.

    Attributes:
        kind: the file's ending, or "folder".
        size: None: the usual one.
        phase: 0 to 1.
        slow: how many times slower than real time a film plays; 0: it is none.
    """

    kind: str
    size: tuple[int, int] | None
    phase: float
    slow: int


def write(file: str, conditions: Mapping[str, Any], values: Values) -> None:
    """Write the stride of the run under ``conditions`` to ``file``, as its name's ending says.

    Args:
        file: a path that ends with .png, .svg, .gif, .csv or / (a folder of PNG frames).
        conditions: as ``bodymap.app.ask.load`` takes them.
        values: of the options of ``bodymap.cli.options.stride``.

    Raises:
        UsageError: the ending or the value of an option is not possible, or not for this kind.
        ConditionsError: a condition is impossible.
        ContentError: a file of the program is missing or damaged.
        OSError: the file cannot be written.
    """
    asked = _read(file, values)
    state = _state(conditions, values)
    scene = resolve(state, ask.atlas()).stride
    if asked.kind == ".csv":
        write_whole(Path(file), stride_table(state, scene, ask.atlas()).encode())
        return
    frames = _frames(asked, scene, values["frames"])
    page = StridePage(
        scene, theme(values["theme"] or "light"), asked.size or usual_size(scene), asked.slow
    )
    start_application()
    # An error of a drawing must come before painting, not in the middle of it.
    read_rig()
    read_gait()
    _draw(Path(file), asked, page, frames)


def _read(file: str, values: Values) -> _Asked:
    kind = _kind(file)
    for key in ("phase", "slow", "frames", *sorted(_LOOK)):
        value = values[key]
        if value is not None and key not in _TAKES[kind]:
            option = "--" + key
            raise UsageError.value(option, value, _files_for(key))
    largest = _LARGEST_PX if kind in {".png", ".svg"} else _LARGEST_FILM_PX
    return _Asked(
        kind=kind,
        size=None if values["size"] is None else read_size(values["size"], largest),
        phase=read_number("--phase", values["phase"] or _PHASE, 0, 100) / 100,
        slow=int(values["slow"] or 1) if kind == ".gif" else 0,
    )


def _kind(file: str) -> str:
    ending = Path(file).suffix.lower()
    kind = "folder" if not ending or file.endswith(("/", "\\")) else ending
    if kind not in _TAKES:
        takes = tr("a name that ends with .png, .svg, .gif or .csv, or a folder: frames/")
        raise UsageError.value("FILE", file, takes)
    return kind


def _files_for(key: str) -> str:
    """Return what a file must be so that the option ``key`` has a sense."""
    names = {"folder": tr("a folder for frames")}
    kinds = [names.get(kind, kind) for kind, takes in _TAKES.items() if key in takes]
    return tr("another FILE: {kinds}").format(kinds=", ".join(kinds))


def _state(conditions: Mapping[str, Any], values: Values) -> State:
    return State(
        conditions=ask.load(**conditions).conditions,
        region=None,
        deep=values["deep"] == "yes",
        look=Look(newcomer=False),
        stride=StrideView(colouring=cast("StrideColouring", values["colours"] or "activity")),
    )


def _frames(asked: _Asked, scene: StrideScene, text: str | None) -> int | None:
    if text is None:
        return None
    film = most_frames(scene.runners[0].period_s, max(asked.slow, 1))
    return read_number("--frames", text, 2, film if asked.kind == ".gif" else MOST_FRAMES)


def _draw(path: Path, asked: _Asked, page: StridePage, frames: int | None) -> None:
    if asked.kind == ".gif":
        write_film(path, Camera(page), _told, frames)
    elif asked.kind == "folder":
        write_frames(path, Camera(page), _told, frames or FRAMES)
    else:
        write_instant(path, page, (asked.phase,))


def _told(share: float) -> None:
    """Take how much is done, and say nothing: the answer is the file."""
    del share
