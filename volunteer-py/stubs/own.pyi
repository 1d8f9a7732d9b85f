# The part of the stub that is written by hand: functions, classes that are no documents, and the methods that documents have
# of their own. `make.py` puts it together with what the JSON Schema says of the documents.
import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from os import PathLike
from typing import IO, Any, ClassVar, Final, Literal, Protocol, Self, TypeAlias, final

from typing_extensions import CapsuleType, disjoint_base

from volunteer._errors import VolunteerError
from volunteer._found import Found

_Number: TypeAlias = int | float | Decimal
_Day: TypeAlias = datetime.date | str
_Form: TypeAlias = str

__version__: Final[str]
"""Version of the library, the same in Rust, Python and JavaScript."""

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

class LocalText(Document):
    def get(self, language: _Language) -> str | None:
        """The text in a language, else in the next that there is."""

class Names(Document):
    def get(self, language: _Language) -> str:
        """The name in a language, else in another."""

class Place(Document):
    def label(self, language: _Language) -> str:
        """The full name in a language, or the short one where there is no full one."""

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

class Parts(Document):
    def quotient(self) -> RatioBounds:
        """The bounds of the ratio."""

class Observation(Document):
    @property
    def last_day(self) -> datetime.date:
        """The last day that may be counted in it."""
    @property
    def is_whole(self) -> bool:
        """Whether it covers its whole period."""
    def quotient(self) -> RatioBounds | None:
        """The bounds as quotients: of the value, or rebuilt from the parts; `None` where there is no value."""

class Report(Document):
    @property
    def act(self) -> _Act | None:
        """Whether it has happened; must be stated where the words mark a plan or an intention."""
    @property
    def evidence(self) -> _EvidenceLevel | None:
        """How well it is founded; must be stated where the words mark it."""
    def observe(self, policy: WidthPolicy) -> Observation:
        """Reads the words and makes the observation."""

class Reports(Document):
    def observe(self, policy: WidthPolicy) -> tuple[Observation, ...]:
        """Reads every report into an observation."""

class ReportedFigure(Document):
    @staticmethod
    def read(
        text: str, *, language: _TextLanguage, unit: str | None = None, policy: WidthPolicy | None = None
    ) -> ReportedFigure:
        """Reads the one figure of a phrase; a unit stands where the text has no noun."""

class WidthPolicy(Document):
    @staticmethod
    def figure_width_1() -> WidthPolicy:
        """`figure-width@1`, illustrative."""

class PacePolicy(Document):
    @staticmethod
    def pace_1() -> PacePolicy:
        """`pace@1`, illustrative."""

class Target(Document):
    def expected_at(self, date: _Day) -> RatioBounds | None:
        """Where the value should be on a day, by the target's way."""

class YearProfile(Document):
    @staticmethod
    def even(periods: int) -> YearProfile:
        """So many equal periods."""
    @staticmethod
    def seasonal(years: Sequence[Sequence[_Number]]) -> YearProfile:
        """By the shares of past years: for each year the values of its periods."""

class Catalogue(Document):
    @staticmethod
    def proposal() -> Catalogue:
        """The catalogue that comes with the library: a proposal, adopted by nobody."""
    def get(self, id: str) -> Indicator | None:
        """The indicator of this id; `None` where the catalogue does not have it."""

class Groups(Document):
    def reach(self) -> GroupReach:
        """How many different people are in all of them, as bounds."""

class PeriodReport(Document):
    def _repr_html_(self) -> str: ...

class ProgressPoint(Document):
    @property
    def value(self) -> float | None:
        """The value, where it is exact."""
    @property
    def lower(self) -> float | None:
        """Its lower bound, where it is not exact; `None`: no limit."""
    @property
    def upper(self) -> float | None:
        """Its upper bound, where it is not exact; `None`: no limit."""
    @property
    def year(self) -> int:
        """The year."""

class ProgressScale(Document):
    def normalise(self, value: _Number) -> float | None:
        """The value from 0 (worst) to 100 (best); `None` where best and worst are the same."""
    def rescaled(self, value: _Number) -> float:
        """The value on the scale of dashboards: 0 worst, 1 red threshold, 2 green threshold, 3 best."""

