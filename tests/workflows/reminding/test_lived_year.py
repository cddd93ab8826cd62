"""A year of random agreements is lived twice: day by day, and with a bot that is down now and then.

`make torture` lives more of them: `--torture-rounds` says how many, each prints its seed, `--torture-seed` lives one again.
"""

from __future__ import annotations

import random
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from calendars.workdays import WorkCalendar
from storage.database import Database, open_database
from storage.outbox import Delivery, tasks_of_delivery
from storage.tasks import Task, assignee_ids, owner_ids
from storage.words import MembershipRole, Source
from workflows.ground_rules import GroundRules
from workflows.reminding.claiming import next_work_at
from workflows.reminding.due import work_off
from workflows.reminding.replanning import replan_all
from workflows.tracking.stands import Stand, record

ZONE = ZoneInfo("Europe/Amsterdam")
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
CARNAVAL = (date(2026, 2, 14), date(2026, 2, 22))
CHRISTMAS = (date(2026, 12, 24), date(2027, 1, 3))
HOUSE = GroundRules(zone=ZONE, workdays=WorkCalendar(closed_periods=(CARNAVAL, CHRISTMAS)), domain="nakomen.test")


@dataclass(frozen=True)
class Answer:
    """What somebody says at a moment."""

    at: datetime
    task_id: int
    stand: Stand


@dataclass
class Told:
    """One message: when it was written, to which place, kind and kind of each task in it."""

    at: datetime
    place: str
    kinds: dict[int, str]
    tasks: tuple[int, ...]


@dataclass
class Year:
    """What was said in a year."""

    told: list[Told] = field(default_factory=list)

    def on(self, day: date) -> set[tuple[str, tuple[tuple[int, str], ...]]]:
        return {(t.place, tuple(sorted(t.kinds.items()))) for t in self.told if t.at.date() == day}

    def tasks(self) -> set[int]:
        return {task_id for told in self.told for task_id in told.tasks}


def at(day: date, hour: int = 9, minute: int = 30) -> datetime:
    return datetime.combine(day, time(hour, minute), tzinfo=ZONE)


def found(chance: random.Random, build: Any) -> None:
    """Three or four agreements in three channels, with people who sit at several tables."""
    people = [build.person(f"U{number}") for number in range(4)]
    for number in range(chance.randint(3, 4)):
        agreement = build.agreement(channel=f"C{number % 3}")
        owners = [build.party(agreement, name) for name in ("Woonlint", "Gemeente Veldhoek")]
        if chance.random() < 0.6:
            build.member(chance.choice(people), owners[1], MembershipRole.COORDINATOR)
        monthly = build.series(agreement)
        for _ in range(chance.randint(4, 9)):
            start = FIRST + timedelta(days=chance.randint(-60, 300))
            task = build.task(
                agreement,
                owners=tuple(chance.sample(owners, chance.randint(0 if chance.random() < 0.1 else 1, 2))),
                start=start,
                due=start + timedelta(days=chance.choice([0, 6, 30, 45, 46, 89, 119, 120, 180, 364])),
                conditional=chance.random() < 0.1,
                chased=chance.random() > 0.1,
                series_id=monthly.id if chance.random() < 0.2 else None,
            )
            if chance.random() < 0.5:
                build.assign(task, chance.choice(people))


def answers(chance: random.Random, tasks: list[Task]) -> list[Answer]:
    """Most tasks are answered a few times, at any hour of any day."""
    given = []
    for task in tasks:
        for _ in range(chance.choice([0, 0, 1, 2, 3])):
            when = at(FIRST + timedelta(days=chance.randint(0, 364)), chance.randint(0, 23), chance.randint(0, 59))
            later = when.date() + timedelta(days=chance.randint(1, 60))
            intent = chance.choice(["done", "dropped", "on_track", "at_risk", "delayed", "snooze", "waiting", "progress"])
            other = 1 if intent == "waiting" else None
            stand = Stand(
                intent,
                percent=chance.randint(1, 90) if intent == "progress" else None,
                new_due=later if intent == "delayed" else None,
                snooze_until=later if intent == "snooze" else None,
                waiting_for_party_id=other,
            )
            given.append(Answer(when, task.id or 0, stand))
    return sorted(given, key=lambda answer: answer.at)


