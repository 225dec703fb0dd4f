"""Which rules read an article: the program's version, and a mark of its code and its data.

Two readings may be taken for each other only when this name is the same.
"""

import hashlib
from functools import cache
from pathlib import Path

from claims import __version__

_CODE = Path(__file__).resolve().parent


@cache
def rules_version() -> str:
    """Such as "0.1.0+5c2a9e01b3d4"; the second part changes with every word of the code and the data."""
    digest = hashlib.sha256()
    for folder, pattern in ((_CODE, "**/*.py"), (_CODE.parent / "data", "**/*.toml")):
        for path in sorted(folder.glob(pattern)):
            digest.update(f"{path.relative_to(folder).as_posix()}\0".encode())
            digest.update(path.read_bytes())
    return f"{__version__}+{digest.hexdigest()[:12]}"
