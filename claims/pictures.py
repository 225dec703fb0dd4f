"""Draws counted tables, the figures of a question and the network of citations with Vega-Lite."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from io import BytesIO, StringIO
from itertools import count as counting
from pathlib import Path
from textwrap import wrap
from typing import Any, TypeAlias

import altair
import vl_convert

from claims.tables import words
from claims.tables.citations import Layer, Link, Node, sizes
from claims.tables.leads import Address, Lead, to_claims
from claims.tables.numbers import Chart, Figure
from claims.tables.overview import Counts

Row: TypeAlias = dict[str, str | float | bool]
Picture: TypeAlias = altair.Chart | altair.LayerChart

LINKS = 40  # of a network that are drawn; the table beside it has all
_LABEL = 260  # pixels of a name that are shown
_LINE = 22  # letters of a line of a name in the network
_STEP = 30  # pixels between two nodes or bars
_ENTRY = 18  # pixels of a line of the legend
_TEXT = 12  # pixels of a line of text
_AXIS = 60  # pixels of an axis with its title, which the screen fits into the height of a picture
_DOT = 140  # pixels of a dot's area
_GREY = "#6a727b"  # of what has no side
PALETTE = (  # of files: the light one of .streamlit/config.toml, which the screens take; the last is for no side
    "#b23a32", "#a06a00", "#2a62ac", "#6c559c", "#1c7a6e", "#a13a72", "#55701d", "#8a5235", _GREY,
)  # fmt: skip
_NAMES = altair.Axis(labelLimit=altair.ExprRef(f"min({_LABEL}, 0.4 * (containerSize()[0] || 1000))"))  # of a telephone
_HREF: dict[str, Any] = {"href": "href:N"}
_FONTS = Path(__file__).resolve().parents[1] / "static" / "fonts"
_FONT = "IBM Plex Sans Arabic, IBM Plex Sans, sans-serif"  # Arabic and Latin; Cyrillic falls to what is there
_WIDTH = 800  # pixels of a picture in a file; on the screen it is as wide as the page


def bars(counts: Counts, address: Address | None = None) -> Picture:
    """A bar for each entry of the first column, in the order of the rows, made of a piece for each of the second.

    On a screen each piece leads to what it counts, by the `address` that is asked for; there the legend stands
    beside the picture, which is too narrow for it on a telephone.
    """
    group, part, count = counts.columns
    titles = words.COUNT_COLUMNS
    linked = [_linked(address, lead) for lead in counts.leads]
    rows = [{**row, group: row[group] or words.NO_DATE, **link} for row, link in zip(counts.rows, linked, strict=True)]
    order = list(dict.fromkeys(str(row[group]) for row in rows))
    longest = max(_lengths(rows, group, count).values(), default=0)
    axis = altair.Axis(values=whole_ticks(longest), format="d")
    entries = 0 if address else len(counts.legend) + 2
    drawn: altair.Chart = (
        altair.Chart(altair.InlineData(values=rows))
        .mark_bar(size=_STEP - 6)
        .encode(
            x=altair.X(f"sum({count}):Q", title=titles[count], axis=axis),
            y=altair.Y(f"{group}:N", sort=order, title=None, axis=_NAMES),
            color=_colour(part, titles[part], counts.legend, is_listed=not address),
            order=altair.Order(f"{part}:N"),
            tooltip=[
                altair.Tooltip(f"{name}:{kind}", title=titles[name])
                for name, kind in zip(counts.columns, "NNQ", strict=True)
            ],
            **_HREF if address else {},
        )
        .properties(height=max(_STEP * len(order) + _AXIS, _ENTRY * entries), width=_WIDTH)
    )
    return drawn


def _lengths(rows: Iterable[Mapping[str, Any]], group: str, count: str) -> Counter[str]:
    """By bar how long it is in all."""
    lengths = Counter[str]()
    for row in rows:
        lengths[row[group]] += row[count]
    return lengths


def whole_ticks(most: int) -> list[int]:
    """From 0 to `most` at most nine round whole numbers.

    >>> whole_ticks(2)
    [0, 1, 2]
    >>> whole_ticks(37)
    [0, 5, 10, 15, 20, 25, 30, 35]
    """
    steps = (factor * 10**power for power in counting() for factor in (1, 2, 5))
    return list(range(0, most + 1, next(step for step in steps if most <= 8 * step)))


def intervals(chart: Chart) -> Picture:
    """The figures of a question on one axis: a dot, a bar or an arrow for each, between its source and its value."""
    labels = json.dumps({f"{place:g}": label for place, label in chart.ticks})
    axis = altair.Axis(values=[place for place, _ in chart.ticks], labelExpr=f"{labels}[toString(datum.value)]")
    x = altair.X("left:Q", title=None, scale=altair.Scale(domain=[0, 100], nice=False), axis=axis)
    sides = {figure.side.name: figure.side.colour for figure in chart.figures}
    data = altair.InlineData(values=[_interval(place, figure) for place, figure in enumerate(chart.figures)])
    row = altair.Chart(data).encode(y=altair.Y("place:O", axis=None))
    shape = row.encode(color=_colour("side", words.SIDE, sides, orient="bottom"))
    drawn: altair.LayerChart = altair.LayerChart(
        layer=[
            shape.transform_filter("!datum.is_dot").mark_bar(size=8, opacity=0.6).encode(x=x, x2="right:Q"),
            shape.transform_filter("datum.is_dot").mark_circle(size=_DOT, opacity=1).encode(x=x),
            *(_arrows(shape, end) for end in ("left", "right")),
            row.mark_text(align="right", dx=-12, limit=_LABEL).encode(x=altair.datum(0), text="who:N"),
            row.mark_text(align="left", dx=12, fontWeight="bold").encode(x=altair.datum(100), text="value:N"),
        ]
    )
    title = altair.TitleParams(" ".join(filter(None, (chart.topic, chart.title.text))), anchor="start", limit=_WIDTH)
    return drawn.properties(title=title, height=_STEP * len(chart.figures), width=_WIDTH)


def _interval(place: int, figure: Figure) -> Row:
    sign = "" if figure.operator in ("=", "between") else f"{figure.operator} "
    return {
        "place": place, "who": figure.who.text, "side": figure.side.name, "value": f"{sign}{figure.value}",
        "left": figure.left, "right": figure.left + figure.width, "open_left": figure.open_left,
        "open_right": figure.open_right, "is_dot": not (figure.width or figure.open_left or figure.open_right),
    }  # fmt: skip


def _arrows(shape: altair.Chart, end: str) -> altair.Chart:
    """The arrows at the open ends of one side."""
    arrow = shape.transform_filter(f"datum.open_{end}")
    drawn: altair.Chart = arrow.mark_point(shape=f"triangle-{end}", filled=True, size=_DOT, opacity=1)
    return drawn.encode(x=f"{end}:Q")


def _colour(
    field: str, title: str, places: Mapping[str, int], *, orient: Any = "right", is_listed: bool = True
) -> altair.Color:
    """Each name in the colour of its place in the palette, with a legend if it `is_listed`; no name, no line there."""
    by_place: dict[int, str] = {}
    for name, place in places.items():
        free = place % len(PALETTE)  # one without a place, -1, is the last
        while free in by_place:
            free += len(PALETTE)
        by_place[free] = name
    places_used = range(max(by_place, default=-1) + 1)
    domain = [by_place.get(place, f"#{place}") for place in places_used]  # a gap has a name nobody bears
    named = [by_place[place] for place in sorted(by_place) if by_place[place]]
    legend = altair.Legend(labelLimit=_LABEL, values=named, orient=orient) if is_listed else None
    return altair.Color(f"{field}:N", title=title, scale=altair.Scale(domain=domain), legend=legend)


def network(links: Sequence[Link], address: Address | None = None) -> Picture:
    """The largest links between outlets, relays and sources, who stand in three columns.

    On a screen each line and each dot leads to its claims, by the `address` that is asked for.
    """
    drawn = tuple(links[:LINKS])
    through = sizes(drawn)
    places = _places(tuple(through))
    columns = [words.LAYERS[layer] for layer in words.LAYERS if any(node.layer == layer for node in through)]
    axis = altair.Axis(orient="top", title=None, domain=False, ticks=False, labelAngle=0, grid=False)
    lowest = max(places.values(), default=0.0) + 0.5
    place: dict[str, Any] = {
        "tooltip": "told:N",
        "x": altair.X("column:N", sort=columns, scale=altair.Scale(padding=0.5), axis=axis),
        "y": altair.Y("place:Q", axis=None, scale=altair.Scale(domain=[lowest, -1], nice=False, zero=False)),
        **(_HREF if address else {}),
    }
    lines_of = None if address else altair.Legend()
    width = altair.StrokeWidth("claims:Q", title=words.CLAIMS.lower(), legend=lines_of)
    lines = altair.Chart(altair.InlineData(values=_lines(drawn, places, address))).encode(**place)
    line = lines.mark_line(opacity=0.45, color=_GREY).encode(detail="link:N", strokeWidth=width)
    node = altair.Chart(altair.InlineData(values=_points(drawn, places, address))).encode(**place)
    colour = _colour("side", words.SIDE, drawn_sides(drawn), orient="bottom", is_listed=not address)
    dot = node.mark_circle(opacity=1).encode(size=altair.Size("claims:Q", legend=None), color=colour)
    drawn_together: altair.LayerChart = altair.LayerChart(layer=[line, dot, *_named(node)])
    return drawn_together.properties(height=_STEP * 1.4 * (lowest + 1) + _AXIS, width=_WIDTH)


def _named(node: altair.Chart) -> list[altair.Chart]:
    """The names above their dots, the last line nearest; each line is a mark, as Arabic needs it in files."""
    return [
        node.mark_text(dy=-_TEXT * place, limit=_LABEL).encode(text=f"{line}:N")
        for place, line in enumerate(("last", "first"), 1)
    ]


def _in_lines(name: str) -> Row:
    """A name in two lines or in one, for a column of a telephone."""
    *first, last = wrap(name, _LINE, max_lines=2, placeholder="…") or ("",)
    return {"first": "".join(first), "last": last}


def drawn_sides(links: Sequence[Link]) -> dict[str, int]:
    """By name of a side that the picture shows the place of its colour; who has none has no name."""
    return {_side_of(node): node.side.colour if node.side else -1 for node in sizes(tuple(links[:LINKS]))}


def _lines(links: Sequence[Link], places: Mapping[Node, float], address: Address | None) -> list[Row]:
    """Both ends of every line."""
    return [
        {"link": number, "column": words.LAYERS[node.layer], "place": places[node], "claims": len(link.claim_ids),
         "told": _told(f"{link.start.name.text} → {link.stop.name.text}", len(link.claim_ids)),
         **_linked(address, link.lead)}
        for number, link in enumerate(links)
        for node in (link.start, link.stop)
    ]  # fmt: skip


def _points(links: tuple[Link, ...], places: Mapping[Node, float], address: Address | None) -> list[Row]:
    """Every node with the claims that go through it."""
    return [
        {"column": words.LAYERS[node.layer], "place": places[node], **_in_lines(node.name.text), "claims": count,
         "side": _side_of(node), "told": _told(node.name.text, count), **_linked(address, to_claims(**node.filter))}
        for node, count in sizes(links).items()
    ]  # fmt: skip


def _told(name: str, count: int) -> str:
    """What stands beside the pointer."""
    return f"{name}: {words.counted(count, 'claim')}"


def _linked(address: Address | None, lead: Lead) -> Row:
    return {"href": address(lead)} if address else {}


def _side_of(node: Node) -> str:
    """The name of a source's side; an outlet and who passes words on have none."""
    return node.side.name if node.side else ""


def svg(picture: Picture) -> bytes:
    """The picture as a file that scales."""
    out = StringIO()
    _for_a_file(picture).save(out, format="svg")
    return out.getvalue().encode()


def png(picture: Picture) -> bytes:
    """The picture as a file of dots, 144 to the inch."""
    out = BytesIO()
    _for_a_file(picture).save(out, format="png", ppi=144)
    return out.getvalue()


def _for_a_file(picture: Picture) -> Picture:
    """In the colours and the font of the screens, which need not be on the machine that draws."""
    _register_fonts()
    drawn: Picture = picture.configure(font=_FONT).configure_range(category=list(PALETTE))
    return drawn


@cache
def _register_fonts() -> None:
    vl_convert.register_font_directory(str(_FONTS))


def _places(nodes: Sequence[Node]) -> dict[Node, float]:
    """How far down each node stands: each column is spread over the height of the longest."""
    columns: dict[Layer, list[Node]] = defaultdict(list)
    for node in nodes:
        columns[node.layer].append(node)
    longest = max(map(len, columns.values()), default=0)
    return {
        node: round((place + 0.5) * longest / len(column) - 0.5, 2)
        for column in columns.values()
        for place, node in enumerate(column)
    }