class MethodSet(Document):
    @staticmethod
    def all() -> MethodSet:
        """Every method."""

class ProgressSeries(Document):
    def run(self, methods: MethodSet | Mapping[str, Any] | None = None) -> tuple[ProgressResult, ...]:
        """Runs methods, every one where no set is given, as `progress` does."""

class CheckPolicy(Document):
    @staticmethod
    def checks_1() -> CheckPolicy:
        """The illustrative policy `checks@1`."""

class Defined(Document):
    def holds(self, age: int, sex: Literal["female", "male"] | None = None) -> bool | None:
        """Whether an age is in it; `None` where the definition leaves it open."""
    def band(self, age: int) -> Category | None:
        """The age band of an age: the first category that has it."""

class RowDecisions(Document):
    def _repr_html_(self) -> str: ...

class Findings(Document):
    def __new__(cls, findings: Iterable[Finding]) -> Self: ...
    @property
    def counts(self) -> dict[str, int]:
        """How often each code was seen, exact."""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """The listed findings, in order."""
    def merge(self, other: Findings) -> Findings:
        """Both together, each finding once: counts add up, lists are joined."""
    def of_source(self, source: int) -> Findings:
        """The listed findings of one source, by its number in `Register.readings`, each with its rows there."""
    @staticmethod
    def actions(code: str) -> list[str]:
        """What can be decided about a code of findings: the actions that fit it."""
    def _repr_html_(self) -> str: ...

class Roadmap(Document):
    def indicator(self, id: str) -> Indicator | None:
        """The indicator of this id; `None` where the roadmap does not define it."""

class TargetAssessment(Document):
    def explain(
        self, language: _Language, length: Literal["sentence", "trail"] = "sentence", context: Context | None = None
    ) -> str:
        """Why the target has its verdict: in one sentence, or in the full trail of steps."""

class Assessment(Document):
    def explain(self, language: _Language, context: Context | None = None) -> str:
        """The assessment in words: a table of verdicts, and why under each target."""
    def summary(
        self,
        language: _Language,
        *,
        sums: Iterable[Iterable[Observation]] | None = None,
        html: bool = False,
        context: Context | None = None,
    ) -> str:
        """The summary on one page, as an office sends it: how many targets are met, the figures, what cannot be said, what to ask."""
    def to_html(self, language: _Language, context: Context | None = None) -> str:
        """The assessment as small HTML."""
    def to_rows(self) -> list[dict[str, Any]]:
        """One dict for each target, flat, for `pandas.DataFrame` and the like."""
    def _repr_html_(self) -> str: ...

