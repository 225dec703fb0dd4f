"""What the screens show: columns, cells, order, figures, filters and highlighted passages."""

import math
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from claims.ingest import read_paths
from claims.lexicon import load
from claims.model import (
    Act,
    Article,
    Bound,
    Claim,
    Comparison,
    Evidence,
    Issue,
    Quantity,
    Relation,
    RelationKind,
    Residual,
    Span,
    because,
)
from claims.pipeline import Reading, compare_readings, read_article
from claims.tables import words
from claims.tables.accounts import (
    Accounts,
    accounts,
    by_voice,
    headline,
    is_folded_at_first,
    sorted_issues,
    speaking_sides,
    totals,
)
from claims.tables.articles import article_rows, passage
from claims.tables.claims import Filter, rows, select
from claims.tables.facets import options
from claims.tables.numbers import axis, charts, figure_lines, figure_words, value_of
from claims.tables.project import Project, build_project, cited, day
from claims.views.markup import numbers
from tests.hand_built import Said, build

SEED = Path(__file__).resolve().parents[1] / "seeds" / "austin-belousov-call.ar.txt"
CHILDREN = {"text": "3 أطفال", "low": 3, "role": "killed", "unit": "child"}
TWINS = {"text": "طفلين", "low": 2, "role": "killed", "unit": "child"}


def project_of(
    pieces: tuple[str | Said, ...], issues: tuple[Issue, ...] = (), relations: tuple[Relation, ...] = ()
) -> Project:
    article, claims = build(pieces, published=date(2024, 6, 26))
    return build_project([Reading(article, claims, ())], Comparison(issues, relations), load())


def claims_of(project: Project) -> list[Claim]:
    return list(project.claims.values())


def relate(project: Project, issue: str, kind: RelationKind, left: int, right: int | None = None) -> Relation:
    """A relation between two claims, proved by their figures or their words."""
    found = [claims_of(project)[place] for place in (left, right) if place is not None]
    proofs = tuple(Evidence(claim.article_id, _proof(claim)) for claim in found)
    inside = len({claim.source.side for claim in found}) == 1
    return Relation(
        id=f"{issue}-{kind}",
        issue_id=issue,
        left=found[0].id,
        right=found[1].id if len(found) > 1 else None,
        kind=kind,
        aspect="quantity",
        reason=because("same"),
        evidence=proofs,
        inside_side=inside and len(found) > 1,
    )


def _proof(claim: Claim) -> Span:
    return claim.quantities[0].span if claim.quantities else claim.content or claim.cue[0]


def with_questions(project: Project, *questions: tuple[str, str, tuple[int, ...], RelationKind]) -> Project:
    """The project with questions: title, aspect, places of the claims, how the first two of them stand."""
    claims = claims_of(project)
    issues, relations = [], []
    for number, (title, aspect, places, kind) in enumerate(questions):
        issues.append(Issue(f"q{number}", title, aspect, tuple(claims[place].id for place in places)))
        relations.append(relate(project, f"q{number}", kind, *places[:2]))
    return build_project(project.readings, Comparison(tuple(issues), tuple(relations)), load())


@pytest.fixture
def dispute() -> Project:
    """Two voices of Moscow about the same figure, Washington about another matter, Kyiv silent."""
    project = project_of((
        "قال الكرملين إن ", Said("3 أطفال قتلوا", "ru.kremlin", "ru", figures=(CHILDREN,)), ". ",
        "وقال الحاكم إن ", Said("هناك طفلين", "ru.governor", "ru", figures=(TWINS,)), ". ",
        "وقال البنتاغون إن ", Said("الدعم مستمر", "us.defence", "us"), "، فيما ",
        Said("لم تعلق", "ua.government", "ua", act="decline-to-comment", silent=True), ".",
    ))  # fmt: skip
    return with_questions(
        project,
        ("Support: الدعم", "arms", (2,), "single_sided"),
        ("Children killed: أطفال", "quantity killed child", (0, 1, 3), "possible_conflict"),
    )


