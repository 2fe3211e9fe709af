"""How each ground of surfaces.csv is drawn, seen from the side: its layers and what lies in them.

Shades are those of the swatches (assets/icon/surfaces).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.ui.draw.ground_marks import Grains, Joints, Layer, Ripple, Stones, Strokes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bodymap.ui.draw.ground_marks import Mark

_DEEP = 400.0  # px: to the bottom of every picture
_ALL_ROUND = (0.0, 360.0)
_GRAVEL = (
    Stones("#8a8f95", 70, (3.0, 6.5), (36.0, 100.0)),
    Stones("#a9adb2", 50, (2.0, 4.5), (34.0, 100.0)),
)
_ASPHALT: tuple[Mark, ...] = (
    Layer("#5d636b", 0, 30),
    Layer("#8f9499", 30, _DEEP),
    Grains("#4b5057", 150, (0.6, 1.5), (3, 28)),
    Grains("#8a9099", 130, (0.6, 1.4), (2, 28)),
    *_GRAVEL,
)
_CONCRETE: tuple[Mark, ...] = (
    Layer("#c0c3c5", 0, 34),
    Layer("#b2a996", 34, _DEEP),
    Grains("#9ea2a5", 90, (0.5, 1.2), (4, 32)),
    Joints("#84898d", 4, 34, 2.0),
    *_GRAVEL,
)
_TRACK: tuple[Mark, ...] = (
    Layer("#c4553b", 0, 20),
    Layer("#5d636b", 20, 40),
    Layer("#8f9499", 40, _DEEP),
    Grains("#9e3f2a", 190, (0.6, 1.3), (3, 18)),
    Grains("#dd8068", 150, (0.6, 1.2), (3, 18)),
    Ripple("#f6efe9", 10.25, 0.0, 1, 2.5),  # a line between two lanes
    Grains("#7b828b", 120, (0.6, 1.4), (22, 39)),
    Stones("#8a8f95", 60, (3.0, 6.0), (46, 100)),
)
_GRASS: tuple[Mark, ...] = (
    Layer("#8d7a5c", 12, _DEEP),
    Layer("#7fa65a", 0, 12),
    Strokes("#5d8340", 300, (5, 11), 1.4, (62, 118), (2, 11)),
    Strokes("#6f9a4b", 260, (4, 9), 1.3, (55, 125), (3, 12)),
    Strokes("#8fae6a", 130, (6, 14), 0.9, (250, 290), (10, 14)),
    Grains("#6f5f45", 110, (0.6, 1.6), (16, 100)),
)
_TURF: tuple[Mark, ...] = (
    Layer("#4f9a63", 0, 14),
    Layer("#3c4a41", 14, 20),
    Layer("#8f9499", 20, _DEEP),
    Strokes("#3f8052", 330, (5, 7), 1.2, (78, 102), (1, 12)),
    Strokes("#68b07b", 240, (4, 6), 1.1, (78, 102), (1, 12)),
    Grains("#24312a", 200, (0.7, 1.1), (8, 14)),
    Stones("#8a8f95", 60, (2.5, 5.0), (26, 100)),
)
_WOODCHIP: tuple[Mark, ...] = (
    Layer("#b98b5c", 0, 26),
    Layer("#8d7a5c", 26, _DEEP),
    Strokes("#8a623c", 150, (6, 12), 2.8, _ALL_ROUND, (9, 27)),
    Strokes("#d3aa7c", 150, (5, 11), 2.6, _ALL_ROUND, (8, 26)),
    Strokes("#9b7046", 130, (5, 10), 2.4, (150, 210), (1, 26)),
    Grains("#6f5f45", 90, (0.6, 1.6), (34, 100)),
)
_DIRT: tuple[Mark, ...] = (
    Layer("#b99670", 0, 12),
    Layer("#c3a27c", 12, _DEEP),
    Ripple("#ab8861", 12, 1.6, 4, 2.0),
    Grains("#a07d57", 210, (0.6, 1.7), (3, 100)),
    Grains("#dcc2a0", 110, (0.6, 1.4), (3, 100)),
    Stones("#a98c69", 34, (2.5, 5.5), (18, 100)),
)
_FOREST: tuple[Mark, ...] = (
    Layer("#8b6f4e", 0, _DEEP),
    Ripple("#5f4930", 9, 2.5, 9, 2.0),
    Stones("#a38a68", 24, (4, 9), (26, 100)),
    Grains("#5f4930", 120, (0.7, 1.8), (14, 100)),
    Strokes("#54402a", 26, (10, 26), 1.8, (165, 195), (14, 60)),
    Strokes("#b98a3e", 80, (4, 7), 2.2, (150, 215), (-2, 7)),
    Strokes("#6f8a4a", 70, (3, 6), 2.0, (-30, 40), (-1, 8)),
    Strokes("#5f4930", 80, (4, 8), 1.4, (155, 205), (1, 8)),
)
_ROUGH: tuple[Mark, ...] = (
    Layer("#76825e", 0, 16),
    Layer("#857a63", 16, _DEEP),
    Strokes("#5b6a45", 150, (6, 15), 1.3, (58, 122), (3, 12)),
    Stones("#8d9284", 26, (8, 17), (10, 90)),
    Stones("#b3b7ab", 30, (4, 9), (8, 95)),
    Stones("#646b5a", 26, (3, 7), (6, 95)),
)
_WET_SAND: tuple[Mark, ...] = (
    Layer("#97805c", 0, 8),
    Layer("#ab936e", 8, 26),
    Layer("#b79f7c", 26, _DEEP),
    Strokes("#dccbb0", 60, (14, 40), 1.3, (0, 0), (2, 7)),
    Strokes("#6d5a3a", 40, (8, 22), 1.2, (0, 0), (3, 20)),
    Stones("#5f4a2d", 36, (1.2, 2.6), (4, 24)),  # shells
    Stones("#fbf4e6", 22, (1.4, 2.8), (4, 24)),
    Ripple("#9a815e", 26, 1.2, 5, 1.6),
    Strokes("#cbb595", 70, (10, 30), 1.2, (0, 0), (12, 90)),
    Grains("#8f7653", 110, (0.5, 1.0), (9, 100)),
)
_DRY_SAND: tuple[Mark, ...] = (
    Layer("#e8d3a4", 0, _DEEP),
    Ripple("#d0b276", 8, 2.8, 12, 2.0),
    Ripple("#d0b276", 24, 2.8, 9, 1.6),
    Grains("#b8965a", 420, (0.5, 1.1), (1, 100)),
    Grains("#f8eccb", 160, (0.6, 1.2), (2, 100)),
    Grains("#c8a868", 170, (0.5, 1.2), (-3, 2)),
)
_BELT: tuple[Mark, ...] = (
    Layer("#4c5259", 0, 9),
    Joints("#23272b", 10, 9, 4.0),  # the one shows in a light window, the other in a dark one
    Joints("#e6e9ec", 10, 9, 1.4),
    Layer("#5d636b", 31, 35),  # the belt on its way back
    Layer("#9aa1a9", 42, 52),
)

GROUNDS: Mapping[str, tuple[Mark, ...]] = {
    "asphalt": _ASPHALT,
    "concrete": _CONCRETE,
    "synthetic_track": _TRACK,
    "treadmill_level": _BELT,
    "natural_grass": _GRASS,
    "artificial_turf": _TURF,
    "woodchip": _WOODCHIP,
    "dirt_path_smooth": _DIRT,
    "forest_trail_uneven": _FOREST,
    "off_trail_rough": _ROUGH,
    "wet_firm_sand": _WET_SAND,
    "dry_soft_sand": _DRY_SAND,
}
PLAIN = _ASPHALT  # of a ground that has no drawing
