"""What stands beside the article in Review: progress, the claim's card, the chosen words, the keys."""

from html import escape

from claims.model import Claim, Correction
from claims.tables import words
from claims.tables.claims import rows
from claims.tables.project import Project, Quote, day
from claims.tables.why import steps
from claims.views.markup import parts
from claims.views.markup.reader import card as claim_card


def head(done: int, total: int) -> str:
    """The page's title and how many claims are reviewed, in words and as a bar."""
    share = round(100 * done / total) if total else 0
    told = words.REVIEWED.format(done=f"<b>{done:,}</b>", all=f"{total:,}")
    return (
        f'<div class="headline"><h1>{words.REVIEW}</h1><div class="progress"><span>{told}</span>'
        f'<span class="bar" aria-hidden="true"><i style="width:{share}%"></i></span></div></div>'
    )


def choice(title: Quote, progress: tuple[int, int]) -> str:
    """An article in the list: how far it is, and its title."""
    done, total = progress
    return f"{done}/{total} · {title.text}"


def card(project: Project, claim: Claim) -> str:
    """The claim with its status and the notes on it."""
    status = project.status[claim.id]
    notes = "".join(_note(note) for note in project.corrected.notes.get(claim.id, ()))
    return (
        f'<div class="reviewed"><span class="status is-{status}">{words.STATUS[status]}</span></div>'
        f"{claim_card(rows(project, [claim])[0], steps(project, claim))}"
        f"{f'<h3>{words.NOTES}</h3><ul class=notes>{notes}</ul>' if notes else ''}"
    )


def _note(note: Correction) -> str:
    written = f'<span class="place">{escape(note.who)}, {day(note.at.date())}</span>'
    return f'<li dir="auto">{escape(note.new["note"])} {written}</li>'


def chosen(text: str, language: Quote) -> str:
    """The words that were chosen in the article."""
    return (
        f'<div class="chosen"><span class="place">{words.CHOSEN}</span>'
        f'<blockquote class="quote" {parts.tongue(language)}>{escape(text)}</blockquote></div>'
    )


def legend() -> str:
    """What the marks of the original mean."""
    return parts.legend(("residual", words.NOT_UNDERSTOOD))


def keys_on_buttons() -> str:
    """The style that writes each key on the button that does the same; a screen reader does not read it."""
    rules = "".join(f'.st-key-do-{does} button::after {{ content: "{key}" / ""; }}' for key, does in words.KEYS.items())
    return f"<style>@media (min-width: 800px) {{ {rules} }}</style>"


def keys_help() -> str:
    """What each key does."""
    keys = "".join(f"<li><kbd>{key}</kbd> {escape(words.KEY_HELP[does])}</li>" for key, does in words.KEYS.items())
    return f'<ul class="keys">{keys}</ul><p class="place">{escape(words.KEYS_HELP)}</p>'
