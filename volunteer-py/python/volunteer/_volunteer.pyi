# Made by volunteer-py/stubs/make.py from own.pyi and the JSON Schema of the documents. Do not edit.
# ruff: noqa

__all__ = [
    "Assessment",
    "Baseline",
    "BaselineVerdict",
    "Bounds",
    "Centre",
    "Context",
    "Crosswalk",
    "CrosswalkRefusal",
    "Crosswalked",
    "Decision",
    "Definition",
    "Delivery",
    "Document",
    "Event",
    "Expected",
    "Gazetteer",
    "Goal",
    "Indicator",
    "Input",
    "LocalText",
    "Measure",
    "MeasureAssessment",
    "Milestone",
    "Names",
    "Observation",
    "ObservationVerdict",
    "Observations",
    "Offers",
    "Pace",
    "PacePolicy",
    "Parts",
    "Period",
    "Place",
    "PlaceMap",
    "Population",
    "Presenter",
    "RatioBounds",
    "RatioRule",
    "Reach",
    "Report",
    "ReportedFigure",
    "Reports",
    "Required",
    "Roadmap",
    "Source",
    "Step",
    "Target",
    "TargetAssessment",
    "TargetValue",
    "Unit",
    "Unused",
    "Width",
    "WidthPolicy",
    "__version__",
    "add",
    "assess",
    "canonical",
    "crosswalk",
    "crosswalk_series",
    "evaluate",
    "find_all",
    "plain_achievement",
    "plain_share",
    "reach",
    "roll_up_periods",
    "roll_up_places",
    "schema",
]

import datetime
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar, Final, Literal, Self, TypeAlias, final
from typing_extensions import disjoint_base
from volunteer._errors import VolunteerError
from volunteer._found import Found
_Number: TypeAlias = int | float | Decimal
_Day: TypeAlias = datetime.date | str
_Form: TypeAlias = str
__version__: Final[str]
"""Version of the library, the same in Rust, Python and JavaScript."""

_Act: TypeAlias = Literal["done", "planned", "intended"]
_Aim: TypeAlias = Literal["increase", "decrease", "maintain-at-least", "maintain-at-most", "maintain-within"]
_Counted: TypeAlias = Literal["distinct", "times", "unknown", "not-people"]
_EventKind: TypeAlias = Literal["split", "merged", "renamed", "status-changed", "centre-moved", "redrawn"]
_Evidence: TypeAlias = Literal["final", "provisional", "estimated", "imputed", "reported", "hearsay"]
_FigureKind: TypeAlias = Literal["count", "share", "factor", "relative-change", "change", "percentage-points", "period"]
_InputName: TypeAlias = Literal["as-of", "due", "baseline", "baseline-period", "factor", "addend", "target", "value", "given", "used", "through", "profile", "policy", "aim", "expected"]
_Language: TypeAlias = Literal["kk", "ru", "en"]
_Missing: TypeAlias = Literal["unknown", "not-applicable", "suppressed", "rounded-to-zero"]
_Nature: TypeAlias = Literal["flow", "cumulative", "stock", "ratio", "peak"]
_Need: TypeAlias = Literal["done-value", "comparable-value", "as-of-date", "whole-period", "value-at-due", "resolve-conflict", "narrower-bounds"]
_OfferedAct: TypeAlias = Literal["planned", "intended"]
_OfferedEvidence: TypeAlias = Literal["hearsay", "estimated", "provisional"]
_OtherRelation: TypeAlias = Literal["unknown", "disjoint", "nested"]
_PaceCategory: TypeAlias = Literal["reached", "on-track", "behind", "off-track", "moving-away"]
_PassedOver: TypeAlias = Literal["not-done", "other-map", "other-definition", "other-unit", "other-nature", "other-counting", "no-value", "after-as-of", "after-due", "earlier", "weaker-evidence", "as-of-missing", "overlapping"]
_PlaceKind: TypeAlias = Literal["country", "region", "city-of-republican-significance", "district", "town", "settlement", "centre", "other"]
_Qualifier: TypeAlias = Literal["exact", "rounded", "about", "nearly", "more-than", "at-least", "less-than", "at-most", "from-to", "order"]
_Reason: TypeAlias = Literal["no-observation", "nothing-done", "nothing-comparable", "as-of-missing", "period-not-covered", "no-observation-at-due", "conflict", "bounds-straddle", "date-uncertain", "passed-for-good"]
_Relation: TypeAlias = Literal["same", "sum", "part"]
_Stage: TypeAlias = Literal["open", "due"]
_Standing: TypeAlias = Literal["delivered", "due", "overdue", "not-reported", "undetermined"]
_Status: TypeAlias = Literal["draft", "adopted", "lapsed", "superseded", "illustrative"]
_StepCode: TypeAlias = Literal["stage", "target", "candidates", "select", "sum", "intersect", "lower-limit", "compare", "share", "achievement", "expected", "pace", "required"]
_StockRule: TypeAlias = Literal["last", "mean"]
_TextLanguage: TypeAlias = Literal["kk", "ru", "en", "auto"]
_Trajectory: TypeAlias = Literal["linear", "geometric"]
_Verdict: TypeAlias = Literal["met", "not-met", "undetermined", "open"]

@disjoint_base
class Document:
    """A definition or a result: it does not change, compares by its contents, and has a JSON form."""

    def to_dict(self) -> dict[str, Any]:
        """The document as dicts, lists, text and numbers, with the camelCase keys of its JSON form."""
    def to_json(self) -> str:
        """The document as canonical JSON text: the same bytes in every language."""
    def replace(self, **changes: Any) -> Self:
        """The same document with other properties; `None` takes one away."""
    def __replace__(self, **changes: Any) -> Self: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: Any) -> Self: ...
    def __reduce__(self) -> tuple[Any, tuple[str]]: ...

@final
class Period:
    """A stretch of days, both ends included."""

    __match_args__: ClassVar[tuple[str, str]]
    def __new__(cls, text: str) -> Self: ...
    @staticmethod
    def parse(text: str) -> Period:
        """Reads a period as ISO 8601 writes it, and quarters and half-years as `2023-Q1` and `2023-S1`."""
    @staticmethod
    def from_dhis2(text: str) -> Period:
        """Reads a period identifier of DHIS2."""
    @staticmethod
    def of_days(start: _Day, end: _Day) -> Period:
        """The days from the first to the last, both included."""
    @staticmethod
    def day(date: _Day) -> Period:
        """One day."""
    @staticmethod
    def iso_week(year: int, week: int) -> Period:
        """A week of ISO 8601: Monday to Sunday, in the year in which its Thursday lies."""
    @staticmethod
    def month(year: int, month: int) -> Period:
        """A calendar month, 1 to 12."""
    @staticmethod
    def quarter(year: int, quarter: int) -> Period:
        """A quarter, 1 to 4."""
    @staticmethod
    def half_year(year: int, half: int) -> Period:
        """A half-year, 1 or 2."""
    @staticmethod
    def year(year: int) -> Period:
        """A calendar year."""
    @staticmethod
    def financial_year(year: int, first_month: int) -> Period:
        """Twelve months from the first day of a month of the year."""
    @staticmethod
    def containing(date: _Day, form: _Form) -> Period:
        """The period of a form (`"month"`, `"financial-year:4"`) in which a day lies."""
    @property
    def start(self) -> datetime.date:
        """The first day."""
    @property
    def end(self) -> datetime.date:
        """The last day, which belongs to the period."""
    @property
    def days(self) -> int:
        """How many days, both ends included."""
    @property
    def form(self) -> _Form:
        """What kind of period the two days make."""
    def next(self) -> Period:
        """The period of the same length that begins on the day after."""
    def previous(self) -> Period:
        """The period of the same length that ends on the day before."""
    def parts(self, form: _Form) -> list[Period]:
        """The periods of a form that make it up, in order."""
    def covers(self, other: Period) -> bool:
        """Whether every day of the other lies in it."""
    def overlaps(self, other: Period) -> bool:
        """Whether some day lies in both."""
    def intersect(self, other: Period) -> Period | None:
        """The days that lie in both; `None` where there are none."""
    def to_iso(self) -> str:
        """As ISO 8601-1 writes it: without quarters and half-years."""
    def to_dhis2(self) -> str:
        """The identifier of DHIS2 for these days."""
    def __contains__(self, date: _Day, /) -> bool: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __lt__(self, other: Period, /) -> bool: ...
    def __le__(self, other: Period, /) -> bool: ...
    def __gt__(self, other: Period, /) -> bool: ...
    def __ge__(self, other: Period, /) -> bool: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: Any) -> Self: ...
    def __reduce__(self) -> tuple[type[Self], tuple[str]]: ...

