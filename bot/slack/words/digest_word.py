"""`/afspraak digest`, `digest Q2`, `digest Elders`: the quarter in short, of the agreement and the quarter that are named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

import regex
from sqlmodel import Session

from bot.slack.words.asked import Asked, Payload, nothing_here, plain_line, still_concept
from bot.slack.words.selections import reachable_agreements
from calendars.lazy_pattern import lazy_regex
from calendars.quarters import Quarter
from storage.agreements import Agreement
from storage.words import AgreementStatus
from workflows.reporting.digest import make_digest

Written = re.Match[str] | regex.Match[str]

_QUARTER = lazy_regex(
    r"(?:(?P<before>20\d\d)[\s-]*)?(?:q|k|kw|kwartaal)\s?(?P<number>\d+)(?:[\s-]*(?P<behind>20\d\d))?(?!\w)", regex.IGNORECASE
)


def asked_digest(session: Session, asked: Asked) -> Payload:
    """The digest as it is now, for who asks alone. A quarter or an agreement that isn't there is said to be unknown."""
    agreements = reachable_agreements(session, asked.person_id, asked.channel)
    followed = [agreement for agreement in agreements if agreement.status is AgreementStatus.ACTIVE]
    if not followed:
        return still_concept(agreements) or nothing_here(session, asked)
    today = asked.now.astimezone(asked.rules.zone).date()
    written = _QUARTER.search(asked.rest)
    quarter = _quarter(written, today)
    if quarter is None:
        return plain_line(session, asked, "digest_no_quarter", said=written[0] if written else "")
    name = (_QUARTER.sub(" ", asked.rest, count=1) if written else asked.rest).strip(" :,.").casefold()
    called = [row for row in followed if name in row.title.casefold()]
    if not called:
        return plain_line(session, asked, "digest_no_such", said=asked.rest, title=followed[0].title)
    content = make_digest(session, agreement_id=called[0].id or 0, quarter=quarter, now=asked.now, rules=asked.rules)
    return {"message": "digest", **content, "asked": True, **_among(followed, called[0])}


def _quarter(written: Written | None, today: date) -> Quarter | None:
    """The quarter that is named, of this year when no year is; this one where none is named; None for a fifth."""
    if written is None:
        return Quarter.of(today)
    try:
        return Quarter(int(written["before"] or written["behind"] or today.year), int(written["number"]))
    except ValueError:
        return None


def _among(followed: Sequence[Agreement], shown: Agreement) -> Payload:
    """Where there are more: that the title names the agreement, and which others can be asked for."""
    others = [row.title for row in followed if row.id != shown.id]
    return {"named": True, "others": others} if others else {}
