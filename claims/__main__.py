"""`python -m claims`: the command line."""

import sys

from claims.cli import main

if __name__ == "__main__":
    sys.exit(main())