@final
class Presenter:
    """Writes results and errors in one language, with names of places from one context."""

    def __new__(cls, language: _Language, context: Context | None = None) -> Self: ...
    @property
    def language(self) -> _Language:
        """The language it writes."""
    @property
    def context(self) -> Context:
        """Whose places it names."""
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
    def finding_text(self, finding: Finding) -> str:
        """A finding: what is suspicious, where, and what was done."""
    def finding_html(self, finding: Finding) -> str:
        """A finding as small HTML."""
    def findings_text(self, findings: Findings) -> str:
        """Findings: how often each code was seen, and the listed ones."""
    def findings_html(self, findings: Findings) -> str:
        """Findings as small HTML."""
    def period_report_text(self, report: PeriodReport) -> str:
        """A period report: a table for each place."""
    def period_report_html(self, report: PeriodReport) -> str:
        """A period report as small HTML."""
    def comparison_text(self, comparison: Comparison) -> str:
        """A count beside what was reported."""
    def practice_text(self, practice: Practice) -> str:
        """What a rule of practice answers, and what it is not."""
    def row_decision_text(self, decision: RowDecision) -> str:
        """A decision: which rows, what is done with them, why and by whom."""
    def row_decisions_text(self, decisions: RowDecisions) -> str:
        """Decisions: each with its reason, and who decided it when."""
    def row_decisions_html(self, decisions: RowDecisions) -> str:
        """Decisions as small HTML."""
    def row_decision_steps_text(self, steps: Iterable[RowDecisionStep]) -> str:
        """What was decided about a register, and what it did."""
    def row_decision_steps_html(self, steps: Iterable[RowDecisionStep]) -> str:
        """The same as small HTML."""
    def progress_text(self, results: Iterable[ProgressResult]) -> str:
        """The results of methods of progress: a table, and where they disagree."""
    def progress_html(self, results: Iterable[ProgressResult]) -> str:
        """The results of methods of progress as small HTML."""
    def __getnewargs__(self) -> tuple[str, Context]: ...

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
    """Everything that a call depends on besides its own input: places, populations, definitions, rules and policies."""

    def __new__(
        cls,
        gazetteer: Gazetteer,
        *,
        definitions: DefinitionSet | Iterable[Definition] | None = None,
        populations: Population | None = None,
        checks: CheckPolicy | None = None,
        pace: PacePolicy | None = None,
        widths: WidthPolicy | None = None,
    ) -> Self: ...
    @staticmethod
    def kazakhstan() -> Context:
        """Kazakhstan: its places, populations, definitions and rules, and the illustrative policies."""
    def replace(
        self,
        *,
        gazetteer: Gazetteer | None = None,
        definitions: DefinitionSet | Iterable[Definition] | None = None,
        populations: Population | None = None,
        checks: CheckPolicy | None = None,
        pace: PacePolicy | None = None,
        widths: WidthPolicy | None = None,
    ) -> Context:
        """The same with other parts."""
    @property
    def gazetteer(self) -> Gazetteer:
        """The places."""
    @property
    def definitions(self) -> DefinitionSet:
        """The definitions: which of their versions break a series, and the rules about minors."""
    @property
    def populations(self) -> Population:
        """Populations, for per-capita indicators."""
    @property
    def checks(self) -> CheckPolicy:
        """From when on something in a register is suspicious."""
    @property
    def pace(self) -> PacePolicy:
        """How pace is judged where a target does not say."""
    @property
    def widths(self) -> WidthPolicy:
        """How wide "about" and "more than" are in figures that were reported in words."""
    def __eq__(self, other: object, /) -> bool: ...
    def __getnewargs_ex__(self) -> tuple[tuple[Gazetteer], dict[str, Any]]: ...

class _ArrowStream(Protocol):
    """Anything that exports an Arrow stream: tables of pandas, Polars, pyarrow, DuckDB."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

@final
class Table:
    """Columns of one length, with names."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> CapsuleType:
        """The columns as an Arrow stream, for whoever imports it."""
    @property
    def column_names(self) -> list[str]:
        """The names of the columns, in order."""
    def __len__(self) -> int: ...
    def column(self, name: str) -> list[Any]:
        """One column as a list of plain values."""
    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as a list of dicts."""
    def to_polars(self) -> Any:
        """The table as a `polars.DataFrame`; Polars has to be installed."""
    def to_pandas(self) -> Any:
        """The table as a `pandas.DataFrame`; pandas 3 has to be installed."""

@final
class PersonId:
    """The identifier of a person. Its representation does not show it: `reveal()` does."""

    def __new__(cls, identifier: str) -> Self: ...
    def reveal(self) -> str:
        """The identifier itself."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class DefinitionSet:
    """Versions of definitions, to be asked by id and version, or by id and day."""

    def __new__(cls, documents: Iterable[Definitions]) -> Self: ...
    @staticmethod
    def kazakhstan() -> DefinitionSet:
        """What the library carries for Kazakhstan, each with its source."""
    def with_document(self, document: Definitions) -> DefinitionSet:
        """The same with more definitions."""
    @property
    def all(self) -> tuple[Defined, ...]:
        """Every version of every definition."""
    def get(self, id: str, version: str) -> Defined:
        """One version of one definition."""
    def in_force(self, id: str, day: _Day) -> Defined | None:
        """The version in force on a day; `None` where there is none."""
    def __eq__(self, other: object, /) -> bool: ...
    def __getnewargs__(self) -> tuple[list[Definitions]]: ...

