"""What the place "Study" shows. Values, ready to show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bodymap.app.scene import Fact
    from bodymap.app.state import StudyPage
    from bodymap.app.study.question import How, QuestionKind
    from bodymap.app.study.sheet_scene import SheetScene
    from bodymap.study.review import Level, Rating

# rest: a question is open. shown: it is the answer, or what is asked about. wrong: was chosen.
MuscleState = Literal["rest", "shown", "wrong", "new", "learning", "known", "firm"]
# told: the learner did not know, and sees the answer.
Shown = Literal["", "right", "wrong", "told"]
Dot = Literal["right", "wrong", "told", "now", "open"]
OptionState = Literal["open", "right", "wrong", "other"]


class StudyMark(NamedTuple):
    """One muscle on the figure.

    Attributes:
        name: "" as long as it would tell the answer.
        spoken: for the screen reader; tells no more than ``name`` may ("calf, back view").
    """

    muscle: str
    state: MuscleState
    name: str
    spoken: str


class StudyCallout(NamedTuple):
    """A label with a leader to a muscle: "Hamstrings", "you clicked here"."""

    muscle: str
    title: str
    line: str


class StudyMap(NamedTuple):
    """The figure.

    Attributes:
        answers: a click or Enter on a muscle answers the question.
        deep: deep muscles are drawn over the others: one of them is asked for or shown.
    """

    marks: Mapping[str, StudyMark]
    callouts: tuple[StudyCallout, ...] = ()
    answers: bool = False
    deep: bool = False


class OptionScene(NamedTuple):
    """One answer to choose from; see ``question.Option``."""

    key: str
    text: str
    line: str  # of a run: "asphalt · 5:33 /km", or ""
    state: OptionState
    exercise: str = ""
    surface: str = ""  # its swatch
    start: float = 0.0
    end: float = 0.0
    spoken: str = ""


class RatingScene(NamedTuple):
    """A way to say how sure one was; ``line`` says when the card comes back: "in 3 days"."""

    rating: Rating
    text: str
    line: str


class PhaseScene(NamedTuple):
    """The gait cycle on which a "when" question is answered.

    Attributes:
        toe_off: 0 to 1; stance before it, swing after it.
        course: the muscle's activity, 51 values of its own peak; empty until it is answered.
    """

    toe_off: float
    course: tuple[float, ...]


class QuestionScene(NamedTuple):
    """A question, before and after its answer."""

    number: int  # 1 for the first of the round; another number is another question
    dots: tuple[Dot, ...]
    place: str  # "4 of 10"
    kind: QuestionKind
    kind_name: str
    prompt: str
    hint: str
    how: How
    options: tuple[OptionScene, ...]  # of typing: what was typed and what is right, afterwards
    phases: PhaseScene | None
    verdict: Shown
    verdict_words: str  # "Right", "Not quite: that is the soleus"
    why: str
    facts: tuple[Fact, ...]
    ratings: tuple[RatingScene, ...]  # after a right answer; else none
    ask_sure: str  # "How sure were you? The card comes back later the surer you are."
    next_text: str  # the button after a wrong answer or in practice: "Next question"; or ""
    can_undo: bool
    practice: bool
    unknown_text: str = ""  # "I don't know", while it is open; or ""
    note: str = ""  # what ``why`` rests on, in small
    spoken: str = ""  # what a screen reader says as this comes up


class RoundEnd(NamedTuple):
    """A round that has ended."""

    dots: tuple[Dot, ...]
    title: str  # "8 of 10 right"
    line: str
    mistakes: tuple[MistakeRow, ...]
    again_text: str  # the better of the ways on: "Study 4 cards", "10 new cards now", or ""
    other_text: str  # the other one: "Practise the mistakes", "Just practise", or ""


class MistakeRow(NamedTuple):
    """Something that was answered wrongly."""

    card: str
    prompt: str
    given: str  # "you said: soleus"
    answer: str  # "" where the prompt names it
    when: str  # "yesterday"
    times: int


class Mistakes(NamedTuple):
    """The list of what was wrong last time, the newest first."""

    title: str
    line: str
    rows: tuple[MistakeRow, ...]
    practise_text: str
    advice: str = ""  # where there are no rows: what the page is for,
    study_text: str = ""  # and the way on


class RegionKnown(NamedTuple):
    """How well the muscles of one region are known: one level a muscle, the best first."""

    region: str
    plain: str
    known: str  # "3 of 5 known"
    levels: tuple[Level, ...]
    spoken: str


class DueDay(NamedTuple):
    """How many cards there are on a day, and how many of them are new."""

    day: str  # "Today", "Mon"
    cards: int
    spoken: str
    new: int = 0


class Progress(NamedTuple):
    """What the learner knows.

    Attributes:
        study_text: the big button: "Study 12 cards", "Go on with your round: 4 of 20"; "" where
            nothing is due.
        about: "about 6 minutes", or when the next cards come.
    """

    title: str
    line: str
    regions: tuple[RegionKnown, ...]
    due_title: str
    due: tuple[DueDay, ...]
    study_text: str
    about: str
    mistakes_text: str  # "3 mistakes to look at", or ""


class StudyTab(NamedTuple):
    """A tab of the bar: a kind of question ("" for all kinds), or a page.

    ``told`` says what its number ``due`` counts: "4 cards due".
    """

    key: str
    text: str
    due: int = 0
    told: str = ""


class StudyScene(NamedTuple):
    """The whole place; of the parts after ``map`` one is there: that of the page."""

    page: StudyPage
    kinds: tuple[StudyTab, ...]
    pages: tuple[StudyTab, ...]  # progress, mistakes, worksheets
    tab: str  # the chosen one: a kind ("all" for all kinds) or a page
    line: str  # "12 cards due today"
    practice: bool
    typing: bool
    latin: bool
    trouble: str
    map: StudyMap
    question: QuestionScene | None = None
    end: RoundEnd | None = None
    progress: Progress | None = None
    mistakes: Mistakes | None = None
    sheet: SheetScene | None = None
    levels: tuple[
        tuple[Level, str, int], ...
    ] = ()  # the legend where the figure shows what is known
