"""What if: the same run on another ground, faster or slower, without its hills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.runs.scene import WhatIfScene
from bodymap.app.wording import inside_sentence, sentence
from bodymap.runs.footing import WhatIf
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.state import State
    from bodymap.content.atlas import Atlas


def what_if_of(state: State, atlas: Atlas) -> WhatIf:
    """Return what is supposed; a ground that the tables do not know is left out."""
    runs = state.runs
    surface = runs.if_surface if runs.if_surface in atlas.tables.surfaces else ""
    return WhatIf(surface, runs.if_speed, runs.if_level)


def what_if_scene(what_if: WhatIf, atlas: Atlas) -> WhatIfScene:
    """Return what is supposed, in words."""
    active = what_if != WhatIf()
    line = ""
    if active:
        text = tr("{what}, against the run as it was")
        line = sentence(text.format(what=what_words(what_if, atlas)))
    return WhatIfScene(
        active=active,
        surface=what_if.surface,
        speed=what_if.speed,
        speed_text=speed_words(what_if.speed),
        level=what_if.level,
        line=line,
    )


def what_words(what_if: WhatIf, atlas: Atlas) -> str:
    """Return what is supposed inside a sentence: "on dry sand, 5 % slower, level"."""
    parts = []
    if what_if.surface:
        name = inside_sentence(atlas.tables.surfaces[what_if.surface].name)
        parts.append(tr("on {surface}").format(surface=name))
    if what_if.speed != 1.0:
        parts.append(speed_words(what_if.speed))
    if what_if.level:
        parts.append(tr("without its slopes"))
    return ", ".join(parts)


def speed_words(speed: float) -> str:
    """Return "5 % slower", "5 % faster" or "same speed"."""
    percent = round(abs(speed - 1.0) * 100)
    if percent == 0:
        return tr("same speed")
    text = tr("{percent} % slower") if speed < 1.0 else tr("{percent} % faster")
    return text.format(percent=percent)
