"""Rows set as HTML; every string that comes from an article is escaped here."""
