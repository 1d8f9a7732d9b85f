"""The same cells from Polars and DuckDB, on the same two cores, in turns with our engine."""

import argparse
import os
import pathlib
import subprocess
import tempfile
import time

CORES = sorted(os.sched_getaffinity(0))[:2]
os.sched_setaffinity(0, CORES)
os.environ["POLARS_MAX_THREADS"] = str(len(CORES))

import duckdb  # noqa: E402
import numpy as np  # noqa: E402
import polars as pl  # noqa: E402

PLACES = ["district", "region", None]
TIMES = ["month", "quarter", "year", None]
FIELDS = ["field", None]
SETS = [[p, t, f] for p in PLACES for t in TIMES for f in FIELDS]


def columns(folder):
    """The columns as they were written, with the parts of the date and the regions made beforehand."""
    read = lambda name, kind: np.fromfile(folder / name, dtype=kind)
    district = read("district.u8", "u1")
    month = read("month-of-day.u32", "<u4").astype("u1")[read("day.u16", "<u2")]
    return {
        "person": read("person.u32", "<u4"),
        "district": district,
        "region": read("region-of-district.u32", "<u4").astype("u1")[district],
        "month": month,
        "quarter": month // np.uint8(3),
        "year": month // np.uint8(12),
        "field": read("field.u8", "u1"),
        # Polars would sum 32 bits in 32 bits.
        "minutes": read("minutes.i32", "<i4").astype("i8"),
    }


MEASURES = [pl.len().alias("rows"), pl.col("minutes").sum(), pl.col("person").n_unique().alias("people")]


def polars_queries(frame):
    """24 lazy group-bys."""
    lazy = frame.lazy()
    keys = [[key for key in group if key] for group in SETS]
    return [lazy.group_by(key).agg(MEASURES) if key else lazy.select(MEASURES) for key in keys]


def duckdb_queries():
    """24 queries."""
    measures = "count(*) AS rows, sum(minutes)::BIGINT AS minutes, count(DISTINCT person) AS people"
    for group in SETS:
        keys = ", ".join(key for key in group if key)
        yield f"SELECT {keys + ', ' if keys else ''}{measures} FROM t {'GROUP BY ' + keys if keys else ''}"


def duckdb_grouping_sets():
    """One query with 24 grouping sets."""
    names = ["district", "region", "month", "quarter", "year", "field"]
    sets = ", ".join("(" + ", ".join(key for key in group if key) + ")" for group in SETS)
    return (
        f"SELECT {', '.join(names)}, grouping({', '.join(names)}) AS g, count(*) AS rows, sum(minutes)::BIGINT AS minutes, "
        f"count(DISTINCT person) AS people FROM t GROUP BY GROUPING SETS ({sets})"
    )


def as_cells(number, group, frame):
    """Rows of seven whole numbers, as our side writes them; the node of what is not grouped by is 0."""
    node = [pl.col(key).cast(pl.Int64) if key else pl.lit(0, pl.Int64).alias(f"all{at}") for at, key in enumerate(group)]
    counts = [pl.col(name).cast(pl.Int64) for name in ("rows", "minutes", "people")]
    chosen = frame.select([pl.lit(number, pl.Int64).alias("set"), *node, *counts])
    return chosen.sort(chosen.columns[:4]).to_numpy()


def same(name, ours, frames):
    theirs = np.concatenate([as_cells(number, *both) for number, both in enumerate(zip(SETS, frames, strict=True))])
    assert ours.shape == theirs.shape, f"{name}: {theirs.shape[0]} cells, not {ours.shape[0]}"
    assert (ours == theirs).all(), f"{name}: cells differ"
    print(f"{name}: the same {len(ours)} cells", flush=True)


def timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


class Engine:
    """Our side, in a process that keeps the columns in memory."""

    def __init__(self, binary, folder):
        self.process = subprocess.Popen(
            [binary, "serve", folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )
        assert self.process.stdout.readline() == "ready\n"

    def __call__(self, what):
        self.process.stdin.write(what + "\n")
        self.process.stdin.flush()
        return float(self.process.stdout.readline())

    def close(self):
        self.process.stdin.close()
        assert self.process.wait() == 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--home", type=int, default=0, help="per cent of a volunteer's participations in one district")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--large", type=int, default=0, help="also this many rows, ours alone")
    parser.add_argument("--check", action="store_true", help="compare the cells alone")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="cube-") as folder:
        compare(options, pathlib.Path(folder))


def compare(options, folder):
    def rust(*arguments):
        return subprocess.run([options.binary, *map(str, arguments)], check=True, capture_output=True, text=True).stdout

    rust("columns", folder, options.rows, options.home)
    rust("cells", folder)
    print("fixed loop, one thread and two: the same cells", flush=True)
    ours = np.fromfile(folder / "cells.i64", dtype="<i8").reshape(-1, 7)
    data = columns(folder)
    frame = pl.DataFrame(data)
    queries = polars_queries(frame)
    same("polars", ours, pl.collect_all(queries))
    base = duckdb.connect(config={"threads": len(CORES)})
    base.execute("CREATE TABLE t AS SELECT * FROM data")
    separate = list(duckdb_queries())
    same("duckdb", ours, [frame_of(base, query) for query in separate])
    if options.check:
        return

    forms = {
        "polars collect_all": lambda: pl.collect_all(queries),
        "polars collect_all, streaming": lambda: pl.collect_all(queries, engine="streaming"),
        "duckdb, 24 queries": lambda: [base.execute(query).fetchnumpy() for query in separate],
        "duckdb, grouping sets": lambda: base.execute(duckdb_grouping_sets()).fetchnumpy(),
    }
    engine = Engine(options.binary, folder)
    forms |= {"engine": lambda: engine("engine"), "fixed loop": lambda: engine("fixed")}
    best = dict.fromkeys(forms, float("inf"))
    for _ in range(options.rounds):
        for name, work in forms.items():
            if name in ("engine", "fixed loop"):
                # Short ones are taken more often: what else the machine does makes them longer, never shorter.
                best[name] = min([best[name], *(work() for _ in range(5))])
            else:
                best[name] = min(best[name], timed(work))
    for name, seconds in best.items():
        print(f"{name}: {seconds:.4f} s")
    shortest = lambda start: min(seconds for name, seconds in best.items() if name.startswith(start))
    print(f"polars {pl.__version__}, duckdb {duckdb.__version__}, {len(CORES)} cores, best of {options.rounds}")
    print(f"cube vs polars: {shortest('polars') / best['engine']:.1f}")
    print(f"cube vs duckdb: {shortest('duckdb') / best['engine']:.1f}")
    print(f"cube vs fixed loop: {best['engine'] / best['fixed loop']:.2f}")
    print(f"memory above the input, bytes a row: {float(rust('memory', folder)):.1f}")
    if options.large:
        large = folder / "large"
        large.mkdir()
        rust("columns", large, options.large, options.home)
        other = Engine(options.binary, large)
        small, big = [], []
        for _ in range(options.rounds):
            small.extend(engine("engine") for _ in range(5))
            big.extend(other("engine") for _ in range(2))
        other.close()
        print(f"{options.large} rows over {options.rows}: {min(big) / min(small):.2f} times the time")
    engine.close()


def frame_of(base, query):
    found = base.execute(query).fetchnumpy()
    return pl.DataFrame({name: np.asarray(values) for name, values in found.items()})


if __name__ == "__main__":
    main()
