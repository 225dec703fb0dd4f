"""Reads the numbers of a claim: how many of what, what happened to them, and for which day."""

from claims.quantities.as_of import date_quantities
from claims.quantities.find import find_quantities

__all__ = ["date_quantities", "find_quantities"]
