from __future__ import annotations

from bodymap.app.study.question import Wish
from bodymap.app.study.questions import question_of


def test_every_claim_is_answered_by_its_verdict(atlas):
    for claim in atlas.claims:
        question = question_of(f"claim:{claim.id}", Wish(), 1, atlas)
        assert question.right == {claim.verdict}
        keys = [option.key for option in question.options]
        assert keys == ["supported", "partly", "not_shown", "myth"]
        assert claim.claim in question.prompt
        assert claim.evidence[0].text in question.why
        assert (question.muscles, question.lit) == ((), frozenset())
