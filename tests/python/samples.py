"""Documents that several tests use: one of every kind, taken from the shared vectors and from what the library answers."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator
from typing import Any

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
    elif isinstance(value, Document):
        yield value
        if not isinstance(value, Gazetteer):
            for item in properties(value).values():
                yield from walk(item)


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
    roots += [volunteer.crosswalk_series([clubs], "KZ-63", "kz-17", gazetteer)]
    roots += [volunteer.crosswalk_series([clubs, clubs.replace(place="KZ-10")], "KZ-63", "kz-17", gazetteer)]
    return list(dict.fromkeys(walk(roots)))


ROOTS = {"figure.read", "report.observe", "observation.reach", "indicator.evaluate", "read"}
