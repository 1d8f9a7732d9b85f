"""Byte identity: the native object, passed back through its public input, has the bytes that the vectors hold."""

import samples
from volunteer import Assessment, Document, Gazetteer


def rebuilt(value):
    """The same value, every document in it made anew from its properties."""
    if isinstance(value, tuple):
        return [rebuilt(item) for item in value]
    if isinstance(value, Document) and not isinstance(value, Gazetteer):
        return type(value)(**{name: rebuilt(item) for name, item in samples.properties(value).items()})
    return value


def test_assessments_have_the_same_bytes_as_in_other_languages():
    compared = 0
    for name, case, assessment in samples.assessments():
        texts = {assessment.to_json(), rebuilt(assessment).to_json(), Assessment.from_dict(assessment.to_dict()).to_json()}
        assert len(texts) == 1, name
        if "canonical" in case:
            assert texts == {case["canonical"]}, name
            compared += 1
    assert compared == sum("canonical" in case for case in samples.cases("assess") + samples.cases("briefing"))
    assert compared >= 50


def test_the_order_of_observations_changes_no_byte():
    import vectors

    for name, case, assessment in samples.assessments():
        given = case["input"] | {"observations": case["input"].get("observations", [])[::-1]}
        assert vectors.assess(given).to_json() == assessment.to_json(), name