def downtimes(chance: random.Random) -> list[tuple[datetime, datetime]]:
    """A few hours, days or a month in which nothing runs."""
    found: list[tuple[datetime, datetime]] = []
    for day in sorted(chance.sample(range(360), 4)):
        begin = at(FIRST + timedelta(days=day), chance.randint(0, 23))
        found.append((begin, begin + timedelta(hours=chance.choice([5, 30, 80, 24 * 9, 24 * 31]))))
    return found


LATE = {"planned", "active", "waiting"}
STATUSES = {"waiting": {"waiting"}, "escalation": LATE, "agenda": LATE}
"""In which states a task is spoken of: what waits past its date comes to the coordinator and the overleg all the same."""


def live(database: Database, given: list[Answer], down: list[tuple[datetime, datetime]]) -> Year:
    """Works off whatever comes, at once or when the bot is up again; people answer when they answer."""
    year, now, waiting = Year(), at(FIRST, 0, 0), list(given)
    while True:
        with database.read() as session:
            work = next_work_at(session, now=now, rules=HOUSE)
        work = None if work is None else _when_up(max(work, now), down)
        if waiting and (work is None or waiting[0].at <= work):
            answer = waiting.pop(0)
            now = max(now, answer.at)
            with database.write() as session:
                _say(session, answer)
        elif work is not None and work <= at(LAST, 23):
            now = work
            with database.read() as session:
                opens = next_work_at(session, now=now, rules=HOUSE)
            if opens is None or opens > now:
                continue  # up again at night
            with database.write() as session:
                before = session.exec(select(Delivery.id).order_by(col(Delivery.id).desc())).first() or 0
                assert work_off(session, now=now, rules=HOUSE).moments
                year.told += _written(session, after=before, now=now)
        else:
            return year


def _when_up(moment: datetime, down: list[tuple[datetime, datetime]]) -> datetime:
    for begin, end in down:
        if begin <= moment < end:
            moment = end
    return moment


def _heard(moment: datetime, down: list[tuple[datetime, datetime]]) -> datetime:
    """When what is due at this moment can be told: with the bot up, on a working day, not before the hour."""
    up = _when_up(moment, down)
    opens = at(HOUSE.workdays.next_open(up.date()))
    return up if up == moment or opens <= up else _heard(opens, down)


def _say(session: Session, answer: Answer) -> None:
    record(session, answer.task_id, answer.stand, person_id=None, source=Source.CLI, text=None, now=answer.at, rules=HOUSE)


def _written(session: Session, *, after: int, now: datetime) -> Iterator[Told]:
    for row in session.exec(select(Delivery).where(col(Delivery.id) > after).order_by(col(Delivery.id))):
        if row.payload["message"] == "bundle":
            kinds = {item["task_id"]: item["kind"] for item in row.payload["items"]}
            tasks = tuple(tasks_of_delivery(session, row.id or 0))
            for item in row.payload["items"]:
                assert item["status"] in STATUSES.get(item["kind"], {"planned", "active"})
            yield Told(now.astimezone(ZONE), row.channel or f"person {row.person_id}", kinds, tasks)


