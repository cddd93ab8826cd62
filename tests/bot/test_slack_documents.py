"""A document dropped in the chat: offered, read, shown as a concept, followed; by whom, how often, and what when it can't be."""

from __future__ import annotations

import io
import json
import re
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlmodel import col, select

from bot.playground.api import api_scopes
from bot.playground.api.api_files import new_file, share_file
from bot.playground.sample_workspace import BOT, CHANNEL, CORPORATIE, GEMEENTE, HUURDERS
from bot.playground.workspace_nouns import Message
from bot.slack.files import documents, downloads
from storage.agreements import Agreement, Party
from storage.tasks import HistoryEntry, Task
from storage.words import AgreementStatus, MembershipRole, Source, TaskStatus
from workflows.tracking.people import register

Start = Callable[..., Any]

SAMPLE = (Path(__file__).parents[2] / "bot" / "demo" / "prestatieafspraken-veldhoek-2026.txt").read_bytes()
NAME = "afspraken.txt"
OFFER = "Zal ik dit document lezen?"


def drop(town: Any, content: bytes = SAMPLE, name: str = NAME, *, user: str = GEMEENTE, channel: str = CHANNEL) -> Message:
    """The message with which somebody dropped a document."""
    message: Message = town.playground.people.upload(user, channel, name, content)
    town.settle()
    return message


def offer_for(town: Any, dropped: Message) -> Message:
    found: Message = next(m for m in town.posts(dropped.channel) if m.thread_ts == dropped.ts)
    return found


def read(town: Any, dropped: Message, *, user: str = GEMEENTE) -> Message:
    """The message that shows what was read, after a yes."""
    town.click(user, offer_for(town, dropped), "confirm_yes")
    found: Message = town.last_in_thread(dropped)
    return found


def kept(town: Any) -> list[Agreement]:
    """The agreements that came in by the chat."""
    with town.database.read() as session:
        return list(session.exec(select(Agreement).where(Agreement.content_hash != "0" * 64)))


def buttons_of(message: Message) -> list[str]:
    rows = [block for block in message.blocks if block["type"] == "actions"]
    return [element["action_id"] for row in rows for element in row["elements"]]


def registered(town: Any, user: str, role: MembershipRole) -> None:
    with town.database.write() as session:
        party = session.exec(select(Party)).first()
        assert party is not None
        register(session, user_id=user, party_id=party.id or 0, role=role)


@pytest.mark.parametrize("mode", ["socket", "http"])
def test_a_dropped_document_is_offered_read_and_followed(mode: str, start: Start) -> None:
    town = start(tasks=0, channel=None, mode=mode)
    dropped = drop(town)
    offered = offer_for(town, dropped)
    assert offered.text.startswith(OFFER)
    assert buttons_of(offered) == ["confirm_yes", "confirm_no"]
    assert offered.metadata is not None and offered.metadata["event_payload"]["kind"] == "intake"
    assert kept(town) == []

    shown = read(town, dropped)
    [agreement] = kept(town)
    assert (agreement.status, agreement.channel) == (AgreementStatus.CONCEPT, CHANNEL)
    assert offered.text == "Ik heb het document gelezen." and not buttons_of(offered)
    assert agreement.title in shown.text
    assert "Woonlint" in shown.text and "Huurdersraad De Sleutel" in shown.text
    assert "afspraken" in shown.text and "taken" in shown.text and "De overleggen komen uit het document." in shown.text
    assert buttons_of(shown) == ["review_start", "confirm_yes", "confirm_no"], "what is in doubt is checked first"

    town.click(GEMEENTE, shown, "confirm_yes")
    [agreement] = kept(town)
    assert agreement.status is AgreementStatus.ACTIVE
    assert town.thread(dropped)[-1].startswith(f"Vanaf nu volg ik {agreement.title}.")
    assert "Het eerste bericht komt" in town.thread(dropped)[-1]
    assert not buttons_of(shown) and "Bevestigd" in shown.text
    with town.database.read() as session:
        [entry] = session.exec(select(HistoryEntry).where(HistoryEntry.agreement_id == agreement.id))
        assert entry.source is Source.BUTTON and entry.person_id is not None


