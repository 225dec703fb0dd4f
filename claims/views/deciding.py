"""What the analyst decides in Review, kept at once: callbacks, which run before the page is shown again."""

from collections.abc import Callable

import streamlit as st

from claims.corrections import make
from claims.model import Article, Claim, Correction, Span, cut
from claims.store import user_name
from claims.tables import words
from claims.tables.review import claim_of
from claims.views import history, session


def picked() -> Claim | None:
    """The claim that is open: the one in the address, else the first that nobody has reviewed."""
    project, queue = session.project(), session.queue()
    asked = claim_of(project, st.query_params.get("claim"))
    if asked:
        return asked
    ids = queue.of_article.get(st.query_params.get("article", ""), queue.ids)
    first = next((id for id in ids if project.status[id] == "unreviewed"), ids[0] if ids else None)
    return claim_of(project, first)


def open_article() -> Article:
    """The article of the open claim, else the one in the address, else the first."""
    project, claim = session.project(), picked()
    asked = claim.article_id if claim else st.query_params.get("article", "")
    return project.articles.get(asked) or next(iter(project.articles.values()))


def pick(id: str | None) -> None:
    """Opens a claim; forms and chosen words of the one before are gone."""
    close()
    if id:
        st.query_params["claim"] = id


def step(by: int) -> None:
    """Opens the claim before or after."""
    claim = picked()
    pick(session.queue().step(claim.id if claim else None, by))


def decide(make_correction: Callable[[Claim, Article, str], Correction]) -> None:
    """Keeps what was decided on the open claim and goes to the next one that waits."""
    claim = picked()
    if claim is None:
        return
    status = {**session.project().status, claim.id: "confirmed"}
    done = session.store().log(make_correction(claim, session.project().articles[claim.article_id], user_name()))
    following = session.queue().next_open(claim.id, status)
    pick(following or claim.id)
    history.did(words.DID[done.verb] if following else words.ALL_REVIEWED)


def confirm() -> None:
    decide(make.confirm)


def reject() -> None:
    decide(make.reject)


def reopen(done: Correction) -> None:
    """Opens the claim on which something was undone or done again."""
    if claim_of(session.project(), done.target):
        pick(done.target)


def choose(start: int, stop: int) -> None:
    """Keeps the words that were chosen in the article."""
    article = open_article()
    st.session_state["chosen"] = cut(article.text, start, stop)


def chosen() -> Span | None:
    """The words that were chosen last."""
    span: Span | None = st.session_state.get("chosen")
    return span


def close() -> None:
    """Ends every form and forgets the chosen words."""
    for name in ("mode", "chosen", "fault"):
        st.session_state.pop(name, None)
