"""Tables that are no text: frames, rows, columns and workbooks, and what hostile callers reached through the Arrow interface."""

import ctypes
import dataclasses
import datetime
import decimal
import io
import threading
import typing
import zipfile

import polars
import pyarrow
import pytest
import volunteer
from volunteer import RegisterBuilder, VolunteerError, read

DAYS = [datetime.date(2024, 6, 1), datetime.date(2024, 6, 2)]


def minutes(register):
    """The minutes of the rows, in order."""
    return register.participations.column("minutes")


def read_columns(**columns):
    """What a Polars frame of these columns is read as, placed in one region."""
    return read(polars.DataFrame(columns), places="KZ-71")


def test_a_frame_is_read_as_its_text_is():
    """The same findings and counts, whether the table comes as text, as a frame, as rows or as columns."""
    frame = polars.DataFrame(
        {
            "Volunteer": ["A", "B", "B", None],
            "Date": [*DAYS, None, DAYS[0]],
            "Hours": [1.5, None, 2.25, 30.0],
            "Region": ["Астана", "KZ-10", "Narnia", None],
            "Status": ["done", "no-show", "???", "done"],
        }
    )
    registers = [
        read(frame.write_csv().encode()),
        read(frame),
        read(frame.to_arrow()),
        read(frame.to_dicts()),
        read(frame.to_dict(as_series=False)),
        read(frame.to_dict()),
    ]
    by_text, *others = [(register.findings.to_dict(), minutes(register), register.layout.columns) for register in registers]
    for other in others:
        assert other == by_text
    counted = [register.count(["volunteers", "hours"]) for register in registers]
    assert all(str(count) == str(counted[0]) for count in counted)


def test_every_type_of_arrow_is_read_or_refused_by_name():
    """A column of every type: read into the same minutes, days and people, or refused with the column and its type."""
    people = pyarrow.array(["a", "b"])
    days = pyarrow.array(DAYS)
    noon = [datetime.datetime(2024, 6, day, 12, 30) for day in (1, 2)]
    took = pyarrow.array([3_600_000_000_000, None], pyarrow.duration("ns"))
    read_as = {
        "Hours": [
            (pyarrow.array([1, None], kind()), [60, None])
            for kind in (pyarrow.int8, pyarrow.int16, pyarrow.int32, pyarrow.int64, pyarrow.uint8, pyarrow.uint16)
        ]
        + [
            (pyarrow.array([1, None], pyarrow.uint64()), [60, None]),
            (pyarrow.array([1.5, float("nan")]), [90, None]),
            (pyarrow.array([2.1, None], pyarrow.float32()), [126, None]),
            (pyarrow.array([1.5, None], pyarrow.float64()).cast(pyarrow.float16()), [90, None]),
            (pyarrow.array([decimal.Decimal("1.50"), None]), [90, None]),
            (pyarrow.array([decimal.Decimal("1.50"), None], pyarrow.decimal256(40, 2)), [90, None]),
            (took, [60, None]),
            (took.cast(pyarrow.duration("s")), [60, None]),
            (pyarrow.array(["1.5", None], pyarrow.large_string()), [90, None]),
            (pyarrow.array(["1.5", None], pyarrow.string_view()), [90, None]),
            (pyarrow.array(["1:30", "1:30"]).dictionary_encode(), [90, 90]),
            (pyarrow.DictionaryArray.from_arrays([1, None], ["9", "2", "unused"]), [120, None]),
            (pyarrow.DictionaryArray.from_arrays(pyarrow.array([None, None], pyarrow.int8()), pyarrow.array([], pyarrow.string())), [None, None]),
            (pyarrow.nulls(2), [None, None]),
        ],
    }
    for name, cases in read_as.items():
        for array, expected in cases:
            table = pyarrow.table({"Volunteer": people, "Date": days, name: array})
            assert minutes(read(table)) == expected, array.type
    for array in (
        pyarrow.array(DAYS, pyarrow.date64()),
        pyarrow.array(noon, pyarrow.timestamp("s")),
        pyarrow.array(noon, pyarrow.timestamp("ns")),
        pyarrow.array(noon, pyarrow.timestamp("us", "+05:00")),
        pyarrow.array(noon, pyarrow.timestamp("ms", "Asia/Almaty")),
        pyarrow.array(noon, pyarrow.timestamp("us", "UTC")),
    ):
        register = read(pyarrow.table({"Volunteer": people, "Date": array, "Hours": [1, 2]}))
        assert register.findings.counts.get("date-unreadable") is None, array.type
        assert len(register.people) == 2
    for array, found, remedy in [
        (pyarrow.array([b"a", b"b"]), "binary", "decode"),
        (pyarrow.array([{"x": 1}, {"x": 2}]), "struct", "column of its own"),
        (pyarrow.array([[1], [2]]), "list of int64", "to text"),
        (pyarrow.array([list({"a": 1}.items()), []], pyarrow.map_(pyarrow.string(), pyarrow.int8())), "map", "column of its own"),
        (pyarrow.array(noon, pyarrow.timestamp("us", "Europe/Berlin")), "timestamp", "Asia/Almaty"),
        (pyarrow.RunEndEncodedArray.from_arrays([2], ["a"]), "run-end encoded", "to text"),
    ]:
        with pytest.raises(VolunteerError) as refused:
            read(pyarrow.table({"Volunteer": people, "Odd": array}))
        assert refused.value.code == "column-kind"
        assert refused.value.details["column"] == "Odd"
        assert found in refused.value.details["found"]
        assert remedy in refused.value.details["expected"]


