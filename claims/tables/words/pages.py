"""What the pages are called, and the words of Articles, Compare and Claims."""

PRODUCT = "Rashomon"
LEAD = "Load news articles and see what each source says to the same question, side by side."
PROMISE = "Every account opens its own sentence. The texts stay on this computer."
COMPARE, CLAIMS, ARTICLES = "Compare", "Claims", "Articles"
REVIEW, SOURCES, BRIEF = "Review", "Sources", "Brief and method"
ACCOUNTS, NUMBERS = "Accounts", "Numbers"
TIMELINE, SILENCES, WORDING = "Timeline", "Silences", "Wording"

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
CHOOSE_COLUMNS = "Which column holds what; choose where the names were not recognised."
NO_TEXT_COLUMN = "No column is known as the text of the articles. Choose it here."
NO_COLUMN = "none"
ARTICLE_FIELDS = {
    "text": "Text",
    "title": "Title",
    "published": "Day",
    "outlet": "Outlet",
    "author": "Author",
    "url": "Address",
    "language": "Language code",
    "id": "Id",
}
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
ARROW = "An arrow is an open end."
NO_NUMBERS = "No figures that two accounts share, or that one account gives to a question."
TIMELINE_RULE = "What one source said to one question on several days, the oldest first; an earlier figure is marked."
NO_TIMELINE = "No source speaks to one question on several days. Set the dates of the articles to see changes."
SUPERSEDED = "superseded"
SILENCES_RULE = "To decline a comment, to be unable to verify, not to be heard: three things, and none is a denial."
WORDING_RULE = "Terms typical of one voice beside another's for what may be the same thing. You judge whether it is."
NO_WORDING = "No two terms stand out. It takes several claims of each side about the same questions, in one language."
TERM, OTHER_TERM, SAID_ABOUT, ALIKE = "Term", "Other term", "Said about", "Surroundings alike"
TERM_COUNTS = "{voice}: in {count} claims; all others: in {others}"
EXAMPLES = "examples"

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
    "status": "Status",
}
CLEAR = "Clear"
CLEAR_ALL = "Clear every filter"
OF = "**{shown}** of {all} claims"
ALL_HIDDEN = "No claim passes every filter: {names}."
CSV = "CSV"
FILE_FORMS = {"csv": CSV, "xlsx": "Excel", "jsonl": "JSONL", "jsonld": "JSON-LD", "parquet": "Parquet"}

CLOSE = "Close"
WHOLE_ARTICLE = "Whole article"
NO_SUCH_CLAIM = "This claim is not in the loaded articles; its article was removed or read anew."
UNKNOWN_VALUES = "Not in the loaded articles, so left out of the filter: {values}."

CHANGE_QUESTIONS = "Change the questions"
QUESTION_TITLE, RENAME = "Title of the question", "Rename"
SAME_QUESTION, MERGE_QUESTIONS = "The same question as", "Merge"
OTHER_QUESTION, SPLIT = "These claims speak to another question", "Split"
NEW_TITLE = "Title of the other question"
