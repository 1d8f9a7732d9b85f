"""The shared vectors through the public interface: one function for each operation."""

from __future__ import annotations

import base64
import datetime
import json
import types
from collections.abc import Callable
from contextlib import contextmanager
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import volunteer
from volunteer import (
    AllocationRequest,
    Axis,
    Bounds,
    Catalogue,
    CheckPolicy,
    Context,
    Definition,
    DefinitionSet,
    Document,
    Finding,
    Findings,
    ForecastRequest,
    Gazetteer,
    Goal,
    Groups,
    Indicator,
    Layout,
    LightScale,
    Measure,
    MethodSet,
    NormaliseRequest,
    Observation,
    Observations,
    PacePolicy,
    Period,
    Place,
    Plan,
    Population,
    ProgressGoal,
    ProgressPoint,
    ProgressScale,
    RatioBounds,
    Records,
    RegisterBuilder,
    Report,
    ReportedFigure,
    Reports,
    Roadmap,
    RollOverRequest,
    RowDecisions,
    ScoreRequest,
    Tally,
    Target,
    Unit,
    VolunteerError,
    WidthPolicy,
    YearEndRequest,
    YearPaceRequest,
    YearProfile,
)

FOLDER = Path(__file__).parent.parent / "vectors"
FILES = sorted(FOLDER.glob("*.json"))

KAZAKHSTAN = Context.kazakhstan()

# What Python has no function for, because Python itself has it (numbers, fractions) or because it is a step inside others.
NOT_OFFERED = {
    "number.parse": "numbers are int and Decimal",
    "number.minus": "numbers are int and Decimal; the difference of bounds is the sum with the negative",
}


def plain(answer: Any) -> Any:
    """The JSON form of what Python answers."""
    match answer:
        case Document():
            return answer.to_dict()
        case Decimal():
            return float(answer) if Decimal(repr(float(answer))) == answer else str(answer)
        case int() if abs(answer) > 2**53 - 1:
            return str(answer)
        case Period():
            return str(answer)
        case Fraction():
            return {"numerator": answer.numerator, "denominator": answer.denominator}
        case list() | tuple():
            return [plain(item) for item in answer]
        case dict():
            return {key: plain(item) for key, item in answer.items()}
        case _:
            return answer


@contextmanager
def at(*path: str | int):
    """What is wrong inside an argument has the argument's name on its path."""
    try:
        yield
    except VolunteerError as error:
        error.path = (*path, *error.path)
        raise


def document(kind: type[Any], given: dict[str, Any], key: str) -> Any:
    with at(key):
        return kind.from_dict(given[key])


def each(kind: type[Any], given: dict[str, Any], key: str) -> list[Any]:
    made = []
    for index, item in enumerate(given.get(key, [])):
        with at(key, index):
            made.append(kind.from_dict(item))
    return made


def gazetteer(given: dict[str, Any]) -> Gazetteer:
    base = document(Gazetteer, given, "gazetteer") if "gazetteer" in given else Gazetteer.kazakhstan()
    overlay = each(Place, given, "overlay")
    made_up = range(given.get("madeUp", 0))
    overlay += [Place(code=f"P{number}", kind="town", parent="KZ", name={"en": "P"}) for number in made_up]
    return base.with_overlay(overlay) if overlay else base


def context(given: dict[str, Any]) -> Context:
    own = given.get("context")
    if own is None:
        return KAZAKHSTAN
    populations = Population(each(Observation, own, "populations")) if "populations" in own else KAZAKHSTAN.populations
    pace = document(PacePolicy, own, "pace") if "pace" in own else KAZAKHSTAN.pace
    return Context(gazetteer(own), definitions=each(Definition, own, "definitions"), populations=populations, pace=pace)


def assess(given: dict[str, Any]) -> Any:
    roadmap, observations = document(Roadmap, given, "roadmap"), each(Observation, given, "observations")
    evidence = [*(register(one) for one in given.get("registers", [])), *(tallied(one) for one in given.get("tallies", []))]
    methods = given.get("methods")
    return volunteer.assess(roadmap, observations, evidence, context=context(given), as_of=given["asOf"], methods=methods)