@final
class Presenter:
    """Writes results and errors in one language, with names of places from one gazetteer."""

    def __new__(cls, language: _Language, gazetteer: Gazetteer) -> Self: ...
    @property
    def language(self) -> _Language:
        """The language it writes."""
    @property
    def gazetteer(self) -> Gazetteer:
        """The places it names."""
    def label(self, vocabulary: str, word: str) -> str:
        """A word of a vocabulary (`verdict`, `stage`, `reason`, `passedOver`, `need`, `standing`, `pace`, `aim`, …)."""
    def place(self, code: str) -> str:
        """The full name of a place, or of several joined by `+`, by code."""
    def unit(self, unit: str) -> str:
        """The name of a unit."""
    def number(self, number: _Number) -> str:
        """A number."""
    def bounds(self, bounds: Bounds) -> str:
        """Bounds of a number."""
    def quotient(self, bounds: RatioBounds, decimals: int) -> str:
        """Bounds of a quotient, as decimals rounded outward."""
    def percent(self, bounds: RatioBounds, decimals: int) -> str:
        """Bounds of a quotient in per cent, rounded outward."""
    def count(self, bounds: Bounds, unit: str) -> str:
        """A number of units, with the noun in its form."""
    def date(self, date: _Day) -> str:
        """A day."""
    def as_of(self, date: _Day) -> str:
        """As of a day."""
    def period(self, period: Period) -> str:
        """A period."""
    def observation_text(self, observation: Observation) -> str:
        """An observation with its words, bounds and sources."""
    def reach_text(self, reach: Reach) -> str:
        """How many different people there are."""
    def error_text(self, error: VolunteerError) -> str:
        """An error: what is wrong and where, then a suggestion and the choices there are."""
    def trail_text(self, target: TargetAssessment) -> str:
        """How the verdict on a target came about, step by step."""
    def assessment_text(self, assessment: Assessment) -> str:
        """An assessment: a table of verdicts, and why under each target."""
    def assessment_html(self, assessment: Assessment) -> str:
        """An assessment as small HTML: a table of verdicts, and why under each target."""
    def __getnewargs__(self) -> tuple[str, Gazetteer]: ...

@final
class Unit:
    """What a number counts. Documents hold it as text; this class says what follows from it."""

    def __new__(cls, text: str) -> Self: ...
    @property
    def is_counted(self) -> bool:
        """Whether its values are whole numbers from zero up."""
    @property
    def is_mixed(self) -> bool:
        """Whether several units are counted together."""
    @property
    def counts_people(self) -> bool:
        """Whether it counts people, so that a sum may count somebody twice."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs__(self) -> tuple[str]: ...

@final
class Goal:
    """A target that may hang on its baseline: factor × baseline + addend."""

    def __new__(cls, *, factor: Fraction | _Number, addend: RatioBounds) -> Self: ...
    def target(self, baseline: RatioBounds) -> RatioBounds:
        """The bounds of the target for bounds of the baseline."""
    @property
    def factor(self) -> Fraction:
        """How many times the baseline."""
    @property
    def addend(self) -> RatioBounds:
        """How much beyond that."""
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, Any]]: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Population:
    """How many people live where, at which dates; each a published value with its vintage."""

    def __new__(cls, observations: Iterable[Observation]) -> Self: ...
    @staticmethod
    def kazakhstan() -> Population:
        """The published figures of Kazakhstan that the library carries."""
    @property
    def observations(self) -> tuple[Observation, ...]:
        """The figures, oldest first."""
    def find(self, place: str, map: str, *, on: _Day, vintage: str | None = None) -> Observation:
        """The latest figure of a place on a map that is not after a date."""
    def __eq__(self, other: object, /) -> bool: ...
    def __getnewargs__(self) -> tuple[tuple[Observation, ...]]: ...

@final
class Context:
    """Everything a judgement depends on besides the roadmap and the observations."""

    def __new__(
        cls,
        gazetteer: Gazetteer,
        *,
        definitions: Iterable[Definition] | None = None,
        populations: Population | None = None,
        pace: PacePolicy | None = None,
    ) -> Self: ...
    @staticmethod
    def kazakhstan() -> Context:
        """Kazakhstan: its places, the populations that come with the library, and the illustrative policy `pace@1`."""
    @property
    def gazetteer(self) -> Gazetteer:
        """The places."""
    @property
    def definitions(self) -> tuple[Definition, ...]:
        """The versions of definitions, and which of them break a series."""
    @property
    def populations(self) -> Population:
        """Populations, for per-capita indicators."""
    @property
    def pace(self) -> PacePolicy:
        """How pace is judged where a target does not say."""
    def __eq__(self, other: object, /) -> bool: ...
    def __getnewargs_ex__(self) -> tuple[tuple[Gazetteer], dict[str, Any]]: ...

def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of one kind of document: `roadmap`, `observations`, `reports`, `assessment`, `gazetteer`, `figure`, …"""

def canonical(document: Document | Mapping[str, Any]) -> str:
    """Reads a document that names its format, checks it, and writes it as canonical JSON text."""

def plain_share(baseline: RatioBounds, goal: Goal, actual: RatioBounds) -> RatioBounds | None:
    """The share of the way from a baseline to a target, by `plain@1`."""

def plain_achievement(target: RatioBounds, actual: RatioBounds) -> RatioBounds:
    """The achievement by `plain@1`: actual / target, for a target that is surely above zero."""

def find_all(text: str, *, language: _TextLanguage, policy: WidthPolicy | None = None) -> Found:
    """Reads every figure of a text: the figures, and what is wrong with the other numbers."""

def add(a: Observation, b: Observation, context: Context) -> Observation:
    """The sum of two observations: of two periods that follow each other, or of two places apart."""

def reach(
    parts: Iterable[Observation],
    *,
    relation: Literal["unknown", "disjoint", "nested"] | None = None,
    population: Bounds | _Number | None = None,
    family_members_at_least: int | None = None,
) -> Reach:
    """How many different people several observations are, as bounds."""

def roll_up_periods(
    parts: Iterable[Observation], whole: Period | str, *, stock_rule: _StockRule | None = None
) -> Observation:
    """One observation for a whole period from observations of its parts."""

def roll_up_places(parts: Iterable[Observation], whole: str, gazetteer: Gazetteer) -> Observation:
    """One observation for a place from observations of the places that make it up on the same map."""

def crosswalk(observations: Iterable[Observation], place: str, map: str, gazetteer: Gazetteer) -> Observation:
    """The observation for a place on another map, from observations on their own map."""

def crosswalk_series(
    observations: Iterable[Observation], place: str, map: str, gazetteer: Gazetteer
) -> Crosswalked:
    """As `crosswalk`, period by period: a whole series on another map, with the periods that cannot be carried listed."""

def evaluate(
    indicator: Indicator, observations: Iterable[Observation], context: Context, *, place: str, map: str
) -> tuple[Observation, ...]:
    """The observations of an indicator at a place on a map: those reported for it, or ratios rebuilt from their parts."""

def assess(
    roadmap: Roadmap, observations: Iterable[Observation], context: Context, *, as_of: _Day
) -> Assessment:
    """Judges every target and measure of a roadmap as of a date."""

