"""A brief: chosen comparisons as a document that can be cited, with the method, its limits and the log."""

from claims.brief.compose import Brief, compose
from claims.brief.markdown import as_markdown
from claims.brief.page import as_fragment, as_html
from claims.brief.word import as_docx

__all__ = ["Brief", "as_docx", "as_fragment", "as_html", "as_markdown", "compose"]
