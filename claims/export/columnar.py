"""Records as Parquet: the lossless form for archives and for other programs, with spans as they are in JSON."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

from claims.export.records import Record


def parquet(fields: Sequence[str], records: Iterable[Record]) -> bytes:
    """The records in one Parquet file, its columns typed by the contract even where every cell is empty."""
    import pyarrow  # takes longer to load than the rest of the program
    import pyarrow.parquet

    types = _types(pyarrow)
    schema = pyarrow.schema([(field, types.get(field, pyarrow.string())) for field in fields])
    out = BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(list(records), schema), out, compression="zstd")
    return out.getvalue()


def _types(arrow: Any) -> dict[str, Any]:
    """The fields that hold something else than text."""
    place = [("start", arrow.int64()), ("stop", arrow.int64()), ("text", arrow.string())]
    span, number, flag = arrow.struct(place), arrow.float64(), arrow.bool_()
    ends = [("low", number), ("high", number), ("bound", arrow.string()), ("unit", arrow.string())]
    moment = arrow.struct([*place, ("first", arrow.string()), ("last", arrow.string())])
    part = [("role", arrow.string()), ("total", number), ("within", span), ("sense", arrow.string())]
    figure = arrow.struct([*place, *ends, *part, ("as_of", moment)])
    proof = arrow.struct([("article_id", arrow.string()), *place])
    return {
        **dict.fromkeys(("source", "antecedent", "content", "sentence"), span),
        **dict.fromkeys(("denied", "hedged", "inside_side"), flag),
        "cue": arrow.list_(span),
        **dict.fromkeys(("via", "source_how", "acts", "says", "claims", "relations"), arrow.list_(arrow.string())),
        **dict.fromkeys(("accounts", "articles", "origins"), arrow.int64()),
        "quantities": arrow.list_(figure),
        "moments": arrow.list_(moment),
        "evidence": arrow.list_(proof),
    }
