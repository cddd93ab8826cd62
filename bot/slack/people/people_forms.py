"""People and parties in Slack: the list, the forms to add and remove, and the answer where somebody belongs."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import Any

from slack_bolt import Ack
from sqlmodel import Session

from bot.messages import render
from bot.messages.made_of.message import Json, plain_text
from bot.messages.made_of.wording import refusal, words
from bot.slack.hearing.desk import Desk
from bot.slack.hearing.ears import Ears
from bot.slack.hearing.handlers import Body, Handler, acquaint
from bot.slack.modal_opening import show_or_tell
from bot.slack.people.languages import language_of_user
from bot.slack.people.taking_away import take_away
from bot.slack.places import Click, click_of
from bot.slack.telling import complain, whisper
from storage.agreements import Agreement, Party, parties_of
from storage.inbox import Arrival
from storage.outbox import delivery_at
from storage.people import Person, memberships_of_agreement, person_of_user
from storage.words import MembershipRole, Source
from workflows.answering.people.newcomers import count_what_was_said
from workflows.answering.voice import Place, Voice
from workflows.told_alone import own_language
from workflows.tracking.people import membership_rows, person_for
from workflows.tracking.people import register as register_person
from workflows.tracking.permissions import Action, may
from workflows.tracking.strangers import Rest, answered_otherwise, take_answer

CALLBACK = "nakomen_people"
MOST_OPTIONS = 100
_ANSWER = re.compile(r"^people_answer:.*$")


def register(ears: Ears, desk: Desk) -> None:
    """Listens to the buttons of the list, their forms, and the answers of coordinators."""

    def listen(ack: Ack, body: dict[str, Any]) -> None:
        click = click_of(body)
        desk.aside(lambda: show_or_tell(desk, click, lambda: _open(desk, click)))
        ack()

    def submitted(ack: Ack, body: dict[str, Any], view: dict[str, Any]) -> None:
        private, user = json.loads(view["private_metadata"]), body["user"]
        about = {"user": str(user["id"]), "team": str(user.get("team_id") or ""), "channel": private["channel"]}
        about |= {"form": private, "values": _chosen(view)}
        desk.take_in(Arrival(f"modal:{view['id']}", "people", private["channel"] or f"home:{user['id']}", about))
        ack()

    def answered(ack: Ack, body: dict[str, Any]) -> None:
        desk.take_in(click_of(body).arrival("people_answer"))
        ack()

    for name in ("people_add", "people_remove"):
        ears.action(name)(listen)
    ears.action(_ANSWER)(answered)
    ears.view(CALLBACK)(submitted)
    desk.deals_with("people", Handler(_change, look=_look, then=_tell, complain=complain))
    desk.deals_with("people_answer", Handler(_answer, look=_look_at_newcomer, complain=complain))


def _may(session: Session, agreement: Agreement, person: Person | None) -> bool:
    return may(session, Action.PEOPLE, agreement_id=agreement.id, person_id=person.id or 0 if person is not None else 0)


def _chosen(view: dict[str, Any]) -> dict[str, str]:
    found = {}
    for fields in view["state"]["values"].values():
        for name, state in fields.items():
            found[name] = str(state.get("selected_user") or (state.get("selected_option") or {}).get("value") or "")
    return found


def _open(desk: Desk, click: Click) -> None:
    with desk.database.read() as session:
        agreement = session.get(Agreement, int(click.value))
        person = person_of_user(session, click.user, team_id=click.team)
        if agreement is None or not _may(session, agreement, person):
            raise refusal("not_yours_coordinator")
        parties = [(str(party.id), party.name) for party in parties_of(session, agreement.id or 0)]
        language = language_of_user(session, click.user, click.team, agreement.language)
        known = _registered(session, agreement, language) if click.name == "people_remove" else []
    view = _form(click.name, agreement, parties, click.channel, language, known=known)
    desk.client.views_open(trigger_id=click.trigger, view=view)


def _registered(session: Session, agreement: Agreement, language: str) -> list[tuple[str, str]]:
    """Who can be taken away, each with party and role; nobody where they are too many for a menu, or a name isn't known."""
    rows = [row for row in membership_rows(session) if row["agreement"] == agreement.id]
    if len(rows) > MOST_OPTIONS or not all(row["name"] for row in rows):
        return []
    places: dict[str, list[str]] = {}
    for row in rows:
        places.setdefault(row["user"], [str(row["name"])]).append(f"{row['party']}, {words('role_' + row['role'], language)}")
    return [(user, f"{name} ({'; '.join(found)})") for user, (name, *found) in places.items()]


def _form(
    name: str,
    agreement: Agreement,
    parties: list[tuple[str, str]],
    channel: str | None,
    language: str,
    *,
    known: list[tuple[str, str]],
) -> Json:
    who = _select("who", known) if known else {"type": "users_select", "action_id": "who"}
    fields = [_input("who", who, language)]
    if name == "people_add":
        fields.append(_input("party", _select("party", parties), language))
        fields.append(_input("role", _roles(language), language))
    title = "people_form" if name == "people_add" else "people_form_remove"
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "title": plain_text(words(title, language), 24),
        "submit": plain_text(words("modal_submit", language), 24),
        "close": plain_text(words("modal_cancel", language), 24),
        "private_metadata": json.dumps({"deed": name, "agreement": agreement.id, "channel": channel}),
        "blocks": fields,
    }


