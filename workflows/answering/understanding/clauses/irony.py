"""Whether good news is meant the other way round: sayings, praise for how something was 'geregeld', thanks for a complaint."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex
from calendars.sparing_pattern import sparing_regex

_SAYINGS = sparing_regex(
    r"\bsignirony\b|\A\W*(?:tuurlijk|jaja|ja\s+ja|yeah|sure\s+thing)\b.*,\s*(?:en|and)\s+[^,]+\Z|\b(?:tuurlijk|natuurlijk)\s+(?:joh|hoor|wel)\b|\A\W*(?:tuurlijk|natuurlijk)\s+(?:is|zijn)\b|\bja\s+hoor\s*,?\s*(?:tuurlijk|natuurlijk)\b|"
    r"\b(?:yeah|sure)\s*,?\s+(?:right|sure)\b|\bas\s+if\b|\bnot!|\B/s\b|\bha\s+ha\b|"
    r"\bhaha\w*\b.*\b(?:tuurlijk|natuurlijk)\b|\bnet\s+(?:als|zoals)\b[^.!?]*\b(?:destijds|altijd|ooit|zeker)\b|"
    r"\bwie\s+gelooft\b|\bvarkens\s+(?:kunnen\s+|gaan\s+)?vliegen\b|\bpigs\s+(?:can\s+|might\s+|will\s+)?fly\b|\bsint-?juttemis\b|"
    r"\bpasen\s+en\s+pinksteren\b|\bkalveren\s+op\s+het\s+ijs\b|\bmaak\s+dat\s+de\s+kat\s+wijs\b|\bdroom\s+lekker\b|\bdream\s+on\b|"
    r"\bmaar\s+niet\s+heus\b|\byeah\s+right\b|\bhell\s+freezes\b|\bvast\s+(?:wel|hoor|ja)\W*\Z|\ben\s+ik\s+ben\s+(?:de\s+)?\w+\W*\Z|\bin\s+(?:je|jouw|mijn|onze|your|my)\s+(?:dromen|dreams)\b"
)
_PRAISE = lazy_regex(
    r"\b(?:lekker|mooi|fijn|leuk|top|knap|fraai|fantastisch|geweldig)\s+(?:weer\s+)?(?:geregeld|opgelost|gedaan|afgehandeld)\b|"
    r"\b(?:nicely|beautifully|brilliantly|wonderfully)\s+(?:done|handled|arranged|organi[sz]ed)\b"
)
"""'Top geregeld', 'nou, dat is weer lekker geregeld': said of the deed of somebody, and seldom in earnest."""
_CHEERS = r"(?:geweldig|fijn|heerlijk|lekker|super|top|prachtig|mooi|leuk|fantastisch|hoera|great|lovely|brilliant|fantastic)"
_COMPLAINS = lazy_regex(
    rf"\A\W*(?:(?:nou|oh|ja|well|so)\W+)*{_CHEERS}\b(?=[^?]*\b(?:weer|alweer|nog\s+een|opnieuw|again|another)\b)"
    r"(?=[^?]*\b(?:kwijt|zoek|te\s+laat|mis|misgegaan|fout|verkeerd\w*|kapot|afgezegd|vergeten|geen|niet|nooit|"
    r"lost|late|wrong|broken|missing|forgotten|never|no|not)\b)"
)
"""'Geweldig, weer een brief kwijt': cheered is what went wrong."""


def is_ironic(text: str) -> bool:
    """Whether the plain text of a reply says good news with a wink; asking once is cheaper than believing it."""
    return bool(_SAYINGS.search(text) or _PRAISE.search(text) or _COMPLAINS.match(text))
