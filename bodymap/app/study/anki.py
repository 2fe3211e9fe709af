"""The cards as a text that Anki imports: "File > Import", or a double click.

Anki reads the head lines that begin with "#": how the columns are parted, that the fields are plain
text, which column identifies a note (so that a later import changes the note instead of adding one)
and which holds the tags. The two fields are matched by their order, whatever Anki's language calls
them. Questions that need the figure have no place here.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.study import ask_claim, ask_when
from bodymap.app.study.ask_exercise import training
from bodymap.app.study.naming import inside, is_plural, name_of
from bodymap.app.study.question import Wish
from bodymap.app.study.questions import question_of
from bodymap.app.wording import footer, sentence
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bodymap.content.atlas import Atlas

HEAD = (
    "#separator:Comma",
    "#html:false",
    "#notetype:Basic",
    "#deck:Bodymap",
    "#guid column:1",
    "#tags column:4",
)


class Note(NamedTuple):
    """One note.

    Attributes:
        guid: the same in every export: "bodymap:does:soleus".
        front, back: plain text.
        tags: parted by spaces, levels by "::".
    """

    guid: str
    front: str
    back: str
    tags: str


def cards_csv(atlas: Atlas, *, latin: bool = False) -> str:
    """Return all notes as Anki imports them, UTF-8 text with a line a note.

    Args:
        atlas: what they are made from.
        latin: muscles are named in Latin instead of plainly.
    """
    text = io.StringIO()
    text.writelines(f"{line}\n" for line in HEAD)
    csv.writer(text, lineterminator="\n").writerows(notes(atlas, latin=latin))
    return text.getvalue()


def notes(atlas: Atlas, *, latin: bool = False) -> Iterator[Note]:
    """Yield all notes, kind by kind, in the order of the atlas."""
    for make in (_plain_names, _latin_names, _tasks, _task_owners, _roles, _trained):
        for muscle in atlas.tables.muscles:
            yield make(muscle, atlas, latin=latin)
    for muscle in ask_when.subjects(atlas):
        yield _time(muscle, atlas, latin=latin)
    for claim in ask_claim.subjects(atlas):
        yield _claim(claim, atlas)


def _plain_names(muscle: str, atlas: Atlas, *, latin: bool) -> Note:
    del latin  # it asks for the other name
    named = atlas.tables.muscles[muscle]
    front = tr("Which muscle is the {latin}, in plain words?")
    if is_plural(named, latin=True):
        front = tr("Which muscles are the {latin}, in plain words?")
    return _note("plain", muscle, front.format(latin=inside(named, latin=True)), named.plain, atlas)


def _latin_names(muscle: str, atlas: Atlas, *, latin: bool) -> Note:
    del latin  # it asks for the other name
    named = atlas.tables.muscles[muscle]
    front = tr("What is the Latin name of the {muscle}?")
    front = front.format(muscle=inside(named, latin=False))
    return _note("latin", muscle, front, sentence(named.latin), atlas)


def _tasks(muscle: str, atlas: Atlas, *, latin: bool) -> Note:
    prose = atlas.muscles[muscle]
    front = tr("What is the job of the {muscle} in running?")
    front = front.format(muscle=inside(atlas.tables.muscles[muscle], latin=latin))
    return _note("does", muscle, front, f"{prose.task}.\n{prose.summary}", atlas)


def _task_owners(muscle: str, atlas: Atlas, *, latin: bool) -> Note:
    front = tr("Which muscle has this job in running?\n“{task}”")
    back = name_of(atlas.tables.muscles[muscle], latin=latin)
    front = front.format(task=atlas.muscles[muscle].task)
    return _note("which_does", muscle, front, back, atlas)


def _roles(muscle: str, atlas: Atlas, *, latin: bool) -> Note:
    named = atlas.tables.muscles[muscle]
    front = tr("Which of these is the role of the {muscle} in running?")
    front = front.format(muscle=inside(named, latin=latin))
    front = _with_choices(front, (role.name for role in atlas.roles.values()))
    role = atlas.roles[named.role]
    return _note("role", muscle, front, f"{role.name}: {role.line}.", atlas)


def _trained(muscle: str, atlas: Atlas, *, latin: bool) -> Note:
    named = atlas.tables.muscles[muscle]
    front = tr("Name an exercise that trains the {muscle} on purpose.")
    names = (atlas.exercises[exercise].prose.name for exercise in training(muscle, atlas))
    front = front.format(muscle=inside(named, latin=latin))
    return _note("exercise", muscle, front, "\n".join(names), atlas)


def _time(muscle: str, atlas: Atlas, *, latin: bool) -> Note:
    question = question_of(f"when:{muscle}", Wish(latin=latin), 0, atlas)
    front = _with_choices(question.prompt, (option.text for option in question.options))
    return _note(
        "when", muscle, front, f"{question.answer}.\n{question.why} {question.note}", atlas
    )


def _claim(subject: str, atlas: Atlas) -> Note:
    question = question_of(f"claim:{subject}", Wish(), 0, atlas)
    front = f"{question.prompt}\n{question.hint}"
    back = f"{question.answer}.\n{question.why}\n{footer()}"
    return Note(_guid("claim", subject), front, back, "Bodymap::claim")


def _with_choices(front: str, choices: Iterable[str]) -> str:
    return "\n".join((front, *(f"– {choice}" for choice in choices)))


def _note(kind: str, muscle: str, front: str, back: str, atlas: Atlas) -> Note:
    region = atlas.tables.muscles[muscle].region
    return Note(_guid(kind, muscle), front, back, f"Bodymap::{kind}::{region}")


def _guid(kind: str, subject: str) -> str:
    return f"bodymap:{kind}:{subject}"
