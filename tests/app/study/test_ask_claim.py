from __future__ import annotations

from bodymap.app.study.ask_claim import subjects
from bodymap.app.study.question import Wish
from bodymap.app.study.questions import question_of


def test_every_claim_that_is_asked_about_is_answered_by_its_verdict_and_told_why(atlas):
    for subject in subjects(atlas):
        claim = atlas.claim(subject)
        question = question_of(f"claim:{claim.id}", Wish(), 1, atlas)
        assert question.right == {claim.verdict}
        keys = [option.key for option in question.options]
        assert keys == ["supported", "partly", "not_shown", "myth"]
        assert (claim.asked or claim.claim) in question.prompt
        assert question.why.startswith(claim.because)
        assert claim.evidence[0].text in question.why
        assert len(question.why) < 340
        assert (question.muscles, question.lit) == ((), frozenset())


def test_claims_whose_verdict_can_be_argued_about_are_not_asked(atlas):
    left_out = {claim.id for claim in atlas.claims} - set(subjects(atlas))
    assert left_out == {"new_shoes_calves", "core_stabilises", "core_trained_partly", "foot_first"}


def test_the_reason_of_a_partly_is_told_even_where_it_stands_last(atlas):
    question = question_of("claim:sprinting_builds", Wish(), 1, atlas)
    assert "nobody was followed" in question.why


def test_a_claim_may_be_asked_more_exactly_than_people_say_it(atlas):
    question = question_of("claim:running_costs_muscle", Wish(), 1, atlas)
    assert "a few times a week" in question.prompt
    assert question.answer == "Myth: studies contradict it"
