"""Where a cell says two things about a semicolon: 'Woonlint levert de cijfers; De Poort koppelt terug wat ermee gebeurt'."""

from __future__ import annotations

from collections.abc import Iterator

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.commitments.clauses.actors import grouped
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.rows.who_cells import people
from workflows.reading.commitments.times.taken_up_times import taken_up
from workflows.reading.layout.tables.table_rows import Cells
from workflows.reading.sentences.boundaries import sentences
from workflows.reading.sentences.verbs import is_finite, tokens

_TITLE = 60
_SEVERAL = 2
_OPENS = lazy_re(r"(?:: | en )(?P<who>(?:(?:de|het) )?)$")


def apart(text: str, cells: Cells, context: Context) -> Iterator[tuple[int, int]]:
    """The sentences of a cell; past a semicolon one begins where a party of the row has its own verb, or a time with one."""
    doers = people(cells, context)[0]
    for start, end in sentences(text):
        if two := _behind_a_title(text[start:end], context):
            yield from ((start + first, start + last) for first, last in two)
            continue
        at = start
        for mark in (i for i in range(start, end) if text[i] == ";"):
            following = text[mark + 1 : end].split(";", maxsplit=1)[0]
            if _stands_alone(following, doers, context):
                yield at, mark
                at = mark + 1 + len(following) - len(following.lstrip())
        yield at, end


def _behind_a_title(said: str, context: Context) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """'Aanpak armoede: de gemeente stelt teams samen en Woonlint wijst de flats aan': what two do, each with its own verb."""
    mark = said.find(": ")
    if not 0 < mark < _TITLE or any(is_finite(word) for _, word in tokens(said[:mark])):
        return None
    begun, acting = mark + 2, list[int]()
    for group in grouped(context.cast.refs(said), said):
        verb, opens = tokens(said[group.end :])[:1], _OPENS.search(said[: group.start])
        if verb and opens and said[group.end :].startswith(" " + verb[0][1]) and is_finite(verb[0][1]):
            acting.append(opens.start("who"))
    if len(acting) != _SEVERAL or acting[0] != begun or not said[: acting[1]].endswith(" en "):
        return None
    return (begun, acting[1] - len(" en ")), (acting[1], len(said))


def _stands_alone(words: str, doers: tuple[str, ...], context: Context) -> bool:
    """Whether the words say by themselves what one of the row does, or what is there when."""
    refs = context.cast.refs(words)
    first = grouped(refs, words)[0] if refs and not words[: refs[0].start].strip() else None
    verb = tokens(words[first.end :])[:1] if first else ()
    if first and verb and is_finite(verb[0][1]):
        own = not doers or set(context.names_of(first, words)) <= set(doers)
        return own or bool(find_mentions(words)) or taken_up(words) is not None
    return any(is_finite(word) for _, word in tokens(words)) and bool(find_mentions(words))
