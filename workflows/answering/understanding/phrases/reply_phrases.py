"""All phrases in the order of looking, as patterns.

What is found is taken out of the sentence before the next phrase looks, so that 'niet meer nodig' is never read as 'nodig', nor
'geen vertraging' as 'vertraging'.
"""

from __future__ import annotations

from calendars.sparing_pattern import SparingPattern, sparing_regex
from workflows.answering.understanding.phrases.completion_phrases import COMPLETION
from workflows.answering.understanding.phrases.request_phrases import REQUESTS
from workflows.answering.understanding.phrases.trouble_phrases import TROUBLES
from workflows.answering.understanding.reply_facts import Fact

PHRASES: tuple[tuple[Fact, SparingPattern], ...] = tuple(
    (fact, sparing_regex(pattern)) for fact, pattern in (*REQUESTS, *TROUBLES, *COMPLETION)
)