def test_what_is_typed_is_in_no_doubt():
    """A day is no month, a point is no mark between groups, a duration is no time of day."""
    register = read_columns(Volunteer=["a", "b"], Date=DAYS, Hours=[1.125, 2.25])
    assert minutes(register) == [68, 135]
    took = [datetime.timedelta(hours=1, minutes=30), datetime.timedelta(minutes=45)]
    assert minutes(read_columns(Volunteer=["a", "b"], Date=DAYS, Time=took)) == [90, 45]
    stamps = [datetime.datetime(2024, 6, 1), datetime.datetime(2024, 6, 2)]
    assert minutes(read_columns(Volunteer=["a", "b"], Date=stamps, Hours=[1, 2])) == [60, 120]


def test_lists_of_people_in_a_cell():
    """As a cell of text with several names."""
    frame = polars.DataFrame({"Volunteers": [["Ann", "Bob"], ["Ann"]], "Date": DAYS, "Start time": ["9:00", "9:00"], "End time": ["11:00", "10:00"]})
    for register in (read(frame), read(frame.to_dicts())):
        assert len(register.people) == 2
        assert minutes(register) == [120, 120, 60]


def test_frames_of_pandas():
    """Timestamps, floats with gaps, nullable types, categories, object columns and labels of rows."""
    pandas = pytest.importorskip("pandas")
    days = pandas.to_datetime(["2024-06-01", "2024-06-02"])
    base = {"person": ["a", "b"], "place": ["KZ-71", "KZ-71"]}
    for columns, expected in [
        ({"date": days, "minutes": [60, 90]}, [60, 90]),
        ({"date": days.date, "minutes": [150.0, None]}, [150, None]),
        ({"date": ["2024-06-01", "2024-06-02"], "minutes": pandas.array([60, None], dtype="Int64")}, [60, None]),
        ({"date": days.tz_localize("Asia/Almaty"), "minutes": [60, 90]}, [60, 90]),
        ({"date": pandas.Categorical(["2024-06-01", None], categories=["2024-06-01", "x"]), "minutes": [60, 90]}, [60, 90]),
        ({"date": days, "hours": pandas.to_timedelta([60, 90], unit="m")}, [60, 90]),
    ]:
        frame = pandas.DataFrame({**base, **columns})
        assert minutes(read(frame)) == expected
        # Labels of rows are no column.
        assert minutes(read(frame.iloc[::-1])) == expected[::-1]
        assert minutes(read(frame.to_dict("records"))) == expected
    mixed = pandas.DataFrame({"person": ["a", 1, DAYS[0]], "minutes": [1, 2, 3]})
    with pytest.raises((VolunteerError, TypeError)):
        read(mixed)