@pytest.fixture(scope="module")
def seed() -> Project:
    """The first article, read by the pipeline."""
    article = next(entry for entry in read_paths([SEED], published=date(2024, 6, 26)) if isinstance(entry, Article))
    reading = read_article(article, load())
    return build_project([reading], compare_readings([reading], load()), load())


def table(project: Project, *opened: str) -> Accounts:
    return accounts(project, sorted_issues(project), set(opened))


def test_what_clashes_comes_first(dispute: Project) -> None:
    assert [issue.id for issue in sorted_issues(dispute)] == ["q1", "q0"]
    assert headline(dispute) == (("possible_conflict", 1), ("single_sided", 1))


def test_sides_are_columns_until_they_are_opened(dispute: Project) -> None:
    assert [column.label.text for column in table(dispute).columns] == ["Moscow", "Kyiv", "Washington"]
    opened = [column.label.text for column in table(dispute, "ru").columns]
    assert opened == ["ru.kremlin", "ru.governor", "Kyiv", "Washington"]


def test_the_side_that_speaks_to_most_questions_of_the_page_stands_first(dispute: Project) -> None:
    assert [side.id for side in by_voice(dispute, sorted_issues(dispute))] == ["ru", "ua", "us"]
    support = [issue for issue in sorted_issues(dispute) if issue.id == "q0"]
    assert [side.id for side in by_voice(dispute, support)] == ["us", "ru", "ua"]


def test_of_many_sentences_on_figures_the_gravest_stand_open(dispute: Project) -> None:
    (chart,) = charts(dispute, sorted_issues(dispute))
    for count, hidden in ((4, 0), (7, 4)):  # one more would take no more place than the words that hide it
        page = numbers.chart(replace(chart, relations=(("compatible", "told"),) * count), "", str)
        open_part, _, folded = page.partition("<details>")
        assert (open_part.count("told"), folded.count("told")) == (count - hidden, hidden)


def test_many_sources_begin_as_sides_and_few_do_not(dispute: Project, seed: Project) -> None:
    assert is_folded_at_first(seed)
    assert not is_folded_at_first(dispute)
    assert [side.name for side in speaking_sides(seed)] == ["Moscow", "Kyiv", "Washington", "Media"]


def test_every_claim_of_a_question_stands_in_one_cell(dispute: Project) -> None:
    for opened in ((), ("ru",), ("ru", "ua", "us")):
        for question, issue in zip(table(dispute, *opened).questions, sorted_issues(dispute), strict=True):
            shown = [account.claim_id for cell in question.cells for account in cell]
            assert sorted(shown) == sorted(issue.claim_ids)


def test_a_conflict_inside_a_side_is_flagged_on_the_folded_side_alone(dispute: Project) -> None:
    assert table(dispute).questions[0].inside == {"side ru": "possible_conflict"}
    keys = {column.key for column in table(dispute, "ru").columns}
    assert not table(dispute, "ru").questions[0].inside.keys() & keys


def test_accord_inside_a_side_is_not_flagged(dispute: Project) -> None:
    agreed = with_questions(dispute, ("Children killed", "quantity killed child", (0, 1), "agrees"))
    assert table(agreed).questions[0].inside == {}


def test_a_silence_is_cited_with_its_words(dispute: Project) -> None:
    silent = table(dispute).questions[0].cells[1][0]
    assert (silent.words.text, silent.spoken, silent.act) == ("لم تعلق", False, "no comment")
    assert table(dispute).questions[1].cells[1] == ()


def test_a_reason_shows_both_spans_with_their_rules(dispute: Project) -> None:
    why = table(dispute).questions[0].whys[0]
    assert [(proof.words.text, proof.rule) for proof in why.proofs] == [("3 أطفال", "by hand"), ("طفلين", "by hand")]
    assert why.inside == "Moscow"


