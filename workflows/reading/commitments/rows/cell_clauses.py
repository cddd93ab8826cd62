"""Where a cell says two things about a semicolon: 'Woonlint levert de cijfers; De Poort koppelt terug wat ermee gebeurt'."""

from __future__ import annotations

from collections.abc import Iterator

from calendars.mentions import find_mentions
from workflows.reading.commitments.clauses.actors import grouped
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.rows.who_cells import people
from workflows.reading.layout.tables.table_rows import Cells
from workflows.reading.sentences.boundaries import sentences
from workflows.reading.sentences.verbs import is_finite, tokens


def apart(text: str, cells: Cells, context: Context) -> Iterator[tuple[int, int]]:
    """The sentences of a cell; past a semicolon one begins where a party of the row has its own verb, or a time with one."""
    doers = people(cells, context)[0]
    for start, end in sentences(text):
        at = start
        for mark in (i for i in range(start, end) if text[i] == ";"):
            following = text[mark + 1 : end].split(";", maxsplit=1)[0]
            if _stands_alone(following, doers, context):
                yield at, mark
                at = mark + 1 + len(following) - len(following.lstrip())
        yield at, end


def _stands_alone(words: str, doers: tuple[str, ...], context: Context) -> bool:
    """Whether the words say by themselves what one of the row does, or what is there when."""
    refs = context.cast.refs(words)
    first = grouped(refs, words)[0] if refs and not words[: refs[0].start].strip() else None
    verb = tokens(words[first.end :])[:1] if first else ()
    if first and verb and is_finite(verb[0][1]):
        return not doers or set(context.names_of(first, words)) <= set(doers) or bool(find_mentions(words))
    return any(is_finite(word) for _, word in tokens(words)) and bool(find_mentions(words))
