"""Whether a clause promises the result of the task on the day that it names: 'donderdag heb je hem', 'we sturen het op 4 juni'.

Such a sentence has a day, a verb by which a result changes hands or comes to be there, and a word for the result; whoever is its
subject. A meeting, a start or a draft on that day is no promise.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.clauses.deed_families import PresentForms, present_forms, tells_kin, told_by
from workflows.answering.understanding.clauses.of_others import gives_something_of_theirs, is_of_a_party
from workflows.answering.understanding.clauses.task_things import PERSONS, PRONOUNS, UNFINISHED, is_result, names_task
from workflows.answering.understanding.reply_facts import PARTICIPLE, PARTIES
from workflows.answering.understanding.wordings.verb_forms import forms_of
from workflows.answering.understanding.wordings.wording_pattern import words_in

_WORD = lazy_regex(r"[\w@%'+-]+")
_GIVES = """
sturen; mailen; zenden zond zonden gezonden; versturen; verzenden; op|sturen; toe|sturen; rond|sturen; door|sturen; na|sturen;
toe|zenden; leveren; aan|leveren; in|leveren; op|leveren; in|dienen; aan|bieden; aan|reiken; overhandigen; publiceren;
uit|brengen; bezorgen; af|geven; voor|leggen; uploaden; tekenen; ondertekenen; bekrachtigen; accorderen; vast|stellen; af|ronden;
af|maken; klaar|zetten; langs|brengen; afleveren; posten; af|tikken; fixen; regelen
"""
"""Verbs by which the result is handed over or finished."""
_HAS = words_in("heb hebt heeft hebben krijg krijgt krijgen ontvang ontvangt ontvangen have has get gets receive receives")
_IS_THERE = words_in(
    "is zijn ligt liggen staat staan hangt hangen zit zitten gaat gaan komt komen volgt volgen verschijnt verschijnen valt vallen"
)
_STANDS = words_in("ligt liggen staat staan hangt hangen zit zitten")
_PUTS = words_in("zet zetten komt komen staat staan")
_DOES = words_in("doe doen doet")
_COPULA = words_in("is zijn valt vallen wordt worden gebeurt gebeuren")
_THEY = words_in("ze zij")
_KIN_SUBJECTS = words_in("ik we wij i ze zij hij")
_SMALL = words_in(
    "de het een die deze dan pas nu op in nog gewoon ook nieuwe definitieve hopelijk waarschijnlijk vermoedelijk denk ik en dus"
)
_YOU = words_in("je jij jullie u you iedereen men ze zij everyone")
_WE = words_in("ik we wij i")
_PLACES = words_in("""
er erin erop eronder erbij bij op in aan naar bus mail mailbox inbox brievenbus postvak bureau griffie site website portaal raad
post college deur mat uit eruit buiten online live binnen kant tafel jullie je u your desk inbox
""")
_TO_YOU = words_in("jullie je u mailbox inbox mail brievenbus postvak griffie")
_WHERE = words_in("bij op in aan naar")
_PREFIXES = words_in("op toe rond door in aan af uit voor na vast klaar langs neer onder")
_STOPS = UNFINISHED | words_in("""
niet geen nooit not no never te eerst commentaar
overleg vergadering vergaderen vergadert bespreken bespreek bespreekt besproken agenda gesprek
gesprekken afspraak erover hierover daarover start starten startte begin begint beginnen trap trappen aftrap wacht wachten
wachtend vakantie verlof terug reactie antwoord update vraag vragen vragenlijst was waren werd werden had hadden ging
sinds since
eerder inzage presentatie meeting meet discuss kick-off kickoff sessie bijeenkomst vergaderd offerte cijfers gegevens input graag
svp aub herinner als zodra mits indien if when once bespreking opleverpunten meer minder
""")
"""Words of a clause that promises something else, or nothing."""
_LEAST_OF = 4
_OPENS = words_in("open openen opent opening live operationeel")
_NO_LAST = words_in("""
keer week weken maand maanden dag dagen tijd stand nieuws stap stapje puntje puntjes stukje stukjes loodje loodjes hand time week
month
""")
_FINAL = words_in("definitieve definitief volledige uiteindelijke complete final full")
_VERSIONS = words_in("versie stuk document exemplaar rapportage version document")
_TO_OPEN = (
    "oplever",
    "ontwikkel",
    "publice",
    "open",
    "oprich",
    "inricht",
    "lancer",
    "opzet",
    "opstart",
    "instel",
    "realis",
    "bouw",
)
_FESTIVELY = words_in("officieel officiele feestelijk feestelijke deuren deur echt definitief dus the officially doors")
_TALKS = lazy_regex(r"\bover\s+(?:hebben|praten|spreken)\b|\btalk\s+(?:about|to|with)\b")
"""'Ik zal het er dinsdag met haar over hebben': what is spoken of is no result."""
_ARTICLES = words_in("de het een alle al die deze dit onze ons the our een")
_ALL = words_in("alles alle allemaal everything het dit hij ie die")
_STATES = words_in("definitief open uit online erop erin eraan binnen weg rond eruit live")
_HAS_BEEN = lazy_regex(PARTICIPLE)
_ENDED = lazy_regex(rf"{PARTICIPLE}|(?:be|ver|ont|onder|over|her)[a-z]{{3,}}t")
"""Also 'verwerkt', which one may have to tell from 'verwacht'."""
_PARTY = lazy_regex(PARTIES)
_OTHERS_COME = lazy_regex(
    rf"\b(?:komt|komen|gaat|gaan|bezoekt|bezoeken)\s+(?:(?:de|het|onze|alle)\s+)?(?:{PARTIES})\b|"
    rf"\A\W*(?:(?:en|maar|dan)\s+)*(?:datum\d\s+)?(?:(?:de|het|onze|alle)\s+)?(?:{PARTIES})\s+(?:komt|komen|gaat|gaan)\b(?!.*\bmet\b)"
)
"""'De raad komt 2 juni naar de Kolenbuurt': who comes is no result."""
_FILLERS = words_in("dan pas echt gewoon nog wel toch het dit dat dus en zeker meteen direct maar uiterlijk rond op in")

Span = tuple[int, int]


def promised_result(clause: str, task_text: str) -> tuple[Span, ...]:
    """Where the words stand that promise the result, or nothing where none is promised."""
    if "datum" not in clause:
        return ()
    found = list(_WORD.finditer(clause))
    words = [one[0] for one in found]
    if (
        any(word in _STOPS and not names_task(word, task_text) for word in words)
        or _TALKS.search(clause)
        or _OTHERS_COME.search(clause)
        or is_of_a_party(clause, task_text)
        or gives_something_of_theirs(clause)
    ):
        return ()
    if (by_then := _is_ended_by_then(words, task_text)) is not None:
        return (found[by_then].span(),)
    if any(_HAS_BEEN.fullmatch(word) for word in words) or _happens(words, task_text):
        return ()
    verbs = tells_kin(words, task_text) | told_by(words, _forms())
    spans = (one.span() for one, word in zip(found, words, strict=True) if word in verbs or _takes_part(word, task_text))
    return tuple(spans) if _promises(words, task_text) else ()


def _is_ended_by_then(words: Sequence[str], task_text: str) -> int | None:
    """Where the verb of '8 juli is alles verwerkt' stands: first the day, then the verb, the result and what becomes of it."""
    day = next((at for at, word in enumerate(words) if word.startswith("datum")), len(words))  # none in 'einddatum'
    if day > 1 or day + 3 > len(words) - 1 or words[day + 1] not in words_in("is zijn staat staan"):
        return None
    subject = [word for word in words[day + 2 :] if word not in _ARTICLES]
    is_all = bool(subject) and (subject[0] in _ALL or is_result(subject[0], task_text))
    ends = any(_ENDED.fullmatch(word) or word in _STATES for word in words[day + 3 :])
    return day + 1 if is_all and ends else None


def _happens(words: Sequence[str], task_text: str) -> bool:
    """'Zaterdag is er kermis in de wijk': what there will be is no result of the task."""
    there = next((at for at in range(len(words) - 2) if words[at] in _COPULA and words[at + 1] == "er"), None)
    if there is None:
        return False
    subject = next((word for word in words[there + 2 :] if word not in _ARTICLES | _FILLERS), "")
    return subject.isalpha() and not (subject in PRONOUNS | _PLACES or is_result(subject, task_text))


def _takes_part(word: str, task_text: str) -> bool:
    parts = (_HAS, _IS_THERE, _DOES, _PUTS, _YOU, _WE, _OPENS, _PLACES - _WHERE, _PREFIXES - _WHERE, PRONOUNS - _FILLERS)
    return any(word in part for part in parts) or is_result(word, task_text)


def _promises(words: Sequence[str], task_text: str) -> bool:
    if words[0] in _HAS and words[1] in _YOU:
        return False  # 'heb je hem vrijdag' asks
    there = frozenset(words)
    things = [word for word in words if is_result(word, task_text) or _is_its_moment(word, task_text)]
    things += [*_last_of_them(words, task_text), *_final_one(words)]
    pronouns = [word for word in words if word in PRONOUNS]
    if not _KIN_SUBJECTS.isdisjoint(there) and tells_kin(words, task_text):
        return True
    if _does_its_deed(words, task_text):
        return True
    if _opens_then(words, things, task_text):
        return True
    if not things and not pronouns:
        return (
            _is_bare_doing(words)
            or _is_bare_giving(words)
            or _is_at_yours(words)
            or _you_get_them(words)
            or (not _THEY.isdisjoint(there) and (_lies_there(there) or _goes_out(words)))
        )
    return (
        (not _HAS.isdisjoint(there) and _has_other_subject(words, task_text))
        or bool(told_by(words, _forms()))
        or (not _DOES.isdisjoint(there) and bool(things) and not _WE.isdisjoint(there))
        or _is_bare_doing(words)
        or _is_bare_coming(words)
        or _comes_to_be_there(there, things, pronouns)
        or (bool(things) and _says_only_that(words, task_text))
    )


def _last_of_them(words: Sequence[str], task_text: str) -> list[str]:
    """The word behind 'de laatste' where the task counts something: by whatever name, with that one all are done."""
    if not any(letter.isdigit() for letter in task_text):
        return []
    return [word for before, word in pairwise(words) if before in ("laatste", "last") and word.isalpha() and word not in _NO_LAST]


def _final_one(words: Sequence[str]) -> list[str]:
    """'Definitieve versie', 'eindversie': behind a first one that is sent the task ends with it, by whatever name."""
    found = [two[1] for two in pairwise(words) if two[0] in _FINAL and two[1] in _VERSIONS]
    return found + [
        word for word in words if word.removeprefix("eind").removeprefix("slot") in _VERSIONS and word not in _VERSIONS
    ]


def _does_its_deed(words: Sequence[str], task_text: str) -> bool:
    """'Planten we in maart', where the task is to plant."""
    named = frozenset(task_text.lower().split())
    return any(
        (two[0] in named and two[0].endswith("en") and two[1] in ("we", "wij"))
        or (two[1] in named and two[1].endswith("en") and two[0] in ("we", "wij"))
        for two in pairwise(words)
    )


def _opens_then(words: Sequence[str], things: list[str], task_text: str) -> bool:
    """'Op 1 september openen we', 'officieel open in juli', where the task is to bring about what opens."""
    if _OPENS.isdisjoint(words) or not any(verb in task_text.lower() for verb in _TO_OPEN):
        return False
    known = _SMALL | _FILLERS | _WE | _OPENS | _IS_THERE | PRONOUNS | frozenset(things)
    return all(word in known or word.startswith("datum") or word in _FESTIVELY for word in words)


def _has_other_subject(words: Sequence[str], task_text: str) -> bool:
    """Whether somebody else than the writer has it by then, so that it isn't 'vrijdag hebben we het rond'."""
    return any(word in _YOU or _PARTY.fullmatch(word) or word in _PLACES or names_task(word, task_text) for word in words)


