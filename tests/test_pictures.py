"""What the overview and the network count, and the files that are drawn of them."""

import tomllib
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from claims import pictures
from claims.lexicon import load
from claims.model import Article
from claims.pipeline import compare_readings, read_article
from claims.tables import words
from claims.tables.citations import Link, citations, sizes
from claims.tables.claims import Filter, select
from claims.tables.facets import FACETS
from claims.tables.numbers import Chart, Figure
from claims.tables.overview import Counts, claims_by_day, clashes, coverage
from claims.tables.project import Project, Quote, Side, build_project
from claims.views.markup.pictures import legend

FIRST = Article(
    "first", "قالت وزارة الدفاع الروسية إن خمسة جنود قتلوا. ونقلت وكالة تاس عن الكرملين قوله إن الهجوم فشل.",
    "1" * 64, "ar", date(2025, 3, 1), "الصحيفة",
)  # fmt: skip
SECOND = Article(
    "second", "The Ukrainian Ministry of Defence said nine soldiers were killed. The Kremlin declined to comment.",
    "2" * 64, "en",
)  # fmt: skip

ROOT = Path(__file__).resolve().parents[1]
MOSCOW, WASHINGTON, NOBODY = Side("ru", "Moscow", 0), Side("us", "Washington", 2), Side(None, "Other sources", -1)


def figure(name: str, side: Side, operator: str, value: str, left: float, width: float, is_open: bool) -> Figure:
    who = Quote(name, "en", "ltr")
    return Figure(
        "c", 0, who, side, who, operator, value, "Killed", None, "26 Jun 2024", left, width,
        open_left=False, open_right=is_open, is_chosen=False,
    )  # fmt: skip


