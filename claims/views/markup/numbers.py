"""The figures of a question: an axis with dots, bars and open arrows, and the table below it."""

from html import escape

from claims.tables import words
from claims.tables.numbers import Chart, Figure
from claims.views.markup import parts
from claims.views.markup.parts import Link

SHOWN = 3  # sentences on a question that stand open


def chart(chart: Chart, settled: str, link: Link) -> str:
    """One question: its title, what the rule makes of its figures, how they stand, the axis and the table."""
    told = f'<p class="settled">{parts.figures(settled)}</p>'
    return (
        f'<section class="chart"><h2>{parts.question(chart.topic, chart.title)}</h2>{told}{_sentences(chart)}'
        f"{_axis(chart, link)}{_table(chart, link)}</section>"
    )


def _sentences(chart: Chart) -> str:
    """How the figures stand to each other, the gravest first; where there are many, the rest unfolds."""
    whys = [(parts.sign(kind), parts.figures(why)) for kind, why in chart.relations]
    told = [f'<p class="sentence">{sign} {why}</p>' for sign, why in whys]
    if len(told) <= SHOWN + 1:  # one more takes no more place than the words that hide it
        return "".join(told)
    more = words.counted(len(told) - SHOWN, "more_comparison")
    return f'{"".join(told[:SHOWN])}<details><summary>{more}</summary>{"".join(told[SHOWN:])}</details>'


def _axis(chart: Chart, link: Link) -> str:
    lines = "".join(f'<i class="line" style="left:{place}%"></i>' for place, _ in chart.ticks)
    labels = "".join(f'<span style="left:{place}%">{escape(label)}</span>' for place, label in chart.ticks)
    bars = "".join(_bar(figure, lines, link) for figure in chart.figures)
    return (
        f'<div class="axis">{bars}<div class="ticks" aria-hidden="true"><b></b><div>{labels}</div><b></b></div></div>'
    )


def _bar(figure: Figure, lines: str, link: Link) -> str:
    """A line of the axis, which a click opens in its article; for the keyboard the table has the same link."""
    spoken = f"{figure.who.text}: {figure.operator} {figure.value} {figure.unit}"
    shape = " ".join(("open-right" if figure.open_right else "", "open-left" if figure.open_left else "")).strip()
    kind = "dot-value" if not figure.width and not shape else f"bar {shape}"
    return (
        f'<div class="figure side-{parts.side_class(figure.side)}"><span class="who">{parts.name(figure.who)}</span>'
        f'<a class="track" href="{escape(link(figure.claim_id))}" tabindex="-1" aria-label="{escape(spoken)}">{lines}'
        f'<i class="{kind}" style="--left:{figure.left}%;--width:{figure.width}%"></i></a>'
        f'<span class="value">{parts.figures(_short(figure))}</span></div>'
    )


def _short(figure: Figure) -> str:
    return figure.value if figure.operator in ("=", "between") else f"{figure.operator} {figure.value}"


def _table(chart: Chart, link: Link) -> str:
    heads = "".join(f'<th scope="col">{column}</th>' for column in words.FIGURE_COLUMNS)
    rows = "".join(_row(figure, link) for figure in chart.figures)
    label = f"{words.FIGURES}: {chart.topic} {chart.title.text}"
    return (
        f'<div class="scroll" role="region" tabindex="0" aria-label="{escape(label)}"><table class="figures">'
        f"<caption>{words.FIGURES_CAPTION}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _row(figure: Figure, link: Link) -> str:
    within = parts.name(figure.within) if figure.within else "–"
    return (
        f'<tr><th scope="row">{parts.name(figure.who)}<br>{parts.side(figure.side)}</th>'
        f'<td><a href="{escape(link(figure.claim_id))}">{parts.name(figure.phrase)}</a></td>'
        f"<td>{parts.apart(figure.operator)}</td><td>{parts.figures(figure.value)}</td><td>{escape(figure.unit)}</td>"
        f"<td>{within}</td><td>{parts.day(figure.as_of)}</td></tr>"
    )
