"""Changes questions: another title, two that are one, claims that speak to another one or one of their own."""

from collections.abc import Mapping

import streamlit as st

from claims.corrections import make
from claims.model import Claim, Correction, Issue
from claims.store import user_name
from claims.tables import words
from claims.tables.project import Project, cited, question_name, who
from claims.views import history, session

NEAR = 500  # questions to choose from


def show(project: Project, issues: tuple[Issue, ...]) -> None:
    """A question to choose and the four ways to change it; undo beside them."""
    known = {issue.id: issue for issue in issues[:NEAR]}
    names = {id: question_name(project, issue) for id, issue in known.items()}
    history.show()
    id = st.selectbox(
        words.QUESTION, list(known), index=None, key="question", placeholder=words.CHOOSE, format_func=names.__getitem__
    )
    if id is None:
        return
    issue = known[id]
    (left, middle), (right, last) = st.columns(2, gap="medium"), st.columns(2, gap="medium")
    with left.form(f"rename-{id}", border=False):
        title = st.text_input(words.QUESTION_TITLE, issue.title)
        if st.form_submit_button(words.RENAME) and title.strip():
            _keep(make.rename(issue, user_name(), title.strip()))
    with middle.form(f"merge-{id}", border=False):
        others = st.multiselect(
            words.SAME_QUESTION,
            [other for other in known if other != id],
            format_func=names.__getitem__,
            placeholder=words.CHOOSE,
        )
        if st.form_submit_button(words.MERGE_QUESTIONS) and others:
            _keep(make.merge(issue, user_name(), [known[other] for other in others]))
    with right.form(f"split-{id}", border=False):
        _split(project, issue)
    with last.form(f"move-{id}", border=False):
        _move(project, issue, {other: name for other, name in names.items() if other != id}, known)


def _move(project: Project, issue: Issue, names: Mapping[str, str], known: Mapping[str, Issue]) -> None:
    told = {id: _told(project, project.claims[id]) for id in issue.claim_ids}
    id = st.selectbox(words.MOVE_CLAIM, list(told), None, format_func=told.__getitem__, placeholder=words.CHOOSE)
    to = st.selectbox(words.MOVE_TO, list(names), None, format_func=names.__getitem__, placeholder=words.CHOOSE)
    if st.form_submit_button(words.MOVE) and id and to:
        claim = project.claims[id]
        _keep(make.move(claim, project.articles[claim.article_id], user_name(), issue, known[to]))


def _split(project: Project, issue: Issue) -> None:
    told = {id: _told(project, project.claims[id]) for id in issue.claim_ids}
    apart = st.multiselect(words.OTHER_QUESTION, list(told), format_func=told.__getitem__, placeholder=words.CHOOSE)
    title = st.text_input(words.NEW_TITLE)
    if st.form_submit_button(words.SPLIT) and 0 < len(apart) < len(told):
        _keep(make.split(issue, user_name(), apart, title.strip() or None))


def _told(project: Project, claim: Claim) -> str:
    return f"{who(project, claim.article_id, claim.source).text}: {cited(project, claim).text}"


def _keep(correction: Correction) -> None:
    session.store().log(correction)
    history.did(words.DID[correction.verb])
    st.rerun()
