"""What people ask for in words, alike by slash command, mention and direct message: lists, one afspraak, agenda, digest, link."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from bot.messages.bundle_message import SHOWN
from bot.messages.list_message import MEETINGS_SHOWN, WHOLE
from bot.slack.hearing.desk import Desk
from bot.slack.people.people_messages import people_payload
from bot.slack.words.asked import Asked, Payload, language_for, nothing_here, plain_line, still_concept
from bot.slack.words.asked_after import asked_after, details
from bot.slack.words.digest_word import asked_digest
from bot.slack.words.in_other_words import asks_after_this, in_our_words
from bot.slack.words.linking import link
from bot.slack.words.on_behalf import behind_behalf
from bot.slack.words.own_party import WORD, says_own_party
from bot.slack.words.rounds import start_round
from bot.slack.words.selections import (
    meetings_ahead,
    mine_and_later,
    open_tasks,
    payload_items,
    reachable_agreements,
)
from calendars.lazy_pattern import lazy_regex
from storage.agreements import agreements_in_channel
from storage.words import AgreementStatus
from workflows.ground_rules import GroundRules
from workflows.told_alone import is_direct
from workflows.tracking.agreement_names import with_names
from workflows.tracking.views import TaskView, task_views

AHEAD = timedelta(days=370)
WHO = frozenset({"wie"})
"""Asks for the people, and with a number behind it for those of one afspraak."""

ROUND = frozenset({"ronde", "rondje", "round"})
_MENTION = lazy_regex(r"<@[A-Z0-9]+(?:\|[^>]*)?>")


def answer(
    session: Session,
    text: str,
    *,
    person_id: int,
    channel: str | None,
    now: datetime,
    rules: GroundRules,
    offset: int = 0,
    told: tuple[int, ...] = (),
    known: Mapping[str, str] | None = None,
) -> Payload:
    """The message that answers these words; help when they are none of ours. A list begins at its task number `offset`.

    `told` are the tasks that were shown just before: the list goes on behind them.

    `known`: the e-mail domains and user groups by which colleagues are recognised, with their parties.
    """
    bare = _MENTION.sub(" ", in_our_words(text)).strip()
    word, _, rest = bare.partition(" ")
    asked = Asked(person_id, channel, rest.strip(), now, rules, offset, told, known or {})
    handler = _WORDS.get(word.casefold().strip("/?.,"))
    if asks_after_this(bare):  # nothing says which afspraak is looked at
        return plain_line(session, asked, "asked_after_which")
    if handler is not None:
        return handler(session, asked)
    found = _number(session, asked, bare) or _about_subject(session, asked, bare)
    return found or (_help(session, asked) | {"unknown": _unknown(bare)})


def _unknown(bare: str) -> str | bool:
    """Whether these words are none that we know, or only a greeting: then a few lines are enough."""
    if _HELLO.fullmatch(bare):
        return "hello"
    return bool(bare) and not _WHAT_IS_THIS.match(bare)


def _about_subject(session: Session, asked: Asked, bare: str) -> Payload | None:
    """What is open of the subject that these words ask after; None where no title or theme bears it."""
    after = _AFTER_SUBJECT.fullmatch(bare)
    subject = after["subject"].strip() if after is not None else ""
    if len(subject) < SHORTEST_SUBJECT:
        return None
    listed = _list(session, replace(asked, rest=subject))
    return listed if listed.get("items") else None


SHORTEST_SUBJECT = 4
_HELLO = lazy_regex(r"(?i)\W*(?:hoi|hallo|hey|hi|hello|dag|goede?\s?(?:morgen|middag|avond|dag)|good\s+(?:morning|afternoon))\W*")
_AFTER_SUBJECT = lazy_regex(
    r"(?i)\W*(?:(?:hoi|hallo|dag|hi)\W+)?(?:en\s+)?(?:hoe\s+(?:staat|gaat|loopt|zit|ver\s+(?:is|staat|zijn\s+we))(?:\s+(?:het|dat))?"
    r"(?:\s+(?:nu|eigenlijk|inmiddels))*(?:\s+(?:met|rond|bij))?|how\s+(?:is|are)(?:\s+(?:it|things)\s+going)?(?:\s+with)?)\s+"
    r"(?:(?:de|het|een|onze|the|our)\s+)?(?P<subject>[^?!.,]+?)(?:\s+(?:ervoor|going|doing))?[\s?!.]*"
)
"""'Hoe staat het met de huurverhoging?': who asks after a subject without its number."""


_WHAT_IS_THIS = lazy_regex(
    r"(?i)\W*(?:(?:dank|bedankt|hoi|hallo|hi|hello|thanks)\w*[\s,!.]+)?(?:en\s+|and\s+)?"
    r"(?:(?:wat|wie|hoe|what|who|how)\b(?=.*\b(?:dit|jij|je|deze\s+bot|this|you)\b))"
)
"""'Wat is dit', 'wat kun je allemaal', 'hoe werkt dit': who asks for help in other words."""


def question_after(
    session: Session, text: str, *, person_id: int, channel: str | None, now: datetime, rules: GroundRules
) -> Payload | None:
    """The message that answers a question after an afspraak ("hoe staat 6?"); None for all other words."""
    if is_request(text) and text.partition(" ")[0].casefold() not in WHO:
        return None
    return asked_after(session, text, person_id=person_id, channel=channel, now=now, rules=rules)


def is_round(text: str) -> bool:
    """Whether these words ask for a round of all that is open."""
    return text.partition(" ")[0].casefold().strip("/?.,") in ROUND


def begin_round(session: Session, desk: Desk, *, person_id: int, channel: str, now: datetime, mark: str) -> Payload | None:
    """Posts a round in the channel of the agreements, elsewhere directly; gives what to tell the person alone beside it."""
    asked = Asked(person_id, channel, "", now, desk.rules)
    agreements, language = reachable_agreements(session, person_id, channel), language_for(session, asked)
    views = [
        view for view in open_tasks(session, agreements, now=now, rules=desk.rules) if view.status != "planned" and view.chased
    ]
    if not views and agreements:
        return still_concept(agreements) or plain_line(session, asked, "round_none")
    if not views:
        return nothing_here(session, asked)
    public = is_direct(channel) or bool(agreements_in_channel(session, channel))
    where: dict[str, Any] = {"channel": channel if public else None, "person_id": person_id}
    start_round(session, views, **where, mark=mark, language=language, now=now, rules=desk.rules)
    return None if public else plain_line(session, asked, "sent_directly")


def is_request(text: str) -> bool:
    """Whether these words ask us for something, rather than answer."""
    word = in_our_words(text).partition(" ")[0].casefold().strip("/?.,")
    return word in _WORDS or word in ROUND or behind_behalf(text) is not None


def _help(session: Session, asked: Asked) -> Payload:
    return {"message": "help", "language": language_for(session, asked)}


def _mine(session: Session, asked: Asked) -> Payload:
    agreements = reachable_agreements(session, asked.person_id, asked.channel)
    if not agreements:
        return nothing_here(session, asked)
    if (concept := still_concept(agreements)) is not None:
        return concept
    views, later = mine_and_later(session, agreements, asked.person_id, now=asked.now, rules=asked.rules)
    titles: Payload = {"title": "list_mine", "none": "list_mine_none", "again": "mijn"}
    titles |= {"later": {"count": len(later), "from": later[0].start.isoformat()}} if later else {}
    return {"message": "list", "language": language_for(session, asked), **titles, **_page(session, views, asked)}


def _page(session: Session, views: Sequence[TaskView], asked: Asked) -> Payload:
    """As many tasks as a message can show, from where it was asked."""
    begin = _behind(views, asked)
    begin = begin if begin < len(views) else 0
    items = payload_items(views[begin : begin + SHOWN], now=asked.now, rules=asked.rules)
    return {"items": with_names(session, items), "offset": begin, "total": len(views)}


def _behind(views: Sequence[TaskView], asked: Asked) -> int:
    """Where the list goes on: behind the last that was shown and kept its place, as what is answered leaves it or moves down."""
    if not asked.told:
        return asked.offset
    kept = [place for place, view in enumerate(views[: asked.offset]) if view.id in asked.told]
    return kept[-1] + 1 if kept else max(0, asked.offset - len(asked.told))


def _list(session: Session, asked: Asked) -> Payload:
    agreements = reachable_agreements(session, asked.person_id, asked.channel)
    if not agreements:
        return nothing_here(session, asked)
    if (concept := still_concept(agreements)) is not None:
        return concept
    views = open_tasks(session, agreements, now=asked.now, rules=asked.rules, only=asked.rest)
    none = {"none": "list_only_none", "only": asked.rest} if asked.rest else {}
    titles = {"title": "list_all", "again": f"{WHOLE} {asked.rest}".strip()}
    return {"message": "list", "language": language_for(session, asked), **titles, **_page(session, views, asked), **none}


def _number(session: Session, asked: Asked, number: str) -> Payload | None:
    """Everything about the afspraak with this number; None when these words have none."""
    wanted = number.casefold().removeprefix("afspraak ").strip(" .#?")
    agreements = reachable_agreements(session, asked.person_id, asked.channel)
    if not wanted or not agreements:
        return nothing_here(session, asked) if wanted[:1].isdigit() else None
    views = [
        view
        for agreement in agreements
        for view in task_views(session, now=asked.now, rules=asked.rules, agreement_id=agreement.id)
        if view.number.casefold().strip(" .#") == wanted
    ]
    views = [view for view in views if view.status != "concept"] or views
    if not views:
        first = wanted.partition(" ")[0].strip(":,.")
        if wanted[0].isdigit() and (concept := still_concept(agreements)) is not None:
            return concept
        return plain_line(session, asked, "no_number", number=first) if wanted[0].isdigit() else None
    language = language_for(session, asked)
    about: dict[str, Any] = {"person_id": asked.person_id, "now": asked.now, "rules": asked.rules}
    return details(session, views, language=language, **about, offset=asked.offset)


def _agenda(session: Session, asked: Asked) -> Payload:
    agreements = reachable_agreements(session, asked.person_id, asked.channel)
    meetings = meetings_ahead(session, agreements, now=asked.now, rules=asked.rules, ahead=AHEAD)
    begin = asked.offset if asked.offset < len(meetings) else 0
    part = {"items": meetings[begin : begin + MEETINGS_SHOWN], "offset": begin, "total": len(meetings), "again": "agenda"}
    return {"message": "agenda", "language": language_for(session, asked), **part}


def _import(session: Session, asked: Asked) -> Payload:
    """How a document comes in: it is dropped in the channel."""
    return plain_line(session, asked, "document_how")


def _version_back(session: Session, asked: Asked) -> Payload:
    """How a version is taken back: no word does that by itself."""
    return plain_line(session, asked, "version_how_back_here")


def _people(session: Session, asked: Asked) -> Payload:
    """Who belongs to which party; with buttons for who may change it."""
    agreements = reachable_agreements(session, asked.person_id, asked.channel)
    if not agreements:
        return nothing_here(session, asked)
    followed = [row for row in agreements if row.status is AgreementStatus.ACTIVE] or agreements
    called = [row for row in followed if asked.rest.casefold() in row.title.casefold()] or followed
    others = {"named": True, "others": [row.title for row in followed if row.id != called[0].id]} if len(followed) > 1 else {}
    return people_payload(session, called[0], asked.person_id, known=asked.known) | others


def _own_party(session: Session, asked: Asked) -> Payload:
    """What comes of "ik ben nieuw bij Woonlint"; of a name that is no party's, what belonging to none means."""
    return says_own_party(session, asked) or _help(session, asked) | {"unknown": True}


def _table(rows: Sequence[tuple[str, Callable[[Session, Asked], Payload]]]) -> dict[str, Callable[[Session, Asked], Payload]]:
    return {word: handler for names, handler in rows for word in names.split()}


_WORDS = _table(
    [
        ("help hulp", _help),
        ("mijn mine my", _mine),
        ("lijst list alles", _list),
        ("agenda jaaragenda overleggen meetings", _agenda),
        ("digest overzicht", asked_digest),
        ("koppel link", link),
        ("import importeer inlezen", _import),
        ("mensen people wie", _people),
        ("versie-terug", _version_back),
        (WORD, _own_party),
    ]
)
