"""The demo's year as a film script: dated, in order, with every message and every answer, harmless to a terminal."""

from __future__ import annotations

import unicodedata
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo.chronicle import Chronicle, Note
from bot.demo.script import Player, TitleCard, script
from bot.demo.terminal_lines import COLUMNS, width
from bot.playground.sample_workspace import BOT, CHANNEL, CORPORATIE, GEMEENTE, HUURDERS
from bot.playground.server import Playground
from bot.playground.transcript import Line

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
TUESDAY = datetime(2026, 3, 31, 9, 30, tzinfo=AMSTERDAM)
ROOM = "#prestatieafspraken-veldhoek"
JEROEN = Player("Jeroen Bos", "Woonlint", "trekker")
FATIMA = Player("Fatima El Amrani", "Huurdersraad De Sleutel")
CARD = TitleCard("Prestatieafspraken Veldhoek 2026", ("gemeente Veldhoek", "Woonlint"), (JEROEN, FATIMA))


def bot_says(*lines: str | Line, at: datetime = TUESDAY, key: str = "1", root: str = "", place: str = ROOM) -> Note:
    said = tuple(line if isinstance(line, Line) else Line("text", line) for line in lines)
    return Note("posted", at, "Nakomen", place, said, key=key, root=root, from_app=True)


def says(who: Player, text: str, *, at: datetime = TUESDAY, key: str = "2", root: str = "1") -> Note:
    return Note("posted", at, who.name, ROOM, tuple(Line("text", line) for line in text.split("\n")), key=key, root=root)


def buttons(text: str) -> Line:
    return Line("buttons", text)


def played(*notes: Note) -> list[str]:
    """What stands below the title card."""
    text = script(CARD, notes)
    return text[text.rindex("═\n") + 2 :].strip().splitlines()


def hours(number: int) -> datetime:
    return TUESDAY + timedelta(hours=number)


def test_the_title_card_names_the_year_the_parties_and_who_play() -> None:
    card = script(CARD, [])
    assert "PRESTATIEAFSPRAKEN VELDHOEK 2026" in card
    assert "Partijen: gemeente Veldhoek, Woonlint" in card
    assert "  Jeroen Bos        Woonlint, trekker\n" in card
    assert "  Fatima El Amrani  Huurdersraad De Sleutel\n" in card


def test_a_question_and_its_answer_read_as_a_scene() -> None:
    scene = played(
        bot_says("Afspraak 7: acht vrijwilligers werven · nog 12 dagen (12 april)", buttons("[Afgerond] [Op schema]")),
        says(FATIMA, "drie van de acht", at=hours(2)),
        bot_says("Genoteerd: afspraak 7 staat op 3 van de 8.", buttons("[Ongedaan maken]"), at=hours(2), key="3", root="1"),
        Note("reacted", hours(2), "Nakomen", ROOM, label="✅", key="2", root="1", from_app=True),
        Note("clicked", hours(3), "Jeroen Bos", ROOM, label="Afgerond", about="Afspraak 7: acht", key="1"),
    )
    assert scene[0].startswith("──── EERSTE KWARTAAL VAN 2026 ───")
    assert scene[1:] == [
        "",
        "Dinsdag 31 maart · #prestatieafspraken-veldhoek",
        "  09:30  NAKOMEN: Afspraak 7: acht vrijwilligers werven · nog 12 dagen (12 april)",
        "           [Afgerond] [Op schema]",
        "  11:30  FATIMA EL AMRANI (Huurdersraad De Sleutel): drie van de acht [✅]",
        "         NAKOMEN: Genoteerd: afspraak 7 staat op 3 van de 8. [Ongedaan maken]",
        "  12:30  JEROEN BOS (Woonlint) klikt [Afgerond] bij afspraak 7",
    ]


def test_a_quarter_a_day_and_a_place_get_a_heading_when_they_change() -> None:
    told = "\n".join(
        played(
            bot_says("een", at=TUESDAY),
            bot_says("twee", at=TUESDAY + timedelta(days=1), key="2"),
            bot_says("drie", at=TUESDAY + timedelta(days=1, hours=1), key="3", place="Privé met Jeroen Bos"),
            bot_says("vier", at=TUESDAY + timedelta(days=2), key="4", place="Privé met Jeroen Bos"),
        )
    )
    assert told.count("KWARTAAL") == 2 and told.index("een") < told.index("TWEEDE KWARTAAL VAN 2026") < told.index("twee")
    assert "\nWoensdag 1 april\n  09:30  NAKOMEN: twee\n  · Privé met Jeroen Bos\n  10:30  NAKOMEN: drie\n" in told
    assert told.endswith("\nDonderdag 2 april\n  09:30  NAKOMEN: vier")


