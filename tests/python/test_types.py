"""The stub says what the compiled module is."""

import ast
import importlib.util
import inspect
import subprocess
import sys
import types
import typing
from pathlib import Path

import pytest
import samples
import typed
import volunteer

HERE = Path(__file__).parent
STUBS = HERE.parent.parent / "volunteer-py" / "stubs"


def maker():
    spec = importlib.util.spec_from_file_location("make_stubs", STUBS / "make.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_stub_is_what_the_schemas_say():
    make = maker()
    assert make.make() == make.STUB.read_text(encoding="utf-8"), "run volunteer-py/stubs/make.py"


def run(*arguments):
    done = subprocess.run([sys.executable, "-m", *arguments], cwd=HERE, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_stub_fits_the_module(tmp_path):
    run("mypy.stubtest", "volunteer", "--mypy-config-file", str(config(tmp_path)))


def test_code_as_users_write_it_is_typed(tmp_path):
    run("mypy", "--strict", "--config-file", str(config(tmp_path)), "typed.py")
    assert typed.main() == {"tripled": "undetermined"}


def test_wrong_code_is_found(tmp_path):
    wrong = tmp_path / "wrong.py"
    wrong.write_text("import volunteer\nvolunteer.Period(2023)\nvolunteer.Bounds(lower='x')\nvolunteer.Gazetteer.kazakhstan().find('x', kind='planet')\n")
    with pytest.raises(AssertionError) as raised:
        run("mypy", "--strict", "--config-file", str(config(tmp_path)), str(wrong))
    assert "Found 3 errors" in str(raised.value)


def config(folder):
    """The cache goes where nothing of the work tree is touched."""
    file = folder / "mypy.ini"
    file.write_text(f"[mypy]\ncache_dir = {folder / 'cache'}\n")
    return file


def annotations():
    """The types of all properties, by class and name."""
    tree = ast.parse(maker().STUB.read_text(encoding="utf-8"))
    names = dict(vars(volunteer))
    for node in tree.body:
        if isinstance(node, (ast.Import, ast.ImportFrom, ast.AnnAssign)) and getattr(node, "value", True):
            exec(compile(ast.Module([node], []), "stub", "exec"), names)
    for node in tree.body:
        for member in node.body if isinstance(node, ast.ClassDef) else ():
            if isinstance(member, ast.FunctionDef) and any(ast.unparse(one) == "property" for one in member.decorator_list):
                yield (node.name, member.name), eval(ast.unparse(member.returns), names)


def fits(value, kind):
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if kind is typing.Any:
        return True
    if origin in (types.UnionType, typing.Union):
        return any(fits(value, one) for one in arguments)
    if origin is typing.Literal:
        return value in arguments
    if origin is tuple:
        return type(value) is tuple and all(fits(item, arguments[0]) for item in value)
    if origin is dict:
        return type(value) is dict and all(fits(key, arguments[0]) and fits(item, arguments[1]) for key, item in value.items())
    return value is None if kind is type(None) or kind is None else type(value) is kind


def test_properties_have_the_types_of_the_stub():
    known = dict(annotations())
    seen = set()
    for document in samples.everything():
        for name, member in vars(type(document)).items():
            if not inspect.isgetsetdescriptor(member):
                continue
            key = (type(document).__name__, name)
            value = getattr(document, name)
            assert fits(value, known[key]), f"{key}: {value!r} is no {known[key]}"
            seen.add(key)
    assert seen == {key for key in known if issubclass(getattr(volunteer, key[0]), volunteer.Document)}
