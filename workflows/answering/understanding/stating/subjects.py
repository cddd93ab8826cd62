"""Whose work a clause speaks of: the task's, one party's, somebody's elsewhere, or nothing that a task is about.

A status is only heard where it is said of this task. What is said of another place, of daily life or of what one could wish for
is information on the side; what one party says of itself is asked back.
"""

from __future__ import annotations

from enum import StrEnum

from calendars.lazy_pattern import lazy_regex
from calendars.sparing_pattern import sparing_regex
from workflows.answering.understanding.clauses.task_things import names_task
from workflows.answering.understanding.reply_facts import PARTIES
from workflows.answering.understanding.task_words import does_its_deed

_VERB = (
    r"(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden|gaat|gaan|ging|loopt|lopen|liep|ligt|liggen|"
    r"lag|staat|"
    r"staan|stond|zit|zitten|zat|komt|komen|kwam|duurt|schuift|vervalt|start|begint|doet|deden|doen|krijgt|vindt|kost|kan|"
    r"kunnen|"
    r"moet|moeten|mag|wil|lukt|lukte|haalt|haalde|haalden|halen|zegt|are|were|has|have|will|got|gets)"
)
_PEOPLE = (
    r"(?:dochter|zoon|zoontje|dochtertje|kind|kinderen|kids|kleinkind\w*|vrouw|man|vriendin|vriend|moeder|vader|ma|pa|oma|opa|"
    r"broer|zus|baby|hond|kat|poes|buurman|buurvrouw|oppas|tandarts|huisarts|kapper|loodgieter|daughter|son|kids?|wife|"
    r"husband|mom|"
    r"dad|mother|father|dog|cat|neighbou?r|dentist)"
)
_DAILY = (
    r"(?:trein|bus|tram|metro|ns|ov|spoor|file|files|auto|fiets|scooter|vlucht|vliegtuig|taxi|koffie\w*|thee|lunch\w*|"
    r"soep|ontbijt|"
    r"diner|bbq|barbecue|borrel\w*|taart\w*|gebak|broodjes|bitterballen|feest(?!dagen)\w*|verjaardag\w*|kerstpakket\w*|uitje|teamuitje|"
    r"bedrijfsuitje|personeelsuitje|voetbal\w*|wedstrijd|ajax|feyenoord|psv|oranje\s?elftal|marathon|vierdaagse|"
    r"sinterklaas|elfstedentocht|"
    r"server|servers|mailbox|inbox|netwerk|vpn|stroom|stoplicht|verkeerslicht|deur(?!\s+uit)|contract\s+van\s+mij|(?<=\bhet\s)weer|regen|zon|"
    r"sneeuw|hitte|vakantie\w*|weekend|verlof|computer|laptop|pc|printer|post|pakket|kopieerapparaat|scherm|muis|"
    r"toetsenbord|wifi|"
    r"internet|telefoon|mobiel|oplader|outlook|teams|zoom|excel|lift|wasmachine|vaatwasser|keuken|badkamer|verbouwing|"
    r"verhuizing|airco|"
    r"griep|verkoudheid|hoofdpijn|rug|knie|been|train|traffic|flight|car|bike|coffee|lunch|cake|party|birthday|holiday|"
    r"weather|rain|"
    r"phone|screen|printer|kettle|match|game|serie|film|boek|puzzel|rijbewijs|examen|examens|rijexamen|pakketje|"
    r"bestelling|batterij|"
    r"accu|benzine|parkeerplaats|parkeergarage|lamp\s+in\s+de\s+gang|alarm|ontruimingsoefening|beamer)"
)
_MINE = sparing_regex(
    r"\A\W*mijn\s+(?!deel\b|stuk\b|taak\b|taken\b|bijdrage\b|kant\b|team\b|collega\w*\b|opvolg\w+\b|vervang\w+\b|afspraak\b|werk\b|actie\b|idee\b|"
    r"inschatting\b|"
    rf"schatting\b|inzicht\b|weten\b|mening\b|voorstel\b|planning\b|laatste\b|vorige\b|bericht\b|update\b|melding\b|antwoord\b|"
    rf"reactie\b|excuses\b|fout\b|dank\b)(?P<noun>\w+)\s+{_VERB}\b"
)
_STAFF = (
    r"(?:collega\w*|wethouder|directeur|directrice|stagiaire?|burgemeester|projectleider|gebiedsmanager|beleidsmedewerker|medewerker|"
    r"huismeester|opvolger|opvolgster|teamleider|manager|secretaris|voorzitter|bestuurder|adviseur|ambtenaar|colleague|director|"
    r"intern|alderman|mayor|teammate)"
)
_STAFF_NEWS = sparing_regex(
    rf"\A\W*(?:(?:en|maar|ja|nou|trouwens|fyi|ps)\W+)*(?:(?:de|het|een|onze|ons|mijn|the|our|my|a)\s+)?(?:\w+e?\s+)?(?P<noun>{_STAFF})"
    r"(?:\s+\w+)?\s+(?:is|zijn|was|begint|start|heeft|gaat|komt|has|starts|will)\s+(?:\w+\s+){0,4}?(?:begonnen|gestart|"
    r"vertrokken|weg|terug|afgetreden|jarig|benoemd|pensioen|getrouwd|bevallen|geslaagd|verhuisd|beter|opgestapt|aangenomen|"
    r"begint|started|left|back|retired|resigned|leaving|joined|aan\s+de\s+slag|afscheid)\b"
)
_AWAY = sparing_regex(
    r"\A\W*(?:(?:en|maar|want|ja|nou|ps|trouwens|helaas)\W+)*(?:(?:ik|we|wij|i|i'm|i\s+am)\s+)?(?:ben|zit|zijn|zitten|was|ga|am|i'm|"
    r"loop)\s+(?:(?:ik|we|wij|zelf|nu|even|er|helaas|ook|dan|pas|weer|tot|vanaf|t/m|on|tot\s+en\s+met|nog|morgen|vandaag|een|de|"
    r"in|naar|volgende\s+week|twee|drie|dagen|week|weken|away|until|till|datum\d)\s+)*(?:terug|weg|vrij|afwezig|bereikbaar|"
    r"er\s+(?:even\s+)?niet(?:\s+bij)?(?=\W*\Z)|met\s+(?:vakantie|verlof|zwangerschapsverlof)|op\s+(?:vakantie|reis|cursus|pad)|thuis|ziek|"
    r"vast\s+in\s+(?:een|de|het)\s+(?:vergadering|overleg|file|verkeer|trein|meeting)|training|cursus|buitenland|out\s+of\s+(?:the\s+)?office|leave|holiday|vacation|back|away|off|sick|ill|aanwezig|niet\s+op\s+kantoor|"
    r"op\s+kantoor)\b(?!\s+(?:bij\s+af|naar\s+af|van|on\s+track|schedule))"
)
"""Where the writer is, which says nothing of the task."""
_POSSESSED = r"(?:mijn|onze|ons|je|jouw|jullie|zijn|haar|hun|my|our|your|his|her|their)"
_MY_LIFE = sparing_regex(
    rf"\b(?!zijn\s+(?:er|we|wij|al|nu|ze|nog)\b)(?:mijn|zijn|haar|jouw|je|my|his|her|your)\s+(?:\w+\s+)?(?P<noun>{_PEOPLE}|{_DAILY})\b"
)
_DAILY_FIRST = sparing_regex(
    rf"\A\W*(?:(?:en|maar|ja|nou|nee|oh|ow|zeg|trouwens|helaas|overigens|gelukkig|by\s+the\s+way|btw|fyi|@\d)\W+)*"
    rf"(?:(?:de|het|een|die|dat|deze|the|a|{_POSSESSED})\s+)?(?:\w+e\s+)?(?P<noun>{_PEOPLE}|{_DAILY})\s+"
    rf"(?:(?:van|in|op|met|naar|bij|hier|beneden|boven|for|in|of)\s+(?:(?:de|het|the)\s+)?\S+\s+)?{_VERB}\b"
)
_DAILY_AFTER_VERB = sparing_regex(
    rf"\b{_VERB}\s+(?:de|het|{_POSSESSED}|the)\s+(?P<noun>{_PEOPLE}|{_DAILY})\b|\b(?:op|met|voor|in)\s+(?:de|het|"
    rf"the)\s+(?P<noun2>"
    r"trein|bus|spoor|ov|file|koffie|lunch|train|bus)\b|\b(?P<noun3>ns|ov)\b"
)
_FED_UP = sparing_regex(
    r"\b(?:done|finished)\s+for\W*\Z|\b(?:klaar|finished|done)\s+(?:voor|for)\s+(?:vandaag|nu|today|now|the\s+(?:day|week|night)|deze\s+week)\W*\Z|"
    r"\b(?:klaar|finished|done)\s+(?:met|with)\s+(?:dat|die|al\s+(?:dat|die|het)|(?:zijn|mijn|hun|haar|je|my|their)\b|"
    r"werken|eten|"
    r"vergaderen|school|studeren|studie|the\s+(?:noise|heat)|this\s+(?:noise|heat|weather|week))"
)
_WISHED = sparing_regex(
    r"\b(?:had|was|waren|hadden)\s+(?:ik|we|wij|het|dit|dat|alles|die|deze|ze)\s+(?:dat\s+|het\s+)?maar\b|\b(?:stel|"
    r"gesteld)\s+dat\b|"
    r"\b(?:jouw|je|your)\s+(?:geduld|humor|energie|enthousiasme|patience)\b|"
    r"\bhad(?:den)?\b.*\bmoeten\s+(?:zijn|worden|hebben)\b|\bhad(?:den)?\s+(?:\w+\s+)?gehoopt\b|\b(?:wil|willen|wilde|wilden)\s+(?:\w+\s+)?dat\s+(?:het|dit|we|de|alles)\b|"
    r"\balsof\b|\bwou\s+dat\b|\bwilde\s+dat\b|\bzou\s+(?:\w+\s+)?(?:mooi|fijn|leuk|top|geweldig|prettig|jammer|zonde)\s+zijn\b|"
    r"\bif\s+only\b|\bi\s+wish\b|\bas\s+if\b(?!\W*\Z)|\bwould\s+be\s+(?:nice|great|lovely|a\s+shame)\b|\bin\s+mijn\s+dromen\b"
)
_BEFORE_THIS = sparing_regex(
    r"\A\W*(?:(?:en|maar|ja|want)\s+)?(?:de|het|onze|ons|the|our)\s+(?:vorige|oude|eerdere|previous|old|earlier)\s+(?!week|maand|jaar|keer|kwartaal|planning|datum|"
    r"deadline|bericht|update|melding|stand|status|antwoord|reactie|termijn|schema|month|year|quarter|date)\w+\s+(?:is|was|waren|zijn|had|stond|liep|lag)\b"
)
"""'De vorige visie was in 2021 al klaar': of what went before."""
_ELSEWHERE = sparing_regex(
    r"\b(?:landelijk|elders|regionaal\s+zitten|nationally|elsewhere|andere\s+(?:gemeenten?|corporaties?|regio'?s|steden|"
    r"wijken)|"
    r"other\s+(?:municipalit\w+|cities|towns|regions)|(?:de\s+|onze\s+)?buurgemeenten?|bij\s+de\s+buren|(?<=\A\W{0,4})de\s+buren|"
    r"las\s+ik|lees\s+ik|ik\s+las|(?:in|volgens)\s+(?:de\s+|het\s+|een\s+)?(?:krant|kranten|nieuws|journaal|media|cbs|artikel)|op\s+het\s+nieuws|in\s+the\s+news|i\s+read|"
    r"bij\s+(?:een\s+)?andere\s+(?:gemeente|corporatie)|de\s+concurrent|stoplicht|wint\s+vanavond|won\s+gisteren|"
    r"heel\s+nederland|gemiddeld\s+in)\b"
)
_NEEDED = lazy_regex(
    r"\b(?:(?:wacht|wachten|wachtend|waiting|wait)\s+(?:\w+\s+){0,4}?(?:op|for)|(?:afhankelijk|af)\s+van|zonder|without|"
    r"pas\s+(?:\w+\s+){0,3}?na|(?<=\w\s)(?:sinds|sindsdat|nadat|omdat|doordat|want)|(?<=\b(?:stil|vast|plat|gat|verder)\s)nu|(?<=\w\s)(?:since|because|after|now\s+that)|(?:ligt|liggen|hangt|hangen|zit)\s+(?:(?:nu|nog|al|weer|dus|dan|now)\s+)*(?:bij|with))\b"
)
_OWES = lazy_regex(
    r"\s+(?:moet(?:en)?\s+(?:nog|eerst)|ligt\s+dwars|liggen\s+dwars|(?:heeft|hebben|geeft|geven)\s+(?:\w+\s+)?geen\s+"
    r"(?:akkoord|toestemming|reactie|antwoord|goedkeuring))\b"
)
"""What the work needs of others, or suffers from, is about this work: 'kan niet verder zonder akkoord van de buurgemeenten'."""
_LEFT_US = lazy_regex(
    r"\b(?:afgehaakt|haakte[n]?\s+af|(?:eruit|uit)\s?gestapt|stapte[n]?\s+eruit|teruggetrokken|(?:trok|trekt|trokken|trekken)\s+zich\s+terug|(?:doet|doen)\s+niet\s+meer\s+mee|"
    r"failliet|pulled\s+out|dropped\s+out|backed\s+out|withdrew)\b"
)
"""Who was in it with us: what follows without a subject is of our work again, 'de buurgemeente is afgehaakt, ligt stil'."""
_EVENT = lazy_regex(
    r"\A\W*(?:(?:en|maar|want|op)\s+)?datum\d\s+(?:is\s+er|zijn\s+er|loopt|lopen|speelt|spelen|begint|beginnen|start|starten|viert|vieren|trouwt|vertrekt)\s+"
    r"(?:(?:de|het|een|mijn|onze|ons|nog|weer|ook)\s+)*(?!(?:laatste|definitieve|nieuwe|alles|alle|niets|niks|geen|we|wij|ik|eind\w+)\b)(?P<noun>[a-z]{3,})"
)
"""'Zaterdag is er kermis': something that happens on that day."""
_RUNS_UNTIL = lazy_regex(
    r"\W*(?:(?:en|maar|want)\s+)?(?:(?:de|het|een|onze|the)\s+)?(?!(?:project|traject|werk|uitvoering|planning|proces|alles|dit|deze)\b)(?P<noun>[a-z]{4,})\s+"
    r"(?:loopt|lopen|duurt|duren|runs)\s+(?:nog\s+)?(?:tot|until|datum)\b"
)
"""'De bezwaartermijn loopt tot 1 augustus': what else ends then."""
_BEGINS_LATER = lazy_regex(
    rf"\W*(?:(?:en|maar|want)\s+)?(?:(?:de|het|een|onze|the)\s+)?(?!(?:project|traject|werk|uitvoering|bouw|we|wij|ik|dit|deze|hier|dat|er|alles|{PARTIES})\b)"
    r"(?P<noun>[a-z]{3,})(?:\s+[a-z]+en)?\s+(?:begint|beginnen|start|starten)\s+pas\b"
)
"""'Vogels tellen begint pas in juni': one thing of many."""
_FELL_OUT = sparing_regex(
    r"\W*(?:(?:en|maar|and|but|alleen)\s+)?(?:(?:van|of)\s+(?:de|die|the)\s+[0-9]+(?:\s+[a-z]+)?\s+(?:zijn|hebben|have)\s+(?:(?:er|al|nu|inmiddels)\s+)*)?"
    r"[0-9]+\s*(?:%|procent|percent)?\s+(?:(?!van\s+de\s+[0-9]|of\s+the\s+[0-9])[a-z]+\s+){0,5}?(?:(?<=\b(?:heeft|hebben)\s+)niet\s+(?:gereageerd|geantwoord)|geweigerd|weiger\w*|afgehaakt|afgevallen|uitgevallen|niet\s+(?:doorgegaan|gelukt)|afgemeld|afgezegd|opgezegd|geschrapt|"
    r"(?:van|uit)\s+(?:de|het|onze)\s+(?:lijst|lijstje|programma|selectie)\s+(?:gehaald|geschrapt|afgevoerd)|"
    r"refused|dropped\s+out|declined|quit)\W*\Z"
)
"""'3 geweigerd': so many fewer, and no standstill."""
_BUILDING = frozenset({"verbouwing", "verhuizing", "lift", "keuken", "badkamer", "deur", "airco"})
_PLACE = lazy_regex(
    r"woning|huis|kamer|pand|complex|gebouw|flat|portiek|centrum|ruimte|locatie|plein|school|appartement|renov|bouw|open|huisvest"
)
"""Where the task is about a place, what is built in it is no matter of the writer's own life."""
_NAME = "NAME"
_CAPITAL = lazy_regex(r"(?<=[\p{Ll}',]\s|[Ii]n\s|[Bb]ij\s|[Gg]emeente\s)\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?")
"""Stands in the clause for the name: all else in it is in lower case."""
_STARTS_ELSEWHERE = rf"\A\W*(?:en\s+|maar\s+|ook\s+)?(?:in|bij|te|gemeente|de\s+gemeente|at|over\s+in)\s+NAME\s+{_VERB}\b"
_THING_ELSEWHERE = rf"\A\W*(?:(?:het|de|ons|onze|the)\s+)?\w+\s+in\s+NAME\s+{_VERB}\b"
_THEY_ELSEWHERE = (
    r"\b(?:collega'?s|ze|zij|men|buren|mensen|vrienden|team|gemeente|corporatie|colleagues|they|friends|folks|people)\s+"
    r"(?:\w+\s+){0,3}?(?:in|van|bij|uit|from|over\s+in|at)\s+NAME\b"
)
_AT_A_NAME = tuple(lazy_regex(pattern) for pattern in (_STARTS_ELSEWHERE, _THEY_ELSEWHERE, _THING_ELSEWHERE))
_PARTY = sparing_regex(
    r"\b(?:hebben|zijn)\s+jullie\b|\bjullie\s+(?:hebben|zijn)\b|\b(?:wij|we|ik)\s+(?:van|als|bij|namens|"
    r"vanuit)\s+(?!af\b)(?:de\s+|het\s+)?\w+|\b(?:namens|vanuit)\s+(?:de\s+|"
    r"het\s+)?(?:gemeente|"
    r"corporatie|huurders\w*|hv|hbv|bewoners\w*|woningcorporatie|woningstichting)\b|"
    r"(?:\A\W*(?:(?:ja|nou|de|het|the)\s+)*|\b(?:bij|voor)\s+(?:de\s+)?)(?:gemeente|corporatie|huurders(?:vereniging|"
    r"organisatie|raad)?|"
    r"huurdersbelang|hv|hbv|hbo|provincie|woningcorporatie|woningstichting|bewonerscommissie|bewonersraad|municipality|"
    r"housing\s+association|tenants'?\s+(?:association|organi[sz]ation))\s+(?:is|zijn|heeft|hebben|has|have)\b|"
    r"\b(?:at|for)\s+the\s+(?:municipality|council|housing\s+association|corporation|tenants?\b.{0,15})\s+(?:it's|it\s+is|this\s+is)\b|"
    r"\bbij\s+(?:de\s+|het\s+)?(?:gemeente|corporatie|huurders\w*)\s+(?:\w+\s+)?(?:klaar|af|gereed|afgerond|rond)\b"
)


