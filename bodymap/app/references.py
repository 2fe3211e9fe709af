"""Source keys as references that a person can read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.app.glossary_links import link_words
from bodymap.app.panel import Source, Statement
from bodymap.content.rows import OWN_WORDS
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bodymap.content.atlas import Atlas
    from bodymap.content.prose import Statement as Written


def reference(key: str, atlas: Atlas) -> Source:
    """Return the reference of ``key``; ``judged`` and ``expert`` are our own judgement."""
    if key in OWN_WORDS:
        short = tr("our own judgement") if key == "judged" else tr("an expert rule of our own")
        return Source(key, short, tr("No published figure was found; judged by us."), None)
    record = atlas.sources[key]
    return Source(key, record.short, record.full, record.link)


def references(keys: Iterable[str], atlas: Atlas) -> tuple[Source, ...]:
    """Return the references of ``keys``, each once, in their order."""
    return tuple(reference(key, atlas) for key in dict.fromkeys(keys))


def statement(written: Written, atlas: Atlas) -> Statement:
    """Return a statement of the prose with its references and glossary links."""
    return Statement(link_words(written.text, atlas), references(written.sources, atlas))
