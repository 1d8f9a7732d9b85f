"""Writes the stub of the compiled module: `python volunteer-py/stubs/make.py`, with the package installed.

Properties and constructors of documents come from their JSON Schema, which the core makes from the declarations that read
them; the rest is `own.pyi`. The suite fails where the committed stub differs.
"""

from __future__ import annotations

import ast
import re
import textwrap
from pathlib import Path
from typing import Any

import volunteer._volunteer

OWN = Path(__file__).with_name("own.pyi")
STUB = Path(__file__).parent.parent / "python" / "volunteer" / "_volunteer.pyi"

# Types of the schema that are no documents: as a property, and as an argument.
PLAIN = {
    "Number": ("int | Decimal", "_Number"),
    "Ratio": ("Fraction", "Fraction"),
    "Bounds": ("Bounds", "Bounds | _Number | Mapping[str, Any]"),
    "RatioBounds": ("RatioBounds", "RatioBounds | _Number | Mapping[str, Any]"),
    "Date": ("datetime.date", "datetime.date | str"),
    "Period": ("Period", "Period | datetime.date | str"),
    "Unit": ("str", "str | Unit"),
    "Clock": ("str", "str"),
    "PersonId": ("PersonId", "PersonId | str"),
    "Fact": ("Bounds | RatioBounds | datetime.date | Period | int | str",) * 2,
}
# Where the key is absent these stand for a value; all others for `None`.
NEVER_NONE = {"Act", "Counted", "EvidenceLevel", "LocalText", "MethodOptions", "StockRule", "TieRule", "Trajectory"}
# But not here.
MAYBE_NONE = {("Category", "scope"), ("Layout", "sentinels")}
# What is made or has a default where it is not given.
FILLED = {("Roadmap", key) for key in ("format", "status")} | {("Target", key) for key in ("id", "map", "aim", "status")}


def snake(key: str) -> str:
    name = re.sub("[A-Z]", lambda letter: "_" + letter[0].lower(), key)
    return "from_" if name == "from" else name


def words(schema: dict[str, Any]) -> list[str] | None:
    """The words of a vocabulary."""
    if "enum" in schema:
        return [word for word in schema["enum"] if word is not None]
    options = schema.get("oneOf", [])
    consts = [option["const"] for option in options if isinstance(option, dict) and "const" in option]
    return consts if consts and len(consts) == len(options) else None


def literal(known: list[str]) -> str:
    return f"Literal[{', '.join(repr(word).replace(chr(39), chr(34)) for word in known)}]"


class Stub:
    def __init__(self) -> None:
        self.vocabularies: dict[str, str] = {}
        self.definitions: dict[str, Any] = {}

    def types(self, schema: Any) -> tuple[str, str]:
        """The type of a property, and of an argument."""
        if not isinstance(schema, dict):
            return "Any", "Any"
        if "$ref" in schema:
            return self.named(schema["$ref"].rpartition("/")[2])
        if known := words(schema):
            return literal(known), literal(known)
        if "oneOf" in schema:
            out, taken = zip(*map(self.option, schema["oneOf"]), strict=True)
            return " | ".join(out), " | ".join(taken)
        match schema.get("type"):
            case "array":
                out, taken = self.types(schema["items"])
                return f"tuple[{out}, ...]", f"Sequence[{taken}]"
            case "object":
                out, taken = self.types(schema["additionalProperties"])
                return f"dict[str, {out}]", f"Mapping[str, {taken}]"
            case "string":
                return "str", "str"
            case "boolean":
                return "bool", "bool"
            case "integer":
                return "int", "int"
            case "number":
                return "float", "float"
            case None:
                return "Any", "Any"
            case other:
                raise NotImplementedError(other)

    def option(self, schema: dict[str, Any]) -> tuple[str, str]:
        return (literal([schema["const"]]),) * 2 if "const" in schema else self.types(schema)

    def named(self, name: str) -> tuple[str, str]:
        if name in PLAIN:
            return PLAIN[name]
        if known := words(self.definitions[name]):
            # Two rooms may use one name for two vocabularies.
            alias = f"_{name}" if self.vocabularies.get(f"_{name}", literal(known)) == literal(known) else f"_Other{name}"
            self.vocabularies[alias] = literal(known)
            return alias, alias
        assert isinstance(getattr(volunteer, name), type), name
        return name, f"{name} | Mapping[str, Any]"

    def document(self, name: str, own: ast.ClassDef | None) -> str:
        """The stub of a class of documents."""
        document = getattr(volunteer, name)
        schema = document.json_schema()
        self.definitions = schema["$defs"]
        described = self.definitions[schema["$ref"].rpartition("/")[2]]
        members = {} if own is None else {member.name: member for member in own.body if isinstance(member, ast.FunctionDef)}
        lines = ["@final", f"class {name}(Document):", indent(f'"""{summary(document)}"""'), ""]
        arguments, properties = [], []
        if name not in ("Bounds", "RatioBounds", "Gazetteer", "Findings"):
            required = [key for key in described["properties"] if key in described.get("required", [])]
            optional = [key for key in described["properties"] if key not in described.get("required", [])]
            for key in required + optional:
                node = described["properties"][key]
                out, taken = self.types(node)
                empty = node.get("type") in ("array", "object", "boolean")
                if key in optional:
                    reference = node.get("$ref", "").rpartition("/")[2]
                    never = (empty or reference in NEVER_NONE) and (name, key) not in MAYBE_NONE
                    never = never or (name, key) in FILLED
                    out = out if never else f"{out} | None"
                    arguments.append(f"{snake(key)}: {taken} | None = None,")
                else:
                    arguments.append(f"{snake(key)}: {taken},")
                if snake(key) not in members:
                    properties.append(f"@property\ndef {snake(key)}(self) -> {out}:\n    {docstring(node['description'])}")
            new = "def __new__(\n    cls,\n    *,\n" + "\n".join(f"    {line}" for line in arguments) + "\n) -> Self: ..."
            lines += [indent(new), *map(indent, properties)]
        if own is not None:
            body = own.body[1:] if isinstance(own.body[0], ast.Expr) else own.body
            lines += [indent(source(member)) for member in body]
        lines.append(indent(COMMON.format(name=name)))
        return "\n".join(lines)


