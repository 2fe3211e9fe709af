"""The colours of the window: four themes, one palette, the load and difference maps."""

from __future__ import annotations

import csv
import math
from functools import cache
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

from bodymap.content.errors import ContentError
from bodymap.content.rows import read_text
from bodymap.resources import asset

_TOKENS = {
    # token: light, dark, high contrast light, high contrast dark
    "surface": ("#ffffff", "#15181b", "#ffffff", "#000000"),
    "ground": ("#f5f5f3", "#0f1113", "#ffffff", "#000000"),
    "raised": ("#f6f6f4", "#1d2125", "#ffffff", "#000000"),
    "hover": ("#ecece9", "#262b30", "#ecece9", "#262b30"),
    "hairline": ("#e3e3df", "#2a2f34", "#000000", "#ffffff"),
    "control": ("#7f868e", "#727a83", "#000000", "#ffffff"),
    "track": ("#d9dbdd", "#383e45", "#6b6b6b", "#9a9a9a"),
    "text": ("#1b1e22", "#eceef0", "#000000", "#ffffff"),
    "text2": ("#595f66", "#a5acb4", "#000000", "#ffffff"),
    "disabled": ("#9a9fa5", "#6a717a", "#595959", "#a6a6a6"),
    "accent": ("#c2401c", "#ff8455", "#9c2b0c", "#ffa27a"),
    "accent_text": ("#b53a18", "#ff9468", "#9c2b0c", "#ffa27a"),
    "on_accent": ("#ffffff", "#1b0f0a", "#ffffff", "#000000"),
    "tint": ("#fbe9e2", "#38241c", "#ffffff", "#000000"),
    "ink": ("#1b1e22", "#f4f6f8", "#000000", "#ffffff"),
    "body_base": ("#e4e6e9", "#2d333a", "#ffffff", "#000000"),
    "body_neutral": ("#d3d6db", "#21262b", "#c8c8c8", "#1a1a1a"),
    "body_far": ("#d4d8dc", "#22272d", "#ffffff", "#000000"),  # limbs behind, seen from the side
    "body_outline": ("#787f88", "#7b848e", "#000000", "#ffffff"),
    "right": ("#1f6f54", "#6fcba6", "#1f6f54", "#6fcba6"),
    "error": ("#a3262a", "#ff8f8a", "#a3262a", "#ff8f8a"),
    "warning": ("#8a5a00", "#e6b35a", "#8a5a00", "#e6b35a"),
    # Role view: five hues told apart by colour-blind people too; never the load colours.
    "role_drive": ("#2f78b7", "#5aa9e6", "#1d5c94", "#7cc0f5"),
    "role_swing": ("#2a9d84", "#4fc3a6", "#14705c", "#6fdcc0"),
    "role_stabilise": ("#8f7ac7", "#a793dd", "#5f4a9b", "#c3b3f0"),
    "role_balance": ("#8c8f45", "#c9cc73", "#5d6016", "#dfe294"),
    "role_absorb": ("#b65f90", "#e09bc2", "#96466f", "#f0b8d8"),
    # Study: muscles of which nothing is told, then from not yet answered to firmly known. Green,
    # so that it is never read as a load; as there, more is darker on light and paler on dark.
    "study_rest": ("#c3c8ce", "#4b535c", "#e2e2e2", "#303030"),
    "study_new": ("#d3d7dc", "#3d454d", "#ffffff", "#000000"),
    "study_learning": ("#93c7ad", "#2b6450", "#a5cfbb", "#245a47"),
    "study_known": ("#478f70", "#429274", "#3f8768", "#5cab8a"),
    "study_firm": ("#1b6149", "#74c7a4", "#0b3a29", "#cdf7e5"),
    # What is asked about, and the answer: neither a load, nor a level, nor a mistake.
    "study_shown": ("#336a9f", "#82b1df", "#174a85", "#a3cdfb"),
}
_ENTRIES = 257  # of each colour map
_SPREAD = 0.55  # power of the difference's share: in high contrast a small one is seen, too
NAMES = ("light", "dark", "contrast_light", "contrast_dark")


