"""Whose figure a clause names: the task's, or somebody's or something's elsewhere ('Apeldoorn zit op 25%', 'de huren stegen 3%').

A figure counts where its subject is we, the work itself or a thing that the task names. Of another subject it is information on
the side where the words show so (they are heard or read, or set beside our own), and otherwise it is asked about.
"""

from __future__ import annotations

from collections.abc import Sequence

from calendars.lazy_pattern import lazy_regex
from calendars.sparing_pattern import sparing_regex
from workflows.answering.understanding.amounts.means_spent import tells_of_means
from workflows.answering.understanding.clauses.task_things import is_short_for, names_task
from workflows.answering.understanding.reply_facts import PARTIES
from workflows.answering.understanding.wordings.wording_pattern import words_in

_FIGURE = lazy_regex(
    r"(?<!datum)(?<![\w@])[0-9]++(?!\s*(?:dag|dagen|weken|week|maand|maanden|jaar|uur|keer|days?|weeks?|months?|years?|hours?|"
    r"times)\b)|\b(?:helft|kwart|derde|half|third|quarter)\b"
)
_LEAD = (
    r"\A\W*(?:(?:en|maar|ja|nou|ook|want|dus|dat|trouwens|overigens|blijkbaar|kennelijk|and|but|so|that|apparently|"
    r"(?:i\s+|we\s+)?(?:heard|read)|ik\s+(?:las|hoorde|begreep)|ze\s+zeggen)\W+)*"
)
_REACHES = (
    r"(?:is|zijn|was|waren|zit|zitten|zat|zaten|staat|staan|stond|ligt|liggen|haalt|halen|haalde|doet|doen|deed|scoort|scoren|"
    r"bedraagt|kost|kosten|telt|komt|komen|gaat|gaan|stijgt|stijgen|daalt|dalen|steeg|stegen|zakt|bereikt|are|were|"
    r"sits|stands|does|did|reached|reaches|gets|got|hits)"
)
_NOT_INVERTED = r"(?!\s+(?:we|wij|ik|je|jij|jullie|i|you)\b)"
_SUBJECT = sparing_regex(
    rf"{_LEAD}(?:(?:de|het|een|ons|onze|mijn|die|dat|the|our|my|a)\s+)?(?P<words>(?:(?!(?:van|of|met|with|volgens|according|naar)\b)[a-z][a-z'-]+\s+){{1,3}}?)"
    rf"(?:(?:van|in|voor|bij|uit|of|for|in|at)\s+(?:(?:de|het|ons|onze|the|our)\s+)?\S+\s+)?"
    r"(?:(?:al|nu|ook|er|weer|inmiddels|wel|already|now)\s+)?"
    rf"(?:{_REACHES}\b{_NOT_INVERTED}(?!\s+(?:er|there)\b)|(?:heeft|hebben|has|have)\b{_NOT_INVERTED})"
)
_BEHIND_VERB = sparing_regex(
    rf"\A\W*(?:in|bij|te|at)\s+(?:(?:de|het|the|een)\s+)?(?P<words>[a-z][a-z'-]+\s+)(?:{_REACHES}\s+er\b|[a-z]+\s+(?:ze|men|zij|they)\b)"
)
_AFTER_VERB = sparing_regex(
    rf"\b{_REACHES}\s+(?:(?:de|het|onze|ons|the|our)\s+)?(?P<words>[a-z][a-z'-]+\s+)(?:(?:al|nu|ook|inmiddels)\s+)*(?:op|rond|aan|at)\s+"
    r"(?:(?:ruim|bijna|zo'n|ongeveer)\s+)?[0-9]"
)
_THAT = sparing_regex(
    rf"\bdat\s+(?:(?:de|het)\s+)?(?P<words>[a-z][a-z'-]+\s+)(?:(?:al|nu|ook|inmiddels)\s+)*(?:op\s+)?(?:(?:ruim|bijna)\s+)?[0-9].*"
    rf"\b{_REACHES}\W*\Z"
)
_GIVEN_TO = sparing_regex(
    r"\b(?:ging|gingen|gaat|gaan|is|zijn|went|goes)\s+(?:(?:er|al|nu)\s+)*[0-9]+(?:,[0-9]+)?\s*(?:%|procent)\s+(?:naar|aan|to)\s+(?:(?:de|het|the)\s+)?(?P<words>[a-z]{4,})"
)
"""A share that others got: 'er ging 8% naar senioren'."""
_SHARE_OF = sparing_regex(
    r"\b100\s*(?:%|procent|percent)\s+(?:van|of)\s+(?:(?:de|het|alle|onze|the|all|our)\s+)(?P<words>[a-z]{4,})\b"
)
"""'100% van de bezwaren'."""
_WHERE_NAMED = (_SUBJECT, _BEHIND_VERB, _AFTER_VERB, _THAT)
_OURS = words_in("""
we wij ik hij het er dit dat deze die alles alle allemaal ze zij wie wat i it this that they there here hier daar nu inmiddels
al nog ook dan toch zo
tot toe dusver aandeel ongeveer ruim bijna circa teller stand totaal total score voortgang progress status werk project plan
taak afspraak actie opdracht deel rest meeste meesten helft kwart derde resultaat resultaten besteed aantal percentage
tussenstand eerste laatste tweede andere overige geen samen momenteel vandaag gisteren volgens denk schat zeker vast
waarschijnlijk vermoedelijk hopelijk misschien wellicht daarvan hiervan waarvan percent procent telling geheel boel hele
daarmee hiermee waarmee daarbij hierbij
rapport stuk document dossier aanvraag map verslag notitie tekst concept ontwerp opzet uitvoering planning
onderzoek traject intussen
""")
"""Subjects of the work itself, and words that are none."""
_MEASURED = lazy_regex(
    r"(?:\w*(?:prijs|prijzen|verzuim|respons|deelname|bezetting|bezettingsgraad|gemiddelde?|opkomst|inflatie|leegstand|huurverhoging|temperatuur|ziektecijfer|wachttijd|"
    r"streefcijfer|tevredenheid|btw|rente|korting)|kosten|huur|huren|lonen|salaris|average|prices?|rents?|costs?|turnout|target|"
    r"budget|begroting|norm|streven|doel|zaal|kans)"
)
"""What is measured in figures too, and is no work that is done."""
_MEASURE_OF = lazy_regex(
    r"\W*(?:(?:de|een|het|onze|met|the|an?)\s+)*(?P<words>(?!gemiddeld\b|average\b)[a-z]{4,})\s*(?::|van|of|was|is)?\s*(?:zo'n|ruim|bijna|ongeveer)?\s*[0-9]"
)
"""'Respons van 60%', without a verb."""
_SPENT = lazy_regex(
    r"\b(?:besteed|uitgegeven|op(?!\s+[0-9])|gebruikt|benut|weg|spent|used|gone|gehaald|bereikt|behaald|reached|achieved)\b"
)
_WIDER = sparing_regex(
    r"\W*(?:(?:en|maar|want|and|but)\s+)?(?:landelijk|nationaal|provinciaal|regionaal|elders|in\s+(?:de\s+(?:regio|provincie)|heel\s+nederland|"
    r"het\s+land)|nationally|nationwide|elsewhere)\b"
)
"""Where a figure is of more than this task: 'landelijk is het 11%'."""
_WE = lazy_regex(r"\b(?:wij|we|ons|onze|ik|hier|we're|ours?|us)\b")
_PARTY = lazy_regex(rf"{PARTIES}|bureau|bouwer|adviseur|ploeg|team|collega\w*|trainer|projectleider")


