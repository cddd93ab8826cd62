"""Whose tasks are handed over, by name: Slack offers no mention of an account that was closed."""

from __future__ import annotations

import regex
from sqlmodel import Session

from calendars.lazy_pattern import lazy_regex
from storage.people import registered_names
from workflows.answering.heard.hand_over import hand_over_of

_OF = lazy_regex(r"\b(?:van|of|from)\s+@?\p{Lu}")


def with_the_giver_mentioned(session: Session, text: str) -> str:
    """The text with a mention for the name: 'alle taken van Piet Jansen gaan naar @Jeroen'.

    As it stands where that makes no hand-over of it, or where several people bear the name.
    """
    if "<@" not in text or not _OF.search(text) or hand_over_of(text) is not None:
        return text
    for name, users in registered_names(session).items():
        named = regex.compile(rf"\b(van|of|from)\s+@?{regex.escape(name)}(?!\w)", regex.IGNORECASE)
        told = named.sub(rf"\1 <@{users[0]}>", text, count=1)
        if told != text and len(users) == 1 and hand_over_of(told) is not None:
            return told
    return text
