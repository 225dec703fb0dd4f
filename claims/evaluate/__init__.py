"""Scores what the library finds against what people annotated: precision, recall and F1."""

from claims.evaluate.gold import Annotation, Document, GoldError, read_gold
from claims.evaluate.report import Score, report, score_documents
from claims.evaluate.writing import gold_records

__all__ = ["Annotation", "Document", "GoldError", "Score", "gold_records", "read_gold", "report", "score_documents"]