def _comes_to_be_there(there: frozenset[str], things: list[str], pronouns: list[str]) -> bool:
    """'Ligt hij bij jullie in de bus', 'is hij er'; a 'hij' without a place may be a person."""
    if _IS_THERE.isdisjoint(there) and _PUTS.isdisjoint(there):
        return False
    has_place = not (_PLACES - _WHERE).isdisjoint(there)
    if things:
        return has_place or not (_IS_THERE - words_in("is zijn")).isdisjoint(there)
    moves = not words_in("er eruit uit live online").isdisjoint(there) or not _STANDS.isdisjoint(there)
    return has_place and any(one not in PERSONS or moves for one in pronouns)


def _is_bare_coming(words: Sequence[str]) -> bool:
    """'Maandag komt hij': in a thread about a task nobody else is meant, where no other word stands."""
    known = words_in("komt volgt hij er dan pas toch")
    return not known.isdisjoint(words) and all(word in known or word.startswith("datum") for word in words)


def _is_at_yours(words: Sequence[str]) -> bool:
    """'Over twee dagen bij jullie', without a verb."""
    known = _PLACES | _FILLERS | _TO_YOU | words_in("de het")
    return not _TO_YOU.isdisjoint(words) and all(word in known or word.startswith("datum") for word in words)


def _you_get_them(words: Sequence[str]) -> bool:
    """'Maandag krijg je ze'; 'krijg je ze te zien' is another thing."""
    has = next((at for at, word in enumerate(words) if word in _HAS), None)
    known = _HAS | _YOU | _THEY | _FILLERS | _SMALL
    if has is None or _YOU.isdisjoint(words[max(0, has - 1) : has + 2]) or not _THEY.intersection(words[has + 1 :]):
        return False
    return all(word in known or word.startswith("datum") for word in words)