CHART = Chart(
    "i", "Killed", Quote("الجسر", "ar", "rtl"), (), ((0.0, "0"), (50.0, "50"), (100.0, "100")),
    (
        figure("Kremlin", MOSCOW, "=", "7", 7, 0, is_open=False),
        figure("Pentagon", WASHINGTON, "between", "5 – 9", 5, 4, is_open=False),
        figure("الشرطة", NOBODY, "≥", "100", 100, 0, is_open=True),
    ),
    (),
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


@pytest.mark.parametrize("picture", [claims_by_day, coverage])
def test_a_bar_leads_to_the_claims_that_it_counts(
    project: Project, picture: Callable[[Project], Counts]
) -> None:
    counts = picture(project)
    led_to = [select(project, Filter(**dict(lead.filters))) for lead in counts.leads]
    assert [len(claims) for claims in led_to] == [row["claims"] for row in counts.rows]
    drawn = pictures.bars(counts, lambda lead: f"{lead.page}?{len(lead.filters)}").to_dict()
    (drawn_rows,) = drawn["datasets"].values()
    assert {row["href"] for row in drawn_rows} == {"claims?2"}
    assert "href" not in pictures.bars(counts).to_dict()["encoding"]  # a file leads nowhere


def test_a_line_of_the_network_leads_to_its_claims(project: Project) -> None:
    found = citations(project)
    led_to = [select(project, Filter(**dict(link.lead.filters))) for link in found]
    assert [tuple(claim.id for claim in claims) for claims in led_to] == [link.claim_ids for link in found]
    assert all(name in FACETS for link in found for name in link.start.filter | link.stop.filter)


def test_the_outlets_that_are_counted_together_lead_to_all_claims_of_the_side() -> None:
    articles = [
        Article(f"a{place}", "The Kremlin said the war is over.", str(place) * 64, "en", outlet=f"Outlet {place}")
        for place in range(1, 10)
    ]  # fmt: skip
    readings = [read_article(article, load()) for article in articles]
    counts = coverage(build_project(readings, compare_readings(readings, load()), load()))
    by_outlet = {row["outlet"]: lead.filters for row, lead in zip(counts.rows, counts.leads, strict=True)}
    assert by_outlet[words.OTHERS] == (("side", ("ru",)),)
    assert by_outlet["Outlet 1"] == (("outlet", ("Outlet 1",)), ("side", ("ru",)))


def test_a_relayed_claim_goes_over_the_one_who_passes_it_on(project: Project) -> None:
    found = names(citations(project))
    assert {("الصحيفة", "TASS", 1), ("TASS", "Kremlin", 1)} <= found
    assert ("الصحيفة", "Kremlin", 1) not in found


def test_an_outlet_without_a_name_says_so(project: Project) -> None:
    assert (words.NO_OUTLET, "Kremlin", 1) in names(citations(project))


def test_a_node_is_as_large_as_the_claims_that_go_through_it(project: Project) -> None:
    through = {node.name.text: count for node, count in sizes(citations(project)).items()}
    assert (through["Kremlin"], through["TASS"], through["الصحيفة"]) == (2, 1, 2)


def test_what_has_most_stands_first() -> None:
    one, other = ("The Kremlin said the war is over.", "NATO said the war goes on. The Kremlin said that it is over.")
    articles = [Article(name, text, name * 64, "en", None, name) for name, text in (("1", one), ("2", other))]
    readings = [read_article(article, load()) for article in articles]
    project = build_project(readings, compare_readings(readings, load()), load())
    assert [row["outlet"] for row in coverage(project).rows] == ["2", "2", "1"]


def test_a_side_has_in_every_picture_the_colour_that_it_has_elsewhere(project: Project) -> None:
    drawn = pictures.bars(coverage(project)).to_dict()["encoding"]["color"]
    for side in project.sides.values():
        assert drawn["scale"]["domain"][side.colour % len(pictures.PALETTE)] == side.name
    assert set(drawn["legend"]["values"]) == {side.name for side in project.sides.values()}


@pytest.mark.parametrize("picture", [claims_by_day, coverage])
def test_on_a_screen_the_legend_stands_outside_the_picture(
    project: Project, picture: Callable[[Project], Counts]
) -> None:
    counts = picture(project)
    assert set(counts.legend) == {row[counts.columns[1]] for row in counts.rows}
    shown = pictures.bars(counts, lambda lead: lead.page).to_dict()["encoding"]["color"]
    assert shown["legend"] is None
    assert shown["scale"] == pictures.bars(counts).to_dict()["encoding"]["color"]["scale"]
    for name in counts.legend:
        assert f"<bdi>{name}</bdi>" in legend(counts.legend)


def test_a_long_name_stands_in_two_lines_above_its_dot_and_loses_no_word() -> None:
    text = "The Ukrainian Ministry of Defence said nine soldiers were killed."
    reading = read_article(Article("long", text, "5" * 64, "en"), load())
    links = citations(build_project([reading], compare_readings([reading], load()), load()))
    drawn = pictures.svg(pictures.network(links)).decode()
    assert ">Ukrainian Ministry of<" in drawn
    assert ">Defence<" in drawn
    assert "…" not in drawn


def test_files_have_the_colours_of_the_light_screen() -> None:
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
    assert tuple(settings["light"]["chartCategoricalColors"]) == pictures.PALETTE
    assert pictures.PALETTE[0] in pictures.svg(pictures.intervals(CHART)).decode()


def test_the_axis_of_figures_is_drawn_with_a_dot_a_bar_an_arrow_and_every_source() -> None:
    drawn = pictures.svg(pictures.intervals(CHART)).decode()
    for words_of in ("Kremlin", "Pentagon", "الشرطة", "≥ 100", "5 – 9", "Killed الجسر", ">50<"):
        assert words_of in drawn
    assert pictures.png(pictures.intervals(CHART)).startswith(b"\x89PNG")


@pytest.mark.parametrize("kind", ["bars", "network"])
def test_a_picture_is_written_with_its_names(project: Project, kind: str) -> None:
    drawn = pictures.bars(coverage(project)) if kind == "bars" else pictures.network(citations(project))
    assert "الصحيفة" in pictures.svg(drawn).decode()
    assert pictures.png(drawn).startswith(b"\x89PNG")


def test_a_picture_in_a_file_is_drawn_with_the_font_of_the_program(project: Project) -> None:
    drawn = pictures.bars(coverage(project))
    elsewhere = BytesIO()
    drawn.configure(font="sans-serif").configure_range(category=list(pictures.PALETTE)).save(
        elsewhere, format="png", ppi=144
    )
    assert pictures.png(drawn) != elsewhere.getvalue()  # Arabic letters need not be on the machine
    assert "IBM Plex Sans Arabic" in pictures.svg(drawn).decode()
