"""Which claims gather into one question: the same aspect of the same event, and nothing lost."""

import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hand_built import Said, build
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.compare import compare_claims
from claims.group import group_claims
from claims.ingest import read_paths
from claims.lexicon import load
from claims.model import Article, Claim, Issue
from claims.pipeline import read_article

SEED = Path(__file__).resolve().parents[1] / "seeds" / "constructed-collision.jsonl"
ATTACK = "هجوم بالصواريخ على شبه جزيرة القرم أسفر عن سقوط 5 أشخاص"
FALLEN = ({"text": "5 أشخاص", "role": "killed", "low": 5},)


def group(*articles: tuple[Article, tuple[Claim, ...]]) -> tuple[Issue, ...]:
    claims = [claim for _, found in articles for claim in found]
    return group_claims(claims, {article.id: article for article, _ in articles}, load())


def members(issues: Iterable[Issue], aspect: str) -> list[list[str]]:
    """The numbers of the claims in each question of an aspect."""
    return [[claim.removesuffix(".1") for claim in issue.claim_ids] for issue in issues if issue.aspect == aspect]


def test_a_figure_and_its_event_make_a_question() -> None:
    issues = group(
        build([Said(ATTACK, figures=FALLEN), ". ", Said("مقتل 5 أشخاص في القرم", "ua", "ua", figures=FALLEN)])
    )
    assert members(issues, "quantity killed person") == [["a-00", "a-01"]]


def test_one_weapon_on_two_days_in_two_places_makes_two_questions() -> None:
    downed = {"role": "downed", "unit": "missile"}
    first = Said(
        "الدفاعات الجوية الروسية أسقطت 4 صواريخ فوق مدينة سيفاستوبول أكبر مدينة في القرم",
        figures=({"text": "4 صواريخ", "low": 4, **downed},),
    )
    other = Said(
        'أسقطت 2 من 3 صواريخ كروز روسية من طراز "كاليبر" أطلقت باتجاه العاصمة من بحر آزوف',
        "ua",
        "ua",
        figures=({"text": "2 من 3 صواريخ", "low": 2, **downed},),
    )
    issues = group(build([first, ". وجاء ذلك بعد ساعات من إعلان أوكرانيا أنها ", other]))
    assert members(issues, "quantity downed missile") == [["a-00"], ["a-01"]]


def test_a_claim_with_three_figures_belongs_to_three_questions() -> None:
    text = "سقوط 5 أشخاص بينهم 3 أطفال وإصابة 124 آخرين"
    figures = (
        {"text": "5 أشخاص", "role": "killed", "low": 5},
        {"text": "3 أطفال", "role": "killed", "low": 3, "unit": "child"},
        {"text": "124 آخرين", "role": "injured", "low": 124},
    )
    issues = group(build([Said(text, figures=figures)]))
    assert [issue.aspect for issue in issues] == [
        "quantity injured person",
        "quantity killed child",
        "quantity killed person",
    ]


def test_an_open_word_goes_where_a_plain_one_is() -> None:
    killed = ({"text": "3 أطفال", "role": "killed", "low": 3, "unit": "child"},)
    victims = ({"text": "طفلين", "role": "victim", "low": 2, "unit": "child"},)
    issues = group(
        build(
            [
                Said(f"{ATTACK} بينهم 3 أطفال", figures=killed),
                ". ",
                Said("هناك طفلين من بين الضحايا", "b", "b", figures=victims),
            ]
        )
    )
    assert members(issues, "quantity killed child") == [["a-00", "a-01"]]
    assert members(issues, "quantity victim child") == []


def test_an_open_word_alone_keeps_its_own_question() -> None:
    victims = ({"text": "طفلين", "role": "victim", "low": 2, "unit": "child"},)
    issues = group(build([Said("هناك طفلين من بين الضحايا", figures=victims)]))
    assert [issue.aspect for issue in issues] == ["quantity victim child"]


def test_dead_without_a_number_join_the_counted_dead() -> None:
    vague = Said("وقوع عدد من القتلى في هجوم بالصواريخ على شبه جزيرة القرم", "b", "b")
    issues = group(build([Said(ATTACK, figures=FALLEN), ". ", vague]))
    assert members(issues, "quantity killed person") == [["a-00", "a-01"]]
    assert members(issues, "casualties") == []


def test_dead_without_a_number_alone_make_a_topic() -> None:
    issues = group(build([Said("وقوع عدد من القتلى في هجوم على المدينة")]))
    assert [issue.aspect for issue in issues] == ["casualties"]


def test_a_claim_that_fits_no_topic_has_a_question_of_its_own_words() -> None:
    (issue,) = group(build([Said("محصول القمح تراجع هذا الموسم")]))
    assert (issue.aspect, issue.title) == ("other", "محصول القمح تراجع هذا الموسم")


def test_a_clause_without_a_topic_goes_with_the_clause_before() -> None:
    blame = Said("واشنطن مسؤولة عن الهجوم على الميناء", act="accuse")
    clause = Said("متخصصين حددوا إحداثيات رحلة الطائرة", act="say", same=True)
    issues = group(build([blame, " وأن ", clause]))
    assert members(issues, "responsibility") == [["a-00", "a-01"]]


