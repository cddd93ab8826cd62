"""What is done with a thing, told behind it: 'een lijst, die Woonlint elke maand bijwerkt' is 'de lijst bijwerken'."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.sentences.infinitives import PARTICLES, infinitive_at_end, infinitive_of_participle
from workflows.reading.sentences.verbs import is_finite, is_participle

_THING = lazy_re(
    r"\b(?P<article>een|de|het|haar|zijn|hun|deze|dit) (?P<thing>(?!(?:de|het|een) )[a-zà-ÿ-]+"
    rf"(?: (?!(?:{'|'.join(sorted(PARTICLES))})\b)[a-zà-ÿ-]+)?)(?: (?:{'|'.join(sorted(PARTICLES))}))?,?\s*$"
)
_TOLD = lazy_re(r"(?i)\s*(?P<which>die|dat)\s+(?P<what>.+)")
_DONE_FIRST = lazy_re(
    r"(?i)(?:pas |eerst )?nadat (?:(?P<what>.+) (?:heeft|hebben) (?P<done>\w+)|(?P<thing>.+) (?P<last>\w+) (?:heeft|hebben))"
)
_SOMEBODY = lazy_re(r"(?:gemeente|corporatie|provincie|bewoner|huurder|partij|\w*(?:vereniging|raad|organisatie|platform)\b)")
_PASSIVE = frozenset({"wordt", "worden"})
_TIES = frozenset(["van", "met", "voor", "aan", "in", "op", "bij", "over", "en", "of", "door", "tot"])


def told_of(before: str, clause: str) -> str:
    """The name; `clause` is what is told, without when and who, behind `before`. '' where it can't be made well."""
    thing, told = _THING.search(before), _TOLD.fullmatch(" ".join(clause.split()).strip(" .,;"))
    if thing is None or told is None or not _TIES.isdisjoint(thing["thing"].split()) or _SOMEBODY.match(thing["thing"]):
        return ""
    said = told["what"].split()
    passive = not _PASSIVE.isdisjoint(said)
    said = [word for word in said if word not in _PASSIVE]
    at = next((i for i, word in enumerate(said) if (is_participle(word) if passive else is_finite(word))), None)
    verb = "" if at is None else (infinitive_of_participle if passive else infinitive_at_end)(said[at])
    if at is None or not verb:
        return ""
    article = {"die": "de", "dat": "het"}[told["which"].lower()] if thing["article"] == "een" else thing["article"]
    return " ".join([article, thing["thing"], *said[:at], verb, *said[at + 1 :]])


def done_first(said: str) -> str:
    """'Nadat   in mei   de portieken heeft opgeknapt', without who and when: 'De portieken opknappen'; else ''."""
    first = _DONE_FIRST.fullmatch(" ".join(said.split()).strip(" ,.;"))
    verb = infinitive_of_participle(first["done"] or first["last"]) if first else ""
    what = (first["what"] or first["thing"]) if first else ""
    return f"{what[:1].upper()}{what[1:]} {verb}" if verb and what else ""
