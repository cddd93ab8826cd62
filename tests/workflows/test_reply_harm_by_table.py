"""No change without a question where the rules ask for one: every status put together with doubts, conditions, sides and days.

The tables are made from the rules for labels, not from replies: what a careful bot asks first (section 7), what says nothing of
this task (sections 1 and 2), and which day is no deadline (section 6). A share of the compositions is tried here, `make fuzz`
tries them all (tests/fuzz/test_reply_compositions_in_full.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import product

import pytest

from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

PLAN = TaskContext("Plan van aanpak woonoverlast opstellen", date(2026, 2, 1), date(2026, 6, 30))
HOSTS = TaskContext("Buurtgastheren werven", date(2026, 2, 1), date(2026, 6, 30), target_value=24, target_unit="buurtgastheren")
TODAY = date(2026, 5, 20)
SHARE = 5
"""One in so many compositions is tried in `make test`."""
SILENT = (Intent.QUESTION, Intent.COMMENT, Intent.HELP)

DONE = (
    "klaar", "afgerond", "opgesteld", "afgehandeld", "gereed", "rond", "ingediend", "opgeleverd", "in kannen en kruiken",
    "geregeld", "voltooid", "afgetikt",
)  # fmt: skip
ENDED = ("done", "finished", "completed", "ready", "closed")
RUNS = ("op schema", "in uitvoering", "aan het lopen", "goed bezig")
STOPPED = ("vervallen", "geschrapt", "van de baan", "niet meer nodig", "afgeblazen")
LATER = ("1 september", "Q3", "eind oktober", "na de zomer", "week 36", "volgend jaar", "half augustus", "3/9", "het najaar")
LATER_EN = ("1 September", "Q3", "the end of October", "next year", "week 36", "mid-August")

DOUBTED = (
    "volgens mij is het {}", "ik geloof dat het {} is", "voor zover ik weet {}", "als het goed is {}", "zou {} moeten zijn",
    "zou inmiddels {} moeten zijn", "naar mijn weten {}", "bij mijn weten is het {}", "het lijkt me {}", "lijkt {}",
    "lijkt {} te zijn", "het ziet ernaar uit dat het {} is", "vermoedelijk {}", "waarschijnlijk {}", "wellicht {}",
    "mogelijk al {}", "het zou zomaar {} kunnen zijn", "ik weet bijna zeker dat het {} is", "ik heb gehoord dat het {} is",
    "hoor net dat het {} is", "ik begrijp dat het {} is", "schijnt {} te zijn", "blijkbaar {}", "kennelijk is het {}",
    "neem aan dat het {} is", "ik ga ervan uit dat het {} is", "ik vermoed dat het {} is", "zal wel {} zijn",
    "zal inmiddels wel {} zijn", "{} als ik het goed heb", "{} (denk ik)", "{} voor mijn gevoel", "naar mijn idee {}",
    "in mijn herinnering is het {}", "uit mijn hoofd: {}", "als ik me goed herinner {}", "gok: {}", "ik gok dat het {} is",
    "ik schat in dat het {} is", "naar verluidt {}", "hopelijk {}", "ik hoop dat het {} is", "{} hoop ik",
    "{}, zegt de aannemer", "de aannemer zegt dat het {} is", "{} op papier", "in theorie {}", "min of meer {}",
    "moet ik nog checken maar {}", "{} ... geloof ik",
)  # fmt: skip
DOUBTED_EN = (
    "I think it's {}", "I believe this is {}", "should be {} by now", "it's {}, I think", "as far as I know it's {}",
    "maybe it's {}", "possibly {}", "probably {}", "apparently {}", "seems {}", "it looks {} to me", "I'd say it's {}",
    "I'm fairly sure it's {}", "not 100% sure but it's {}", "I heard it's {}", "more or less {}", "I guess it's {}",
)  # fmt: skip
ONE_SIDE = (
    "wat ons betreft {}", "van onze kant {}", "van huurderskant is het {}", "aan gemeentekant is het {}",
    "aan corporatiezijde {}", "vanuit de corporatie {}", "namens de huurders {}", "bij ons is het {}", "voor ons is het {}",
    "bij de gemeente is het {}", "ons deel is {}", "aan onze zijde {}", "wat mij betreft {}", "de gemeente is {}",
    "aan de kant van de gemeente is het {}", "voor de huurdersvereniging is het {}", "voor wat betreft de gemeente {}",
    "wat ons aangaat {}", "voor zover het ons betreft {}", "als gemeente zijn we {}", "wij als corporatie zijn {}",
    "onzerzijds {}", "intern is het {}",
)  # fmt: skip
ONE_SIDE_EN = (
    "from our side it's {}", "on our end it's {}", "as far as we're concerned it's {}", "for us it's {}", "our part is {}",
    "on the tenants' side it's {}", "at the municipality it's {}",
)  # fmt: skip
CONDITIONS = (
    "als de raad instemt is het {}", "zodra er getekend is {}", "mits akkoord {}", "{} mits de raad akkoord gaat",
    "{} als de wethouder tekent", "{} onder voorbehoud van de raad", "tenzij er iets tussenkomt {}",
    "wanneer de handtekening er is, is het {}", "op voorwaarde dat de raad instemt {}", "na akkoord van de raad {}",
    "bij akkoord van de raad {}", "indien akkoord {}", "{} zolang de raad instemt", "{} in geval van akkoord",
    "behoudens akkoord van de raad {}",
)  # fmt: skip
CONDITIONS_EN = (
    "if the council agrees it's {}", "once signed it's {}", "{} provided the council agrees", "{} subject to approval",
    "as soon as the council agrees it's {}", "unless something comes up it's {}",
)  # fmt: skip
NOT_YET = (
    "nog niet {}", "is niet {}", "bijna {}", "nagenoeg {}", "grotendeels {}", "deels {}", "net niet {}", "nooit {}",
    "geenszins {}", "{}, alleen de bijlage nog", "{} maar de handtekening ontbreekt", "{} maar moet nog langs de raad",
    "amper {}", "verre van {}", "{} is een groot woord", "{} zou ik het niet noemen", "{} zonder de bijlage",
)  # fmt: skip
NO_STATUS = (
    "is het {}?", "wanneer is het {}?", "was dit niet al {}?", "of het {} is weet ik niet", "geen idee of het {} is",
    "ik weet niet of het {} is", "check even of het {} is", "ik ga na of het {} is", "ik zoek uit of het {} is",
    "ik meld het als het {} is", "je vroeg of het {} is", "ik had gehoopt dat het {} was", "had allang {} moeten zijn",
    "we willen dat het {} is", "was het maar {}", "> is het {}\nik kijk even", "~{}~ ik kijk even", "fijn als het {} is",
    "de offerte is {}", "de uitnodiging is {}", "het plan van Arnhem is {}", "de koffie is {}", "fase 1 is {}",
    "één onderdeel is {}", "het verslag van de vergadering is {}", "vorig jaar {}",
)  # fmt: skip
PERHAPS = (
    "misschien wordt het {}", "wellicht {}", "{}, misschien", "wordt wellicht {}", "mogelijk {}", "mogelijkerwijs {}",
    "kan {} worden", "kans bestaat dat het {} wordt", "de kans is groot dat het {} wordt", "er is een kans dat het {} wordt",
    "het is denkbaar dat het {} wordt", "zou zomaar {} kunnen worden", "wie weet wordt het {}", "ik sluit {} niet uit",
    "{} is niet uitgesloten", "het risico is dat het {} wordt", "met een beetje pech wordt het {}",
    "of het {} wordt weet ik niet", "ben bang dat het {} wordt", "dreigt {} te worden",
)  # fmt: skip
PERHAPS_EN = (
    "maybe {}", "might be {}", "possibly {}", "perhaps {}", "it may be {}", "there's a chance it'll be {}",
    "could well be {}", "may slip to {}",
)  # fmt: skip
HOPED = (
    "waarschijnlijk {}", "hopelijk {}", "vermoedelijk {}", "we hopen op {}", "ik denk {}", "volgens mij wordt het {}",
    "als het meezit {}", "met een beetje geluk {}", "gok: {}", "wordt vast {}", "zou {} klaar moeten zijn",
    "naar alle waarschijnlijkheid {}", "lijkt {} te worden", "het ziet ernaar uit dat het {} wordt",
    "het streven is {} maar ik weet het niet zeker", "als de vergunning komt {} klaar", "{} mits de aannemer levert",
    "onder voorbehoud {}",
)  # fmt: skip
HOPED_EN = ("probably {}", "hopefully {}", "most likely {}", "I think {}", "with some luck {}", "{}, fingers crossed")
NOT_THEN = (
    "niet {}", "het wordt niet {}", "wordt geen {}", "hoeft niet naar {}", "wordt niet uitgesteld naar {}",
    "{} halen we niet", "we redden {} niet", "wordt het {}?", "was het niet {}?", "waarom {}?", "is {} de deadline?",
)  # fmt: skip
OTHER_DAYS = (
    "de vergadering is op {}", "overleg {}", "de raad vergadert {}", "raadsvergadering {}", "{} is de stuurgroep",
    "we bespreken het {}", "staat {} op de agenda", "wij starten {}", "{} gaan we van start", "ik ben met vakantie tot {}",
    "ik ben {} weer terug", "{} begint mijn opvolger", "gesprek met de gemeente {}", "de zaal is gereserveerd voor {}",
    "de aannemer komt {}", "uitnodiging voor {} verstuurd", "vanaf {} gelden nieuwe regels", "de subsidie loopt tot {}",
    "de vergunning geldt tot {}", "huurverhoging per {}", "bezwaartermijn loopt tot {}", "concept volgt {}",
    "vergunning verwacht in {}", "in {} weten we meer", "meeting on {}", "the board meets {}", "I'm back {}",
    "permit expected {}",
)  # fmt: skip
BELOW_TARGET = (
    "negen {} geworven", "9 {} geworven", "al 9 {} geworven", "we hebben negen {} geworven", "er zijn nu 9 {} geworven",
    "9 {} gevonden", "inmiddels 9 {} geworven, gaat goed", "afgelopen week 9 {} geworven",
)  # fmt: skip
THINGS = (
    "mensen", "vrijwilligers", "gsatheren", "gastheren", "buurtgastheren", "buurtgsatheren", "personen", "kandidaten",
    "stuks", "enthousiaste mensen", "nieuwe bewoners", "kanjers", "dames en heren", "huurders", "blarkels", "buren",
)  # fmt: skip

Harm = Callable[[Understanding], bool]


def acts(found: Understanding) -> bool:
    return found.intent not in SILENT and not found.confirm


def closes(found: Understanding) -> bool:
    return acts(found) and found.intent in (Intent.DONE, Intent.DROPPED)


def moves(found: Understanding) -> bool:
    return acts(found) and found.new_due is not None


def acts_on_good_news(found: Understanding) -> bool:
    return acts(found) and found.intent in (Intent.DONE, Intent.DROPPED, Intent.ON_TRACK)


TABLES: dict[str, tuple[tuple[str, ...], tuple[str, ...], TaskContext, Harm]] = {
    "done in doubt": (DOUBTED, DONE, PLAN, acts),
    "done in doubt, in English": (DOUBTED_EN, ENDED, PLAN, acts),
    "done for one side": (ONE_SIDE, DONE, PLAN, acts),
    "done for one side, in English": (ONE_SIDE_EN, ENDED, PLAN, acts),
    "done on condition": (CONDITIONS, DONE, PLAN, acts),
    "done on condition, in English": (CONDITIONS_EN, ENDED, PLAN, acts),
    "not or nearly done": (NOT_YET, DONE, PLAN, acts_on_good_news),
    "done, but no status": (NO_STATUS, DONE, PLAN, closes),
    "dropped in doubt": (DOUBTED, STOPPED, PLAN, acts_on_good_news),
    "dropped for one side": (ONE_SIDE, STOPPED, PLAN, acts),
    "dropped on condition": (CONDITIONS, STOPPED, PLAN, acts),
    "dropped, but no status": (NO_STATUS, STOPPED, PLAN, closes),
    "runs for one side": (ONE_SIDE, RUNS, PLAN, acts),
    "a day that is possible": (PERHAPS, LATER, PLAN, moves),
    "a day that is possible, in English": (PERHAPS_EN, LATER_EN, PLAN, moves),
    "a day that is hoped for": (HOPED, LATER, PLAN, acts),
    "a day that is hoped for, in English": (HOPED_EN, LATER_EN, PLAN, acts),
    "a day that it isn't": (NOT_THEN, LATER, PLAN, moves),
    "a day of something else": (OTHER_DAYS, LATER, PLAN, moves),
    "a count below the target": (BELOW_TARGET, THINGS, HOSTS, closes),
}
"""What is put together, and which understanding of it would do harm."""


def compositions(table: str) -> Iterator[tuple[str, TaskContext, Harm]]:
    frames, words, task, harm = TABLES[table]
    for frame, word in product(frames, words):
        yield frame.format(word), task, harm


def harmful(table: str, *, share: int) -> list[str]:
    """The compositions that would make a change unasked, of every so-many-th of them."""
    return [
        reply
        for number, (reply, task, harm) in enumerate(compositions(table))
        if number % share == 0 and harm(understand(reply, task=task, today=TODAY))
    ]


@pytest.mark.parametrize("table", TABLES)
def test_nothing_changes_unasked_where_the_rules_ask_first(table: str) -> None:
    assert harmful(table, share=SHARE) == []
