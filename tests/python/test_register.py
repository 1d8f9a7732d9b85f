"""Registers from Python: reading, findings, counts, and tables that go in and out."""

import itertools
import pickle
import random
from pathlib import Path

import pytest
import volunteer
from volunteer import (
    Axis,
    Catalogue,
    Layout,
    Plan,
    Presenter,
    Register,
    RegisterBuilder,
    RowChoice,
    RowDecision,
    RowDecisions,
    Tally,
    VolunteerError,
    notebook_language,
)

SHARED = Path(__file__).parents[3] / "shared" / "data"
LAYOUT = Layout.from_dict(
    {
        "format": "volunteer/layout@1",
        "row": "participation",
        "columns": [
            {"name": "who", "role": "person"},
            {"name": "day", "role": "first-day"},
            {"name": "hours", "role": "hours"},
            {"name": "where", "role": "place"},
        ],
    }
)
TEXT = "who,day,hours,where\nSecret-1,2023-05-01,2,Astana\nSecret-2,2023-05-01,30,Astana\nSecret-1,2023-05-02,1.5,Shymkent\n"

# The service log of an animal shelter: `kfettich-paws/PAWS_Volunteers`, `Data/service.csv`, 9df28a3.
SHELTER = Layout.from_dict(
    {
        "format": "volunteer/layout@1",
        "id": "shelter-log",
        "row": "participation",
        "dates": ["MM-DD-YYYY"],
        "nullWords": ["NA"],
        "columns": [
            {"name": "ID", "role": "person"},
            {"name": "Site", "role": "category", "category": "site"},
            {"name": "Assignment", "role": "activity"},
            {"name": "From.date", "role": "first-day"},
            {"name": "To.date", "role": "last-day"},
            {"name": "From.time", "role": "start"},
            {"name": "To.time", "role": "end"},
            {"name": "Hours", "role": "hours"},
            {"name": "No.Call.No.Show", "role": "flag", "status": "no-show"},
            {"name": "Call.Email.to.miss.shift", "role": "flag", "status": "cancelled"},
            {"name": "Absence", "role": "flag", "status": "cancelled"},
        ],
    }
)


def register(text=TEXT):
    builder = RegisterBuilder()
    builder.read("may.csv", text, LAYOUT)
    return builder.finish()


@pytest.fixture(scope="module")
def shelter():
    file = SHARED / "paws_service_log_2012_2018.csv"
    if not file.exists():
        pytest.skip(f"{file} is absent")
    builder, calls = RegisterBuilder(), []
    builder.read("shelter", file.read_bytes(), SHELTER, progress=lambda *done: calls.append(done))
    made = builder.finish()
    assert calls[-1][0] == calls[-1][1] == file.stat().st_size
    return made


def test_the_shelter_log_reads_in_full(shelter):
    [reading] = shelter.readings
    assert (len(shelter.participations), reading.rows, reading.unused) == (23_474, 23_474, 0)
    assert sum(shelter.participations.column("minutes")) == 3_453_079
    expected = {
        "duplicate-exact": 342,
        "row-over-24h": 34,
        "person-day-over-24h": 33,
        "hours-zero": 404,
        "absence-with-hours": 18,
    }
    counts = shelter.findings.counts
    assert {code: counts[code] for code in expected} == expected


def test_findings_change_no_total_and_decisions_are_counted_beside_it(shelter):
    once = {"action": "count-once", "code": "duplicate-exact", "reason": "entered twice"}
    decisions = RowDecisions(format="volunteer/decisions@1", decisions=[once])
    decided = shelter.decide(decisions)
    assert sum(decided.participations.column("minutes")) == 3_453_079
    assert set(shelter.selection().column("taken")) == {"counted"}
    [step] = decided.decisions
    assert decided.selection().column("taken").count("left-out") == step.participations == 342
    assert len(decided.selection("assistances")) == 0


