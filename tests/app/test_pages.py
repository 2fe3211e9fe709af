from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from bodymap.app.evidence import figures_of
from bodymap.app.pages import (
    Check,
    Heading,
    Paragraph,
    Reference,
    Shortcut,
    Term,
    group_name,
    make_pages,
)
from bodymap.content.atlas import Atlas
from bodymap.model.checks import compare_findings
from bodymap.resources import asset

ROOT = Path(__file__).parents[2]
ATLAS = Atlas()
ATTRIBUTION = asset("science/ATTRIBUTION.md").read_text(encoding="utf-8")
PAGES = {page.key: page for page in make_pages(ATLAS, ATTRIBUTION)}


def blocks(key: str, kind: type) -> list:
    """Return the blocks of one kind of a page."""
    return [block for block in PAGES[key].blocks if isinstance(block, kind)]


def test_every_help_topic_and_every_card_is_a_page():
    expected = {f"help/{topic.id}" for topic in ATLAS.help} | {f"card/{key}" for key in ATLAS.cards}
    assert expected <= set(PAGES)
    assert {"model", "glossary", "sources", "about"} <= set(PAGES)


def test_pages_of_a_group_stand_together():
    groups = [page.group for page in PAGES.values()]
    assert [group for i, group in enumerate(groups) if group != groups[i - 1]] == [
        "help",
        "check",
        "look_up",
        "about",
    ]
    assert len({group_name(group) for group in groups}) == 4


def test_the_checks_show_the_programs_own_numbers_of_now():
    shown = blocks("model", Check)
    now = compare_findings(ATLAS.tables, ATLAS.findings)
    assert [each.title for each in shown] == [each.finding.title for each in now]
    assert [each.within for each in shown] == [each.within for each in now]
    assert all(each.sources for each in shown)


def test_a_miss_is_shown_as_one():
    assert {each.within for each in blocks("model", Check)} == {True, False}


def test_the_glossary_is_sorted_and_complete():
    terms = blocks("glossary", Term)
    assert [term.term.casefold() for term in terms] == sorted(
        word.term.casefold() for word in ATLAS.glossary.values()
    )


def test_every_source_is_listed_once():
    assert sorted(each.source.key for each in blocks("sources", Reference)) == sorted(ATLAS.sources)


def test_under_every_source_stands_what_was_read_there():
    for each in blocks("sources", Reference):
        assert each.figures == figures_of(each.source.key, ATLAS)
    assert sum(len(each.figures) for each in blocks("sources", Reference)) == len(ATLAS.measured)


def test_the_keyboard_page_lists_keys_and_what_they_do():
    does = {line.keys: line.does for line in blocks("help/keys", Shortcut)}
    assert does[(("F1",),)] == "this help"
    assert does[(("Ctrl", "Z"), ("Ctrl", "Shift", "Z"))].startswith("undo")
    assert [each.text for each in blocks("help/keys", Heading)] == [
        "On the body",
        "In Stride",
        "In Runs",
        "In Study",
        "In the window",
    ]


def test_a_short_lead_is_set_apart_and_a_long_sentence_is_left_alone():
    leads = [block.lead for block in blocks("help/evidence", Paragraph)]
    assert leads[0] == "Measured"
    assert all(block.lead == "" for block in blocks("help/limits", Paragraph))


@pytest.mark.parametrize("named", ["Fukuchi", "Dorn", "Inter", "SIL Open Font License", "MIT"])
def test_about_names_everyone_whose_work_is_in_it(named):
    assert named in " ".join(block.text for block in blocks("about", Paragraph))


def test_about_says_what_it_is_for():
    text = " ".join(block.text for block in blocks("about", Paragraph))
    assert "For learning, not medical advice." in text
    assert len(blocks("about", Heading)) > 3


def test_about_names_every_library_that_comes_with_the_program():
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    text = str(blocks("about", object)).casefold()
    for each in needed:
        name = re.match(r"[A-Za-z0-9]+", each)[0].casefold()
        assert name in text, each
