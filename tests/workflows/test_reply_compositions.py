"""What a status means is the same in every wrapping: each is put together with doubts, conditions, subjects and courtesies.

The labels come from the rules for replies: what a doubt, a condition, a negation or another subject does to a status.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import product

import pytest

from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

TASK = TaskContext(text="Wijkvisie Lindenhof vaststellen", start=date(2026, 2, 1), due=date(2026, 6, 30))
TODAY = date(2026, 5, 20)

DONE = ("klaar", "af", "afgerond", "gereed", "afgehandeld", "rond", "vastgesteld", "voltooid", "helemaal klaar", "helemaal af")
DOUBTS = (
    "volgens mij is het {}", "ik denk dat het {} is", "is {} geloof ik", "{}, denk ik", "voor zover ik weet is het {}",
    "als het goed is is dit {}", "zou {} moeten zijn", "ik meen dat dit {} is", "is {} als ik me niet vergis",
    "moet inmiddels {} zijn",
    "naar ik begrijp is het {}", "ik hoorde dat het {} is", "schijnt {} te zijn", "dacht dat dit {} was", "is vast al {}",
    "ik ga ervan uit dat het {} is", "is dacht ik {}", "neem aan dat het {} is", "lijkt me {}", "vermoedelijk {}",
    "misschien al {}",
)  # fmt: skip
ONE_PARTY = (
    "wat ons betreft {}", "van onze kant {}", "wij van de huurdersvereniging zijn {}", "bij de gemeente is het {}",
    "onzerzijds {}",
    "wat de corporatie betreft {}", "vanuit de gemeente {}", "namens de huurders: {}", "voor ons is het {}",
    "aan onze kant is het {}",
)  # fmt: skip
CONDITIONS = (
    "als de raad instemt is het {}", "zodra er getekend is is het {}", "mits de raad instemt is het {}",
    "is {} als de raad instemt",
    "is {} zodra de wethouder terug is", "wanneer het college akkoord is, is het {}", "indien de raad akkoord gaat is het {}",
    "{} mits het college tekent", "onder voorbehoud van de raad {}", "tenzij de raad dwarsligt is het {}",
    "is {} na akkoord van de raad",
)  # fmt: skip
NEGATIONS = (
    "nog niet {}", "is nog niet {}", "niet {}", "nee, nog niet {}", "is zeker nog niet {}", "nog lang niet {}",
    "is echt nog niet {}",
    "het is nog steeds niet {}", "allesbehalve {}", "bijna {}", "nog altijd niet {}", "zo goed als {}", "nagenoeg {}",
    "{}? nee nog niet",
    "we zijn nog niet {}", "is nog niet helemaal {}", "deels {}", "grotendeels {}", "nie {}", "nog nie {}",
)  # fmt: skip
COURTESIES = (
    "{}", "hoi, {}", "{}!", "goedemorgen! {}", "{} 🎉", "ja hoor, {}", "{}, groet Anne", "dag allemaal, dit is {}",
    "is {}", "{} hoor",
    "dit is {}", "deze is {}", "hij is {}", "is al {}", "is inmiddels {}", "is gisteren {}",
    "{}, dank voor de herinnering", "*{}*",
    "Het is {}.", "ok, {}", "top, is {}", "gelukkig {}", "eindelijk {}", "yes, {}", "zo, {}", "de taak is {}",
    "{} sinds gisteren",
)  # fmt: skip
ASIDES = (
    "mijn dochter is {}", "de koffie is {}", "in Arnhem zijn ze {}", "de bus is {}", "de collega's in Zevenaar zijn {}",
    "was het maar {}", "wie is er {}?", "is dit {}?", "wanneer is het {}?", "de lunch is {}", "mijn verbouwing is {}",
    "het feest is {}",
    "had ik het maar {}", "hoe weet ik of het {} is?", "landelijk is men {}", "stel dat het {} is", "wat is er precies {}?",
    "andere gemeenten zijn {}", "de taart is {}", "ons uitje is {}", "was dit niet {}?", "mijn vakantie is {}", "de lift is {}",
)  # fmt: skip
LATER = (
    ("1 september", date(2026, 9, 1)), ("eind juli", date(2026, 7, 31)), ("half augustus", date(2026, 8, 15)),
    ("Q3", date(2026, 9, 30)),
    ("week 30", date(2026, 7, 24)), ("oktober", date(2026, 10, 31)), ("na de zomer", date(2026, 9, 30)),
    ("15-7", date(2026, 7, 15)),
    ("3/8", date(2026, 8, 3)), ("begin juli", date(2026, 7, 10)), ("het najaar", date(2026, 11, 30)),
    ("T2", date(2026, 8, 31)),
    ("het derde kwartaal", date(2026, 9, 30)), ("volgend kwartaal", date(2026, 9, 30)), ("de bouwvak", None),
)  # fmt: skip
MOVES = (
    "wordt {}", "het wordt {}", "schuift naar {}", "uitgesteld tot {}", "gaat naar {}", "we mikken op {}", "nieuwe planning {}",
    "loopt uit, wordt {}", "t wordt {}", "word {}", "verwacht {}", "verplaatst naar {}", "klaar {}", "pas {} klaar",
    "nieuwe datum: {}",
    "helaas, {} pas", "doorgeschoven naar {}", "we halen juni niet, wordt {}", "{} is het klaar",
    "opgeschoven naar {}", "wordt {}, sorry",
    "oplevering {}", "is verschoven naar {}", "moved to {}", "will be {}", "deadline wordt {}", "gaat {} worden",
    "dat wordt dan {}",
)  # fmt: skip
HOPED = (
    "waarschijnlijk {}",
    "hopelijk {}",
    "wordt vermoedelijk {}",
    "wordt hopelijk {}",
    "wrsch {}",
    "probably {}",
    "wordt waarschijnlijk {}",
)
PERHAPS = (
    "misschien wordt het {}",
    "kan {} worden",
    "het zou {} kunnen worden",
    "mogelijk wordt het {}",
    "kan zijn dat het {} wordt",
)
AMOUNTS = (
    ("40%", 40),
    ("de helft", 50),
    ("driekwart", 75),
    ("60 procent", 60),
    ("een derde", 33),
    ("85%", 85),
    ("vijfentwintig procent", 25),
)
MEASURED = (
    "{}", "nu {}", "we zitten op {}", "ruim {}", "ongeveer {}", "{} denk ik", "{} af", "zo'n {} klaar",
    "we zijn op {}", "bijna {}",
    "hoi, {} gedaan", "{} is klaar", "staat op {}", "schat {}", "inmiddels {}", "{} gereed", "al {} gedaan", "{} hoor",
)  # fmt: skip
TROUBLED = ("ligt stil", "zit vast", "wachten op de provincie", "on hold", "geen budget", "we kunnen niet verder", "ligt plat")
TROUBLES_TOLD = ("{}", "helaas, {}", "{} door ziekte", "het {}", "{} 😕", "hoi, {}", "nu {}", "{} sinds maart", "30% en nu {}")


def says(reply: str, task: TaskContext = TASK) -> Understanding:
    return understand(reply, task=task, today=TODAY)


def wrong(frames: tuple[str, ...], words: tuple[str, ...], right: Callable[[Understanding], bool]) -> list[str]:
    """The compositions of which the understanding isn't right."""
    return [reply for frame, word in product(frames, words) if not right(says(reply := frame.format(word)))]


