"""What just happened and why, told from the rows: what the bot sent, what it made of answers, and what it left unsent.

The narrator looks again and again, and each time tells only what came since; it hears the person who plays as well as the others.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar

import sqlalchemy as sa
from sqlmodel import Session, SQLModel, col, select

from bot.demo.answer_words import ASKED, CHANGED, CHATTER, NOTED, REFUSED, Heard, answer_line
from bot.demo.lines import Line, counted, most_telling, short_day
from bot.demo.meeting_words import digest_line, document_line, meeting_line
from bot.demo.quiet_words import nothing_line, quiet_lines
from bot.demo.reminder_words import Sent, reminder_lines
from storage.moments import next_moment_at
from storage.outbox import Delivery, Question
from storage.people import Person
from storage.tasks import HistoryEntry
from storage.words import DeliveryKind, DeliveryMethod, DeliveryState, Source
from workflows.ground_rules import GroundRules
from workflows.tracking.stands import GIVEN_BACK
from workflows.tracking.strangers import REMOVED
from workflows.tracking.views import TaskView, task_views

MOST = 5
OF_PEOPLE = frozenset({Source.REPLY, Source.BUTTON, Source.MODAL, Source.REACTION, Source.COMMAND})
_Row = TypeVar("_Row", Delivery, HistoryEntry, Question)


@dataclass(frozen=True, slots=True)
class _News:
    """The rows that came since the last look."""

    deliveries: list[Delivery]
    entries: list[HistoryEntry]
    questions: list[Question]

    @property
    def messages(self) -> list[Delivery]:
        """What the bot sent of its own accord."""
        posted = (row for row in self.deliveries if row.method is DeliveryMethod.POST and row.state is not DeliveryState.FAILED)
        return [row for row in posted if row.kind is not DeliveryKind.OTHER]


class Narrator:
    """Not for several threads at once. `plain` makes Slack's markup readable."""

    def __init__(self, rules: GroundRules, plain: Callable[[str], str]) -> None:
        self._rules = rules
        self._plain = plain
        self._seen: dict[type[SQLModel], int] = {}
        self._day: date | None = None

    def begin(self, session: Session, *, now: datetime) -> None:
        """Takes what is there as told already."""
        self._take(session)
        self._day = now.astimezone(self._rules.zone).date()

    def news(self, session: Session, *, now: datetime, moved: bool = False) -> list[Line]:
        """The most telling of what came since the last look; `moved`: the clock was moved on, so silence is told too."""
        news = self._take(session)
        lines = self._lines(session, news, now=now)
        if moved:
            lines += self._quiet(session, now=now)
            if not news.messages:
                lines.append(nothing_line(now, following=next_moment_at(session), rules=self._rules))
            self._day = now.astimezone(self._rules.zone).date()
        told = most_telling(lines, most=MOST)
        rest = _rest(news, now) if len(lines) > len(told) else None
        return [rest, *told] if rest is not None else told

    def _take(self, session: Session) -> _News:
        return _News(self._fresh(session, Delivery), self._fresh(session, HistoryEntry), self._fresh(session, Question))

    def _fresh(self, session: Session, table: type[_Row]) -> list[_Row]:
        rows = list(session.exec(select(table).where(col(table.id) > self._seen.get(table, 0)).order_by(col(table.id))))
        if rows:
            self._seen[table] = rows[-1].id or 0
        return rows

    def _lines(self, session: Session, news: _News, *, now: datetime) -> list[Line]:
        lines = [line for row in news.deliveries for line in self._sent(session, row)]
        views = self._views(session, news, now)
        for entry in news.entries:
            came_of_it = _came_of(entry, news)
            about_people = entry.meeting_id is not None or bool({REMOVED, GIVEN_BACK} & set(entry.change))
            if entry.source in OF_PEOPLE and not about_people and came_of_it != REFUSED:  # that is told by its message
                heard = self._heard(session, entry, views.get(entry.task_id or 0), came_of_it, now=now)
                lines.append(answer_line(heard, quiet_days=self._rules.policy.quiet_after_green_days))
        for question in news.questions:
            lines.append(self._asked(session, question, views.get(question.task_id or 0)))
        return lines

    def _sent(self, session: Session, row: Delivery) -> list[Line]:
        """Why a message was sent; nothing for echoes, updates and what was refused."""
        moment, name = self._local(row.created_at), row.payload.get("message")
        if row.method is DeliveryMethod.EPHEMERAL:
            return self._whispered(session, row, moment)
        if row.method is not DeliveryMethod.POST or row.state is DeliveryState.FAILED:
            return []
        if name == "bundle":
            to = _name(session, row.person_id) if row.person_id is not None else None
            return reminder_lines(Sent(moment, row.payload, to), self._rules)
        if name == "digest":
            return [digest_line(moment, row.payload)]
        found = meeting_line(moment, row.payload) if name == "meeting" else document_line(moment, row.payload)
        return [found] if found is not None else []

    def _whispered(self, session: Session, row: Delivery, moment: datetime) -> list[Line]:
        """What only one person reads: that something was not theirs to do."""
        if row.payload.get("message") != "not_yours":
            found = document_line(moment, row.payload)
            return [found] if found is not None else []
        heard = Heard(
            moment=moment,
            who=_name(session, row.person_id),
            source=Source.BUTTON,
            text="",
            came_of_it=REFUSED,
            number=str(row.payload.get("number") or ""),
            owners=tuple(row.payload.get("owners") or ()),
        )
        return [answer_line(heard, quiet_days=self._rules.policy.quiet_after_green_days)]

    def _heard(self, session: Session, entry: HistoryEntry, view: TaskView | None, came_of_it: str, *, now: datetime) -> Heard:
        moment = self._local(entry.at)
        still_so = moment.date() == self._local(now).date()  # since some days ago the light may have become another one
        heard = Heard(
            moment=moment,
            who=_name(session, entry.person_id),
            source=entry.source,
            text=self._plain(entry.text or "") if entry.source in {Source.REPLY, Source.BUTTON} else "",
            came_of_it=came_of_it,
            change=entry.change,
            undoes=entry.undoes_id is not None,
        )
        if view is None:
            return heard
        target = view.target or {"value": None, "unit": ""}
        return replace(
            heard,
            number=view.number,
            due=view.due,
            light=view.light if still_so else None,
            said=view.said,
            target_value=target["value"],
            target_unit=str(target["unit"] or ""),
            other=view.waiting_for,
            owners=view.owners,
        )

    def _asked(self, session: Session, question: Question, view: TaskView | None) -> Line:
        heard = Heard(
            moment=self._local(question.asked_at),
            who=_name(session, question.person_id),
            source=Source.REPLY,
            text=self._plain(question.text or ""),
            came_of_it=ASKED,
            number=view.number if view is not None else None,
        )
        return answer_line(heard, quiet_days=self._rules.policy.quiet_after_green_days)

    def _quiet(self, session: Session, *, now: datetime) -> list[Line]:
        today = self._local(now).date()
        if self._day is None or self._day >= today:
            return []
        return quiet_lines(task_views(session, now=now, rules=self._rules), after=self._day, until=today, rules=self._rules)

    def _views(self, session: Session, news: _News, now: datetime) -> dict[int, TaskView]:
        named = [*(row.task_id for row in news.entries), *(row.task_id for row in news.questions)]
        ids = {task_id for task_id in named if task_id is not None}
        return {view.id: view for view in task_views(session, now=now, rules=self._rules, task_ids=sorted(ids))} if ids else {}

    def _local(self, moment: datetime) -> datetime:
        return moment.astimezone(self._rules.zone)


