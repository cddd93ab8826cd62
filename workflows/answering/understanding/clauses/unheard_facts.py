"""What a clause says by its grammar where set phrases are silent: who owns the task, what is lacking or left, that it is there.

Each rule knows all words that may stand in such a clause, so that it is silent where a word says something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.clauses.not_made_any_more import is_decided_against, is_not_made_any_more
from workflows.answering.understanding.clauses.of_others import is_for_a_role
from workflows.answering.understanding.clauses.states_told import (
    cannot_go_on,
    has_no_input_yet,
    is_being_made,
    is_in_being,
    is_not_yet_in_being,
    lies_long_with,
    lies_there,
    was_a_success,
)
from workflows.answering.understanding.clauses.task_things import PRONOUNS, is_result, names_task
from workflows.answering.understanding.reply_facts import PARTICIPLE, Fact
from workflows.answering.understanding.wordings.wording_pattern import words_in

_CAN = words_in("kan kunnen mag mogen can")
_ONLY = words_in("pas eerst only")
_SMALL = words_in("""
de het een die dat dit deze er hier daar hem mij me ons je jij jullie u nu dan maar even ook wel nog al weer eens keer keertje
opnieuw nogmaals gewoon graag aub svp please pls alsjeblieft en dus hoor tegenwoordig voortaan inmiddels sinds vanaf verder the
it this a now again me maybe misschien liever beter in op om rond eind begin half na voor van over daarna erna later straks ergens
wat iets paar tijdje
""")
_OWNS = words_in("""
doet doen regelt beheert trekt behandelt coordineert leidt heeft pakt neemt volgt draait bewaakt verzorgt does handles leads runs
owns own manages has moet hoort gaat is ligt zit belongs should be needs mag kan wordt valt
""")
_TO = words_in("naar bij van aan voor met onder to with for over op")
_DOSSIERS = words_in("""
dossier taak actie actiepunt afspraak project onderwerp portefeuille klus stuk ding punt opvolger opvolgster vervanger vervangster
collega mijn onze task one file projectleider trekker eigenaar kartrekker accounthouder contactpersoon successor colleague
actiehouder behandelaar verantwoordelijke aanspreekpunt uitvoerder owner lead
""")
_MAY = words_in("kun kan wil zou zul kunnen willen can could would")
_GOES_TO = words_in("""
worden zijn gegeven geven neergelegd neerleggen leggen liggen overgezet overzetten hebben krijgen be go hiervan hiervoor ervan
""")
_THIS = words_in("dit deze die het hem taak actie dossier this it task")
_ROLES = words_in("""
opvolger opvolgster vervanger vervangster projectleider trekker eigenaar kartrekker accounthouder contactpersoon successor owner
actiehouder behandelaar verantwoordelijke aanspreekpunt uitvoerder lead
""")
_ASKS = words_in("""
checken vragen navragen informeren herinneren polsen bellen appen mailen sturen melden terugkomen aankloppen porren pingen prikken
aantikken peilen proberen geven stuur vraag check bel app mail ping por piep tik prik geef herinner meld nudge ask
""")
_NUDGES = words_in("""
seintje berichtje bericht zetje duwtje tikje schop por porretje herinnering reminder belletje melding notificatie appje mailtje
""")
_YOU = words_in("je jij u you")
_ASKED = _MAY | _YOU
_SELF = words_in("ik we wij i wie")
_REFLEXIVE = words_in("me mij mezelf myself")
_LATER = words_in("later straks daarna")
_INPUTS = words_in("""
cijfers gegevens data input akkoord toestemming vergunning handtekening stukken offerte reactie antwoord terugkoppeling besluit
uitspraak advies lijst informatie info opdracht goedkeuring fiat budget figures numbers approval permission permit feedback
""")
_HAS = words_in("heb hebben heeft krijg krijgen kregen kreeg have has got")
_STILL = words_in("nog altijd steeds still")
_NO = words_in("niet geen niemand not no nobody")
_INFINITIVE = lazy_regex(
    r"(?!(?:worden|hebben|zijn|gaan|kunnen|moeten|mogen|willen|zullen|weken|dagen|maanden|"
    r"negen|zeven|tegen|even|geen|slapen|wachten|aftellen)\b)[a-z]{2,}en|doen|zien"
)
_DRAFTS = words_in("concept conceptversie draft opzet versie voorzet conceptplan conceptnota aanzet")
_HAS_BEEN = lazy_regex(rf"{PARTICIPLE}|shared|sent|written|went|circulated")
_COMES = words_in("komt komen er")
_LONGER = words_in("meer langer longer")
_NEEDED = words_in("nodig gewenst vereist noodzakelijk zinvol needed required")
_IS_THERE = words_in("ligt liggen staat staan hangt hangen zit zitten draait draaien brandt branden")
_PLACED = words_in("er erop erin eraan eronder erbij vol op in binnen")
_ENDED_BY_BEING_THERE = (
    *("plaats", "plant", "leggen", "install", "aanbreng", "hang", "monter", "zetten", "aansluit", "aanleg", "aanstel", "benoem"),
    *("werven", "teken", "sluiten", "vervang", "bouwen"),
)
_ENDED_BY_ARRIVING = (
    "sturen",
    "zenden",
    "delen",
    "leveren",
    "publice",
    "indienen",
    "voorleggen",
    "aanbied",
    "uitbreng",
    "versprei",
    "mailen",
)
_SINCE = words_in("al sinds inmiddels reeds")
_LAST = words_in("laatste last")
_ALL = words_in("alle alles allemaal laatste all last")
_WORD = lazy_regex(r"[\w@%'+-]+")

Heard = tuple[Fact, int, int]


def unheard_facts(clause: str, task_text: str) -> Iterator[Heard]:
    """The fact that the grammar of the clause states, with the part that states it."""
    words = [found[0] for found in _WORD.finditer(clause)]
    if not words:
        return
    rules = (
        (Fact.REASSIGN, _names_an_owner(words, task_text)),
        (Fact.ELSEWHERE, is_for_a_role(clause)),
        (Fact.SNOOZE, _asks_to_return(words) and not (clause.endswith("?") and _MAY.isdisjoint(words))),
        (Fact.BLOCKED, _lacks_something(words, task_text)),
        (Fact.BLOCKED, lies_long_with(words, task_text) or has_no_input_yet(words, task_text) or cannot_go_on(words, task_text)),
        (
            Fact.DROPPED,
            _never_comes(words, task_text) or is_not_made_any_more(words, task_text) or is_decided_against(words, task_text),
        ),
        (Fact.DELAYED, _can_only_then(words, task_text)),
        (Fact.NOT_STARTED, _has_none_yet(words, task_text)),
        (Fact.NOT_DONE, _is_not_yet_so(words) or is_not_yet_in_being(words, task_text)),
        (Fact.REMAINDER, _has_work_left(words)),
        (Fact.NEARLY, _is_a_draft(words)),
        (Fact.DONE, _is_there(words, task_text)),
        (Fact.DONE, is_in_being(words, task_text) or lies_there(words, task_text) or was_a_success(words, task_text)),
        (Fact.SEEMS_DONE, _has_lain_there(words, task_text)),
        (Fact.ON_TRACK, is_being_made(words, task_text)),
    )
    for fact, holds in rules:
        if holds:
            yield fact, 0, len(clause)
            return


def _names_an_owner(words: Sequence[str], task_text: str) -> bool:
    """'Doet @1 tegenwoordig', 'sinds mei heeft mijn opvolger @1 dit dossier', 'moet naar @1'."""
    people = [at for at, word in enumerate(words) if word.startswith("@")]
    if len(people) != 1 or ((_OWNS | _ROLES).isdisjoint(words) and not _is_to_go_to(words, people[0])):
        return False
    others = [word for at, word in enumerate(words) if at != people[0]]
    known = _SMALL | _OWNS | _TO | _DOSSIERS | _MAY | _GOES_TO | words_in("nieuwe new")
    return all(word in known or word.startswith("datum") or names_task(word, task_text) for word in others)


def _is_to_go_to(words: Sequence[str], person: int) -> bool:
    """'Zou dit naar @1 kunnen'."""
    before = words[person - 1] if person else ""
    return before in _TO and not _MAY.isdisjoint(words) and not _THIS.isdisjoint(words)


def _asks_to_return(words: Sequence[str]) -> bool:
    """'Volgende week even checken graag', 'kun je me maandag een zetje geven'."""
    there = frozenset(words)
    if not _SELF.isdisjoint(there) or (_ASKS | _NUDGES).isdisjoint(there):
        return False
    if there & _YOU and not there & _MAY:
        return False
    when = any(word.startswith("datum") for word in words) or not _LATER.isdisjoint(there)
    known = _SMALL | _ASKS | _NUDGES | _ASKED
    return when and all(word in known or word.startswith("datum") for word in words)


def _lacks_something(words: Sequence[str], task_text: str) -> bool:
    """'Ik heb nog altijd de cijfers van de politie niet': what the work needs from others isn't there."""
    has = next((at for at, word in enumerate(words) if word in _HAS), None)
    if has is None or _STILL.isdisjoint(words) or _NO.isdisjoint(words[has:]):
        return False
    return any(word in _INPUTS and not names_task(word, task_text) for word in words[has:])


