"""How fast a large project opens: seconds for each step, and how that grows with the number of claims.

    python -m benchmarks.project [CLAIMS]

The articles are the example of `seeds/` under many names, as if they had been read before. "again"
is what the dashboard does after one more claim was confirmed: the readings are at hand.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from benchmarks.extract import SEED
from claims.corrections import make
from claims.ingest import read_paths
from claims.lexicon import Lexicon, load
from claims.model import Article, Comparison
from claims.pipeline import Reading, compare_readings, read_article
from claims.rules import rules_version
from claims.store import Store, open_store
from claims.tables.facets import facets
from claims.tables.project import build_project
from claims.workspace import compare_workspace, open_workspace

Result = TypeVar("Result")


def timed(name: str, work: Callable[[], Result]) -> Result:
    """Prints how long `work` takes, in time of this process: other programs disturb single ones."""
    start = time.process_time()
    result = work()
    print(f"  {name:<44}{time.process_time() - start:8.2f} s")
    return result


def another(reading: Reading, number: int) -> Reading:
    """The reading of the same article under another name."""
    article = replace(reading.article, id=f"a{number}", sha256=f"{number:064x}")
    names = {claim.id: f"{article.id}:{claim.id.rpartition(':')[2]}" for claim in reading.claims}
    claims = (
        replace(claim, id=names[claim.id], article_id=article.id, attribution_id=names[claim.id].rpartition(".")[0])
        for claim in reading.claims
    )
    return Reading(article, tuple(claims), reading.residuals)


def many_comparisons(comparison: Comparison, readings: list[Reading]) -> Comparison:
    """The comparison of one article for each of many, as if none spoke to another's questions."""
    issues, relations = [], []
    for reading in readings:
        id = reading.article.id
        own = {claim.id.rpartition(":")[2]: claim.id for claim in reading.claims}

        def named(claim_id: str | None, own: dict[str, str] = own) -> str | None:
            return own[claim_id.rpartition(":")[2]] if claim_id else None

        for issue in comparison.issues:
            claim_ids = tuple(str(named(claim_id)) for claim_id in issue.claim_ids)
            issues.append(replace(issue, id=f"{id} {issue.id}", claim_ids=claim_ids))
        for each in comparison.relations:
            evidence = tuple(replace(proof, article_id=id) for proof in each.evidence)
            ends = {"left": str(named(each.left)), "right": named(each.right), "evidence": evidence}
            relations.append(replace(each, id=f"{id} {each.id}", issue_id=f"{id} {each.issue_id}", **ends))
    return replace(comparison, issues=tuple(issues), relations=tuple(relations))


def fill(store: Store, reading: Reading, comparison: Comparison, claims: int, lexicon: Lexicon) -> None:
    """A project of so many claims, a hundredth of them confirmed."""
    readings = [another(reading, number) for number in range(claims // len(reading.claims))]
    decided = [replace(make.confirm(each.claims[0], each.article, "a"), number=number)
               for number, each in enumerate(readings[::5], 1)]  # fmt: skip
    store.fill((each.article for each in readings), (), decided, ((rules_version(), each) for each in readings))
    key = open_workspace(store, lexicon).before
    store.keep_comparison(key, many_comparisons(comparison, readings))


def measure(path: Path, lexicon: Lexicon) -> None:
    """Opens the project as the dashboard does, twice."""
    store = open_store(path)
    workspace = timed("readings, corrected", lambda: open_workspace(store, lexicon))
    comparison = timed("comparison", lambda: compare_workspace(store, workspace, lexicon))
    readings = workspace.corrected.readings
    project = build_project(readings, comparison, lexicon, workspace.corrected)
    timed("what filters look at", lambda: facets(project))
    claim, article = readings[-1].claims[0], readings[-1].article
    timed("one claim confirmed", lambda: store.log(make.confirm(claim, article, "a")))
    again = timed("readings, corrected, again", lambda: open_workspace(store, lexicon, workspace.readings))
    timed("comparison, again", lambda: compare_workspace(store, again, lexicon))


def main() -> None:
    lexicon = load()
    (article,) = read_paths([SEED])
    assert isinstance(article, Article)
    reading = read_article(article, lexicon)
    comparison = compare_readings([reading], lexicon)
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    for claims in (most // 4, most):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "project.sqlite"
            fill(open_store(path), reading, comparison, claims, lexicon)
            print(f"{claims:,} claims, {path.stat().st_size / 1e6:,.0f} MB")
            measure(path, lexicon)


if __name__ == "__main__":
    main()
