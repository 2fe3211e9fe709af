"""Which ground each sample of a run was run on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from bodymap.runs.footing import Footing
    from bodymap.runs.samples import Samples


def grounds_of(samples: Samples, footing: Footing) -> Iterator[tuple[str, NDArray[np.bool_]]]:
    """Yield every ground that samples were run on, with which they are.

    A sample belongs to the part in which it ends.
    """
    if not footing.parts:
        yield footing.surface, np.ones(len(samples.time_s), np.bool_)
        return
    names = (footing.surface, *(part.surface for part in footing.parts))
    place = _places(samples, footing)
    known = {name: i for i, name in reversed(list(enumerate(names)))}
    number = np.array([known[name] for name in names])[place]
    for name, i in known.items():
        inside = number == i
        if inside.any():
            yield name, inside


def surface_names(samples: Samples, footing: Footing) -> list[str]:
    """Return the surface's id of every sample."""
    names = (footing.surface, *(part.surface for part in footing.parts))
    return [names[place] for place in _places(samples, footing).tolist()]


def _places(samples: Samples, footing: Footing) -> NDArray[np.intp]:
    """Return 0 for the run's own ground, and the number of the part from 1."""
    place = np.zeros(len(samples.time_s), np.intp)
    for i, part in enumerate(footing.parts, 1):
        place[(samples.time_s > part.start_s) & (samples.time_s <= part.end_s)] = i
    return place