def _can_only_then(words: Sequence[str], task_text: str) -> bool:
    """'Het stuk kan pas na het reces', of the task itself; 'we kunnen pas maandag' tells when somebody has time."""
    if len(words) < 3 or words[-2] not in _ONLY or not words[-1].startswith("datum"):
        return False
    subject = [word for word in words[:-2] if word not in _CAN and word not in _SMALL - PRONOUNS]
    return (
        bool(subject)
        and not _CAN.isdisjoint(words[:-2])
        and all(word in PRONOUNS or is_result(word, task_text) for word in subject)
    )


def _never_comes(words: Sequence[str], task_text: str) -> bool:
    """'Er komt geen wijkbeheerder': the very thing that the task is for."""
    if list(words[-3:]) in (["komt", "er", "niet"], ["komen", "er", "niet"]):
        return any(names_task(word, task_text) for word in words[:-3]) and not any(one.startswith("datum") for one in words)
    for at, word in enumerate(words[:-1]):
        behind = words[at + 2 :]
        no_more = (
            at == 0 and list(behind) == ["meer"] and not any(letter.isdigit() for letter in task_text)
        ) or not _COMES.isdisjoint(words[:at])
        no_more = no_more or (not _LONGER.isdisjoint(behind) and not _NEEDED.isdisjoint(behind))
        if word in ("geen", "no") and names_task(words[at + 1], task_text) and no_more:
            return "nog" not in words and not any(one.startswith("datum") for one in words)
    return False


