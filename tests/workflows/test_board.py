"""The task board: what a link shows of the tasks and the meetings, and what it keeps to itself."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import Session

from storage.words import AgreementStatus, Audience, MeetingKind, MeetingStatus, Source, TaskStatus
from workflows.ground_rules import GroundRules
from workflows.reporting.board import board_of
from workflows.reporting.board_nouns import Board, BoardAgreement, LightCounts
from workflows.tracking.stands import Stand, record
from workflows.tracking.views import task_views

NOW = datetime(2026, 4, 10, 10, 0, tzinfo=UTC)
"""After the first quarter, in which the tasks of the builders are due."""


@pytest.fixture
def look(session: Session, rules: GroundRules) -> Any:
    """`look(agreement_id=None, ...)`: the board of NOW."""

    def made(agreement_id: int | None = None, **scope: Any) -> Board:
        return board_of(session, agreement_id=agreement_id, now=scope.pop("now", NOW), rules=rules, **scope)

    return made


def titles(agreement: BoardAgreement) -> list[str]:
    return [row.title for theme in agreement.themes for row in theme.open_rows]


def closed_titles(agreement: BoardAgreement) -> list[str]:
    return [row.title for theme in agreement.themes for afspraak in theme.closed for row in afspraak.rows]


def test_the_lights_and_why_are_those_of_tasks(session: Session, build: Any, look: Any, rules: GroundRules) -> None:
    agreement = build.agreement()
    build.task(agreement)
    build.task(agreement, due=date(2026, 4, 20))
    build.task(agreement, due=date(2026, 12, 31))
    build.task(agreement, start=date(2026, 7, 1), due=date(2026, 9, 30))
    build.task(agreement, conditional=True)
    (shown,) = look().agreements
    rows = {row.view.id: (row.view.light, row.view.why) for theme in shown.themes for row in theme.open_rows}
    assert rows == {view.id: (view.light, view.why) for view in task_views(session, now=NOW, rules=rules)}
    assert shown.counts == LightCounts(red=1, amber=1, green=1, none=2)


def test_what_is_closed_stands_apart_and_what_was_dropped_does_not_count(build: Any, look: Any) -> None:
    agreement = build.agreement()
    build.task(agreement, title="loopt", due=date(2026, 12, 31))
    build.task(agreement, title="klaar", status=TaskStatus.DONE, done_at=NOW)
    build.task(agreement, title="niet meer nodig", status=TaskStatus.DROPPED)
    (shown,) = look().agreements
    assert titles(shown) == ["loopt"]
    assert closed_titles(shown) == ["klaar", "niet meer nodig"]
    assert (shown.counts.done, shown.counts.dropped, shown.counts.total) == (1, 1, 2)


def test_themes_and_afspraken_stand_in_the_order_of_the_document_and_tasks_of_one_afspraak_together(
    build: Any, session: Session, look: Any
) -> None:
    agreement = build.agreement()
    first = build.task(agreement, number="1", title="eerste")
    second = build.task(agreement, number="9", title="tweede")
    second.afspraak_id = first.afspraak_id
    session.add(second)
    build.task(agreement, number="2", title="derde")
    (theme,) = look().agreements[0].themes
    assert [(afspraak.number, [row.title for row in afspraak.rows]) for afspraak in theme.open] == [
        ("1", ["eerste", "tweede"]),
        ("2", ["derde"]),
    ]


def test_what_comes_back_is_one_row_for_which_the_worst_period_speaks(build: Any, look: Any) -> None:
    agreement = build.agreement()
    series = build.series(agreement).id
    months = [(date(2026, 1, 1), date(2026, 1, 31)), (date(2026, 2, 1), date(2026, 2, 28)), (date(2026, 3, 1), date(2026, 3, 31))]
    names = ("januari", "februari", "maart")
    for (start, due), name, done in zip(months, names, (True, False, False), strict=True):
        status = TaskStatus.DONE if done else TaskStatus.OPEN
        build.task(agreement, title=f"overzicht sturen ({name} 2026)", start=start, due=due, series_id=series, status=status)
    (shown,) = look().agreements
    (row,) = (row for theme in shown.themes for row in theme.open_rows)
    assert (row.title, row.view.due, row.state) == ("overzicht sturen", date(2026, 2, 28), "red")
    assert ([view.due for view in row.periods], row.times_done) == ([due for _, due in months], 1)
    assert shown.counts == LightCounts(red=1)


def test_a_series_of_which_every_period_is_closed_is_closed(build: Any, look: Any) -> None:
    agreement = build.agreement()
    series = build.series(agreement).id
    build.task(agreement, series_id=series, status=TaskStatus.DONE)
    build.task(agreement, series_id=series, status=TaskStatus.DROPPED)
    (shown,) = look().agreements
    assert (titles(shown), shown.counts) == ([], LightCounts(done=1))


def test_attention_goes_to_red_first_and_then_to_the_nearest_deadline(build: Any, look: Any) -> None:
    agreement = build.agreement()
    build.task(agreement, title="bijna", due=date(2026, 4, 20))
    build.task(agreement, title="goed", due=date(2026, 12, 31))
    build.task(agreement, title="laat", due=date(2026, 3, 31))
    build.task(agreement, title="later", due=date(2026, 2, 28))
    (shown,) = look().agreements
    assert [row.title for row in shown.attention] == ["later", "laat", "bijna"]


def test_running_work_stands_apart_and_is_not_counted(build: Any, look: Any) -> None:
    agreement = build.agreement()
    build.task(agreement, title="gewoon", due=date(2026, 12, 31))
    build.task(agreement, title="loopt altijd", chased=False)
    (shown,) = look().agreements
    assert titles(shown) == ["gewoon"]
    assert [row.title for afspraak in shown.running for row in afspraak.rows] == ["loopt altijd"]
    assert shown.counts.total == 1


def test_a_concept_is_named_and_not_followed_and_the_outside_does_not_see_it(build: Any, look: Any) -> None:
    agreement = build.agreement(status=AgreementStatus.CONCEPT, confirmed_at=None)
    build.task(agreement, status=TaskStatus.CONCEPT)
    (shown,) = look().agreements
    assert (shown.concept, shown.themes, shown.counts.total) == (True, (), 0)
    for audience in (Audience.PUBLIC, Audience.RAAD):
        assert look(audience=audience).agreements == ()


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.RAAD])
def test_the_outside_gets_no_person_and_no_words_of_a_person(
    session: Session, build: Any, look: Any, rules: GroundRules, audience: Audience
) -> None:
    agreement = build.agreement()
    person = build.person("U1", name="Noor Proefman")
    task = build.task(agreement)
    build.assign(task, person)
    said = "Noor Proefman is ziek"
    record(session, task.id, Stand("blocked"), person_id=person.id, source=Source.REPLY, text=said, now=NOW, rules=rules)
    assert "Noor" in repr(look()) and "U1" in repr(look())
    shown = repr(look(audience=audience))
    assert "Noor" not in shown and "U1" not in shown and "ziek" not in shown
    assert "Taak" in shown


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.RAAD])
def test_the_outside_sees_of_a_meeting_what_names_no_person(build: Any, look: Any, audience: Audience) -> None:
    agreement = build.agreement()
    build.party(agreement, "Woonlint")
    build.person("U1", name="Jansje Voorbeeld")
    build.meeting(
        agreement,
        name="overleg bij Jansje",
        kind=MeetingKind.OTHER,
        place="bij jansje thuis",
        organiser="Jansje",
        host="Woonlint",
    )
    build.meeting(agreement, name="overleg", organiser="Woonlint", place="Raadhuis", host="J. de Vries")
    ours, seen = look().ahead, look(audience=audience).ahead
    assert [(m.name, m.place, m.organiser, m.host) for m in seen] == [
        ("overleg", None, None, "Woonlint"),
        ("overleg", "Raadhuis", "Woonlint", None),
    ]
    assert (ours[0].name, ours[0].place, ours[0].organiser) == ("overleg bij Jansje", "bij jansje thuis", "Jansje")


def test_the_raad_gets_the_counts_and_what_is_red(build: Any, look: Any) -> None:
    agreement = build.agreement()
    build.task(agreement, title="laat")
    build.task(agreement, title="goed", due=date(2026, 12, 31))
    build.task(agreement, title="klaar", status=TaskStatus.DONE)
    build.task(agreement, title="altijd", chased=False)
    (shown,) = look(audience=Audience.RAAD).agreements
    assert (titles(shown), closed_titles(shown), shown.running) == (["laat"], [], ())
    assert shown.counts == LightCounts(red=1, green=1, done=1)


def test_a_link_shows_its_own_agreement_party_or_person(build: Any, look: Any) -> None:
    here, elsewhere = build.agreement(), build.agreement()
    mine, theirs = build.party(here), build.party(here, "Huurdersraad De Sleutel")
    person = build.person("U1")
    build.member(person, mine)
    build.task(here, title="van Woonlint", owners=(mine,))
    build.task(here, title="van de huurders", owners=(theirs,))
    given = build.task(here, title="gegeven", owners=(theirs,))
    build.assign(given, person)
    build.task(elsewhere, title="elders")

    def all_titles(**scope: Any) -> list[list[str]]:
        return [titles(agreement) for agreement in look(**scope).agreements]

    assert all_titles() == [["van Woonlint", "van de huurders", "gegeven"], ["elders"]]
    assert all_titles(agreement_id=elsewhere.id) == [["elders"]]
    assert all_titles(agreement_id=here.id, party_id=mine.id) == [["van Woonlint"]]
    assert all_titles(person_id=person.id) == [["van Woonlint", "gegeven"]]
    assert all_titles(agreement_id=elsewhere.id, party_id=mine.id) == []
    assert look(party_id=mine.id).party == "Woonlint"


def test_meetings_lie_ahead_until_their_last_day_is_over(build: Any, look: Any, rules: GroundRules) -> None:
    agreement = build.agreement()
    begins = datetime(2026, 4, 10, 9, 0, tzinfo=rules.zone)
    build.meeting(agreement, name="vandaag", starts_at=begins, ends_at=begins + timedelta(hours=1), status=MeetingStatus.SET)
    build.meeting(agreement, name="te plannen", window_start=date(2026, 4, 1), window_end=date(2026, 4, 30))
    build.meeting(
        agreement, name="wettelijk", kind=MeetingKind.DEADLINE, window_start=date(2026, 5, 1), window_end=date(2026, 5, 1)
    )
    build.meeting(agreement, name="januari", window_start=date(2026, 1, 1), window_end=date(2026, 1, 31))
    build.meeting(agreement, name="maart", window_start=date(2026, 3, 1), window_end=date(2026, 3, 31))
    board = look()
    assert [meeting.name for meeting in board.ahead] == ["te plannen", "vandaag", "wettelijk"]
    assert [meeting.to_plan for meeting in board.ahead] == [True, False, False]
    assert [meeting.name for meeting in board.behind] == ["maart", "januari"]
    assert board.ahead[1].start == begins and board.ahead[1].start.utcoffset() == timedelta(hours=2)


def test_a_cancelled_meeting_is_shown_as_such_until_its_day_and_then_gone(build: Any, look: Any) -> None:
    build.meeting(build.agreement(), status=MeetingStatus.CANCELLED, cancelled_at=NOW)
    assert [meeting.cancelled for meeting in look().ahead] == [True]
    later = look(now=datetime(2026, 8, 1, 10, 0, tzinfo=UTC))
    assert (later.ahead, later.behind) == ((), ())