def test_another_attribution_does_not_borrow_the_topic() -> None:
    blame = Said("واشنطن مسؤولة عن الهجوم على الميناء", act="accuse")
    issues = group(build([blame, ". وقالت إن ", Said("محصول القمح تراجع هذا الموسم")]))
    assert members(issues, "responsibility") == [["a-00"]]


def test_a_silence_stands_in_the_questions_of_the_claims_before_it() -> None:
    silence = Said("لم تعلق كييف", "ua", "ua", act="decline-to-comment", silent=True)
    issues = group(build([Said(ATTACK, figures=FALLEN), ". ", silence]))
    assert all("a-01.1" in issue.claim_ids for issue in issues)


def test_a_silence_about_nothing_told_has_its_own_question() -> None:
    (issue,) = group(build([Said("لم تعلق كييف", "ua", "ua", act="decline-to-comment", silent=True)]))
    assert (issue.title, issue.claim_ids) == ("No comment", ("a-00.1",))


def test_articles_far_apart_in_time_do_not_meet() -> None:
    first = build([Said(ATTACK, figures=FALLEN)], "a", date(2024, 5, 1))
    later = build([Said(ATTACK, figures=FALLEN)], "b", date(2024, 8, 1))
    assert members(group(first, later), "quantity killed person") == [["a-00"], ["b-00"]]


def test_articles_of_one_day_meet() -> None:
    first = build([Said(ATTACK, figures=FALLEN)], "a", date(2024, 5, 1))
    later = build([Said(ATTACK, figures=FALLEN)], "b", date(2024, 5, 1))
    assert members(group(first, later), "quantity killed person") == [["a-00", "b-00"]]


@pytest.mark.parametrize(
    ("role", "unit", "title"),
    [("killed", "person", "Killed: "), ("killed", "child", "Children killed: "), ("downed", "missile", "Missiles ")],
)
def test_a_title_names_the_slot_and_quotes_its_claims(role: str, unit: str, title: str) -> None:
    figures = ({"text": "5 أشخاص", "role": role, "low": 5, "unit": unit},)
    issues = group(build([Said(ATTACK, figures=figures)]))
    found = next(issue.title for issue in issues if issue.aspect == f"quantity {role} {unit}")
    assert found.startswith(title)
    assert found.split(": ")[1].removesuffix(" …") in ATTACK


TITLED = [
    ("en", "The mayor said 12 people were killed in northern Norva.", "Killed: in northern Norva"),
    ("ru", "Мэр сообщил, что 12 человек погибли в северной Норве.", "Killed: в северной Норве"),
    ("ar", "قال رئيس البلدية إن 12 شخصا قتلوا في شمال نورفا.", "Killed: في شمال نورفا"),
    (
        "en",
        'The clerk said the old mill by the river had "closed its gates for good" after a long and bitter quarrel.',
        'the old mill by the river had "closed its gates for good" …',
    ),
    ("en", 'The clerk said: "The mill is shut. The river took the old mill, the bridge and the road to the village."',
     "The river took the old mill, the bridge and the road …"),
]


@pytest.mark.parametrize(("language", "text", "title"), TITLED)
def test_a_title_is_a_phrase_with_a_beginning_and_an_end(language: str, text: str, title: str) -> None:
    reading = read_article(Article("a", text, "0" * 64, language), load())
    (issue,) = group((reading.article, reading.claims))
    assert issue.title == title


def test_a_question_keeps_its_id_when_an_article_is_added() -> None:
    first = build([Said(ATTACK, figures=FALLEN)], "a", date(2024, 5, 1))
    later = build([Said(ATTACK, figures=FALLEN)], "b", date(2024, 5, 2))
    before, after = group(first), group(first, later)
    assert {issue.id for issue in before} <= {issue.id for issue in after}


SENTENCES = [
    Said(ATTACK, figures=FALLEN),
    Said("مقتل 9 أشخاص في القرم", "ua", "ua", figures=({"text": "9 أشخاص", "role": "killed", "low": 9},)),
    Said("واشنطن مسؤولة عن هجوم على القرم", "ru", "ru", act="accuse"),
    Said("أوكرانيا تتخذ قراراتها بشأن الهجوم على القرم", "us", "us"),
    Said("لا يمكن تأكيد ذلك", "bloomberg", None, act="cannot-verify"),
    Said("الهجوم على القرم", "us.defence", "us", act="deny", denied=True),
    Said("لم تعلق كييف", "ua", "ua", act="decline-to-comment", silent=True),
    Said("محصول القمح تراجع هذا الموسم", "eg", "eg"),
]


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6), min_size=1, max_size=3),
    st.randoms(use_true_random=False),
)
def test_order_of_claims_and_articles_changes_nothing(texts: list[list[Said]], order: random.Random) -> None:
    built = [build([piece for said in text for piece in (said, ". ")], f"a{n}") for n, text in enumerate(texts)]
    claims = [claim for _, found in built for claim in found]
    articles = {article.id: article for article, _ in built}
    shuffled = order.sample(claims, len(claims))
    mixed = dict(order.sample(list(articles.items()), len(articles)))
    issues = group_claims(claims, articles, load())
    assert group_claims(shuffled, mixed, load()) == issues
    assert compare_claims(issues, shuffled, mixed, load()) == compare_claims(issues, claims, articles, load())


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8))
def test_every_claim_stands_in_a_question_and_ids_are_unique(sentences: list[Said]) -> None:
    _, claims = article = build([piece for said in sentences for piece in (said, ". ")])
    issues = group(article)
    assert {claim for issue in issues for claim in issue.claim_ids} == {claim.id for claim in claims}
    assert len({issue.id for issue in issues}) == len(issues)
    assert all(len(set(issue.claim_ids)) == len(issue.claim_ids) for issue in issues)


