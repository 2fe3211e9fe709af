from __future__ import annotations

import pytest

from bodymap.ui.draw.type import application_font
from bodymap.ui.views.runs.run_facts import RunFacts


@pytest.fixture
def facts(qtbot, page):
    view = RunFacts()
    qtbot.addWidget(view)
    view.show_facts(page().facts)
    view.resize(900, 68)
    view.show()
    return view


def parts(view):
    return [one for one in view.children() if one.isWidgetType() and one.isVisibleTo(view)]


def test_a_fact_says_its_value_unit_and_source(facts):
    spoken = [(one.accessibleName(), one.accessibleDescription()) for one in parts(facts)]
    assert spoken[0] == ("Distance: 12.10 km", "from the file")
    assert spoken[5] == ("Steps: 10 388", "from the model: the file holds no cadence")
    assert parts(facts)[5].toolTip() == "from the model: the file holds no cadence"


def test_a_supposed_fact_says_what_it_was_and_all_captions_stay_in_line(facts, page):
    before = facts.heightForWidth(900)
    supposed = tuple(fact._replace(was="was 1:04:34") for fact in page().facts[:1])
    facts.show_facts((*supposed, *page().facts[1:]))
    assert parts(facts)[0].accessibleName() == "Distance: 12.10 km, was 1:04:34"
    assert len({one.sizeHint().height() for one in parts(facts)}) == 1
    assert facts.heightForWidth(900) == before


def test_fewer_facts_leave_none_behind(facts, page):
    facts.show_facts(page().facts[:4])
    assert len(parts(facts)) == 4


def test_they_stand_in_one_row_where_there_is_room_and_in_more_where_not(facts):
    assert len({one.y() for one in parts(facts)}) == 1
    assert facts.heightForWidth(320) > facts.heightForWidth(900)
    facts.resize(320, facts.heightForWidth(320))
    assert len({one.y() for one in parts(facts)}) > 1
    assert all(one.geometry().right() <= 320 for one in parts(facts))


def test_large_text_gets_more_height(facts, qapp):
    before = facts.heightForWidth(1400)
    qapp.setFont(application_font(2.0))
    assert facts.heightForWidth(1400) > before


def test_a_longer_number_gets_more_width(facts, page):
    facts.resize(320, 300)
    before = len({one.y() for one in parts(facts)})
    facts.show_facts(tuple(fact._replace(value="100 000 000") for fact in page().facts))
    assert len({one.y() for one in parts(facts)}) > before