@dataclass
class Lives:
    """One seed: the tasks, the answers, and the year lived without and with downtime."""

    tasks: list[Task]
    given: list[Answer]
    down: list[tuple[datetime, datetime]]
    whole: Year
    broken: Year
    owned: set[int]

    def chased(self, task: Task) -> bool:
        """Whether it is somebody's work that is to be followed."""
        return task.chased and not task.conditional and task.id in self.owned

    @classmethod
    def of(cls, seed: int, empty: Path, folder: Path, builder: Callable[[Session], Any]) -> Lives:
        chance = random.Random(seed)
        first = folder / f"{seed}.db"
        shutil.copy(empty, first)
        database = open_database(f"sqlite:///{first}")
        with database.write() as session:
            found(chance, builder(session))
            replan_all(session, now=at(FIRST, 0, 0), rules=HOUSE)
            tasks = list(session.exec(select(Task).order_by(col(Task.id))).all())
            ids = [task.id or 0 for task in tasks]
            owned = {*owner_ids(session, ids), *assignee_ids(session, ids)}
        database.close()
        second = shutil.copy(first, folder / f"{seed}-down.db")
        given, down = answers(chance, tasks), downtimes(chance)
        years = []
        for file, pauses in ((first, []), (second, down)):
            database = open_database(f"sqlite:///{file}")
            years.append(live(database, given, pauses))
            database.close()
        return cls(tasks, given, down, *years, owned)


def check_each_life(lives: Lives) -> None:
    for year in (lives.whole, lives.broken):
        days: dict[tuple[str, date], int] = defaultdict(int)
        for told in year.told:
            days[told.place, told.at.date()] += 1
            assert HOUSE.workdays.is_open(told.at.date()), told
            assert told.at.time() >= HOUSE.policy.send_at, told
        assert max(days.values(), default=0) <= 1, [place for place, count in days.items() if count > 1]
        for task in lives.tasks:
            assert lives.chased(task) or task.id not in year.tasks()


def check_due_days(lives: Lives) -> None:
    """Each task about which nobody said anything is spoken of on its last working day, or when the bot is up again."""
    next_open = HOUSE.workdays.next_open
    for task in lives.tasks:
        first_word = min((a.at for a in lives.given if a.task_id == task.id), default=at(LAST))
        day = HOUSE.workdays.last_open(task.due)
        day = day if day >= task.start else next_open(task.due)
        if not lives.chased(task) or not FIRST < day <= LAST - timedelta(days=45):
            continue
        for year, down in ((lives.whole, []), (lives.broken, lives.down)):
            back = _heard(at(day), down)
            limit = next_open(back.date() + timedelta(days=1)) if back > at(day) else day
            spoken = any(task.id in told.tasks and day <= told.at.date() <= limit for told in year.told)
            assert spoken or first_word <= at(limit, 23), (task.id, day, back)


def _made_up(end: datetime) -> datetime:
    """When surely everything of a downtime was told: at the first time of sending after it, or the next one."""
    return at(HOUSE.workdays.next_open(HOUSE.workdays.next_open(end.date()) + timedelta(days=1)), 12)


def check_downtime_changes_only_the_bundles(lives: Lives) -> None:
    """Who was not answered about in a downtime is told of in both years; days on which nothing was made up for are the same."""
    answered_down = {a.task_id for a in lives.given if any(begin <= a.at <= _made_up(end) for begin, end in lives.down)}
    assert lives.whole.tasks() - lives.broken.tasks() <= answered_down
    assert lives.broken.tasks() - lives.whole.tasks() <= answered_down

    def kept(year: Year, day: date) -> set[tuple[str, int, str]]:
        rows = year.on(day)
        return {(place, i, kind) for place, kinds in rows for i, kind in kinds if i not in answered_down}

    for n in range(365):
        day = FIRST + timedelta(days=n)
        if all(not begin - timedelta(days=1) <= at(day) <= _made_up(end) for begin, end in lives.down):
            assert kept(lives.whole, day) == kept(lives.broken, day), day


def test_a_year_with_downtimes_is_the_same_year_apart_from_bundling(
    empty_store: Path, tmp_path: Path, builder: Any, torture_seeds: list[int]
) -> None:
    for seed in torture_seeds:
        print(f"lived year: --torture-seed {seed}")  # noqa: T201 - the seed, to live it again
        lives = Lives.of(seed, empty_store, tmp_path, builder)
        assert lives.whole.told
        check_each_life(lives)
        check_due_days(lives)
        check_downtime_changes_only_the_bundles(lives)
