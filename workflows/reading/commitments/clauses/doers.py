"""Who must do what a clause promises, and who leads it: by its own words, by the clause that rules it, by the sentence before."""

from __future__ import annotations

import re

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.clauses.actors import Group, grouped
from workflows.reading.commitments.clauses.asked import asked
from workflows.reading.commitments.clauses.cues import lead_cue
from workflows.reading.commitments.clauses.demonstratives import THIS_ONE, last_for
from workflows.reading.commitments.clauses.gifts import given
from workflows.reading.commitments.clauses.promises import is_state
from workflows.reading.commitments.clauses.taken_apart import Part, Taken, charged, main_of, points_back
from workflows.reading.parties.refs import RefKind
from workflows.reading.sentences.clause_kinds import ClauseKind
from workflows.reading.sentences.pronouns import RELATIVE
from workflows.reading.sentences.tense import is_told
from workflows.reading.sentences.verbs import is_finite, tokens
from workflows.reading.word_sets import words

_LEADING_VERBS = lazy_re(
    r"(?i)\b(?:initieert|initiëren|organiseert|organiseren|coördineert|coördineren|regisseert|trekt|leidt|initiatief|regie|"
    r"voortouw|georganiseerd|geïnitieerd|als (?:kar)?trekker)\b"
)
_DOES_ITSELF = lazy_re(r"(?i)\baan de lat\b")
_IN_TURN = lazy_re(r"(?i)\bop (?:haar|zijn|hun) beurt\b")
_ENDS = lazy_re(r"(?i)\b(?:loopt|lopen)\b.*\baf\b")
_JOINS = words("en maar of waarna dan vervolgens daarna")
_GETS = words("krijgt krijgen ontvangt ontvangen beschikt beschikken kan kunnen")
_CAUSES = lazy_re(r"(?i)\b(?:zorgt|zorgen|zorg|garandeert|garanderen|borgt|borgen|waarborgt|waarborgen)\b")
_EXPECTS = lazy_re(r"(?i)\b(?:verwacht(?:en)?|vraagt|vragen|verlangt|verlangen|eist|eisen)\b")
_OBLIGES = lazy_re(
    r"(?i)\b(?:is|zijn|ligt|rust|berust|komt|taak|opdracht|plicht|verplichting|verantwoordelijkheid|verwacht(?:en)?|gevraagd|"
    r"vraagt|vragen|verlangt|verlangen|verlangd)\b"
)
_WHOSE = lazy_re(r"(?i)(?<!verzoek )(?<!advies )(?<!akkoord )(?<!ming )(?<!keuring )\b(?:aan|van|op|bij)\s*(?:de |het )?$")
_WHERE = lazy_re(r"(?i)\s*,?\s*waar(?:bij|van|voor)\b")
_WHO = lazy_re(r"(?i)\s*,?\s*(?:die|dat|welke)\b")
_HANGS = lazy_re(r"(?i)\s*,?\s*(?:dat|die|waarvoor|waarvan|waartoe)\b")
_THERE = lazy_re(r"(?i)\b(?:er|beschikbaar)\b")
_IS = words("is zijn komt komen blijft blijven")
_BRINGS = lazy_re(
    r"(?i)\b(?:draagt|dragen)\b.*\b(?:hier|daar)aan\b.*\bbij\b|"
    r"\b(?:betaalt|betalen|bekostigt|bekostigen|financiert|financieren|bemenst|bemensen|verzorgt|verzorgen)\b.*"
    r"\b(?:dit|dat|deze|die|het|hem|daarvan|hiervan|ervan)\b"
)
_HELPS = lazy_re(
    r"(?i)\b(?:advise(?:ert|ren)|gehoord|betrokken|geïnformeerd|(?:denkt|denken) mee|mee\w+|(?:sluit|sluiten) aan)\b"
)
_OF_OTHERS = lazy_re(r"(?i)\b(?:op initiatief|onder (?:leiding|regie)) van\b")
"""'Op initiatief van bewoners wordt ..., waaraan Woonlint deelneemt': who takes part doesn't do it."""
_TOGETHER_AT = lazy_re(r"(?i)aan tafel|deelnemen|deelneemt|samenwerken|gezamenlijk|samen\b|zitting")


