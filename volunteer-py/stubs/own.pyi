# The part of the stub that is written by hand: functions, classes that are no documents, and the methods that documents have
# of their own. `make.py` puts it together with what the JSON Schema says of the documents.
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
    def evidence(self) -> _Evidence | None:
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

class Roadmap(Document):
    def indicator(self, id: str) -> Indicator | None:
        """The indicator of this id; `None` where the roadmap does not define it."""

class Assessment(Document):
    def explain(self, language: _Language, context: Context) -> str:
        """The assessment in words: a table of verdicts, and why under each target."""
    def to_html(self, language: _Language, context: Context) -> str:
        """The assessment as small HTML."""
    def to_rows(self) -> list[dict[str, Any]]:
        """One dict for each target, flat, for `pandas.DataFrame` and the like."""
    def _repr_html_(self) -> str: ...

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
