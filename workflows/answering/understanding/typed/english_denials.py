"""What English says is over: 'not stuck any more', 'no longer delayed', 'the wait is over', in the Dutch that is understood.

Its words are those of trouble, and 'not ... any more' would sound as if the task were off. 'Can't wait' and a waiting list wait
for nothing either.
"""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex

_NOT = (
    r"\b(?:no\s+longer|not|isn't|aren't|(?:won't|will\s+not|not\s+going\s+to|not\s+gonna)\s+be)\s+"
    r"(?:(?:really|actually|at\s+all)\s+)?"
)
_OVER = r"(?:\s+(?:any\s?more|any\s+longer|now))*"
_END = r"(?=\W*\Z|\s*[,.;!?]|\s+(?:and|so|but|luckily|thanks)\b)"
_TROUBLE = (
    r"(?:stuck|blocked|delayed|late|behind(?:\s+schedule)?|on\s+hold|at\s+a\s+standstill|at\s+risk|paused|stalled|in\s+danger|"
    r"standing\s+still)"
)
_NO_TROUBLE = lazy_regex(rf"{_NOT}{_TROUBLE}{_OVER}{_END}")
_COLOUR = lazy_regex(rf"{_NOT}(?:on\s+)?(?:red|amber|orange|yellow|green)\s+(?:any\s?more|any\s+longer)\b")
_NO_WAIT = lazy_regex(
    r"\b(?:no\s+longer\s+waiting(?:\s+(?:for|on)\s+(?:(?:the|our|their|a|an)\s+)?\w+)?|"
    rf"(?:not|n't)\s+waiting{_OVER.replace('*', '+')}|(?:the\s+)?(?:wait|waiting)\s+is\s+over){_END}"
)
_LIST = lazy_regex(r"\bwaiting[\s-]+(?:lists?|times?|rooms?)\b")
_EAGER = lazy_regex(r"\b(?:can't|cannot|can\s+not)\s+wait\b(?!\s+(?:any|much|longer|until|till|for\s+(?:them|him|her|the)))")


def english_denials_spelled(text: str) -> str:
    """The lower-case text with such denials in Dutch."""
    if not any(word in text for word in ("not", "n't", "longer", "wait")):
        return text
    text = _COLOUR.sub("niet meer rood", _NO_TROUBLE.sub("niet meer vertraagd", text))
    return _EAGER.sub("look forward", _LIST.sub("wachtlijst", _NO_WAIT.sub("we wachten niet meer", text)))
