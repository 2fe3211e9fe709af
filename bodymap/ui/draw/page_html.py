"""Turns a page into the rich text of Qt, in the program's own type and colours."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from bodymap.app.pages import Check, Heading, Pair, Paragraph, Reference, Shortcut, Term
from bodymap.ui.draw.type import type_font
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bodymap.app.pages import Block, Page
    from bodymap.app.panel import Source
    from bodymap.ui.theme import Theme

KEY_CAP = "key"  # the title of the words that stand on a key cap
_KEYS = 36  # width of the column of keys, %
_WIDTHS = (40, 27, 20, 13)  # of the columns of the checks, %
_MARKS = (
    (re.compile(r"\[([^\]]+)\]\((https?://[^)\s]+)\)"), r'<a href="\2">\1</a>'),
    (re.compile(r"&lt;(https?://\S+?)&gt;"), r'<a href="\1">\1</a>'),
    (re.compile(r"\*([^*]+)\*"), r"<i>\1</i>"),
    (re.compile(r"`([^`]+)`"), r"\1"),
)


def page_html(page: Page, colours: Theme) -> str:
    """Return ``page`` as HTML for a text browser; its anchors are the keys of words and sources."""
    body = [f'<h1><span class="title">{escape(page.title)}</span></h1>']
    blocks = list(page.blocks)
    while blocks:
        kind = type(blocks[0])
        same = _leading(blocks, kind)
        del blocks[: len(same)]
        body.append(_WRITERS[kind](same, colours))
    return f"<html><head><style>{_style(colours)}</style></head><body>{''.join(body)}</body></html>"


def _leading(blocks: Sequence[Block], kind: type) -> list[Block]:
    """Return the blocks of one kind that ``blocks`` begins with."""
    found: list[Block] = []
    for block in blocks:
        if type(block) is not kind:
            break
        found.append(block)
    return found


def _style(colours: Theme) -> str:
    def px(role: str) -> int:
        return type_font(role).pixelSize()

    text, quiet, link = colours.text.name(), colours.text2.name(), colours.accent_text.name()
    return (
        f"body {{ color: {text}; font-size: {px('text')}px; }}"
        # Qt makes headings larger on its own, so their sizes stand on the words in them.
        f".title {{ font-size: {px('title')}px; font-weight: 600; }}"
        f".heading {{ font-size: {px('heading')}px; font-weight: 600; }}"
        f"h1 {{ margin: 0 0 14px 0; }} h2 {{ margin: 20px 0 6px 0; }}"
        f"table {{ margin: 4px 0 14px 0; }}"
        f"p {{ margin: 0 0 10px 0; line-height: 145%; }}"
        f"b, th {{ font-weight: 600; }} a {{ color: {link}; text-decoration: none; }}"
        f".quiet {{ color: {quiet}; font-size: {px('small')}px; }}"
        f"table.read {{ margin: 2px 0 18px 0; }} td.lines {{ padding: 0 0 0 12px; }}"
        f".head {{ font-size: {px('caption_strong')}px; font-weight: 600; }}"
        f".head {{ margin: 0 0 4px 0; line-height: 100%; }}"
        f".line {{ color: {quiet}; font-size: {px('small')}px; }}"
        f".line {{ margin: 0 0 5px 0; line-height: 115%; }}"
        f".key {{ color: {text}; font-weight: 500; font-size: {px('small')}px; }}"
        f"td, th {{ padding: 5px 16px 5px 0; }}"
        f"th {{ color: {quiet}; font-size: {px('caption')}px; text-align: left; }}"
        f".right {{ color: {colours.right.name()}; font-weight: 600; }}"
        f".error {{ color: {colours.error.name()}; font-weight: 600; }}"
    )


def _cited(sources: Sequence[Source]) -> str:
    if not sources:
        return ""
    links = (f'<a href="source:{escape(each.key)}">{escape(each.short)}</a>' for each in sources)
    return f' <span class="quiet">{", ".join(links)}</span>'


def _headings(blocks: Sequence[Heading], colours: Theme) -> str:
    del colours
    return "".join(
        f'<h2><span class="heading">{escape(block.text)}</span></h2>' for block in blocks
    )


def _paragraphs(blocks: Sequence[Paragraph], colours: Theme) -> str:
    del colours
    return "".join(_paragraph(block) for block in blocks)


def _paragraph(block: Paragraph) -> str:
    text = escape(block.text, quote=False)
    if block.marked:
        for pattern, made in _MARKS:
            text = pattern.sub(made, text)
    lead = f"<b>{escape(block.lead)}</b><br>" if block.lead else ""
    return f"<p>{lead}{text}{_cited(block.sources)}</p>"


def _pairs(blocks: Sequence[Pair], colours: Theme) -> str:
    del colours
    rows = []
    for block in blocks:
        left = f"<b>{escape(block.left)}</b>"
        if block.link:
            left = f'<a href="{escape(block.link)}">{escape(block.left)}</a>'
        rows.append(f"<tr><td>{left}</td><td>{escape(block.right)}</td></tr>")
    return _table(rows)


def _shortcuts(blocks: Sequence[Shortcut], colours: Theme) -> str:
    del colours
    rows = []
    for block in blocks:
        ways = ("&nbsp;+&nbsp;".join(map(_key, keys)) for keys in block.keys)
        caps = f'<span class="quiet">{"&nbsp;&nbsp; ".join(ways)}</span>'
        rows.append(f'<tr><td width="{_KEYS}%">{caps}</td><td>{escape(block.does)}</td></tr>')
    return _table(rows, ' width="100%"')


def _key(name: str) -> str:
    shown = escape(name).replace(" ", "&nbsp;")
    return f'<span class="key" title="{KEY_CAP}">&nbsp;{shown}&nbsp;</span>'


def _terms(blocks: Sequence[Term], colours: Theme) -> str:
    del colours
    parts = []
    for block in blocks:
        others = ", ".join(word for word in block.also if not _repeats(word, block.term))
        also = f' <span class="quiet">{escape(_also(others))}</span>' if others else ""
        parts.append(
            f'<p><a name="{escape(block.key)}"></a><b>{escape(block.term)}</b>{also}<br>'
            f"{escape(block.meaning)}</p>"
        )
    return "".join(parts)


def _also(others: str) -> str:
    return tr("also {words}").format(words=others)


def _repeats(word: str, term: str) -> bool:
    """Return whether ``word`` says no more than a part of ``term``, or its plural."""
    return _stems(word) <= _stems(term)


def _stems(text: str) -> set[str]:
    return {part.removesuffix("s") for part in re.findall(r"[^\s,]+", text.casefold())}


def _references(blocks: Sequence[Reference], colours: Theme) -> str:
    parts = []
    for block in blocks:
        source = block.source
        link = ""
        if source.link:
            shown = escape(source.link.removeprefix("https://doi.org/"))
            link = f' <a href="{escape(source.link)}">{shown}</a>'
        anchor = f'<a name="{escape(source.key)}"></a>'
        parts.append(f"<p>{anchor}{escape(source.full)}{link}</p>")
        parts.append(_figures(block.figures, colours))
    return "".join(parts)


def _figures(lines: Sequence[str], colours: Theme) -> str:
    """Return what was read in a source, indented beside a rule."""
    if not lines:
        return ""
    head = f'<p class="head">{escape(tr("What was read there"))}</p>'
    listed = "".join(f'<p class="line">{escape(line)}</p>' for line in lines)
    rule = f'<td width="2" style="background: {colours.hairline.name()}; padding: 0"></td>'
    return (
        f'<table class="read" cellspacing="0"><tr>{rule}<td class="lines">{head}{listed}</td>'
        f"</tr></table>"
    )


def _checks(blocks: Sequence[Check], colours: Theme) -> str:
    del colours
    heads = (tr("Finding"), tr("Bodymap says"), tr("Found"), "")
    cells = zip(_WIDTHS, heads, strict=True)
    heading = (f'<th width="{width}%">{escape(head)}</th>' for width, head in cells)
    rows = [f"<tr>{''.join(heading)}</tr>"]
    for block in blocks:
        shade = "right" if block.within else "error"
        words = tr("agrees") if block.within else tr("misses")
        note = f"<br>{escape(block.note)}" if block.note else ""
        rows.append(
            f"<tr><td>{escape(block.title)}<br>"
            f'<span class="quiet">{_cited(block.sources).strip()}{note}</span></td>'
            f"<td>{escape(block.predicted)}</td><td>{escape(block.found)}</td>"
            f'<td class="{shade}">{words}</td></tr>'
        )
    return _table(rows, ' width="100%"')


def _table(rows: Sequence[str], width: str = "") -> str:
    return f'<table cellspacing="0"{width}>{"".join(rows)}</table>'


_WRITERS: dict[type, Callable[..., str]] = {
    Heading: _headings,
    Paragraph: _paragraphs,
    Pair: _pairs,
    Shortcut: _shortcuts,
    Term: _terms,
    Reference: _references,
    Check: _checks,
}
