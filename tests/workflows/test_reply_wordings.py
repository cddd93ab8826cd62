"""How wordings and verbs are found in an answer, and what the clause around them makes of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from workflows.answering.reply_lines import answer_line
from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.reply_phrases import PHRASES
from workflows.answering.understanding.warming import warm
from workflows.answering.understanding.wordings.verb_forms import forms_of
from workflows.answering.understanding.wordings.worded_facts import worded
from workflows.answering.understanding.wordings.wording_pattern import wording

OWN = [json.loads(line) for line in (Path(__file__).parents[1] / "data" / "replies.jsonl").read_text("utf-8").splitlines()]
SILENT = {"question", "comment", "help"}


@pytest.mark.parametrize(
    ("written", "text", "stands"),
    [
        ("zit erop", "dat zit erop hoor", True),
        ("zit erop $", "dat zit erop hoor", False),
        ("^ zit erop", "dat zit erop", False),
        ("zit/zitten erop", "we zitten erop", True),
        ("streep .. door", "er gaat een streep helaas toch door", True),
        ("streep .. door", "een streep en nog vijf andere woorden daarna door", False),
        ("op de/- plank", "op plank", True),
        ("geen * aan gedaan", "nog geen klap aan gedaan", True),
        ("geen * aan gedaan", "geen aan gedaan", False),
        ("vertraag~ door", "vertraagd door", True),
        ("~straat klaar", "dorpsstraat klaar", True),
    ],
)
def test_a_wording_stands_where_its_words_stand_in_order(written: str, text: str, stands: bool) -> None:
    assert bool(list(wording(written).spans(text.split()))) is stands


@pytest.mark.parametrize(
    ("written", "participle", "present", "past"),
    [
        ("af|ronden", "afgerond", "rondt", "rondde"),
        ("maken", "gemaakt", "maakt", "maakte"),
        ("op|leveren", "opgeleverd", "levert", "leverde"),
        ("vast|stellen", "vastgesteld", "stelt", "stelde"),
        ("publiceren", "gepubliceerd", "publiceert", "publiceerde"),
        ("voltooien", "voltooid", "voltooit", "voltooide"),
        ("starten", "gestart", "start", "startte"),
        ("schrijven schreef schreven geschreven", "geschreven", "schrijft", "schreven"),
        ("uit|lopen liep liepen gelopen", "uitgelopen", "loopt", "liep"),
        ("fixen", "gefixt", "fixt", "fixte"),
    ],
)
def test_the_forms_of_a_verb_follow_from_its_infinitive(written: str, participle: str, present: str, past: str) -> None:
    forms = forms_of(written)
    assert forms.participle == participle
    assert present in forms.present
    assert past in forms.past


@pytest.mark.parametrize(
    ("clause", "fact"),
    [
        ("dit is in kannen en kruiken", Fact.DONE),
        ("dit is nog niet in kannen en kruiken", Fact.NOT_DONE),
        ("dit moet nog in kannen en kruiken", Fact.WILL_BE_DONE),
        ("dit is bijna in kannen en kruiken", Fact.NEARLY),
        ("we hebben het afgetikt", Fact.DONE),
        ("we hebben het nog niet afgetikt", Fact.NOT_DONE),
        ("we tikken het maandag af", Fact.WILL_BE_DONE),
        ("dit stagneert", Fact.BLOCKED),
        ("dit stagneert niet", Fact.NO_TROUBLE),
        ("dit kan nog opschuiven", Fact.AT_RISK),
        ("het schiet niet op", Fact.AT_RISK),
        ("het gaat erom hangen", Fact.AT_RISK),
        ("ligt op de plank", Fact.BLOCKED),
    ],
)
def test_negation_future_and_nearly_turn_what_is_said(clause: str, fact: Fact) -> None:
    assert fact in {one.fact for one in worded(clause)}


def does_harm(expected: dict[str, object], line: dict[str, object]) -> bool:
    """Whether a change would be made that nobody meant."""
    if line["intent"] in SILENT or line["confirm"]:
        return False
    closes = line["intent"] in {"done", "dropped"} and line["intent"] != expected["intent"]
    moves = line["new_due"] is not None and line["new_due"] != expected["new_due"]
    return bool(expected["confirm"]) or expected["intent"] in SILENT or closes or moves


LONG_WORD = regex.compile(r"(?<![\w@<-])[a-z]{8,}(?![\w@>-])")
WITH_LONG_WORDS = [row for row in OWN if LONG_WORD.search(row["reply"])]


@given(st.sampled_from(WITH_LONG_WORDS), st.randoms(use_true_random=False), st.booleans())
def test_a_slip_of_the_finger_in_a_long_word_does_no_harm(row: dict[str, object], chance: object, drops: bool) -> None:
    words = list(LONG_WORD.finditer(str(row["reply"])))
    word = words[chance.randrange(len(words))]  # type: ignore[attr-defined]  # hypothesis hands over a Random
    at = word.start() + chance.randrange(1, len(word[0]) - 2)  # type: ignore[attr-defined]
    reply = str(row["reply"])
    slipped = reply[:at] + reply[at + 1 :] if drops else reply[:at] + reply[at + 1] + reply[at] + reply[at + 2 :]
    assert not does_harm(row["expect"], json.loads(answer_line(json.dumps(row | {"reply": slipped}))))  # type: ignore[arg-type]


def test_no_phrase_is_compiled_while_an_answer_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    warm()
    phrases = {one.pattern for _, pattern in PHRASES for one in pattern.alternatives}
    compiled: list[str] = []
    compile_it = regex.compile

    def noting(pattern: str, flags: int = 0) -> regex.Pattern[str]:
        compiled.append(pattern)
        return compile_it(pattern, flags)

    monkeypatch.setattr(regex, "compile", noting)
    for row in OWN[::20]:
        answer_line(json.dumps(row))
    assert phrases.isdisjoint(compiled)
