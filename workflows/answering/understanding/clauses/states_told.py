"""What a clause says by the state that it names: the result exists and works, it lies with somebody, it is being made.

Like in `unheard_facts` each rule knows the words that may stand in such a clause, and is silent where a word says something else.
"""

from __future__ import annotations

from collections.abc import Sequence

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.clauses.task_things import PRONOUNS, UNFINISHED, is_result, names_task
from workflows.answering.understanding.wordings.wording_pattern import words_in

_IS = words_in("is zijn staat staan draait draaien zit zitten ben are runs we're it's")
_IN_BEING = words_in("live online operationeel operational actief active open werkzaam bemand")
_IN_BEING_OF_TWO = lazy_regex(
    r"\b(?:in\s+(?:dienst|gebruik|werking|bedrijf|functie|use|place|force|service|de\s+lucht)|van\s+kracht|aan\s+boord|on\s+board|"
    r"up\s+and\s+running)\b"
)
_BROUGHT_ABOUT = words_in("""
open inricht opricht aanstel benoem werv werf aannem invoer instel lancer bouw plaats oplever
publice aanleg realis opzet opstart vaststel ontwikkel install invull contracter aantrek zetten
""")
"""Tasks that end when their result is there and works."""
_AROUND = words_in("""
de het een ons onze die dit deze nu al dan ook er weer gewoon officieel eindelijk helemaal volledig inmiddels sinds per vanaf
sedert gisteren vandaag vorige afgelopen week maand nieuwe ja yes hoera joepie dus en the our a now finally since as of from
today yesterday we wij in van aan op gebruik dienst werking bedrijf functie use place force service lucht kracht boord board
on up and running
""")
_THERE = words_in("er there")
_LIES = words_in("ligt liggen is zijn staat staan er there")
_GONE = words_in("gegaan genomen getreden gezet gekomen gone went")
_HELD = ("organis", "houden", "verzorg", "beleg", "hold")
_FARED = words_in(
    "gezellig gezellige leuk leuke mooi mooie geslaagd geslaagde druk drukke goed goede fijn fijne nuttig nuttige great lovely"
)
_NUMBER = lazy_regex(r"\b(?!(?:19|20)[0-9]{2}\b)[0-9]+\b")
_HOLDS = words_in("hangt hangen zit zitten ligt liggen staat staan blijft blijven")
_LONG = words_in("al nog sinds steeds still since")
_WITH = words_in("bij with")
_NOBODY_ELSE = words_in("""
jullie je jou u iedereen ons mij me elkaar you everyone ingang balie receptie hand stukken deur printer post tandarts dokter
huisarts kapper ziekenhuis garage ouders oma opa dentist doctor
""")
_ENDED_BY_LYING_THERE = (
    *(
        "plaats",
        "leggen",
        "hang",
        "monter",
        "zetten",
        "sturen",
        "zenden",
        "leveren",
        "indien",
        "voorleg",
        "aanbied",
        "deel",
        "delen",
    ),
    *("huisvest", "verstrek"),
)
_NO = words_in("niet geen nooit niks not no never isn't aren't can't nog pas als zodra zou moet kan")
_MADE_NOW = words_in("""
gestort gebouwd gemetseld gegraven gelegd getimmerd geschilderd gesloopt geheid geboord geasfalteerd geverfd geisoleerd
gemonteerd geinstalleerd gedrukt geprint ingericht verwerkt
opgebouwd gegoten bestraat gestraat aangelegd ingemeten opgemeten gemeten gerenoveerd verbouwd
gesaneerd ontworpen gestuukt betegeld uitgegraven
""")
"""Participles of work that takes its time: under a 'wordt' it is going on."""
_WRITTEN_NOW = words_in("""
geschreven uitgewerkt uitgezocht doorgerekend geteld geinventariseerd voorbereid geredigeerd vormgegeven opgemaakt herschreven
geprogrammeerd
""")
_BUILDS = lazy_regex(
    r"woning|huis|kamer|pand|complex|gebouw|flat|portiek|centrum|locatie|plein|appartement|bouw|aanleg|renov|verduurzam|isol|plaats|"
    r"plekken|herstel|vervang"
)
_INPUTS = words_in("""
besluit besluitvorming akkoord toestemming vergunning subsidie subsidiebesluit beschikking budget geld opdracht goedkeuring
offerte uitspraak handtekening decision approval permission permit budget funding funds grant money signature answer reply
""")
_WORKS = words_in("""
bestellen bouwen starten beginnen verder door plaatsen leveren tekenen uitvoeren gunnen inkopen aanbesteden opleveren vooruit
order start begin build proceed continue move sign install place go buy procure
""")
_CAN = words_in("kan kunnen")
_CANNOT = words_in("can't cannot cant")
_WE = words_in("we wij ik i ze they")
_LONGEST = 8
"""Words in a clause that says no more than that."""


