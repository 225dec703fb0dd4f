"""Which corrections hold: undo takes the last one back, redo brings it again."""

from collections.abc import Iterable

from claims.model import Correction


def in_force(log: Iterable[Correction]) -> tuple[Correction, ...]:
    """The corrections that hold, in their order.

    An undo takes back the last that holds; a redo brings back what was undone last, until
    something new is decided. Either does nothing when nothing is left for it.
    """
    return _replay(log)[0]


def undone(log: Iterable[Correction]) -> tuple[Correction, ...]:
    """The corrections that a redo would bring back, the next one last."""
    return _replay(log)[1]


def _replay(log: Iterable[Correction]) -> tuple[tuple[Correction, ...], tuple[Correction, ...]]:
    held: list[Correction] = []
    undone: list[Correction] = []
    for correction in log:
        if correction.verb == "undo":
            undone += [held.pop()] if held else []
        elif correction.verb == "redo":
            held += [undone.pop()] if undone else []
        else:
            held.append(correction)
            undone.clear()
    return tuple(held), tuple(undone)