def tallied(given: dict[str, Any]) -> volunteer.RegisterTally:
    """Several registers that are counted apart, people by keys under one secret, and merged."""
    plan = volunteer.TallyPlan(given["map"], given["period"])
    whole, *others = (plan.tally(register(one), bytes([7] * 16)) for one in given["registers"])
    for other in others:
        whole = whole.merge(other)
    assert plan.read(whole.to_bytes()).people == whole.people, "its bytes read back"
    return whole


def lines(given: dict[str, Any]) -> list[str]:
    """The lines of an assessment in words that contain a text."""
    written = assess(given).explain(given["language"])
    return [line.lstrip(" -") for line in written.splitlines() if given["containing"] in line]


def add(given: dict[str, Any]) -> Any:
    a, b, known = document(Observation, given, "a"), document(Observation, given, "b"), context(given)
    answers = []
    for pair in ((a, b), (b, a)):
        try:
            answers.append(volunteer.add(*pair, known))
        except VolunteerError as error:
            answers.append(error)
    assert answers[0] == answers[1], "add is commutative"
    if isinstance(answers[0], VolunteerError):
        raise answers[0]
    return answers[0]


def reach(given: dict[str, Any]) -> Any:
    options = dict(given.get("options", {}))
    if "familyMembersAtLeast" in options:
        options["family_members_at_least"] = options.pop("familyMembersAtLeast")
    return volunteer.reach(each(Observation, given, "parts"), **options)


def roll_up_periods(given: dict[str, Any]) -> Any:
    rules = {"stock_rule": given.get("stockRule"), "gaps": given.get("gaps")}
    return volunteer.roll_up_periods(each(Observation, given, "parts"), given["whole"], **rules)


def crosswalk_places(given: dict[str, Any]) -> Any:
    places = given["place"] if "place" in given else given["places"]
    return gazetteer(given).crosswalk(places, from_map=given["from"], to_map=given["to"])


def evaluate(given: dict[str, Any]) -> Any:
    indicator, observations = document(Indicator, given, "indicator"), each(Observation, given, "observations")
    return volunteer.evaluate(indicator, observations, context=context(given), place=given["place"], map=given["map"])


def read_figure(given: dict[str, Any]) -> Any:
    text = "7" * given["characters"] if "characters" in given else given["text"]
    return ReportedFigure.read(text, language=given["language"], unit=given.get("unit"))


def figure_rows(given: dict[str, Any]) -> Any:
    table = volunteer.read_figures(given["texts"], language=given["language"], unit=given.get("unit"))
    names = {name: "".join([name.split("_")[0], *(part.title() for part in name.split("_")[1:])]) for name in table.column_names}
    rows = [{names[key]: cell for key, cell in row.items() if cell is not None} for row in table.to_dicts()]
    return [{key: int(cell) if isinstance(cell, float) and cell.is_integer() else cell for key, cell in row.items()} for row in rows]


def find_all(given: dict[str, Any]) -> Any:
    found = volunteer.find_all(given["text"], language=given["language"])
    return {"figures": found.figures, "errors": [failure(error) for error in found.errors]}


def period(read: Period) -> dict[str, Any]:
    shown = {
        "start": read.start.isoformat(),
        "end": read.end.isoformat(),
        "period": str(read),
        "iso": read.to_iso(),
        "form": read.form,
    }
    try:
        return shown | {"dhis2": read.to_dhis2()}
    except VolunteerError as error:
        assert error.code == "dhis2-period-unnamed"
        return shown


def population(given: dict[str, Any]) -> Any:
    known = context(given).populations
    return known.find(given["place"], given["map"], on=given["on"], vintage=given.get("vintage"))


def read_text(given: dict[str, Any]) -> Any:
    return Roadmap.from_json(" " * given["spaces"] if "spaces" in given else given["text"])


