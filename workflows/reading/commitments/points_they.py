"""Whom 'zij' means in a point of a list: those of the points before it, where what announces the list doesn't mean them.

'- De gemeente en Woonlint stellen een regisseur aan. - Zij rapporteren elk halfjaar aan HDS' is one list about the same two.
"""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.spoken import Spoken
from workflows.reading.parties.references import Cast
from workflows.reading.sentences.verbs import is_finite
from workflows.reading.word_sets import words

_THEY = lazy_re(r"(?i)\s*(?:(?P<opening>[^,;.:]*?)(?<![\w-])(?P<verb>[a-zà-ÿ]+)\s+)?(?:zij|ze)\b(?:\s+(?P<next>[a-zà-ÿ]+))?")
"""'Zij stelt ...', 'eind 2026 leggen zij samen ...', and not 'Als bewoners het vragen, krijgen zij ...'."""
_BOTH = lazy_re(r"(?i)\bbeiden?\b(?! (?:partijen|corporaties|gemeenten|huurders))")
_OPENS_CLAUSE = lazy_re(r"(?i)\s*(?:als|wanneer|indien|zodra|nu|omdat|nadat|mits|tenzij|dat|hoe|wat|welke|waar|of)\b")
_TOGETHER = words("samen gezamenlijk tezamen beiden")
_SINGULAR = words("zal kan mag wil is heeft")
_TWO = 2


def whom_they_mean(text: str, announced: tuple[str, ...], points: list[tuple[str, ...]], cast: Cast) -> tuple[str, ...]:
    """The parties before the first sentence of a point; `points` are those of the points before it."""
    if points and len(announced) != _TWO and _BOTH.search(text):
        return _two_of(points, cast) or announced
    they = _THEY.match(text) if points and ("zij" in text or "ze" in text or text[:1] == "Z") else None
    if they is None or _OPENS_CLAUSE.match(text):
        return announced
    verb = (they["verb"] or they["next"] or "").lower()
    if not is_finite(verb):
        return announced
    several = verb not in _SINGULAR and not verb.endswith("t")
    if several and they["verb"] and (they["next"] or "").lower() in _TOGETHER and not announced:
        return _two_of(points, cast)
    before = points[-1]
    fits = (len(before) > 1) is several and bool(before)
    meant = bool(announced) and (len(announced) > 1) is several and announced != cast.signers
    return before if fits and not meant else announced


def _two_of(points: list[tuple[str, ...]], cast: Cast) -> tuple[str, ...]:
    """'Zij samen', 'beide', beneath points about two different parties: these two."""
    everyone = cast.in_order({name for names in points for name in names})
    return everyone if len(everyone) == _TWO else points[-1] if len(points[-1]) > 1 else ()


def last_names(spoken: list[Spoken]) -> tuple[str, ...]:
    """Whom the last sentence that is about anybody is about: 'Woonlint verbetert haar bezit. De planning voor dit jaar:'."""
    return next((one.names for one in reversed(spoken) if one.names), ())
