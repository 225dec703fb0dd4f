"""What the overview and the network count, and the files that are drawn of them."""

from datetime import date

import pytest

from claims import pictures
from claims.lexicon import load
from claims.model import Article
from claims.pipeline import compare_readings, read_article
from claims.tables import words
from claims.tables.citations import Link, citations, sizes
from claims.tables.overview import claims_by_day, clashes, coverage
from claims.tables.project import Project, build_project

FIRST = Article(
    "first", "قالت وزارة الدفاع الروسية إن خمسة جنود قتلوا. ونقلت وكالة تاس عن الكرملين قوله إن الهجوم فشل.",
    "1" * 64, "ar", date(2025, 3, 1), "الصحيفة",
)  # fmt: skip
SECOND = Article(
    "second", "The Ukrainian Ministry of Defence said nine soldiers were killed. The Kremlin declined to comment.",
    "2" * 64, "en",
)  # fmt: skip

NATIONS = "Russian Ukrainian Turkish French German Italian Spanish Polish Greek Dutch".split()


@pytest.fixture(scope="module")
def project() -> Project:
    readings = [read_article(article, load()) for article in (FIRST, SECOND)]
    return build_project(readings, compare_readings(readings, load()), load())


def names(links: tuple[Link, ...]) -> set[tuple[str, str, int]]:
    return {(link.start.name.text, link.stop.name.text, len(link.claim_ids)) for link in links}


def test_claims_are_counted_by_day_and_source(project: Project) -> None:
    counts = claims_by_day(project)
    assert sum(row["claims"] for row in counts.rows) == len(project.claims)
    assert {"day": "2025-03-01", "source": "Kremlin", "claims": 1} in counts.rows
    assert {"day": None, "source": "Kremlin", "claims": 1} in counts.rows


def test_the_summary_names_the_most_cited(project: Project) -> None:
    assert claims_by_day(project).summary == "4 in all, 3 named. Most: Kremlin (2)."


def test_coverage_counts_each_claim_of_each_outlet_once(project: Project) -> None:
    rows = coverage(project).rows
    assert sum(row["claims"] for row in rows) == 4
    assert {"outlet": "الصحيفة", "side": project.sides["ru"].name, "claims": 2} in rows
    assert {row["outlet"] for row in rows} == {"الصحيفة", words.NO_OUTLET}


def test_sources_beyond_the_first_eight_stand_together() -> None:
    said = " ".join(f"The {name} Ministry of Defence said the war is over." for name in NATIONS)
    reading = read_article(Article("many", said, "3" * 64, "en"), load())
    project = build_project([reading], compare_readings([reading], load()), load())
    rows = claims_by_day(project).rows
    assert len(rows) == 9
    assert {"day": None, "source": words.OTHERS, "claims": len(project.claims) - 8} in rows


def test_a_project_without_clashes_has_no_rows() -> None:
    reading = read_article(Article("calm", "The Kremlin said the harvest was good.", "4" * 64, "en"), load())
    assert clashes(build_project([reading], compare_readings([reading], load()), load())).rows == ()


def test_a_relayed_claim_goes_over_the_one_who_passes_it_on(project: Project) -> None:
    found = names(citations(project))
    assert {("الصحيفة", "TASS", 1), ("TASS", "Kremlin", 1)} <= found
    assert ("الصحيفة", "Kremlin", 1) not in found


def test_an_outlet_without_a_name_says_so(project: Project) -> None:
    assert (words.NO_OUTLET, "Kremlin", 1) in names(citations(project))


def test_a_node_is_as_large_as_the_claims_that_go_through_it(project: Project) -> None:
    through = {node.name.text: count for node, count in sizes(citations(project)).items()}
    assert (through["Kremlin"], through["TASS"], through["الصحيفة"]) == (2, 1, 2)


@pytest.mark.parametrize("kind", ["bars", "network"])
def test_a_picture_is_written_with_its_names(project: Project, kind: str) -> None:
    drawn = pictures.bars(coverage(project)) if kind == "bars" else pictures.network(citations(project))
    assert "الصحيفة" in pictures.svg(drawn).decode()
    assert pictures.png(drawn).startswith(b"\x89PNG")
