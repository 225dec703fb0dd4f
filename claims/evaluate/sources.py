"""Scores whom mentions name: cases with a mention and the id, speaker and side that people judged right.

A file of such cases has `text`, and instead of claims an `id` or, where nobody may be named, none.
"""

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from claims.lexicon import Lexicon
from claims.model import Article, Attribution, Source, Span
from claims.resolve import resolve_sources
from claims.resolve.describe import describe

Case = Mapping[str, Any]
_UNNAMED = "without a name"


def is_source_gold(path: Path) -> bool:
    """Whether the file is named as gold for sources: resolve.<language>.toml."""
    return path.suffix == ".toml" and path.name.startswith("resolve.")


def report_sources(path: Path, lexicon: Lexicon) -> str:
    """How many mentions of each kind of source are resolved, rightly named, kept unnamed, on the right side."""
    language = path.suffixes[-2].removeprefix(".")
    cases: list[Case] = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for case in cases:
        source = _resolve(case, language, lexicon)
        for kind in (_kind(case, lexicon), "all"):
            _count(counts[kind], case, source)
    lines = [f"{language}: {len(cases)} mentions ({path.name})", f"{'source':<18}resolved  name  kept  side"]
    kinds = sorted(counts, key=lambda kind: (kind == "all", -counts[kind]["cases"], kind))
    return "\n".join(lines + [_line(kind, counts[kind]) for kind in kinds])


def _resolve(case: Case, language: str, lexicon: Lexicon) -> Source:
    """The source of the case's mention, behind those that the text before it names."""
    before = case.get("before", "")
    text = f"{before}\n{case['text']}"
    starts = [before.index(earlier) for earlier in case.get("sources", ())]
    spans = [Span(i, i + len(s), s) for i, s in zip(starts, case.get("sources", ()), strict=True)]
    mention = Span(len(before) + 1, len(text), case["text"])
    day: date | None = case.get("published")
    article = Article("case", text, "", language, day)
    attributions = [_attribution(str(number), span) for number, span in enumerate((*spans, mention))]
    return resolve_sources(article, attributions, lexicon)[str(len(spans))].source


def _attribution(identifier: str, source: Span) -> Attribution:
    return Attribution(identifier, source, (), source, None, (), (), "say", "indirect", "gold", "")


def _kind(case: Case, lexicon: Lexicon) -> str:
    """The kind of the judged source, or that it has no name."""
    if "id" not in case:
        return _UNNAMED
    world = lexicon.gazetteer
    known = case["id"] in world.entries or case["id"].partition(".")[0] in {**world.countries, **world.places}
    return describe(case["id"], world)[1] or "other" if known else "other"


def _count(counts: dict[str, int], case: Case, source: Source) -> None:
    counts["cases"] += 1
    if "id" in case:
        counts["named"] += 1
        counts["resolved"] += source.id is not None
        counts["right"] += source.id == case["id"] and source.speaker == case.get("speaker")
    else:
        counts["unnamed"] += 1
        counts["kept"] += source.id is None
    if "side" in case:
        counts["sided"] += 1
        counts["side"] += source.side == case["side"]


def _line(kind: str, counts: Mapping[str, int]) -> str:
    shares = (("resolved", "named"), ("right", "resolved"), ("kept", "unnamed"), ("side", "sided"))
    return f"{kind:<20}" + "".join(f"{_share(counts.get(a, 0), counts.get(b, 0)):>6}" for a, b in shares)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "-"
