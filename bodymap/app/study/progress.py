"""What the learner knows: by muscle, by region, and when the cards come back."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from bodymap.app.runs.log_dates import weekday_heads, weekday_name
from bodymap.app.study.due import NEW_A_DAY, due_today
from bodymap.app.study.mistakes import mistaken
from bodymap.app.study.playing import MOST, is_waiting, number_of
from bodymap.app.study.questions import cards
from bodymap.app.study.scene import DueDay, Progress, RegionKnown
from bodymap.app.study.today import soon_again, study_words
from bodymap.app.study.words import cards_words, level_name, mistakes_words
from bodymap.app.wording import inside_sentence, listed
from bodymap.study.review import LEVELS
from bodymap.study.schedule import forecast, level_of
from bodymap.words import tr, trn

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bodymap.app.study.due import Due
    from bodymap.app.study.log import StudyLog
    from bodymap.content.atlas import Atlas
    from bodymap.study.review import CardMemory, Level

_DAYS = 7
_USUAL_S = 30.0  # an answer and its explanation, as long as none of the learner's own are known
_READING_S = 10.0  # from an answer to the next question (our estimate)
_LONGEST_S = 120.0  # longer the learner was away
_LATEST = 100  # answers that tell how long this learner takes
_FEWEST = 5
_KNOWN: tuple[Level, ...] = ("known", "firm")


class _Coming(NamedTuple):
    """The cards of today and the days after it, today's first.

    Attributes:
        back: how many come back.
        new: how many are met for the first time.
    """

    today: datetime
    back: tuple[int, ...]
    new: tuple[int, ...]
    due: Due


def levels_of(learnt: StudyLog, atlas: Atlas) -> dict[str, Level]:
    """Return how well each muscle is known, by id; all are new before the log has been read.

    What was right in practice counts as met, and no more.
    """
    now = learnt.now
    if now is None:  # making the cards would hold up the place as it opens
        return dict.fromkeys(atlas.tables.muscles, "new")
    memories: defaultdict[str, list[CardMemory | None]] = defaultdict(list)
    practised = {review.card for review in learnt.reviews if review.practice and review.right}
    met = set[str]()
    for card in cards(atlas):
        for muscle in card.muscles:
            memories[muscle].append(learnt.memory.get(card.card))
        if card.card in practised:
            met.update(card.muscles)
    levels = {muscle: level_of(memories[muscle], now) for muscle in atlas.tables.muscles}
    begun: dict[str, Level] = {each: "learning" for each in met if levels[each] == "new"}
    return levels | begun


def legend_of(levels: Mapping[str, Level]) -> tuple[tuple[Level, str, int], ...]:
    """Return name, level and number of muscles of each level, the best first."""
    counts = Counter(levels.values())
    return tuple((level, level_name(level), counts[level]) for level in reversed(LEVELS))


def progress_of(learnt: StudyLog, levels: Mapping[str, Level], atlas: Atlas) -> Progress:
    """Return the page "Progress"; before the log has been read it is empty."""
    counts = Counter(levels.values())
    coming = _coming(learnt, atlas)
    first = learnt.now is not None and not learnt.reviews
    return Progress(
        title=tr("Learn the muscles of running") if first else tr("What you know"),
        line=_first_line() if first else _line(learnt, counts),
        regions=tuple(_region(region, levels, atlas) for region in atlas.region_names),
        due_title=tr("Cards due, new ones in outline"),
        due=() if coming is None else _days(coming),
        study_text=_study_text(learnt, coming),
        about="" if coming is None else _about(coming, learnt),
        mistakes_text=mistakes_words(len(mistaken(learnt, atlas))),
    )


def next_words(learnt: StudyLog, atlas: Atlas) -> str:
    """Return when the next cards come, where nothing is due today: "Next: 4 cards on Monday"."""
    coming = _coming(learnt, atlas)
    return "" if coming is None else _next(coming)


def _study_text(learnt: StudyLog, coming: _Coming | None) -> str:
    """Return the text of the big button: on with the round that waits, or another one."""
    played = learnt.round
    if played is not None and is_waiting(played):
        text = tr("Go on with your round: {n} of {count}")
        if played.practice:
            text = tr("Go on practising: {n} of {count}")
        return text.format(n=number_of(played), count=len(played.questions))
    if coming is None:
        return ""
    if not learnt.reviews and played is None:
        return tr("Begin: {n} questions").format(n=len(coming.due.cards))
    return study_words(coming.due) or tr("Practise")


def _coming(learnt: StudyLog, atlas: Atlas) -> _Coming | None:
    if learnt.now is None:
        return None
    due = due_today(learnt, "", atlas)
    later = forecast(learnt.memory, learnt.now, _DAYS)[1:]
    left, new = len(due.unseen) - len(due.new), [len(due.new)]
    for _ in later:
        new.append(min(left, NEW_A_DAY))
        left -= new[-1]
    return _Coming(learnt.now, (len(due.back) + len(due.soon), *later), tuple(new), due)


def _first_line() -> str:
    return tr(
        "Ten short questions, about five minutes. Guess freely, or say that you do not know: every "
        "answer is explained. What you know comes back in days, the rest sooner."
    )


def _line(learnt: StudyLog, counts: Mapping[Level, int]) -> str:
    if learnt.now is None:
        return ""
    known = sum(counts[level] for level in _KNOWN)
    text = tr(
        "{known} of {muscles} muscles known, {begun} begun. Known: right at least twice, days "
        "apart."
    )
    return text.format(known=known, muscles=sum(counts.values()), begun=counts["learning"])


def _region(region: str, levels: Mapping[str, Level], atlas: Atlas) -> RegionKnown:
    own = [levels[muscle] for muscle in atlas.tables.regions[region]]
    own.sort(key=LEVELS.index, reverse=True)
    plain = atlas.region_names[region].plain
    known = tr("{known} of {muscles} known").format(
        known=sum(level in _KNOWN for level in own), muscles=len(own)
    )
    counts = Counter(own)  # in the order of ``own``
    parts = listed(f"{n} {inside_sentence(level_name(level))}" for level, n in counts.items())
    spoken = tr("{region}: {known}; {parts}").format(region=plain, known=known, parts=parts)
    return RegionKnown(region, plain, known, tuple(own), spoken)


def _days(coming: _Coming) -> tuple[DueDay, ...]:
    found = []
    for number, (back, new) in enumerate(zip(coming.back, coming.new, strict=True)):
        day = coming.today.date() + timedelta(days=number)
        short, whole = weekday_heads()[day.weekday()], weekday_name(day)
        if number == 0:
            short = whole = tr("Today")
        text = tr("{day}: {cards}, {n} of them new") if new else tr("{day}: {cards}")
        spoken = text.format(day=whole, cards=cards_words(back + new), n=new)
        found.append(DueDay(short, back + new, spoken, new))
    return tuple(found)


def _about(coming: _Coming, learnt: StudyLog) -> str:
    """Return how long the next round takes, or when the next cards come."""
    if learnt.round is not None and is_waiting(learnt.round):
        return ""
    count = len(coming.due.cards)
    if not count:
        return soon_again(coming.due, coming.today) or _next(coming)
    minutes = max(round(min(count, MOST) * _seconds_a_card(learnt) / 60), 1)
    return trn("about {n} minute", "about {n} minutes", minutes).format(n=minutes)


def _seconds_a_card(learnt: StudyLog) -> float:
    """Return how long this learner takes for a card, in the mean of the latest."""
    taken = [min(review.seconds, _LONGEST_S) for review in learnt.reviews[-_LATEST:]]
    if len(taken) < _FEWEST:
        return _USUAL_S
    return sum(taken) / len(taken) + _READING_S


def _next(coming: _Coming) -> str:
    later = [(n, count) for n, count in enumerate(coming.back) if n and count]
    if coming.due.unseen:
        return _with_new(coming.back[1])
    if not later:
        return tr("Nothing due in the next {n} days.").format(n=_DAYS - 1)
    number, count = later[0]
    words = {"cards": cards_words(count)}
    if number == 1:
        return tr("Nothing due. Next: {cards} tomorrow.").format(**words)
    day = weekday_name(coming.today.date() + timedelta(days=number))
    return tr("Nothing due. Next: {cards} on {day}.").format(**words, day=day)


def _with_new(tomorrow: int) -> str:
    if not tomorrow:
        return tr("Today is done. New cards are due tomorrow.")
    text = tr("Today is done. Tomorrow: {cards}, and new ones.")
    return text.format(cards=cards_words(tomorrow))
