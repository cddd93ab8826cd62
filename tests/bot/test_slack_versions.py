"""A changed document dropped in the chat: compared with the agreement that is followed, and carried out on a yes alone."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlmodel import col, select

from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE
from bot.playground.workspace_nouns import Message
from storage.agreements import Agreement, Party
from storage.tasks import HistoryEntry, Task
from storage.words import AgreementStatus, MembershipRole, Source, TaskStatus
from workflows.reading.accept import accept, confirm
from workflows.reading.proposal import Proposal
from workflows.reading.read import read_document
from workflows.renewing.titles_apart import is_called_otherwise
from workflows.tracking.history import broken_links
from workflows.tracking.people import register

Start = Callable[..., Any]

CONFIRMED = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)

OLD = """# Prestatieafspraken Veldhoek 2026

Tussen de gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel.

## Afspraken

1. Woonlint organiseert in het derde kwartaal van 2026 een bijeenkomst over energie.
2. De gemeente Veldhoek stelt voor 1 mei 2026 een plan voor ouderenhuisvesting op.
3. Huurdersraad De Sleutel houdt in Q3 2026 een schouw door de binnentuinen van de Rietbuurt.
4. Woonlint levert in 2026 veertig sociale huurwoningen op.
"""
HASH = hashlib.sha256(OLD.encode()).hexdigest()
NEW = """# Prestatieafspraken Veldhoek 2026

Tussen de gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel.

## Afspraken

1. Woonlint organiseert in het derde kwartaal van 2026 een bijeenkomst over energie.
2. De gemeente Veldhoek stelt voor 1 september 2026 een plan voor ouderenhuisvesting op.
3. Woonlint levert in 2026 veertig sociale huurwoningen op.
4. De gemeente Veldhoek verkoopt in Q4 2026 een kavel aan de Molenweg.
"""
ADDENDUM = """# Addendum prestatieafspraken Veldhoek 2026

Tussen de gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel.

## Afspraken

