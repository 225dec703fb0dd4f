"""Rashomon reads news articles and finds who says what, comparable across sources."""

__version__ = "0.1.0"
