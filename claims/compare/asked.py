"""What is read in an article or a claim when a rule first asks for it: after a small change few are asked for."""

from collections.abc import Callable
from typing import TypeVar

Value = TypeVar("Value")


class Asked(dict[str, Value]):
    """By id what `read` finds, read once."""

    def __init__(self, read: Callable[[str], Value]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, id: str) -> Value:
        found = self[id] = self._read(id)
        return found
