"""What a text holds."""

from __future__ import annotations

from typing import NamedTuple

from volunteer._errors import VolunteerError
from volunteer._volunteer import ReportedFigure

__all__ = ["Found"]


class Found(NamedTuple):
    """The figures of a text, and the numbers that could not be read as figures; each in the order of the text."""

    figures: tuple[ReportedFigure, ...]
    errors: tuple[VolunteerError, ...]


Found.__module__ = "volunteer"