def test_a_reply_says_to_what_it_answers_unless_it_follows_it() -> None:
    told = played(
        bot_says("Afspraak 6: voorstel voorleggen"),
        bot_says("Bestuurlijk overleg is geweest.", key="5"),
        says(JEROEN, "verstuurd", at=hours(1)),
        says(JEROEN, "en besproken", at=hours(1), key="3"),
        says(FATIMA, "klopt", at=hours(48), root="5", key="6"),
    )
    assert "  10:30  JEROEN BOS (Woonlint), onder afspraak 6: verstuurd" in told
    assert "         JEROEN BOS (Woonlint): en besproken" in told
    answer = "  09:30  FATIMA EL AMRANI (Huurdersraad De Sleutel), onder “Bestuurlijk overleg is geweest.” van 31"
    assert any(line.startswith(answer[:90]) for line in told)


def test_what_was_said_and_did_not_change_is_told_once() -> None:
    stand = "Voor @Jeroen Bos (Woonlint). Stand: 🟢 groen."
    quote, row = Line("quote", "“Woonlint isoleert 310 woningen.” (blz. 4)"), buttons("[Afgerond] [Op schema]")
    told = played(
        bot_says("Afspraak 8: isoleren · nog 60 dagen (30 mei)", quote, stand, row),
        bot_says("Afspraak 8: isoleren · nog 30 dagen (30 mei)", quote, stand, row, at=hours(24), key="2"),
        bot_says("Afspraak 8: isoleren · nog 2 dagen (30 mei)", quote, stand.replace("🟢 groen", "🔴 rood"), row, at=hours(48)),
        bot_says("Afspraak 8: isoleren · nog 1 dag (30 mei)", quote, stand, row, at=hours(72), key="4"),
    )
    assert told[3:7] == [
        "  09:30  NAKOMEN: Afspraak 8: isoleren · nog 60 dagen (30 mei)",
        "           “Woonlint isoleert 310 woningen.” (blz. 4)",
        "           Voor @Jeroen Bos (Woonlint). Stand: 🟢 groen.",
        "           [Afgerond] [Op schema]",
    ]
    rest = [line for line in told[7:] if line.startswith("  ")]
    assert rest == [
        "  09:30  NAKOMEN: Afspraak 8: isoleren · nog 30 dagen (30 mei)",
        "  09:30  NAKOMEN: Afspraak 8: isoleren · nog 2 dagen (30 mei)",
        "           Stand: 🔴 rood.",
        "  09:30  NAKOMEN: Afspraak 8: isoleren · nog 1 dag (30 mei)",
        "           Stand: 🟢 groen.",
    ]


def test_a_thread_does_not_repeat_the_message_above_it() -> None:
    long = "• Afspraak 6: het voorstel voor de jaarlijkse huurverhoging voorleggen (Woonlint)"
    more = "• Afspraak 9: op tachtig woningen in de Rietbuurt zonnepanelen plaatsen (Woonlint)"
    theme = Line("bullet", "• Wonen: 🟢 groen")
    told = played(
        bot_says("Eerste kwartaal in het kort", "Afgerond", Line("bullet", long), "Per thema", theme),
        bot_says(
            "Het hele overzicht", "Afgerond", Line("bullet", long), Line("bullet", more),
            "Per thema", theme, key="2", root="1",
        ),
    )  # fmt: skip
    assert told[3:] == [
        "  09:30  NAKOMEN: Eerste kwartaal in het kort",
        "           Afgerond",
        f"           {long}",
        "           Per thema: Wonen: 🟢 groen",
        "         NAKOMEN: Het hele overzicht",
        "           Afgerond",
        f"           {more}",
    ]


def test_a_change_tells_what_is_new_and_a_renewed_stand_tells_nothing() -> None:
    before = (Line("text", "Bedoel je dat afspraak 8 klaar is?"), buttons("[Ja] [Nee]"))
    after = (Line("text", "Bedoel je dat afspraak 8 klaar is? Beantwoord: nee."),)
    nudge = (Line("text", "Afspraak 8: isoleren · nog 3 dagen (3 april)"), Line("text", "Stand: 🟢 groen."))
    renewed = (Line("text", "Afspraak 8: isoleren · tot en met 3 april"), Line("text", "Stand: ✅ afgerond."))
    told = played(
        bot_says(*before),
        Note("edited", hours(1), "Nakomen", ROOM, after, before, key="1", from_app=True),
        Note("edited", hours(2), "Nakomen", ROOM, renewed, nudge, key="9", from_app=True),
        Note("edited", hours(3), "Jeroen Bos", ROOM, (Line("text", "bijna klaar"),), (Line("text", "klaar"),), key="4"),
    )
    assert told[5:] == [
        "  10:30  NAKOMEN: Beantwoord: nee.",
        "  12:30  JEROEN BOS (Woonlint) verandert dat in: bijna klaar",
    ]


@pytest.mark.parametrize(
    ("note", "line"),
    [
        (Note("commanded", TUESDAY, "Jeroen Bos", ROOM, label="/afspraak mijn"), "typt /afspraak mijn"),
        (
            Note(
                "submitted", TUESDAY, "Jeroen Bos", label="Vertraagd", lines=(Line("text", "30 april"), Line("text", "de jurist"))
            ),
            "vult in bij “Vertraagd”: 30 april · de jurist",
        ),
        (Note("reacted", TUESDAY, "Jeroen Bos", ROOM, label="🟠", key="7"), "reageert met 🟠 op een bericht"),
        (Note("joined", TUESDAY, "Jeroen Bos", ROOM), f"komt binnen in {ROOM}"),
        (Note("deleted", TUESDAY, "Jeroen Bos", ROOM, before=(Line("text", "klaar"),)), "haalt weg: “klaar”"),
        (Note("home_opened", TUESDAY, "Jeroen Bos", ROOM), "opent de startpagina van de bot"),
    ],
)
def test_what_people_do_is_told(note: Note, line: str) -> None:
    assert played(note)[-1] == f"  09:30  JEROEN BOS (Woonlint) {line}"


