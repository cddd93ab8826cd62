"""Words for parties that are no names: for a role ('beide corporaties', 'het college'), for all, for who was named before."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.proposal import PartyRole
from workflows.reading.word_sets import words

DETERMINERS = (
    r"(?:(?=[abdehimotvé])(?:de|het|beide|alle|iedere|elke|onze|twee|drie|vier|vijf|de beide|de twee|de drie|alle drie de|"
    r"deelnemende|(?:ieder|elk|een|één) (?:der|van(?: de)?)|betrokken|ambtenaren van de|medewerkers van de)\s+){0,3}"
)
"""What may stand before a role. With which letters these words begin is looked at before the words: most begin with others."""
_WORK = (
    r"coach(?:es)?|consulent(?:en)?|beheerders?|medewerkers?|ambtena(?:ar|ren)|adviseurs?|huismeesters?|opzichters?|"
    r"projectleiders?|werkers?|makelaars?|regisseurs?|fixers?|toezichthouders?|handhavers?|teams?"
)
_WORKERS = rf"[a-z-]*(?:{_WORK})"
_LEADERS = r"bestuur|bestuurders?|directie|directeur|wethouders?|hulpen|(?<=[a-z])hulp|vrijwilligers?|loket"
ROLES = {
    PartyRole.GEMEENTE: rf"gemeentelijke\s+(?:[a-z-]+\s+)?(?:{_WORKERS}|organisatie|afdeling|diensten?)(?:\s+wonen)?|"
    r"gemeenten|gemeentes|gemeenteraad|raad(?! van)|gemeentebestuur|gemeente|"
    r"burgemeester en wethouders|college(?: van (?:b&w|b & w|b en w|burgemeester en wethouders))?|wethouder(?: wonen)?|"
    r"gemeenteraden|colleges|burgemeester|stads(?:bouwmeester|architect|ecoloog|regisseur)",
    PartyRole.CORPORATIE: r"(?:woning|woon)?corporaties|(?:woning|woon)?corporatie|verhuurders?|woningstichting|"
    r"woonstichting|woningbouwvereniging|toegelaten instelling(?:en)?",
    PartyRole.HUURDERSORGANISATIE: (
        r"huurders(?:verenigingen|organisaties|raden|vereniging|organisatie|raad|platform|koepel|vertegenwoordiging|"
        r"belangenvereniging|federatie|belang|adviesraad|beraad|bond|verbond|alliantie|collectief|associatie)|"
        r"bewoners(?:raad|adviesraad|platform|koepel|federatie|organisatie|vereniging|beraad|bond|alliantie|collectief)|"
        r"huurdersbelangenorganisaties?"
    ),
}
ROLE_NAMES = words("gemeente corporatie woningcorporatie huurdersorganisatie huurdersvertegenwoordiging")
STAFF = (
    r"(?:(?=(?:[a-z-]+\s+){1,3}(?:van|bij)\s|(?:de )?afdeling )"  # a cheap look first: no more than three words before 'van'
    r"(?:(?:de|het|een|alle|haar)\s+(?:[a-z]+\s+)??)?(?:(?:[a-z]+-)?afdeling(?: [a-z]+)?|"
    rf"{_WORKERS}|[a-z]*(?:{_LEADERS}))\s+"
    r"(?:van|bij)\s+)?"
)
"""'De wijkbeheerder van Woonlint', before whose staff it is; looked for where one of its words stands, which is in few texts."""
STAFF_WORD = lazy_re(rf"(?i)afdeling|{_WORK}|{_LEADERS}")
PLURAL = lazy_re(
    r"(?i)\b(?:gemeenten|gemeentes|corporaties|verenigingen|organisaties|raden|instellingen|colleges|verhuurders|beide|alle|elke|iedere|"
    r"huurdersverenigingen|huurdersorganisaties)\b|corporaties|organisaties$|verenigingen$"
)
_AS_WHAT = r"(?:\s+(?:partij|organisatie|corporatie|gemeente|huurdersorganisatie))?"
WITHOUT_ROLE = {
    "ALL": rf"{DETERMINERS}(?:ondertekenende\s+|gezamenlijke\s+|samenwerkende\s+|contract)?partijen|"
    r"(?:elke|iedere)\s+(?:(?:ondertekenende|deelnemende|betrokken)\s+)?partij(?:\s+afzonderlijk)?",
    "WE": r"wij|we|(?:ieder|elk)\s+van\s+ons",
    "THEY": r"zij|ze|hij|(?:elk|ieder)\s+van\s+(?:hen|deze)|(?<=door )(?:haar|hem|hen)",
    "FORMER": rf"(?:de\s+)?eerstgenoemde{_AS_WHAT}",
    "LATTER": rf"(?:de\s+)?laatstgenoemde{_AS_WHAT}",
    "BOTH": r"beiden|beide(?:\s+(?:organisaties|instanties|partners|besturen)|"
    r"(?=\s+(?:[a-z]+en|de|het|een|hun|dit|deze|dat|die|of|hoe)\s))",
}
"""By the kind of mention; whom they mean, tells what stands around them."""