@final
class RegisterBuilder:
    """Makes a register of files, tables and records, in any number and order."""

    def __new__(cls, scope: Scope | Mapping[str, Any] | None = None) -> Self: ...
    def read(
        self,
        name: str,
        data: str | bytes,
        layout: Layout,
        *,
        context: Context | None = None,
        progress: Callable[[int, int, int], object] | None = None,
    ) -> Reading:
        """Reads a table of text under a layout. The name stands for it in findings."""
    def table(
        self, name: str, data: _ArrowStream, table: Literal["participations", "assistances"] = "participations"
    ) -> Reading:
        """Takes in a table with the columns of the core: anything with an Arrow stream."""
    def records(self, name: str, records: Records) -> Reading:
        """Takes in records."""
    def local_ids(self, office: str, kinds: Sequence[Literal["person", "beneficiary", "activity", "organisation"]]) -> None:
        """Says that from here on ids of these kinds are an office's own. No kinds: ids mean the same everywhere."""
    def finish(self, *, check: bool = True, context: Context | None = None) -> Register:
        """Joins what was read, and checks it, unless `check` is false."""

@final
class Register:
    """The records of volunteer work over some scope, as columns: as they were recorded, nothing removed or corrected."""

    def to_bytes(self) -> bytes:
        """The register in the library's own byte form, which is personal data."""
    def save(self, path: str | PathLike[str]) -> None:
        """Writes the bytes of `to_bytes` to a file, which is personal data."""
    @staticmethod
    def load(source: str | PathLike[str] | bytes | bytearray | IO[bytes]) -> Register:
        """Reads what `save` or `to_bytes` wrote; `register-bytes-invalid` for anything else."""

    @property
    def scope(self) -> Scope:
        """What it is meant to cover."""
    @property
    def readings(self) -> tuple[Reading, ...]:
        """What was read into it."""
    @property
    def layout(self) -> Layout | None:
        """The layout by which it was read, given or understood; `None` for a register of several tables."""
    @property
    def participations(self) -> Table:
        """One row per participation."""
    @property
    def assistances(self) -> Table:
        """One row per assistance."""
    @property
    def activities(self) -> Table:
        """What is known of each activity."""
    @property
    def organisations(self) -> Table:
        """What is known of each organisation."""
    @property
    def people(self) -> Table:
        """What is known of each volunteer, by the codes of the column `person`."""
    @property
    def beneficiaries(self) -> Table:
        """What is known of each beneficiary, by the codes of the column `beneficiary`."""
    @property
    def findings(self) -> Findings:
        """What was found while reading, and by the checks it was finished with."""
    def check(self, *, context: Context | None = None) -> Findings:
        """What the checks find, beside what reading found."""
    def decide(
        self, decisions: RowDecisions, findings: Findings | None = None, *, context: Context | None = None
    ) -> Register:
        """The same register under these decisions, in place of any earlier ones; about its own findings, or those given."""
    @property
    def decisions(self) -> tuple[RowDecisionStep, ...]:
        """What was decided, and what each decision did."""
    def selection(self, table: Literal["participations", "assistances"] = "participations") -> Table:
        """How each row of a table is taken into counts: `counted`, `without-value` or `left-out`, in the column `taken`."""
    def count(
        self,
        indicators: str | Indicator | Iterable[str | Indicator] | None = None,
        *,
        by: str | Iterable[str] | None = None,
        places: Iterable[str] | None = None,
        periods: Iterable[Period | str] | None = None,
        map: str | None = None,
        evidence: _EvidenceLevel | None = None,
        sources: Iterable[Source | Mapping[str, Any]] | None = None,
        catalogue: Catalogue | Mapping[str, Any] | None = None,
        context: Context | None = None,
    ) -> tuple[CountedValue, ...]:
        """Counts indicators: a value for every place, period and combination of categories."""
    def period_report(
        self,
        period: Period | str,
        *,
        by: str | Iterable[str] | None = None,
        places: Iterable[str] | None = None,
        map: str | None = None,
        evidence: _EvidenceLevel | None = None,
        catalogue: Catalogue | Mapping[str, Any] | None = None,
        context: Context | None = None,
    ) -> PeriodReport:
        """Every indicator for a period, since the start of the year, and the same period a year before."""
    def report_page(
        self,
        period: Period | str,
        language: _Language,
        *,
        html: bool = False,
        by: str | Iterable[str] | None = None,
        places: Iterable[str] | None = None,
        map: str | None = None,
        evidence: _EvidenceLevel | None = None,
        catalogue: Catalogue | Mapping[str, Any] | None = None,
        context: Context | None = None,
    ) -> str:
        """The report on a page that an office sends: three lines, the table, by place, by field, by who was helped."""

