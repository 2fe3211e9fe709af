from __future__ import annotations

import pytest

from bodymap.ui.draw.type import STYLES, application_font, text_scale, type_font


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
def test_every_role_follows_the_text_size_at_once_and_none_is_too_small(qapp, scale):
    assert type_font("title").pixelSize() == STYLES["title"].px
    qapp.setFont(application_font(scale))
    assert text_scale() == pytest.approx(scale, abs=0.03)
    for role, style in STYLES.items():
        wanted = max(style.px * text_scale(), 12)
        assert type_font(role).pixelSize() == pytest.approx(wanted, abs=0.5), role


def test_a_role_grows_no_further_than_asked_for(qapp):
    qapp.setFont(application_font(2.0))
    assert type_font("text", most=1.5).pixelSize() == 21
    assert type_font("text").pixelSize() == 28


def test_who_changes_a_font_changes_no_other(qapp):
    mine = type_font("heading")
    mine.setPixelSize(99)
    assert type_font("heading").pixelSize() == 14
