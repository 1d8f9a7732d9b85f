"""Exceptions. They are ordinary Python classes, so that they can be pickled, subclassed and read."""

from __future__ import annotations

from typing import Any

__all__ = [
    "AllocationError",
    "CalendarError",
    "DocumentError",
    "DocumentTypeError",
    "FigureError",
    "ForecastError",
    "IndicatorError",
    "LayoutError",
    "NumberError",
    "ObservationError",
    "PlaceError",
    "RecordError",
    "RegisterError",
    "RoadmapError",
    "ScoreError",
    "VolunteerError",
]


class VolunteerError(ValueError):
    """Something the library refuses, and where.

    >>> from volunteer import Roadmap, VolunteerError
    >>> try:
    ...     Roadmap.from_dict({"format": "volunteer/roadmap@1", "id": "x", "status": "draft", "perod": "2023"})
    ... except VolunteerError as error:
    ...     print(error.code, error.details)
    key-unknown {'key': 'perod', 'suggestion': 'period'}
    """

    __module__ = "volunteer"

    code: str
    """The stable kebab-case code, the same in Rust, Python and JavaScript."""

    path: tuple[str | int, ...]
    """Where in the input: keys (as documents write them) and indexes, outermost first."""

    details: dict[str, Any]
    """What is known about it, under the camelCase keys of documents."""

    def __init__(
        self, message: str, *, code: str, path: tuple[str | int, ...] = (), details: dict[str, Any] | None = None
    ) -> None:
        super().__init__(message)
        self.code = code
        self.path = tuple(path)
        self.details = {} if details is None else dict(details)

    def __str__(self) -> str:
        place = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        message = super().__str__()
        return f"{place.removeprefix('.')}: {message}" if place else message

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and _state(self) == _state(other)

    __hash__ = ValueError.__hash__

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (type(self), self.args[0], self.code, self.path, self.details)


class NumberError(VolunteerError):
    """Numbers, bounds and units."""

    __module__ = "volunteer"


class DocumentError(VolunteerError):
    """Documents: JSON text, keys, types and words."""

    __module__ = "volunteer"


class DocumentTypeError(DocumentError, TypeError):
    """A value of another type than the document has there: a `bool` for a number, a `datetime` for a date."""

    __module__ = "volunteer"


class CalendarError(VolunteerError):
    """Dates and periods."""

    __module__ = "volunteer"


class PlaceError(VolunteerError):
    """Places and maps."""

    __module__ = "volunteer"


class FigureError(VolunteerError):
    """Reading reported figures."""

    __module__ = "volunteer"


class ObservationError(VolunteerError):
    """Observations: what may be added to what."""

    __module__ = "volunteer"


class RoadmapError(VolunteerError):
    """Roadmaps, targets, measures and their assessment."""

    __module__ = "volunteer"


class LayoutError(VolunteerError):
    """Layouts: what one row of a table is, and which column is what."""

    __module__ = "volunteer"


class IndicatorError(VolunteerError):
    """Indicators: their rules, catalogues, and counts over a register."""

    __module__ = "volunteer"


class RegisterError(VolunteerError):
    """Counts over columns, plans of them and tallies."""

    __module__ = "volunteer"


class RecordError(VolunteerError):
    """Records of volunteer work, definitions, and decisions about rows."""

    __module__ = "volunteer"


class AllocationError(VolunteerError):
    """Totals divided over places."""

    __module__ = "volunteer"


class ForecastError(VolunteerError):
    """Forecasts."""

    __module__ = "volunteer"


class ScoreError(VolunteerError):
    """Composite scores."""

    __module__ = "volunteer"


_FAMILIES: dict[str, type[VolunteerError]] = {
    "number": NumberError,
    "document": DocumentError,
    "calendar": CalendarError,
    "place": PlaceError,
    "figure": FigureError,
    "observation": ObservationError,
    "roadmap": RoadmapError,
    "layout": LayoutError,
    "indicator": IndicatorError,
    "register": RegisterError,
    "record": RecordError,
    "allocation": AllocationError,
    "forecast": ForecastError,
    "score": ScoreError,
}


def make(
    family: str, message: str, code: str, path: tuple[str | int, ...], details: dict[str, Any]
) -> VolunteerError:
    """The exception for an error of the core. A family that is newer than this file is a `VolunteerError`."""
    kind = DocumentTypeError if code == "type-mismatch" else _FAMILIES.get(family, VolunteerError)
    return kind(message, code=code, path=path, details=details)


def _state(error: VolunteerError) -> tuple[Any, ...]:
    return error.args, error.code, error.path, error.details


def _again(
    kind: type[VolunteerError], message: str, code: str, path: tuple[str | int, ...], details: dict[str, Any]
) -> VolunteerError:
    return kind(message, code=code, path=path, details=details)
