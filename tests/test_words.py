"""Interface words: marked for translation, and translated where a catalogue is there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from bodymap import words

PACKAGE = Path(words.__file__).parent
MARKERS = {"tr", "trn"}


def _is_translated(node):
    return (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKERS
    )


def _calls(tree):
    return filter(_is_translated, ast.walk(tree))


@pytest.fixture(scope="module")
def trees():
    """The program's modules that translate something as syntax trees, by path."""
    texts = {path: path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}
    named = re.compile(rf"\b({'|'.join(MARKERS)})\b")
    return {path: ast.parse(text) for path, text in texts.items() if named.search(text)}


def test_a_translated_call_holds_no_f_string_and_no_sum(trees):
    assert len(trees) > 100
    bad = [
        f"{path}:{call.lineno}"
        for path, tree in trees.items()
        for call in _calls(tree)
        for argument in call.args[:2]
        for part in ast.walk(argument)
        if isinstance(part, ast.JoinedStr | ast.BinOp)
    ]
    assert bad == []


def _at_import(tree):
    """Return the translated calls that stand in no function: the language is chosen later."""
    later = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
    found, rest = [], [tree]
    while rest:
        node = rest.pop()
        rest += (child for child in ast.iter_child_nodes(node) if not isinstance(child, later))
        found += [node] if _is_translated(node) else []
    return found


def test_nothing_is_translated_before_the_language_is_known(trees):
    early = [f"{path}:{call.lineno}" for path, tree in trees.items() for call in _at_import(tree)]
    assert early == []


def test_the_finder_of_early_translations_finds_one():
    assert _at_import(ast.parse('WORD = tr("Undo")'))
    assert not _at_import(ast.parse('def word():\n    return tr("Undo")'))


def test_the_finder_of_f_strings_finds_one():
    tree = ast.parse('tr(f"Kept {pace}.")')
    (call,) = _calls(tree)
    assert isinstance(call.args[0], ast.JoinedStr)


@pytest.fixture
def spanish(tmp_path, monkeypatch):
    folder = tmp_path / "es" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "bodymap.mo").write_bytes(_catalogue({"Undo": "Deshacer"}))
    monkeypatch.setattr(words, "asset", lambda _name: tmp_path)
    words.use_language("es")
    yield
    words.use_language("en")


def _catalogue(messages):
    """The smallest .mo file: its header, then the messages in order."""
    pairs = sorted({"": "Content-Type: text/plain; charset=UTF-8\n", **messages}.items())
    ids = [key.encode() for key, _ in pairs]
    texts = [text.encode() for _, text in pairs]
    count = len(pairs)
    start = 28 + count * 16
    offsets, data = [], b""
    for item in ids + texts:
        offsets += [len(item), start + len(data)]
        data += item + b"\0"
    numbers = [0x950412DE, 0, count, 28, 28 + count * 8, 0, 0, *offsets]
    return b"".join(number.to_bytes(4, "little") for number in numbers) + data


def test_english_needs_no_catalogue():
    assert words.tr("Undo") == "Undo"
    assert words.trn("{n} muscle", "{n} muscles", 1) == "{n} muscle"
    assert words.trn("{n} muscle", "{n} muscles", 5) == "{n} muscles"


def test_another_language_comes_from_its_catalogue(spanish):
    assert words.tr("Undo") == "Deshacer"
    assert words.tr("Redo") == "Redo"
    assert words.trn("one", "many", 2) == "many"


def test_a_language_without_a_catalogue_stays_english(spanish):
    words.use_language("xx")
    assert words.tr("Undo") == "Undo"
