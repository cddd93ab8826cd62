"""Days and delays of others: 'de gemeente levert 8 juli', 'we verwachten 8 juli antwoord', 'de aannemer heeft vertraging'.

The day on which something comes that the work needs is no day on which the work ends. Another's delay may be the work's own, so
the bot asks.
"""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.clauses.of_others import gives_something_of_theirs, is_of_a_party
from workflows.answering.understanding.clauses.task_things import names_task
from workflows.answering.understanding.plain_words import MOVING, says_no_more
from workflows.answering.understanding.reply_facts import FINISHED, PARTIES
from workflows.answering.understanding.wordings.wording_pattern import words_in

_ASKED_FOR = lazy_regex(
    r"\b(?:uitstel|verlenging|extra\s+tijd|extension)\b[^.!?]*\b(?:aangevraagd|gevraagd|verzocht|geweigerd|afgewezen|requested|refused|denied|rejected)\b|"
    r"\b(?:vragen|vraag|verzoeken|ask\w*|request\w*)\b[^.!?]*\b(?:uitstel|verlenging|extension)\b|\bvoorstel\s*:|\b(?:stel|stellen)\b.{0,12}\bvoor\b|\bproposal\s*:|\bpropos(?:e|ing)\b|\bsuggest\w*\b"
)
_TELLS_THEN = lazy_regex(
    r"\b(?:hoor|hoort|horen|weet|weten)\s+(?:je|jullie|u|we|wij|ik)\s+(?:er\s+)?(?:datum\d\s+)?(?:meer|iets|wat|of)\b|"
    r"\b(?:hear|know)\s+(?:(?:you|we)\s+)?(?:more|if|whether)\b"
)
"""'Over de datum hoor je 15 juli meer'."""
_A_BODY_MOVED_IT = lazy_regex(
    r"\W*(?:(?:de|het|onze|ons|the|our)\s+)?(?:[a-z]*(?:commissie|raad|bestuur|groep|team|directie|overleg|afdeling|griffie|college|committee|board|council))\s+"
    r"(?:heeft|hebben|has|have)\s+(?:(?:het|dit|deze|hem|alles|it|this)\s+)(?:(?:nu|toch|weer|helaas|gisteren|vandaag|inmiddels)\s+)*"
    r"(?:doorgeschoven|verschoven|verplaatst|uitgesteld|verzet|opgeschoven|getild|moved|postponed|pushed(?:\s+back)?)\s+(?:(?:over|naar|tot|to|until)\s+)?datum\d\W*"
)
"""'De agendacommissie heeft het doorgeschoven naar Q3': whoever moved it, it is moved."""
_HEAD = lazy_regex(r"(?:\A|[.;,\n])\s*(?:(?:de|het|onze|the|our)\s+)?(?P<noun>[a-z]{4,})\s*:\s(?=[^.!?;\n]*(?:\d|[a-z]{3,}))")
_OPENERS = words_in(
    "update updates kleine korte hallo allemaal collega collegas team beste stand zaken status "
    "antwoord reactie kort note nieuws verwachting prognose correctie conclusie besluit"
)
_ARTICLE = r"(?:(?:de|het|een|onze|ons|hun|the|our|an?)\s+)?"
_PARTY = (
    rf"(?P<party>{PARTIES}|bouwer|bureau|adviesbureau|adviseur|drukker|drukkerij|fabriek|fabrikant|"
    r"onderaannemer|vervoerder|stroomleverancier)"
)
_TOWN = r"(?:\s+(?!datum|zelf\b)[a-z]{4,})?"
_GIVES = (
    r"(?:lever|levert|leveren|reageert|reageren|antwoordt|antwoorden|beslist|beslissen|besluit|besluiten|komt|komen|stuurt|sturen|geeft|geven|laat|laten|"
    r"bezorgt|bezorgen|delivers?|decides?|answers?|replies|responds?)"
)
_THEY_GIVE = lazy_regex(
    rf"\W*(?:(?:en|maar|want|dus|ook|and|but)\s+)*{_ARTICLE}{_PARTY}{_TOWN}\s+(?P<verb>{_GIVES})\b(?P<what>.*)|"
    rf"\W*(?:(?:en|maar|want|and|but)\s+)*(?:op\s+)?datum\d\s+(?P<verb>{_GIVES})\s+{_ARTICLE}{_PARTY}\b(?P<what>.*)"
)
_THE_WORK = lazy_regex(
    rf"\b(?:het|hem|dit|deze|alles|alle|ze|die|it|everything|all|op|af|{FINISHED}|pas|eerst|dan|uiterlijk|eerder|only|then)\b(?!\s+datum\d\s+(?:een|met)\b)"
)
"""What makes it a promise of the work itself, or a delay of it: 'levert het op', 'levert pas in mei'."""
_OWN = lazy_regex(r"vaststel|besluit|beslis|goedkeur|instem|akkoord|voorleg|lever|plaats|bezorg|toestemm")
_INPUT = (
    r"(?P<input>antwoord|antwoorden|reactie|reacties|uitsluitsel|bericht|terugkoppeling|duidelijkheid|informatie|cijfers|gegevens|data|input|"
    r"toestemming|akkoord|goedkeuring|vergunning|omgevingsvergunning|fiat|offerte|offertes|uitspraak|beschikking|nieuws|"
    r"answer|answers|reply|response|feedback|quote|permit|approval|news|figures)"
)
_INPUT_HINTS = (
    *(
        "antwoord",
        "reactie",
        "uitsluitsel",
        "bericht",
        "terugkopp",
        "duidelijk",
        "informatie",
        "cijfers",
        "gegevens",
        "data",
        "input",
    ),
    *(
        "toestemming",
        "akkoord",
        "goedkeuring",
        "vergunning",
        "fiat",
        "offerte",
        "uitspraak",
        "beschikking",
        "nieuws",
        "answer",
        "reply",
    ),
    *("response", "feedback", "quote", "permit", "approval", "news", "figures"),
)
_EXPECTED = lazy_regex(
    rf"(?:\b(?:verwacht|verwachten|krijg|krijgen|ontvang|ontvangen|hebben|heb|expect|get|receive)\b|\A\W*(?:op\s+)?datum\d\b)[^?]*\b{_INPUT}\b|"
    rf"\b{_INPUT}\b[^?]*\b(?:verwacht|verwachten|krijgen|krijg|komt|komen|volgt|volgen|ontvangen|binnen|expected|comes|datum\d)\b"
)
_SO_MUCH = (
    r"(?:(?:nu|al|met|een|helaas|ook|weer|ruim|zeker|inmiddels|of|a)\s+)*datum\d"
    r"(?:\s+(?:opgelopen|vertraging|achter|uit|later|erbij|late))*\W*\Z"
)
_IS_LATE = lazy_regex(
    rf"\W*(?:(?:en|maar|want|omdat|helaas|and|but|because)\s+)*(?:{_ARTICLE}{_PARTY}(?:{_TOWN}\s+(?:is|zijn|heeft|hebben|zit|zitten|loopt|lopen|ligt|kampt|staat|has|have))?\s+{_SO_MUCH}|"
    rf"{_ARTICLE}{_PARTY}{_TOWN}\s+(?:is|zijn|heeft|hebben|zit|loopt|lopen|has|have)\s+(?:\w+\s+){{0,4}}?(?:vertraging|vertraagd|uitgelopen|uit|te\s+laat|delayed|late|"
    rf"a\s+delay|delays)\W*\Z|(?:er\s+is\s+|we\s+hebben\s+)?(?:vertraging|datum\d)\s+bij\s+{_ARTICLE}{_PARTY}\b)"
)
_THEIR_DEADLINE = lazy_regex(
    r"\b(?:deadline|termijn|einddatum)\s+(?:van|voor|of|for)\s+(?:(?:de|het|een|onze|ons|the|our)\s+)?(?P<whose>(?!datum|dit\b|deze\b|die\b|mij\b|ons\b)[a-z]{4,})"
)
_OF_THE_WORK = lazy_regex(
    r"project|taak|actie|afspraak|werk|uitvoering|oplevering|afronding|plan|opdracht|traject|onderzoek|rapport\w*|task|delivery|completion"
)


