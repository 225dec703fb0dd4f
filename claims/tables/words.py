"""Every word and symbol the screens show, in one place, so that another tongue can be put beside it."""

from collections.abc import Mapping
from typing import NamedTuple

from claims.model import Act, Bound, RelationKind, Status, Verb


class Sign(NamedTuple):
    """How a relation is shown: never by colour alone."""

    symbol: str
    word: str
    tone: str  # the colour family of the style sheet
    help: str


RELATIONS: Mapping[RelationKind, Sign] = {  # in the order of the screens: what clashes comes first
    "conflicts": Sign("≠", "conflict", "clash", "Both cannot be right as they stand."),
    "possible_conflict": Sign("?", "possible conflict", "doubt", "They differ, but may speak of different things."),
    "rebuts": Sign("↔", "rebuts", "clash", "One answers the other's charge with another account."),
    "denies": Sign("⊘", "denies", "clash", "One says that what the other states is not so."),
    "divergent": Sign("⇄", "divergent", "doubt", "Different accounts of one event; neither excludes the other."),
    "updates": Sign("↻", "updates", "note", "The same source changed its figure or its words later."),
    "cannot_verify": Sign("◇", "cannot verify", "silence", "The source says that it cannot check the claim."),
    "no_comment": Sign("∅", "no comment", "silence", "The source was asked, or was expected to speak, and did not."),
    "compatible": Sign("≈", "compatible", "accord", "Different words or precision; both can be right."),
    "agrees": Sign("=", "agrees", "accord", "The same statement."),
    "echoes": Sign("»", "echoes", "note", "A repetition of one origin, no second witness."),
    "single_sided": Sign("·", "single-sided", "silence", "Nobody else speaks to this in the loaded articles."),
}  # fmt: skip

ACTS: Mapping[Act, str] = {
    "cannot-verify": "cannot verify",
    "decline-to-comment": "no comment",
    "not-confirm": "does not confirm",
    "not-say": "does not say",
    "accuse": "accuses",
    "admit": "admits",
    "announce": "announces",
    "claim": "claims",
    "condemn": "condemns",
    "confirm": "confirms",
    "demand": "demands",
    "deny": "denies",
    "estimate": "estimates",
    "label": "labels",
    "opinion": "holds",
    "promise": "promises",
    "report": "reports",
    "say": "says",
    "show": "shows",
    "threaten": "threatens",
    "warn": "warns",
}
FORMS = {"direct": "direct", "indirect": "indirect", "mixed": "partly quoted"}
OPERATORS: Mapping[Bound, str] = {
    "exactly": "=",
    "at_least": "≥",
    "more_than": ">",
    "at_most": "≤",
    "less_than": "<",
    "about": "≈",
    "between": "between",
}

ABSENT = "not in loaded articles"
JOURNALIST = "The article"
UNNAMED = "unnamed source"
NO_SIDE = "no side"
NO_SIDE_NAME = "Other sources"
NO_DATE = "no date"
NO_OUTLET = "outlet unknown"
NO_TITLE = "Untitled article"
DENIED = "denied"
HEDGED = "hedged"
VIA = "via {names}"
INFINITY = "∞"

SHOW = "show in article"
WHY = "why"
INSIDE = "inside"
WITHIN = "within {side}"
QUESTION = "Question"
STANDING = "How they stand"
ASPECT = "Aspect"
RULE = "Rule"
SIDE = "Side"
AS_WRITTEN = "As written"
FORM = "Form"
CHAIN = "Chain"
FIGURES = "Figures"
DATES = "Dates"
RELATIONS_HEAD = "Relations"
QUESTIONS_BY = "Questions by relation"
LEGEND = "What the colours mark"
ACCOUNTS_CAPTION = "Each row is a question, each column a source or a side; the words stand as the article has them."
FIGURES_CAPTION = "Every figure as it was given. Nothing is summed or averaged."
CLAIMS_CAPTION = "Claims in the order of the articles."