def _has_none_yet(words: Sequence[str], task_text: str) -> bool:
    """'Nog geen paneel te zien' where the task counts panels."""
    if not any(letter.isdigit() for letter in task_text):
        return False
    none = [at for at, word in enumerate(words[:-2]) if word == "nog" and words[at + 1] == "geen"]
    return any(names_task(words[at + 2], task_text) for at in none)


def _is_not_yet_so(words: Sequence[str]) -> bool:
    """'Is nog niet zoals we willen': of the work itself, that it isn't as it should be."""
    begin = words[1:] if words[:1] and words[0] in PRONOUNS else words
    return list(begin[:3]) == ["is", "nog", "niet"] or list(begin[:3]) == ["is", "not", "yet"]


_LEISURE = words_in("gezien gelezen gehoord bekeken gekeken geluisterd gesproken over")
"""'Nog een mooie docu gezien over beschermd wonen' leaves nothing to do."""


def _has_work_left(words: Sequence[str]) -> bool:
    """'Deel drie nog schrijven', 'zit er nog aan te schaven': an infinitive under a 'nog'."""
    if not words or not _INFINITIVE.fullmatch(words[-1]) or not _SELF.isdisjoint(words):
        return False
    if not _LEISURE.isdisjoint(words):
        return False
    return "nog" in words[:-1] and (_NO | _REFLEXIVE).isdisjoint(words)


def _is_a_draft(words: Sequence[str]) -> bool:
    """'Eerste versie gedeeld met de klankbordgroep': a draft that has been made or shown, so far."""
    has_been = any(_HAS_BEEN.fullmatch(word) for word in words) or not _IS_THERE.isdisjoint(words)
    return (
        has_been
        and any(word in _DRAFTS or word.endswith("concept") for word in words)
        and _NO.isdisjoint(words)
        and not any(word.startswith("datum") for word in words)
    )


def _is_there(words: Sequence[str], task_text: str) -> bool:
    """'De nieuwe beheerder zit er', 'de laatste panelen liggen erop': the result, where the task asks to put it there."""
    task = task_text.lower()
    if not any(verb in task for verb in _ENDED_BY_BEING_THERE) or any(word.startswith("datum") for word in words):
        return False
    there = frozenset(words)
    if (
        (_IS_THERE.isdisjoint(there) and (words[0] not in _LAST or words[-1] not in _PLACED))
        or not (_NO | _STILL).isdisjoint(there)
        or (any(letter.isdigit() for letter in task) and _ALL.isdisjoint(there))
    ):
        return False
    things = [word for word in words if is_result(word, task_text)]
    placed = not _PLACED.isdisjoint(words[-2:]) or (bool(things) and words[-1] in _IS_THERE)
    known = _SMALL | _IS_THERE | _PLACED | _ALL | PRONOUNS | words_in("nieuwe ja nu inmiddels eindelijk")
    return bool(things) and placed and all(word in known or word in things or word.isdigit() for word in words)


def _has_lain_there(words: Sequence[str], task_text: str) -> bool:
    """'Die ligt er al een week', 'staat sinds maandag online': the result, where the task asks to bring it to somebody."""
    there = frozenset(words)
    if not any(verb in task_text.lower() for verb in _ENDED_BY_ARRIVING) or not (_NO | _STILL).isdisjoint(there):
        return False
    things = [word for word in words if word in PRONOUNS or is_result(word, task_text)]
    is_subject = bool(things) or words[0] in _IS_THERE
    return is_subject and not _IS_THERE.isdisjoint(words[:3]) and not _SINCE.isdisjoint(there)
