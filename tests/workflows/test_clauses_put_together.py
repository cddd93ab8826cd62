"""Sentences put together from who, a verb group in some tense, when, and under which condition; and what the law says of each.

A promise for a time ahead is one task of its subject, due at the end of its time; what was, or had been, is none. A perfect is
a task where its time begins after the signing. What somebody else does, and when, only makes that the task waits for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.drafts import drafts_of
from workflows.reading.commitments.times.timing import Calendar
from workflows.reading.parties.references import Cast
from workflows.reading.proposal import PartyRole, ProposedParty

PARTIES = (
    ProposedParty("gemeente Veldhoek", PartyRole.GEMEENTE, ("Veldhoek", "gemeente")),
    ProposedParty("Woonlint", PartyRole.CORPORATIE, ("corporatie",)),
    ProposedParty("Huurdersraad De Sleutel", PartyRole.HUURDERSORGANISATIE, ("HDS", "huurdersraad")),
)
LETTERS = {"gemeente Veldhoek": "G", "Woonlint": "W", "Huurdersraad De Sleutel": "H"}
CONTEXT = Context(cast=Cast(PARTIES), calendar=Calendar(2026, 2026, date(2025, 12, 9)), about="")
SUBJECTS = (
    ("Woonlint", "W", False), ("de gemeente", "G", False), ("HDS", "H", False), ("de corporatie", "W", False),
    ("de gemeente en Woonlint", "GW", True), ("partijen", "GWH", True), ("het college", "G", False),
)  # fmt: skip
OBJECTS = ("de portieken aan de Singel", "een plan voor de Bomenbuurt", "40 woningen")
TIMES = (
    ("in Q1 2026", "03-31"), ("in Q4 2026", "12-31"), ("in het tweede kwartaal van 2026", "06-30"), ("in mei 2026", "05-31"),
    ("uiterlijk 1 juli 2026", "07-01"), ("vóór 1 oktober 2026", "09-30"), ("medio 2026", "06-30"), ("in 2026", "12-31"),
    ("eind 2026", "12-31"), ("in het najaar van 2026", "11-30"),
    ("in de tweede helft van 2026", "12-31"), ("in T2 2026", "08-31"),
)  # fmt: skip
OVER = ("in Q2 2025", "in het voorjaar van 2025", "in 2024", "medio 2025")


@dataclass(frozen=True)
class Verb:
    """Third person and plural in the present and the past, what stands apart at the end, infinitive, participle."""

    present: tuple[str, str]
    past: tuple[str, str]
    apart: str
    infinitive: str
    participle: str


VERBS = (
    Verb(("isoleert", "isoleren"), ("isoleerde", "isoleerden"), "", "isoleren", "geïsoleerd"),
    Verb(("levert", "leveren"), ("leverde", "leverden"), "op", "opleveren", "opgeleverd"),
    Verb(("bespreekt", "bespreken"), ("besprak", "bespraken"), "", "bespreken", "besproken"),
    Verb(("stelt", "stellen"), ("stelde", "stelden"), "vast", "vaststellen", "vastgesteld"),
    Verb(("haalt", "halen"), ("haalde", "haalden"), "binnen", "binnenhalen", "binnengehaald"),
    Verb(("schuift", "schuiven"), ("schoof", "schoven"), "op", "opschuiven", "opgeschoven"),
    Verb(("begrijpt", "begrijpen"), ("begreep", "begrepen"), "", "begrijpen", "begrepen"),
    Verb(("vergroot", "vergroten"), ("vergrootte", "vergrootten"), "", "vergroten", "vergroot"),
    Verb(("vervangt", "vervangen"), ("verving", "vervingen"), "", "vervangen", "vervangen"),
    Verb(("onderzoekt", "onderzoeken"), ("onderzocht", "onderzochten"), "", "onderzoeken", "onderzocht"),
)
PROMISES = ("present", "future", "going", "perfect", "passive")
TELLINGS = ("past", "pluperfect")
CONDITIONS = ("", "Wanneer de raad instemt,", "Als het Rijk vóór 1 februari 2026 betaalt,", "Mocht de rente dalen, dan")
ADDED = ("", ", omdat de wet per 1 juli 2026 ingaat", ", tenzij het Rijk dat in Q3 2026 zelf doet")


def said(verb: Verb, tense: str, *, plural: bool) -> tuple[str, str]:
    """The finite verb, and what stands at the end of the clause."""
    auxiliary = {
        "perfect": ("heeft", "hebben"),
        "pluperfect": ("had", "hadden"),
        "future": ("zal", "zullen"),
        "going": ("gaat", "gaan"),
    }
    if tense in ("present", "past"):
        return (verb.present if tense == "present" else verb.past)[plural], verb.apart
    return auxiliary[tense][plural], verb.participle if "perfect" in tense else verb.infinitive


@st.composite
def clauses(draw: st.DrawFn, tenses: tuple[str, ...], times: tuple[str, ...]) -> tuple[str, str, str, bool]:
    """A sentence with its owners, its time and whether it waits for something."""
    subject, owners, plural = draw(st.sampled_from(SUBJECTS))
    verb, tense = draw(st.sampled_from(VERBS)), draw(st.sampled_from(tenses))
    time, thing = draw(st.sampled_from(times)), draw(st.sampled_from(OBJECTS))
    condition, added = draw(st.sampled_from(CONDITIONS)), draw(st.sampled_from(ADDED))
    waits = bool(condition) or "tenzij" in added
    if tense == "passive":
        many = thing != OBJECTS[1]
        first, last = ("worden" if many else "wordt"), f"door {subject} {verb.participle}"
        subject = thing
        rest = last
    else:
        first, last = said(verb, tense, plural=plural)
        rest = f"{thing} {last}".strip()
    if condition:
        main = f"{first} {subject} {time} {rest}"
    elif draw(st.booleans()):
        main = f"{time} {first} {subject} {rest}"
    else:
        main = f"{subject} {first} {time} {rest}"
    text = f"{condition} {main}".strip() + added + "."
    return text[0].upper() + text[1:], owners, time, waits


@settings(max_examples=120, deadline=None)
@given(clauses(PROMISES, tuple(time for time, _ in TIMES)))
def test_a_promise_is_one_task_of_its_subject_due_when_its_own_words_say(case: tuple[str, str, str, bool]) -> None:
    text, owners, time, waits = case
    found, _ = drafts_of(text, CONTEXT, ())
    assert [("".join(LETTERS[o] for o in d.owners), f"{d.period.due:%m-%d}") for d in found] == [(owners, dict(TIMES)[time])]
    assert found[0].conditional is waits


@settings(max_examples=120, deadline=None)
@given(clauses(TELLINGS, (*(time for time, _ in TIMES), *OVER)))
def test_what_is_told_as_past_is_no_task_whenever_it_was(case: tuple[str, str, str, bool]) -> None:
    assert drafts_of(case[0], CONTEXT, ())[0] == []


@settings(max_examples=60, deadline=None)
@given(clauses((*PROMISES, *TELLINGS), OVER))
def test_what_is_over_at_the_signing_is_no_task_in_any_tense(case: tuple[str, str, str, bool]) -> None:
    assert drafts_of(case[0], CONTEXT, ())[0] == []