@final
class Axis:
    """A chain of levels over the codes of one column: district, region, country."""

    def __new__(cls, name: str, leaves: int) -> Self: ...
    def level(self, name: str, of_leaf: Sequence[int | None]) -> Axis:
        """The same axis with one more level: its node for every leaf; `None` where a leaf lies in no node."""
    def all(self) -> Axis:
        """The same axis with a last level that has one node."""
    @property
    def name(self) -> str:
        """Its name, which is that of its column."""
    @property
    def levels(self) -> list[str]:
        """The names of its levels, fine to coarse."""
    def __eq__(self, other: object, /) -> bool: ...

@final
class Plan:
    """Which combinations of levels are counted, all in one pass over the rows."""

    def __new__(cls, axes: Sequence[Axis], sets: Sequence[Mapping[str, str] | Sequence[int]] | None = None) -> Self: ...
    def count(
        self,
        table: _ArrowStream,
        *,
        person: str = "person",
        minutes: str | None = None,
        heads: tuple[str, str] | None = None,
        threads: int = 1,
        progress: Callable[[int, int], object] | None = None,
    ) -> Cube:
        """Counts the rows of a table: anything with an Arrow stream. With `progress` it goes in steps, on one thread."""
    def tally(
        self,
        table: _ArrowStream,
        keys: Sequence[int],
        *,
        person: str = "person",
        minutes: str | None = None,
        heads: tuple[str, str] | None = None,
        threads: int = 1,
        progress: Callable[[int, int], object] | None = None,
    ) -> Tally:
        """Counts the rows, and keeps what is needed to merge the count with that of another register."""
    @property
    def axes(self) -> list[Axis]:
        """The axes."""
    @property
    def sets(self) -> list[dict[str, str]]:
        """The combinations: for each axis by name, the level."""

@final
class Cube:
    """The cells of every combination of levels."""

    def table(self, **levels: str) -> Table:
        """The cells of one combination of levels: node codes, rows, heads, minutes and different people."""
    @property
    def sets(self) -> list[dict[str, str]]:
        """The combinations: for each axis by name, the level."""
    def __len__(self) -> int: ...

@final
class Tally:
    """A count that can be merged with the count of another register of the same plan. Its bytes are personal data."""

    def merge(self, other: Tally) -> Tally:
        """Both counts as one; a person with the same key in both is one person."""
    def to_bytes(self) -> bytes:
        """The versioned byte form: the same bytes for the same content. They are personal data."""
    @staticmethod
    def from_bytes(bytes: bytes) -> Tally:
        """Reads the byte form."""
    def cube(self, *, threads: int = 1) -> Cube:
        """The cells of every combination of levels."""
    @property
    def people(self) -> int:
        """How many different named people it holds."""
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self) -> tuple[Any, tuple[bytes]]: ...

@final
class TallyPlan:
    """What tallies of registers tell apart: the places of a map, and the months, quarters and years of a period."""

    def __new__(cls, map: str, period: Period | str, context: Context | None = None) -> Self: ...
    @property
    def map(self) -> str:
        """The map on which its places are meant."""
    @property
    def period(self) -> Period:
        """The whole period."""
    def tally(self, register: Register, secret: bytes, *, threads: int = 1) -> RegisterTally:
        """The participations of a register as a tally, its people by keys of their identifiers under a secret of 16 bytes."""
    def read(self, bytes: bytes) -> RegisterTally:
        """Reads the byte form of a tally of this plan."""

@final
class RegisterTally:
    """Registers counted together by a `TallyPlan`. Its bytes are personal data."""

    def merge(self, other: RegisterTally) -> RegisterTally:
        """Both together: a person with the same key in both is one person."""
    def to_bytes(self) -> bytes:
        """The versioned byte form. It is personal data."""
    @property
    def people(self) -> int:
        """How many different named people it holds."""

