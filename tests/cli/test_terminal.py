from __future__ import annotations

import sys

from hypothesis import given
from hypothesis import strategies as st

from bodymap.cli.terminal import complain, plain


@given(st.text())
def test_no_name_steers_the_terminal(text):
    assert plain(text).isprintable()
    assert len(plain(text)) == len(text)


def test_a_complaint_is_one_line(capsys):
    complain(ValueError("a\x1b[2Jfile.fit\nis  damaged"))
    assert capsys.readouterr().err == "bodymap: a [2Jfile.fit is damaged\n"


def test_a_complaint_that_nobody_can_hear_is_no_error(monkeypatch):
    class Closed:
        def write(self, text):
            raise BrokenPipeError(text)

    monkeypatch.setattr(sys, "stderr", Closed())
    complain("nobody")
