from __future__ import annotations

from bodymap.app.present.scene import PresentClaim, PresentQuestion, PresentRun
from bodymap.ui.views.present.items import AnswerItem, ClaimItem, PointItem, RunItem


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
    claimed = PresentClaim("Said", "partly", "partly", "It depends.")
    told = asked._replace(claim=claimed, question=PresentQuestion("Why?", (), "It depends."))
    view.show_present(asked._replace(whole=told))
    view.show_present(told._replace(whole=told))
    claim = items(view, ClaimItem)[0]
    assert claim.come == 0.0
    assert not view.grab().isNull()
    assert items(view, AnswerItem)
    view.show_present(asked._replace(whole=told))
    assert not items(view, AnswerItem)


def test_values_come_with_their_bars_and_the_chosen_run_is_known_last(view, step, figure) -> None:
    view.show_motion(less=False)
    bar = (0.5, 0.4, 0.6, 0.5)
    kept = PresentRun("Grass", "", "asphalt", "?", None, 0, 0, 0, 0.5, chosen=False, shown=False)
    told = PresentRun("Grass", "", "asphalt", "×1.05", 0.4, *bar, chosen=True, shown=True)
    grey = figure._replace(kept=True)
    whole = step._replace(runs=(told, told))
    view.show_present(whole._replace(runs=(kept, kept), figure=grey, whole=whole))
    first, second = (item.grab().toImage() for item in items(view, RunItem))
    view.show_present(whole._replace(figure=figure._replace(run="Grass"), whole=whole))
    runs, motion = items(view, RunItem), view._column._motion
    assert [run.grab().toImage() for run in runs] == [first, second]
    motion.setCurrentTime(240)
    assert runs[0].grab().toImage() != first
    assert runs[1].grab().toImage() == second
    motion.setCurrentTime(480)
    plain = runs[0].grab().toImage()
    assert view._tile._figure is grey
    motion.setCurrentTime(720)
    assert runs[0].grab().toImage() != plain
    assert view._tile._figure.run == "Grass"
    view.show_present(whole._replace(figure=figure._replace(run="Grass"), whole=whole))
    assert not view._column.reveals