def test_the_shelter_log_goes_through_polars_and_back(shelter):
    polars = pytest.importorskip("polars")
    frame = polars.DataFrame(shelter.participations)
    assert (frame.height, frame["minutes"].sum()) == (23_474, 3_453_079)
    by_person = frame.drop_nulls("person").group_by("person").agg(polars.col("minutes").sum(), polars.len())
    plan = Plan([Axis("person", len(shelter.people))], sets=[{"person": "person"}])
    cube = plan.count(frame, minutes="minutes").table(person="person").to_polars()
    mine = cube.drop_nulls("person").sort("person")
    assert mine["minutes"].to_list() == by_person.sort("person")["minutes"].to_list()
    assert mine["rows"].to_list() == by_person.sort("person")["len"].to_list()


def test_tables_are_plain_python_too():
    made = register()
    table = made.participations
    assert len(table) == 3
    assert table.column("minutes") == [120, 1800, 90]
    assert [str(day) for day in table.column("first_day")] == ["2023-05-01", "2023-05-01", "2023-05-02"]
    assert table.to_dicts()[0]["place"] == "KZ-71"
    with pytest.raises(ValueError, match='no column "hours"'):
        table.column("hours")


def test_arrow_out_and_in_again():
    pyarrow = pytest.importorskip("pyarrow")
    made = register()
    table = pyarrow.table(made.participations)
    assert table.num_rows == 3
    assert table["minutes"].to_pylist() == [120, 1800, 90]
    builder = RegisterBuilder()
    reading = builder.table("again", table.select(["person", "first_day", "last_day", "minutes", "place", "status"]))
    again = builder.finish()
    assert reading.rows == 3
    assert again.participations.column("minutes") == [120, 1800, 90]
    assert again.participations.column("place") == made.participations.column("place")
    assert again.findings.counts["row-over-24h"] == 1


def test_polars_frames_are_records():
    polars = pytest.importorskip("polars")
    frame = polars.DataFrame({"person": ["A", "A", None], "minutes": [60, None, 30], "place": ["KZ-71", "KZ-71", None]})
    builder = RegisterBuilder()
    builder.table("frame", frame)
    made = builder.finish()
    assert made.participations.column("minutes") == [60, None, 30]
    assert len(made.people) == 1
    with pytest.raises(TypeError, match="__arrow_c_stream__"):
        RegisterBuilder().table("list", [1, 2])
    with pytest.raises(VolunteerError) as raised:
        RegisterBuilder().table("wrong", polars.DataFrame({"minutes": [1.5]}))
    assert raised.value.code == "type-mismatch"


def rows(seed, many=400):
    draw = random.Random(seed)
    row = lambda: (  # noqa: E731
        draw.choice([None, *range(40)]),
        draw.choice([None, *range(6)]),
        draw.randrange(4),
        draw.choice([None, 30, 60, 90]),
    )
    return [row() for _ in range(many)]


def frame(some):
    polars = pytest.importorskip("polars")
    schema = {"person": polars.UInt32, "district": polars.UInt8, "month": polars.UInt16, "minutes": polars.Int32}
    return polars.DataFrame(some, schema=schema, orient="row")


REGION = [0, 0, 1, 1, 2, None]
PLAN = Plan([Axis("district", 6).level("region", REGION).all(), Axis("month", 4).level("half", [0, 0, 1, 1]).all()])
NODES = {
    "district": lambda code: code,
    "region": lambda code: None if code is None else REGION[code],
    "month": lambda code: code,
    "half": lambda code: code // 2,
    "all": lambda code: 0,
}


def grouped(some, place, time):
    """The same cells, counted the slow way: a row that lies in no node of a level is in none of its cells."""
    cells = {}
    for person, district, month, minutes in some:
        key = (NODES[place](district), NODES[time](month))
        if None not in key:
            cells.setdefault(key, []).append((person, minutes))
    return {
        key: (
            len(inside),
            sum(minutes or 0 for _, minutes in inside),
            sum(minutes is None for _, minutes in inside),
            len({person for person, _ in inside if person is not None}),
        )
        for key, inside in cells.items()
    }


