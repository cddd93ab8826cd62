"""What is said of a dropped document: complete, in few words, within Slack's limits, and with others' text left as text."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from bot.messages import Message, render
from bot.playground.blocks.message_rules import with_block_ids

HOSTILE = "<!channel> *vet* _cursief_ <https://kwaad.example|hier> `x` "
TODAY = date(2026, 1, 5)


def shown(**fields: Any) -> Message:
    payload = {
        "message": "document_read",
        "language": "nl",
        "agreement": 3,
        "title": "Prestatieafspraken Veldhoek",
        "years": [2026],
        "parties": ["gemeente Veldhoek", "Woonlint", "Huurdersraad De Sleutel"],
        "others": ["waterschap De Vecht"],
        "afspraken": 25,
        "tasks": 31,
        "meetings": 6,
        "meetings_from": "cycle",
        "unclear": [],
        "notes": [],
    }
    return render(payload | fields, today=TODAY)


def test_it_says_what_the_document_is_and_how_much_was_found() -> None:
    assert shown().text.split("\n") == [
        "Dit heb ik gelezen:",
        "Prestatieafspraken Veldhoek (2026)",
        "Partijen: gemeente Veldhoek, Woonlint en Huurdersraad De Sleutel. Ook genoemd: waterschap De Vecht.",
        "Ik vind 25 afspraken, 31 taken en 6 overleggen en termijnen.",
        "Het document noemt geen overleggen; daarom neem ik de wettelijke termijnen van het jaar.",
        "Klopt dit? Dan ga ik de afspraken volgen en vraag ik op tijd hoe het staat.",
    ]


def test_one_is_one() -> None:
    text = shown(afspraken=1, tasks=1, meetings=1, meetings_from="document").text
    assert "Ik vind 1 afspraak, 1 taak en 1 overleg of termijn." in text


def test_what_is_not_clear_is_named_with_its_sentence_and_the_rest_counted() -> None:
    items = [{"number": str(n), "quote": f"In Q{n} gebeurt er iets. " + "x " * 200} for n in (1, 2, 3)]
    lines = shown(unclear=[{"missing": "owner", "count": 5, "items": items}]).text.split("\n")
    start = lines.index("Bij 5 afspraken is niet duidelijk wie het doet. Zolang dat zo is, vraag ik daar niet naar:")
    assert lines[start + 1].startswith("Afspraak 1: “In Q1 gebeurt er iets.") and lines[start + 1].endswith("…”")
    assert len(lines[start + 1]) < 140
    assert lines[start + 4] == "en nog 2"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("nl", "Bladzijde 2: een plaatje van tekst, dat is niet gelezen."),
        ("en", "Page 2: a picture of text, which was not read."),
    ],
)
def test_what_could_not_be_read_is_told_in_the_language_of_the_room(language: str, told: str) -> None:
    assert told in shown(language=language, notes=[{"code": "pictured_pages", "about": [2]}]).text.split("\n")


def test_a_note_from_before_notes_were_data_is_told_as_it_was() -> None:
    assert "Bladzijde 2 is niet gelezen." in shown(language="en", notes=["Bladzijde 2 is niet gelezen."]).text.split("\n")


def test_an_agreement_of_the_past_is_told_to_be_over() -> None:
    assert "Let op: deze afspraken liepen tot en met 2022." in shown(ended=2022).text


@pytest.mark.parametrize(("stage", "has_buttons"), [("", True), ("followed", False), ("later", False)])
def test_the_buttons_are_there_as_long_as_it_waits(stage: str, has_buttons: bool) -> None:
    rows = [block for block in shown(stage=stage).blocks if block["type"] == "actions"]
    assert [row["block_id"] for row in rows] == (["concept:3"] if has_buttons else [])
    labels = [element["text"]["text"] for row in rows for element in row["elements"]]
    assert labels == (["Klopt, ga dit volgen", "Nakijken", "Nog niet"] if has_buttons else [])


def test_where_something_is_not_clear_to_check_it_comes_first() -> None:
    unclear = [{"missing": "owner", "count": 1, "items": [{"number": "4", "quote": "Er komt een plan."}]}]
    [row] = [block for block in shown(unclear=unclear).blocks if block["type"] == "actions"]
    assert [(one["text"]["text"], one.get("style")) for one in row["elements"]] == [
        ("Nakijken", "primary"),
        ("Klopt, ga dit volgen", None),
        ("Nog niet", None),
    ]


FIELDS = {"owners": [HOSTILE] * 60, "lead": HOSTILE, "due": "2026-05-01", "recurrence": "times:2.5", "conditional": True}
CHANGE = {"fate": "changed", "number": HOSTILE, "old_number": HOSTILE, "quote": HOSTILE * 90, "before": HOSTILE * 90, "page": 9}
VERSION: dict[str, Any] = {
    "title": HOSTILE * 50,
    "elsewhere": "C0ANDER",
    "counts": dict.fromkeys(("same", "changed", "new", "gone", "renumbered"), 999),
    "changes": [CHANGE | {"fields": [{"field": f, "before": v, "after": None} for f, v in FIELDS.items()]}] * 5,
    "more": 990,
    "numbers": {fate: [HOSTILE] * 12 for fate in ("changed", "new", "gone")},
    "renumbered": [[HOSTILE, HOSTILE]] * 12,
}
ROWS = [{"user": "U0KARIN", "name": HOSTILE * 20, "party": f"{HOSTILE * 20}{n % 30}", "role": "observer"} for n in range(900)]
PEOPLE: dict[str, Any] = {"message": "people_same", "agreement": 3, "title": HOSTILE * 50, "old_title": HOSTILE * 50}
PEOPLE |= {"rows": ROWS, "count": 900}
LEFT: dict[str, Any] = {"message": "left_channel", "agreement": 3, "title": HOSTILE * 50, "name": HOSTILE * 20, "count": 99}
LEFT |= {"numbers": [HOSTILE] * 60, "parties": [HOSTILE * 20] * 9, "empty": [HOSTILE * 20] * 9}
OVER = {"task": 9, "number": HOSTILE, "title": HOSTILE * 50, "due": "2026-11-30", "also": [*range(60)], "first": HOSTILE * 9}
OVER |= {"last": HOSTILE * 9, "percent": None, "expected": None, "goes_to": {"task": 20, "number": HOSTILE * 9}}
CARRY: dict[str, Any] = {"message": "carry", "agreement": 3, "title": HOSTILE * 50, "old_title": HOSTILE * 50}
CARRY |= {"items": [OVER | {"task": number} for number in range(4)]}
PAYLOADS: list[dict[str, Any]] = [
    {"message": "document_offer", "key": f"document:C0123456789:1700000000.123456:F{'0' * 20}", "name": HOSTILE * 50}
    | {"followed": HOSTILE * 50},
    {"message": "document_offer", "key": "document:C1:1.2:F1", "name": "", "stage": "reading"},
    {"message": "document_read", "agreement": 3, "title": HOSTILE * 50, "parties": [HOSTILE * 20] * 60, "others": [HOSTILE] * 60}
    | {"afspraken": 999, "tasks": 9999, "meetings": 999, "meetings_from": "document", "elsewhere": "C0ANDER", "returning": True}
    | {"notes": [HOSTILE * 50, {"code": "no_owner", "about": [HOSTILE] * 90}] * 4, "known": True}
    | {
        "unclear": [
            {"missing": m, "count": 99, "items": [{"number": HOSTILE, "quote": HOSTILE * 90}] * 3} for m in ("date", "owner")
        ]
    },
    {"message": "document_known", "title": HOSTILE * 50, "since": "2026-01-05", "elsewhere": "C0ANDER"},
    {"message": "document_known", "title": HOSTILE, "closed": True},
    {"message": "document_known", "title": HOSTILE, "earlier": True},
    VERSION | {"message": "version_found", "key": "version:123456"},
    VERSION | {"message": "version_found", "key": "version:123456", "called": HOSTILE * 50},
    VERSION | {"message": "version_found", "key": "version:123456", "stage": "reading", "partial": True},
    VERSION | {"message": "version_found", "key": "version:123456", "stage": "applied"},
    VERSION | {"message": "version_applied"},
    VERSION | {"message": "version_applied", "partial": True, "changes": []},
    {"message": "document_refused", "reason": HOSTILE * 90},
    {"message": "document_refused", "reason": {"code": "other_type", "values": {"ending": HOSTILE * 90}}},
    {"message": "document_not_yours", "who": [f"U0{n:05}" for n in range(300)]},
    {"message": "document_followed", "title": HOSTILE * 50, "tasks": 3, "first": "2026-01-05T09:30:00+01:00", "linked": True},
    {"message": "document_followed", "title": HOSTILE, "tasks": 1, "first": None, "linked": False},
    {"message": "document_followed", "title": HOSTILE * 50, "tasks": 0, "first": None, "people": False, "agreement": 3},
    {"message": "document_later", "title": HOSTILE * 50},
    PEOPLE,
    PEOPLE | {"stage": "yes", "empty": [HOSTILE * 50] * 40},
    PEOPLE | {"stage": "no"},
    LEFT,
    LEFT | {"count": 0, "empty": [], "name": None},
    LEFT | {"keeper": True},
    CARRY | {"page": 4, "offset": 0},
]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("payload", PAYLOADS)
def test_the_longest_and_most_hostile_text_fits_and_stays_text(payload: dict[str, Any], language: str) -> None:
    message = render({"language": language, **payload}, today=TODAY)
    with_block_ids(json.loads(json.dumps(message.blocks)))
    assert len(message.text) <= 4000
    assert "<!channel>" not in json.dumps([message.text, message.blocks])
    assert "<https" not in message.text and "*vet*" not in message.text


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"who": ["U0KARIN"]}, "Een document laten lezen en bevestigen doet de coördinator. Vraag het aan <@U0KARIN>."),
        (
            {"who": []},
            "Een document laten lezen en bevestigen doet de coördinator. Die is er nog niet. Tot die tijd kan elke collega in "
            "het kanaal het doen, maar een gast niet.",
        ),
        ({"who": ["U0KARIN"], "deed": "carry"}, "Wat meegaat, bepaalt de coördinator. Vraag het aan <@U0KARIN>."),
    ],
)
def test_who_may_not_hears_who_may(fields: dict[str, Any], said: str) -> None:
    assert render({"message": "document_not_yours", "language": "nl", **fields}, today=TODAY).text == said


def test_why_a_document_is_refused_is_told_in_the_language_of_the_channel() -> None:
    reason = {"code": "pdf_locked", "values": {}}
    told = {
        language: render({"message": "document_refused", "language": language, "reason": reason}) for language in ("nl", "en")
    }
    assert "beveiligd met een wachtwoord" in told["nl"].text and "protected by a password" in told["en"].text