def person_key(secret: bytes, identifier: str | bytes) -> int:
    """The key of an identifier under a secret of 16 bytes: SipHash-2-4."""

def guess_layout(data: str | bytes) -> LayoutOffer:
    """Offers a layout for a table, from its names of columns and all of its cells. Nothing is read or applied by it."""

def read(
    source: str
    | PathLike[str]
    | bytes
    | bytearray
    | IO[bytes]
    | IO[str]
    | _ArrowStream
    | Sequence[Mapping[str, Any] | Any]
    | Mapping[str, Any],
    *,
    layout: Layout | None = None,
    sheet: str | None = None,
    places: str | Sequence[str] | None = None,
    scope: Scope | Mapping[str, Any] | None = None,
    name: str | None = None,
    context: Context | None = None,
) -> Register:
    """Reads a table into a register. Without a layout it is guessed from the names of the columns and all cells."""

def age_on(born: _Day, day: _Day) -> int | None:
    """The age in completed years on a day; `None` before the birth."""

def check_parts(
    whole: Bounds | _Number, parts: Sequence[Bounds | _Number], *, exclusive: bool
) -> bool:
    """Whether parts are larger than their whole: one of them, or, where they exclude each other, all together."""

def check_shares(shares: Sequence[Bounds | _Number], policy: CheckPolicy) -> bool:
    """Whether shares in per cent surely do not make up a hundred, by the tolerance of a policy."""

def compare(counted: Observation, reported: Observation) -> Comparison:
    """Compares a register's count with a number that was reported for the same thing."""

def practice(
    rule: Literal["sum", "flagged-unique", "largest-per-area"], rows: Sequence[PracticeRow | Mapping[str, Any]]
) -> Practice:
    """What reports do in practice to get one number out of many rows."""

def progress(
    points: Sequence[ProgressPoint | Mapping[str, Any]],
    goal: ProgressGoal | Mapping[str, Any],
    methods: MethodSet | Mapping[str, Any] | None = None,
) -> tuple[ProgressResult, ...]:
    """Judges the same points and goal by any set of methods: one result each, in the order of the set."""

def common_words(results: Iterable[ProgressResult]) -> tuple[str, ...]:
    """The common words of results, best first, each once; what could not be assessed has none."""

def agreement(results: Iterable[ProgressResult]) -> MethodAgreement:
    """Where the methods behind results agree, in the common words."""

def open_sdg_roll_up(node: Mapping[str, Any] | Sequence[Any]) -> GroupResult:
    """The result of an indicator by Open SDG: means over nested groups."""

def sdsn_dashboard(
    indicators: Iterable[tuple[ProgressScale | Mapping[str, Any], _Number | None]], *, available_from: _Number
) -> str | None:
    """SDSN's colour of a goal from pairs of a scale and a value; `None` where fewer than this part have one."""

def sdsn_mean(values: Iterable[_Number | None]) -> float | None:
    """SDSN's score of a goal: the mean of the values that are there."""

def sdsn_index(goals: Iterable[tuple[_Number | None, _Number | None]]) -> float | None:
    """SDSN's index from pairs of a goal's own score and its region's; `None` where a goal has neither."""

def forecast(request: ForecastRequest | Mapping[str, Any]) -> tuple[Forecast, ...]:
    """Where a series will be: one answer for each method."""

def forecast_year_end(request: YearEndRequest | Mapping[str, Any]) -> tuple[Forecast, ...]:
    """The sum of a year's periods: what has come so far and the forecast of the rest, one answer for each method."""

def yearly_points(observations: Iterable[Observation]) -> tuple[tuple[ForecastPoint, ...], ...]:
    """The points of a forecast from observations of calendar years: for each series, in order."""

def normalise(request: NormaliseRequest | Mapping[str, Any]) -> Normalised:
    """Makes values comparable, by one method."""

def score(request: ScoreRequest | Mapping[str, Any]) -> Score:
    """Puts values together by weighted means."""