def counted(number: int, one: str, many: str | None = None) -> str:
    """The number with its noun: "1 claim", "1,200 claims"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


PRODUCT = "Rashomon"
LEAD = "Load news articles and see what each source says to the same question, side by side."
PROMISE = "Every account opens its own sentence. The texts stay on this computer."
COMPARE, CLAIMS, ARTICLES = "Compare", "Claims", "Articles"
REVIEW, SOURCES, BRIEF = "Review", "Sources", "Brief and method"
ACCOUNTS, NUMBERS = "Accounts", "Numbers"

ADD = "Add articles"
EXAMPLE = "See an example"
EXAMPLE_HELP = "One Arabic article, 26 June 2024: the call between two defence ministers."
LOAD_EXAMPLE = "Load the example"
CONSTRUCTED_HELP = "Or three short articles in Arabic, English and Russian about one collision, made up for this."
LOAD_CONSTRUCTED = "Load three languages"
UPLOAD = "Upload files"
FILES = "Text, web pages, PDF, Word; tables with an article a row; ZIPs"
READ_FILES = "Read the files"
PASTE = "Paste a text"
TEXT = "Text of one article"
READ_TEXT = "Read the text"
PASTED = "pasted.txt"
ADDRESS = "Address of a page or a feed"
ADDRESS_HELP = "Fetched by this machine, for your own reading, where the site's robots.txt lets it."
READ_ADDRESS = "Fetch the address"
FETCHING = "Fetching"
PREVIEW = "How {name} will be read"
READ_AS = "{column} → {field}"
NOT_READ = "{column} (not read)"
PUBLISHED = "Published, if known"
READING = "Reading {place} of {all}"
ADDED = "{articles} added"
DUPLICATE = "the same text is already loaded; it was not added again"
REFUSED = ("input was not read", "inputs were not read")
DOUBTS = ("sentence was not understood", "sentences were not understood")
DISMISS = "Dismiss"
SET_DATE = "Set the date"
REMOVE = "Remove"
RELATIVE_DAYS = "No publication date: days such as “yesterday” stay as written. Set the date to place them."
NO_CLAIMS = "No claims found: nobody is cited here in a way the tool knows."

NOTHING_LOADED = "No articles yet. Load some, and their accounts stand here side by side."
NOTHING_FOUND = "No claims in the loaded articles. The sentences that were not understood are listed with each article."
TO_ARTICLES = "Go to Articles"
ONE_SIDE = "Only one side speaks in the loaded articles: {side}."
OPEN_SIDES = "Show source by source"
SIGNS_HELP = "What the signs mean"
NUMBERS_RULE = "Rule: show all. Every figure as it was given; an arrow is an open end."
NO_NUMBERS = "No figures that two accounts share, or that one account gives to a question."

FILTERS = "Filter"
ALL = "All"
SEARCH = "Search words and names"
FACETS = {
    "language": "Language",
    "source": "Source",
    "side": "Side",
    "act": "Act",
    "form": "Form",
    "relation": "Relation",
}
CLEAR = "Clear"
CLEAR_ALL = "Clear every filter"
OF = "**{shown}** of {all} claims"
ALL_HIDDEN = "No claim passes every filter: {names}."
CSV = "CSV"
JSONL = "JSONL"

CLOSE = "Close"
WHOLE_ARTICLE = "Whole article"
NO_SUCH_CLAIM = "This claim is not in the loaded articles; its article was removed or read anew."

STATUS: Mapping[Status, str] = {
    "unreviewed": "unreviewed",
    "confirmed": "confirmed",
    "edited": "edited",
    "added": "added",
    "rejected": "rejected",
}
PLACE = "Claim {place} of {all}"
REVIEWED = "{done} of {all} reviewed"
ALL_REVIEWED = "All claims are reviewed."
ARTICLE = "Article"
ORIGINAL = "The article, with its claims marked"
NO_CLAIM_HERE = "No claim is open. Choose words in the article and add what was missed."
CONFIRM, REJECT, EDIT, NEXT, PREVIOUS = "Confirm", "Reject", "Edit", "Next", "Previous"
ADD_CLAIM, ADD_SELECTION = "Add a claim", "Add from selection"
UNDO, REDO, SAVE, CANCEL = "Undo", "Redo", "Save", "Cancel"
KEYS_ON = "Single keys"
KEYS = (
    ("j", "next"),
    ("k", "previous"),
    ("c", "confirm"),
    ("r", "reject"),
    ("e", "edit"),
    ("a", "add"),
    ("n", "note"),
    ("u", "undo"),
    ("U", "redo"),
)
KEYS_HELP = "With the article in focus, the arrows go to the next claim too, and Shift with an arrow chooses words."
DID: Mapping[Verb, str] = {
    "confirm": "confirmed",
    "reject": "rejected",
    "edit": "edited",
    "add": "claim added",
    "note": "note kept",
    "grade": "grade kept",
    "alias": "name changed",
    "side": "side changed",
    "rename": "question renamed",
    "merge": "questions merged",
    "split": "question split",
    "move": "claim moved",
    "date": "date set",
    "undo": "undone",
    "redo": "done again",
}
TAKEN_BACK = "Taken back: {did}"
DONE_AGAIN = "Done again: {did}"
NOTHING_TO_UNDO = "Nothing to undo"
NOTHING_TO_REDO = "Nothing to do again"
CHOSEN = "Chosen words"
USE_AS = {"content": "as the claim", "source": "as the source", "cue": "as the cue"}
FIELDS = {
    "content": "Words of the claim, as the article has them",
    "source": "Words of the source, as the article has them",
    "cue": "Words that introduce it",
    "act": "Act",
    "source_id": "Who it is",
    "denied": "The source denies it",
    "hedged": "Uncertain, or at a distance",
}
AS_THE_WORDS_SAY = "as the words say"
NO_SUCH_WORDS = "“{words}” does not stand in this article. Choose the words there, or copy them."
NO_WORDS = "A claim needs the words of the claim or those that introduce it."
FIGURE_FIELDS = {
    "phrase": "Words of the figure",
    "bound": "Operator",
    "low": "Value",
    "high": "To",
    "unit": "What is counted",
    "role": "What happened to it",
}
FIGURE = "Figure: {words}"
ANOTHER_FIGURE = "Another figure"
REMOVE_FIGURE = "This is no figure"
NO_UNIT, NO_ROLE = "not said", "not said"
NOT_AN_INTERVAL = "“{words}”: {low} is more than {high}."
NO_VALUE = "“{words}”: a figure needs a value."
NOTE = "Note"
NOTES = "Notes"
CREDIBILITY = "Credibility of the claim"
CREDIBILITY_HELP = "Admiralty scale, 1 (confirmed) to 6 (cannot be judged). Only you grade; the program never does."
DIGITS = {
    1: "1 – confirmed by others",
    2: "2 – probably true",
    3: "3 – possibly true",
    4: "4 – doubtful",
    5: "5 – improbable",
    6: "6 – cannot be judged",
}
EVENT = "entry {number}"

NO_SOURCES = "Nobody speaks in the loaded articles yet."
SOURCE_SEARCH = "Search sources"
SOURCE_COLUMNS = ("Source", "Side", "Belongs to", "Claims", "As written", "Reliability")
SOURCES_CAPTION = "Who speaks in the loaded articles; open one to change where it stands."
MORE_ALIASES = "{number} more"
NO_SOURCE_FOUND = "No source has these words: {sought}."
CHOOSE_SOURCE = "Open a source to see its names, to set its side and reliability, or to merge it with another."
RELIABILITY = "Reliability of the source"
RELIABILITY_HELP = "Admiralty scale, A (reliable) to F (cannot be judged). Only you grade; the program never does."
UNGRADED = "F"
LETTERS = {
    "A": "A – completely reliable",
    "B": "B – usually reliable",
    "C": "C – fairly reliable",
    "D": "D – not usually reliable",
    "E": "E – unreliable",
    "F": "F – cannot be judged",
}
PARENT, KIND, ALIASES = "Belongs to", "Kind", "As written"
NEW_SIDE = "Or a new side"
SET_SIDE = "Set the side"
MERGE = "Merge with another source"
MERGE_INTO = "This source is the same as"
CHOOSE = "Choose"
APPLY_MERGE = "Merge them"
WILL_CHANGE = "{claims} will be under another name"
QUESTIONS_BECOME = "{before} questions become {after}."
CHANGE_COLUMNS = ("Claim", "Now", "Then")
CHANGES_CAPTION = "What the merge changes"
MERGED = "sources merged"
SHOW_CLAIMS = "Show its claims"

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
PREVIEW = "Preview"
