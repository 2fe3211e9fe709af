"""Read watch files: FIT, GPX and TCX, also gzipped, told apart by what is in them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bodymap.runs.errors import ForeignFileError, RunFileError
from bodymap.runs.finishing import finished
from bodymap.runs.fit_file import fit_drafts
from bodymap.runs.gpx_file import GpxReader
from bodymap.runs.run import Notice
from bodymap.runs.safe_xml import read_xml
from bodymap.runs.tcx_file import TcxReader
from bodymap.runs.unpacked import read_source
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bodymap.runs.draft import Draft
    from bodymap.runs.run import Run
    from bodymap.runs.unpacked import Source

_XML_STARTS = (b"<", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00<")


def read_runs(path: Path, *, coordinates: bool = False) -> tuple[Run, ...]:
    """Return the runs of a watch file, in the order of their times: at least one.

    Args:
        path: a FIT, GPX or TCX file, or one of them gzipped; its name says nothing.
        coordinates: keep latitude and longitude; else only the distance made from them stays.

    Raises:
        RunFileError: it gives no run; its kinds tell why (``bodymap.runs.errors``).
        OSError: it cannot be opened or read.
    """
    source = read_source(path)
    return _enough(source, _drafts(source), coordinates=coordinates)


def _drafts(source: Source) -> Sequence[Draft]:
    if source.data[8:12] == b".FIT":
        return fit_drafts(source)
    if source.data.lstrip(b" \t\r\n").startswith(_XML_STARTS):
        gpx, tcx = GpxReader(), TcxReader()
        root, trouble = read_xml(source, {"gpx": gpx, "TrainingCenterDatabase": tcx})
        return (gpx if root == "gpx" else tcx).drafts(source, trouble)
    if source.data.startswith(b"PK\x03\x04"):
        reason = tr("It is a ZIP archive: unpack it, and open the files inside.")
        raise ForeignFileError(source.name, reason)
    raise ForeignFileError(source.name, tr("It is no FIT, GPX or TCX file."))


def _enough(source: Source, drafts: Sequence[Draft], *, coordinates: bool) -> tuple[Run, ...]:
    """Return the runs that hold enough; the first one's reason, where none does."""
    runs: list[Run] = []
    refused: list[RunFileError] = []
    for number, draft in enumerate(drafts, start=1):
        try:
            runs.append(finished(draft, f"{source.content}:{number}", coordinates=coordinates))
        except RunFileError as error:
            refused.append(error)
    if not runs:
        raise refused[0]
    if refused:
        told = Notice("short_left_out", (float(len(refused)),))
        runs = [replace(run, notices=(*run.notices, told)) for run in runs]
    return tuple(runs)
