"""Reads a CSV file with Polars, every column a string, on one thread; prints the best seconds of so many runs."""

import io
import sys
import time

import polars

data = open(sys.argv[1], "rb").read()
best = float("inf")
for _ in range(int(sys.argv[2])):
    start = time.perf_counter()
    frame = polars.read_csv(io.BytesIO(data), infer_schema=False)
    best = min(best, time.perf_counter() - start)
assert all(dtype == polars.String for dtype in frame.dtypes)
print(best, frame.height)