def owners_of(sentence: Taken, part: Part, main: Part | None) -> tuple[tuple[str, ...], bool]:
    """The owners, and whether they stand in the sentence itself."""
    own = () if _goes_on(sentence, part) else (_resumed(sentence, part) or acting(sentence, part))
    obliged = _obliged(sentence, part, main)
    if obliged:
        return obliged, True
    subordinate = part.clause.kind is not ClauseKind.MAIN
    ruling = (_agreed(sentence, part) or acting(sentence, main) or _listed_before(sentence, main)) if main else ()
    if subordinate and not ruling:
        ruling = next((names for p in sentence.parts if p.clause.kind is ClauseKind.MAIN and (names := acting(sentence, p))), ())
    if (subordinate or _begins_with_verb(sentence, part)) and _only_partners(part):  # '... om samen met Woonlint ... te sluiten'
        own = sentence.context.cast.in_order({*ruling, *own})
    if own and not (subordinate and ruling and main and _is_ruled(sentence, part, main)):
        return own, True
    if (named := _named_otherwise(sentence, part, main)) is not None:
        return named, bool(named)
    if main and ruling and (subordinate or (not part.actors.passive and part.clause.start > 0)):
        return ruling, subordinate or _goes_on_acting(sentence, part)
    they = any(ref.kind is RefKind.THEY for group in sentence.groups for ref in group.refs)
    leading = lead_cue(sentence.words(part), sentence.context) or (() if they else _led_behind(sentence, part))
    if leading:
        return leading, True
    told = _sitting(sentence, part) or _behind(sentence, part) or _brought_about(sentence, part) or given(sentence, part)
    return (told or _before_semicolon(sentence, part) or sentence.before), bool(told)


def _named_otherwise(sentence: Taken, part: Part, main: Part | None) -> tuple[str, ...] | None:
    """Whom a main clause means, not its subject: '... krijgt het en reageert', 'het is aan HDS', '...; die adviseert'."""
    if part.clause.kind is not ClauseKind.MAIN:
        return None
    if points_back(part.actors.subject):
        return ()
    received = sentence.names(main.actors.receiver) if main else ()
    if main and main.actors.patient and _begins_with_verb(sentence, part):
        return sentence.names(main.actors.patient)
    return received or sentence.names(charged(sentence, part)) or _demonstrated(sentence, part)


def _demonstrated(sentence: Taken, part: Part) -> tuple[str, ...] | None:
    """'... aan HDS; die adviseert in mei': the party named last before it, nobody for another ('die meldt op haar beurt')."""
    before, words = sentence.text[: part.clause.start].rstrip(), sentence.words(part)
    if not before.endswith(";") or not THIS_ONE.match(words):
        return None
    return last_for(before, sentence.context) or (() if _IN_TURN.search(words) else None)


def _goes_on_acting(sentence: Taken, part: Part) -> bool:
    """'... en neemt in Q2 een besluit'; in '...; de huidige regeling loopt in mei af' something else is as it is."""
    as_it_is = is_state(part.actors.verb) or _ENDS.search(sentence.words(part))
    return _begins_with_verb(sentence, part) or not as_it_is


def _begins_with_verb(sentence: Taken, part: Part) -> bool:
    """Whether nothing but 'en' stands before the verb, so that whom the clause before it is about goes on."""
    said = [word for _, word in tokens(sentence.words(part)) if word not in _JOINS]
    return said[:1] == [part.actors.verb]


def _listed_before(sentence: Taken, part: Part) -> tuple[str, ...]:
    """'Woonlint sloopt in Q1 ..., bouwt in Q2 ... en verkoopt in Q3 ...': who did the first does all that begin with a verb."""
    if part.clause.kind is not ClauseKind.MAIN or part.actors.passive or not _begins_with_verb(sentence, part):
        return ()
    main = main_of(part, sentence.parts)
    return (acting(sentence, main) or _listed_before(sentence, main)) if main else ()


def _only_partners(part: Part) -> bool:
    return bool(part.actors.partners) and not (part.actors.subject or part.actors.lead or part.actors.agent)


def _before_semicolon(sentence: Taken, part: Part) -> tuple[str, ...]:
    """'Woonlint beoordeelt de lijst; de uitkomst wordt in Q4 besproken': the clause before it is its sentence before."""
    if not sentence.text[: part.clause.start].rstrip().endswith(";"):
        return ()
    before = (p for p in reversed(sentence.parts) if p.clause.end <= part.clause.start and p.clause.kind is ClauseKind.MAIN)
    return next((names for p in before if (names := acting(sentence, p))), ())