READERS: dict[str, Callable[[Any], Any]] = {
    "bounds": Bounds.from_dict,
    "ratio-bounds": RatioBounds.from_dict,
    "number": lambda given: Bounds.exact(given).as_exact(),
    "ratio": lambda given: RatioBounds.exact(given).as_exact(),
    "period": Period,
    "date": lambda given: Period.day(given).start.isoformat(),
    "observation": Observation.from_dict,
    "observations": Observations.from_dict,
    "definition": Definition.from_dict,
    "indicator": Indicator.from_dict,
    "roadmap": Roadmap.from_dict,
    "target": Target.from_dict,
    "measure": Measure.from_dict,
    "pace-policy": PacePolicy.from_dict,
    "report": Report.from_dict,
    "reports": Reports.from_dict,
    "figure": ReportedFigure.from_dict,
    "gazetteer": Gazetteer.from_dict,
    "place": Place.from_dict,
    "assessment": volunteer.Assessment.from_dict,
    "groups": Groups.from_dict,
    "group-reach": volunteer.GroupReach.from_dict,
    "practice": volunteer.Practice.from_dict,
    "catalogue": Catalogue.from_dict,
    "count-rule": volunteer.CountRule.from_dict,
    "comparison": volunteer.Comparison.from_dict,
    "period-report": volunteer.PeriodReport.from_dict,
    "records": Records.from_dict,
    "definitions": volunteer.Definitions.from_dict,
    "findings": Findings.from_dict,
    "finding": Finding.from_dict,
    "decisions": RowDecisions.from_dict,
    "layout": Layout.from_dict,
    "progress-point": ProgressPoint.from_dict,
    "progress-goal": ProgressGoal.from_dict,
    "progress-result": volunteer.ProgressResult.from_dict,
    "method-set": MethodSet.from_dict,
}


def progress(given: dict[str, Any]) -> Any:
    """Share of the way and achievement of a target that is so many times the baseline plus an addend."""
    baseline, actual = document(RatioBounds, given, "baseline"), document(RatioBounds, given, "actual")
    addend = document(RatioBounds, given, "addend") if "addend" in given else RatioBounds.exact(0)
    goal = Goal(factor=given.get("factor", 0), addend=addend)
    target, share = goal.target(baseline), volunteer.plain_share(baseline, goal, actual)
    shown = {"target": target, "achievement": volunteer.plain_achievement(target, actual)}
    return shown if share is None else shown | {"share": share}


def judge(given: dict[str, Any]) -> Any:
    """A set of methods, all of them where none is named, on the same points and goal."""
    methods = document(MethodSet, given, "set") if "set" in given else None
    return volunteer.progress(each(ProgressPoint, given, "points"), document(ProgressGoal, given, "goal"), methods)


def dashboard(given: dict[str, Any]) -> Any:
    indicators = [(ProgressScale.from_dict(one["scale"]), one.get("value")) for one in given["indicators"]]
    return volunteer.sdsn_dashboard(indicators, available_from=given["availableFrom"])


def forecast(given: dict[str, Any]) -> Any:
    request = document(ForecastRequest, given, "request")
    made_up = tuple(volunteer.ForecastPoint(at=at + 1, value=0) for at in range(given.get("madeUp", 0)))
    with at("request"):
        request = request.replace(points=(*request.points, *made_up)) if made_up else request
    return volunteer.forecast(request)


def lights(given: dict[str, Any]) -> list[tuple[float, LightScale]]:
    return list(zip(given["values"], each(LightScale, given, "scales"), strict=True))


def succeed(given: dict[str, Any]) -> Any:
    old, new = document(Roadmap, given, "old"), document(Roadmap, given, "new")
    observations = each(Observation, given, "observations")
    return volunteer.succeed(old, new, observations, as_of=given["asOf"], probability=given["probability"], context=context(given))


