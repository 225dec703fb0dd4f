"""Reads the dates of a claim: days, months, years and what they mean on the day of publication."""

from claims.moments.find import find_moments

__all__ = ["find_moments"]
