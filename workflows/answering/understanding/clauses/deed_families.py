"""Verbs that finish the same kind of work, so that what is called 'aangenomen' ends a task that asks to 'vaststellen'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from calendars.dutch import plain
from workflows.answering.understanding.wordings.verb_forms import VerbForms, forms_of

_FAMILIES = """
sturen; mailen; zenden zond zonden gezonden; versturen; verzenden verzond verzonden verzonden; op|sturen; toe|sturen; rond|sturen;
door|sturen; in|sturen; na|sturen; toe|zenden zond zonden gezonden; rond|mailen; door|mailen; delen; leveren; aan|leveren;
in|leveren; af|leveren; op|leveren; in|dienen; aan|bieden bood boden geboden; aan|reiken; overhandigen; publiceren;
uit|brengen bracht brachten gebracht; verspreiden; uit|delen; bezorgen; af|geven gaf gaven gegeven; voor|leggen; uploaden;
plaatsen; uit|zetten; communiceren; bekend|maken; verstrekken; beschikbaar|stellen; presenteren; toe|lichten; posten;
=sent; =shared; =published; =submitted; =delivered; =handed

vast|stellen; aan|nemen nam namen genomen; goed|keuren; besluiten besloot besloten besloten; bekrachtigen; accorderen;
vast|leggen; beslissen; instemmen; af|kaarten; beklinken beklonk beklonken beklonken; =adopted; =approved; =passed; =ratified

tekenen; ondertekenen; bekrachtigen; sluiten sloot sloten gesloten; aan|gaan ging gingen gegaan; bezegelen; passeren;
beklinken beklonk beklonken beklonken; af|sluiten sloot sloten gesloten; paraferen; =signed; =concluded

plaatsen; leggen; installeren; aan|brengen bracht brachten gebracht; op|hangen hing hingen gehangen; monteren; zetten;
aan|sluiten sloot sloten gesloten; aan|leggen; in|bouwen; neer|zetten; bevestigen; =installed; =placed; =fitted; =mounted

aan|vragen vroeg vroegen gevraagd; in|dienen; in|sturen; op|sturen; doen deed deden gedaan; =applied; =requested; =submitted

vervangen verving vervingen vervangen; vernieuwen; verwijderen; uit|wisselen; saneren; slopen;
verhelpen verhielp verhielpen verholpen; =replaced; =removed; =renewed

houden hield hielden gehouden; organiseren; voeren; geven gaf gaven gegeven; verzorgen; plaats|vinden vond vonden gevonden;
beleggen; vieren; uit|voeren; af|nemen nam namen genomen;
lopen liep liepen gelopen; =held; =organised; =organized

aan|stellen; benoemen; tekenen; werven wierf wierven geworven; in|vullen; contracteren; aan|nemen nam namen genomen;
vinden vond vonden gevonden; aan|wijzen wees wezen gewezen; aan|trekken trok trokken getrokken; =appointed; =hired; =recruited

openen; op|richten; in|richten; lanceren; op|tuigen; in|wijden; op|zetten; =opened; =launched

op|stellen; schrijven schreef schreven geschreven; maken; uit|werken; actualiseren; herzien herzag herzagen herzien; bij|werken;
aan|passen; formuleren; ontwikkelen; vernieuwen; af|ronden; redigeren; af|schrijven schreef schreven geschreven

huisvesten; herhuisvesten; plaatsen; uit|plaatsen; verhuizen;
onder|brengen bracht brachten gebracht; toe|wijzen wees wezen gewezen; verhuren

onderzoeken onderzocht onderzochten onderzocht; inventariseren; analyseren; evalueren; meten mat maten gemeten; doorrekenen;
in|ventariseren; uit|voeren; toetsen; monitoren; uit|rekenen; beoordelen

op|leveren; bouwen; realiseren; renoveren; verbouwen; isoleren; verduurzamen; op|knappen; bij|bouwen; af|bouwen
"""
"""One family in each paragraph; see `verb_forms` for how a verb is written. `=` stands before an English participle."""

PresentForms = dict[str, frozenset[str]]
"""Forms of verbs, each with the prefixes of which one has to stand in the clause; an empty one where none has to."""


def kin_participles(task_text: str) -> frozenset[str]:
    """The participles of the verbs that end the work which the last verb of the task asks for."""
    return _forms_of_kin(task_text)[0]


def kin_infinitives(task_text: str) -> frozenset[str]:
    """Those verbs themselves."""
    return _forms_of_kin(task_text)[2]


def tells_kin(words: Sequence[str], task_text: str) -> frozenset[str]:
    """Which of the words are such a verb in the form for what is or is to be: 'tekent', 'stellen' with its 'vast'."""
    return told_by(words, _forms_of_kin(task_text)[1])


def told_by(words: Sequence[str], forms: PresentForms) -> frozenset[str]:
    """The words that are one of the forms, where the prefix that comes loose of it stands in the clause too."""
    return frozenset(word for word in words if any(not prefix or prefix in words for prefix in forms.get(word, ())))


def present_forms(verbs: Iterable[VerbForms]) -> PresentForms:
    """The infinitives and present forms of the verbs, each with the prefixes that have to stand beside it."""
    found: dict[str, set[str]] = {}
    for verb in verbs:
        found.setdefault(verb.infinitive, set()).add("")
        for form in verb.present:
            found.setdefault(form, set()).add(verb.prefix)
            found.setdefault(verb.prefix + form, set()).add("")
    return {form: frozenset(prefixes) for form, prefixes in found.items()}


@lru_cache(maxsize=512)
def _forms_of_kin(task_text: str) -> tuple[frozenset[str], PresentForms, frozenset[str]]:
    by_infinitive = _families()
    verbs = [word for word in re.findall(r"[a-z]{4,}", plain(task_text)) if word in by_infinitive]
    kin = [one for family in by_infinitive[verbs[-1]] for one in family] if verbs else []
    return frozenset(one.participle for one in kin), present_forms(kin), frozenset(one.infinitive for one in kin)


@cache
def _families() -> dict[str, tuple[tuple[VerbForms, ...], ...]]:
    """The families of each verb, by its infinitive."""
    found: dict[str, list[tuple[VerbForms, ...]]] = {}
    for paragraph in _FAMILIES.strip().split("\n\n"):
        family = tuple(_verb(one.strip()) for one in " ".join(paragraph.split()).split(";") if one.strip())
        for verb in family:
            found.setdefault(verb.infinitive, []).append(family)
    return {infinitive: tuple(families) for infinitive, families in found.items()}


def _verb(written: str) -> VerbForms:
    if not written.startswith("="):
        return forms_of(written)
    return VerbForms("", frozenset(), frozenset(), written[1:], written[1:])
