"""The choices of landing, shoes and arms: the keys of the model and the words on the controls."""

from __future__ import annotations

from bodymap.words import tr

Items = tuple[tuple[str, str], ...]


def strikes() -> Items:
    """Return how the foot lands."""
    return (
        ("rearfoot", tr("Rearfoot")),
        ("midfoot", tr("Midfoot")),
        ("forefoot", tr("Forefoot")),
    )


def shoes() -> Items:
    """Return what is on the feet."""
    return (
        ("conventional", tr("Conventional")),
        ("maximalist", tr("Maximalist")),
        ("minimal", tr("Minimal")),
        ("barefoot", tr("Barefoot")),
    )


def arms() -> Items:
    """Return how the arms are held."""
    return (
        ("normal", tr("Free")),
        ("behind_back", tr("Behind back")),
        ("across_chest", tr("On chest")),
        ("on_head", tr("On head")),
    )
