"""How documents behave: each class, on documents that the vectors and the library give."""

import concurrent.futures
import copy
import datetime
import decimal
import fractions
import inspect
import multiprocessing
import pickle

import pytest
import samples
import volunteer
from volunteer import Bounds, Context, Document, Gazetteer, Observation, Period, Population, Presenter, Roadmap

EVERYTHING = samples.everything()
CLASSES = sorted(
    name
    for name in volunteer.__all__
    if inspect.isclass(kind := getattr(volunteer, name)) and issubclass(kind, Document) and kind is not Document
)
# Their representation says how much there is, and never what.
SHORT = {"Assessment", "Catalogue", "Findings", "Gazetteer", "PeriodReport", "Roadmap", "TargetAssessment"}
NAMES = vars(volunteer) | {"datetime": datetime, "Decimal": decimal.Decimal, "Fraction": fractions.Fraction}


@pytest.fixture(params=CLASSES)
def some(request):
    """Documents of one class."""
    found = [document for document in EVERYTHING if type(document).__name__ == request.param]
    assert found, f"no sample of {request.param}"
    return found[:200]


def test_the_dict_and_the_text_read_back(some):
    for document in some:
        kind = type(document)
        assert kind.from_dict(document.to_dict()) == document
        assert kind.from_json(document.to_json()) == document
        assert kind.from_json(document.to_json().encode()) == document


def test_pickle_and_copy(some):
    for document in some:
        assert pickle.loads(pickle.dumps(document)) == document
        assert copy.copy(document) is document
        assert copy.deepcopy(document) is document
        assert document.replace() == document


def test_equal_documents_have_one_hash(some):
    for document in some:
        twin = type(document).from_dict(document.to_dict())
        assert twin is not document
        assert hash(twin) == hash(document)
        assert {twin, document} == {document}
        assert document != document.to_dict()
        assert document != None  # noqa: E711


def test_documents_do_not_change(some):
    for document in some[:3]:
        for name, member in vars(type(document)).items():
            if inspect.isgetsetdescriptor(member):
                with pytest.raises(AttributeError):
                    setattr(document, name, None)
        with pytest.raises(AttributeError):
            document.anything_else = 1


def test_properties_make_the_document_again(some):
    for document in some:
        if not isinstance(document, Gazetteer):
            assert type(document)(**samples.properties(document)) == document


def test_the_representation_is_short_and_makes_the_document_again(some):
    whole = 0
    for document in some:
        shown = repr(document)
        assert len(shown) <= 1000 + len(type(document).__name__)
        if "PersonId(...)" in shown:
            # Identifiers are not shown, so nothing can be made of them again.
            whole += 1
        elif not shown.startswith("<"):
            whole += 1
            assert eval(shown, dict(NAMES)) == document
    assert whole or type(some[0]).__name__ in SHORT


def test_every_class_says_what_it_is(some):
    kind = type(some[0])
    assert kind.__module__ == "volunteer"
    assert kind.json_schema()["$schema"].startswith("https://json-schema.org/")
    with pytest.raises(TypeError):
        type("Mine", (kind,), {})


def test_schemas_by_name_are_those_of_the_classes():
    assert volunteer.schema("roadmap") == Roadmap.json_schema()
    assert volunteer.schema("gazetteer") == Gazetteer.json_schema()
    with pytest.raises(volunteer.DocumentError, match="unknown word"):
        volunteer.schema("road")


def test_canonical_text_of_a_dict_is_that_of_the_document():
    for _, _, assessment in samples.assessments():
        assert volunteer.canonical(assessment.to_dict()) == volunteer.canonical(assessment) == assessment.to_json()


def test_periods():
    year = Period("2023")
    assert pickle.loads(pickle.dumps(year)) == year
    assert copy.deepcopy(year) is year
    assert eval(repr(year)) == year
    assert hash(Period("2023-01-01/2023-12-31")) == hash(year)
    assert sorted([Period("2024"), Period("2023-12"), year]) == [year, Period("2023-12"), Period("2024")]
    assert datetime.date(2023, 5, 1) in year
    assert "2024-05-01" not in year
    assert year != "2023"
    with pytest.raises(TypeError):
        year < "2024"
    match year:
        case Period(start, end):
            assert (start, end) == (datetime.date(2023, 1, 1), datetime.date(2023, 12, 31))


def test_units():
    helped = volunteer.Unit("person+family")
    assert pickle.loads(pickle.dumps(helped)) == helped == eval(repr(helped), dict(NAMES))
    assert {helped, volunteer.Unit("family+person")} == {helped}
    made = Observation(indicator="a", place="KZ", map="kz-20", period="2023", unit=helped, nature="flow", value=1)
    assert made.unit == str(helped)


def test_goals():
    goal = volunteer.Goal(factor=fractions.Fraction(5, 2), addend=volunteer.RatioBounds(1, 2))
    assert pickle.loads(pickle.dumps(goal)) == goal == eval(repr(goal), dict(NAMES))


def test_bounds_match_by_their_ends():
    match Bounds(601, upper_open=False):
        case Bounds(lower, None):
            assert lower == 601
        case _:
            raise AssertionError


def test_context_population_and_presenter_can_be_pickled():
    for thing in (Context.kazakhstan(), Population.kazakhstan()):
        assert pickle.loads(pickle.dumps(thing)) == thing
        assert copy.deepcopy(thing) == thing
    presenter = pickle.loads(pickle.dumps(Presenter("kk")))
    assert presenter.place("KZ-59") == "Солтүстік Қазақстан облысы"


def judge(roadmap, observations, context):
    return volunteer.assess(roadmap, observations, context=context, as_of="2023-12-31")


def refuse(text):
    return Period(text)


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_a_pool_of_processes(method):
    [(_, case, _), *_] = samples.assessments()
    roadmap = Roadmap.from_dict(case["input"]["roadmap"])
    observations = [Observation.from_dict(item) for item in case["input"]["observations"]]
    context = multiprocessing.get_context(method)
    with concurrent.futures.ProcessPoolExecutor(1, mp_context=context) as pool:
        there = pool.submit(judge, roadmap, observations, Context.kazakhstan()).result()
        error = pool.submit(refuse, "2023-13").exception()
    assert there == judge(roadmap, observations, Context.kazakhstan())
    assert (type(error), error.code, error.details["most"]) == (volunteer.CalendarError, "period-invalid", 12)