def test_results_of_duckdb():
    """Sums are huge integers there, and times and enumerations have types of their own."""
    duckdb = pytest.importorskip("duckdb")
    found = duckdb.sql(
        "select * from (values ('a'::enum('a', 'b'), date '2024-06-01', time '09:00', time '11:00', 1.5::decimal(9, 2)), "
        "('b', null, null, null, 2)) t(volunteer, date, \"start time\", \"end time\", hours)"
    )
    assert minutes(read(found)) == [90, 120]
    grouped = duckdb.sql("select 'a' as volunteer, date '2024-06-01' as date, sum(x) as minutes from range(3) t(x)")
    assert minutes(read(grouped)) == [3]


class Shift(typing.NamedTuple):
    """A row of a program."""

    volunteer: str
    date: datetime.date
    hours: float | None


@dataclasses.dataclass
class Record:
    """The same as a data class."""

    volunteer: str
    date: datetime.date
    hours: float | None


def test_rows_of_any_kind():
    """Dictionaries, named tuples, data classes; cells of every type of Python."""
    for kind in (Shift, Record, lambda *cells: dict(zip(("volunteer", "date", "hours"), cells, strict=True))):
        assert minutes(read([kind("a", DAYS[0], 1.5), kind("b", DAYS[1], None)])) == [90, None]
    for cell, expected in [
        (2, 120),
        (True, None),
        (decimal.Decimal("1.50"), 90),
        (decimal.Decimal("NaN"), None),
        (float("nan"), None),
        (datetime.timedelta(minutes=-30), -30),
        (datetime.timedelta(seconds=89, microseconds=1), 1),
        (datetime.time(1, 30), 90),
        ("1 h 30", 90),
        (10**30, None),
    ]:
        rows = [{"volunteer": "a", "date": DAYS[0], "hours": cell}, {"volunteer": "b", "date": DAYS[1], "hours": 1}, {"volunteer": "c", "date": DAYS[1], "hours": 1}]
        assert minutes(read(rows)) == [expected, 60, 60], cell
    numpy = pytest.importorskip("numpy")
    row = {"volunteer": numpy.str_("a"), "date": numpy.datetime64("2024-06-01", "ns"), "hours": numpy.float32(2.1)}
    assert minutes(read([row])) == [126]
    assert minutes(read({"volunteer": numpy.array(["a", "b"]), "hours": numpy.array([1, 2])})) == [60, 120]


def test_what_is_no_table_is_refused():
    """With a TypeError or an error of the library, whatever it is."""
    changing = {"volunteer": ["a"]}

    class Lying(list):
        def __len__(self):
            return 2**60

    class Raising:
        def __getattr__(self, name):
            raise ZeroDivisionError

    for source in (
        3,
        object(),
        [3],
        [None],
        ["text"],
        [{"volunteer": object()}],
        [{1: "a"}],
        [{"volunteer": "\ud800"}],
        [{"\ud800": "a"}],
        [{"volunteer": b"bytes"}],
        [{"volunteer": 10**60}],
        [{"volunteer": decimal.Decimal("1e999999")}],
        [{"volunteer": [[1]]}],
        {"volunteer": range(2**50)},
        {"volunteer": "text"},
        {"volunteer": ["a"], "hours": []},
        {"volunteer": Raising()},
        [{"volunteer": Raising()}],
        polars.Series("x", [1]),
        b"%PDF-1.7",
        b"PK\x03\x04",
        io.BytesIO(b"\x89PNG"),
    ):
        with pytest.raises((VolunteerError, TypeError)):
            read(source)
    assert len(read({"volunteer": Lying(["a"]), "hours": [1]}).people) == 1
    with pytest.raises(VolunteerError, match="sheet"):
        read(changing, sheet="May")


