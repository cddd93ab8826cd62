"""Several agreements side by side, tasks that wait for a yes, and what moves on to the next year: from the command line."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.commands.program import main

HEAD = """# Prestatieafspraken Veldhoek {year}

Tussen de gemeente Veldhoek, {corporatie} en Huurdersraad De Sleutel.

## Afspraken

"""
TEXT = (
    HEAD
    + """1. {name} organiseert in het eerste kwartaal van {year} een bijeenkomst over energie.
2. De gemeente Veldhoek stelt voor 1 mei {year} een plan voor ouderenhuisvesting op.
3. Indien de subsidie wordt toegekend, plaatst {name} voor 1 oktober {year} tien laadpalen.
4. {name} bespreekt ieder kwartaal met de gemeente de huurachterstanden.
"""
)
JULY = "2027-07-01T10:00"


def agreement(year: int = 2027, name: str = "Woonlint", kind: str = "woningcorporatie") -> str:
    return TEXT.format(year=year, name=name, corporatie=f"{kind} {name}")


class Desk:
    """The command line in a folder of its own."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._set, self._capsys, self.folder = monkeypatch.setattr, capsys, folder

    def run(self, *words: str) -> tuple[int, str, str]:
        self._set(sys, "argv", ["nakomen", *words])
        code = 0
        try:
            main()
        except SystemExit as ended:
            code = int(ended.code or 0)
        said = self._capsys.readouterr()
        return code, said.out, said.err

    def __call__(self, *words: str) -> str:
        code, said, complaint = self.run(*words)
        assert code == 0, complaint
        return said

    def json(self, *words: str) -> Any:
        return json.loads(self(*words, "--json"))

    def take_in(self, name: str, text: str, at: str = "2026-12-20T10:00") -> int:
        (self.folder / name).write_text(text, "utf-8")
        return int(self.json("import", name, "--channel", "C0VELDHOEK", "--yes", "--at", at)["agreement"])

    def task(self, word: str, agreement: int = 1, at: str = JULY) -> Any:
        return next(row for row in self.json("tasks", "--agreement", str(agreement), "--at", at) if word in row["quote"])

    def asked_about(self, task: int, at: str) -> list[str]:
        rows = self.json("tasks", "--upcoming", "--weeks", "60", "--at", at)
        return [row["moment"][:10] for row in rows if task in row["tasks"]]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    monkeypatch.delenv("NAKOMEN_CONFIG", raising=False)
    monkeypatch.chdir(tmp_path)
    return Desk(tmp_path, monkeypatch, capsys)


# --- a task that waits for a yes


def test_nothing_is_asked_about_a_condition_before_somebody_says_that_it_holds(desk: Desk) -> None:
    desk.take_in("a.md", agreement())
    task = desk.task("laadpalen")
    assert task["conditional"] and task["light"] is None
    assert desk.asked_about(task["id"], JULY) == []
    told = desk("answer", str(task["id"]), "de voorwaarde geldt", "--at", JULY)
    assert "de voorwaarde geldt, dus vanaf nu wordt ernaar gevraagd" in told and "is nu –" not in told
    after = desk.task("laadpalen")
    assert after["conditional"] is False and after["history"][-1]["change"]["conditional"] == [True, False]
    assert desk.asked_about(task["id"], JULY)[0] == "2027-07-02"


def test_a_condition_that_does_not_hold_ends_the_task_and_can_be_taken_back(desk: Desk) -> None:
    desk.take_in("a.md", agreement())
    task = desk.task("laadpalen")
    assert "niet meer aan de orde" in desk("answer", str(task["id"]), "nee, geldt niet", "--at", JULY)
    assert desk.task("laadpalen")["status"] == "dropped"
    desk("answer", str(task["id"]), "ongedaan maken", "--at", JULY)
    after = desk.task("laadpalen")
    assert after["status"] == "active" and after["conditional"] is True


def test_page_and_line_stand_with_each_task_and_a_series_is_linked(desk: Desk) -> None:
    desk.take_in("a.md", agreement())
    rows = desk.json("tasks", "--at", JULY)
    lines = agreement().splitlines()
    assert all(row["page"] == 1 and lines[row["line"] - 1].startswith(f"{row['number']}.") for row in rows)
    series = [row["series"] for row in rows if "huurachterstanden" in row["quote"]]
    assert len(series) == 4 and len(set(series)) == 1 and series[0] is not None


# --- three corporaties, one gemeente and one huurdersorganisatie


def test_one_name_in_several_agreements_is_one_organisation_in_the_list(desk: Desk) -> None:
    for name in ("Woonlint", "Kadewonen", "Dijkhuis"):
        desk.take_in(f"{name}.md", agreement(name=name))
    assert len(desk.json("agreements")) == 3
    rows = desk.json("tasks", "--party", "gemeente Veldhoek", "--at", JULY)
    assert {row["agreement"] for row in rows} == {1, 2, 3}
    rows = desk.json("tasks", "--party", "gemeente Veldhoek", "--agreement", "2", "--at", JULY)
    assert {row["agreement"] for row in rows} == {2}
    assert {row["agreement"] for row in desk.json("tasks", "--party", "Kadewonen", "--at", JULY)} == {2}


