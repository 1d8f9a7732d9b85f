"""What a text holds."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from volunteer._errors import VolunteerError
from volunteer._notebook import notebook_language
from volunteer._volunteer import Presenter, ReportedFigure

__all__ = ["Found"]


class Found(NamedTuple):
    """The figures of a text, and the numbers that could not be read as figures; each in the order of the text."""

    figures: tuple[ReportedFigure, ...]
    errors: tuple[VolunteerError, ...]

    def _repr_html_(self) -> str:
        """A table: the words, what was read from them, and what is wrong with the rest."""
        presenter = Presenter(notebook_language.get())
        rows = [(figure.text, _reading(figure, presenter)) for figure in self.figures]
        rows += [("", presenter.error_text(error)) for error in self.errors]
        cells = "".join(f"<tr><td>{escape(text)}</td><td>{escape(reading)}</td></tr>" for text, reading in rows)
        return f'<table lang="{presenter.language}">{cells}</table>'


def _reading(figure: ReportedFigure, presenter: Presenter) -> str:
    if figure.period is not None:
        return presenter.period(figure.period)
    if figure.bounds is None:
        return str(figure.ratio)
    return presenter.bounds(figure.bounds) if figure.unit is None else presenter.count(figure.bounds, figure.unit)


Found.__module__ = "volunteer"
