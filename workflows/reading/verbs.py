"""Dutch verb forms, as far as agreements need them: which words are finite, which are past, which are participles."""

from __future__ import annotations

import re

_AUXILIARY = (
    "is zijn wordt worden heeft hebben zal zullen zou zouden kan kunnen kunt mag mogen moet moeten wil willen hoeft hoeven "
    "gaat gaan blijft blijven komt komen doet doen laat laten "
    "dient dienen lijkt blijkt staat staan ligt liggen zit zitten"
)
_PAST = (
    "was waren werd werden had hadden kon konden moest moesten wilde wilden mocht mochten ging gingen kwam kwamen bleef "
    "bleven deed deden liet lieten bleek bleken stond stonden "
    "lag lagen zat zaten gaf gaven nam namen bracht brachten sprak spraken vond vonden hield hielden liep liepen kreeg "
    "kregen schreef schreven begon begonnen koos kozen bood boden "
    "sloot sloten trok trokken las lazen droeg droegen riep riepen wees wezen verwees kocht kochten verkocht verkochten "
    "dacht dachten zocht zochten onderzocht onderzochten "
    "bezocht bezochten stelde stelden maakte maakten voerde voerden leverde leverden startte startten rondde rondden "
    "evalueerde evalueerden organiseerde organiseerden "
    "realiseerde realiseerden bouwde bouwden werkte werkten besloot besloten tekende tekenden ondertekende ondertekenden "
    "verscheen verschenen legde legden zette zetten "
    "verhuurde verhuurden plaatste plaatsten vroeg vroegen zei zeiden wist wisten ontving ontvingen verleende verleenden "
    "bereikte bereikten renoveerde renoveerden steeg stegen "
    "daalde daalden groeide groeiden nodigde overlegde overlegden bespraken besprak hielp hielpen"
)
_PRESENT = (
    "maakt maken levert leveren stelt stellen voert voeren onderzoekt onderzoeken verkent verkennen bespreekt bespreken "
    "biedt bieden geeft geven neemt nemen brengt brengen werkt werken "
    "start starten zet zetten zoekt zoeken vraagt vragen rondt ronden legt leggen trekt trekken benut benutten houdt houden "
    "deelt delen zorgt zorgen plant plannen plaatst plaatsen "
    "bouwt bouwen sloopt slopen verkoopt verkopen koopt kopen verhuurt verhuren isoleert isoleren renoveert renoveren "
    "verduurzaamt verduurzamen realiseert realiseren evalueert evalueren "
    "organiseert organiseren initieert initieren initiëren coördineert coördineren monitort monitoren rapporteert "
    "rapporteren informeert informeren stuurt sturen schrijft schrijven "
    "sluit sluiten tekent tekenen ondertekent ondertekenen wijst wijzen spreekt spreken streeft streven spant spannen "
    "betaalt betalen werft werven zien ziet kijkt kijken leidt leiden "
    "draagt dragen draait draaien bekijkt bekijken beoordeelt beoordelen bepaalt bepalen beslist beslissen besluit besluiten "
    "verleent verlenen ontwikkelt ontwikkelen ondersteunt "
    "ondersteunen helpt helpen hanteert hanteren continueert continueren inventariseert inventariseren actualiseert "
    "actualiseren publiceert publiceren presenteert presenteren "
    "toetst toetsen test testen meldt melden meet meten nodigt nodigen overlegt overleggen overhandigt vergroot vergroten "
    "verbetert verbeteren verhoogt verlaagt verlengt verlengen vergroent "
    "vergroenen vernieuwt vernieuwen verstrekt verstrekken verzorgt verzorgen vult vullen wijzigt wijzigen treft treffen "
    "treden treedt opent openen richt richten reserveert reserveren "
    "regelt regelen past passen pakt pakken neemt nemen levert lanceert lanceren introduceert introduceren faciliteert "
    "faciliteren financiert financieren garandeert garanderen bevordert "
    "bevorderen beschikt bespaart bestaat bestaan betreft betreffen betrekt betrekken bezoekt bezoeken borgt borgen "
    "communiceert communiceren controleert controleren creëert creëren "
    "dient dringt duurt geldt gelden geschiedt herhaalt herijkt herijken herziet herzien huurt huisvest huisvesten kiest "
    "kiezen krijgt krijgen labelt leest loopt lopen mikt onderhoudt "
    "onderhouden onderschrijft onderschrijven onderkent onderkennen vindt vinden erkent erkennen ontvangt ontvangen opereert "
    "schakelt schept stimuleert stimuleren stemt stemmen splitst "
    "tekent toont tonen vergadert vergaderen verdeelt verdelen verwacht verwachten verzendt verzamelt verzamelen vormt "
    "vormen wenst wensen wijst wint zoekt adviseert adviseren agendeert "
    "agenderen begeleidt begeleiden begint beginnen behandelt behandelen beheert bereidt bereiden bericht berekent berekenen "
    "beschrijft beschrijven besteedt besteden bewaakt bewaken "
    "werft vervangt vervangen verplaatst verwijdert verwijderen transformeert transformeren reageert reageren repareert "
    "schouwt schouwen herstelt herstellen haakt haken haalt halen voegt "
    "voegen wijdt zegt zeggen zendt zenden volgt volgen noemt noemen maximeert maximaliseert versterkt versterken versnelt "
    "versnellen voorkomt voorkomen volbrengt voltooit voltooien "
    "dekt dicht doorloopt exploiteert experimenteert labelt onderhandelt onderhandelen optimaliseert optimaliseren "
    "beantwoordt behoudt beperkt beperken beëindigt bevestigt "
    "fungeert fungeren functioneert gebruikt gebruiken gunt initieert labelen traint trainen vestigt vestigen waarborgt "
    "waarborgen activeert activeren analyseert analyseren "
    "vertaalt vertalen bundelt bundelen formuleert formuleren implementeert implementeren integreert intensiveert "
    "intensiveren pilot verspreidt verspreiden vermeldt verkrijgt "
    "onderneemt ondernemen overweegt overwegen schuift schuiven sluiten tellen telt toewijst treffen uitbreidt verbindt "
    "verbinden verbiedt verschaft vertegenwoordigt wacht wachten "
    "wordt wonen woont zijn"
)
PAST_FINITE = frozenset(_PAST.split())
FINITE = frozenset((_AUXILIARY + " " + _PRESENT).split()) | PAST_FINITE
_NOT_TITLE_VERBS = frozenset(["wonen", "plannen", "starten", "delen", "werken", "leven", "bouwen", "past", "start", "plant", "dicht", "bericht", "besluit", "huisvesten", "verkopen", "onderhoud", "onderhouden", "test", "verduurzamen", "pilot", "zijn", "past", "verhuren", "vergroenen", "toewijst", "besparen", "herstellen", "kiezen", "zorgen", "voorkomen", "isoleren"])  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", re.UNICODE)
_PARTICIPLE = re.compile(
    r"^(?:(?:aan|af|achter|bij|binnen|door|in|mee|mede|na|neer|om|onder|op|over|plaats|samen|teniet|tegen|terug|toe|tot|uit|"
    r"vast|voor|voort|vrij|weg|klaar|gereed|bekend|goed)?ge\w{2,}(?:d|t|en)"
    r"|(?:aan|af|bij|in|op|uit|toe|voor|om)?(?:be|ver|her|ont|er|onder|over|voor|door|mis|weer|vol)\w{3,}(?:d|t|en)|\w+eerd|"
    r"\w+iseerd)$"
)
_NOT_PARTICIPLE = frozenset(
    [
        "gemeenten",
        "gemeente",
        "gesprek",
        "gesprekken",
        "gebied",
        "gebieden",
        "gebouwen",
        "gezinnen",
        "geen",
        "gelden",
        "genoemde",
        "gegevens",
        "geval",
        "gevallen",
        "gevolg",
        "gedurende",
        "gezamenlijk",
        "bijeenkomst",
        "bijeenkomsten",
        "overleggen",
        "onderhoud",
        "voorraad",
        "overlast",
        "beleid",
        "behoeft",
        "bewoners",
        "betaalbaarheid",
        "verschillen",
        "verschillende",
        "onderwerpen",
        "onderzoeken",
        "verbeteren",
        "voorbereiden",
        "vergroten",
        "besteden",
        "bereiken",
        "bespreken",
        "beperken",
        "vergunningen",
        "voorzieningen",
        "overleg",
        "verkennen",
        "verdelen",
        "verduurzamen",
        "vervangen",
        "bevorderen",
        "bekijken",
        "beschikbaarheid",
        "bestaat",
        "beide",
        "beiden",
        "onderdelen",
        "doorstroming",
        "verder",
        "vernieuwen",
        "verhogen",
        "verlagen",
        "verlengen",
        "versterken",
        "versnellen",
        "voorkomen",
        "ontwikkelen",
        "ondersteunen",
        "herstellen",
        "bestaan",
        "behouden",
        "budget",
        "bezoek",
        "bestand",
        "besluit",
        "beschikt",
        "verhuurt",
        "vermindert",
        "voldoet",
        "voorstellen",
        "voorbeelden",
        "betreft",
        "geldt",
        "gebeurt",
        "gebruikt",
        "geeft",
        "gesteld",
        "voorwaarden",
        "verantwoordelijkheden",
        "veranderen",
        "veranderingen",
        "gebreken",
        "bedragen",
        "bedrijven",
        "begint",
        "begeleiden",
        "begrippen",
        "behandelen",
        "behoefte",
        "belangen",
        "benodigde",
        "beoordelen",
        "bepalen",
        "bericht",
        "beschermen",
        "overheden",
        "bewaken",
        "bewoont",
        "bezwaren",
        "onderhouden",
        "onderhandelen",
        "ondernemen",
        "erkent",
    ]
)
_SENTENCE_VERBS = FINITE - _NOT_TITLE_VERBS