def opening_line(session: Session, *, begins: datetime, now: datetime, rules: GroundRules) -> Line:
    """What came before the play begins, in numbers."""
    tasks = len(task_views(session, now=now, rules=rules))
    sent = session.exec(
        select(sa.func.count())
        .select_from(Delivery)
        .where(col(Delivery.method) == DeliveryMethod.POST, col(Delivery.kind) != DeliveryKind.OTHER)
    ).one()
    answers = session.exec(
        select(sa.func.count()).select_from(HistoryEntry).where(col(HistoryEntry.source).in_([word.value for word in OF_PEOPLE]))
    ).one()
    messages, replies = counted(sent, "bericht", "berichten"), counted(answers, "antwoord", "antwoorden")
    text = (
        f"De afspraken zijn gelezen: {counted(tasks, 'taak', 'taken')}; wat terugkomt, telt elke keer mee. "
        f"Sinds {short_day(begins.date())} stuurde Nakomen {messages} en kwamen er {replies}. Nu ben jij aan de beurt."
    )
    return Line(now, text, "🎬", 100, "opening")


def _came_of(entry: HistoryEntry, news: _News) -> str:
    """What the bot did with an answer, by the rows that stand beside its entry."""
    if entry.change:
        return CHANGED
    if any(row.key == f"noted:{entry.id}" or entry.id in (row.payload.get("entry_ids") or ()) for row in news.deliveries):
        return NOTED
    private = (row for row in news.deliveries if row.method is DeliveryMethod.EPHEMERAL and row.person_id == entry.person_id)
    if any(row.payload.get("message") == "not_yours" and row.created_at == entry.at for row in private):
        return REFUSED
    return CHATTER


def _rest(news: _News, now: datetime) -> Line | None:
    """How much it was in all, when there was more than the lines tell."""
    messages = len(news.messages)
    answers = sum(entry.source in OF_PEOPLE for entry in news.entries)
    if messages + answers <= MOST:
        return None
    texts = [counted(messages, "bericht", "berichten") + " van Nakomen", counted(answers, "antwoord", "antwoorden")]
    return Line(now, f"Alles bij elkaar: {' en '.join(texts)}.", "🧮", 0, "rest")


def _name(session: Session, person_id: int | None) -> str:
    person = session.get(Person, person_id) if person_id is not None else None
    return (person.name or person.user_id) if person is not None else "iemand"
