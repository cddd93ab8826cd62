"""What the words of a reply can say: the facts, and the pieces that the phrases for them share."""

from __future__ import annotations

from enum import StrEnum


class Fact(StrEnum):
    """What one group of words says."""

    HELP = "help"
    STOP_ASKING = "stop_asking"
    UNDO = "undo"
    SNOOZE = "snooze"
    NOT_NOW = "not_now"
    REASSIGN = "reassign"
    ELSEWHERE = "elsewhere"
    OFF_LIST = "off_list"
    DROPPED = "dropped"
    NOT_STARTED = "not_started"
    NO_TROUBLE = "no_trouble"
    MAKES_IT = "makes_it"
    WAY_BEHIND = "way_behind"
    PERHAPS_NOT = "perhaps_not"
    AT_RISK = "at_risk"
    MISSES_IT = "misses_it"
    FAILED = "failed"
    MORE_TIME = "more_time"
    DELAYED = "delayed"
    BLOCKED = "blocked"
    LIES_WITH = "lies_with"
    OURS_DONE = "ours_done"
    NOT_DONE = "not_done"
    NEARLY = "nearly"
    WILL_BE_DONE = "will_be_done"
    REMAINDER = "remainder"
    DONE = "done"
    SEEMS_DONE = "seems_done"
    BY_THEN = "by_then"
    """The result is promised on the day that the clause names."""
    INTENTION = "intention"
    ON_TRACK = "on_track"
    THANKS = "thanks"