def groups(given: dict[str, Any]) -> Any:
    if "madeUp" in given:
        made_up = [{"id": str(number), "people": 1} for number in range(given["madeUp"])]
        return Groups(groups=made_up).reach()
    return document(Groups, given, "groups").reach()


def catalogue(given: dict[str, Any]) -> Any:
    proposal = Catalogue.proposal()
    if "indicator" in given:
        return proposal.get(given["indicator"])
    return [one.id for one in proposal.indicators]


def count(given: dict[str, Any]) -> Any:
    """Over the register of a case, an empty one where it has no tables."""
    first = datetime.date(2000, 1, 1)
    days = [Period.day(first + datetime.timedelta(day)) for day in range(given.get("days", 0))]
    query = {**given["query"], "periods": [*given["query"].get("periods", []), *days]}
    wanted = given["indicator"]
    return register(given).count(wanted if isinstance(wanted, str) else document(Indicator, given, "indicator"), **query)


def table_bytes(table: dict[str, Any]) -> str | bytes:
    if "base64" in table:
        return base64.b64decode(table["base64"])
    return table.get("text", "") + table.get("row", "") * table.get("times", 0)


def register(given: dict[str, Any]) -> volunteer.Register:
    """The register of the tables and records of a case. A table has its text, or a header and a row so many times."""
    with at("scope"):
        builder = RegisterBuilder(given.get("scope"))
    places = KAZAKHSTAN.replace(gazetteer=gazetteer(given))
    for table in given.get("tables", []):
        builder.read(table["name"], table_bytes(table), document(Layout, table, "layout"), context=places)
    if "records" in given:
        builder.records("records", document(Records, given, "records"))
    return builder.finish(check=False)


def guessed(given: dict[str, Any]) -> Any:
    """A table read as it is, or under a layout; and counts of the places that the case asks for."""
    layout = document(Layout, given, "layout") if "layout" in given else None
    table = table_bytes(given)
    table = table.encode() if isinstance(table, str) else table
    made = volunteer.read(table, layout=layout, sheet=given.get("sheet"), places=given.get("places"), name=given["name"])
    counts = [
        {"place": place, "volunteers": made.count("volunteers", places=(place,))[0].observation.value}
        for place in given.get("count", [])
    ]
    return {**told(made, given), "layout": made.layout, "counts": counts}


def findings(given: dict[str, Any]) -> tuple[volunteer.Register, Findings]:
    made = register(given)
    return made, made.findings.merge(made.check())


def decide(given: dict[str, Any]) -> Any:
    return decided_of(given, *findings(given))


def decided_of(given: dict[str, Any], made: volunteer.Register, found: Findings) -> Any:
    decided = made.decide(document(RowDecisions, given, "decisions"), found)
    taken = decided.selection().column("taken")
    minutes = decided.participations.column("minutes") if taken else []
    pairs = list(zip(minutes, taken, strict=True))
    return {
        "steps": decided.decisions,
        "participations": len([word for word in taken if word != "left-out"]),
        "minutes": sum(number for number, word in pairs if word == "counted" and number is not None),
    }


TABLES = ("participations", "assistances", "activities", "organisations", "people", "beneficiaries")


def told(made: volunteer.Register, given: dict[str, Any]) -> Any:
    """What is in a register: readings, findings of the reading, rows, minutes, and the columns that the case asks for."""
    tables = {name: getattr(made, name) for name in TABLES}
    counts = sorted(made.findings.counts.items())
    asked = given.get("columns", {})
    answer = {
        "readings": made.readings,
        "findings": [{"code": code, "count": count} for code, count in counts],
        "rows": {name: len(table) for name, table in tables.items() if len(table)},
        "minutes": sum(filter(None, tables["participations"].column("minutes"))),
    }
    if asked:
        answer["columns"] = {name: {one: cells(tables[name], one) for one in ones} for name, ones in asked.items()}
    if "decisions" in given:
        answer["decided"] = decided_of(given, made, made.findings)
    return answer


