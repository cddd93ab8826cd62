"""Whom a document means by a word for several: 'partijen', 'de woonpartners', 'wij', as one of its own sentences says.

'Met X bedoelen we A en B', 'waar wordt gesproken van X, worden daarmee A en B bedoeld', 'A en B, samen X'.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from calendars.lazy_pattern import LazyPattern, lazy_re
from workflows.reading.parties.references import Cast
from workflows.reading.parties.refs import RefKind
from workflows.reading.sentences.verbs import is_participle

Groups = dict[str, tuple[str, ...]]

PARTIJEN = "partijen"
_SAID = lazy_re(
    r"(?i)bedoel|versta|gesproken|noem|aangeduid|duiden|samen|gezamenlijk|tezamen|zijn\b|gaat het om|betekent|staat|slaat|hierna|"
    r"verder|nader|\bis [\"'‘“„]"
)
"""What a sentence that says whom a word means has in it."""
_STATEMENT = lazy_re(r"(?:[^.\n]|\.(?=\S)|(?<=\b[A-Z])\.)+")
_OPEN, _CLOSE = r"[\"'‘’“„]?(?:[Dd]e |[Hh]et )?[\"'‘’“„]?", r"[\"'’”]?"
_WORD = r"(?:u(?=[\"'’”])|[A-Za-zë]{2,})"
_TERM = rf"{_OPEN}(?P<term>{_WORD}(?: (?!(?:hebben|heeft|staat|spreken|wordt|worden)\b)[a-zë]{{3,}})?){_CLOSE}"
_FIRST = lazy_re(
    rf"(?i)(?:\b(?:met|onder|(?:gesproken|sprake is|de rede is|spreken|spreekt)\b[^,]{{0,20}}\b(?:van|over)|(?:schrijven|zeggen|"
    rf"lezen)|waar(?: in [a-z]+ [a-z]+)?|het (?:woord|begrip)|de (?:term|aanduiding)|het (?:\w+ )?over|"
    rf"(?:waar|wanneer|als|indien)\b[^,]{{0,30}}\b(?:van|over)) |(?<!\S)(?=[\"'‘’“„]))"
    rf"(?-i:{_TERM})(?: staat| wordt (?:genoemd|gesproken)| hebben| heeft| spreken)?,?\s+"
    rf"(?:(?:we|wij|dan|daaronder|hieronder|daarmee|hiermee)\s+){{0,2}}"
    rf"(?:bedoelen|verstaan|bedoeld|wordt|worden|bedoelt|zijn|gaat het om|betekent|(?:staat|slaat) (?:\w+ )?(?:voor|op))\b"
    r"(?P<meaning>.+)"
)
_TOLD_BEHIND = lazy_re(
    rf"(?i)\b(?:verstaan|verstaat|bedoeld|bedoelen|bedoelt)\b(?: (?:we|wij|men))? (?:onder|met) (?-i:{_TERM})\s*[:,]?\s+"
    r"(?P<meaning>.+)"
)
"""'In deze overeenkomst wordt verstaan onder Partijen: ...'."""
_ALL_TOGETHER = lazy_re(
    r"(?i)\b(?:allen|allemaal|alle (?:\w+ )?(?:partijen|ondergetekenden))\s+(?:te ?samen|tezamen|samen|gezamenlijk)\b"
    r"[^.;]{0,40}?\bpartijen\b"
)
"""'A en B gezamenlijk de corporaties, C en D de huurdersorganisaties, en allen tezamen partijen'."""
_ALL_OF_US = lazy_re(
    r"(?i)\b(?:samen|gezamenlijk)\s+(?:zijn|heten|vormen|noemen|spreken)\s+(?:zij|wij|we|ze|zich|deze|hen)\b[^.;]{0,20}?\s"
    rf"(?-i:{_TERM})$"
)
"""'Samen zijn zij de partners': those who were presented before."""
_NEXT = lazy_re(rf"[,;]\s+(?:en\s+)?(?:met|onder)\s+{_TERM}\s*,?\s+(?:(?:bedoelen|verstaan) (?:we|wij)\s+)?")
"""The next word that the same sentence explains: '..., met de huurdersorganisaties HVH en BRD'."""
_TOGETHER_AS = (
    r"(?:samen|gezamenlijk|tezamen|te samen)(?:\s+(?:worden|ook|verder|hierna|hen|we|wij|noemen|vormen|te noemen|genoemd|"
    r"aangeduid|"
    rf"aan te duiden|als))*\s*[:,]?\s*(?:hierna\s*:?\s*)?(?-i:{_TERM})(?=\s*(?:$|[),;.]|te noemen|genoemd))"
)
_LAST = lazy_re(rf"(?i)(?P<meaning>[^()]+?)[\s,(]+(?:(?:worden|wordt|zijn|hierna|verder|ook|allen) ){{0,3}}{_TOGETHER_AS}")
_HEREAFTER_AS = (
    r"(?:hierna|verder|nader)(?: (?:te noemen|genoemd|aangeduid als|aan te duiden als))?\s*[:,]?\s*"
    rf"(?-i:{_OPEN}(?P<term>[Pp]artijen|[a-z]*partners){_CLOSE})"
)
_HERE = lazy_re(rf"(?i)(?P<meaning>[^()]+?)[\s,(]+{_HEREAFTER_AS}")
_BEHIND = ((_LAST, lazy_re(f"(?i){_TOGETHER_AS}")), (_HERE, lazy_re(f"(?i){_HEREAFTER_AS}")))
"""Each with how it ends: what stands before that is tried from every place."""
_EVERYBODY = lazy_re(
    r"(?i)\b(?:iedereen|allen|allemaal|"
    r"(?:de|alle) (?:(?:twee|drie|vier|vijf|zes|zeven) )?(?:ondertekenaars|deelnemers)|"
    r"alle (?:ondertekenende|deelnemende|partijen|drie|vier|vijf|zes)|ons "
    r"(?:drieën|vieren|vijven|allen|allemaal)|wie tekent|"
    r"wij samen|(?:elk|ieder)e? (?:partij|ondertekenaar))\b(?! (?:gemeenten|corporaties))"
)
_NUMBERED = lazy_re(
    r"(?i)\b(?:sub|onder|genummerd)\s+(?:1|a)\s*(?:t/m|tot en met|[-–])\s*(?:(?P<count>\d{1,2})|(?P<letter>[a-z]))\b"
)
"""'Partijen sub 1 tot en met 4': those who were presented with these numbers."""
_NO_TERM = lazy_re(
    r"(?i)(?:de|het|deze|dit|die|dat|elkaar|hen|met|als|in|op|aan|en|een|ook|voor|sterk|verder|partij|bedoeld|verstaan|genoemd)\b"
)
_OF_ONE = lazy_re(r"(?i)\s*\((?:hierna|verder|nader)\b(?![^()]*(?:partijen|partners|gezamenlijk|samen))[^()]{2,60}\)")
"""'De gemeente (hierna: de gemeente), Woonlint en HDS (hierna: partijen)': the short name of one of them."""
_BRACKETS = lazy_re(r"\s*\((?!samen|gezamenlijk|tezamen|hierna|verder)[^()]{2,40}\)(?=\s*,? (?:hierna|samen|gezamenlijk|en\b)|,)")
_ONE_OF_US = lazy_re(
    r"(?i)\b(?:is|zijn|betekent|staat|slaat)\s+[\"'‘“„](?P<term>wij|we|ons|u)[\"'’”]\s+(?:(?:voor|op|steeds|altijd|telkens|hier)\s+)*"
    r"(?P<meaning>.+)"
)
"""'In deze brief is ‘wij’ steeds Woonlint'."""
_PRONOUNS = frozenset({"wij", "we", "u"})
"""Words for several that one party may mean alone: who writes, and to whom."""
_WE_MEAN = lazy_re(r"\A\s*(?:wij|we)\b")
_US = r"(?:[\"'‘“„]?(?:[Pp]artijen|[Ww]ij|[Ww]e)[\"'’”]?|[\"'‘“„](?:de |het )?[A-Za-zë]+[\"'’”])"
_EITHER = lazy_re(rf"(?P<first>{_US}) (?:of|en|dan wel) (?P<second>{_US})")
_LOOK_BACK, _LONGEST = 400, 900


def collectives(texts: Iterable[str], cast: Cast) -> Groups:
    """Each word for several with whom it means; `partijen` among them where the document says so."""
    found: Groups = {}
    for text in texts:
        for statement in _STATEMENT.finditer(text):
            if len(statement.group()) < _LONGEST and _SAID.search(statement.group()):
                for said in _of_each(statement.group()):
                    found |= dict(_defined(said, cast, found))
    return found


def _of_each(statement: str) -> Iterator[str]:
    """'Waar over "partijen" of "wij" wordt gesproken, ...' says it of both words."""
    either = _EITHER.search(statement)
    if either is None:
        yield statement
        return
    for word in ("first", "second"):
        yield statement[: either.start()] + either[word] + statement[either.end() :]


def _defined(statement: str, cast: Cast, known: Groups) -> Iterator[tuple[str, tuple[str, ...]]]:
    if every := _ALL_OF_US.search(statement):
        yield every["term"], cast.signers
        return
    statement = _BRACKETS.sub("", _OF_ONE.sub("", statement))
    first = _FIRST.search(statement) or _TOLD_BEHIND.search(statement) or _ONE_OF_US.search(statement)
    told = (
        list(_explained(first))
        if first
        else [(m["term"], m["meaning"]) for p in _behind(statement) for m in p.finditer(statement)]
    )
    for term, meaning in told:
        names = _meant((meaning if first else meaning.rsplit(";", 1)[-1])[-_LOOK_BACK:], cast, known)
        names = cast.signers if term.lower() == PARTIJEN and _ALL_TOGETHER.search(statement) else names
        several = len(names) > 1 or (len(names) == 1 and term.lower() in _PRONOUNS)
        if several and not _NO_TERM.match(term) and _means_anew(term, names, cast, explained=first is not None):
            yield (PARTIJEN if term.lower() == PARTIJEN else term), names


def _behind(statement: str) -> list[LazyPattern[re.Match[str]]]:
    """The patterns whose end is found."""
    return [pattern for pattern, end in _BEHIND if end.search(statement)]


def _explained(first: re.Match[str]) -> Iterator[tuple[str, str]]:
    """Each word that the sentence explains, with the words that explain it."""
    term, meaning = first["term"], _WE_MEAN.sub("", first["meaning"], count=1)
    at = 0
    for after in _NEXT.finditer(meaning):
        yield term, meaning[at : after.start()].split(";")[0]
        term, at = after["term"], after.end()
    yield term, meaning[at:].split(";")[0]


def _meant(meaning: str, cast: Cast, known: Groups) -> tuple[str, ...]:
    """The parties of the meaning; all who sign for 'iedereen die tekent'."""
    numbered = _NUMBERED.search(meaning)
    if numbered and int(numbered["count"] or ord(numbered["letter"].lower()) - ord("a") + 1) == len(cast.signers):
        return cast.signers
    refs = [ref for ref in cast.refs(meaning) if ref.kind in {RefKind.NAMED, RefKind.ROLE}]
    if not refs and _EVERYBODY.search(meaning):
        return cast.signers
    grouped = {n for term, names in known.items() if re.search(rf"(?i)\b{re.escape(term)}\b", meaning) for n in names}
    return cast.in_order(grouped | {n for ref in refs for n in cast.meant_by(ref)})


def _means_anew(term: str, names: tuple[str, ...], cast: Cast, *, explained: bool) -> bool:
    """Whether the word is not a name of one, and a word for a role that says more than of itself ('de corporaties')."""
    if is_participle(term.lower()) or any(term.lower() in party.name.lower().split() for party in cast.parties):
        return False
    refs = cast.refs(term)
    if any(ref.kind is RefKind.NAMED for ref in refs):
        return False
    role = next((ref.role for ref in refs if ref.role), None)
    return role is None or (explained and set(names) < set(cast.of_role(role)))
