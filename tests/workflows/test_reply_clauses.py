"""What the grammar of a clause says where no set phrase does, with other words than the lists have."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.understanding.clauses.deed_families import kin_participles
from workflows.answering.understanding.clauses.promised_results import promised_result
from workflows.answering.understanding.meaning import Intent, TaskContext
from workflows.answering.understanding.reply_parser import understand

NOTE = TaskContext("Nota grondprijzen opstellen en aan de raad sturen", date(2026, 2, 1), date(2026, 6, 30))
SIGNING = TaskContext("Convenant schuldhulp ondertekenen", date(2026, 2, 1), date(2026, 6, 30))
FIGURES = TaskContext("Huurcijfers aanleveren bij de gemeente", date(2026, 2, 1), date(2026, 6, 30))
STUDY = TaskContext("Doorstroomregeling evalueren", date(2026, 2, 1), date(2026, 6, 30))
LAMPS = TaskContext("Lampen ophangen in 30 portieken", date(2026, 2, 1), date(2026, 6, 30), "active", 20, 30, "portieken")
TODAY = date(2026, 5, 20)


@pytest.mark.parametrize(
    ("reply", "task", "due"),
    [
        ("eind volgende week heeft de griffie hem", NOTE, None),
        ("we brengen de nota op 9 juli uit", NOTE, date(2026, 7, 9)),
        ("over acht weken ligt ie bij jullie op de mat", NOTE, date(2026, 7, 15)),
        ("de raad ontvangt het stuk half juli", NOTE, date(2026, 7, 15)),
        ("3 september dienen wij hem in", NOTE, date(2026, 9, 3)),
        ("je hebt m 2 juli in je inbox", NOTE, date(2026, 7, 2)),
        ("half juli staan alle krabbels eronder", SIGNING, date(2026, 7, 15)),
        ("ondertekening doen we op 7 juli", SIGNING, date(2026, 7, 7)),
        ("de bestuurders zetten 5 juli hun handtekening eronder", SIGNING, date(2026, 7, 5)),
        ("volgens de laatste planning wordt het eind september", NOTE, date(2026, 9, 30)),
        ("zet de deadline maar op 15 juli", NOTE, date(2026, 7, 15)),
        ("zal em 3 juli versturen", NOTE, date(2026, 7, 3)),
        ("tekenen? dat doen we in week 28", SIGNING, date(2026, 7, 10)),
        ("over zeven weken bij jullie", NOTE, date(2026, 7, 8)),
        ("13 juli gaat ie eruit", NOTE, date(2026, 7, 13)),
        ("voor 1 juli lukt het niet, zet maar 15 juli neer", NOTE, date(2026, 7, 15)),
        ("Voor 30 juni wordt er dus niet getekend, staat nu voor week 29", SIGNING, date(2026, 7, 17)),
        ("staat in de planning voor november", NOTE, date(2026, 11, 30)),
        ("zaal was dubbel geboekt, nu 3 juli", NOTE, date(2026, 7, 3)),
        ("6 juli komt ie", NOTE, date(2026, 7, 6)),
        ("3 juli krijgen jullie ze", FIGURES, date(2026, 7, 3)),
        ("1 juli heb je ze", FIGURES, date(2026, 7, 1)),
        ("maandag krijg je ze", FIGURES, None),
        ("eindrapport volgt half juli", STUDY, date(2026, 7, 15)),
        ("rapportage is er 3 juli", STUDY, date(2026, 7, 3)),
        ("nota komt niet op 30 juni maar op 15 juli, het bestuur vergadert dit jaar later", NOTE, date(2026, 7, 15)),
    ],
)
def test_a_day_on_which_the_result_changes_hands_is_a_promise(reply: str, task: TaskContext, due: date | None) -> None:
    found = understand(reply, task=task, today=TODAY)
    assert (found.intent, found.new_due) == (Intent.DELAYED if due else Intent.ON_TRACK, due)
    assert not found.confirm


@pytest.mark.parametrize(
    "reply",
    [
        "ik stuur jullie 9 juli de agenda",
        "we sturen 9 juli een eerste concept",
        "9 juli bespreken we hem in het overleg",
        "de wethouder heeft 9 juli vakantie",
        "9 juli heb ik er een gesprek over",
        "we hebben het op 9 april verstuurd",
        "heb je hem 9 juli",
        "9 juli krijg je ze te spreken",
        "wij krijgen ze 9 juli",
        "tussenrapport komt 9 juli",
    ],
)
def test_a_draft_a_meeting_and_what_was_promise_nothing(reply: str) -> None:
    assert understand(reply, task=NOTE, today=TODAY).new_due is None


def test_a_clause_without_a_day_or_a_result_promises_nothing() -> None:
    assert promised_result("de griffie heeft hem", NOTE.text) == ()
    assert promised_result("de aannemer komt datum0", NOTE.text) == ()
    assert promised_result("de griffie heeft hem datum0", NOTE.text)


@pytest.mark.parametrize(
    ("task", "participle"),
    [
        ("Woonvisie laten vaststellen", "aangenomen"),
        ("Convenant ondertekenen", "bekrachtigd"),
        ("Verslag naar de raad sturen", "verzonden"),
        ("Buurtcoach aanstellen", "benoemd"),
        ("Lampen ophangen", "gemonteerd"),
    ],
)
def test_verbs_of_one_family_end_the_same_work(task: str, participle: str) -> None:
    assert participle in kin_participles(task)


def test_only_the_last_verb_of_a_task_ends_it() -> None:
    assert "geschreven" not in kin_participles("Visie opstellen en laten vaststellen")


@pytest.mark.parametrize(
    ("reply", "task", "intent", "confirm"),
    [
        ("regelt <@U77> tegenwoordig", NOTE, Intent.REASSIGN, False),
        ("sinds april beheert mijn opvolgster <@U77> dit dossier", NOTE, Intent.REASSIGN, False),
        ("mag naar <@U77>", NOTE, Intent.REASSIGN, False),
        ("dat is geen kwestie voor ons", NOTE, Intent.REASSIGN, True),
        ("not mine, should be with the province", NOTE, Intent.REASSIGN, True),
        ("ik ben van dat project af", NOTE, Intent.COMMENT, False),
        ("<@U77> heeft vragen over de nota", NOTE, Intent.COMMENT, False),
        ("<@U77> zit vrijdag bij de tandarts", NOTE, Intent.COMMENT, False),
        ("maandag nog eens polsen svp", NOTE, Intent.SNOOZE, False),
        ("kun je me over een week een tikje geven?", NOTE, Intent.SNOOZE, False),
        ("zet de herinnering maar op 1 juni", NOTE, Intent.SNOOZE, False),
        ("bel je maandag?", NOTE, Intent.QUESTION, False),
        ("ik bel maandag nog even", NOTE, Intent.COMMENT, False),
        ("wij hebben nog altijd de gegevens van het CBS niet", NOTE, Intent.BLOCKED, False),
        ("ik wacht al vijf weken op stukken van de bank", NOTE, Intent.BLOCKED, False),
        ("zonder de notaris mogen ze niet tekenen", SIGNING, Intent.BLOCKED, False),
        ("ligt plat, de subsidie van de provincie is ingetrokken", NOTE, Intent.BLOCKED, False),
        ("conclusie en samenvatting nog schrijven", NOTE, Intent.PROGRESS, True),
        ("zit er nog aan te vijlen", NOTE, Intent.PROGRESS, True),
        ("de handtekeningen staan eronder", SIGNING, Intent.DONE, False),
        ("de laatste lampen hangen erin", LAMPS, Intent.DONE, False),
        ("er hangen lampen", LAMPS, Intent.COMMENT, False),
        ("we lopen zo'n vijf weken achter op schema", NOTE, Intent.AT_RISK, False),
        ("beetje achter door de verhuizing", NOTE, Intent.AT_RISK, False),
        ("volgens mij wordt die datum krap", NOTE, Intent.AT_RISK, True),
        ("of we de datum halen is maar de vraag", NOTE, Intent.AT_RISK, False),
        ("de schilder kon een dag niet werken door de hitte", NOTE, Intent.COMMENT, False),
        ("deze is dus af", NOTE, Intent.DONE, False),
        ("dus we blazen het af", NOTE, Intent.DROPPED, False),
        ("mag eruit, ingehaald door nieuwe regels", NOTE, Intent.DROPPED, False),
        ("goed bezig!", NOTE, Intent.COMMENT, False),
        ("klaar? nee joh", NOTE, Intent.PROGRESS, True),
        ("verzonden? jazeker", NOTE, Intent.DONE, False),
        ("de provincie weigert te tekenen", SIGNING, Intent.BLOCKED, False),
        ("het bestuur wil eerst een second opinion", NOTE, Intent.BLOCKED, False),
        ("het gaat wringen met de inspraak", NOTE, Intent.AT_RISK, False),
        ("hangt van de griffie af of het lukt", NOTE, Intent.AT_RISK, False),
        ("als de penningmeester ziek blijft tekenen we 30 juni niet", SIGNING, Intent.AT_RISK, False),
        ("we redden het maar net", NOTE, Intent.AT_RISK, False),
        ("de bank heeft besloten geen convenant te sluiten", SIGNING, Intent.DROPPED, True),
        ("er komt geen convenant", SIGNING, Intent.DROPPED, False),
        ("eerste opzet gedeeld met de projectgroep", NOTE, Intent.PROGRESS, True),
        ("de reacties druppelen binnen", NOTE, Intent.ON_TRACK, False),
        ("zit niet meer in mijn portefeuille", NOTE, Intent.REASSIGN, True),
        ("dit is iets voor de afdeling inkoop", NOTE, Intent.REASSIGN, True),
        ("afvinken die handel, vanochtend verzonden", NOTE, Intent.DONE, False),
        ("vergeet maar wat ik net zei", NOTE, Intent.UNDO, False),
        ("die melding van gisteren klopt niet", NOTE, Intent.UNDO, False),
        ("can I just type a number here?", NOTE, Intent.HELP, False),
        ("wat gebeurt er als ik niks stuur?", NOTE, Intent.HELP, False),
        ("hebben we hier capaciteit voor", NOTE, Intent.QUESTION, False),
        ("taartje van 12 euro via de kantine", LAMPS, Intent.COMMENT, False),
        ("vrijdag krijgt de wethouder hem te lezen", NOTE, Intent.COMMENT, False),
        ("we mailen de nota 9 juli eerst naar de bewoners voor commentaar", NOTE, Intent.COMMENT, False),
        ("de vorige nota was in 2020 al af", NOTE, Intent.COMMENT, False),
        ("straks even appen?", NOTE, Intent.QUESTION, False),
        ("<@U77> is trekker van het andere project", NOTE, Intent.COMMENT, False),
        ("dank, je berichtje kwam precies op tijd", NOTE, Intent.COMMENT, False),
        ("klaar voor de vakantie", NOTE, Intent.PROGRESS, True),
        ("sent on Friday", NOTE, Intent.DONE, False),
        ("finally signed by all parties", SIGNING, Intent.DONE, False),
        ("de jurist van de overkant heeft niet gereageerd", NOTE, Intent.BLOCKED, False),
        ("wat oponthoud gehad, halen het ruim", NOTE, Intent.ON_TRACK, False),
        ("geen convenant meer", SIGNING, Intent.DROPPED, False),
        ("nog geen lamp te zien", LAMPS, Intent.NOT_STARTED, True),
        ("spreek je ook Turks?", NOTE, Intent.HELP, False),
        ("dat gaat oktober worden vrees ik", NOTE, Intent.DELAYED, True),
        ("in de Kerkstraat wonen 12 gezinnen", LAMPS, Intent.COMMENT, False),
        ("zonder invallers wordt die datum niks", NOTE, Intent.AT_RISK, False),
        ("we wachten met spanning op het advies van de bank", NOTE, Intent.BLOCKED, False),
        ("niemand van de bank antwoordt", NOTE, Intent.BLOCKED, False),
        ("ziet er veelbelovend uit", NOTE, Intent.ON_TRACK, False),
        ("doe dat laatste maar terug", NOTE, Intent.UNDO, False),
        ("moet me nog inlezen", NOTE, Intent.COMMENT, False),
        ("gister ondertekend", SIGNING, Intent.DONE, False),
        ("hoe laat ik weten dat het klaar is?", NOTE, Intent.HELP, False),
        ("snap niet hoe die knoppen werken", NOTE, Intent.HELP, False),
        ("niemand gevonden", TaskContext("Opzichter aanstellen", date(2026, 2, 1), date(2026, 6, 30)), Intent.COMMENT, False),
    ],
)
def test_the_grammar_of_a_clause_is_heard(reply: str, task: TaskContext, intent: Intent, confirm: bool) -> None:
    found = understand(reply, task=task, today=TODAY)
    assert (found.intent, found.confirm) == (intent, confirm)


@pytest.mark.parametrize("reply", ["hm, ...", "prima, ...", "dat weet ik nog niet (...)", "even kijken; !!", "tja :) ..."])
@pytest.mark.parametrize("task", [NOTE, SIGNING, LAMPS], ids=["to send", "to sign", "to count"])
def test_signs_without_a_word_between_them_say_nothing(reply: str, task: TaskContext) -> None:
    assert understand(reply, task=task, today=TODAY).intent is Intent.COMMENT


@pytest.mark.parametrize(
    ("reply", "percent", "value"),
    [
        ("kwart vd portieken gehad", 25, None),
        ("ruim een derde, 11 om precies te zijn", 37, 11),
        ("negende portiek gedaan", 30, 9),
        ("2 op de 3 portieken klaar", 67, None),
        ("12 portieken rond, mevrouw Smit (88!) kreeg de eerste", 40, 12),
    ],
)
def test_shares_count_and_ages_do_not(reply: str, percent: int, value: int | None) -> None:
    found = understand(reply, task=LAMPS, today=TODAY)
    assert (found.intent, found.percent, found.value) == (Intent.PROGRESS, percent, value)


LOCKERS = TaskContext("Kluisjes plaatsen in 12 hallen", date(2026, 2, 1), date(2026, 10, 31), "active", 25, 12, "hallen")
ROOF = TaskContext("900 m2 mosdak aanleggen", date(2026, 2, 1), date(2026, 10, 31), "active", 10, 900, "m2")


@pytest.mark.parametrize(
    ("reply", "task", "intent", "value"),
    [
        ("6/12, mooi op tijd", LOCKERS, Intent.PROGRESS, 6),
        ("8/12; de volgende gaan in september", LOCKERS, Intent.PROGRESS, 8),
        ("tussen de 300 en 350 m2", ROOF, Intent.PROGRESS, 300),
        ("450 m2 ligt erop, er zijn al 2 libellen gezien", ROOF, Intent.PROGRESS, 450),
        ("7 klaar en toen ging de smid met pensioen. nu ligt het stil", LOCKERS, Intent.BLOCKED, 7),
        ("5 hallen gedaan, de volgende drie zijn opgemeten", LOCKERS, Intent.PROGRESS, 5),
        ("Stand: 4 van de 12. Nu de nummers 40 t/m 58", LOCKERS, Intent.PROGRESS, 4),
        ("9 af maar oktober wordt billenknijpen", LOCKERS, Intent.AT_RISK, 9),
        ("900 m2 ligt er, klaar", ROOF, Intent.DONE, 900),
    ],
)
def test_the_count_of_the_task_is_heard_whatever_stands_beside_it(
    reply: str, task: TaskContext, intent: Intent, value: float
) -> None:
    found = understand(reply, task=task, today=TODAY)
    assert (found.intent, found.value) == (intent, value)


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("blijft de notaris ziek, dan halen we juni niet", Intent.AT_RISK),
        ("mocht de bank weigeren dan schuift het op", Intent.AT_RISK),
        ("should the bank refuse, we'll be late", Intent.AT_RISK),
        ("komt er geen jurist bij, dan wordt het oktober", Intent.AT_RISK),
        ("if the archive stays closed we'll miss June", Intent.AT_RISK),
        ("krijgen we de cijfers snel dan is het 29 juni klaar", Intent.PROGRESS),
        ("zaterdag is er een vlooienmarkt op het plein", Intent.COMMENT),
        ("vrijdag is de bibliotheek dicht", Intent.COMMENT),
        ("de inzagetermijn loopt tot 20 juli", Intent.COMMENT),
        ("wat is dat stuk prachtig geworden", Intent.COMMENT),
        ("zijn er nog druk mee", Intent.ON_TRACK),
        ("hoe moet mijn reactie eruitzien?", Intent.HELP),
        ("herken je ook afkortingen?", Intent.HELP),
        ("heb je al een reactie van de provincie?", Intent.QUESTION),
        ("attendeer me hier 3 juni nog eens op", Intent.SNOOZE),
        ("kun je me hier in juni weer mee lastigvallen?", Intent.SNOOZE),
    ],
)
def test_word_order_and_what_is_spoken_of_tell_what_an_answer_means(reply: str, intent: Intent) -> None:
    assert understand(reply, task=NOTE, today=TODAY).intent is intent
