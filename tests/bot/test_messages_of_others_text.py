"""Text of others in the review, rounds, home, people and forms: it pings, links and formats nothing, and fits."""

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
from bot.playground.blocks.message_rules import checked_view, with_block_ids
from bot.slack.checking.commitment_form import Filled, commitment_modal

TODAY = date(2026, 3, 17)
LONG = "Woonlint & gemeente Veldhoek maken <samen> werk van verduurzaming; " * 60
HOSTILE = [
    "<!channel>", "<@U0JEROEN>", "<!subteam^S0WONEN>", "<#C0VELDHOEK>", "*vet* _schuin_ ~weg~ `code`", "<https://evil.example|klik>",
    "&lt;!here&gt;", "\u202eomgekeerd", "👩‍👩‍👧‍👦" * 40, "> citaat\n```blok```", "https://evil.example",
]  # fmt: skip
names = st.text(min_size=0, max_size=300) | st.sampled_from([*HOSTILE, LONG])


def task(text: str, **more: Any) -> dict[str, Any]:
    return {
        "task_id": 12, "kind": "", "number": text[:30], "title": text, "heading": text, "theme": text, "quote": text, "page": 4,
        "owners": [text] * 9, "lead": text, "mentions": [], "start": "2026-01-01", "due": "2026-03-31", "expected": None,
        "first_due": "2026-03-31", "status": "active", "light": "red", "said": None, "why": text, "percent": None, "value": 2,
        "target": {"value": 3, "unit": text}, "waiting_for": text, "agenda_meeting": None, "may_correct": True,
        "last_report": {"at": "2026-03-03", "by": text, "text": text},
    } | more  # fmt: skip


def reviewed(text: str, key: str, verdict: str | None) -> dict[str, Any]:
    return {
        "key": key, "number": text[:30], "title": text, "quote": text, "page": 4, "owners": [text] * 9, "lead": text,
        "start": "2026-01-01" if key[0] == "t" else None, "due": "2026-12-31" if key[0] == "t" else None, "times": 12,
        "recurrence": "monthly", "target": {"value": 225.5, "unit": text}, "conditional": True,
        "doubts": ["owner", "unsure", "conditional"], "verdict": verdict, "by": text if verdict else None,
    }  # fmt: skip


def moving(text: str) -> list[dict[str, Any]]:
    goes_to = {"task": 9, "number": text}
    common = {"number": text[:30], "title": text, "due": "2026-03-31", "expected": None, "percent": 60}
    return [{"task": n, "goes_to": goes_to if n % 2 else None, **common} for n in range(200)]


def payloads(text: str) -> list[dict[str, Any]]:
    """One of each, with this text wherever others write, and as much of it as there can be."""
    page = [reviewed(text, f"t{n}", None) for n in range(3)] + [reviewed(text, "a4", "skipped")]
    judged = [reviewed(text, f"t{n}", word) for n, word in enumerate(("right", "changed", "added", "skipped"))]
    review = {
        "message": "review",
        "agreement": 3,
        "title": text,
        "page": 4,
        "total": 200,
        "judged": 4,
        "left_in_doubt": 9,
        "left_out": 2,
    }
    rows = [{"user": text, "party": f"{text}{n % 9}", "role": "lead"} for n in range(200)]
    parties = [[n, text] for n in range(40)]
    home = {
        "items": [task(text, task_id=n) for n in range(8)], "offset": 8, "before": 0, "total": 200, "agreements": 3,
        "parties": [{"party": text, "role": "member", "agreement": text}] * 30,
        "meetings": [{"name": text, "place": text, "window_start": "2026-05-01", "window_end": "2026-05-31"}] * 12,
        "links": [{"id": n, "name": text, "used": "2026-03-01"} for n in range(10)],
        "checks": [{"agreement": n, "title": text, "left": n} for n in range(9)],
        "escalations": [task(text) | {"task_id": n} for n in range(30)], "reminders": [{"day": "2026-03-20", "count": 2}] * 20,
        "feed": [{"trap": "uid", "uid": text, "name": text}] * 30,
    }  # fmt: skip
    return [
        {**review, "offset": 4, "items": page},
        {**review, "offset": 0, "items": judged},
        {**review, "offset": 0, "items": judged, "stage": "followed"},
        {"message": "round", "items": [task(text)], "position": 3, "total": 200},
        {
            "message": "carry",
            "agreement": 3,
            "title": text,
            "old_title": text,
            "offset": 0,
            "page": 4,
            "items": moving(text),
            "decided": {"1": {"moves": True, "number": text, "by": text}, "2": {"moves": False, "number": None, "by": text}},
            "closed": [3],
        },
        {"message": "bundle", "kind": "", "items": [task(text)], "more": 0},
        {"message": "people", "agreement": 3, "rows": rows, "may_change": True},
        {"message": "people_ask", "question": "3:4", "user": text, "title": text, "parties": parties},
        {"message": "people_ask", "question": "3:4", "user": text, "title": text, "stage": "done", "answer": text},
        {
            "message": "evidence",
            "number": text,
            "by": text,
            "found": [{"address": text}, {"name": text, "address": "https://a.slack.com/f"}] * 3,
        },
        {"message": "noted", "intent": "correct", "entry_id": 3, "task_id": 12, "number": text, "by": text},
        {"message": "plain", "words": "review_was_skipped", "values": {"who": text, "number": text}},
        {"message": "feed_check", "title": text, "found": [{"trap": "end", "uid": text, "name": text}] * 30},
        {"message": "home", **home},
        {"message": "objected", **task(text), "by": text, "said": text, "day": "2026-04-20"},
        {"message": "waited_for", **task(text), "party": text, "by": text, "said": text, "instead": text, "question_id": 4},
        {"message": "bundle", "kind": "handed", "handed_by": text, "until": "2026-04-20", "items": [task(text)], "more": 0},
    ]