def test_done_in_any_courteous_wrapping_is_done() -> None:
    assert wrong(COURTESIES, DONE, lambda found: found.intent is Intent.DONE and not found.confirm) == []


@pytest.mark.parametrize("frames", [DOUBTS, ONE_PARTY], ids=["doubted", "for one party"])
def test_done_in_doubt_or_for_one_party_is_asked_back(frames: tuple[str, ...]) -> None:
    assert wrong(frames, DONE, lambda found: found.intent is Intent.DONE and found.confirm) == []


@pytest.mark.parametrize("frames", [CONDITIONS, NEGATIONS], ids=["on condition", "negated"])
def test_done_on_condition_or_not_yet_is_progress_to_ask_about(frames: tuple[str, ...]) -> None:
    assert wrong(frames, DONE, lambda found: found.intent is Intent.PROGRESS and found.confirm) == []


def test_done_of_something_else_never_closes_a_task() -> None:
    assert wrong(ASIDES, DONE, lambda found: found.intent in (Intent.COMMENT, Intent.QUESTION) or found.confirm) == []


def test_a_later_day_is_the_new_deadline_in_any_words_of_moving() -> None:
    dated = [(words, day) for words, day in LATER if day]

    def moves(reply: str, day: date) -> bool:
        found = says(reply)
        return found.new_due == day and found.intent is Intent.DELAYED and not found.confirm

    assert [frame.format(words) for frame, (words, day) in product(MOVES, dated) if not moves(frame.format(words), day)] == []


def test_a_later_day_that_is_hoped_for_is_asked_back_and_one_that_may_be_is_a_risk() -> None:
    dated = [(words, day) for words, day in LATER if day]

    def asks(reply: str, day: date) -> bool:
        found = says(reply)
        return found.new_due == day and found.confirm

    hoped = [frame.format(words) for frame, (words, day) in product(HOPED, dated) if not asks(frame.format(words), day)]
    may_be = wrong(
        PERHAPS, tuple(words for words, _ in dated), lambda found: found.intent is Intent.AT_RISK and found.new_due is None
    )
    assert hoped + may_be == []


def test_an_amount_is_heard_in_any_words_around_it() -> None:
    def measures(reply: str, percent: int) -> bool:
        found = says(reply)
        return found.percent == percent and found.intent is Intent.PROGRESS and not found.confirm

    assert [
        frame.format(words) for frame, (words, much) in product(MEASURED, AMOUNTS) if not measures(frame.format(words), much)
    ] == []


def test_work_that_stands_still_is_blocked_in_any_wrapping() -> None:
    assert wrong(TROUBLES_TOLD, TROUBLED, lambda found: found.intent is Intent.BLOCKED and not found.confirm) == []
