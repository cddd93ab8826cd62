"""What is due in the cycle of a year: the verslag, the bod, the signing; and whether words tell of the deed or of talk."""

from __future__ import annotations

from functools import lru_cache

from calendars.lazy_pattern import lazy_re
from workflows.reading.year_cycle.gathering_words import talks

_MILESTONES: tuple[tuple[str, str], ...] = (
    ("volkshuisvestingsverslag", r"volkshuisvestings?verslag|jaarverslag|jaarrekening|verantwoording"),
    ("uitnodiging", r"nodig(?:t|en) .*\buit\b|uitnodig"),
    ("reactie op het bod", r"\b(?:reageert|reageren|reactie|zienswijze)\b"),
    (
        "bod",
        r"\bbod\b|activiteitenoverzicht|overzicht van (?:de )?voorgenomen (?:werkzaamheden|activiteiten)|\bbiedingen?\b|"
        r"conceptbod",
    ),
    ("evaluatie", r"evalu(?:atie|eren|eert)|kijken .* terug|terugblik|terugkijken"),
    ("besluitvorming", r"besluitvorming|college(?:besluit)?\b.{0,60}\b(?:besluit|stelt vast)|raadsbesluit"),
    ("ondertekening", r"onderteken|\bgetekend|\btekenen|\btekent\b|handtekening"),
    ("vaststelling", r"vastgesteld|vaststelling|vaststellen|vast te stellen|stel(?:t|len) .* vast"),
    ("afronden prestatieafspraken", r"rond(?:t|en)\b|afronden|afgerond|definitieve"),
    ("eerste concept", r"concept"),
    (
        "melding aan de Autoriteit woningcorporaties",
        r"autoriteit woningcorporaties|\bAw\b|minister|gemeld|publiceren|publicatie|gepubliceerd|dvi|toegestuurd|ingediend|"
        r"aanleveren|opsturen",
    ),
    ("aanleveren", r"lever(?:t|en)\b.*\baan\b|aanlever|aangeleverd"),
    ("cijfers", r"\b(?:\w+)?cijfers\b"),
    ("monitoring", r"monitor|voortgangsrapportage|voortgang|kwartaalrapportage"),
    ("bijstelling", r"bijstelling|actualisatie|bijgesteld|geactualiseerd"),
)
_PATTERNS = tuple((name, lazy_re(rf"(?i){words}")) for name, words in _MILESTONES)
_OF_THE_CYCLE = lazy_re(
    r"(?i)volkshuisvestings?verslag|\b(?:haar|het|hun|een) (?:concept-?)?bod\b|\bbod (?:van|uit|voor|20)|"
    r"activiteitenoverzicht|\(bod\)|^bod\b|"
    r"(?:onderteken|getekend|tekenen|ondertekening).*(?:afspraken|jaarschijf|overeenkomst|partijen|wij|we)?|"
    r"overzicht van (?:de )?voorgenomen"
)
_DEED = lazy_re(
    r"(?i)onderteken|\bgetekend|\btekenen\b|\btekent\b|handtekening|volkshuisvestings?verslag|jaarverslag|"
    r"jaarrekening|gemeld|melding|"
    r"publice|publicatie|ingediend|\bdien(?:t|en)\b.*\bin\b|toezend|toegezonden|\bzend(?:t|en)\b|\bstu(?:urt|ren)\b|"
    r"verstu|toegestuurd|"
    r"\bbre?ng\w*\b.*\buit\b|uitbreng|uitgebracht|\bdoe[nt]\w*\b.*\btoekomen\b|\bbied\w*\b.*\baan\b|aanbied|"
    r"aangeboden|\bbinnen\b|"
    r"\bleve?r\w*\b.*\baan\b|aanlever|aangeleverd|\bis bij\b|\blig(?:t|gen) .*\bbij\b|ligt (?:er|gereed|klaar)|"
    r"\bgereed\b|\bontvang|"
    r"uiterste|deadline|indienen|besluit|reageren|reageert|\breactie\b|\blegt\b.*\bneer\b|\bklaar\b|overhandig|"
    r"beschikbaar"
)
_NO_TERM = lazy_re(
    r"(?i)\bgeld(?:t|en|ig)\b|\bin werking\b|\blooptijd\b|\beindig|\bop(?:gezegd|zeg)|\bverleng|\bmocht\b|"
    r"\bindien\b|\bkracht\b|"
    r"\bstilzwijgend|\blopen (?:van|tot)\b|\bloopt (?:van|tot)\b"
)
_SIGNED = lazy_re(
    r"(?i)^\W*(?:aldus|getekend (?:te|in|op)|zo afgesproken|ondertekend (?:te|in|op)|voor akkoord|opgemaakt|"
    r"handtekeningen?\s*:|"
    r"laatst gewijzigd)|^[A-Z][\w' -]{2,30}, (?:d\.d\. )?\d{1,2} [a-z]+ 20\d\d\b"
)


@lru_cache(maxsize=64)
def milestone(text: str) -> str | None:
    """What is due, by the words for it. A line asks for each of its moments, and is read once; so with those below."""
    return next((name for name, pattern in _PATTERNS if pattern.search(text)), None)


def is_cycle_date(text: str) -> bool:
    """Whether the words name one of the dates that the law or the cycle sets: the verslag, the bod, the signing."""
    return bool(_OF_THE_CYCLE.search(text))


@lru_cache(maxsize=64)
def is_deed(text: str) -> bool:
    """Whether something is handed in, signed or sent, and not only spoken of."""
    return bool(_DEED.search(text)) and not talks(text)


@lru_cache(maxsize=64)
def is_term(text: str) -> bool:
    """Whether the words are about how long the agreement itself holds, or what may happen."""
    return bool(_NO_TERM.search(text))


def is_signing_line(text: str) -> bool:
    """'Aldus overeengekomen te Lisveld op 10 december 2026': this document's own signing, or its foot."""
    return bool(_SIGNED.search(text))