def is_in_being(words: Sequence[str], task_text: str) -> bool:
    """'Het meldpunt is live', 'we zijn open', 'de coach is in dienst'; a bare 'open' may be said of the task in the list."""
    return len(words) > 1 and _works(words, task_text)


def _works(words: Sequence[str], task_text: str) -> bool:
    """Whether the clause says no more than that it is there and works, where the task is to bring that about."""
    task = task_text.lower()
    clause = " ".join(words)
    if (
        not any(verb in task for verb in _BROUGHT_ABOUT)
        or _NUMBER.search(task)
        or (_IS.isdisjoint(words) and not _IN_BEING & {words[0]})
    ):
        return False
    things = frozenset(word for word in words if word in PRONOUNS or is_result(word, task_text))
    if "open" in words and (words_in("staat staan").intersection(words) or (things and things <= PRONOUNS)):
        return False  # 'deze staat open': the task is not finished
    on_line = not words_in("open live online operationeel").isdisjoint(words)
    opens = on_line and (bool(_WE.intersection(words)) or (words[0] in _IS and "open" not in words))
    if not (things or opens or _IS.isdisjoint(words)) or (_IN_BEING.isdisjoint(words) and not _IN_BEING_OF_TWO.search(clause)):
        return False
    known = _AROUND | _IS | _IN_BEING | _GONE | things
    return all(word in known or word.startswith("datum") for word in words)


def lies_there(words: Sequence[str], task_text: str) -> bool:
    """'Het protocol ligt er', 'commissie is er': what the task is to bring about exists."""
    if _NUMBER.search(task_text.lower()) or _THERE.isdisjoint(words[-2:]) or len(words) > _LONGEST:
        return False
    things = frozenset(word for word in words if word not in PRONOUNS | UNFINISHED and is_result(word, task_text))
    is_bare = words[0] in _LIES - _THERE and words[1] == "er"
    return (bool(things) or is_bare) and not _LIES.isdisjoint(words) and all(word in _AROUND | _LIES | things for word in words)


def is_not_yet_in_being(words: Sequence[str], task_text: str) -> bool:
    """'Het loket is nog niet open'."""
    without = [word for word in words if word not in ("nog", "niet", "not", "yet", "still", "steeds", "altijd")]
    return len(words) - len(without) >= len(("nog", "niet")) and bool(without) and _works(without, task_text)


def was_a_success(words: Sequence[str], task_text: str) -> bool:
    """'Het was een mooie middag', where the task is to hold one."""
    task = task_text.lower()
    if not any(verb in task for verb in _HELD) or "was" not in words or _FARED.isdisjoint(words):
        return False
    things = frozenset(word for word in words if is_result(word, task_text))
    return bool(things) and all(word in _AROUND | _FARED | things or word in ("was", "heel", "erg") for word in words)


def lies_long_with(words: Sequence[str], task_text: str) -> bool:
    """'Hangt al drie weken bij jz', 'zit nog bij de notaris': it waits there."""
    at = next((at for at, word in enumerate(words) if word in _WITH), None)
    if at is None or at + 1 == len(words) or any(verb in task_text.lower() for verb in _ENDED_BY_LYING_THERE):
        return False
    before, behind = words[:at], words[at + 1 :]
    return not (_HOLDS.isdisjoint(before[:3]) or _LONG.isdisjoint(before)) and _NOBODY_ELSE.isdisjoint(behind)


def is_being_made(words: Sequence[str], task_text: str) -> bool:
    """'De fundering wordt gestort', 'er wordt gemetseld'."""
    if words_in("wordt worden").isdisjoint(words) or not _NO.isdisjoint(words):
        return False
    going_on = _WRITTEN_NOW | _MADE_NOW if _BUILDS.search(task_text.lower()) else _WRITTEN_NOW
    return not going_on.isdisjoint(words) and not any(word.startswith("datum") for word in words)


def has_no_input_yet(words: Sequence[str], task_text: str) -> bool:
    """'No subsidy decision yet', 'nog geen vergunning': what others have to give isn't there."""
    none = next((at for at, word in enumerate(words) if word in ("geen", "no")), None)
    if none is None or words_in("nog yet still").isdisjoint(words) or len(words) > _LONGEST:
        return False
    return any(word in _INPUTS and not names_task(word, task_text) for word in words[none + 1 : none + 4])


def cannot_go_on(words: Sequence[str], task_text: str) -> bool:
    """'We can't order', 'we kunnen niet verder'."""
    denied = not _CANNOT.isdisjoint(words) or (not _CAN.isdisjoint(words) and "niet" in words)
    if not denied or _WE.isdisjoint(words) or len(words) > _LONGEST:
        return False
    known = _AROUND | _WE | _CAN | _CANNOT | _WORKS | words_in("so but niet nog yet eerst echt met mee daardoor hierdoor it them")
    return not _WORKS.isdisjoint(words) and all(word in known or names_task(word, task_text) for word in words)
