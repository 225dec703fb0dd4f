"""The scores: measures that can be worked out by hand, gold files that are checked, floors that hold."""

import json
import tomllib
from pathlib import Path

import pytest

from claims.evaluate import Annotation, GoldError, detection, overlap, read_gold, report, score_documents
from claims.evaluate.report import annotate
from claims.ingest import read_paths
from claims.lexicon import load
from claims.model import Article
from claims.pipeline import read_article

TESTS = Path(__file__).resolve().parent
FLOORS = tomllib.loads((TESTS / "floors.toml").read_text(encoding="utf-8"))
GOLD = sorted((TESTS / "gold").glob("attribute.*.toml"))
SMALL = load().scoring.small_words
TEXT = "The minister said prices will fall by ten percent next year. She denied that taxes will rise."


def mark(cue: str, content: str = "", source: str = "", **more: object) -> Annotation:
    def places(words: str) -> tuple[tuple[int, int], ...]:
        return ((TEXT.index(words), TEXT.index(words) + len(words)),) if words else ()

    fields = {"antecedent": None, "kind": "indirect", "act": "say", "name": None, "via": ()} | more
    return Annotation(cue=places(cue), source=places(source), content=places(content), **fields)  # type: ignore[arg-type]


SAID = mark("said", "prices will fall by ten percent next year", "The minister", rule="one")
DENIED = mark("denied", "taxes will rise", act="deny", antecedent=(0, 12), rule="two")
SILENT = mark("denied", act="decline-to-comment")


def test_what_is_found_exactly_scores_full_marks() -> None:
    counts = detection.tally(TEXT, [SAID, DENIED], [DENIED, SAID])
    assert (counts["tp"], counts["fp"], counts["fn"]) == (2, 0, 0)
    for measure in ("content exact", "content F1", "cue overlap", "kind", "act", "act class"):
        assert counts[measure] == counts[f"{measure} of"] == 2
    assert counts["source exact"] == counts["elided recognised"] == counts["antecedent"] == 1
    strict = overlap.tally(TEXT, [SAID, DENIED], [DENIED, SAID], SMALL)
    assert strict["hit gold joint"] == strict["gold joint"] == strict["found joint"] == 2


def test_half_of_the_content_is_detected_but_not_strictly() -> None:
    half = mark("said", "prices will fall by", "minister")
    counts = detection.tally(TEXT, [SAID], [half])
    assert counts["tp"] == 1
    assert counts["content F1"] == 2 * 4 / (8 + 4)
    assert (counts["source exact"], counts["source overlap"]) == (0, 1)
    strict = overlap.tally(TEXT, [SAID], [half], SMALL)
    assert (strict["hit gold overlap50"], strict["hit gold overlap80"]) == (1, 0)
    assert (strict["gold token"], strict["hit gold token"]) == (8, 4)
    assert (strict["hit gold joint50"], strict["hit gold joint"]) == (1, 0)


def test_a_wrong_source_counts_as_detected_but_not_as_joint() -> None:
    wrong = mark("said", "prices will fall by ten percent next year", "She")
    assert detection.tally(TEXT, [SAID], [wrong])["tp"] == 1
    strict = overlap.tally(TEXT, [SAID], [wrong], SMALL)
    assert (strict["hit gold overlap80"], strict["hit gold joint"]) == (1, 0)


def test_a_source_that_shares_only_a_small_word_is_wrong() -> None:
    text = "The minister and the king said prices will fall."
    wanted = Annotation(((26, 30),), ((0, 12),), ((31, 47),), None, "indirect", "say", None, ())
    given = Annotation(((26, 30),), ((17, 25),), ((31, 47),), None, "indirect", "say", None, ())
    shared = Annotation(((26, 30),), ((0, 25),), ((31, 47),), None, "indirect", "say", None, ())
    assert overlap.tally(text, [wanted], [given], frozenset({"the"}))["hit gold joint"] == 0
    assert overlap.tally(text, [wanted], [shared], frozenset({"the"}))["hit gold joint"] == 1


def test_something_else_is_missed_and_wrong_at_once() -> None:
    counts = detection.tally(TEXT, [SAID], [DENIED])
    assert (counts["tp"], counts["fp"], counts["fn"]) == (0, 1, 1)
    assert counts["fp rule two"] == 1


def test_one_find_is_not_counted_for_two() -> None:
    counts = detection.tally(TEXT, [SAID], [SAID, SAID])
    assert (counts["tp"], counts["fp"]) == (1, 1)


def test_silences_pair_by_their_cue() -> None:
    counts = detection.tally(TEXT, [SILENT], [SILENT])
    assert (counts["tp"], counts["content F1"]) == (1, 1)
    assert overlap.tally(TEXT, [SILENT], [SILENT], SMALL)["gold joint"] == 0


def test_the_optional_is_neither_rewarded_nor_punished() -> None:
    optional = mark("said", "prices will fall by ten percent next year", "The minister", optional=True)
    for found in ([], [SAID]):
        counts = detection.tally(TEXT, [optional], found)
        assert (counts["tp"], counts["fp"], counts["fn"]) == (0, 0, 0)


def test_acts_of_one_class_are_told_from_others() -> None:
    counts = detection.tally(TEXT, [SAID, DENIED], [mark("said", "prices will fall by ten percent next year",
                                                         "The minister", act="announce"),
                                                    mark("denied", "taxes will rise", act="say")])  # fmt: skip
    assert (counts["act"], counts["act class"], counts["act class of"]) == (0, 1, 2)


