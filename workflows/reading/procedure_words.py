"""The words by which a procedure section tells of meetings and of legal dates."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Unit
from workflows.reading.proposal import MeetingKind

_KINDS: tuple[tuple[MeetingKind, str], ...] = (
    (
        MeetingKind.REGIONAAL,
        r"regiona\w* (?:\w+ )?\w*(?:overleg|beraad|platform)|regio-?overleg|regionale (?:thema|tafel|afstemming)|"
        r"regiotafel|in regionaal verband",
    ),
    (
        MeetingKind.BESTUURLIJK,
        r"bestuurlijk(?=\s*[:–-])|bestuurlijk (?:bijeen|bij elkaar|samen)\b|"
        r"bestuurlijke?\w* (?:\w+ )?(?:\w*overleg|bijeenkomst|afstemming|tafel)|bestuurdersoverleg|"
        r"bestuurders\b.{0,40}\b(?:overleg|bijeen|elkaar)|\bBO\b|(?:bespreken|overleggen|spreken|evalueren) (?:de )?bestuurders|"
        r"bestuurders (?:bespreken|overleggen|spreken|evalueren)",
    ),
    (
        MeetingKind.AMBTELIJK,
        r"ambtelijk(?=\s*[:–-])|ambtelijk (?:bijeen|bij elkaar|samen)\b|"
        r"ambtelijke?\w* (?:\w+ )?(?:\w*overleg|bijeenkomst|afstemming|\w*groep|\w*team)|beleidsoverleg|\bAO\b|"
        r"ambtenaren\b.{0,40}\boverleg",
    ),
    (MeetingKind.WERKGROEP, r"werkgroep|schrijfgroep|projectgroep|kernteam|werksessie"),
)
KIND_PATTERNS = tuple((kind, lazy_re(rf"(?i)(?:{words})")) for kind, words in _KINDS)
NOT_IT = lazy_re(
    r"(?i)(?:\b(?:na|voor|vóór|aan|voorafgaand aan|voorbereiding van|tijdens|ten behoeve van|richting|namens)\s+(?:het|de|"
    r"een|dit)\s+)$"
)
IN_IT = lazy_re(r"(?i)(?:tijdens|\bdeel(?:name)? aan|\baan bij)\s+(?:het|een|de)\s+$")
_DEADLINES: tuple[tuple[str, str], ...] = (
    ("volkshuisvestingsverslag", r"volkshuisvestings?verslag|jaarverslag|jaarrekening|verantwoording"),
    ("uitnodiging", r"nodigt .* uit|nodigen .* uit|uitnodig"),
    (
        "reactie op het bod",
        r"\b(?:reageert|reageren|reactie|zienswijze)\b",
    ),
    ("bod", r"\bbod\b|activiteitenoverzicht|overzicht van voorgenomen werkzaamheden|\bbiedingen?\b"),
    ("evaluatie", r"evalu(?:atie|eren|eert)|kijken .* terug|terugblik|terugkijken"),
    ("besluitvorming", r"besluitvorming|college(?:besluit)?\b.{0,40}\b(?:besluit|stelt vast)"),
    ("ondertekening", r"onderteken|getekend|tekenen|handtekening"),
    ("vaststelling", r"vastgesteld|vaststelling|vast te stellen|stellen .* vast"),
    ("afronden prestatieafspraken", r"rond(?:t|en)\b|afronden|afgerond|definitieve"),
    ("eerste concept", r"concept"),
    (
        "melding aan de Autoriteit woningcorporaties",
        r"autoriteit woningcorporaties|\bAw\b|minister|gemeld|publiceren|gepubliceerd|dvi|toegestuurd|ingediend|aanleveren|"
        r"opsturen",
    ),
    ("aanleveren", r"lever(?:t|en)\b.*\baan\b"),
    ("monitoring", r"monitor|voortgangsrapportage|voortgang"),
)
DEADLINE_PATTERNS = tuple((name, lazy_re(rf"(?i){words}")) for name, words in _DEADLINES)
GATHERS = lazy_re(r"(?i)overleg|bijeen|bij elkaar|vergader|gesprek|om de tafel|komen .* samen|evalu|bespre|raadpleg|monitor")
COMES_TOGETHER = lazy_re(r"(?i)\b(?:bijeen|bij elkaar|vergader\w*|om de tafel|samen)\b|\boverlegg?en\b")
COUNTED = lazy_re(
    r"(?i)\b(?P<count>één|een|1|twee|2|drie|3|vier|4|vijf|5|zes|6)\s?(?:keer|maal)\b|\b(?P<word>een|twee|drie|vier|vijf|"
    r"zes)maal\b"
)
SO_MANY_A_YEAR = lazy_re(
    r"(?i)\b(?P<count>één|een|twee|drie|vier|vijf|zes|[1-9]|1[0-2]) (?:\w+ ){0,2}?"
    r"\w*(?:overleg(?:gen)?|bijeenkomst(?:en)?|vergadering(?:en)?|gesprek(?:ken)?|sessies?)\b"
)
"""'Drie bestuurlijke overleggen per jaar'."""
EXCEPT = lazy_re(r"(?i)\b(?:uitgezonderd|behalve|uitzondering van|niet|zonder) (?:de maand )?$")
"""'Maandelijks, uitgezonderd augustus'."""
TALKED = lazy_re(
    r"(?i)\b(?:besproken|behandeld|toegelicht|gewijd|doorgenomen|op de agenda|geagendeerd|aan de orde|op tafel|centraal)\b|"
    r"\b(?:bespreken|spreken|kijken|blikken|evalueren|overleggen) (?:wij|we|partijen|zij)\b"
)
"""What a meeting is about: 'In maart staat de evaluatie op de agenda'."""
DETERMINERS = frozenset({"de", "het", "een", "deze", "die"})
COUNTS = {"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6}
ORGANISES = lazy_re(
    r"(?i)\borganiseert\b|\borganiseren\b|\bnodigt\b.*\buit\b|\bplant\b|\broept\b|\bzorgt voor de organisatie|\bagendeert\b|"
    r"\binitiatief\b|\bvoorzitter\b.*\blevert|\bgeorganiseerd\b"
)
THE_MEETING = lazy_re(r"(?i)\b(?:het|dit|deze|de) (?:overleg|bijeenkomst)\b")
HOSTS = lazy_re(
    r"(?i)gastheer|gastvrouw|gastheerschap|ontvangt\b|vind(?:t|en) plaats (?:bij|op het kantoor van|in het gemeentehuis)|"
    r"locatie\b"
)
HELD = {MeetingKind.BESTUURLIJK, MeetingKind.AMBTELIJK}
"""The meetings at which the parties speak of their own agreements."""
POINTS = {Unit.MONTH, Unit.DAY, Unit.WEEK, Unit.QUARTER, Unit.TERTIAL, Unit.HALF, Unit.SEASON}
