"""The lines of a digest: what is to be decided, what was finished, what is late, what comes, and who contributed."""

from __future__ import annotations

from datetime import date

from bot.messages.made_of.dates import day_text
from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.message import Line, line, person
from bot.messages.made_of.wording import words
from bot.messages.task_lines import Item, name_of, title_of, whose
from workflows.tracking.party_names import in_sentence

TITLE = 90


def decision_line(item: Item, language: str, today: date | None) -> Line:
    """What the parties decide on, and why."""
    reason = str(item.get("reason") or "")
    key = f"decide_{reason}" if reason in {"later_date", "confirm", "red"} else "decide_red"
    day = day_text(item.get("expected") or item.get("due"), language, today=today)
    due = day_text(item.get("due"), language, today=today)
    told = line(words(key, language), item=_named(item, language), day=day, due=due)
    return (*told, *_waits(item, language, today)) if key == "decide_red" else told


def theme_line(row: Item, language: str) -> Line:
    """A theme with its heaviest light, how many of its tasks have that, and its light of before where it changed."""
    light, before = row.get("light"), row.get("before")
    key = "digest_theme_before" if before and before != light else "digest_theme"
    shown = words(f"colour_{light or 'none'}", language)
    if light in {"red", "amber"} and int(row.get("of") or 0) > 1:  # one that is late doesn't make all that it stands with late
        shown += words("digest_theme_among", language).format(count=row.get("count"), total=row.get("of"))
    values = {"light": shown, "before": words(f"colour_{before or 'none'}", language)}
    return line(words(key, language), theme=shortened(one_line(row["theme"]), 80), **values)


def finished_line(item: Item, language: str) -> Line:
    """What was finished, and whose it is."""
    who = whose({"owners": item.get("owners")}, language) or ((person(item.get("by")),) if item.get("by") else ())
    if not who:
        return (_named(item, language),)
    return line(words("item_whose", language), item=_named(item, language), who=who)


def slipped_line(item: Item, language: str, today: date | None) -> Line:
    """What is late, and how much."""
    days = int(item.get("days") or 0)
    which = "_most" if item.get("one_of") and days > 1 else "_one" if days == 1 else ""
    key = f"digest_{'late' if item.get('still_open') else 'slipped'}_item{which}"
    return (*line(words(key, language), item=_named(item, language), days=str(days)), *_waits(item, language, today))


def coming_line(item: Item, language: str, today: date | None) -> Line:
    """What comes, with its day and whose it is."""
    day = day_text(item.get("expected") or item.get("due"), language, today=today)
    content = line(words("item_day_first" if item.get("one_of") else "item_day", language), item=_named(item, language), day=day)
    who = whose({"owners": item.get("owners")}, language)
    return (*content, " (", *who, ")") if who else content


def party_line(row: Item, language: str) -> Line:
    """What a party contributed."""
    numbers = {name: str(row.get(name) or 0) for name in ("done", "total")}
    return line(words("digest_party", language), party=shortened(one_line(row.get("party") or ""), 80), **numbers)


def _waits(item: Item, language: str, today: date | None) -> Line:
    """ ", wacht op de huurdersraad sinds 16 februari", where that is why it is open."""
    if not item.get("waiting_since") or item.get("one_of"):
        return ()
    party = in_sentence(shortened(one_line(item.get("waiting_for") or ""), 80), language) or words("another_party", language)
    since = day_text(item["waiting_since"], language, today=today)
    return (words("digest_waits", language).format(party=party, day=since),)


def _named(item: Item, language: str) -> str:
    return f"{name_of(item, language, capital=True)}: {title_of(item, limit=TITLE + 12)}".rstrip(": ")