def test_names_are_compared_without_case_marks_and_article() -> None:
    wanted = mark("said", "taxes will rise", name="Ministry of Defence", via=("The Daily-Star",))
    given = mark("said", "taxes will rise", name="the ministry of defence", via=("daily star", "other"))
    counts = detection.tally(TEXT, [wanted], [given])
    assert (counts["name"], counts["via"]) == (1, 1)


def test_claims_of_one_cue_are_one_annotation() -> None:
    article = Article("a", "قال الوزير إن العمل مستمر، وإن الأسعار مستقرة.", "0" * 64, "ar")
    claims = read_article(article, load()).claims
    (annotation,) = annotate(claims, as_written=False)
    assert len(annotation.content) == len(claims) == 2


def write(folder: Path, text: str) -> Path:
    path = folder / "attribute.ar.toml"
    path.write_text(text, encoding="utf-8")
    return path


CASE = '[[case]]\nnote = "n"\ntext = "قال الوزير إن العمل مستمر، وقال إنه سعيد."\n[[case.claim]]\n'


@pytest.mark.parametrize(
    ("claim", "fault"),
    [
        ('cue = "قال"', '"قال" stands more than once; lengthen the case'),
        ('cue = "صرح"', '"صرح" is not there'),
        ('cue = ""', '"" is not there'),
        ('source = "الوزير"', "a claim has no cue"),
    ],
)
def test_a_span_must_stand_in_its_case_once(claim: str, fault: str, tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="case 1") as error:
        read_gold(write(tmp_path, CASE + claim))
    assert fault in str(error.value)


def test_a_gold_case_becomes_places(tmp_path: Path) -> None:
    claim = 'cue = ["قال الوزير", "وقال"]\ncontent = "العمل مستمر"\nvia = ["الوكالة"]\nact = "say"\n'
    (document,) = read_gold(write(tmp_path, CASE + claim))
    (annotation,) = document.annotations
    assert [document.article.text[slice(*place)] for place in annotation.cue] == ["قال الوزير", "وقال"]
    assert [document.article.text[slice(*place)] for place in annotation.content] == ["العمل مستمر"]
    assert (annotation.via, annotation.kind, document.article.language) == (("الوكالة",), None, "ar")


@pytest.mark.parametrize("line", ["{", "[]", '{"doc_id": "1"}', '{"doc_id": "1", "text": "a", "attributions": [1]}'])
def test_a_broken_line_is_named(line: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(GoldError, match=r"gold\.jsonl, line 2"):
        read_gold(path)


def test_annotated_articles_are_scored_by_language(tmp_path: Path) -> None:
    text = "قال الوزير إن الخسائر محدودة."
    found = {"source": [[4, 10]], "cue": [[0, 3]], "content": [[14, 28]], "kind": "indirect", "act": "say", "via": []}
    rows = [{"doc_id": "1", "lang": "ar", "text": text, "attributions": [found]},
            {"doc_id": "2", "lang": "xx", "text": text, "attributions": [found]}]  # fmt: skip
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    (score,) = score_documents(read_gold(path), load())
    assert (score.language, score.documents) == ("ar", 1)
    assert score.detected() == score.strict("joint") == score.by_rule(score.rules()[0]) == (1, 1, 1)
    shown = report([path], load())
    assert "ar: 1 texts (right 1, wrong 0, missed 0)" in shown
    assert "xx: not scored, for it has no data file" in shown


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.name)
def test_the_library_stays_above_its_floors(path: Path) -> None:
    (score,) = score_documents(read_gold(path), load())
    floors = FLOORS["attribute"][score.language]
    assert score.detected().f1 >= floors["detection"]
    assert score.strict("joint").f1 >= floors["joint"]


def test_every_gold_file_of_attributions_has_a_floor() -> None:
    assert {path.name.split(".")[1] for path in GOLD} == set(FLOORS["attribute"])
    assert {path.name.split(".")[1] for path in GOLD} == set(load().languages)


def test_every_span_that_leaves_the_library_stands_in_the_text() -> None:
    seeds = sorted((TESTS.parent / "seeds").glob("*.txt"))
    articles = [article for article in read_paths(seeds) if isinstance(article, Article)]
    articles += [document.article for path in GOLD for document in read_gold(path)]
    for article in articles:
        reading = read_article(article, load())
        spans = [span for claim in reading.claims for span in (*claim.cue, claim.sentence, claim.content, claim.overt)]
        spans += [source.mention for claim in reading.claims for source in (claim.source, *claim.via)]
        spans += [part for claim in reading.claims for found in claim.quantities for part in (found.span, found.within)]
        spans += [moment.span for claim in reading.claims for moment in claim.moments]
        spans += [span for residual in reading.residuals for span in (residual.cue, residual.sentence)]
        assert all(article.text[span.start : span.stop] == span.text for span in spans if span)


def test_sources_are_scored_by_their_kind(tmp_path: Path) -> None:
    path = tmp_path / "resolve.ar.toml"
    path.write_text(
        '[[case]]\ntext = "الكرملين"\nid = "ru.presidency"\nside = "ru"\n'
        '[[case]]\ntext = "البنتاغون"\nid = "us.presidency"\nside = "ru"\n'
        '[[case]]\ntext = "شهود عيان"\n',
        encoding="utf-8",
    )
    lines = {line.split("  ")[0]: line.split()[-4:] for line in report([path], load()).splitlines()}
    assert lines["presidency"] == ["1.00", "0.50", "-", "0.50"]
    assert lines["without a name"] == ["-", "-", "1.00", "-"]
