"""The figures measured in an exercise, in the words of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bodymap.words import tr

if TYPE_CHECKING:
    from bodymap.content.exercise_figures import Figure, Measured


def figure_words(measured: Measured) -> str:
    """Return the figures as they stand on a page: "82 % – side of the hip"."""
    words = "; ".join(_figure(each) for each in measured.figures)
    return f"{words} ({_plain(measured.condition)})" if measured.condition else words


def unit_words(measured: Measured) -> str:
    """Return what the percentages are of, "" where there is no figure."""
    units = {figure.unit for figure in measured.figures}
    every = {
        "MVIC": tr("Percent of the strongest voluntary effort (MVIC)."),
        "T2": tr("Rise of the muscle's signal in an MRI (T2) after the exercise."),
        "index": tr("The index sets the buttock against the front of the hip; no percentage."),
        "other": tr("Percent of a reference effort that we have not seen described."),
    }
    return " ".join(text for unit, text in every.items() if unit in units)


def _figure(figure: Figure) -> str:
    value = figure.value.replace(" +/- ", " ± ").replace("-", "–")
    if figure.unit == "index":
        said = tr("index {value} – {place}")
    elif value.startswith(">"):
        said = tr("over {value} % – {place}")
    else:
        said = tr("{value} % – {place}")
    words = said.format(value=value.removeprefix(">"), place=_plain(figure.place))
    return f"{words}, {_plain(figure.remark)}" if figure.remark else words


def _plain(words: str) -> str:
    """Return anatomists' words, or a remark, in plain words."""
    return (_limb_words() | _trunk_words() | _remarks()).get(words, words)


def _limb_words() -> dict[str, str]:
    return {
        "TFL": tr("front of the hip"),
        "adductor longus": tr("inner thigh"),
        "biceps femoris": tr("outer hamstring"),
        "fibularis longus": tr("outer shin"),
        "gluteal to TFL": tr("buttock to front of the hip"),
        "gluteus maximus": tr("buttock"),
        "gluteus medius": tr("side of the hip"),
        "iliopsoas": tr("hip flexor"),
        "lower gluteus maximus": tr("lower buttock"),
        "plantar intrinsics": tr("muscles of the sole"),
        "semimembranosus": tr("deep inner hamstring"),
        "semitendinosus": tr("inner hamstring"),
        "soleus": tr("deep calf"),
        "tibialis anterior": tr("shin"),
        "upper gluteus maximus": tr("upper buttock"),
        "vastus lateralis": tr("outer front thigh"),
        "vastus medialis": tr("inner front thigh"),
    }


def _trunk_words() -> dict[str, str]:
    return {
        "anterior deltoid": tr("front of the shoulder"),
        "biceps brachii": tr("front upper arm"),
        "erector spinae": tr("back extensors"),
        "external oblique": tr("outer side abs"),
        "internal oblique": tr("inner side abs"),
        "latissimus dorsi": tr("wide back"),
        "lower rectus abdominis": tr("lower abs"),
        "lower trapezius": tr("upper back, bottom"),
        "middle trapezius": tr("upper back, middle"),
        "multifidus": tr("deep back"),
        "pectoralis major": tr("chest"),
        "rectus abdominis": tr("abs"),
        "triceps brachii": tr("back upper arm"),
        "upper rectus abdominis": tr("upper abs"),
        "upper trapezius": tr("upper back, top"),
    }


def _remarks() -> dict[str, str]:
    return {
        "MRI, not MVIC": tr("MRI, not MVIC"),
        "another hip angle": tr("at another hip angle"),
        "another study": tr("in another study"),
        "at 10RM": tr("with a load for ten repetitions (10RM)"),
        "barbell, 10RM, mean": tr("barbell, 10RM; mean of the lift"),
        "big toe": tr("while the big toe lifts"),
        "bird-dog": tr("bird-dog"),
        "easiest to hardest task": tr("from the easiest to the hardest task"),
        "leg above": tr("the leg above"),
        "leg below": tr("the leg below"),
        "lesser toes": tr("while the small toes lift"),
        "mid-range": tr("half-way up"),
        "near 60 deg of hip flexion": tr("near 60° at the hip"),
        "normalised RMS": tr("normalised EMG"),
        "prone row": tr("row lying face down"),
        "slide form": tr("with one foot on a slide"),
        "squat": tr("squat"),
        "when braced": tr("when braced hard"),
        "with the ball between the knees": tr("with the ball between the knees"),
    }