def counted(cube, place, time):
    table = cube.table(district=place, month=time)
    names = ("district", "month", "rows", "minutes", "minutes_unknown", "people")
    columns = [table.column(name) for name in names]
    return {(a, b): rest for a, b, *rest in zip(*columns, strict=True)}


@pytest.mark.parametrize("threads", [1, 2])
def test_a_cube_is_a_group_by(threads):
    some = rows(1)
    cube = PLAN.count(frame(some), minutes="minutes", threads=threads)
    for place, time in itertools.product(["district", "region", "all"], ["month", "half", "all"]):
        assert {key: tuple(cell) for key, cell in counted(cube, place, time).items()} == grouped(some, place, time)
    assert len(PLAN.sets) == 9
    assert len(cube) == sum(len(cube.table(**levels)) for levels in cube.sets)


def test_tallies_merge_to_the_whole():
    one, two = rows(2), rows(3)
    keys = [volunteer.person_key(bytes(range(16)), f"Secret-{person}") for person in range(40)]
    tally = lambda some: PLAN.tally(frame(some), keys, minutes="minutes")  # noqa: E731
    whole = tally(one + two)
    for merged in (tally(one).merge(tally(two)), tally(two).merge(tally(one))):
        assert merged == whole
        assert merged.to_bytes() == whole.to_bytes()
    assert Tally.from_bytes(whole.to_bytes()) == whole == pickle.loads(pickle.dumps(whole))
    assert whole.people == 40
    cube = PLAN.count(frame(one + two), minutes="minutes")
    for levels in cube.sets:
        assert whole.cube().table(**levels).to_dicts() == cube.table(**levels).to_dicts()
    assert not any(str(key) in repr(whole) for key in keys)


def test_long_counts_and_tallies_tell_how_far_they_are():
    some, keys = rows(4), list(range(40))
    told = []
    cube = PLAN.count(frame(some), minutes="minutes", progress=lambda *now: told.append(now))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]
    again = PLAN.count(frame(some), minutes="minutes")
    for levels in cube.sets:
        assert cube.table(**levels).to_dicts() == again.table(**levels).to_dicts()
    told.clear()
    tally = PLAN.tally(frame(some), keys, minutes="minutes", progress=lambda *now: told.append(now))
    assert tally.to_bytes() == PLAN.tally(frame(some), keys, minutes="minutes").to_bytes()
    assert told
    assert told[-1][0] == told[-1][1]


def test_an_exception_of_the_caller_ends_a_count():
    def stop(*_):
        raise RuntimeError("enough")

    for work in (PLAN.count, lambda table, **named: PLAN.tally(table, list(range(40)), **named)):
        with pytest.raises(RuntimeError, match="enough"):
            work(frame(rows(5)), progress=stop)
    with pytest.raises(volunteer.RegisterError) as caught:
        PLAN.tally(frame(rows(5)), [1], progress=lambda *_: None)
    assert caught.value.code == "person-key-missing"


@pytest.mark.parametrize("cut", [0, 1, 7, 40])
def test_bytes_that_are_no_tally_are_refused(cut):
    whole = PLAN.tally(frame(rows(2)), list(range(40)), minutes="minutes").to_bytes()
    for broken in (whole[:cut], whole[:cut] + b"\xff" + whole[cut + 1 :] if cut < 8 else whole[:-1]):
        with pytest.raises(volunteer.RegisterError):
            Tally.from_bytes(broken)


def test_an_exception_of_the_caller_leaves_the_builder_as_it_was():
    builder = RegisterBuilder()
    builder.read("one", TEXT, LAYOUT)

    def stop(*_):
        raise RuntimeError("enough")

    with pytest.raises(RuntimeError, match="enough"):
        builder.read("two", TEXT, LAYOUT, progress=stop)
    builder.read("three", TEXT, LAYOUT)
    made = builder.finish()
    assert [reading.name for reading in made.readings] == ["one", "three"]
    assert len(made.participations) == 6
    with pytest.raises(ValueError, match="finished already"):
        builder.read("four", TEXT, LAYOUT)


