"""What is told beside the chat: one line on what happened and why, from what the rows say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.demo.answer_words import ASKED, CHANGED, CHATTER, REFUSED, Heard, answer_line
from bot.demo.lines import Line, afspraken, counted, most_telling
from bot.demo.meeting_words import digest_line, document_line, meeting_line
from bot.demo.narration import Narrator
from bot.demo.quiet_words import nothing_line, quiet_lines
from bot.demo.reminder_words import Sent, reminder_lines
from bot.playground.sample_workspace import CORPORATIE, GEMEENTE
from bot.playground.transcript import readable
from storage.tasks import Task
from storage.words import Light, MembershipRole, Section, Source
from workflows.ground_rules import GroundRules
from workflows.tracking.people import find_party, register
from workflows.tracking.views import Report, TaskView, task_views

ZONE = ZoneInfo("Europe/Amsterdam")
MORNING = datetime(2026, 3, 31, 9, 30, tzinfo=ZONE)


def item(number: str, kind: str, *, start: str = "2026-01-01", due: str = "2026-03-31", day: date, **more: Any) -> dict[str, Any]:
    """An afspraak of Woonlint as it stands in a message of this day."""
    left = (date.fromisoformat(more.get("expected") or due) - day).days
    facts = {"number": number, "kind": kind, "owners": ["Woonlint"], "start": start, "due": due, "expected": None}
    return {**facts, "days_left": left, **more}


def told(day: date, *items: dict[str, Any], rules: GroundRules, to: str | None = None) -> list[str]:
    """What is said of a message of this day."""
    moment = datetime(day.year, day.month, day.day, 9, 30, tzinfo=ZONE)
    return [line.text for line in reminder_lines(Sent(moment, {"items": list(items)}, to), rules)]


# --- why a reminder came

KINDS = [
    # 1 January to 31 March are 90 days: longer than 45, not longer than 120
    ("prompt", date(2026, 2, 16), {}, "De helft van de tijd voor afspraak 8 is om: Nakomen vraagt hoe het staat."),
    # the whole year is longer than 120 days: every 42 days
    (
        "prompt",
        date(2026, 2, 12),
        {"due": "2026-12-31"},
        "Afspraak 8 duurt lang: daarom vraagt Nakomen iedere zes weken hoe het staat.",
    ),
    ("nudge", date(2026, 3, 17), {}, "Over 14 dagen loopt afspraak 8 af: Nakomen vraagt op tijd of het lukt."),
    (
        "due",
        date(2026, 3, 31),
        {},
        "Dinsdag 31 maart is de laatste dag van afspraak 8: op de dag zelf vraagt Nakomen het nog één keer.",
    ),
    ("overdue", date(2026, 4, 7), {}, "Afspraak 8 is één week te laat: Nakomen vraagt wat er nodig is."),
    ("overdue", date(2026, 4, 28), {}, "Afspraak 8 is vier weken te laat: Nakomen vraagt wat er nodig is."),
    (
        "agenda",
        date(2026, 4, 28),
        {},
        "Afspraak 8 is vier weken te laat en komt op de agenda van het volgende bestuurlijk overleg.",
    ),
    ("waiting", date(2026, 2, 10), {}, "Afspraak 8 wacht op Woonlint: die partij krijgt één vraag, de eigenaar blijft met rust."),
]


@pytest.mark.parametrize(("kind", "day", "facts", "words"), KINDS)
def test_each_kind_of_reminder_has_its_reason(
    kind: str, day: date, facts: dict[str, Any], words: str, rules: GroundRules
) -> None:
    assert told(day, item("8", kind, day=day, **facts), rules=rules) == [words]


def test_an_escalation_names_the_coordinator_who_hears_it(rules: GroundRules) -> None:
    (line,) = told(date(2026, 4, 14), item("13", "escalation", day=date(2026, 4, 14)), rules=rules, to="Karin Visser")
    assert line.startswith("Afspraak 13 is twee weken te laat. Nu hoort Karin Visser het als coördinator")
    (line,) = told(date(2026, 4, 14), item("13", "escalation", day=date(2026, 4, 14)), rules=rules)
    assert "geen coördinator" in line


MOVED = [
    # to the last working day before
    (
        "due",
        date(2026, 2, 27),
        {"due": "2026-02-28"},
        "Zaterdag 28 februari werd vrijdag 27 februari voor afspraak 8: in het weekend",
    ),
    ("nudge", date(2026, 3, 27), {}, "Zaterdag 28 maart werd vrijdag 27 maart voor afspraak 8: in het weekend"),
    # to the next one; 6 April 2026 is Easter Monday
    ("kickoff", date(2026, 2, 2), {"start": "2026-02-01", "due": "2026-02-28"}, "Zondag 1 februari werd maandag 2 februari"),
    (
        "overdue",
        date(2026, 4, 7),
        {"due": "2026-03-30"},
        "Maandag 6 april werd dinsdag 7 april voor afspraak 8: op een vrije dag",
    ),
    ("escalation", date(2026, 4, 20), {"due": "2026-04-04"}, "Zaterdag 18 april werd maandag 20 april"),
]


@pytest.mark.parametrize(("kind", "day", "facts", "words"), MOVED)
def test_a_day_that_was_moved_says_from_which_and_why(
    kind: str, day: date, facts: dict[str, Any], words: str, rules: GroundRules
) -> None:
    assert sum(line.startswith(words) for line in told(day, item("8", kind, day=day, **facts), rules=rules)) == 1


@pytest.mark.parametrize(("kind", "day", "facts", "_words"), KINDS)
def test_a_day_that_was_not_moved_says_nothing_of_it(
    kind: str, day: date, facts: dict[str, Any], _words: str, rules: GroundRules
) -> None:
    assert not any("stuurt Nakomen niets" in line for line in told(day, item("8", kind, day=day, **facts), rules=rules))


def test_several_in_one_message_are_told_as_one_message(rules: GroundRules) -> None:
    day = date(2026, 3, 31)
    two = (item("8", "due", day=day), item("10a", "due", day=day))
    one = item("7", "due", day=day, owners=["Huurdersraad De Sleutel"])
    assert "Eén bericht voor alles van die dag: twee afspraken van Woonlint." in told(day, *two, rules=rules)
    both = told(day, *two, one, rules=rules)
    assert "Eén bericht voor alles van die dag: drie afspraken (2 van Woonlint en 1 van Huurdersraad De Sleutel)." in both


def test_reminders_follow_the_day_that_the_owner_expects(rules: GroundRules) -> None:
    day = date(2026, 5, 29)
    lines = told(day, item("8", "due", day=day, expected="2026-05-31"), rules=rules)
    assert lines == ["Zondag 31 mei werd vrijdag 29 mei voor afspraak 8: in het weekend stuurt Nakomen niets."]


# --- what was not sent


@pytest.fixture
def view() -> TaskView:
    """An afspraak of Woonlint over the first quarter, open and without a word yet."""
    nothing: dict[str, Any] = dict.fromkeys(TaskView.__dataclass_fields__)
    facts: dict[str, Any] = {
        **nothing,
        **{
            "id": 1,
            "agreement_id": 1,
            "number": "8",
            "title": "isoleren",
            "quote": "",
            "owners": ("Woonlint",),
            "owner_ids": (1,),
        },
        **{"start": date(2026, 1, 1), "due": date(2026, 3, 31), "first_due": date(2026, 3, 31), "status": "active", "why": ""},
        **{
            "assignees": (),
            "assignee_ids": (),
            "conditional": False,
            "section": Section.AFSPRAAK,
            "chased": True,
            "blocked": False,
        },
        "last_report": Report(MORNING, "Jeroen Bos", CORPORATIE, "op schema"),
    }
    return TaskView(**facts)


@pytest.mark.parametrize(
    ("said_on", "words"),
    [
        (date(2026, 3, 13), "Jeroen Bos zei vier dagen eerder dat het op schema ligt"),
        (date(2026, 3, 10), "Jeroen Bos zei zeven dagen eerder dat het op schema ligt"),
        (date(2026, 3, 9), None),  # eight days: the nudge of 17 March is sent
    ],
)
def test_a_good_word_of_the_last_week_is_why_no_reminder_came(
    said_on: date, words: str | None, view: TaskView, rules: GroundRules
) -> None:
    said = replace(view, said=Light.GREEN, said_at=datetime(said_on.year, said_on.month, said_on.day, 11, tzinfo=ZONE))
    lines = quiet_lines([said], after=date(2026, 3, 16), until=date(2026, 3, 17), rules=rules)
    assert [line.text for line in lines] == ([f"Woonlint kreeg geen herinnering voor afspraak 8: {words}."] if words else [])


def test_what_was_ready_in_time_is_why_its_last_day_went_by_in_silence(view: TaskView, rules: GroundRules) -> None:
    ready = replace(view, status="done", done_at=datetime(2026, 3, 17, 11, tzinfo=ZONE))
    (line,) = quiet_lines([ready], after=date(2026, 3, 26), until=date(2026, 4, 2), rules=rules)
    assert line.text == "Dinsdag 31 maart was de laatste dag van afspraak 8: die was al klaar, dus vraagt Nakomen niets."
    assert not quiet_lines([ready], after=date(2026, 3, 31), until=date(2026, 4, 2), rules=rules)


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (datetime(2026, 3, 28, 9, 35, tzinfo=ZONE), "In het weekend stuurt Nakomen niets."),
        (datetime(2026, 4, 6, 9, 35, tzinfo=ZONE), "Op een vrije dag stuurt Nakomen niets."),
        (datetime(2026, 3, 24, 9, 35, tzinfo=ZONE), "Er was niets te vragen."),
    ],
)
def test_silence_is_told_with_its_end(now: datetime, words: str, rules: GroundRules) -> None:
    line = nothing_line(now, following=MORNING, rules=rules)
    assert line.text == f"{words} Het eerstvolgende bericht komt op dinsdag 31 maart."


# --- what was made of an answer

SAID = Heard(MORNING, "Jeroen Bos", Source.REPLY, "zo staat het", CHANGED, number="6", due=date(2026, 3, 31))

ANSWERS = [
    ({"status": ["open", "done"]}, "is gelezen als afgerond. Alle herinneringen voor afspraak 6 vervallen."),
    ({"status": ["open", "done"], "percent": [None, 100]}, "is gelezen als afgerond."),
    ({"expected": [None, "2026-05-31"], "said": [None, "amber"]}, "is gelezen als een latere datum. Afspraak 6 wordt"),
    ({"percent": [None, 60], "said_at": [None, "x"]}, "is gelezen als voortgang. Afspraak 6 is nu voor 60% klaar."),
    ({"said_at": [None, "x"]}, "is gelezen als voortgang. Afspraak 6 loopt, maar is nog niet klaar."),
    ({"said": [None, "green"]}, "is gelezen als op schema. De komende zeven dagen krijgt afspraak 6 geen herinnering vooraf."),
    ({"said": [None, "amber"]}, "is gelezen als loopt risico. Afspraak 6 wordt oranje"),
    ({"said": [None, "red"], "blocked": [False, True]}, "is gelezen als stilstand. Het licht van afspraak 6 wordt rood"),
    ({"status": ["open", "waiting"]}, "is gelezen als wachten op een ander. Zolang laat Nakomen de eigenaar van"),
    ({"status": ["open", "dropped"]}, "is gelezen als niet meer aan de orde. Over afspraak 6 vraagt Nakomen niets meer."),
    ({"snoozed_until": [None, "2026-04-07"]}, "is gelezen als later herinneren. Over afspraak 6 begint Nakomen weer op 7 april."),
    ({"assignees": [[], [4]]}, "is gelezen als overdragen."),
]  # fmt: skip


@pytest.mark.parametrize(("change", "words"), ANSWERS)
def test_an_answer_is_told_as_it_was_read(change: dict[str, Any], words: str) -> None:
    line = answer_line(replace(SAID, change=change), quiet_days=7)
    assert line.text.startswith(f"“zo staat het” {words}")


def test_a_confirmation_is_told_as_that_of_the_whole_agreement() -> None:
    heard = replace(SAID, text="", source=Source.BUTTON, number=None, change={"status": ["concept", "active"]})
    assert answer_line(heard, quiet_days=7).text == "Jeroen Bos klikte: bevestigd. Vanaf nu volgt Nakomen deze afspraken."


def test_a_later_date_leaves_what_was_agreed() -> None:
    later = replace(SAID, change={"expected": [None, "2026-05-31"]}, light=Light.AMBER)
    assert answer_line(later, quiet_days=7).text.endswith("Afgesproken blijft 31 maart, en het licht is oranje.")


def test_an_amount_is_told_with_what_it_is_of() -> None:
    heard = replace(SAID, change={"value": [None, 1250.0]}, target_value=2806.0, target_unit="woningen")
    assert answer_line(heard, quiet_days=7).text.endswith("Afspraak 6 staat nu op 1.250 van de 2.806 woningen.")


@pytest.mark.parametrize(
    ("heard", "words"),
    [
        (replace(SAID, text="", source=Source.BUTTON, change={"status": ["open", "done"]}), "Jeroen Bos klikte: afgerond."),
        (replace(SAID, undoes=True, change={"percent": [60, None]}), "Jeroen Bos maakte het ongedaan: afspraak 6 staat weer"),
        (replace(SAID, came_of_it=CHATTER), "“zo staat het” zag Nakomen als gewoon gesprek: er verandert niets."),
        (replace(SAID, came_of_it=ASKED), "“zo staat het” kan meer betekenen: Nakomen vraagt het na en wijzigt nog niets."),
        (replace(SAID, came_of_it=REFUSED, owners=("HDS",)), "De stand van afspraak 6 is aan HDS. Alleen Jeroen Bos leest dat"),
    ],
)
def test_a_click_an_undo_chatter_a_question_and_a_refusal_are_told_apart(heard: Heard, words: str) -> None:
    assert answer_line(heard, quiet_days=7).text.startswith(words)


def test_a_long_answer_is_quoted_in_part() -> None:
    line = answer_line(replace(SAID, text="heel " * 60, came_of_it=CHATTER), quiet_days=7)
    assert len(line.text) < 150


# --- meetings, quarters, documents

MEETING = {"name": "ambtelijk overleg", "start": "2026-03-24T10:00:00+01:00"}


@pytest.mark.parametrize(
    ("about", "day", "words"),
    [
        ("before", 23, "Ambtelijk overleg is morgen"),
        ("before", 20, "Ambtelijk overleg is op dinsdag 24 maart"),
        ("agenda", 10, "Ambtelijk overleg is op dinsdag 24 maart: Nakomen zet op de agenda wat oranje of rood staat."),
        ("after", 25, "Ambtelijk overleg is geweest"),
        ("set", 4, "Ambtelijk overleg heeft een datum: dinsdag 24 maart om 10:00."),
        ("cancelled", 4, "Ambtelijk overleg gaat niet door."),
    ],
)
def test_what_is_said_about_a_meeting_has_its_reason(about: str, day: int, words: str) -> None:
    line = meeting_line(datetime(2026, 3, day, 9, 30, tzinfo=ZONE), {"about": about, "items": [MEETING]})
    assert line is not None
    assert line.text.startswith(words)


def test_a_quarter_that_is_over_and_a_document_that_was_dropped_are_told() -> None:
    assert digest_line(MORNING, {"period": "eerste kwartaal van 2026"}).text.startswith("Het eerste kwartaal van 2026 is voorbij")
    offered = document_line(MORNING, {"message": "document_offer"})
    assert offered is not None
    assert "document" in offered.text
    assert document_line(MORNING, {"message": "noted"}) is None


# --- the choice


def test_of_many_lines_the_most_telling_are_told_in_order_with_the_best_one_last_and_few_of_a_kind() -> None:
    lines = [Line(MORNING.replace(minute=n), f"regel {n}", "", weight, "iets") for n, weight in enumerate([10, 90, 50, 80, 70])]
    other = Line(MORNING.replace(minute=40), "iets anders", "", 5, "anders")
    assert [line.text for line in most_telling([*lines, other], most=3)] == ["regel 3", "iets anders", "regel 1"]


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        (["8"], "afspraak 8"),
        (["8", "8"], "afspraak 8"),
        (["8", "10b", "13"], "afspraak 8, 10b en 13"),
        (list("123456"), "zes afspraken"),
    ],
)
def test_few_are_named_and_many_are_counted(numbers: list[str], words: str) -> None:
    assert afspraken(numbers) == words


@pytest.mark.parametrize(("number", "words"), [(1, "één week"), (2, "twee weken"), (13, "13 weken")])
def test_small_numbers_are_written_out(number: int, words: str) -> None:
    assert counted(number, "week", "weken") == words


# --- from the rows of a bot at work


def test_the_narrator_tells_what_came_since_it_looked_and_tells_it_once(start: Callable[..., Any], rules: GroundRules) -> None:
    town = start(tasks=2)
    narrator = Narrator(rules, partial(readable, town.playground.workspace))
    town.live(datetime(2026, 1, 5, 9, 30, tzinfo=ZONE))
    with town.database.read() as session:
        narrator.begin(session, now=town.clock.now())

    def news(*, moved: bool = False) -> str:
        with town.database.read() as session:
            return " | ".join(line.text for line in narrator.news(session, now=town.clock.now(), moved=moved))

    nudge = town.live()
    assert "Over 14 dagen lopen afspraak 6 en 7 af" in news(moved=True)
    assert news() == ""
    town.say(CORPORATIE, "6 wordt eind mei", nudge)
    assert "“6 wordt eind mei” is gelezen als een latere datum. Afspraak 6 wordt op 31 mei verwacht" in news()
    town.say(CORPORATIE, "7 bijna af", nudge)
    assert "Nakomen vraagt het na" in news()
    town.say(CORPORATIE, "wat een weer vandaag <@U0MARIJKE>", nudge)
    assert "“wat een weer vandaag @Marijke de Wit” zag Nakomen als gewoon gesprek" in news()
    town.click(CORPORATIE, town.top()[-1], f"task_done:{town.task_ids[1]}")
    assert news() == "Jeroen Bos klikte: afgerond. Alle herinneringen voor afspraak 7 vervallen."
    with town.database.read() as session:
        assert session.get_one(Task, town.task_ids[1]).done_at is not None
        assert len(task_views(session, now=town.clock.now(), rules=rules)) == 2


def test_who_may_not_answer_is_told_once(start: Callable[..., Any], rules: GroundRules) -> None:
    town = start(tasks=1)
    with town.database.write() as session:
        for user, party in ((CORPORATIE, "Woonlint"), (GEMEENTE, "Gemeente Veldhoek")):
            register(session, user_id=user, party_id=find_party(session, None, party).id or 0, role=MembershipRole.LEAD)
    nudge = town.live()
    narrator = Narrator(rules, partial(readable, town.playground.workspace))
    with town.database.read() as session:
        narrator.begin(session, now=town.clock.now())
    town.say(GEMEENTE, "klaar", nudge)
    with town.database.read() as session:
        lines = [line.text for line in narrator.news(session, now=town.clock.now())]
    assert lines == ["De stand van afspraak 6 is aan Woonlint. Alleen Marijke de Wit leest dat; er verandert niets."]
