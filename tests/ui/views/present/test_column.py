from __future__ import annotations

from bodymap.app.present.scene import PresentClaim, PresentQuestion
from bodymap.ui.views.present.items import AnswerItem, ClaimItem, PointItem


def items(view, kind):
    return [each for each in view.findChildren(kind) if not each.isHidden()]


def test_what_is_new_appears_one_after_the_other(view, step) -> None:
    view.show_motion(less=False)
    view.show_present(step)
    view.show_present(step._replace(points=("One", "Two")))
    first, second = items(view, PointItem)
    column = view._column
    assert (first.come, second.come) == (0.0, 0.0)
    column._motion.setCurrentTime(240)
    assert (first.come, second.come) == (1.0, 0.0)
    column._motion.setCurrentTime(360)
    assert 0 < second.come < 1
    view.show_present(step._replace(points=("One", "Two", "Three")))
    assert second.come == 1.0


def test_with_less_motion_it_is_there_at_once(view, step) -> None:
    view.show_present(step)
    view.show_present(step._replace(points=("One",)))
    assert items(view, PointItem)[0].come == 1.0


def test_a_step_begins_with_all_that_it_shows(view, step) -> None:
    view.show_motion(less=False)
    view.show_present(step._replace(key="another", points=("One",)))
    assert items(view, PointItem)[0].come == 1.0


def test_only_the_verdict_of_a_claim_appears_and_an_answer_can_go_again(view, step) -> None:
    view.show_motion(less=False)
    asked = step._replace(
        claim=PresentClaim("Said", "", "", ""), question=PresentQuestion("Why?", (), "")
    )
    view.show_present(asked)
    told = PresentClaim("Said", "partly", "partly", "It depends.")
    view.show_present(
        asked._replace(claim=told, question=PresentQuestion("Why?", (), "It depends."))
    )
    claim = items(view, ClaimItem)[0]
    assert claim.come == 0.0
    assert not view.grab().isNull()
    assert items(view, AnswerItem)
    view.show_present(asked)
    assert not items(view, AnswerItem)
