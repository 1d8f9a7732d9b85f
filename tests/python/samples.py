"""Documents that several tests use: one of every kind, taken from the shared vectors and from what the library answers."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator
from typing import Any
from unittest import mock

import vectors
import volunteer
from volunteer import Document, Gazetteer, ReportedFigure, WidthPolicy


def cases(file: str) -> list[dict[str, Any]]:
    return json.loads((vectors.FOLDER / f"{file}.json").read_text(encoding="utf-8"))["cases"]


def assessments() -> Iterator[tuple[str, dict[str, Any], volunteer.Assessment]]:
    """The assessment of every case that has one."""
    for case in cases("assess") + cases("briefing"):
        if case.get("operation", "assess") == "assess" and "expect" in case:
            yield case["id"], case, vectors.assess(case["input"])


def properties(document: Document) -> dict[str, Any]:
    """The constructor's arguments, as the properties show them."""
    names = inspect.signature(type(document)).parameters
    return {name: getattr(document, name) for name in names}


def walk(value: Any) -> Iterator[Document]:
    """Every document in a value."""
    if isinstance(value, (list, tuple)):
        for item in value:
            yield from walk(item)
    elif isinstance(value, dict):
        yield from walk(list(value.values()))
    elif isinstance(value, Document):
        yield value
        if not isinstance(value, Gazetteer):
            for item in properties(value).values():
                yield from walk(item)


def answers() -> list[Any]:
    """What the operations of the newer rooms were given and answered in the vectors."""
    found: list[Any] = []

    def kept(make: Any) -> Any:
        def made(*arguments: Any) -> Any:
            found.append(make(*arguments))
            return found[-1]

        return made

    with mock.patch.multiple(vectors, document=kept(vectors.document), each=kept(vectors.each)):
        for file in ROOMS:
            whole = json.loads((vectors.FOLDER / f"{file}.json").read_text(encoding="utf-8"))
            for case in whole["cases"]:
                if "expect" in case and "madeUp" not in case["input"] and case["input"].get("days", 0) < 100:
                    found.append(vectors.OPERATIONS[case.get("operation", whole.get("operation"))](case["input"]))
    return found


def registers() -> list[Any]:
    """A small register with what belongs to it, and a report over it."""
    offer = volunteer.guess_layout("Волонтер;Күні;Сағат;Қала\nA17;19.04.2025;2,5;Астана\n")
    columns = [
        volunteer.ColumnRule(role="person", name="who"),
        volunteer.ColumnRule(role="first-day", name="day"),
        volunteer.ColumnRule(role="hours", name="hours"),
        volunteer.ColumnRule(role="place", name="where"),
    ]
    rules = volunteer.PlaceRules(words={"столица": "KZ-71"}, map="kz-20")
    layout = volunteer.Layout(format="volunteer/layout@1", row="participation", columns=columns, places=rules)
    scope = volunteer.Scope(period="2025", map="kz-20", places=["KZ"])
    builder = volunteer.RegisterBuilder(scope)
    text = "who,day,hours,where\nA,2025-05-01,2,столица\nB,2025-05-01,30,столица\nB,2025-05-01,30,столица\n"
    reading = builder.read("may.csv", text, layout)
    register = builder.finish()
    catalogue = volunteer.Catalogue.proposal()
    counted = register.count(places=["KZ-71"], periods=["2025"])
    report = register.period_report("2025-Q2", places=["KZ-71"])
    young = volunteer.CountRule(of="volunteers", only=[{"category": "sex", "anyOf": ["female"]}], ages={"from": 14, "to": 34})
    part = next(one.observation for one in counted if one.observation.indicator == "minutes")
    roots = [offer, layout, scope, reading, register.findings, catalogue, *counted, report, young]
    roots += [volunteer.CheckPolicy.checks_1(), volunteer.compare(part, part)]
    roots += [volunteer.DefinitionSet.kazakhstan().all, volunteer.MethodSet.all(), volunteer.YearProfile.even(4)]
    roots += [volunteer.Definitions(format="volunteer/definitions@1")]
    roots += [volunteer.Name(of="unit", id="custom:laureate", label={"kk": "лауреат", "ru": "лауреат", "en": "laureate"})]
    roots += [volunteer.RowChoice(place="KZ-71"), volunteer.RowChoice(status="no-show", day="2025-05-01")]
    roots += [volunteer.PracticeRow(area="A", group="food", people=900, unique="yes")]
    records = volunteer.Records(
        format="volunteer/records@1",
        organisations=[volunteer.Organisation(id="club", kind="club", place="KZ-71")],
        activities=[volunteer.Activity(id="clean-up", form="clean-up", place="KZ-71", period="2025-05-01")],
        volunteers=[volunteer.Volunteer(id="A", born="2008-02-29", sex="female")],
        participations=[volunteer.Participation(volunteer="A", activity="clean-up", start="09:00", minutes=90)],
        beneficiaries=[volunteer.Beneficiary(id="F", unit="family")],
        assistances=[volunteer.Assistance(beneficiary="F", service="legal", period="2025-05-01")],
    )
    return [*roots, records]


def everything() -> list[Document]:
    """Documents of every class, each once."""
    gazetteer = Gazetteer.kazakhstan()
    roots: list[Any] = [answer for _, _, answer in assessments()]
    roots += [volunteer.Roadmap.from_dict(case["input"]["roadmap"]) for case in cases("assess") if "expect" in case]
    reads = [case for case in cases("briefing") if "expect" in case]
    roots += [vectors.OPERATIONS[case["operation"]](case["input"]) for case in reads if case["operation"] in ROOTS]
    roots += [gazetteer, gazetteer.places, gazetteer.maps, gazetteer.history("KZ-71"), WidthPolicy.figure_width_1()]
    roots += [gazetteer.crosswalk("KZ-63", from_map="kz-17", to_map="kz-20")]
    roots += [volunteer.Report.from_dict(case["input"]["report"]) for case in reads if case["operation"] == "report.observe"]
    roots += [ReportedFigure.read("планируется около 390 мероприятий", language="ru")]
    roots += [volunteer.Observations(format="volunteer/observations@1"), volunteer.Reports(format="volunteer/reports@1")]
    roots += [volunteer.Definition(id="youth", version="2", label={"en": "14 to 34"}, from_="2023-01-01", predecessor="1")]
    clubs = volunteer.Observation(
        indicator="clubs", place="KZ-63", map="kz-20", period="2023", unit="club", nature="stock", value=9
    )
    roots += [volunteer.crosswalk_series([clubs], "KZ-63", "kz-17")]
    roots += [volunteer.crosswalk_series([clubs, clubs.replace(place="KZ-10")], "KZ-63", "kz-17")]
    roots += answers() + registers()
    return list(dict.fromkeys(walk(roots)))


ROOTS = {"figure.read", "report.observe", "observation.reach", "indicator.evaluate", "read"}

ROOMS = (
    "allocation",
    "catalogue",
    "compare",
    "findings",
    "forecast",
    "progress",
    "reach",
    "score",
    "succession",
    "trajectory",
)
