"""How wordings and verbs are found in an answer, and what the clause around them makes of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path

import pytest
import regex

from workflows.answering.reply_lines import answer_line
from workflows.answering.understanding.meaning import Intent, TaskContext
from workflows.answering.understanding.phrases.reply_phrases import PHRASES
from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.reply_parser import understand
from workflows.answering.understanding.warming import warm
from workflows.answering.understanding.wordings.verb_forms import forms_of
from workflows.answering.understanding.wordings.worded_facts import worded
from workflows.answering.understanding.wordings.wording_pattern import wording

OWN = [json.loads(line) for line in (Path(__file__).parents[1] / "data" / "replies.jsonl").read_text("utf-8").splitlines()]
PLAN = TaskContext("Plan van aanpak woonoverlast opstellen", date(2026, 2, 1), date(2026, 6, 30))
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


ASIDES = """
klaar om te beginnen
ben er klaar voor
klaar mee, wat een gedoe
ik ben helemaal klaar met die aannemer
de zaal is gereserveerd
de uitnodigingen zijn verstuurd
ik heb de notulen afgerond
mijn cursus is afgerond
de verbouwing van ons kantoor is klaar
in Zutphen loopt dit vertraging op
mijn trein heeft vertraging
de post is vertraagd
vergadering uitgesteld naar dinsdag
het overleg met de provincie is verzet naar 3 juli
de raad vergadert 2 juli
ik ben 3 juli jarig
vanaf 1 september werk ik bij de gemeente
per 1 juli heb ik een nieuwe baan
op 14 juli is de uitzending
de aannemer komt 8 juli langs
8 juli bespreken we de stand
stuur ik je voor 1 juli
ik bel je na 15 juli
kunnen jullie 8 juli?
wanneer is de volgende vergadering, 8 juli?
dus 30 juni is de deadline?
moet dit voor 15 juli?
hoeft dit nog?
waarom vervalt dit?
is dit geschrapt?
dit vervalt toch niet?
niet schrappen hoor, wij doen het gewoon
de koffie vervalt vandaag
overleg vervalt
ik stop er bijna mee, wat een chaos
we zijn gestopt met roken haha
het project in Arnhem is gestopt
het spoor ligt stil
internet ligt eruit
mijn computer staat vast
ik zit vast in een vergadering
ik sta in de file
wacht even
wacht, ik zoek het op
ik wacht je reactie af
rood staan is niet leuk
het stoplicht staat op groen
prima verlopen gisteren, leuke avond
de borrel loopt uit
goed begonnen is het halve werk
mijn stagiair begint 1 juli
we beginnen zo met de vergadering
de norm is 80%
50% van de leden stemde voor
20% korting bij de drukker
dank <@U12HUU1> voor het oppakken
<@U12HUU1> weet hier meer van
ik heb <@U12HUU1> gevraagd
vraag van <@U12HUU1>: hoort dit erbij?
overleg met <@U12HUU1> gehad
herinner <@U12HUU1> eraan
ik moet mezelf eraan herinneren
herinner je je die avond nog?
leuke herinnering
stuur maar op
ok doen we volgende week
fijn dat jullie zo opschieten
het is wat het is
we houden contact
loopt hij nog?
gaat dit lukken?
halen we 30 juni?
redden jullie het?
"""
"""What people also say in a thread, in the words of a status."""


@pytest.mark.parametrize("reply", ASIDES.strip().splitlines())
def test_what_is_said_beside_the_task_changes_nothing_unasked(reply: str) -> None:
    said = understand(reply, task=PLAN, today=date(2026, 5, 20))
    assert said.intent in (Intent.COMMENT, Intent.QUESTION) or said.confirm


def does_harm(expected: dict[str, object], line: dict[str, object]) -> bool:
    """Whether a change would be made that nobody meant."""
    if line["intent"] in SILENT or line["confirm"]:
        return False
    closes = line["intent"] in {"done", "dropped"} and line["intent"] != expected["intent"]
    moves = line["new_due"] is not None and line["new_due"] != expected["new_due"]
    return bool(expected["confirm"]) or expected["intent"] in SILENT or closes or moves


LONG_WORD = regex.compile(r"(?<![\w@<-])[a-z]{8,}(?![\w@>-])")
WITH_LONG_WORDS = [row for row in OWN if LONG_WORD.search(row["reply"])]


def slips(row: dict[str, object]) -> Iterator[str]:
    """The reply with one letter of a long word left out, or swapped with the next, in each place."""
    reply = str(row["reply"])
    for word in LONG_WORD.finditer(reply):
        for at in range(word.start() + 1, word.end() - 2):
            yield reply[:at] + reply[at + 1 :]
            yield reply[:at] + reply[at + 1] + reply[at] + reply[at + 2 :]


def harmful_slips(step: int) -> list[str]:
    """Each slip that would make a change nobody meant, out of every so-many-th of them."""
    every = ((row, slipped) for row in WITH_LONG_WORDS for slipped in slips(row))
    return [
        slipped
        for row, slipped in islice(every, 0, None, step)
        if does_harm(row["expect"], json.loads(answer_line(json.dumps(row | {"reply": slipped}))))
    ]


def test_a_slip_of_the_finger_in_a_long_word_does_no_harm() -> None:
    """One in forty of them, always the same; `make fuzz` makes them all."""
    assert harmful_slips(41) == []


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
