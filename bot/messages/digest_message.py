"""The quarter in short, on one phone screen: what matters most of each list. The whole of it stands in the thread."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.messages.about_meetings.meeting_message import meeting_line
from bot.messages.digest_lines import TITLE, coming_line, decision_line, finished_line, party_line, slipped_line, theme_line
from bot.messages.made_of.dates import as_day
from bot.messages.made_of.escaping import literal, one_line, shortened
from bot.messages.made_of.message import (
    MAX_BLOCKS_SIZE,
    Bold,
    Json,
    Line,
    Message,
    bullets,
    heading,
    hint,
    message,
    paragraph,
    rich,
    size_of,
)
from bot.messages.made_of.native_table import native_table
from bot.messages.made_of.wording import language_of, words
from bot.messages.task_lines import Item, title_of
from calendars.lazy_pattern import lazy_regex

SCREEN = {"themes": 6, "finished": 2, "slipped": 2, "late": 2, "slipped_late": 2, "coming": 2, "meetings": 1, "decisions": 2}
_ASKED_FOR = dict.fromkeys(SCREEN, "digest_more_list") | {
    "themes": "digest_more_rest",
    "finished": "digest_more_rest",
    "meetings": "digest_more_agenda",
}
"""Where the rest of each list is to be found by who asked for a digest, which has no thread."""

SCREEN_TITLE = 48  # a line and a half on a phone
WHOLE = 40
MOST_REPEATED = 2
_PERIOD = lazy_regex(r" \([^()]*\)$")  # what tells the periods of a series apart in their titles
SIZE_OF_A_SECTION = MAX_BLOCKS_SIZE // 8

Section = tuple[str, list[Line]]


def render_digest(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """Headline, themes, finished, slipped, coming, meetings, decisions: the first few of each."""
    language = language_of(payload)
    day = as_day(payload.get("day")) or today
    title = _title(payload, language)
    headline = _headline(payload, language)
    sections = [] if payload.get("nothing") else _sections(_with_short_titles(payload), language, day)
    more = _ASKED_FOR if payload.get("asked") else dict.fromkeys(SCREEN, "digest_more")
    shown = [_first(name, lines, SCREEN[name], more[name], language) for name, lines in sections if name in SCREEN]
    told = _message(title, headline, _with_how(payload, shown, language), language)
    others = [shortened(one_line(name), TITLE) for name in (payload.get("others") or [])[:3]]
    if not others:
        return told
    ending = words("digest_others", language).format(titles=words("and", language).join(others))
    return Message(f"{told.text}\n{literal(ending)}", (*told.blocks, hint(ending)))


def _title(payload: dict[str, Any], language: str) -> str:
    """The period; and of which agreement, where a reader would have to guess (`named`)."""
    key = "digest_title_of" if payload.get("named") else "digest_title"
    period, title = one_line(payload.get("label") or payload.get("period") or ""), one_line(payload.get("title") or "")
    said = words(key, language).format(period=period, title=shortened(title, TITLE))
    return said[:1].upper() + said[1:]


def _with_how(payload: dict[str, Any], sections: Sequence[Section], language: str) -> list[Section]:
    """The same, with where is decided beneath what asks for it."""
    how = _how_decided(payload, language)
    return [(name, [*lines, how] if how and name == "decisions" else lines) for name, lines in sections]


def _with_short_titles(payload: dict[str, Any]) -> dict[str, Any]:
    """The same with titles that a phone shows in a glance, the period of a series behind them; the thread has them whole."""
    lists = {name: payload.get(name) or [] for name in ("decisions", "finished", "slipped", "coming")}
    return payload | {name: [item | {"title": _in_a_glance(item)} for item in items] for name, items in lists.items()}


def _in_a_glance(item: Item) -> str:
    title = title_of(item)
    period = _PERIOD.search(title)
    suffix = period[0] if period else ""
    return shortened(title.removesuffix(suffix), SCREEN_TITLE) + suffix


def render_digest_rest(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """Everything, as far as one message holds it; with what each party contributes, without ranking."""
    language = language_of(payload)
    day = as_day(payload.get("day")) or today
    shown = []
    for name, lines in _sections(payload, language, day):
        room, count = SIZE_OF_A_SECTION, 0
        for content in lines[:WHOLE]:
            room -= size_of([paragraph(content)])
            if room < 0:
                break
            count += 1
        shown.append(_first(name, lines, max(count, 1), "digest_more_rest", language))
    told = _message(words("digest_rest", language), (), _with_how(payload, shown, language), language)
    return Message(told.text, tuple(_drawn(payload, told, language)), simple=told.blocks)


def _drawn(payload: dict[str, Any], told: Message, language: str) -> list[Json]:
    """The same with the counts as a chart, and the parties, which are told last, as a table where there is room for it."""
    title, *rest = told.blocks
    chart, table = _chart(payload, language), _table(payload, language)
    drawn = [title, *([chart] if chart is not None else []), *rest]
    if table is None:
        return drawn
    with_table = [*drawn[:-1], rich(paragraph((Bold(words("digest_parties", language)),))), table]
    return with_table if size_of(with_table) <= MAX_BLOCKS_SIZE else drawn


def _table(payload: dict[str, Any], language: str) -> Json | None:
    """What each party contributes, without ranking; every number is also told in words."""
    rows = payload.get("parties") or []
    if not rows:
        return None
    columns = ("total", "done", "open")
    headings = [words(f"table_{name}", language) for name in ("party", *columns)]
    return native_table(headings, [[row["party"], *(str(row.get(name) or 0) for name in columns)] for row in rows])


def _chart(payload: dict[str, Any], language: str) -> Json | None:
    """The counts as a pie; every number is also told in words.

    Docs: docs.slack.dev/reference/block-kit/blocks/data-visualization-block
    """
    counts = payload.get("counts") or {}
    names = ("done", "green", "amber", "red")
    segments = [{"label": words(f"chart_{name}", language), "value": counts[name]} for name in names if counts.get(name)]
    if not segments:
        return None
    chart = {"type": "pie", "segments": segments}
    return {"type": "data_visualization", "title": words("chart_title", language), "chart": chart}


def _message(title: str, headline: Line, sections: Sequence[Section], language: str) -> Message:
    lines: list[Line] = [(Bold(title),)]
    blocks: list[Json] = [heading(title)]
    if headline:
        lines.append(headline)
        blocks.append(rich(paragraph(headline)))
    for name, contents in sections:
        head: Line = (Bold(words(f"digest_{name}", language)),)
        lines += [head, *contents]
        blocks.append(rich(paragraph(head), bullets(contents)))
    return message(lines, blocks)


def _headline(payload: dict[str, Any], language: str) -> Line:
    if payload.get("nothing"):
        return (words("digest_nothing", language),)
    counts, running = payload.get("counts") or {}, payload.get("running") or {}
    said = words("digest_headline_none", language)
    if counts.get("total"):
        alone = "digest_headline_one_done" if counts.get("done") else "digest_headline_one"
        key = alone if counts["total"] == 1 else "digest_headline"
        colours = "".join(f", {colour}" for colour in _colours(counts, language))
        numbers = {name: str(counts.get(name) or 0) for name in ("done", "total")}
        said = words(key, language).format(colours=colours, **numbers)
    if beside := int(counts.get("done_beside") or 0):
        said += " " + words("digest_done_beside_one" if beside == 1 else "digest_done_beside", language).format(count=beside)
    said += "".join(_counted_more_than_once(row, language) for row in (payload.get("repeated") or [])[:MOST_REPEATED])
    return (f"{said} {_running(running, language)}".rstrip(),)


def _counted_more_than_once(row: Item, language: str) -> str:
    number = shortened(one_line(row.get("number") or ""), 20)
    return " " + words("digest_repeated", language).format(number=number, count=row.get("count")) if number else ""


def _running(running: dict[str, Any], language: str) -> str:
    """What runs beyond the quarter, or is left of one before: the themes count it too."""
    count = int(running.get("total") or 0)
    if not count:
        return ""
    if count == 1:
        among = "".join(words(f"digest_one_{name}", language) for name in ("amber", "red") if running.get(name))
        return words("digest_running_one", language).format(colours=among)
    alike = next((name for name in ("amber", "red") if running.get(name) == count), None)
    if alike is not None:
        return words("digest_running", language).format(count=count, colours=words(f"digest_all_{alike}", language))
    colours = words("and", language).join(_colours(running, language))
    among = words("digest_among", language).format(colours=colours) if colours else ""
    return words("digest_running", language).format(count=count, colours=among)


def _colours(counts: dict[str, Any], language: str) -> list[str]:
    """How many are amber and red; nothing for none."""
    return [words(f"digest_{name}", language).format(count=counts[name]) for name in ("amber", "red") if counts.get(name)]


def _first(name: str, lines: list[Line], most: int, more: str, language: str) -> Section:
    shown = lines[:most]
    if len(lines) > most:
        shown.append((words(more, language).format(count=len(lines) - most),))
    return name, shown


def _sections(payload: dict[str, Any], language: str, today: date | None) -> list[Section]:
    """The lists that have something in them, in the order in which they are read."""
    slipped = payload.get("slipped") or []
    made: list[Section] = [
        ("decisions", [decision_line(item, language, today) for item in _together(payload.get("decisions"), language)]),
        ("themes", [theme_line(row, language) for row in payload.get("themes") or [] if row.get("theme")]),
        ("finished", [finished_line(item, language) for item in _together(payload.get("finished"), language)]),
        (_name_ofslipped_line(slipped), [slipped_line(item, language, today) for item in _together(slipped, language)]),
        ("coming", [coming_line(item, language, today) for item in _together(payload.get("coming"), language)]),
        ("meetings", [meeting_line(item, language, today=today) for item in payload.get("meetings") or []]),
        ("parties", [party_line(row, language) for row in payload.get("parties") or []]),
    ]
    return [(name, lines) for name, lines in made if lines]


def _name_ofslipped_line(items: Sequence[Item]) -> str:
    """What is past its date and never got a later one has not moved: the title says only what is true of the list."""
    late = {bool(item.get("still_open")) for item in items}
    return "slipped_late" if len(late) > 1 else "late" if True in late else "slipped"


def _together(items: Sequence[Item] | None, language: str) -> list[Item]:
    """The periods of one series that say the same as one item: the first of them, with how many there are."""
    found: dict[Any, list[Item]] = {}
    for position, item in enumerate(items or []):
        series = item.get("series")
        alike = (series, item.get("reason"), item.get("waiting_for"))
        found.setdefault(alike if series is not None else f"alone {position}", []).append(item)
    return [_as_one(rows, language) if len(rows) > 1 else rows[0] for rows in found.values()]


def _as_one(rows: list[Item], language: str) -> Item:
    title = shortened(_PERIOD.sub("", title_of(rows[0])), TITLE)
    times = {"title": words("digest_times", language).format(title=title, count=len(rows))}
    return rows[0] | times | {"one_of": len({(row.get("days"), row.get("expected") or row.get("due")) for row in rows}) > 1}


def _how_decided(payload: dict[str, Any], language: str) -> Line:
    """Where a later date that was proposed is decided on: nobody agrees with it in the digest itself."""
    later = next((item for item in payload.get("decisions") or [] if item.get("reason") == "later_date"), None)
    if later is None:
        return ()
    number = shortened(one_line(later.get("number") or ""), 20)
    return (words("decide_how" if number else "decide_how_no_number", language).format(number=number),)
