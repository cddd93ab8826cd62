"""A clause that opens with 'en' and its verb: mostly of the same subject, sometimes of one of its own behind the verb.

'Woonlint maakt een lijst en biedt de gemeente deze aan' is all Woonlint's; in 'hierop reageert HDS en besluit in Q3 de gemeente'
the second verb has its own subject, as the first has behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.spans import replaced
from workflows.reading.sentences.clause_kinds import Clause, ClauseKind
from workflows.reading.sentences.verbs import FINITE, tokens
from workflows.reading.word_sets import words

_JOINED = lazy_re(r"\s*en\s+(?P<verb>[a-zà-ÿ]+t)\b")
TO_SOMEBODY = words(
    """
    aanbiedt adviseert attendeert bedient begeleidt belt benadert bericht betaalt betrekt bevraagt biedt compenseert
    consulteert draagt faciliteert geeft gunt helpt hoort informeert instrueert koppelt laat legt levert machtigt mailt
    meldt nodigt ondersteunt overhandigt presenteert raadpleegt schenkt schrijft spreekt stelt steunt stuurt toont verkoopt
    verleent verschaft verstrekt vertelt verwijst verzoekt voorziet vraagt wijst zegt zendt
    """
)
"""What is done to or for somebody: 'en stuurt in mei de gemeente een lijst'."""
_BY_ITSELF = words("besluit beslist reageert begint start stemt vergadert oordeelt")
"""What nobody has done to them."""
_BEFORE = lazy_re(
    r"\s*(?:(?:zo nodig|dan|daarna|vervolgens|ook|daarover|hierover|daarop|hierop|uiteindelijk)\s+)*(?:de |het )?\s*"
)


def goes_on_with_verb(sentence: str, clause: Clause, parties: Sequence[tuple[int, int]], times: list[tuple[int, int]]) -> bool:
    """Whether what follows the verb is no subject, since that of the clause before goes on."""
    joined = _JOINED.match(sentence, clause.start, clause.end)
    on = clause.kind in {ClauseKind.MAIN, ClauseKind.COMPLEMENT} and clause.start > 0
    return on and joined is not None and joined["verb"] in FINITE and not _has_its_own(sentence, joined, parties, times)


def _has_its_own(sentence: str, joined: re.Match[str], parties: Sequence[tuple[int, int]], times: list[tuple[int, int]]) -> bool:
    """Whether a party stands right behind the verb, which does nothing to it, and the clause before has its subject there too."""
    behind = next((start for start, _ in parties if start > joined.end()), None)
    if behind is None or joined["verb"] in TO_SOMEBODY:
        return False
    near = _BEFORE.fullmatch(replaced(sentence[joined.end() : behind], times, " ", offset=joined.end()))
    return near is not None and (joined["verb"] in _BY_ITSELF or _is_turned(sentence, joined.start(), parties))


def _is_turned(sentence: str, end: int, parties: Sequence[tuple[int, int]]) -> bool:
    """Whether the clause that ends there has its first party behind its verb: 'hierop reageert HDS'."""
    begin = max(sentence.rfind(mark, 0, end) for mark in ";:") + 1
    first = next((start for start, _ in parties if begin <= start < end), None)
    verb = next((offset for offset, word in tokens(sentence[begin:end]) if word in FINITE), None)
    return first is not None and verb is not None and begin + verb < first