class CArray(ctypes.Structure):
    """`ArrowArray` of the C data interface."""


class CSchema(ctypes.Structure):
    """`ArrowSchema` of the C data interface."""


class CStream(ctypes.Structure):
    """`ArrowArrayStream` of the C data interface."""


RELEASE_ARRAY = ctypes.CFUNCTYPE(None, ctypes.POINTER(CArray))
RELEASE_SCHEMA = ctypes.CFUNCTYPE(None, ctypes.POINTER(CSchema))
CSchema._fields_ = [
    ("format", ctypes.c_char_p),
    ("name", ctypes.c_char_p),
    ("metadata", ctypes.c_void_p),
    ("flags", ctypes.c_int64),
    ("n_children", ctypes.c_int64),
    ("children", ctypes.POINTER(ctypes.POINTER(CSchema))),
    ("dictionary", ctypes.POINTER(CSchema)),
    ("release", RELEASE_SCHEMA),
    ("private", ctypes.c_void_p),
]
CArray._fields_ = [
    ("length", ctypes.c_int64),
    ("null_count", ctypes.c_int64),
    ("offset", ctypes.c_int64),
    ("n_buffers", ctypes.c_int64),
    ("n_children", ctypes.c_int64),
    ("buffers", ctypes.POINTER(ctypes.c_void_p)),
    ("children", ctypes.POINTER(ctypes.POINTER(CArray))),
    ("dictionary", ctypes.POINTER(CArray)),
    ("release", RELEASE_ARRAY),
    ("private", ctypes.c_void_p),
]
GET_SCHEMA = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(CStream), ctypes.POINTER(CSchema))
GET_NEXT = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(CStream), ctypes.POINTER(CArray))
CStream._fields_ = [
    ("get_schema", GET_SCHEMA),
    ("get_next", GET_NEXT),
    ("get_last_error", ctypes.c_void_p),
    ("release", ctypes.CFUNCTYPE(None, ctypes.POINTER(CStream))),
    ("private", ctypes.c_void_p),
]

capsule = ctypes.pythonapi.PyCapsule_New
capsule.restype = ctypes.py_object
capsule.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]


class Hostile:
    """One column `person` of two texts, spoilt by `spoil(schema, array)` before it is handed over."""

    def __init__(self, spoil=lambda schema, array: None, kind=b"u", offsets=(0, 1, 2), text=b"ab"):
        """Builds the structures; everything that they point to is kept here."""
        self.served = 0
        self.spoil = spoil
        self.offsets = (ctypes.c_int32 * 3)(*offsets)
        self.text = ctypes.create_string_buffer(text)
        self.child_buffers = (ctypes.c_void_p * 3)(None, ctypes.addressof(self.offsets), ctypes.addressof(self.text))
        self.root_buffers = (ctypes.c_void_p * 1)(None)
        self.release_array = RELEASE_ARRAY(self.released)
        self.release_schema = RELEASE_SCHEMA(self.released)
        self.child_schema = CSchema(kind, b"person", None, 2, 0, None, None, self.release_schema, None)
        self.child = CArray(2, 0, 0, 3, 0, self.child_buffers, None, None, self.release_array, None)
        self.schema_children = (ctypes.POINTER(CSchema) * 1)(ctypes.pointer(self.child_schema))
        self.children = (ctypes.POINTER(CArray) * 1)(ctypes.pointer(self.child))
        self.schema = CSchema(b"+s", b"", None, 0, 1, self.schema_children, None, self.release_schema, None)
        self.array = CArray(2, 0, 0, 1, 1, self.root_buffers, self.children, None, self.release_array, None)
        self.stream = CStream(GET_SCHEMA(self.get_schema), GET_NEXT(self.get_next), None, type(CStream().release)(lambda stream: None), None)

    def released(self, structure):
        """Marks a structure as released, as the interface asks."""
        structure.contents.release = type(structure.contents.release)()

    def get_schema(self, stream, out):
        """Hands the schema over."""
        self.spoil(self, self.child)
        out[0] = self.schema
        return 0

    def get_next(self, stream, out):
        """Hands the array over once."""
        self.served += 1
        out[0] = self.array if self.served == 1 else CArray()
        return 0

    def __arrow_c_stream__(self, requested_schema=None):
        """The stream."""
        return capsule(ctypes.addressof(self.stream), b"arrow_array_stream", None)


