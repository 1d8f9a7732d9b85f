"""Exceptions: classes by family, codes, and what crosses with them."""

import inspect
import pickle

import pytest
import vectors
import samples
import volunteer
from volunteer import Gazetteer, Presenter, VolunteerError

FAMILIES = {
    "bounds-empty": volunteer.NumberError,
    "key-unknown": volunteer.DocumentError,
    "type-mismatch": volunteer.DocumentTypeError,
    "period-invalid": volunteer.CalendarError,
    "place-ambiguous": volunteer.PlaceError,
    "figure-missing": volunteer.FigureError,
    "not-additive": volunteer.ObservationError,
    "target-value": volunteer.RoadmapError,
}


def raised():
    """One exception of every code in the vectors."""
    known = {}
    for file in vectors.FILES:
        for case in samples.cases(file.stem):
            operation = case.get("operation") or vectors.json.loads(file.read_text(encoding="utf-8"))["operation"]
            code = case.get("error", {}).get("code")
            if code and code not in known and vectors.offered(operation, case):
                with pytest.raises(VolunteerError) as caught:
                    vectors.OPERATIONS[operation](case["input"])
                known[code] = caught.value
    return known


RAISED = raised()


def test_there_are_many_codes():
    assert len(RAISED) > 50
    assert set(FAMILIES) <= set(RAISED)


@pytest.mark.parametrize("code", sorted(FAMILIES))
def test_the_class_is_that_of_the_family(code):
    assert type(RAISED[code]) is FAMILIES[code]
    assert issubclass(FAMILIES[code], ValueError)


@pytest.mark.parametrize("code", sorted(RAISED))
def test_an_exception_can_be_pickled(code):
    error = RAISED[code]
    again = pickle.loads(pickle.dumps(error))
    assert again == error
    assert (type(again), str(again), again.code, again.path, again.details) == (
        type(error),
        str(error),
        code,
        error.path,
        error.details,
    )


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_exception_can_be_said_in_every_language(language):
    presenter = Presenter(language)
    for code, error in RAISED.items():
        text = presenter.error_text(error)
        assert text
        assert text != code


def test_exceptions_are_public():
    for name in volunteer.__all__:
        kind = getattr(volunteer, name)
        if inspect.isclass(kind) and issubclass(kind, Exception):
            assert kind.__module__ == "volunteer"


def test_a_family_that_is_not_known_yet():
    from volunteer._errors import make

    assert type(make("new", "new", "new-code", (), {})) is VolunteerError
