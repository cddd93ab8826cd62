"""Writes out how people type in chat: 'ff' is even, 'zn' zijn, 'nie' niet, 'vd' van de, 'af gerond' one word, 'nogniet' two.

Only what can mean nothing else is written out; the grammar behind it then needs each word in one spelling.
"""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex

_WRITTEN_OUT = """
even: ff ffe effe effie effies ffies efkes effkes eventjes evn
niet: nie nt nii niett ni nait neet nich
geen: gin gien gain geene
nog: nogg nogh
zijn: zn z'n zyn
het: t 't ut
hem: m 'm em
ik: k 'k ikke
dat: da dah
dat is: das da's dats dasis
wat: wa
deze: dees dezen deeze dese
er: der d'r dr
hij: ie
1: eentje
eens: es 's ne's
een: ne 'n n un
jij: gij ge
maar: mar moar maor
gaat: gaot goat
laatste: leste
heb ik: hebbik hebk
wij: wulle wai
mijn: mien mn m'n
vind: vin
miljoen: milj mlj
van de: vd v/d
van het: vh v/h
waarschijnlijk: wrsch wschl wsl waarsch wrschl wsch waarschijnl wss
misschien: mss misch misschie msch
inderdaad: idd
volgens: vlgs
volgende: vlgnd vlgde vlgd
natuurlijk: natuurlik tuurlik
alsjeblieft: pls plz
gisteren: gister gistren
weken: wekies weekies wkn weekskes weekskens weeksken
week: weekske
maand: maandske
volgens mij: vlgm volgensmij vgm
klaar: kloar klaor kloor klaarr kleir kloa
gedaan: gedoan gedaon gedan
maanden: mnd mnden mndn
dagen: dgn
moeten: motte moetn moete
moet: mot moe
heb: hep
gewoon: gwn gewn
iets: ies
helemaal: heelemaal hlmaal
eindelijk: einelijk eindlijk
bijna: bina bjna bijan bekant bekans
goed: goe
wordt: word wordr wrdt wort wrodt wordy
tomorrow: tmrw tmw tomorow
next: nxt
because: bc cuz cos
going to: gonna
want to: wanna
is hij: isie istie
is het: ishet ist
het is: tis 'tis
het gaat: tgaat
het wordt: twordt
het loopt: tloopt
het zit: tzit
het ligt: tligt
het staat: tstaat
nog niet: nogniet nognie
niet meer: nietmeer
nog steeds: nogsteeds
op schema: opschema
gaat niet: gaatniet
heb ik: hebik
ik heb: kheb
ik wil: kwil
ik ga: kga
ik weet: kweet
ik denk: kdenk
is klaar: isklaar
is af: isaf
alles klaar: allesklaar
hoeft niet: hoeftniet
hoeven niet: hoevenie
zo snel mogelijk: zsm
i don't know: dunno idk
gaat hij: gaatie
loopt hij: looptie
wordt hij: wordtie
heeft hij: heeftie
hoeft hij: hoeftie
komt hij: komtie
staat: stoat staot
laat: loat laot
daar: doar daor
naar: noar naor
haal: hoal haol
wachten: wachte
zitten: zitte
hebben: hebbe hebbn
lopen: lope
liggen: ligge
werken: werke
komen: kome
maanden: maande
woningen: woninge
kunnen: kunne
krijgen: krijge
starten: starte
beginnen: beginne
worden: worde
redden: redde
"""
"""The right words, and after the colon what stands for them in chat."""
_PREFIX = r"af|op|uit|door|stil|aan|in|over|vast|vol|plaats|goed|terug|om|weg|toe|bij|voor"
_SPLIT_PARTICIPLE = lazy_regex(
    rf"\b(?P<prefix>{_PREFIX})[ -](?P<verb>ge(?:rond|handeld|sloten|steld|schoven|start|pakt|leverd|lopen|vinkt|meld|"
    r"blazen|last|legd|schort|keurd|maakt|zet|draaid|tekend|dragen|nomen|wezen|voerd|vallen|lopen|komen|haald|schoten))\b"
)
_SPLIT_INFINITIVE = lazy_regex(
    r"\b(?P<prefix>af|op|uit|over|door|terug)[ -](?P<verb>ronden|maken|handelen|sluiten|vinken|leveren|stellen|dragen|nemen|"
    r"schuiven|zetten|draaien)\b(?!\s+(?:we|wij|ik)\b)"
)
_I_BEGIN = lazy_regex(r"\b(ik|i)\s+begin\b")
_PAST_IT = lazy_regex(
    r"\bover\s+((?:de|het)\s+(?:zomer|kerst|bouwvak|jaarwisseling|zomervakantie|vakantie|feestdagen)\w*)\s+heen\b"
)
_DONE_WITH_T = lazy_regex(
    r"(?P<before>\A\W*(?:(?:ja|yes|nu|net|al|zojuist|inmiddels|helemaal|volledig|geheel|vandaag|gisteren|alles|allemaal)\W+)*|"
    r"\b(?:is|zijn|was|waren|heb|hebben|heeft|wordt|worden|ben)\s+(?:\w+\s+){0,3}?)(?P<word>voltooi|vertraag)t(?=\W*\Z|[.,;!\n])"
)
"""'Is voltooit': a participle with the t of the verb. 'De aannemer voltooit het' is none."""
_MA = lazy_regex(r"(?<=[\w%),]\s)ma(?=\s+[a-z])")
_AS = lazy_regex(r"(?<![\w'-])as(?=\s+(?:de|het|'t|ik|wij|ze|zij|hij|da|dat|dit|er|der|ge|gij|een|alles|iedereen)\b)")
"""'As de sleutels er zijn' is als; 'as soon as we' is English."""
_CAN_YOU = lazy_regex(r"\bkunde(?:\s+(?:gij|ge))?(?=\s)")
_ONCE_MORE = lazy_regex(r"(?<=\bnog\s)(?:'?s|(?:1\s?)?x)\b")
_IE = lazy_regex(r"(?<=\b(?:is|was|gaat|loopt|wordt|heeft|moet|kan|mag|hoeft|komt|ligt|staat|zit|als|dat|of)\s)ie\b")
_TO_A_TIME = lazy_regex(
    r"\bnr(?=\s+(?:(?:begin|half|medio|eind|einde|week|volgende?|de|het|q[1-4]|[0-9]{1,2})\s+)?(?:jan|feb|m(?:aart|rt|ei)|apr|jun|jul|aug|sep|okt|nov|dec|"
    r"volgend|week|zomer|najaar|voorjaar|kwartaal|q[1-4]|maand|jaar|(?:maan|dins|woens|donder|vrij)dag))"
)
"""'Schuift nr oktober' is naar; 'nr 3' a number."""
_TOKEN = lazy_regex(r"(?<![\w@'/-])[a-z'/]+(?![\w@'/-])")


