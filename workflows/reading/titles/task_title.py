"""A short name for a task, made of the words of its sentence: what is done, without when.

"Woonlint rondt uiterlijk 1 april het plan af" is "Het plan afronden"; "In Q2 worden 80 daken vergroend" is "80 daken vergroenen".
A sentence that points at another one ("daarvan", "deze proef") says with the heading of its afspraak what it is about. One that
is more complicated keeps its own words and loses only its time: a clumsy name helps nobody.
"""

from __future__ import annotations

import re
from functools import lru_cache

from calendars.lazy_pattern import lazy_re
from workflows.reading.sentences.clauses import first_main
from workflows.reading.sentences.infinitives import is_infinitive
from workflows.reading.sentences.verb_words import AUXILIARIES
from workflows.reading.sentences.verbs import FINITE, has_finite_verb
from workflows.reading.titles.title_length import MOST, fitting, several_deeds
from workflows.reading.titles.turned_clauses import as_infinitive, without_leads
from workflows.reading.titles.verb_order import parted
from workflows.reading.titles.who_and_when import DOER, PREPOSITIONS, Stretches, marked
from workflows.reading.word_sets import words

_FEWEST_WORDS = 2
_MOST_OF_LABEL = 5  # words: as many before a full stop can be the name of what the sentence is about
_POINTING = lazy_re(
    r"(?i)\b(?:(?:daar|hier)(?:van|voor|toe|bij|mee|over|op|door|in|uit|aan|onder|tegen|tussen)|deze)\b|\b(?:dit|dat)$|"
    r"\bdit (?!aan\b|is\b|met\b|wordt\b|in\b|voor\b|ook\b)|^(?:zij|ze|hij|die|dat)\b"
)
_SMALL_WORDS = PREPOSITIONS | words(
    "de het een er na per uit ter voorafgaand halverwege graag leidend partijen zij ze hij deze dit die dat alle ieder elk samen"
)
_BEING = lazy_re(
    r"(?i)(?:is|zijn|komt|komen|ligt|liggen|staat|staan|volgt|volgen|verschijnt|verschijnen|(?P<held>vindt|vinden)) er "
    r"(?P<what>.+)"
)
_THIS_IS = lazy_re(
    r"(?i)(?:(?:betreft|gaat|zijn) (?:dit|het|dat)|(?:het|dit|dat|daarbij|hierbij) (?:betreft|gaat)(?: het)?)(?: om)? "
    r"(?P<what>(?:nog |circa |ongeveer )?\d.+)"
)
_AMPERSAND = lazy_re(r"(?<=[a-zà-ÿ]) & (?=[a-zà-ÿ])")
_MARKS = lazy_re(
    r"(?=[\[\d¹²³⁰⁴-⁹])(?:\[\^?\d+\]|(?<!\bm)[¹²³⁰⁴-⁹]+|(?<=[^\W\d][.;])\d{1,2}$|(?<=[a-z]{4})\d{1,2}(?=[.,;]?(?:\s|$)))"
)
"""The marks of footnotes."""
_BULLET = lazy_re(r"^\s*(?:\[[ xX]?\]|[a-z][.)])\s+")
_BRACKETS = lazy_re(r"\([^)]*(?:\)|$)")
_LOOSE = lazy_re(r" (?=[,;.])")
_LABEL = lazy_re(
    r"^(?:(?i:thema|hoofdstuk|artikel|onderdeel|deel|paragraaf)\s+(?:[A-Z]|[\d.]*\d|[IVX]+)\b[\s.):–-]*|"
    r"(?:[A-Z]|[IVX]+|[\d.]*\d[a-z]?)(?:[.):]\s*|\s+[–-]\s+|\s+(?=[A-Z])))(?=\w)"
)
"""How a chapter is counted, before its name."""
_ENDED = lazy_re(r"\.(?:(?<=[a-z)]{2}\.)|(?<=\d{4}\.))\s+(?=[A-Z])")
_LEFT_OVER = lazy_re(
    r"(?i)(?:^|,? )(?:maar|doch|dus|zo mogelijk|liefst)(?: (?:in (?:ieder|elk) geval|uiterlijk))?\s*(?:,(?=\s)|(?=[.;]|$))"
)
"""'..., maar in elk geval' and '..., dus', before a time that is out."""
_AGAIN = lazy_re(
    r", waarbij [^,]{2,60} (?:kar)?trekker is$|"
    r"(?=[ ,;])(?:,? en (?:doet|doen) (?:dit|dat)(?: in ieder geval)?$|,? te weten$|"
    r", vast te stellen$|, (?:(?:die|dat) )?(?:klaar|gereed|afgerond)(?: is)?$|"
    r"[;,]? (?:kar)?trekker(?: is)?:? .{2,60}$|"
    r" (?:tot|vanaf|per|uiterlijk|en|de|het|een)$)"
)
"""What says nothing more once the times are out."""
_NAME = r"(?:(?:[Dd]e|[Hh]et) )?[A-Z][\w&’'-]*(?:(?: (?:en|van|van de|de|het|&))? [A-Z][\w&’'-]*)*"
_TURNED = lazy_re(rf"(?P<verb>\w+) (?P<who>{DOER}|{_NAME}|(?:de|het) (?:gemeenten?|corporaties?)) (?P<rest>.+)")
_NEEDS_ITS_TIME = lazy_re(r" (?:loopt|lopen|voorzien|volgt|volgen|gepland|begint|eindigt)$")
_EACH_OF_THEM = lazy_re(r"(?i)^(?:beide|beiden|allebei) (?=(?:een|de|het|hun|\d)\b)")
"""'Woonlint en De Poort plaatsen beide een lift' is 'Ieder een lift plaatsen'."""
_AFTER = lazy_re(r"(?!en\b)|en dan\b")
_THEN = lazy_re(r"^(?i:.*, dan |dan |\W*en )")
"""What a main clause opens with where it takes up what went before."""


