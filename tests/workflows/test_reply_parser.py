"""How an answer in chat is understood: the rules of the labels for replies, one table for each."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from storage.words import Light
from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

TODAY = date(2026, 5, 20)
PLAN = TaskContext("Plan van aanpak voor de wijk Zonnehof opstellen", date(2026, 2, 1), date(2026, 6, 30))
HALF = TaskContext(PLAN.text, PLAN.start, PLAN.due, percent=50)
HOMES = TaskContext(
    "150 woningen isoleren", date(2026, 1, 1), date(2026, 12, 31), percent=20, target_value=150, target_unit="woningen"
)
SHARE = TaskContext("20% aan jongeren toewijzen", date(2026, 1, 1), date(2026, 12, 31), target_value=20, target_unit="%")


def heard(reply: str, task: TaskContext = PLAN, today: date = TODAY) -> Understanding:
    return understand(reply, task=task, today=today)


@pytest.mark.parametrize(
    "reply",
    [
        "> Plan van aanpak, nog niet af\nklaar",
        "&gt; is het af?\nklaar",
        "~nog niet begonnen~ klaar",
        "*KLAAR*",
        "_klaar_ :tada:",
        "klaaaar!!",
        "afgerondd",
        "<@U0BOT00> klaar",
        "✅",
        "✔️",
        ":white_check_mark:",
        "100%",
        "finished",
    ],
)
def test_quotes_strikes_markup_and_slips_do_not_matter(reply: str) -> None:
    assert heard(reply) == Understanding(Intent.DONE, Light.GREEN, 100)


@pytest.mark.parametrize(
    ("reply", "percent"),
    [
        ("70% i.p.v. 60%", 70),
        ("sorry, 70% bedoel ik", 70),
        ("niet 60% maar 70%", 70),
        ("van 60 naar 70%", 70),
        ("60%, nee 70%", 70),
    ],
)
def test_of_a_correction_only_the_last_counts(reply: str, percent: int) -> None:
    assert heard(reply) == Understanding(Intent.PROGRESS, percent=percent)


def test_a_lower_percentage_is_asked_unless_it_is_a_correction() -> None:
    assert heard("40%", HALF).confirm
    assert not heard("sorry, 40% bedoel ik", HALF).confirm
    assert not heard("60%", HALF).confirm


@pytest.mark.parametrize(
    ("reply", "percent", "value", "confirm"),
    [
        ("75 woningen", 50, 75, False),
        ("ruim 75 stuks klaar", 50, 75, False),
        ("nog 30 te gaan", 80, 120, False),
        ("99 van de 150", 66, 99, False),
        ("149 woningen klaar", 99, 149, False),
        ("honderdtwintig woningen", 80, 120, False),
        ("80 van de 160 woningen", 53, 80, True),
        ("er zijn er 12 bijgekomen", None, None, True),
        ("tussen de 60 en 70 woningen", 40, 60, True),
        ("complex 12: 30 woningen klaar", 20, 30, False),
        ("een derde", 33, None, False),
        ("30 à 40%", 30, None, True),
    ],
)
def test_counts_are_set_against_the_target(reply: str, percent: int | None, value: float | None, confirm: bool) -> None:
    found = heard(reply, HOMES)
    assert (found.intent, found.percent, found.value, found.confirm) == (Intent.PROGRESS, percent, value, confirm)


def test_a_target_in_percent_takes_the_percentage_as_its_value() -> None:
    assert heard("we zitten op 12%", SHARE) == Understanding(Intent.PROGRESS, percent=60, value=12)


def test_the_target_reached_is_done_with_its_value() -> None:
    assert heard("150/150", HOMES) == Understanding(Intent.DONE, Light.GREEN, 100, 150)


@pytest.mark.parametrize(
    "reply",
    ["👍", "🙏", "+1", "ok", "prima", "gezien", "dank je", "haha", "", "ik kijk er vrijdag naar", "De norm is 30% sociaal"],
)
def test_chatter_is_left_alone(reply: str) -> None:
    assert heard(reply) == Understanding(Intent.COMMENT)


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("we zijn bezig", Intent.ON_TRACK),
        ("achter op schema", Intent.AT_RISK),
        ("vertraagd", Intent.DELAYED),
        ("misschien wordt het oktober", Intent.AT_RISK),
        ("als zij niet leveren, redden we het niet", Intent.AT_RISK),
        ("loopt, maar wordt krap", Intent.AT_RISK),
        ("vertraagd omdat we op de provincie wachten", Intent.BLOCKED),
        ("ons deel is klaar, nu is het wachten op de provincie", Intent.BLOCKED),
        ("we wachten op een handtekening maar 30 juni halen we", Intent.ON_TRACK),
        ("nog niet begonnen", Intent.NOT_STARTED),
        ("vervalt", Intent.DROPPED),
        ("oeps, verkeerde taak", Intent.UNDO),
        ("was dit niet al af?", Intent.QUESTION),
        ("???", Intent.QUESTION),
        ("wat kan ik antwoorden?", Intent.HELP),
        ("af! waar laat ik het verslag?", Intent.DONE),
    ],
)
def test_the_heaviest_fact_makes_the_intent(reply: str, intent: Intent) -> None:
    found = heard(reply)
    assert (found.intent, found.confirm) == (intent, False)


@pytest.mark.parametrize(
    "reply",
    [
        "volgens mij klaar",
        "zou klaar moeten zijn",
        "als het goed is is het af",
        "van onze kant klaar",
        "I think it's done",
        "mag deze dicht?",
        "check",
        "ja",
        "nee",
        "nog niet af",
        "bijna klaar",
        "zodra de raad instemt is het af",
        "tuurlijk joh, helemaal klaar 🙄",
        "🔴",
        "niet gelukt",
        "waarschijnlijk eind augustus",
        "kan de datum naar 15 juli?",
        "hoort bij de provincie",
        "snooze",
        "doe maar een maand later",
    ],
)
def test_what_is_doubtful_is_asked(reply: str) -> None:
    assert heard(reply).confirm


def test_on_track_after_the_deadline_is_asked() -> None:
    assert heard("loopt prima", today=date(2026, 7, 14)).confirm
    assert not heard("loopt prima").confirm


@pytest.mark.parametrize(
    ("reply", "light", "new_due"),
    [
        ("wordt Q3", Light.AMBER, date(2026, 9, 30)),
        ("wordt 30 september", Light.AMBER, date(2026, 9, 30)),
        ("wordt 1 oktober", Light.RED, date(2026, 10, 1)),
        ("twee weken later", Light.AMBER, date(2026, 7, 14)),
        ("verplaatst van 17 juni naar 16 september", Light.AMBER, date(2026, 9, 16)),
        ("vertraagd", Light.AMBER, None),
        ("start 1 juli, klaar 1 september", Light.AMBER, date(2026, 9, 1)),
    ],
)
def test_a_delay_of_at_most_92_days_is_amber(reply: str, light: Light, new_due: date | None) -> None:
    assert heard(reply) == Understanding(Intent.DELAYED, light, new_due=new_due)


def test_a_promise_on_or_before_the_deadline_is_on_track() -> None:
    for reply in ("30 juni", "vrijdag klaar", "over twee weken is het af", "half juni"):
        assert heard(reply) == Understanding(Intent.ON_TRACK, Light.GREEN)


def test_each_fact_fills_its_own_field() -> None:
    assert heard("30% af maar de ontheffing duurt lang, wordt T3") == Understanding(
        Intent.DELAYED, Light.RED, 30, new_due=date(2026, 12, 31)
    )
    assert heard("bezig, herinner me over een week") == Understanding(
        Intent.ON_TRACK, Light.GREEN, snooze_until=date(2026, 5, 27)
    )
    assert heard("loopt, <@U77ABC1> is vanaf nu trekker").assignee == "<@U77ABC1>"


def test_a_mention_is_only_an_assignee_when_the_task_goes_there() -> None:
    assert heard("<@U77ABC1> neemt dit over") == Understanding(Intent.REASSIGN, assignee="<@U77ABC1>")
    assert heard("we wachten op <@U77ABC1>") == Understanding(Intent.BLOCKED, Light.RED)
    assert heard("cc <@U77ABC1>") == Understanding(Intent.COMMENT)
    assert heard("klaar, dank <@U77ABC1>").assignee is None


def test_not_started_is_no_worry_before_the_start() -> None:
    assert heard("nog niet begonnen", today=date(2026, 1, 12)).light is None
    assert heard("nog niet begonnen").light is Light.AMBER
    assert heard("nog niet begonnen", today=date(2026, 7, 14)).light is Light.RED


PLAIN = (
    "we het de plan wijk ik jullie nog wel niet maar en ook dit deze is wordt moet over met in op 30% 12 5/6 mei Q3 vrijdag "
    "? ! , . : bezig krap wacht"
)


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PLAIN.split()), max_size=14).map(" ".join)), st.booleans())
@example("CACNEL", False)
@example("DONE", True)
@example("AF", False)
def test_any_text_is_understood_somehow_and_nothing_is_closed_without_a_word_for_it(text: str, counts: bool) -> None:
    found = heard(text, HOMES if counts else PLAN)
    assert found.percent is None or 0 <= found.percent <= 100
    assert found.new_due is None or found.new_due > (HOMES if counts else PLAN).due
    a_word = set(re.findall(r"[a-z]{2,}", text.casefold())) - set(PLAIN.casefold().split())  # random letters may make one
    if found.intent is Intent.DROPPED:
        assert found.confirm or a_word
    if found.intent is Intent.DONE and not found.confirm:
        assert found.percent == 100
        marked = any(word in text for word in ("100", "✅", "✔", "☑", "💯", "check_mark:"))
        assert marked or found.value is not None or a_word


WITHOUT_VOWELS = {"mrt", "nvt"}
"""The words without a vowel that do mean something by themselves: maart, niet van toepassing."""


@given(st.text(alphabet="bcdfghjklmnpqrstvwxz ", max_size=60).filter(lambda text: not WITHOUT_VOWELS & set(text.split())))
def test_noise_is_a_comment_or_a_question_to_the_writer(text: str) -> None:
    found = heard(text)
    assert found.intent is Intent.COMMENT or found.confirm


@pytest.mark.parametrize("reply", ["a" * 100_000, "niet " * 20_000, "1 " * 50_000, "~" * 50_000, "<@U" * 20_000, "(((" * 20_000])
@pytest.mark.timeout(20)  # a pattern that backtracks for ever would hang here
def test_a_reply_without_end_is_dealt_with(reply: str) -> None:
    assert heard(reply, HOMES).intent not in {Intent.DONE, Intent.DROPPED}


def test_what_happened_to_the_very_thing_of_the_task_closes_it() -> None:
    task = TaskContext("Een bewonersavond over het warmteplan", date(2026, 1, 1), date(2026, 6, 30), "active")
    said = understand("de avond is geweest, klaar", task=task, today=date(2026, 3, 26))
    assert (said.intent, said.confirm) == (Intent.DONE, False)
    other = understand("de koffie is klaar", task=task, today=date(2026, 3, 26))
    assert other.confirm or other.intent is Intent.COMMENT
