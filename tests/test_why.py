"""Why a claim has its source: the card says what `explain` says, every word of the article escaped."""

from datetime import date

from claims.ingest import read_bytes
from claims.lexicon import load
from claims.model import Article
from claims.pipeline import compare_readings, read_article
from claims.tables import words
from claims.tables.claims import rows
from claims.tables.project import Project, build_project
from claims.tables.why import steps
from claims.views.markup.reader import card

LEXICON = load()


def project(text: str) -> Project:
    (article,) = read_bytes("one.txt", text.encode(), published=date(2024, 6, 26))
    assert isinstance(article, Article)
    readings = (read_article(article, LEXICON),)
    return build_project(readings, compare_readings(readings, LEXICON), LEXICON)


def only_card(text: str) -> str:
    one = project(text)
    (claim,) = one.claims.values()
    return card(rows(one, [claim])[0], steps(one, claim))


def test_the_steps_name_the_source_and_then_who_relays_it() -> None:
    one = project("نقلت رويترز عن وزارة الدفاع الروسية قولها إن الخسائر محدودة.")
    (claim,) = one.claims.values()
    source, relay = steps(one, claim)
    assert (source.role, source.mention and source.mention.text) == ("Speaks", "وزارة الدفاع الروسية")
    assert ("result", "ru.defence, Russian Ministry of Defence, side Moscow") in source.lines
    assert (relay.role, relay.mention and relay.mention.text) == ("Relays", "رويترز")


def test_the_card_unfolds_how_the_source_was_read() -> None:
    shown = only_card("قالت عمان إن الخسائر محدودة.")
    assert "<summary>Why this source</summary>" in shown
    assert '<span class="rule">dropped</span> <bdi dir="ltr">om, jo</bdi>' in shown


def test_the_words_of_an_article_are_escaped_in_the_steps() -> None:
    shown = only_card("The <b>Russian</b> Defence Ministry said that the column had left.")
    assert "<b>" not in shown


def test_the_steps_are_told_in_the_language_of_the_screens() -> None:
    one = project("قال مسؤول في وزارة الدفاع الروسية لرويترز إن الخسائر محدودة.")
    (claim,) = one.claims.values()
    words.speak(lambda: "ar")
    told = dict(steps(one, claim)[0].lines)
    words.speak(lambda: "en")
    assert told["بلا اسم"] == "النوع مسؤول، وزارة الدفاع (روسيا)، تحدث إلى رويترز"


def test_every_kind_of_source_has_a_name_on_the_screens() -> None:
    gazetteer = LEXICON.gazetteer
    bodies = {head.body for head in gazetteer.institutions.head} | {q.id for q in gazetteer.institutions.quality}
    assert {entry.kind for entry in gazetteer.entries.values()} | bodies <= set(words.KINDS)
