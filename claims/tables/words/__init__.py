"""Every word and symbol the screens show, in one place, so that another tongue can be put beside it."""

from claims.tables.words.brief import *  # noqa: F403
from claims.tables.words.pages import *  # noqa: F403
from claims.tables.words.pictures import *  # noqa: F403
from claims.tables.words.review import *  # noqa: F403
from claims.tables.words.signs import *  # noqa: F403
from claims.tables.words.sources import *  # noqa: F403
