"""The messages of a FIT file, one by one: what fitdecode raises ends here."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Protocol

import fitdecode  # type: ignore[import-untyped]  # it comes without types

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bodymap.runs.unpacked import Source, Trouble

# What fitdecode raises on damaged files, of its own and by passing over bounds.
_DAMAGE = (
    fitdecode.FitError,
    struct.error,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
)
# Work that a file may cost, in decoded fields (some 3 millionths of a second each): 30 h at 1 Hz
# with 20 fields a second. A crafted file of 64 MB would cost hours.
_MOST_WORK = 2_500_000
_FRAME = 3  # the work of any frame beside its fields


class FieldKind(Protocol):
    """What fitdecode knows of a field of an added app."""

    name: object
    units: object
    native_field_num: object


class FieldDefinition(Protocol):
    """Where a field stands in its message."""

    is_dev: bool


class FitField(Protocol):
    """A field of a message; ``field_def`` is None for a part of another field."""

    name: str
    value: object
    field: FieldKind
    field_def: FieldDefinition | None


class FitFrame(Protocol):
    """A data message."""

    name: str
    fields: Sequence[FitField]


class FitStream:
    """The data messages of a FIT file, as fitdecode's frames.

    Attributes:
        trouble: after the last message: "broken_tail", the rest could not be read; "cut_short",
            it was more than is read.
    """

    def __init__(self, source: Source, wanted: frozenset[str]) -> None:
        self.trouble: Trouble = source.trouble
        self._data = _with_length(source.data)
        self._wanted = wanted
        self._closed = False

    def __iter__(self) -> Iterator[FitFrame]:
        """Give the wanted messages until the end, or until the damage."""
        try:
            yield from self._frames()
        except _DAMAGE as error:
            if not self._closed and not self._lacks_only_its_checksum(error):
                self.trouble = "broken_tail"

    def _frames(self) -> Iterator[FitFrame]:
        work = 0
        costs: dict[int, int] = {}
        with fitdecode.FitReader(
            self._data,
            processor=None,
            check_crc=fitdecode.CrcCheck.DISABLED,
            error_handling=fitdecode.ErrorHandling.IGNORE,
        ) as reader:
            for frame in reader:
                self._closed = frame.frame_type == fitdecode.FIT_FRAME_CRC
                work += _FRAME
                if frame.frame_type == fitdecode.FIT_FRAME_DATA:
                    work += costs[frame.local_mesg_num]
                    if frame.name in self._wanted:
                        yield frame
                elif frame.frame_type == fitdecode.FIT_FRAME_DEFINITION:
                    costs[frame.local_mesg_num] = _cost(frame.field_defs, frame.dev_field_defs)
                    work += 2 * (len(frame.field_defs) + len(frame.dev_field_defs))
                if work > _MOST_WORK:
                    self.trouble = "cut_short"
                    return

    def _lacks_only_its_checksum(self, error: Exception) -> bool:
        end = self._data[0] + int.from_bytes(self._data[4:8], "little")
        return isinstance(error, fitdecode.FitEOFError) and error.offset == end


def _with_length(data: bytes) -> bytes:
    """Return the file with its length in the header, where a watch that died left 0."""
    if any(data[4:8]) or len(data) <= data[0]:
        return data
    return data[:4] + struct.pack("<I", len(data) - data[0]) + data[8:]


def _cost(fields: Sequence[object], added: Sequence[object]) -> int:
    """Return about how many fields' work one message of this definition is."""
    cost = len(fields) + len(added)
    for each in (*fields, *added):
        cost += getattr(each, "size", 0) // 4
        # fitdecode compares every reference of every subfield with every field.
        subfields = getattr(getattr(each, "field", None), "subfields", None) or ()
        references = sum(len(subfield.ref_fields) for subfield in subfields)
        cost += references * len(fields) // 16
    return cost
