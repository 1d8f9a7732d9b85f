"""The examples in docstrings run."""

import doctest
import inspect

import pytest
import volunteer


def documented():
    """Every public object with what belongs to it."""
    yield "volunteer", volunteer
    for name in volunteer.__all__:
        thing = getattr(volunteer, name)
        yield name, thing
        if inspect.isclass(thing):
            for inner, member in vars(thing).items():
                if not inner.startswith("_"):
                    yield f"{name}.{inner}", member


EXAMPLES = [
    test
    for name, thing in documented()
    if isinstance(thing.__doc__ if not isinstance(thing, str) else None, str)
    and (test := doctest.DocTestParser().get_doctest(thing.__doc__, {"volunteer": volunteer}, name, None, None)).examples
]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_the_example_runs(example):
    out = []
    result = doctest.DocTestRunner(optionflags=doctest.IGNORE_EXCEPTION_DETAIL * 0).run(example, out=out.append)
    assert result.failed == 0, "".join(out)


def test_the_main_classes_and_every_function_have_examples():
    names = {example.name for example in EXAMPLES}
    functions = {name for name in volunteer.__all__ if inspect.isbuiltin(getattr(volunteer, name))}
    assert functions
    assert functions | {"Assessment", "Bounds", "Gazetteer", "Observation", "Period", "ReportedFigure", "Roadmap"} <= names


def test_everything_public_is_documented():
    bare = [
        name
        for name, thing in documented()
        if (inspect.isroutine(thing) or inspect.isclass(thing)) and not (thing.__doc__ or "").strip()
    ]
    assert bare == []
