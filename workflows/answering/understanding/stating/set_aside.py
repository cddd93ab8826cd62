"""Statements beside which others tell how it stands: what only waits to be asked again, and what is the cause of no delay."""

from __future__ import annotations

from dataclasses import replace

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.reply_facts import PARTICIPLE, PARTIES, Fact
from workflows.answering.understanding.stating.statements import Found, Statement

Statements = tuple[Statement, ...]
_PARK_IT = lazy_regex(
    r"\W*(?:(?:nu|even|maar|voorlopig|nog|graag|deze|dit|hem)\s+)*(?:parkeer|parkeren|pauzeer|pauzeren|park|pause)"
    r"(?:\s+(?:deze|dit|het|hem|this|it|maar|even|voorlopig|graag|nu|for\s+now))*\W*"
)
_ONLY_THEN = lazy_regex(
    r"\W*(?:(?:en|and)\s+)?(?:dan|daarna|hierna|then|after\s+that)\s+(?!ook\b|al\b)|"
    r".*\bdatum\d\b.*\ben\s+(?:dan|daarna)\s+(?:kan|kunnen|mag|mogen|is|zijn)\b"
)
_HAS_BEEN = lazy_regex(rf"\b(?:geweest|gehad|was|waren|{PARTICIPLE})\b")
_ENDS = frozenset({Fact.DONE, Fact.SEEMS_DONE, Fact.OFF_LIST})
_VERDICT = lazy_regex(r"\b(?:deadline|einddatum|eind\s?datum|opleverdatum|streefdatum|planning|end\s+date|due\s+date|datum\d)\b")
_OF_ANOTHER = lazy_regex(
    r"\W*(?:(?:en|de|het|een|onze|ons|hun|the|our)\s+)*(?!(?:project|planning|deadline|datum\d?|einddatum|opleverdatum|oplevering|uitvoering|afronding|werk|traject|"
    r"taak|alles|geheel|this|everything|task|hele|wordt|schuift|loopt|dit|deze)\b)[a-z]{4,}\s+"
    r"(?:(?:is|zijn|heeft|hebben|komt|komen|loopt|lopen|ligt|liggen|has|have|are|comes)\b|vertraagd|uitgesteld|verlaat|later|te\s+laat|delayed|late|datum\d)"
)
_FINISHED = frozenset({Fact.DONE, Fact.SEEMS_DONE})
_WAS = lazy_regex(r"\b(?:was|waren|had|hadden|leek|gisteren\s+nog|vorige\s+week\s+nog|were)\b")
_AGAIN = lazy_regex(
    r"\b(?:moet|moeten|wordt|worden|gaat|gaan|is|zijn|must|has\s+to)\b.*\b(?:over(?=\W*\Z)|opnieuw|overgedaan|herzien|herschreven|hersteld|aangepast|gewijzigd|"
    r"opengebroken|heropend|teruggestuurd|afgekeurd|redone|reopened|revised)\b|\b(?:weer|again)\s+open\b|\bopen\s+again\b|\A\W*(?:heropend|teruggestuurd|afgekeurd|reopened)\b"
)
_LATER = lazy_regex(r"\bdatum\d|\b(?:later|te\s+laat|late)\b")
_ONLY_LATE = frozenset({Fact.DELAYED, Fact.WAY_BEHIND, Fact.MORE_TIME, Fact.MISSES_IT})