2. De gemeente Veldhoek stelt voor 1 juni 2026 een plan voor ouderenhuisvesting op.
5. Woonlint plaatst in Q4 2026 tien laadpalen.
6. Huurdersraad De Sleutel belegt in Q4 2026 een avond over huurtoeslag.
"""


def drop(town: Any, text: str, name: str, *, channel: str = CHANNEL) -> Message:
    message: Message = town.playground.people.upload(GEMEENTE, channel, name, text.encode())
    town.settle()
    return message


def read(town: Any, text: str, name: str, *, channel: str = CHANNEL) -> Message:
    """What is shown of a document after a yes to reading it."""
    dropped = drop(town, text, name, channel=channel)
    town.click(GEMEENTE, town.last_in_thread(dropped), "confirm_yes")
    shown: Message = town.last_in_thread(dropped)
    return shown


def thread_of(town: Any, shown: Message) -> list[str]:
    return [m.text for m in town.posts(shown.channel) if m.thread_ts == shown.thread_ts and m.ts != m.thread_ts]


def buttons_of(message: Message) -> list[str]:
    return [one["action_id"] for block in message.blocks if block["type"] == "actions" for one in block["elements"]]


def tasks_of(town: Any, agreement_id: int = 1) -> dict[str, Task]:
    """The tasks by a word of their sentence."""
    words = ("bijeenkomst", "ouderenhuisvesting", "schouw", "huurwoningen", "kavel", "laadpalen", "avond")
    with town.database.read() as session:
        rows = session.exec(select(Task).where(Task.agreement_id == agreement_id)).all()
        session.expunge_all()
    return {word: row for word in words for row in rows if word in row.quote}


def agreements(town: Any) -> list[Agreement]:
    with town.database.read() as session:
        rows = list(session.exec(select(Agreement).order_by(col(Agreement.id))))
        session.expunge_all()
    return rows


def mark(row: Task) -> tuple[Any, ...]:
    return row.id, row.status, row.due, row.percent, row.version


@pytest.fixture(scope="module")
def before() -> Proposal:
    """The old version, read once."""
    return read_document(OLD.encode(), name="afspraken.md")


@pytest.fixture
def town(start: Start, rules: Any, before: Proposal) -> Any:
    """A town of which the channel follows the old version, and nothing else."""
    found = start(tasks=0, channel=None)
    with found.database.write() as session:
        for row in session.exec(select(Party)).all():
            session.delete(row)
        session.flush()
        session.delete(session.exec(select(Agreement)).one())
        kept = accept(session, before, content_hash=HASH, channel=CHANNEL, now=CONFIRMED, rules=rules)
        confirm(session, kept.agreement_id, now=CONFIRMED, person_id=None, rules=rules)
    return found


def followed(town: Any) -> int:
    [agreement] = agreements(town)
    assert agreement.status is AgreementStatus.ACTIVE and agreement.channel == CHANNEL
    return agreement.id or 0


def test_a_changed_document_shows_what_changes_and_stores_nothing(town: Any) -> None:
    number = followed(town)
    before = {word: mark(row) for word, row in tasks_of(town, number).items()}
    shown = read(town, NEW, "afspraken-v2.md")
    assert shown.text.startswith("Dit lijkt een nieuwe versie van Prestatieafspraken Veldhoek 2026.")
    assert "Afspraken: 1 gelijk, 1 gewijzigd, 1 nieuw, 1 vervallen, 1 met een ander nummer." in shown.text
    assert "Afspraak 2 is gewijzigd" in shown.text and "voor 1 september 2026" in shown.text
    assert "Klaar: 30 april wordt 31 augustus." in shown.text
    assert "Afspraak 4 is nieuw" in shown.text and "kavel aan de Molenweg" in shown.text
    assert "Afspraak 3 vervalt" in shown.text and "schouw door de binnentuinen" in shown.text
    assert "Ander nummer: 3 (was 4)." in shown.text
    assert buttons_of(shown) == ["confirm_yes", "confirm_new", "confirm_no"]
    assert len(agreements(town)) == 1 and {word: mark(row) for word, row in tasks_of(town, number).items()} == before


def test_a_yes_carries_it_out_once_with_history_and_a_line_that_says_what_changed(town: Any) -> None:
    number = followed(town)
    with town.database.write() as session:
        plan = session.get_one(Task, tasks_of(town, number)["ouderenhuisvesting"].id)
        plan.percent = 60
        session.add(plan)
    before = tasks_of(town, number)
    shown = read(town, NEW, "afspraken-v2.md")
    for user in (GEMEENTE, CORPORATIE):
        town.playground.people.click(user, shown, "confirm_yes")
    town.settle()
    assert shown.text == "Verwerkt: ik volg deze versie." and not buttons_of(shown)
    said = [text for text in thread_of(town, shown) if text.startswith("Vanaf nu volg ik de nieuwe versie van")]
    assert len(said) == 1
    assert "Gewijzigd: 2. Nieuw: 4. Vervallen: 3. Ander nummer: 3 (was 4)." in said[0]
    after = tasks_of(town, number)
    assert len(agreements(town)) == 1
    assert {after[word].id for word in before} == {row.id for row in before.values()}
    assert (after["ouderenhuisvesting"].percent, after["ouderenhuisvesting"].due.isoformat()) == (60, "2026-08-31")
    assert after["schouw"].status is TaskStatus.DROPPED and after["kavel"].status is TaskStatus.OPEN
    with town.database.read() as session:
        rows = session.exec(select(HistoryEntry).where(col(HistoryEntry.task_id).is_(None))).all()
        [entry] = [row for row in rows if "document_hash" in row.change]
        assert entry.source is Source.BUTTON and entry.person_id is not None
        assert entry.change["document"] == ["afspraken.md", "afspraken-v2.md"]
        assert broken_links(session, number) == []


def bundle_of_july(town: Any) -> Message:
    """The message of 1 July that shows all four, with their buttons."""
    town.live(datetime(2026, 7, 1, 9, 0, tzinfo=UTC))
    [found] = [m for m in town.top() if any(one.startswith("task_done") for one in buttons_of(m))]
    assert isinstance(found, Message)
    return found


def test_messages_that_are_shown_say_what_the_new_version_says(town: Any) -> None:
    shown = bundle_of_july(town)
    gone = f"task_done:{tasks_of(town, followed(town))['schouw'].id}"
    assert gone in buttons_of(shown) and "30 april" in shown.text and "Afspraak 4: Veertig" in shown.text
    town.click(GEMEENTE, read(town, NEW, "v2.md"), "confirm_yes")
    assert "31 augustus" in shown.text and "30 april" not in shown.text
    assert "Afspraak 3: Veertig" in shown.text, "and the number by which it is named now"
    assert "vervallen, staat niet meer in de afspraken" in shown.text and gone not in buttons_of(shown)


def test_who_answers_about_what_has_gone_is_asked_first(town: Any) -> None:
    shown = bundle_of_july(town)
    gone = f"task_done:{tasks_of(town, followed(town))['schouw'].id}"
    old_buttons = list(shown.blocks)
    without = "".join(line for line in OLD.splitlines(keepends=True) if not line.startswith("3."))
    town.click(GEMEENTE, read(town, without, "v2.md"), "confirm_yes")
    shown.blocks[:] = old_buttons  # a window that was not renewed yet
    town.click(GEMEENTE, shown, gone)
    asked = town.last_in_thread(shown)
    assert asked.text == "Afspraak 3 staat niet meer in de afspraken. Zal ik toch noteren dat die klaar is?"
    town.click(GEMEENTE, asked, "confirm_no")
    for words in ("3 klaar", "3 ligt stil"):
        town.say(GEMEENTE, words, shown)
        asked = town.last_in_thread(shown)
        assert asked.text.startswith("Afspraak 3 staat niet meer in de afspraken. Zal ik")
        assert tasks_of(town)["schouw"].status is TaskStatus.DROPPED
    town.click(GEMEENTE, asked, "confirm_yes")
    assert tasks_of(town)["schouw"].status is TaskStatus.OPEN


def test_a_no_changes_nothing(town: Any) -> None:
    number = followed(town)
    before = {word: mark(row) for word, row in tasks_of(town, number).items()}
    shown = read(town, NEW, "afspraken-v2.md")
    town.click(GEMEENTE, shown, "confirm_no")
    assert shown.text == "Goed, er verandert niets." and not buttons_of(shown)
    assert len(agreements(town)) == 1 and {word: mark(row) for word, row in tasks_of(town, number).items()} == before


def test_somebody_can_say_that_it_is_an_agreement_of_its_own(town: Any) -> None:
    number = followed(town)
    before = {word: mark(row) for word, row in tasks_of(town, number).items()}
    shown = read(town, NEW, "afspraken-v2.md")
    town.click(GEMEENTE, shown, "confirm_new")
    assert [row.status for row in agreements(town)] == [AgreementStatus.ACTIVE, AgreementStatus.CONCEPT]
    assert thread_of(town, shown)[-1].startswith("Dit heb ik gelezen:") and not buttons_of(shown)
    assert {word: mark(row) for word, row in tasks_of(town, number).items()} == before


def test_of_a_document_that_is_called_otherwise_that_is_said_and_the_agreement_of_its_own_stands_first(town: Any) -> None:
    followed(town)
    shown = read(town, NEW.replace("Prestatieafspraken Veldhoek", "Prestatieafspraken Oosterkwartier"), "oosterkwartier.md")
    assert shown.text.startswith(
        "Dit document heet Prestatieafspraken Oosterkwartier 2026, maar lijkt veel op Prestatieafspraken Veldhoek 2026."
    )
    assert "Is het een nieuwe overeenkomst" in shown.text and "Zal ik deze versie volgen" not in shown.text
    assert buttons_of(shown) == ["confirm_new", "confirm_yes", "confirm_no"]


@pytest.mark.parametrize(
    ("title", "otherwise"),
    [
        ("Prestatieafspraken Veldhoek 2026 (concept)", False),
        ("Definitieve prestatie-afspraken Veldhoek 2026, versie 2", False),
        ("Prestatieafspraken 2026", False),
        ("Prestatieafspraken Oosterkwartier 2026", True),
        ("Woonafspraken Veldhoek 2026", True),
    ],
)
def test_what_a_title_says_of_a_version_or_a_year_is_no_other_name(title: str, otherwise: bool) -> None:
    assert is_called_otherwise("Prestatieafspraken Veldhoek 2026", title) is otherwise


def test_only_a_coordinator_decides_about_a_version(town: Any) -> None:
    number = followed(town)
    with town.database.write() as session:
        party = session.exec(select(Party).where(Party.agreement_id == number)).first()
        assert party is not None
        register(session, user_id=GEMEENTE, party_id=party.id or 0, role=MembershipRole.COORDINATOR)
        register(session, user_id=CORPORATIE, party_id=party.id or 0, role=MembershipRole.LEAD)
    shown = read(town, NEW, "afspraken-v2.md")
    for action in ("confirm_yes", "confirm_new", "confirm_no"):
        town.click(CORPORATIE, shown, action)
    assert len(agreements(town)) == 1 and "kavel" not in tasks_of(town, number)
    assert buttons_of(shown) and len([text for text in town.whispers(CORPORATIE) if f"<@{GEMEENTE}>" in text]) == 3
    town.click(GEMEENTE, shown, "confirm_yes")
    assert "kavel" in tasks_of(town, number)


def test_what_changed_in_between_is_shown_again_instead_of_carried_out(town: Any) -> None:
    number = followed(town)
    second = read(town, NEW, "v2.md")
    third = read(town, NEW.replace("een kavel", "twee kavels"), "v3.md")
    town.click(GEMEENTE, second, "confirm_yes")
    town.click(GEMEENTE, third, "confirm_yes")
    assert "een kavel" in tasks_of(town, number)["kavel"].quote
    again = [m for m in town.posts() if m.thread_ts == third.thread_ts][-1]
    assert "Afspraken: 3 gelijk, 1 gewijzigd." in again.text
    town.click(GEMEENTE, again, "confirm_yes")
    assert "twee kavels" in tasks_of(town, number)["kavel"].quote


def test_the_version_before_it_is_known_and_changes_nothing(town: Any) -> None:
    number = followed(town)
    town.click(GEMEENTE, read(town, NEW, "v2.md"), "confirm_yes")
    after = {word: mark(row) for word, row in tasks_of(town, number).items()}
    known = read(town, OLD, "kopie.md")
    assert known.text.startswith("Dit is een eerdere versie van Prestatieafspraken Veldhoek 2026.")
    assert buttons_of(known) == ["confirm_yes", "confirm_no"] and "Klaar: 31 augustus wordt 30 april." in known.text
    assert read(town, NEW, "kopie-v2.md").text.startswith("Dit document ken ik al:")
    assert len(agreements(town)) == 1 and {word: mark(row) for word, row in tasks_of(town, number).items()} == after


def test_a_version_that_was_wrong_is_taken_back_by_the_document_of_before(town: Any) -> None:
    number = followed(town)
    shown = read(town, NEW, "v2.md")
    people = town.playground.people
    people.say(GEMEENTE, CHANNEL, "ongedaan", thread_ts=shown.thread_ts)
    town.settle()
    assert not any("vorige document" in text for text in thread_of(town, shown)), "nothing was followed yet"
    town.click(GEMEENTE, shown, "confirm_yes")
    for words in ("ongedaan", "Oei, dit was de verkeerde versie"):
        before = len(thread_of(town, shown))
        people.say(GEMEENTE, CHANNEL, words, thread_ts=shown.thread_ts)
        town.settle()
        assert (
            "Zet het vorige document hier nog eens neer" in thread_of(town, shown)[-1]
            and len(thread_of(town, shown)) == before + 1
        )
    people.say(GEMEENTE, CHANNEL, "fijn, de schouw was al geregeld", thread_ts=shown.thread_ts)
    town.settle()
    assert len(thread_of(town, shown)) == before + 1, "talk is left alone"
    back = read(town, OLD, "nogmaals.md")
    assert tasks_of(town, number)["ouderenhuisvesting"].due.isoformat() == "2026-08-31", "asked first"
    town.click(GEMEENTE, back, "confirm_yes")
    assert thread_of(town, back)[-1].startswith("Vanaf nu volg ik weer een eerdere versie van Prestatieafspraken Veldhoek 2026.")
    after = tasks_of(town, number)
    assert after["ouderenhuisvesting"].due.isoformat() == "2026-04-30" and after["kavel"].status is TaskStatus.DROPPED


def test_an_addendum_says_that_the_rest_stays(town: Any) -> None:
    number = followed(town)
    before = {word: mark(row) for word, row in tasks_of(town, number).items()}
    shown = read(town, ADDENDUM, "addendum.md")
    assert shown.text.startswith("Dit lijkt een aanvulling op Prestatieafspraken Veldhoek 2026.")
    assert "3 gelijk, 1 gewijzigd, 2 nieuw" in shown.text
    town.click(GEMEENTE, shown, "confirm_yes")
    after = tasks_of(town, number)
    assert after.pop("ouderenhuisvesting").due.isoformat() == "2026-05-31" and {"laadpalen", "avond"} <= set(after)
    assert all(mark(after[word]) == kept for word, kept in before.items() if word in after)
    assert thread_of(town, shown)[-1].startswith("Vanaf nu hoort deze aanvulling bij Prestatieafspraken Veldhoek 2026.")


def test_in_a_direct_message_the_channel_that_follows_it_hears_of_it(town: Any) -> None:
    number = followed(town)
    direct = town.playground.workspace.direct_message(GEMEENTE)
    shown = read(town, NEW, "v2.md", channel=direct.id)
    assert f"De berichten komen in <#{CHANNEL}>." in shown.text
    town.click(GEMEENTE, shown, "confirm_yes")
    assert "kavel" in tasks_of(town, number)
    assert town.top()[-1].text.startswith("Vanaf nu volg ik de nieuwe versie van Prestatieafspraken Veldhoek 2026.")


def test_next_year_is_an_agreement_of_its_own(town: Any) -> None:
    followed(town)
    assert read(town, OLD.replace("2026", "2027"), "2027.md").text.startswith("Dit heb ik gelezen:")
    assert [row.year_start for row in agreements(town)] == [2026, 2027]


def test_what_people_corrected_skipped_and_added_while_checking_stays(town: Any) -> None:
    shown = read(town, OLD.replace("2026", "2027"), "2027.md")
    [number] = [row.id for row in agreements(town) if row.year_start == 2027]
    town.click(GEMEENTE, shown, "review_start")
    review = [m for m in town.posts() if m.thread_ts == shown.thread_ts][-1]
    rows = tasks_of(town, number)
    skipped, homes = f"t{rows['bijeenkomst'].id}", f"t{rows['huurwoningen'].id}"
    town.click(GEMEENTE, review, f"review_skip:{skipped}")
    people = town.playground.people
    people.choose_overflow(GEMEENTE, review, f"review_more:{homes}", f"split:{homes}")
    fill_in(town, {"title": "oplevering vieren met de huurders", "due": "2027-12-15"})
    people.click(GEMEENTE, review, f"review_change:{homes}")
    fill_in(town, {"due": "2027-11-30"})
    town.click(GEMEENTE, review, "confirm_yes")

    version = read(town, NEW.replace("2026", "2027"), "2027-v2.md")
    assert "Afspraken: 1 gelijk, 1 gewijzigd, 1 nieuw, 1 vervallen, 1 met een ander nummer." in version.text
    town.click(GEMEENTE, version, "confirm_yes")
    with town.database.read() as session:
        kept = session.exec(select(Task).where(Task.agreement_id == number)).all()
        assert {(row.due.isoformat(), row.status) for row in kept if "huurwoningen" in row.quote} == {
            ("2027-11-30", TaskStatus.OPEN),
            ("2027-12-15", TaskStatus.OPEN),
        }
        assert not [row for row in kept if "bijeenkomst" in row.quote], "what was skipped does not come back"
        assert [row.due.isoformat() for row in kept if "ouderenhuisvesting" in row.quote] == ["2027-08-31"]


def fill_in(town: Any, answers: dict[str, str]) -> None:
    people = town.playground.people
    assert town.playground.wait_for(lambda _: people.modal(GEMEENTE) is not None)
    people.submit_view(GEMEENTE, people.modal(GEMEENTE), answers)
    town.settle()
