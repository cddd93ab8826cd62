"""Kinds of answers that would do harm when they are taken at their word: each with its sisters, labelled by the rules."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

PLAN = TaskContext("Plan van aanpak woonoverlast opstellen", date(2026, 2, 1), date(2026, 6, 30))
OVERDUE = TaskContext("Plan van aanpak woonoverlast opstellen", date(2026, 2, 1), date(2026, 5, 18))
HOMES = TaskContext("Woningen isoleren", date(2026, 2, 1), date(2026, 6, 30), target_value=90, target_unit="woningen")
HOSTS = TaskContext("Buurtgastheren werven", date(2026, 2, 1), date(2026, 6, 30), target_value=24, target_unit="buurtgastheren")
FUND = TaskContext(
    "Leefbaarheidsfonds besteden", date(2026, 2, 1), date(2026, 6, 30), target_value=2.4, target_unit="miljoen euro"
)
BUDGET = TaskContext("Buurtbudget besteden", date(2026, 2, 1), date(2026, 6, 30), target_value=250_000, target_unit="euro")
SHARE = TaskContext(
    "20% van de nieuwbouw rolstoelgeschikt opleveren", date(2026, 1, 1), date(2027, 12, 31), target_value=20, target_unit="%"
)
TODAY = date(2026, 5, 20)


def says(reply: str, task: TaskContext = PLAN) -> Understanding:
    return understand(reply, task=task, today=TODAY)


@pytest.mark.parametrize(
    "reply",
    [
        "maandag is het geregeld", "vrijdag a.s. is de hele boel geregeld", "woensdag zijn we klaar",
        "eind van de week is het gedaan", "over twee weken is alles geregeld", "nog deze week is het gefikst",
        "donderdag is dit punt afgevinkt", "komende maandag is alles opgeleverd", "dan is het donderdag geregeld",
        "next week it's finished", "maandagochtend is het opgelost", "op de 28e is het ondertekend", "straks is het klaar",
        "overmorgen ingediend", "eind deze maand is alles afgehandeld",
    ],
)  # fmt: skip
def test_a_day_ahead_makes_a_promise_of_what_sounds_finished(reply: str) -> None:
    assert says(reply).intent is Intent.ON_TRACK


@pytest.mark.parametrize(
    ("reply", "day"),
    [
        ("maandag is het geregeld", date(2026, 5, 25)),
        ("vrijdag is alles afgerond", date(2026, 5, 22)),
        ("half juni is het opgelost", date(2026, 6, 15)),
        ("nog deze maand is het voltooid", date(2026, 5, 31)),
    ],
)
def test_a_promise_after_the_deadline_moves_it(reply: str, day: date) -> None:
    found = says(reply, OVERDUE)
    assert (found.intent, found.new_due, found.confirm) == (Intent.DELAYED, day, False)


@pytest.mark.parametrize("reply", ["binnenkort is het geregeld", "tegen die tijd is het geregeld", "weldra is dit afgerond"])
def test_a_time_ahead_that_cannot_be_counted_is_asked_about(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.confirm) == (Intent.PROGRESS, True)


@pytest.mark.parametrize("reply", ["vrijdag hebben we het ingediend", "donderdag hebben wij hem verstuurd"])
def test_a_day_that_may_be_the_past_or_the_next_is_asked_about(reply: str) -> None:
    found = says(reply)
    assert found.confirm
    assert found.intent is not Intent.DONE


@pytest.mark.parametrize(
    "reply", ["afgelopen maandag is het geregeld", "vorige week is het afgehandeld", "gisteren geregeld", "is vrijdag opgeleverd"]
)
def test_a_day_behind_us_leaves_done_what_is_done(reply: str) -> None:
    assert says(reply).intent is Intent.DONE


@pytest.mark.parametrize(
    "reply",
    [
        "tussen de 20 en 25 geplaatst", "20 tot 25 geplaatst", "20-25 geplaatst", "een stuk of 20, 25 klaar",
        "ergens tussen 20 en 30", "minimaal 20, maximaal 25 opgeleverd", "between 20 and 25 done", "rond de 20 a 25 gedaan",
        "iets van 20, 25 af", "20 of 21 gedaan", "20 tot 25 woningen zijn geplaatst", "somewhere between 20 and 30 homes",
        "ten minste 20, hooguit 30 gedaan",
    ],
)  # fmt: skip
def test_a_range_gives_its_lower_end_and_is_asked_about(reply: str) -> None:
    found = says(reply, HOMES)
    assert (found.intent, found.value, found.percent, found.confirm) == (Intent.PROGRESS, 20, 22, True)


@pytest.mark.parametrize(
    "reply",
    [
        "is definitief van tafel", "dit is definitief van de kaart", "staat definitief niet meer op de agenda",
        "we zien er definitief van af", "is ter ziele", "definitief exit", "er is definitief een streep door gezet",
        "gaat definitief niet meer gebeuren", "is weggestemd", "hier komt niks meer van", "is de nek omgedraaid",
        "plan is definitief de prullenbak in",
    ],
)  # fmt: skip
def test_an_idiom_of_dropping_is_never_done(reply: str) -> None:
    assert says(reply).intent is Intent.DROPPED


@pytest.mark.parametrize(
    "reply",
    ["staat donderdag niet meer op de agenda", "daar komt voor de zomer niks meer van", "niet meer op de agenda van de raad"],
)
def test_off_the_agenda_of_one_day_is_not_dropped(reply: str) -> None:
    assert says(reply).intent is not Intent.DROPPED


@pytest.mark.parametrize(
    "reply",
    [
        "hier kom ik donderdag op terug", "daar kom ik maandag nog op terug", "hierop kom ik morgen terug",
        "kom hier vrijdag op terug", "kom er maandag even op terug", "kom ik dinsdag op terug", "daarop komen we maandag terug",
        "daar komen wij volgende week op terug", "will come back to this on Friday", "I'll get back to you on Thursday",
        "ik kom er na de vakantie op terug", "<@U12AB34> kun je me dinsdag een bericht sturen?",
    ],
)  # fmt: skip
def test_who_comes_back_to_it_asks_no_reminder(reply: str) -> None:
    found = says(reply)
    assert found.intent in (Intent.COMMENT, Intent.QUESTION)
    assert found.snooze_until is None


@pytest.mark.parametrize(
    ("reply", "day"),
    [
        ("kun je me in week 24 nog eens porren?", date(2026, 6, 8)),
        ("zou je me dinsdag een bericht kunnen sturen", date(2026, 5, 26)),
        ("kun je er volgende maand nog eens op terugkomen?", date(2026, 6, 1)),
        ("kan je mij maandag weer een seintje geven?", date(2026, 5, 25)),
        ("zou je over twee weken nog eens kunnen vragen?", date(2026, 6, 3)),
        ("could you ping me on Monday?", date(2026, 5, 25)),
        ("would you mind asking again in two weeks?", date(2026, 6, 3)),
    ],
)
def test_a_polite_request_to_come_back_is_a_reminder(reply: str, day: date) -> None:
    found = says(reply)
    assert (found.intent, found.snooze_until, found.confirm) == (Intent.SNOOZE, day, False)


@pytest.mark.parametrize(
    "reply",
    [
        "eindelijk klaar, excuses voor de late melding", "klaar, sorry voor de vertraging", "afgerond. Sorry dat het te laat is",
        "uiteindelijk toch nog afgerond, wel later dan beloofd", "it's done, apologies for the delay",
        "met een paar weken vertraging toch verstuurd", "met wat vertraging toch ingeleverd",
    ],
)  # fmt: skip
def test_done_beside_an_excuse_for_a_delay_is_done(reply: str) -> None:
    assert says(reply).intent is Intent.DONE


@pytest.mark.parametrize(
    "reply", ["30% klaar, sorry voor de vertraging", "nog niet klaar, sorry voor de vertraging", "we lopen achter, excuses"]
)
def test_an_excuse_closes_nothing(reply: str) -> None:
    assert says(reply).intent in (Intent.DELAYED, Intent.AT_RISK)


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("er zit geen enkele beweging in", Intent.BLOCKED),
        ("we komen geen stap verder", Intent.BLOCKED),
        ("we're getting nowhere", Intent.BLOCKED),
        ("als het college niet instemt gaat 30 juni mis", Intent.AT_RISK),
        ("als er geen geld komt wordt het niks", Intent.AT_RISK),
        ("als de aannemer niet levert hebben we een probleem", Intent.AT_RISK),
        ("dat vinkje was een misklik, weghalen", Intent.UNDO),
        ("vinkje was te vroeg, kan weer weg", Intent.UNDO),
        ("geen misklik, het is echt klaar", Intent.DONE),
        ("everything is running smoothly", Intent.ON_TRACK),
    ],
)
def test_a_standstill_a_condition_and_a_slip_are_what_they_are(reply: str, intent: Intent) -> None:
    assert says(reply).intent is intent


@pytest.mark.parametrize(
    ("reply", "asks"), [("alle 90 woningen zijn geïsoleerd", False), ("alle 90 bewoners zijn geïnformeerd", True)]
)
def test_all_of_other_things_than_the_target_counts_is_asked_about(reply: str, asks: bool) -> None:
    found = says(reply, HOMES)
    assert (found.intent, found.confirm) == (Intent.DONE, asks)


@pytest.mark.parametrize(
    ("reply", "value", "percent"),
    [
        ("€ 900.000 besteed", 0.9, 38),
        ("EUR 1.800.000,- uitgegeven", 1.8, 75),
        ("half a million euro spent so far", 0.5, 21),
        ("een half miljoen besteed", 0.5, 21),
        ("driekwart miljoen uitgegeven", 0.75, 31),
        ("900 duizend euro besteed", 0.9, 38),
        ("negen ton besteed", 0.9, 38),
        ("€1.8m spent", 1.8, 75),
        ("900k besteed", 0.9, 38),
        ("€1,200,000 spent", 1.2, 50),
        ("€ 1,8 besteed", 1.8, 75),
        ("900.000 van de 2,4 miljoen besteed", 0.9, 38),
        ("nog € 600.000 te gaan", 1.8, 75),
        ("1,8 mln uit", 1.8, 75),
    ],
)
def test_a_sum_counts_in_the_unit_of_the_target(reply: str, value: float, percent: int) -> None:
    found = says(reply, FUND)
    assert (found.intent, found.value, found.percent, found.confirm) == (Intent.PROGRESS, value, percent, False)


@pytest.mark.parametrize(
    ("reply", "value"), [("€ 50.000 uitgegeven", 50_000), ("50k eruit", 50_000), ("een halve ton besteed", 50_000)]
)
def test_a_sum_counts_in_euros_where_the_target_does(reply: str, value: float) -> None:
    found = says(reply, BUDGET)
    assert (found.intent, found.value, found.percent, found.confirm) == (Intent.PROGRESS, value, 20, False)


def test_sums_in_a_range_share_their_scale() -> None:
    found = says("tussen de 8 en 9 ton besteed", FUND)
    assert (found.intent, found.value, found.confirm) == (Intent.PROGRESS, 0.8, True)


@pytest.mark.parametrize("things", ["mensen", "vrijwilligers", "gsatheren", "gastheren", "buurtgastheren", "stuks", "kandidaten"])
def test_a_count_below_the_target_is_progress_whatever_the_things_are_called(things: str) -> None:
    found = says(f"negen {things} geworven", HOSTS)
    assert (found.intent, found.value, found.percent, found.confirm) == (Intent.PROGRESS, 9, 38, False)


@pytest.mark.parametrize("things", ["kanjers", "blarkels", "brochures", "folders"])
def test_a_count_of_things_with_another_name_is_asked_about(things: str) -> None:
    found = says(f"negen {things} geworven", HOSTS)
    assert (found.intent, found.confirm) == (Intent.PROGRESS, True)


@pytest.mark.parametrize(
    "reply", ["30 woningen staan er nu, van de negentig", "30 klaar, van de 90", "30 geisoleerd (van de 90)", "30 af van 90"]
)
def test_a_total_behind_the_count_is_a_total(reply: str) -> None:
    found = says(reply, HOMES)
    assert (found.intent, found.value, found.percent, found.confirm) == (Intent.PROGRESS, 30, 33, False)


@pytest.mark.parametrize(
    "reply",
    [
        "kans bestaat dat het september wordt", "de kans is groot dat het Q3 wordt", "er zit een kans in dat het september wordt",
        "grote kans dat het oktober wordt", "good chance it'll be September",
    ],
)  # fmt: skip
def test_a_chance_of_a_later_day_is_a_risk(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.new_due) == (Intent.AT_RISK, None)


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("compleet, bij wie lever ik het dossier in?", Intent.DONE),
        ("af! waar laat ik het verslag?", Intent.DONE),
        ("klaar, toch?", Intent.QUESTION),
        ("is het klaar, en wie heeft het gedaan?", Intent.QUESTION),
        ("geen idee of het klaar is", Intent.COMMENT),
        ("de fundering is klaar, alles loopt volgens planning", Intent.ON_TRACK),
        ("nog niet begonnen en het wordt Q4", Intent.DELAYED),
        ("ons deel is gereed, wacht op handtekening van <@U44GEM1>", Intent.BLOCKED),
        ("zonder inbreng van de huurders lukt 30 juni niet", Intent.AT_RISK),
        ("oeps dikke duimen, graag terugdraaien", Intent.UNDO),
        ("het bestuurlijk overleg is op 24 juni om half drie", Intent.COMMENT),
    ],
)
def test_each_clause_says_what_it_says(reply: str, intent: Intent) -> None:
    assert says(reply).intent is intent


@pytest.mark.parametrize(
    "reply",
    [
        "feestelijk geopend en afgerond", "unaniem goedgekeurd, klaar", "is gisteren naar de gemeente verstuurd en afgerond",
        "eindelijk helemaal klaar hoor", "het plan is af en gedeeld met alle partijen", "all done, finally",
    ],
)  # fmt: skip
def test_words_that_change_nothing_close_a_task_without_a_question(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.confirm) == (Intent.DONE, False)


@pytest.mark.parametrize("reply", ["flabbig klaar", "klaar in de zin van Karel", "zogezegd afgerond", "grosso modo gereed"])
def test_a_word_that_is_not_known_beside_klaar_is_asked_about(reply: str) -> None:
    assert says(reply).confirm


@pytest.mark.parametrize(
    "reply",
    [
        "het college overweegt dit te schrappen", "dit wordt mogelijk geschrapt", "wordt eventueel geschrapt", "bijna 100%",
        "er wordt gesproken over uitstel tot oktober", "we stellen voor om naar oktober te gaan", "voorstel: 1 oktober",
    ],
)  # fmt: skip
def test_what_is_only_considered_or_nearly_so_is_asked_about(reply: str) -> None:
    assert says(reply).confirm


@pytest.mark.parametrize("reply", ["klaar mee", "helemaal klaar mee", "zo klaar mee"])
def test_who_is_fed_up_finished_nothing(reply: str) -> None:
    assert says(reply).intent is Intent.COMMENT


@pytest.mark.parametrize(
    "reply",
    [
        "Apeldoorn zit al op 25%, las ik", "las dat Almelo op 22% zit", "naar verluidt zit Venlo op 40%",
        "I read that Utrecht sits at 35%", "heard that Amersfoort is at 24%", "ze zeggen dat Ede op 21% zit",
        "Zutphen haalde 30%, hoorde ik gisteren", "volgens de krant haalt onze provincie de 20% al", "in Zwolle halen ze 30%",
        "het landelijk gemiddelde ligt op 22%", "national average is 24%, by the way", "ons ziekteverzuim zit op 21%",
        "de huren stijgen met 22%", "vorig jaar zaten we op 24%",
    ],
)  # fmt: skip
def test_the_figure_of_somebody_or_something_else_says_nothing_of_the_task(reply: str) -> None:
    assert says(reply, SHARE).intent is Intent.COMMENT


@pytest.mark.parametrize(
    "reply", ["Apeldoorn zit op 25%, wij op 12%", "de regio haalt 24%, wij zitten op 12%", "bij ons 12%, landelijk 25%"]
)
def test_beside_the_figure_of_others_our_own_counts(reply: str) -> None:
    found = says(reply, SHARE)
    assert (found.intent, found.value, found.confirm) == (Intent.PROGRESS, 12, False)


@pytest.mark.parametrize(
    "reply",
    [
        "ik hoorde dat er al 90 klaar zijn", "naar verluidt zijn er 90 klaar", "volgens de aannemer zijn alle 90 woningen klaar",
        "according to the contractor all 90 homes are finished", "schijnt dat er 45 gedaan zijn",
        "de uitvoerder mailde dat er 60 klaar zijn", "er zijn er 45 klaar, zegt de opzichter", "Karin heeft er 45 gedaan",
        "de installatie zit op 60%", "het gevelwerk is 100% klaar", "if the weather holds we'll finish all 90",
        "als alles meezit zijn alle 90 woningen klaar",
    ],
)  # fmt: skip
def test_a_figure_by_hearsay_of_a_part_or_on_a_condition_is_asked_back(reply: str) -> None:
    found = says(reply, HOMES)
    assert found.intent in (Intent.DONE, Intent.PROGRESS)
    assert found.confirm


@pytest.mark.parametrize(
    "reply",
    [
        "FW: voortgang\nVan: Anne\nAan: Ben\n\nBeste Ben,\nHet plan is afgerond.\nGroet, Anne",
        "---------- Forwarded message ---------\nFrom: Karin\nSubject: update\n\nThe plan is finished.",
        "Van: Uitvoerder\nOnderwerp: stand\n\nHet plan is klaar.", "doorgestuurd van Petra: 'we zijn helemaal klaar'",
    ],
)  # fmt: skip
def test_what_stands_in_a_forwarded_mail_is_asked_back(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.confirm) == (Intent.DONE, True)


def test_above_a_forwarded_mail_only_the_writers_own_words_count() -> None:
    mail = "\n\nVan: Anne\nAan: Ben\n\nHet plan is afgerond."
    assert says(f"zie onder{mail}").intent is Intent.COMMENT
    assert says(f"40%, zie onder{mail}").percent == 40


@pytest.mark.parametrize(
    "reply", ["maandag gedaan, 40 vrijwilligers", "vrijdag opgeleverd", "dinsdag al verstuurd", "zaterdag geweest"]
)
def test_a_weekday_with_a_deed_and_no_verb_beside_it_is_a_report(reply: str) -> None:
    assert (says(reply, OVERDUE).intent, says(reply, OVERDUE).confirm) == (Intent.DONE, False)
    assert says(reply).confirm or says(reply).intent is Intent.DONE


@pytest.mark.parametrize("reply", ["vrijdag klaar", "maandag gereed", "woensdag gepland", "dinsdag ingediend worden"])
def test_a_weekday_with_what_is_to_be_is_a_promise(reply: str) -> None:
    assert says(reply).intent is not Intent.DONE


@pytest.mark.parametrize(
    "reply",
    [
        "stuk is binnen en besproken, kan eraf",
        "het is besproken in de stuurgroep, mag van de lijst",
        "we hebben het verzonden, kan eraf",
    ],
)
def test_what_can_go_because_something_came_about_is_not_called_off_without_a_question(reply: str) -> None:
    assert says(reply).intent is Intent.DONE


@pytest.mark.parametrize(
    "reply", ["is ingetrokken, kan eraf", "kan eraf, raad heeft het geschrapt", "kan eraf", "niemand wil het, mag weg"]
)
def test_what_can_go_without_a_result_is_called_off(reply: str) -> None:
    assert says(reply).intent is Intent.DROPPED


@pytest.mark.parametrize(
    "reply",
    ["hier is het besluit genomen, klaar", "hierbij: afgerond, stuk volgt", "dagelijks bestuur heeft het vastgesteld, klaar"],
)
def test_a_word_that_only_begins_like_a_greeting_is_none(reply: str) -> None:
    assert says(reply).intent is Intent.DONE


@pytest.mark.parametrize(
    "reply",
    ["niets aan te doen", "daar is niks aan te doen", "voor ons valt hier niets te doen", "we've nothing to do with this"],
)
def test_what_cannot_be_helped_or_is_not_theirs_is_not_done(reply: str) -> None:
    assert says(reply).intent is not Intent.DONE


@pytest.mark.parametrize("reply", ["hoi Karin, is klaar", "Dag allen,\nis klaar", "goedemorgen, is klaar"])
def test_a_greeting_takes_nothing_away(reply: str) -> None:
    assert says(reply).intent is Intent.DONE