_SHARE_LEFT = lazy_regex(r"\W*(?:(?:en|maar)\s+)?(?:daarvan|waarvan|hiervan|of\s+which)\b.*\b(?:niet|geen|nog|open|not|still)\b")
_STILL_TO_COME = lazy_regex(
    r"\W*(?:(?:en|maar|alleen|nu|wel|de|het|een|ook|nog|and|but|only|now|the)\s+)*(?:samenvatting|bijlagen?|inleiding|conclusies?|voorwoord|begroting|opmaak|vertaling|"
    r"hoofdstuk|paragraaf|tekening|tekeningen|rest|restant|laatste\s+\w+|oplevering|ondertekening|vaststelling|besluit|besluitvorming|controle|nacontrole|keuring|"
    r"goedkeuring|handtekening|handtekeningen|akkoord|inspraak|toetsing|summary|appendix|approval|signature|check)\s+"
    r"(?:volgt|volgen|nog|komt|komen|later|moet|ontbreekt|ontbreken|follows?|to\s+follow|pending)\b(?:\s+(?:nog|later|binnenkort|dan|snel))*\W*\Z|"
    r"\W*(?:(?:en|maar|alleen|nu|wel|de|het|een|and|but|the)\s+)*(?!(?:foto\w*|film\w*|verslag\w*|notulen|bericht\w*|factu\w+|nazorg|link\w*|presentatie|reacties?|mail\w*|"
    r"terugkoppeling|bevestiging|toelichting|feest\w*|borrel|taart|details|info\w*|stuk|stukken|document|rapport|bestand|tekst|pdf|meer|rest|alles|dit|dat|wat|photos?|minutes|details)\b)[a-z]{4,}\s+"
    r"(?:volgt|volgen|follows?)(?:\s+(?:nog|later|binnenkort|snel|soon))*\W*\Z|"
    rf"\W*(?:maar|alleen|wel|but)\s+(?:\w+\s+){{0,2}}?(?:nog\s+niet\s+(?:\w+\s+)?[a-z]{{5,}}|(?:niet|not\s+yet)\s+(?:\w+\s+)?{PARTICIPLE})\W*\Z|"
    rf"\W*(?:(?:maar|en|alleen|but|and)\s+)*(?:(?:de|het|onze|the|our)\s+(?:[a-z]+e\s+)?[a-z]+|{PARTIES}|we|wij|ik|zij|ze|hij|@\d)\s+(?:nog\s+|helaas\s+|wel\s+)?(?:niet|not)\W*\Z|"
    r"\W*(?:en\s+)?(?:nu|now)\s+(?:jullie|zij|de\s+[a-z]+|you|@\d)(?:\s+nog)?\W*\Z"
)
"""'Klaar, samenvatting volgt', 'klaar maar nog niet gecontroleerd', 'klaar, nu jullie': a step or a part is left."""
_TAKES_BACK = lazy_regex(
    r"\W*(?:(?:oh|maar|of|wacht|sorry|nou|no|oops|oeps)\W+)*(?:(?:nee|no)\W+)?(?:(?:dat|dit|that|this)\s+(?:was|is)\s+(?:(?:voor|for)\s+)?(?:een\s+|an?\s+)?(?:andere?|another|other)\s+\w+|"
    r"(?:toch\s+)?(?:niet|not)\s+(?:deze|dit|die|this(?:\s+one)?)|grapje|geintje|grap|niet\s+dus|not|toch\s+niet|nee\s+hoor|just\s+kidding|kidding|jk)\W*"
)
"""'Klaar! Oh nee, dat was een ander project', 'klaar (grapje)'."""
_BEGINS_ON = lazy_regex(
    r"\W*(?:(?:we|wij|ik|het|dit|dan|en|de\s+bouw|de\s+uitvoering|i|it)\s+)*(?:start|starten|begin|begint|beginnen|gaan\s+van\s+start|starts?)\b"
    r"(?!.*\bpas\b.*\bniet\b).*\bdatum\d|\W*datum\d\s+(?:start|starten|begint|beginnen)\b"
)
_ENDS_THEN = frozenset({Fact.DONE, Fact.WILL_BE_DONE, Fact.BY_THEN, Fact.SEEMS_DONE})


def without_what_is_redone(statements: Statements) -> Statements:
    """'Was klaar, wordt nu herzien': what had been finished is open again."""
    again = next((at for at, one in enumerate(statements) if at and _AGAIN.search(one.text) and Fact.DONE not in one.facts), 0)
    return tuple(
        replace(one, found=tuple(replace(found, fact=Fact.NOT_DONE) if found.fact in _FINISHED else found for found in one.found))
        if at < again and _WAS.search(one.text)
        else one
        for at, one in enumerate(statements)
    )