def tokens(text: str) -> list[tuple[int, str]]:
    """The words with their offsets, lower case."""
    return [(m.start(), m.group().lower()) for m in _WORD.finditer(text)]


def is_finite(word: str) -> bool:
    """Whether this word can be a finite verb."""
    return word.lower() in FINITE or looks_finite(word.lower())


def looks_finite(word: str) -> bool:
    """Whether a word that isn't in the list has an ending that only verbs have."""
    return (
        len(word) > 4 and word.endswith(("eert", "iseert", "ëert", "eren", "iseren")) and not word.endswith(("concert", "eeren"))
    )


def is_past(word: str) -> bool:
    """Whether this word is a finite verb in the simple past."""
    return word.lower() in PAST_FINITE or bool(re.search(r"(?:eerde|eerden|iseerde|iseerden)$", word.lower()))


def is_participle(word: str) -> bool:
    """Whether this word has the form of a past participle."""
    plain = word.lower()
    return plain not in _NOT_PARTICIPLE and bool(_PARTICIPLE.match(plain))


def has_finite_verb(text: str) -> bool:
    """Whether the text holds a finite verb, so that it is a sentence and no heading."""
    words = [w for _, w in tokens(text)]
    return any(w in _SENTENCE_VERBS or (looks_finite(w) and not w.endswith("eren")) for w in words)