def test_no_identifier_is_shown():
    made = register()
    report = made.period_report("2023-Q2", places=["KZ-71"])
    person = volunteer.Participation(volunteer="Secret-1", minutes=90)
    records = volunteer.Records(format="volunteer/records@1", participations=[person])
    builder = RegisterBuilder()
    builder.records("Records", records)
    shown = [made, made.findings, made.people, made.participations, made.readings, builder, report]
    shown += [person, records, person.volunteer, *made.findings.findings, builder.finish()]
    for thing in shown:
        assert "Secret" not in repr(thing)
        assert "Secret" not in str(thing)
    assert "Secret" not in str(made.people.to_dicts())
    assert "Secret" not in made.findings.to_json()
    assert person.volunteer.reveal() == "Secret-1"
    with pytest.raises(VolunteerError) as raised:
        volunteer.Participation.from_dict({"volunteer": "Secret-1", "minuts": 90})
    assert "Secret" not in str(raised.value) + str(raised.value.details)


def test_indicators_over_a_register():
    made = register()
    minutes = Catalogue.proposal().get("minutes")
    values = {one.observation.place: one for one in made.count(minutes, places=["KZ-71", "KZ"], periods=["2023"])}
    assert values["KZ-71"].observation.value.lower == 1920
    assert values["KZ"].observation.value.lower == 2010
    assert {step.code for step in values["KZ"].trail} >= {"counted"}
    named = {one.observation.indicator for one in made.count(places=["KZ-71"], periods=["2023"])}
    assert {"minutes", "volunteers"} <= named
    with pytest.raises(volunteer.IndicatorError) as raised:
        RegisterBuilder().finish().count("minutes")
    assert raised.value.code == "periods-missing"
    with pytest.raises(volunteer.IndicatorError) as raised:
        made.count(["minutes", "volunters"])
    assert (raised.value.code, raised.value.path) == ("indicator-unknown", ("indicators", 1))
    assert raised.value.details["suggestion"] == "volunteers"
    months = made.count("volunteers", by=["region", "month"])
    assert {str(one.observation.period) for one in months} >= {"2023-05"}
    with pytest.raises(volunteer.IndicatorError) as raised:
        made.count("volunteers", by="regoin")
    assert raised.value.code == "category-unknown"


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_findings_and_reports_in_words(language):
    made, presenter = register(), Presenter(language)
    report = made.period_report("2023-Q2", places=["KZ-71"])
    token = notebook_language.set(language)
    try:
        assert made.findings._repr_html_() == presenter.findings_html(made.findings)
        assert report._repr_html_() == presenter.period_report_html(report)
    finally:
        notebook_language.reset(token)
    once = {"action": "leave-out", "code": "row-over-24h", "reason": "a month on one day", "by": "office", "on": "2023-12-01"}
    decisions = RowDecisions(format="volunteer/decisions@1", decisions=[once])
    token = notebook_language.set(language)
    try:
        assert decisions._repr_html_() == presenter.row_decisions_html(decisions)
    finally:
        notebook_language.reset(token)
    steps = made.decide(decisions).decisions
    for text in (
        presenter.row_decision_text(decisions.decisions[0]),
        presenter.row_decisions_text(decisions),
        presenter.row_decision_steps_text(steps),
        presenter.row_decision_steps_html(steps),
    ):
        assert "a month on one day" in text
        assert "office" in text
    assert presenter.findings_text(made.findings)
    assert presenter.period_report_text(report)
    for finding in made.findings.findings:
        assert str(finding.rows[0].row) in presenter.finding_text(finding)
        assert f'lang="{language}"' in presenter.finding_html(finding)
    one = next(row for row in made.count("minutes", places=["KZ-71"], periods=["2023"]))
    assert presenter.comparison_text(volunteer.compare(one.observation, one.observation))
    answer = volunteer.practice("sum", [{"area": "A", "group": "g", "people": 3}])
    assert presenter.practice_text(answer)
    results = volunteer.progress([{"year": 2020, "value": 1}, {"year": 2023, "value": 2}], {"wanted": "increase", "target": 3, "targetYear": 2030})
    assert presenter.progress_text(results)
    assert f'lang="{language}"' in presenter.progress_html(results)


