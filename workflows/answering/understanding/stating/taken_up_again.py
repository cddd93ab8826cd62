"""What was called off and goes on after all: 'was afgelast maar gaat nu toch door', 'cancelled, but it's back on'."""

from __future__ import annotations

from dataclasses import replace

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.stating.statements import Found, Statement

Statements = tuple[Statement, ...]
_BEGIN = (
    r"\W*(?:(?:maar|en|but|and|nu|now|gelukkig|inmiddels|luckily)\s+)*"
    r"(?:(?:het|dit|deze|dat|hij|die|it|this|that|we|wij|alles)\s+)?"
)
_NOW = r"(?:nu|gewoon|dus|er|het|dit|hem|we|wij|inmiddels|gelukkig|ook|intussen|definitief|now)"
_AGAIN = r"(?:toch|alsnog|weer|opnieuw|wel)"
_PLACE = (
    r"(?:op\s+(?:de\s+)?(?:agenda|lijst|planning|rol|rails|tafel)|in\s+(?:beeld|gang|de\s+planning)|aan\s+de\s+(?:orde|slag))"
)
_GOES_ON = lazy_regex(
    rf"{_BEGIN}(?:"
    rf"(?:gaat|gaan|ging)\s+(?:{_NOW}\s+)*(?:{_AGAIN}\s+)(?:(?:{_NOW}|{_AGAIN})\s+)*door"
    rf"|(?:is|zijn|staat|staan|komt|komen|wordt|worden)\s+(?:{_NOW}\s+)*(?:{_AGAIN}\s+)(?:(?:{_NOW}|{_AGAIN})\s+)*"
    rf"(?:terug|opgepakt|actueel|nodig|hervat|doorgezet|gestart|begonnen|opgestart|{_PLACE})"
    rf"|(?:doen|maken|pakken|houden|gaan)\s+(?:{_NOW}\s+)*{_AGAIN}(?:\s+(?:{_NOW}|{_AGAIN}|op|doen|maken))*"
    r"|(?:(?:it|this|that)(?:'s|\s+is)\s+|is\s+|we(?:'re|\s+are)\s+)?(?:now\s+)?(?:back\s+on(?:\s+the\s+(?:agenda|list|table))?|on\s+again|going\s+ahead(?:\s+(?:after\s+all|now|anyway|again))?|resumed|reinstated)"
    r")(?:\s+(?:hoor|gelukkig|nu|now|datum\d))*\W*"
)
_MADE_UP = lazy_regex(
    rf"{_BEGIN}(?:(?:is|wordt|worden|zijn)\s+(?:(?:{_NOW}|{_AGAIN}|datum\d)\s+)*(?:ingehaald|overgedaan)|(?:{_NOW}\s+)*(?:halen|haal)\s+(?:(?:{_NOW}|{_AGAIN}|datum\d)\s+)*in)"
    r"(?:\s+(?:hoor|datum\d))*\W*"
)
_MAY_GO_ON = lazy_regex(
    r"\b(?:wel|toch|alsnog|weer)\b(?:\s+\w+){0,2}\s+door\b|\bdatum\d\b.*\b(?:wel|weer|alsnog|again)\b|\b(?:wel|weer|alsnog|again)\b.*\bdatum\d|\bback\s+on\b|"
    r"\b(?:ingehaald|overgedaan)\b(?!\s+door\b)"
)


def taken_up_again(statements: Statements) -> Statements:
    """The statements, without what was called off where a clause behind it says that it goes on after all."""
    dropped = next((at for at, one in enumerate(statements) if Fact.DROPPED in one.facts), None)
    if dropped is None:
        return statements
    again = next((at for at, one in enumerate(statements) if at > dropped and _is_on_again(one)), None)
    return statements if again is None else _on_again(statements, again)


def may_go_on(statements: Statements) -> bool:
    """'Geannuleerd maar de aannemer gaat wel door', 'vervalt, volgend jaar doen we het weer': dropped, or only this time?"""
    dropped = next((at for at, one in enumerate(statements) if Fact.DROPPED in one.facts), len(statements))
    return any(Fact.DROPPED not in one.facts and _MAY_GO_ON.search(one.text) for one in statements[dropped + 1 :])


def _is_on_again(statement: Statement) -> bool:
    firm = not (statement.asks or statement.conditional or statement.doubts or statement.hopes)
    return firm and bool(_GOES_ON.fullmatch(statement.text) or _MADE_UP.fullmatch(statement.text))


def _on_again(statements: Statements, again: int) -> Statements:
    """With the day on which it takes place the day decides; made up without one, it comes later."""
    on, has_day = statements[again], "datum" in statements[again].text
    fact = Fact.DELAYED if _MADE_UP.fullmatch(on.text) else Fact.ON_TRACK
    found = () if has_day else (Found(fact, 0, len(on.text)),)
    return tuple(
        replace(one, found=tuple(said for said in one.found if said.fact is not Fact.DROPPED), aside=True)
        if at < again and Fact.DROPPED in one.facts
        else replace(one, found=found)
        if at == again
        else one
        for at, one in enumerate(statements)
    )
