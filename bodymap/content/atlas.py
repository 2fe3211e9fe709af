"""All that the program knows: tables, sources and prose, each read when first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from bodymap.content.science import ROLES, RegionName, read_region_names, read_tables
from bodymap.content.sources import Source, read_sources
from bodymap.resources import assets_folder

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    import msgspec

    from bodymap.content.exercises import Exercise
    from bodymap.content.figure_words import FigureWords
    from bodymap.content.lesson import Lesson
    from bodymap.content.measured import Measured
    from bodymap.content.prose import (
        CardProse,
        ClaimProse,
        ExerciseProse,
        LeftOutProse,
        MuscleProse,
        RegionProse,
        RoleProse,
        SafetyProse,
        StrideProse,
        SurfaceProse,
        TopicProse,
        WordProse,
    )
    from bodymap.content.synonyms import Synonym
    from bodymap.content.typed_names import TypedNames
    from bodymap.model.gait_curves import MeasuredStride
    from bodymap.model.tables import Finding, Tables
    from bodymap.model.time_course import TimeCourse, Timing

    _Prose = TypeVar("_Prose", bound=msgspec.Struct)

# The prose modules take 15 ms to import, so each part imports them when it is first asked for.
# ruff: noqa: PLC0415


class Atlas:
    """The assets as checked values.

    Every part is read and checked when first asked for, and then kept. Asking raises a
    ``ContentError`` that names file, key and reason where an asset is missing or damaged.

    Args:
        folder: an assets folder; the program's own by default.
        language: of the prose, an ISO 639-1 code that has a folder.
    """

    def __init__(self, folder: Path | None = None, language: str = "en") -> None:
        folder = folder or assets_folder()
        self._science = folder / "science"
        self._prose = folder / "content" / language
        self.everything_read = False

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The references, by key."""
        return read_sources(self._science)

    @cached_property
    def tables(self) -> Tables:
        """The tables of the load model."""
        return read_tables(self._science, self.sources)

    @cached_property
    def region_names(self) -> Mapping[str, RegionName]:
        """What the five regions are called, by id; the first frame needs no more of them."""
        return read_region_names(self._science, self.tables.regions)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Published findings that the model was not fitted to."""
        from bodymap.content.findings import read_findings

        return read_findings(self._science, self.sources, self.tables)

    @cached_property
    def measured(self) -> tuple[Measured, ...]:
        """The published figures behind the factors."""
        from bodymap.content.measured import read_measured

        return read_measured(self._science, self.sources)

    @cached_property
    def figure_words(self) -> FigureWords:
        """The words for the ids of the published figures."""
        from bodymap.content.figure_words import read_figure_words

        return read_figure_words(self._prose, self.measured)

    @cached_property
    def regions(self) -> Mapping[str, RegionProse]:
        """What is said of the five regions, by id."""
        from bodymap.content.prose import RegionProse

        return self._read("regions.toml", RegionProse, self.tables.regions)

    @cached_property
    def muscles(self) -> Mapping[str, MuscleProse]:
        """What is said of the muscles, by id; their names stand in ``tables.muscles``."""
        from bodymap.content.prose import MuscleProse

        return self._read("muscles.toml", MuscleProse, self.tables.muscles)

    @cached_property
    def roles(self) -> Mapping[str, RoleProse]:
        """What a muscle can be there for in running, by id."""
        from bodymap.content.prose import RoleProse

        return self._read("roles.toml", RoleProse, ROLES)

    @cached_property
    def surfaces(self) -> Mapping[str, SurfaceProse]:
        """What is said of the surfaces, by id."""
        from bodymap.content.prose import SurfaceProse

        return self._read("surfaces.toml", SurfaceProse, self.tables.surfaces)

    @cached_property
    def exercises(self) -> Mapping[str, Exercise]:
        """The exercises, by id."""
        from bodymap.content.exercises import read_exercises
        from bodymap.content.prose import ExerciseProse

        def read_words(ids: Collection[str]) -> Mapping[str, ExerciseProse]:
            return self._read("exercises.toml", ExerciseProse, ids)

        return read_exercises(self._science, self.sources, self.tables.muscles, read_words)

    @cached_property
    def safety(self) -> Mapping[str, SafetyProse]:
        """The rules about when to stop, by S1, S2, S3."""
        from bodymap.content.exercises import SAFETY_RULES
        from bodymap.content.prose import SafetyProse

        return self._read("safety.toml", SafetyProse, SAFETY_RULES)

    @cached_property
    def claims(self) -> tuple[ClaimProse, ...]:
        """What people say about running and muscles, with a verdict each."""
        from bodymap.content.errors import ContentError
        from bodymap.content.prose import ClaimProse
        from bodymap.content.prose_files import check_sources, read_list, refuse_twice

        path = self._prose / "claims.toml"
        found = read_list(path, "claims", ClaimProse)
        refuse_twice(path, found)
        for claim in found:
            check_sources(path.name, claim.id, claim, self.sources)
            for region in claim.regions:
                if region not in self.tables.regions:
                    reason = f"regions names {region!r}, which is unknown"
                    raise ContentError(path.name, claim.id, reason)
        return found

    def claim(self, claim: str) -> ClaimProse:
        """Return the claim with this id.

        Raises:
            KeyError: there is none.
        """
        return {each.id: each for each in self.claims}[claim]

    @cached_property
    def glossary(self) -> Mapping[str, WordProse]:
        """The words that are explained, by id."""
        from bodymap.content.prose import WordProse
        from bodymap.content.prose_files import read_open_prose

        return read_open_prose(self._prose / "glossary.toml", WordProse)

    @cached_property
    def cards(self) -> Mapping[str, CardProse]:
        """Short stories that belong to no single muscle, by id."""
        from bodymap.content.prose import CardProse

        return self._read("cards.toml", CardProse, CARDS)

    @cached_property
    def help(self) -> tuple[TopicProse, ...]:
        """The pages of the help."""
        from bodymap.content.prose import TopicProse
        from bodymap.content.prose_files import read_list, refuse_twice

        path = self._prose / "help.toml"
        found = read_list(path, "topics", TopicProse)
        refuse_twice(path, found)
        return found

    @cached_property
    def synonyms(self) -> tuple[Synonym, ...]:
        """What runners call things, and where it leads."""
        from bodymap.content.synonyms import SETTINGS, read_synonyms

        known = {
            "muscle": self.tables.muscles,
            "region": self.tables.regions,
            "surface": self.tables.surfaces,
            "setting": SETTINGS,
            "exercise": self.exercises,
            "word": self.glossary,
        }
        return read_synonyms(self._prose, known)

    @cached_property
    def typed_names(self) -> TypedNames:
        """What people type for a muscle."""
        from bodymap.content.typed_names import read_typed_names

        return read_typed_names(self._prose, self.tables.muscles)

    @cached_property
    def time_courses(self) -> Mapping[str, TimeCourse]:
        """When each muscle works in a stride, by id."""
        from bodymap.content.time_courses import read_time_courses

        return read_time_courses(self._science, self.sources, self.tables.muscles)

    @cached_property
    def timings(self) -> tuple[Timing, ...]:
        """The times on and off that other studies found."""
        from bodymap.content.time_courses import read_timings

        return read_timings(self._science, self.sources, self.tables.muscles)

    @cached_property
    def gait_curves(self) -> tuple[MeasuredStride, ...]:
        """Joint angles, moments and ground forces of the measured strides, from the slowest."""
        from bodymap.content.gait_curves import read_gait_curves

        return read_gait_curves(self._science)

    @cached_property
    def stride(self) -> StrideProse:
        """The words of the place "Stride"."""
        from bodymap.content.stride_prose import read_stride_prose

        return read_stride_prose(self._prose, self.sources, self.time_courses, self.timings)

    @cached_property
    def left_out(self) -> tuple[LeftOutProse, ...]:
        """The muscles that running alone hardly trains."""
        from bodymap.content.left_out import read_left_out

        tables = self.tables
        return read_left_out(self._prose, self.sources, tables.muscles, tables.surfaces)

    @cached_property
    def lessons(self) -> tuple[Lesson, ...]:
        """The lessons that come with the program, in teaching order."""
        from bodymap.content.lessons import read_lessons

        return read_lessons(self._prose / "lessons", self)

    def lesson_file(self, lesson: str) -> Path:
        """Return the file of a lesson that came with the program, or of the template."""
        return self._prose / "lessons" / f"{lesson}.toml"

    def read_everything(self) -> None:
        """Read and check every part, so that nothing is read later.

        Raises:
            ContentError: an asset is missing or damaged.
        """
        for part in PARTS:
            getattr(self, part)
        self.everything_read = True

    def check(self) -> None:
        """Read every part and check each against the others.

        Raises:
            ContentError: an asset is missing, damaged or contradicts another.
        """
        from bodymap.content.errors import ContentError

        self.read_everything()
        for part in (*STRIDE_PARTS, *RUNS_PARTS, *PRESENT_PARTS, *STUDY_PARTS):
            getattr(self, part)
        trained = {muscle for one in self.exercises.values() for muscle in one.primary}
        for muscle in self.tables.muscles:
            if muscle not in trained:
                raise ContentError("exercises.csv", muscle, "is trained by no exercise")

    def _read(self, name: str, kind: type[_Prose], ids: Collection[str]) -> dict[str, _Prose]:
        from bodymap.content.prose_files import check_sources, read_prose

        found = read_prose(self._prose / name, kind, ids)
        for key, prose in found.items():
            check_sources(name, key, prose, self.sources)
        return found


CARDS = ("absolute_forces", "fatigue_downhill", "new_shoes", "myth", "left_out")
PARTS = (
    "sources",
    "tables",
    "region_names",
    "findings",
    "measured",
    "figure_words",
    "regions",
    "muscles",
    "roles",
    "surfaces",
    "exercises",
    "safety",
    "claims",
    "glossary",
    "cards",
    "help",
    "synonyms",
)
STRIDE_PARTS = ("time_courses", "timings", "gait_curves", "stride")  # read when Stride opens
RUNS_PARTS = ("left_out",)  # read when the log opens
PRESENT_PARTS = ("lessons",)  # read when something is presented
STUDY_PARTS = ("typed_names",)  # read when a name is typed
