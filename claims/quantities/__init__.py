"""Reads the numbers of a claim: how many of what, and what happened to them."""

from claims.quantities.find import find_quantities

__all__ = ["find_quantities"]
