"""The words that may stand beside 'klaar' or 'vervalt' without changing what it says: `says_no_more`.

A task is closed, or its deadline moved, without a question only on words that are known to leave the meaning alone. Every other
word may be a doubt, a condition, one party's view or another thing than the task, and then the bot asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from calendars.dutch import plain
from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.clauses.task_things import is_result, stem_of_noun
from workflows.answering.understanding.reply_facts import PARTIES
from workflows.answering.understanding.typed.spelling import is_one_slip
from workflows.answering.understanding.wordings.wording_pattern import words_in

_SMALL_WORDS = words_in("""
de het een dit dat deze die hij zij ze wij we ik ons onze mijn je jullie u hem haar hun er hier hiermee daarmee hierbij
daarbij daar hierop eraan alles alle allemaal iedereen beide beiden allebei elk elke wat zo en maar want dus ook om te of dan
meer langer anymore longer we're a an the it this that they i our my you all everything everyone everybody both there and but
so it's that's we've i've is are van voor aan met bij naar in op door na per uit over tot sinds vanaf ter rond to for with by
at on from since as af mee toe weg daarom daardoor hierdoor
""")
_VERBS = words_in("""
decided treedt treden geldt gelden werking kracht
is zijn was waren ben bent heb hebben heeft had hadden wordt worden werd werden geworden kan mag kunnen mogen zit zitten staat
staan ligt liggen has have been were can may be got hebt liep ging doen doe doet afvinken sluiten zetten zet gaat gekregen trekken
trekt
""")
_TIMES = words_in("""
nu al reeds net zojuist zonet inmiddels intussen ondertussen vandaag gisteren eergisteren vorige afgelopen week weken maand
jaar dag dagen vanochtend vanmiddag vanmorgen vanavond gisteravond gisterochtend gistermiddag sinds onlangs laatst allang lang
tijdje poosje geleden eindelijk uiteindelijk alsnog meteen direct daarna toen weer already just now finally today yesterday
last night month recently ago earlier this morning afternoon eerder vroeger begin eind half medio ultimo voor precies exact
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday saturday sunday procent
jl ll jongstleden
""")
_MANNERS = words_in("""
me mij valreep nippertje
helemaal volledig geheel compleet totaal echt gewoon netjes keurig prima mooi goed lekker top super fijn gelukkig definitief
officieel formeel unaniem samen gezamenlijk succesvol feestelijk plechtig vlot snel ruim tijdig ruimschoots eenvoudig simpel
mooier toch wel hoor joh helaas echter kees laatste heel zeg ja nou yes yep jep ok oke hoera hoi he hey eindelijk trouwens
overigens natuurlijk zeker absoluut bijzonder zelf graag blij dank all fully completely totally officially successfully
check formally definitely finally unanimously happily great good nice dusted one
vernieuwde herziene bijgewerkte geactualiseerde gewijzigde aangepaste
""")
_THINGS = words_in("""
mt dt rvb directieoverleg
collegevergadering bestuursvergadering directievergadering gemeenteraadsvergadering
taak taken actie actiepunt afspraak punt plan project werk werkzaamheden klus zaak opdracht rapport stuk stukken document
dossier verslag notitie doel resultaat geheel boel traject proces besluit onderwerp item ding zaakje missie opgave
handel hap zooi kraam boeltje
programma project handtekening handtekeningen krabbel krabbels vinkje vink akkoord orde deur lijst lijstje agenda bord hele
uitvoering oplevering afronding
besluitvorming vaststelling einde finish streep partijen partij kant-en-klaar
live online bod griffie portaal website site mail post pers
archief systeem alv ledenvergadering vergadering raadsvergadering task action job work report everything whole thing mission
list board parties party council file
""")
MOVING = words_in("""
realistischer haalbaarder about around roughly
than agreed thought call put down make say remaining other final open
zover pas eerst rest restant resterende overige andere laatste nodig nieuwe nieuw komen komt kwam volgen volgt valt vallen
einddatum deadline datum planning gepland verwacht verwachten verwachting verwachte back nog ergens nummer nummers mikken mikt
richten alleen slechts beschikbaar kost duurt zal zullen zou moet gaan gaat word schuift schuif schuiven opleverdatum
streefdatum target date expected expecting expect need needs will it'll we'll he'll going takes take until till afraid i'm
oplevering openen opening start eind end half over extra plus circa ongeveer uiterlijk later latere ipv plaats ermee now then
dan denkelijk realistisch haalbaar raadsbehandeling behandeling rapportage eindrapport ondertekening publicatie vaststelling
krijgt krijgen kregen kreeg plakken plakt passeren passeert tekenen tekent rekken rekt tillen tilt
zet maak mik reken prik streef beurt lopen loopt tempo daardoor hierdoor levert leveren running late neer zegt volgens becomes
become moved moves moving pushed push new due delivery completion by ready lukt lukken halen haal redden uiteindelijk zodoende
daarom planned scheduled gepland release levering productie implementatie migratie test bouw sloop
aanbesteding gunning inspraak procedure bureau adviesbureau drukwerk fase
signing signature livegang go-live slip slips slipped slipping minimaal minstens tenminste least

