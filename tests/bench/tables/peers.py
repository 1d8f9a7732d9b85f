"""Tables that are no text, beside the quickest readers of Python: run by `tests/bench/tables/run`, or with the package installed.

A workbook of 100,000 rows: `volunteer.read` (cells, guess, reading, checks) against `python_calamine` (cells as Python objects).
A frame of a million rows: `volunteer.read` and a count by region and month against a Polars group-by of the same rows.
Each is the best of five.
"""

import datetime
import io
import random
import sys
import time

import polars
import volunteer

ROWS_OF_WORKBOOK, ROWS_OF_FRAME, RUNS = 100_000, 1_000_000, 5


def best(work):
    """Seconds of the quickest of several runs."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def shifts(rows):
    """Shifts of a year: volunteer, date, hours, region, activity, status."""
    drawn = random.Random(10)
    first = datetime.date(2024, 1, 1)
    regions = ["KZ-10", "KZ-11", "KZ-15", "KZ-59", "KZ-63", "KZ-71", "KZ-75", "KZ-79"]
    people = rows // 10
    return polars.DataFrame(
        {
            "Volunteer ID": [f"V-{drawn.randrange(people)}" for _ in range(rows)],
            "Date": [first + datetime.timedelta(days=drawn.randrange(366)) for _ in range(rows)],
            "Hours": [drawn.randrange(1, 33) / 4 for _ in range(rows)],
            "Region": [drawn.choice(regions) for _ in range(rows)],
            "Activity": [f"Event {drawn.randrange(500)}" for _ in range(rows)],
            "Status": [drawn.choice(["done", "done", "done", "no-show"]) for _ in range(rows)],
        }
    )


def workbook():
    """Seconds for a workbook, here and with python-calamine."""
    import python_calamine
    from openpyxl import Workbook

    frame = shifts(ROWS_OF_WORKBOOK)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Shifts")
    sheet.append(frame.columns)
    for row in frame.iter_rows():
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    data = out.getvalue()
    ours = best(lambda: volunteer.read(data))
    theirs = best(lambda: python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python())
    return ours, theirs


def frame():
    """Seconds for a frame, and of them the reading; and for a group-by of the same rows in Polars."""
    table = shifts(ROWS_OF_FRAME)
    reading = best(lambda: volunteer.read(table))

    def counted():
        volunteer.read(table).count(["volunteers", "hours"], by=["region", "month"])

    def grouped():
        done = table.filter(polars.col("Status") == "done")
        by = done.group_by("Region", polars.col("Date").dt.truncate("1mo"))
        by.agg(polars.col("Volunteer ID").n_unique(), polars.col("Hours").sum())

    return reading, best(counted), best(grouped)


if __name__ == "__main__":
    ours, theirs = workbook()
    print(f"workbook of {ROWS_OF_WORKBOOK:,} rows: {ours:.2f} s, python-calamine {theirs:.2f} s, ratio {ours / theirs:.2f}")
    reading, counted, grouped = frame()
    print(f"frame of {ROWS_OF_FRAME:,} rows: read {reading:.2f} s, read and count {counted:.2f} s,", end=" ")
    print(f"Polars group-by {grouped:.3f} s, ratio {counted / grouped:.0f}")
    sys.exit(0)
