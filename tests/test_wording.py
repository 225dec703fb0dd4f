"""The terms by which two sides name the same thing, in three languages, and pairs that are no such terms."""

import pytest

from claims.lexicon import load
from claims.model import Article, Claim, Comparison, Issue
from claims.pipeline import Reading
from claims.tables.project import build_project
from claims.tables.wording import (
    most_discussed,
    shown_wording_lines,
    shown_wordings,
    wording_lines,
    wording_note,
    wording_rows,
)
from claims.views.markup.ledgers import wording_table
from claims.wording import Wording, find_wordings
from tests.hand_built import Said, build

ENGLISH = (
    "the {} in the east began in February",
    "the goals of the {} have not changed",
    "nobody can stop the {} before the summer",
    "the {} cost the budget two billion roubles",
    "the parliament discussed the {} on Monday",
    "schools near the border closed because of the {}",
)
ARABIC = (
    "{} في الشرق بدأت في شباط",
    "أهداف {} لم تتغير منذ البداية",
    "لا أحد يستطيع وقف {} قبل الصيف",
    "{} كلفت الميزانية مليارات الدولارات",
    "البرلمان ناقش {} يوم الاثنين",
    "مدارس قرب الحدود أغلقت بسبب {}",
)
RUSSIAN = (
    "{} на востоке продолжается с февраля",
    "цели, ради которых идёт {}, прежние",
    "никто не знает, когда завершится {} у границы",
    "бюджет пересмотрели, потому что {} затянулась",
    "парламент обсудил, как {} влияет на экономику",
    "школы закрыты, пока {} не окончена",
)


def told(language: str, frames: tuple[str, ...], terms: dict[str, str]) -> tuple[list[Claim], dict[str, Article]]:
    """Each side says every sentence with its own term."""
    claims: list[Claim] = []
    articles = {}
    for side, term in terms.items():
        pieces: list[str | Said] = []
        for frame in frames:
            pieces += [Said(frame.format(term), f"{side}.government", side), ". "]
        article, said = build(pieces, f"{language}-{side}", language=language)
        claims += said
        articles[article.id] = article
    return claims, articles


def questions(claims: list[Claim], frames: int) -> tuple[Issue, ...]:
    """What both sides say to one matter speaks to one question."""
    pairs = zip(claims[:frames], claims[frames:], strict=True)
    return tuple(Issue(f"q{number}", "", "", (one.id, other.id)) for number, (one, other) in enumerate(pairs))


def wordings(language: str, frames: tuple[str, ...], ours: str, theirs: str) -> tuple[Wording, ...]:
    claims, articles = told(language, frames, {"ru": ours, "ua": theirs})
    return find_wordings(claims, articles, questions(claims, len(frames)), load())


@pytest.mark.parametrize(
    ("language", "frames", "ours", "theirs"),
    [
        ("en", ENGLISH, "special military operation", "invasion"),
        ("ar", ARABIC, "الحملة العسكرية المحدودة", "الاجتياح"),
        pytest.param(
            *("ar", ARABIC, "العملية العسكرية الخاصة", "الاجتياح"),
            marks=pytest.mark.xfail(reason="the last word is among those that say nothing by themselves", strict=True),
        ),
        ("ru", RUSSIAN, "специальная военная операция", "агрессия"),
    ],
)
def test_two_names_of_one_thing_stand_side_by_side(
    language: str, frames: tuple[str, ...], ours: str, theirs: str
) -> None:
    first = wordings(language, frames, ours, theirs)[0]
    assert (first.left.voice, first.right.voice) == ("ru", "ua")
    assert (first.left.words, first.right.words) == (ours, theirs)
    assert (first.left.count, first.left.others, first.right.count, first.right.others) == (6, 0, 6, 0)
    assert first.issue_ids
    assert len(first.left.claim_ids) == 3


def test_the_same_words_on_both_sides_are_no_contrast() -> None:
    assert not wordings("en", ENGLISH, "operation", "operation")


def test_two_terms_of_one_breath_name_two_things() -> None:
    frames = tuple(f"{frame} beside the harbour" for frame in ENGLISH[:3])
    claims, articles = told("en", frames, {"ru": "rescue and the evacuation", "ua": "rescue and the evacuation"})
    assert not find_wordings(claims, articles, questions(claims, len(frames)), load())