def _input(name: str, element: Json, language: str) -> Json:
    return {"type": "input", "block_id": name, "label": plain_text(words(f"people_{name}", language), 150), "element": element}


def _select(name: str, options: list[tuple[str, str]]) -> Json:
    shown = [{"text": plain_text(label, 75), "value": value} for value, label in options[:MOST_OPTIONS]]
    return {"type": "static_select", "action_id": name, "options": shown}


def _roles(language: str) -> Json:
    """The roles, each with what it is for."""
    made = _select("role", [(role.value, words(f"role_{role.value}", language)) for role in MembershipRole])
    told = [
        option | {"description": plain_text(words(f"role_{option['value']}_does", language), 75)} for option in made["options"]
    ]
    return made | {"options": told}


def _look(desk: Desk, body: Body) -> Body:
    """Asks Slack who does it and whom it is about, before the transaction."""
    desk.directory.who(body["user"])
    about = desk.directory.who(body["values"]["who"])
    return body | {
        "name": about.name,
        "team_of": about.team,
        "nobody": about.is_bot or about.is_gone,
        "abroad": about.is_stranger,
    }


def _change(session: Session, now: datetime, desk: Desk, body: Body) -> dict[str, Any]:
    form, values = body["form"], body["values"]
    agreement = session.get_one(Agreement, form["agreement"])
    doer = person_for(session, user_id=body["user"], team_id=body["team"], name=desk.directory.who(body["user"]).name)
    language = own_language(session, doer.id, agreement.language)
    if not _may(session, agreement, doer):
        raise refusal("not_yours_coordinator")
    if form["deed"] == "people_remove":
        return take_away(session, agreement, values["who"], language, Voice(doer.id, Source.MODAL, now, desk.rules, Place()))
    if body["nobody"]:
        raise refusal("people_bot")
    party = session.get_one(Party, int(values["party"]))
    first = not memberships_of_agreement(session, agreement.id or 0)
    role = MembershipRole(values["role"])
    user = {"user_id": values["who"], "team_id": body["team_of"], "name": body["name"]}
    place = register_person(session, **user, party_id=party.id or 0, role=role)
    newcomer, mark = session.get_one(Person, place.person_id), f"{doer.id}:{now.isoformat()}"
    rest = _rest(session, desk, agreement, newcomer, now, abroad=body["abroad"])
    if newcomer.id != doer.id:
        answered_otherwise(session, agreement, party, newcomer, mark=mark, now=now, rest=rest)
    as_what = words("role_as_observer" if role is MembershipRole.OBSERVER else f"role_{role.value}", language)
    told = {"who": f"<@{values['who']}>", "party": party.name, "role": as_what}
    key = ("people_added_first_known" if desk.parties else "people_added_first") if first else "people_added"
    return {"words": key, "values": told, "language": language}


def _tell(desk: Desk, body: Body, told: dict[str, Any]) -> None:
    whisper(desk, body["channel"], body["user"], render({"message": "plain", **told}))


def _answer(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    """A coordinator says to which party somebody belongs; once is enough."""
    click = Click(**{name: value for name, value in body.items() if name != "abroad"})
    asked = delivery_at(session, channel=click.channel or "", ts=click.message_ts or "")
    agreement_id, _, person_id = click.block.removeprefix("asked:").partition(":")
    agreement, person = session.get(Agreement, int(agreement_id)), session.get(Person, int(person_id))
    doer = person_for(session, user_id=click.user, team_id=click.team)
    if asked is None or agreement is None or person is None:
        raise refusal("old_message")
    if not _may(session, agreement, doer):
        raise refusal("not_yours_coordinator")
    party = session.get(Party, int(click.value)) if click.value.isdigit() else None
    rest = _rest(session, desk, agreement, person, now, abroad=bool(body.get("abroad")))
    take_answer(session, agreement, party, person, mark=click.key, now=now, rest=rest)


def _look_at_newcomer(desk: Desk, body: Body) -> Body:
    """Asks Slack whether the person whom it is about is of another workspace, before the transaction."""
    acquaint(desk, body)
    number = str(body["block"]).rpartition(":")[2]
    with desk.database.read() as session:
        person = session.get(Person, int(number)) if number.isdigit() else None
        user = person.user_id if person is not None else None
    return body | {"abroad": desk.directory.who(user).is_stranger} if user else body


def _rest(session: Session, desk: Desk, agreement: Agreement, person: Person, now: datetime, *, abroad: bool) -> Rest:
    def count() -> bool:
        return count_what_was_said(session, agreement.id or 0, person.id or 0, now=now, rules=desk.rules)

    return Rest(count, abroad)
