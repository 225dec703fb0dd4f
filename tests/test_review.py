"""Review without a browser: the order of the work, the marked original, and what comes of the form."""

from dataclasses import replace
from datetime import date

import pytest

from claims.corrections import compare_corrected, correct, make
from claims.corrections.fields import CorrectionError
from claims.ingest import read_bytes
from claims.lexicon import load
from claims.model import Article, Claim, Correction, Span
from claims.pipeline import read_article
from claims.tables import editing
from claims.tables.editing import Draft, changed_fields, draft, find_words, new_fields
from claims.tables.project import Project, build_project
from claims.tables.review import claim_of, progress, queue, sheet

LEXICON = load()
TEXTS = {
    "a": "قالت وزارة الدفاع الروسية إن أكثر من 30 شخصا قتلوا في الهجوم.\nوقالت كييف إن الهجوم أسفر عن مقتل 5 أشخاص.",
    "b": "The Pentagon said that two ships left the port. That is to say, few remain.",
}


def article(name: str) -> Article:
    (found,) = read_bytes(f"{name}.txt", TEXTS[name].encode(), published=date(2024, 6, 26))
    assert isinstance(found, Article)
    return found


READINGS = tuple(read_article(article(name), LEXICON) for name in TEXTS)
FIRST, SECOND, THIRD = (claim for reading in READINGS for claim in reading.claims)
ARTICLE = READINGS[0].article


def project(*log: Correction) -> Project:
    numbered = [replace(correction, number=number) for number, correction in enumerate(log, 1)]
    corrected = correct(READINGS, numbered, LEXICON)
    return build_project(READINGS, compare_corrected(corrected, LEXICON), LEXICON, corrected)


def edited(fields: dict[str, object]) -> Claim:
    return project(make.edit(FIRST, ARTICLE, "a", fields)).claims[FIRST.id]


def test_the_queue_goes_through_all_articles_and_keeps_rejected_claims_in_their_place() -> None:
    one = project(make.reject(SECOND, ARTICLE, "a"))
    order = queue(one)
    assert order.ids == (FIRST.id, SECOND.id, THIRD.id)
    assert (order.step(FIRST.id, 1), order.step(FIRST.id, -1), order.step(THIRD.id, 1)) == (
        SECOND.id, FIRST.id, THIRD.id,
    )  # fmt: skip
    assert order.next_open(FIRST.id, one.status) == THIRD.id
    assert order.next_open(THIRD.id, one.status) == FIRST.id
    assert claim_of(one, SECOND.id) == SECOND
    assert progress(one, order.ids) == (1, 3)
    assert progress(one, order.of_article[THIRD.article_id]) == (0, 1)


def test_when_all_is_reviewed_nothing_is_open() -> None:
    articles = {reading.article.id: reading.article for reading in READINGS}
    done = project(*(make.confirm(claim, articles[claim.article_id], "a") for claim in (FIRST, SECOND, THIRD)))
    assert queue(done).next_open(FIRST.id, done.status) is None


def test_the_sheet_is_the_article_itself_with_its_claims_marked() -> None:
    one = project(make.reject(SECOND, ARTICLE, "a"))
    shown = sheet(one, ARTICLE.id, queue(one).of_article[ARTICLE.id], FIRST)
    assert "".join(part.text for part in shown.stretches) == ARTICLE.text
    assert FIRST.content is not None
    assert "".join(part.text for part in shown.stretches if "picked" in part.roles) == FIRST.content.text
    assert {part.claim_id for part in shown.stretches} == {FIRST.id, SECOND.id, None}
    assert any("is-rejected" in part.roles for part in shown.stretches)
    assert "".join(part.text for part in shown.stretches if "source" in part.roles) == "وزارة الدفاع الروسية"


def test_a_sentence_that_was_not_understood_is_marked_in_the_original() -> None:
    one = project()
    reading = one.readings[1]
    shown = sheet(one, reading.article.id, (), None)
    marked = "".join(part.text for part in shown.stretches if "residual" in part.roles)
    assert marked == "".join(residual.sentence.text for residual in reading.residuals) != ""
    assert len(shown.doubts) == len(reading.residuals)


def test_words_are_found_where_they_stand_nearest_and_however_they_are_spelled() -> None:
    text = ARTICLE.text
    assert find_words(ARTICLE, "الهجوم", 0, LEXICON) == Span(text.index("الهجوم"), text.index("الهجوم") + 6, "الهجوم")
    last = text.rindex("الهجوم")
    assert find_words(ARTICLE, "الهجوم", last, LEXICON) == Span(last, last + 6, "الهجوم")
    spelled = find_words(ARTICLE, "اكثر من ٣٠ شخصًا", 0, LEXICON)
    assert spelled is not None
    assert spelled.text == "أكثر من 30 شخصا"
    assert find_words(ARTICLE, "السفينة", 0, LEXICON) is None
    assert find_words(ARTICLE, " ", 0, LEXICON) is None


