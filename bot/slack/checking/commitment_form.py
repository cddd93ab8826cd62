"""The modal in which a commitment is corrected, split or added: the sentence of the document above the fields."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.message import Json, paragraph, plain_text, quotation, rich
from bot.messages.made_of.rhythm import rhythm_text
from bot.messages.made_of.wording import words
from bot.messages.task_lines import name_of, quote_line
from calendars.lazy_pattern import lazy_regex
from workflows.reviewing.corrections import Wish

MAX_TITLE = 300
MAX_UNIT = 60
RHYTHMS = ("monthly", "quarterly", "half-yearly", "yearly")
MAX_OPTIONS = 100
_THOUSANDS = lazy_regex(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")


@dataclass(frozen=True, slots=True)
class Filled:
    """What the form shows at first. `recurrence` None: a single task that has none to choose."""

    number: str
    quote: str
    page: int | None
    title: str = ""
    owner_ids: tuple[int, ...] = ()
    lead_id: int | None = None
    start: date | None = None
    due: date | None = None
    recurrence: str | None = ""
    target_value: float | None = None
    target_unit: str | None = None
    conditional: bool = False


def commitment_modal(
    purpose: str, shown: Filled, parties: Sequence[tuple[int, str]], language: str, *, callback: str, private: Mapping[str, Any]
) -> Json:
    """The modal; `purpose` (change, split, add, correct, who) names its title, `private` is what comes back with it.

    The form that asks `who` does it shows nothing else, and brings back the rest as it is.
    """
    item = {"number": shown.number, "quote": shown.quote, "page": shown.page}
    top = [paragraph((name_of(item, language, capital=True),))]
    quote = quote_line(item, language)
    about = rich(*top, *([quotation(quote)] if quote else []))
    how = [rich(paragraph((words(f"form_{purpose}_how", language),)))] if purpose in {"split", "correct", "who"} else []
    kept = {"kept": _kept(shown)} if purpose == "who" else {}
    fields = _whose(shown, parties, language) if purpose == "who" else _fields(shown, parties, language)
    return {
        "type": "modal",
        "callback_id": callback,
        "title": plain_text(words(f"form_{purpose}", language), 24),
        "submit": plain_text(words("modal_submit", language), 24),
        "close": plain_text(words("modal_cancel", language), 24),
        "private_metadata": json.dumps(
            {"language": language, "title": _initial_title(shown), **kept, **private}, ensure_ascii=False
        ),
        "blocks": [about, *how, *fields],
    }


def _initial_title(shown: Filled) -> str:
    return shortened(one_line(shown.title), MAX_TITLE)


def _fields(shown: Filled, parties: Sequence[tuple[int, str]], language: str) -> list[Json]:
    fields = [_input("title", _text_field("title", MAX_TITLE, _initial_title(shown)), language)]
    fields += _whose(shown, parties, language, optional=True)
    for name, day in (("start", shown.start), ("due", shown.due)):
        picker = {"type": "datepicker", "action_id": name} | ({"initial_date": day.isoformat()} if day else {})
        fields.append(_input(name, picker, language))
    if shown.recurrence is not None:
        fields.append(_input("rhythm", _rhythm(shown.recurrence, language), language))
    fields.append(
        _input("value", _text_field("value", 20, _number(shown), words("form_value_hint", language)), language, optional=True)
    )
    unit = shortened(one_line(shown.target_unit or ""), MAX_UNIT)
    fields.append(_input("unit", _text_field("unit", MAX_UNIT, unit, words("form_unit_hint", language)), language, optional=True))
    fields.append(_input("conditional", _conditional(shown, language), language, optional=True))
    return fields


def _whose(shown: Filled, parties: Sequence[tuple[int, str]], language: str, *, optional: bool = False) -> list[Json]:
    """Who does it, and who leads where several do."""
    options = [_option(plain_text(name, 75), str(party)) for party, name in parties[:MAX_OPTIONS]]
    if not options:
        return []
    owners = _input("owners", _owners(options, shown, language), language, optional=optional)
    return [owners, _input("lead", _lead(options, shown, language), language, optional=True)]


def _kept(shown: Filled) -> dict[str, Any]:
    """What stays as it is, as the whole form would bring it back."""
    days = {name: day.isoformat() for name, day in (("start", shown.start), ("due", shown.due)) if day is not None}
    return {
        **days,
        "value": _number(shown),
        "unit": shortened(one_line(shown.target_unit or ""), MAX_UNIT),
        "conditional": ["yes"] if shown.conditional else [],
    }


def _number(shown: Filled) -> str:
    return f"{shown.target_value:.15g}".replace(".", ",") if shown.target_value is not None else ""


def _input(name: str, element: Json, language: str, *, optional: bool = False) -> Json:
    label = plain_text(words("form_first_day" if name == "start" else f"form_{name}", language), 150)
    return {"type": "input", "block_id": name, "label": label, "element": element, "optional": optional}


def _text_field(name: str, most: int, value: str, hint: str = "") -> Json:
    made: Json = {"type": "plain_text_input", "action_id": name, "max_length": most}
    made |= {"initial_value": value} if value else {}
    return made | ({"placeholder": plain_text(hint, 150)} if hint else {})


def _option(text: Json, value: str) -> Json:
    return {"text": text, "value": value}


def _owners(options: list[Json], shown: Filled, language: str) -> Json:
    chosen = [option for option in options if int(option["value"]) in shown.owner_ids]
    made: Json = {"type": "multi_static_select", "action_id": "owners", "options": options}
    made["placeholder"] = plain_text(words("form_owners_hint", language), 150)
    return made | ({"initial_options": chosen} if chosen else {})


def _lead(options: list[Json], shown: Filled, language: str) -> Json:
    chosen = next((option for option in options if int(option["value"]) == shown.lead_id), None)
    made: Json = {"type": "static_select", "action_id": "lead", "options": options}
    made["placeholder"] = plain_text(words("form_lead_hint", language), 150)
    return made | ({"initial_option": chosen} if chosen else {})


def _rhythm(chosen: str, language: str) -> Json:
    found = ["once", *RHYTHMS, *([chosen] if chosen and chosen not in RHYTHMS else [])]
    options = [_option(plain_text(rhythm_text(rhythm, language), 75), rhythm) for rhythm in found]
    initial = next(option for option in options if option["value"] == (chosen or "once"))
    return {"type": "static_select", "action_id": "rhythm", "options": options, "initial_option": initial}


def _conditional(shown: Filled, language: str) -> Json:
    option = _option(plain_text(words("form_conditional_yes", language), 75), "yes")
    made: Json = {"type": "checkboxes", "action_id": "conditional", "options": [option]}
    return made | ({"initial_options": [option]} if shown.conditional else {})


# --- what comes back


def filled_in(view: Mapping[str, Any]) -> dict[str, Any]:
    """What was filled in, by the name of the field; lists for the fields in which several can be chosen."""
    found: dict[str, Any] = {}
    for fields in view["state"]["values"].values():
        for name, state in fields.items():
            if "selected_options" in state:
                found[name] = [option["value"] for option in state["selected_options"] or []]
            else:
                chosen = (state.get("selected_option") or {}).get("value")
                found[name] = str(state.get("value") or state.get("selected_date") or chosen or "").strip()
    return found


def form_mistakes(values: Mapping[str, Any], language: str) -> dict[str, str]:
    """What has to be mended before the form can be taken, by field."""
    wrong: dict[str, str] = {}
    days = {name: date.fromisoformat(values[name]) for name in ("start", "due") if values.get(name)}
    wrong |= {name: words("form_wrong_year", language) for name, day in days.items() if not 2000 <= day.year <= 2100}
    if not wrong and len(days) == 2 and days["due"] < days["start"]:
        wrong["due"] = words("form_wrong_days", language)
    if not one_line(values.get("title") or ""):
        wrong["title"] = words("form_wrong_title", language)
    if values.get("value") and number_in(values["value"]) is None:
        wrong["value"] = words("form_wrong_value", language)
    elif values.get("value") and not values.get("unit"):
        wrong["unit"] = words("form_wrong_unit", language)
    return wrong


def number_in(text: str) -> float | None:
    """ "2.806" and "4,5" as people here write them; None when it is no number that counts something."""
    plain = text.strip().removesuffix("%").strip()
    plain = plain.replace(".", "").replace(",", ".") if _THOUSANDS.fullmatch(plain) else plain.replace(",", ".")
    try:
        value = float(plain)
    except ValueError:
        return None
    return value if 0 <= value < 1e12 else None


def wish_of(values: dict[str, Any], *, shown_title: str, whole_title: str) -> Wish:
    """What was filled in, as values; a long title that was shown shortened and left alone stays whole."""
    title = values["title"] if values["title"] != shown_title or not shown_title else whole_title or values["title"]
    value = number_in(values["value"]) if values.get("value") else None
    rhythm = values.get("rhythm") or "once"
    return Wish(
        title=title,
        owner_ids=tuple(int(party) for party in values.get("owners") or ()),
        lead_id=int(values["lead"]) if values.get("lead") else None,
        start=date.fromisoformat(values["start"]),
        due=date.fromisoformat(values["due"]),
        recurrence="" if rhythm == "once" else rhythm,
        target_value=value,
        target_unit=values.get("unit") or None if value is not None else None,
        conditional=bool(values.get("conditional")),
    )
