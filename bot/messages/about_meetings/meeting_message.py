"""What is said about meetings: choose a date, the agenda, the day before, the day after, and a date that was set or changed."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from bot.messages.about_meetings.agenda_message import agenda_parts, shown_parts, spoken_lines
from bot.messages.about_meetings.meeting_names import in_bold, in_words, meeting_name
from bot.messages.about_meetings.meeting_rows import MAX_NAME, buttons_about, clashes_text
from bot.messages.made_of.dates import as_day, day_text, time_text, weekday_text, when_text, window_text
from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.message import Bold, Json, Line, Message, Span, joined, line, message, paragraph, person, rich
from bot.messages.made_of.wording import language_of, words
from bot.messages.task_lines import Item
from calendars.suggesting import USUAL_LENGTH
from storage.words import MeetingKind
from workflows.tracking.party_names import in_sentence

SHOWN = 10
WITH_BUTTONS = 7  # so that the whole stays as short as Slack wants it


def render_meeting(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """One message about the meetings in `items`; `about` says what for. An agenda carries what stands on it."""
    language = language_of(payload)
    about = str(payload.get("about") or "")
    lines: list[Line] = []
    blocks: list[Json] = []
    for position, item in enumerate(list(payload.get("items") or [])[:SHOWN]):
        said = [*_said(item, about, language, today), *_beside(item, about, language)]
        lines += said
        row = buttons_about(item, about, language) if position < WITH_BUTTONS else []
        blocks += [rich(*map(paragraph, said)), *row]
    if about == "ask":
        lines.append((_how_in_words(list(payload.get("items") or []), language, today),))
    if about == "agenda":
        parts = agenda_parts(payload, language, today)
        lines += spoken_lines(parts)
        blocks.insert(1, rich(*shown_parts(parts)))
    return message(lines, blocks)


def _how_in_words(items: list[Item], language: str, today: date | None) -> str:
    """How a date is told in the thread, for who sees no buttons; of several meetings with the name of the one that is meant."""
    first: Item = items[0] if items else {}
    day = day_text(first.get("window_end"), language, today=today)
    name = in_words(shortened(one_line(first.get("name") or ""), 60), language) if len(items) > 1 else ""
    example = words("meet_how_named", language).format(name=name, day=day) if name else day
    return words("meet_how_in_words", language).format(example=example)


def _beside(item: Item, about: str, language: str) -> list[Line]:
    """By whom a date was chosen and what it clashes with; how to note what was decided."""
    found: list[Line] = []
    if item.get("by") and about in {"set", "moved", "cancelled", "open"}:
        key = {"cancelled": "meet_cancelled_by", "open": "meet_told_by"}.get(about, "meet_by")
        found.append(line(words(key, language), who=person(str(item["by"]))))
    clashes = clashes_text(item.get("clashes") or [], language)
    if clashes:
        found.append((words("meet_clash", language).format(clashes=clashes),))
    if about == "after":
        found.append((words("meet_how_to_note", language),))
    return found


def _said(item: Item, about: str, language: str, today: date | None) -> list[Line]:
    called = shortened(one_line(item.get("name") or ""), MAX_NAME)
    of = f" ({shortened(one_line(item['of']), MAX_NAME)})" if item.get("of") else ""  # a channel may follow two agreements
    name: Line = (Bold(meeting_name(called, language)), *filter(None, (of,)))
    when = meeting_time(item, language, today=today, until=about in {"set", "moved"} and _tells_end(item))
    if about == "ask":
        asked: Line = (*in_bold(called, language), *filter(None, (of,)))
        return [(*_who_chooses(item, asked, language), " ", _between(item, language, today)), *_chosen(item, language, today)]
    if about in {"passed", "undated"}:
        return _undated(item, (*in_bold(called, language), *filter(None, (of,))), about, language, today)
    key = {
        "agenda": "meet_agenda",
        "before": "meet_before",
        "after": "meet_after",
        "moved": "meet_moved",
        "cancelled": "meet_cancelled",
        "open": "meet_open",
    }
    if about == "cancelled" and item.get("before"):
        when = meeting_time(item | {"start": item["before"], "place": None}, language, today=today)
    if about == "open":
        when = when_text(item.get("window_start"), item.get("window_end"), language, today=today)
    template = key.get(about, "meet_set")
    if about == "open" and today is not None and (as_day(item.get("window_end")) or today) < today:
        template = "meet_passed"
    elif about == "cancelled" and not item.get("before"):
        template = "meet_cancelled_open"
    return [_with_capital(line(words(template, language), name=name, when=when))]


def _tells_end(item: Item) -> bool:
    """Whether its end is worth a word: it isn't where the meeting takes as long as most."""
    start, end = (datetime.fromisoformat(str(item[name])) if item.get(name) else None for name in ("start", "end"))
    return start is not None and end is not None and end - start != USUAL_LENGTH


