"""Two statements, written by hand, and how they must be found to stand to each other."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hand_built import Said, build

from claims.compare import compare_claims
from claims.group import group_claims
from claims.lexicon import load
from claims.model import Relation

GOLD = sorted((Path(__file__).parent / "gold").glob("compare.*.toml"))


def read_cases() -> list[Any]:
    cases = []
    for path in GOLD:
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            marks = [pytest.mark.xfail(reason=case["known_failure"])] if "known_failure" in case else []
            cases.append(pytest.param(path.suffixes[0][1:], case, id=case["note"], marks=marks))
    return cases


def read_articles(case: dict[str, Any]) -> dict[str, tuple[date | None, list[str | Said]]]:
    """The case's statements by article, each after its narration."""
    articles: dict[str, tuple[date | None, list[str | Said]]] = {}
    for claim in case["claim"]:
        fields = dict(claim)
        name, published = fields.pop("article", "a"), fields.pop("published", None)
        _, pieces = articles.setdefault(name, (published, []))
        pieces.append(fields.pop("before", ". " if pieces else ""))
        listed = {key: tuple(fields.pop(key, ())) for key in ("figures", "via")}
        pieces.append(Said(source=fields.pop("source") or None, side=fields.pop("side") or None, **listed, **fields))
    return articles


def told(relation: Relation) -> str:
    return load().interfaces["en"].tell(relation.reason)


def relate(language: str, case: dict[str, Any]) -> tuple[Relation, ...]:
    built = [build(pieces, name, published, language) for name, (published, pieces) in read_articles(case).items()]
    articles = {article.id: article for article, _ in built}
    claims = [claim for _, found in built for claim in found]
    lexicon = load()
    return compare_claims(group_claims(claims, articles, lexicon), claims, articles, lexicon)


@pytest.mark.parametrize(("language", "case"), read_cases())
def test_relation_is_as_a_reader_sees_it(language: str, case: dict[str, Any]) -> None:
    relations = [relation for relation in relate(language, case) if relation.right]
    found = {relation.kind for relation in relations}
    assert found == set(case["relations"]), [told(relation) for relation in relations]
    for relation in relations:
        assert case.get("aspect", relation.aspect) == relation.aspect
        assert case.get("reason", "") in told(relation)
        assert case.get("inside_side", relation.inside_side) == relation.inside_side
        assert case.get("left", relation.left) == relation.left


def test_relations_show_words_that_stand_in_their_articles() -> None:
    for parameter in read_cases():
        language, case = parameter.values
        texts = {
            name: build(pieces, name, published, language)[0].text
            for name, (published, pieces) in read_articles(case).items()
        }
        for relation in relate(language, case):
            assert relation.evidence
            for evidence in relation.evidence:
                span = evidence.span
                assert texts[evidence.article_id][span.start : span.stop] == span.text


def test_every_kind_of_relation_has_a_case() -> None:
    kinds = {kind for parameter in read_cases() for kind in parameter.values[1]["relations"]}
    assert kinds == {
        "conflicts", "possible_conflict", "compatible", "agrees", "rebuts", "denies", "cannot_verify", "no_comment",
        "updates", "divergent", "echoes",
    }  # fmt: skip


def test_one_source_alone_is_single_sided() -> None:
    (relation,) = relate("ar", {"claim": [{"text": "الجيش أسقط الطائرة فوق البحر", "source": "ua", "side": "ua"}]})
    assert (relation.kind, relation.right) == ("single_sided", None)


def test_two_sources_are_not_single_sided() -> None:
    claims = [
        {"text": "العقوبات الجديدة على البنك المركزي ظالمة", "source": "ru", "side": "ru"},
        {"text": "العقوبات الجديدة على البنك المركزي ضرورية", "source": "us", "side": "us"},
    ]
    assert "single_sided" not in {relation.kind for relation in relate("ar", {"claim": claims})}


def test_a_silence_leaves_the_other_account_single_sided() -> None:
    claims = [
        {"text": "الجيش قصف المستودع في المدينة", "source": "ru", "side": "ru"},
        {"text": "لم تعلق كييف", "source": "ua", "side": "ua", "act": "decline-to-comment", "silent": True},
    ]
    assert {relation.kind for relation in relate("ar", {"claim": claims})} == {"no_comment", "single_sided"}


def _running_news(articles: int) -> dict[str, Any]:
    """As many articles, in which two sources each give one of a few figures for the dead of one strike."""
    claims = []
    for place in range(articles):
        for source, side, low in (("ru.defence", "ru", 5 + place % 3), ("ua", "ua", 9 + place % 2)):
            figure = {"text": f"{low} أشخاص", "role": "killed", "low": low}
            text = f"مقتل {low} أشخاص في قصف مدرسة في حي الزيتون"
            said = {"text": text, "source": source, "side": side, "figures": [figure]}
            claims.append({**said, "article": f"a{place:03}"})
    return {"claim": claims}


def test_twice_the_articles_have_hardly_more_than_twice_the_relations() -> None:
    few, many = (len(relate("ar", _running_news(articles))) for articles in (20, 40))
    assert many <= 2.2 * few


def test_an_account_heard_again_is_joined_only_to_the_one_before_it() -> None:
    claims = [
        {"text": "العقوبات الجديدة على البنك المركزي ظالمة", "source": "ru", "side": "ru", "article": name}
        for name in ("a", "b", "c")
    ]
    echoes = [(each.left[0], each.right[0]) for each in relate("ar", {"claim": claims}) if each.right]
    assert sorted(sorted(pair) for pair in echoes) == [["a", "b"], ["b", "c"]]
