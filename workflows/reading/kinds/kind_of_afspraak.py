"""The kind of an afspraak: that of the sentence which carries it."""

from __future__ import annotations

from storage.words import AfspraakKind
from workflows.reading.kinds.kind_of_sentence import kind_of_sentence
from workflows.reading.parties.references import Cast
from workflows.reading.proposal import ProposedAfspraak
from workflows.reading.sentences.boundaries import sentences

_DEEDS = (AfspraakKind.TRANSACTIE, AfspraakKind.GARANTIE, AfspraakKind.HANDELING)
_WEIGHTIEST_FIRST = (_DEEDS, (AfspraakKind.INTENTIE,), (AfspraakKind.PROCES,), (AfspraakKind.BESCHRIJVEND,))


def kind_of(afspraak: ProposedAfspraak, cast: Cast) -> AfspraakKind | None:
    """What its tasks do; where these only talk about it, what its other sentences do; without tasks the weightiest sentence."""
    promised = (kind_of_sentence(quote, cast, promises=True) for quote in dict.fromkeys(task.quote for task in afspraak.tasks))
    beyond_talk = next((kind for kind in promised if kind not in {None, AfspraakKind.PROCES}), None)
    if beyond_talk:
        return beyond_talk
    text = afspraak.text
    said = [kind_of_sentence(text[start:end], cast, promises=False) for start, end in sentences(text)]
    tiers = (_DEEDS, (AfspraakKind.PROCES,)) if afspraak.tasks else _WEIGHTIEST_FIRST
    return next((kind for tier in tiers for kind in said if kind in tier), AfspraakKind.PROCES if afspraak.tasks else None)
