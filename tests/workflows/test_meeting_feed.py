"""The calendar that people subscribe to, read back with a library that others wrote."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from sqlmodel import Session

from storage.meetings import Meeting
from storage.words import AgreementStatus, Audience, MeetingKind, MembershipRole, PartyRole, Source
from workflows.ground_rules import GroundRules
from workflows.meeting.feed.choice import Deadlines, FeedChoice
from workflows.meeting.feed.kept import KeptEntries
from workflows.meeting.feed.whole_calendar import FeedScope, feed_bytes
from workflows.meeting.meetings import cancel_meeting, set_meeting
from workflows.tracking.stands import Stand, record

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
TODAY = date(2026, 2, 2)
NOW = datetime(2026, 2, 2, 10, 0, tzinfo=AMSTERDAM)


@pytest.fixture
def read(session: Session, rules: GroundRules) -> Any:
    """The events of a scope, by summary."""

    def reader(scope: FeedScope | None = None, today: date = TODAY) -> dict[str, Any]:
        data, _ = feed_bytes(session, scope or FeedScope(), rules=rules, today=today)
        return {str(event["SUMMARY"]): event for event in Calendar.from_ical(data).walk("VEVENT")}

    return reader


def put_on(session: Session, rules: GroundRules, meeting: Meeting, start: str, now: datetime = NOW) -> None:
    set_meeting(
        session,
        meeting.id or 0,
        start=datetime.fromisoformat(start).replace(tzinfo=AMSTERDAM),
        place="Raadhuis; zaal 2",
        person_id=None,
        source=Source.CLI,
        now=now,
        rules=rules,
    )


def cancel(session: Session, rules: GroundRules, meeting: Meeting, now: datetime = NOW) -> None:
    cancel_meeting(session, meeting.id or 0, person_id=None, source=Source.CLI, now=now, rules=rules)


def test_a_window_is_a_tentative_entry_of_whole_days(build: Any, read: Any) -> None:
    build.meeting(build.agreement(), name="bestuurlijk overleg bod", subject="bespreking van het bod")
    (event,) = read().values()
    assert str(event["SUMMARY"]) == "te plannen: bestuurlijk overleg bod"
    assert event["STATUS"] == "TENTATIVE"
    assert event["DTSTART"].dt == date(2026, 7, 1)
    assert event["DTEND"].dt == date(2026, 8, 1)  # the end of an all-day entry is the day after
    assert "bespreking van het bod" in event["DESCRIPTION"]
    assert "blz. 9" in event["DESCRIPTION"]


def test_a_date_that_is_set_is_confirmed_with_time_place_organiser_and_host(
    session: Session, build: Any, rules: GroundRules, read: Any
) -> None:
    meeting = build.meeting(build.agreement(), organiser="Woonlint", host="gemeente Veldhoek")
    put_on(session, rules, meeting, "2026-07-07T14:00")
    (event,) = read().values()
    assert (str(event["SUMMARY"]), event["STATUS"]) == ("Bestuurlijk overleg", "CONFIRMED")
    assert event["DTSTART"].dt == datetime(2026, 7, 7, 14, 0, tzinfo=AMSTERDAM)
    assert event["DTEND"].dt == datetime(2026, 7, 7, 15, 30, tzinfo=AMSTERDAM)
    assert event["LOCATION"] == "Raadhuis; zaal 2"
    for word in ("Woonlint", "gemeente Veldhoek", "Raadhuis; zaal 2"):
        assert word in event["DESCRIPTION"]


def test_a_move_keeps_the_uid_and_raises_the_sequence(session: Session, build: Any, rules: GroundRules, read: Any) -> None:
    meeting = build.meeting(build.agreement())
    seen = []
    for start in ("2026-07-07T14:00", "2026-07-09T14:00"):
        put_on(session, rules, meeting, start)
        (event,) = read().values()
        seen.append((str(event["UID"]), int(event["SEQUENCE"])))
    assert seen[0][0] == seen[1][0]
    assert str(seen[0][0]).endswith("@nakomen.test")
    assert [sequence for _, sequence in seen] == [1, 2]


@pytest.mark.parametrize(("days", "shown"), [(0, True), (30, True), (31, False)])
def test_a_cancelled_meeting_stays_for_thirty_days(
    session: Session, build: Any, rules: GroundRules, read: Any, days: int, shown: bool
) -> None:
    meeting = build.meeting(build.agreement())
    put_on(session, rules, meeting, "2026-07-07T14:00")
    cancel(session, rules, meeting)
    events = list(read(today=TODAY + timedelta(days=days)).values())
    assert [event["STATUS"] for event in events] == (["CANCELLED"] if shown else [])


def test_a_legal_date_is_a_whole_day_in_its_own_words(build: Any, read: Any) -> None:
    day = date(2026, 7, 1)
    build.meeting(build.agreement(), kind=MeetingKind.DEADLINE, name="bod", window_start=day, window_end=day)
    (event,) = read().values()
    assert str(event["SUMMARY"]) == "uiterlijk: bod"
    assert event["STATUS"] == "CONFIRMED"
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (day, date(2026, 7, 2))


def test_an_english_agreement_speaks_english(build: Any, read: Any) -> None:
    build.meeting(build.agreement(language="en"), name="board meeting")
    assert list(read()) == ["to be planned: board meeting"]


def test_the_same_rows_are_the_same_bytes_whatever_the_day(session: Session, build: Any, rules: GroundRules) -> None:
    agreement = build.agreement()
    build.meeting(agreement)
    put_on(session, rules, build.meeting(agreement, name="gezet"), "2026-07-07T14:00")
    first, at_first = feed_bytes(session, FeedScope(agreement.id), rules=rules, today=TODAY)
    session.expire_all()
    again, at_again = feed_bytes(session, FeedScope(agreement.id), rules=rules, today=TODAY + timedelta(days=200))
    assert (first, at_first) == (again, at_again)
    assert at_first == NOW


def test_the_moment_of_change_moves_when_a_cancelled_meeting_leaves(session: Session, build: Any, rules: GroundRules) -> None:
    meeting = build.meeting(build.agreement())
    cancel(session, rules, meeting)
    _, before = feed_bytes(session, FeedScope(), rules=rules, today=TODAY + timedelta(days=30))
    _, after = feed_bytes(session, FeedScope(), rules=rules, today=TODAY + timedelta(days=31))
    assert before < after


def test_each_scope_shows_its_own_agreements(session: Session, build: Any, read: Any) -> None:
    veldhoek, other = build.agreement(), build.agreement()
    for agreement, name in ((veldhoek, "hier"), (other, "elders")):
        build.meeting(agreement, name=name)
    party = build.party(veldhoek)
    person, stranger = build.person("U1"), build.person("U2")
    build.member(person, party, MembershipRole.MEMBER)
    here, elsewhere = "te plannen: hier", "te plannen: elders"
    assert set(read()) == {here, elsewhere}
    assert set(read(FeedScope(agreement_id=other.id))) == {elsewhere}
    assert set(read(FeedScope(party_id=party.id))) == {here}
    assert set(read(FeedScope(agreement_id=other.id, party_id=party.id))) == set()
    assert set(read(FeedScope(person_id=person.id))) == {here}
    assert set(read(FeedScope(person_id=stranger.id))) == {elsewhere}  # where nobody is registered, everyone counts


def test_the_calendar_of_a_party_holds_each_agreement_that_it_signs(session: Session, build: Any, read: Any) -> None:
    this_year, next_year, elsewhere = (build.agreement() for _ in range(3))
    for agreement, name in ((this_year, "nu"), (next_year, "straks"), (elsewhere, "elders")):
        build.meeting(agreement, name=name)
    party, again = build.party(this_year, "Woonlint"), build.party(next_year, "woonlint")
    other = build.party(next_year, "Huurdersraad", role=PartyRole.HUURDERSORGANISATIE, position=1)
    build.party(elsewhere, "Woonlint", role=PartyRole.HUURDERSORGANISATIE)  # another that happens to have its name
    build.task(next_year, owners=(again,), number="6", title="onze")
    build.task(next_year, owners=(other,), number="7", title="hunne")
    assert set(read(FeedScope(party_id=party.id))) == {"te plannen: nu", "te plannen: straks"}
    assert set(read(FeedScope(agreement_id=next_year.id, party_id=again.id))) == {"te plannen: straks"}
    with_tasks = set(read(FeedScope(party_id=party.id, deadlines=Deadlines.EVENTS)))
    assert [title for title in with_tasks if title.startswith("Afspraak")] == ["Afspraak 6: onze"]


def test_no_person_is_in_it(session: Session, build: Any, rules: GroundRules) -> None:
    agreement = build.agreement()
    person = build.person("U0SECRET", name="Jansje Voorbeeld")
    build.member(person, build.party(agreement), MembershipRole.COORDINATOR)
    meeting = build.meeting(agreement)
    set_meeting(
        session,
        meeting.id,
        start=datetime(2026, 7, 7, 14, 0, tzinfo=AMSTERDAM),
        person_id=person.id,
        source=Source.MODAL,
        now=NOW,
        rules=rules,
    )
    data, _ = feed_bytes(session, FeedScope(person_id=person.id), rules=rules, today=TODAY)
    assert b"VEVENT" in data
    assert b"U0SECRET" not in data
    assert "Jansje" not in data.decode()


@pytest.mark.parametrize(("wanted", "component"), [(Deadlines.EVENTS, "VEVENT"), (Deadlines.TODOS, "VTODO")])
def test_deadlines_are_in_it_when_they_are_wanted(
    session: Session, build: Any, rules: GroundRules, wanted: Deadlines, component: str
) -> None:
    agreement = build.agreement()
    mine, other = build.party(agreement, "Woonlint"), build.party(agreement, "gemeente Veldhoek")
    build.task(agreement, owners=(mine,), number="6", title="Bijeenkomst", due=date(2026, 3, 31), expected=date(2026, 5, 31))
    build.task(agreement, owners=(other,), number="7")
    build.task(agreement, owners=(mine,), number="8", chased=False)
    person = build.person()
    build.member(person, mine)
    for scope in (FeedScope(party_id=mine.id, deadlines=wanted), FeedScope(person_id=person.id, deadlines=wanted)):
        data, _ = feed_bytes(session, scope, rules=rules, today=TODAY)
        (entry,) = Calendar.from_ical(data).walk(component)
        assert str(entry["SUMMARY"]) == "Afspraak 6: Bijeenkomst"
        assert (entry["DTSTART"] if component == "VEVENT" else entry["DUE"]).dt == date(2026, 5, 31)
    data, _ = feed_bytes(session, FeedScope(party_id=mine.id), rules=rules, today=TODAY)
    assert b"Bijeenkomst" not in data


def test_what_is_done_is_no_deadline_any_more_but_a_finished_task(session: Session, build: Any, rules: GroundRules) -> None:
    agreement = build.agreement()
    party = build.party(agreement)
    task = build.task(agreement, owners=(party,), number="6")
    before = feed_bytes(session, FeedScope(deadlines=Deadlines.EVENTS), rules=rules, today=TODAY)
    record(session, task.id, Stand("done"), person_id=None, source=Source.CLI, text=None, now=NOW, rules=rules)
    after = feed_bytes(session, FeedScope(deadlines=Deadlines.EVENTS), rules=rules, today=TODAY)
    assert (b"VEVENT" in before[0], b"VEVENT" in after[0]) == (True, False)
    assert before[1] < after[1] == NOW
    data, _ = feed_bytes(session, FeedScope(deadlines=Deadlines.TODOS), rules=rules, today=TODAY)
    (todo,) = Calendar.from_ical(data).walk("VTODO")
    assert (todo["STATUS"], int(todo["SEQUENCE"])) == ("COMPLETED", 1)


def test_an_empty_store_is_an_empty_calendar(session: Session, rules: GroundRules) -> None:
    data, _ = feed_bytes(session, FeedScope(), rules=rules, today=TODAY)
    assert Calendar.from_ical(data).walk("VEVENT") == []


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.RAAD])
def test_public_and_raad_see_no_persons_name_and_no_concept(
    session: Session, build: Any, rules: GroundRules, audience: Audience
) -> None:
    agreement = build.agreement()
    build.meeting(build.agreement(status=AgreementStatus.CONCEPT), name="geheim overleg")
    party = build.party(agreement, "Woonlint", aliases=["de corporatie"])
    build.person("U1", name="Jansje Voorbeeld")
    build.meeting(
        agreement, name="overleg bij Jansje", place="thuis bij jansje voorbeeld", organiser="Jansje V.", host="De corporatie"
    )
    build.meeting(agreement, name="overleg", subject="mail naar j@voorbeeld.nl", organiser="Woonlint", place="Raadhuis")
    build.task(agreement, owners=(party,), title="Jansje belt", quote="Jansje Voorbeeld belt de raad.")
    scope = FeedScope(audience=audience, deadlines=Deadlines.EVENTS)
    text = feed_bytes(session, scope, rules=rules, today=TODAY)[0].decode().replace("\r\n ", "")
    for hidden in ("jansje", "voorbeeld.nl", "geheim"):
        assert hidden not in text.casefold()
    assert "Raadhuis" in text and 'CN="Woonlint"' in text and "Ontvangst: De corporatie" in text
    assert ("Afspraak" in text) is (audience is Audience.PUBLIC)
    for_parties, _ = feed_bytes(session, FeedScope(), rules=rules, today=TODAY)
    assert b"Jansje" in for_parties and b"geheim" in for_parties


@pytest.mark.parametrize("asked", [Deadlines.NONE, Deadlines.TODOS])
def test_legal_dates_and_meetings_are_events_whatever_is_asked_of_tasks(
    session: Session, build: Any, rules: GroundRules, asked: Deadlines
) -> None:
    agreement = build.agreement()
    build.meeting(agreement, kind=MeetingKind.DEADLINE)
    build.meeting(agreement)
    build.task(agreement)
    data, _ = feed_bytes(session, FeedScope(deadlines=asked), rules=rules, today=TODAY)
    found = Calendar.from_ical(data)
    assert len(found.walk("VEVENT")) == 2
    assert len(found.walk("VTODO")) == (1 if asked is Deadlines.TODOS else 0)


def test_it_rings_only_when_asked_and_only_for_what_has_a_day(session: Session, build: Any, rules: GroundRules) -> None:
    agreement = build.agreement()
    build.meeting(agreement, name="venster")
    put_on(session, rules, build.meeting(agreement, name="gezet"), "2026-07-07T14:00")
    cancel(session, rules, build.meeting(agreement, name="weg"))
    build.meeting(agreement, name="bod", kind=MeetingKind.DEADLINE, window_start=date(2026, 7, 1), window_end=date(2026, 7, 1))
    assert b"VALARM" not in feed_bytes(session, FeedScope(), rules=rules, today=TODAY)[0]
    choice = FeedChoice.of(tasks=None, alarm="1d,1h")
    data, _ = feed_bytes(session, FeedScope(alarms=choice.alarms), rules=rules, today=TODAY)
    rings = {
        str(event["SUMMARY"]): [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
        for event in Calendar.from_ical(data).walk("VEVENT")
    }
    assert rings == {
        "te plannen: venster": [],
        "gaat niet door: weg": [],
        "gezet": [timedelta(days=-1), timedelta(hours=-1)],
        "uiterlijk: bod": [timedelta(hours=-15), timedelta(hours=9)],  # nine in the morning, the day before and the day itself
    }


@pytest.mark.parametrize(
    ("asked", "alarms"),
    [
        ("1d", [timedelta(days=1)]),
        ("30m,2h", [timedelta(hours=2), timedelta(minutes=30)]),
        ("1d,1d,24h", [timedelta(days=1)]),
        ("0m", [timedelta(0)]),
        ("5w", []),
        ("-1d", []),
        ("1d;DROP", []),
        ("\u0661d", []),
        ("1h,2h,3h,4h,5h,6h,7h", [timedelta(hours=6), timedelta(hours=5), timedelta(hours=4)]),
        ("", []),
        (None, []),
    ],
)
def test_what_isnt_understood_of_an_alarm_counts_as_not_asked(asked: str | None, alarms: list[timedelta]) -> None:
    assert FeedChoice.of(tasks="x", alarm=asked) == FeedChoice(Deadlines.NONE, tuple(alarms))


def test_a_change_of_one_meeting_changes_that_event_alone_with_or_without_what_was_kept(
    session: Session, build: Any, rules: GroundRules
) -> None:
    agreement = build.agreement()
    meetings = [build.meeting(agreement, name=f"overleg {n}") for n in range(5)]
    kept = KeptEntries()

    def events() -> list[bytes]:
        data, _ = feed_bytes(session, FeedScope(), rules=rules, today=TODAY, kept=kept)
        assert data == feed_bytes(session, FeedScope(), rules=rules, today=TODAY)[0]
        return data.split(b"BEGIN:VEVENT")

    before = events()
    put_on(session, rules, meetings[2], "2026-07-07T14:00")
    after = events()
    assert [n for n, (was, becomes) in enumerate(zip(before, after, strict=True)) if was != becomes] == [3]
    agreement.title = "Anders"
    session.flush()
    assert all(was != becomes for was, becomes in zip(after, events(), strict=True))