def is_elsewhere(clause: str, task_text: str, names: frozenset[str], *, hearsay: bool, beside_ours: bool) -> bool:
    """Whether the figure in the clause is known to be of another subject than the task."""
    if tells_of_means(clause, task_text) or (_WIDER.match(clause) and _FIGURE.search(clause)):
        return True
    if (of := _MEASURE_OF.match(clause)) and _MEASURED.fullmatch(of["words"]) and of["words"] not in task_text.lower():
        return True
    words = _foreign_words(clause, task_text)
    if not words:
        return False
    if any(_MEASURED.fullmatch(word) for word in words):
        return not _SPENT.search(clause)
    return hearsay or beside_ours or not names.isdisjoint(words)


def names_another(clause: str, task_text: str, unit: str) -> bool:
    """Whether the figure in the clause may be of something else: its subject is neither ours nor named by the task."""
    if not any(letter.isdigit() for letter in clause):
        return False
    named = f"{task_text} {unit}"
    share = _SHARE_OF.search(clause)
    if share and unit != "%" and share["words"] not in _OURS and not names_task(share["words"], named):
        return True
    return any(not _PARTY.fullmatch(word) for word in _foreign_words(clause, named))


def sets_ours_beside(clauses: Sequence[str]) -> bool:
    """Whether one of the clauses has a figure of the writer's own: 'zij 25%, wij 12%'."""
    return any(_FIGURE.search(one) and _WE.search(one) for one in clauses)


def _foreign_words(clause: str, task_text: str) -> list[str]:
    """The words of the subject of which the figure is said that are none of the task's; none where it is ours."""
    if not _FIGURE.search(clause):
        return []
    given = _GIVEN_TO.search(clause)
    if given and not any(names_task(word, task_text) for word in given["words"].split()):
        return given["words"].split()
    places = (pattern.search(clause) for pattern in _WHERE_NAMED)
    found = next((found for found in places if found), None)
    words = found["words"].split() if found else []
    known = task_text.lower()
    words = [word for word in words if not is_short_for(word, task_text)]
    return [word for word in words if word not in _OURS and (word.removesuffix("en") if len(word) > 5 else word) not in known]
