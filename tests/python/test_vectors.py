"""Every case of every file of shared vectors."""

import json

import pytest
import vectors


@pytest.mark.parametrize("file", vectors.FILES, ids=lambda file: file.stem)
def test_every_case(file):
    document = json.loads(file.read_text(encoding="utf-8"))
    assert document["format"] == 1
    ran, left, wrong = 0, [], []
    for case in document["cases"]:
        operation = case.get("operation", document.get("operation"))
        if not vectors.offered(operation, case):
            left.append(f"{case['id']} ({operation})")
            continue
        ran += 1
        if difference := vectors.run(operation, case):
            wrong.append(f"{case['id']}: {difference}")
    print(f"{file.name}: {ran} cases; not offered in Python: {', '.join(left) or 'none'}")
    assert not wrong, f"{len(wrong)} of {ran}:\n" + "\n".join(wrong[:20])
    assert ran + len(left) == document["count"]
    single = {case["id"] for case in document["cases"]} & set(vectors.CASES_NOT_OFFERED)
    assert file.name == "number.json" or len(left) == len(single)


def test_there_are_files():
    assert {"period", "place", "figure-read", "figure-find-all"} <= {file.stem for file in vectors.FILES}
