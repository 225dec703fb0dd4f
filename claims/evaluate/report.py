"""Runs the library on annotated texts and lays out the scores, by language and by rule."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from claims.evaluate import detection, overlap
from claims.evaluate.detection import Counts
from claims.evaluate.gold import Annotation, Document, Place, read_gold
from claims.evaluate.groups import is_group_gold, report_groups
from claims.evaluate.pairs import is_pair_gold, report_pairs
from claims.evaluate.sources import is_source_gold, report_sources
from claims.lexicon import Lexicon
from claims.model import Claim, Source, Span
from claims.pipeline import read_article

_STRICT = (*overlap.THRESHOLDS, "token", "joint", "joint50")
_DETAILS = (
    "content exact", "content F1", "cue overlap", "source exact", "source overlap", "elided recognised", "antecedent",
    "kind", "act", "act class", "name", "via",
)  # fmt: skip


class Figures(NamedTuple):
    """Precision, recall and their harmonic mean, each 0..1."""

    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class Score:
    """How well the library did on all documents of one language."""

    language: str
    documents: int
    detection: Counts
    overlap: Counts

    def detected(self) -> Figures:
        """Of attributions found, whatever their details."""
        counts = self.detection
        return _figures(counts["tp"], counts["tp"] + counts["fp"], counts["tp"], counts["tp"] + counts["fn"])

    def by_rule(self, rule: str) -> Figures:
        """Of one rule alone: its recall is the part of the gold that this rule found."""
        right, wrong = self.detection[f"tp rule {rule}"], self.detection[f"fp rule {rule}"]
        return _figures(right, right + wrong, right, self.detection["tp"] + self.detection["fn"])

    def rules(self) -> tuple[str, ...]:
        """The rules that found anything, the most productive first."""
        counts: dict[str, float] = defaultdict(float)
        for key, count in self.detection.items():
            if " rule " in key:
                counts[key.partition(" rule ")[2]] += count
        return tuple(sorted(counts, key=lambda rule: (-counts[rule], rule)))

    def strict(self, measure: str) -> Figures:
        """One of the measures of `overlap`, such as "joint" or "quoted overlap80"."""
        counts = self.overlap
        hits = counts[f"hit found {measure}"], counts[f"hit gold {measure}"]
        return _figures(hits[0], counts[f"found {measure}"], hits[1], counts[f"gold {measure}"])


def score_documents(documents: Iterable[Document], lexicon: Lexicon) -> tuple[Score, ...]:
    """One score a language, by the order of their codes; languages without a data file are left out."""
    scores: dict[str, Score] = {}
    for document in documents:
        article = document.article
        if article.language not in lexicon.languages:
            continue
        found = annotate(read_article(article, lexicon).claims, document.as_written)
        old = scores.get(article.language) or Score(article.language, 0, defaultdict(float), defaultdict(float))
        small_words = lexicon.scoring.small_words
        scores[article.language] = Score(
            article.language,
            old.documents + 1,
            _sum(old.detection, detection.tally(article.text, document.annotations, found)),
            _sum(old.overlap, overlap.tally(article.text, document.annotations, found, small_words)),
        )
    return tuple(scores[language] for language in sorted(scores))


def annotate(claims: Iterable[Claim], as_written: bool) -> tuple[Annotation, ...]:
    """The claims as annotations: those of one cue are one.

    Who relays them is given in the words of the text when `as_written`, else by name where known.
    """
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(claim.attribution_id, []).append(claim)
    return tuple(_annotation(group, as_written) for group in groups.values())


def report(paths: Sequence[Path], lexicon: Lexicon) -> str:
    """The scores on all gold files together, as a text for people."""
    named = [path for path in paths if is_source_gold(path)]
    paired = [path for path in paths if is_pair_gold(path)]
    grouped = [path for path in paths if is_group_gold(path)]
    documents = [document for path in paths if path not in (*named, *paired, *grouped) for document in read_gold(path)]
    unread = sorted({document.article.language for document in documents} - set(lexicon.languages))
    parts = [_lay_out(score) for score in score_documents(documents, lexicon)]
    parts += [f"{language or 'no language'}: not scored, for it has no data file" for language in unread]
    parts += [report_sources(path, lexicon) for path in named]
    parts += [report_pairs(path, lexicon) for path in paired]
    parts += [report_groups(grouped, lexicon)] if grouped else []
    return "\n\n".join(parts) or "nothing to score"


def _annotation(claims: Sequence[Claim], as_written: bool) -> Annotation:
    first = claims[0]
    antecedent = None if first.overt else first.source.mention
    return Annotation(
        cue=tuple(_place(span) for span in first.cue),
        source=(_place(first.overt),) if first.overt else (),
        content=tuple(_place(claim.content) for claim in claims if claim.content),
        antecedent=_place(antecedent) if antecedent else None,
        kind=first.form,
        act=first.act,
        name=first.source.name,
        via=tuple(_name(source, as_written) for source in first.via),
        rule=first.rule,
    )


def _place(span: Span) -> Place:
    return span.start, span.stop


def _name(source: Source, as_written: bool) -> str:
    written = source.mention.text if source.mention else ""
    return written if as_written else source.name or written


def _sum(left: Counts, right: Counts) -> Counts:
    total = defaultdict(float, left)
    for key, count in right.items():
        total[key] += count
    return total


def _figures(right_found: float, found: float, right_gold: float, gold: float) -> Figures:
    precision = right_found / found if found else 0.0
    recall = right_gold / gold if gold else 0.0
    both = precision + recall
    return Figures(precision, recall, 2 * precision * recall / both if both else 0.0)


def _lay_out(score: Score) -> str:
    counts = score.detection
    sums = ", ".join(f"{name} {counts[key]:.0f}" for name, key in (("right", "tp"), ("wrong", "fp"), ("missed", "fn")))
    lines = [f"{score.language}: {score.documents} texts ({sums})", f"{'':34}{'P':>8}{'R':>8}{'F1':>8}"]
    lines.append(_row("detection", score.detected()))
    lines += [_row(f"  by {rule}", score.by_rule(rule)) for rule in score.rules()]
    lines += [_row(measure, score.strict(measure), 100) for measure in _STRICT]
    lines += [_row(f"{kind} overlap80", score.strict(f"{kind} overlap80"), 100) for kind in overlap.KINDS]
    lines += [_row(f"{kind} joint", score.strict(f"{kind} joint"), 100) for kind in overlap.KINDS]
    lines += [f"{name:34}{_share(counts[name], counts[f'{name} of'], 1)}" for name in _DETAILS]
    for criterion in ("overlap80", "overlap50"):
        for name in ("shared", "half"):
            hits, total = score.overlap[f"source {name} {criterion}"], score.overlap[f"sources {criterion}"]
            lines.append(f"{f'source {name}, {criterion}':34}{_share(hits, total, 100)}")
    shapes = sorted(key.removeprefix("of shape ") for key in counts if key.startswith("of shape "))
    lines += [
        f"found of {f'{shape}:':25}{counts[f'tp shape {shape}']:8.0f}/{counts[f'of shape {shape}']:.0f}"
        for shape in shapes
    ]
    return "\n".join(lines)


def _row(name: str, figures: Figures, scale: int = 1) -> str:
    digits = 2 if scale == 100 else 3
    return f"{name:34}" + "".join(f"{scale * figure:8.{digits}f}" for figure in figures)


def _share(right: float, total: float, scale: int) -> str:
    digits = 2 if scale == 100 else 3
    return f"{scale * right / total:8.{digits}f} ({total:.0f})" if total else f"{'-':>8}"