def light(value: _Number, scale: LightScale | Mapping[str, Any]) -> str:
    """The colour of a value on a scale."""

def two_worst(values: Iterable[tuple[_Number, LightScale | Mapping[str, Any]]]) -> str | None:
    """The colour of a group by its two worst values: pairs of a value and its scale; `None` where there are none."""

def allocate(request: AllocationRequest | Mapping[str, Any]) -> Allocation:
    """Divides a total over places, exactly."""

def roll_over(request: RollOverRequest | Mapping[str, Any]) -> RollOver:
    """Carries a shortfall over to later milestones by a declared policy; flows only."""

def year_pace(request: YearPaceRequest | Mapping[str, Any]) -> YearPace:
    """Pace within a year; flows only."""

def succeed(
    old: Roadmap,
    new: Roadmap,
    observations: Iterable[Observation],
    *,
    as_of: _Day,
    probability: _Number,
    context: Context | None = None,
) -> Succession:
    """A roadmap beside its predecessor: what was kept, and where the new targets start. `probability` is in per cent."""

def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of one kind of document: `roadmap`, `observations`, `reports`, `assessment`, `gazetteer`, `figure`, …"""

def canonical(document: Document | Mapping[str, Any]) -> str:
    """Reads a document that names its format, checks it, and writes it as canonical JSON text."""

def validate(document: Document | Mapping[str, Any]) -> list[VolunteerError]:
    """Everything that is wrong with a document that names its format, for forms; empty where nothing is wrong."""

def plain_share(baseline: RatioBounds, goal: Goal, actual: RatioBounds) -> RatioBounds | None:
    """The share of the way from a baseline to a target, by `plain@1`."""

def plain_achievement(target: RatioBounds, actual: RatioBounds) -> RatioBounds:
    """The achievement by `plain@1`: actual / target, for a target that is surely above zero."""

def find_all(text: str, *, language: _TextLanguage, policy: WidthPolicy | None = None) -> Found:
    """Reads every figure of a text: the figures, and what is wrong with the other numbers."""

def read_figures(
    texts: Iterable[str | None] | Iterable[Mapping[str, Any]] | Any,
    *,
    text: str | None = None,
    language: _TextLanguage = "auto",
    unit: Unit | str | None = None,
    policy: WidthPolicy | None = None,
) -> Table:
    """The figures of a list of texts, or of the column `text` of a table, as one flat table with the index of their text."""

def add(a: Observation, b: Observation, context: Context | None = None) -> Observation:
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
    parts: Iterable[Observation],
    whole: Period | str,
    *,
    stock_rule: _StockRule | None = None,
    gaps: Literal["refuse", "sum-what-is-there"] | None = None,
) -> Observation:
    """One observation for a whole period from observations of its parts."""

def roll_up_places(
    parts: Iterable[Observation],
    whole: str,
    context: Context | None = None,
    *,
    gaps: Literal["refuse", "sum-what-is-there"] | None = None,
) -> Observation:
    """One observation for a place from observations of the places that make it up on the same map."""

def crosswalk(
    observations: Iterable[Observation], place: str, map: str, context: Context | None = None
) -> Observation:
    """The observation for a place on another map, from observations on their own map."""

def crosswalk_series(
    observations: Iterable[Observation], place: str, map: str, context: Context | None = None
) -> Crosswalked:
    """As `crosswalk`, period by period: a whole series on another map, with the periods that cannot be carried listed."""

def evaluate(
    indicator: Indicator,
    observations: Iterable[Observation],
    *,
    place: str,
    map: str,
    context: Context | None = None,
) -> tuple[Observation, ...]:
    """The observations of an indicator at a place on a map: those reported for it, or ratios rebuilt from their parts."""

def assess(
    roadmap: Roadmap,
    *evidence: Register | RegisterTally | Observation | Report | Iterable[Register | RegisterTally | Observation | Report],
    as_of: _Day,
    methods: MethodSet | Mapping[str, Any] | Sequence[str] | None = None,
    context: Context | None = None,
) -> Assessment:
    """Judges every target and measure of a roadmap as of a date; with methods, says beside each verdict what they say."""
