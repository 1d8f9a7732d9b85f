"""In which language notebooks show results."""

from contextvars import ContextVar
from typing import Literal

__all__ = ["notebook_language"]

notebook_language: ContextVar[Literal["kk", "ru", "en"]] = ContextVar("notebook_language", default="en")
"""The language of `_repr_html_`, the hook by which notebooks show results: `volunteer.notebook_language.set("kk")`."""
