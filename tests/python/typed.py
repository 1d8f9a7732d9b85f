"""Code as users write it; the suite checks its types with mypy --strict, and runs it."""

from __future__ import annotations

import datetime
from decimal import Decimal
from fractions import Fraction
from typing import assert_type

import volunteer
from volunteer import (
    Assessment,
    Bounds,
    Indicator,
    Observation,
    Period,
    ReportedFigure,
    Roadmap,
    Target,
    VolunteerError,
)


def verdicts(roadmap: Roadmap, observations: list[Observation], as_of: datetime.date) -> dict[str, str]:
    assessment = volunteer.assess(roadmap, observations, as_of=as_of)
    assert_type(assessment, Assessment)
    return {target.id: target.verdict for target in assessment.targets}


def organisations(year: int, value: Bounds | int | Decimal) -> Observation:
    return Observation(
        indicator="organisations",
        place="KZ",
        map="kz-20",
        period=Period.year(year),
        unit="organisation",
        nature="stock",
        value=value,
        sources=[{"title": "example"}],
    )


def main() -> dict[str, str]:
    figure = ReportedFigure.read("600-ден астам ұйым", language="kk")
    assert_type(figure.bounds, Bounds | None)
    assert_type(figure.number, int | Decimal | None)
    assert figure.bounds is not None
    target = Target(
        id="tripled",
        indicator="organisations",
        place="KZ",
        map="kz-20",
        due="2023",
        aim="increase",
        baseline={"period": "2020", "value": 224},
        value={"timesBaseline": 3},
        status="illustrative",
    )
    roadmap = Roadmap(
        format="volunteer/roadmap@1",
        id="example",
        status="illustrative",
        period="2021-01-01/2023-12-31",
        indicators=[Indicator(id="organisations", unit="organisation", nature="stock")],
        targets=[target],
    )
    assert_type(roadmap.targets, tuple[Target, ...])
    found = volunteer.find_all("14 clubs and 18 directions", language="en")
    assert_type(found.errors, tuple[VolunteerError, ...])
    share = figure.bounds.divide(Bounds.exact(672))
    assert_type(share.lower, Fraction | None)
    return verdicts(roadmap, [organisations(2023, figure.bounds)], datetime.date(2023, 12, 31))