def test_the_reading_is_seen_while_it_lasts_and_holds_up_nobody(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    town = start()
    nudge = town.live()
    begun, go_on = threading.Event(), threading.Event()
    fetch = documents.fetch

    def slowly(*args: Any) -> bytes:
        begun.set()
        assert go_on.wait(60)
        return fetch(*args)

    monkeypatch.setattr(documents, "fetch", slowly)
    dropped = drop(town)
    offered = offer_for(town, dropped)
    town.playground.people.click(GEMEENTE, offered, "confirm_yes")
    assert begun.wait(60)
    assert town.playground.wait_for(lambda _: offered.text.startswith("Ik lees het document…"))
    assert buttons_of(offered) == []
    town.playground.people.click(CORPORATIE, nudge, "task_done")
    assert town.playground.wait_for(lambda _: "✅ afgerond" in nudge.text), "another's click waits for nobody's document"
    go_on.set()
    town.settle()
    assert len(kept(town)) == 1


def test_a_no_reads_nothing(start: Start) -> None:
    town = start()
    dropped = drop(town)
    offered = offer_for(town, dropped)
    town.click(GEMEENTE, offered, "confirm_no")
    assert offered.text.startswith("Goed, ik lees het niet.")
    assert not buttons_of(offered) and kept(town) == [] and len(town.thread(dropped)) == 1


def test_only_a_coordinator_has_it_read_and_confirmed(start: Start) -> None:
    town = start()
    registered(town, GEMEENTE, MembershipRole.COORDINATOR)
    registered(town, CORPORATIE, MembershipRole.LEAD)
    dropped = drop(town, user=CORPORATIE)
    offered = offer_for(town, dropped)
    town.click(CORPORATIE, offered, "confirm_yes")
    assert kept(town) == [] and buttons_of(offered)
    assert town.whispers(CORPORATIE) == [
        f"Een document laten lezen en bevestigen doet de coördinator. Vraag het aan <@{GEMEENTE}>."
    ]
    shown = read(town, dropped)
    town.click(CORPORATIE, shown, "confirm_yes")
    [agreement] = kept(town)
    assert agreement.status is AgreementStatus.CONCEPT
    town.click(GEMEENTE, shown, "confirm_yes")
    [agreement] = kept(town)
    assert agreement.status is AgreementStatus.ACTIVE


def test_who_dropped_it_may_withdraw_the_question(start: Start) -> None:
    town = start()
    registered(town, GEMEENTE, MembershipRole.COORDINATOR)
    dropped = drop(town, user=CORPORATIE)
    town.click(CORPORATIE, offer_for(town, dropped), "confirm_no")
    assert offer_for(town, dropped).text.startswith("Goed, ik lees het niet.")


def test_the_two_events_of_a_drop_and_their_repeats_ask_once(start: Start) -> None:
    town = start()
    town.playground.deliveries.ack_seconds = 0.0  # every event is sent again
    dropped = drop(town)
    assert len(town.thread(dropped)) == 1


def test_a_drop_of_which_only_file_shared_is_heard_is_offered_too(start: Start) -> None:
    town = start()
    app = town.playground.workspace.app
    app.events -= {"message.channels"}
    assert offer_for(town, drop(town)).text.startswith(OFFER)


def test_two_clicks_at_once_read_and_confirm_once(start: Start) -> None:
    town = start()
    dropped = drop(town)
    offered = offer_for(town, dropped)
    for user in (GEMEENTE, CORPORATIE, GEMEENTE):
        town.playground.people.click(user, offered, "confirm_yes")
    town.settle()
    assert len(kept(town)) == 1
    assert len(town.thread(dropped)) == 2
    shown = town.last_in_thread(dropped)
    for user in (GEMEENTE, CORPORATIE):
        town.playground.people.click(user, shown, "confirm_yes")
    town.settle()
    assert sum(text.startswith("Vanaf nu volg ik") for text in town.thread(dropped)) == 1
    assert [text for text in town.whispers(CORPORATIE) if "is al beslist" in text]


def test_nog_niet_leaves_a_concept_and_the_same_document_brings_it_back(start: Start) -> None:
    town = start(tasks=0, channel=None)
    first = drop(town)
    shown = read(town, first)
    town.click(GEMEENTE, shown, "confirm_no")
    [agreement] = kept(town)
    assert agreement.status is AgreementStatus.CONCEPT
    assert "blijft een concept" in town.thread(first)[-1] and not buttons_of(shown)

    again = read(town, drop(town, name="kopie.txt"))
    assert again.text.startswith("Dit document ken ik al. Het is nog een concept:")
    town.click(GEMEENTE, again, "confirm_yes")
    [agreement] = kept(town)
    assert agreement.status is AgreementStatus.ACTIVE

    third = read(town, drop(town))
    assert third.text.startswith(f"Dit document ken ik al: {agreement.title}. Ik volg het sinds 5 januari")
    assert not buttons_of(third) and len(kept(town)) == 1


def test_a_channel_that_follows_another_agreement_is_told_so_and_asked(start: Start) -> None:
    town = start()
    dropped = drop(town)
    assert "In dit kanaal volg ik al Prestatieafspraken Veldhoek 2026." in offer_for(town, dropped).text
    town.click(GEMEENTE, read(town, dropped), "confirm_yes")
    with town.database.read() as session:
        rows = session.exec(select(Agreement)).all()
        assert [(row.channel, row.status) for row in rows] == [(CHANNEL, AgreementStatus.ACTIVE)] * 2


def test_in_a_direct_message_it_is_read_and_the_channel_comes_later(start: Start) -> None:
    town = start(tasks=0, channel=None)
    direct = town.playground.workspace.direct_message(GEMEENTE)
    dropped = drop(town, channel=direct.id)
    assert len(town.posts(direct.id)) == 1, "no help beside the question"
    town.click(GEMEENTE, read(town, dropped), "confirm_yes")
    [agreement] = kept(town)
    assert (agreement.status, agreement.channel) == (AgreementStatus.ACTIVE, None)
    assert "Typ nog /afspraak koppel" in town.thread(dropped)[-1]


def test_other_kinds_of_files_are_left_alone(start: Start) -> None:
    town = start()
    for name in ("foto.png", "cijfers.xlsx", "film.mp4", "zonder-einde"):
        assert town.thread(drop(town, b"x", name)) == [], name


def test_a_sheet_with_any_name_is_offered_when_it_is_said_to_us(start: Start) -> None:
    town = start()
    direct = town.playground.workspace.direct_message(GEMEENTE)
    for channel, text in ((CHANNEL, f"<@{BOT}> hier is de lijst"), (CHANNEL, f"<@{BOT}>"), (direct.id, "")):
        dropped = town.playground.people.upload(GEMEENTE, channel, "lijst.xlsx", monitor(), text)
        town.settle()
        assert [message[:10] for message in town.thread(dropped)] == [OFFER[:10]], "asked once, and no help beside it"


def test_a_monitor_in_excel_is_offered_when_its_name_says_what_it_is_and_read(start: Start) -> None:
    town = start(tasks=0, channel=None)
    dropped = drop(town, monitor(), "Monitor prestatieafspraken 2026.xlsx")
    assert offer_for(town, dropped).text.startswith(OFFER)
    read(town, dropped)
    [agreement] = kept(town)
    assert agreement.status is AgreementStatus.CONCEPT
    assert [task.due for task in tasks_of(town)] == [date(2026, 6, 30), date(2026, 9, 30), date(2026, 7, 1)]


def monitor() -> bytes:
    rows = [
        ("Monitor prestatieafspraken 2026 gemeente Veldhoek, Woonlint en Huurdersraad De Sleutel",),
        ("Nr", "Afspraak", "Trekker", "Planning", "Stand"),
        ("1", "Woonlint bouwt 25 woningen aan de Singel", "Woonlint", "Q2 2026", "loopt"),
        ("2", "De gemeente stelt een woonvisie op", "gemeente Veldhoek", "Q3 2026", ""),
        ("3", "De huurdersraad houdt een enquête onder alle huurders", "Huurdersraad De Sleutel", "uiterlijk 1 juli 2026", ""),
    ]
    book, buffer = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(buffer)
    return buffer.getvalue()


def tasks_of(town: Any) -> list[Task]:
    with town.database.read() as session:
        return list(session.exec(select(Task).order_by(col(Task.id))))


def test_a_file_in_the_thread_of_a_task_is_evidence(start: Start) -> None:
    town = start()
    nudge = town.live()
    workspace = town.playground.workspace
    file = new_file(workspace, GEMEENTE, NAME, SAMPLE)
    share_file(workspace, workspace.channels[CHANNEL], file)
    workspace.post(workspace.channels[CHANNEL], CORPORATIE, "", subtype="file_share", files=[file.id], thread_ts=nudge.ts)
    town.settle()
    said, asked = town.thread(nudge)
    assert asked.startswith("Dank. Is afspraak 6 hiermee klaar?")
    assert said.startswith(f"Bewijsstuk bij afspraak 6, van <@{CORPORATIE}>"), "kept, and not asked whether to read it"
    [entry] = town.history()
    assert entry.text is not None and entry.text.startswith("Bewijsstuk: ") and entry.change == {}


def test_files_of_bots_are_left_alone(start: Start) -> None:
    town = start()
    town.playground.workspace.users[CORPORATIE].is_bot = True
    assert town.thread(drop(town, user=CORPORATIE)) == []


UNREADABLE = {
    "leeg.txt": (b"  \n", "Dit bestand is leeg."),
    "stuk.pdf": (b"%PDF-1.7 stuk", "Deze pdf is beschadigd"),
    "geen.docx": (b"gewone tekst", "Dit bestand heet .docx, maar het is er geen"),
    "kort.md": (b"# Hallo", "te weinig tekst"),
    "zonder-jaar.txt": (None, "noemt geen jaar"),
}


def test_what_cannot_be_followed_gets_one_kind_sentence_and_nothing_is_kept(start: Start) -> None:
    town = start()
    for name, (content, said) in UNREADABLE.items():
        dropped = drop(town, content if content is not None else without_years(), name)
        told = read(town, dropped)
        assert said in told.text and told.text.endswith("Ik heb niets bewaard."), name
        assert not buttons_of(offer_for(town, dropped)) and kept(town) == []


def without_years() -> bytes:
    return re.sub(rb"20\d\d", b"", SAMPLE)


def test_a_file_that_is_too_large_is_not_fetched_to_its_end(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    town = start()
    monkeypatch.setattr(downloads, "MOST_BYTES", 1000)
    assert "groter dan 50 MB" in read(town, drop(town)).text
    for file in town.playground.workspace.files.values():
        file.size = 0  # Slack doesn't say: then the bytes are counted as they come
    assert "groter dan 50 MB" in read(town, drop(town, name="nog-een.txt")).text
    assert kept(town) == []


def test_without_the_scope_it_is_told_and_a_second_click_works_once_it_is_there(start: Start) -> None:
    town = start()
    app = town.playground.workspace.app
    dropped = drop(town)
    scopes, app.scopes = app.scopes, app.scopes - {"files:read"}
    assert "files:read" in read(town, dropped).text and kept(town) == []
    offered = offer_for(town, dropped)
    assert offered.text.startswith(OFFER) and buttons_of(offered)
    app.scopes = scopes
    assert "Dit heb ik gelezen" in read(town, dropped).text
    assert len(kept(town)) == 1


def test_slacks_sign_in_page_is_no_document(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    town = start()
    drops = [drop(town, name=name) for name in (NAME, "afspraken.pdf", "afspraken.html")]
    monkeypatch.delitem(api_scopes.SCOPES, "files.info")  # as where the file is known but its bytes are behind the sign-in page
    town.playground.workspace.app.scopes -= {"files:read"}
    for dropped in drops:
        assert "files:read" in read(town, dropped).text
        assert kept(town) == [] and buttons_of(offer_for(town, dropped))


def test_words_beside_a_document_are_heard_and_get_no_help(start: Start) -> None:
    town = start()
    asked = town.playground.people.upload(GEMEENTE, CHANNEL, NAME, SAMPLE, f"<@{BOT}> lees dit eens")
    town.settle()
    assert [text.startswith(OFFER) for text in town.thread(asked)] == [True]
    direct = town.playground.workspace.direct_message(CORPORATIE)
    town.playground.people.upload(CORPORATIE, direct, "bewijs.pdf", b"%PDF", "6 klaar")
    town.settle()
    assert town.task().status is TaskStatus.DONE


def test_a_document_of_another_workspace_is_offered_too(start: Start) -> None:
    town = start()
    assert offer_for(town, drop(town, user=HUURDERS)).text.startswith(OFFER)


def test_a_better_copy_in_the_same_thread_is_offered_there(start: Start) -> None:
    town = start()
    dropped = drop(town, b"", "leeg.txt")
    read(town, dropped)
    workspace = town.playground.workspace
    file = new_file(workspace, GEMEENTE, NAME, SAMPLE)
    share_file(workspace, workspace.channels[CHANNEL], file)
    where = workspace.channels[CHANNEL]
    workspace.post(where, GEMEENTE, "", subtype="file_share", files=[file.id], thread_ts=dropped.ts)
    town.settle()
    again = town.last_in_thread(dropped)
    assert again.text.startswith(OFFER)
    town.click(GEMEENTE, again, "confirm_yes")
    assert len(kept(town)) == 1


def test_after_an_end_between_yes_and_answer_nothing_is_half_kept_and_the_next_start_reads_on(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    town = start()
    dropped = drop(town)
    offered = offer_for(town, dropped)
    begun, ended = threading.Event(), threading.Event()
    fetch = documents.fetch

    def ends_meanwhile(*args: Any) -> bytes:
        begun.set()
        assert ended.wait(60)
        return fetch(*args)

    monkeypatch.setattr(documents, "fetch", ends_meanwhile)
    town.playground.people.click(GEMEENTE, offered, "confirm_yes")
    assert begun.wait(60)
    assert town.playground.wait_for(lambda _: offered.text.startswith("Ik lees het document…"))
    town.app.stop()
    ended.set()
    assert kept(town) == []
    monkeypatch.undo()
    town.start_again()
    assert "Dit heb ik gelezen" in town.last_in_thread(dropped).text
    assert len(kept(town)) == 1


def test_a_mistake_of_ours_in_reading_is_told_and_leaves_the_buttons(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    town = start()

    def breaks(_data: bytes, _name: str) -> None:
        raise RuntimeError("a page that nobody foresaw")

    monkeypatch.setattr(documents, "_understood", breaks)
    dropped = drop(town)
    told = read(town, dropped)
    assert told.text.startswith("Het lezen is mislukt") and "nobody foresaw" not in told.text
    assert buttons_of(offer_for(town, dropped)) and kept(town) == []


def test_a_hostile_name_pings_and_formats_nothing(start: Start) -> None:
    town = start()
    dropped = drop(town, name="<!channel>*_~.txt")
    offered = offer_for(town, dropped)
    asked = json.dumps([offered.text, offered.blocks])
    assert "&lt;!channel&gt;" in offered.text
    shown = read(town, dropped)
    with town.database.read() as session:
        assert [row.document for row in session.exec(select(Agreement))][-1] == "<!channel>*_~.txt"
    said = asked + json.dumps([[message.text, message.blocks] for message in (offered, shown)])
    assert "<!channel>" not in said and "*_~" not in offered.text


def test_import_says_how(start: Start) -> None:
    town = start()
    town.playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", "import")
    town.settle()
    assert town.whispers(GEMEENTE)[-1].startswith("Sleep het ondertekende document naar dit kanaal")


def test_the_menu_of_a_message_has_its_document_read(start: Start) -> None:
    town = start()
    nudge = town.live()
    workspace, people = town.playground.workspace, town.playground.people
    file = new_file(workspace, GEMEENTE, NAME, SAMPLE)
    share_file(workspace, workspace.channels[CHANNEL], file)
    channel = workspace.channels[CHANNEL]
    evidence = workspace.post(channel, CORPORATIE, "", subtype="file_share", files=[file.id], thread_ts=nudge.ts)
    town.settle()
    kept, asked = town.thread(nudge)
    assert kept.startswith("Bewijsstuk bij afspraak 6") and "Is afspraak 6 hiermee klaar?" in asked
    people.shortcut(GEMEENTE, evidence, "read_document")
    town.settle()
    assert town.thread(nudge)[2].startswith(OFFER)
    people.shortcut(CORPORATIE, evidence, "read_document")
    people.shortcut(CORPORATIE, people.say(CORPORATIE, CHANNEL, "hallo"), "read_document")
    town.settle()
    there, nothing = town.whispers(CORPORATIE)
    assert "heb ik al iets gevraagd" in there and "Aan dit bericht hangt geen document" in nothing
    assert len(town.thread(nudge)) == 3


def test_the_menu_reads_what_was_declined_before_and_what_is_a_concept(start: Start) -> None:
    town = start(tasks=0, channel=None)
    dropped = drop(town)
    town.click(GEMEENTE, offer_for(town, dropped), "confirm_no")

    def chosen() -> Message:
        town.playground.people.shortcut(CORPORATIE, dropped, "read_document")
        town.settle()
        found: Message = town.last_in_thread(dropped)
        return found

    asked = chosen()
    assert asked.text.startswith(OFFER) and buttons_of(asked)
    town.click(GEMEENTE, asked, "confirm_yes")
    shown = town.last_in_thread(dropped)
    town.click(GEMEENTE, shown, "confirm_no")
    again = chosen()
    assert again.text.startswith(OFFER) and again.ts != asked.ts
    town.click(GEMEENTE, again, "confirm_yes")
    concept = town.last_in_thread(dropped)
    assert "Het is nog een concept" in concept.text and buttons_of(concept)
    assert town.whispers(CORPORATIE) == []


def test_the_menu_says_where_we_cannot_ask_and_asks_once_we_are_there(start: Start) -> None:
    town = start(tasks=0, channel=None)
    people = town.playground.people
    room = town.playground.workspace.add_channel("bouwoverleg", members=[GEMEENTE])
    dropped = people.upload(GEMEENTE, room, NAME, SAMPLE)
    people.shortcut(GEMEENTE, dropped, "read_document")
    town.settle()
    direct = town.playground.workspace.direct_message(GEMEENTE)
    [told] = town.posts(direct.id)
    assert "geen lid" in told.text and "/invite @Nakomen" in told.text
    people.invite_bot(GEMEENTE, room)
    town.settle()
    people.shortcut(GEMEENTE, dropped, "read_document")
    town.settle()
    assert town.last_in_thread(dropped).text.startswith(OFFER)
    assert len(town.posts(direct.id)) == 1