_OF_THE = lazy_regex(r"(?<=[0-9]\s)v(?:\.|\s|/|\.\s)?[dh]\.?(?=\s+[0-9])")  # '3 v d 9', '3 v.d. 9'


_SHORT_DAYS = {
    "ma": "maandag", "di": "dinsdag", "wo": "woensdag", "do": "donderdag", "vr": "vrijdag", "za": "zaterdag", "zo": "zondag",
}  # fmt: skip
_SHORT_DAY = lazy_regex(
    r"\b(?P<day>ma|di|wo|do|vr|za|zo)\b\.?(?=\s+[0-9]{1,2}(?:[/-][0-9]|\s+(?:jan|feb|m[aä]|apr|mei|jun|jul|aug|sep|okt|nov|dec)))|"
    r"(?<=\b(?:tot|uiterlijk|vanaf|komende|volgende|op|week)\s)(?P<day>di|wo|do|vr)\b\.?(?=\W*\Z)"
)


def _table() -> dict[str, str]:
    rows = (line.partition(":") for line in _WRITTEN_OUT.strip().splitlines())
    return {casual: right for right, _, casuals in rows for casual in casuals.split()}


_CASUAL = _table()


def written_out(text: str) -> str:
    """The lower-case text in the spelling of a letter."""
    text = _I_BEGIN.sub(r"\1 start", _PAST_IT.sub(r"na \1", text))
    text = _SHORT_DAY.sub(lambda found: _SHORT_DAYS[found["day"]], text)
    text = _OF_THE.sub("van de", _TO_A_TIME.sub("naar", text) if "nr" in text else text)
    text = _MA.sub("maar", _ONCE_MORE.sub("eens", text))
    text = _AS.sub("als", text) if "as " in text else text
    text = _CAN_YOU.sub("kun jij", text) if "kunde" in text else text
    text = _TOKEN.sub(lambda found: _CASUAL.get(found[0], found[0]), _IE.sub("hij", text))
    text = _DONE_WITH_T.sub(r"\g<before>\g<word>d", _SPLIT_PARTICIPLE.sub(r"\g<prefix>\g<verb>", text))
    return _SPLIT_INFINITIVE.sub(r"\g<prefix>\g<verb>", text)
