from __future__ import annotations

from datetime import timedelta

from bodymap.app.study import playing
from bodymap.ui.study.rounds_aside import RoundsAside
from tests.app.study.played import NOW, a_log, a_review, a_round, give, leave

TODAY = NOW.date()


def kept(played, log=None):
    aside = RoundsAside()
    aside.put(played, [], 1, log or a_log(), TODAY)
    return aside


def test_a_round_is_given_back_once_on_the_same_day_without_what_was_asked_since(atlas):
    played = leave(give(a_round(atlas), atlas))
    asked = played.questions[1].card
    found = kept(played).take("", a_log(a_review(asked)), TODAY, practice=False)
    assert found.round.given == played.given
    assert asked not in {question.card for question in found.round.questions}
    again = kept(played)
    assert again.take("find", a_log(), TODAY, practice=False) is None
    assert again.take("", a_log(), TODAY, practice=False) is not None
    assert again.take("", a_log(), TODAY, practice=False) is None
    tomorrow = TODAY + timedelta(days=1)
    assert kept(played).take("", a_log(), tomorrow, practice=False) is None


def test_a_round_by_the_schedule_stays_away_where_practice_is_wanted(atlas):
    counted, practised = (leave(give(a_round(atlas, practice=p), atlas)) for p in (False, True))
    assert kept(counted).take("", a_log(), TODAY, practice=True) is None
    assert kept(practised).take("", a_log(), TODAY, practice=True) is not None


def test_rounds_without_an_answer_at_their_end_or_of_mistakes_are_not_kept(atlas):
    begun = leave(give(a_round(atlas), atlas))
    for played in (a_round(atlas), playing.stop(begun), begun._replace(mistakes=True)):
        assert kept(played).take("", a_log(), TODAY, practice=False) is None


def test_a_round_of_which_all_was_asked_since_is_not_begun_again(atlas):
    begun = leave(give(a_round(atlas), atlas))
    rest = a_log(*(a_review(question.card) for question in begun.questions[1:]))
    assert kept(begun).take("", rest, TODAY, practice=False) is None