def test_terms_that_speak_of_different_matters_are_not_paired() -> None:
    farming = ("the {} grew in the north", "farmers sold the {} early", "rain spoiled the {}")
    football = ("players lost the {}", "fans watched every {} at home", "a {} ended late")
    one, first = told("en", farming, {"ru": "wheat"})
    other, second = told("en", football, {"ua": "match"})
    assert not find_wordings([*one, *other], first | second, (), load())


def test_a_term_used_once_is_chance() -> None:
    assert not wordings("en", ENGLISH[:1], "special military operation", "invasion")


FEW = (
    "the {} of the dam drowned two villages",
    "the {} of the dam was planned for months",
    "nobody else admits the {} of the dam",
)
ELSEWHERE = ("villages mourned after a {} at night", "months of plans led to every {}", "nobody would admit this {}")


def test_two_terms_that_few_claims_have_need_the_same_word_beside_them() -> None:
    (found,) = wordings("en", FEW, "sabotage", "bombing")
    assert (found.left.words, found.right.words) == ("sabotage", "bombing")
    assert (found.left.count, found.right.count) == (3, 3)


def test_two_terms_that_few_claims_have_beside_other_words_are_chance() -> None:
    one, first = told("en", FEW, {"ru": "sabotage"})
    other, second = told("en", ELSEWHERE, {"ua": "bombing"})
    assert not find_wordings([*one, *other], first | second, questions([*one, *other], len(FEW)), load())


def test_a_claim_of_nobody_known_is_passed_over() -> None:
    article, claims = build(["x ", Said("the invasion began", None, None)], language="en")
    assert not find_wordings(claims, {article.id: article}, (), load())


def test_the_table_shows_counts_and_an_example_of_each_term() -> None:
    claims, articles = told("en", ENGLISH, {"ru": "special military operation", "ua": "invasion"})
    said = {id: tuple(claim for claim in claims if claim.article_id == id) for id in articles}
    readings = [Reading(article, said[id], ()) for id, article in articles.items()]
    project = build_project(readings, Comparison(questions(claims, len(ENGLISH)), ()), load())
    header, rows = wording_lines(project, project.comparison.issues)
    assert tuple(rows[0]) == header
    assert (rows[0]["left_voice"], rows[0]["right_voice"], rows[0]["language"]) == ("Moscow", "Kyiv", "en")
    assert "special military operation" in str(rows[0]["left_example"])


def test_the_table_on_the_screen_keeps_each_term_in_its_own_direction() -> None:
    claims, articles = told("ar", ARABIC, {"ru": "الحملة العسكرية المحدودة", "ua": "الاجتياح"})
    said = {id: tuple(claim for claim in claims if claim.article_id == id) for id in articles}
    project = build_project(
        [Reading(article, said[id], ()) for id, article in articles.items()],
        Comparison(questions(claims, len(ARABIC)), ()),
        load(),
    )
    rows = wording_rows(project, project.comparison.issues, project.claims.values())
    shown = wording_table(rows, lambda claim: f"?claim={claim}")
    assert '<span class="title" lang="ar" dir="rtl">الاجتياح</span>' in shown
    assert "Kyiv: in 6 claims; all others: in 0" in shown


def test_of_many_claims_those_of_the_questions_with_most_accounts_are_looked_at() -> None:
    claims, articles = told("en", ENGLISH[:3], {"ru": "special military operation", "ua": "invasion"})
    said = {id: tuple(claim for claim in claims if claim.article_id == id) for id in articles}
    readings = [Reading(article, said[id], ()) for id, article in articles.items()]
    first, *rest = (claim.id for claim in claims)
    issues = (Issue("small", "", "", (first,)), Issue("large", "", "", tuple(rest)))
    project = build_project(readings, Comparison(issues, ()), load())
    assert {claim.id for claim in most_discussed(project, 5)} == set(rest)
    assert {claim.id for claim in most_discussed(project, 6)} == {first, *rest}
    assert {claim.id for claim in most_discussed(project, 3)} == set(rest[::2])  # a part, from its beginning to its end
    assert wording_note(project) is None  # so few are all looked at
    assert shown_wording_lines(project) == wording_lines(project, issues)
    assert shown_wordings(project) is shown_wordings(project)  # nothing is made twice
