from __future__ import annotations

import pytest

REGIONS = ("feet", "lower_legs", "thighs_glutes", "core", "arms_shoulders")


@pytest.mark.parametrize("region", REGIONS)
def test_a_handout_holds_all_that_is_said_of_its_region(make, atlas, region):
    page = make(kind="handout", region=region, seed=4).pages[0]
    kinds = [block.kind for block in page.body.blocks]
    assert page.title == atlas.region_names[region].plain
    assert kinds.count("exercise") == len(page.body.cards) == 3
    assert kinds.count("point") == len(atlas.regions[region].changes)
    assert kinds.count("claim") == sum(region in claim.regions for claim in atlas.claims)
    assert page.body.muscles == atlas.tables.regions[region]
    assert page.body.blocks[-1].text.endswith("not medical advice.")


def test_every_source_that_is_cited_stands_at_the_end(make, atlas):
    blocks = make(kind="handout", region="feet").pages[0].body.blocks
    listed = {block.text for block in blocks if block.kind == "source"}
    assert atlas.sources["kelly2016"].full in listed
    assert not any("judged" in text for text in listed)


def test_a_verdict_is_told_with_each_claim_and_no_number_loses_its_per_cent(make):
    blocks = make(kind="handout", region="feet").pages[0].body.blocks
    claims = [block for block in blocks if block.kind == "claim"]
    assert any(block.note.startswith("Partly") for block in claims)
    assert not any(" %" in block.text + block.note for block in blocks)


def test_without_a_region_it_is_about_the_lower_legs(make):
    made = make(kind="handout")
    assert (made.title, made.key) == ("Lower legs", ())