class Theme(NamedTuple):
    """One set of colours; ``theme(name)`` makes it, views take it in ``show_theme``."""

    name: str
    contrast: bool
    surface: QColor
    ground: QColor
    raised: QColor
    hover: QColor
    hairline: QColor
    control: QColor
    track: QColor
    text: QColor
    text2: QColor
    disabled: QColor
    accent: QColor
    accent_text: QColor
    on_accent: QColor
    tint: QColor
    ink: QColor
    body_base: QColor
    body_neutral: QColor
    body_far: QColor
    body_outline: QColor
    right: QColor
    error: QColor
    warning: QColor
    role_drive: QColor
    role_swing: QColor
    role_stabilise: QColor
    role_balance: QColor
    role_absorb: QColor
    study_rest: QColor
    study_new: QColor
    study_learning: QColor
    study_known: QColor
    study_firm: QColor
    study_shown: QColor
    load: tuple[QColor, ...]
    difference: tuple[QColor, ...]

    def load_colour(self, position: float) -> QColor:
        """Return the load map's colour at ``position`` (0 = x0.7, 1 = x4; clamped)."""
        return self.load[_entry(position)]

    def difference_colour(self, position: float) -> QColor:
        """Return the difference map's colour at ``position`` (0 = ÷4, 0.5 = same, 1 = x4)."""
        return self.difference[_entry(position)]

    def role_colour(self, role: str) -> QColor:
        """Return the Role view's colour of ``role`` (drive, swing, stabilise, balance, absorb)."""
        colour: QColor = getattr(self, f"role_{role}")
        return colour

    def study_colour(self, level: str) -> QColor:
        """Return the colour of a level (new, learning, known, firm) or muscle (rest, shown)."""
        colour: QColor = getattr(self, f"study_{level}")
        return colour


def _entry(position: float) -> int:
    return round(min(max(position, 0.0), 1.0) * (_ENTRIES - 1))


@cache
def theme(name: str) -> Theme:
    """Return the theme ``name``, one of ``NAMES``.

    Raises:
        ContentError: the colour maps are missing or damaged.
    """
    column = NAMES.index(name)
    load, difference = _maps(dark=name.endswith("dark"))
    colours = {token: QColor(values[column]) for token, values in _TOKENS.items()}
    contrast = name.startswith("contrast")
    if contrast:
        difference = tuple(difference[_spread(entry)] for entry in range(_ENTRIES))
    return Theme(name, contrast, **colours, load=load, difference=difference)


def _spread(entry: int) -> int:
    """Return which entry of the difference map stands at ``entry``: farther from the middle."""
    share = 2 * entry / (_ENTRIES - 1) - 1
    return _entry(0.5 + 0.5 * math.copysign(abs(share) ** _SPREAD, share))


def _maps(*, dark: bool) -> tuple[tuple[QColor, ...], tuple[QColor, ...]]:
    shade = "dark" if dark else "light"
    path = asset("figure/colour_maps.csv")
    rows = list(csv.DictReader(read_text(path).splitlines()))
    load, difference = (
        tuple(QColor(row.get(f"{kind}_{shade}") or "") for row in rows)
        for kind in ("load", "difference")
    )
    if len(rows) != _ENTRIES or not all(map(QColor.isValid, (*load, *difference))):
        raise ContentError(path.name, f"{shade} maps", f"not {_ENTRIES} colours each")
    return load, difference


def palette(colours: Theme) -> QPalette:
    """Return the palette that carries ``colours`` to every control of the chrome.

    Where Qt's name says something else: Light = track, Midlight = hover, Mid = hairline,
    Dark = control, Shadow = ink, LinkVisited = tint, BrightText = error.
    """
    role = QPalette.ColorRole
    made = QPalette()
    for where, colour in (
        (role.Window, colours.ground),
        (role.Base, colours.surface),
        (role.Button, colours.surface),
        (role.AlternateBase, colours.raised),
        (role.ToolTipBase, colours.raised),
        (role.Light, colours.track),
        (role.Midlight, colours.hover),
        (role.Mid, colours.hairline),
        (role.Dark, colours.control),
        (role.Shadow, colours.ink),
        (role.WindowText, colours.text),
        (role.Text, colours.text),
        (role.ButtonText, colours.text),
        (role.ToolTipText, colours.text),
        (role.PlaceholderText, colours.text2),
        (role.Highlight, colours.accent),
        (role.Accent, colours.accent),
        (role.Link, colours.accent_text),
        (role.HighlightedText, colours.on_accent),
        (role.LinkVisited, colours.tint),
        (role.BrightText, colours.error),
    ):
        made.setColor(where, colour)
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, colours.disabled)
    return made
