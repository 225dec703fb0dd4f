"""The words of the overview and of the network."""

OVERVIEW = "Overview"
OVERVIEW_LEAD = "What is loaded, at a glance. Each picture stands below as a table; nothing in it is more than counted."
CLAIMS_BY_DAY = "Claims by source and day"
CLAIMS_BY_DAY_HELP = "How many claims each source is cited with, by the day of the article."
CLASHES = "Where accounts clash"
CLASHES_HELP = "The questions with the most relations that clash or may clash."
COVERAGE = "Coverage by outlet"
COVERAGE_HELP = "How many claims each outlet carries, and for which side."
OTHERS = "all others"
AS_TABLE = "As a table"
SVG = "SVG"
PNG = "PNG"
MOST = "Most: {name} ({count})."
COUNTED = "{count} in all, {names} named."

CITATIONS = "Who cites whom"
CITATIONS_HELP = (
    "Read from left to right: an outlet, who passes the words on, who is said to have said them. "
    "A thicker line carries more claims; each line of the table opens them."
)
OUTLETS, PASSED_ON_BY, SPEAKERS = "Outlets", "Passed on by", "Sources"
CITATION_COLUMNS = ("From", "To", "Claims", "Open")