def test_reasons_that_read_the_same_are_told_once(dispute: Project) -> None:
    twice = (relate(dispute, "q1", "compatible", 0, 1), relate(dispute, "q1", "compatible", 0, 3))
    project = build_project(dispute.readings, Comparison(dispute.comparison.issues, twice), load())
    question = table(project).questions[0]
    assert question.kinds == (("compatible", 1),)
    assert [proof.words.text for proof in question.whys[0].proofs] == ["3 أطفال", "طفلين", "لم تعلق"]


def test_what_the_journalist_says_of_two_accounts_is_a_proof_of_its_own(seed: Project) -> None:
    whys = [why for question in table(seed).questions for why in question.whys if why.kind == "divergent"]
    proofs = {(proof.who.text, proof.words.text) for why in whys for proof in why.proofs if proof.claim_id is None}
    assert ("The article", "روايات متباينة") in proofs


def test_the_proof_is_marked_inside_the_words(dispute: Project) -> None:
    account = table(dispute).questions[0].cells[0][0]
    assert [(piece.text, piece.roles) for piece in account.pieces] == [("3 أطفال", ("evidence",)), (" قتلوا", ())]


def test_a_title_is_split_into_topic_and_quoted_words(dispute: Project) -> None:
    question = table(dispute).questions[0]
    assert (question.topic, question.title.text) == ("Children killed", "أطفال")
    assert (question.title.language, question.title.direction) == ("ar", "rtl")
    plain = with_questions(dispute, ("أطفال: ثلاثة", "other", (0,), "single_sided"))
    assert (table(plain).questions[0].topic, table(plain).questions[0].title.text) == ("", "أطفال: ثلاثة")


def test_every_voice_is_heard_once_before_one_is_heard_again() -> None:
    voices = ["ru.kremlin", "ru.kremlin", "ru.defence", "ru.kremlin", "ru.defence"]
    pieces = [part for voice in voices for part in ("وقال إن ", Said("الهجوم فشل", voice), ". ")]
    project = with_questions(project_of(tuple(pieces)), ("", "other", (0, 1, 2, 3, 4), "agrees"))
    heard = [account.who.text for account in table(project).questions[0].cells[0]]
    assert heard == ["ru.kremlin", "ru.defence", "ru.kremlin", "ru.defence", "ru.kremlin"]


def test_accounts_passed_on_have_one_origin(seed: Project) -> None:
    rows = {question.topic: question.origins for question in table(seed).questions}
    assert rows["Injured"] == "3 accounts, 2 origins"  # the silences beside them are no accounts
    assert rows["Talks"] == "6 accounts, 3 origins"  # Ryder passes on what Austin says


def test_totals_count_with_their_nouns(dispute: Project) -> None:
    assert totals(dispute) == (("1", "article"), ("4", "claims"), ("4", "sources"), ("2", "questions"))


def test_a_source_without_a_side_has_a_column_of_its_own() -> None:
    project = project_of(("قال شهود إن ", Said("الدخان كثيف", None, None), "."))
    project = with_questions(project, ("", "other", (0,), "single_sided"))
    assert [column.label.text for column in table(project).columns] == [words.NO_SIDE_NAME]


def test_every_act_relation_form_and_bound_has_words() -> None:
    assert set(words.ACTS) == set(get_args(Act))
    assert set(words.RELATIONS) == set(get_args(RelationKind))
    assert set(words.OPERATORS) == set(get_args(Bound))
    assert len({sign.symbol for sign in words.RELATIONS.values()}) == len(words.RELATIONS)


# Numbers


def figure(low: float, high: float, bound: Bound = "exactly", unit: str = "person") -> Quantity:
    return Quantity(Span(0, 1, "5"), low, high, bound, unit, "killed")


@pytest.mark.parametrize(
    ("quantity", "shown"),
    [
        (figure(5, 5), ("=", "5")),
        (figure(5, math.inf, "at_least"), ("≥", "5")),
        (figure(101, math.inf, "more_than"), (">", "100")),
        (figure(2.5, math.inf, "more_than", "percent"), (">", "2.5")),
        (figure(0, 99, "less_than"), ("<", "100")),
        (figure(0, 100, "at_most"), ("≤", "100")),
        (figure(90, 110, "about"), ("≈", "90 – 110")),
        (figure(1200, 1500, "between"), ("between", "1,200 – 1,500")),
    ],
)
def test_the_value_is_the_one_the_source_named(dispute: Project, quantity: Quantity, shown: tuple[str, str]) -> None:
    assert value_of(dispute, quantity) == shown


