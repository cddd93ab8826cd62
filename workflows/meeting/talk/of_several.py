"""What is said of several meetings at once: 'ambtelijk op 10 maart om 9 uur, het bestuurlijk op 24 maart om 19.30'. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.meeting.talk.date_talk import Talk, What, named, talk_of, words_of
from workflows.meeting.talk.days import exact_day
from workflows.meeting.talk.english import in_one_shape

_ORDINALS = {
    word: number
    for words in (("eerste", "tweede", "derde", "vierde"), ("first", "second", "third", "fourth"))
    for number, word in enumerate(words)
}
_NTH = lazy_re(
    rf"(?i)\b(?:de|het|het\s+overleg|the)\s+(?P<nth>{'|'.join(_ORDINALS)})\b"
    r"(?!\s+(?:week|dag|helft|kwartaal|maandag|dinsdag|woensdag|donderdag|vrijdag|van|day|half|quarter|monday|tuesday|wednesday|thursday|friday|of))"
)


def talks_of(text: str, names: Sequence[str], *, today: date) -> list[tuple[int | None, Talk]]:
    """What this says of each of these meetings that it names; of one that it doesn't name, without a number."""
    text = in_one_shape(text)
    if len(names) > 1 and (apart := _apart(text, names, today)):
        return apart
    nth = list(_NTH.finditer(text)) if len(names) > 1 else []
    if len(nth) == 1 and (at := _ORDINALS[nth[0]["nth"].lower()]) < len(names):
        talk = talk_of(_NTH.sub(" ", text), [names[at]], today=today)
        return [(at, talk)] if talk is not None else []
    talk = talk_of(text, names, today=today)
    return [(named(text, names), talk)] if talk is not None else []


def _apart(text: str, names: Sequence[str], today: date) -> list[tuple[int | None, Talk]]:
    """The text cut where the next meeting is named; nothing when a part says nothing of its meeting, or could be another's."""
    places = _named_at(text, names)
    if len(places) < 2 or len({which for _, which in places}) < len(places):
        return []
    before = text[: places[0][0]]
    days = [day for mention in find_mentions(before, spoken=True) if (day := exact_day(mention, today)) is not None]
    ends = [*(at for at, _ in places[1:]), len(text)]
    found: list[tuple[int | None, Talk]] = []
    for (at, which), end in zip(places, ends, strict=True):
        talk = talk_of(_NTH.sub(" ", text[at:end]).strip(" ,;."), [names[which]], today=today)
        if talk is None or (talk.day is not None and days):
            return []
        shared = days[0] if len(days) == 1 and talk.what is What.THEN and talk.shift is None else None
        found.append((which, replace(talk, day=talk.day or shared)))
    return found


def _named_at(text: str, names: Sequence[str]) -> list[tuple[int, int]]:
    """Where each meeting is named for the first time, by a word that only its name has or by its place in the message."""
    own = [set(words_of(name)) for name in names]
    found = [(match.start(), at) for match in _NTH.finditer(text) if (at := _ORDINALS[match["nth"].lower()]) < len(names)]
    for at, words in enumerate(own):
        alone = [word for word in words if len(word) > 3 and sum(word in other for other in own) == 1]
        starts = [match.start() for word in alone for match in re.finditer(rf"(?i)\b{re.escape(word)}\b", text)]
        if starts:
            found.append((min(starts), at))
    return sorted(found)
