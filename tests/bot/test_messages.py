"""What the bot says: the contract's buttons, the tone, the limits of Block Kit, and text of others that stays text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.messages import Message, render
from bot.messages.made_of.escaping import mrkdwn, shortened
from bot.messages.made_of.wording import PARTS, TABLES
from bot.playground.blocks.message_rules import with_block_ids

TODAY = date(2026, 3, 17)


def item(**fields: Any) -> dict[str, Any]:
    return {
        "task_id": 12,
        "kind": "nudge",
        "number": "6",
        "title": "bijeenkomst over energieprestaties",
        "heading": None,
        "theme": "Duurzaamheid",
        "quote": "Woonlint initieert en organiseert in Q1 2026 een bijeenkomst met gemeente en huurdersraad.",
        "page": 4,
        "owners": ["Woonlint"],
        "lead": "Woonlint",
        "mentions": [],
        "start": "2026-01-01",
        "due": "2026-03-31",
        "expected": None,
        "first_due": "2026-03-31",
        "days_left": 14,
        "status": "active",
        "light": "green",
        "why": "Er is nog tijd.",
        "percent": None,
        "value": None,
        "target": None,
        "waiting_for": None,
        "last_report": {"at": "2026-03-03", "by": "Jeroen Bos", "text": "loopt"},
        "agenda_meeting": None,
    } | fields


def bundle(*items: dict[str, Any], kind: str = "nudge", **fields: Any) -> Message:
    payload = {"message": "bundle", "kind": kind, "language": "nl", "items": list(items), "more": 0} | fields
    return render(payload, today=TODAY)


def elements(message: Message) -> list[dict[str, Any]]:
    return [element for block in message.blocks if block["type"] == "actions" for element in block["elements"]]


def pressed(message: Message) -> list[tuple[str, str | None, str | None]]:
    return [(e["action_id"], e.get("text", {}).get("text"), e.get("value")) for e in elements(message)]


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from strings(inner)
    elif isinstance(value, str):
        yield value


def fits_slack(message: Message) -> None:
    """As far as the stand-in for Slack knows Block Kit's rules; and the text is short enough to be shown."""
    with_block_ids(json.loads(json.dumps(message.blocks)))
    assert len(message.text) <= 4000


# --- one task


def test_a_nudge_about_one_task_has_the_five_buttons_and_the_menu_of_the_contract() -> None:
    assert pressed(bundle(item())) == [
        ("task_done", "Afgerond", "12"),
        ("task_on_track", "Op schema", "12"),
        ("task_at_risk", "Loopt risico", "12"),
        ("task_delayed", "Vertraagd…", "12"),
        ("task_snooze", "Later herinneren", "12"),
        ("task_more", None, None),
    ]


def test_a_nudge_says_what_when_whose_and_how_it_stands() -> None:
    text = bundle(item()).text
    assert "Afspraak 6: bijeenkomst over energieprestaties · nog 14 dagen (31 maart)" in text
    assert "“Woonlint initieert" in text and "(blz. 4)" in text
    assert "Voor Woonlint." in text
    assert "🟢 groen, gemeld op 3 maart door Jeroen Bos" in text


@pytest.mark.parametrize(
    ("left", "words"),
    [
        ("2026-03-18", "nog 1 dag (18 maart)"),
        ("2026-03-17", "vandaag (17 maart)"),
        ("2026-03-10", "had klaar moeten zijn op 10 maart"),
        ("2027-01-05", "(5 januari 2027)"),
    ],
)
def test_the_deadline_reads_as_people_say_it(left: str, words: str) -> None:
    assert words in bundle(item(due=left)).text


def test_the_expected_day_governs_and_the_agreed_day_stays_in_sight() -> None:
    text = bundle(item(expected="2026-05-31")).text
    assert "(31 mei)" in text
    assert "Afgesproken was 31 maart; de nieuwe verwachting is 31 mei." in text


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_what_is_closed_shows_its_stand_and_no_buttons(status: str) -> None:
    message = bundle(item(status=status))
    assert elements(message) == []
    assert ("afgerond" if status == "done" else "niet meer aan de orde") in message.text


