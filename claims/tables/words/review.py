"""The words of Review."""

from collections.abc import Mapping

from claims.model import Status, Verb

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
NOT_UNDERSTOOD = "not understood"
