"""Small pieces of HTML that all screens share: words in their own direction, badges, links."""

from collections.abc import Callable, Iterable
from html import escape

from claims.model import RelationKind, Status
from claims.tables import settle, words
from claims.tables.accounts import Account
from claims.tables.project import Piece, Quote, Side

Link = Callable[[str], str]  # the address that shows a claim in its article


def tongue(quote: Quote) -> str:
    """The attributes that set words in their own language and direction."""
    return f'lang="{escape(quote.language)}" dir="{quote.direction}"'


def name(quote: Quote) -> str:
    """A name inside a line, kept from turning the words around it."""
    return f"<bdi {tongue(quote)}>{escape(quote.text)}</bdi>"


def apart(text: str) -> str:
    """A number or sign set left to right whatever stands around it."""
    return f'<bdi dir="ltr">{escape(text)}</bdi>'


def figures(text: str) -> str:
    """Words with figures in the direction of the interface; in each figure the sign stays before its number."""
    inner = "".join(apart(part) if is_figure else escape(part) for part, is_figure in settle.apart(text))
    return f'<bdi dir="{words.spoken().direction}">{inner}</bdi>'


def day(text: str) -> str:
    """A day in the direction of its own words: that of the interface, whatever stands around it."""
    return f'<bdi dir="{words.spoken().direction}">{escape(text)}</bdi>'


def question(topic: str, title: Quote) -> str:
    """What a question is called: its topic, and the words of its claims in their own direction."""
    named = f'<span class="topic">{escape(topic)}</span>' if topic else ""
    quoted = f'<span class="title" {tongue(title)}>{escape(title.text)}</span>' if title.text else ""
    return named + quoted


def marked(pieces: Iterable[Piece]) -> str:
    """A text with its parts highlighted; read as text, it is unchanged."""
    return "".join(_piece(piece) for piece in pieces)


def _piece(piece: Piece) -> str:
    text = escape(piece.text)
    return f'<mark class="{" ".join(piece.roles)}">{text}</mark>' if piece.roles else text


def badge(text: str, kind: str = "plain") -> str:
    return f'<span class="badge {kind}">{escape(text)}</span>'


def status(told: str) -> str:
    """What was done last, read out by a screen reader."""
    return f'<span class="did" role="status">{escape(told)}</span>'


def reviewed(status: Status) -> str:
    """What an analyst decided on a claim; nothing while nobody did."""
    return "" if status == "unreviewed" else f' <span class="status is-{status}">{words.STATUS[status]}</span>'


def sign(kind: RelationKind, count: int = 1) -> str:
    """A relation as symbol and word, with how often it occurs."""
    shown = words.RELATIONS[kind]
    times = f' <span class="times">{count}</span>' if count > 1 else ""
    return (
        f'<span class="sign {shown.tone}" title="{escape(shown.help)}">'
        f'<span class="symbol" aria-hidden="true">{shown.symbol}</span>{escape(shown.word)}{times}</span>'
    )


def side(side: Side) -> str:
    """A side as colour and label."""
    return (
        f'<span class="side side-{side_class(side)}"><i class="dot" aria-hidden="true"></i>{escape(side.name)}</span>'
    )


def side_class(side: Side) -> str:
    """The place in the palette; sides may share a colour, never a label."""
    return colour_class(side.colour)


def colour_class(place: int) -> str:
    """The place in the palette as the styles name it."""
    return "none" if place < 0 else str(place)


def speaker(account: Account) -> str:
    """Who speaks: the office, and the person when there is one."""
    person = f' <span class="person">{escape(account.speaker)}</span>' if account.speaker else ""
    return f'<span class="who">{name(account.who)}</span>{person}'


def head(account: Account) -> str:
    """Who speaks and how: "Kremlin accuses", then denial and chain."""
    act = badge(account.act, "act" if account.spoken else "silence")
    marks = "".join(badge(mark) for mark in account.marks)
    chain = badge(account.chain, "chain") if account.chain else ""
    return f'<header class="told">{speaker(account)} {act}{marks}{chain}</header>'


def said(account: Account, link: Link) -> str:
    """The words of a claim in their own language; then where and when, and the way to the article."""
    kind = "quote" if account.spoken else "quote silent"
    label = f"{words.SHOW}: {account.who.text}"
    return (
        f'<blockquote class="{kind}" {tongue(account.words)}>{marked(account.pieces)}</blockquote>'
        f'<footer class="place"><a class="show" href="{escape(link(account.claim_id))}" aria-label="{escape(label)}">'
        f"{words.SHOW}</a>{place(account)}</footer>"
    )


def place(account: Account) -> str:
    """Outlet and day, as far as they are known."""
    outlet = f"<bdi>{escape(account.outlet)}</bdi>" if account.outlet else ""
    return f"<span>{' · '.join(part for part in (outlet, day(account.published)) if part)}</span>"


def legend(*more: tuple[str, str]) -> str:
    """What each mark in an article means; `more` are marks of this screen alone."""
    marks = "".join(f'<mark class="{role}">{label}</mark>' for role, label in (*words.MARKS.items(), *more))
    return f'<div class="legend" role="group" aria-label="{words.LEGEND}">{marks}</div>'


def signs_help() -> str:
    """What each relation and each operator means."""
    lines = "".join(f"<dt>{sign(kind)}</dt><dd>{escape(shown.help)}</dd>" for kind, shown in words.RELATIONS.items())
    return f'<dl class="signs-help">{lines}{_operators_help()}</dl>'


def _operators_help() -> str:
    """What the sign before a figure means."""
    signs = ((sign, words.OPERATORS_HELP[bound]) for bound, sign in words.OPERATORS.items())
    return "".join(f'<dt class="operator">{apart(sign)}</dt><dd>{escape(told)}</dd>' for sign, told in signs)