def shown(payload: dict[str, Any], language: str = "nl") -> Message:
    return render(payload | {"language": language}, today=TODAY)


def strings(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        for name, inner in part.items():
            yield from strings(inner) if name not in {"url", "block_id", "action_id", "value"} else ()
    elif isinstance(part, list):
        for inner in part:
            yield from strings(inner)
    elif isinstance(part, str):
        yield part


def links(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if part.get("type") == "link":
            yield part["url"]
        for inner in part.values():
            yield from links(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from links(inner)


@settings(max_examples=40, deadline=None)
@given(names)
def test_text_of_others_pings_links_and_formats_nothing(text: str) -> None:
    for payload in payloads(text):
        message = shown(payload)
        for found in regex.findall(r"<[^>]*>?", message.text):
            assert regex.fullmatch(r"<@[A-Z0-9]+>", found), (payload["message"], found)
        if "U0JEROEN" not in text:
            assert "<@" not in message.text and '"user_id"' not in json.dumps(message.blocks)
        assert not set("*`~") & set(message.text), payload["message"]
        for said in strings(message.blocks):
            assert "<!" not in said and "<@" not in said and "<#" not in said, payload["message"]
        assert '"type": "mrkdwn"' not in json.dumps(message.blocks)
        assert set(links(list(message.blocks))) <= {"https://a.slack.com/f"}


@pytest.mark.parametrize("text", [LONG, "woord" * 900, "é" * 3000, "&" * 3000, "", " ", *HOSTILE])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_longest_and_strangest_texts_stay_within_slacks_limits(text: str, language: str) -> None:
    for payload in payloads(text):
        message = shown(payload, language)
        if payload["message"] == "home":
            checked_view({"type": "home", "blocks": list(message.blocks)}, "home")
        else:
            with_block_ids(list(message.blocks))
        assert 0 < len(message.text) <= 4000, payload["message"]


@pytest.mark.parametrize("purpose", ["change", "split", "add", "correct", "who"])
@pytest.mark.parametrize("text", [LONG, "&" * 3000, "", *HOSTILE])
def test_the_form_of_a_commitment_fits_whatever_stands_in_it(purpose: str, text: str) -> None:
    parties = [(n, text or "x") for n in range(150)]
    filled = Filled(
        text[:20], text, 3, text, (1, 2), 3, date(2026, 1, 1), date(2026, 3, 31), "times:3", 225.5, text, conditional=True
    )
    private = {"purpose": purpose, "agreement": 3, "key": "t12", "seen": "1.2.open", "channel": "C0", "thread": "1.2"}
    modal = commitment_modal(purpose, filled, parties, "nl", callback="nakomen_review", private=private)
    checked_view(modal, "modal")
    assert len(modal["private_metadata"]) <= 3000