def without_parking(statements: Statements) -> Statements:
    """'Even parkeren, herinner me in mei': who asks to be asked again wants the bot to wait, and tells of no standstill."""
    if not any(Fact.SNOOZE in one.facts for one in statements):
        return statements
    return tuple(replace(one, found=(), aside=True) if _PARK_IT.fullmatch(one.text) else one for one in statements)


def ends_after_a_day_to_come(statements: Statements) -> Statements:
    """'Donderdag in het college, dan kunnen we afvinken': it can be closed once that day has been."""
    if "datum" not in " ".join(one.text for one in statements):
        return statements
    return tuple(
        replace(one, found=tuple(_will_be(found) for found in one.found))
        if one.facts & _ENDS and _ONLY_THEN.match(one.text) and _is_still_to_come(one, statements[:at])
        else one
        for at, one in enumerate(statements)
    )


def _will_be(found: Found) -> Found:
    return replace(found, fact=Fact.WILL_BE_DONE) if found.fact in _ENDS else found


def _is_still_to_come(statement: Statement, before: Statements) -> bool:
    """Whether what leads to it has a day, and isn't told to have been."""
    told = [one for one in (*before, statement) if "datum" in one.text]
    return bool(told) and not any(one.facts & _ENDS or _HAS_BEEN.search(one.text) for one in before)


def without_mere_causes(statements: Statements) -> Statements:
    """'Levering twee weken later, maar we halen de deadline': a good verdict on the deadline wins over what else is late."""
    last = max((at for at, one in enumerate(statements) if _is_a_good_verdict(one)), default=0)
    return tuple(
        replace(one, found=(), aside=True) if at < last and _is_a_cause(one) else one for at, one in enumerate(statements)
    )


def _is_a_good_verdict(statement: Statement) -> bool:
    firm = not (
        statement.asks or statement.conditional or statement.doubts or statement.hopes or statement.past or statement.aside
    )
    return firm and statement.facts == {Fact.MAKES_IT} and bool(_VERDICT.search(statement.text))


def _is_a_cause(statement: Statement) -> bool:
    late = bool(statement.facts) or bool(_LATER.search(statement.text))
    return late and statement.facts <= _ONLY_LATE and bool(_OF_ANOTHER.match(statement.text))


def with_what_is_left_of_it(statements: Statements) -> Statements:
    """'Klaar, waarvan 60% nog niet gecontroleerd', 'klaar, samenvatting volgt': of what is finished, a share or a part isn't."""
    ended = next((at for at, one in enumerate(statements) if one.facts & _FINISHED), len(statements))
    return tuple(
        replace(one, found=(Found(Fact.REMAINDER, 0, len(one.text)),))
        if at > ended and not one.facts and not one.aside and (_SHARE_LEFT.match(one.text) or _STILL_TO_COME.match(one.text))
        else one
        for at, one in enumerate(statements)
    )


def without_begins_before_an_end(statements: Statements) -> Statements:
    """'We starten 1 september en zijn klaar op 1 december': beside the day on which it ends, that of its begin tells nothing."""
    ends = [at for at, one in enumerate(statements) if "datum" in one.text and one.facts & _ENDS_THEN and not one.asks]
    return tuple(
        replace(one, found=(), aside=True)
        if one.facts == {Fact.NOT_STARTED} and _BEGINS_ON.match(one.text) and any(at < end for end in ends)
        else one
        for at, one in enumerate(statements)
    )


def without_what_is_taken_back(statements: Statements) -> Statements:
    """'Klaar, niet dus': what follows takes it back."""
    back = next((at for at, one in enumerate(statements) if at and _TAKES_BACK.fullmatch(one.text)), 0)
    return tuple(
        replace(one, found=tuple(replace(found, fact=Fact.NOT_DONE) if found.fact in _FINISHED else found for found in one.found))
        if at < back
        else one
        for at, one in enumerate(statements)
    )
