"""XML as a stream of elements, made safe: no document type, no entities, nothing fetched.

No tree is built: a file of 64 MB needs little more memory than its bytes, and what stands before
a damage is kept. gpxpy is not used: it builds a tree (over 1 GB for a crafted file), gives up the
whole track for one bad value, sees one ``extensions`` of a point only and no prefixed ``trkpt``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol
from xml.parsers import expat

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]  # it comes without types
from defusedxml.ElementTree import (  # type: ignore[import-untyped]  # it comes without types
    DefusedXMLParser,
)

from bodymap.runs.errors import DamagedFileError, ForeignFileError, UnsafeFileError
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bodymap.runs.unpacked import Source, Trouble

_CHUNK = 1 << 16
# A tag, comment or instruction longer than this is no watch's: it would only fill the memory.
_LONGEST_TAG = 1 << 19
_DEEPEST = 60  # GPX and TCX nest 10 deep
_MOST_ELEMENTS = 2_000_000  # 64 MB of nothing but points with time and height hold 1.9 million
_MOST_NAMES = 1000  # different names: the parser keeps every one
_MOST_PIECES, _LONGEST_TEXT = 50, 500  # of an element's text: pieces, and characters


class Listener(Protocol):
    """Takes the elements of one format, by their names without prefix and namespace."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element; raise TooMuchError to hear no more."""

    def end(self, name: str, text: str, parent: str) -> None:
        """Take the end of an element, its text, and the element that it stands in."""


class TooMuchError(Exception):
    """The file nests deeper, or holds more of something, than any watch writes."""


class _OtherRootError(Exception):
    """The root is of no known format."""


class XmlStream:
    """What the parser tells, handed on by local names.

    Attributes:
        root: the local name of the outermost element, once it is known.
    """

    def __init__(self, listeners: Mapping[str, Listener]) -> None:
        self.root = ""
        self._listeners = listeners
        self._listener: Listener  # there once the root is known
        self._open: list[str] = [""]
        self._text: list[str] = []
        self._elements = 0
        self._names: dict[str, str] = {}  # local names by tag and attribute

    def starts(self, tag: str, attributes: list[str]) -> None:
        """Take the start of an element: its attributes as name, value, name, value."""
        name = self._names.get(tag) or self._local(tag)
        if not self.root:
            self._begin(name)
        self._elements += 1
        if len(self._open) > _DEEPEST or self._elements > _MOST_ELEMENTS:
            raise TooMuchError
        self._open.append(name)
        self._text.clear()
        self._listener.start(name, self._attributes(attributes) if attributes else {})

    def writes(self, text: str) -> None:
        """Take a piece of text."""
        if len(self._text) < _MOST_PIECES:
            self._text.append(text)

    def ends(self, tag: str) -> None:  # noqa: ARG002 - the parser's call; the stack knows the name
        """Take the end of an element."""
        name = self._open.pop()
        text = "".join(self._text).strip()[:_LONGEST_TEXT]
        self._text.clear()
        self._listener.end(name, text, self._open[-1])

    def _attributes(self, written: list[str]) -> Mapping[str, str]:
        """Return attributes by their local names, without the declarations of prefixes."""
        names = [self._names.get(each) or self._local(each) for each in written[::2]]
        values = zip(written[::2], names, written[1::2], strict=True)
        return {name: value for whole, name, value in values if not whole.startswith("xmlns")}

    def _local(self, tag: str) -> str:
        if len(self._names) >= _MOST_NAMES:
            raise TooMuchError
        return self._names.setdefault(tag, tag.rpartition(":")[2])

    def _begin(self, root: str) -> None:
        if root not in self._listeners:
            raise _OtherRootError
        self.root = root
        self._listener = self._listeners[root]


def read_xml(source: Source, listeners: Mapping[str, Listener]) -> tuple[str, Trouble]:
    """Read a file; return the name of its root, and why it was not read to its end.

    Args:
        source: the file.
        listeners: who takes the elements, by the local name of the root.

    Raises:
        UnsafeFileError: it has a document type or declares entities.
        ForeignFileError: its root is of no known format.
        DamagedFileError: it cannot be read even up to its root.
    """
    stream = XmlStream(listeners)
    try:
        _feed(source.data.lstrip(b" \t\r\n"), stream)
    except DefusedXmlException as error:
        reason = tr(
            "It declares a document type or entities, which no watch writes; it was not read."
        )
        raise UnsafeFileError(source.name, reason) from error
    except _OtherRootError as error:
        raise ForeignFileError(source.name, tr("It is XML, but neither GPX nor TCX.")) from error
    except (expat.ExpatError, ValueError, LookupError, TooMuchError) as error:
        if not stream.root:
            reason = tr("It looks like XML but cannot be read: it is damaged from the start.")
            raise DamagedFileError(source.name, reason) from error
        return stream.root, "cut_short" if isinstance(error, TooMuchError) else "broken_tail"
    return stream.root, source.trouble


def _feed(data: bytes, stream: XmlStream) -> None:
    parser = _parser()
    parser.StartElementHandler = stream.starts
    parser.EndElementHandler = stream.ends
    parser.CharacterDataHandler = stream.writes
    for start in range(0, len(data), _CHUNK):
        parser.Parse(data[start : start + _CHUNK], False)
        if start + _CHUNK - parser.CurrentByteIndex > _LONGEST_TAG:
            raise TooMuchError
    parser.Parse(b"", True)


def _parser() -> expat.XMLParserType:
    """Return a parser that knows no namespaces and refuses what defusedxml refuses.

    Some exporters declare no namespace for a prefix that they use: a parser that knows them takes
    such a file for damaged. It tells the stream directly, which halves the time.
    """
    safe = DefusedXMLParser(target=object(), forbid_dtd=True)
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = safe.defused_start_doctype_decl
    parser.EntityDeclHandler = safe.defused_entity_decl
    parser.UnparsedEntityDeclHandler = safe.defused_unparsed_entity_decl
    parser.ExternalEntityRefHandler = safe.defused_external_entity_ref_handler
    parser.buffer_text = True
    parser.ordered_attributes = True
    return parser
