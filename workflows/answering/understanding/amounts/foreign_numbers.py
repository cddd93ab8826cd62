"""Numbers that say nothing about how much is done: of a policy, a house, a year, of what is only planned, of another place."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex
from calendars.sparing_pattern import sparing_regex

POLICY = sparing_regex(
    r"\b(?:norm|eis|ambitie|streven|streefpercentage|beleid|doel(?:stelling)?|streven\s+naar|regel|"
    r"moet\s+(?:minimaal|minstens)|verplicht|afspraak\s+is|(?<!\bwe\s)(?<!\bik\s)(?:wil|willen|eist|eisen|vraagt|vragen|wants)\s+(?:(?:naar|minimaal|minstens|zelfs|graag|toe\s+naar|to|at\s+least)\s+)*[0-9]+|policy|aim\s+for)\b"
)
NOISE = lazy_regex(
    r"\b(?=\w+\.?\s*[n0-9])(?:complex|blok|nrs?|\w*nummers?|woning|adres|appartement|fase|artikel|art|afspraak|nen|nta|norm|perceel|kavel|pand|"
    r"gebouw|zaak|versie|punt|bijlage|lot|deel|label|taak|wijk|huis|flat|unit|phase|article|number|no|item|stap|"
    r"step|kamer|zaal|lijn|pagina|blz|groep|klas|zone|tranche|route|v)\.?\s*(?:nr\.?\s*|"
    r"nummer\s*)?[0-9][\w.,]*(?:\s*(?:-|en|t/m|tm|tot)\s*[0-9]+\w?)?|"
    r"\b(?=\w+\s+[0-9])\w+(?:straat|laan|weg|plein|hof|dreef|kade|dijk|pad|singel|park|gracht|steeg|plantsoen|"
    r"burg)\s+[0-9]+\w?(?:\s*(?:-|en|t/m|tm|tot)\s*[0-9]+\w?)*|\b(?:ep|co|a|n|q)[0-9]\b|"
    r"(?<![\w.,])(?!1\s*t)[0-9]+\s*(?:t/m|tm|tot\s+en\s+met)\s*[0-9]+\w?|"
    r"(?<![\w.,])(?:19|20)[0-9]{2}(?![\w%.]|,[0-9])|"
    r"\b[0-9]{1,2}(?:[:.][0-9]{2})?\s*(?:uur|u\b|am\b|pm\b|o'clock|hours?)|"
    r"(?<!\b(?:stopped|stuck|still|now|are|is|stands?|sits?)\s)\b(?:om|at)\s+[0-9]{1,2}(?::[0-9]{2})?\b|\b[0-9]+\s*(?:dagen|weken|maanden|jaar|jaren|minuten|days|weeks|"
    r"(?:[a-z]+\s+)?(?:per|each|a)\s+(?:dag|week|maand|day|month)|"
    r"months|years|minutes|keer|x\b|maal|man|times|euro\s+per|m2|km|collega'?s|mensen|personen|bezwaren|klachten|"
    r"zieken|people|fte)\b|@[0-9]+|06[0-9-]{6,}|€\s*[0-9.,]++(?!\s*(?:mln|miljoen))|"
    r"\been\s+(?:[0-9](?:[,.][0-9]+)?|10)(?=\s*(?:\Z|[^\w\s]|(?:gemiddeld|uit|als|voor|on\s+average)\b))|"
    r"\b(?:gemiddeld|on\s+average)\s+(?:een\s+)?[0-9][\w.,]*|\b[0-9][0-9,]*\s+gemiddeld\b"
)
"""Also a mark: 'kwam uit op een 7,2', 'gemiddeld een 8'."""
NOT_REALISED = lazy_regex(
    r"\b(?:vergunning|subsidie|opdracht|contract|akkoord|budget|offerte|aanvragen|plannen)\w*\s+voor\b|"
    r"\b(?:subsidie|budget|offerte|krediet|lening)\w*\s+van\b|"
    r"\b(?:doel|doelstelling|taakstelling|target|streefgetal|goal)\s+(?:(?:is|wordt|was|nu|has|been)\s+)*(?:bijgesteld|verlaagd|verhoogd|aangepast|adjusted|lowered|raised)\b|"
    r"\b(?:aangevraagd|gepland|ingepland|geplande|planning|voorbereiding|besteld|wachtlijst|wachtrij|waiting\s+list|beoogd|toegezegd|gereserveerd|"
    r"planned|requested|ordered|applied|aanvraag|aanvragen|gaan\s+we|worden|wordt|willen|moeten|streven|zullen|"
    r"will|starten|beginnen|gaat\s+naar|gaan\s+naar|begroot|geselecteerd|aangemeld|ingeschreven|offertes?|verwachten|"
    r"verwacht|expect)\b"
)
ELSEWHERE_OR_BEFORE = lazy_regex(
    r"\b(?:is|zijn|are)\s+(?:(?:wel|te|erg|heel|best|toch|niet|way)\s+)*(?:veel|weinig|genoeg|ambitieus|a\s+lot|too\s+many)\b|"
    r"(?:\A|,)\W*(?:(?:de|het|bij|in|uit)\s+)*vorige\s+(?!week\b|weken\b|maand\b|kwartaal\b|keer\b|het\b|de\b|er\b)[a-z]+\s|"
    r"\b(?:vorig|afgelopen)\s+jaar\b|\blast\s+year\b|\b(?:zaten|stonden|lagen)\s+we\b|\bdestijds\b|"
    r"\bin\s+(?:19|20)[0-9]{2}\b|\btoen\b(?!\s+(?:we|viel|kwam|ging|stokte|stopte)\b)"
)
