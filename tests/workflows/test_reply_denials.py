"""A 'niet' at the end of a clause denies what stands at its begin, however far apart the two are."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.understanding.clauses.denied_at_the_end import denied_at_the_end
from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.reply_parser import understand

TODAY = date(2026, 5, 20)
PLAN = TaskContext("Plan van aanpak woonoverlast opstellen", date(2026, 2, 1), date(2026, 6, 30))
NOTE = TaskContext("Nota grondprijzen opstellen en aan de raad sturen", date(2026, 2, 1), date(2026, 6, 30))


def says(reply: str, task: TaskContext = PLAN) -> Understanding:
    return understand(reply, task=task, today=TODAY)


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("wij halen de datum uit het convenant met de gemeente niet", Intent.DELAYED),
        ("halen de planning van het college voor de zomer niet", Intent.DELAYED),
        ("ik red de inleverdatum voor de raad van juni niet meer", Intent.DELAYED),
        ("het lukt ons met de huidige bezetting en de zieken niet", Intent.DELAYED),
        ("we gaan de datum van 30 juni op geen enkele manier halen", Intent.DELAYED),
        ("no chance we make the deadline", Intent.DELAYED),
        ("op tijd wordt het niet", Intent.DELAYED),
        ("binnen de termijn komen we niet uit", Intent.DELAYED),
        ("op schema liggen we niet", Intent.AT_RISK),
        ("volgens planning loopt dit al weken niet", Intent.AT_RISK),
        ("on track we are not", Intent.AT_RISK),
        ("vlot loopt het niet", Intent.AT_RISK),
        ("goed gaat het niet", Intent.AT_RISK),
        ("ik weet nog niet of we op schema liggen", Intent.AT_RISK),
        ("of we de deadline halen weet ik niet", Intent.AT_RISK),
        ("gestart zijn we nog niet", Intent.NOT_STARTED),
        ("bezig zijn we er nog niet mee", Intent.NOT_STARTED),
        ("in uitvoering is het nog niet", Intent.PROGRESS),
        ("vervallen is het niet", Intent.COMMENT),
    ],
)
def test_what_is_denied_at_the_end_is_no_good_news(reply: str, intent: Intent) -> None:
    assert says(reply).intent is intent


@pytest.mark.parametrize(
    "reply",
    [
        "de nota is opgesteld maar naar de raad gestuurd is hij nog niet", "aangeboden hebben we hem nog niet",
        "afgerond is het nog lang niet", "finished we are not", "vastgesteld is de nota nog niet",
    ],
)  # fmt: skip
def test_what_has_not_been_done_yet_closes_nothing(reply: str) -> None:
    found = says(reply, NOTE)
    assert (found.intent, found.confirm) == (Intent.PROGRESS, True)


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("halen de deadline van 30 juni gewoon", Intent.ON_TRACK),
        ("we halen de deadline en problemen zijn er niet", Intent.ON_TRACK),
        ("komt goed ik vergeet het niet", Intent.ON_TRACK),
        ("op tijd is het probleem niet", Intent.ON_TRACK),
        ("we liggen op schema en anders is het niet", Intent.ON_TRACK),
        ("het is klaar, mooi is het niet", Intent.DONE),
        ("we zijn klaar, vergeten jullie ons niet", Intent.DONE),
    ],
)
def test_a_no_to_something_else_takes_nothing_back(reply: str, intent: Intent) -> None:
    assert says(reply).intent is intent


def test_what_holds_its_own_no_is_left_as_it_is() -> None:
    heard = [(Fact.NOT_DONE, 7, 21)]
    assert denied_at_the_end("het is nog niet klaar", heard) == heard
    assert denied_at_the_end("het is klaar", [(Fact.DONE, 7, 12)]) == [(Fact.DONE, 7, 12)]


@pytest.mark.parametrize(
    "reply",
    [
        "was af maar moet over", "was klaar, wordt nu herzien", "was gisteren klaar, nu weer open",
        "het was af, teruggestuurd door de raad", "was done, has to be redone",
        "opgesteld, maar nog niet naar de raad", "af, alleen nog niet bij de griffie",
    ],
)  # fmt: skip
def test_what_was_finished_and_is_open_again_closes_nothing(reply: str) -> None:
    found = says(reply, NOTE)
    assert (found.intent, found.confirm) == (Intent.PROGRESS, True)


@pytest.mark.parametrize(
    "reply", ["was lastig maar het is klaar", "was al klaar, is aangepast en verstuurd", "is klaar, was veel werk"]
)
def test_what_went_before_leaves_done_what_is_done(reply: str) -> None:
    assert says(reply).intent is Intent.DONE
