"""A newer version of a known agreement: shown first, stored on a yes; the progress of what stayed goes along."""

from __future__ import annotations

import json
import shutil
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from bot.commands.program import main
from bot.config import Config
from bot.context import ground_rules
from storage.database import open_database
from workflows.meeting.feed.choice import Deadlines
from workflows.meeting.feed.whole_calendar import FeedScope, feed_bytes

OLD = """# Prestatieafspraken Veldhoek 2027

Tussen de gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel.

## Afspraken

1. Woonlint organiseert in het eerste kwartaal van 2027 een bijeenkomst over energie.
2. De gemeente Veldhoek stelt voor 1 mei 2027 een plan voor ouderenhuisvesting op.
3. Woonlint levert in 2027 veertig sociale huurwoningen op.
4. Huurdersraad De Sleutel houdt in Q3 2027 een schouw door de binnentuinen van de Rietbuurt.
5. Woonlint en de gemeente Veldhoek bespreken ieder kwartaal de huurachterstanden.
"""
NEW = (
    OLD.replace("5. Woonlint", "6. Woonlint")
    .replace("4. Huurdersraad De Sleutel houdt in Q3 2027 een schouw door de binnentuinen van de Rietbuurt.\n", "")
    .replace("voor 1 mei 2027", "voor 1 september 2027")
    .replace("3. Woonlint", "4. Woonlint")
    .replace("2. De gemeente", "3. De gemeente")
    .replace("1. Woonlint", "2. Woonlint")
    .replace("## Afspraken\n\n", "## Afspraken\n\n1. De gemeente Veldhoek verkoopt in Q4 2027 een kavel aan de Molenweg.\n")
    .replace("6. Woonlint", "5. Woonlint")
)
ADDENDUM = """# Addendum prestatieafspraken Veldhoek 2027

Tussen de gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel.

## Afspraken

2. De gemeente Veldhoek stelt voor 1 juni 2027 een plan voor ouderenhuisvesting op.
6. Woonlint plaatst in Q4 2027 tien laadpalen.
7. Huurdersraad De Sleutel belegt in Q4 2027 een avond over huurtoeslag.
"""
FEBRUARY, MARCH = "2027-02-01T10:00", "2027-03-15T10:00"


class Desk:
    """The command line in a folder of its own."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._set, self._capsys, self.folder = monkeypatch.setattr, capsys, folder

    def __call__(self, *words: str) -> str:
        self._set(sys, "argv", ["nakomen", *words])
        try:
            main()
        except SystemExit as ended:
            assert not ended.code, self._capsys.readouterr().err
        return self._capsys.readouterr().out

    def json(self, *words: str) -> Any:
        return json.loads(self(*words, "--json"))

    def tasks(self, at: str = MARCH) -> dict[str, list[dict[str, Any]]]:
        """The tasks by a word of their title."""
        rows = self.json("tasks", "--at", at)
        words = (
            "bijeenkomst",
            "ouderenhuisvesting",
            "huurwoningen",
            "schouw",
            "huurachterstanden",
            "kavel",
            "laadpalen",
            "avond",
        )
        return {word: [row for row in rows if word in row["quote"]] for word in words}


@pytest.fixture(scope="module")
def old_in_store(program: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store in which the old version is followed; it is read once."""
    home = tmp_path_factory.mktemp("old")
    (home / "oud.md").write_text(OLD, "utf-8")
    done = program.here(home, "import", "oud.md", "--channel", "C0VELDHOEK", "--yes", "--at", "2026-12-20T10:00")
    assert done.returncode == 0, done.stderr
    return home / "nakomen.db"