def test_no_claims_make_no_question() -> None:
    assert group_claims([], {}, load()) == ()


def test_a_claim_does_not_move_when_its_source_is_unknown() -> None:
    article, claims = build(
        [Said(ATTACK, figures=FALLEN), ". ", Said("مقتل 5 أشخاص في القرم", "ua", "ua", figures=FALLEN)]
    )
    unknown = tuple(replace(claim, source=replace(claim.source, id=None, side=None)) for claim in claims)
    assert members(group((article, unknown)), "quantity killed person") == [["a-00", "a-01"]]


NEWS = {
    "en": ("The governor said 5 people were killed in {}. ", "The mayor said {} people were killed{}.", " in "),
    "ar": ("قال المحافظ إن 5 أشخاص قتلوا في {}. ", "وقال رئيس البلدية إن {} أشخاص قتلوا{}.", " في "),
    "ru": ("Губернатор сообщил, что в {} погибли 5 человек. ", "Мэр заявил, что погибли {} человек{}.", " в "),
}
TOWNS = {"en": ("Norva", "Berdara"), "ar": ("نورفا", "بردارا"), "ru": ("Норве", "Бердаре")}


@pytest.mark.parametrize("language", NEWS)
@pytest.mark.parametrize(("town", "questions"), [(0, 1), (1, 2), (None, 1)])
def test_like_sentences_meet_unless_they_name_another_town(language: str, town: int | None, questions: int) -> None:
    first, second, where = NEWS[language]
    told = second.format(7, where + TOWNS[language][town] if town is not None else "")
    reading = read_article(Article("a", first.format(TOWNS[language][0]) + told, "0" * 64, language), load())
    issues = group((reading.article, reading.claims))
    assert len(members(issues, "quantity killed person")) == questions


FIRE = (
    "The army blamed the rebels for the fire at the mill. The minister said the harvest was good. "
    "An officer said the roads were open. "
)


@pytest.mark.parametrize(
    ("blamed", "questions"),
    [
        ("The rebels said the generals were responsible for what the mill had lost.", 1),
        ("The union said the ministry was responsible for the unpaid wages of nurses.", 2),
    ],
)
def test_an_article_asks_once_who_is_to_blame_unless_for_another_thing(blamed: str, questions: int) -> None:
    reading = read_article(Article("a", FIRE + blamed, "0" * 64, "en"), load())
    assert len(members(group((reading.article, reading.claims)), "responsibility")) == questions


BRIDGE = (
    "The mayor said the bridge over the Tarna had fallen at dawn. A witness said he heard a loud bang before the "
    "bridge fell. The governor accused the railway company of neglecting the bridge."
)
TRUCKS = (
    "Спасатели сообщили, что вместе с мостом через реку Тарна упали два грузовика. Мэр заявил, что мост был закрыт "
    "в марте. Компания обвинила область в том, что мост никто не проверял."
)
CANAL = (
    "Farmers said the harvest on the plain was lost. The minister said the summer was dry. The union accused the "
    "canal company of neglecting the old locks."
)


@pytest.mark.parametrize(
    ("language", "text", "day", "questions"),
    [("ru", TRUCKS, date(2024, 5, 2), 1), ("ru", TRUCKS, None, 2), ("en", CANAL, date(2024, 5, 2), 2)],
)
def test_articles_of_one_story_and_its_days_mean_one_deed(
    language: str, text: str, day: date | None, questions: int
) -> None:
    first = Article("a", BRIDGE, "0" * 64, "en", published=date(2024, 5, 1))
    other = Article("b", text, "1" * 64, language, published=day)
    readings = [read_article(article, load()) for article in (first, other)]
    issues = group(*((reading.article, reading.claims) for reading in readings))
    assert len(members(issues, "responsibility")) == questions


def test_the_casualties_of_the_constructed_example_meet_in_one_question_each() -> None:
    articles = [article for article in read_paths([str(SEED)]) if isinstance(article, Article)]
    issues = group(*((article, read_article(article, load()).claims) for article in articles))
    assert len(members(issues, "quantity killed person")) == 1
    assert len(members(issues, "quantity injured person")) == 1