def test_a_private_line_says_for_whom_it_is() -> None:
    note = Note("whispered", TUESDAY, "Nakomen", ROOM, (Line("text", "psst"),), from_app=True, only_for="Jeroen Bos")
    assert played(note)[-1] == "  09:30  NAKOMEN (alleen voor Jeroen Bos): psst"


def test_nobody_can_forge_a_scene_or_steer_the_terminal() -> None:
    told = played(says(JEROEN, "x\x1b[2J\x07\u202eklaar\n  09:30  NAKOMEN: Genoteerd\nWoensdag 1 april\r\x9b31m"))
    text = "\n".join(told)
    assert not [char for char in text if unicodedata.category(char) in ("Cc", "Cf") and char != "\n"]
    assert told[-2:] == ["           09:30 NAKOMEN: Genoteerd", "           Woensdag 1 april 31m"]


WORDS = st.text(st.characters(codec="utf-8"), max_size=120) | st.lists(st.text("abc 🟢•[]·()", max_size=30)).map(" ".join)


@given(st.lists(st.tuples(WORDS, st.booleans(), st.integers(0, 60)), max_size=6))
def test_no_line_is_wider_than_the_terminal_and_days_stand_in_order(said: list[tuple[str, bool, int]]) -> None:
    at, notes = TUESDAY, []
    for number, (words, by_bot, pause) in enumerate(said):
        at += timedelta(days=pause)
        key, lines = str(number), tuple(Line("text", part) for part in words.split("\n"))
        notes.append(Note("posted", at, "Nakomen" if by_bot else words, ROOM, lines, key=key, from_app=by_bot))
    told = script(CARD, notes)
    assert all(width(line) <= COLUMNS for line in told.splitlines())
    assert not [char for char in told if unicodedata.category(char) == "Cc" and char != "\n"]
    headings = [line for line in played(*notes) if line and line[0] not in " ─"]  # what people say never begins a line
    assert [line.split()[1] for line in headings] == [str(day.day) for day in dict.fromkeys(note.at.date() for note in notes)]


class TestTheChronicle:
    """What it notes of a workspace in which things happen."""

    def test_it_keeps_the_words_of_the_moment(self) -> None:
        playground = Playground(now=lambda: TUESDAY)
        chronicle = Chronicle(playground.workspace)
        message = playground.people.say(GEMEENTE, CHANNEL, "klaar")
        playground.people.edit(GEMEENTE, message, "bijna klaar")
        assert [(note.kind, note.who, [line.text for line in note.lines]) for note in chronicle.notes] == [
            ("posted", "Marijke de Wit", ["klaar"]),
            ("edited", "Marijke de Wit", ["bijna klaar"]),
        ]
        assert chronicle.notes[1].before[0].text == "klaar" and chronicle.notes[0].at == TUESDAY

    def test_it_tells_by_which_afspraak_a_button_stood(self) -> None:
        playground = Playground(now=lambda: TUESDAY)
        chronicle = Chronicle(playground.workspace)
        blocks = [
            block
            for number in ("3", "8")
            for block in (
                {"type": "section", "block_id": f"s{number}", "text": {"type": "mrkdwn", "text": f"Afspraak {number}: iets"}},
                {
                    "type": "actions",
                    "block_id": f"a{number}",
                    "elements": [
                        {"type": "button", "action_id": f"done:{number}", "text": {"type": "plain_text", "text": "Afgerond"}}
                    ],
                },
            )
        ]
        nudge = playground.workspace.post(playground.workspace.channels[CHANNEL], BOT, "x", blocks=blocks, from_app=True)
        playground.workspace.whisper(playground.workspace.channels[CHANNEL], HUURDERS, "psst", [])
        with playground:
            playground.people.click(CORPORATIE, nudge, "done:8")
        told = script(CARD, chronicle.notes)
        assert "JEROEN BOS (Woonlint) klikt [Afgerond] bij afspraak 8" in told
        assert "NAKOMEN (alleen voor Fatima El Amrani): psst" in told

    def test_every_word_that_was_posted_is_in_the_script(self) -> None:
        playground = Playground(now=lambda: TUESDAY)
        chronicle = Chronicle(playground.workspace)
        words = ["8 van de 42", "loopt goed & snel", "wacht <op> de zaal", "een\ntwee", "*vet* _schuin_", "klaar :tada:"]
        for text in words:
            playground.people.say(CORPORATIE, CHANNEL, text)
        told = script(CARD, chronicle.notes)
        for text in " ".join(words).replace(":tada:", "🎉").split():
            assert text in told