waardoor zodat namelijk weten duren duurt kunnen kan
werken instead daarvan aangepaste aangepast bijgestelde bijgesteld definitieve definitief actuele
""")
"""Words with which a deadline is moved and nothing is taken back."""
_PLAIN = _SMALL_WORDS | _VERBS | _TIMES | _MANNERS | _THINGS
_SIDES = ("kant", "zijde", "deel")
_MOMENTS = ("moment", "datum", "dag")
_PARTY = lazy_regex(PARTIES)
_PARTICIPLE = lazy_regex(
    r"(?:[a-z]{0,6}ge[a-z]{3,}|(?:uit|aan|in|toe|mee)?(?:be|ver|ont|her|onder|over|vol)[a-z]{3,})(?:d|en)|"
    r"(?:[a-z]{0,6}ge[a-z]{3,}|bereik|bezoch|verkoch|verstrek|verwerk|bewerk|uitbereik)t"
)
_TELLS_ONLY = words_in("""
gesproken overwogen bedacht onderzocht voorgesteld nagedacht gevreesd overwegen bespreken onderzoeken overleggen beoordelen
verkennen betwijfelen gehoopt gedacht gezegd gehoord begrepen verwacht gepland beloofd geschat verondersteld beweerd vernomen
bedoeld gevraagd verzocht verteld gemeend gegokt verwachten vermoeden geloven gelezen behouden ontbreekt verstaat beweren
vertellen verzoeken voorlopig gedeeltelijk gewenst vereist verplicht gewoonlijk bekend vertraagd vermoed geacht geheten
gebreken geschillen gevolgen geruchten gevaren genoemd behoeft gewacht bezet onbekend onduidelijk gebleken besproken
""")
"""Participles, and what looks like one, of words that take something back."""
HEDGE = lazy_regex(
    r"\b(?:misschien|mogelijk\w*|wellicht|waarschijnlijk|vermoedelijk|eventueel|hopelijk|kans|denkelijk|perhaps|maybe|possibly|probably|likely|overwe\w+|"
    r"consider\w*)\b"
)
"""Words that may stand inside what says that it is over: 'wordt mogelijk geschrapt'."""
_ENDING = lazy_regex(r"(?:ingen|ing|en|s|e|t|d)$")
_LEAST_KIN = 4
_LONGEST_ENDING = 3
_SAME_BEGIN = 5
"""Letters at the begin that a noun and the verb it is made of share: 'evaluatie' and evalueren."""
_WHOSE_WISH = lazy_regex(
    r"\b(?:op\s+(?:verzoek|aandringen|advies|initiatief|voorstel)|naar\s+aanleiding|at\s+the\s+request|on\s+the\s+advice)\s+(?:van|of)\s+(?:(?:de|het|een|onze|the|our)\s+)?[a-z]+|"
    r"\bin\s+(?:overleg|afstemming|samenspraak)\s+met\s+(?:(?:de|het|een|onze)\s+)?[a-z]+"
)
_CAUSE = lazy_regex(r"\b(?:door|wegens|vanwege|omdat|want|ivm|because|due\s+to|as\s+a\s+result)\b.*", re.DOTALL)
_WHERE = lazy_regex(
    r"\b(?:uit|na|in|bij|via|sinds|since|after)\s+(?:(?:de|het|een|ons|onze|the)\s+)?(?:(?:nieuwe|laatste|bestuurlijk|ambtelijk)\s+)?[a-z]{4,}"
)
_BY_SOMEBODY = lazy_regex(r"\b(?:door|by)\s+(?!ons\b|mij\b|us\b|me\b)[a-z]+\W*\Z")
_AND_IS_THERE = lazy_regex(
    r"\s(?:en|and)\s+(?:staat|staan|hangt|zit|is)\s+(?:(?:nu|al|inmiddels|ook)\s+)*(?:in|op)\s+(?:de|het|onze|ons|een)\s+(?:[a-z]+e\s+)?"
    r"(?:[a-z]*map|website|site|server|schijf|portaal|intranet|hal|systeem|dossier|teams|sharepoint|drive|archief|bibliotheek|app|kast|nieuwsbrief|krant|teamsite)\W*\Z"
)
"""'Is af en staat in de gedeelde map'."""
_WITH_THE_LAST = lazy_regex(r"\b(?:met|van|with|of)\s+(?:de|het|the)\s+(?:laatste|rest|last)\s+[a-z]+")
_WORD = lazy_regex(r"[a-z][a-z'-]+|i\b")
_NO_WORD = lazy_regex(r"\bdit\s+onderdeel\b|datum\d+|\bsign(?:done|green|amber|red|irony)\b|@\d+")


def says_no_more(text: str, spans: Iterable[tuple[int, int]], task_text: str, *, told_why: bool, also: frozenset[str]) -> bool:
    """Whether beside what stands in the spans the clause holds only plain words, numbers, days, people and words of the task.

    With `told_why` a cause and a place may be told in any words: they don't bring back what is dropped, nor change a date.
    """
    if HEDGE.search(text):
        return False
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    text = _AND_IS_THERE.sub(" ", text)
    text = text if told_why else _BY_SOMEBODY.sub(" ", text)
    text = _WITH_THE_LAST.sub(" ", _WHERE.sub(" ", _CAUSE.sub(" ", _WHOSE_WISH.sub(" ", text)))) if told_why else text
    return all(word in also or _is_plain(word, task_text) for word in _WORD.findall(_NO_WORD.sub(" ", text)))


@lru_cache(maxsize=4096)
def _is_plain(word: str, task_text: str) -> bool:
    if word in _PLAIN:
        return True
    if word.endswith(_SIDES):
        return False
    if any(word.endswith(one) and word.removesuffix(one) in plain(task_text) for one in _MOMENTS):
        return True
    if _PARTY.fullmatch(word) or is_result(word, task_text):
        return True
    if _PARTICIPLE.fullmatch(word) and word not in _TELLS_ONLY:
        return True
    return len(word) >= 3 and any(_is_kin(word, named) for named in re.findall(r"[a-z]{3,}", plain(task_text)))


def _is_kin(word: str, named: str) -> bool:
    """The same word in another form, or at the end of the other: 'avond' of a bewonersavond, 'huurwoning' of woningen."""
    if min(len(word), len(named)) < _LEAST_KIN:
        return word in (named, stem_of_noun(named))
    if len(word) > _SAME_BEGIN and word[0] == named[0] and is_one_slip(word, named):
        return True
    stem, other = (_ENDING.sub("", one) for one in (word, named))
    ends_alike = other.endswith(stem) or stem.endswith(other) or named.endswith(word)
    return ends_alike or _are_of_one_stem(stem, other)


def _are_of_one_stem(stem: str, other: str) -> bool:
    """'evaluatie' and evalueren: the same begin, and then no more than an ending: neither holds a word more."""
    same = next((at for at, (one, two) in enumerate(zip(stem, other, strict=False)) if one != two), min(len(stem), len(other)))
    return same >= _SAME_BEGIN and max(len(stem), len(other)) - same <= _LONGEST_ENDING