@lru_cache(maxsize=32)
def title_of(sentence: str, *, times: Stretches, doers: Stretches, heading: str | None) -> str:
    """The task in one short line; `times` and `doers` are the stretches of the sentence that say when and who.

    A sentence with a dozen terms is as many tasks with one title, which is made once.
    """
    main = first_main(sentence)
    start = max(main.start if main else 0, _label_end(sentence))
    said, own, about = marked(sentence, times, doers, start), _plain(sentence[start:]), _about(heading)
    whole = _THEN.sub("", _plain(said.text)).strip()
    bare = without_leads(whole)
    if about and len(re.sub(DOER, "", bare).split()) < _FEWEST_WORDS:
        line = own if any(map(str.isalpha, own)) else about
    else:
        opens = without_leads(own).startswith(bare.partition(" ")[0]) and not _AFTER.match(own if start else f"en {own}")
        line = _EACH_OF_THEM.sub("ieder ", said.spoken(_line(whole, bare, opens=opens)).strip()) or own
    return _capital(_with_heading(line, whole, about))


def _line(whole: str, bare: str, *, opens: bool) -> str:
    """What is there, what is done, or else what is said: also where what is done would be cut before its verb."""
    turned = _as_there(bare) or _several(as_infinitive(bare, opens=opens))
    done = parted(turned)[0] if len(turned) > MOST else ""
    loses_its_verb = len(done) > MOST and is_infinitive(done.rpartition(" ")[2]) and not several_deeds(done)
    return (turned if turned and not loses_its_verb else "") or _as_said(whole, opens=opens)


def _several(line: str) -> str:
    """The line, when more than its verb is a word or an amount of money."""
    said = (word.isalpha() or any(c.isalpha() or c == "€" for c in word) for word in line.split())
    return line if sum(said) >= _FEWEST_WORDS else ""


def _label_end(sentence: str) -> int:
    """Where the sentence begins behind what it is about: 'Warmteprogramma. Het warmteprogramma wordt ...'."""
    stop = _ENDED.search(sentence)
    if not stop or has_finite_verb(sentence[: stop.start()]) or not has_finite_verb(sentence[stop.end() :]):
        return 0
    return stop.end() if len(sentence[: stop.start()].split()) <= _MOST_OF_LABEL else 0


def _capital(line: str) -> str:
    return f"E{line[1:]}" if line[:3].lower() == "één" else line[:1].upper() + line[1:]


def _with_heading(line: str, whole: str, about: str) -> str:
    """The line, behind what it is about where it doesn't say that itself."""
    if not about or about.casefold() in line.casefold():
        return fitting(line)
    if _several(line) and not (_POINTING.search(whole) or _POINTING.search(line)):
        return fitting(line)
    return f"{fitting(about)}: {_lowered(fitting(line, behind=about))}"


def as_step(title: str, row: str) -> str:
    """The name of a step in a table; one of a word or two ('Besluit') behind what the row is about."""
    about = row.strip(" .:;")
    if not about or len(title.split()) >= _FEWEST_WORDS + 1 or about.casefold() in title.casefold():
        return title
    return f"{fitting(about)}: {title[:1].lower()}{title[1:]}"


def _about(heading: str | None) -> str:
    """What a heading says by itself: not how its chapter is counted, and not who begins a list ('De gemeente zal')."""
    said = _LABEL.sub("", (heading or "").strip(" .:"))
    return "" if said.rpartition(" ")[2].lower() in AUXILIARIES else said


def _lowered(line: str) -> str:
    """As it goes on behind a heading: a small word that begins a sentence loses its capital, a name keeps it."""
    is_small = line.partition(" ")[0].lower() in _SMALL_WORDS or _POINTING.match(line)
    return line[:1].lower() + line[1:] if is_small else line


def _plain(text: str) -> str:
    """Without what stands between brackets, marks of lists and footnotes, and a second sentence."""
    bare = _AMPERSAND.sub(" en ", _MARKS.sub("", _BULLET.sub("", text)))
    bare = _BRACKETS.sub(" ", bare) if "(" in bare else bare
    ended = _LOOSE.sub("", _LEFT_OVER.sub("", " ".join(bare.split()))).strip(" ,.;:-–•")
    stop = _ENDED.search(ended)
    return _AGAIN.sub("", ended[: stop.start()] if stop else ended)


def _as_there(whole: str) -> str:
    """'komen er 120 woningen aan de beurt' -> '120 woningen aan de beurt', 'betreft dit 85 woningen' -> '85 woningen'."""
    if counted := _THIS_IS.fullmatch(whole):
        return counted["what"]
    there = _BEING.fullmatch(whole)
    return (there["what"].replace(" plaats", "", 1) if there["held"] else there["what"]) if there else ""


def _as_said(whole: str, *, opens: bool) -> str:
    """The clause in its own words; 'bespreken partijen X' becomes 'partijen bespreken X'. '' where one can't tell who does it."""
    turned = _TURNED.fullmatch(whole)
    first = whole.partition(" ")[0].lower()
    if turned and first in FINITE:
        return f"{turned['who']} {turned['verb']} {turned['rest']}"
    lacks = _NEEDS_ITS_TIME.search(whole) or (first in FINITE and not opens)
    return "" if lacks else whole
