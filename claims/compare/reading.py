"""Everything that the comparison reads of claims and of their articles, each of it once, when it is first asked for."""

from collections.abc import Iterable, Mapping

from claims.compare.asked import Asked
from claims.compare.marks import read_marks
from claims.compare.standing import Marks, Question, Standing, find_worn, stand
from claims.compare.turns import roots_of
from claims.lexicon import Lexicon
from claims.lexicon.topics import Disaster, Finder, Topic, find_disaster, read_finder
from claims.model import Article, Claim, Issue


class Accounts:
    """Claims as they stand in questions, by their ids, and what their articles show, by theirs."""

    def __init__(self, claims: Iterable[Claim], articles: Mapping[str, Article], lexicon: Lexicon) -> None:
        """`claims` are all those of the articles that have a part in the questions."""
        self._claims = {claim.id: claim for claim in claims}
        self._articles, self._lexicon = articles, lexicon
        self._topics = _read_finders(lexicon.topics.topic, lexicon)
        self._disasters = _read_finders(lexicon.topics.disaster, lexicon)
        self._by_article: dict[str, list[Claim]] = {}
        for claim in self._claims.values():
            self._by_article.setdefault(claim.article_id, []).append(claim)
        self._standings, self._marks = Asked(self._stand), Asked(self._mark)
        self._struck, self._worn = Asked(self._strike), Asked(self._wear)

    def read_all(self) -> None:
        """Reads at once what almost every comparison of all claims will ask for."""
        for claim_id in self._claims:
            self._standings[claim_id]
        for article_id in self._by_article:
            self._marks[article_id]

    def question(self, issue: Issue) -> Question:
        """The issue, ready to be compared."""
        places = {claim: place for place, claim in enumerate(issue.claim_ids)}
        standings = tuple(self._standings[claim] for claim in issue.claim_ids)
        return Question(issue, standings, places, self._marks, self._struck, self._worn, self._lexicon)

    def _stand(self, claim_id: str) -> Standing:
        claim = self._claims[claim_id]
        article = self._articles[claim.article_id]
        code = article.language
        return stand(claim, article, self._lexicon.tellers[code], self._topics[code], self._lexicon)

    def _mark(self, article_id: str) -> Marks:
        article = self._articles[article_id]
        code = article.language
        return read_marks(article, self._lexicon.grammars[code], self._lexicon.tellers[code], self._topics[code])

    def _strike(self, article_id: str) -> frozenset[str]:
        article = self._articles[article_id]
        return find_disaster(article, self._disasters[article.language])

    def _wear(self, article_id: str) -> frozenset[str]:
        return find_worn([self._roots(claim) for claim in self._by_article[article_id]])

    def _roots(self, claim: Claim) -> frozenset[str]:
        """Those of a claim that need not stand in a question."""
        if claim.id in self._standings or claim.content is None:
            return self._standings[claim.id].roots
        teller = self._lexicon.tellers[self._articles[claim.article_id].language]
        return roots_of(teller.words(claim.content.text), teller)


def _read_finders(topics: Iterable[Topic | Disaster], lexicon: Lexicon) -> dict[str, Finder]:
    """What finds `topics` in a text, by the code of its language."""
    return {code: read_finder(topics, language, lexicon.stems[code]) for code, language in lexicon.languages.items()}
