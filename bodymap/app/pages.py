"""The pages to read: help, words, sources, how good the model is, about. Ready to show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from bodymap import __version__
from bodymap.app.evidence import figures_of
from bodymap.app.references import references
from bodymap.app.wording import footer, sentence
from bodymap.model.checks import compare_findings
from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.app.panel import Source
    from bodymap.content.atlas import Atlas
    from bodymap.content.prose import TopicProse
    from bodymap.model.checks import Comparison, Prediction

Group = Literal["help", "check", "look_up", "about"]

_LONGEST_LEAD = 32  # characters before a colon that still read as a lead
_LIBRARIES = (
    ("Qt for Python (PySide6)", "LGPL 3", "https://doc.qt.io/qtforpython-6/"),
    ("pyqtgraph", "MIT", "https://www.pyqtgraph.org/"),
    ("NumPy", "BSD 3-Clause", "https://numpy.org/"),
    ("msgspec", "BSD 3-Clause", "https://jcristharif.com/msgspec/"),
    ("fsrs", "MIT", "https://github.com/open-spaced-repetition/py-fsrs"),
    ("Pillow", "MIT-CMU", "https://python-pillow.github.io/"),
    ("fitdecode", "MIT", "https://github.com/polyvertex/fitdecode"),
    ("defusedxml", "PSF 2", "https://github.com/tiran/defusedxml"),
    ("platformdirs", "MIT", "https://github.com/tox-dev/platformdirs"),
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a page."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Prose; ``lead`` is set in bold before it, ``marked`` text holds links in Markdown's way."""

    text: str
    lead: str = ""
    sources: tuple[Source, ...] = ()
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A line of a two-column list, such as a library and its licence."""

    left: str
    right: str
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Shortcut:
    """Keys that are pressed together, other such keys for the same, and what they do."""

    keys: tuple[tuple[str, ...], ...]
    does: str


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the glossary."""

    key: str
    term: str
    also: tuple[str, ...]
    meaning: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A source in full; ``figures`` are what was read there, a line each."""

    source: Source
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A published finding beside the program's own number."""

    title: str
    predicted: str
    found: str
    within: bool
    note: str
    sources: tuple[Source, ...]


Block = Heading | Paragraph | Pair | Shortcut | Term | Reference | Check


@dataclass(frozen=True, slots=True)
class Page:
    """One page; ``key`` names it for good."""

    key: str
    group: Group
    title: str
    blocks: tuple[Block, ...]


def make_pages(atlas: Atlas, attribution: str) -> tuple[Page, ...]:
    """Return all pages in their order.

    Args:
        atlas: what is known.
        attribution: the text of ATTRIBUTION.md.

    Raises:
        ContentError: an asset is missing or damaged.
    """
    topics = tuple(_topic_page(topic) for topic in atlas.help)
    cards = tuple(_card_page(key, atlas) for key in atlas.cards)
    return (
        *topics,
        Page("model", "check", tr("How good is the model?"), _model_blocks(atlas)),
        *cards,
        Page("glossary", "look_up", tr("Glossary"), _glossary_blocks(atlas)),
        Page("sources", "look_up", tr("Sources"), _source_blocks(atlas)),
        Page("about", "about", tr("About Bodymap"), _about_blocks(attribution)),
    )


def group_name(group: Group) -> str:
    """Return the heading over the pages of ``group``."""
    names: dict[Group, str] = {
        "help": tr("Help"),
        "check": tr("How sure is it?"),
        "look_up": tr("Look up"),
        "about": tr("Bodymap"),
    }
    return names[group]


def _topic_page(topic: TopicProse) -> Page:
    read = _shortcut if topic.id == "keys" else _led
    return Page(f"help/{topic.id}", "help", topic.title, tuple(map(read, topic.paragraphs)))


def _led(text: str) -> Block:
    lead, colon, rest = text.partition(": ")
    if not colon or len(lead) > _LONGEST_LEAD:
        return Paragraph(text)
    return Paragraph(sentence(rest), lead)


def _shortcut(text: str) -> Block:
    keys, colon, does = text.partition(": ")
    if not colon:
        return Heading(text)
    return Shortcut(tuple(tuple(each.split("+")) for each in keys.split(", ")), does)


def _card_page(key: str, atlas: Atlas) -> Page:
    card = atlas.cards[key]
    blocks = tuple(
        Paragraph(each.text, sources=references(each.sources, atlas)) for each in card.paragraphs
    )
    return Page(f"card/{key}", "check", card.title, blocks)


def _glossary_blocks(atlas: Atlas) -> tuple[Block, ...]:
    words = sorted(atlas.glossary.items(), key=lambda item: item[1].term.casefold())
    return tuple(Term(key, word.term, word.also, word.meaning) for key, word in words)


def _source_blocks(atlas: Atlas) -> tuple[Block, ...]:
    intro = Paragraph(tr("A link stands only where the reference was looked up and found right."))
    figures = tr(
        "Under a source stand the figures behind the factors that were read there. In brackets: "
        "read in the abstract, in a table, on a page, or derived by us from two figures of the "
        "source."
    )
    every = sorted(references(atlas.sources, atlas), key=lambda source: source.full.casefold())
    listed = (Reference(source, figures_of(source.key, atlas)) for source in every)
    return (intro, Paragraph(figures), *listed)


def _model_blocks(atlas: Atlas) -> tuple[Block, ...]:
    intro = tr(
        "Published findings that no factor was fitted to, beside the number that Bodymap works "
        "out now. A line agrees where the predicted range meets what was found; a number without "
        "a range has to come within a tenth."
    )
    checks = compare_findings(atlas.tables, atlas.findings)
    lines = (_check(each, atlas) for each in checks)
    return (Paragraph(intro), *lines)


def _check(comparison: Comparison, atlas: Atlas) -> Check:
    finding = comparison.finding
    between = "–" if finding.interval else ", "
    found = between.join(f"{value:g}" for value in finding.found)
    unit = f" {finding.unit}" if finding.unit else ""
    predicted = "; ".join(_predicted(each, unit) for each in comparison.predicted)
    return Check(
        title=finding.title,
        predicted=predicted,
        found=found + unit,
        within=comparison.within,
        note=finding.note,
        sources=references(finding.sources, atlas),
    )


def _predicted(prediction: Prediction, unit: str) -> str:
    places = 0 if prediction.value >= 100 else 2
    number = f"{prediction.value:.{places}f}{unit}"
    if prediction.low != prediction.high:
        number += f" ({prediction.low:.{places}f}–{prediction.high:.{places}f})"
    return f"{prediction.name}: {number}" if prediction.name else number


def _about_blocks(attribution: str) -> tuple[Block, ...]:
    lines = [text.strip() for text in attribution.split("\n\n")]
    given = (_attributed(text) for text in lines if text and not text.startswith("# "))
    return (
        Paragraph(tr("A clickable map of the running body."), tr("Bodymap") + f" {__version__}"),
        Paragraph(footer()),
        Heading(tr("Made with")),
        *(Pair(name, licence, link) for name, licence, link in _LIBRARIES),
        *given,
    )


def _attributed(text: str) -> Block:
    if text.startswith("## "):
        return Heading(text.removeprefix("## "))
    return Paragraph(" ".join(text.split()), marked=True)
