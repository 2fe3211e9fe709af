"""Reads and imports in idle turns what the other places need, so that they open without a wait."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bodymap.content.atlas import Atlas

# Imported one by one once the window has settled: together they would hold it for 0.2 s.
_MODULES = (
    "numpy.fft",
    "bodymap.figure.rig",
    "bodymap.figure.stride",
    "bodymap.app.resolve_stride",
    "bodymap.ui.draw.side_figure",
    "bodymap.ui.draw.ground",
    "bodymap.ui.draw.stride_chart",
    "bodymap.ui.views.stride_chart",
    "bodymap.ui.views.stride_stage",
    "bodymap.ui.views.stride_place",
    "bodymap.runs.run_load",
    "bodymap.runs.log_book",
    "bodymap.runs.example",
    "bodymap.app.runs.page",
    "bodymap.app.runs.resolve",
    "bodymap.ui.draw.runs.chart",
    "bodymap.ui.views.runs.run_chart",
    "bodymap.ui.views.runs.run_page",
    "bodymap.ui.views.runs.log_page",
    "bodymap.ui.views.runs.runs_place",
    "bodymap.ui.run_intents",
    "bodymap.ui.runs.keeper",
    "bodymap.app.resolve_train",
    "bodymap.ui.views.train_place",
    "bodymap.app.study.resolve",
    "bodymap.ui.views.study.study_place",
    "bodymap.ui.study.keeper",
    "bodymap.ui.study.intents",
    "bodymap.app.worksheets.make",
    "bodymap.ui.draw.worksheets.pdf",
    "bodymap.ui.views.study.worksheets_page",
)


def what_places_need(atlas: Atlas) -> Iterator[None]:
    """Import and read what the other places need, and yield after each piece.

    A damaged file is told when its place is opened, not here.
    """
    for module in _MODULES:
        import_module(module)
        yield
    yield from _read(atlas)


def _read(atlas: Atlas) -> Iterator[None]:
    # Qt-free modules with numpy, which the first frame must not load.
    from bodymap.app.study.questions import cards  # noqa: PLC0415 - see above
    from bodymap.content.atlas import STRIDE_PARTS  # noqa: PLC0415 - see above
    from bodymap.content.errors import ContentError  # noqa: PLC0415 - see above
    from bodymap.figure.gait import read_gait  # noqa: PLC0415 - see above
    from bodymap.figure.rig import read_rig  # noqa: PLC0415 - see above

    try:
        for part in STRIDE_PARTS:
            getattr(atlas, part)
            yield
        read_rig()
        yield
        read_gait()
        yield
        cards(atlas)
    except ContentError:
        return
