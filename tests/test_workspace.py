"""A project opened again: what was read is not read twice, and newer rules keep what was decided."""

from dataclasses import replace
from datetime import date

import pytest

from claims.corrections import compare_corrected, make
from claims.ingest import read_bytes
from claims.lexicon import load
from claims.meaning import encoder_name
from claims.model import Article
from claims.pipeline import Compared, Reading, read_article
from claims.rules import rules_version
from claims.search import search_lines
from claims.store import Store, open_store
from claims.workspace import (
    apply_rules,
    compare_known,
    compare_workspace,
    is_outdated,
    open_workspace,
    searched_lines,
    try_rules,
)

TEXT = "قالت وزارة الدفاع الروسية إن 3 أشخاص قتلوا.\nوقال الوزير إن الخسائر محدودة.\nوأضاف أن العمل مستمر.\n"


def article_of(text: str, name: str = "a.txt") -> Article:
    (article,) = read_bytes(name, text.encode(), published=date(2024, 6, 26))
    assert isinstance(article, Article)
    return article


ARTICLE = article_of(TEXT)
OTHER = article_of("قال الكرملين أمس إن الهجوم فشل.", "b.txt")


@pytest.fixture
def store() -> Store:
    store = open_store(":memory:")
    store.add_article(ARTICLE)
    store.add_article(OTHER)
    return store


def old_reading() -> Reading:
    """As older rules might have read the article: one claim not found, one found too much, one cut short."""
    reading = read_article(ARTICLE, load())
    first, second, _ = reading.claims
    assert second.content is not None
    shorter = replace(second.content, stop=second.content.stop - 2, text=second.content.text[:-2])
    sentence = replace(first, id="too much", content=first.sentence)
    return replace(reading, claims=(sentence, replace(second, content=shorter)))


def test_what_is_kept_is_the_same_as_what_was_read(store: Store) -> None:
    first = open_workspace(store, load())
    told: list[tuple[int, ...]] = []
    again = open_workspace(store, load(), progress=lambda *count: told.append(count))
    assert not told
    assert again == first
    assert tuple(again.readings.values()) == (read_article(ARTICLE, load()), read_article(OTHER, load()))


def test_only_new_articles_are_read_and_said_to_be(store: Store) -> None:
    open_workspace(store, load())
    store.add_article(article_of("قال البنتاغون إن العمل مستمر.", "c.txt"))
    told: list[tuple[int, ...]] = []
    opened = open_workspace(store, load(), progress=lambda *count: told.append(count))
    assert told == [(1, 1)]
    assert len(opened.readings) == 3


def test_a_corrected_day_is_read_again_everywhere(store: Store) -> None:
    before = open_workspace(store, load())
    store.log(make.set_date(OTHER, "a", date(2023, 1, 2)))
    after = open_workspace(store, load(), before.readings)
    (claim,) = after.readings[OTHER.sha256].claims
    assert after.readings[OTHER.sha256].article.published == date(2023, 1, 2)
    assert after.readings[OTHER.sha256] == read_article(replace(OTHER, published=date(2023, 1, 2)), load())
    assert after.readings[ARTICLE.sha256] is before.readings[ARTICLE.sha256]
    assert after.key != before.key
    assert claim.article_id == OTHER.id


def test_who_held_an_office_is_found_again_when_the_day_of_the_article_is_corrected() -> None:
    store = open_store(":memory:")
    article = article_of("قال رئيس الوزراء البريطاني إن العمل مستمر.")
    store.add_article(article)
    speakers = []
    for day in (date(2024, 6, 26), date(2024, 8, 1), None):
        store.log(make.set_date(article, "Layla", day))
        (reading,) = open_workspace(store, load()).readings.values()
        speakers.append(reading.claims[0].source.speaker)
    assert speakers == ["Rishi Sunak", "Keir Starmer", None]


def test_a_comparison_is_kept_until_a_claim_changes(store: Store) -> None:
    first = open_workspace(store, load())
    comparison = compare_workspace(store, first, load())
    assert store.comparison(first.before) == comparison
    claim = first.corrected.readings[0].claims[0]
    store.log(make.confirm(claim, ARTICLE, "a"))
    assert open_workspace(store, load()).key == first.key
    store.log(make.reject(claim, ARTICLE, "a"))
    assert open_workspace(store, load()).key != first.key
    assert open_workspace(store, load()).before == first.before
    store.undo("a")
    assert open_workspace(store, load()).key == first.key
    store.log(make.rename(comparison.issues[0], "a", "The dead"))
    assert open_workspace(store, load()).key != first.key


