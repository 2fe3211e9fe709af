"""Numbers and conditions as words: the one place where they are put together for the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.model.pace import format_pace
from bodymap.model.scale import format_ratio, format_times, format_value, words
from bodymap.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bodymap.app.scene import RunScene
    from bodymap.app.state import Units
    from bodymap.content.atlas import Atlas
    from bodymap.model.conditions import Conditions
    from bodymap.model.figures import Figure

NOT_ESTIMATED = "–"


def times_text(figure: Figure | None) -> str:
    """Return "×1.49", or a dash where nothing is estimated."""
    return NOT_ESTIMATED if figure is None else format_times(figure.value)


def range_words(low: float, high: float) -> str:
    """Return "1.04 to 1.13"."""
    return tr("{low} to {high}").format(low=format_value(low), high=format_value(high))


def range_dash(low: float, high: float) -> str:
    """Return "1.04–1.13"."""
    return f"{format_value(low)}–{format_value(high)}"


def ratio_words(ratio: float) -> str:
    """Return B over A: "×1.20" for more, "÷1.25" for less, "same" where it rounds to 1.00."""
    text = format_ratio(ratio)
    return tr("same") if text in {"×1.00", "÷1.00"} else text


def is_reference(figure: Figure) -> bool:
    """Tell whether ``figure`` is the reference itself, which is 1 by definition."""
    return figure.value == figure.low == figure.high == 1


def figure_words(figure: Figure) -> str:
    """Return the words of the dial, such as "Like an easy run"."""
    return sentence(tr("the reference") if is_reference(figure) else tr(words(figure.value)))


def spoken_figure(name: str, figure: Figure | None) -> str:
    """Return ``name`` with its value, words, range and grade, for the screen reader."""
    if figure is None:
        return tr("{name}: not estimated").format(name=name)
    if is_reference(figure):
        return tr("{name}: ×1.00, the reference").format(name=name)
    return tr("{name}: {value}, {words}, range {range}, grade {grade}").format(
        name=name,
        value=format_times(figure.value),
        words=tr(words(figure.value)),
        range=range_words(figure.low, figure.high),
        grade=figure.grade,
    )


def pace_words(speed_mps: float, units: Units) -> str:
    """Return the pace or speed with its unit: "4:15 /km", "14.1 km/h"."""
    number, unit = format_pace(speed_mps, units)
    return f"{number} {unit}"


def per_words(per: str) -> str:
    """Return what one value stands for: "one step"."""
    words_of = {"step": tr("one step"), "km": tr("one kilometre"), "min": tr("one minute")}
    return words_of[per]


def strike_words(strike: str) -> str:
    """Return the name of a strike."""
    names = {
        "rearfoot": tr("rearfoot strike"),
        "midfoot": tr("midfoot strike"),
        "forefoot": tr("forefoot strike"),
    }
    return names[strike]


def shoe_words(shoe: str) -> str:
    """Return the name of a shoe."""
    names = {
        "conventional": tr("conventional shoe"),
        "maximalist": tr("maximalist shoe"),
        "minimal": tr("minimal shoe"),
        "barefoot": tr("barefoot"),
    }
    return names[shoe]


def arms_words(arms: str) -> str:
    """Return how the arms are held."""
    names = {
        "normal": tr("arms free"),
        "behind_back": tr("hands behind the back"),
        "across_chest": tr("arms across the chest"),
        "on_head": tr("hands on the head"),
    }
    return names[arms]


def slope_words(slope: float) -> str:
    """Return "level", "5 % uphill" or "5 % downhill"."""
    if slope == 0:
        return tr("level")
    text = tr("{percent} % uphill") if slope > 0 else tr("{percent} % downhill")
    return text.format(percent=f"{abs(slope) * 100:.3g}")


def run_words(run: Conditions, atlas: Atlas, units: Units) -> str:
    """Return the run in one line: "Asphalt · 5:33 /km · level" and what is not as usual."""
    parts = [atlas.tables.surfaces[run.surface].name, pace_words(run.speed_mps, units)]
    parts.append(slope_words(run.slope))
    return " · ".join([*parts, *technique_words(run)])


def technique_words(run: Conditions | RunScene) -> list[str]:
    """Return what is not as usual in strike, shoe and arms."""
    told: Iterable[tuple[str, str, Callable[[str], str]]] = (
        (run.strike, "rearfoot", strike_words),
        (run.shoe, "conventional", shoe_words),
        (run.arms, "normal", arms_words),
    )
    return [say(level) for level, reference, say in told if level != reference]


def preset_name(preset: str) -> str:
    """Return the name of a ready-made run."""
    names = {
        "easy": tr("Easy run"),
        "tempo": tr("Tempo run"),
        "sprint": tr("400 m sprint"),
        "beach": tr("Beach"),
        "forest": tr("Forest trail"),
        "treadmill": tr("Treadmill"),
        "hands": tr("Hands behind the back"),
    }
    return names[preset]


def footer() -> str:
    """Return the line that ends every answer, report, page and picture."""
    return tr("Estimated from published studies. For learning, not medical advice.")


def sentence(text: str) -> str:
    """Return ``text`` with a capital first letter."""
    return text[:1].upper() + text[1:]


def inside_sentence(name: str) -> str:
    """Return ``name`` with a small first letter, as it stands inside a sentence."""
    return name[:1].lower() + name[1:]


def ended(text: str) -> str:
    """Return ``text`` with a full stop, unless it ends a sentence already or is empty."""
    return text if not text or text.endswith((".", "?", "!")) else f"{text}."


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of ``text``, each in one line; an empty line ends one."""
    return [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]


def listed(parts: Iterable[str]) -> str:
    """Return "a", "a and b" or "a, b and c"; nothing for no parts."""
    *first, last = (*parts,) or ("",)
    return tr("{first} and {last}").format(first=", ".join(first), last=last) if first else last
