"""The demo that one plays oneself: the clock, the others who answer, and the way back to where it began."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import takewhile
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import col, select

from bot.clock import monotonic
from bot.demo.asked import Asked
from bot.demo.hints import hint
from bot.demo.life import Life
from bot.demo.opening import COORDINATOR, ENDS
from bot.demo.second_channel import CHANNEL as SECOND_CHANNEL
from bot.demo.second_channel import NAME as SECOND_NAME
from bot.demo.targets import target
from bot.demo.theatre import OPENS, OVER, SORRY, Theatre
from bot.playground.page.stage import Scene
from bot.playground.residents import CannotDo
from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE, HUURDERS
from bot.playground.transcript import transcript
from bot.playground.workspace_nouns import Message
from storage.agreements import Afspraak
from storage.tasks import HistoryEntry, Task, history_of
from storage.words import Source, TaskStatus
from workflows.ground_rules import GroundRules
from workflows.reading.read import read_document
from workflows.reading.smart import Missing, smart_check
from workflows.reminding.due import upcoming

ZONE = ZoneInfo("Europe/Amsterdam")
OTHERS = (GEMEENTE, HUURDERS, COORDINATOR)


class Play:
    """An open theatre, played as one person, and what is seen there."""

    def __init__(self, theatre: Theatre) -> None:
        self.theatre = theatre
        self.slack = theatre.slack
        self.user = CORPORATIE
        self.opening = transcript(theatre.slack.workspace)
        self.addresses = theatre.addresses

    @property
    def life(self) -> Life:
        assert self.theatre.life is not None
        return self.theatre.life

    def look(self) -> Scene:
        return self.theatre.scene(self.user)

    def move(self, what: str) -> list[str]:
        """Makes a move to its end; gives what was told of it."""
        before = self.look().told[-1].number
        self.theatre.move(what)
        self.wait()
        return [told.text for told in self.look().told if told.number > before]

    def wait(self) -> None:
        assert self.slack.wait_for(lambda _: not self.look().busy, 90)

    def asked(self) -> Message:
        """The newest message in the channel that asks how things stand."""
        with self.slack.workspace.changed:
            return [m for m in self.slack.workspace.visible(CHANNEL) if m.from_app and "task_done" in str(m.blocks)][-1]

    def said(self, *users: str, since: datetime = OPENS) -> list[Message]:
        """What these people typed since then, wherever they did."""
        with self.slack.workspace.changed:
            everything = [m for there in self.slack.workspace.messages.values() for m in there.values()]
        return [m for m in everything if m.user in users and m.at >= since and m.subtype != "channel_join"]

    def task(self, number: str, message: Message) -> Task:
        """The task of this afspraak that stands in a message with its button."""
        with self.life.database.read() as session:
            wanted = select(Task).join(Afspraak, col(Afspraak.id) == col(Task.afspraak_id)).where(Afspraak.number == number)
            return next(task for task in session.exec(wanted) if f"task_done:{task.id}" in str(message.blocks))

    def history(self, task: Task) -> list[HistoryEntry]:
        with self.life.database.read() as session:
            return list(history_of(session, task_id=task.id or 0))


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Play]:
    """A theatre that was opened once: living through the first months takes seconds, going back to their end does not."""
    theatre = Theatre(tmp_path_factory.mktemp("theatre"))
    assert theatre.open()
    yield Play(theatre)
    theatre.close()


@pytest.fixture
def play(opened: Play) -> Play:
    """The theatre at its beginning, played as Woonlint; it goes back only when somebody played."""
    opened.user = CORPORATIE
    untouched = opened.look().now == OPENS and transcript(opened.slack.workspace) == opened.opening
    if not untouched or not opened.look().others_answer:
        opened.move("reset")
    return opened


# --- the opening


def test_it_opens_on_a_morning_on_which_woonlint_was_asked_about_several_things_that_nobody_answered(play: Play) -> None:
    asked = play.asked()
    with play.slack.workspace.changed:
        assert not play.slack.workspace.replies(asked)
    assert (asked.at.date(), play.look().now.date()) == (OPENS.date(), OPENS.date())
    assert asked.text.count("(Woonlint)") >= 2


def test_before_that_people_answered_as_the_story_goes(play: Play) -> None:
    with play.life.database.read() as session:
        answered = session.exec(select(HistoryEntry).where(HistoryEntry.source == Source.REPLY)).all()
    assert len(answered) >= 10
    assert not play.said(CORPORATIE, *OTHERS, since=OPENS)


def test_it_tells_where_we_are_and_what_to_try(play: Play) -> None:
    scene = play.look()
    assert [move.id for move in scene.moves] == ["day", "week", "quarter", "year"]
    assert "42 taken" in scene.told[-1].text, "the sample has 42"
    assert scene.hint.startswith("Klik op Afgerond")
    assert scene.others_answer is True
    assert [panel.title for panel in scene.panels] == ["Taken", "Agenda"]
    assert "Molenakker" in scene.panels[0].html


def test_the_bot_is_in_a_channel_that_follows_nothing_yet_and_said_hello_there(play: Play) -> None:
    with play.slack.workspace.changed:
        (hello,) = [m for m in play.slack.workspace.visible(SECOND_CHANNEL) if m.from_app]
        assert play.slack.workspace.channels[SECOND_CHANNEL].name == SECOND_NAME
    assert "document" in hello.text


def test_the_document_at_hand_leaves_something_to_mend(play: Play) -> None:
    (sample,) = play.look().samples
    proposal = read_document(sample.content, name=sample.name)
    missing = {finding.missing for finding in smart_check(proposal)}
    assert {Missing.OWNER, Missing.DATE} <= missing
    assert len(proposal.afspraken) == 8


# --- the clock


@pytest.mark.parametrize(
    ("what", "now", "then"),
    [
        ("day", (2026, 3, 26, 9, 35), (2026, 3, 27, 9, 35)),
        ("day", (2026, 3, 27, 17, 5), (2026, 3, 28, 9, 35)),
        ("week", (2026, 3, 26, 9, 35), (2026, 4, 2, 9, 35)),
        ("quarter", (2026, 3, 26, 9, 35), (2026, 4, 1, 9, 35)),
        ("quarter", (2026, 4, 1, 9, 35), (2026, 7, 1, 9, 35)),
        ("quarter", (2026, 12, 31, 9, 35), (2027, 1, 4, 9, 35)),  # 1 January is a holiday, then comes a weekend
        ("quarter", (2027, 1, 2, 9, 35), (2027, 1, 4, 9, 35)),
        ("year", (2026, 3, 26, 9, 35), (2027, 1, 8, 18, 0)),
        ("week", (2027, 1, 5, 9, 35), (2027, 1, 8, 18, 0)),
    ],
)
def test_a_move_stops_when_that_mornings_messages_are_there(
    what: str, now: tuple[int, ...], then: tuple[int, ...], rules: GroundRules
) -> None:
    assert target(what, _at(*now), ends=ENDS, rules=rules) == _at(*then)


def test_a_week_posts_what_the_plan_says(play: Play) -> None:
    play.theatre.move("others")
    with play.life.database.read() as session:
        planned = upcoming(session, now=play.theatre.now(), weeks=1, rules=play.life.app.rules)
    play.move("week")
    with play.slack.workspace.changed:
        posted = [m for m in play.slack.workspace.visible(CHANNEL) if m.from_app and m.at > OPENS]
    kinds = [((m.metadata or {})["event_payload"]["kind"], m.at.date()) for m in posted]
    expected = [(message.kind.value, message.moment.date()) for message in planned if message.to == CHANNEL]
    assert sorted(kinds) == sorted(expected)
    assert ("digest", _at(2026, 4, 1).date()) in kinds, "the first quarter ended in that week"


def test_it_tells_why_a_reminder_came_before_the_weekend(play: Play) -> None:
    # 31 March less three days is Saturday 28 March
    told = play.move("day")
    assert any(line.startswith("Zaterdag 28 maart werd vrijdag 27 maart") for line in told)


def test_a_day_without_messages_says_when_the_next_one_comes(play: Play) -> None:
    play.theatre.move("others")
    play.move("day")
    assert play.move("day") == ["In het weekend stuurt Nakomen niets. Het eerstvolgende bericht komt op dinsdag 31 maart."]


def test_a_quarter_tells_the_most_telling_lines_and_how_much_it_was(play: Play) -> None:
    play.move("quarter")
    told = play.move("quarter")
    assert 2 <= len(told) <= 6
    assert told[0].startswith("Alles bij elkaar: ")
    assert any("te laat" in line for line in told), "Woonlint answered nothing for three months"
    assert SORRY not in told


def test_when_the_year_is_over_there_is_only_the_way_back(play: Play) -> None:
    play.theatre.clock.move_to(ENDS)
    assert play.look().moves == ()
    assert play.move("week") == [OVER]
    play.move("reset")
    assert play.look().moves


def test_one_move_at_a_time_and_only_those_that_there_are(play: Play) -> None:
    play.theatre.move("quarter")
    assert play.look().busy.startswith("De klok loopt")
    with pytest.raises(CannotDo):
        play.theatre.move("day")
    play.wait()
    with pytest.raises(CannotDo):
        play.theatre.move("century")


# --- the others


def test_the_others_answer_and_nobody_speaks_for_whom_one_plays(play: Play) -> None:
    play.move("week")
    assert play.said(*OTHERS)
    assert not play.said(CORPORATIE)


def test_what_was_posted_where_the_clock_stops_is_left_for_whoever_plays(play: Play) -> None:
    play.move("day")
    with play.slack.workspace.changed:
        assert not play.slack.workspace.replies(play.asked())
    assert play.asked().at.date() == OPENS.date() + timedelta(days=1)


def test_nobody_answers_again_what_was_answered(play: Play) -> None:
    asked = play.asked()
    task = play.task("7", asked)
    play.slack.people.say(HUURDERS, CHANNEL, "7 zes van de acht", thread_ts=asked.ts)
    play.life.settled()
    play.move("day")
    assert [entry.text for entry in play.history(task)][-1] == "7 zes van de acht"


def test_switched_off_they_are_silent(play: Play) -> None:
    play.theatre.move("others")
    assert play.look().others_answer is False
    play.move("week")
    assert not play.said(CORPORATIE, *OTHERS)


# --- playing while it moves


def test_a_click_during_a_move_counts_once(play: Play) -> None:
    asked = play.asked()
    task = play.task("8", asked)
    play.theatre.move("quarter")
    play.slack.people.click(CORPORATIE, asked, f"task_done:{task.id}")
    play.wait()
    play.life.settled()
    with play.life.database.read() as session:
        assert session.get_one(Task, task.id).status is TaskStatus.DONE
    assert [entry.source for entry in play.history(task) if entry.at >= OPENS] == [Source.BUTTON]
    assert all(told.text != SORRY for told in play.look().told)


def test_what_one_does_oneself_is_told_too(play: Play) -> None:
    asked = play.asked()
    play.slack.people.say(CORPORATIE, CHANNEL, "4b wordt eind januari", thread_ts=asked.ts)
    play.life.settled()
    told = play.look().told[-1].text
    assert "gelezen als een latere datum" in told
    assert "afspraak 4b wordt op 31 januari" in told.lower()
    assert "Afgesproken blijft 31 december" in told


# --- the way back


def test_starting_anew_shows_the_same_page_at_the_same_addresses(play: Play) -> None:
    asked = play.asked()
    play.slack.people.say(CORPORATIE, CHANNEL, "8 klaar", thread_ts=asked.ts)
    play.slack.people.open_home(CORPORATIE)
    play.move("quarter")
    began = monotonic()
    play.move("reset")
    assert monotonic() - began < 4, "it takes a fraction of a second on a quiet machine"
    assert transcript(play.slack.workspace) == play.opening
    assert play.look().now == OPENS
    assert play.theatre.addresses == play.addresses
    for address in play.addresses:
        assert urllib.request.urlopen(address.url).status == 200
    assert not play.history(play.task("8", play.asked()))[-1].at > OPENS


def test_after_starting_anew_the_story_goes_as_it_went(play: Play) -> None:
    first = play.move("week")
    play.move("reset")
    assert play.move("week") == first


def test_a_click_while_everything_goes_back_leaves_nothing_behind(play: Play) -> None:
    asked = play.asked()
    task = play.task("8", asked)
    play.move("day")
    play.theatre.move("reset")
    try:
        play.slack.people.click(CORPORATIE, asked, f"task_done:{task.id}")
        play.slack.people.say(CORPORATIE, CHANNEL, "8 klaar", thread_ts=asked.ts)
    except CannotDo:
        pass
    play.wait()
    play.move("reset")
    assert transcript(play.slack.workspace) == play.opening
    assert play.history(task)[-1].at < OPENS


# --- what to try next

WOONLINT_ASKED = Asked("8", date(2026, 6, 30), alone=False)


@pytest.mark.parametrize(
    ("done", "asked", "keeper", "words"),
    [
        (set(), WOONLINT_ASKED, None, "Klik op Afgerond bij afspraak 8"),
        ({"clicked"}, WOONLINT_ASKED, None, "8 60%, wordt eind juli"),
        ({"clicked"}, Asked("8", date(2026, 12, 31), alone=True), None, ": 60%, wordt eind januari"),
        ({"clicked", "replied"}, WOONLINT_ASKED, None, "een week verder"),
        (set(), None, None, "een week verder"),
        ({"moved"}, None, None, "Sleep een document in #wonen"),
        ({"moved"}, None, "Karin Visser", "Kijk als Karin Visser (coördinator)"),
        ({"moved", "dropped"}, None, None, "Open de draad onder je document"),
        ({"moved", "dropped", "read"}, None, None, "Kijk bij Taken"),
    ],
)
def test_the_hint_is_what_was_not_done_yet(done: set[str], asked: Asked | None, keeper: str | None, words: str) -> None:
    assert words in hint(done, asked=asked, keeper=keeper, second_channel="wonen")


# --- asked to end


def test_it_ends_in_the_middle_of_the_opening(tmp_path: Path) -> None:
    theatre = Theatre(tmp_path)
    theatre.end()
    assert not theatre.open()
    theatre.close()


def test_as_a_program_it_says_where_to_look_and_ends_at_ctrl_c_in_the_middle_of_a_move() -> None:
    command = [sys.executable, "-m", "bot", "demo", "--serve"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout is not None
        said = "".join(takewhile(lambda line: line != "Stop met Ctrl-C.\n", process.stdout))
        page, board, feed = re.findall(r"http://127\.0\.0\.1:\S+", said)
        assert b"BEGIN:VCALENDAR" in urllib.request.urlopen(feed).read()
        assert "Molenakker" in urllib.request.urlopen(board).read().decode()
        form = f"as={CORPORATIE}&in={CHANNEL}".encode()
        assert "De klok loopt" in urllib.request.urlopen(f"{page}stage/year", form).read().decode()
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate(timeout=60)
    assert said.startswith("De voorbeeldafspraken worden gelezen…")
    assert (process.returncode, rest) == (0, "")


def _at(*parts: int) -> datetime:
    year, month, day, *clock = parts
    return datetime(year, month, day, *clock, tzinfo=ZONE)
