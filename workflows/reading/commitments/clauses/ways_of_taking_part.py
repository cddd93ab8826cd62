"""The words before a party, or behind it, that say in which way it takes part: 'samen met', 'door', 'onder regie van'."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re

LEADING = lazy_re(
    r"(?i)(?:onder (?:leiding|regie|aanvoering|verantwoordelijkheid|voorzitterschap) van|op initiatief van|met als trekker|"
    r"getrokken door|(?:trekker|regie|initiatief|coördinatie)(?: is|:)?|met als kartrekker)\s*(?:de|het)?\s*$"
)
TOGETHER = lazy_re(
    r"(?i)(?:samen|gezamenlijk|tezamen|in (?:nauwe |goede |hechte |directe )?samenwerking|gezamenlijkheid|co-creatie) met\s*"
    r"(?:de|het)?\s*$|\bsamen met "
    r"[^,.;]{0,60}\ben\s*(?:de|het)?\s*$|\b(?:evenals|alsmede|alsook)\s*(?:de|het)?\s*$|"
    r"\bin (?:samenspraak|samenwerking|overleg|afstemming) tussen\s*(?:de|het)?\s*$"
)
HELPED = "(?<!, ondersteund )(?<!, bijgestaan )(?<!, geholpen )(?<!, begeleid )(?<!, geadviseerd )(?<!, gesteund )"
"""Not before 'door': '..., ondersteund door de gemeente', who only helps."""
AGENT = lazy_re(
    r"(?i)(?<!begeleiding )(?<!ondersteuning )(?<!hulp )(?<!uitleg )(?<!advies )(?<!financiering )"
    rf"{HELPED}\b(?:door|vanuit|namens|in opdracht van|op kosten van|voor rekening van|"
    r"(?:aan|van) de (?:zijde|kant) van)(?: zowel)?\s*(?:de|het)?\s*$"
)
BETWEEN = lazy_re(
    r"(?i)(?:^\W*|\b(?:\w*overleg|\w*gesprek(?:ken)?|afstemming|\w*bijeenkomst) )tussen\s*(?:de|het)?\s*$|"
    r"^\W*binnen\s*(?:de|het)?\s*$"
)
"""'Tussen de gemeente en Woonlint vindt in mei een evaluatie plaats': who does it, where nobody else is named."""
BESIDES = lazy_re(r"(?i)^\W*naast\s*(?:de|het)?\s*$")
"""'Naast Woonlint reserveert ook De Poort tien woningen'."""
FOR = lazy_re(r"(?i)\bvoor\s*(?:de|het)?\s*$")
"""'Voor Woonlint geldt dat ...': whom a rule holds for."""
AT = lazy_re(r"(?i)\bbij\s*(?:de|het)?\s*$")
OFFERED = lazy_re(r"(?i)\b(?:terecht|aankloppen|aanvragen|lenen|ophalen)\b")
"""'Huurders kunnen bij Woonlint terecht': what somebody has ready for others."""
GIVER = lazy_re(r"(?i)\bvan(?:\s+zowel)?\s*(?:de|het|hun|haar|zijn|beide|elke|iedere)?\s*(?:eigen\s*)?$")
LEADS = lazy_re(
    r"(?i)\s*\(\s*(?:trekker|kartrekker|regie|regisseur|penvoerder|coördinatie|coördinator|initiatief|lead|voortouw)\b"
)
AS_LEAD = lazy_re(r"(?i)\s+(?:als|in de rol van|die optreedt als)\s+(?:kar)?(?:trekker|regisseur|penvoerder|coördinator)\b")
WITH = lazy_re(r"(?i)\bmet\s+(?:de |het )?$")
