"""The modals: delayed (new date, reason), note with evidence, hand over, waits for a party."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from slack_bolt import Ack
from slack_sdk.errors import SlackApiError
from sqlmodel import Session

from bot.messages.made_of.dates import day_text
from bot.messages.made_of.message import Json, paragraph, plain_text, rich
from bot.messages.made_of.wording import refusal, words
from bot.messages.task_lines import name_of, title_of
from bot.slack.clicks.allowed import KIND as NOT_YOURS
from bot.slack.clicks.allowed import may_fill_in
from bot.slack.clicks.allowed import register as register_not_yours
from bot.slack.hearing.desk import Desk
from bot.slack.hearing.ears import Ears
from bot.slack.hearing.handlers import Body, Handler, acquaint
from bot.slack.people.languages import language_of_user
from bot.slack.people.out_of_reach import is_out_of_reach
from bot.slack.places import Click, place_of
from bot.slack.telling import complain
from storage.agreements import Agreement, parties_of
from storage.inbox import Arrival
from storage.words import Source
from workflows.answering.answers import tell
from workflows.answering.handed_in.evidence import keep_evidence, keep_note
from workflows.answering.voice import Place
from workflows.errors import Refused
from workflows.tracking.people import person_for
from workflows.tracking.stands import Stand
from workflows.tracking.views import TaskView, task_views

CALLBACK = "nakomen_answer"
MAX_TITLE, MAX_PRIVATE = 24, 3000
MAX_REASON = 1000


@dataclass(frozen=True, slots=True)
class Form:
    """What a submitted modal is about: which answer to which task, and where the answer is shown.

    `due` is the agreed day, `first` the first working day that can be a later one: a form that opens shows it.
    """

    kind: str
    task_id: int
    place: Place
    due: date
    language: str
    first: date | None = None


def register(ears: Ears, desk: Desk) -> None:
    """Listens to submitted modals."""

    def listen(ack: Ack, body: dict[str, Any], view: dict[str, Any]) -> None:
        form = form_of(view["private_metadata"])
        values = values_of(view)
        today = desk.clock.now().astimezone(desk.rules.zone).date()
        wrong = mistakes(form, values, today) | _not_a_colleague(desk, form, values)
        if wrong:
            ack(response_action="errors", errors=wrong)
            return
        user, channel = str(body["user"]["id"]), form.place.channel
        about = {
            "user": user,
            "team": str(body["user"].get("team_id") or ""),
            "channel": channel,
            "form": view["private_metadata"],
            "values": values,
        }
        desk.take_in(Arrival(f"modal:{view['id']}", "modal", channel or f"home:{user}", about))
        ack()

    ears.view(CALLBACK)(listen)
    register_not_yours(desk)
    desk.deals_with("modal", Handler(_submitted, look=_find_chosen, complain=complain))


def _find_chosen(desk: Desk, body: Body) -> Body:
    """Asks Slack of the person who was chosen what it had not told when the form came in."""
    chosen = body["values"].get("who")
    return acquaint(desk, body) | {"refused": bool(chosen) and is_out_of_reach(desk, chosen)}


def open_modal(desk: Desk, click: Click, kind: str) -> None:
    """Shows the modal; a click on a button that has been there for long may come too late for Slack, which then says so."""
    with desk.database.read() as session:
        views = task_views(session, now=desk.clock.now(), rules=desk.rules, task_ids=[click.task_id or 0])
        if not views:
            raise refusal("old_message")
        view = views[0]
        if not may_fill_in(session, desk, click, kind, view):
            desk.take_in(click.arrival(NOT_YOURS))
            return
        place = place_of(session, click)
        parties = [(str(party.id), party.name) for party in parties_of(session, view.agreement_id)]
        agreement = session.get_one(Agreement, view.agreement_id)
        language = language_of_user(session, click.user, click.team, agreement.language)
    others = [(number, name) for number, name in parties if int(number) not in view.owner_ids]
    today = desk.clock.now().astimezone(desk.rules.zone).date()
    after = max(today, view.deadline if kind == "delayed" else today)
    form = Form(kind, view.id, place, view.due, language, desk.rules.workdays.next_open(after + timedelta(days=1)))
    shown = modal(form, view, others or parties)
    try:
        desk.client.views_open(trigger_id=click.trigger, view=shown)
    except SlackApiError as error:
        if kind != "note" or error.response.get("error") == "expired_trigger_id":
            raise
        without_file = [block for block in shown["blocks"] if block.get("block_id") != "file"]  # an app without files:read
        desk.client.views_open(trigger_id=click.trigger, view=shown | {"blocks": without_file})


def modal(form: Form, view: TaskView, parties: Sequence[tuple[str, str]]) -> Json:
    """The modal for this answer."""
    language = form.language
    item = {"number": view.number, "title": view.title}
    about = rich(paragraph((f"{name_of(item, language, capital=True)}: {title_of(item)}",)))
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "title": plain_text(words(f"modal_{form.kind}", language), MAX_TITLE),
        "submit": plain_text(words("modal_drop" if form.kind == "dropped" else "modal_submit", language), MAX_TITLE),
        "close": plain_text(words("modal_cancel", language), MAX_TITLE),
        "private_metadata": _private(form),
        "blocks": [about, *_FIELDS[form.kind](form, parties, language)],
    }


def _delayed(form: Form, _parties: Sequence[tuple[str, str]], language: str) -> list[Json]:
    return [_day(form, "modal_when", language), _text("why", "modal_why", language, optional=True)]


def _dropped(_form: Form, _parties: Sequence[tuple[str, str]], language: str) -> list[Json]:
    how = rich(paragraph((words("modal_dropped_how", language),)))
    return [how, _text("why", "modal_why", language, optional=True)]


def _waited(form: Form, _parties: Sequence[tuple[str, str]], language: str) -> list[Json]:
    return [_day(form, "modal_waited_when", language), _text("why", "modal_note_label", language, optional=True)]


def _day(form: Form, label: str, language: str) -> Json:
    first = {"initial_date": form.first.isoformat()} if form.first is not None else {}
    return _input("when", label, {"type": "datepicker", "action_id": "when", **first}, language)


def _note(_form: Form, _parties: Sequence[tuple[str, str]], language: str) -> list[Json]:
    link = {"type": "url_text_input", "action_id": "link"}
    file = {"type": "file_input", "action_id": "file", "max_files": 5}
    return [
        _text("note", "modal_note_label", language, optional=True),
        _input("link", "modal_link", link, language, optional=True),
        _input("file", "modal_file", file, language, optional=True),
    ]


def _hand_over(_form: Form, _parties: Sequence[tuple[str, str]], language: str) -> list[Json]:
    return [_input("who", "modal_who", {"type": "users_select", "action_id": "who"}, language)]


def _waiting(_form: Form, parties: Sequence[tuple[str, str]], language: str) -> list[Json]:
    options = [{"text": plain_text(name, 75), "value": number} for number, name in parties[:100]]
    select = {"type": "static_select", "action_id": "party", "options": options}
    return [_input("party", "modal_party", select, language), _text("why", "modal_why", language, optional=True)]


_FIELDS: dict[str, Callable[[Form, Sequence[tuple[str, str]], str], list[Json]]] = {
    "delayed": _delayed,
    "note": _note,
    "hand_over": _hand_over,
    "waiting": _waiting,
    "waited": _waited,
    "dropped": _dropped,
}


def _input(name: str, label: str, element: Json, language: str, *, optional: bool = False) -> Json:
    text = plain_text(words(label, language), 150)
    return {"type": "input", "block_id": name, "label": text, "element": element, "optional": optional}


def _text(name: str, label: str, language: str, *, optional: bool = False) -> Json:
    element = {"type": "plain_text_input", "action_id": name, "multiline": True, "max_length": MAX_REASON}
    return _input(name, label, element, language, optional=optional)


def _private(form: Form) -> str:
    place = form.place
    about = {"kind": form.kind, "task": form.task_id, "due": form.due.isoformat(), "language": form.language}
    where = {"channel": place.channel, "thread": place.thread_ts, "message": place.message_ts}
    return json.dumps(about | where)[:MAX_PRIVATE]


def form_of(private: str) -> Form:
    """Reads back what `modal` wrote."""
    known = json.loads(private)
    place = Place(known["channel"], known["thread"], known["message"])
    return Form(known["kind"], int(known["task"]), place, date.fromisoformat(known["due"]), known.get("language", "nl"))


def values_of(view: dict[str, Any]) -> dict[str, str]:
    """What was filled in, by the name of the field."""
    found: dict[str, str] = {}
    for fields in view["state"]["values"].values():
        for name, state in fields.items():
            chosen = (state.get("selected_option") or {}).get("value")
            files = [(str(file.get("name") or ""), str(file.get("permalink") or "")) for file in state.get("files") or []]
            if files:
                found[name] = json.dumps([{"name": said, "address": address} for said, address in files])
                continue
            found[name] = str(state.get("value") or state.get("selected_date") or state.get("selected_user") or chosen or "")
    return found


def mistakes(form: Form, values: dict[str, str], today: date) -> dict[str, str]:
    """What has to be mended before the modal can be accepted, by field."""
    when = date.fromisoformat(values["when"]) if form.kind in {"delayed", "waited"} and values.get("when") else None
    if when is not None and when <= today:
        return {"when": words("modal_date_past", form.language)}
    if when is not None and form.kind == "delayed" and when <= form.due:
        agreed = day_text(form.due, form.language, today=today)
        return {"when": words("modal_date_no_delay", form.language).format(day=agreed)}
    if form.kind == "note" and not any(values.get(name, "").strip() for name in ("note", "link", "file")):
        return {"note": words("modal_nothing", form.language)}
    return {}


def _not_a_colleague(desk: Desk, form: Form, values: dict[str, str]) -> dict[str, str]:
    """A task goes to somebody who can do it: no app, and no account that was closed."""
    if form.kind != "hand_over" or not values.get("who"):
        return {}
    who = desk.directory.remembered(values["who"])
    if who is None or not (who.is_bot or who.is_gone):
        return {}
    return {"who": _cant_take(desk, values["who"]).said(form.language)}


def _cant_take(desk: Desk, user: str) -> Refused:
    return refusal("modal_not_this_person", who=desk.directory.who(user).name or user)


def _submitted(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    form, values = form_of(body["form"]), body["values"]
    if body["refused"]:
        raise _cant_take(desk, values["who"])
    person = person_for(session, user_id=body["user"], team_id=body["team"], name=desk.directory.who(body["user"]).name)
    common: dict[str, Any] = {
        "person_id": person.id,
        "source": Source.MODAL,
        "now": now,
        "rules": desk.rules,
        "place": form.place,
    }
    if form.kind == "note":
        _take_note(session, desk, form, values, common)
    else:
        stand = _stand(session, form, values)
        tell(session, task_id=form.task_id, stand_or_intent=stand, text=values.get("why") or None, **common)


def _take_note(session: Session, desk: Desk, form: Form, values: dict[str, str], common: dict[str, Any]) -> None:
    """Words are shown and heard as a reply; evidence is kept beside them and changes no stand."""
    found = [{"address": values["link"].strip()}] if values.get("link", "").strip() else []
    found += json.loads(values["file"]) if values.get("file") else []
    about = {name: common[name] for name in ("person_id", "now", "rules", "place")}
    if values.get("note", "").strip():
        keep_note(session, form.task_id, values["note"].strip(), found, bot_user=desk.bot_user, **about)
    elif found:
        keep_evidence(session, form.task_id, found, **about)


def _stand(session: Session, form: Form, values: dict[str, str]) -> Stand:
    if form.kind == "hand_over":
        return Stand("reassign", assignee_id=person_for(session, user_id=values["who"]).id)
    if form.kind == "waiting":
        return Stand("waiting", waiting_for_party_id=int(values["party"]))
    if form.kind == "dropped":
        return Stand("dropped")
    if form.kind == "waited":
        return Stand("resume", snooze_until=date.fromisoformat(values["when"]) if values.get("when") else None)
    return Stand("delayed", new_due=date.fromisoformat(values["when"]) if values.get("when") else None)