def cells(table: volunteer.Table, name: str) -> Any:
    if name not in table.column_names:
        return None
    return [one.isoformat() if isinstance(one, datetime.date) else one for one in table.column(name)]


def arrow(column: Any) -> Any:
    """A column of a case as a column of an Arrow table."""
    import pyarrow

    if "codes" in column:
        codes = pyarrow.array(column["codes"], pyarrow.uint32())
        return pyarrow.DictionaryArray.from_arrays(codes, pyarrow.array(column["labels"], pyarrow.string()))
    [(kind, numbers)] = column.items()
    return pyarrow.array(numbers, {"i32": pyarrow.int32(), "u32": pyarrow.uint32(), "u16": pyarrow.uint16()}[kind])


def from_columns(given: dict[str, Any]) -> volunteer.Register:
    import pyarrow

    builder = RegisterBuilder(given.get("scope"))
    for table in given["tables"]:
        columns = {name: arrow(column) for name, column in table["columns"].items()}
        builder.table(table["name"], pyarrow.table(columns), table["table"])
    return builder.finish(check=False)


def plan(given: dict[str, Any]) -> Plan:
    axes = []
    for one in given["axes"]:
        axis = Axis(one["name"], one["leaves"])
        for level in one.get("levels", []):
            axis = axis.all() if level == "all" else axis.level(level["name"], level["nodes"])
        axes.append(axis)
    return Plan(axes, given.get("sets"))