def _lies_there(there: frozenset[str]) -> bool:
    return not _STANDS.isdisjoint(there) and not (_PLACES - _WHERE).isdisjoint(there)


def _goes_out(words: Sequence[str]) -> bool:
    """'Vrijdag gaan ze op de post'."""
    return "gaan" in words and any(f" op de {one}" in f" {' '.join(words)}" for one in ("post", "bus", "mail"))


def _says_only_that(words: Sequence[str], task_text: str) -> bool:
    """'De avond is op 30 juni'."""
    known = _SMALL | _COPULA
    return all(
        word in known or word.startswith("datum") or is_result(word, task_text) or _is_its_moment(word, task_text)
        for word in words
    )


def _is_its_moment(word: str, task_text: str) -> bool:
    """'Tekenmoment' of a task to sign, 'openingsdag' of one to open."""
    of = next((word.removesuffix(one) for one in ("moment", "datum", "dag") if word.endswith(one)), "")
    return len(of) >= _LEAST_OF and of.removesuffix("s").removesuffix("ings")[:_LEAST_OF] in task_text.lower()


def _is_bare_doing(words: Sequence[str]) -> bool:
    """'Doe ik morgen': all of it, as nothing else is named."""
    known = _DOES | _WE | _FILLERS
    return not _DOES.isdisjoint(words[:2]) and all(word in known or word.startswith("datum") for word in words)


def _is_bare_giving(words: Sequence[str]) -> bool:
    """'De 28e lever ik in': all of it, as nothing else is named."""
    known = _WE | _FILLERS | _PREFIXES | told_by(words, _forms())
    return words[-1] in _PREFIXES and all(word in known or word.startswith("datum") or word[0].isdigit() for word in words)


@cache
def _forms() -> PresentForms:
    """The present forms and infinitives of the verbs that give."""
    return present_forms(forms_of(one.strip()) for one in " ".join(_GIVES.split()).split(";"))
