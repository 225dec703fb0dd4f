"""Where the phrase that names a source begins and ends, and what lies around it.

Between a cue and its content stand the source, when and where and to whom it spoke, and asides.
Only the first is the source: "the minister, on Tuesday, in a statement to Reuters, that …".
"""

from collections.abc import Iterable
from typing import NamedTuple

from claims.attribute.passage import Passage, Stretch

LONGEST_NAME_QUOTE = 5  # words; a longer quotation is no name
DASHES = frozenset("-–—")
COMMAS = frozenset("،,")
CLOSED = ("complementizers", "clause_links", "auxiliaries", "negations", "content_enders")  # in no noun phrase


class Region(NamedTuple):
    """What was read between a cue and its content."""

    source: Stretch | None
    features: str  # of the source's first noun, "" when unknown
    via: tuple[Stretch, ...]  # to whom it was said, when that is an outlet
    stop: int  # the first word that was not read
    pronoun: bool = False


def listed(passage: Passage, name: str, index: int) -> int:
    """How many words at `index` make a phrase of the list `name`."""
    found = passage.grammar.lists[name].longest(passage.forms, index)
    return found[0] if found else 0


def in_lists(passage: Passage, names: Iterable[str], index: int) -> bool:
    """Whether a phrase of one of the lists `names` begins at `index`."""
    begun = passage.grammar.begins(passage.forms[index])
    return bool(begun) and any(name in begun and listed(passage, name, index) > 0 for name in names)


def time_at(passage: Passage, index: int) -> int:
    """How many words at `index` say when: words of time and dates, with or without a preposition before them."""
    match, forms = passage.grammar.match, passage.forms
    stop = index + (0 if match("time_words", forms, index) else match("prepositions", forms, index))
    timed = False
    while stop < len(forms):
        length = match("time_words", forms, stop)
        if not length and not forms[stop][0].isdigit() and (not timed or forms[stop] not in "/()"):
            break
        timed = timed or length > 0
        stop += length or 1
    owner = stop < len(forms) and listed(passage, "possessives", stop)
    return stop - index if timed and not owner else 0


def is_capital(passage: Passage, index: int) -> bool:
    return passage.article.text[passage.tokens[index].start].isupper()


def touches(passage: Passage, index: int) -> bool:
    """Whether the token at `index` is written onto the one before it."""
    return index > 0 and passage.tokens[index - 1].stop == passage.tokens[index].start


def features_of(passage: Passage, index: int) -> str:
    """Gender and number of the noun at `index`, "" when nothing says so."""
    grammar, form = passage.grammar, passage.forms[index]
    known = grammar.speaker(form)
    if known:
        return known
    following = grammar.speaker(passage.forms[index + 1]) if index + 1 < len(passage.forms) else None
    if following and following.endswith(".pl"):
        return following  # "three witnesses": the number agrees with nothing
    name = passage.name_at(index)
    if name:
        return ""
    endings = grammar.language.agreement.endings
    fitting = [ending for ending in endings if form.endswith(ending) and len(form) > len(ending) + 2]
    return endings[max(fitting, key=len)] if fitting else ""


def agrees(verb: str, noun: str, before: bool) -> bool:
    """Whether a verb form fits a noun; what is unknown fits everything.

    `before`: the verb stands before its subject and so shows no number. A plural may take a
    feminine singular verb.

    >>> agrees("f.sg", "m.sg", before=True), agrees("f.sg", "m.pl", before=True)
    (False, True)
    """
    if not verb or not noun:
        return True
    gender, number = verb.split(".")
    other, count = noun.split(".")
    if count == "pl" or number in ("pl", "du"):
        return number != "sg" or before or gender == "f"
    return gender == other or "x" in (gender, other)


def can_start(passage: Passage, index: int, subject: bool = True) -> bool:
    """Whether a phrase that names somebody may start here: a noun, no function word.

    A `subject` has no oblique ending.
    """
    grammar, forms = passage.grammar, passage.forms
    if passage.opens_quotation(index):
        return is_name_quote(passage, index)
    if not passage.is_word(index) or forms[index][0].isdigit():
        return False
    if leans_on_pronoun(passage, index):
        return False
    oblique = subject and _has_oblique_ending(passage, index)
    if is_speaker(passage, index):
        return not oblique
    if passage.name_at(index) or oblique:
        return False
    closed = ("prepositions", "complementizers", "negations", "auxiliaries", "relatives", "content_enders",
              "clause_links", "time_words", "adverbs", "conjunctions", "pronouns", "contrasts",
              "determiners")  # fmt: skip
    if any(grammar.match(name, forms, index) for name in closed):
        return False
    return not is_verb(passage, index)


def is_verb(passage: Passage, index: int) -> bool:
    """Whether the word is a form of a verb of speech; what is a preposition too, or can speak, is none.

    Behind a determiner or a preposition, and in "state media", it is a noun.
    """
    readings = passage.grammar.readings(passage.forms[index])
    if not any(r.form.kind == "verb" and r.form.key != "jussive" for r in readings) or is_speaker(passage, index):
        return False
    head = passage.names.head(passage.forms, index)
    if listed(passage, "prepositions", index) == 1 or (head and head.length > 1):
        return False
    return index == 0 or not in_lists(passage, ("determiners", "prepositions"), index - 1)


def is_participle(passage: Passage, index: int) -> bool:
    return any(r.form.kind == "participle" for r in passage.grammar.readings(passage.forms[index]))