def is_of_others(clause: str, task_text: str) -> bool:
    """Whether the day in the clause is one on which something of others comes."""
    if is_of_a_party(clause, task_text) or gives_something_of_theirs(clause) or _TELLS_THEN.search(clause):
        return True
    theirs = _THEIR_DEADLINE.search(clause)
    if theirs and not (_OF_THE_WORK.fullmatch(theirs["whose"]) or names_task(theirs["whose"], task_text)):
        return True
    return _they_give(clause, task_text) or _is_expected_then(clause, task_text)


def is_late_of_others(clause: str, task_text: str) -> bool:
    """Whether it tells that another is late: 'de leverancier zit met 4 weken vertraging'."""
    late = _IS_LATE.match(clause)
    return late is not None and late["party"] not in task_text.lower()


def _they_give(clause: str, task_text: str) -> bool:
    gives = _THEY_GIVE.match(clause)
    if gives is None or _THE_WORK.search(gives["what"]):
        return False
    task = task_text.lower()
    return gives["party"] not in task and not _OWN.search(task) and not _names_result(gives["what"], task_text)


def _is_expected_then(clause: str, task_text: str) -> bool:
    expected = _EXPECTED.search(clause) if any(word in clause for word in _INPUT_HINTS) else None
    if expected is None or _THE_WORK.search(clause) or _OWN.search(task_text.lower()):
        return False
    return not names_task(expected["input"], task_text)


def _names_result(words: str, task_text: str) -> bool:
    return any(names_task(word, task_text) for word in words.split())


def heads_another(text: str, task_text: str) -> bool:
    """'Offerte: eind augustus', 'Henk: 15 juli': before the day stands what it is of, and that may be another thing."""
    if ":" not in text:
        return False
    heads = (found["noun"] for found in _HEAD.finditer(text))
    return any(noun not in _OPENERS and not says_no_more(noun, (), task_text, told_why=True, also=MOVING) for noun in heads)


def is_only_asked_for(text: str) -> bool:
    """'Uitstel tot 15 juli aangevraagd', 'voorstel: 15 juli': nobody has said yes to that day."""
    return bool(_ASKED_FOR.search(text))


def is_moved_by_a_body(clause: str) -> bool:
    """Whether a committee or board moved the work itself to that day, and no more is said."""
    return bool(_A_BODY_MOVED_IT.fullmatch(clause))
