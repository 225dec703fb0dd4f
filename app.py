"""Opens the dashboard: sets up the page, shows a claim when the address names one, and picks a screen."""

from pathlib import Path

import streamlit as st

from claims.errors import ClaimsError
from claims.tables import words
from claims.views import reader, session, tongue

HERE = Path(__file__).parent
VIEWS = HERE / "claims" / "views"
STATIC = HERE / "static"

st.set_page_config(page_title=words.PRODUCT, page_icon=str(STATIC / "icon.svg"), layout="wide")
st.logo(str(STATIC / ("logo-dark.svg" if st.context.theme.type == "dark" else "logo.svg")), size="large")
st.html(VIEWS / "style.css")
words.speak(tongue.spoken)
try:
    with st.spinner(words.COMPARING):  # shown when it takes a moment: the first time, and after articles came
        project = session.project()
except ClaimsError as error:  # a file in data/ or the store is at fault; the message says where and what to do
    st.error(str(error), icon=":material/error:")
    st.stop()
overview = st.Page(VIEWS / "overview.py", title=words.OVERVIEW, icon=":material/bar_chart:")
compare = st.Page(VIEWS / "compare.py", title=words.COMPARE, icon=":material/compare_arrows:")
review = st.Page(VIEWS / "review.py", title=words.REVIEW, icon=":material/fact_check:")
claims = st.Page(VIEWS / "claims.py", title=words.CLAIMS, icon=":material/format_quote:")
sources = st.Page(VIEWS / "sources.py", title=words.SOURCES, icon=":material/record_voice_over:")
brief = st.Page(VIEWS / "brief.py", title=words.BRIEF, icon=":material/description:")
articles = st.Page(VIEWS / "articles.py", title=words.ARTICLES, icon=":material/article:")


def home() -> None:
    """The bare address leads to the comparison, or to the articles while there are none."""
    kept = {name: st.query_params.get_all(name) for name in st.query_params}
    st.switch_page(compare if project.articles else articles, query_params=kept)


first = st.Page(home, default=True, visibility="hidden")
page = st.navigation([first, articles, overview, review, compare, claims, sources, brief], position="top")
tongue.choose()
if "claim" in st.query_params and page.url_path not in ("", review.url_path):
    reader.show(project, st.query_params["claim"])
if page.url_path:
    reader.lead_back()
    session.repeat_once()
page.run()
