"""Lets the analyst choose which figure stands for a question; the choice is kept in the log like every decision."""

import streamlit as st

from claims.corrections import make
from claims.store import user_name
from claims.tables import words
from claims.tables.numbers import Chart, Figure
from claims.tables.project import Project
from claims.views import history, session


def show(project: Project, chart: Chart) -> None:
    """A list of the figures of one question, the chosen one first shown."""
    places = range(len(chart.figures))
    chosen = next((place for place in places if chart.figures[place].is_chosen), None)
    key = f"figure-{chart.issue_id}-{chosen}"  # after another choice, or an undo, the list shows that one
    question = ": ".join(filter(None, (chart.topic, chart.title.text)))
    st.selectbox(
        words.CHOOSE_FIGURE.format(question=question), places, chosen, key=key, placeholder=words.CHOOSE,
        format_func=lambda place: _told(chart.figures[place]), on_change=_keep, args=(project, chart, key, chosen),
    )  # fmt: skip


def _told(figure: Figure) -> str:
    return f"{figure.who.text}: {figure.operator} {figure.value} {figure.unit} – {figure.phrase.text}"


def _keep(project: Project, chart: Chart, key: str, chosen: int | None) -> None:
    """What was chosen; where nothing is, the choice before is taken back."""
    place = st.session_state[key]
    figure = chart.figures[chosen if place is None and chosen is not None else place]
    claim = project.claims[figure.claim_id]
    quantity = next((each for each in claim.quantities if each.span.start == figure.start), None)
    article = project.articles[claim.article_id]
    session.store().log(make.choose(claim, article, user_name(), None if place is None else quantity))
    history.did(words.DID["choose"])
