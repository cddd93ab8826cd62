"""Words that tell the kinds of afspraak apart, by what they mean: talking, giving, holding to, wishing, being."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.word_sets import words

TALKS = lazy_re(
    r"(?i)\b(?:overleg(?:t|gen|d)|bespre(?:ekt|ken)|bespro?ken|evalue(?:ert|ren)|geëvalueerd|monitor(?:t|en)|gemonitord|"
    r"rapporte(?:ert|ren)|gerapporteerd|informe(?:ert|ren)|geïnformeerd|advise(?:ert|ren)|geadviseerd|agende(?:ert|ren)|"
    r"geagendeerd|vergader(?:t|en)|betrek(?:t|ken)|betrokken|terug(?:koppelen|gekoppeld|blikken)|koppel(?:t|en)\b.*\bterug|"
    r"afstemmen|afgestemd|stem(?:t|men)\b.*\b(?:op elkaar |met elkaar )?af|uit(?:wisselen|gewisseld)|wissel(?:t|en)\b.*\buit|"
    r"kom(?:t|en)\b.*\b(?:bijeen|bij elkaar|samen)|(?:houd|houdt|houden)\b.*\bop de hoogte|actualise(?:ert|ren)|geactualiseerd|"
    r"herij(?:kt|ken)|bijwerken|bijgewerkt|werk(?:t|en)\b.*\bbij|werk(?:t|en)\b.*\bsamen|bewa(?:akt|ken)|bewaakt|"
    r"volg(?:t|en)\b.*\b(?:voortgang|uitvoering)|ge(?:eft|ven)\b.*\binzicht|leg(?:t|gen)\b.*\bverantwoording\b.*\baf|"
    r"raadple(?:egt|gen)|geraadpleegd|nodig(?:t|en)\b.*\buit|schui(?:ft|ven)\b.*\baan|toets(?:t|en)\b.*\bvoortgang|"
    r"lever(?:t|en)\b.*\b(?:cijfers|gegevens|informatie|overzicht(?:en)?))(?!\w)"
)
"""The way of working together: talk, planning, monitoring, evaluation."""
TALK_IS_HELD = lazy_re(
    r"(?i)\b(?:voer(?:t|en)|hou(?:dt|den)|plan(?:t|nen)|organise(?:ert|ren)|richt(?:en)?|stel(?:t|len)|maakt|maken|is|zijn|vindt|"
    r"vinden|komt|komen|start(?:en)?|wordt|worden|belegt|beleggen)\b(?:[^,;]*\s)?(?:\w*(?:overleg|overleggen|evaluatie|evaluaties|"
    r"werkgroep|stuurgroep|projectgroep|rapportage|voortgangsgesprek|voortgangsgesprekken|monitor|jaarplanning|planning|"
    r"werkafspraken|samenwerkingsafspraken|terugkoppeling))(?!\w)"
)
ENTERS_TALK = lazy_re(r"(?i)\b(?:treedt|treden|gaat|gaan|blijft|blijven)\b[^,;]*\bin (?:overleg|gesprek)\b")
TALK_ALONE = lazy_re(
    r"(?i)^\W*(?:\w+e )?\w*(?:overleg|evaluatie|rapportage|monitoring|monitor|voortgangsgesprek|terugkoppeling)\b"
)
"""An item without a verb that names the talk itself."""
BESIDE_TALK = lazy_re(
    r"(?i)\b(?:in (?:goed |nauw |onderling )?(?:overleg|afstemming|samenspraak|samenwerking)(?: met)?|na (?:overleg|evaluatie)|"
    r"op basis van (?:de |een )?(?:evaluatie|monitor|rapportage))(?!\w)"
)
"""How something is done, not what is done."""

EXCHANGES = lazy_re(
    r"(?i)\b(?:in ruil (?:voor|daarvoor)|daar staat tegenover|daartegenover staat|als tegenprestatie|de tegenprestatie|"
    r"grondruil)(?!\w)"
)
PAYS = lazy_re(
    r"(?i)\b(?:betaal(?:t|d)|betalen|bekostig(?:t|en|d)|(?:mede)?financie(?:rt|ren)|gefinancierd|subsidiee?r(?:t|en)|gesubsidieerd|"
    r"vergoe(?:dt|den)|vergoed|sponsor(?:t|en))(?!\w)"
)
GIVES = lazy_re(
    r"(?i)\b(?:beschikbaar|(?:draagt|dragen)\b.*\bbij|bij(?:dragen|gedragen)|stort(?:en)?|gestort|reserve(?:ert|ren)|gereserveerd|"
    r"verle(?:ent|nen)|verleend|verstrek(?:t|ken)|kent\b.*\btoe|toegekend|legt\b.*\bbij|ontvangt|ontvangen|krijgt|krijgen)(?!\w)"
)
"""Giving, when what is given is money."""
MONEY = lazy_re(r"(?i)€|\b(?:euro|subsidie|bijdrage|lening|budget|cofinanciering)\b")
COSTS = lazy_re(
    r"(?i)\bkosten\b.*\b(?:verde(?:elt|len)|verdeeld|de(?:elt|len)|gedeeld|draagt|dragen|gedragen|voor (?:haar )?rekening|"
    r"ten laste)|\b(?:draagt|dragen|deelt|delen|verdeelt|verdelen)\b.*\bkosten\b"
)
HANDS_OVER = lazy_re(
    r"(?i)\b(?:verkoopt|verkopen|verkocht|(?:draagt|dragen)\b.*\bover|over(?:dragen|gedragen)|verhuurt|verhuren|verpacht(?:en)?|"
    r"geeft|geven|lever(?:t|en|d)|geleverd|leent|lenen|schenkt|schenken)(?!\w)"
)
REAL_THINGS = lazy_re(
    r"(?i)\b\w*(?:grond|gronden|kavels?|perce(?:el|len)|gebouw(?:en)?|panden?|locaties?|woning(?:en)?|terrein(?:en)?)\b"
)

HOLDS_TO = lazy_re(
    r"(?i)\b(?:garande(?:ert|ren)|gegarandeerd|waarborg(?:t|en|d)|gewaarborgd|borg(?:t|en)|geborgd|"
    r"(?:houdt|houden)\b.*\b(?:in stand|op peil)|verzekert|verzekeren|handha(?:aft|ven)|staa?n?t?\b.*\bborg)(?!\w)"
)
ALWAYS = lazy_re(
    r"(?i)\b(?:te allen tijde|altijd|nooit|nimmer|in geen geval|onder geen beding|in alle gevallen|blijft|blijven)(?!\w)"
)
SHARE = lazy_re(
    r"(?i)\b(?:minimaal|minstens|ten ?minste|maximaal|hoogstens|ten hoogste|niet (?:meer|minder) dan|nooit meer dan)\s+"
    r"[0-9]{1,3}(?:,[0-9]+)?\s?(?:%|procent)\s+van\b"
)
"""A bound on a share of what comes by: it holds all the time."""
BOUNDED = lazy_re(
    r"(?i)^(?!.*\b(?:nu|momenteel|thans|op dit moment|norm|wettelijke?|landelijke?)\b).*"
    r"\b(?:is|zijn|bedra(?:agt|gen)|duu?r(?:t|en)|lig(?:t|gen)|komt|komen|stijg(?:t|en)|daal(?:t|en)|loopt|lopen)\b[^.;]*?"
    r"\b(?:(?:maximaal|hoogstens|ten hoogste|hooguit|minimaal|minstens|ten ?minste)\s+(?:€\s?)?[0-9\w]|"
    r"niet (?:meer|minder|hoger|lager|langer|korter) dan\b)"
)
"""'De huurverhoging bedraagt maximaal 2,5%': a bound that holds all the time, and nobody does a thing. How it is now is none."""
NOT = lazy_re(r"(?i)\b(?:geen|niet|nooit)\b")
UNDER = lazy_re(r"(?i)\bhou(?:dt|den)\b.*\b(?:onder|boven|beneden)\s+(?:de |het )?[€0-9]")

WISHES = lazy_re(
    r"(?i)\b(?:graag|ambitie|gestreefd|voornemens|voornemen|intentie|(?:staat|staan) (?:er )?(?:positief|open))(?!\w)"
)
WISHING = words(
    """
    streeft streven wil willen beoogt beogen hoopt hopen tracht trachten probeert proberen overweegt overwegen verkiest wenst
    wensen
    """
)
"""Finite verbs of a wish."""
EFFORT = lazy_re(
    r"(?i)\b(?:zet|zetten|spant|spannen)\b[^.;]*\bzich\b[^.;]*\bin\b|\b(?:zet|zetten|spant|spannen) zich\b|"
    r"\bzich (?:inzetten|inspannen)\b"
)
STATES = words(
    """
    is zijn heeft hebben vindt vinden hecht hechten onderschrijft onderschrijven erkent erkennen onderkent onderkennen ziet zien
    bezit bezitten telt tellen kent kennen verstaat verstaan betekent betekenen geldt gelden bedraagt bedragen omvat omvatten
    bestaat bestaan vormt vormen ligt liggen hoort horen betreft betreffen staat staan bevestigt bevestigen constateert
    constateren beschouwt beschouwen noemt noemen treedt treden eindigt eindigen loopt
    """
)
"""Finite verbs that say how things are, or what somebody thinks of them."""