def _undated(item: Item, name: Line, about: str, language: str, today: date | None) -> list[Line]:
    """That its time is over without a date, and whether one is chosen still: asked of who organises it, later of the keeper."""
    window = when_text(item.get("window_start"), item.get("window_end"), language, today=today)
    said = _with_capital(line(words("meet_passed", language), name=name, when=window))
    party = in_sentence(shortened(one_line(item.get("organiser") or ""), MAX_NAME), language)
    if about == "undated":
        asked = (f"{words('meet_asked_before', language).format(who=party)} ",) if party else ()
        return [(*said, " ", *asked, words("meet_passed_keeper", language))]
    people: list[Span] = [person(str(user)) for user in item.get("mentions") or []][:5]
    if people:
        key = "meet_passed_person" if len(people) == 1 else "meet_passed_persons"
        return [(*said, " ", *line(words(key, language), who=joined(people, last=words("and", language))))]
    key = "meet_passed_party" if party else "meet_passed_anyone"
    return [(*said, " ", _with_capital((words(key, language).format(who=party),))[0])]


def _with_capital(content: Line) -> Line:
    """A sentence may begin with the name of a meeting, which has none of its own."""
    first, *rest = content
    if isinstance(first, Bold):
        return (Bold(first.text[:1].upper() + first.text[1:]), *rest)
    return (first[:1].upper() + first[1:], *rest) if isinstance(first, str) else content


def _who_chooses(item: Item, name: Line, language: str) -> Line:
    """Asks the people who organise it for a date, else somebody of the party that does."""
    people: list[Span] = [person(str(user)) for user in item.get("mentions") or []][:5]
    if people:
        key = "meet_ask_person" if len(people) == 1 else "meet_ask_persons"
        return line(words(key, language), who=joined(people, last=words("and", language)), name=name)
    if item.get("organiser"):
        party = in_sentence(shortened(one_line(item["organiser"]), MAX_NAME), language)
        return line(words("meet_ask_party", language), who=party, name=name)
    return line(words("meet_ask_anyone", language), name=name)


def _chosen(item: Item, language: str, today: date | None) -> list[Line]:
    """What was chosen for the same meeting in another agreement."""
    same = item.get("same") or {}
    if not same.get("start"):
        return []
    when = meeting_time({"start": same["start"]}, language, today=today)
    return [(words("meet_same", language).format(of=shortened(one_line(same.get("of") or ""), MAX_NAME), when=when),)]


def _between(item: Item, language: str, today: date | None) -> str:
    """When it can be."""
    first, last = as_day(item.get("window_start")), as_day(item.get("window_end"))
    if first == last:
        return words("meet_one_day", language).format(day=weekday_text(first, language, today=today))
    return words("meet_between", language).format(window=window_text(first, last, language, today=today))


def meeting_time(item: Item, language: str, *, today: date | None, until: bool = False) -> str:
    """ "donderdag 7 juli om 14:00, stadhuis", or the window while no date is set; a legal date is a last day.

    `until` tells its end too: "donderdag 7 juli van 14:00 tot 16:00".
    """
    place = words("meeting_place", language).format(place=shortened(one_line(item["place"]), 80)) if item.get("place") else ""
    if item.get("start"):
        day = weekday_text(item["start"], language, today=today)
        key = "meeting_from_to" if until and item.get("end") else "meeting_on"
        return words(key, language).format(day=day, time=time_text(item["start"]), end=time_text(item.get("end"))) + place
    first, last = as_day(item.get("window_start")), as_day(item.get("window_end"))
    if item.get("undated"):
        return words("meeting_undated", language).format(when=when_text(first, last, language, today=today)) + place
    if first == last or item.get("kind") == MeetingKind.DEADLINE:
        key = "meeting_no_later" if item.get("kind") == MeetingKind.DEADLINE else "meeting_on_day"
        return words(key, language).format(day=weekday_text(last, language, today=today)) + place
    return words("meeting_window", language).format(window=window_text(first, last, language, today=today)) + place


def meeting_line(item: Item, language: str, *, today: date | None = None) -> Line:
    """ "Bestuurlijk overleg: donderdag 7 juli om 14:00", as a line of a list."""
    name = meeting_name(shortened(one_line(item.get("name") or ""), MAX_NAME), language)
    when = meeting_time(item, language, today=today)
    of = f" ({shortened(one_line(item['of']), MAX_NAME)})" if item.get("of") else ""
    return line(words("meeting_line", language), name=name[:1].upper() + name[1:] + of, when=when)
