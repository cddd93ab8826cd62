"""A table as Slack draws it itself: a row of headings above rows of short texts. Nothing in a cell pings or formats.

At most 100 rows of 20 cells, one table a message (docs.slack.dev/reference/block-kit/blocks/table-block). Not every workspace has
it: whoever uses it also gives the message's blocks without it (`Message.simple`).
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.messages.made_of.escaping import literal, one_line, shortened
from bot.messages.made_of.message import Json

MOST_ROWS, MOST_CELL = 100, 120


def native_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Json:
    """The block: texts in the first column, numbers to the right in the others."""
    shown = [headings, *rows][:MOST_ROWS]
    settings = [{"align": "left", "is_wrapped": True}, *({"align": "right"} for _ in headings[1:])]
    return {"type": "table", "rows": [[_cell(text) for text in row] for row in shown], "column_settings": settings}


def _cell(text: str) -> Json:
    return {"type": "raw_text", "text": literal(shortened(one_line(text) or "–", MOST_CELL))}
