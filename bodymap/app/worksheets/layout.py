"""How a page with a figure is divided: A4 and Letter, px of 1/96 inch."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.worksheets.leaders import Box, Leader, Place, Zone, leaders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bodymap.app.worksheets.sheet import Figure, Labels, Paper

SIZES: dict[Paper, tuple[float, float]] = {"a4": (794.0, 1123.0), "letter": (816.0, 1056.0)}
MARGIN_PX = 56.0
LINE_PX = 158.0  # of an answer line
FIGURE_TOP_PX = 171.0
_WORD_ROW_PX, _LOW_ROW_PX = 22.0, 18.0  # the lower ones where the words are long
WORD_PAD_PX, WORD_SIDE_PX = 10.0, 16.0  # above and below the list, and at its sides
_LINE_GAP_PX = 58.0
_FIGURE_PX = 728.0  # high; without a list of words it may be higher
_TALL_PX = 790.0
_LIST_TOP_PX = 940.0  # on A4
_LIST_GAP_PX = 40.0  # between the figure and the list
_FOOT_PX = 53.0  # from the list's last line to the paper's edge
_WORD_PX = 6.8  # a letter of a word, on average
_WORD_GAP_PX = 14.0  # between two columns
_MOST_COLUMNS, _USUAL_ROWS = 4, 5
_NUMBERS_PX = 128.0  # from the midline to the numbers beside it
_NUMBER_GAP_PX = 20.0
_TABLE_PX = 228.0  # 12 rows of it, at the least
_STEPS_PX = 84.0  # the steps of load, with their heading
_BETWEEN_PX = 16.0  # the figure and the answer lines
# The left hand from the front and the back, in units of the drawing: across and down.
_HAND = (172.0, 231.0, 534.0, 626.0)
_CLEAR_PX = 2.0  # between a hand and a leader


class WordList(NamedTuple):
    """The list of words: ``rows`` in each column; 0 where there is none.

    Attributes:
        top: of the list on the paper, px.
        columns: how wide each is, px: as its longest word needs, and a share of what is left.
        row_px: from one row to the next.
    """

    top: float
    columns: tuple[float, ...]
    rows: int
    row_px: float

    @property
    def height(self) -> float:
        """How high it is, px."""
        return self.rows * self.row_px + 2 * WORD_PAD_PX


class LabelLayout(NamedTuple):
    """Where everything stands on a page of labels."""

    place: Place
    zone: Zone
    leaders: tuple[Leader, ...]
    words: WordList


def label_layout(labels: Labels, paper: Paper) -> LabelLayout:
    """Return where figure, lines and words stand on ``paper``."""
    wide, high = SIZES[paper]
    words = _word_list(labels.words, wide, high)
    bottom = words.top - _LIST_GAP_PX if words.rows else high - _FOOT_PX - _LIST_GAP_PX
    zone = Zone(
        MARGIN_PX + LINE_PX,
        wide - MARGIN_PX - LINE_PX,
        FIGURE_TOP_PX + 24,
        bottom,
        _LINE_GAP_PX,
    )
    most = _FIGURE_PX if words.rows else _TALL_PX
    place = placed(labels.figure, (zone.left, zone.right), (FIGURE_TOP_PX, bottom), most)
    zone = zone._replace(around=_hands(labels.figure, place))
    return LabelLayout(place, zone, leaders(labels.figure.labels, place, zone), words)


def placed(
    figure: Figure, across: tuple[float, float], down: tuple[float, float], most: float = 1e4
) -> Place:
    """Return where the body stands: in the middle of its room, ``most`` px high.

    Args:
        figure: whose box must fit.
        across: left and right end of the room.
        down: its top and bottom.
        most: the largest height.
    """
    left, top, wide, high = figure.box
    tall = min(down[1] - down[0], most)
    scale = min(tall / high, (across[1] - across[0] - 2 * _BETWEEN_PX) / wide)
    middle = (across[0] + across[1]) / 2
    above = (down[1] - down[0] - scale * high) / 2
    return Place(scale, middle - scale * (left + wide / 2), down[0] + above - scale * top)


class NumberRoom(NamedTuple):
    """Where the two figures of "colour by load" stand, and what is under them.

    Attributes:
        top, bottom: of the figures.
        middles: where the midline of each is.
        steps: where the steps of load begin.
        table: where the table begins; it is ``table_px`` high.
    """

    top: float
    bottom: float
    middles: tuple[float, float]
    steps: float
    table: float
    table_px: float


def number_room(paper: Paper) -> NumberRoom:
    """Return how a page of "colour by load" is divided."""
    wide, high = SIZES[paper]
    table = high - _FOOT_PX - 10 - _TABLE_PX
    steps = table - _STEPS_PX
    half = (wide - 2 * MARGIN_PX) / 4
    middles = (MARGIN_PX + half, wide - MARGIN_PX - half)
    return NumberRoom(FIGURE_TOP_PX + 24, steps - 32, middles, steps, table, _TABLE_PX)


def number_place(figure: Figure, paper: Paper) -> Place:
    """Return where a figure with numbers beside it stands."""
    room = number_room(paper)
    middle = room.middles[figure.view == "back"]
    across = (middle - _NUMBERS_PX - _BETWEEN_PX, middle + _NUMBERS_PX + _BETWEEN_PX)
    return placed(figure, across, (room.top, room.bottom))


def number_leaders(figure: Figure, paper: Paper) -> tuple[Leader, ...]:
    """Return the leaders to the numbers beside a figure."""
    return leaders(figure.labels, number_place(figure, paper), number_zone(figure, paper))


def number_zone(figure: Figure, paper: Paper) -> Zone:
    """Return the room of the numbers beside a figure."""
    room = number_room(paper)
    middle = room.middles[figure.view == "back"]
    return Zone(
        middle - _NUMBERS_PX,
        middle + _NUMBERS_PX,
        room.top + 6,
        room.bottom - 6,
        _NUMBER_GAP_PX,
        _hands(figure, number_place(figure, paper)),
    )


def _hands(figure: Figure, place: Place) -> tuple[Box, ...]:
    """Return where the hands are that hang at the sides of the body."""
    if figure.view not in {"front", "back"}:
        return ()
    near, far, top, bottom = _HAND
    down = (
        place.y + place.scale * top - _CLEAR_PX,
        place.y + place.scale * bottom + _CLEAR_PX,
    )
    sides = ((near, far), (-far, -near))
    return tuple(
        Box(place.x + place.scale * left, place.x + place.scale * right, *down)
        for left, right in sides
    )


def _word_list(words: Sequence[str], wide: float, high: float) -> WordList:
    foot = high - _FOOT_PX
    if not words:
        return WordList(foot, (), 0, 0.0)
    room = wide - 2 * MARGIN_PX - 2 * WORD_SIDE_PX
    columns = next(
        found
        for many in range(_MOST_COLUMNS, 0, -1)
        if sum(found := _columns(words, many)) <= room or many == 1
    )
    rows = -(-len(words) // len(columns))
    spare = max(room - sum(columns), 0.0) / len(columns)
    row = _WORD_ROW_PX if rows <= _USUAL_ROWS else _LOW_ROW_PX
    tall = rows * row + 2 * WORD_PAD_PX
    usual = _LIST_TOP_PX - SIZES["a4"][1] + high
    return WordList(min(usual, foot - tall), tuple(px + spare for px in columns), rows, row)


def _columns(words: Sequence[str], many: int) -> list[float]:
    """Return how wide each of so ``many`` columns must be, px."""
    rows = -(-len(words) // many)
    parts = (words[first : first + rows] for first in range(0, len(words), rows))
    return [max(map(len, part)) * _WORD_PX + _WORD_GAP_PX for part in parts]
