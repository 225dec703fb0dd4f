"""Opens the dashboard: sets up the page, shows a claim when the address names one, and picks a screen."""

from pathlib import Path

import streamlit as st

from claims.tables import words
from claims.views import reader, session

VIEWS = Path(__file__).parent / "claims" / "views"

st.set_page_config(page_title=words.PRODUCT, page_icon=":material/balance:", layout="wide")
st.html(VIEWS / "style.css")
project = session.project()
compare = st.Page(
    VIEWS / "compare.py", title=words.COMPARE, icon=":material/compare_arrows:", default=bool(project.articles)
)
articles = st.Page(VIEWS / "articles.py", title=words.ARTICLES, icon=":material/article:", default=not project.articles)
claims = st.Page(VIEWS / "claims.py", title=words.CLAIMS, icon=":material/format_quote:")
page = st.navigation([compare, claims, articles] if project.articles else [articles, compare, claims], position="top")
if "claim" in st.query_params:
    reader.show(project, st.query_params["claim"])
page.run()
