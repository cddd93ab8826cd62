"""The quarterly digest: what was done, what slipped and by how much, what comes and whose, what needs a decision."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session, col, select

from calendars.quarters import Quarter
from storage.outbox import Delivery
from storage.words import DeliveryKind, Light, PartyRole, Section, Source, TaskStatus
from workflows.ground_rules import GroundRules
from workflows.reporting.digest import make_digest, send_digest
from workflows.tracking.stands import Stand, record

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
Q2 = Quarter(2026, 2)
SENT_AT = datetime(2026, 7, 1, 9, 30, tzinfo=AMSTERDAM)
MAY = datetime(2026, 5, 12, 10, 0, tzinfo=UTC)


@pytest.fixture
def agreement(build: Any) -> Any:
    return build.agreement()


@pytest.fixture
def woonlint(build: Any, agreement: Any) -> Any:
    return build.party(agreement, "Woonlint", position=1)


@pytest.fixture
def make(session: Session, rules: GroundRules, agreement: Any) -> Any:
    def maker(quarter: Quarter = Q2, now: datetime = SENT_AT) -> dict[str, Any]:
        return make_digest(session, agreement_id=agreement.id, quarter=quarter, now=now, rules=rules)

    return maker


@pytest.fixture
def task(build: Any, agreement: Any, woonlint: Any) -> Any:
    """A task of Woonlint that was due in the second quarter, unless it says otherwise."""

    def maker(number: str, **fields: Any) -> Any:
        usual = {"owners": (woonlint,), "start": date(2026, 4, 1), "due": date(2026, 6, 30)}
        return build.task(agreement, number=number, **{**usual, **fields})

    return maker


def numbers(items: list[dict[str, Any]]) -> list[str]:
    return [item["number"] for item in items]


def test_the_headline_counts_what_was_due_in_the_quarter(task: Any, make: Any) -> None:
    for number in ("1", "2"):
        task(number, status=TaskStatus.DONE, done_at=MAY)
    task("3")  # open after its deadline: red
    task("4", status=TaskStatus.DROPPED)
    task("5", due=date(2026, 9, 30), first_due=date(2026, 6, 30), said=Light.AMBER, said_at=MAY)  # a later date was agreed
    task("6", due=date(2026, 12, 31))  # not of this quarter
    counts = make()["counts"]
    assert (counts["done"], counts["total"], counts["amber"], counts["red"]) == (2, 4, 1, 1)
    assert counts["dropped"] == 1


def test_it_names_what_comes_back_and_so_counts_more_than_once(build: Any, agreement: Any, task: Any, make: Any) -> None:
    series = build.series(agreement)
    for month, end in ((4, 30), (5, 31), (6, 30)):
        task("2a", series_id=series.id, start=date(2026, month, 1), due=date(2026, month, end))
    task("3")
    shown = make()
    assert (shown["counts"]["total"], shown["repeated"]) == (4, [{"number": "2a", "count": 3}])


def test_running_work_concepts_and_open_conditions_are_left_out(build: Any, agreement: Any, task: Any, make: Any) -> None:
    task("1", chased=False)
    task("2", status=TaskStatus.CONCEPT)
    task("3", conditional=True)
    assert make()["counts"]["total"] == 0


def test_finished_is_named_with_who_said_so(session: Session, build: Any, rules: GroundRules, task: Any, make: Any) -> None:
    person = build.person("U1", name="Fatma Voorbeeld")
    done, earlier = task("1"), task("2")
    for row, now in ((done, MAY), (earlier, datetime(2026, 2, 1, 10, tzinfo=UTC))):
        record(session, row.id, Stand("done"), person_id=person.id, source=Source.REPLY, text="klaar", now=now, rules=rules)
    (item,) = make()["finished"]
    assert (item["number"], item["owners"], item["by"], item["done_on"]) == ("1", ["Woonlint"], "Fatma Voorbeeld", "2026-05-12")


def test_what_was_due_and_finished_just_after_the_quarter_counts_as_finished(task: Any, make: Any) -> None:
    task("1", status=TaskStatus.DONE, done_at=datetime(2026, 7, 1, 6, 0, tzinfo=UTC))
    assert numbers(make()["finished"]) == ["1"]


def test_slipped_says_by_how_much_worst_first(task: Any, make: Any) -> None:
    task("1", due=date(2026, 6, 15))  # still open: 16 days on 1 July
    task("2", due=date(2026, 6, 30), expected=date(2026, 8, 31))
    task("3", due=date(2026, 9, 30), first_due=date(2026, 6, 30))  # agreed: 92 days later
    task("4", due=date(2026, 6, 1), status=TaskStatus.DONE, done_at=MAY)
    task("5", due=date(2026, 9, 30))
    slipped = make()["slipped"]
    assert [(item["number"], item["days"], item["still_open"]) for item in slipped] == [
        ("3", 92, False),
        ("2", 62, False),
        ("1", 16, True),
    ]


def test_coming_is_what_begins_or_is_due_in_the_next_quarter_and_whose(build: Any, agreement: Any, task: Any, make: Any) -> None:
    gemeente = build.party(agreement, "gemeente Veldhoek", role=PartyRole.GEMEENTE, position=0)
    task("1", start=date(2026, 7, 1), due=date(2026, 12, 31), owners=(gemeente,))
    task("2", due=date(2026, 9, 30))
    task("3", start=date(2026, 10, 1), due=date(2026, 12, 31))
    task("4", due=date(2026, 9, 1), status=TaskStatus.DONE, done_at=MAY)
    coming = make()["coming"]
    assert [(item["number"], item["owners"]) for item in coming] == [("2", ["Woonlint"]), ("1", ["gemeente Veldhoek"])]


def test_a_decision_is_asked_on_what_is_red_and_on_later_dates(task: Any, make: Any) -> None:
    task("1", due=date(2026, 6, 15))
    task("2", due=date(2026, 9, 30), expected=date(2026, 11, 30), said=Light.AMBER, said_at=MAY)
    task("3", due=date(2026, 9, 30), blocked=True, said=Light.RED, said_at=MAY)
    task("4", due=date(2026, 9, 30))
    task("5", due=date(2026, 6, 30), status=TaskStatus.TO_CONFIRM)
    decisions = make()["decisions"]
    assert [(item["number"], item["reason"]) for item in decisions] == [
        ("1", "red"),
        ("2", "later_date"),
        ("3", "red"),
        ("5", "confirm"),
    ]
    assert all(item["why"] for item in decisions)


def test_what_is_just_past_its_date_is_late_and_asks_no_decision_yet(task: Any, make: Any) -> None:
    task("1")  # due on the last day of the quarter, one day ago
    task("2", due=date(2026, 6, 18))  # 13 days
    task("3", due=date(2026, 6, 17))  # 14 days: it escalates
    task("4", said=Light.RED, said_at=MAY)  # one day late, and at a standstill by its owner's word
    task("5", blocked=True)
    shown = make()
    assert numbers(shown["decisions"]) == ["3", "4", "5"]
    assert sorted(numbers(shown["slipped"])) == ["1", "2", "3", "4", "5"]


def test_each_theme_has_its_heaviest_light_beside_that_of_the_digest_before(
    session: Session, build: Any, rules: GroundRules, agreement: Any, woonlint: Any, make: Any
) -> None:
    def under(theme: str, **fields: Any) -> Any:
        afspraak = build.afspraak(agreement, "x", theme=theme, section=Section.AFSPRAAK)
        usual = {"owners": (woonlint,), "start": date(2026, 1, 1), "due": date(2026, 12, 31), "said_at": MAY}
        return build.task(agreement, afspraak_id=afspraak.id, **{**usual, **fields})

    worse = under("Leefbaarheid", said=Light.GREEN)
    under("Leefbaarheid", said=Light.GREEN)
    under("Wonen", said=Light.AMBER)
    april = datetime(2026, 4, 1, 9, 30, tzinfo=AMSTERDAM)
    send_digest(session, agreement_id=agreement.id, quarter=Quarter(2026, 1), now=april, rules=rules, moment=april)
    worse.said = Light.RED
    assert make()["themes"] == [
        {"theme": "Leefbaarheid", "light": "red", "count": 1, "of": 2, "before": "green"},
        {"theme": "Wonen", "light": "amber", "count": 1, "of": 1, "before": "amber"},
    ]


def test_without_a_digest_before_there_is_nothing_to_compare_with(task: Any, make: Any) -> None:
    task("1", said=Light.GREEN, said_at=MAY, due=date(2026, 9, 30))
    assert make()["themes"] == [{"theme": "Duurzaamheid", "light": "green", "count": 1, "of": 1, "before": None}]


def test_what_was_finished_of_another_quarter_is_counted_beside_those_of_this_one(task: Any, make: Any) -> None:
    task("1", start=date(2026, 1, 1), due=date(2026, 3, 31), status=TaskStatus.DONE, done_at=MAY)
    task("2", due=date(2026, 6, 30), status=TaskStatus.DONE, done_at=MAY)
    digest = make()
    assert (digest["counts"]["total"], digest["counts"]["done"], digest["counts"]["done_beside"]) == (1, 1, 1)
    assert len(digest["finished"]) == 2


def test_parties_stand_in_the_order_of_the_document_not_ranked(
    build: Any, agreement: Any, woonlint: Any, task: Any, make: Any
) -> None:
    gemeente = build.party(agreement, "gemeente Veldhoek", role=PartyRole.GEMEENTE, position=0)
    task("1", owners=(gemeente,))
    task("2", status=TaskStatus.DONE, done_at=MAY)
    task("3", owners=(woonlint, gemeente), status=TaskStatus.DONE, done_at=MAY)
    assert make()["parties"] == [
        {"party": "gemeente Veldhoek", "total": 2, "done": 1, "open": 1},
        {"party": "Woonlint", "total": 2, "done": 2, "open": 0},
    ]


def test_meetings_of_the_coming_quarter_are_named(build: Any, agreement: Any, make: Any) -> None:
    build.meeting(agreement, name="bestuurlijk overleg bod")
    build.meeting(agreement, name="november", window_start=date(2026, 11, 1), window_end=date(2026, 11, 30))
    assert [meeting["name"] for meeting in make()["meetings"]] == ["bestuurlijk overleg bod"]


def test_nothing_to_report_says_so(make: Any) -> None:
    digest = make()
    assert digest["nothing"] is True
    assert digest["period"] == "tweede kwartaal van 2026"
    assert digest["quarter"] == "2026Q2"


def test_a_digest_goes_to_the_channel_with_the_rest_in_its_thread(
    session: Session, rules: GroundRules, agreement: Any, task: Any
) -> None:
    task("1")
    first = send_digest(session, agreement_id=agreement.id, quarter=Q2, now=SENT_AT, rules=rules, moment=SENT_AT)
    again = send_digest(session, agreement_id=agreement.id, quarter=Q2, now=SENT_AT, rules=rules, moment=SENT_AT)
    rows = session.exec(select(Delivery).order_by(col(Delivery.id))).all()
    assert [(row.payload["message"], row.kind, row.channel, row.parent_id) for row in rows] == [
        ("digest", DeliveryKind.DIGEST, "C1", None),
        ("digest_rest", DeliveryKind.OTHER, "C1", first.id),
    ]
    assert again.id == first.id
    assert first.payload["counts"]["red"] == 1


def test_a_quarter_without_anything_is_one_message(session: Session, rules: GroundRules, agreement: Any) -> None:
    send_digest(session, agreement_id=agreement.id, quarter=Q2, now=SENT_AT, rules=rules, moment=SENT_AT)
    assert [row.payload["message"] for row in session.exec(select(Delivery)).all()] == ["digest"]


def test_once_sent_a_digest_shows_for_ever_what_it_showed(
    session: Session, rules: GroundRules, agreement: Any, task: Any, make: Any
) -> None:
    row = task("1")
    send_digest(session, agreement_id=agreement.id, quarter=Q2, now=SENT_AT, rules=rules, moment=SENT_AT)
    shown = make()
    later = datetime(2026, 8, 1, 9, 0, tzinfo=UTC)
    record(session, row.id, Stand("done"), person_id=None, source=Source.CLI, text=None, now=later, rules=rules)
    session.expire_all()
    assert make(now=later) == shown
    assert shown["counts"]["done"] == 0
