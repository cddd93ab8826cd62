"""What a reply says without a word of completion: that the result exists, whose it is, how far it is, who holds it up."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

TODAY = date(2026, 5, 20)
LOKET = TaskContext("Woonloket openen in de bibliotheek", date(2026, 2, 1), date(2026, 6, 30))
GUIDE = TaskContext("Verhuiscoach werven voor ouderen", date(2026, 2, 1), date(2026, 6, 30))
NOTE = TaskContext("Nota leegstand opstellen", date(2026, 2, 1), date(2026, 6, 30))
RULES = TaskContext("Huisvestingsverordening invoeren", date(2026, 2, 1), date(2026, 6, 30))
STUDY = TaskContext("Leegstand evalueren met het woonloket", date(2026, 2, 1), date(2026, 6, 30))
SIGNING = TaskContext("Samenwerkingsovereenkomst ondertekenen", date(2026, 2, 1), date(2026, 6, 30))
WEB = TaskContext("Website over woningruil lanceren", date(2026, 2, 1), date(2026, 6, 30))
DAY = TaskContext("Bewonersmiddag organiseren", date(2026, 2, 1), date(2026, 6, 30))
HOMES = TaskContext("Tijdelijke woningen bouwen", date(2026, 2, 1), date(2026, 12, 31))
POLES = TaskContext("Laadpalen plaatsen in de wijk", date(2026, 2, 1), date(2026, 12, 31), "active", 20, 40, "laadpalen")


def says(reply: str, task: TaskContext) -> Understanding:
    return understand(reply, task=task, today=TODAY)


@pytest.mark.parametrize(
    ("reply", "task", "intent", "confirm"),
    [
        ("loket is open", LOKET, Intent.DONE, False),
        ("we zijn sinds gisteren open", LOKET, Intent.DONE, False),
        ("de coach is sinds 1 april in dienst", GUIDE, Intent.DONE, False),
        ("de verordening is van kracht", RULES, Intent.DONE, False),
        ("parafen gezet", SIGNING, Intent.DONE, False),
        ("de nota is erdoor", NOTE, Intent.DONE, False),
        ("loket is nog niet open", LOKET, Intent.PROGRESS, True),
        ("het woonloket is open", STUDY, Intent.COMMENT, False),
        ("de muren worden gemetseld", HOMES, Intent.ON_TRACK, False),
        ("er wordt nu gegraven", HOMES, Intent.ON_TRACK, False),
        ("the walls are being painted", HOMES, Intent.ON_TRACK, False),
        ("verbouwing is gestart", LOKET, Intent.ON_TRACK, False),
        ("zit al weken bij juridische zaken", NOTE, Intent.BLOCKED, False),
        ("hangt nog steeds bij financien", NOTE, Intent.BLOCKED, False),
        ("zit nog bij de tandarts", NOTE, Intent.COMMENT, False),
        ("no permit yet so we can't start", HOMES, Intent.BLOCKED, False),
        ("nog geen beschikking dus we kunnen niet bestellen", HOMES, Intent.BLOCKED, False),
        ("het personeel staakt", HOMES, Intent.BLOCKED, False),
        ("peiling is verstuurd en we liggen op schema", NOTE, Intent.ON_TRACK, False),
        ("nog onaf", NOTE, Intent.PROGRESS, True),
        ("de laatste paar palen nog", POLES, Intent.PROGRESS, True),
        ("ligt in de map, vink maar af", NOTE, Intent.DONE, False),
        ("website is live gegaan", WEB, Intent.DONE, False),
        ("hij is in de lucht", WEB, Intent.DONE, False),
        ("het was een mooie middag", DAY, Intent.DONE, False),
        ("deze staat open", LOKET, Intent.COMMENT, False),
        ("het kantoor wordt geschilderd", NOTE, Intent.COMMENT, False),
        ("de tekst wordt geschreven", NOTE, Intent.ON_TRACK, False),
        ("ik kan jullie niet verder helpen", NOTE, Intent.COMMENT, False),
        ("duurt nog wel even", NOTE, Intent.PROGRESS, True),
    ],
)
def test_a_state_is_understood_without_a_word_of_completion(reply: str, task: TaskContext, intent: Intent, confirm: bool) -> None:
    found = says(reply, task)
    assert (found.intent, found.confirm) == (intent, confirm)


@pytest.mark.parametrize(
    ("reply", "assignee", "confirm"),
    [
        ("trekker: <@U0AB12C>", "<@U0AB12C>", False),
        ("nieuw aanspreekpunt is <@U0AB12C>", "<@U0AB12C>", False),
        ("wil je deze op naam van <@U0AB12C> zetten?", "<@U0AB12C>", True),
        ("kun je dit aan <@U0AB12C> toewijzen?", "<@U0AB12C>", True),
        ("ligt bij beheer, niet bij ons", None, True),
        ("moet bij team wonen liggen", None, True),
        ("ligt bij welzijn, niet bij vastgoed", None, True),
    ],
)
def test_a_task_is_handed_over(reply: str, assignee: str | None, confirm: bool) -> None:
    found = says(reply, NOTE)
    assert (found.intent, found.assignee, found.confirm) == (Intent.REASSIGN, assignee, confirm)


def test_whom_one_waits_for_gets_no_task() -> None:
    found = says("we wachten nu op antwoord van <@U0AB12C>", NOTE)
    assert (found.intent, found.assignee) == (Intent.BLOCKED, None)


@pytest.mark.parametrize(
    ("reply", "percent", "value", "confirm"),
    [
        ("12 paaltjes staan er", 30, 12, False),
        ("14 erin", 35, 14, False),
        ("20 palen geplaatst. er zijn er nog 8 besteld", 50, 20, False),
        ("van 30 naar 45% gegaan", 45, None, False),
        ("minder dan verwacht, 35%", 35, None, False),
        ("ik schreef 9 maar het zijn er 6", 15, 6, False),
    ],
)
def test_how_far_it_is_stands_in_few_words(reply: str, percent: int, value: int | None, confirm: bool) -> None:
    found = says(reply, POLES)
    assert (found.intent, found.percent, found.value, found.confirm) == (Intent.PROGRESS, percent, value, confirm)


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("mogen bewoners ook stoppen?", Intent.QUESTION),
        ("kunnen huurders dat tegenhouden?", Intent.QUESTION),
        ("moet de molenstraat erbij of niet", Intent.QUESTION),
        ("telt de zolder mee of niet", Intent.QUESTION),
        ("telt een breuk ook als antwoord?", Intent.HELP),
        ("opties?", Intent.HELP),
        ("how do i snooze this", Intent.HELP),
        ("kan ik ook gewoon nee zeggen?", Intent.HELP),
        ("geldt dat ook voor de flats", Intent.QUESTION),
        ("het bestuursoverleg is verplaatst naar 12 juli", Intent.COMMENT),
    ],
)
def test_what_others_may_and_what_the_bot_can_are_questions(reply: str, intent: Intent) -> None:
    found = says(reply, POLES)
    assert (found.intent, found.confirm) == (intent, False)


@pytest.mark.parametrize(
    ("reply", "due"),
    [
        ("een half jaartje later", date(2026, 12, 31)),
        ("implementatie loopt twee weken uit", date(2026, 7, 14)),
        ("wordt vr 10 juli", date(2026, 7, 10)),
        ("scheduled for week 30 now", date(2026, 7, 24)),
        ("dat wordt ergens na de herfstvakantie", None),
        ("pas na de verkiezingen", None),
    ],
)
def test_a_later_day_needs_no_asking_and_an_uncountable_one_has_no_day(reply: str, due: date | None) -> None:
    found = says(reply, NOTE)
    assert (found.intent, found.new_due, found.confirm) == (Intent.DELAYED, due, False)


def test_a_short_day_is_a_day_to_ask_again() -> None:
    found = says("even snoozen tot wo", NOTE)
    assert (found.intent, found.snooze_until) == (Intent.SNOOZE, date(2026, 5, 27))


@pytest.mark.parametrize("reply", ["van tafel sinds het nieuwe akkoord", "niet meer relevant sinds de fusie"])
def test_since_when_something_is_dropped_is_no_reason_to_ask(reply: str) -> None:
    found = says(reply, NOTE)
    assert (found.intent, found.confirm) == (Intent.DROPPED, False)


ASSEMBLY = TaskContext("Algemene ledenvergadering over het bod houden", date(2026, 2, 1), date(2026, 6, 30))


@pytest.mark.parametrize(
    ("reply", "task", "intent"),
    [
        ("kan niet verder zonder akkoord van de buurgemeenten", NOTE, Intent.BLOCKED),
        ("we wachten nog op de cijfers van andere gemeenten", NOTE, Intent.BLOCKED),
        ("ligt nu bij andere corporaties", NOTE, Intent.BLOCKED),
        ("we kunnen pas door na instemming van andere corporaties", NOTE, Intent.BLOCKED),
        ("de buurgemeenten liggen dwars", NOTE, Intent.BLOCKED),
        ("andere gemeenten wachten op het rijk", NOTE, Intent.COMMENT),
        ("in andere gemeenten ligt dit stil", NOTE, Intent.COMMENT),
        ("de buurgemeenten zijn klaar", NOTE, Intent.COMMENT),
        ("ALV is uitgesteld", ASSEMBLY, Intent.DELAYED),
        ("ALV is uitgesteld", NOTE, Intent.COMMENT),
    ],
)
def test_what_the_work_needs_of_others_is_about_the_work(reply: str, task: TaskContext, intent: Intent) -> None:
    assert says(reply, task).intent is intent


CONSENT = TaskContext(
    "65% instemming ophalen voor de sloop", date(2026, 2, 1), date(2026, 6, 30), target_value=65, target_unit="%"
)


@pytest.mark.parametrize(
    ("reply", "intent", "percent", "value"),
    [
        ("48% heeft getekend", Intent.PROGRESS, 74, 48),
        ("we hebben 52% instemming", Intent.PROGRESS, 80, 52),
        ("al 44% handtekeningen", Intent.PROGRESS, 68, 44),
        ("39% stemt in", Intent.PROGRESS, 60, 39),
        ("66% instemming binnen", Intent.DONE, 100, 66),
    ],
)
def test_a_share_is_told_by_who_agreed(reply: str, intent: Intent, percent: int, value: int) -> None:
    assert says(reply, CONSENT) == Understanding(intent, says(reply, CONSENT).light, percent, value)


@pytest.mark.parametrize(
    "reply",
    [
        "65% instemming verwacht", "bijna 65% instemming", "we mikken op 65% instemming", "65% instemming in juni",
        "in juni 65% instemming", "we moeten nog 65% instemming halen", "pas bij 65% instemming gaan we door",
        "72% instemming in de Merelflat", "70% heeft getekend voor ontvangst van de brief", "70% van de commissie is voor",
        "70% doet mee aan de barbecue", "66% is tegen", "66% van de bewoners is nog niet bezocht", "66% heeft geweigerd",
    ],
)  # fmt: skip
def test_a_share_that_is_wanted_or_of_others_closes_nothing(reply: str) -> None:
    found = says(reply, CONSENT)
    assert found.intent is not Intent.DONE
    assert found.value is None
