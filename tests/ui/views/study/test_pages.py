from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel

from bodymap.app.scene import Fact
from bodymap.app.study.scene import DueDay
from bodymap.ui.controls.button import Link
from bodymap.ui.draw.type import application_font, type_font
from bodymap.ui.views.study.due_chart import DueChart
from bodymap.ui.views.study.facts_card import FactsCard
from bodymap.ui.views.study.level_legend import LevelLegend
from bodymap.ui.views.study.link_row import LinkRow
from bodymap.ui.views.study.round_dots import RoundDots
from bodymap.ui.views.study.verdict import VerdictLine


def words(view):
    labels = [one for one in view.findChildren(QLabel) if one.isVisibleTo(view)]
    return "\n".join(label.accessibleName() or label.text() for label in labels)


def test_progress_says_what_is_known_and_what_comes_back(place, made):
    place.show_study(made.known())
    page = place.progress
    assert "16 of 26 muscles" in words(page)
    assert "about 6 minutes" in words(page)
    assert page.study.text() == "Study 12 cards"
    assert [row.accessibleName() for row in page._regions] == [
        "Feet: 0 of 1 known",
        "Lower legs: 1 of 2 known",
    ]
    assert page.findChild(DueChart).accessibleName() == "Cards due: Today: 12; Mon: 0"
    assert place.legend.isVisible()
    assert place.legend.accessibleName() == "Firm 9, Known 7, Learning 4, New 6"
    place.grab()
    place.show_study(made.asking())
    assert not place.legend.isVisible()


def test_the_legend_lies_over_the_body_where_it_has_no_room_beside_it(place, made):
    place.show_study(made.known())
    for size, row in ((1280, 788), False), ((820, 560), True):
        place.resize(*size)
        QApplication.processEvents()
        place.grab()
        assert place.figure.picture.legend_in_row == row
        front = place.figure.picture.body.views[0]
        legend = place.legend.geometry().toRectF().adjusted(0, 0, 0, -1)
        assert not front.paths.silhouette.intersects(legend)


def test_where_nothing_is_due_no_button_asks_for_it(place, made):
    scene = made.known()
    place.show_study(scene._replace(progress=scene.progress._replace(study_text="", due=())))
    assert not place.progress.study.isVisible()
    assert place.progress.stop_of_focus() is place.progress.cards


def test_mistakes_tell_what_was_asked_said_and_right(place, made):
    place.show_study(made.mistaken())
    told = words(place.mistakes)
    for part in ("Where is the soleus?", "Soleus", "you said: calf · wrong 2 times", "today"):
        assert part in told
    scene = made.mistaken()
    empty = scene.mistakes._replace(rows=(), practise_text="", advice="Kept here.")
    place.show_study(scene._replace(mistakes=empty))
    assert "Soleus" not in words(place.mistakes)
    assert "Kept here." in words(place.mistakes)
    assert place.mistakes.stop_of_focus() is None
    place.show_study(scene._replace(mistakes=empty._replace(study_text="Study 10 cards")))
    rounds = []
    place.round_asked.connect(lambda: rounds.append(1))
    place.mistakes.stop_of_focus().click()
    place.grab()
    assert rounds == [1]


def test_a_mistake_can_be_asked_again_from_the_list_and_from_the_end_of_a_round(place, made):
    chosen = []
    place.mistake_chosen.connect(chosen.append)
    for scene, page in ((made.mistaken(), place.mistakes), (made.ended(), place.end)):
        place.show_study(scene)
        links = [each for each in page.findChildren(Link) if each.text() == "Ask me again"]
        assert links[0].accessibleName().startswith("Ask me again: Where is the soleus?")
        links[0].click()
    assert chosen == ["find:soleus"] * 2


def test_an_answer_is_explained_under_its_question(place, made):
    question = made.asking().question
    wrong = made.answered(question, "wrong")._replace(note="By our own reckoning.")
    place.show_study(made.scene(question=wrong))
    page = place.question
    assert page.findChild(VerdictLine).accessibleName() == "Not quite"
    assert "It lifts the heel." in words(page)
    assert "By our own reckoning." in words(page)
    assert (
        page.findChild(FactsCard)
        .accessibleName()
        .endswith(": Easy run: ×1.00; 400 m sprint: ×1.33")
    )
    assert page.findChild(RoundDots).accessibleName() == "1 of 2"
    assert page.next_steps.next.text() == "Next question"
    place.grab()
    place.show_study(made.scene(question=made.answered(question, "right")))
    assert [button.accessibleName() for button in page.next_steps.ratings()] == [
        "Unsure",
        "Sure",
        "Easy",
    ]
    assert "in 3 days" in page.next_steps.ratings()[1].accessibleDescription()


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_large_text_is_cut_nowhere(place, made, qapp, scale):
    qapp.setFont(application_font(scale))
    place.resize(1024, 768)
    shown = made.asking("options").question
    shown = shown._replace(options=made.options("open", "open"), prompt="Which of these?")
    place.show_study(made.scene(question=shown))
    place.grab()
    for button in place.question.question.options():
        assert button.height() >= button.heightForWidth(button.width())
    assert place.question.width() <= place.width() // 2
    right = made.answered(shown, "right")._replace(ask_sure="How sure were you? " * 4)
    place.show_study(made.scene(question=right))
    QApplication.processEvents()
    asked = place.question.next_steps._ask
    assert asked.height() >= asked.heightForWidth(asked.width())


def test_facts_without_room_side_by_side_stand_below_one_another(qtbot):
    card = FactsCard()
    qtbot.addWidget(card)
    card.show_facts("Load", (Fact("Easy run", "×1.00"), Fact("Race, 3:30 /km", "×1.49")))
    assert card.heightForWidth(170) > card.heightForWidth(376)
    card.resize(170, card.heightForWidth(170))
    card.grab()


def test_levels_in_a_row_break_where_it_is_too_narrow(qtbot):
    legend = LevelLegend()
    qtbot.addWidget(legend)
    assert legend.row_height(300) == 0
    legend.show_levels((("firm", "Firm", 9), ("known", "Known", 7), ("new", "New", 6)))
    assert legend.row_height(160) > legend.row_height(600)


def test_a_bar_far_higher_than_all_others_is_broken_and_new_cards_are_pale(qtbot):
    chart = DueChart()
    qtbot.addWidget(chart)
    chart.resize(280, chart.sizeHint().height())

    def bars(*days):
        """Return the colours along the middle of each bar, from its foot."""
        chart.show_days("Due", tuple(DueDay("Mon", count, "", new) for count, new in days))
        image = chart.grab().toImage()
        step = chart.width() / len(days)
        floor = QFontMetrics(type_font("caption")).height() + 6 + 60
        middles = [round((n + 0.5) * step) for n in range(len(days))]
        return [[image.pixelColor(x, floor - y) for y in range(2, 59)] for x in middles]

    usual = bars((12, 0), (6, 0))
    assert len({colour.rgb() for colour in usual[0]}) == 1
    broken = bars((60, 0), (2, 0))
    assert len({colour.rgb() for colour in broken[0]}) > 1
    fresh = bars((12, 6), (6, 0))
    assert fresh[0][5] != fresh[0][45]


def test_two_links_stand_below_one_another_where_they_have_no_room(place, made):
    place.show_study(made.known())
    row = place.progress.findChild(LinkRow)
    assert row.heightForWidth(100) == 2 * row.heightForWidth(400)