@pytest.mark.parametrize("kind", ["kickoff", "prompt", "nudge", "due", "overdue", "escalation", "agenda"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_kind_has_its_own_words_and_never_scolds(kind: str, language: str) -> None:
    message = bundle(item(kind=kind, due="2026-03-10"), kind=kind, language=language)
    fits_slack(message)
    assert "!" not in message.text
    assert len(message.text) > 100


def test_an_amount_is_told_with_what_it_is_of() -> None:
    text = bundle(item(value=1204, percent=43, target={"value": 2806, "unit": "woningen"})).text
    assert "1.204 van de 2.806 woningen" in text


def test_a_lead_is_addressed_by_name() -> None:
    message = bundle(item(mentions=["U0JEROEN"]))
    assert {"type": "user", "user_id": "U0JEROEN"} in message.blocks[0]["elements"][2]["elements"]
    assert "<@U0JEROEN>" in message.text


# --- several tasks


def test_a_bundle_offers_done_and_more_for_each_task() -> None:
    message = bundle(item(), item(task_id=13, number="7"), item(task_id=14, number="8", status="done"))
    assert pressed(message) == [
        ("task_done:12", "Afgerond", "12"),
        ("task_more:12", "Meer…", "12"),
        ("task_done:13", "Afgerond", "13"),
        ("task_more:13", "Meer…", "13"),
    ]
    assert "3 afspraken" in message.text


def test_what_does_not_fit_is_counted() -> None:
    message = bundle(*(item(task_id=n, number=str(n)) for n in range(10)), more=5)
    assert "En nog 5" in message.text


# --- limits and hostile text

LONG = "Woonlint & gemeente Veldhoek maken <samen> werk van verduurzaming; " * 60
HOSTILE = [
    "<!channel>",
    "<@U0JEROEN>",
    "*vet*",
    "_schuin_",
    "`code`",
    "~weg~",
    "<https://evil.example|klik>",
    "&lt;",
    "\u202eomgekeerd",
]
names = st.text(min_size=0, max_size=400) | st.sampled_from([*HOSTILE, LONG])


def payloads(text: str) -> list[dict[str, Any]]:
    """One of every message, with this text wherever others write."""
    said = item(
        number=text[:30], title=text, quote=text, owners=[text] * 9, why=text, theme=text, waiting_for=text,
        last_report={"at": "2026-03-03", "by": text, "text": text}, target={"value": 3, "unit": text}, value=1,
        agenda_meeting={"name": text, "day": None, "window_start": "2026-05-01", "window_end": "2026-05-31"},
    )  # fmt: skip
    meeting = {"name": text, "place": text, "organiser": text, "window_start": "2026-05-01", "window_end": "2026-05-31"}
    noted = {"entry_id": 3, "task_id": 12, "number": text, "by": text, "target": {"value": 3, "unit": text}, "value": 2}
    late = said | {"days": 12, "reason": "red", "by": text}
    lists = {name: [late] * 60 for name in ("finished", "slipped", "coming", "decisions")}
    digest = {
        "label": text, "counts": {"total": 9, "done": 1, "amber": 2, "red": 3}, "day": "2026-04-01",
        "themes": [{"theme": text or "x", "light": "red", "before": "green"}] * 60,
        "parties": [{"party": text, "total": 4, "done": 1, "open": 3}] * 60, "meetings": [meeting] * 60, **lists,
    }  # fmt: skip
    return [
        {"message": "bundle", "kind": "agenda", "items": [said | {"kind": "agenda"}], "more": 0},
        {"message": "bundle", "kind": "overdue", "items": [said | {"task_id": n} for n in range(20)], "more": 180},
        *({"message": "noted", "intent": intent, **noted} for intent in ("done", "progress", "delayed", "reassign", "undo")),
        {"message": "ask", "question_id": 1, "intent": "progress", **noted},
        {"message": "not_yours", "number": text, "owners": [text]},
        {"message": "which_task", "items": [said] * 30},
        {"message": "which_task", "question_id": 1, "items": [said | {"task_id": n} for n in range(6)]},
        {"message": "which_task", "question_id": 1, "items": [said] * 2, "answer": "chosen", "chosen": said},
        {"message": "help"},
        {"message": "welcome", "title": text},
        {"message": "welcome_person", "follows": True},
        {"message": "welcome_person", "follows": False},
        {"message": "plain", "text": text},
        {"message": "plain", "words": "undeliverable", "values": {"where": text, "why": text}},
        *(
            {"message": "meeting", "about": about, "items": [meeting] * 12, "tasks": [said] * 30}
            for about in ("ask", "agenda", "passed")
        ),
        {
            "message": "meeting_question",
            "about": "then",
            "item": meeting,
            "start": "2026-07-07T14:00:00+02:00",
            "by": "U1",
            "who": [],
        },
        {"message": "digest", **digest},
        {"message": "digest_rest", **digest},
    ]


@settings(max_examples=60, deadline=None)
@given(names)
def test_text_of_others_pings_nobody_and_formats_nothing(text: str) -> None:
    for payload in payloads(text):
        message = render(payload, today=TODAY)
        for found in regex.findall(r"<[^>]*>?", message.text):
            assert regex.fullmatch(r"<[@#][A-Z0-9]+>", found), (payload["message"], found)
        if text.strip() not in {"<@U0JEROEN>", "U0JEROEN"}:
            assert "<@" not in message.text and '"user_id"' not in json.dumps(message.blocks)
        assert not set("*`~") & set(message.text)
        for said in strings(message.blocks):
            assert "<!" not in said and "<@" not in said
        assert '"mrkdwn"' not in json.dumps(message.blocks)


@pytest.mark.parametrize("text", [LONG, "woord" * 900, "é" * 3000, "&" * 3000, "", " "])
def test_the_longest_texts_stay_within_slacks_limits(text: str) -> None:
    for payload in payloads(text):
        fits_slack(render(payload, today=TODAY))


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a & b", "a &amp; b"), ("<!channel>", "&lt;!channel&gt;"), ("*x*", "∗x∗"), ("snake_case", "snake_case"), ("_x_", "ˍxˍ")],
)
def test_mrkdwn_is_made_harmless(text: str, shown: str) -> None:
    assert mrkdwn(text) == shown


def test_what_is_too_long_ends_at_a_word() -> None:
    assert shortened("een twee drie vier", 14) == "een twee drie…"
    assert shortened("kort", 14) == "kort"


# --- answers


def noted(**fields: Any) -> Message:
    return render({"message": "noted", "entry_id": 3, "task_id": 12, "number": "6", "language": "nl"} | fields, today=TODAY)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"intent": "progress", "percent": 60}, "Genoteerd: afspraak 6 is voor 60% klaar."),
        (
            {"intent": "progress", "percent": 60, "waiting_for": "Gemeente Veldhoek"},
            "Genoteerd: afspraak 6 is voor 60% klaar en wacht nog op de gemeente Veldhoek.",
        ),
        ({"intent": "done", "percent": 100}, "Genoteerd: afspraak 6 is afgerond."),
        (
            {"intent": "delayed", "new_due": "2026-05-31", "light": "amber"},
            "Genoteerd: 31 mei is de nieuwe datum van afspraak 6 (🟠 oranje).",
        ),
        ({"intent": "delayed", "light": "red"}, "Genoteerd: afspraak 6 is vertraagd (🔴 rood)."),
        ({"intent": "waiting"}, "Genoteerd: afspraak 6 wacht op een andere partij."),
        (
            {"intent": "waiting", "waiting_for": "Gemeente Veldhoek", "why": "De vergunning\nligt daar."},
            "Genoteerd: afspraak 6 wacht op de gemeente Veldhoek. Toelichting: “De vergunning ligt daar.”",
        ),
        ({"intent": "on_track"}, "Genoteerd: afspraak 6 ligt op schema (🟢 groen)."),
        ({"intent": "on_track", "percent": 40}, "Genoteerd: afspraak 6 ligt op schema (🟢 groen). 40% is klaar."),
        (
            {"intent": "on_track", "new_due": "2026-03-31"},
            "Genoteerd: voor afspraak 6 geldt weer 31 maart, zoals afgesproken (🟢 groen).",
        ),
        (
            {"intent": "at_risk", "percent": 63, "value": 5, "target": {"value": 8, "unit": "vrijwilligers"}},
            "Genoteerd: afspraak 6 loopt risico (🟠 oranje). De stand is 5 van de 8 vrijwilligers.",
        ),
        ({"intent": "snooze", "snooze_until": "2026-03-24"}, "Goed, ik kom op 24 maart terug op afspraak 6."),
        (
            {"intent": "on_track", "percent": 40, "assignee": "<@U0FATIMA>"},
            "Genoteerd: afspraak 6 ligt op schema (🟢 groen). 40% is klaar. <@U0FATIMA> neemt het verder op zich.",
        ),
        ({"intent": "reassign", "assignee": "<@U0FATIMA>"}, "Genoteerd: afspraak 6 ligt nu bij <@U0FATIMA>."),
        ({"intent": "done", "number": None}, "Genoteerd: deze afspraak is afgerond."),
        ({"intent": "undo"}, "Teruggedraaid: afspraak 6 staat weer zoals daarvoor."),
    ],
)
def test_an_answer_is_confirmed_in_one_line(fields: dict[str, Any], said: str) -> None:
    assert noted(**fields).text == said