def test_what_was_compared_before_changes_nothing(store: Store) -> None:
    known: dict[str, Compared] = {}
    compare_workspace(store, open_workspace(store, load()), load(), known)
    store.log(make.alias("الوزير", "a", "the-minister", "The minister"))
    store.add_article(article_of("قال الوزير إن الخسائر محدودة.", "c.txt"))
    workspace = open_workspace(store, load())
    again = compare_workspace(store, workspace, load(), known)
    assert again == compare_corrected(workspace.corrected, load())
    assert again.relations


def test_a_sentence_that_was_encoded_once_is_not_encoded_again(store: Store) -> None:
    workspace = open_workspace(store, load())
    plain = compare_workspace(store, workspace, load())
    vectors = store.vectors(encoder_name())
    alike = dict.fromkeys(vectors, next(iter(vectors.values())))  # as if all sentences meant the same
    other = open_store(":memory:")
    other.keep_vectors(encoder_name(), alike)
    assert len(compare_known(other, workspace.corrected.before, load(), {}).issues) < len(plain.issues)
    assert other.vectors(encoder_name()) == alike


def test_newer_rules_show_what_they_change_before_they_are_applied(store: Store) -> None:
    store.keep_readings([old_reading()], "0.0.9+older")
    before = open_workspace(store, load())
    assert len(before.readings[ARTICLE.sha256].claims) == 2
    assert is_outdated(store)
    difference = try_rules(store, load())
    assert difference.words == "2 new, 1 gone, 1 moved"
    assert open_workspace(store, load()).readings == before.readings
    apply_rules(store)
    assert not is_outdated(store)
    assert open_workspace(store, load()).readings[ARTICLE.sha256] == read_article(ARTICLE, load())
    assert try_rules(store, load()).words == "nothing changes"


def test_what_was_decided_holds_under_newer_rules(store: Store) -> None:
    store.keep_readings([old_reading()], "0.0.9+older")
    too_much, cut_short = open_workspace(store, load()).corrected.readings[0].claims
    store.log(make.reject(too_much, ARTICLE, "a"))
    store.log(make.edit(cut_short, ARTICLE, "a", {"act": "warn"}))
    try_rules(store, load())
    apply_rules(store)
    corrected = open_workspace(store, load()).corrected
    assert [corrected.status[claim.id] for claim in corrected.readings[0].claims] == [
        "unreviewed",
        "edited",
        "unreviewed",
    ]
    assert corrected.readings[0].claims[1].act == "warn"
    assert corrected.readings[0].claims[1].content == read_article(ARTICLE, load()).claims[1].content


def test_a_trial_that_was_stopped_goes_on_where_it_was(store: Store) -> None:
    open_workspace(store, load())
    store.keep_readings([read_article(ARTICLE, load())], rules_version(), tried=True)
    told: list[tuple[int, ...]] = []
    try_rules(store, load(), lambda *count: told.append(count))
    assert told == [(1, 1)]


def test_a_removed_article_leaves_no_reading_behind(store: Store) -> None:
    open_workspace(store, load())
    store.remove_article(OTHER.id)
    assert not store.readings([OTHER])
    assert list(open_workspace(store, load()).readings) == [ARTICLE.sha256]


def test_what_a_search_looks_at_is_kept_and_made_anew_where_a_claim_was_corrected(store: Store) -> None:
    before = open_workspace(store, load())
    plain = searched_lines(store, before)
    assert plain == tuple(line for reading in before.corrected.readings for line in search_lines(reading))
    assert "\n".join(plain[:3]) == store.search_lines(rules_version())[ARTICLE.sha256]
    first, *_ = before.corrected.readings[0].claims
    assert first.content
    shorter = {"start": first.content.start, "stop": first.content.stop - 1}
    store.log(make.edit(first, ARTICLE, "a", {"content": shorter}))
    after = open_workspace(store, load())
    lines = searched_lines(store, after)
    assert lines == tuple(line for reading in after.corrected.readings for line in search_lines(reading))
    assert lines[0] != plain[0]
    assert lines[1:] == plain[1:]


def test_what_older_rules_left_for_a_search_is_made_anew(store: Store) -> None:
    store.keep_readings([old_reading()], "0.0.9+older")
    workspace = open_workspace(store, load())
    assert ARTICLE.sha256 not in store.search_lines(rules_version())
    lines = searched_lines(store, workspace)
    assert lines == tuple(line for reading in workspace.corrected.readings for line in search_lines(reading))
