"""Writes a worksheet, a handout or a person's exercises into a PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from bodymap.app import ask
from bodymap.app.state import SheetChoice
from bodymap.app.worksheets.make import worksheet
from bodymap.app.worksheets.sheet import KINDS, LONGEST_PERSON, MOST_VERSIONS, SEEDS
from bodymap.app.worksheets.stride_sheet import asked_regions
from bodymap.cli.options import conditions as conditions_of_a_run
from bodymap.cli.options import read_number
from bodymap.cli.options import worksheet as worksheet_options
from bodymap.cli.usage import UsageError
from bodymap.storage.whole_file import write_whole
from bodymap.ui.app import start_application
from bodymap.ui.draw.worksheets.pdf import usual_paper, worksheet_pdf
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bodymap.content.atlas import Atlas

    Values = Mapping[str, str | None]

_ASKING = frozenset(KINDS) - {"handout", "exercises"}
_OF_RUNS: frozenset[str] = frozenset({"load", "predict"})
# The kinds of sheets that an option changes; the others mean something on all of them.
_MEANS: Mapping[str, frozenset[str]] = {
    "view": frozenset({"labels"}),
    "by": frozenset({"labels", "load", "match"}),
    "names": _ASKING,
    "bank": frozenset({"labels", "stride"}),
    "key": _ASKING,
    "seed": _ASKING,
    "versions": _ASKING,
    "region": _ASKING | {"handout"},
    "person": frozenset({"exercises"}),
    "exercises": frozenset({"exercises"}),
}


def write(file: str, conditions: Mapping[str, Any], values: Values) -> None:
    """Write the worksheet that ``values`` ask for to ``file``.

    Args:
        file: a path that ends with .pdf.
        conditions: of the run in "load" and "predict", as ``bodymap.app.ask.load`` takes them.
        values: of the options of ``bodymap.cli.options.worksheet``.

    Raises:
        UsageError: the ending or the value of an option is not possible.
        ConditionsError: a condition is impossible.
        ContentError: a file of the program is missing or damaged.
        OSError: the file cannot be written.
    """
    path, atlas = Path(file), ask.atlas()
    if path.suffix.lower() != ".pdf":
        raise UsageError.value("FILE", file, tr("a name that ends with .pdf"))
    choice = _choice(values, atlas)
    exercises = _exercises(values, atlas)
    run = ask.load(**conditions).conditions
    _refuse_meaningless(values)
    made = worksheet(choice, atlas, run, exercises)
    start_application()
    write_whole(path, worksheet_pdf(made, choice.paper or usual_paper()))


def _refuse_meaningless(values: Values) -> None:
    """Refuse what was asked for and would change nothing on a sheet of this kind.

    Raises:
        UsageError: an option has another value than usual, and belongs to other kinds.
    """
    means = {**{option.key: _OF_RUNS for option in conditions_of_a_run()}, **_MEANS}
    for option in (*worksheet_options(), *conditions_of_a_run()):
        usual = {option.default, "no"} if option.alone else {option.default}
        kinds = means.get(option.key, KINDS)
        if values["kind"] not in kinds and values[option.key] not in usual:
            reason = tr("{option} means nothing with --kind {kind}; it is for {kinds}")
            told = reason.format(
                option=option.name, kind=values["kind"], kinds=", ".join(sorted(kinds))
            )
            raise UsageError(told)


def _choice(values: Values, atlas: Atlas) -> SheetChoice:
    region, person = values["region"] or "", values["person"] or ""
    if region and region not in atlas.tables.regions:
        raise UsageError.value("--region", region, ", ".join(atlas.tables.regions))
    if region and values["kind"] == "stride" and region not in asked_regions(atlas):
        takes = tr("one with a muscle whose timing no other study contradicts: {regions}")
        agreed = (one for one in atlas.tables.regions if one in asked_regions(atlas))
        raise UsageError.value("--region", region, takes.format(regions=", ".join(agreed)))
    if len(person) > LONGEST_PERSON:
        takes = tr("a name of up to {most} letters").format(most=LONGEST_PERSON)
        raise UsageError.value("--person", person, takes)
    if not person.isprintable():
        raise UsageError.value("--person", person, tr("a name of letters that can be shown"))
    given: dict[str, Any] = {
        "kind": values["kind"],
        "views": values["view"],
        "by": values["by"],
        "names": values["names"],
        "paper": values["paper"] or "",
    }
    return SheetChoice(
        **given,
        bank=values["bank"] == "yes",
        key=values["key"] == "yes",
        seed=read_number("--seed", values["seed"] or "", 0, SEEDS - 1),
        versions=read_number("--versions", values["versions"] or "", 1, MOST_VERSIONS),
        region=region,
        person=person,
    )


def _exercises(values: Values, atlas: Atlas) -> tuple[str, ...]:
    """Return the ids of the exercises, each once.

    Raises:
        UsageError: one is unknown, or there is none on a sheet of exercises.
    """
    text = values["exercises"] or ""
    found = tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
    for key in found:
        if key not in atlas.exercises:
            raise UsageError.unknown(tr("exercise"), key, atlas.exercises)
    if values["kind"] == "exercises" and not found:
        raise UsageError.missing("--exercises", tr("ids with commas: squat,nordic"))
    return found