@pytest.fixture
def desk(old_in_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    for name, text in {"oud.md": OLD, "nieuw.md": NEW, "addendum.md": ADDENDUM}.items():
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.delenv("NAKOMEN_CONFIG", raising=False)
    monkeypatch.chdir(tmp_path)
    shutil.copy(old_in_store, tmp_path)
    return Desk(tmp_path, monkeypatch, capsys)


def feed_of(folder: Path) -> Calendar:
    """The calendar with deadlines of all that stands in this folder's database."""
    database = open_database(f"sqlite:///{folder / 'nakomen.db'}")
    with database.read() as session:
        scope = FeedScope(deadlines=Deadlines.EVENTS)
        data, _ = feed_bytes(session, scope, rules=ground_rules(Config()), today=date(2027, 3, 16))
    database.close()
    return Calendar.from_ical(data)


def test_before_a_yes_it_is_only_shown(desk: Desk) -> None:
    before = desk.json("tasks")
    found = desk.json("import", "nieuw.md", "--at", MARCH)
    assert (found["agreement"], found["created"], found["applied"], found["tasks"]) == (1, False, False, len(before))
    assert {name: found["changes"][name] for name in ("same", "changed", "new", "gone", "renumbered")} == {
        "same": 1,
        "changed": 1,
        "new": 1,
        "gone": 1,
        "renumbered": 2,
    }
    said = desk("import", "nieuw.md", "--at", MARCH)
    assert "is een nieuwe versie van de afspraken met nummer 1" in said and "--yes" in said
    assert desk.json("tasks") == before and len(desk.json("agreements")) == 1


def test_on_a_yes_what_stayed_keeps_its_history_stand_and_number_of_the_task(desk: Desk) -> None:
    desk("answer", str(desk.tasks()["ouderenhuisvesting"][0]["id"]), "60%", "--by", "U0ANNA", "--at", FEBRUARY)
    desk("answer", str(desk.tasks()["bijeenkomst"][0]["id"]), "klaar", "--by", "U0ANNA", "--at", FEBRUARY)
    before = desk.tasks()
    assert desk.json("import", "nieuw.md", "--yes", "--at", MARCH)["applied"] is True
    after = desk.tasks()
    for word, number in (("bijeenkomst", "2"), ("ouderenhuisvesting", "3"), ("huurwoningen", "4")):
        assert [row["id"] for row in after[word]] == [row["id"] for row in before[word]]
        assert {row["number"] for row in after[word]} == {number}
    [plan] = after["ouderenhuisvesting"]
    assert (plan["due"], plan["first_due"], plan["percent"]) == ("2027-08-31", "2027-04-30", 60)
    assert plan["history"][0]["text"] == "60%"
    assert plan["history"][-1]["change"]["agreed"]["due"] == ["2027-04-30", "2027-08-31"]
    assert after["bijeenkomst"][0]["status"] == "done" and len(after["bijeenkomst"][0]["history"]) == 1
    assert [row["id"] for row in after["huurachterstanden"]] == [row["id"] for row in before["huurachterstanden"]]


def test_what_is_gone_is_dropped_with_a_line_and_what_is_new_is_planned(desk: Desk) -> None:
    desk("import", "nieuw.md", "--yes", "--at", MARCH)
    after = desk.tasks()
    [gone] = after["schouw"]
    assert gone["status"] == "dropped" and gone["history"][-1]["change"]["document"] == ["oud.md", "nieuw.md"]
    [new] = after["kavel"]
    assert (new["status"], new["number"], new["history"]) == ("planned", "1", [])
    told = {task for row in desk.json("tasks", "--upcoming", "--weeks", "60", "--at", MARCH) for task in row["tasks"]}
    assert new["id"] in told and gone["id"] not in told


def test_a_changed_date_moves_the_reminders_at_once(desk: Desk) -> None:
    def due_days() -> list[str]:
        [plan] = desk.tasks()["ouderenhuisvesting"]
        rows = desk.json("tasks", "--upcoming", "--weeks", "40", "--at", MARCH)
        return [row["moment"][:10] for row in rows if plan["id"] in row["tasks"] and row["kind"] == "due"]

    assert due_days() == ["2027-04-30"]
    desk("import", "nieuw.md", "--yes", "--at", MARCH)
    assert due_days() == ["2027-08-31"]


def test_the_same_version_again_and_the_version_before_it_change_nothing(desk: Desk) -> None:
    desk("import", "nieuw.md", "--yes", "--at", MARCH)
    after = desk.json("tasks", "--at", MARCH)
    assert "er is niets veranderd" in desk("import", "nieuw.md", "--yes", "--at", MARCH)
    assert "is een eerdere versie van bekende afspraken; er is niets veranderd" in desk(
        "import", "oud.md", "--yes", "--at", MARCH
    )
    assert desk.json("tasks", "--at", MARCH) == after


def test_a_third_version_does_not_lose_what_went_before_again(desk: Desk) -> None:
    desk("import", "nieuw.md", "--yes", "--at", MARCH)
    (desk.folder / "derde.md").write_text(NEW.replace("een kavel", "twee kavels"), "utf-8")
    found = desk.json("import", "derde.md", "--at", MARCH)
    assert (found["changes"]["gone"], found["changes"]["changed"], found["changes"]["same"]) == (0, 1, 4)


def test_an_addendum_changes_what_it_names_and_leaves_the_rest(desk: Desk) -> None:
    before = desk.tasks()
    found = desk.json("import", "addendum.md", "--yes", "--at", MARCH)
    assert (found["agreement"], found["created"], found["changes"]["partial"]) == (1, False, True)
    after = desk.tasks()
    for word in ("bijeenkomst", "huurwoningen", "schouw", "huurachterstanden"):
        assert after[word] == before[word]
    assert after["ouderenhuisvesting"][0]["due"] == "2027-05-31"
    assert [row["number"] for row in after["laadpalen"] + after["avond"]] == ["6", "7"]
    assert desk.json("agreements")[0]["title"] == "Prestatieafspraken Veldhoek 2027"


def test_another_title_is_a_change_of_every_entry_of_the_calendar(desk: Desk) -> None:
    """Each entry says to which agreement it belongs; a program that goes by SEQUENCE would keep showing the old title."""

    def entries() -> dict[str, Any]:
        return {str(entry["UID"]): entry for entry in feed_of(desk.folder).walk("VEVENT")}

    before = entries()
    (desk.folder / "nieuw.md").write_text(NEW.replace("# Prestatieafspraken Veldhoek", "# Woonafspraken Veldhoek"), "utf-8")
    desk("import", "nieuw.md", "--yes", "--at", MARCH)
    after = entries()
    stayed = before.keys() & after.keys()
    assert any(uid.startswith("m") for uid in stayed) and any(uid.startswith("t") for uid in stayed)
    for uid in stayed:
        assert "Woonafspraken" in after[uid]["DESCRIPTION"] and "Woonafspraken" not in before[uid]["DESCRIPTION"]
        assert int(after[uid]["SEQUENCE"]) > int(before[uid]["SEQUENCE"]), uid
        assert after[uid]["DTSTAMP"].dt > before[uid]["DTSTAMP"].dt, uid


def test_next_year_is_an_agreement_of_its_own(desk: Desk) -> None:
    (desk.folder / "2028.md").write_text(OLD.replace("2027", "2028"), "utf-8")
    assert desk.json("import", "2028.md")["created"] is True
    found = desk.json("compare", "2028.md", "--agreement", "1")
    assert found["same"] == 5


def test_the_same_parties_can_have_another_agreement_if_somebody_says_so(desk: Desk) -> None:
    assert desk.json("import", "nieuw.md", "--new")["created"] is True
    assert len(desk.json("agreements")) == 2


def test_the_history_stays_sound(desk: Desk) -> None:
    from bot.config_file import load_config
    from bot.context import store
    from workflows.tracking.history import broken_links

    desk("import", "nieuw.md", "--yes", "--at", MARCH)
    with store(load_config(None), writes=False) as database, database.read() as session:
        assert broken_links(session, 1) == []


def test_two_files_can_be_compared_without_a_store(desk: Desk) -> None:
    (desk.folder / "nakomen.db").unlink()
    assert desk.json("compare", "nieuw.md", "--old", "oud.md")["gone"] == 1
    said = desk("compare", "nieuw.md", "--old", "oud.md")
    assert "3 (was 2): gewijzigd" in said and "klaar 30-04-2027 → 31-08-2027" in said
    assert not (desk.folder / "nakomen.db").exists()