def test_who_is_registered_for_one_of_several_is_asked_which_by_number_and_title(desk: Desk) -> None:
    for name in ("Woonlint", "Kadewonen"):
        desk.take_in(f"{name}.md", agreement(name=name))
    code, _, complaint = desk.run("people", "add", "U0ANNA", "--party", "Huurdersraad De Sleutel", "--role", "lead")
    assert code == 1 and complaint.count("Prestatieafspraken Veldhoek 2027") == 2 and "--agreement" in complaint
    desk("people", "add", "U0ANNA", "--party", "Huurdersraad De Sleutel", "--role", "lead", "--agreement", "2")
    assert [row["agreement"] for row in desk.json("people", "list")] == [2]


def test_a_document_of_another_corporatie_is_no_new_version(desk: Desk) -> None:
    desk.take_in("a.md", agreement())
    (desk.folder / "b.md").write_text(agreement(name="Kadewonen"), "utf-8")
    assert desk.json("import", "b.md")["created"] is True


# --- from one year to the next


@pytest.fixture
def two_years(desk: Desk) -> Desk:
    desk.take_in("2027.md", agreement())
    desk("answer", str(desk.task("bijeenkomst")["id"]), "klaar", "--at", "2027-03-01T10:00")
    desk("answer", str(desk.task("ouderenhuisvesting")["id"]), "60%", "--at", "2027-04-01T10:00")
    poles = "3. Indien de subsidie wordt toegekend, plaatst Woonlint voor 1 oktober 2028 tien laadpalen.\n"
    later = agreement(2028).replace(poles, "")
    desk.take_in("2028.md", later.replace("4. Woonlint", "3. Woonlint"), at="2027-12-10T10:00")
    return desk


DECEMBER = "2027-12-20T10:00"


def test_what_is_unfinished_is_proposed_and_nothing_moves_by_itself(two_years: Desk) -> None:
    before = two_years.json("tasks", "--at", DECEMBER)
    found = two_years.json("carry-over", "1", "2", "--at", DECEMBER)["open"]
    by_title = {row["number"]: row for row in found}
    assert "1" not in by_title
    assert by_title["2"]["goes_to"]["number"] == "2" and by_title["3"]["goes_to"] is None
    said = two_years("carry-over", "1", "2", "--at", DECEMBER)
    assert "staat ook in de nieuwe afspraken: afspraak 2" in said and "60% klaar" in said
    assert "meegenomen wordt het een taak erbij, met deadline 30-09-2028" in said  # agreed for 30 September 2027
    assert two_years.json("tasks", "--at", DECEMBER) == before


def test_a_person_decides_for_each_task_and_both_years_remember_it(two_years: Desk) -> None:
    plan, poles = two_years.task("ouderenhuisvesting"), two_years.task("laadpalen")
    words = ("--move", str(plan["id"]), "--move", str(poles["id"]), "--at", DECEMBER)
    moved = two_years.json("carry-over", "1", "2", *words, "--by", "U0ANNA")["moved"]
    new = two_years.task("ouderenhuisvesting", 2, DECEMBER)
    assert moved[0]["became"] == new["id"] and new["percent"] == 60
    origin = new["history"][-1]
    assert origin["by"] == "U0ANNA" and origin["change"]["carried_from"][1]["task"] == plan["id"]
    old = two_years.task("ouderenhuisvesting", 1, DECEMBER)
    assert old["status"] == "dropped" and old["history"][-1]["change"]["carried_to"][1]["task"] == new["id"]
    extra = two_years.task("laadpalen", 2, DECEMBER)
    assert (extra["number"], extra["due"], extra["first_due"]) == ("2027-3", "2028-09-30", "2027-09-30")
    assert extra["owners"] == ["Woonlint"] and extra["conditional"] is True


def test_what_was_decided_is_not_asked_again(two_years: Desk) -> None:
    plan, poles = two_years.task("ouderenhuisvesting"), two_years.task("laadpalen")
    found = two_years.json("carry-over", "1", "2", "--move", str(plan["id"]), "--leave", str(poles["id"]), "--at", DECEMBER)
    assert not {plan["id"], poles["id"]} & {row["task"] for row in found["open"]}
    assert two_years.task("laadpalen", 1, DECEMBER)["status"] == "active"
    code, _, complaint = two_years.run("carry-over", "1", "2", "--move", str(plan["id"]), "--at", DECEMBER)
    assert code == 1 and "al over besloten" in complaint


def test_the_years_in_the_wrong_order_are_refused(two_years: Desk) -> None:
    code, _, complaint = two_years.run("carry-over", "2", "1")
    assert code == 1 and "van een eerder jaar" in complaint