class Subject(StrEnum):
    """What a clause is about."""

    TASK = "task"
    PARTY = "party"
    ASIDE = "aside"


def subject_of(clause: str, task_text: str, names: frozenset[str]) -> Subject:
    """What the clause of plain lower-case text is about; `names` are its words with a capital that the task doesn't have."""
    staff = _STAFF_NEWS.match(clause)
    if (staff and staff["noun"] not in task_text.lower()) or _AWAY.match(clause):
        return Subject.ASIDE
    event = _EVENT.match(clause) or _RUNS_UNTIL.match(clause) or _BEGINS_LATER.match(clause)
    if (event and not names_task(event["noun"], task_text)) or (_FELL_OUT.match(clause) and not does_its_deed(clause, task_text)):
        return Subject.ASIDE
    if _WISHED.search(clause) or _FED_UP.search(clause) or _is_daily(clause, task_text.lower()):
        return Subject.ASIDE
    if _is_elsewhere(clause) or _BEFORE_THIS.match(clause) or any(_is_at(name, clause) for name in names):
        return Subject.ASIDE
    return Subject.PARTY if _PARTY.search(clause) else Subject.TASK


def left_us(clause: str) -> bool:
    """'De buurgemeente is afgehaakt'."""
    return bool(_LEFT_US.search(clause))


def names_in(cased: str, task_text: str) -> frozenset[str]:
    """The words with a capital inside a sentence, in lower case, without those of the task."""
    found = _CAPITAL.findall(cased)
    return frozenset(name.lower() for name in found if name.lower() not in task_text.lower())


def _is_elsewhere(clause: str) -> bool:
    there = _ELSEWHERE.search(clause)
    if there is None:
        return False
    needed = _NEEDED.search(clause, 0, there.start())
    return needed is None and not _OWES.match(clause, there.end())


def _is_daily(clause: str, task: str) -> bool:
    for pattern in (_MINE, _MY_LIFE, _DAILY_FIRST, _DAILY_AFTER_VERB):
        found = pattern.search(clause)
        noun = next((word for word in found.groupdict().values() if word), "") if found else ""
        if (
            noun
            and noun not in task
            and not (noun in _BUILDING and pattern is not _MINE and pattern is not _MY_LIFE and _PLACE.search(task))
        ):
            return True
    return False


def _is_at(name: str, clause: str) -> bool:
    """Whether the clause says how it is at the place of this name."""
    if name not in clause:
        return False
    named = clause.replace(name, _NAME)
    return any(pattern.search(named) for pattern in _AT_A_NAME)
