"""Volunteer activities, reported figures and roadmap targets, with verdicts that can be defended line by line."""

from volunteer._volunteer import __version__

__all__ = ["__version__"]
