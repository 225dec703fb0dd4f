"""Who decides: the name that stands beside each correction."""

import getpass
import os


def user_name() -> str:
    """The name in RASHOMON_USER, else that of the account on this computer."""
    return os.environ.get("RASHOMON_USER", "").strip() or getpass.getuser()
