"""Puts a line that was taken as it looks, from left to right, in the order in which it is read."""

import re
import unicodedata

_RIGHT = r"\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"  # letters of right-to-left scripts
_RIGHT_LETTER = re.compile(f"[{_RIGHT}]")
_NUMBER = r"\d+(?:[.,:/\u066b\u066c]\d+)*"
_LEFT_WORD = r"[^\W\d_]"
# What keeps its order in a right-to-left line: numbers, and words of left-to-right scripts with what is between.
_LEFT_RUN = re.compile(rf"(?![{_RIGHT}]){_LEFT_WORD}(?:[^{_RIGHT}]*(?:(?![{_RIGHT}])\w))?|{_NUMBER}")
_GAPS = re.compile(r"\s+")
_MIRRORED = str.maketrans("()[]{}«»‹›", ")(][}{»«›‹")
_INSIDE = re.compile(r"(?<=[(\[«]) | (?=[)\]»،؛؟.,:!])")
_PAIRED, _CROSSED = re.compile(r"\([^()]*\)|«[^«»]*»"), re.compile(r"\)[^()]*\(|»[^«»]*«")


def is_right_to_left(text: str) -> bool:
    """Whether most of its letters are of a right-to-left script."""
    return 2 * len(_RIGHT_LETTER.findall(text)) > sum(letter.isalpha() for letter in text)


def logical(line: str) -> str:
    """The line in reading order; one without right-to-left letters stays as it is.

    Numbers and words of other scripts keep their own direction, ligatures fall apart in order, and
    brackets face each other.

    >>> logical("ﻦﻳﺮﺧآ 12.5 حﺮﺟ (ATACMS 2) ﺲﻣأ")
    'أمس (ATACMS 2) جرح 12.5 آخرين'
    """
    line = _GAPS.sub(" ", line.strip())
    if not _RIGHT_LETTER.search(line):
        return line
    turned = "".join(reversed(_runs(line)))
    turned = unicodedata.normalize("NFKC", turned)
    if len(_CROSSED.findall(turned)) > len(_PAIRED.findall(turned)):
        turned = turned.translate(_MIRRORED)
    return _INSIDE.sub("", turned)


def _runs(line: str) -> list[str]:
    """Left-to-right runs as they are, everything else letter by letter."""
    parts, place = [], 0
    for run in _LEFT_RUN.finditer(line):
        parts += [*line[place : run.start()], run.group()]
        place = run.end()
    return [*parts, *line[place:]]
