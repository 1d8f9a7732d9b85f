"""What crosses as a value, and what is refused."""

import datetime
import math
from collections import UserDict, UserList
from decimal import Decimal
from fractions import Fraction

import pytest
import volunteer
from volunteer import (
    Bounds,
    DocumentError,
    DocumentTypeError,
    NumberError,
    Observation,
    ObservationError,
    RatioBounds,
    Roadmap,
    VolunteerError,
)

ROADMAP = Roadmap(format="volunteer/roadmap@1", id="example", status="draft", period="2023")


def observation(**changes):
    known = {"indicator": "clubs", "place": "KZ-59", "map": "kz-20", "period": "2023", "unit": "club", "nature": "stock"}
    return Observation(**(known | changes))


@pytest.mark.parametrize(
    ("given", "lower"),
    [
        (601, 601),
        (600.5, Decimal("600.5")),
        (0.1, Decimal("0.1")),
        (Decimal("0.1"), Decimal("0.1")),
        (Decimal("1E+3"), 1000),
        (-0.0, 0),
        (2**53 - 1, 2**53 - 1),
        (Decimal("999999999999999.000000000001"), Decimal("999999999999999.000000000001")),
    ],
)
def test_numbers_are_exact(given, lower):
    found = Bounds(given).lower
    assert (found, type(found)) == (lower, type(lower))


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (True, "type-mismatch"),
        (math.nan, "number-syntax"),
        (math.inf, "number-syntax"),
        (Decimal("NaN"), "number-syntax"),
        (0.1 + 0.2, "number-too-precise"),
        (2**53, "number-out-of-range"),
        (10**30, "number-out-of-range"),
        (-(10**30), "number-out-of-range"),
        (Decimal("1E+999999999"), "number-out-of-range"),
        ([1], "type-mismatch"),
        (object(), "type-mismatch"),
        (Fraction(1, 3), "type-mismatch"),
    ],
)
def test_what_is_no_number_is_refused(given, code):
    with pytest.raises(VolunteerError) as raised:
        Bounds(given)
    assert (raised.value.code, raised.value.path) == (code, ("lower",))


def test_a_sum_is_exact_or_refused():
    assert (Bounds.exact(0.1) + Bounds.exact(0.2)).as_exact() == Decimal("0.3")
    large = Bounds.exact(Decimal("99999999999999900000000000"))
    with pytest.raises(NumberError, match="no exact result"):
        large.scale(10**6)


def test_fractions_stay_fractions():
    third = RatioBounds.exact(Fraction(1, 3))
    assert third.as_exact() == Fraction(1, 3)
    assert Fraction(1, 3) in third
    assert third.outward(2) == (Decimal("0.33"), Decimal("0.34"))
    assert RatioBounds(Decimal("0.5"), 2).lower == Fraction(1, 2)
    with pytest.raises(NumberError, match="division"):
        RatioBounds.from_dict({"lower": {"numerator": 1, "denominator": 0}})


DATETIME = datetime.datetime(2023, 12, 31, 23, 59, tzinfo=datetime.timezone.utc)


@pytest.mark.parametrize("as_of", [DATETIME, DATETIME.replace(tzinfo=None), True, 20231231, None])
def test_only_a_date_is_a_date(as_of):
    with pytest.raises(DocumentTypeError) as raised:
        volunteer.assess(ROADMAP, [], as_of=as_of)
    assert isinstance(raised.value, (DocumentError, TypeError))
    assert raised.value.code == "type-mismatch"


def test_dates_are_dates_or_their_text():
    days = [datetime.date(2023, 12, 31), "2023-12-31"]
    made = {volunteer.assess(ROADMAP, [], as_of=day) for day in days}
    [assessment] = made
    assert assessment.as_of == datetime.date(2023, 12, 31)
    assert observation(period=days[0], value=1).period.start == days[0]
    with pytest.raises(DocumentTypeError):
        observation(period=DATETIME, value=1)


def test_a_flag_is_no_number_and_a_number_no_flag():
    with pytest.raises(DocumentTypeError) as raised:
        observation(value=True)
    assert raised.value.path == ("value",)
    with pytest.raises(DocumentTypeError):
        volunteer.reach([observation(value=1)], family_members_at_least=True)
    with pytest.raises(DocumentTypeError):
        Roadmap.from_dict({"format": 1})


def test_errors_say_where():
    with pytest.raises(ObservationError) as raised:
        observation(parts={"numerator": 1, "denominator": 2, "per": 100})
    assert (raised.value.code, raised.value.path) == ("parts-not-ratio", ("parts",))
    with pytest.raises(VolunteerError) as raised:
        ROADMAP.replace(measures=[{"id": "m", "due": "2023", "status": "draft", "planned": "x"}])
    assert raised.value.path == ("measures", 0, "planned")
    assert str(raised.value).startswith("measures[0].planned: ")
    with pytest.raises(VolunteerError) as raised:
        ROADMAP.replace(measures=[{"id": "m", "due": {1, 2}}])
    assert raised.value.path == ("measures", 0, "due")
    with pytest.raises(VolunteerError) as raised:
        ROADMAP.replace(statuss="draft")
    assert raised.value.details == {"key": "statuss", "suggestion": "status"}


def test_arguments_of_another_class_are_type_errors():
    for call in (
        lambda: Observation(indicator="clubs"),
        lambda: observation(valeu=1),
        lambda: volunteer.assess({}, [], as_of="2023-12-31"),
        lambda: volunteer.assess(ROADMAP, [{}], as_of="2023-12-31"),
        lambda: volunteer.assess(ROADMAP, [ROADMAP], as_of="2023-12-31"),
        lambda: volunteer.assess(ROADMAP, None, as_of="2023-12-31"),
        lambda: Observation.from_json(1),
    ):
        with pytest.raises(TypeError) as raised:
            call()
        assert not isinstance(raised.value, VolunteerError)


def test_mappings_and_sequences_of_any_kind():
    parts = UserDict(numerator=1, denominator=2, per=100)
    made = observation(unit="percent", nature="ratio", parts=parts, sources=UserList([UserDict(title="a")]))
    assert made.sources[0].title == "a"
    assert volunteer.reach(observation(value=1, unit="person") for _ in range(2)).bounds == Bounds(1, 2)


def test_depth_is_bounded():
    deep = {}
    for _ in range(100_000):
        deep = {"label": deep}
    with pytest.raises(DocumentTypeError, match="levels"):
        Roadmap.from_dict(deep)
    circle = []
    circle.append(circle)
    with pytest.raises(DocumentTypeError, match="levels"):
        Roadmap.from_dict({"targets": circle})


def test_text_that_is_no_unicode_is_refused():
    with pytest.raises(ValueError):
        observation(value=1, text="\ud800")


class Int64:
    """A whole number of another library, such as numpy's."""

    def __index__(self):
        return 5


def test_whole_numbers_of_other_libraries():
    assert Bounds(Int64()).lower == 5
