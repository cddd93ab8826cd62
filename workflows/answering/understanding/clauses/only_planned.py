"""Whether what a clause counts is only planned, under way or turned down: '40 woningen in onderzoek', '10 afgekeurd'."""

from __future__ import annotations

from calendars.dutch import plain
from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.reply_facts import FINISHED
from workflows.answering.understanding.task_words import says_its_deed

_PLANNED = lazy_regex(
    r"\b(?:in\s+(?:onderzoek|de\s+plannen|procedure|aanbouw|uitvoering|behandeling|voorbereiding|beeld|het\s+vat|de\s+pijplijn)|gepland|ingepland|toegezegd|beloofd|"
    r"vastgelegd|vergund|aanbesteed|begroot|geraamd|aangevraagd|besteld|gereserveerd|onderhanden|op\s+de\s+(?:lijst|planning|rol)|afgekeurd|"
    r"gefinancierd|gesubsidieerd|beschikbaar|toegekend|verplicht|in\s+de\s+(?:agenda|planning|kalender)|available|awarded|allocated|voldoen|voldoet|planned|promised|pledged|under\s+(?:construction|investigation)|rejected|funded|in\s+progress)\b|"
    r"\b(?:heeft|hebben|has|have)\s+(?:(?:al|nu|een|inmiddels|an|already)\s+)*(?:afspraak|afspraken|datum|planning|appointment|brief|uitnodiging|offerte|vergunning)\W*\Z|"
    r"\b(?:heb|hebben|ben|have)\b.*\b(?:gezien|bekeken|seen)\b"
)
_ENDED = lazy_regex(rf"\b(?:{FINISHED}|open|geopend|erin|erop|binnen)\b")
_STEM = 6


def only_planned(clause: str, task_text: str) -> bool:
    """Whether that is all; not where the task asks for that very thing, or something was finished as well."""
    found = _PLANNED.search(clause)
    if found is None or _ENDED.search(clause) or says_its_deed(clause, task_text):
        return False
    return found[0].split()[-1].removeprefix("ge")[:_STEM] not in plain(task_text)
