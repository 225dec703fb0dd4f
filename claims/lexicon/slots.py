"""A slot is what a figure answers: how many of what had what happen to them.

Two figures are compared only when they fill the same slot. A word may leave open which slot it
fills ("victims" are killed or hurt); then the figure may fill each of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from claims.lexicon.numbers import Role, Units
from claims.model import Quantity


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """What is counted, and which part it plays; ids of data/units.toml."""

    role: str
    unit: str

    @property
    def aspect(self) -> str:
        """How an Issue names the slot: "quantity killed child"."""
        return f"quantity {self.role} {self.unit}"


@cache
def read_slot(aspect: str) -> Slot | None:
    """The slot that an issue's aspect names; None when the issue is about no figure."""
    kind, _, rest = aspect.partition(" ")
    role, _, unit = rest.partition(" ")
    return Slot(role, unit) if kind == "quantity" and unit else None


def stated_slot(quantity: Quantity) -> Slot | None:
    """The slot as the words have it; None when they do not say what is counted, or its part.

    What a figure was before fills no slot any more, and how many times it has grown never does.
    """
    return None if quantity.sense != "count" else _slot(quantity)


def _slot(quantity: Quantity) -> Slot | None:
    return Slot(quantity.role, quantity.unit) if quantity.role and quantity.unit else None


def possible_slots(quantity: Quantity, roles: Mapping[str, Role]) -> tuple[Slot, ...]:
    """Every slot the figure may fill: its own, those its open word may mean, or none.

    `roles` are those of data/units.toml, by id.
    """
    stated = stated_slot(quantity)
    if stated is None:
        return ()
    role = roles.get(stated.role)
    return tuple(Slot(name, stated.unit) for name in (role.may if role and role.may else (stated.role,)))


def name_slot(slot: Slot, units: Units) -> str:
    """What a reader calls the slot: "Killed", and "Children killed" for a narrower unit."""
    role = next((role for role in units.role if role.id == slot.role), None)
    unit = next((unit for unit in units.unit if unit.id == slot.unit), None)
    title = role.title if role else slot.role
    named = unit.title if unit and not (role and role.implies == unit.id) else ""
    both = f"{named} {title}".strip()
    return both[:1].upper() + both[1:]