def _behind(sentence: Taken, part: Part) -> tuple[str, ...]:
    """Who does it by the clause that hangs on one about others: 'er komt een fonds, dat door de gemeente wordt ingesteld'."""
    if part.actors.passive or part.clause.kind is not ClauseKind.MAIN:
        return ()
    after = (p for p in sentence.parts if p.clause.start >= part.clause.end and not p.terms)
    return next((acting(sentence, p) for p in after if _hangs_on(sentence, p)), ())


def _brought_about(sentence: Taken, part: Part) -> tuple[str, ...]:
    """'Er is elk jaar een buurtbudget; de gemeente en Woonlint dragen hieraan ieder bij': who sees to what is there."""
    if part.actors.verb not in _IS or not _THERE.search(sentence.words(part)):
        return ()
    after = (p for p in sentence.parts if p.clause.start >= part.clause.end and _BRINGS.search(sentence.words(p)))
    return next((acting(sentence, p) for p in after), ())


def _hangs_on(sentence: Taken, part: Part) -> bool:
    words = sentence.words(part)
    return bool(_HANGS.match(words)) and not _HELPS.search(words) and not is_told(sentence.text, part.clause)


def _agreed(sentence: Taken, part: Part) -> tuple[str, ...]:
    """'Partijen komen overeen dat Woonlint ..., waarna het plan wordt uitgevoerd': what is agreed rules what hangs on it."""
    if part.clause.kind is not ClauseKind.MANNER:
        return ()
    before = [p for p in sentence.parts if p.clause.end <= part.clause.start]
    return acting(sentence, before[-1]) if before and before[-1].clause.kind is ClauseKind.COMPLEMENT else ()


def _resumed(sentence: Taken, part: Part) -> tuple[str, ...]:
    """'... en Woonlint, dat eerst wil oefenen, in Q4': past what is told of the party its time follows, without a verb."""
    at = sentence.parts.index(part)
    if part.clause.kind is ClauseKind.COMPLEMENT and part.actors.subject is None and at > 1:
        begun = sentence.parts[at - 2]  # 'dat Woonlint het loket, waarin ook de gemeente zit, in Q2 opent'
        return (
            sentence.names(begun.actors.subject) if begun.clause.kind is ClauseKind.COMPLEMENT and not begun.actors.verb else ()
        )
    if part.clause.kind is not ClauseKind.MAIN or part.actors.verb or part.actors.subject or at == 0:
        return ()
    told = sentence.parts[at - 1]
    if not RELATIVE.match(sentence.words(told)):
        return ()
    return sentence.names(
        next(
            (g for g in sentence.groups if sentence.text[g.end : told.clause.start].strip() == "," and g.end < told.clause.start),
            None,
        )
    )


def _goes_on(sentence: Taken, part: Part) -> bool:
    """'... financieren de buurtbemiddeling door Samenwijs', beneath 'De gemeenten': whoever is meant stands before it."""
    said = tokens(sentence.text)
    verb = bool(said) and sentence.text.lstrip()[:1].islower() and is_finite(said[0][1])
    return (
        verb
        and bool(sentence.before)
        and part.actors.subject is None
        and not (part.actors.passive or part.actors.lead or part.actors.partners)
    )


def _is_ruled(sentence: Taken, part: Part, main: Part) -> bool:
    """'Zij zorgt dat huurders een overzicht krijgen', '..., waartoe zij een planning maakt': the main clause says who.

    So it does in 'de gemeente garandeert dat Woonlint in Q2 kan bouwen'.
    """
    subject = part.actors.subject
    they = subject is not None and all(ref.kind is RefKind.THEY for ref in subject.refs)
    one = len(sentence.names(subject)) == 1 < len(acting(sentence, main))  # '..., waarna zij advies geeft', behind several
    they = they and not one and _told_of_whom(sentence, part) is None
    gets = bool(_GETS & {word for _, word in tokens(sentence.words(part))}) and bool(_CAUSES.search(sentence.words(main)))
    return they or (gets and part.clause.kind is ClauseKind.COMPLEMENT)


