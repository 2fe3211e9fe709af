from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from bodymap.app.panel import Dial
from bodymap.app.scene import GaugeScene
from bodymap.ui.controls.term import Term
from bodymap.ui.draw.type import application_font, type_font
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.gauge import Gauge, GradeBadge
from bodymap.ui.views.gauge_places import places, without_orphan

CALF = Dial(
    position=0.3,
    low=0.28,
    high=0.33,
    text="×1.09",
    words="Like an easy run",
    grade="B",
    range_text="1.04 to 1.13",
    evidence="measured",
    reference=0.25,
    spoken="Lower legs: ×1.09, like an easy run, range 1.04 to 1.13, grade B",
)
IMPACT = CALF._replace(text="×1.07", grade="C", spoken="Ground impact: ×1.07")
SCENE = GaugeScene(CALF, IMPACT, "", "")


@pytest.fixture
def gauge(qtbot, qapp):
    view = Gauge()
    view.setPalette(palette(theme("light")))
    qtbot.addWidget(view)
    view.show_theme(theme("light"))
    view.resize(392, 200)
    view.show_gauge(SCENE)
    view.show()
    return view


def picture(gauge: Gauge):
    return gauge._face.grab().toImage()


def test_the_screen_reader_hears_value_words_range_and_grade(gauge) -> None:
    assert gauge._face.accessibleName() == CALF.spoken
    assert gauge._face.accessibleDescription() == IMPACT.spoken


def test_the_badge_says_what_its_letter_means_and_asks_for_the_word(gauge, qtbot) -> None:
    badge = gauge.findChild(GradeBadge)
    assert badge.accessibleName().startswith("Grade B: one good source")
    with qtbot.waitSignal(gauge.word_asked) as asked:
        qtbot.keyClick(badge, Qt.Key.Key_Return)
    assert asked.args == ["grade"]


def test_the_reference_has_no_badge(gauge) -> None:
    gauge.show_gauge(SCENE._replace(dial=CALF._replace(grade=None, words="The reference")))
    assert gauge.findChild(GradeBadge).isHidden()


def test_the_reason_takes_the_place_of_the_first_line_for_a_newcomer(gauge) -> None:
    gauge.show_gauge(SCENE._replace(first_time="The arc is the range."))
    assert gauge._sentence.words() == "The arc is the range."
    gauge.show_gauge(SCENE._replace(sentence="Outside: too fast.", first_time="The arc"))
    assert gauge._sentence.words() == "Outside: too fast."
    gauge.show_gauge(SCENE)
    assert gauge._sentence.isHidden()


def test_a_drag_moves_the_needle_at_once(gauge) -> None:
    gauge.show_gauge(SCENE._replace(dial=CALF._replace(position=0.9)), ease=False)
    assert gauge._face._position == pytest.approx(0.9)


def test_a_jump_glides_to_where_it_goes(gauge, qtbot) -> None:
    gauge.show_gauge(SCENE._replace(dial=CALF._replace(position=0.9)), ease=True)
    assert gauge._face._position < 0.9
    qtbot.waitUntil(lambda: gauge._face._position > 0.8999)


def test_a_drag_ends_a_glide(gauge, qtbot) -> None:
    gauge.show_gauge(SCENE._replace(dial=CALF._replace(position=0.9)), ease=True)
    gauge.show_gauge(SCENE._replace(dial=CALF._replace(position=0.5)), ease=False)
    qtbot.wait(40)
    assert gauge._face._position == pytest.approx(0.5)


def test_what_is_not_estimated_says_so(gauge) -> None:
    before = picture(gauge)
    gauge.show_gauge(GaugeScene(None, IMPACT, "Not estimated: arms held still.", ""))
    assert gauge._face.accessibleName() == "Load: not estimated"
    assert gauge._sentence.words() == "Not estimated: arms held still."
    assert picture(gauge) != before


def test_with_nothing_chosen_the_ground_impact_stands_alone(gauge) -> None:
    gauge.show_gauge(GaugeScene(None, IMPACT, "Stretched: rests on one sprinter.", ""))
    gauge.show_whole(whole=True)
    assert gauge._face.accessibleName() == IMPACT.spoken
    assert gauge._sentence.words() == "Stretched: rests on one sprinter."
    title = gauge.findChild(Term)
    assert title.text() == "Ground impact"
    assert title.height() > QFontMetrics(type_font("caption")).height() + 2
    assert title.geometry().bottom() <= gauge.findChild(GradeBadge).y()
    gauge.show_whole(whole=False)
    assert gauge._face.accessibleName() == "Load: not estimated"


def test_a_dark_theme_repaints_the_dial(gauge) -> None:
    before = picture(gauge)
    gauge.show_theme(theme("dark"))
    assert picture(gauge) != before


@pytest.mark.parametrize("width", [296, 304, 320, 392, 432])
@pytest.mark.parametrize("scale", [0.8, 1.0, 1.3, 1.6, 2.0])
def test_no_part_of_the_gauge_covers_another_at_any_text_size(gauge, qapp, width, scale) -> None:
    qapp.setFont(application_font(scale))
    titled = places(width, "Ground impact", titled=True)
    assert titled.words.bottom() <= titled.line.top()
    assert titled.line.bottom() <= titled.badge.top()
    found = places(width, "Lighter than an easy run")
    parts = (found.words, found.badge, found.impact)
    for index, part in enumerate(parts):
        assert part.bottom() <= found.height
        assert not any(part.intersects(other) for other in parts[index + 1 :])
        assert part.left() >= found.dial.right() or part.top() >= found.dial.bottom()


def test_no_word_is_left_alone_in_the_last_line() -> None:
    assert without_orphan("Lighter than an easy run") == "Lighter than an easy\N{NO-BREAK SPACE}run"
    assert without_orphan("Much harder") == "Much harder"
    assert without_orphan("Harder") == "Harder"
