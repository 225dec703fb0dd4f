"""What the analyst decides is laid over what was read, survives newer rules, and can be taken back."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from claims.corrections import Corrected, compare_corrected, correct, dated, in_force, make, preview
from claims.corrections.fields import CorrectionError
from claims.ingest import read_bytes
from claims.lexicon import load
from claims.model import Article, Claim, Correction, Verb
from claims.pipeline import Reading, read_article

TEXT = """قالت وزارة الدفاع الروسية إن 3 أشخاص قتلوا في بيلغورود.
وقال الوزير إن الخسائر محدودة.
وأعلنت وزارة الدفاع الأوكرانية أن 5 أشخاص قتلوا في خاركيف.
الطريق مقطوع منذ يومين، هكذا كتبت الجريدة.
"""


def read(text: str = TEXT, name: str = "a.txt") -> Reading:
    (article,) = read_bytes(name, text.encode(), published=date(2024, 6, 26))
    assert isinstance(article, Article)
    return read_article(article, load())


READING = read()
ARTICLE = READING.article
FIRST, SECOND, THIRD = READING.claims[:3]


def log(*corrections: Correction) -> tuple[Correction, ...]:
    """The corrections as the store numbers them."""
    return tuple(replace(correction, number=number) for number, correction in enumerate(corrections, 1))


def event(verb: Verb) -> Correction:
    return replace(make.confirm(FIRST, ARTICLE, "a"), verb=verb)


def applied(*corrections: Correction, readings: Iterable[Reading] = (READING,)) -> Corrected:
    return correct(readings, log(*corrections), load())


def place(words: str) -> dict[str, int]:
    start = ARTICLE.text.index(words)
    return {"start": start, "stop": start + len(words)}


def claims(corrected: Corrected) -> dict[str, Claim]:
    return {claim.id: claim for reading in corrected.readings for claim in reading.claims}


def test_without_corrections_every_claim_is_unreviewed() -> None:
    corrected = applied()
    assert corrected.readings == (READING,)
    assert set(corrected.status.values()) == {"unreviewed"}
    assert corrected.status.keys() == {claim.id for claim in READING.claims}


def test_undo_takes_the_last_back_and_redo_brings_it_again() -> None:
    one, two, three = (make.note(FIRST, ARTICLE, "a", words) for words in ("1", "2", "3"))
    undo, redo = event("undo"), event("redo")
    assert in_force([one, two, undo]) == (one,)
    assert in_force([one, two, undo, undo]) == ()
    assert in_force([one, two, undo, undo, redo]) == (one,)
    assert in_force([one, two, undo, redo, redo]) == (one, two)
    assert in_force([one, undo, undo, two]) == (two,)
    assert in_force([one, undo, three, redo]) == (three,)  # what was undone is past once something new is decided


def test_a_confirmed_claim_stays_as_it_is() -> None:
    corrected = applied(make.confirm(FIRST, ARTICLE, "a"))
    assert corrected.readings == (READING,)
    assert corrected.status[FIRST.id] == "confirmed"
    assert corrected.status[SECOND.id] == "unreviewed"


def test_a_rejected_claim_is_taken_out_and_can_still_be_listed() -> None:
    corrected = applied(make.reject(FIRST, ARTICLE, "a", "the narrator speaks"))
    assert FIRST.id not in claims(corrected)
    assert corrected.rejected == {FIRST.id: FIRST}
    assert corrected.status[FIRST.id] == "rejected"


def test_a_rejected_claim_comes_back_when_it_is_confirmed() -> None:
    corrected = applied(make.reject(FIRST, ARTICLE, "a"), make.confirm(FIRST, ARTICLE, "b"))
    assert corrected.readings[0].claims == READING.claims
    assert not corrected.rejected
    assert corrected.status[FIRST.id] == "confirmed"


def test_an_edited_act_changes_nothing_else() -> None:
    corrected = applied(make.edit(FIRST, ARTICLE, "a", {"act": "deny"}))
    assert claims(corrected)[FIRST.id].act == "deny"
    assert replace(claims(corrected)[FIRST.id], act=FIRST.act, stance=FIRST.stance) == FIRST
    assert corrected.status[FIRST.id] == "edited"


def test_an_edited_content_is_read_again() -> None:
    corrected = applied(make.edit(FIRST, ARTICLE, "a", {"content": place("أشخاص قتلوا")}))
    claim = claims(corrected)[FIRST.id]
    assert claim.content is not None
    assert claim.content.text == "أشخاص قتلوا"
    assert not claim.quantities
    assert claim.source == FIRST.source


def test_an_edited_source_is_resolved_again() -> None:
    corrected = applied(make.edit(SECOND, ARTICLE, "a", {"source": place("وزارة الدفاع الأوكرانية")}))
    source = claims(corrected)[SECOND.id].source
    assert (source.id, source.side) == ("ua.defence", "ua")
    assert claims(corrected)[SECOND.id].quantities == SECOND.quantities


def test_an_edited_number_is_taken_as_it_is_given() -> None:
    number = {**place("3 أشخاص"), "low": 4, "high": None, "bound": "at_least", "unit": "person", "role": "killed"}
    corrected = applied(make.edit(FIRST, ARTICLE, "a", {"quantities": [number]}))
    (quantity,) = claims(corrected)[FIRST.id].quantities
    assert (quantity.low, quantity.high, quantity.bound) == (4, float("inf"), "at_least")
    assert claims(corrected)[FIRST.id].content == FIRST.content


def test_an_added_claim_has_its_place_its_numbers_and_its_source() -> None:
    fields = {"content": place("الطريق مقطوع منذ يومين"), "source": place("الجريدة"), "cue": [place("كتبت")]}
    corrected = applied(make.add(ARTICLE, "a", fields))
    (added,) = claims(corrected).keys() - {claim.id for claim in READING.claims}
    claim = claims(corrected)[added]
    assert (claim.rule, claim.content and claim.content.text) == ("analyst", "الطريق مقطوع منذ يومين")
    assert claim.overt is not None
    assert claim.overt.text == "الجريدة"
    assert corrected.status[added] == "added"
    assert corrected.readings[0].claims[-1] == claim


def test_an_added_claim_can_be_edited_and_rejected() -> None:
    added = make.add(ARTICLE, "a", {"content": place("الطريق مقطوع")})
    (id,) = claims(applied(added)).keys() - {claim.id for claim in READING.claims}
    claim = claims(applied(added))[id]
    edited = applied(added, make.edit(claim, ARTICLE, "a", {"act": "warn"}))
    assert (claims(edited)[id].act, edited.status[id]) == ("warn", "added")
    rejected = applied(added, make.reject(claim, ARTICLE, "a"))
    assert (id in claims(rejected), rejected.status[id]) == (False, "rejected")


def test_a_claim_is_found_again_when_newer_rules_cut_it_otherwise() -> None:
    assert FIRST.content is not None
    text, stop = ARTICLE.text, FIRST.content.stop - len(" في بيلغورود")
    shorter = replace(FIRST.content, stop=stop, text=text[FIRST.content.start : stop])
    newer = replace(FIRST, id="of newer rules", content=shorter)
    reading = replace(READING, claims=(newer, *READING.claims[1:]))
    corrected = applied(make.reject(FIRST, ARTICLE, "a"), readings=[reading])
    assert corrected.rejected == {newer.id: newer}
    assert not corrected.lost


@pytest.mark.parametrize("decide", [make.confirm, lambda *of: make.edit(*of, {"act": FIRST.act})])
def test_what_was_confirmed_stays_when_newer_rules_no_longer_find_it(decide: type) -> None:
    reading = replace(READING, claims=READING.claims[1:])
    corrected = applied(decide(FIRST, ARTICLE, "a"), readings=[reading])
    (kept,) = (claim for claim in corrected.readings[0].claims if claim.content == FIRST.content)
    assert (kept.source.id, kept.cue, kept.rule) == (FIRST.source.id, FIRST.cue, "analyst")
    assert kept.quantities == FIRST.quantities


def test_a_remark_on_a_claim_that_is_gone_is_named_as_lost() -> None:
    remark = make.note(FIRST, ARTICLE, "a", "ask the ministry")
    corrected = applied(remark, readings=[replace(READING, claims=READING.claims[1:])])
    assert [correction.new["note"] for correction in corrected.lost] == ["ask the ministry"]
    assert not corrected.notes
    kept = applied(remark)
    assert [correction.new["note"] for correction in kept.notes[FIRST.id]] == ["ask the ministry"]


def test_an_alias_holds_for_every_claim_of_these_words_however_spelled() -> None:
    other = read("وقال الوَزير إن العمل مستمر.", "b.txt")
    corrected = applied(make.alias("الوزير", "a", "ru.defence"), readings=[READING, other])
    assert claims(corrected)[SECOND.id].source.id == "ru.defence"
    assert corrected.readings[1].claims[0].source.name == FIRST.source.name
    assert claims(corrected)[FIRST.id] == FIRST


def test_an_alias_of_the_analysts_own_has_the_name_that_was_given() -> None:
    corrected = applied(make.alias("الوزير", "a", "own.minister", "The minister"))
    source = claims(corrected)[SECOND.id].source
    assert (source.id, source.name) == ("own.minister", "The minister")


def test_a_side_holds_for_a_country_and_all_that_belongs_to_it_but_its_own_sources_come_first() -> None:
    country = make.side("ru", "a", "east", "The east")
    corrected = applied(country)
    assert claims(corrected)[FIRST.id].source.side == "east"
    assert claims(corrected)[THIRD.id].source.side == "ua"
    assert corrected.sides == {"east": "The east"}
    corrected = applied(make.side("ru.defence", "a", "army", "The army"), country)
    assert claims(corrected)[FIRST.id].source.side == "army"


def test_letter_and_digit_of_a_grade_stand_apart() -> None:
    corrected = applied(make.grade("ru.defence", "a", letter="B"), make.grade(FIRST.id, "a", digit=2))
    assert (corrected.grades["ru.defence"].letter, corrected.grades["ru.defence"].digit) == ("B", 6)
    assert (corrected.grades[FIRST.id].letter, corrected.grades[FIRST.id].digit) == ("F", 2)


def test_a_corrected_day_is_that_of_the_article() -> None:
    (article,) = dated([ARTICLE], log(make.set_date(ARTICLE, "a", date(2023, 1, 2))))
    assert article == replace(ARTICLE, published=date(2023, 1, 2))
    (unknown,) = dated([ARTICLE], log(make.set_date(ARTICLE, "a", None)))
    assert unknown.published is None


def test_a_question_can_be_renamed() -> None:
    issue = compare_corrected(applied(), load()).issues[0]
    renamed = compare_corrected(applied(make.rename(issue, "a", "The dead")), load())
    assert {each.id: each.title for each in renamed.issues}[issue.id] == "The dead"


def test_claims_of_merged_questions_are_compared_until_they_are_split_again() -> None:
    one, _, other = compare_corrected(applied(), load()).issues
    merge = make.merge(one, "a", [other])
    merged = compare_corrected(applied(merge), load())
    assert merged.issues[0].claim_ids == (FIRST.id, THIRD.id)
    assert {relation.kind for relation in merged.relations if relation.right == THIRD.id} == {"possible_conflict"}
    split = compare_corrected(applied(merge, make.split(merged.issues[0], "a", [THIRD.id], "Kyiv's dead")), load())
    assert [issue.claim_ids for issue in split.issues] == [(FIRST.id,), (THIRD.id,), (SECOND.id,)]
    assert split.issues[1].title == "Kyiv's dead"


def test_a_claim_moves_to_another_question_or_to_none() -> None:
    one, _, other = compare_corrected(applied(), load()).issues
    moved = compare_corrected(applied(make.move(THIRD, ARTICLE, "a", other, one)), load())
    assert [issue.claim_ids for issue in moved.issues] == [(FIRST.id, THIRD.id), (SECOND.id,)]
    gone = compare_corrected(applied(make.move(THIRD, ARTICLE, "a", other, None)), load())
    assert [issue.claim_ids for issue in gone.issues] == [(FIRST.id,), (SECOND.id,)]


def test_a_rejected_claim_speaks_to_no_question() -> None:
    comparison = compare_corrected(applied(make.reject(FIRST, ARTICLE, "a")), load())
    assert FIRST.id not in {id for issue in comparison.issues for id in issue.claim_ids}


def test_a_rejection_leaves_all_other_questions_as_they_are() -> None:
    plain = compare_corrected(applied(), load())
    rejected = compare_corrected(applied(make.reject(FIRST, ARTICLE, "a")), load())
    others = [issue for issue in plain.issues if FIRST.id not in issue.claim_ids]
    assert rejected.issues == tuple(others)
    of_others = {issue.id for issue in others}
    assert rejected.relations == tuple(each for each in plain.relations if each.issue_id in of_others)


def test_a_correction_that_does_not_fit_is_refused_when_it_is_made() -> None:
    for fields in (
        {"act": "sing"},
        {"colour": "red"},
        {"content": {"start": 5, "stop": 9_999}},
        {"content": {"start": 0, "stop": 4, "text": "other"}},
        {"content": {"start": "x"}},
        {"quantities": [{"start": 0, "stop": 3, "low": 9, "high": 1}]},
        {"denied": "yes"},
        {"source_id": 5},
    ):
        with pytest.raises(CorrectionError):
            make.edit(FIRST, ARTICLE, "a", fields)
    with pytest.raises(CorrectionError, match="needs a content or a cue"):
        make.add(ARTICLE, "a", {"act": "say"})


def test_one_that_does_not_fit_but_stands_in_the_log_is_set_aside() -> None:
    wrong = replace(make.confirm(FIRST, ARTICLE, "a"), verb="edit", new={"act": "sing"})
    corrected = applied(wrong)
    assert corrected.readings == (READING,)
    assert [each.new for each in corrected.lost] == [{"act": "sing"}]


def test_a_preview_names_what_an_alias_would_change_and_keeps_nothing() -> None:
    other = read("وقال الوزير إن العمل مستمر.", "b.txt")
    alias = make.alias("الوزير", "a", "ru.defence")
    difference = preview([READING, other], (), alias, load())
    assert difference.words == "2 changed"
    assert [(old.source.id, new.source.id) for old, new in difference.changed] == [(None, "ru.defence")] * 2
    assert preview([READING, other], log(alias), alias, load()).words == "nothing changes"
