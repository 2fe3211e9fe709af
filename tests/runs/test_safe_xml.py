"""XML as a stream: names without prefixes, text in bounds, and nothing beyond them."""

from __future__ import annotations

import pytest

from bodymap.runs.errors import DamagedFileError, UnsafeFileError
from bodymap.runs.safe_xml import read_xml
from bodymap.runs.unpacked import Source


class Heard:
    """Keeps what it is told."""

    def __init__(self):
        self.starts, self.ends = [], []

    def start(self, name, attributes):
        self.starts.append((name, dict(attributes)))

    def end(self, name, text, parent):
        self.ends.append((name, text, parent))


@pytest.fixture
def heard():
    return Heard()


def _read(heard, data):
    return read_xml(Source("run.gpx", data, "mark"), {"gpx": heard})


def test_elements_are_told_by_their_local_names(heard):
    data = b'<g:gpx xmlns:g="u" xmlns="v"><a g:b="1" c="2"> x <d/> y </a></g:gpx>'
    assert _read(heard, data) == ("gpx", "")
    assert heard.starts == [("gpx", {}), ("a", {"b": "1", "c": "2"}), ("d", {})]
    assert heard.ends == [("d", "", "a"), ("a", "y", "gpx"), ("gpx", "", "")]


def test_a_prefix_that_nobody_declared_is_no_damage(heard):
    assert _read(heard, b'<gpx><a:hr b:x="1">145</a:hr></gpx>') == ("gpx", "")
    assert heard.ends[0] == ("hr", "145", "gpx")
    assert heard.starts[1] == ("hr", {"x": "1"})


def test_a_declaration_is_no_attribute(heard):
    _read(heard, b'<gpx><a xmlns:lat="u" lat="50"/></gpx>')
    assert heard.starts[1] == ("a", {"lat": "50"})


def test_of_a_long_text_the_beginning_is_kept(heard):
    _read(heard, b"<gpx><a>" + b"ab\n" * 400_000 + b"</a></gpx>")
    assert len(heard.ends[0][1]) <= 500
    assert heard.ends[0][1].startswith("ab")


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE gpx SYSTEM "http://example.org/x.dtd"><gpx/>',
        b'<!DOCTYPE gpx [<!ENTITY a "b">]><gpx>&a;</gpx>',
        b'<!DOCTYPE gpx [<!ENTITY % a SYSTEM "file:///x"> %a;]><gpx/>',
    ],
)
def test_a_document_type_is_refused(heard, data):
    with pytest.raises(UnsafeFileError, match="document type"):
        _read(heard, data)
    assert heard.starts == []


@pytest.mark.parametrize(
    "inside",
    [b"<a>" * 61, b"<!--" + b"x" * 1_000_000, b"".join(b"<a%d/>" % i for i in range(1001))],
)
def test_more_than_any_watch_writes_is_not_read(heard, inside):
    assert _read(heard, b"<gpx>" + inside) == ("gpx", "cut_short")


def test_no_more_elements_are_read_than_a_large_run_has(heard, monkeypatch):
    monkeypatch.setattr("bodymap.runs.safe_xml._MOST_ELEMENTS", 10)
    assert _read(heard, b"<gpx>" + b"<a/>" * 20 + b"</gpx>") == ("gpx", "cut_short")
    assert len(heard.ends) == 9


@pytest.mark.parametrize("data", [b"<!--" + b"x" * 1_000_000, b"<gpx", b"<"])
def test_what_is_damaged_before_its_root_is_no_file(heard, data):
    with pytest.raises(DamagedFileError, match="from the start"):
        _read(heard, data)


@pytest.mark.parametrize("encoding", ["utf-7", "cp1047", "shift_jis", "no-such"])
def test_an_encoding_that_cannot_be_read_is_damage(heard, encoding):
    data = b'<?xml version="1.0" encoding="%s"?><gpx/>' % encoding.encode()
    with pytest.raises(DamagedFileError):
        _read(heard, data)


def test_damage_keeps_what_came_before(heard):
    assert _read(heard, b"<gpx><a/><b></c></gpx>") == ("gpx", "broken_tail")
    assert heard.ends == [("a", "", "gpx")]
