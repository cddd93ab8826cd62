"""`/afspraak namens <@wie> 6 klaar`: what somebody tells for a person who is not in Slack."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from difflib import get_close_matches
from typing import Any

from sqlmodel import Session

from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.wording import words
from bot.slack.hearing.desk import Desk
from bot.slack.words.said import behind
from bot.slack.words.selections import reachable_agreements
from bot.slack.words.status_word import take_status
from calendars.lazy_pattern import lazy_regex
from storage.agreements import Agreement, parties_of
from storage.people import Person
from workflows.tracking.party_of_name import party_named
from workflows.tracking.people import person_for

WORDS = frozenset({"namens", "behalf"})
MAX_WHO = 60
ALIKE = 0.8
_USER = lazy_regex(r"<@([UW][A-Z0-9]+)(?:\|[^>]*)?>\s*")
_NAME = lazy_regex(r"(?P<who>.{2,60}?)[\s:,]+(?P<rest>(?:afspraak\s+|nr\.?\s+)?[A-Za-z]{0,2}\d.*)")


def behind_behalf(text: str) -> str | None:
    """What stands behind the word `namens`; None where the words don't begin with it."""
    return behind(text, WORDS)


def _parties_called(session: Session, agreements: Sequence[Agreement], who: str) -> frozenset[str]:
    """The parties that are called so: what is said on their behalf is said of their own tasks."""
    found = (party_named(session, row.id or 0, who) for row in agreements)
    return frozenset(party.name for party in found if party is not None)


def _slip(session: Session, agreements: Sequence[Agreement], who: str) -> str | None:
    """The party that is meant where its name is typed wrong; None where this is a party, or somebody's own name."""
    parties = [party for row in agreements for party in parties_of(session, row.id or 0)]
    names = {name.casefold(): name for party in parties for name in (party.name, *party.aliases)}
    alike = get_close_matches(who.casefold(), names, n=1, cutoff=ALIKE)
    return names[alike[0]] if alike and who.casefold() not in names else None


def take_on_behalf(
    session: Session,
    desk: Desk,
    said: str,
    *,
    person_id: int,
    channel: str,
    now: datetime,
    mark: str,
    unreachable: frozenset[str] = frozenset(),
) -> dict[str, Any] | None:
    """Hears "<@U1> 6 klaar" or "Woonlint 6 klaar": whoever types it has to be allowed to, and stands in the history beside it."""
    agreements = reachable_agreements(session, person_id, channel)
    language = agreements[0].language if agreements else desk.rules.language
    user, named = _USER.match(said), _NAME.fullmatch(said)
    if user is not None:
        speaker = session.get_one(Person, person_id)
        spoken_for = person_for(session, user_id=user[1], name=desk.directory.who(user[1]).name).id or 0
        note, who, rest = "behalf_person", speaker.name or speaker.user_id, said[user.end() :]
    elif named is not None:
        spoken_for, note, who, rest = person_id, "behalf_name", shortened(one_line(named["who"]), MAX_WHO), named["rest"]
    else:
        return {"message": "plain", "language": language, "words": "behalf_how", "values": {}}

    meant = _slip(session, agreements, named["who"]) if user is None and named is not None else None
    if meant is not None:
        values = {"said": who, "party": meant, "rest": rest}
        return {"message": "plain", "language": language, "words": "behalf_no_party", "values": values}

    def noted(text: str) -> str:
        return words(note, language).format(said=text, who=who)

    parties = _parties_called(session, agreements, named["who"]) if user is None and named is not None else frozenset()
    behalf = (" / ".join(sorted(parties)) or who) if user is None else None
    asked: dict[str, Any] = {"channel": channel, "now": now, "mark": mark, "unreachable": unreachable}
    return take_status(
        session, desk, rest, person_id=spoken_for, **asked, passed_on_by=person_id, noted=noted, parties=parties, behalf=behalf
    )
