"""Draws counted tables and the network of citations with Vega-Lite, for the screen and for files."""

from collections import defaultdict
from collections.abc import Sequence
from io import BytesIO, StringIO
from typing import TypeAlias

import altair

from claims.tables import words
from claims.tables.citations import Layer, Link, Node, sizes
from claims.tables.overview import Counts

Picture: TypeAlias = altair.Chart | altair.LayerChart

LINKS = 40  # of a network that are drawn; the table beside it has all
_LABEL = 260  # pixels of a name that are shown
_STEP = 30  # pixels between two nodes or bars
_ENTRY = 18  # pixels of a line of the legend
_AXIS = 60  # pixels of an axis with its title, which the screen fits into the height of a picture
_WIDTH = 800  # pixels of a picture in a file; on the screen it is as wide as the page


def bars(counts: Counts) -> Picture:
    """A bar for each entry of the first column, in the order of the rows, made of a piece for each of the second."""
    group, part, count = counts.columns
    titles = words.COUNT_COLUMNS
    rows = [{**row, group: row[group] or words.NO_DATE} for row in counts.rows]
    order = list(dict.fromkeys(str(row[group]) for row in rows))
    parts = {row[part] for row in rows}
    drawn: altair.Chart = (
        altair.Chart(altair.InlineData(values=rows))
        .mark_bar(size=_STEP - 6)
        .encode(
            x=altair.X(f"sum({count}):Q", title=titles[count], axis=altair.Axis(tickMinStep=1, format="d")),
            y=altair.Y(f"{group}:N", sort=order, title=None, axis=altair.Axis(labelLimit=_LABEL)),
            color=altair.Color(f"{part}:N", title=titles[part], legend=altair.Legend(labelLimit=_LABEL)),
            order=altair.Order(f"{part}:N"),
            tooltip=[
                altair.Tooltip(f"{name}:{kind}", title=titles[name])
                for name, kind in zip(counts.columns, "NNQ", strict=True)
            ],
        )
        .properties(height=max(_STEP * len(order) + _AXIS, _ENTRY * (len(parts) + 2)), width=_WIDTH)
    )
    return drawn


def network(links: Sequence[Link]) -> Picture:
    """The largest links between outlets, relays and sources, who stand in three columns."""
    drawn = tuple(links[:LINKS])
    through = sizes(drawn)
    places = _places(tuple(through))
    columns = [words.LAYERS[layer] for layer in words.LAYERS if any(node.layer == layer for node in through)]
    axis = altair.Axis(orient="top", title=None, domain=False, ticks=False, labelAngle=0, grid=False)
    x = altair.X("column:N", sort=columns, scale=altair.Scale(padding=0.5), axis=axis)
    lowest = max(places.values(), default=0.0) + 0.5
    y = altair.Y("place:Q", axis=None, scale=altair.Scale(domain=[lowest, -1], nice=False, zero=False))
    lines = [
        {"link": place, "column": words.LAYERS[node.layer], "place": places[node], "claims": len(link.claim_ids),
         "from": link.start.name.text, "to": link.stop.name.text}
        for place, link in enumerate(drawn)
        for node in (link.start, link.stop)
    ]  # fmt: skip
    points = [
        {"column": words.LAYERS[node.layer], "place": places[node], "name": node.name.text, "claims": count}
        for node, count in through.items()
    ]
    line = (
        altair.Chart(altair.InlineData(values=lines))
        .mark_line(opacity=0.45)
        .encode(
            x=x, y=y, detail="link:N", strokeWidth=altair.StrokeWidth("claims:Q", title=words.CLAIMS.lower()),
            tooltip=["from:N", "to:N", "claims:Q"],
        )
    )  # fmt: skip
    node = altair.Chart(altair.InlineData(values=points)).encode(x=x, y=y, tooltip=["name:N", "claims:Q"])
    dot = node.mark_circle(opacity=1).encode(size=altair.Size("claims:Q", legend=None))
    name = node.mark_text(dy=-12, limit=_LABEL).encode(text="name:N")
    drawn_together: altair.LayerChart = altair.LayerChart(layer=[line, dot, name])
    return drawn_together.properties(height=_STEP * 1.4 * (lowest + 1), width=_WIDTH)


def svg(picture: Picture) -> bytes:
    """The picture as a file that scales."""
    out = StringIO()
    picture.save(out, format="svg")
    return out.getvalue().encode()


def png(picture: Picture) -> bytes:
    """The picture as a file of dots, 144 to the inch."""
    out = BytesIO()
    picture.save(out, format="png", ppi=144)
    return out.getvalue()


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
