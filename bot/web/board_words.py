"""What the board says in words about a task or a meeting: lights, days, amounts. In Dutch."""

from __future__ import annotations

from datetime import date, datetime

from bot.messages.made_of.dates import day_text, weekday_text
from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.light_reason import reason_text
from bot.messages.made_of.wording import words
from bot.messages.task_lines import target_text
from bot.web.slack_text import outside_slack
from calendars.months import last_of_month
from storage.words import MeetingKind
from workflows.reporting.board_nouns import BoardMeeting, BoardRow, LightCounts, State, state_of
from workflows.tracking.views import TaskView

LANGUAGE = "nl"
LONGEST_WORD = 300
LONGEST_SENTENCE = 1200
Mark = tuple[str, str]
"""A mark for the eye, and the word that says the same."""

COUNTED: tuple[tuple[State, str, str], ...] = (
    ("red", "🔴", "rood"),
    ("amber", "🟠", "oranje"),
    ("green", "🟢", "groen"),
    ("none", "⚪", "nog niet aan de beurt"),
    ("done", "✅", "afgerond"),
    ("dropped", "⚪", "niet meer aan de orde"),
)


def mark_of(view: TaskView) -> Mark:
    """The light with its word: rood, oranje, groen; where there is no light, why not in two words."""
    if view.light is None and view.status != "dropped":
        return "⚪", "onder voorwaarde" if view.conditional else words("status_planned", LANGUAGE)
    state = state_of(view)
    return next((mark, word) for name, mark, word in COUNTED if name == state)


def why_text(view: TaskView) -> str:
    """Why the light is what it is."""
    return reason_text(view.why, LANGUAGE)


def counted_marks(counts: LightCounts) -> list[tuple[State, str, str]]:
    """State, mark and "2 rood" for every count that isn't nothing, the most urgent first."""
    found = [(state, mark, word, int(getattr(counts, state))) for state, mark, word in COUNTED]
    return [(state, mark, f"{count} {word}") for state, mark, word, count in found if count]


def finished_text(counts: LightCounts) -> str:
    """ "8 van de 19 taken afgerond"."""
    if not counts.total:
        return "Er zijn nog geen taken"
    if counts.total == 1:
        return "1 taak, afgerond" if counts.done else "1 taak, nog niet afgerond"
    return f"{counts.done} van de {counts.total} taken afgerond"


def closed_text(counts: LightCounts) -> str:
    """ "5 afgerond, 1 niet meer aan de orde"."""
    return ", ".join(text for state, _, text in counted_marks(counts) if state in {"done", "dropped"})


def owners_text(view: TaskView) -> str:
    """ "Woonlint en gemeente Veldhoek"; in words when the afspraak names nobody."""
    *others, last = view.owners or ("niet genoemd in de afspraak",)
    return f"{', '.join(others)}{words('and', LANGUAGE)}{last}" if others else last


def day(value: date, today: date) -> str:
    """ "31 maart", with the year when that is another one than today's."""
    return day_text(value, LANGUAGE, today=today)


def moment(value: datetime) -> str:
    """ "vrijdag 10 april 2026 om 08:00"."""
    return f"{weekday_text(value, LANGUAGE)} {value.year} om {value:%H:%M}"


def amount_text(view: TaskView) -> str:
    """ "150 van de 310 woningen" or "voor 60% klaar"; empty when nobody said, or when it is over."""
    if view.status in {"done", "dropped"}:
        return ""
    target = target_text(view.target, LANGUAGE)
    if view.value is not None and target:
        value = target_text({"value": view.value}, LANGUAGE)
        return words("value_of", LANGUAGE).format(value=value, target=target)
    return words("percent_of", LANGUAGE).format(percent=view.percent) if view.percent is not None else ""


def waiting_text(view: TaskView) -> str:
    """What the task waits for, where it waits."""
    if view.status == "waiting" and view.waiting_for:
        return capital(words("status_waiting_for", LANGUAGE).format(party=view.waiting_for))
    return capital(words(f"status_{view.status}", LANGUAGE)) if view.status in {"waiting", "to_confirm"} else ""


def report_text(view: TaskView, today: date) -> str:
    """ "Laatste bericht: 3 maart, Noor: “loopt goed”"; without what isn't known, or not for these readers.

    Empty when that leaves a day alone which the reason of the light names already.
    """
    report = view.last_report
    if report is None:
        return ""
    named = report.by if report.by and report.by != report.by_user else None  # an id says nothing to a reader
    written = one_line(outside_slack(report.text or ""))
    if not named and not written and day_text(report.at, LANGUAGE) in why_text(view):
        return ""
    said = ", ".join(part for part in (f"Laatste bericht: {day(report.at.date(), today)}", named) if part)
    return f"{said}: “{shortened(written, LONGEST_WORD)}”" if written else said


def sentence_text(row: BoardRow) -> str:
    """The sentence of the document with its page, where the title is too short to say it all; else empty."""
    view = row.view
    if not row.title.endswith("…"):
        return ""
    page = words("page", LANGUAGE).format(page=view.page) if view.page else ""
    return words("quote", LANGUAGE).format(quote=shortened(view.quote, LONGEST_SENTENCE)) + page


def times_text(row: BoardRow) -> str:
    """ "12 keer, waarvan 8 afgerond" for what comes back."""
    return f"{len(row.periods)} keer, waarvan {row.times_done or 'nog geen'} afgerond" if row.periods else ""


def capital(text: str) -> str:
    """With a capital, as the first word of a line."""
    return text[:1].upper() + text[1:]


def meeting_when(meeting: BoardMeeting, today: date) -> str:
    """ "Donderdag 7 juli van 14:00 tot 15:30", or the window ("In augustus"), or the last day of a legal date."""
    first, last = (weekday_text(value, LANGUAGE, today=today) for value in (meeting.first, meeting.last))
    if meeting.start is not None:
        begins, ends = meeting.start.strftime("%H:%M"), meeting.end.strftime("%H:%M") if meeting.end else None
        return capital(f"{first} van {begins} tot {ends}" if ends else f"{first} om {begins}")
    if meeting.kind is MeetingKind.DEADLINE:
        return f"Uiterlijk {last}"
    return capital(first) if first == last else _window(meeting.first, meeting.last, today)


def _window(first: date, last: date, today: date) -> str:
    if first.day == 1 and last == last_of_month(first.year, first.month):
        return f"In {day(first, today).removeprefix('1 ')}"
    return f"Tussen {day(first, today)} en {day(last, today)}"


def meeting_note(meeting: BoardMeeting, today: date) -> str:
    """That it doesn't take place, or that its date is (or was never) chosen; empty when there is nothing to say."""
    if meeting.cancelled:
        return "gaat niet door"
    if not meeting.to_plan:
        return ""
    return "datum nog te kiezen" if meeting.last >= today else "geen datum gekozen"
