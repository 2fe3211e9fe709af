"""Draws the map of a run into a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from bodymap.app import ask
from bodymap.app.resolve import resolve
from bodymap.app.state import Look, State
from bodymap.app.wording import footer
from bodymap.cli.answer import introduction
from bodymap.cli.options import read_size
from bodymap.cli.usage import UsageError
from bodymap.figure.anchors import body_anchors
from bodymap.ui.app import start_application
from bodymap.ui.draw.page import Page
from bodymap.ui.draw.paths import view_paths
from bodymap.ui.draw.picture import ENDINGS, write_picture
from bodymap.ui.theme import theme
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bodymap.ui.draw.page import PictureView


def write(file: str, conditions: Mapping[str, Any], values: Mapping[str, str | None]) -> None:
    """Write the picture of the run under ``conditions`` to ``file``.

    Args:
        file: a path that ends with .png, .svg or .pdf.
        conditions: as ``bodymap.app.ask.load`` takes them.
        values: view, theme and size.

    Raises:
        UsageError: the ending or the size is not possible.
        ConditionsError: a condition is impossible.
        ContentError: a file of the program is missing or damaged.
        OSError: the file cannot be written.
    """
    path = Path(file)
    if path.suffix.lower() not in ENDINGS:
        raise UsageError.value("FILE", file, tr("a name that ends with .png, .svg or .pdf"))
    size = read_size(values["size"] or "")
    run = ask.load(**conditions).conditions
    scene = resolve(State(conditions=run, region=None, look=Look(newcomer=False)), ask.atlas())
    page = Page(
        scene.map,
        theme(values["theme"] or "light"),
        title=tr("How hard each muscle works"),
        lines=introduction(run, ask.atlas()),
        footer=footer(),
        view=cast("PictureView", values["view"]),
        size=size,
    )
    start_application()
    # An error of a drawing must come before painting, not in the middle of it.
    view_paths("front")
    body_anchors()
    write_picture(path, page)
