"""Bodymap: a clickable map of the running body, its load model and its data."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bodymap.app.ask import load
    from bodymap.app.runs.ask import read_run, run_load
    from bodymap.content.atlas import Atlas
    from bodymap.model.conditions import Conditions, ConditionsError
    from bodymap.model.figures import Factor, Figure
    from bodymap.model.load import Load
    from bodymap.runs.errors import RunFileError
    from bodymap.runs.run import Run
    from bodymap.runs.run_load import RunLoad

__all__ = [
    "Atlas",
    "Conditions",
    "ConditionsError",
    "Factor",
    "Figure",
    "Load",
    "Run",
    "RunFileError",
    "RunLoad",
    "load",
    "read_run",
    "run_load",
]
__version__ = "0.1.0"

_HOMES = {
    "Atlas": "bodymap.content.atlas",
    "Conditions": "bodymap.model.conditions",
    "ConditionsError": "bodymap.model.conditions",
    "Factor": "bodymap.model.figures",
    "Figure": "bodymap.model.figures",
    "Load": "bodymap.model.load",
    "Run": "bodymap.runs.run",
    "RunFileError": "bodymap.runs.errors",
    "RunLoad": "bodymap.runs.run_load",
    "load": "bodymap.app.ask",
    "read_run": "bodymap.app.runs.ask",
    "run_load": "bodymap.app.runs.ask",
}


def __getattr__(name: str) -> object:
    """Import an exported name when first asked for: ``import bodymap`` costs nothing."""
    home = _HOMES.get(name)
    if home is None:
        message = f"module 'bodymap' has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
