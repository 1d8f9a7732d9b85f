# Made by volunteer-py/stubs/make.py from own.pyi and the JSON Schema of the documents. Do not edit.
# ruff: noqa

__all__ = [
    "Activity",
    "AgeBand",
    "Ages",
    "Allocation",
    "AllocationPart",
    "AllocationPlace",
    "AllocationRequest",
    "AllocationTie",
    "Assessment",
    "Assistance",
    "Axis",
    "Baseline",
    "BaselineVerdict",
    "Beneficiary",
    "Bounds",
    "Catalogue",
    "Category",
    "Centre",
    "CheckPolicy",
    "ColumnRule",
    "Comparison",
    "Context",
    "CountRule",
    "CountStep",
    "CountedValue",
    "Crosswalk",
    "CrosswalkRefusal",
    "Crosswalked",
    "Cube",
    "Decision",
    "Defined",
    "Definition",
    "DefinitionSet",
    "Definitions",
    "Delivery",
    "Document",
    "Event",
    "Expected",
    "Filter",
    "Finding",
    "Findings",
    "Flagged",
    "Forecast",
    "ForecastInterval",
    "ForecastPoint",
    "ForecastRequest",
    "ForecastSpan",
    "ForecastTarget",
    "ForecastValue",
    "Gazetteer",
    "Goal",
    "Group",
    "GroupReach",
    "GroupResult",
    "Groups",
    "Indicator",
    "Input",
    "Layout",
    "LayoutOffer",
    "LeftObservation",
    "LeftOut",
    "LightScale",
    "LocalText",
    "Measure",
    "MeasureAssessment",
    "MethodAgreement",
    "MethodOptions",
    "MethodSet",
    "MethodsOfWord",
    "Milestone",
    "MilestoneVerdict",
    "MinorRules",
    "Name",
    "Names",
    "NewStart",
    "NormaliseRequest",
    "Normalised",
    "Observation",
    "ObservationVerdict",
    "Observations",
    "OfferNote",
    "Offers",
    "Organisation",
    "Pace",
    "PacePolicy",
    "Participation",
    "Parts",
    "Passage",
    "Period",
    "PeriodReport",
    "PersonId",
    "Place",
    "PlaceMap",
    "PlaceRules",
    "Plan",
    "Population",
    "PossibleOutcome",
    "Practice",
    "PracticeRow",
    "Presenter",
    "ProgressGoal",
    "ProgressPoint",
    "ProgressResult",
    "ProgressScale",
    "ProgressSeries",
    "RatioBounds",
    "RatioRule",
    "Reach",
    "Reachable",
    "Reading",
    "Records",
    "Register",
    "RegisterBuilder",
    "RegisterTally",
    "Report",
    "ReportRow",
    "ReportValue",
    "ReportedFigure",
    "Reports",
    "Required",
    "RestsOn",
    "Roadmap",
    "RollOver",
    "RollOverRequest",
    "RolledMilestone",
    "RowChoice",
    "RowDecision",
    "RowDecisionStep",
    "RowDecisions",
    "RowRef",
    "Scope",
    "Score",
    "ScoreNode",
    "ScorePart",
    "ScoreRequest",
    "ScoreValue",
    "Source",
    "Step",
    "Succession",
    "Table",
    "Tally",
    "TallyPlan",
    "Target",
    "TargetAssessment",
    "TargetProgress",
    "TargetValue",
    "Tie",
    "Unit",
    "UnitSource",
    "Unused",
    "Volunteer",
    "Width",
    "WidthPolicy",
    "YearEndRequest",
    "YearPace",
    "YearPaceRequest",
    "YearProfile",
    "__version__",
    "add",
    "age_on",
    "agreement",
    "allocate",
    "assess",
    "canonical",
    "check_parts",
    "check_shares",
    "common_words",
    "compare",
    "crosswalk",
    "crosswalk_series",
    "evaluate",
    "find_all",
    "forecast",
    "forecast_year_end",
    "guess_layout",
    "light",
    "normalise",
    "open_sdg_roll_up",
    "person_key",
    "plain_achievement",
    "plain_share",
    "practice",
    "progress",
    "reach",
    "read",
    "read_figures",
    "roll_over",
    "roll_up_periods",
    "roll_up_places",
    "schema",
    "score",
    "sdsn_dashboard",
    "sdsn_index",
    "sdsn_mean",
    "succeed",
    "two_worst",
    "validate",
    "year_pace",
    "yearly_points",
]

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

_Act: TypeAlias = Literal["done", "planned", "intended"]
_ActivityForm: TypeAlias = Literal["training", "master-class", "outreach", "clean-up", "planting", "consultation", "home-visit", "collection", "fundraising", "event-support", "search", "emergency-response", "mentoring", "campaign", "meeting", "online", "other"]
_Agreement: TypeAlias = Literal["agree", "contradict", "undetermined"]
_Aim: TypeAlias = Literal["increase", "decrease", "maintain-at-least", "maintain-at-most", "maintain-within"]
_AllocationHold: TypeAlias = Literal["floor", "ceiling"]
_AllocationMethod: TypeAlias = Literal["hamilton", "jefferson", "webster", "huntington-hill", "adams", "dean", "balinski-young"]
_Answer: TypeAlias = Literal["yes", "no", "unknown"]
_CatalogueStanding: TypeAlias = Literal["proposal", "adopted"]
_ColumnRole: TypeAlias = Literal["person", "members", "unknown-members", "heads", "first-day", "last-day", "start", "end", "hours", "minutes", "place", "activity", "organisation", "parent-organisation", "kind", "field", "form", "status", "flag", "category", "beneficiary", "helped", "unit", "helped-category", "service", "direct", "birth-day", "consent", "with-parent"]
_CommonCategory: TypeAlias = Literal["met", "on-track", "behind", "off-track", "moving-away", "not-assessable"]
_ComparisonReason: TypeAlias = Literal["indicator", "unit", "nature", "definition", "place", "map", "period", "until", "status", "counted-once", "scope", "count-missing", "report-missing", "within", "apart", "count-uncertain"]
_CountCode: TypeAlias = Literal["counted", "possible", "left-out-status", "left-out-condition", "left-out-decision", "unknown-by-decision", "condition-uncertain", "status-uncertain", "period-uncertain", "place-uncertain", "minutes-unknown", "unnamed-groups", "people-likely-same", "scope-partial", "history-partial", "history-assumed", "start-assumed", "category-absent", "table-absent", "denominator-zero", "vintages-differ"]
_CountOf: TypeAlias = Literal["activities", "participations", "minutes", "volunteers", "new-volunteers", "active-volunteers", "retained-volunteers", "organisations", "services", "beneficiaries"]
_Counted: TypeAlias = Literal["distinct", "times", "unknown", "not-people"]
_Direct: TypeAlias = Literal["direct", "indirect", "unknown"]
_DueRule: TypeAlias = Literal["end", "latest", "sum-what-is-there"]
_Encoding: TypeAlias = Literal["auto", "utf-8", "utf-16le", "utf-16be", "windows-1251"]
_EventKind: TypeAlias = Literal["split", "merged", "renamed", "status-changed", "centre-moved", "redrawn"]
_EvidenceLevel: TypeAlias = Literal["final", "provisional", "estimated", "imputed", "reported", "hearsay"]
_Fate: TypeAlias = Literal["kept", "redefined", "completed", "dropped", "new"]
_FigureKind: TypeAlias = Literal["count", "share", "factor", "relative-change", "change", "percentage-points", "period"]
_FindingCode: TypeAlias = Literal["duplicate-exact", "duplicate-likely", "person-day-over-24h", "row-over-24h", "hours-negative", "hours-zero", "hours-missing", "absence-with-hours", "hours-against-clock", "end-before-start", "shift-overlap", "place-unknown", "place-ambiguous", "place-missing", "place-not-on-map", "category-unknown", "status-unknown", "status-missing", "status-conflict", "person-missing", "person-likely-same", "person-unknown", "person-contradictory", "activity-contradictory", "organisation-contradictory", "activity-unknown", "organisation-unknown", "beneficiary-unknown", "date-missing", "date-unreadable", "date-period", "zone-applied", "zone-undeclared", "date-outside-scope", "place-outside-scope", "date-outside-activity", "clock-unreadable", "age-impossible", "child-without-consent", "minor-in-forbidden-work", "helped-more-than-population", "parts-exceed-whole", "shares-not-100", "units-mixed", "sentinel-value", "count-zero", "count-missing", "hours-rounded", "figure-bounded", "figure-unreadable", "number-unreadable", "unit-not-time", "cell-unreadable", "cell-too-long", "row-too-short", "row-too-long", "row-empty", "header-repeated", "row-total", "row-left-aside", "place-undeclared", "nothing-counted", "row-may-be-total", "row-hidden", "column-hidden", "cells-merged", "cell-error", "sheet-left-aside", "sheet-hidden", "encoding-replaced", "quote-stray"]
_Flag: TypeAlias = Literal["yes", "no"]
_ForecastMethod: TypeAlias = Literal["last-value", "drift", "line", "log-line", "simple-smoothing", "holt", "damped", "seasonal-share"]
_ForecastRefusal: TypeAlias = Literal["too-few-points", "too-few-years", "period-missing", "end-missing", "not-positive", "no-sum", "needs-year", "too-large"]
_InputName: TypeAlias = Literal["as-of", "due", "baseline", "baseline-period", "factor", "addend", "target", "value", "given", "used", "through", "profile", "policy", "aim", "expected", "period", "year", "from", "to", "method", "why", "possible", "finding", "gap", "vintage"]
_Language: TypeAlias = Literal["kk", "ru", "en"]
_LeftBehind: TypeAlias = Literal["not-done", "other-map", "other-definition", "other-unit", "other-nature", "other-counting", "no-value", "after-as-of", "part"]
_Mean: TypeAlias = Literal["arithmetic", "geometric", "harmonic"]
_MethodBasis: TypeAlias = Literal["reproduced", "public-source", "general-knowledge"]
_MethodsAgree: TypeAlias = Literal["agree", "disagree", "open", "no-answer"]
_Missing: TypeAlias = Literal["unknown", "not-applicable", "suppressed", "rounded-to-zero"]
_Named: TypeAlias = Literal["unit", "definition", "indicator", "map", "policy", "responsible"]
_Nature: TypeAlias = Literal["flow", "cumulative", "stock", "ratio", "peak"]
_Need: TypeAlias = Literal["done-value", "comparable-value", "as-of-date", "whole-period", "value-at-due", "resolve-conflict", "narrower-bounds"]
_NoCatchUp: TypeAlias = Literal["nothing-so-far", "year-not-begun", "year-over"]
_NoChange: TypeAlias = Literal["now-missing", "before-missing"]
_NoPace: TypeAlias = Literal["same-people-again"]
_NoSeries: TypeAlias = Literal["aim-within", "target-uncertain", "target-of-no-year", "baseline-of-no-year", "within-one-year", "no-year"]
_Normalisation: TypeAlias = Literal["min-max", "goalposts", "z-score", "distance-to-target", "rank"]
_NotAssessable: TypeAlias = Literal["no-points", "year-twice", "too-few-points", "baseline-year-missing", "target-missing", "target-year-missing", "target-year-before-baseline", "target-year-past", "baseline-zero", "target-zero", "sign-change", "not-positive", "baseline-equals-target", "target-wrong-side", "scale-missing", "scale-out-of-order", "out-of-range"]
_OfferCode: TypeAlias = Literal["encoding-seen", "encoding-assumed", "delimiter-seen", "delimiter-assumed", "header-seen", "header-unknown", "header-two-rows", "rows-below-header", "rows-at-end", "totals-seen", "totals-possible", "captions-possible", "name-known", "name-near", "name-unknown", "name-aside", "cells-differ", "role-taken", "role-unfit", "name-in-parts", "id-of-row", "identity-by-contact", "list-in-cell", "heads-beside-person", "people-of-whom", "hours-each-or-all", "hours-of-each", "hours-or-minutes", "hours-or-clock", "time-or-duration", "over-midnight", "over-midnight-seen", "dates-seen", "day-or-month", "year-short", "dates-unknown", "time-zone", "decimal-comma", "group-mark", "decimal-or-group", "columns-are-periods", "activity-repeated", "figures-seen", "nulls-seen", "status-by-yes-no", "places-unknown", "sheets-several", "row-kind-unknown"]
_OfferedAct: TypeAlias = Literal["planned", "intended"]
_OfferedEvidence: TypeAlias = Literal["hearsay", "estimated", "provisional"]
_OrganisationKind: TypeAlias = Literal["organisation", "group", "club", "centre", "branch", "front-office"]
_PaceCategory: TypeAlias = Literal["reached", "on-track", "behind", "off-track", "moving-away"]
_PassedOver: TypeAlias = Literal["not-done", "other-map", "other-definition", "other-unit", "other-nature", "other-counting", "no-value", "after-as-of", "may-be-after-as-of", "after-due", "earlier", "weaker-evidence", "as-of-missing", "overlapping", "part-of-year", "several-years", "baseline-stated", "conflict"]
_PersonSex: TypeAlias = Literal["female", "male"]
_PlaceKind: TypeAlias = Literal["country", "region", "city-of-republican-significance", "district", "town", "settlement", "centre", "other"]
_PlaceRelation: TypeAlias = Literal["same", "sum", "part"]
_PopulationOn: TypeAlias = Literal["first-day", "last-day"]
_PracticeRule: TypeAlias = Literal["sum", "flagged-unique", "largest-per-area"]
_ProgressCategory: TypeAlias = Literal["reached", "near-target", "short-of-target", "on-track", "behind", "off-track", "moving-away", "target-achieved", "substantial-progress", "moderate-progress", "limited-progress", "deterioration", "significant-progress", "insufficient-progress", "movement-away", "no-progress", "moderate-deterioration", "significant-deterioration", "met-or-on-track", "fair-progress", "stagnation-or-regression", "progressed", "unchanged", "regressed", "maintain-progress", "accelerate-progress", "reverse-trend", "green", "yellow", "orange", "red", "on-track-or-maintaining", "moderately-increasing", "stagnating", "decreasing", "sun", "sun-with-cloud", "cloud", "storm", "at-required-rate", "below-required-rate", "wrong-direction"]
_ProgressMeasure: TypeAlias = Literal["achievement", "share-of-way", "rate-ratio", "growth-rate", "projected-share", "status-index", "gap-index", "normalised", "trend-ratio", "missed-share", "yearly-change", "reduction-rate"]
_ProgressMethod: TypeAlias = Literal["achievement@1", "share-of-way@1", "open-sdg@1", "eurostat@1", "eustat@1", "unsd-progress-chart@1", "escap-current-status@1", "escap-anticipated-progress@1", "sdsn-level@1", "sdsn-trend@1", "weather-symbols@1", "aarr-regression@1", "aarr-end-points@1"]
_ProgressRemark: TypeAlias = Literal["baseline-year-moved", "target-year-past", "target-wrong-side", "met-but-worsening", "zero-replaced", "limit-ignored", "turned-about-target"]
_Qualifier: TypeAlias = Literal["exact", "rounded", "about", "nearly", "more-than", "at-least", "less-than", "at-most", "from-to", "order"]
_Reason: TypeAlias = Literal["no-observation", "nothing-done", "nothing-comparable", "as-of-missing", "period-not-covered", "no-observation-at-due", "conflict", "bounds-straddle", "date-uncertain", "passed-for-good", "overruled", "gaps-count-as-nothing", "vintages-differ"]
_RecordStatus: TypeAlias = Literal["planned", "done", "verified", "no-show", "cancelled", "unknown"]
_Relation: TypeAlias = Literal["unknown", "disjoint", "nested"]
_Role: TypeAlias = Literal["participant", "team-leader", "coordinator", "organiser", "trainer", "expert", "other"]
_RollOverPolicy: TypeAlias = Literal["none", "next-year", "spread-evenly", "spread-by-milestones", "re-baseline"]
_RowAction: TypeAlias = Literal["leave-out", "count-once", "not-recorded", "keep", "choose"]
_RowKind: TypeAlias = Literal["participation", "event", "assistance", "volunteer", "activity", "organisation"]
_ScoreRefusal: TypeAlias = Literal["nothing-available", "too-little-available", "not-positive", "no-spread", "too-large"]
_Severity: TypeAlias = Literal["note", "warning", "error"]
_Skill: TypeAlias = Literal["unskilled", "skilled", "pro-bono"]
_Stage: TypeAlias = Literal["open", "due"]
_Standing: TypeAlias = Literal["delivered", "due", "overdue", "not-reported", "undetermined"]
_Status: TypeAlias = Literal["draft", "adopted", "lapsed", "superseded", "illustrative"]
_StepCode: TypeAlias = Literal["stage", "target", "candidates", "select", "sum", "intersect", "gaps", "vintages", "lower-limit", "compare", "share", "achievement", "expected", "pace", "required", "milestone", "rests-on", "left-out", "point", "series", "method", "agreement"]
_StockRule: TypeAlias = Literal["last", "mean"]
_TextLanguage: TypeAlias = Literal["kk", "ru", "en", "auto"]
_Threshold: TypeAlias = Literal["age", "law", "plain", "not-found"]
_TieKind: TypeAlias = Literal["within", "apart", "share"]
_TieRule: TypeAlias = Literal["report", "declared-order"]
_Trajectory: TypeAlias = Literal["linear", "geometric", "logistic", "s-curve", "stepwise"]
_UnitLink: TypeAlias = Literal["noun", "label", "number-of", "subject", "owner", "antecedent", "pair", "caller"]
_Verdict: TypeAlias = Literal["met", "not-met", "undetermined", "open"]
_WantedChange: TypeAlias = Literal["increase", "decrease", "hit"]
_What: TypeAlias = Literal["kept-and-counted", "kept-as-unknown", "kept-and-converted", "settled-by-rule", "not-read", "left-out-by-decision", "unknown-by-decision"]

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

