"""Records in, rows ready to show out; every sort, label and cell text of the screens is decided here."""