FEW = r"(?:\s+[\w'@%]+){0,4}?"
TWO = r"(?:\s+[\w'@%]+){0,2}?"
NOT = r"(?:niet|nooit|geen|niks|not|never|no|cannot|\w+n't|wont|cant|dont|didnt|isnt)"
FINISHED = (
    r"(?:klaar|(?<!\bop\s)af|gereed|afgerond|gedaan|voltooid|afgehandeld|opgeleverd|gerealiseerd|gefikst|gefixt|geregeld|"
    r"compleet|volbracht|afgesloten|"
    r"geklaard|uitgevoerd|behaald|definitief|ondertekend|afgetekend|gepiept|afgevinkt|bereikt|afgemaakt|"
    r"voor\s+elkaar|rond(?!\s+(?:de|het|een|\d|datum))|dicht|"
    r"finished|finalised|finalized|done|completed|complete|closed|ready|sorted|wrapped\s+up|accomplished|delivered|"
    r"signed|achieved)"
)
PARTICIPLE = (
    r"(?:[a-z]{0,6}ge(?!reed|meente|beur|sprek)(?:[a-z]{2,}(?:d|t|en)|(?:d|g|st)aan)|"
    r"(?:be|ver|ont|onder|over)[a-z]{3,}d|(?:be|ver|ont)[a-z]*(?:onden|oten|omen|oken|ezen|oven))"
)
"""The form of a verb that tells that something is done: 'verstuurd', 'aangeboden', 'besloten'."""
AF = (
    r"(?<!\b(?:hangt|hangen|wacht|wachten|wachten\s+we|wacht\s+ik|spreken|stem|stemmen|zie|zien|gaat|haken|haak|ga|"
    r"dwalen|vraag|vragen|raad\s+ik|raden|zeg|zegt|zeggen|zegde|zei|zeiden|wijs|wijst|wijzen|wees|keur|keurt|keuren|val|valt|vallen|neemt|bel|belt|leid|leidt|leiden|"
    r"houdt|houden|geeft|geven|haakt|haakte|haakten|raadt|breekt|breken|blaas|blaast|blazen|dwingt|dwingen)(?:\s+\w+){0,3}\s)"
    r"(?<!\bop\s)(?<!\bterug\s+(?:bij|naar)\s)(?<!\bvan\s+(?:de\s+|het\s+)?(?:baan|lijst|lijstje|tafel|weg|dak|plan|hier|nu|datum\d)\s)"
    r"(?<!\b(?:ben|zijn|is|was|zit|ga|moet|wil)\s+(?:\w+\s+){0,3}?van\s+(?:dit|deze|dat|die|mijn|het)\s+(?!(?:kant|zijde|deel)\b)\w+\s)"
)
_SHUT = r"(?:is|zijn|gaat|gaan|blijft|blijven|zit|zitten|was|waren)"
_PLACE = r"(?!(?:taak|actie|zaak|dossier|punt|afspraak|project|item|onderwerp|task|draad|ticket)\b)[a-z]+"
PLACE_IS = (
    rf"(?:\b{_SHUT}\s+(?:de|het|een|onze|ons|mijn)\s+{_PLACE}\s+(?:\w+\s+)?|"
    rf"\b(?:we|wij)\s+(?:zijn|gaan)\s+(?:\w+\s+)?|\b(?:zijn|gaan)\s+(?:we|wij)\s+(?:\w+\s+)?|"
    rf"\b(?:de|het|onze|ons|mijn)\s+{_PLACE}\s+{_SHUT}\s+(?:\w+\s+){{0,2}}?)"
)
"""Before 'dicht': a place that is shut, and no task."""
AIMS = r"(?:halen|haal|haalt|redden|red|redt|lukken|lukt|gaat\s+lukken|gaan\s+lukken|make|meet|hit|reach|finish)"
STRANDED = (
    r"(?:\b(?:verder|vooruit)\s+(?:kan|kunnen|kom|komen)\s+(?:we|wij|ik|ze|zij|het)\s+(?:(?:nu|nog|even|dus|helaas|echt|ook)\s+)*niet"
    r"(?=\W*\Z|\s+(?:zonder|tot|totdat|zolang|voordat|omdat|want|meer|komen|gaan|door)\b)|"
    r"\bzonder\s+(?!(?:probleem|problemen|gedoe|moeite)\b)[^.,!?;]{2,40}?\s(?:kan|kunnen|kom|komen|mag|mogen)\s+(?:we|wij|ik|ze|zij)\s+"
    r"(?:(?:nu|nog|even|dus|helaas|echt)\s+)*niet(?=\W*\Z|\s+(?:verder|door|vooruit|starten|beginnen)\b)|"
    r"\b(?:can't|cannot)\s+(?:(?:go|move|get)\s+)*(?:any\s+)?further\s+without\b)"
)
"""'Verder kunnen we niet zonder vergunning', but not 'verder kunnen we niet klagen'."""
PARTIES = (
    r"(?:gemeente\w*|corporatie|woningcorporatie|woningstichting|provincie|raad|gemeenteraad|college|wethouders?|waterschap|aannemer|architect|notaris|"
    r"bank|leverancier|netbeheerder|huurders(?:vereniging|organisatie|raad)?|welstand|rijk|ministerie|advocaat|jurist|juristen|accountant|"
    r"directie|directeur|bestuur|bestuurders?|burgemeester|raadsleden|fracties|commissieleden|rvc|stuurgroep|ledenraad|ontwikkelaar|installateur|bewonerscommissie|bewoners|zorgpartij\w*|partners|anderen|"
    r"andere\s+partij\w*|overkant|council|municipality|board|province|contractor|supplier|notary|architect|lawyers?|"
    r"tenants(?:'\s+association)?|housing\s+association)"
)
"""Who else has a part in the work."""
MAYBE = r"(?:misschien|(?<!is\s+het\s)mogelijk|wellicht|eventueel|perhaps|maybe|possibly)"
LATER = (
    r"(?:datum\d|later|latere|vertrag\w*|uitstel\w*|uitlo\w*|uitgesteld|niet|halen|haal|redden|red|lukt|lukken|schui\w+|verschui\w+|"
    r"langer|slip\w*|late|delay\w*|wordt|worden|miss\b|krap|tijd|deadline|planning|not|time|over)"
)
"""Words of a status beside which a 'misschien' is a risk; beside others it is a courtesy."""
IT = (
    r"(?:\s+(?:het|dit|dat|hem|'t|deze|die|de\s+(?:deadline|datum|planning|termijn)|the\s+(?:deadline|date)|it|this|"
    r"datum\d|we|wij|ik|i|'m|ons|er|wel|gewoon|ruim|makkelijk|zeker|prima|gemakkelijk|nog|netjes|on\s+time|dan|ook|"
    r"date))*"
)

Phrase = tuple[Fact, str]
"""A fact and the pattern of the words that state it, over plain lower-case text (see `cleaning`)."""
