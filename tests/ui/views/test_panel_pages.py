from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from bodymap.app.panel import Claim, Experiment, PanelScene, Source, Statement, TryIt, Why
from bodymap.ui.controls.button import Link
from bodymap.ui.theme import palette, theme
from bodymap.ui.views.column import padding_px
from bodymap.ui.views.panel_pages import Badge, ClaimsPage, SourcesPage
from bodymap.ui.views.source_card import AddressLink, Cited
from bodymap.ui.views.try_it_page import ExperimentRow, TryItPage

STUDY = Source("a", "Sassi 2011", "Sassi A (2011). Running on grass. J.", "https://doi.org/10.1/a")
OWN = Source("judged", "our own judgement", "No published figure was found.", None)
PROOF = Statement("By a tenth & < a fifth.", (STUDY, OWN))
SCENE = PanelScene(
    subject="calf",
    title="Calf",
    latin="",
    subtitle="",
    subtitle_italic=False,
    hint="",
    summary="",
    rows=(),
    why=Why((), None, ""),
    cards=(),
    page="claims",
    texts=(),
    try_it=TryIt("Bare feet", ("Walk.", "Jog."), "The arch.", PROOF, "Stop if it hurts."),
    claims=(
        Claim("Grass is soft.", "supported", "supported", (PROOF,), "Use it."),
        Claim("Lactic acid burns.", "myth", "a myth", (PROOF,), ""),
    ),
    people_say="Runners say much.",
    sources=(STUDY, OWN),
)


def made(qtbot, page):
    page.setPalette(palette(theme("light")))
    qtbot.addWidget(page)
    page.resize(427, 700)
    page.show_panel(SCENE, theme("light"))
    page.show()
    return page


def told(page) -> str:
    labels = [label for label in page.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.accessibleName() or label.text() for label in labels)


def test_try_it_has_numbered_steps_what_to_notice_why_and_care(qtbot) -> None:
    text = told(made(qtbot, TryItPage()))
    for words in ("Bare feet", "1", "Walk.", "2", "Jog.", "The arch.", "a tenth", "Stop if"):
        assert words in text


def test_with_nothing_chosen_try_it_offers_every_experiment(qtbot) -> None:
    page = made(qtbot, TryItPage())
    every = (Experiment("feet", "Bare feet", "Feet"), Experiment("core", "Plank", "Abs and back"))
    page.show_panel(SCENE._replace(try_it=None, experiments=every), theme("light"))
    qtbot.wait(1)
    rows = page.findChildren(ExperimentRow)
    assert [row.accessibleName() for row in rows] == ["Bare feet, Feet", "Plank, Abs and back"]
    with qtbot.waitSignal(page.region_chosen) as chosen:
        qtbot.mouseClick(rows[1], Qt.MouseButton.LeftButton)
    assert chosen.args == ["core"]


@pytest.mark.parametrize("kind", [TryItPage, ClaimsPage])
def test_a_page_on_the_region_says_so_under_a_muscle_s_title(qtbot, kind) -> None:
    page = made(qtbot, kind())
    assert "as a whole" not in told(page)
    page.show_panel(SCENE._replace(about="About the feet as a whole"), theme("light"))
    qtbot.wait(1)
    assert told(page).startswith("About the feet as a whole")


def test_the_page_of_sources_leads_to_all_of_them(qtbot) -> None:
    page = made(qtbot, SourcesPage())
    link = next(link for link in page.findChildren(Link) if link.text().startswith("All"))
    with qtbot.waitSignal(page.all_asked):
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)


def test_each_claim_has_its_verdict_evidence_and_advice(qtbot) -> None:
    page = made(qtbot, ClaimsPage())
    assert [badge.text() for badge in page.findChildren(Badge)] == ["Supported", "A myth"]
    for words in ("Grass is soft.", "Lactic acid burns.", "Use it.", "Runners say much."):
        assert words in told(page)


def test_verdicts_have_different_colours_in_the_theme(qtbot) -> None:
    page = made(qtbot, ClaimsPage())
    colours = [badge._colour for badge in page.findChildren(Badge)]
    assert colours == [theme("light").right, theme("light").error]


@pytest.mark.parametrize("kind", [TryItPage, ClaimsPage, SourcesPage])
def test_the_same_scene_again_builds_nothing(qtbot, kind) -> None:
    page = made(qtbot, kind())
    before = page.findChildren(QLabel)
    page.show_panel(SCENE._replace(summary="another number"), theme("light"))
    assert page.findChildren(QLabel) == before


def test_the_sources_are_listed_and_only_verified_ones_have_a_link(qtbot) -> None:
    page = made(qtbot, SourcesPage())
    assert STUDY.full in told(page)
    assert OWN.full in told(page)
    (link,) = page.findChildren(AddressLink)
    with qtbot.waitSignal(page.link_opened) as opened:
        link.click()
    assert opened.args == [STUDY.link]


def test_a_statement_shows_signs_of_the_text_as_they_are(qtbot) -> None:
    page = made(qtbot, TryItPage())
    (cited,) = page.findChildren(Cited)
    assert "By a tenth &amp; &lt; a fifth." in cited.text()
    assert cited.accessibleName() == f"{PROOF.text} (Sassi 2011, our own judgement)"


def test_sources_in_the_text_follow_the_theme(qtbot) -> None:
    page = made(qtbot, TryItPage())
    (cited,) = page.findChildren(Cited)
    assert theme("light").text2.name() in cited.text()
    page.setPalette(palette(theme("dark")))
    assert theme("dark").text2.name() in cited.text()


def test_a_narrow_panel_has_less_padding() -> None:
    assert (padding_px(440), padding_px(360)) == (24, 20)