def set_to(structure, **fields):
    """A spoiler that sets fields of `schema`, `child_schema`, `array` or `child`."""

    def spoil(hostile, _):
        for name, value in fields.items():
            setattr(getattr(hostile, structure), name, value)

    return spoil


HOSTILE = {
    "offsets that descend": {"offsets": (0, 2, 1)},
    "offsets below zero": {"offsets": (0, -5, -1)},
    "first offset below zero": {"offsets": (-9, 1, 2)},
    "no text": {"text": b"\xff\xfe"},
    "a format that is null": {"spoil": set_to("child_schema", format=None)},
    "a table without a format": {"spoil": set_to("schema", format=None)},
    "an unknown format": {"kind": b"?!"},
    "a name that is no text": {"spoil": set_to("child_schema", name=b"\xff")},
    "a format that is no text": {"kind": b"\xff"},
    "a negative length": {"spoil": set_to("child", length=-1)},
    "a negative length of the table": {"spoil": set_to("array", length=-2)},
    "a huge length": {"spoil": set_to("array", length=2**62)},
    "a negative offset": {"spoil": set_to("child", offset=-1)},
    "a column that is shorter": {"spoil": set_to("child", length=1)},
    "missing buffers": {"spoil": set_to("child", n_buffers=2)},
    "negative buffers": {"spoil": set_to("child", n_buffers=-1)},
    "a null list of buffers": {"spoil": set_to("child", buffers=None)},
    "missing children": {"spoil": set_to("array", n_children=0)},
    "negative children": {"spoil": set_to("array", n_children=-3)},
    "null children": {"spoil": set_to("array", children=None)},
    "missing children of the schema": {"spoil": set_to("schema", children=None)},
    "a dictionary in the array alone": {"spoil": lambda hostile, child: setattr(child, "dictionary", ctypes.pointer(hostile.array))},
    "a dictionary in the schema alone": {"kind": b"i", "spoil": lambda hostile, _: setattr(hostile.child_schema, "dictionary", ctypes.pointer(CSchema(b"u", b"", None, 0, 0, None, None, hostile.release_schema, None)))},
    "more missing than there are": {"spoil": set_to("child", null_count=9)},
    "missing cells without a bitmap": {"spoil": set_to("child", null_count=1)},
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_streams_are_refused(name):
    """Each with an error of the library, and without a byte of what the stream pointed to."""
    for door in (read, lambda table: RegisterBuilder().table("x", table)):
        with pytest.raises(VolunteerError) as refused:
            door(Hostile(**HOSTILE[name]))
        assert refused.value.code in {"type-mismatch", "column-kind"}


def test_a_whole_stream_of_the_same_kind_is_read():
    """What makes the others fail is what is spoilt in them."""
    builder = RegisterBuilder()
    assert builder.table("x", Hostile()).rows == 2
    assert len(builder.finish().people) == 2


def test_streams_that_are_none():
    """Objects that promise a stream and give something else, raise, or give the same one twice."""

    class Promises:
        def __init__(self, give):
            self.give = give

        def __arrow_c_stream__(self, requested_schema=None):
            return self.give()

    def fails():
        raise RuntimeError("V-1 is a volunteer")

    for give in (lambda: 3, fails, lambda: capsule(ctypes.addressof(ctypes.c_int()), b"other", None)):
        with pytest.raises((VolunteerError, TypeError)) as refused:
            read(Promises(give))
        assert "V-1" not in str(refused.value)
    once = polars.DataFrame({"volunteer": ["a"], "hours": [1]}).__arrow_c_stream__()
    same = Promises(lambda: once)
    assert len(read(same).people) == 1
    with pytest.raises(VolunteerError):
        read(same)


def test_the_library_takes_its_own_tables_back():
    """Tables that come out go in again, also when every label is missing."""
    register = read([{"volunteer": "a", "date": DAYS[0], "hours": 1}, {"volunteer": "b", "date": None, "hours": None}])
    builder = RegisterBuilder()
    builder.table("again", register.participations)
    again = builder.finish()
    assert minutes(again) == minutes(register)
    empty = pyarrow.DictionaryArray.from_arrays(pyarrow.array([None, None], pyarrow.int8()), pyarrow.array([], pyarrow.string()))
    for table in (pyarrow.table({"person": ["a", "b"], "place": empty}), pyarrow.table({"person": pyarrow.array([], pyarrow.string()).dictionary_encode()})):
        builder = RegisterBuilder()
        builder.table("x", table)
        builder.finish()


def test_dictionaries_that_change_while_they_are_read():
    """They are copied first."""
    rows = [{f"c{n}": n for n in range(50)} | {"volunteer": "a", "hours": 1} for _ in range(200)]
    stop = threading.Event()

    def change():
        while not stop.is_set():
            for row in rows:
                row["new"] = 1
                row.pop("new", None)

    changer = threading.Thread(target=change)
    changer.start()
    try:
        for _ in range(5):
            read(rows)
    finally:
        stop.set()
        changer.join()


def workbook(cells):
    """The bytes of a workbook with one sheet of these cells, as XML."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("_rels/.rels", f'<Relationships><Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        packed.writestr("xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="May" sheetId="1" r:id="rId1"/></sheets></workbook>')
        packed.writestr("xl/_rels/workbook.xml.rels", f'<Relationships><Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
        packed.writestr("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>')
    return out.getvalue()


def row(number, *cells):
    """A row of texts and numbers."""
    shown = "".join(
        f'<c t="inlineStr"><is><t>{cell}</t></is></c>' if isinstance(cell, str) else f"<c><v>{cell}</v></c>" for cell in cells
    )
    return f'<row r="{number}">{shown}</row>'


def test_workbooks(tmp_path):
    """From bytes, a file and a path; one sheet by its name."""
    data = workbook(row(1, "Volunteer", "Hours") + row(2, "a", 1.5) + row(3, "b", 2))
    (tmp_path / "may.xlsx").write_bytes(data)
    for source in (data, io.BytesIO(data), tmp_path / "may.xlsx"):
        assert minutes(read(source)) == [90, 120]
    assert minutes(read(data, sheet="may")) == [90, 120]
    with pytest.raises(VolunteerError) as missing:
        read(data, sheet="June")
    assert (missing.value.code, missing.value.details["sheets"]) == ("sheet-missing", ["May"])
    for broken in (data[:200], data[:-40], workbook("<row"), workbook(row(1, "Volunteer") + '<row r="2"><c t="s"><v>7</v></c></row>')):
        with pytest.raises(VolunteerError) as refused:
            read(broken)
        assert refused.value.code in {"workbook-unreadable", "file-kind"}


def test_identifiers_stay_inside():
    """No identifier that came in through a frame or a row is in an error or a finding."""
    frame = polars.DataFrame({"Volunteer": ["850101300123", "850101300123"], "Hours": ["many", "secret-77"]})
    try:
        shown = str(read(frame).findings.to_dict())
    except VolunteerError as error:
        shown = str(error) + str(error.details)
    assert "850101300123" not in shown and "secret-77" not in shown
    assert volunteer.__version__