@final
class Assessment(Document):
    """The judgement of a roadmap, as of a date: what `assess` answers."""

    def __new__(
        cls,
        *,
        as_of: datetime.date | str,
        format: str,
        library: str,
        period: Period | datetime.date | str,
        roadmap: str,
        status: _Status,
        label: LocalText | Mapping[str, Any] | None = None,
        measures: Sequence[MeasureAssessment | Mapping[str, Any]] | None = None,
        targets: Sequence[TargetAssessment | Mapping[str, Any]] | None = None,
        unused: Sequence[Unused | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def as_of(self) -> datetime.date:
        """The date of the judgement."""
    @property
    def format(self) -> str:
        """`volunteer/assessment@1`."""
    @property
    def library(self) -> str:
        """The version of the library that made it."""
    @property
    def period(self) -> Period:
        """Its period."""
    @property
    def roadmap(self) -> str:
        """The roadmap's id."""
    @property
    def status(self) -> _Status:
        """Where the roadmap stands."""
    @property
    def label(self) -> LocalText:
        """Its name."""
    @property
    def measures(self) -> tuple[MeasureAssessment, ...]:
        """The measures, in the roadmap's order."""
    @property
    def targets(self) -> tuple[TargetAssessment, ...]:
        """The targets, in the roadmap's order."""
    @property
    def unused(self) -> tuple[Unused, ...]:
        """What was given and not asked for."""
    def explain(self, language: _Language, context: Context) -> str:
        """The assessment in words: a table of verdicts, and why under each target."""
    def to_html(self, language: _Language, context: Context) -> str:
        """The assessment as small HTML."""
    def to_rows(self) -> list[dict[str, Any]]:
        """One dict for each target, flat, for `pandas.DataFrame` and the like."""
    def _repr_html_(self) -> str: ...
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Assessment:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Assessment:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Baseline(Document):
    """Where the way to a target starts."""

    def __new__(
        cls,
        *,
        period: Period | datetime.date | str,
        value: Bounds | _Number | Mapping[str, Any],
        evidence: _Evidence | None = None,
        sources: Sequence[Source | Mapping[str, Any]] | None = None,
        text: str | None = None,
    ) -> Self: ...
    @property
    def period(self) -> Period:
        """The day or period of the value."""
    @property
    def value(self) -> Bounds:
        """The value, bounds and all."""
    @property
    def evidence(self) -> _Evidence:
        """How well it is founded. Absent: reported."""
    @property
    def sources(self) -> tuple[Source, ...]:
        """Where it was published."""
    @property
    def text(self) -> str | None:
        """The figure in the words of whoever reported it."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Baseline:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Baseline:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class BaselineVerdict(Document):
    """Another value for the baseline, beside the verdict it would give."""

    def __new__(
        cls,
        *,
        observation: Observation | Mapping[str, Any],
        target: RatioBounds | _Number | Mapping[str, Any],
        would_be: _Verdict,
    ) -> Self: ...
    @property
    def observation(self) -> Observation:
        """The other value."""
    @property
    def target(self) -> RatioBounds:
        """The target it would make."""
    @property
    def would_be(self) -> _Verdict:
        """The verdict it would give."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> BaselineVerdict:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> BaselineVerdict:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Bounds(Document):
    """What is known of a number: it lies between two ends, each closed, open or absent."""

    __match_args__: ClassVar[tuple[str, str]]
    def __new__(
        cls,
        lower: _Number | None = None,
        upper: _Number | None = None,
        *,
        lower_open: bool = False,
        upper_open: bool = False,
    ) -> Self: ...
    @property
    def lower(self) -> int | Decimal | None:
        """The lower end; `None` where none is known."""
    @property
    def upper(self) -> int | Decimal | None:
        """The upper end; `None` where none is known."""
    @property
    def lower_open(self) -> bool:
        """Whether the lower end itself is excluded."""
    @property
    def upper_open(self) -> bool:
        """Whether the upper end itself is excluded."""
    @staticmethod
    def exact(value: _Number) -> Bounds:
        """Exactly one value."""
    def as_exact(self) -> int | Decimal | None:
        """The value, where only one is possible; else `None`."""
    def intersect(self, other: Bounds) -> Bounds | None:
        """What is possible by both; `None` where they contradict each other."""
    def reaches(self, target: Bounds) -> bool | None:
        """Whether it is at least the target: `True`, `False`, or `None` where it depends on the exact values."""
    def stays_within(self, target: Bounds) -> bool | None:
        """Whether it is at most the target: `True`, `False`, or `None` where it depends on the exact values."""
    def counted(self, unit: str) -> Bounds:
        """The same for a unit: counts have whole values from zero up."""
    def scale(self, factor: _Number) -> Bounds:
        """Every possible product with a known factor."""
    def divide(self, denominator: Bounds) -> RatioBounds:
        """The quotients with an independent denominator that is surely above zero."""
    def __contains__(self, value: _Number, /) -> bool: ...
    def __add__(self, other: Bounds, /) -> Bounds: ...
    def __radd__(self, other: Bounds, /) -> Bounds: ...
    def __sub__(self, other: Bounds, /) -> Bounds: ...
    def __rsub__(self, other: Bounds, /) -> Bounds: ...
    def __neg__(self) -> Bounds: ...
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Bounds:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Bounds:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Centre(Document):
    """The town from which a place is administered; it is not the place."""

    def __new__(
        cls,
        *,
        name: Names | Mapping[str, Any],
        aliases: Sequence[str] | None = None,
        code: str | None = None,
    ) -> Self: ...
    @property
    def name(self) -> Names:
        """Its name."""
    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names and spellings."""
    @property
    def code(self) -> str | None:
        """Its code: in Kazakhstan the nine digits of KATO."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Centre:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Centre:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Crosswalk(Document):
    """What a place on one map is on another: the same, an exact sum, or a part."""

    def __new__(
        cls,
        *,
        relation: _Relation,
        places: Sequence[str] | None = None,
    ) -> Self: ...
    @property
    def relation(self) -> _Relation:
        """How it stands to the places."""
    @property
    def places(self) -> tuple[str, ...]:
        """The places on the other map, by code."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Crosswalk:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Crosswalk:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class CrosswalkRefusal(Document):
    """A period whose observations could not be carried to another map: the error as code, path and details."""

    def __new__(
        cls,
        *,
        error: Any,
        period: Period | datetime.date | str,
    ) -> Self: ...
    @property
    def error(self) -> Any:
        """Code, path and details of the refusal."""
    @property
    def period(self) -> Period:
        """The period."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> CrosswalkRefusal:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> CrosswalkRefusal:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Crosswalked(Document):
    """A series on another map: what could be carried, and what was refused, period by period."""

    def __new__(
        cls,
        *,
        carried: Sequence[Observation | Mapping[str, Any]] | None = None,
        refused: Sequence[CrosswalkRefusal | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def carried(self) -> tuple[Observation, ...]:
        """The observations on the other map, oldest first."""
    @property
    def refused(self) -> tuple[CrosswalkRefusal, ...]:
        """The periods for which nothing could be said."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Crosswalked:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Crosswalked:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Decision(Document):
    """What would decide an undetermined verdict."""

    def __new__(
        cls,
        *,
        met_by: RatioBounds | _Number | Mapping[str, Any] | None = None,
        needs: Sequence[_Need] | None = None,
        not_met_by: RatioBounds | _Number | Mapping[str, Any] | None = None,
    ) -> Self: ...
    @property
    def met_by(self) -> RatioBounds | None:
        """Values that would make it met."""
    @property
    def needs(self) -> tuple[_Need, ...]:
        """What else is needed."""
    @property
    def not_met_by(self) -> RatioBounds | None:
        """Values that would make it not met."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Decision:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Decision:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Definition(Document):
    """One version of a definition, and whether it breaks a series."""

    def __new__(
        cls,
        *,
        id: str,
        version: str,
        breaks_series: bool | None = None,
        from_: datetime.date | str | None = None,
        label: LocalText | Mapping[str, Any] | None = None,
        predecessor: str | None = None,
        source: str | None = None,
        until: datetime.date | str | None = None,
    ) -> Self: ...
    @property
    def id(self) -> str:
        """What is defined, by its id."""
    @property
    def version(self) -> str:
        """The version, unique for the id."""
    @property
    def breaks_series(self) -> bool:
        """Whether figures of the predecessor cannot be compared with figures of this version."""
    @property
    def from_(self) -> datetime.date | None:
        """First day it holds."""
    @property
    def label(self) -> LocalText:
        """What it says, in words."""
    @property
    def predecessor(self) -> str | None:
        """The version before it."""
    @property
    def source(self) -> str | None:
        """Where it is laid down."""
    @property
    def until(self) -> datetime.date | None:
        """Last day it holds."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Definition:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Definition:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Delivery(Document):
    """What was reported of a measure's delivery."""

    def __new__(
        cls,
        *,
        period: Period | datetime.date | str,
        completed: bool | None = None,
        delivered: Bounds | _Number | Mapping[str, Any] | None = None,
        evidence: _Evidence | None = None,
        sources: Sequence[Source | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def period(self) -> Period:
        """The day or period it was reported for."""
    @property
    def completed(self) -> bool:
        """Whether it was reported as completed."""
    @property
    def delivered(self) -> Bounds | None:
        """How many were delivered, where they are counted."""
    @property
    def evidence(self) -> _Evidence:
        """How well that is founded. Absent: reported."""
    @property
    def sources(self) -> tuple[Source, ...]:
        """Where it was published."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Delivery:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Delivery:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Event(Document):
    """Something that happened to places: a split, a merger, a new name."""

    def __new__(
        cls,
        *,
        kind: _EventKind,
        after: Names | Mapping[str, Any] | None = None,
        before: Names | Mapping[str, Any] | None = None,
        date: datetime.date | str | None = None,
        from_: Sequence[str] | None = None,
        map: str | None = None,
        source: str | None = None,
        to: Sequence[str] | None = None,
    ) -> Self: ...
    @property
    def kind(self) -> _EventKind:
        """What happened."""
    @property
    def after(self) -> Names | None:
        """The name, or the centre's name, after."""
    @property
    def before(self) -> Names | None:
        """The name, or the centre's name, before."""
    @property
    def date(self) -> datetime.date | None:
        """From which day."""
    @property
    def from_(self) -> tuple[str, ...]:
        """The places before."""
    @property
    def map(self) -> str | None:
        """The map that came of it; absent where no territory changed."""
    @property
    def source(self) -> str | None:
        """Where this is from."""
    @property
    def to(self) -> tuple[str, ...]:
        """The places after."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Event:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Event:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Expected(Document):
    """Where the value should be at a date."""

    def __new__(
        cls,
        *,
        date: datetime.date | str,
        value: RatioBounds | _Number | Mapping[str, Any],
    ) -> Self: ...
    @property
    def date(self) -> datetime.date:
        """The date."""
    @property
    def value(self) -> RatioBounds:
        """The value."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Expected:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Expected:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Gazetteer(Document):
    """Places, their names and codes, the maps they stand on, and what happened to them."""

    @staticmethod
    def kazakhstan() -> Gazetteer:
        """Kazakhstan: the country, its regions and cities of today, and what they were."""
    @property
    def id(self) -> str:
        """Its id and version, as results name it."""
    @property
    def places(self) -> tuple[Place, ...]:
        """Every place, in the order of the document."""
    @property
    def maps(self) -> tuple[PlaceMap, ...]:
        """The maps, each after the one before it."""
    def map(self, id: str) -> PlaceMap:
        """A map by its id."""
    def find(self, text: str, *, map: str | None = None, kind: _PlaceKind | None = None) -> Place:
        """Finds a place by a code of any system, or by a name, alias or abbreviation in any of the three languages."""
    def get(self, code: str, *, map: str | None = None) -> Place:
        """A place by the library's own code, written exactly so; with a map, one that is on it."""
    def maps_of(self, code: str) -> tuple[str, ...]:
        """The ids of the maps a place is on."""
    def children(self, code: str) -> tuple[Place, ...]:
        """The places right below a place."""
    def ancestors(self, code: str) -> tuple[Place, ...]:
        """The places above a place, the nearest first."""
    def history(self, code: str) -> tuple[Event, ...]:
        """What happened to a place."""
    def citation(self, source: str) -> str:
        """The citation behind a `source`."""
    def with_overlay(self, places: Iterable[Place]) -> Gazetteer:
        """A new gazetteer with the caller's own places: districts, towns, centres."""
    def crosswalk(self, place: str | Sequence[str], *, from_map: str, to_map: str) -> Crosswalk:
        """What a place, or several together, on one map are on another."""
    def __contains__(self, code: str, /) -> bool: ...
    def __len__(self) -> int: ...
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Gazetteer:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Gazetteer:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Indicator(Document):
    """What is measured, and how it may be added up."""

    def __new__(
        cls,
        *,
        id: str,
        nature: _Nature,
        unit: str | Unit,
        counted: _Counted | None = None,
        definition: str | None = None,
        label: LocalText | Mapping[str, Any] | None = None,
        rule: RatioRule | Mapping[str, Any] | None = None,
        source: str | None = None,
        stock_rule: _StockRule | None = None,
    ) -> Self: ...
    @property
    def id(self) -> str:
        """Its id, by which observations and targets name it."""
    @property
    def nature(self) -> _Nature:
        """How it adds up over periods and places."""
    @property
    def unit(self) -> str:
        """What the number counts."""
    @property
    def counted(self) -> _Counted:
        """How often the same person may stand in the number. Absent: unknown for people."""
    @property
    def definition(self) -> str | None:
        """The version of its definition that observations must be of, unless they name a comparable one."""
    @property
    def label(self) -> LocalText:
        """Its name in three languages."""
    @property
    def rule(self) -> RatioRule | None:
        """How it is made from others. Absent: it is observed."""
    @property
    def source(self) -> str | None:
        """Where it is laid down; absent for one of the caller's own."""
    @property
    def stock_rule(self) -> _StockRule:
        """For a stock over periods: its last value or its mean. Absent: the last."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Indicator:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Indicator:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Input(Document):
    """A named input of a step. The fact is bounds, a date, a period, a count, or a word."""

    def __new__(
        cls,
        *,
        fact: Bounds | RatioBounds | datetime.date | Period | int | str,
        name: _InputName,
    ) -> Self: ...
    @property
    def fact(self) -> Bounds | RatioBounds | datetime.date | Period | int | str:
        """Its value."""
    @property
    def name(self) -> _InputName:
        """What it is."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Input:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Input:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class LocalText(Document):
    """A text in up to three languages."""

    def __new__(
        cls,
        *,
        en: str | None = None,
        kk: str | None = None,
        ru: str | None = None,
    ) -> Self: ...
    @property
    def en(self) -> str | None:
        """In English."""
    @property
    def kk(self) -> str | None:
        """In Kazakh."""
    @property
    def ru(self) -> str | None:
        """In Russian."""
    def get(self, language: _Language) -> str | None:
        """The text in a language, else in the next that there is."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> LocalText:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> LocalText:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Measure(Document):
    """Something a roadmap says will be done, by whom and when."""

    def __new__(
        cls,
        *,
        due: Period | datetime.date | str,
        id: str,
        status: _Status,
        completion: str | None = None,
        delivery: Delivery | Mapping[str, Any] | None = None,
        indicators: Sequence[str] | None = None,
        label: LocalText | Mapping[str, Any] | None = None,
        planned: Bounds | _Number | Mapping[str, Any] | None = None,
        responsible: str | None = None,
        sources: Sequence[Source | Mapping[str, Any]] | None = None,
        unit: str | Unit | None = None,
    ) -> Self: ...
    @property
    def due(self) -> Period:
        """By when."""
    @property
    def id(self) -> str:
        """Its id, often its number in the plan."""
    @property
    def status(self) -> _Status:
        """Where it stands in the plan."""
    @property
    def completion(self) -> str | None:
        """How its completion is shown: a report, an order, an event."""
    @property
    def delivery(self) -> Delivery | None:
        """What was reported of its delivery. Absent: nothing."""
    @property
    def indicators(self) -> tuple[str, ...]:
        """The indicators it should move."""
    @property
    def label(self) -> LocalText:
        """What will be done."""
    @property
    def planned(self) -> Bounds | None:
        """How many were planned, where they are counted."""
    @property
    def responsible(self) -> str | None:
        """Who answers for it."""
    @property
    def sources(self) -> tuple[Source, ...]:
        """Where it was published."""
    @property
    def unit(self) -> str | None:
        """What is counted."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Measure:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Measure:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class MeasureAssessment(Document):
    """The judgement of one measure."""

    def __new__(
        cls,
        *,
        due: Period | datetime.date | str,
        id: str,
        stage: _Stage,
        standing: _Standing,
        delivered: Bounds | _Number | Mapping[str, Any] | None = None,
        indicators: Sequence[str] | None = None,
        label: LocalText | Mapping[str, Any] | None = None,
        planned: Bounds | _Number | Mapping[str, Any] | None = None,
        responsible: str | None = None,
        unit: str | Unit | None = None,
    ) -> Self: ...
    @property
    def due(self) -> Period:
        """By when."""
    @property
    def id(self) -> str:
        """The measure's id."""
    @property
    def stage(self) -> _Stage:
        """Whether that date has passed."""
    @property
    def standing(self) -> _Standing:
        """Where it stands."""
    @property
    def delivered(self) -> Bounds | None:
        """How many were reported as delivered."""
    @property
    def indicators(self) -> tuple[str, ...]:
        """The indicators it should move."""
    @property
    def label(self) -> LocalText:
        """Its name."""
    @property
    def planned(self) -> Bounds | None:
        """How many were planned."""
    @property
    def responsible(self) -> str | None:
        """Who answers for it."""
    @property
    def unit(self) -> str | None:
        """What is counted."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> MeasureAssessment:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> MeasureAssessment:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Milestone(Document):
    """What the value should be on the way."""

    def __new__(
        cls,
        *,
        due: Period | datetime.date | str,
        value: Bounds | _Number | Mapping[str, Any],
    ) -> Self: ...
    @property
    def due(self) -> Period:
        """When."""
    @property
    def value(self) -> Bounds:
        """The value."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Milestone:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Milestone:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Names(Document):
    """A name in Kazakh, Russian and English."""

    def __new__(
        cls,
        *,
        en: str | None = None,
        kk: str | None = None,
        ru: str | None = None,
    ) -> Self: ...
    @property
    def en(self) -> str | None:
        """In English."""
    @property
    def kk(self) -> str | None:
        """In Kazakh."""
    @property
    def ru(self) -> str | None:
        """In Russian."""
    def get(self, language: _Language) -> str:
        """The name in a language, else in another."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Names:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Names:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Observation(Document):
    """One value of one indicator, at a place on a map, for a period."""

    def __new__(
        cls,
        *,
        indicator: str,
        map: str,
        nature: _Nature,
        period: Period | datetime.date | str,
        place: str,
        unit: str | Unit,
        act: _Act | None = None,
        counted: _Counted | None = None,
        definition: str | None = None,
        evidence: _Evidence | None = None,
        id: str | None = None,
        missing: _Missing | None = None,
        parts: Parts | Mapping[str, Any] | None = None,
        policy: str | None = None,
        sources: Sequence[Source | Mapping[str, Any]] | None = None,
        text: str | None = None,
        until: Literal["unknown"] | Period | datetime.date | str | None = None,
        value: Bounds | _Number | Mapping[str, Any] | None = None,
        vintage: str | None = None,
    ) -> Self: ...
    @property
    def indicator(self) -> str:
        """What is measured, by the indicator's id."""
    @property
    def map(self) -> str:
        """The map on which the place is meant, as the source states it (`kz-16`, `kz-17`, `kz-20`)."""
    @property
    def nature(self) -> _Nature:
        """How it adds up over periods and places."""
    @property
    def period(self) -> Period:
        """The period it belongs to; for a stock the day, or the period in which that day lies."""
    @property
    def place(self) -> str:
        """Where, by the place's code; several places counted together are joined by `+`."""
    @property
    def unit(self) -> str:
        """What the number counts."""
    @property
    def act(self) -> _Act:
        """Whether it has happened. Absent: done."""
    @property
    def counted(self) -> _Counted:
        """How often the same person may have been counted. Absent: unknown for people."""
    @property
    def definition(self) -> str | None:
        """The version of the indicator's definition. Absent: the indicator's own."""
    @property
    def evidence(self) -> _Evidence:
        """How well it is founded. Absent: reported."""
    @property
    def id(self) -> str | None:
        """The caller's own name for it, for references."""
    @property
    def missing(self) -> _Missing | None:
        """Why there is no value."""
    @property
    def parts(self) -> Parts | None:
        """Numerator and denominator, where the value is a ratio that was made from them."""
    @property
    def policy(self) -> str | None:
        """The width policy by which the words became bounds."""
    @property
    def sources(self) -> tuple[Source, ...]:
        """Where it was published; several where it is a sum."""
    @property
    def text(self) -> str | None:
        """The figure in the words of whoever reported it."""
    @property
    def until(self) -> Literal["unknown"] | Period | None:
        """Where the counting ended, if before the period did: a day, a period in which that day lies, or
        `unknown`.
        """
    @property
    def value(self) -> Bounds | None:
        """What is known of the value; a plain number is exact."""
    @property
    def vintage(self) -> str | None:
        """Which edition of the source's numbers."""
    @property
    def last_day(self) -> datetime.date:
        """The last day that may be counted in it."""
    @property
    def is_whole(self) -> bool:
        """Whether it covers its whole period."""
    def quotient(self) -> RatioBounds | None:
        """The bounds as quotients: of the value, or rebuilt from the parts; `None` where there is no value."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Observation:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Observation:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class ObservationVerdict(Document):
    """An observation beside the verdict that it alone would give."""

    def __new__(
        cls,
        *,
        observation: Observation | Mapping[str, Any],
        would_be: _Verdict,
        passed_over: _PassedOver | None = None,
    ) -> Self: ...
    @property
    def observation(self) -> Observation:
        """The observation."""
    @property
    def would_be(self) -> _Verdict:
        """The verdict it alone would give, if it were the value at the date."""
    @property
    def passed_over(self) -> _PassedOver | None:
        """Why it was not used; absent where it was."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> ObservationVerdict:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> ObservationVerdict:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Observations(Document):
    """A document of observations, as files hold them."""

    def __new__(
        cls,
        *,
        format: str,
        observations: Sequence[Observation | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def format(self) -> str:
        """`volunteer/observations@1`."""
    @property
    def observations(self) -> tuple[Observation, ...]:
        """The observations, in any order."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Observations:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Observations:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Offers(Document):
    """What words near a figure say about it: offered, never applied."""

    def __new__(
        cls,
        *,
        act: _OfferedAct | None = None,
        evidence: _OfferedEvidence | None = None,
    ) -> Self: ...
    @property
    def act(self) -> _OfferedAct | None:
        """Words of a plan or an intention."""
    @property
    def evidence(self) -> _OfferedEvidence | None:
        """Words of hearsay, an estimate or a provisional value."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Offers:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Offers:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Pace(Document):
    """How the value compares with where it should be."""

    def __new__(
        cls,
        *,
        date: datetime.date | str,
        expected: RatioBounds | _Number | Mapping[str, Any],
        policy: str,
        profile: str,
        categories: Sequence[_PaceCategory] | None = None,
        part: RatioBounds | _Number | Mapping[str, Any] | None = None,
    ) -> Self: ...
    @property
    def date(self) -> datetime.date:
        """The last day of the value."""
    @property
    def expected(self) -> RatioBounds:
        """Where it should have been on that day."""
    @property
    def policy(self) -> str:
        """The policy by which they were told apart."""
    @property
    def profile(self) -> str:
        """The curve: `linear`, `geometric`, or `even` within a period."""
    @property
    def categories(self) -> tuple[_PaceCategory, ...]:
        """Every category that is possible, best first."""
    @property
    def part(self) -> RatioBounds | None:
        """Its part of the expected way; for a part of a period, of the expected amount."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Pace:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Pace:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class PacePolicy(Document):
    """Where the lines between the pace categories lie, as parts of the expected way. No authority fixes them."""

    def __new__(
        cls,
        *,
        behind_from: _Number,
        id: str,
        on_track_from: _Number,
        status: _Status,
    ) -> Self: ...
    @property
    def behind_from(self) -> int | Decimal:
        """Behind from this part, off track below it."""
    @property
    def id(self) -> str:
        """Id and version."""
    @property
    def on_track_from(self) -> int | Decimal:
        """On track from this part of the expected way."""
    @property
    def status(self) -> _Status:
        """Whether somebody set it or it is illustrative."""
    @staticmethod
    def pace_1() -> PacePolicy:
        """`pace@1`, illustrative."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> PacePolicy:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> PacePolicy:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Parts(Document):
    """The two parts of a ratio, so that it can be rebuilt over periods and places."""

    def __new__(
        cls,
        *,
        denominator: Bounds | _Number | Mapping[str, Any],
        numerator: Bounds | _Number | Mapping[str, Any],
        per: _Number,
    ) -> Self: ...
    @property
    def denominator(self) -> Bounds:
        """By what; above zero."""
    @property
    def numerator(self) -> Bounds:
        """What is divided."""
    @property
    def per(self) -> int | Decimal:
        """Per how many: 1, 100, 1,000 or 100,000."""
    def quotient(self) -> RatioBounds:
        """The bounds of the ratio."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Parts:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Parts:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Place(Document):
    """A place: a country, a region, a town, a centre."""

    def __new__(
        cls,
        *,
        code: str,
        kind: _PlaceKind,
        name: Names | Mapping[str, Any],
        aliases: Sequence[str] | None = None,
        centre: Centre | Mapping[str, Any] | None = None,
        codes: Mapping[str, Sequence[str]] | None = None,
        full: Names | Mapping[str, Any] | None = None,
        parent: str | None = None,
        since: datetime.date | str | None = None,
        source: str | None = None,
        until: datetime.date | str | None = None,
    ) -> Self: ...
    @property
    def code(self) -> str:
        """The code by which the library names the place; unique in a gazetteer."""
    @property
    def kind(self) -> _PlaceKind:
        """What kind of place it is."""
    @property
    def name(self) -> Names:
        """Its name, without the word for its kind."""
    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names, spellings and abbreviations. One that has a word for a kind (город Акмола) is met only
        by a name with such a word.
        """
    @property
    def centre(self) -> Centre | None:
        """The town from which it is administered."""
    @property
    def codes(self) -> dict[str, tuple[str, ...]]:
        """Its codes in other systems, by system: in Kazakhstan `iso3`, `isoNumeric`, `isoLetters` (withdrawn
        in 2022), `kato` (nine digits, and the two they begin with), `kazstat` (the national SDG platform),
        `private` (other schemes).
        """
    @property
    def full(self) -> Names | None:
        """Its full name, with the word for its kind."""
    @property
    def parent(self) -> str | None:
        """The code of the place above it."""
    @property
    def since(self) -> datetime.date | None:
        """The day from which the place is; absent where it is older than the oldest map, or not known."""
    @property
    def source(self) -> str | None:
        """Where this is from: a citation, or an id of the document's `sources`."""
    @property
    def until(self) -> datetime.date | None:
        """The last day of the place; absent where it still is."""
    def label(self, language: _Language) -> str:
        """The full name in a language, or the short one where there is no full one."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Place:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Place:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class PlaceMap(Document):
    """Which places a whole was divided into, from when to when."""

    def __new__(
        cls,
        *,
        id: str,
        whole: str,
        places: Sequence[str] | None = None,
        previous: str | None = None,
        since: datetime.date | str | None = None,
        source: str | None = None,
        until: datetime.date | str | None = None,
    ) -> Self: ...
    @property
    def id(self) -> str:
        """The id."""
    @property
    def whole(self) -> str:
        """The place that is divided."""
    @property
    def places(self) -> tuple[str, ...]:
        """The places into which the whole is divided."""
    @property
    def previous(self) -> str | None:
        """The map before it."""
    @property
    def since(self) -> datetime.date | None:
        """The day from which the map is the law; absent where it is not recorded."""
    @property
    def source(self) -> str | None:
        """Where this is from."""
    @property
    def until(self) -> datetime.date | None:
        """The last day on which it is; absent where it still is."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> PlaceMap:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> PlaceMap:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class RatioBounds(Document):
    """What is known of a quotient; its ends are exact fractions."""

    __match_args__: ClassVar[tuple[str, str]]
    def __new__(
        cls,
        lower: Fraction | _Number | None = None,
        upper: Fraction | _Number | None = None,
        *,
        lower_open: bool = False,
        upper_open: bool = False,
    ) -> Self: ...
    @property
    def lower(self) -> Fraction | None:
        """The lower end; `None` where none is known."""
    @property
    def upper(self) -> Fraction | None:
        """The upper end; `None` where none is known."""
    @property
    def lower_open(self) -> bool:
        """Whether the lower end itself is excluded."""
    @property
    def upper_open(self) -> bool:
        """Whether the upper end itself is excluded."""
    @staticmethod
    def exact(value: Fraction | _Number) -> RatioBounds:
        """Exactly one value."""
    def as_exact(self) -> Fraction | None:
        """The value, where only one is possible; else `None`."""
    def intersect(self, other: RatioBounds) -> RatioBounds | None:
        """What is possible by both; `None` where they contradict each other."""
    def reaches(self, target: RatioBounds) -> bool | None:
        """Whether it is at least the target: `True`, `False`, or `None` where it depends on the exact values."""
    def stays_within(self, target: RatioBounds) -> bool | None:
        """Whether it is at most the target: `True`, `False`, or `None` where it depends on the exact values."""
    def outward(self, places: int) -> tuple[int | Decimal | None, int | Decimal | None]:
        """The ends as decimals of so many places, rounded outward: what may be shown."""
    def __contains__(self, value: Fraction | _Number, /) -> bool: ...
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> RatioBounds:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> RatioBounds:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class RatioRule(Document):
    """A ratio made from the observations of other indicators, or per head of the population."""

    def __new__(
        cls,
        *,
        numerator: str,
        per: _Number,
        denominator: str | None = None,
        vintage: str | None = None,
    ) -> Self: ...
    @property
    def numerator(self) -> str:
        """The indicator that is divided."""
    @property
    def per(self) -> int | Decimal:
        """Per how many: 1, 100, 1,000 or 100,000."""
    @property
    def denominator(self) -> str | None:
        """The indicator it is divided by. Absent: the population of the place."""
    @property
    def vintage(self) -> str | None:
        """For a population: the edition of its numbers. Absent: the latest published one."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> RatioRule:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> RatioRule:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Reach(Document):
    """How many different people there are, as bounds; and the bounds if each part had counted everybody once."""

    def __new__(
        cls,
        *,
        bounds: Bounds | _Number | Mapping[str, Any],
        method: str,
        if_counted_once: Bounds | _Number | Mapping[str, Any] | None = None,
        relation: _OtherRelation | None = None,
    ) -> Self: ...
    @property
    def bounds(self) -> Bounds:
        """What holds whatever was counted how."""
    @property
    def method(self) -> str:
        """The method: `reach@1`."""
    @property
    def if_counted_once(self) -> Bounds | None:
        """What holds if each part counted each person once. Present only where a part does not say so, and not
        where that would be more people than there are.
        """
    @property
    def relation(self) -> _OtherRelation | None:
        """How the groups were taken to lie to each other."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Reach:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Reach:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Report(Document):
    """A figure in words, with what the words do not say."""

    def __new__(
        cls,
        *,
        indicator: str,
        language: Literal["kk", "ru", "en", "auto"],
        map: str,
        nature: _Nature,
        period: Period | datetime.date | str,
        place: str,
        text: str,
        act: _Act | None = None,
        counted: _Counted | None = None,
        definition: str | None = None,
        evidence: _Evidence | None = None,
        id: str | None = None,
        sources: Sequence[Source | Mapping[str, Any]] | None = None,
        unit: str | Unit | None = None,
        until: Literal["unknown"] | Period | datetime.date | str | None = None,
        vintage: str | None = None,
    ) -> Self: ...
    @property
    def indicator(self) -> str:
        """What is measured, by the indicator's id."""
    @property
    def language(self) -> Literal["kk", "ru", "en", "auto"]:
        """Their language, or `auto`."""
    @property
    def map(self) -> str:
        """On which map."""
    @property
    def nature(self) -> _Nature:
        """How it adds up."""
    @property
    def period(self) -> Period:
        """The period, or for a stock the day or the period in which it lies."""
    @property
    def place(self) -> str:
        """Where, by the place's code."""
    @property
    def text(self) -> str:
        """The words; they hold one figure."""
    @property
    def counted(self) -> _Counted:
        """How often the same person may have been counted. Absent: unknown for people."""
    @property
    def definition(self) -> str | None:
        """The version of the definition."""
    @property
    def id(self) -> str | None:
        """The caller's own name for it."""
    @property
    def sources(self) -> tuple[Source, ...]:
        """Where it was published."""
    @property
    def unit(self) -> str | None:
        """What is counted. Absent: as the noun says."""
    @property
    def until(self) -> Literal["unknown"] | Period | None:
        """Where the counting ended, if before the period did."""
    @property
    def vintage(self) -> str | None:
        """Which edition of the source's numbers."""
    @property
    def act(self) -> _Act | None:
        """Whether it has happened; must be stated where the words mark a plan or an intention."""
    @property
    def evidence(self) -> _Evidence | None:
        """How well it is founded; must be stated where the words mark it."""
    def observe(self, policy: WidthPolicy) -> Observation:
        """Reads the words and makes the observation."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Report:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Report:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class ReportedFigure(Document):
    """A figure as it was reported: the words, and what they say."""

    def __new__(
        cls,
        *,
        end: int,
        kind: _FigureKind,
        language: _Language,
        qualifier: _Qualifier,
        start: int,
        text: str,
        bounds: Bounds | _Number | Mapping[str, Any] | None = None,
        granularity: _Number | None = None,
        number: _Number | None = None,
        number_to: _Number | None = None,
        offers: Offers | Mapping[str, Any] | None = None,
        period: Period | datetime.date | str | None = None,
        policy: str | None = None,
        ratio: Fraction | None = None,
        soft_upper: _Number | None = None,
        unit: str | Unit | None = None,
    ) -> Self: ...
    @property
    def end(self) -> int:
        """Where they end, exclusive."""
    @property
    def kind(self) -> _FigureKind:
        """What kind of figure it is."""
    @property
    def language(self) -> _Language:
        """The language that was read."""
    @property
    def qualifier(self) -> _Qualifier:
        """How the number is qualified."""
    @property
    def start(self) -> int:
        """Where the words begin in the text, in Unicode code points."""
    @property
    def text(self) -> str:
        """The words of the figure, as they stand in the text: number, multiplier, ending, qualifier; not the
        noun.
        """
    @property
    def bounds(self) -> Bounds | None:
        """What the number may be, by the width policy."""
    @property
    def granularity(self) -> int | Decimal | None:
        """The place of the last digit that says something, times the written multiplier."""
    @property
    def number(self) -> int | Decimal | None:
        """The number, in `unit`; the lower one of a range; negative for a fall."""
    @property
    def number_to(self) -> int | Decimal | None:
        """The upper number of a range."""
    @property
    def offers(self) -> Offers | None:
        """What words nearby say about it: offered, never applied."""
    @property
    def period(self) -> Period | None:
        """The period, where the figure is one."""
    @property
    def policy(self) -> str | None:
        """The width policy by which the bounds were made."""
    @property
    def ratio(self) -> Fraction | None:
        """A share or a falling factor that is a quotient: one third."""
    @property
    def soft_upper(self) -> int | Decimal | None:
        """What "more than" hardly exceeds: shown, never used to decide."""
    @property
    def unit(self) -> str | None:
        """What is counted or measured."""
    @staticmethod
    def read(
        text: str, *, language: _TextLanguage, unit: str | None = None, policy: WidthPolicy | None = None
    ) -> ReportedFigure:
        """Reads the one figure of a phrase; a unit stands where the text has no noun."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> ReportedFigure:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> ReportedFigure:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Reports(Document):
    """A document of reports, as files hold them."""

    def __new__(
        cls,
        *,
        format: str,
        reports: Sequence[Report | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def format(self) -> str:
        """`volunteer/reports@1`."""
    @property
    def reports(self) -> tuple[Report, ...]:
        """The reports, in any order."""
    def observe(self, policy: WidthPolicy) -> tuple[Observation, ...]:
        """Reads every report into an observation."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Reports:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Reports:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Required(Document):
    """What is left to do."""

    def __new__(
        cls,
        *,
        remaining: RatioBounds | _Number | Mapping[str, Any],
        years: Fraction,
        growth_from: float | None = None,
        growth_to: float | None = None,
        per_year: RatioBounds | _Number | Mapping[str, Any] | None = None,
    ) -> Self: ...
    @property
    def remaining(self) -> RatioBounds:
        """Target less value; zero or less where it is reached."""
    @property
    def years(self) -> Fraction:
        """Years from the date of the judgement to the date of the target: whole years, and the rest as a part
        of its year.
        """
    @property
    def growth_from(self) -> float | None:
        """The yearly growth rate that would be needed, where value and target are above zero: lower end,
        rounded to six decimals.
        """
    @property
    def growth_to(self) -> float | None:
        """The upper end of the growth rate."""
    @property
    def per_year(self) -> RatioBounds | None:
        """What is left, per year."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Required:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Required:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Roadmap(Document):
    """A plan period with its measures and targets."""

    def __new__(
        cls,
        *,
        format: str,
        id: str,
        period: Period | datetime.date | str,
        status: _Status,
        announced_period: Period | datetime.date | str | None = None,
        indicators: Sequence[Indicator | Mapping[str, Any]] | None = None,
        label: LocalText | Mapping[str, Any] | None = None,
        measures: Sequence[Measure | Mapping[str, Any]] | None = None,
        predecessor: str | None = None,
        sources: Sequence[Source | Mapping[str, Any]] | None = None,
        targets: Sequence[Target | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def format(self) -> str:
        """`volunteer/roadmap@1`."""
    @property
    def id(self) -> str:
        """Its id."""
    @property
    def period(self) -> Period:
        """The period it is for, as adopted."""
    @property
    def status(self) -> _Status:
        """Where it stands."""
    @property
    def announced_period(self) -> Period | None:
        """The period that was announced, where it differs."""
    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """The indicators that its targets and measures name."""
    @property
    def label(self) -> LocalText:
        """Its name in three languages."""
    @property
    def measures(self) -> tuple[Measure, ...]:
        """What will be done, by whom and when."""
    @property
    def predecessor(self) -> str | None:
        """The id of the roadmap before it."""
    @property
    def sources(self) -> tuple[Source, ...]:
        """Where it was published."""
    @property
    def targets(self) -> tuple[Target, ...]:
        """What shall be reached."""
    def indicator(self, id: str) -> Indicator | None:
        """The indicator of this id; `None` where the roadmap does not define it."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Roadmap:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Roadmap:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Source(Document):
    """Where a value was published."""

    def __new__(
        cls,
        *,
        title: str,
        published: Period | datetime.date | str | None = None,
        url: str | None = None,
    ) -> Self: ...
    @property
    def title(self) -> str:
        """Who said it, where."""
    @property
    def published(self) -> Period | None:
        """When it was published: a day, or the period in which that day lies."""
    @property
    def url(self) -> str | None:
        """The address of the page."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Source:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Source:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Step(Document):
    """One step of a trail: a code, its inputs and its result."""

    def __new__(
        cls,
        *,
        code: _StepCode,
        inputs: Sequence[Input | Mapping[str, Any]] | None = None,
        result: Bounds | RatioBounds | datetime.date | Period | int | str | None = None,
    ) -> Self: ...
    @property
    def code(self) -> _StepCode:
        """What it does."""
    @property
    def inputs(self) -> tuple[Input, ...]:
        """From what."""
    @property
    def result(self) -> Bounds | RatioBounds | datetime.date | Period | int | str | None:
        """What came out."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Step:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Step:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Target(Document):
    """Value and date to reach for an indicator at a place."""

    def __new__(
        cls,
        *,
        aim: _Aim,
        due: Period | datetime.date | str,
        id: str,
        indicator: str,
        map: str,
        place: str,
        status: _Status,
        value: TargetValue | Mapping[str, Any],
        baseline: Baseline | Mapping[str, Any] | None = None,
        label: LocalText | Mapping[str, Any] | None = None,
        milestones: Sequence[Milestone | Mapping[str, Any]] | None = None,
        pace: PacePolicy | Mapping[str, Any] | None = None,
        sources: Sequence[Source | Mapping[str, Any]] | None = None,
        trajectory: _Trajectory | None = None,
    ) -> Self: ...
    @property
    def aim(self) -> _Aim:
        """Which way is better."""
    @property
    def due(self) -> Period:
        """When it shall be reached: a day, or for a flow the period that counts."""
    @property
    def id(self) -> str:
        """Its id."""
    @property
    def indicator(self) -> str:
        """What is measured, by the id of an indicator of the roadmap."""
    @property
    def map(self) -> str:
        """On which map."""
    @property
    def place(self) -> str:
        """Where, by the place's code."""
    @property
    def status(self) -> _Status:
        """Where it stands."""
    @property
    def value(self) -> TargetValue:
        """The value to reach."""
    @property
    def baseline(self) -> Baseline | None:
        """Where the way starts."""
    @property
    def label(self) -> LocalText:
        """Its name in three languages."""
    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """Announced values on the way; they override the trajectory."""
    @property
    def pace(self) -> PacePolicy | None:
        """How pace is judged. Absent: the policy of the context."""
    @property
    def sources(self) -> tuple[Source, ...]:
        """Who set it, where."""
    @property
    def trajectory(self) -> _Trajectory:
        """The way from one announced value to the next. Absent: linear."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Target:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Target:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class TargetAssessment(Document):
    """The judgement of one target."""

    def __new__(
        cls,
        *,
        aim: _Aim,
        due: Period | datetime.date | str,
        id: str,
        indicator: str,
        map: str,
        nature: _Nature,
        place: str,
        stage: _Stage,
        status: _Status,
        target: RatioBounds | _Number | Mapping[str, Any],
        unit: str | Unit,
        verdict: _Verdict,
        achievement: RatioBounds | _Number | Mapping[str, Any] | None = None,
        baseline: Bounds | _Number | Mapping[str, Any] | None = None,
        decided_by: Decision | Mapping[str, Any] | None = None,
        expected: Expected | Mapping[str, Any] | None = None,
        label: LocalText | Mapping[str, Any] | None = None,
        methods: Sequence[str] | None = None,
        other_baselines: Sequence[BaselineVerdict | Mapping[str, Any]] | None = None,
        pace: Pace | Mapping[str, Any] | None = None,
        passed_over: Sequence[ObservationVerdict | Mapping[str, Any]] | None = None,
        reached_so_far: _Verdict | None = None,
        reasons: Sequence[_Reason] | None = None,
        required: Required | Mapping[str, Any] | None = None,
        share: RatioBounds | _Number | Mapping[str, Any] | None = None,
        trail: Sequence[Step | Mapping[str, Any]] | None = None,
        used: Sequence[ObservationVerdict | Mapping[str, Any]] | None = None,
        value: RatioBounds | _Number | Mapping[str, Any] | None = None,
        value_through: datetime.date | str | None = None,
    ) -> Self: ...
    @property
    def aim(self) -> _Aim:
        """Which way is better."""
    @property
    def due(self) -> Period:
        """When it shall be reached."""
    @property
    def id(self) -> str:
        """The target's id."""
    @property
    def indicator(self) -> str:
        """What is measured."""
    @property
    def map(self) -> str:
        """On which map."""
    @property
    def nature(self) -> _Nature:
        """How it adds up."""
    @property
    def place(self) -> str:
        """Where."""
    @property
    def stage(self) -> _Stage:
        """Whether its date has come."""
    @property
    def status(self) -> _Status:
        """Where the target stands."""
    @property
    def target(self) -> RatioBounds:
        """The target's value."""
    @property
    def unit(self) -> str:
        """What the number counts."""
    @property
    def verdict(self) -> _Verdict:
        """The verdict."""
    @property
    def achievement(self) -> RatioBounds | None:
        """Value divided by target."""
    @property
    def baseline(self) -> Bounds | None:
        """The baseline."""
    @property
    def decided_by(self) -> Decision | None:
        """What would decide it, where it is undetermined."""
    @property
    def expected(self) -> Expected | None:
        """Where it should be by now."""
    @property
    def label(self) -> LocalText:
        """Its name."""
    @property
    def methods(self) -> tuple[str, ...]:
        """The methods that made these numbers, with their versions."""
    @property
    def other_baselines(self) -> tuple[BaselineVerdict, ...]:
        """Other values for the baseline."""
    @property
    def pace(self) -> Pace | None:
        """How it compares with that."""
    @property
    def passed_over(self) -> tuple[ObservationVerdict, ...]:
        """The observations that were not used."""
    @property
    def reached_so_far(self) -> _Verdict | None:
        """Before the date: what the value so far would give."""
    @property
    def reasons(self) -> tuple[_Reason, ...]:
        """Why it is undetermined, or what it rests on."""
    @property
    def required(self) -> Required | None:
        """What is left to do."""
    @property
    def share(self) -> RatioBounds | None:
        """Share of the way from baseline to target."""
    @property
    def trail(self) -> tuple[Step, ...]:
        """How the verdict came about, step by step."""
    @property
    def used(self) -> tuple[ObservationVerdict, ...]:
        """The observations that make it."""
    @property
    def value(self) -> RatioBounds | None:
        """The value that was judged."""
    @property
    def value_through(self) -> datetime.date | None:
        """The last day of that value, where it is known."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> TargetAssessment:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> TargetAssessment:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class TargetValue(Document):
    """The value to reach: exactly one of the three."""

    def __new__(
        cls,
        *,
        absolute: Bounds | _Number | Mapping[str, Any] | None = None,
        plus_baseline: Bounds | _Number | Mapping[str, Any] | None = None,
        times_baseline: _Number | None = None,
    ) -> Self: ...
    @property
    def absolute(self) -> Bounds | None:
        """An absolute value; for `maintain-within` the two ends. Bounds mean that the target itself is
        uncertain; a threshold "more than 600" is the exact value 601.
        """
    @property
    def plus_baseline(self) -> Bounds | None:
        """So much more than the baseline; below zero for less."""
    @property
    def times_baseline(self) -> int | Decimal | None:
        """So many times the baseline: 3 for "tripled"."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> TargetValue:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> TargetValue:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Unused(Document):
    """Observations that no target of the roadmap asks for."""

    def __new__(
        cls,
        *,
        indicator: str,
        observations: int,
        place: str,
    ) -> Self: ...
    @property
    def indicator(self) -> str:
        """What they measure."""
    @property
    def observations(self) -> int:
        """How many there are."""
    @property
    def place(self) -> str:
        """Where."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Unused:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Unused:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Width(Document):
    """How far a number of one qualifier reaches from what is written."""

    def __new__(
        cls,
        *,
        least_of_unround: _Number,
        of_granularity: _Number,
        of_number: _Number,
        of_unround_number: _Number,
    ) -> Self: ...
    @property
    def least_of_unround(self) -> int | Decimal:
        """The least distance where the granularity is one."""
    @property
    def of_granularity(self) -> int | Decimal:
        """The part of the granularity."""
    @property
    def of_number(self) -> int | Decimal:
        """The part of the number that the distance does not pass."""
    @property
    def of_unround_number(self) -> int | Decimal:
        """The part of the number, where the granularity is one."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Width:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Width:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class WidthPolicy(Document):
    """What the words "about", "nearly" and a bare "30 thousand" are taken to mean. No standard fixes it."""

    def __new__(
        cls,
        *,
        about: Width | Mapping[str, Any],
        id: str,
        nearly: Width | Mapping[str, Any],
        rounded_of_granularity: _Number,
        soft_ceiling: bool | None = None,
    ) -> Self: ...
    @property
    def about(self) -> Width:
        """About, on both sides."""
    @property
    def id(self) -> str:
        """Name and version, such as `figure-width@1`."""
    @property
    def nearly(self) -> Width:
        """Nearly, below."""
    @property
    def rounded_of_granularity(self) -> int | Decimal:
        """The part of the granularity on both sides of a bare number with a written multiplier."""
    @property
    def soft_ceiling(self) -> bool:
        """Whether "more than" and "at least" show a soft ceiling: the number plus its granularity, less one."""
    @staticmethod
    def figure_width_1() -> WidthPolicy:
        """`figure-width@1`, illustrative."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> WidthPolicy:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> WidthPolicy:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""
