"""The chat page over HTTP: what it shows, who may ask, and how it hears of changes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
import requests
from starlette.requests import Request
from starlette.responses import Response

from bot.playground.page.chat import ChatPage
from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE, HUURDERS
from bot.playground.server import Playground

HERE = {"as": GEMEENTE, "in": CHANNEL}
Do = Callable[..., Any]


# --- the page


def test_the_page_is_there_without_a_stage_and_without_words(playground: Playground, page: Any) -> None:
    playground.stage = None
    shown = page()
    assert shown.words(".empty") == ["Er is nog niets gezegd."]
    assert not shown.all("header.stage, .beside")
    assert shown.tree.get("lang") == "nl" and shown.all("meta[name=viewport]")


def test_what_people_and_files_are_called_stays_text(playground: Playground, page: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    evil = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>"
    workspace = playground.workspace
    monkeypatch.setattr(workspace.team, "name", evil)
    workspace.users[GEMEENTE].real_name = workspace.users[GEMEENTE].title = evil
    workspace.channels[CHANNEL].name = evil
    parent = playground.people.say(GEMEENTE, CHANNEL, evil)
    playground.people.say(CORPORATIE, CHANNEL, evil, thread_ts=parent.ts)
    playground.people.react(GEMEENTE, parent, evil)
    playground.people.upload(GEMEENTE, CHANNEL, evil, b"x")
    shown = page(as_=GEMEENTE, thread=parent.ts)
    assert [one.get("src") for one in shown.all("script")] == ["/static/chat.js"]
    assert not shown.all("img") and not shown.tree.xpath("//@onerror | //@style | //@onclick")
    assert evil in shown.all(".middle .message")[0].text_content()


def test_the_page_has_no_script_or_style_of_its_own_and_says_so(playground: Playground) -> None:
    headers = requests.get(playground.page_url, timeout=60).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy and "unsafe" not in policy and "frame-ancestors 'none'" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize(
    "query",
    [
        {"as": "U0WEG", "in": "C0WEG", "thread": "nee", "beside": "nee"},
        {"as": "<script>", "in": "home' or 1", "thread": "1" * 5000},
        {"in": "dm"},
        {"in": "home"},
        {"as": HUURDERS, "in": "home"},
        {"as": HUURDERS, "in": "dm"},
        {"onbekend": "x"},
    ],
)
def test_an_address_that_names_what_is_not_there_shows_a_page(page: Any, query: dict[str, str]) -> None:
    assert len(page(**query).all(".middle")) == 1


def test_the_stage_stands_on_the_page(page: Any) -> None:
    shown = page()
    assert shown.words(".now") == ["Het is nu dinsdag 17 maart 2026, 09:30"]
    assert shown.words(".clock button") == ["Een dag verder", "Anderen antwoorden zelf", "Begin opnieuw"]
    assert shown.words(".told") == ["🔔 Toen dat, want <b>daarom</b>"] and "Eerst dit" in shown.words(".earlier")[0]
    assert shown.words(".hint") == [f"Antwoord als {GEMEENTE}"]
    assert shown.words(".beside h2") == ["Taken", "Alle taken"] and page(beside="agenda").words(".beside h2") == [
        "Agenda",
        "Overleg",
    ]
    assert shown.all(".newest")[0].get("aria-live") == "polite"
    assert shown.all("a[href='http://127.0.0.1:1/feed.ics']")


def test_one_can_look_through_the_eyes_of_each_person(page: Any) -> None:
    shown = page(as_=CORPORATIE)
    assert shown.words(".eye b") == ["Marijke de Wit", "Jeroen Bos", "Fatima El Amrani"]
    assert shown.words(".eye[aria-current] b") == ["Jeroen Bos"]
    assert {field.value for field in shown.all("input[name=as]")} == {CORPORATIE}


# --- who may ask


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://kwaad.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Host": "kwaad.example"},
        {"Host": "127.0.0.1.kwaad.example", "Origin": "http://127.0.0.1.kwaad.example"},
    ],
)
@pytest.mark.parametrize("path", ["/do/say", "/do/upload?as=U0MARIJKE&in=C0VELDHOEK&name=x", "/stage/reset"])
def test_a_page_elsewhere_does_nothing_here(playground: Playground, play: Any, headers: dict[str, str], path: str) -> None:
    body = HERE | {"text": "hoi"}
    answer = requests.post(playground.base_url + path, data=body, headers=headers, timeout=60)
    assert answer.status_code == 403
    assert playground.workspace.messages[CHANNEL] == {} and play.moves == []


def test_a_name_that_somebody_else_owns_sees_nothing(playground: Playground) -> None:
    for path in ("/", "/changes?since=x", "/static/chat.css"):
        assert requests.get(playground.base_url + path, headers={"Host": "kwaad.example"}, timeout=60).status_code == 403
    assert requests.get(playground.page_url, headers={"Host": f"localhost:{playground.port}"}, timeout=60).status_code == 200


# --- what changed, and what stays


def test_a_change_is_told_at_once(playground: Playground) -> None:
    version = playground.workspace.version
    answers: list[int] = []

    def wait() -> None:
        address = f"{playground.base_url}/changes?since={version}"
        answers.append(requests.get(address, timeout=15).json()["version"])

    waiting = threading.Thread(target=wait)
    waiting.start()
    playground.people.say(GEMEENTE, CHANNEL, "hoi")
    waiting.join(15)
    assert answers and answers[0] > version
    assert requests.get(f"{playground.base_url}/changes?since=x", timeout=60).json() == {"version": playground.workspace.version}


def test_who_waits_for_a_change_does_not_hold_up_the_end(bot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, answer = threading.Event(), ChatPage.changes

    async def noting(page: ChatPage, request: Request) -> Response:
        begun.set()
        return await answer(page, request)

    monkeypatch.setattr(ChatPage, "changes", noting)
    playground = Playground(events_url=bot.url).start()
    address = f"{playground.base_url}/changes?since={playground.workspace.version}"
    waiting = threading.Thread(target=requests.get, args=(address,), kwargs={"timeout": 15})
    waiting.start()
    assert begun.wait(60)
    playground.stop()
    waiting.join(5)
    assert not waiting.is_alive()


@pytest.mark.parametrize(("name", "kind"), [("chat.css", "text/css"), ("chat.js", "text/javascript")])
def test_style_and_script_are_served_and_kept(playground: Playground, name: str, kind: str) -> None:
    first = requests.get(f"{playground.base_url}/static/{name}", timeout=60)
    assert first.status_code == 200 and first.headers["Content-Type"].startswith(kind)
    again = requests.get(first.url, headers={"If-None-Match": first.headers["ETag"]}, timeout=60)
    assert (again.status_code, again.content) == (304, b"")
    assert first.headers["Cache-Control"] == "no-cache"


def test_the_panels_bring_their_own_style(playground: Playground) -> None:
    answer = requests.get(f"{playground.base_url}/static/stage.css", timeout=60)
    assert (answer.text, answer.headers["Content-Type"]) == (".board { color: var(--ink) }", "text/css; charset=utf-8")
    playground.stage = None
    assert requests.get(answer.url, timeout=60).text == ""


@pytest.mark.parametrize("name", ["weg.css", "..%2Fchat.py", "%2e%2e%2fchat.py", ""])
def test_only_what_belongs_to_the_page_is_served(playground: Playground, name: str) -> None:
    assert requests.get(f"{playground.base_url}/static/{name}", timeout=60).status_code == 404
