"""Whom 'deze' and 'die' take up: 'Woonlint stuurt het plan naar HDS. Deze adviseert in mei.'"""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.commitments.clauses.actors import grouped
from workflows.reading.commitments.clauses.context import Context, last_named
from workflows.reading.commitments.spans import replaced
from workflows.reading.sentences.verbs import tokens
from workflows.reading.word_sets import words

_THESE = lazy_re(r"(?:Deze|Die|Dezen|Laatstgenoemden?)\s+[a-zà-ÿ]+en\b")
"""'Deze bekijken ...' takes up whom the sentence before named last, where these are more than one."""
_THEY = lazy_re(r"(?:Zij|Ze)\s+[a-zà-ÿ]+en\b")
"""'Zij reageren': after a sentence about one party these are the others, where it named more than one."""
_OTHERS = lazy_re(r"(?i)\b(?:andere|overige) (?:partijen|ondertekenaars)\s*\W*$")
"""'... meldt de uitkomst aan de andere partijen. Deze besluiten ...': all who sign but those whom that sentence is about."""
THIS_ONE = lazy_re(r"\s*(?:[Dd]eze|[Dd]ie)\s+(?!(?:wordt|loopt|is|bevat|geldt|komt|heeft|staat|gaat)\b)[a-zà-ÿ]+t\b")
_ASKS = lazy_re(r"(?i)^[^,;.]*\w \b(?:vraagt|vragen|verzoekt|verzoeken)\b(?: aan)?")
_THEIR_OWN = lazy_re(r"(?i)\b(?:hun|haar) eigen (?:huurders|bewoners)\w+$")
"""'... bespreken de verhoging met hun eigen huurdersorganisatie. Die adviseert ...': each of them its own."""
_NEXT = 4
_LAST_OF_VERB = words("aan af in mee na neer om op over terug toe uit voor")
"""What of a verb stands behind the party that it is done to: 'legt het aan HDS voor'."""


def taken_up(earlier: str, names: tuple[str, ...], text: str, context: Context) -> tuple[str, ...]:
    """Whom the sentence takes up that begins with 'Deze': those whom the one before, about these names, named last."""
    if _THESE.match(text) or (len(names) == 1 and _THEY.match(text)):
        others = tuple(name for name in context.cast.signers if name not in names) if names and _OTHERS.search(earlier) else ()
        return others or last_named(earlier, context)
    if not THIS_ONE.match(text):
        return ()
    asked = asked_for(earlier, context)
    return last_for(earlier, context) or (asked if len(asked) == 1 else ())


def asked_for(earlier: str, context: Context) -> tuple[str, ...]:
    """'De gemeente vraagt HDS advies. Die levert dat ...', '... vraagt de corporaties om een reactie': who is asked."""
    asks = _ASKS.search(earlier)
    ref = next((ref for ref in context.cast.refs(earlier) if asks and 0 < ref.start - asks.end() <= _NEXT), None)
    return context.cast.meant_by(ref) if ref else ()


def last_for(earlier: str, context: Context) -> tuple[str, ...]:
    """The one party with which the words end, but for a time or the rest of the verb behind it."""
    groups = grouped(context.cast.refs(earlier), earlier)
    names = context.names_of(groups[-1], earlier) if groups else ()
    own = bool(groups) and bool(_THEIR_OWN.search(earlier, 0, groups[-1].end))
    if len(names) != 1 and not own:
        return ()
    spans = [(mention.start, mention.end) for mention in find_mentions(earlier)]
    behind = replaced(earlier[groups[-1].end :], spans, " ", offset=groups[-1].end)
    return names if {word for _, word in tokens(behind)} <= _LAST_OF_VERB else ()
