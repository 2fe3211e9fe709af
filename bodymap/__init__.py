"""Bodymap: a clickable map of the running body, its load model and its data."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bodymap.app.ask import load
    from bodymap.content.atlas import Atlas
    from bodymap.model.conditions import Conditions, ConditionsError
    from bodymap.model.figures import Factor, Figure
    from bodymap.model.load import Load

__all__ = ["Atlas", "Conditions", "ConditionsError", "Factor", "Figure", "Load", "load"]
__version__ = "0.1.0"

_HOMES = {
    "Atlas": "bodymap.content.atlas",
    "Conditions": "bodymap.model.conditions",
    "ConditionsError": "bodymap.model.conditions",
    "Factor": "bodymap.model.figures",
    "Figure": "bodymap.model.figures",
    "Load": "bodymap.model.load",
    "load": "bodymap.app.ask",
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
