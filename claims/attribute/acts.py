"""Acts that show in what is said: "said that the reports cannot be confirmed" is no plain saying."""

from claims.attribute.draft import Draft
from claims.attribute.passage import Passage
from claims.model import Act, Span

FIRST_WORDS = 25  # of a content, in which its act must show


def act_in_content(passage: Passage, draft: Draft, content: Span | None) -> Act:
    """The act of `draft`: the one its first content shows, else that of its cue."""
    if draft.content is None or content is None or draft.sighting.negation:
        return draft.act
    window = passage.tokens[draft.content : draft.content + FIRST_WORDS]
    forms = tuple(token.form for token in window if token.start < content.stop)
    for entry, opening, held in passage.grammar.content_acts:
        shown = forms and (opening.longest(forms, 0) or any(held.longest(forms, k) for k in range(len(forms))))
        if shown and draft.act in entry.over:
            return entry.act
    return draft.act