def counted_over(given: dict[str, Any], axes: list[Axis]) -> tuple[Any, dict[str, Any]]:
    """The chunks of a case as batches of an Arrow table, and which columns there are."""
    import pyarrow

    batches, extra = [], {"minutes": pyarrow.int32(), "headsLower": pyarrow.uint32(), "headsUpper": pyarrow.uint32()}
    chunks = given["chunks"]
    there = {name: kind for name, kind in extra.items() if any(name in chunk for chunk in chunks)}
    fields = [("person of row", pyarrow.uint32()), *((axis.name, pyarrow.uint32()) for axis in axes), *there.items()]
    schema = pyarrow.schema(fields)
    for chunk in chunks:
        columns = [chunk["person"], *chunk["axes"], *(chunk[name] for name in there)]
        arrays = [pyarrow.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
        batches.append(pyarrow.record_batch(arrays, schema=schema))
    named: dict[str, Any] = {"person": "person of row"}
    if "minutes" in there:
        named["minutes"] = "minutes"
    if "headsLower" in there:
        named["heads"] = ("headsLower", "headsUpper")
    return pyarrow.Table.from_batches(batches, schema), named


MEASURES = {
    "rows": "rows",
    "headsLower": "heads_lower",
    "headsUpper": "heads_upper",
    "minutes": "minutes",
    "minutesUnknown": "minutes_unknown",
    "people": "people",
    "unnamed": "unnamed",
    "largest": "largest",
    "othersUpper": "others_upper",
}


def cube_tables(cube: volunteer.Cube, axes: list[Axis]) -> dict[str, Any]:
    tables = []
    for levels in cube.sets:
        table = cube.table(**levels)
        nodes = [table.column(axis.name) for axis in axes]
        measures = {key: table.column(name) for key, name in MEASURES.items()}
        tables.append({"nodes": [column for column in nodes if column], **measures})
    return {"tables": tables}


def count_cube(given: dict[str, Any]) -> Any:
    made = plan(given)
    table, named = counted_over(given, made.axes)
    return cube_tables(made.count(table, **named, threads=2), made.axes)


def merge_tallies(given: dict[str, Any]) -> Any:
    shared, whole = plan(given), None
    for part in given["parts"]:
        own = plan(part) if "axes" in part else shared
        if "hex" in part:
            tally = Tally.from_bytes(bytes.fromhex(part["hex"]))
        else:
            table, named = counted_over(part, own.axes)
            tally = own.tally(table, part["keys"], **named)
        whole = tally if whole is None else whole.merge(tally)
    assert Tally.from_bytes(whole.to_bytes()) == whole, "its bytes read back"
    return {**cube_tables(whole.cube(), shared.axes), "peopleInAll": whole.people, "hex": whole.to_bytes().hex()}


def person_key(given: dict[str, Any]) -> str:
    identifier = bytes.fromhex(given["hex"]) if "hex" in given else given["identifier"]
    return f"{volunteer.person_key(bytes.fromhex(given['secret']), identifier):016x}"


def definition_holds(given: dict[str, Any]) -> Any:
    known = DefinitionSet.kazakhstan()
    defined = known.in_force(given["id"], given["on"]) if "on" in given else known.get(given["id"], given["version"])
    return None if defined is None else defined.holds(given["age"], given.get("sex"))


def definition_band(given: dict[str, Any]) -> Any:
    band = DefinitionSet.kazakhstan().get("age-bands", "1").band(given["age"])
    return None if band is None else band.id


def unit(given: dict[str, Any]) -> Any:
    read = Unit(given["text"])
    return {"unit": str(read), "counted": read.is_counted, "mixed": read.is_mixed, "people": read.counts_people}


def bounds(given: dict[str, Any]) -> tuple[Bounds, Bounds]:
    return document(Bounds, given, "a"), document(Bounds, given, "b")


def decimal(given: dict[str, Any]) -> Any:
    """A decimal of a quotient: rounded down as a lower end is, up as an upper end is."""
    lower, upper = RatioBounds.exact(given["ratio"]).outward(given["places"])
    return {"down": lower, "up": upper}[given["rounding"]]


def presenter(given: dict[str, Any]) -> volunteer.Presenter:
    return volunteer.Presenter(given["language"])


OPERATIONS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "assess": assess,
    "bounds.counted": lambda given: document(Bounds, given, "a").counted(given["unit"]),
    "bounds.divide": lambda given: (pair := bounds(given))[0].divide(pair[1]),
    "bounds.intersect": lambda given: (pair := bounds(given))[0].intersect(pair[1]),
    "bounds.minus": lambda given: (pair := bounds(given))[0] - pair[1],
    "bounds.plus": lambda given: (pair := bounds(given))[0] + pair[1],
    "bounds.reaches": lambda given: (pair := bounds(given))[0].reaches(pair[1]),
    "bounds.scale": lambda given: document(Bounds, given, "a").scale(given["factor"]),
    "bounds.staysWithin": lambda given: (pair := bounds(given))[0].stays_within(pair[1]),
    "validate": lambda given: [{"code": one.code, "path": list(one.path)} for one in volunteer.validate(given["document"])],
    "canonical": lambda given: volunteer.canonical(given["document"]),
    "figure.findAll": find_all,
    "figure.read": read_figure,
    "indicator.evaluate": evaluate,
    # Arithmetic of numbers is that of bounds which hold one.
    "number.plus": lambda given: (Bounds.exact(given["a"]) + Bounds.exact(given["b"])).as_exact(),
    "number.times": lambda given: Bounds.exact(given["a"]).scale(given["b"]).as_exact(),
    "observation.add": add,
    "observation.crosswalk": lambda given: volunteer.crosswalk(
        each(Observation, given, "parts"), given["place"], given["map"], context(given)
    ),
    "observation.crosswalkSeries": lambda given: volunteer.crosswalk_series(
        each(Observation, given, "parts"), given["place"], given["map"], context(given)
    ),
    "observation.reach": reach,
    "present.lines": lines,
    "figure.rows": figure_rows,
    "observation.rollUpPeriods": roll_up_periods,
    "observation.rollUpPlaces": lambda given: volunteer.roll_up_places(
        each(Observation, given, "parts"), given["whole"], context(given), gaps=given.get("gaps")
    ),
    "period.dhis2": lambda given: period(Period.from_dhis2(given["text"])),
    "period.parse": lambda given: period(Period(given["text"])),
    "period.parts": lambda given: Period(given["period"]).parts(given["form"]),
    "period.toDhis2": lambda given: Period(given["text"]).to_dhis2(),
    "place.check": lambda given: gazetteer(given).get(given["place"], map=given["map"]),
    "place.crosswalk": crosswalk_places,
    "place.crosswalkSum": crosswalk_places,
    "place.find": lambda given: gazetteer(given).find(given["text"]),
    "place.findKind": lambda given: gazetteer(given).find(given["text"], kind=given["kind"]),
    "place.findOn": lambda given: gazetteer(given).find(given["text"], map=given["map"]),
    "place.overlay": lambda given: len(gazetteer(given)),
    "population.find": population,
    "present.count": lambda given: presenter(given).count(document(Bounds, given, "value"), given["unit"]),
    "present.date": lambda given: presenter(given).date(datetime.date.fromisoformat(given["date"])),
    "present.error": lambda given: presenter(given).error_text(
        types.SimpleNamespace(code=given["code"], path=given["path"], details=given["details"])
    ),
    "present.number": lambda given: presenter(given).number(given["number"]),
    "present.period": lambda given: presenter(given).period(Period(given["period"])),
    "progress.plain": progress,
    "ratio.decimal": decimal,
    "read": lambda given: READERS[given["kind"]](given["document"]),
    "read.text": read_text,
    "unit.parse": unit,
    "schema": lambda given: volunteer.schema(given["name"]),
    "report.observe": lambda given: document(Report, given, "report").observe(WidthPolicy.figure_width_1()),
    "observation.groups": groups,
    "observation.practice": lambda given: volunteer.practice(given["rule"], given["rows"]),
    "indicator.catalogue": catalogue,
    "indicator.compare": lambda given: volunteer.compare(
        document(Observation, given, "counted"), document(Observation, given, "reported")
    ),
    "indicator.count": count,
    "progress.run": judge,
    "progress.rollUp": lambda given: volunteer.open_sdg_roll_up(given["node"]),
    "progress.sdsnDashboard": dashboard,
    "present.progress": lambda given: presenter(given).progress_text(judge(given)),
    "forecast": forecast,
    "forecast.yearEnd": lambda given: volunteer.forecast_year_end(document(YearEndRequest, given, "request")),
    "score.normalise": lambda given: volunteer.normalise(document(NormaliseRequest, given, "request")),
    "score.score": lambda given: volunteer.score(document(ScoreRequest, given, "request")),
    "score.light": lambda given: volunteer.light(*lights(given)[0]),
    "score.twoWorst": lambda given: volunteer.two_worst(lights(given)),
    "roadmap.allocate": lambda given: volunteer.allocate(document(AllocationRequest, given, "request")),
    "roadmap.expectedAt": lambda given: document(Target, given, "target").expected_at(given["date"]),
    "roadmap.rollOver": lambda given: volunteer.roll_over(document(RollOverRequest, given, "request")),
    "roadmap.yearPace": lambda given: volunteer.year_pace(document(YearPaceRequest, given, "request")),
    "roadmap.seasonalProfile": lambda given: YearProfile.seasonal(given["years"]),
    "roadmap.succeed": succeed,
    "register.read": lambda given: told(register(given), given),
    "register.guess": guessed,
    "register.columns": lambda given: told(from_columns(given), given),
    "layout.guess": lambda given: volunteer.guess_layout(table_bytes(given)),
    "cube.count": count_cube,
    "tally.merge": merge_tallies,
    "person.key": person_key,
    "register.check": lambda given: findings(given)[1],
    "register.counts": lambda given: findings(given)[1].counts,
    "register.decide": decide,
    "check.parts": lambda given: volunteer.check_parts(
        given["whole"], given["parts"], exclusive=given.get("exclusive", False)
    ),
    "check.shares": lambda given: volunteer.check_shares(given["shares"], CheckPolicy.checks_1()),
    "definition.holds": definition_holds,
    "definition.band": definition_band,
    "person.age": lambda given: volunteer.age_on(given["born"], given["on"]),
    "present.finding": lambda given: presenter(given).finding_text(document(Finding, given, "finding")),
    "present.findings": lambda given: presenter(given).findings_text(document(Findings, given, "findings")),
}

