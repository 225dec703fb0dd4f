"""A project opened: what the store keeps, read where it was not, corrected and compared.

Nothing is read or compared twice by the same rules. Newer rules are tried first and applied when
the analyst has seen what they change.
"""

from claims.workspace.opening import (
    Progress,
    Workspace,
    compare_known,
    compare_workspace,
    open_workspace,
    read_articles,
)
from claims.workspace.renewing import apply_rules, is_outdated, try_rules
from claims.workspace.searching import searched_lines
from claims.workspace.verifying import Verification, verify

__all__ = [
    "Progress",
    "Verification",
    "Workspace",
    "apply_rules",
    "compare_known",
    "compare_workspace",
    "is_outdated",
    "open_workspace",
    "read_articles",
    "searched_lines",
    "try_rules",
    "verify",
]