def test_a_part_shows_its_whole(dispute: Project) -> None:
    missiles = Quantity(Span(0, 1, "2"), 2, 2, "exactly", "missile", "downed", total=3)
    assert figure_words(dispute, missiles).startswith("2 of 3 ")


@pytest.mark.parametrize(
    "quantities",
    [
        [figure(5, 5)],
        [figure(0, 0)],
        [figure(124, 124), figure(101, math.inf, "more_than")],
        [figure(1_000_000, 1_000_000), figure(1_000_005, 1_000_005)],
        [figure(0.2, 0.7)],
        [figure(0, math.inf)],
    ],
)
def test_an_axis_holds_every_finite_end_and_leaves_room_to_the_right(quantities: list[Quantity]) -> None:
    low, high, ticks = axis(quantities)
    ends = [end for quantity in quantities for end in (quantity.low, quantity.high) if math.isfinite(end)]
    assert low <= min(ends)
    assert high > max(ends)
    assert 2 <= len(ticks) <= 9
    assert [place for place, _ in ticks] == sorted({place for place, _ in ticks})


def test_figures_are_listed_one_by_one_and_never_summed(dispute: Project) -> None:
    (chart,) = charts(dispute, sorted_issues(dispute))
    assert [(shown.who.text, shown.value) for shown in chart.figures] == [("ru.kremlin", "3"), ("ru.governor", "2")]
    assert chart.figures[0].left > chart.figures[1].left
    assert chart.relations == (("possible_conflict", "The figures are the same."),)


def test_an_open_interval_reaches_the_end_of_the_axis(seed: Project) -> None:
    found = [figure for chart in charts(seed, sorted_issues(seed)) for figure in chart.figures]
    open_ones = [figure for figure in found if figure.operator in ("≥", ">")]
    assert {figure.phrase.text for figure in open_ones} == {"5 أشخاص على الأقل", "أكثر من 100 آخرين"}
    assert all(figure.open_right and figure.left + figure.width == pytest.approx(100) for figure in open_ones)


# Claims


def test_a_search_finds_a_name_however_it_is_spelled(seed: Project) -> None:
    spellings = [select(seed, Filter(search=name)) for name in ("البنتاجون", "البنتاغون")]
    assert spellings[0] == spellings[1] != ()
    assert select(seed, Filter(search="pentagon")) != ()
    assert select(seed, Filter(search="zzz")) == ()


def test_all_words_of_a_search_must_be_there(dispute: Project) -> None:
    assert len(select(dispute, Filter(search="أطفال قُتلوا"))) == 1
    assert select(dispute, Filter(search="أطفال الدعم")) == ()


def test_filters_narrow_each_other(dispute: Project) -> None:
    assert len(select(dispute, Filter())) == 4
    assert len(select(dispute, Filter(side=("ru",)))) == 2
    assert len(select(dispute, Filter(side=("ru", "ua")))) == 3
    assert len(select(dispute, Filter(side=("ru",), act=("decline-to-comment",)))) == 0
    assert [claim.source.id for claim in select(dispute, Filter(relation=("single_sided",)))] == ["us.defence"]
    assert Filter(side=("ru",), search=" ").active == ("Side",)


def test_a_decision_is_seen_by_the_filter_and_by_nothing_else_that_was_made(dispute: Project) -> None:
    first = claims_of(dispute)[0]
    assert select(dispute, Filter(status=("confirmed",))) == ()
    decided = replace(dispute.corrected, status={**dispute.status, first.id: "confirmed"})
    after = replace(dispute, corrected=decided)
    assert select(after, Filter(status=("confirmed",))) == (first,)
    assert sorted_issues(after) is sorted_issues(dispute)


