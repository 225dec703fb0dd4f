"""The screens: one file for each page, and `markup` for what is set as HTML."""
