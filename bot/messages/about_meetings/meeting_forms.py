"""The forms about a meeting, as Slack's views: choose or move its date, propose dates, note what was decided. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.messages.about_meetings.meeting_message import meeting_time
from bot.messages.about_meetings.meeting_rows import MAX_NAME, clashes_text
from bot.messages.made_of.dates import time_text, weekday_text
from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.message import Bold, Json, Line, bullets, line, paragraph, plain_text, rich
from bot.messages.made_of.wording import words

CALLBACK = "nakomen_meeting"
MAX_TITLE = 24
MAX_LINES = 3000
MAX_PLACE = 200
DATES = 5
LENGTHS = (60, 90, 120, 150, 180, 240)
USUAL = ("10:00", "11:30")


@dataclass(frozen=True, slots=True)
class Offer:
    """A date to choose: begin and end (ISO text with offset), what it clashes with."""

    start: str
    end: str
    clashes: Sequence[Any] = ()


def date_form(
    item: Json,
    offers: Sequence[Offer],
    parties: Sequence[str],
    *,
    private: str,
    language: str,
    today: date,
    wished: tuple[str, str] | None = None,
) -> Json:
    """Choose a date, or move it: day, begin, end, place, who hosts and who organises; filled in with what is `wished`."""
    moves = bool(item.get("start"))
    first, end = wished or (item.get("start"), item.get("end"))
    first = first or next((offer.start for offer in offers if not offer.clashes), None)
    end = end or next((offer.end for offer in offers if not offer.clashes), None)
    begins = time_text(first) if first else USUAL[0]
    ends = time_text(end) if end else USUAL[1]
    fields = [
        _input("day", "form_day", _day("day", first), language),
        _input("start", "form_start", _time("start", begins), language),
        _input("end", "form_end", _time("end", ends), language),
        _input("place", "form_place", _text("place", item.get("place")), language, optional=True),
        *_party_fields(item, parties, language),
    ]
    title = "form_move" if moves else "form_set"
    return _view(title, item, [*_offered(offers, language, today), *fields], private=private, language=language, today=today)


def proposal_form(item: Json, offers: Sequence[Offer], *, private: str, language: str, today: date) -> Json:
    """Up to five dates with their hours, filled in with the best ones."""
    fields = []
    good = sorted(offers, key=lambda offer: (bool(offer.clashes), offer.start))[:DATES]
    chosen = sorted(good, key=lambda offer: offer.start)
    for number in range(1, DATES + 1):
        start = chosen[number - 1].start if number <= len(chosen) else None
        day, at = f"day{number}", f"start{number}"
        fields.append(_input(day, "form_option_day", _day(day, start), language, optional=True, number=number))
        hour = _time(at, time_text(start) if start else USUAL[0])
        fields.append(_input(at, "form_option_start", hour, language, optional=True, number=number))
    options = [_option(words("form_minutes", language).format(count=minutes), str(minutes)) for minutes in LENGTHS]
    length = {"type": "static_select", "action_id": "length", "options": options, "initial_option": options[1]}
    fields.append(_input("length", "form_length", length, language))
    blocks = [*_offered(offers, language, today), *fields]
    return _view("form_propose", item, blocks, private=private, language=language, today=today)


def minutes_form(item: Json, *, private: str, language: str, today: date) -> Json:
    """Decisions and actions, each on a line, and the minutes."""
    hint = plain_text(words("form_actions_hint", language), 2000)
    fields = [
        _input("decisions", "form_decisions", _long("decisions"), language, optional=True),
        _input("actions", "form_actions", _long("actions"), language, optional=True) | {"hint": hint},
        _input("minutes", "form_verslag", _long("minutes"), language, optional=True),
    ]
    return _view("form_note", item, fields, private=private, language=language, today=today)


def _view(title: str, item: Json, blocks: list[Json], *, private: str, language: str, today: date) -> Json:
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "title": plain_text(words(title, language), MAX_TITLE),
        "submit": plain_text(words("modal_submit", language), MAX_TITLE),
        "close": plain_text(words("modal_cancel", language), MAX_TITLE),
        "private_metadata": private,
        "blocks": [_about(item, language, today), *blocks],
    }


def _about(item: Json, language: str, today: date) -> Json:
    name = Bold(shortened(one_line(item.get("name") or ""), MAX_NAME))
    said = [line(words("meeting_line", language), name=name, when=meeting_time(item, language, today=today))]
    if item.get("source"):
        said.append((words("agenda_source", language).format(source=shortened(one_line(item["source"]), 150)),))
    return rich(*map(paragraph, said))


def _offered(offers: Sequence[Offer], language: str, today: date) -> list[Json]:
    """The dates that would do, and why not where none is good."""
    if not offers:
        return []
    good = [offer for offer in offers if not offer.clashes]
    title: Line = (words("form_free" if good else "form_clashing", language),)
    listed = [_offer(offer, language, today) for offer in (good or offers)[:DATES]]
    return [rich(paragraph(title), bullets(listed))]


def _offer(offer: Offer, language: str, today: date) -> Line:
    when = words("poll_date", language).format(
        day=weekday_text(offer.start, language, today=today), start=time_text(offer.start), end=time_text(offer.end)
    )
    clashes = clashes_text(offer.clashes, language)
    return (f"{when}: {clashes}" if clashes else when,)


def _party_fields(item: Json, parties: Sequence[str], language: str) -> list[Json]:
    if not parties:
        return []
    found = []
    for name in ("host", "organiser"):
        options = [_option(party, str(number)) for number, party in enumerate(parties[:100])]
        element: Json = {"type": "static_select", "action_id": name, "options": options}
        known = str(item.get(name) or "").casefold()
        chosen = next((option for option, party in zip(options, parties, strict=False) if party.casefold() == known), None)
        found.append(
            _input(name, f"form_{name}", element | ({"initial_option": chosen} if chosen else {}), language, optional=True)
        )
    return found


def _option(text: str, value: str) -> Json:
    return {"text": plain_text(text, 75), "value": value}


def _day(action: str, start: Any) -> Json:
    element: Json = {"type": "datepicker", "action_id": action}
    return element | ({"initial_date": datetime.fromisoformat(str(start)).date().isoformat()} if start else {})


def _time(action: str, at: str) -> Json:
    return {"type": "timepicker", "action_id": action, "initial_time": at}


def _text(action: str, initial: Any) -> Json:
    element: Json = {"type": "plain_text_input", "action_id": action, "max_length": MAX_PLACE}
    return element | ({"initial_value": shortened(one_line(initial), MAX_PLACE)} if initial else {})


def _long(action: str) -> Json:
    return {"type": "plain_text_input", "action_id": action, "multiline": True, "max_length": MAX_LINES}


def _input(name: str, label: str, element: Json, language: str, *, optional: bool = False, number: int | None = None) -> Json:
    text = words(label, language)
    text = text if number is None else text.format(number=number)
    return {"type": "input", "block_id": name, "label": plain_text(text, 150), "element": element, "optional": optional}
