"""The lines that say something about one task: what it is, by when, whose, how it stands. An item is a task in a payload."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.messages.made_of.dates import amount_text, as_day, day_text, number_text
from bot.messages.made_of.escaping import as_typed, one_line, shortened
from bot.messages.made_of.light_reason import reason_text
from bot.messages.made_of.message import Bold, Json, Line, Mention, Span, button, is_user_id, joined, line, overflow, person
from bot.messages.made_of.wording import words
from workflows.tracking.party_names import in_sentence

Item = dict[str, Any]

MAX_TITLE = 150
MAX_QUOTE = 1200
MAX_SHOWN = 400  # of a sentence above buttons: more of it pushes them off a phone
MAX_NAME = 60
MAX_NAMES = 6
CLOSED = frozenset({"done", "dropped"})


def name_of(item: Item, language: str, *, capital: bool = False) -> str:
    """ "afspraak 6", or "deze afspraak" when the document has no numbers; with the period where the item has it.

    With the agreement that it is `of` where several are followed: "afspraak 6 (Woonafspraken Elders)".
    """
    number = one_line(item.get("number") or "")
    beside = [shortened(one_line(item.get(name) or ""), most) for name, most in (("period", 40), ("of", MAX_NAME))]
    if not number:
        text = words("this_afspraak", language)
        text = text[0].upper() + text[1:] if capital else text
    else:
        text = words("afspraak" if capital else "afspraak_low", language).format(number=shortened(number, 20))
    return f"{text} ({', '.join(filter(None, beside))})" if any(beside) else text


def title_of(item: Item, *, limit: int = MAX_TITLE) -> str:
    """What is to be done, short."""
    return shortened(one_line(item.get("title") or item.get("heading") or item.get("quote") or ""), limit)


def name_and_title(item: Item, language: str) -> Bold:
    """ "Afspraak 6: bijeenkomst over energieprestaties"; "Afspraak 6 (Woonafspraken Elders): ..." where several are followed."""
    return Bold(f"{name_of(item, language, capital=True)}: {title_of(item)}".rstrip(": "))


def headline(item: Item, language: str, *, today: date | None = None) -> Line:
    """ "Afspraak 6: bijeenkomst over energieprestaties · nog 14 dagen (31 maart)"."""
    title = name_and_title(item, language)
    when = deadline(item, language, today=today)
    return (title, f" · {when}") if when else (title,)


def deadline(item: Item, language: str, *, today: date | None = None) -> str:
    """How long there still is, and the day; the expected day governs when there is one."""
    due = as_day(item.get("expected") or item.get("due"))
    if due is None:
        return ""
    day = day_text(due, language, today=today)
    if str(item.get("status") or "") in CLOSED:
        return words("until", language).format(day=day)
    left = (due - today).days if today is not None else item.get("days_left")
    if left is None:
        return day
    if left < 0:
        return words("was_due", language).format(day=day)
    return words(_LEFT.get(left, "days_left"), language).format(days=left, day=day)


_LEFT = {0: "due_today", 1: "day_left"}


def quote_line(item: Item, language: str, *, limit: int = MAX_QUOTE) -> Line:
    """The sentence of the document, with its page."""
    quote = one_line(item.get("quote") or "")
    if not quote:
        return ()
    page = words("page", language).format(page=item["page"]) if item.get("page") else ""
    return (words("quote", language).format(quote=shortened(quote, limit)) + page,)


def is_long(item: Item) -> bool:
    """Whether its sentence is so long that only the beginning stands above the buttons."""
    return len(one_line(item.get("quote") or "")) > MAX_SHOWN


def kickoff_line(item: Item, language: str, *, today: date | None) -> Line:
    """ "Afspraak 6: bijeenkomst over energieprestaties · uiterlijk 31 maart, voor Woonlint": all of a beginning."""
    due, who = as_day(item.get("expected") or item.get("due")), whose(item, language, running=True)
    by = words("kickoff_by", language).format(day=day_text(due, language, today=today)) if due else ""
    whom = line(words("kickoff_for", language), who=who) if who else ()
    return (name_and_title(item, language), *((" · ",) if by or whom else ()), by, *((", ",) if by and whom else ()), *whom)


def whose(item: Item, language: str, *, running: bool = False) -> Line:
    """Who has it: those to whom it was given, else the people who lead it, with their parties; empty when nobody is named.

    Beside whom it was given stands where they belong themselves: that need not be the party whose it is. Who shares it with
    them is named too: "Voor @Marijke en @Sanne (gemeente en Woonlint)". `running`: as it stands within a sentence. What is
    asked of the party that is waited for is for those who lead that party.
    """
    assigned = [_user_of(user) for user in item.get("assignees") or []]
    given = [] if item.get("kind") == "waiting" else [user for user in assigned if is_user_id(user)]
    beside = list(item.get("co_owners") or ()) if given else []
    led = [str(user) for user in (item.get("co_leads" if given else "mentions") or ()) if beside or not given]
    if beside and not led:
        shown = [shortened(one_line(name), MAX_NAME) for name in dict.fromkeys(beside)][:MAX_NAMES]
        others = [in_sentence(name, language) if running else name for name in shown]
        who = joined([*others, *(Mention(user) for user in dict.fromkeys(given))], last=words("and", language))
        parties_of = whose({"owners": item.get("assignee_parties")}, language)
        return (*who, " (", *parties_of, ")") if parties_of else who
    people: list[Span] = [Mention(user) for user in dict.fromkeys([*led, *given]) if is_user_id(user)]
    theirs = item.get("assignee_parties" if given else "owners") or ()
    names = [shortened(one_line(name), MAX_NAME) for name in dict.fromkeys([*beside, *theirs])]
    parties: list[Span] = [in_sentence(name, language) if running and not people else name for name in names]
    named = joined(parties[:MAX_NAMES], last=words("and", language))
    if len(parties) > MAX_NAMES:
        named = (*named, ", …")
    if not people:
        return named
    who = joined(people[:MAX_NAMES], last=words("and", language))
    return (*who, " (", *named, ")") if named else who


def _user_of(mentioned: object) -> str:
    """The id in `<@U1>`."""
    return str(mentioned).removeprefix("<@").removesuffix(">")


def whose_line(item: Item, language: str) -> Line:
    """ "Voor Woonlint."; of work that nobody is named for, that it is therefore not asked about, and who can mend that."""
    who = whose(item, language, running=True)
    if who or not item.get("nobodys") or not is_open(item):
        return line(words("for_whom", language), who=who) if who else ()
    how = words("for_nobody_correct" if item.get("may_correct") else "for_nobody_ask", language)
    return (f"{words('for_nobody', language)} {how}",)


def stand_line(item: Item, language: str, *, today: date | None) -> Line:
    """How it stands, since when and by whom; why, where that isn't what the owner said."""
    report = {} if item.get("withdrawn") else item.get("last_report") or {}  # nobody said that it is gone
    if report.get("at") and _light_differs(item):
        return _light_and_word(item, report, language, today)
    stand = stand_text(item, language)
    if not report and not _amount(item, language) and item.get("status") not in _SAID:
        light = item.get("light")
        why = _reason(item, language, today) if light in {"amber", "red"} else ""
        why = why or (words("no_report", language) if light else "")
        nobody = item.get("nobodys") and light == "green"  # nobody is on schedule with it
        return (f"{'' if nobody else words('last_stand', language).format(stand=stand) + '. '}{why}".rstrip(),)
    text = words("last_stand", language).format(stand=stand)
    if not report.get("at"):
        return (f"{text}.",)
    day = day_text(report["at"], language, today=today)
    if not report.get("by"):
        return (text + words("reported", language).format(day=day), ".")
    return (text, *line(words("reported_by", language), day=day, who=person(report["by"])), ".")


