from __future__ import annotations

import pytest

from bodymap.app.study.playing import answer, give_up
from bodymap.app.study.question import KINDS, Wish
from bodymap.app.study.questions import cards
from bodymap.app.study.verdicts import is_close, verdict_words, why_words
from tests.app.study.played import a_round, give, wrong_key


def words(played, atlas, *, latin=False):
    return verdict_words(played.questions[0], played.given[0], atlas, latin=latin)


def why(played, atlas, *, latin=False):
    return why_words(played.questions[0], played.given[0], atlas, latin=latin)


def said_to(card, key, atlas, **wish):
    return answer(a_round(atlas, card, wish=Wish(**wish)), key, 1.0, atlas)


@pytest.mark.parametrize(
    ("card", "key", "told"),
    [
        ("find:hamstrings", "soleus", "No, that is the deep calf"),
        ("find:hamstrings", "adductors", "Not quite: that is the inner thigh"),
        ("find:hamstrings", "hamstrings", "Right"),
        ("find:vasti", "rectus_femoris", "Right: it is called so, too"),
    ],
)
def test_a_muscle_chosen_on_the_figure_is_called_by_its_name(card, key, told, atlas):
    assert words(said_to(card, key, atlas), atlas) == told


def test_in_latin_nothing_else_is_called_so(atlas):
    played = said_to("find:tensor_fasciae_latae", "rectus_femoris", atlas, latin=True)
    assert words(played, atlas, latin=True) == "Right: its neighbourhood counts"
    assert words(said_to("find:vasti", "rectus_femoris", atlas, latin=True), atlas) == (
        "Not quite: that is the middle front thigh"
    )


def test_a_neighbour_that_counts_is_said_to_be_one(atlas):
    played = a_round(atlas, "find:tensor_fasciae_latae", wish=Wish(latin=True))
    question = played.questions[0]
    near = answer(played, min(question.right - {question.subject}), 1.0, atlas)
    assert words(near, atlas) == "Right: its neighbourhood counts"


def test_a_wrong_name_or_job_is_answered_with_the_right_one(atlas):
    for kind, told in (("name", "it is the hamstrings"), ("does", "that is the job of the ")):
        played = give(a_round(atlas, f"{kind}:hamstrings"), atlas, right=False)
        near = is_close(played.questions[0], played.given[0].key, atlas)
        assert words(played, atlas).startswith(("Not quite: " if near else "No, ") + told)
    job = why(give(a_round(atlas, "does:hamstrings"), atlas, right=False), atlas)
    assert job.startswith(f"The job of the hamstrings: {atlas.muscles['hamstrings'].task}. ")
    assert why(give(a_round(atlas, "does:hamstrings"), atlas), atlas).startswith(
        atlas.muscles["hamstrings"].does[:20]
    )


def test_other_wrong_options_are_answered_with_the_text_of_the_right_one(atlas):
    for kind in ("when", "which_run", "claim", "exercise"):
        for card in [each.card for each in cards(atlas) if each.kind == kind][:4]:
            played = give(a_round(atlas, card), atlas, right=False)
            told = words(played, atlas)
            assert told.endswith(f"it is “{played.questions[0].answer}”")
            assert told.startswith(("Not quite, ", "No, "))


def test_only_the_other_half_of_stance_or_swing_and_the_verdict_beside_it_are_close(atlas):
    rounds = [a_round(atlas, "when:gluteus_medius", seed=seed) for seed in range(4)]
    when = next(each.questions[0] for each in rounds if len(each.questions[0].options) == 4)
    close = {option.key for option in when.options if is_close(when, option.key, atlas)}
    assert close - when.right == {"late_stance"}
    whole = a_round(atlas, "when:intrinsic_foot").questions[0]
    assert not any(is_close(whole, option.key, atlas) for option in whole.options)
    claim = a_round(atlas, "claim:forefoot_calves").questions[0]
    near = {option.key: is_close(claim, option.key, atlas) for option in claim.options}
    assert list(near.values()) == [False, True, *[False] * (len(near) - 2)]
    exercise = a_round(atlas, "exercise:soleus").questions[0]
    assert not is_close(exercise, wrong_key(exercise, atlas), atlas)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("hamstrings", "“hamstrings” means the hamstrings. "),
        ("piriformis", "“piriformis” is none of the 26 muscles here. "),
        ("qqqq", ""),
        ("", ""),
        ("soleus", ""),
    ],
)
def test_what_was_typed_is_explained_before_the_right_name(typed, told, atlas):
    played = a_round(atlas, "name:soleus", wish=Wish(typing=True))
    for _ in range(2):  # what nothing is called is asked back once
        played = answer(played, typed, 1.0, atlas) if typed else give_up(played, 1.0)
    assert why(played, atlas).startswith(f"{told}This is the deep calf (soleus). ")
    if typed not in {"", "soleus"}:
        assert words(played, atlas) == "No, it is the deep calf"


def test_both_names_are_told_the_asked_one_first(atlas):
    played = give(a_round(atlas, "find:soleus"), atlas)
    assert why(played, atlas).startswith("This is the deep calf (soleus). ")
    assert why(played, atlas, latin=True).startswith("This is the soleus (deep calf). ")


@pytest.mark.parametrize("kind", KINDS)
def test_who_does_not_know_is_told_the_answer_without_a_word_of_blame(kind, atlas):
    card = next(each.card for each in cards(atlas) if each.kind == kind)
    told = words(give_up(a_round(atlas, card), 1.0), atlas)
    assert told.startswith(("Here it is", "It is "))