def test_an_unchanged_form_changes_nothing() -> None:
    for claim in (FIRST, SECOND):
        assert changed_fields(claim, draft(claim, LEXICON), {}, ARTICLE, LEXICON) == {}


def test_only_what_was_changed_is_written_down() -> None:
    form = replace(draft(FIRST, LEXICON), act="warn", denied=True)
    assert changed_fields(FIRST, form, {}, ARTICLE, LEXICON) == {"act": "warn", "denied": True}


def test_a_source_left_to_its_words_is_resolved_again() -> None:
    form = replace(draft(FIRST, LEXICON), source="كييف", source_id=None)
    claim = edited(dict(changed_fields(FIRST, form, {}, ARTICLE, LEXICON)))
    assert (claim.source.id, claim.overt and claim.overt.text) == ("ua", "كييف")


def test_the_chosen_place_counts_while_its_words_stand_in_the_form() -> None:
    last = ARTICLE.text.rindex("الهجوم")
    chosen = {"content": Span(last, last + 6, "الهجوم")}
    form = replace(draft(FIRST, LEXICON), content="الهجوم")
    assert changed_fields(FIRST, form, chosen, ARTICLE, LEXICON)["content"]["start"] == last
    other = replace(form, content="في الهجوم")
    assert changed_fields(FIRST, other, chosen, ARTICLE, LEXICON)["content"]["start"] < last


def test_words_that_do_not_stand_in_the_article_are_refused() -> None:
    with pytest.raises(CorrectionError, match="does not stand in this article"):
        changed_fields(FIRST, replace(draft(FIRST, LEXICON), content="السفينة"), {}, ARTICLE, LEXICON)
    with pytest.raises(CorrectionError, match="needs"):
        new_fields(Draft(), {}, ARTICLE, 0, LEXICON)


@pytest.mark.parametrize(
    ("bound", "low", "high", "ends"),
    [
        ("exactly", 31, None, (31, 31)),
        ("at_least", 31, None, (31, float("inf"))),
        ("more_than", 31, None, (32, float("inf"))),
        ("at_most", 31, None, (0, 31)),
        ("less_than", 31, None, (0, 30)),
        ("between", 31, 40, (31, 40)),
        ("about", 31, 40, (31, 40)),
    ],
)
def test_a_figure_of_the_form_is_read_as_its_operator_says(
    bound: str, low: float, high: float | None, ends: tuple[float, float]
) -> None:
    (figure,) = draft(FIRST, LEXICON).figures
    assert (figure.bound, figure.low) == ("more_than", 30)
    form = replace(draft(FIRST, LEXICON), figures=(replace(figure, bound=bound, low=low, high=high),))
    (quantity,) = edited(dict(changed_fields(FIRST, form, {}, ARTICLE, LEXICON))).quantities
    assert (quantity.low, quantity.high, quantity.bound) == (*ends, bound)
    assert (quantity.span, quantity.unit) == (FIRST.quantities[0].span, FIRST.quantities[0].unit)


def test_a_figure_can_be_taken_out_and_one_without_a_value_is_refused() -> None:
    form = draft(FIRST, LEXICON)
    assert edited(dict(changed_fields(FIRST, replace(form, figures=()), {}, ARTICLE, LEXICON))).quantities == ()
    empty = editing.Figure("30 شخصا", "exactly", None, None, "person", None)
    with pytest.raises(CorrectionError, match="needs a value"):
        changed_fields(FIRST, replace(form, figures=(empty,)), {}, ARTICLE, LEXICON)
    upside_down = replace(empty, bound="between", low=5, high=3)
    with pytest.raises(CorrectionError, match="more than"):
        changed_fields(FIRST, replace(form, figures=(upside_down,)), {}, ARTICLE, LEXICON)


def test_an_added_claim_stands_exactly_where_it_was_chosen() -> None:
    last = ARTICLE.text.rindex("الهجوم")
    form = Draft(content="الهجوم", source="كييف", act="warn")
    fields = new_fields(form, {"content": Span(last, last + 6, "الهجوم")}, ARTICLE, 0, LEXICON)
    one = project(make.add(ARTICLE, "a", fields))
    (added,) = (claim for claim in one.claims.values() if one.status[claim.id] == "added")
    assert added.content == Span(last, last + 6, "الهجوم")
    assert (added.source.id, added.act, added.rule) == ("ua", "warn", "analyst")
