"""Who is in data/, and how the names are found: the data contract and the index."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.lexicon import Language, load
from claims.lexicon.bearers import find_clashes
from claims.lexicon.gazetteer import Country, Entry, Gazetteer, Institutions, Office, Side
from claims.lexicon.gazetteer_faults import find_gazetteer_faults
from claims.lexicon.names import NameIndex
from claims.lexicon.offices import Term, find_term_faults
from claims.resolve.describe import describe
from claims.resolve.mention import side_of
from claims.text import tokens

LEXICON = load()
GAZETTEER = LEXICON.gazetteer
LANGUAGES = sorted(LEXICON.languages.values(), key=lambda language: language.code)
by_code = pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)

ARABIC = LEXICON.languages["ar"]
NAMES = LEXICON.names["ar"]


def forms(text: str) -> list[str]:
    return [token.form for token in tokens(text, ARABIC.letters)]


def gazetteer(*entries: Entry, **changed: object) -> Gazetteer:
    """A gazetteer of two countries and these entries."""
    plain = Gazetteer(
        countries={
            "ru": Country("ru", {"en": ("Russia",), "ar": ("روسيا",)}),
            "us": Country("us", {"en": ("United States",), "ar": ("أميركا",)}),
        },
        places={},
        entries={entry.id: entry for entry in entries},
        outlets=frozenset(),
        institutions=Institutions((), (), {}, {}),
        sides={},
        side_of={},
        ambiguous={},
        repeated=(),
        domains={},
    )
    return replace(plain, **changed)


# The data


def test_the_gazetteer_holds_the_actors_of_world_news() -> None:
    assert len(GAZETTEER.countries) >= 190
    assert len(GAZETTEER.entries) >= 700
    assert len(GAZETTEER.outlets) >= 150
    entries = GAZETTEER.entries
    assert sum(all({**e.names, **e.common}.get(code) for code in LEXICON.languages) for e in entries.values()) >= 700
    assert sum(bool(entries[outlet].country and entries[outlet].owner) for outlet in GAZETTEER.outlets) >= 150


# One name, spelled as it is not listed: each pair differs by a rule of the language file


@pytest.mark.parametrize(
    ("language", "listed", "written"),
    [
        ("ar", "أنتوني بلينكن", "انتوني بلينكن"),  # hamza
        ("ar", "بلومبرغ", "بلومبرج"),  # the g of foreign names
        ("ar", "بلومبرغ", "بلومبيرغ"),  # a long vowel
        ("ar", "البنتاغون", "البنتاجون"),
        ("ar", "البنتاغون", "بنتاغون"),  # without the article
        ("ar", "سيرغي شويغو", "سيرجي شويجو"),
        ("ar", "فولوديمير زيلينسكي", "فولوديمير زيلنسكي"),
        ("ar", "دميتري بيسكوف", "دميتري پيسكوف"),  # letters of Persian for foreign sounds
        ("ar", "فلاديمير بوتين", "ڤلاديمير بوتين"),
        ("ar", "عباس عراقجي", "عباس عراقچي"),
        ("ar", "بنيامين نتنياهو", "بنيامين نتانياهو"),
        ("ar", "يفغيني بريغوجين", "إيفغيني بريجوجين"),  # the vowel at the beginning
        ("ar", "ألكسندر لوكاشينكو", "أليكسندر لوكاشنكو"),
        ("ar", "لويد أوستن", "لويد أوستين"),
        ("ar", "أنتوني بلينكن", "أنطوني بلينكن"),
        ("ar", "عبد الفتاح السيسي", "عبدالفتاح سيسي"),
        ("ar", "رجب طيب أردوغان", "رجب طيب أرضوغان"),
        ("en", "Yevgeny Prigozhin", "Evgeniy Prigozhin"),
        ("en", "Alexander Lukashenko", "Aleksandr Lukashenka"),
        ("en", "Muammar Gaddafi", "Moammar Kadhafi"),
        ("en", "Abdel Fattah al-Sisi", "Abdel-Fattah El Sissi"),  # the article, and words joined or hyphenated
        ("en", "Abdel Fattah al-Sisi", "Abdulfattah Sisi"),
        ("en", "Bashar al-Assad", "Bashar El-Assad"),
        ("en", "Al Jazeera", "Al-Jazeera"),
        ("en", "Abbas Araghchi", "Abbas Araqchi"),
        ("en", "Naim Qassem", "Naeem Kassem"),
        ("en", "Ismail Haniyeh", "Ismail Haniya"),
        ("en", "Saddam Hussein", "Saddam Husayn"),
        ("en", "Houthis", "Ansarullah"),
        ("ru", "Биньямин Нетаньяху", "Беньямину Нетаньяху"),  # vowels and signs
        ("ru", "Кир Стармер", "Кира Стармера"),
        ("ru", "Алексей Лихачев", "Алексея Лихачёва"),
        ("en", "Sergei Shoigu", "Sergey Shoygu"),  # the i and y of Russian names
        ("en", "Dmitry Peskov", "Dmitriy Peskov"),
        ("en", "Maria Zakharova", "Mariya Zakharova"),
        ("en", "Volodymyr Zelensky", "Volodymyr Zelenskiy"),
        ("en", "Andrii Sybiha", "Andriy Sybiha"),
        ("en", "Mohammed bin Salman", "Mohamed bin Salman"),  # the vowels and doubled letters of Arabic ones
        ("en", "Nouri al-Maliki", "Nuri al-Maliki"),
        ("ru", "Дмитрий Песков", "Дмитрия Пескова"),  # the case
        ("ru", "Владимир Зеленский", "Владимира Зеленского"),
    ],
)
def test_a_spelling_that_no_list_has_is_found_by_rule(language: str, listed: str, written: str) -> None:
    names, letters = LEXICON.names[language], LEXICON.languages[language].letters
    found = [names.longest([token.form for token in tokens(text, letters)], 0) for text in (listed, written)]
    assert found[0] is not None
    assert found[1] is not None
    assert found[0][1] == found[1][1]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "بنت"),
        ("ar", "سيرجي شوكت"),
        ("ar", "الجواد صالح"),  # Gaid Salah, with another first letter
        ("ar", "مالية في"),
        ("ar", "نفسيته"),  # the consonants of Novosti
        ("ar", "لو تشيانغ"),
        ("ar", "سلام فريد"),
        ("en", "Bashir Assadi"),
        ("en", "Said Hussein"),
        ("en", "El Watani"),
        ("en", "Evgenia Prigov"),
        ("en", "hhhhhh hhhhhh"),
        ("en", "Sergey Shevchuk"),
        ("en", "retires"),  # the consonants of Reuters
        ("en", "Li Qing"),
        ("ru", "Дмитрий Писарев"),
        ("ru", "Кирилл Стармеров"),
        ("ru", "Александр Лукашов"),
    ],
)
def test_a_name_of_somebody_else_is_not_taken_for_a_spelling(language: str, text: str) -> None:
    letters = LEXICON.languages[language].letters
    assert LEXICON.names[language].longest([token.form for token in tokens(text, letters)], 0) is None


@by_code
def test_every_entry_has_a_name_in_every_language_or_composes(language: Language) -> None:
    nameless = [
        e.id for e in GAZETTEER.entries.values() if not e.names.get(language.code) and not e.common.get(language.code)
    ]
    assert [identifier for identifier in nameless if "." not in identifier] == []


@by_code
def test_every_country_has_a_name_in_every_language(language: Language) -> None:
    assert [country.id for country in GAZETTEER.countries.values() if not country.names.get(language.code)] == []


def test_every_outlet_of_the_gazetteer_has_a_home() -> None:
    assert [identifier for identifier in sorted(GAZETTEER.outlets) if not GAZETTEER.entries[identifier].country] == []


def test_every_office_and_field_composes_with_every_country() -> None:
    offices = {head.office for head in GAZETTEER.institutions.head if head.office}
    for office in offices | {field.id for field in GAZETTEER.institutions.field}:
        name, kind = describe(f"no.{office}", GAZETTEER)
        assert "Norwegian" in name
        assert kind


@by_code
def test_every_name_is_found_with_its_own_id(language: Language) -> None:
    index, letters = LEXICON.names[language.code], language.letters
    for record in GAZETTEER.records:
        for name in record.names.get(language.code, ()):
            words = [token.form for token in tokens(name, letters)]
            found = index.longest(words, 0)
            assert found is not None, name
            assert found[0] == len(words), name
            assert record.id in found[1], name


def test_the_countries_of_the_first_article_have_sides_of_their_own() -> None:
    names = {GAZETTEER.sides[GAZETTEER.side_of[country]].name for country in ("ru", "us", "ua", "fr")}
    assert names == {"Moscow", "Washington", "Kyiv", "France"}


def test_an_outlet_stands_on_the_side_of_the_state_or_the_group_that_directs_it() -> None:
    sides = {outlet: side_of(outlet, GAZETTEER) for outlet in ("tass", "fars", "al-masirah", "saba", "bbc", "haaretz")}
    assert sides == {"tass": "ru", "fars": "ir", "al-masirah": "houthis", "saba": "media", "bbc": "media",
                     "haaretz": "media"}  # fmt: skip


# The index


@pytest.mark.parametrize(
    ("text", "length", "identifier"),
    [
        ("لواشنطن", 1, "us"),
        ("وموسكو", 1, "ru"),
        ("بالبنتاغون", 1, "us.defence"),
        ("وللكرملين", 1, "ru.presidency"),
        ("الولايات المتحدة الأميركية وروسيا", 3, "us"),
        ("عبدالفتاح السيسي", 2, "abdel-fattah-al-sisi"),
        ("دميتري بسكوف", 2, "dmitry-peskov"),
    ],
)
def test_a_name_is_found_between_the_letters_written_onto_it(text: str, length: int, identifier: str) -> None:
    assert NAMES.longest(forms(text), 0) == (length, (identifier,))


@pytest.mark.parametrize("text", ["بدون", "كيف", "كانا", "الولايات", "وزارة", "الشرق", "إيرانية", "جزيرة"])
def test_a_common_word_is_no_name(text: str) -> None:
    assert NAMES.longest(forms(text), 0) is None


@pytest.mark.parametrize(
    ("text", "country", "features"),
    [
        ("الروسية", "ru", "f.sg"),
        ("أمريكيين", "us", "m.pl"),
        ("الكوريون الجنوبيون", "kr", "m.pl"),
        ("أتراك", "tr", "m.pl"),
    ],
)
def test_a_nationality_is_found_in_its_gender_and_number(text: str, country: str, features: str) -> None:
    found = NAMES.adjective(forms(text), 0)
    assert found is not None
    assert (found.countries, found.features) == ((country,), features)


@pytest.mark.parametrize("text", ["كورية", "قديمة", "روسيا"])
def test_other_words_are_no_nationality(text: str) -> None:
    assert NAMES.adjective(forms(text), 0) is None


@pytest.mark.parametrize(
    ("text", "head", "features", "definite"),
    [
        ("الوزارة", "ministry", "f.sg", True),
        ("ووزير", "minister", "m.sg", False),
        ("المتحدثة باسم", "spokesperson", "f.sg", True),
        ("للحكومة", "government", "f.sg", True),
    ],
)
def test_a_noun_that_speaks_is_found(text: str, head: str, features: str, definite: bool) -> None:
    found = NAMES.head(forms(text), 0)
    assert found is not None
    assert (found.head.id, found.features, found.definite) == (head, features, definite)


@given(
    st.lists(st.sampled_from(["موسكو", "وزارة", "الدفاع", "و", "الأمم", "المتحدة", "قال", "،"]), min_size=1, max_size=6)
)
def test_a_name_never_reaches_over_the_end(words: list[str]) -> None:
    row = forms(" ".join(words))
    for start in range(len(row)):
        found = NAMES.longest(row, start)
        assert found is None or start + found[0] <= len(row)


# Faults


def test_a_name_of_two_entries_is_a_fault() -> None:
    first = Entry("first", "organisation", {"en": ("First",), "ar": ("المنظمة الأولى",)})
    second = Entry("second", "organisation", {"en": ("Second",), "ar": ("المنظمة الاولى",)})  # another hamza
    (fault,) = find_clashes(ARABIC, gazetteer(first, second))
    assert "belongs to first, second" in fault


def test_a_name_listed_as_ambiguous_is_no_fault() -> None:
    first = Entry("first", "organisation", {"en": ("First",), "ar": ("المنظمة",)})
    second = Entry("second", "organisation", {"en": ("Second",), "ar": ("المنظمة",)})
    known = gazetteer(first, second, ambiguous={"ar": ("المنظمة",)})
    assert list(find_clashes(ARABIC, known)) == []
    found = NameIndex(ARABIC, known).longest(forms("المنظمة"), 0)
    assert found == (1, ("first", "second"))


def test_all_faults_are_named_at_once() -> None:
    entry = Entry("Body", "person", {"ar": ("كامران",)}, country="xx", offices=(Office("ru.nothing"),))
    side = Side("east", "East", ("yy",), ("nobody",))
    found = "\n".join(find_gazetteer_faults(gazetteer(entry, sides={"east": side}, repeated=("twice",))))
    for words in ("twice", "lower-case ASCII", "no English name", "'xx'", "'ru.nothing'", "'yy'", "'nobody'"):
        assert words in found


@pytest.mark.parametrize(("owned_by", "fault"), [(None, "no group is named"), ("nobody", "'nobody' is no entry")])
def test_an_outlet_of_a_group_that_is_not_listed_is_a_fault(owned_by: str | None, fault: str) -> None:
    outlet = Entry("tv", "broadcaster", {"en": ("TV",)}, owner="group", owned_by=owned_by)
    assert any(fault in found for found in find_gazetteer_faults(gazetteer(outlet, outlets=frozenset({"tv"}))))


def test_a_sound_gazetteer_has_no_fault() -> None:
    entry = Entry("body", "organisation", {"en": ("Body",), "ar": ("الهيئة الدولية",)}, country="ru")
    assert list(find_gazetteer_faults(gazetteer(entry, sides={"east": Side("east", "East", ("ru",), ("body",))}))) == []


def test_two_people_in_one_office_at_once_are_a_fault() -> None:
    first = Term("first", Office("ru.defence", "minister", date(2012, 1, 1), date(2024, 5, 12)))
    second = Term("second", Office("ru.defence", "minister", date(2024, 5, 11)))
    leading = frozenset({"minister"})
    (fault,) = find_term_faults({"ru.defence": (first, second)}, leading)
    assert "first and second" in fault
    same_day = second._replace(office=Office("ru.defence", "minister", date(2024, 5, 12)))
    some_day = second._replace(office=Office("ru.defence", "minister", 2024))
    spokesman = second._replace(office=Office("ru.defence", "spokesperson", date(2020, 1, 1)))
    for other in (same_day, some_day, spokesman):
        assert list(find_term_faults({"ru.defence": (first, other)}, leading)) == []


def test_an_office_that_ends_before_it_begins_is_a_fault() -> None:
    term = Term("first", Office("ru.defence", "minister", 2024, date(2023, 5, 12)))
    (fault,) = find_term_faults({"ru.defence": (term,)}, frozenset())
    assert "ends before it begins" in fault


def test_an_unknown_role_of_an_office_is_a_fault() -> None:
    entry = Entry("body", "person", {"en": ("Body",)}, offices=(Office("body", "king of nothing"),))
    assert any("king of nothing" in fault for fault in find_gazetteer_faults(gazetteer(entry)))


@pytest.mark.parametrize(
    ("office", "day", "sure"),
    [
        (Office("x", None, date(2020, 3, 1), date(2021, 3, 1)), date(2021, 3, 1), True),
        (Office("x", None, date(2020, 3, 1), date(2021, 3, 1)), date(2021, 3, 2), False),
        (Office("x", None, 2020, 2022), date(2020, 12, 31), True),  # by then it had begun
        (Office("x", None, 2020, 2022), date(2020, 12, 30), False),
        (Office("x", None, 2020, 2022), date(2022, 1, 2), False),
        (Office("x", None, date(2020, 3, 1)), date(2025, 1, 1), True),
        (Office("x", None, date(2020, 3, 1)), date(2025, 1, 2), False),  # after the list was checked
        (Office("x", None, None, date(2021, 3, 1)), date(2020, 3, 1), False),
    ],
)
def test_an_office_is_held_between_two_known_days(office: Office, day: date, sure: bool) -> None:
    assert office.surely_held(day, checked=date(2025, 1, 1)) is sure
