"""Measures of speed, and of the code that the languages share; `make bench` runs them."""