def test_plans_and_axes():
    axis = Axis("district", 6).level("region", REGION).all()
    assert axis == PLAN.axes[0]
    assert Plan([axis], sets=[{"district": "region"}]).sets == [{"district": "region"}]
    with pytest.raises(VolunteerError):
        Plan([axis], sets=[{"district": "planet"}])
    with pytest.raises(VolunteerError):
        Axis("district", 6).level("region", [0, 1])


def test_a_register_is_saved_loaded_and_pickled(tmp_path):
    builder = RegisterBuilder()
    builder.read("may.csv", TEXT, LAYOUT)
    register = builder.finish()
    chosen = RowDecision(action="choose", rows=[{"row": 2}], choice=RowChoice(status="no-show"), reason="did not come")
    register = register.decide(RowDecisions(format="volunteer/decisions@1", decisions=[chosen]))
    path = tmp_path / "shifts.register"
    register.save(path)
    for again in [Register.load(path), Register.load(register.to_bytes()), pickle.loads(pickle.dumps(register))]:
        assert again.to_bytes() == register.to_bytes() == path.read_bytes()
        assert again.findings == register.findings and again.decisions == register.decisions
        assert again.count("volunteers", periods=["2023"]) == register.count("volunteers", periods=["2023"])
        assert again.participations.to_dicts() == register.participations.to_dicts()
    for broken in [b"", b"VolRegis", register.to_bytes()[:-1], b"x" + register.to_bytes()[1:]]:
        with pytest.raises(VolunteerError) as raised:
            Register.load(broken)
        assert raised.value.code == "register-bytes-invalid"


def test_a_decision_that_does_not_fit_says_what_does():
    with pytest.raises(VolunteerError) as raised:
        RowDecision(action="count-once", code="hours-zero", reason="r")
    assert raised.value.code == "decision-unfit" and raised.value.details["known"] == ["leave-out", "not-recorded", "keep"]


def test_ids_may_be_an_office_s_own():
    builder = RegisterBuilder()
    for office in ["north", "south"]:
        builder.local_ids(office, ["person"])
        builder.read(office, TEXT, LAYOUT)
    builder.local_ids("", [])
    with pytest.raises(VolunteerError) as raised:
        builder.local_ids("north", ["persons"])
    assert raised.value.details["suggestion"] == "person"
    assert len(builder.finish().people) == 4


def test_threads_that_share_a_builder_do_not_wait_for_each_other():
    from concurrent.futures import ThreadPoolExecutor

    builder = RegisterBuilder()
    text = TEXT + "Secret-3,2023-05-01,2,Astana\n" * 20_000
    with ThreadPoolExecutor(4) as pool:
        done = [pool.submit(builder.read, f"{number}.csv", text, LAYOUT) for number in range(8)]
        assert sum(one.result(timeout=120).rows for one in done) == 8 * 20_003
    assert len(builder.finish(check=False).participations) == 8 * 20_003


def test_no_length_of_a_caller_is_believed():
    class Liar(list):
        def __len__(self):
            return 2**50

    class Endless:
        def __len__(self):
            return 2**50

        def __getitem__(self, at):
            raise IndexError

    import collections.abc

    collections.abc.Sequence.register(Endless)
    with pytest.raises((VolunteerError, TypeError, ValueError, OverflowError)):
        RegisterBuilder({"places": range(2**50)})
    # It says that it is long, and holds nothing.
    assert RegisterBuilder({"places": Endless()}).finish().scope.places == ()

    import fractions

    class Nested(fractions.Fraction):
        @property
        def numerator(self):
            return Nested(1, 2)

    with pytest.raises(VolunteerError):
        volunteer.Bounds(lower=Nested(1, 2))