def test_every_option_lets_something_through_and_has_a_name_of_its_own(seed: Project) -> None:
    for facet, values in options(seed).items():
        assert len(set(values.values())) == len(values)
        for key in values:
            assert select(seed, Filter(**{facet: (key,)}))


def test_options_have_the_same_keys_in_every_language(seed: Project) -> None:
    english = options(seed)
    words.speak(lambda: "ar")
    arabic = options(seed)
    words.speak(lambda: "en")
    assert {facet: set(values) for facet, values in arabic.items()} == {name: set(v) for name, v in english.items()}
    assert (english["act"]["warn"], arabic["act"]["warn"]) == ("warns", "يحذّر")


def test_a_row_has_everything_read_off_the_claim(dispute: Project) -> None:
    row = rows(dispute, claims_of(dispute))[0]
    assert (row.account.side.name, row.account.published) == ("Moscow", "26 Jun 2024")
    assert (row.figures, row.kinds, row.form) == (("3 children killed",), ("possible_conflict",), "indirect")


# Articles


def test_an_article_shows_its_first_line_as_title_and_no_folder() -> None:
    text = "عنوان قصير\n" + "كلمة " * 200
    article = Article("a", text, "0" * 64, "ar", origin="/home/someone/news/a.txt", notes=("decoded as windows-1256",))
    cue = Span(0, 5, text[:5])
    reading = Reading(article, (), (Residual(Span(0, 10, text[:10]), cue, "no source beside the cue"),))
    (row,) = article_rows(build_project([reading], Comparison((), ()), load()), [reading], {})
    assert (row.title.text, row.origin, row.published, row.language) == ("عنوان قصير", "a.txt", None, "Arabic")
    assert row.notes == ("decoded as windows-1256",)
    assert [(piece.text, piece.roles) for piece in row.doubts[0].pieces] == [("عنوان", ("cue",)), (" قصير", ())]


def test_a_long_first_line_is_cut_at_a_word() -> None:
    article = Article("a", "كلمة " * 200, "0" * 64, "ar")
    reading = Reading(article, (), ())
    (row,) = article_rows(build_project([reading], Comparison((), ()), load()), [reading], {})
    assert len(row.title.text) <= 125
    assert row.title.text.endswith("كلمة …")


@pytest.mark.parametrize("whole", [False, True])
def test_a_passage_is_the_articles_text_and_marks_exactly_the_claim(seed: Project, whole: bool) -> None:
    for claim in claims_of(seed):
        shown = passage(seed, claim, whole=whole)
        text = "".join(piece.text for piece in shown.pieces)
        assert text in seed.articles[claim.article_id].text
        marked = "".join(piece.text for piece in shown.pieces if "content" in piece.roles)
        assert marked == (claim.content.text if claim.content else "")
        assert cited(seed, claim).text in text
        assert shown.is_cut_before is False or not whole


def test_a_passage_of_an_endless_line_stays_short() -> None:
    filler = "كلمة " * 100_000
    project = project_of((filler, "قال الكرملين إن ", Said("الهجوم فشل"), " ", filler))
    shown = passage(project, claims_of(project)[0])
    text = "".join(piece.text for piece in shown.pieces)
    assert len(text) < 2_000
    assert (shown.is_cut_before, shown.is_cut_after) == (True, True)
    assert set(text.split()) == {"كلمة", "قال", "الكرملين", "إن", "الهجوم", "فشل"}


def test_a_day_is_written_out_and_a_missing_one_is_said() -> None:
    assert day(date(2024, 6, 6)) == "6 Jun 2024"
    assert day(None) == "no date"


def test_figures_for_a_file_name_the_rule_and_what_it_makes_of_them(seed: Project) -> None:
    header, lines = figure_lines(seed, sorted_issues(seed), "range")
    (injured,) = (line for line in lines if line["phrase"] == "أكثر من 100 آخرين")
    assert set(injured) == set(header)
    assert (injured["operator"], injured["value"], injured["rule"]) == (">", "100", "Range")
    assert injured["settled"] == "101 or more"
