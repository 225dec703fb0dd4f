"""What the pages are called, and the words of Articles, Compare and Claims."""

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
NEWER_RULES = "Some articles were read by other rules than those of this program. What you decided is kept either way."
SHOW_CHANGES = "Show what newer rules change"
CHANGES = "Claims: {changes}."
APPLY_RULES = "Read by the newer rules"
RULES_APPLIED = "All articles are read by the newer rules"
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