# Of these `expect` lists a part of the answer; of all others it is the whole.
PARTIAL = {
    "assess",
    "cube.count",
    "layout.guess",
    "register.columns",
    "register.guess",
    "register.read",
    "tally.merge",
    "figure.findAll",
    "figure.rows",
    "forecast",
    "forecast.yearEnd",
    "indicator.compare",
    "indicator.count",
    "indicator.evaluate",
    "place.check",
    "place.find",
    "place.findKind",
    "place.findOn",
    "progress.run",
    "roadmap.succeed",
    "roadmap.yearPace",
    "score.normalise",
    "score.score",
}


def failure(error: VolunteerError) -> dict[str, Any]:
    return {"code": error.code, "path": list(error.path), "details": error.details}


def text(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def part(expect: Any, found: Any, place: str = "") -> str | None:
    """What of the listed keys is not there; a listed null must be absent, a list must have as many items."""
    if isinstance(expect, dict) and isinstance(found, dict):
        wrong = (part(item, found.get(key), f"{place}.{key}") for key, item in expect.items())
        return next(filter(None, wrong), None)
    if isinstance(expect, list) and isinstance(found, list) and len(expect) == len(found):
        pairs = enumerate(zip(expect, found, strict=True))
        return next(filter(None, (part(a, b, f"{place}[{index}]") for index, (a, b) in pairs)), None)
    return None if text(expect) == text(found) else f"{place}: expected {text(expect)}, found {text(found)}"


# Single cases whose input cannot be made in Python.
CASES_NOT_OFFERED = {
    "source-unreadable-1": "a table is read from text or bytes, not from a source that can fail",
    "columns-unequal-1": "the columns of an Arrow table have one length",
    "column-length-mismatch-1": "the columns of an Arrow table have one length",
    "code-unlabelled-1": "Arrow refuses a code without a label",
    "column-count-mismatch-1": "columns are found by the names of the axes; a missing one is a KeyError",
    "job-unfinished-1": "a count runs to its end",
}


def offered(operation: str, case: dict[str, Any]) -> bool:
    """Half to even is the rounding of Python's own numbers; bounds are rounded outward."""
    left = operation in NOT_OFFERED or case["id"] in CASES_NOT_OFFERED
    return not left and case["input"].get("rounding") != "half-even"


def run(operation: str, case: dict[str, Any]) -> str | None:
    """What is wrong with the answer to a case."""
    try:
        answer = OPERATIONS[operation](case["input"])
    except VolunteerError as error:
        return wrong_error(case, failure(error))
    if "error" in case:
        return f"expected {text(case['error'])}, found {text(plain(answer))}"
    if operation in PARTIAL:
        wrong = part(case["expect"], plain(answer))
    else:
        wrong = None if text(case["expect"]) == text(plain(answer)) else f"expected {text(case['expect'])}, found {text(plain(answer))}"
    if wrong is None and "canonical" in case and canonical(answer) != case["canonical"]:
        wrong = "the canonical text is another one"
    return wrong


def canonical(answer: Any) -> str:
    """Of several documents the list of their texts."""
    return f"[{','.join(one.to_json() for one in answer)}]" if isinstance(answer, tuple) else answer.to_json()


def wrong_error(case: dict[str, Any], found: dict[str, Any]) -> str | None:
    expect = case.get("error")
    if expect is None:
        return f"expected an answer, found {text(found)}"
    details = expect.get("details", {})
    same = (
        expect["code"] == found["code"]
        and ("path" not in expect or expect["path"] == found["path"])
        and all(text(found["details"].get(key)) == text(value) for key, value in details.items())
    )
    return None if same else f"expected {text(expect)}, found {text(found)}"
