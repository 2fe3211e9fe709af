"""What the run bar gives up when the window is narrow or the text large: sums, no painting.

Named tuples, because a frozen dataclass takes 1.4 ms to make at the start and a named tuple 0.2.
"""

from __future__ import annotations

from typing import NamedTuple

_SLIDER_PX = 372  # the longest that it grows
LONGEST_PACES = ("0:00 /km", "00:00 /mi", "00.0 km/h", "00.0 mph", "0.00 m/s")


class Wishes(NamedTuple):
    """The widths that the controls ask for, px."""

    picker: int
    picker_close: int
    swatch: int
    field: int
    other: int
    more: int
    per: int
    keep: int
    keep_icon: int


class Fit(NamedTuple):
    """How the bar is laid out.

    Attributes:
        slider: width, px.
        other: whether the other unit is shown.
        keep_words: whether the button to keep the run has its words.
        rows: 1, or 2 where one row is too short even so.
    """

    padding: int
    gap: int
    picker: int
    slider: int
    other: bool
    keep_words: bool
    rows: int = 1


class _Tier(NamedTuple):
    padding: int
    gap: int
    picker: str
    other: bool
    keep_words: bool
    shortest: int  # of the slider, px
    spare: int  # free between More and the right hand, px


_TIERS = (
    _Tier(24, 16, "picker", other=True, keep_words=True, shortest=300, spare=24),
    _Tier(24, 16, "picker", other=False, keep_words=True, shortest=280, spare=24),
    _Tier(16, 12, "picker_close", other=False, keep_words=False, shortest=140, spare=96),
    _Tier(16, 8, "picker_close", other=False, keep_words=False, shortest=110, spare=12),
    _Tier(16, 12, "swatch", other=False, keep_words=False, shortest=130, spare=16),
)


def fit(width: int, wishes: Wishes) -> Fit:
    """Return the first arrangement that holds everything in ``width`` px."""
    for tier in _TIERS:
        slider = width - _taken(tier, wishes)
        if slider >= tier.shortest:
            return _as_fit(tier, wishes, min(slider, _SLIDER_PX))
    return _two_rows(width, wishes)


def _taken(tier: _Tier, wishes: Wishes) -> int:
    picker = int(getattr(wishes, tier.picker))
    keep = wishes.keep if tier.keep_words else wishes.keep_icon
    taken = picker + wishes.field + wishes.more + wishes.per + keep
    gaps = 4 * tier.gap + tier.spare
    if tier.other:
        taken += wishes.other + 12 + tier.gap  # a little more air around the bare words
    return taken + gaps + 2 * tier.padding


def _as_fit(tier: _Tier, wishes: Wishes, slider: int) -> Fit:
    picker = int(getattr(wishes, tier.picker))
    return Fit(tier.padding, tier.gap, picker, slider, tier.other, tier.keep_words)


def _two_rows(width: int, wishes: Wishes) -> Fit:
    padding, gap = 16, 12
    room = width - 2 * padding - 2 * gap - wishes.field
    words = room - wishes.picker_close >= 160
    picker = wishes.picker_close if words else wishes.swatch
    below = wishes.more + wishes.per + wishes.keep + 2 * gap + 2 * padding
    slider = min(max(room - picker, 60), 2 * _SLIDER_PX)
    return Fit(padding, gap, picker, slider, other=False, keep_words=below <= width, rows=2)
