"""Which share has been reached of a task whose target is one: '48% heeft getekend', '66% instemming binnen'."""

from __future__ import annotations

from collections.abc import Iterator

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.amounts.stated_amount import NUMBER, value_of
from workflows.answering.understanding.clauses.task_things import names_task

_PERCENT = r"(?:\s*%|\s*(?:procent|percent|pct)\b)"
_BEFORE = (
    r"\W*(?:(?:al|nu|inmiddels|reeds|we|wij|er|hebben|heb|is|zijn|zitten|staan|op|dat|dus|ja|totaal|in\s+totaal|ruim|precies|already|now|"
    r"have|got)\s+)*"
)
_THEY = r"(?:huurders|bewoners|huishoudens|adressen|omwonenden|eigenaren|leden)"
_ALL_PEOPLE = rf"(?:van\s+(?:de|alle|onze)\s+{_THEY}\s+)?"
_PEOPLE = lazy_regex(_THEY)
_WHO_IS_FOR = lazy_regex(
    rf"{NUMBER}{_PERCENT}\s+van\s+(?:de|het|alle|onze)\s+(?P<who>[a-z]+)\s+(?:is|zijn|stemt|stemmen|heeft|hebben)\s+(?:er\s+|al\s+)?(?:voor|akkoord|mee|in|ingestemd)\b"
)
_BEHIND = (
    r"(?:\s+(?:(?:is|zijn|hebben|staat)\s+)?(?:we|al|nu|er|inmiddels|binnen|behaald|gehaald|opgehaald|bereikt|ontvangen|verzameld|binnengehaald|gescoord|tot\s+nu\s+toe|"
    r"tot\s+dusver|hoor|joh|so\s+far|in|collected))*\W*"
)
_NAMED = lazy_regex(rf"{_BEFORE}(?P<value>{NUMBER}){_PERCENT}\s+(?P<thing>[a-z-]{{4,}}){_BEHIND}")
_AGREED = lazy_regex(
    rf"{_BEFORE}(?P<value>{NUMBER}){_PERCENT}\s+{_ALL_PEOPLE}(?:(?:heeft|hebben|is|zijn|has|have)\s+(?:(?:al|nu|inmiddels|er|already|now)\s+)*"
    r"(?:(?:mee|onder)?getekend|ingestemd|toegestemd|akkoord|ja\s+(?:gezegd|gestemd)|signed|agreed|said\s+yes)|"
    r"(?:stemt|stemmen|stemde|stemden)\s+(?:er\s+)?(?:mee\s+)?in|(?:zegt|zeggen)\s+ja|"
    rf"handtekeningen|akkoordverklaringen|akkoorden|instemmingsverklaringen|instemmingen|voorstemmers|ja-?stemmers|signatures){_BEHIND}"
)
_CONSENT = lazy_regex(r"instemm|draagvlak|akkoord|handteken|toestemm|consent")
"""A task to win people over."""
_OTHERS = lazy_regex(
    rf"{NUMBER}{_PERCENT}\s+(?:van\s+(?:de|het|alle|onze)\s+[a-z]+\s+)?(?:is|zijn|heeft|hebben|zegt|zeggen|wil|willen|moet|moeten|stemt|stemmen)\s+(?:[a-z]+\s+){{0,2}}?"
    r"(?:niet|geen|nee|tegen|nooit)\b(?!\s+(?:genoeg|voldoende|veel|slecht|gek|verkeerd|haalbaar)\b).*"
)
"""'20% van de huurders is nog niet bezocht': the share of those who are left, or against it."""


def without_those_left(text: str, task_text: str) -> str:
    """The text without the shares of those who haven't, or won't, and of others who are for it."""
    text = _OTHERS.sub(" ", text)
    others = [
        one[0] for one in _WHO_IS_FOR.finditer(text) if not (_PEOPLE.fullmatch(one["who"]) or names_task(one["who"], task_text))
    ]
    for one in others:
        text = text.replace(one, " ")
    return text


def shares_named(text: str, task_text: str) -> Iterator[float]:
    """The share that the clause tells and nothing else: of what the task is after, or of who agreed where it is their consent."""
    named = _NAMED.fullmatch(text)
    if named and names_task(named["thing"], task_text):
        yield value_of(named["value"])
    agreed = _AGREED.fullmatch(text) if _CONSENT.search(task_text.lower()) else None
    if agreed:
        yield value_of(agreed["value"])
