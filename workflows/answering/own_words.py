"""A reply as it is heard of who says it: "alles van Woonlint" of who is Woonlint's, "ik neem 8 over", "@Piet doet 8 voortaan"."""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import Session

from storage.people import Person
from workflows.answering.heard.own_claim import claimed_by, claims_own
from workflows.answering.heard.whose_now import number_in_front
from workflows.answering.several.own_all import in_own_name
from workflows.answering.voice import Voice


def as_theirs(session: Session, text: str, agreement_ids: Iterable[int], voice: Voice) -> str:
    """The words with the numbers in front, and who says "ik" by name; of whom a party speaks for no person is named."""
    text = in_own_name(session, text, agreement_ids, voice.actor_id)
    if voice.behalf is None and claims_own(text):
        speaker = session.get(Person, voice.person_id) if voice.person_id is not None else None
        return claimed_by(text, speaker.user_id) if speaker is not None and speaker.user_id else text
    return number_in_front(text)