@final
class Activity(Document):
    """Something organised at a place in a period."""

    def __new__(
        cls,
        *,
        id: str,
        field: str | None = None,
        form: _ActivityForm | None = None,
        label: LocalText | Mapping[str, Any] | None = None,
        organisation: str | None = None,
        period: Period | datetime.date | str | None = None,
        place: str | None = None,
        status: _RecordStatus | None = None,
    ) -> Self: ...
    @property
    def id(self) -> str:
        """The caller's own id."""
    @property
    def field(self) -> str | None:
        """Its field of work, by the id in the definition that the register uses."""
    @property
    def form(self) -> _ActivityForm | None:
        """Its form."""
    @property
    def label(self) -> LocalText:
        """What it is called."""
    @property
    def organisation(self) -> str | None:
        """Who organised it, by the organisation's id."""
    @property
    def period(self) -> Period | None:
        """When."""
    @property
    def place(self) -> str | None:
        """Where, by the place's code."""
    @property
    def status(self) -> _RecordStatus | None:
        """How far it has come. Absent: done."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Activity:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Activity:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class AgeBand(Document):
    """An age in completed years on the day of the row, both ends included."""

    def __new__(
        cls,
        *,
        from_: int | None = None,
        to: int | None = None,
    ) -> Self: ...
    @property
    def from_(self) -> int | None:
        """The youngest; absent: from birth."""
    @property
    def to(self) -> int | None:
        """The oldest; absent: no limit."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> AgeBand:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> AgeBand:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Ages(Document):
    """Ages from and until, both ends inclusive."""

    def __new__(
        cls,
        *,
        from_: int | None = None,
        sex: _PersonSex | None = None,
        unclear: Sequence[int] | None = None,
        until: int | None = None,
    ) -> Self: ...
    @property
    def from_(self) -> int | None:
        """The first age."""
    @property
    def sex(self) -> _PersonSex | None:
        """For whom it holds. Absent: everybody."""
    @property
    def unclear(self) -> tuple[int, ...]:
        """Ages of the range for which the source leaves open whether they belong to it."""
    @property
    def until(self) -> int | None:
        """The last age."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Ages:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Ages:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Allocation(Document):
    """A total divided over places."""

    def __new__(
        cls,
        *,
        method: str,
        source: str,
        step: _Number,
        total: _Number,
        parts: Sequence[AllocationPart | Mapping[str, Any]] | None = None,
        tie: AllocationTie | Mapping[str, Any] | None = None,
    ) -> Self: ...
    @property
    def method(self) -> str:
        """Id and version of the method."""
    @property
    def source(self) -> str:
        """Where the method is described."""
    @property
    def step(self) -> int | Decimal:
        """The smallest amount that was given."""
    @property
    def total(self) -> int | Decimal:
        """What was divided."""
    @property
    def parts(self) -> tuple[AllocationPart, ...]:
        """The parts, in the order of the request."""
    @property
    def tie(self) -> AllocationTie | None:
        """The tie for the last steps, where there is one."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Allocation:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Allocation:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class AllocationPart(Document):
    """A place's part."""

    def __new__(
        cls,
        *,
        place: str,
        share: Fraction,
        value: Bounds | _Number | Mapping[str, Any],
        held: _AllocationHold | None = None,
    ) -> Self: ...
    @property
    def place(self) -> str:
        """Its code."""
    @property
    def share(self) -> Fraction:
        """Its exact share before rounding, floors and ceilings kept."""
    @property
    def value(self) -> Bounds:
        """What it gets; two values where a tie is reported and not resolved."""
    @property
    def held(self) -> _AllocationHold | None:
        """Whether a floor or a ceiling, and not its weight, made the share."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> AllocationPart:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> AllocationPart:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class AllocationPlace(Document):
    """A place's claim to a part of the total."""

    def __new__(
        cls,
        *,
        place: str,
        weight: _Number,
        ceiling: _Number | None = None,
        floor: _Number | None = None,
    ) -> Self: ...
    @property
    def place(self) -> str:
        """Its code."""
    @property
    def weight(self) -> int | Decimal:
        """Its claim: population, young people, last year's value. Only the relation to the others counts."""
    @property
    def ceiling(self) -> int | Decimal | None:
        """The largest amount. Absent: no limit."""
    @property
    def floor(self) -> int | Decimal | None:
        """The least amount. Absent: zero."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> AllocationPlace:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> AllocationPlace:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class AllocationRequest(Document):
    """A total to divide over places, and by which method."""

    def __new__(
        cls,
        *,
        method: _AllocationMethod,
        total: _Number,
        places: Sequence[AllocationPlace | Mapping[str, Any]] | None = None,
        step: _Number | None = None,
        ties: _TieRule | None = None,
    ) -> Self: ...
    @property
    def method(self) -> _AllocationMethod:
        """The method."""
    @property
    def total(self) -> int | Decimal:
        """What is divided."""
    @property
    def places(self) -> tuple[AllocationPlace, ...]:
        """The places. Their order is the declared order of ties and has no other effect."""
    @property
    def step(self) -> int | Decimal | None:
        """The smallest amount that is given: 0.01 for hundredths. Absent: 1."""
    @property
    def ties(self) -> _TieRule:
        """What happens where two places have the same claim to the last step. Absent: report."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> AllocationRequest:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> AllocationRequest:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class AllocationTie(Document):
    """Places with equal claims to what was left."""

    def __new__(
        cls,
        *,
        amount: _Number,
        places: Sequence[str] | None = None,
        resolved: bool | None = None,
    ) -> Self: ...
    @property
    def amount(self) -> int | Decimal:
        """How much was left for them; each may have one step of it."""
    @property
    def places(self) -> tuple[str, ...]:
        """The places, in the order of the request."""
    @property
    def resolved(self) -> bool:
        """Whether the declared order resolved it."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> AllocationTie:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> AllocationTie:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

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
        names: Sequence[Name | Mapping[str, Any]] | None = None,
        targets: Sequence[TargetAssessment | Mapping[str, Any]] | None = None,
        unused: Sequence[Unused | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def as_of(self) -> datetime.date:
        """The date of the assessment."""
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
    def names(self) -> tuple[Name, ...]:
        """What the roadmap's ids are called."""
    @property
    def targets(self) -> tuple[TargetAssessment, ...]:
        """The targets, in the roadmap's order."""
    @property
    def unused(self) -> tuple[Unused, ...]:
        """Evidence that no target is about."""
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
class Assistance(Document):
    """One beneficiary's, or an uncounted group's, benefit."""

    def __new__(
        cls,
        *,
        activity: str | None = None,
        beneficiary: PersonId | str | None = None,
        categories: Mapping[str, str] | None = None,
        category: str | None = None,
        count: Bounds | _Number | Mapping[str, Any] | None = None,
        direct: _Direct | None = None,
        organisation: str | None = None,
        period: Period | datetime.date | str | None = None,
        place: str | None = None,
        service: str | None = None,
        text: str | None = None,
        unit: str | Unit | None = None,
    ) -> Self: ...
    @property
    def activity(self) -> str | None:
        """In which activity, by its id."""
    @property
    def beneficiary(self) -> PersonId | None:
        """Who: the beneficiary's id. Absent for a group known by its count."""
    @property
    def categories(self) -> dict[str, str]:
        """Other categories of the caller's own, by name."""
    @property
    def category(self) -> str | None:
        """The category of beneficiaries."""
    @property
    def count(self) -> Bounds | None:
        """How many were helped, of the unit; absent beside a beneficiary: one."""
    @property
    def direct(self) -> _Direct | None:
        """Whether it reached them directly."""
    @property
    def organisation(self) -> str | None:
        """By whom, by the organisation's id. Absent: as the activity."""
    @property
    def period(self) -> Period | None:
        """When. Absent: as the activity."""
    @property
    def place(self) -> str | None:
        """Where, by the place's code. Absent: as the activity."""
    @property
    def service(self) -> str | None:
        """The type of service: legal, psychological, …"""
    @property
    def text(self) -> str | None:
        """The figure in the words of whoever reported it."""
    @property
    def unit(self) -> str | None:
        """What is counted. Absent: the beneficiary's unit, else nothing is said."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Assistance:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Assistance:
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
        evidence: _EvidenceLevel | None = None,
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
    def evidence(self) -> _EvidenceLevel:
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
class Beneficiary(Document):
    """Who is helped."""

    def __new__(
        cls,
        *,
        id: PersonId | str,
        unit: str | Unit,
        born: Period | datetime.date | str | None = None,
        categories: Sequence[str] | None = None,
        home: str | None = None,
        members: Bounds | _Number | Mapping[str, Any] | None = None,
        sex: _PersonSex | None = None,
    ) -> Self: ...
    @property
    def id(self) -> PersonId:
        """The caller's own id."""
    @property
    def unit(self) -> str:
        """What it is: person, family, household."""
    @property
    def born(self) -> Period | None:
        """The day of birth of a person, or the period in which it lies."""
    @property
    def categories(self) -> tuple[str, ...]:
        """Categories of beneficiaries, by their ids in the definition that the register uses."""
    @property
    def home(self) -> str | None:
        """Where they live, by the place's code."""
    @property
    def members(self) -> Bounds | None:
        """How many people belong to the family or household."""
    @property
    def sex(self) -> _PersonSex | None:
        """The sex of a person."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Beneficiary:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Beneficiary:
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
class Catalogue(Document):
    """A catalogue of indicators."""

    def __new__(
        cls,
        *,
        format: str,
        id: str,
        standing: _CatalogueStanding,
        indicators: Sequence[Indicator | Mapping[str, Any]] | None = None,
        label: LocalText | Mapping[str, Any] | None = None,
        names: Sequence[Name | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def format(self) -> str:
        """`volunteer/indicators@1`."""
    @property
    def id(self) -> str:
        """Its id and version: `proposal@1`."""
    @property
    def standing(self) -> _CatalogueStanding:
        """Who stands behind it."""
    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """The indicators, in the order in which reports show them."""
    @property
    def label(self) -> LocalText:
        """Its name in three languages."""
    @property
    def names(self) -> tuple[Name, ...]:
        """What its ids are called, such as those of units of its own."""
    @staticmethod
    def proposal() -> Catalogue:
        """The catalogue that comes with the library: a proposal, adopted by nobody."""
    def get(self, id: str) -> Indicator | None:
        """The indicator of this id; `None` where the catalogue does not have it."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Catalogue:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Catalogue:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Category(Document):
    """One category of a definition."""

    def __new__(
        cls,
        *,
        id: str,
        ages: Sequence[Ages | Mapping[str, Any]] | None = None,
        defined_by: str | None = None,
        label: LocalText | Mapping[str, Any] | None = None,
        scope: LocalText | Mapping[str, Any] | None = None,
        threshold: _Threshold | None = None,
        unit: str | Unit | None = None,
    ) -> Self: ...
    @property
    def id(self) -> str:
        """Its id, unique in the list."""
    @property
    def ages(self) -> tuple[Ages, ...]:
        """Which ages it has."""
    @property
    def defined_by(self) -> str | None:
        """The definition that draws its line, by id."""
    @property
    def label(self) -> LocalText:
        """What it is called."""
    @property
    def scope(self) -> LocalText | None:
        """What belongs to it, in words."""
    @property
    def threshold(self) -> _Threshold | None:
        """What draws its line. Absent: a plain description."""
    @property
    def unit(self) -> str | None:
        """What is counted in it: persons, families."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Category:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Category:
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
class CheckPolicy(Document):
    """From when on something is suspicious."""

    def __new__(
        cls,
        *,
        clock_minutes: int,
        day_minutes: int,
        id: str,
        near_minutes: int,
        oldest: int,
        share_tolerance: _Number,
        exclusive: Sequence[Sequence[str]] | None = None,
        sentinel_days: Sequence[datetime.date | str] | None = None,
        sentinels: Sequence[int] | None = None,
    ) -> Self: ...
    @property
    def clock_minutes(self) -> int:
        """How far minutes may differ from the time between start and end (a break, a rounding)."""
    @property
    def day_minutes(self) -> int:
        """How many minutes one person can have on a day."""
    @property
    def id(self) -> str:
        """Its id and version, as results name it."""
    @property
    def near_minutes(self) -> int:
        """Two records of one person, day, activity and place whose minutes differ by no more are likely the
        same one.
        """
    @property
    def oldest(self) -> int:
        """Nobody volunteers who is older."""
    @property
    def share_tolerance(self) -> int | Decimal:
        """How far shares may miss 100, for each of them (roundings)."""
    @property
    def exclusive(self) -> tuple[tuple[str, ...], ...]:
        """Categories that nobody has two of, such as women and men: together they are at most the whole."""
    @property
    def sentinel_days(self) -> tuple[datetime.date, ...]:
        """Days that usually stand for something else, as `YYYY-MM-DD`."""
    @property
    def sentinels(self) -> tuple[int, ...]:
        """Numbers that usually stand for something else, as hours, minutes or counts."""
    @staticmethod
    def checks_1() -> CheckPolicy:
        """The illustrative policy `checks@1`."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> CheckPolicy:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> CheckPolicy:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class ColumnRule(Document):
    """One column: where it is, and what it is."""

    def __new__(
        cls,
        *,
        role: _ColumnRole,
        category: str | None = None,
        dates: Sequence[str] | None = None,
        direct: _Direct | None = None,
        joined: Sequence[str] | None = None,
        name: str | None = None,
        number: int | None = None,
        optional: bool | None = None,
        separator: str | None = None,
        service: str | None = None,
        status: _RecordStatus | None = None,
        unit: str | Unit | None = None,
        value: str | None = None,
        words: Mapping[str, str] | None = None,
    ) -> Self: ...
    @property
    def role(self) -> _ColumnRole:
        """What it is."""
    @property
    def category(self) -> str | None:
        """For `category` the name of the category (`sex`, `role`, `skill`); for `helped` the category of
        beneficiaries.
        """
    @property
    def dates(self) -> tuple[str, ...]:
        """The forms of its days, where they differ from those of the layout."""
    @property
    def direct(self) -> _Direct | None:
        """For `helped`: whether it reached them directly."""
    @property
    def joined(self) -> tuple[str, ...]:
        """Columns whose cells follow its own, with a space between: a name in parts."""
    @property
    def name(self) -> str | None:
        """Its name in the header."""
    @property
    def number(self) -> int | None:
        """Its number, from 1."""
    @property
    def optional(self) -> bool:
        """Whether a table without the column may be read."""
    @property
    def separator(self) -> str | None:
        """For `members`: what stands between names. Absent: a comma."""
    @property
    def service(self) -> str | None:
        """For `helped`: the type of service."""
    @property
    def status(self) -> _RecordStatus | None:
        """For `flag`: the status of a row where the cell says yes."""
    @property
    def unit(self) -> str | None:
        """For `helped` and `heads`: what is counted. Absent: people."""
    @property
    def value(self) -> str | None:
        """What stands there where the cell is empty; without name and number, in every row."""
    @property
    def words(self) -> dict[str, str]:
        """What the caller's words stand for. Where there are any, other words are a finding."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> ColumnRule:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> ColumnRule:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Comparison(Document):
    """A count and a reported number, and whether they agree."""

    def __new__(
        cls,
        *,
        agreement: _Agreement,
        counted: Observation | Mapping[str, Any],
        format: str,
        library: str,
        reported: Observation | Mapping[str, Any],
        difference: Bounds | _Number | Mapping[str, Any] | None = None,
        reasons: Sequence[_ComparisonReason] | None = None,
    ) -> Self: ...
    @property
    def agreement(self) -> _Agreement:
        """Whether they agree."""
    @property
    def counted(self) -> Observation:
        """What was counted."""
    @property
    def format(self) -> str:
        """`volunteer/comparison@1`."""
    @property
    def library(self) -> str:
        """The version of the library."""
    @property
    def reported(self) -> Observation:
        """What was reported."""
    @property
    def difference(self) -> Bounds | None:
        """The reported number less the count, where both are of one unit and no ratio."""
    @property
    def reasons(self) -> tuple[_ComparisonReason, ...]:
        """Why."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Comparison:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Comparison:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class CountRule(Document):
    """A count over a register: of what, of which status, under which conditions."""

    def __new__(
        cls,
        *,
        of: _CountOf,
        ages: AgeBand | Mapping[str, Any] | None = None,
        months_before: int | None = None,
        only: Sequence[Filter | Mapping[str, Any]] | None = None,
        participations_at_least: int | None = None,
        statuses: Sequence[_RecordStatus] | None = None,
        within_months: int | None = None,
    ) -> Self: ...
    @property
    def of(self) -> _CountOf:
        """What is counted."""
    @property
    def ages(self) -> AgeBand | None:
        """The ages that count, of volunteers or of the people helped."""
    @property
    def months_before(self) -> int | None:
        """For new and retained volunteers: the months before the period that are looked back on. Absent: for
        new volunteers all that the register holds, for retained ones the period before.
        """
    @property
    def only(self) -> tuple[Filter, ...]:
        """Conditions that a row must satisfy, all of them."""
    @property
    def participations_at_least(self) -> int | None:
        """For active volunteers: the least number of participations."""
    @property
    def statuses(self) -> tuple[_RecordStatus, ...]:
        """The statuses that count; absent: done and verified. Organisations and help have no status."""
    @property
    def within_months(self) -> int | None:
        """For active volunteers: the number of months, which end with the period."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> CountRule:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> CountRule:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class CountStep(Document):
    """One step of the way to a counted value: what, and how many rows."""

    def __new__(
        cls,
        *,
        code: _CountCode,
        rows: int | None = None,
    ) -> Self: ...
    @property
    def code(self) -> _CountCode:
        """What."""
    @property
    def rows(self) -> int | None:
        """How many rows; absent where it is not about rows."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> CountStep:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> CountStep:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class CountedValue(Document):
    """A value that was counted over a register, with its categories and the way to it."""

    def __new__(
        cls,
        *,
        observation: Observation | Mapping[str, Any],
        categories: Mapping[str, str] | None = None,
        trail: Sequence[CountStep | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def observation(self) -> Observation:
        """The value; of a part by categories its indicator is named `id[category=code]`, so that no series
        mixes them.
        """
    @property
    def categories(self) -> dict[str, str]:
        """The codes of the categories it was counted by."""
    @property
    def trail(self) -> tuple[CountStep, ...]:
        """What was counted, left out and assumed."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> CountedValue:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> CountedValue:
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
        relation: _PlaceRelation,
        places: Sequence[str] | None = None,
    ) -> Self: ...
    @property
    def relation(self) -> _PlaceRelation:
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
class Defined(Document):
    """A version of a definition with what it says: ages, categories, units."""

    def __new__(
        cls,
        *,
        definition: Definition | Mapping[str, Any],
        ages: Sequence[Ages | Mapping[str, Any]] | None = None,
        categories: Sequence[Category | Mapping[str, Any]] | None = None,
        excludes: Sequence[str | Unit] | None = None,
        illustrative: bool | None = None,
        includes: Sequence[str | Unit] | None = None,
        minors: MinorRules | Mapping[str, Any] | None = None,
        note: str | None = None,
    ) -> Self: ...
    @property
    def definition(self) -> Definition:
        """Id, version, dates, predecessor, source."""
    @property
    def ages(self) -> tuple[Ages, ...]:
        """The ages it has; none where ages do not define it."""
    @property
    def categories(self) -> tuple[Category, ...]:
        """The categories of the list."""
    @property
    def excludes(self) -> tuple[str, ...]:
        """Units that do not, though somebody might think so."""
    @property
    def illustrative(self) -> bool:
        """Whether it is an example of the library's own, not laid down by anybody."""
    @property
    def includes(self) -> tuple[str, ...]:
        """Units that belong to it."""
    @property
    def minors(self) -> MinorRules | None:
        """The rules about minors."""
    @property
    def note(self) -> str | None:
        """What to know before using it."""
    def holds(self, age: int, sex: Literal["female", "male"] | None = None) -> bool | None:
        """Whether an age is in it; `None` where the definition leaves it open."""
    def band(self, age: int) -> Category | None:
        """The age band of an age: the first category that has it."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Defined:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Defined:
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
class Definitions(Document):
    """Versions of definitions as a document."""

    def __new__(
        cls,
        *,
        format: str,
        definitions: Sequence[Defined | Mapping[str, Any]] | None = None,
        sources: Mapping[str, str] | None = None,
    ) -> Self: ...
    @property
    def format(self) -> str:
        """Always `volunteer/definitions@1`."""
    @property
    def definitions(self) -> tuple[Defined, ...]:
        """The definitions; a `source` that is an id of `sources` stands for its citation."""
    @property
    def sources(self) -> dict[str, str]:
        """Citations by id."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Definitions:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Definitions:
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
        evidence: _EvidenceLevel | None = None,
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
    def evidence(self) -> _EvidenceLevel:
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
        profile: str,
        value: RatioBounds | _Number | Mapping[str, Any],
    ) -> Self: ...
    @property
    def date(self) -> datetime.date:
        """The date."""
    @property
    def profile(self) -> str:
        """By what it is expected: a trajectory, or a profile of the due period."""
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
class Filter(Document):
    """A condition on one category of the rows of a register."""

    def __new__(
        cls,
        *,
        category: str,
        any_of: Sequence[str] | None = None,
    ) -> Self: ...
    @property
    def category(self) -> str:
        """The category: `activity`, `organisation`, `field`, `form`, `role`, `skill`, `service`,
        `beneficiary`, `kind`, `direct`, `sex`, or any other by which the register sorts its rows or its
        people.
        """
    @property
    def any_of(self) -> tuple[str, ...]:
        """The codes of the category of which a row must have one."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Filter:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Filter:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Finding(Document):
    """Something suspicious: what, how often, where, and what was done."""

    def __new__(
        cls,
        *,
        code: _FindingCode,
        count: int,
        done: _What,
        severity: _Severity,
        beside: Sequence[RowRef | Mapping[str, Any]] | None = None,
        cell: str | None = None,
        column: str | None = None,
        details: Mapping[str, _Number] | None = None,
        rows: Sequence[RowRef | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def code(self) -> _FindingCode:
        """What was seen."""
    @property
    def count(self) -> int:
        """How many times it was seen: exact, also where not every row is listed."""
    @property
    def done(self) -> _What:
        """What was done about it."""
    @property
    def severity(self) -> _Severity:
        """How much it matters."""
    @property
    def beside(self) -> tuple[RowRef, ...]:
        """What these rows are held against, in order: the first of equal rows, the other shift; bounded like
        `rows`.
        """
    @property
    def cell(self) -> str | None:
        """What stood in the cell; only from a column that is declared place, category or status."""
    @property
    def column(self) -> str | None:
        """The name of the column in which it was seen, as the layout names it."""
    @property
    def details(self) -> dict[str, int | Decimal]:
        """Numbers that belong to it, by name: `minutes`, `day`, `limit`, …."""
    @property
    def rows(self) -> tuple[RowRef, ...]:
        """The rows it is about, in order; at most [`MAX_ROWS_PER_FINDING`], the first ones."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Finding:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Finding:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Findings(Document):
    """Everything suspicious: exact counts by code, and a bounded list."""

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
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Findings:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Findings:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Flagged(Document):
    """What was flagged in the rows or words from which a value was made, and what is left without them."""

    def __new__(
        cls,
        *,
        findings: Sequence[str] | None = None,
        without: Bounds | _Number | Mapping[str, Any] | None = None,
    ) -> Self: ...
    @property
    def findings(self) -> tuple[str, ...]:
        """The codes of what was flagged, in order of the alphabet."""
    @property
    def without(self) -> Bounds | None:
        """The value without what was flagged. Absent: nothing is left."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Flagged:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Flagged:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Forecast(Document):
    """What one method says, or why it says nothing."""

    def __new__(
        cls,
        *,
        least_points: int,
        method: str,
        source: str,
        bounds: str | None = None,
        degrees: int | None = None,
        from_: int | None = None,
        least: float | None = None,
        most: float | None = None,
        refusal: _ForecastRefusal | None = None,
        to: int | None = None,
        values: Sequence[ForecastValue | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def least_points(self) -> int:
        """How many points it needs at least."""
    @property
    def method(self) -> str:
        """Id and version of the method."""
    @property
    def source(self) -> str:
        """Where it is described."""
    @property
    def bounds(self) -> str | None:
        """How points with bounds were treated. `vertices@1`: every forecast is made of every choice of ends
        and of the smoothest points between them, and what is shown holds all of them. For last value, drift
        and line the ends of the intervals are the true extremes, and for last value the probability is too.
        `corners@1`, where more than eight points have bounds: of all lower ends, of all upper ends, of the
        ends that make a line steepest either way, of the ends that make the steps largest, and of the
        smoothest points. Absent: all points were exact.
        """
    @property
    def degrees(self) -> int | None:
        """The degrees of freedom of the t distributions."""
    @property
    def from_(self) -> int | None:
        """The first period it used, where it used any."""
    @property
    def least(self) -> float | None:
        """Below this nothing is forecast: the unit is that of a count, or the request says so."""
    @property
    def most(self) -> float | None:
        """Above this nothing is forecast."""
    @property
    def refusal(self) -> _ForecastRefusal | None:
        """Why there is no forecast."""
    @property
    def to(self) -> int | None:
        """The last period it used."""
    @property
    def values(self) -> tuple[ForecastValue, ...]:
        """The periods forecast."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Forecast:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Forecast:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class ForecastInterval(Document):
    """Where a value lies with a probability, in per cent."""

    def __new__(
        cls,
        *,
        level: float,
        lower: float,
        upper: float,
    ) -> Self: ...
    @property
    def level(self) -> float:
        """The probability, in per cent."""
    @property
    def lower(self) -> float:
        """The lower end."""
    @property
    def upper(self) -> float:
        """The upper end."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> ForecastInterval:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> ForecastInterval:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class ForecastPoint(Document):
    """A value of one period, exact or between bounds."""

    def __new__(
        cls,
        *,
        at: int,
        lower: float | None = None,
        upper: float | None = None,
        value: float | None = None,
    ) -> Self: ...
    @property
    def at(self) -> int:
        """The year, or the number of another period."""
    @property
    def lower(self) -> float | None:
        """The lower end, where it is not exact. Absent: no lower end is known."""
    @property
    def upper(self) -> float | None:
        """The upper end, where it is not exact. Absent: no upper end is known."""
    @property
    def value(self) -> float | None:
        """The value, where it is exact."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> ForecastPoint:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> ForecastPoint:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class ForecastRequest(Document):
    """What a forecast is asked for."""

    def __new__(
        cls,
        *,
        until: int,
        least: float | None = None,
        levels: Sequence[float] | None = None,
        methods: Sequence[_ForecastMethod] | None = None,
        most: float | None = None,
        points: Sequence[ForecastPoint | Mapping[str, Any]] | None = None,
        target: ForecastTarget | Mapping[str, Any] | None = None,
        unit: str | Unit | None = None,
    ) -> Self: ...
    @property
    def until(self) -> int:
        """The last period that is forecast."""
    @property
    def least(self) -> float | None:
        """The least that the value can be."""
    @property
    def levels(self) -> tuple[float, ...]:
        """The levels of the intervals, in per cent. Absent: 80 and 95."""
    @property
    def methods(self) -> tuple[_ForecastMethod, ...]:
        """The methods. Absent: last value, drift and damped smoothing."""
    @property
    def most(self) -> float | None:
        """The most that the value can be, such as the population."""
    @property
    def points(self) -> tuple[ForecastPoint, ...]:
        """The points, in any order."""
    @property
    def target(self) -> ForecastTarget | None:
        """What shall be reached."""
    @property
    def unit(self) -> str | None:
        """What is counted. A count is never below zero, unless `least` says otherwise."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> ForecastRequest:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> ForecastRequest:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class ForecastSpan(Document):
    """The lowest and the highest of what points with bounds allow."""

    def __new__(
        cls,
        *,
        lower: float,
        upper: float,
    ) -> Self: ...
    @property
    def lower(self) -> float:
        """The least."""
    @property
    def upper(self) -> float:
        """The greatest."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> ForecastSpan:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> ForecastSpan:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class ForecastTarget(Document):
    """What shall be reached."""

    def __new__(
        cls,
        *,
        value: float,
        falling: bool | None = None,
    ) -> Self: ...
    @property
    def value(self) -> float:
        """The value."""
    @property
    def falling(self) -> bool:
        """Whether it is met from the value down. Absent: from the value up."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> ForecastTarget:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> ForecastTarget:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class ForecastValue(Document):
    """The forecast of one period."""

    def __new__(
        cls,
        *,
        at: int,
        point: ForecastSpan | Mapping[str, Any],
        intervals: Sequence[ForecastInterval | Mapping[str, Any]] | None = None,
        met: ForecastSpan | Mapping[str, Any] | None = None,
    ) -> Self: ...
    @property
    def at(self) -> int:
        """The period."""
    @property
    def point(self) -> ForecastSpan:
        """The value in the middle."""
    @property
    def intervals(self) -> tuple[ForecastInterval, ...]:
        """The intervals, in the order of the levels. Absent where the past shows no spread at all: then
        nothing can be said of the spread to come.
        """
    @property
    def met(self) -> ForecastSpan | None:
        """The probability that the target is met, by this method. Absent without a target or a spread."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> ForecastValue:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> ForecastValue:
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
class Group(Document):
    """A group of people with its bounds."""

    def __new__(
        cls,
        *,
        id: str,
        people: Bounds | _Number | Mapping[str, Any],
        area: str | None = None,
    ) -> Self: ...
    @property
    def id(self) -> str:
        """Its id, by which ties name it."""
    @property
    def people(self) -> Bounds:
        """How many people."""
    @property
    def area(self) -> str | None:
        """The area, or any other class, to which all of them belong: groups of different areas have nobody in
        common.
        """
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Group:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Group:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class GroupReach(Document):
    """How many different people are in groups, and which groups decide each end."""

    def __new__(
        cls,
        *,
        bounds: Bounds | _Number | Mapping[str, Any],
        method: str,
        lower_from: Sequence[str] | None = None,
        upper_from: Sequence[str] | None = None,
    ) -> Self: ...
    @property
    def bounds(self) -> Bounds:
        """The number of different people."""
    @property
    def method(self) -> str:
        """The method: `reach-groups@1`."""
    @property
    def lower_from(self) -> tuple[str, ...]:
        """The groups that prove the lower end: their sum, less the most that two of them may share."""
    @property
    def upper_from(self) -> tuple[str, ...]:
        """The groups whose sum, less what they surely share, is the upper end; none where the population is."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> GroupReach:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> GroupReach:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class GroupResult(Document):
    """The result of an indicator by Open SDG: the mean score of its series, and the word for it."""

    def __new__(
        cls,
        *,
        category: _ProgressCategory | None = None,
        score: float | None = None,
    ) -> Self: ...
    @property
    def category(self) -> _ProgressCategory | None:
        """The word for it; absent where no series has a score."""
    @property
    def score(self) -> float | None:
        """The mean score; absent where no series has one."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> GroupResult:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> GroupResult:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Groups(Document):
    """Groups of people, and what is declared about them."""

    def __new__(
        cls,
        *,
        groups: Sequence[Group | Mapping[str, Any]] | None = None,
        population: Bounds | _Number | Mapping[str, Any] | None = None,
        ties: Sequence[Tie | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups, in any order."""
    @property
    def population(self) -> Bounds | None:
        """How many people there are in all, as an upper limit."""
    @property
    def ties(self) -> tuple[Tie, ...]:
        """What is declared of two of them."""
    def reach(self) -> GroupReach:
        """How many different people are in all of them, as bounds."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Groups:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Groups:
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
        count: CountRule | Mapping[str, Any] | None = None,
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
    def count(self) -> CountRule | None:
        """How it is counted over a register. Absent: it is observed or made from others."""
    @property
    def counted(self) -> _Counted:
        """How often the same person may have been counted in the number. Absent: unknown for people."""
    @property
    def definition(self) -> str | None:
        """The version of its definition that observations must be of, unless they name a comparable one."""
    @property
    def label(self) -> LocalText:
        """Its name in three languages."""
    @property
    def rule(self) -> RatioRule | None:
        """How it is made from others. Absent: it is observed or counted."""
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
class Layout(Document):
    """How a table is laid out: a table is only ever read under a layout that somebody has declared."""

    def __new__(
        cls,
        *,
        format: str,
        row: _RowKind,
        columns: Sequence[ColumnRule | Mapping[str, Any]] | None = None,
        dates: Sequence[str] | None = None,
        decimal_mark: str | None = None,
        delimiter: str | None = None,
        encoding: _Encoding | None = None,
        first_row: int | None = None,
        group_mark: str | None = None,
        header: int | None = None,
        hours_each: bool | None = None,
        id: str | None = None,
        language: Literal["kk", "ru", "en", "auto"] | None = None,
        last_row: int | None = None,
        null_words: Sequence[str] | None = None,
        over_midnight: bool | None = None,
        places: PlaceRules | Mapping[str, Any] | None = None,
        sentinels: Sequence[str] | None = None,
        total_words: Sequence[str] | None = None,
        yes_words: Sequence[str] | None = None,
        zone: str | None = None,
    ) -> Self: ...
    @property
    def format(self) -> str:
        """Always `volunteer/layout@1`."""
    @property
    def row(self) -> _RowKind:
        """What one row is."""
    @property
    def columns(self) -> tuple[ColumnRule, ...]:
        """The columns, in order of precedence where several say the same. Columns that are not listed are left
        aside.
        """
    @property
    def dates(self) -> tuple[str, ...]:
        """The forms in which days are written, in order of precedence: `YYYY-MM-DD`, `DD.MM.YYYY`,
        `ДД.ММ.ГГГГ`, `MM-DD-YYYY`, `DD/MM/YY` (years 2000 to 2099), `YYYYMMDD`, `excel` (day numbers of
        spreadsheets). A `*` at the end: what follows is left aside where it is no time of day. Absent:
        `YYYY-MM-DD`. Days with the name of a month, or with the year first, need no form; a time of day may
        follow any.
        """
    @property
    def decimal_mark(self) -> str | None:
        """What stands before decimals: `.` or `,`. Absent: a point."""
    @property
    def delimiter(self) -> str | None:
        """What stands between cells: one ASCII sign. Absent: a comma."""
    @property
    def encoding(self) -> _Encoding | None:
        """How its bytes are text. Absent: `auto`."""
    @property
    def first_row(self) -> int | None:
        """The first row of data, from 1: what stands between it and the header (tags, numbers of the columns,
        units) is left aside. Absent: the row below the header.
        """
    @property
    def group_mark(self) -> str | None:
        """What stands between groups of three digits, beside the spaces that may always stand there."""
    @property
    def header(self) -> int | None:
        """The row with the names of the columns, from 1; rows above it are skipped. 0: no such row. Absent: 1.
        """
    @property
    def hours_each(self) -> bool:
        """Whether the hours of a row are those of each head, not of all together."""
    @property
    def id(self) -> str | None:
        """The caller's name for it."""
    @property
    def language(self) -> Literal["kk", "ru", "en", "auto"] | None:
        """The language of figures in words. Absent: as each cell shows."""
    @property
    def last_row(self) -> int | None:
        """The last row of data, from 1: what stands below it (notes, signatures, totals) is left aside and
        found. Absent: the last row of the table.
        """
    @property
    def null_words(self) -> tuple[str, ...]:
        """Words for "nothing there", beside the empty cell: `NA`, `-`, `н/д`."""
    @property
    def over_midnight(self) -> bool:
        """Whether an end before the start is on the next day."""
    @property
    def places(self) -> PlaceRules | None:
        """How names of places are settled."""
    @property
    def sentinels(self) -> tuple[str, ...] | None:
        """Numbers that may stand for something else: they are kept, and found. Absent: 9999, 99999, 999999,
        −1, −99, −999, −9999; an empty list: none.
        """
    @property
    def total_words(self) -> tuple[str, ...]:
        """What stands in the first filled cell of a row that is a total of others, which is left aside and
        found: `Итого`.
        """
    @property
    def yes_words(self) -> tuple[str, ...]:
        """Words for yes, beside 1, true, yes, y, x, +, да, иә and whole numbers above zero."""
    @property
    def zone(self) -> str | None:
        """The zone whose clock decides the days: `+05:00`, or one of Kazakhstan's by its name, `Asia/Almaty`.
        Stamps that say a zone of their own are brought to it; absent: a stamp in UTC may be of the day
        before or after.
        """
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Layout:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Layout:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class LayoutOffer(Document):
    """A layout that is offered, with its reasons and its doubts; nothing applies it."""

    def __new__(
        cls,
        *,
        layout: Layout | Mapping[str, Any],
        doubts: Sequence[OfferNote | Mapping[str, Any]] | None = None,
        left_aside: Sequence[OfferNote | Mapping[str, Any]] | None = None,
        reasons: Sequence[OfferNote | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def layout(self) -> Layout:
        """The layout."""
    @property
    def doubts(self) -> tuple[OfferNote, ...]:
        """What may be otherwise."""
    @property
    def left_aside(self) -> tuple[OfferNote, ...]:
        """Columns that are not read, because nobody needs them or nobody knows them."""
    @property
    def reasons(self) -> tuple[OfferNote, ...]:
        """What it rests on."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> LayoutOffer:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> LayoutOffer:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class LeftObservation(Document):
    """An observation that is no part of what a new roadmap starts from."""

    def __new__(
        cls,
        *,
        observation: Observation | Mapping[str, Any],
        why: _LeftBehind,
    ) -> Self: ...
    @property
    def observation(self) -> Observation:
        """The observation."""
    @property
    def why(self) -> _LeftBehind:
        """Why."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> LeftObservation:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> LeftObservation:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class LeftOut(Document):
    """An observation that methods of judging progress were not given."""

    def __new__(
        cls,
        *,
        observation: Observation | Mapping[str, Any],
        why: _PassedOver,
    ) -> Self: ...
    @property
    def observation(self) -> Observation:
        """The observation."""
    @property
    def why(self) -> _PassedOver:
        """Why."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> LeftOut:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> LeftOut:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class LightScale(Document):
    """Where the colours of a traffic light begin."""

    def __new__(
        cls,
        *,
        best: float,
        green: float,
        red: float,
        worst: float,
    ) -> Self: ...
    @property
    def best(self) -> float:
        """The value that counts in full."""
    @property
    def green(self) -> float:
        """At this or better is green."""
    @property
    def red(self) -> float:
        """Worse than this is red."""
    @property
    def worst(self) -> float:
        """The value that counts as nothing."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> LightScale:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> LightScale:
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
class MethodAgreement(Document):
    """Where methods agree and where they do not."""

    def __new__(
        cls,
        *,
        finding: _MethodsAgree,
        words: Sequence[MethodsOfWord | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def finding(self) -> _MethodsAgree:
        """Whether those that have an answer say the same."""
    @property
    def words(self) -> tuple[MethodsOfWord, ...]:
        """Every common word that some method may give, best first, with the methods that give it; last those
        that have no answer.
        """
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> MethodAgreement:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> MethodAgreement:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class MethodOptions(Document):
    """What the methods leave to the caller."""

    def __new__(
        cls,
        *,
        behind_from: float | None = None,
        escap_since: int | None = None,
        eurostat_window: int | None = None,
        near_tolerance: float | None = None,
        on_track_from: float | None = None,
        open_sdg_zero_patch: bool | None = None,
        sdsn_window: int | None = None,
    ) -> Self: ...
    @property
    def behind_from(self) -> float | None:
        """Share of the way: behind from this part, off track below it. Absent: 0.6, which no authority fixes."""
    @property
    def escap_since(self) -> int | None:
        """UN ESCAP: the first year of which points are used. Absent: 2000."""
    @property
    def eurostat_window(self) -> int | None:
        """Eurostat: how many years the window has, where the goal names no baseline year. Absent: 5."""
    @property
    def near_tolerance(self) -> float | None:
        """Achievement: within which part of the target a value is near it. Absent: 0.1, which no authority
        fixes.
        """
    @property
    def on_track_from(self) -> float | None:
        """Share of the way: on track from this part of the expected share. Absent: 0.95, which no authority
        fixes.
        """
    @property
    def open_sdg_zero_patch(self) -> bool:
        """Whether a baseline or target of zero is replaced by 0.001, as Open SDG and its variants do. Without
        it they have no answer for zero.
        """
    @property
    def sdsn_window(self) -> int | None:
        """SDSN trend: how many years the window has. Absent: 5."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> MethodOptions:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> MethodOptions:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class MethodSet(Document):
    """Which methods judge."""

    def __new__(
        cls,
        *,
        methods: Sequence[_ProgressMethod] | None = None,
        options: MethodOptions | Mapping[str, Any] | None = None,
    ) -> Self: ...
    @property
    def methods(self) -> tuple[_ProgressMethod, ...]:
        """The methods; in whatever order they stand, each runs once, and results come in the order of the list
        of methods.
        """
    @property
    def options(self) -> MethodOptions:
        """What the methods leave to the caller."""
    @staticmethod
    def all() -> MethodSet:
        """Every method."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> MethodSet:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> MethodSet:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class MethodsOfWord(Document):
    """The methods behind one common word."""

    def __new__(
        cls,
        *,
        common: _CommonCategory,
        perhaps: Sequence[_ProgressMethod] | None = None,
        surely: Sequence[_ProgressMethod] | None = None,
    ) -> Self: ...
    @property
    def common(self) -> _CommonCategory:
        """The common word."""
    @property
    def perhaps(self) -> tuple[_ProgressMethod, ...]:
        """Methods that may give it, or another one, within the bounds."""
    @property
    def surely(self) -> tuple[_ProgressMethod, ...]:
        """Methods that give no other word."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> MethodsOfWord:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> MethodsOfWord:
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
class MilestoneVerdict(Document):
    """An announced value on the way, judged like a target of its own."""

    def __new__(
        cls,
        *,
        due: Period | datetime.date | str,
        stage: _Stage,
        target: Bounds | _Number | Mapping[str, Any],
        verdict: _Verdict,
        decided_by: Decision | Mapping[str, Any] | None = None,
        reached_so_far: _Verdict | None = None,
        reasons: Sequence[_Reason] | None = None,
        value: RatioBounds | _Number | Mapping[str, Any] | None = None,
        value_through: datetime.date | str | None = None,
    ) -> Self: ...
    @property
    def due(self) -> Period:
        """When it shall be reached."""
    @property
    def stage(self) -> _Stage:
        """Whether its date has come."""
    @property
    def target(self) -> Bounds:
        """The announced value."""
    @property
    def verdict(self) -> _Verdict:
        """The verdict."""
    @property
    def decided_by(self) -> Decision | None:
        """What would decide it, where it is undetermined."""
    @property
    def reached_so_far(self) -> _Verdict | None:
        """What the value up to its own last day gives, where there is no verdict yet."""
    @property
    def reasons(self) -> tuple[_Reason, ...]:
        """Why it is undetermined, or what it rests on."""
    @property
    def value(self) -> RatioBounds | None:
        """The value that was judged."""
    @property
    def value_through(self) -> datetime.date | None:
        """The last day of that value, where it is known."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> MilestoneVerdict:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> MilestoneVerdict:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class MinorRules(Document):
    """Rules about minors."""

    def __new__(
        cls,
        *,
        adult_from: int,
        alone_from: int,
        forbidden_beneficiaries: Sequence[str] | None = None,
        forbidden_fields: Sequence[str] | None = None,
        forbidden_forms: Sequence[_ActivityForm] | None = None,
        forbidden_work: Sequence[Category | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def adult_from(self) -> int:
        """From this age nothing restricts a volunteer."""
    @property
    def alone_from(self) -> int:
        """Below this age only with written consent of a parent, or accompanied by one."""
    @property
    def forbidden_beneficiaries(self) -> tuple[str, ...]:
        """Categories of beneficiaries that minors may not work with."""
    @property
    def forbidden_fields(self) -> tuple[str, ...]:
        """Fields of work that are forbidden below `adultFrom`."""
    @property
    def forbidden_forms(self) -> tuple[_ActivityForm, ...]:
        """Forms of activities that are forbidden below `adultFrom`."""
    @property
    def forbidden_work(self) -> tuple[Category, ...]:
        """Kinds of work that are forbidden below `adultFrom`; a register states them in its category `work`."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> MinorRules:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> MinorRules:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Name(Document):
    """What people call something that a document knows by an id: a unit `custom:…` with its forms, a version of a
    definition, who answers for a measure."""

    def __new__(
        cls,
        *,
        id: str,
        of: _Named,
        label: LocalText | Mapping[str, Any] | None = None,
    ) -> Self: ...
    @property
    def id(self) -> str:
        """Its id in documents."""
    @property
    def of(self) -> _Named:
        """What kind of thing it is."""
    @property
    def label(self) -> LocalText:
        """What it is called."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Name:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Name:
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
class NewStart(Document):
    """Where a target of the new roadmap starts."""

    def __new__(
        cls,
        *,
        fate: _Fate,
        indicator: str,
        map: str,
        place: str,
        target: str,
        baseline: Baseline | Mapping[str, Any] | None = None,
        before: str | None = None,
        carried_from: Sequence[str] | None = None,
        left_behind: Sequence[LeftObservation | Mapping[str, Any]] | None = None,
        reachable: Sequence[Reachable | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def fate(self) -> _Fate:
        """What became of the indicator."""
    @property
    def indicator(self) -> str:
        """Its indicator."""
    @property
    def map(self) -> str:
        """Its map."""
    @property
    def place(self) -> str:
        """Its place."""
    @property
    def target(self) -> str:
        """The target's id."""
    @property
    def baseline(self) -> Baseline | None:
        """The last actual value, bounds and all. Absent: none is known of what the new plan measures."""
    @property
    def before(self) -> str | None:
        """The target of the old plan for the same indicator and territory."""
    @property
    def carried_from(self) -> tuple[str, ...]:
        """The maps from which values were carried over, where the place is the same territory there or the
        exact sum of others.
        """
    @property
    def left_behind(self) -> tuple[LeftObservation, ...]:
        """Observations of the indicator at the place that say nothing of it: of another definition, unit or
        map, and so on.
        """
    @property
    def reachable(self) -> tuple[Reachable, ...]:
        """What can be reached by the year the target is due."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> NewStart:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> NewStart:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class NormaliseRequest(Document):
    """What values are made comparable by."""

    def __new__(
        cls,
        *,
        method: _Normalisation,
        best: float | None = None,
        capped: bool | None = None,
        falling: bool | None = None,
        logarithmic: bool | None = None,
        scale: float | None = None,
        target: float | None = None,
        values: Sequence[ScoreValue | Mapping[str, Any]] | None = None,
        worst: float | None = None,
    ) -> Self: ...
    @property
    def method(self) -> _Normalisation:
        """The method."""
    @property
    def best(self) -> float | None:
        """Goalposts: the value that counts in full."""
    @property
    def capped(self) -> bool:
        """Distance to target: whether what lies beyond the target counts as the target."""
    @property
    def falling(self) -> bool:
        """Whether less is better. Absent: more is better. Goalposts say so themselves and do not look at it."""
    @property
    def logarithmic(self) -> bool:
        """Goalposts: whether logarithms are compared, as for incomes."""
    @property
    def scale(self) -> float | None:
        """What "in full" is: 100 for per cent. Absent: 1. Z-scores and ranks do not look at it."""
    @property
    def target(self) -> float | None:
        """Distance to target: the target."""
    @property
    def values(self) -> tuple[ScoreValue, ...]:
        """The values, one per unit."""
    @property
    def worst(self) -> float | None:
        """Goalposts: the value that counts as nothing."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> NormaliseRequest:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> NormaliseRequest:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Normalised(Document):
    """Values that can be compared, or why there are none."""

    def __new__(
        cls,
        *,
        method: str,
        source: str,
        refusal: _ScoreRefusal | None = None,
        values: Sequence[ScoreValue | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def method(self) -> str:
        """Id and version of the method."""
    @property
    def source(self) -> str:
        """Where it is described."""
    @property
    def refusal(self) -> _ScoreRefusal | None:
        """Why there are none."""
    @property
    def values(self) -> tuple[ScoreValue, ...]:
        """The values."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Normalised:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Normalised:
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
        evidence: _EvidenceLevel | None = None,
        flagged: Flagged | Mapping[str, Any] | None = None,
        gaps: Sequence[str] | None = None,
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
    def evidence(self) -> _EvidenceLevel:
        """How well it is founded. Absent: reported."""
    @property
    def flagged(self) -> Flagged | None:
        """What was flagged in that from which it was made."""
    @property
    def gaps(self) -> tuple[str, ...]:
        """The periods or places of which nothing was there and which count as nothing, by a rule that was
        declared.
        """
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
class OfferNote(Document):
    """What an offered layout rests on, or what may be otherwise."""

    def __new__(
        cls,
        *,
        code: _OfferCode,
        column: str | None = None,
        decides: str | None = None,
        rows: Sequence[int] | None = None,
        seen: str | None = None,
    ) -> Self: ...
    @property
    def code(self) -> _OfferCode:
        """What."""
    @property
    def column(self) -> str | None:
        """In which column, by its name in the header."""
    @property
    def decides(self) -> str | None:
        """What in the layout decides it, as a JSON Pointer."""
    @property
    def rows(self) -> tuple[int, ...]:
        """The rows whose cells show it, as a spreadsheet numbers them; the first ones."""
    @property
    def seen(self) -> str | None:
        """The form, sign or word that was seen."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> OfferNote:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> OfferNote:
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
class Organisation(Document):
    """An organisation, a group, a club, a centre, a branch, a front office."""

    def __new__(
        cls,
        *,
        id: str,
        kind: _OrganisationKind,
        label: LocalText | Mapping[str, Any] | None = None,
        parent: str | None = None,
        place: str | None = None,
        since: datetime.date | str | None = None,
        until: datetime.date | str | None = None,
    ) -> Self: ...
    @property
    def id(self) -> str:
        """The caller's own id."""
    @property
    def kind(self) -> _OrganisationKind:
        """What it is."""
    @property
    def label(self) -> LocalText:
        """What it is called."""
    @property
    def parent(self) -> str | None:
        """The organisation it belongs to, by its id."""
    @property
    def place(self) -> str | None:
        """Where, by the place's code."""
    @property
    def since(self) -> datetime.date | None:
        """The first day it works."""
    @property
    def until(self) -> datetime.date | None:
        """The last day it works."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Organisation:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Organisation:
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
        """The curve: `linear`, `geometric`, …; within a period `even`, `earlier-years@1`, or the target's own
        profile.
        """
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
class Participation(Document):
    """One volunteer's, or an unnamed group's, part in an activity."""

    def __new__(
        cls,
        *,
        activity: str | None = None,
        categories: Mapping[str, str] | None = None,
        end: str | None = None,
        field: str | None = None,
        heads: Bounds | _Number | Mapping[str, Any] | None = None,
        minutes: _Number | None = None,
        organisation: str | None = None,
        period: Period | datetime.date | str | None = None,
        place: str | None = None,
        role: _Role | None = None,
        skill: _Skill | None = None,
        start: str | None = None,
        status: _RecordStatus | None = None,
        volunteer: PersonId | str | None = None,
    ) -> Self: ...
    @property
    def activity(self) -> str | None:
        """In what: the activity's id."""
    @property
    def categories(self) -> dict[str, str]:
        """Other categories of the caller's own, by name."""
    @property
    def end(self) -> str | None:
        """When on the day it ended; earlier than the start: on the next day."""
    @property
    def field(self) -> str | None:
        """In which field. Absent: as the activity."""
    @property
    def heads(self) -> Bounds | None:
        """How many: the head-count of an unnamed group."""
    @property
    def minutes(self) -> int | Decimal | None:
        """Minutes of work, of the whole group where it is one. A whole number; what is suspicious (zero, below
        zero) is kept and becomes a finding.
        """
    @property
    def organisation(self) -> str | None:
        """With whom, by the organisation's id. Absent: as the activity."""
    @property
    def period(self) -> Period | None:
        """When: a day, or several. Absent: as the activity."""
    @property
    def place(self) -> str | None:
        """Where, by the place's code. Absent: as the activity."""
    @property
    def role(self) -> _Role | None:
        """What the volunteer did."""
    @property
    def skill(self) -> _Skill | None:
        """Whether in their profession, or pro bono."""
    @property
    def start(self) -> str | None:
        """When on the day it began."""
    @property
    def status(self) -> _RecordStatus | None:
        """How far it has come. Absent: done."""
    @property
    def volunteer(self) -> PersonId | None:
        """Who: the volunteer's id. Absent for an unnamed group."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Participation:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Participation:
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
        denominator_period: Period | datetime.date | str | None = None,
        within: bool | None = None,
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
    @property
    def denominator_period(self) -> Period | None:
        """When the denominator was so, where that is not the period of the ratio itself: the day of a
        population, or an earlier period.
        """
    @property
    def within(self) -> bool:
        """Whether what is divided is a part of what it is divided by: then the quotient is at most `per`."""
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
class Passage(Document):
    """What became of an indicator or a measure from one roadmap to the next."""

    def __new__(
        cls,
        *,
        fate: _Fate,
        id: str,
        changes: Sequence[str] | None = None,
    ) -> Self: ...
    @property
    def fate(self) -> _Fate:
        """What became of it."""
    @property
    def id(self) -> str:
        """Its id."""
    @property
    def changes(self) -> tuple[str, ...]:
        """The keys of its document that differ, names and sources apart; a measure that is only put off has
        `due`.
        """
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Passage:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Passage:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class PeriodReport(Document):
    """Every indicator of a catalogue for a period, since the start of the year, and the same period a year before."""

    def __new__(
        cls,
        *,
        catalogue: str,
        format: str,
        library: str,
        map: str,
        period: Period | datetime.date | str,
        since_start_of_year: Period | datetime.date | str,
        standing: _CatalogueStanding,
        year_before: Period | datetime.date | str,
        label: LocalText | Mapping[str, Any] | None = None,
        names: Sequence[Name | Mapping[str, Any]] | None = None,
        rows: Sequence[ReportRow | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def catalogue(self) -> str:
        """The catalogue, by id and version."""
    @property
    def format(self) -> str:
        """`volunteer/period-report@1`."""
    @property
    def library(self) -> str:
        """The version of the library."""
    @property
    def map(self) -> str:
        """The map on which its places are meant."""
    @property
    def period(self) -> Period:
        """The period."""
    @property
    def since_start_of_year(self) -> Period:
        """From the first day of the year to the last day of the period."""
    @property
    def standing(self) -> _CatalogueStanding:
        """Who stands behind it."""
    @property
    def year_before(self) -> Period:
        """The same period a year before."""
    @property
    def label(self) -> LocalText:
        """Its name."""
    @property
    def names(self) -> tuple[Name, ...]:
        """What the catalogue's ids are called."""
    @property
    def rows(self) -> tuple[ReportRow, ...]:
        """Every indicator of the catalogue, for every place."""
    def _repr_html_(self) -> str: ...
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> PeriodReport:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> PeriodReport:
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
class PlaceRules(Document):
    """How names of places are settled."""

    def __new__(
        cls,
        *,
        kind: _PlaceKind | None = None,
        map: str | None = None,
        words: Mapping[str, str] | None = None,
    ) -> Self: ...
    @property
    def kind(self) -> _PlaceKind | None:
        """The kind of places that stand in the column."""
    @property
    def map(self) -> str | None:
        """The map on which the places are meant."""
    @property
    def words(self) -> dict[str, str]:
        """What the caller's words stand for, by code of the gazetteer."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> PlaceRules:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> PlaceRules:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class PossibleOutcome(Document):
    """One of the answers that some choice of values within bounds gives."""

    def __new__(
        cls,
        *,
        common: _CommonCategory,
        category: _ProgressCategory | None = None,
        why: _NotAssessable | None = None,
    ) -> Self: ...
    @property
    def common(self) -> _CommonCategory:
        """The common word."""
    @property
    def category(self) -> _ProgressCategory | None:
        """The method's own word; absent where it has none."""
    @property
    def why(self) -> _NotAssessable | None:
        """Why it cannot be assessed."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> PossibleOutcome:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> PossibleOutcome:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Practice(Document):
    """What a rule of practice answers: no number of people, and neither bounds nor an observation."""

    def __new__(
        cls,
        *,
        method: str,
        result: _Number,
        rows_left_out: int,
        rows_used: int,
        rule: _PracticeRule,
    ) -> Self: ...
    @property
    def method(self) -> str:
        """The method, with its version: `practice-largest-per-area@1`."""
    @property
    def result(self) -> int | Decimal:
        """What comes out."""
    @property
    def rows_left_out(self) -> int:
        """Rows that did not."""
    @property
    def rows_used(self) -> int:
        """Rows that went into it."""
    @property
    def rule(self) -> _PracticeRule:
        """The rule."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Practice:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Practice:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class PracticeRow(Document):
    """One row of a report: an area, a group, and its people."""

    def __new__(
        cls,
        *,
        area: str,
        group: str,
        people: _Number,
        unique: _Flag | None = None,
    ) -> Self: ...
    @property
    def area(self) -> str:
        """The lowest area the report knows."""
    @property
    def group(self) -> str:
        """The group within it: a sector, an activity, a month, or several of these."""
    @property
    def people(self) -> int | Decimal:
        """How many people."""
    @property
    def unique(self) -> _Flag | None:
        """Whether the row is marked as counting people that no other row counts. Absent: not said."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> PracticeRow:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> PracticeRow:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class ProgressGoal(Document):
    """What a series shall reach."""

    def __new__(
        cls,
        *,
        wanted: _WantedChange,
        baseline_year: int | None = None,
        every_year: bool | None = None,
        limit: float | None = None,
        percentage: bool | None = None,
        scale: ProgressScale | Mapping[str, Any] | None = None,
        target: float | None = None,
        target_to: float | None = None,
        target_year: int | None = None,
    ) -> Self: ...
    @property
    def wanted(self) -> _WantedChange:
        """Which change is wanted."""
    @property
    def baseline_year(self) -> int | None:
        """The year of the baseline. Absent: the first point (for methods of recent trends, their own window).
        Where it has no point each method looks where its publisher does.
        """
    @property
    def every_year(self) -> bool:
        """Whether the target is a limit to respect in every year (weather symbols)."""
    @property
    def limit(self) -> float | None:
        """The natural limit of the values, such as 100 per cent (Open SDG and its variants, without a target).
        """
    @property
    def percentage(self) -> bool:
        """Whether the values are percentages from 0 to 100 (UN Statistics Division: within one point of a
        target of 0 or 100 counts as met).
        """
    @property
    def scale(self) -> ProgressScale | None:
        """Best, worst and thresholds (SDSN)."""
    @property
    def target(self) -> float | None:
        """The value to reach."""
    @property
    def target_to(self) -> float | None:
        """Where the target itself lies within bounds: their upper end, `target` being the lower one. Methods
        then answer for every target between.
        """
    @property
    def target_year(self) -> int | None:
        """The year in which to reach it."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> ProgressGoal:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> ProgressGoal:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class ProgressPoint(Document):
    """The value of a year: exact, or with a bound on either side."""

    def __new__(
        cls,
        *,
        year: int,
        lower: float | None = None,
        upper: float | None = None,
        value: float | None = None,
    ) -> Self: ...
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
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> ProgressPoint:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> ProgressPoint:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class ProgressResult(Document):
    """What a method answers."""

    def __new__(
        cls,
        *,
        basis: _MethodBasis,
        measure: _ProgressMeasure,
        method: _ProgressMethod,
        source: str,
        category: _ProgressCategory | None = None,
        common: _CommonCategory | None = None,
        edition: str | None = None,
        possible: Sequence[PossibleOutcome | Mapping[str, Any]] | None = None,
        remarks: Sequence[_ProgressRemark] | None = None,
        score: float | None = None,
        target_year: int | None = None,
        value: float | None = None,
        why: _NotAssessable | None = None,
        years: Sequence[int] | None = None,
    ) -> Self: ...
    @property
    def basis(self) -> _MethodBasis:
        """How far the method as computed here can be trusted to be the publisher's."""
    @property
    def measure(self) -> _ProgressMeasure:
        """What the value measures."""
    @property
    def method(self) -> _ProgressMethod:
        """The method, with its version."""
    @property
    def source(self) -> str:
        """Where the method is written down."""
    @property
    def category(self) -> _ProgressCategory | None:
        """The method's own word, where only one is possible."""
    @property
    def common(self) -> _CommonCategory | None:
        """The common word, where only one is possible."""
    @property
    def edition(self) -> str | None:
        """The edition of the publisher's method, where it has editions."""
    @property
    def possible(self) -> tuple[PossibleOutcome, ...]:
        """Every possible answer, best first, where there are several."""
    @property
    def remarks(self) -> tuple[_ProgressRemark, ...]:
        """What the reader has to know besides."""
    @property
    def score(self) -> float | None:
        """The publisher's score, where the method has one."""
    @property
    def target_year(self) -> int | None:
        """The target year used."""
    @property
    def value(self) -> float | None:
        """The value of the measure, where every value used is exact."""
    @property
    def why(self) -> _NotAssessable | None:
        """Why there is no answer, where that is the only possibility."""
    @property
    def years(self) -> tuple[int, ...]:
        """The years whose values were used, in order."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> ProgressResult:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> ProgressResult:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class ProgressScale(Document):
    """Best, worst and thresholds of an indicator, as SDSN uses them."""

    def __new__(
        cls,
        *,
        best: float,
        green: float,
        red: float,
        worst: float,
    ) -> Self: ...
    @property
    def best(self) -> float:
        """The value that gives 100."""
    @property
    def green(self) -> float:
        """Green from here on towards the best."""
    @property
    def red(self) -> float:
        """Red from beyond here towards the worst."""
    @property
    def worst(self) -> float:
        """The value that gives 0."""
    def normalise(self, value: _Number) -> float | None:
        """The value from 0 (worst) to 100 (best); `None` where best and worst are the same."""
    def rescaled(self, value: _Number) -> float:
        """The value on the scale of dashboards: 0 worst, 1 red threshold, 2 green threshold, 3 best."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> ProgressScale:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> ProgressScale:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class ProgressSeries(Document):
    """A plain goal and the yearly values on the way to it."""

    def __new__(
        cls,
        *,
        goal: ProgressGoal | Mapping[str, Any],
        points: Sequence[ProgressPoint | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def goal(self) -> ProgressGoal:
        """What shall be reached."""
    @property
    def points(self) -> tuple[ProgressPoint, ...]:
        """The values, one for each year that has one, in order of the years."""
    def run(self, methods: MethodSet | Mapping[str, Any] | None = None) -> tuple[ProgressResult, ...]:
        """Runs methods, every one where no set is given, as `progress` does."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> ProgressSeries:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> ProgressSeries:
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
        denominator_months_before: int | None = None,
        population_on: _PopulationOn | None = None,
        vintage: str | None = None,
        within: bool | None = None,
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
    def denominator_months_before(self) -> int | None:
        """For an indicator that it is divided by: of which period, so many months before that of the
        numerator. Retention divides by the volunteers of the year before: 12. Absent: of the same period.
        """
    @property
    def population_on(self) -> _PopulationOn | None:
        """For a population: of which day. Absent: of the first day of the period."""
    @property
    def vintage(self) -> str | None:
        """For a population: the edition of its numbers. Absent: the latest published one."""
    @property
    def within(self) -> bool:
        """Whether what is divided is a part of what it is divided by, so that the ratio is at most `per`: a
        share.
        """
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
        relation: _Relation | None = None,
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
    def relation(self) -> _Relation | None:
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
class Reachable(Document):
    """What a method says a target can reach."""

    def __new__(
        cls,
        *,
        method: str,
        source: str,
        year: int,
        met: ForecastSpan | Mapping[str, Any] | None = None,
        refusal: _ForecastRefusal | None = None,
        value: ForecastSpan | Mapping[str, Any] | None = None,
    ) -> Self: ...
    @property
    def method(self) -> str:
        """Id and version of the method."""
    @property
    def source(self) -> str:
        """Where it is described."""
    @property
    def year(self) -> int:
        """The year."""
    @property
    def met(self) -> ForecastSpan | None:
        """The probability that the new plan's own target is met."""
    @property
    def refusal(self) -> _ForecastRefusal | None:
        """Why the method has no answer."""
    @property
    def value(self) -> ForecastSpan | None:
        """The value; from one number to another where past values have bounds."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Reachable:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Reachable:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Reading(Document):
    """One file, table or list of records that was read into a register."""

    def __new__(
        cls,
        *,
        name: str,
        rows: int,
        unused: int,
    ) -> Self: ...
    @property
    def name(self) -> str:
        """The caller's name for it."""
    @property
    def rows(self) -> int:
        """Rows that held data, used or not."""
    @property
    def unused(self) -> int:
        """Rows of which nothing could be used; each is in a finding."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Reading:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Reading:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Records(Document):
    """Records of volunteer work."""

    def __new__(
        cls,
        *,
        format: str,
        activities: Sequence[Activity | Mapping[str, Any]] | None = None,
        assistances: Sequence[Assistance | Mapping[str, Any]] | None = None,
        beneficiaries: Sequence[Beneficiary | Mapping[str, Any]] | None = None,
        organisations: Sequence[Organisation | Mapping[str, Any]] | None = None,
        participations: Sequence[Participation | Mapping[str, Any]] | None = None,
        volunteers: Sequence[Volunteer | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def format(self) -> str:
        """Always `volunteer/records@1`."""
    @property
    def activities(self) -> tuple[Activity, ...]:
        """What was organised."""
    @property
    def assistances(self) -> tuple[Assistance, ...]:
        """Who was helped how."""
    @property
    def beneficiaries(self) -> tuple[Beneficiary, ...]:
        """Who is helped."""
    @property
    def organisations(self) -> tuple[Organisation, ...]:
        """Organisations, groups, clubs, centres, branches, front offices."""
    @property
    def participations(self) -> tuple[Participation, ...]:
        """Who took part in what."""
    @property
    def volunteers(self) -> tuple[Volunteer, ...]:
        """Who volunteers."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Records:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Records:
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
        evidence: _EvidenceLevel | None = None,
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
    def evidence(self) -> _EvidenceLevel | None:
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
class ReportRow(Document):
    """One indicator at one place."""

    def __new__(
        cls,
        *,
        indicator: str,
        nature: _Nature,
        now: ReportValue | Mapping[str, Any],
        place: str,
        since_start_of_year: ReportValue | Mapping[str, Any],
        unit: str | Unit,
        year_before: ReportValue | Mapping[str, Any],
        change: RatioBounds | _Number | Mapping[str, Any] | None = None,
        counted: _Counted | None = None,
        label: LocalText | Mapping[str, Any] | None = None,
        no_change: _NoChange | None = None,
    ) -> Self: ...
    @property
    def indicator(self) -> str:
        """The indicator."""
    @property
    def nature(self) -> _Nature:
        """How it adds up."""
    @property
    def now(self) -> ReportValue:
        """The period."""
    @property
    def place(self) -> str:
        """Where."""
    @property
    def since_start_of_year(self) -> ReportValue:
        """From the first day of the year to the last day of the period."""
    @property
    def unit(self) -> str:
        """What it counts."""
    @property
    def year_before(self) -> ReportValue:
        """The same period a year before."""
    @property
    def change(self) -> RatioBounds | None:
        """The value of the period less that of the year before; of percentages in percentage points."""
    @property
    def counted(self) -> _Counted:
        """How often the same person may stand in it."""
    @property
    def label(self) -> LocalText:
        """Its name."""
    @property
    def no_change(self) -> _NoChange | None:
        """Why there is no change."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> ReportRow:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> ReportRow:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class ReportValue(Document):
    """The value of one period, or why there is none, and the way to it."""

    def __new__(
        cls,
        *,
        period: Period | datetime.date | str,
        missing: _Missing | None = None,
        trail: Sequence[CountStep | Mapping[str, Any]] | None = None,
        value: RatioBounds | _Number | Mapping[str, Any] | None = None,
    ) -> Self: ...
    @property
    def period(self) -> Period:
        """The period; for a stock its last day."""
    @property
    def missing(self) -> _Missing | None:
        """Why there is none."""
    @property
    def trail(self) -> tuple[CountStep, ...]:
        """What was counted, left out and assumed."""
    @property
    def value(self) -> RatioBounds | None:
        """The value."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> ReportValue:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> ReportValue:
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
        unit_source: UnitSource | Mapping[str, Any] | None = None,
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
    @property
    def unit_source(self) -> UnitSource | None:
        """Where the unit comes from: words, place, and how they belong to the number."""
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
class RestsOn(Document):
    """What a verdict rests on that somebody should look at first, and the verdict without it."""

    def __new__(
        cls,
        *,
        findings: Sequence[str],
        would_be: _Verdict,
        value: RatioBounds | _Number | Mapping[str, Any] | None = None,
    ) -> Self: ...
    @property
    def findings(self) -> tuple[str, ...]:
        """The codes of what was flagged in the values used, in order of the alphabet."""
    @property
    def would_be(self) -> _Verdict:
        """The verdict without what was flagged."""
    @property
    def value(self) -> RatioBounds | None:
        """The value without it."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> RestsOn:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> RestsOn:
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
        id: str,
        period: Period | datetime.date | str,
        announced_period: Period | datetime.date | str | None = None,
        format: str | None = None,
        indicators: Sequence[Indicator | Mapping[str, Any]] | None = None,
        label: LocalText | Mapping[str, Any] | None = None,
        measures: Sequence[Measure | Mapping[str, Any]] | None = None,
        names: Sequence[Name | Mapping[str, Any]] | None = None,
        predecessor: str | None = None,
        sources: Sequence[Source | Mapping[str, Any]] | None = None,
        status: _Status | None = None,
        targets: Sequence[Target | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def id(self) -> str:
        """Its id."""
    @property
    def period(self) -> Period:
        """The period it is for, as adopted."""
    @property
    def announced_period(self) -> Period | None:
        """The period that was announced, where it differs."""
    @property
    def format(self) -> str:
        """`volunteer/roadmap@1`, which is also what an absent one means."""
    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """The indicators that its targets and measures name. One that is not here comes from the catalogue."""
    @property
    def label(self) -> LocalText:
        """Its name in three languages."""
    @property
    def measures(self) -> tuple[Measure, ...]:
        """What will be done, by whom and when."""
    @property
    def names(self) -> tuple[Name, ...]:
        """What its ids are called: units of its own, definitions, those who answer for measures."""
    @property
    def predecessor(self) -> str | None:
        """The id of the roadmap before it."""
    @property
    def sources(self) -> tuple[Source, ...]:
        """Where it was published."""
    @property
    def status(self) -> _Status:
        """Where it stands. Absent: illustrative, because nobody is said to have adopted it."""
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
class RollOver(Document):
    """What becomes of a shortfall."""

    def __new__(
        cls,
        *,
        policy: str,
        shortfall: Bounds | _Number | Mapping[str, Any],
        milestones: Sequence[RolledMilestone | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def policy(self) -> str:
        """Id and version of the policy."""
    @property
    def shortfall(self) -> Bounds:
        """By how much the periods that are over fell short together; zero where they did not."""
    @property
    def milestones(self) -> tuple[RolledMilestone, ...]:
        """The later periods."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> RollOver:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> RollOver:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class RollOverRequest(Document):
    """What is asked about a shortfall: the policy, what was planned, and what has come."""

    def __new__(
        cls,
        *,
        nature: _Nature,
        policy: _RollOverPolicy,
        actuals: Sequence[Bounds | _Number | Mapping[str, Any]] | None = None,
        milestones: Sequence[Milestone | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def nature(self) -> _Nature:
        """The nature of the indicator: a flow."""
    @property
    def policy(self) -> _RollOverPolicy:
        """The policy."""
    @property
    def actuals(self) -> tuple[Bounds, ...]:
        """The actual amounts of the first of them, in the same order."""
    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """What each period should bring, in order of time."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> RollOverRequest:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> RollOverRequest:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class RolledMilestone(Document):
    """A milestone before and after the shortfall was rolled over."""

    def __new__(
        cls,
        *,
        after: RatioBounds | _Number | Mapping[str, Any],
        before: Bounds | _Number | Mapping[str, Any],
        due: Period | datetime.date | str,
    ) -> Self: ...
    @property
    def after(self) -> RatioBounds:
        """What it should bring now."""
    @property
    def before(self) -> Bounds:
        """What it should have brought."""
    @property
    def due(self) -> Period:
        """The period."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> RolledMilestone:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> RolledMilestone:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class RowChoice(Document):
    """What a decision chooses in place of what rows say, or do not say."""

    def __new__(
        cls,
        *,
        birth: datetime.date | str | None = None,
        day: datetime.date | str | None = None,
        place: str | None = None,
        status: _RecordStatus | None = None,
    ) -> Self: ...
    @property
    def birth(self) -> datetime.date | None:
        """The day of birth of whoever the rows tell of."""
    @property
    def day(self) -> datetime.date | None:
        """The day on which it was: of work, help or an activity."""
    @property
    def place(self) -> str | None:
        """The place, by its code: of work, help, an activity or an organisation."""
    @property
    def status(self) -> _RecordStatus | None:
        """How far it has come: of work, or of an activity."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> RowChoice:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> RowChoice:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class RowDecision(Document):
    """A decision about the rows with a finding, or about rows by their numbers."""

    def __new__(
        cls,
        *,
        action: _RowAction,
        reason: str,
        by: str | None = None,
        choice: RowChoice | Mapping[str, Any] | None = None,
        code: _FindingCode | None = None,
        on: datetime.date | str | None = None,
        rows: Sequence[RowRef | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def action(self) -> _RowAction:
        """What is done."""
    @property
    def reason(self) -> str:
        """Why, in the words of whoever decides."""
    @property
    def by(self) -> str | None:
        """Who says so: an office or a role; no person need be named."""
    @property
    def choice(self) -> RowChoice | None:
        """What is chosen, for the action `choose`."""
    @property
    def code(self) -> _FindingCode | None:
        """To all rows with this finding, or to those among `rows`; or else to `rows`."""
    @property
    def on(self) -> datetime.date | None:
        """When it was decided."""
    @property
    def rows(self) -> tuple[RowRef, ...]:
        """To these rows of the source. Of people who may be the same, rows of theirs name the group."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> RowDecision:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> RowDecision:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class RowDecisionStep(Document):
    """A step of the trail: a decision and what it did."""

    def __new__(
        cls,
        *,
        assistances: int,
        decision: RowDecision | Mapping[str, Any],
        minutes: _Number,
        participations: int,
    ) -> Self: ...
    @property
    def assistances(self) -> int:
        """How many assistances it concerns."""
    @property
    def decision(self) -> RowDecision:
        """What was decided."""
    @property
    def minutes(self) -> int | Decimal:
        """The minutes of these participations that are recorded: what a count would have more without the
        decision, as far as no other decision concerns the same rows.
        """
    @property
    def participations(self) -> int:
        """How many participations it concerns."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> RowDecisionStep:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> RowDecisionStep:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class RowDecisions(Document):
    """Decisions about a register."""

    def __new__(
        cls,
        *,
        format: str,
        decisions: Sequence[RowDecision | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def format(self) -> str:
        """Always `volunteer/decisions@1`."""
    @property
    def decisions(self) -> tuple[RowDecision, ...]:
        """What was decided."""
    def _repr_html_(self) -> str: ...
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> RowDecisions:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> RowDecisions:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class RowRef(Document):
    """A row of a source, as a spreadsheet shows it."""

    def __new__(
        cls,
        *,
        row: int,
        source: int | None = None,
    ) -> Self: ...
    @property
    def row(self) -> int:
        """The row."""
    @property
    def source(self) -> int | None:
        """Which source it came from, by its number in the register, where there are several."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> RowRef:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> RowRef:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Scope(Document):
    """What a register is meant to cover. A record outside of it stays in the register and becomes a finding."""

    def __new__(
        cls,
        *,
        map: str | None = None,
        period: Period | datetime.date | str | None = None,
        places: Sequence[str] | None = None,
    ) -> Self: ...
    @property
    def map(self) -> str | None:
        """The map on which its places are meant."""
    @property
    def period(self) -> Period | None:
        """The days it covers. Absent: all."""
    @property
    def places(self) -> tuple[str, ...]:
        """The places it covers, with everything in them, by code. Absent: all."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Scope:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Scope:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class Score(Document):
    """A composite score with all its parts."""

    def __new__(
        cls,
        *,
        method: str,
        source: str,
        parts: Sequence[ScorePart | Mapping[str, Any]] | None = None,
        value: float | None = None,
    ) -> Self: ...
    @property
    def method(self) -> str:
        """`score@1`: weighted means of what is available, group by group."""
    @property
    def source(self) -> str:
        """Where it is described."""
    @property
    def parts(self) -> tuple[ScorePart, ...]:
        """Every part, groups before their parts, in the order of the definition."""
    @property
    def value(self) -> float | None:
        """The score itself."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Score:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Score:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class ScoreNode(Document):
    """A part of a score, or a mean of parts."""

    def __new__(
        cls,
        *,
        id: str,
        available_from: float | None = None,
        mean: _Mean | None = None,
        parts: Sequence[ScoreNode | Mapping[str, Any]] | None = None,
        weight: float | None = None,
    ) -> Self: ...
    @property
    def id(self) -> str:
        """Its id."""
    @property
    def available_from(self) -> float | None:
        """The share of the weights of its parts that must be there, from 0 to 1. Absent: any part is enough."""
    @property
    def mean(self) -> _Mean | None:
        """How its parts are put together. Absent: arithmetic."""
    @property
    def parts(self) -> tuple[ScoreNode, ...]:
        """Its parts; an indicator has none."""
    @property
    def weight(self) -> float | None:
        """Its weight in the group above it. Absent: 1."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> ScoreNode:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> ScoreNode:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class ScorePart(Document):
    """One part of a score: its value, or why there is none."""

    def __new__(
        cls,
        *,
        id: str,
        available: float | None = None,
        method: str | None = None,
        refusal: _ScoreRefusal | None = None,
        replaced: bool | None = None,
        value: float | None = None,
    ) -> Self: ...
    @property
    def id(self) -> str:
        """Its id."""
    @property
    def available(self) -> float | None:
        """For a group: the share of its parts' weights that had a value."""
    @property
    def method(self) -> str | None:
        """For a group: the method of the mean."""
    @property
    def refusal(self) -> _ScoreRefusal | None:
        """Why it has no value of its own."""
    @property
    def replaced(self) -> bool:
        """Whether a replacement stands for it."""
    @property
    def value(self) -> float | None:
        """Its value."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> ScorePart:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> ScorePart:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class ScoreRequest(Document):
    """What a score is made of."""

    def __new__(
        cls,
        *,
        tree: ScoreNode | Mapping[str, Any],
        replacements: Sequence[ScoreValue | Mapping[str, Any]] | None = None,
        values: Sequence[ScoreValue | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def tree(self) -> ScoreNode:
        """The score."""
    @property
    def replacements(self) -> tuple[ScoreValue, ...]:
        """What stands for an indicator or group that has no value of its own: a regional mean, say. Shown
        where used.
        """
    @property
    def values(self) -> tuple[ScoreValue, ...]:
        """The values of the indicators, comparable already."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> ScoreRequest:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> ScoreRequest:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class ScoreValue(Document):
    """One unit's or one part's value, or that there is none."""

    def __new__(
        cls,
        *,
        id: str,
        value: float | None = None,
    ) -> Self: ...
    @property
    def id(self) -> str:
        """The unit (a place, say) or the part (an indicator)."""
    @property
    def value(self) -> float | None:
        """Its value. Absent: there is none."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> ScoreValue:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> ScoreValue:
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
class Succession(Document):
    """A roadmap beside its predecessor."""

    def __new__(
        cls,
        *,
        from_: str,
        method: str,
        probability: float,
        to: str,
        indicators: Sequence[Passage | Mapping[str, Any]] | None = None,
        measures: Sequence[Passage | Mapping[str, Any]] | None = None,
        named: bool | None = None,
        targets: Sequence[NewStart | Mapping[str, Any]] | None = None,
        without_successor: Sequence[str] | None = None,
    ) -> Self: ...
    @property
    def from_(self) -> str:
        """The id of the old plan."""
    @property
    def method(self) -> str:
        """`succession@1`."""
    @property
    def probability(self) -> float:
        """The probability, in per cent, with which the reachable values are reached."""
    @property
    def to(self) -> str:
        """The id of the new plan."""
    @property
    def indicators(self) -> tuple[Passage, ...]:
        """The indicators, by id."""
    @property
    def measures(self) -> tuple[Passage, ...]:
        """The measures, by id: one that is kept or redefined is carried over."""
    @property
    def named(self) -> bool:
        """Whether the new plan names the old one as its predecessor."""
    @property
    def targets(self) -> tuple[NewStart, ...]:
        """The targets of the new plan, in its order."""
    @property
    def without_successor(self) -> tuple[str, ...]:
        """The targets of the old plan that the new one has none for: same indicator and territory."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Succession:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Succession:
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
        due: Period | datetime.date | str,
        indicator: str,
        place: str,
        value: TargetValue | Mapping[str, Any],
        aim: _Aim | None = None,
        baseline: Baseline | Mapping[str, Any] | None = None,
        ceiling: _Number | None = None,
        due_rule: _DueRule | None = None,
        id: str | None = None,
        label: LocalText | Mapping[str, Any] | None = None,
        map: str | None = None,
        milestones: Sequence[Milestone | Mapping[str, Any]] | None = None,
        pace: PacePolicy | Mapping[str, Any] | None = None,
        profile: YearProfile | Mapping[str, Any] | None = None,
        sources: Sequence[Source | Mapping[str, Any]] | None = None,
        status: _Status | None = None,
        trajectory: _Trajectory | None = None,
        weights: Sequence[_Number] | None = None,
    ) -> Self: ...
    @property
    def due(self) -> Period:
        """When it shall be reached: a day, or for a flow the period that counts. A state is judged by its
        value at the end of a period.
        """
    @property
    def indicator(self) -> str:
        """What is measured, by the id of an indicator of the roadmap."""
    @property
    def place(self) -> str:
        """Where, by the place's code."""
    @property
    def value(self) -> TargetValue:
        """The value to reach."""
    @property
    def aim(self) -> _Aim:
        """Which way is better. Absent: more is."""
    @property
    def baseline(self) -> Baseline | None:
        """Where the way starts."""
    @property
    def ceiling(self) -> int | Decimal | None:
        """For the trajectory `logistic`: the value that is never reached, such as 100 per cent."""
    @property
    def due_rule(self) -> _DueRule | None:
        """Which value of the due period is judged, where a state is. Absent: the one at its end."""
    @property
    def id(self) -> str:
        """Its id. Absent: `indicator/place/due`."""
    @property
    def label(self) -> LocalText:
        """Its name in three languages."""
    @property
    def map(self) -> str:
        """On which map. Absent: the current one."""
    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """Announced values on the way; they override the trajectory."""
    @property
    def pace(self) -> PacePolicy | None:
        """How pace is judged. Absent: the policy of the context."""
    @property
    def profile(self) -> YearProfile | None:
        """For pace within the due period: how what it brings is spread over equal parts of it, or, for people
        counted once, how many of them come for the first time in each. Absent: evenly; for people counted
        once as in earlier years of the same sources, or not at all.
        """
    @property
    def sources(self) -> tuple[Source, ...]:
        """Who set it, where."""
    @property
    def status(self) -> _Status:
        """Where it stands. Absent: illustrative, because nobody is said to have adopted it."""
    @property
    def trajectory(self) -> _Trajectory:
        """The way from one announced value to the next. Absent: linear."""
    @property
    def weights(self) -> tuple[int | Decimal, ...]:
        """For the trajectory `s-curve`: how much of the way falls to each of equal parts of the time."""
    def expected_at(self, date: _Day) -> RatioBounds | None:
        """Where the value should be on a day, by the target's way."""
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
        milestones: Sequence[MilestoneVerdict | Mapping[str, Any]] | None = None,
        no_pace: _NoPace | None = None,
        other_baselines: Sequence[BaselineVerdict | Mapping[str, Any]] | None = None,
        pace: Pace | Mapping[str, Any] | None = None,
        passed_over: Sequence[ObservationVerdict | Mapping[str, Any]] | None = None,
        progress: TargetProgress | Mapping[str, Any] | None = None,
        reached_so_far: _Verdict | None = None,
        reasons: Sequence[_Reason] | None = None,
        required: Required | Mapping[str, Any] | None = None,
        rests_on: RestsOn | Mapping[str, Any] | None = None,
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
    def milestones(self) -> tuple[MilestoneVerdict, ...]:
        """The announced values on the way."""
    @property
    def no_pace(self) -> _NoPace | None:
        """Why there is no pace within the due period."""
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
    def progress(self) -> TargetProgress | None:
        """What published methods of judging progress say, where a set of them was requested."""
    @property
    def reached_so_far(self) -> _Verdict | None:
        """What the value gives of the day up to which it counts, where that is not the end of the due period."""
    @property
    def reasons(self) -> tuple[_Reason, ...]:
        """Why it is undetermined, or what it rests on."""
    @property
    def required(self) -> Required | None:
        """What is left to do."""
    @property
    def rests_on(self) -> RestsOn | None:
        """What was flagged in the observations that make it, and the verdict without that."""
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
    def explain(
        self, language: _Language, length: Literal["sentence", "trail"] = "sentence", context: Context | None = None
    ) -> str:
        """Why the target has its verdict: in one sentence, or in the full trail of steps."""
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
class TargetProgress(Document):
    """What published methods of judging progress say of a target."""

    def __new__(
        cls,
        *,
        agreement: MethodAgreement | Mapping[str, Any] | None = None,
        left_out: Sequence[LeftOut | Mapping[str, Any]] | None = None,
        no_series: _NoSeries | None = None,
        results: Sequence[ProgressResult | Mapping[str, Any]] | None = None,
        series: ProgressSeries | Mapping[str, Any] | None = None,
    ) -> Self: ...
    @property
    def agreement(self) -> MethodAgreement | None:
        """Where they agree and where they do not."""
    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """Observations that are no part of it."""
    @property
    def no_series(self) -> _NoSeries | None:
        """Why they were given nothing."""
    @property
    def results(self) -> tuple[ProgressResult, ...]:
        """What they say: one result for each method."""
    @property
    def series(self) -> ProgressSeries | None:
        """What they were given."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> TargetProgress:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> TargetProgress:
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
        """The baseline plus an amount; below zero for less."""
    @property
    def times_baseline(self) -> int | Decimal | None:
        """A multiple of the baseline: 3 for "tripled"."""
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
class Tie(Document):
    """How two groups lie to each other: one within the other, apart, or sharing people."""

    def __new__(
        cls,
        *,
        kind: _TieKind,
        of: str,
        to: str,
        people: Bounds | _Number | Mapping[str, Any] | None = None,
    ) -> Self: ...
    @property
    def kind(self) -> _TieKind:
        """How it lies to the second."""
    @property
    def of(self) -> str:
        """The first group."""
    @property
    def to(self) -> str:
        """The second group."""
    @property
    def people(self) -> Bounds | None:
        """For `share`: how many people are in both."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Tie:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Tie:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class UnitSource(Document):
    """Where the unit of a figure comes from: the words, their place, and how they belong to the number."""

    def __new__(
        cls,
        *,
        end: int,
        link: _UnitLink,
        start: int,
        text: str,
    ) -> Self: ...
    @property
    def end(self) -> int:
        """Where they end, exclusive."""
    @property
    def link(self) -> _UnitLink:
        """How they belong to the number."""
    @property
    def start(self) -> int:
        """Where they begin in the text, in Unicode code points."""
    @property
    def text(self) -> str:
        """The words; empty where the caller passed the unit."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> UnitSource:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> UnitSource:
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
        label: LocalText | Mapping[str, Any] | None = None,
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
    @property
    def label(self) -> LocalText:
        """What the roadmap calls it, where it defines it."""
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
class Volunteer(Document):
    """Who volunteers."""

    def __new__(
        cls,
        *,
        id: PersonId | str,
        age_band: str | None = None,
        born: Period | datetime.date | str | None = None,
        consent: _Answer | None = None,
        home: str | None = None,
        parent: _Answer | None = None,
        sex: _PersonSex | None = None,
        skills: Sequence[str] | None = None,
    ) -> Self: ...
    @property
    def id(self) -> PersonId:
        """The caller's own id."""
    @property
    def age_band(self) -> str | None:
        """The age band, by its id in the definition that the register uses; where no birth is given."""
    @property
    def born(self) -> Period | None:
        """The day of birth, or the period in which it lies where no more is known (`2010`)."""
    @property
    def consent(self) -> _Answer | None:
        """Whether a parent or guardian has consented in writing."""
    @property
    def home(self) -> str | None:
        """Where the volunteer lives, by the place's code."""
    @property
    def parent(self) -> _Answer | None:
        """Whether a parent or guardian takes part."""
    @property
    def sex(self) -> _PersonSex | None:
        """The sex."""
    @property
    def skills(self) -> tuple[str, ...]:
        """What the volunteer can do, by the caller's own words."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> Volunteer:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> Volunteer:
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

@final
class YearEndRequest(Document):
    """What a forecast of a year's end is asked for, from the periods of the year and of years before."""

    def __new__(
        cls,
        *,
        from_: int,
        until: int,
        least: float | None = None,
        levels: Sequence[float] | None = None,
        methods: Sequence[_ForecastMethod] | None = None,
        most: float | None = None,
        points: Sequence[ForecastPoint | Mapping[str, Any]] | None = None,
        target: ForecastTarget | Mapping[str, Any] | None = None,
        unit: str | Unit | None = None,
    ) -> Self: ...
    @property
    def from_(self) -> int:
        """The first period of the year."""
    @property
    def until(self) -> int:
        """The last period of the year."""
    @property
    def least(self) -> float | None:
        """The least that the year can bring."""
    @property
    def levels(self) -> tuple[float, ...]:
        """The levels of the intervals, in per cent. Absent: 80 and 95."""
    @property
    def methods(self) -> tuple[_ForecastMethod, ...]:
        """The methods. Absent: last value, drift and damped smoothing of the periods, and first of all the
        share that past years had by then, where three whole ones are there to show a season.
        """
    @property
    def most(self) -> float | None:
        """The most that the year can bring."""
    @property
    def points(self) -> tuple[ForecastPoint, ...]:
        """The periods of past years and of this one, numbered through, in any order."""
    @property
    def target(self) -> ForecastTarget | None:
        """What the year shall reach."""
    @property
    def unit(self) -> str | None:
        """What is counted. A count is never below zero, unless `least` says otherwise."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> YearEndRequest:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> YearEndRequest:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class YearPace(Document):
    """What should have come by now, and what the rest of the year has to bring."""

    def __new__(
        cls,
        *,
        expected: RatioBounds | _Number | Mapping[str, Any],
        left: Bounds | _Number | Mapping[str, Any],
        method: str,
        profile: str,
        share: Fraction,
        so_far: Bounds | _Number | Mapping[str, Any],
        catch_up: RatioBounds | _Number | Mapping[str, Any] | None = None,
        no_catch_up: _NoCatchUp | None = None,
        pace: RatioBounds | _Number | Mapping[str, Any] | None = None,
        projected: RatioBounds | _Number | Mapping[str, Any] | None = None,
        required: Sequence[RatioBounds | _Number | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def expected(self) -> RatioBounds:
        """What should have come by now."""
    @property
    def left(self) -> Bounds:
        """What is missing to the target; below zero where more has come."""
    @property
    def method(self) -> str:
        """`year-pace@1`."""
    @property
    def profile(self) -> str:
        """Id and version of the profile."""
    @property
    def share(self) -> Fraction:
        """The share of the year's total that the profile expects by now."""
    @property
    def so_far(self) -> Bounds:
        """What has come so far."""
    @property
    def catch_up(self) -> RatioBounds | None:
        """What a remaining period has to bring on average over what a past one brought."""
    @property
    def no_catch_up(self) -> _NoCatchUp | None:
        """Why there is no catch-up factor."""
    @property
    def pace(self) -> RatioBounds | None:
        """What has come over what should have; absent where nothing is expected yet."""
    @property
    def projected(self) -> RatioBounds | None:
        """What the year brings if the rest of it follows the profile; absent where nothing is expected yet."""
    @property
    def required(self) -> tuple[RatioBounds, ...]:
        """What each remaining period has to bring for the target, by the profile."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> YearPace:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> YearPace:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class YearPaceRequest(Document):
    """A year's target, its profile, and what has come."""

    def __new__(
        cls,
        *,
        nature: _Nature,
        profile: YearProfile | Mapping[str, Any],
        target: Bounds | _Number | Mapping[str, Any],
        done: Sequence[Bounds | _Number | Mapping[str, Any]] | None = None,
    ) -> Self: ...
    @property
    def nature(self) -> _Nature:
        """The nature of the indicator: a flow."""
    @property
    def profile(self) -> YearProfile:
        """How the year's total is spread."""
    @property
    def target(self) -> Bounds:
        """What the year should bring."""
    @property
    def done(self) -> tuple[Bounds, ...]:
        """The actual amounts of the first periods."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> YearPaceRequest:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> YearPaceRequest:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""

@final
class YearProfile(Document):
    """How a year's flow is spread over its periods."""

    def __new__(
        cls,
        *,
        id: str,
        weights: Sequence[_Number] | None = None,
    ) -> Self: ...
    @property
    def id(self) -> str:
        """Id and version: `even@1`, `seasonal@1`, or the caller's own."""
    @property
    def weights(self) -> tuple[int | Decimal, ...]:
        """What each period of the year brings, in relation to the others."""
    @staticmethod
    def even(periods: int) -> YearProfile:
        """So many equal periods."""
    @staticmethod
    def seasonal(years: Sequence[Sequence[_Number]]) -> YearProfile:
        """By the shares of past years: for each year the values of its periods."""
    @staticmethod
    def from_dict(document: Mapping[str, Any]) -> YearProfile:
        """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
    @staticmethod
    def from_json(text: str | bytes) -> YearProfile:
        """Reads the document from JSON text."""
    @staticmethod
    def json_schema() -> dict[str, Any]:
        """The JSON Schema of the document."""
