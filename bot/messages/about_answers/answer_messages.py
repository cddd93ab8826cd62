"""What the bot says after an answer: noted (with undo), asked first, not yours, which one. One short line each, in the thread."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.messages.about_answers.ask_keys import ask_key
from bot.messages.about_answers.other_party_message import render_ask_other_party
from bot.messages.made_of.dates import amount_text, day_text
from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.message import Line, Message, Span, button, buttons, joined, line, message, paragraph, person, rich
from bot.messages.made_of.several_names import names_of
from bot.messages.made_of.wording import has_words, language_of, words
from bot.messages.task_lines import (
    MAX_NAME,
    MAX_TITLE,
    amount_of,
    name_of,
    stand_text,
    target_text,
    whose,
    whose_line,
    why_text,
)
from workflows.tracking.party_names import in_sentence

_MARKS = frozenset({"green", "amber", "red"})
MAX_WHY = 400
MAX_KEEPERS = 3


def render_noted(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """One line that says what was understood, who said it, and can be taken back."""
    language = language_of(payload)
    key = _noted_key(payload)
    back, corrected = _back(payload, key, language, today), _corrected(payload, key, language, today)
    several = f"{key}_several" if payload.get("tasks") else key
    said = back or corrected or line(words(several if has_words(several) else key, language), **_facts(payload, language, today))
    also = _also(payload, key, language, today)
    by = payload.get("by")
    did = "noted_by_undo" if payload.get("intent") in {"undo", "correct", "snooze", "reassign"} else "noted_by"
    told = line(words(did, language), who=person(by)) if by else ()
    if payload.get("behalf"):
        party = in_sentence(shortened(one_line(payload["behalf"]), MAX_NAME), language)
        told = line(words("noted_behalf", language), who=person(by), party=party) if by else told
    passer = payload.get("passed_on_by")
    told = (*told, *line(words("noted_passed_on", language), who=person(passer))) if passer else told
    content: Line = (*said, *also, *_stays(payload, language, today), *told, *_before(payload, language))
    blocks = [rich(paragraph(content))]
    if payload.get("entry_id") and payload.get("intent") != "undo" and not payload.get("undone"):
        undo = button(words("button_undo", language), action="undo", value=str(payload.get("task_id") or ""))
        blocks.append(buttons(undo, block_id=f"entry:{payload['entry_id']}"))
    return message([content], blocks)


def _back(payload: dict[str, Any], key: str, language: str, today: date | None) -> Line:
    """What is true again after something was taken back: the stand, and the day or the person where those went back."""
    item = payload.get("now")
    if key != "noted_undo" or not isinstance(item, dict) or payload.get("tasks"):
        return ()
    fields = set(payload.get("back") or [])
    said: Line = (words("undone_stand", language).format(task=name_of(payload, language), stand=stand_text(item, language)),)
    if fields & {"expected", "due"}:
        day = day_text(item.get("expected") or item.get("due"), language, today=today)
        said = (*said, words("undone_day", language).format(day=day))
    who = whose_line(item, language) if fields & {"assignees", "owners"} else ()
    return (*said, " ", *who) if who else said


def _corrected(payload: dict[str, Any], key: str, language: str, today: date | None) -> Line:
    """What a coordinator corrected, from what to what."""
    change = payload.get("change")
    if key != "noted_correct" or not isinstance(change, dict):
        return ()
    parts = []
    for name in ("title", "start", "due"):
        if name in change:
            before, after = (shortened(one_line(value), MAX_TITLE) for value in change[name])
            if name != "title":
                before, after = (day_text(value, language, today=today) for value in change[name])
            parts.append(words(f"corrected_{name}", language).format(before=before, after=after))
    if "owners" in change:
        owners = [in_sentence(shortened(one_line(name), MAX_NAME), language) for name in change["owners"]]
        parts.append(words("corrected_owners", language).format(who=words("and", language).join(owners) or "–"))
    if "target" in change:
        whole = target_text(change["target"], language)
        parts.append(words("corrected_target" if whole else "corrected_no_target", language).format(target=whole))
    if not parts:
        return ()
    return (words("corrected", language).format(task=name_of(payload, language), what="; ".join(parts)),)


def _stays(payload: dict[str, Any], language: str, today: date | None) -> Line:
    """That the light is heavier than what was said, and why."""
    stays = payload.get("stays")
    if not isinstance(stays, dict) or stays.get("light") not in _MARKS:
        return ()
    light = words(f"colour_{stays['light']}", language)
    return line(words("noted_stays", language), light=light, why=why_text(stays, language, today))


def _before(payload: dict[str, Any], language: str) -> Line:
    """That somebody else had said something a moment ago: then both see what happened."""
    before = payload.get("before")
    if not isinstance(before, dict) or not before.get("by"):
        return ()
    return line(words("noted_before", language), who=person(before["by"]))


def _noted_key(payload: dict[str, Any]) -> str:
    intent = str(payload.get("intent") or "")
    intent = "snooze" if intent == "resume" and payload.get("snooze_until") else intent  # it goes on when we come back
    if intent == "progress":
        waits = "_waits" if payload.get("waiting_for") else ""
        if payload.get("value") is not None:
            return ("noted_value_of" if target_text(payload.get("target"), "nl") else "noted_value") + waits
        return f"noted_percent{waits}" if payload.get("percent") is not None else "noted_progress"
    if intent in {"delayed", "on_track"} and payload.get("new_due"):
        return "noted_delayed_to" if intent == "delayed" else "noted_in_time"
    if intent == "waiting" and payload.get("waiting_for"):
        return "noted_waiting_for"
    if (intent == "snooze" and not payload.get("snooze_until")) or (intent == "reassign" and not _assignee(payload)):
        return "noted_other"
    key = f"noted_{intent}_until" if payload.get("until") else f"noted_{intent}"
    return key if intent and has_words(key) else "noted_other"


def _assignee(payload: dict[str, Any]) -> str:
    return str(payload.get("assignee") or "")


def _facts(payload: dict[str, Any], language: str, today: date | None) -> dict[str, Span]:
    task = names_of(payload, language)
    target = payload.get("target")
    unit = one_line(target.get("unit") or "") if isinstance(target, dict) else ""
    whole = target_text(target, language)
    value = payload.get("value")
    return {
        "task": task,
        "Task": task[:1].upper() + task[1:],
        "percent": str(payload.get("percent")),
        "value": amount_text(value, unit, language),
        "amount": amount_of(float(value), target, language) if isinstance(target, dict) and whole and value is not None else "",
        "light": _light(payload, language),
        "party": in_sentence(shortened(one_line(payload.get("waiting_for") or ""), MAX_NAME), language),
        "day": day_text(payload.get("new_due") or payload.get("snooze_until") or payload.get("until"), language, today=today),
        "due": day_text(payload.get("past_due"), language, today=today),
        "who": person(_assignee(payload)),
    }


def _light(payload: dict[str, Any], language: str) -> str:
    """ " (🟠 oranje)": a colour is never the only sign; nothing where none was said."""
    light = str(payload.get("light") or "")
    return f" ({words(f'colour_{light}', language)})" if light in _MARKS else ""


_WITH_AMOUNT = frozenset(
    {"noted_on_track", "noted_in_time", "noted_at_risk", "noted_delayed", "noted_delayed_to", "noted_blocked"}
)


def _amount(payload: dict[str, Any], language: str) -> str:
    """How far it is: in the unit of the afspraak where the answer was given in it, else as a percentage."""
    if payload.get("value") is not None and target_text(payload.get("target"), language):
        return words("noted_also_value", language).format(amount=amount_of(payload["value"], payload["target"], language))
    return words("noted_also_percent", language).format(percent=payload["percent"]) if payload.get("percent") else ""


def _also(payload: dict[str, Any], key: str, language: str, today: date | None) -> Line:
    """The other facts of the same answer."""
    said = ""
    if key in _WITH_AMOUNT:
        said += _amount(payload, language)
    if payload.get("new_due") and key not in {"noted_delayed_to", "noted_in_time", "noted_done", "noted_dropped", "noted_undo"}:
        said += words("noted_also_day", language).format(day=day_text(payload["new_due"], language, today=today))
    if payload.get("snooze_until") and key not in {"noted_snooze", "noted_done", "noted_dropped", "noted_undo"}:
        said += words("noted_also_snooze", language).format(day=day_text(payload["snooze_until"], language, today=today))
    not_taken_over = {"noted_reassign", "noted_reassign_until", "noted_done", "noted_dropped", "noted_undo"}
    taken_over = _assignee(payload) and key not in not_taken_over
    whose = line(words("noted_also_assignee", language), who=person(_assignee(payload))) if taken_over else ()
    why = shortened(one_line(payload.get("why") or ""), MAX_WHY)
    told = (words("noted_also_why", language).format(why=why, stop="" if why[-1] in ".!?" else "."),) if why else ()
    return ((said,) if said else ()) + whose + told


def render_ask(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """A question with two buttons; once answered it says what the answer was and has none."""
    if payload.get("other_party"):
        return render_ask_other_party(payload)
    language = language_of(payload)
    key = ask_key(payload)
    content = line(words(key, language), **_facts(payload, language, today))
    answer = payload.get("answer")
    if answer in {"yes", "no", "withdrawn", "superseded", "expired"}:
        only_no = answer == "no" and payload.get("intent") == "waiting"  # what was said stands, and is noted
        content = (*content, f" {words('answered_only_no' if only_no else f'answered_{answer}', language)}")
        return message([content], [rich(paragraph(content))])
    if key.endswith(("_open", "_away")):
        return message([content], [rich(paragraph(content))])
    done = payload.get("intent") == "done"
    value = str(payload.get("task_id") or "")
    yes = button(words("yes_done" if done else "yes", language), action="confirm_yes", value=value, style="primary")
    no = button(words("no_done" if done else "no", language), action="confirm_no", value=value)
    return message([content], [rich(paragraph(content)), buttons(yes, no, block_id=f"question:{payload.get('question_id')}")])


def render_not_yours(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """A kind line, for that person alone, that names who can change it."""
    del today
    language = language_of(payload)
    if payload.get("action") == "coordinate":
        content: Line = (words("not_yours_coordinator", language),)
    elif payload.get("stranger"):
        content = _of_a_stranger(payload, language)
    else:
        owners = [shortened(one_line(name), MAX_NAME) for name in payload.get("owners") or payload.get("who") or []]
        names: list[Span] = [in_sentence(name, language) for name in owners]
        who = joined(names, last=words("and", language)) or (words("the_owner", language),)
        key = "not_yours_several" if len(names) > 1 else "not_yours"
        content = (*line(words(key, language), task=names_of(payload, language), who=who), *_to_whom(payload, language))
    return message([content], [rich(paragraph(content))])


def _to_whom(payload: dict[str, Any], language: str) -> Line:
    """How words that are meant for the owner reach them: Slack tells nobody who isn't named."""
    leads = [person(str(user)) for user in payload.get("leads") or []][:MAX_KEEPERS]
    key = "not_yours_name" if leads else "not_yours_kept"
    return line(words(key, language), lead=joined(leads, last=words("or", language)))


def _of_a_stranger(payload: dict[str, Any], language: str) -> Line:
    """For who is registered at no party: that it is this, and not the task, and whom we asked where they belong."""
    keepers = [str(user).removeprefix("<@").removesuffix(">") for user in payload.get("keepers") or []]
    named = joined([person(user) for user in keepers[:MAX_KEEPERS]], last=words("and", language))
    key = f"stranger_{payload['stranger']}" if payload["stranger"] in {"asked", "declined"} and named else "stranger_nobody"
    key = f"{key}_left" if payload.get("left") and key != "stranger_declined" else key
    return line(words(key, language), task=names_of(payload, language), who=named)


def render_who_answers(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """For who asked something about a task of another party: who can answer it."""
    del today
    language = language_of(payload)
    people = [str(user).removeprefix("<@").removesuffix(">") for user in payload.get("mentions") or []]
    who = whose({**payload, "mentions": people}, language, running=True) or (words("the_owner", language),)
    content = line(words("who_answers", language), task=name_of(payload, language), who=who)
    content = (*content, words("who_answers_name", language)) if people else content
    return message([content], [rich(paragraph(content))])