def leans_on_pronoun(passage: Passage, index: int) -> bool:
    """Whether the word is a preposition with a pronoun written behind it: "in it", "to them"."""
    grammar, form = passage.grammar, passage.forms[index]
    endings = (e for e in grammar.language.clitics.behind if form.endswith(e) and len(form) > len(e))
    stems = (form[: len(form) - len(ending)] for ending in endings)
    leans = any(s in grammar.before or grammar.lists["prepositions"].longest((s,), 0) for s in stems)
    return leans and not is_speaker(passage, index)


def _has_oblique_ending(passage: Passage, index: int) -> bool:
    form = passage.forms[index]
    if passage.name_at(index) or passage.grammar.speaker(form) in ("m.sg", "f.sg"):
        return False
    oblique = passage.grammar.language.agreement.oblique
    return any(form.endswith(ending) and len(form) > len(ending) + 3 for ending in oblique)


def is_name_quote(passage: Passage, index: int) -> bool:
    """Whether the quotation opening at `index` is a name in quotation marks: short, no clause."""
    quotation = passage.opens_quotation(index)
    if quotation is None or passage.words_in(quotation) > LONGEST_NAME_QUOTE:
        return False
    inner = range(quotation.start + 1, quotation.stop)
    return not any(passage.grammar.match("complementizers", passage.forms, k) for k in inner)


def is_speaker(passage: Passage, index: int) -> bool:
    """Whether the word at `index` is known to speak, nothing written before it."""
    name = passage.name_at(index)
    if name:
        return name.before == ""
    medium = index > 0 and listed(passage, "media_nouns", index - 1) == 1
    if medium and passage.forms[index].endswith(passage.grammar.language.agreement.relational):
        return False  # "press" in "press conference"
    return _is_speaking_form(passage, passage.forms[index])


def letters_before_speaker(passage: Passage, index: int) -> str:
    """The conjunction or addressee's preposition written onto a speaker: the "to" of "to Reuters"."""
    grammar, form = passage.grammar, passage.forms[index]
    if is_speaker(passage, index):
        return ""
    name = passage.name_at(index)
    for letters in (*grammar.language.clitics.conjunctions, *grammar.language.clitics.addressee):
        rest = form[len(letters) :]
        if not form.startswith(letters) or len(rest) < 2 or _has_merged(passage, form, letters):
            continue
        if name.before == letters if name else _is_speaking_form(passage, rest):
            return letters
    return ""


def _has_merged(passage: Passage, form: str, letters: str) -> bool:
    """Whether `letters` and the article have grown into one another and cannot be cut apart."""
    article = passage.grammar.article(form)
    return article.startswith(letters) and article != letters + passage.grammar.articles[0]


def _is_speaking_form(passage: Passage, form: str) -> bool:
    """A noun of an institution, a role or a person, or people by their nation in the plural."""
    if form not in passage.speaking:
        passage.speaking[form] = _speaks(passage, form)
    return passage.speaking[form]


def _speaks(passage: Passage, form: str) -> bool:
    grammar = passage.grammar
    article = grammar.article(form)
    if article and article != grammar.articles[0]:
        return False
    bare = form[len(article) :]
    ends = (bare[: -len(e)] for e in grammar.language.clitics.behind if bare.endswith(e))
    if bare in grammar.speakers or (not article and any(stem in grammar.speakers for stem in ends)):
        return True
    if any(form[len(letters) :] in grammar.speakers for letters in grammar.prefixes(form)):
        return False
    head, people = passage.names.head((form,), 0), passage.names.adjective((bare,), 0)
    return head is not None or (people is not None and people.features.endswith(".pl"))


def is_given_name(passage: Passage, index: int) -> bool:
    """Whether a word that only looks like a preposition is a name, in an article that keeps the two apart.

    Some outlets write "on" like the name Ali; one that spells any preposition with its own last letter does not.
    """
    text, lookalikes = passage.article.text, passage.grammar.lookalikes
    form = passage.forms[index]
    if form not in lookalikes or text[passage.tokens[index].stop - 1] != form[-1]:
        return False
    return any(word in text for words in lookalikes.values() for word in words)


def is_event(passage: Passage, index: int, form: str) -> bool:
    """Whether `form`, the word at `index` or the rest of it, names an event: "the killing of"."""
    grammar = passage.grammar
    bare = form[len(grammar.article(form)) :]
    stems = (bare, *(bare[: -len(e)] for e in grammar.language.clitics.behind if bare.endswith(e)))
    following = passage.forms[index + 1 : index + 3]
    return any(s and grammar.lists["event_nouns"].longest((s, *following), 0) for s in stems)


def is_closed(passage: Passage, index: int) -> bool:
    """Whether a noun phrase may be complete with this word: definite, a name, or with a pronoun."""
    grammar, form = passage.grammar, passage.forms[index]
    number = passage.quoted[index]
    if number >= 0 and passage.quotations[number].stop == index + 1:
        return True  # the mark behind a name: "the head of “X”"
    if grammar.article(form) or passage.name_at(index):
        return True
    return any(form.endswith(e) and len(form) > len(e) + 2 for e in grammar.language.clitics.behind)


def issuer(passage: Passage, source: Stretch) -> Stretch:
    """The source without the document that it issued: "a statement of the ministry" is the ministry's."""
    head = passage.names.head((passage.forms[source.start],), 0)
    following = source.start + 1
    if head is None or head.head.kind not in ("document", "voice") or following >= source.stop:
        return source
    known = is_speaker(passage, following) or letters_before_speaker(passage, following)
    return Stretch(following, source.stop) if known else source