def stand_text(item: Item, language: str) -> str:
    """ "🟢 groen, voor 60% klaar"."""
    return ", ".join(part for part in (_status(item, language), _amount(item, language)) if part)


def _light_differs(item: Item) -> bool:
    """Whether the light is not what the owner said: then nobody may seem to have said it."""
    light = item.get("light")
    return "said" in item and item.get("status") not in _SAID and light in {"amber", "red"} and light != item["said"]


def _light_and_word(item: Item, report: Item, language: str, today: date | None) -> Line:
    """The light with its reason, and beside it the last word with who gave it."""
    stand = words("last_stand", language).format(stand=_status(item, language))
    why = _reason(item, language, today)
    said = words(f"light_{item['said']}", language) if item.get("said") else ""
    word = ", ".join(part for part in (said, _amount(item, language)) if part)
    begin = f"{stand}. {why}".rstrip()
    if not word:
        return (begin,)
    key = "reported_word" if report.get("by") else "reported_word_only"
    who = person(report["by"]) if report.get("by") else ""
    day = day_text(report["at"], language, today=today)
    return (begin, *line(words(key, language), day=day, who=who, word=word))


def why_text(item: Item, language: str, today: date | None) -> str:
    """The reason of the light, in which days of this year have no year."""
    return reason_text(item.get("why"), language, today=today)


def _reason(item: Item, language: str, today: date | None) -> str:
    """Why the light is what it is. That the date is past stands above: then only where it moved to."""
    return _shift(item, language, today) if _is_past(item, today) else why_text(item, language, today)