def test_what_was_noted_can_be_undone_and_an_undo_cannot() -> None:
    assert pressed(noted(intent="done")) == [("undo", "Ongedaan maken", "12")]
    assert pressed(noted(intent="undo")) == []


def test_a_doubtful_answer_is_asked_with_two_buttons_until_it_is_answered() -> None:
    payload = {"message": "ask", "question_id": 4, "task_id": 12, "number": "6", "intent": "done", "percent": 100}
    asked = render(payload)
    assert asked.text == "Bedoel je dat afspraak 6 helemaal klaar is?"
    assert [action for action, _, _ in pressed(asked)] == ["confirm_yes", "confirm_no"]
    assert {value for _, _, value in pressed(asked)} == {"12"}
    assert elements(render(payload | {"answer": "no"})) == []


def test_who_may_not_change_it_hears_who_can() -> None:
    told = render({"message": "not_yours", "number": "6", "owners": ["Woonlint"]})
    assert told.text.startswith("De stand van afspraak 6 kan alleen Woonlint wijzigen.")


# --- digest


def test_the_digest_begins_with_the_count_and_its_words_match_its_colours() -> None:
    counts = {"total": 14, "done": 11, "amber": 2, "red": 1}
    theme = {"theme": "Leefbaarheid", "light": "green", "before": "amber"}
    told = render({"message": "digest", "label": "Tweede kwartaal 2026", "counts": counts, "themes": [theme]}, today=TODAY)
    assert "Tweede kwartaal 2026 in het kort" in told.text
    assert "Van de 14 afspraken met een deadline in dit kwartaal: 11 afgerond, 2 oranje, 1 rood." in told.text
    assert "Leefbaarheid: 🟢 groen (was 🟠 oranje)" in told.text


