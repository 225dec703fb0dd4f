"""The words of Brief and method."""

NUMBER_RULE = "Rule for numbers"
NUMBER_RULES = {
    "all": "Show all: every figure as it was given.",
    "range": "Range: from the lowest to the highest figure given.",
    "conservative": "Most conservative: what even the lowest figure grants.",
    "majority": "Majority of independent origins: the values that more than half of them share.",
}
NUMBER_RULE_NAMES = {
    "all": "Show all",
    "range": "Range",
    "conservative": "Most conservative",
    "majority": "Majority of independent origins",
}
NEVER_SUMMED = "Nothing is summed or averaged."
AT_LEAST = "at least {value}"
OR_MORE = "{value} or more"
MAJORITY = "{value} ({share} of {all} origins)"
NO_MAJORITY = "no majority: {figures}"

BRIEF_TITLE = "Who says what"
BRIEF_HEADING = "Title of the brief"
BRIEF_QUESTIONS = "Questions in the brief"
BRIEF_FIRST = "Choose at least one question."
BRIEF_MOST = "The {most} gravest of {all} questions can be chosen here."
MARKDOWN, HTML, DOCX = "Markdown", "HTML", "Word"
MADE = "Made on {day} by {who}."
PROGRAM, RULES_VERSION = "Program", "Version of the rules"
METHOD, LIMITS_HEAD, LOG, FOOTNOTES = "Method", "Limits", "Log of corrections", "Footnotes"
TAKEN_BACK_MARK = "taken back"
CHARACTERS = "characters {start}–{stop}"
LIMITS = (
    "The program says who claims what and how the claims stand to each other, never who is right.",
    "Claims are found by rules of language; what they miss is missing here too, unless an analyst added it.",
    "A source that fits two names stays unresolved and keeps its own words.",
    "A silence in the loaded articles is no proof that nobody spoke.",
    "Words stand as the article has them; places count the code points of the decoded text, from 0.",
)
NO_LOG = "No corrections yet."
LOG_COLUMNS = ("No.", "When (UTC)", "Who", "What", "On", "Change")
LOG_CAPTION = "Everything that was decided, the latest first; nothing is ever deleted."