def _is_past(item: Item, today: date | None) -> bool:
    """Whether the agreed day is over: then that is what the light says."""
    due = as_day(item.get("due"))
    return today is not None and due is not None and due < today


_SAID = frozenset({"done", "dropped", "withdrawn", "waiting", "to_confirm", "concept"})


def _status(item: Item, language: str) -> str:
    status = "withdrawn" if item.get("withdrawn") else str(item.get("status") or "")
    if status == "waiting" and item.get("waiting_for"):
        party = in_sentence(shortened(one_line(item["waiting_for"]), MAX_NAME), language)
        return words("status_waiting_for", language).format(party=party)
    if status in _SAID:
        return words(f"status_{status}", language)
    return words(f"colour_{item.get('light') or 'none'}", language)


def _amount(item: Item, language: str) -> str:
    if item.get("status") in CLOSED:
        return ""
    if item.get("value") is not None and target_text(item.get("target"), language):
        return amount_of(item["value"], item["target"], language)
    if item.get("percent"):
        return words("percent_of", language).format(percent=item["percent"])
    return ""


def amount_of(value: float, target: Item, language: str) -> str:
    """ "55 van de 120 woningen"; of what may not pass a number "8% (hoogstens 10%)", as that is no part of a whole."""
    bound, unit = target.get("bound"), str(target.get("unit") or "")
    whole = target_text(target, language)
    if not bound and not unit.startswith("%"):
        return words("value_of", language).format(value=number_text(value, language), target=whole)
    key = f"value_{bound}" if bound in {"most", "least"} else "value_share"
    if unit.startswith("%"):  # what it is a share of stands in the title
        shown, whole = (amount_text(number, "%", language) for number in (value, target["value"]))
    else:
        shown = number_text(value, language)
    return words(key, language).format(value=shown, target=whole)


def target_text(target: Any, language: str) -> str:
    """ "225 woningen"."""
    if not isinstance(target, dict) or target.get("value") is None:
        return ""
    return amount_text(target["value"], shortened(one_line(target.get("unit") or ""), MAX_NAME), language)


def note_lines(item: Item, language: str, *, today: date | None) -> tuple[Line, Line]:
    """Who explained last how it stands, and when; and their words. Empty when nobody did."""
    note = item.get("note") or {}
    said = shortened(as_typed(note.get("text") or ""), MAX_QUOTE)
    if not said:
        return (), ()
    key, day = "note_by" if note.get("by") else "note_only", day_text(note.get("at"), language, today=today)
    who = person(note["by"]) if note.get("by") else ""
    return line(words(key, language), day=day, who=who), (words("quote", language).format(quote=said),)


def shift_line(item: Item, language: str, *, today: date | None) -> Line:
    """What was agreed beside what is expected now, when the two differ and the stand doesn't say so already."""
    if is_open(item) and item.get("status") not in _SAID and item.get("light") in {"amber", "red"} and _is_past(item, today):
        return ()
    said = _shift(item, language, today)
    return (said,) if said else ()


def _shift(item: Item, language: str, today: date | None) -> str:
    due, expected = as_day(item.get("due")), as_day(item.get("expected"))
    if due is None or expected is None or due == expected:
        return ""
    days = {"due": day_text(due, language, today=today), "expected": day_text(expected, language, today=today)}
    key = "expected_past" if today is not None and expected < today else "expected"
    return words(key, language).format(**days)


def is_open(item: Item) -> bool:
    """Whether an answer makes sense: what is done, dropped or not confirmed yet shows no buttons."""
    return str(item.get("status") or "") not in CLOSED | {"concept"}


def all_buttons(item: Item, language: str) -> list[Json]:
    """The whole row for one task."""
    value = str(item["task_id"])
    first = {"done": "primary"}
    row = [
        button(words(f"button_{name}", language), action=f"task_{name}", value=value, style=first.get(name))
        for name in ("done", "on_track", "at_risk", "delayed", "snooze")
    ]
    if is_long(item):
        row.append(button(words("button_sentence", language), action="task_sentence", value=value))
    rest = [(words(f"more_{name}", language), f"{name}:{value}") for name in ("note", "hand_over", "waiting", "dropped", "board")]
    return [*row, overflow(rest, action="task_more")]


def short_buttons(item: Item, language: str) -> list[Json]:
    """Two for a task in a list: done, and the rest."""
    value = str(item["task_id"])
    about = f"{name_of(item, language)}, {title_of(item)}"
    return [
        button(words(f"button_{name}", language), action=f"task_{name}:{value}", value=value, about=about)
        for name in ("done", "more")
    ]