def _obliged(sentence: Taken, part: Part, main: Part | None) -> tuple[str, ...]:
    """'Het is aan Woonlint om ...', 'van de gemeente wordt verwacht dat zij ...': whose task the ruling clause says it is."""
    if (
        part.clause.kind not in {ClauseKind.PURPOSE, ClauseKind.COMPLEMENT}
        or main is None
        or main.clause.start > part.clause.start
    ):
        return ()
    if (charge := asked(sentence, part, main)) is not None:
        return sentence.names(charge)
    own, words = part.actors.subject, sentence.words(main)
    named = own is not None and any(ref.kind is not RefKind.THEY for ref in own.refs)
    if named or not _OBLIGES.search(words) or (acting(sentence, main) and not _EXPECTS.search(words)):
        return ()
    held = [g for g in sentence.groups if main.clause.holds(g.start) and _WHOSE.search(words[: g.start - main.clause.start])]
    return sentence.names(held[0]) if held else ()


def acting(sentence: Taken, part: Part) -> tuple[str, ...]:
    actors = part.actors
    agent = actors.agent if actors.passive or actors.subject is None else None
    subject = None if agent or actors.passive else _told_of_whom(sentence, part)
    subject = subject or actors.subject
    return sentence.names(subject, actors.lead, agent, *actors.partners)


def _told_of_whom(sentence: Taken, part: Part) -> Group | None:
    """'..., met Woonlint, die in Q3 aangeeft wat zij wil': the party before 'die'; its own stands before its verb."""
    subject = part.actors.subject
    verb = next((at for at, word in tokens(sentence.words(part)) if word == part.actors.verb), 0)
    if subject is not None and subject.start < part.clause.start + verb:
        return None
    return antecedent(sentence, part)


def antecedent(sentence: Taken, part: Part) -> Group | None:
    """'..., via de gemeente, die vóór 1 maart een beschikking afgeeft': the party right before a relative pronoun."""
    if part.clause.kind is not ClauseKind.CONTENT or not _WHO.match(sentence.words(part)):
        return None
    return next(
        (g for g in sentence.groups if not sentence.text[g.end : part.clause.start].strip(" ,") and g.end <= part.clause.start),
        None,
    )


def _sitting(sentence: Taken, part: Part) -> tuple[str, ...]:
    """'... waarbij Woonlint en gemeenten aan tafel zitten': who takes part in what a passive continues."""
    after = sentence.text[part.clause.end :]
    if not part.actors.passive or not re.match(r"(?i)\s*,?\s*waar(?:bij|in|aan)\b", after) or not _TOGETHER_AT.search(after):
        return ()
    if _OF_OTHERS.search(sentence.words(part)):
        return ()
    context = sentence.context
    found = {n for g in grouped(context.cast.refs(after), after) for n in context.names_of(g, after)}
    return context.cast.in_order(found)


def lead_of(sentence: Taken, part: Part, main: Part | None) -> str | None:
    for one in (part, main):
        led = sentence.names(one.actors.lead) if one else ()
        if len(led) == 1:
            return led[0]
    for one in (part, main if part.clause.kind is not ClauseKind.MAIN else None):
        doer = sentence.names(one.actors.subject or (one.actors.agent if one.actors.passive else None)) if one else ()
        if one and len(doer) == 1 and _LEADING_VERBS.search(sentence.words(one)):
            return doer[0]
    led = () if _DOES_ITSELF.search(sentence.text) else _led_in_itself(sentence, part) or _led_behind(sentence, part)
    return led[0] if len(led) == 1 else None


def _led_in_itself(sentence: Taken, part: Part) -> tuple[str, ...]:
    """'Het initiatief voor de evaluatie in oktober ligt bij de gemeente'."""
    words = sentence.words(part)
    return lead_cue(words, sentence.context) if _LEADING_VERBS.search(words) else ()


def _led_behind(sentence: Taken, part: Part) -> tuple[str, ...]:
    return next((names for p in sentence.parts if not p.terms and (names := _led_in(sentence, p, part))), ())


def leads_by_verb(words: str, owners: tuple[str, ...]) -> str | None:
    """Who leads where the words begin with a verb of leading and one party does it ('organiseert een bijeenkomst')."""
    said = tokens(words)
    return owners[0] if said and len(owners) == 1 and _LEADING_VERBS.fullmatch(said[0][1]) else None


def _led_in(sentence: Taken, other: Part, part: Part) -> tuple[str, ...]:
    """Who leads by a clause behind it: '...; de gemeente voert hierbij de regie'."""
    behind = other.clause.start >= part.clause.end
    if not behind or not (other.clause.kind is ClauseKind.MAIN or _WHERE.match(sentence.words(other))):
        return ()
    return lead_cue(sentence.words(other), sentence.context)
