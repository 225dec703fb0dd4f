"""What can go wrong, said so that the reader knows where it is and what to do."""

from collections.abc import Iterable


class ClaimsError(Exception):
    """Anything this library refuses, with a message that can be shown to a user."""


class DataError(ClaimsError):
    """The files in `data/` contradict themselves; `faults` names every place at once."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults: tuple[str, ...] = tuple(faults)
        super().__init__("\n".join(self.faults))


class UnreadableError(ClaimsError):
    """An input that cannot become an article; the message says why and what to do."""
