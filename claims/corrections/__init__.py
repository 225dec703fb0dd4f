"""Lays what the analyst decided over what was read: nothing in the readings or the log is changed.

`correct` answers with the corrected readings and the status of every claim; `compare_corrected`
compares them, the analyst's own questions included.
"""

from claims.corrections.correct import Corrected, compare_corrected, correct, dated, preview
from claims.corrections.difference import Difference, find_difference
from claims.corrections.log import in_force

__all__ = [
    "Corrected",
    "Difference",
    "compare_corrected",
    "correct",
    "dated",
    "find_difference",
    "in_force",
    "preview",
]