def test_a_meeting_without_a_date_is_told_by_its_month_also_when_that_is_over() -> None:
    item = {"name": "bestuurlijk overleg", "kind": "bestuurlijk", "window_start": "2026-03-01", "window_end": "2026-03-31"}
    payload = {"message": "meeting", "about": "open", "language": "nl", "items": [item]}
    assert render(payload, today=date(2026, 2, 1)).text.startswith("Bestuurlijk overleg komt in maart.")
    told = render(payload, today=date(2026, 4, 3)).text
    assert told.startswith("Bestuurlijk overleg had in maart moeten zijn en heeft nog geen datum.")


def test_the_digest_says_what_else_was_finished_and_how_much_of_a_theme_is_late() -> None:
    counts = {"total": 3, "done": 0, "red": 1, "done_beside": 1}
    theme = {"theme": "Wonen", "light": "red", "count": 1, "of": 6, "before": "green"}
    told = render({"message": "digest", "label": "Tweede kwartaal 2026", "counts": counts, "themes": [theme]}, today=TODAY)
    assert "0 afgerond, 1 rood. Ook is 1 afspraak met een andere deadline afgerond." in told.text
    assert "Wonen: 🔴 rood, 1 van de 6 (was 🟢 groen)" in told.text


def test_nothing_to_report_is_one_line() -> None:
    told = render({"message": "digest", "label": "Q2", "nothing": True, "counts": {}})
    assert told.text.splitlines()[1:] == ["Niets te melden: er liepen geen afspraken."]


# --- both languages


def test_both_languages_have_the_same_texts_with_the_same_places() -> None:
    dutch, english = TABLES["nl"], TABLES["en"]
    assert set(dutch) == set(english)
    for key, text in dutch.items():
        assert set(regex.findall(r"{(\w+)}", text)) == set(regex.findall(r"{(\w+)}", english[key])), key


def test_each_subject_has_the_same_texts_in_both_languages() -> None:
    for dutch, english in zip(PARTS["nl"], PARTS["en"], strict=True):
        assert list(dutch) == list(english), "side by side, in one order, so that who changes one sees the other"


@pytest.mark.parametrize(("language", "why"), [("nl", "Ik kon hier een tijd geen berichten"), ("en", "I could not post here")])
@pytest.mark.parametrize("count", [1, 2, 20])
def test_what_a_channel_missed_begins_with_why_it_comes_now_and_is_a_bundle_like_any(language: str, why: str, count: int) -> None:
    items = [item(task_id=number, title=LONG, quote=LONG) for number in range(1, count + 1)]
    usual = bundle(*items, language=language, mixed=True)
    late = bundle(*items, language=language, mixed=True, catching_up=True)
    assert why not in usual.text
    assert late.text.count(why) == 1 and why in json.dumps(late.blocks) and why in "\n".join(late.text.splitlines()[:2])
    assert pressed(late) == pressed(usual)
    fits_slack(late)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_text_takes_the_place_of_another(language: str) -> None:
    assert sum(len(part) for part in PARTS[language]) == len(TABLES[language])


def test_the_house_style_holds_in_every_text() -> None:
    for text in [text for table in TABLES.values() for text in table.values()]:
        assert "!" not in text
        assert not regex.search(r"\b(U dient|Gelieve|Fout|successfully|Reminder)\b", text)


def test_who_has_no_agreement_yet_reads_in_their_home_what_to_do_first() -> None:
    home = {"message": "home", "language": "nl", "items": [], "meetings": [], "parties": [], "links": []}
    assert "sleep het ondertekende document" in json.dumps(render(home, today=TODAY).blocks)
    assert "Er ligt nu niets bij jou." in json.dumps(render(home | {"agreements": 1}, today=TODAY).blocks)