COMMON = '''\
@staticmethod
def from_dict(document: Mapping[str, Any]) -> {name}:
    """Reads the document from its JSON form as `to_dict` gives it: camelCase keys."""
@staticmethod
def from_json(text: str | bytes) -> {name}:
    """Reads the document from JSON text."""
@staticmethod
def json_schema() -> dict[str, Any]:
    """The JSON Schema of the document."""'''


def docstring(text: str) -> str:
    return f'"""{text}"""' if len(text) < 100 else '"""' + "\n    ".join(textwrap.wrap(text, 100)) + '\n    """'


def summary(thing: Any) -> str:
    return (thing.__doc__ or "").strip().partition("\n\n")[0]


def indent(text: str) -> str:
    return textwrap.indent(text, "    ")


TEXT = OWN.read_text(encoding="utf-8")


def source(node: ast.AST) -> str:
    """The text of a definition of `own.pyi`, with its decorators."""
    first = min([node.lineno, *(decorator.lineno for decorator in getattr(node, "decorator_list", []))])
    return textwrap.dedent("\n".join(TEXT.splitlines()[first - 1 : node.end_lineno]))


def make() -> str:
    tree = ast.parse(TEXT)
    own = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    documents = sorted(
        name
        for name in volunteer.__all__
        if isinstance(kind := getattr(volunteer, name), type)
        and issubclass(kind, volunteer.Document)
        and kind is not volunteer.Document
    )
    stub = Stub()
    classes = [stub.document(name, own.get(name)) for name in documents]
    stub.vocabularies.setdefault("_Language", literal(["kk", "ru", "en"]))
    stub.vocabularies["_TextLanguage"] = literal(["kk", "ru", "en", "auto"])
    places = [source(node) for node in tree.body if not (isinstance(node, ast.ClassDef) and node.name in documents)]
    head = [text for text in places if text.startswith(("import", "from", "_", '"""'))]
    rest = [text for text in places if text not in head]
    vocabularies = [f"{name}: TypeAlias = {words}" for name, words in sorted(stub.vocabularies.items())]
    note = "# Made by volunteer-py/stubs/make.py from own.pyi and the JSON Schema of the documents. Do not edit.\n# ruff: noqa"
    names = "".join(f'    "{name}",\n' for name in sorted(volunteer._volunteer.__all__))
    note += f"\n\n__all__ = [\n{names}]"
    return "\n\n".join([note, "\n".join(head), "\n".join(vocabularies), *rest, *classes]) + "\n"


if __name__ == "__main__":
    STUB.write_text(make(), encoding="utf-8")
