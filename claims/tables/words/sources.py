"""The words of Sources."""

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
