"""The words that carry a verdict, as patterns over plain lower-case text (see `cleaning`), Dutch and English.

The order is the order of looking: what is found is taken out of the sentence, so that 'niet meer nodig' is never read as 'nodig',
nor 'geen vertraging' as 'vertraging'. `NOT` is a negation with a few words after it.
"""

from __future__ import annotations

from enum import StrEnum

import regex


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
    INTENTION = "intention"
    ON_TRACK = "on_track"
    THANKS = "thanks"


_FEW = r"(?:\s+[\w'@%]+){0,4}?"
_TWO = r"(?:\s+[\w'@%]+){0,2}?"
NOT = r"(?:niet|nooit|geen|niks|not|never|no|cannot|\w+n't|wont|cant|dont|didnt|isnt)"
FINISHED = (
    r"(?:klaar|af|gereed|afgerond|gedaan|voltooid|afgehandeld|opgeleverd|gerealiseerd|gefikst|gefixt|geregeld|"
    r"compleet|volbracht|afgesloten|"
    r"geklaard|uitgevoerd|behaald|definitief|ondertekend|afgetekend|gepiept|afgevinkt|bereikt|afgemaakt|"
    r"voor\s+elkaar|rond|dicht|"
    r"finished|finalised|finalized|done|completed|complete|closed|ready|sorted|wrapped\s+up|accomplished|delivered|"
    r"signed|achieved)"
)
_AF = (
    r"(?<!\b(?:hangt|hangen|wacht|wachten|wachten\s+we|wacht\s+ik|spreken|stem|stemmen|zie|zien|gaat|haken|haak|ga|"
    r"dwalen|vraag|vragen|raad|van)(?:\s+\w+){0,2}\s)"
)
_AIMS = r"(?:halen|haal|haalt|redden|red|redt|lukken|lukt|gaat\s+lukken|gaan\s+lukken|make|meet|hit|reach|finish)"
_IT = (
    r"(?:\s+(?:het|dit|dat|hem|'t|deze|die|de\s+(?:deadline|datum|planning|termijn)|the\s+(?:deadline|date)|it|this|"
    r"datum\d|we|wij|ik|i|'m|ons|er|wel|gewoon|ruim|makkelijk|zeker|prima|gemakkelijk|nog|netjes|on\s+time|dan|ook|"
    r"date))*"
)

PHRASES: tuple[tuple[Fact, str], ...] = (
    (
        Fact.THANKS,
        r"\bkomt\s+voor\s+elkaar\b|\b(?:goed|mooi|netjes|knap|lekker|keurig|well|nicely)\s+(?:gedaan|gewerkt|"
        r"done)\b|\bgood\s+job\b|\bgroen\s+licht\b|\bgreen\s+light\b|"
        r"\b(?:er\s+klaar\s+voor|klaar\s+voor\s+(?:de\s+)?(?:start|dag|vakantie|weekend)|"
        r"klaar\s+met\s+(?:mijn|werken|eten|vergaderen|de\s+dag))\b|"
        r"\b(?:dank\w*|bedankt|thanks|thank\s+you|thx|fijn|handig)\b[^.!?]{0,25}\b(?:herinner\w*|reminder|"
        r"reminding|remind)\b|\bben\s+(?:wat\s+|iets\s+|even\s+|vandaag\s+)?(?:later|laat|te\s+laat)\b|"
        r"\b(?:vervalt|vervallen|stopt|stoppen)\s+niet\b|"
        r"\b(?:niet|not)\s+(?:geschrapt|vervallen|geannuleerd|afgeblazen|overbodig|stopgezet|cancell?ed|dropped|"
        r"scrapped)\b|\bgaat\s+(?:wel|gewoon)\s+door\b",
    ),
    (Fact.PERHAPS_NOT, r"\b[1-7]?[0-9]\s*(?:%|procent)\s+kans\b|\b[1-7]?[0-9]\s*(?:%|percent)\s+chance\b"),
    (Fact.SNOOZE, r"\bkom\b[^.!?]{0,40}\bterug\b[^.!?]{0,12}\b(?:graag|svp|aub|please|alsjeblieft)\b"),
    (Fact.REASSIGN, r"\b(?:vraag|vragen)\s+(?:dit|het|dat)?\s*(?:maar\s+|liever\s+)?aan\s+@\d"),
    (
        Fact.HELP,
        r"\A\W*/?(?:help|hulp|uitleg)(?:\s+(?:me|mij|graag|please|svp|nodig))?\W*\Z|\bhow\s+do\s+i\b|"
        r"\bwhat\s+(?:do|should)\s+i\s+(?:type|say|answer|reply|write)\b|"
        r"\bwat\s+kun\s+(?:je|jij)\s+(?:allemaal|zoal|eigenlijk|voor\s+mij)\b|"
        r"\bhoe\s+(?:werkt|gebruik|bedien)\s+(?:ik\s+)?(?:deze|die|de|dit|jij|je|jou|nakomen|"
        r"hier)(?:\s+(?:bot|ding))?\b|"
        r"\b(?:welke|wat\s+voor)\s+(?:woorden|antwoorden|commando'?s|opdrachten|opties|reacties|zinnen)\b|"
        r"\bwat\s+(?:kan|kun|mag|moet)\s+(?:ik|je|jij|men)\s+(?:hier\s+|hierop\s+|allemaal\s+|nu\s+|zoal\s+|"
        r"eigenlijk\s+)*(?:antwoorden|zeggen|typen|invullen|sturen|doen\s+met|terugsturen|intypen|reageren|"
        r"begrijpen|verstaan)\b|"
        r"\b(?:wat|hoe)\s+(?:kan|kun|moet)\s+(?:ik|je|jij)\s+(?:hier\s+|hierop\s+|op\s+\w+\s+|"
        r"met\s+)*(?:antwoorden|reageren|antwoord\s+geven)\b|\bhoe\s+(?:geef|meld|antwoord|zet|reageer)\s+ik\b|"
        r"\bhoe\s+kan\s+ik\s+(?:een\s+)?(?:status|voortgang|update|antwoord)\b|"
        r"\bwhat\s+can\s+(?:i|you)\s+(?:say|answer|type|do|reply|understand)\b|"
        r"\bhow\s+(?:does|do)\s+(?:this|the|i|you)\b[^?]*\b(?:bot|work|use|answer|reply|respond)\b|"
        r"\bwhat\s+are\s+(?:my|the)\s+(?:options|commands|choices|possible\s+answers)\b|"
        r"\bwhich\s+(?:words|answers|commands|replies)\b|\b(?:wat|wie)\s+ben\s+(?:jij|je)\b|\bwho\s+are\s+you\b|"
        r"\bwat\s+doet\s+deze\s+bot\b|\bben\s+(?:jij|je)\s+een\s+(?:bot|robot)\b",
    ),
    (
        Fact.STOP_ASKING,
        r"\b(?:stop|geen|niet\s+meer|no\s+more|don't|dont|"
        r"hoef(?:t|ft)?\s+\w+\s+niet)\b[^.!?]{0,30}\b(?:herinner\w*|reminders?|remind\w*|berichtjes|berichten)\b|"
        r"\b(?:herinner|remind)\b[^.!?]{0,20}\b(?:niet\s+meer|nooit|not)\b",
    ),
    (
        Fact.INTENTION,
        r"\bkom\w*\s+(?:ik\s+|we\s+)?(?:\w+\s+)?(?:er\s?|"
        r"hier\s?)(?:\w+\s+){0,2}?op\s+terug\b(?<!bij\s+mij)(?!\s+bij\s+(?:mij|me|ons))|"
        r"\b(?:ik|we|wij|i'll|i\s+will|we'll)\s+(?:vraag|vragen|kom|komen|meld|stuur|come|check|ask|ping|get|send|"
        r"remind)\b",
    ),
    (
        Fact.UNDO,
        r"\bongedaan\b|\bundo\b|\brevert\b|\broll\s?back\b|"
        r"\bterug\s?(?:draai|draaien|gedraaid|zet|zetten|gezet|nemen)\b|"
        r"\b(?:draai|zet|neem|haal)\b[^.!?]{0,30}\bterug\b|"
        r"\b(?:haal|gooi|verwijder|wis|delete|remove)\b[^.!?]{0,30}\b(?:update|melding|bericht|antwoord|stand|"
        r"status|weg|last|laatste|vorige|that|entry)\b|"
        r"\bherstel(?:\s+(?:maar|dat|dit|even|svp|alsjeblieft))?\s*(?=[.!?,]|$)|"
        r"\b(?:draai|zet)\b[^.!?]{0,40}\bterug\b|\bniet\s+voor\s+\w+\s+(?:taak\s+|afspraak\s+)?bedoeld\b|"
        r"\bwas\s+een\s+(?:vergissing|foutje?|mistake)\b|"
        r"\b(?:verkeerde?|foute?)\s+(?:taak|draad|knop|kanaal|afspraak|thread|bericht|regel|actie|update)\b|"
        r"\b(?:was|is|hoorde|hoort|bedoeld)\b[^.!?]{0,20}\b(?:voor|bij|for|meant\s+for)\s+(?:een|de|an?|"
        r"the)?\s*(?:andere?|other|another)\s+(?:taak|afspraak|task|thread|draad|ding|item|kanaal|one)\b|"
        r"\b(?:per\s+ongeluk|by\s+mistake|by\s+accident|accidentally|misclick\w*|misgeklikt|"
        r"verkeerd\s+(?:geklikt|gedrukt|getypt|knopje|gedaan))\b|"
        r"\b(?:vergeet|negeer|ignore|forget|scratch|disregard)\b[^.!?]{0,15}\b(?:dat|mijn|vorige|laatste|that|my|"
        r"last|previous|bericht)\b|"
        r"\bwrong\s+(?:task|one|thread|button|channel|item)\b|"
        r"\b(?:trek|neem)\b[^.!?]{0,25}\b(?:in|terug)\b(?=\W*$)|\bmy\s+mistake\b|\btake\s+(?:that|it)\s+back\b|"
        r"\b(?:vorige|laatste|mijn)\s+(?:bericht|update|melding|antwoord|reactie)\s+(?:klopt|klopte|was)\s+(?:niet|"
        r"fout|onjuist|verkeerd)\b|\A\W*(?:foutje|vergissing|oeps|oops)\W*\Z",
    ),
    (
        Fact.SNOOZE,
        r"\bherinner(?:en|ing)?\b|\b(?:remind|reminder|snooze|ping|nudge)\b|"
        r"\b(?:vraag|vragen)\s+(?:het|dit|me|mij|maar|dat|'t|er|hem|hier)\b|"
        r"\bvraag\b[^.!?]{0,30}\b(?:nog\s+(?:eens|een\s+keer)|opnieuw|weer)\b|"
        r"\bnog\s+(?:eens|een\s+keer)\s+(?:te\s+)?(?:vragen|sturen|herinneren|polsen)\b|"
        r"\b(?:stuur|geef|zend|doe|send)\b[^.!?]{0,40}\b(?:berichtje?|seintje|ping|reminder|herinnering|signaal|"
        r"message|note)\b|\bask\s+(?:me\s+)?(?:again|later|about)\b|\bask\s+me\b|"
        r"\b(?:kom|meld)\b[^.!?]{0,30}\b(?:terug|weer)\b(?!\s+bij\s+jullie)|\b(?:come|check)\s+back\b|"
        r"\btik\s+me\s+aan\b|\bpiep\s+me\b|\btrek\s+\w+\s+aan\s+mijn\b|\btry\s+(?:me\s+)?again\b|"
        r"\bprobeer\s+het\b[^.!?]{0,30}\b(?:nog\s+eens|weer|opnieuw)\b",
    ),
    (
        Fact.NOT_NOW,
        r"\b(?:even\s+)?(?:niet\s+nu|nu\s+(?:even\s+)?niet|not\s+(?:right\s+)?now|"
        r"geen\s+tijd(?!\s+(?:\w+\s+)?(?:voor\s+)?gehad)(?:\s+nu)?|nu\s+geen\s+tijd|no\s+time(?:\s+now)?|"
        r"komt\s+(?:nu\s+)?(?:even\s+)?niet\s+uit|even\s+geen\s+tijd|te\s+druk\s+nu|nu\s+te\s+druk|even\s+niet)\b|"
        r"\A\W*(?:later|straks|morgen|volgende\s+week|next\s+week|tomorrow|over\s+[\w\s]{3,20})\s+(?:weer|"
        r"nog\s+eens|nog\s+een\s+keer|again|graag|svp|please)\W*\Z|\A\W*(?:even\s+)?(?:later|straks)\W*\Z|"
        r"\bweer\s+(?:vragen|proberen|melden)\b",
    ),
    (
        Fact.REASSIGN,
        r"@\d\s+(?:jij\s+|je\s+|you\s+)?(?:bent|is|are|wordt)\b[^.!?]{0,25}\b(?:eigenaar|trekker|"
        r"verantwoordelijk\w*|owner|lead)\b|\b(?:overgedragen|overdragen|overnemen|overgenomen|doorgegeven|"
        r"doorgezet|toegewezen|toewijzen|reassign\w*|assign(?:ed)?|hand(?:ed|ing)?\s+(?:this\s+|it\s+)?over|"
        r"takes?\s+(?:this\s+|it\s+)?over|taking\s+(?:this\s+|it\s+)?over|took\s+over|"
        r"passed?\s+(?:this\s+|it\s+)?(?:on\s+)?to)\b|"
        r"\b(?:draag|draagt|neem|neemt|nemen|pak|pakt|pakken)\b[^.!?]{0,40}\bover\b|"
        r"\b(?:neemt|pakt|neem|pak)\s+(?:dit|het|deze|hem|die)\s+(?:verder\s+)?(?:van\s+(?:mij|ons|me)\s+over|over|"
        r"op)\b(?<=@\d.{0,40})|"
        r"@\d\s+(?:pakt|neemt|doet|gaat|gaat\s+dit|regelt|trekt|is|wordt)\s+(?:dit|deze|het|hem|die|nu|vanaf\s+nu|"
        r"voortaan|hierna|verder|de|hiervoor|onze|nieuwe|verantwoordelijk|trekker|eigenaar|aanspreekpunt|now|"
        r"the)\b(?!\s+(?:nog|stand))|"
        r"\b(?:voor|bij|van|naar|aan|for|to|is|with)\s+@\d(?=\W*(?:$|[.!?,]))(?<!wacht\w*\s+(?:op|"
        r"van)\s+@\d)(?<=\b(?:deze|dit|die|taak|dat|this|that|zet|ligt|hoort|gaat|is|verhuist|door|give|belongs|"
        r"eigenaar|trekker|nu|owner|regel\w*)\b.{0,30})|"
        r"\b(?:zet|plaats)\b[^.!?]{0,30}\bnaam\s+van\b|"
        r"\b(?:kun|kan|wil|zou|could|can|would)\s+(?:jij|je|u|you)\b[^.!?]{0,30}\b(?:overnemen|oppakken|doen|"
        r"oppikken|take\s+(?:this|it|over)|pick\s+(?:this|it)\s+up)\b(?=.{0,30}@\d|(?<=@\d.{0,60}))|"
        r"@\d\s+is\s+(?:nu\s+|now\s+|vanaf\s+nu\s+|voortaan\s+)?(?:de\s+|the\s+)?(?:nieuwe\s+|new\s+)?(?:trekker|"
        r"eigenaar|verantwoordelijk\w*|owner|contactpersoon|lead|responsible)\b",
    ),
    (
        Fact.ELSEWHERE,
        r"\b(?:hoort|horen|belongs?|thuishoort)\s+(?:eigenlijk\s+|toch\s+|gewoon\s+|meer\s+)?(?:thuis\s+)?(?:bij|"
        r"to|with|in)\s+(?!elkaar)\w+|\bniet\s+(?:(?:een\s+)?taak\s+)?(?:voor|van|bij)\s+(?:mij|ons|me|"
        r"onze\s+\w+)\b|\bnot\s+(?:mine|ours|my\s+\w+|our\s+\w+|for\s+(?:me|us))\b|"
        r"\bniet\s+(?:mijn|onze|ons)\s+(?:taak|werk|afspraak|pakkie\w*|verantwoordelijkheid|ding|klus)\b|"
        r"\b(?:is|lijkt\s+me)\s+(?:iets\s+|een\s+(?:taak|klus)\s+)?(?:voor|van)\s+(?:de\s+|het\s+)?(?:gemeente|"
        r"corporatie|huurders\w*|collega\w*|provincie|afdeling\w*|woonlint|bewoners\w*|team\s+\w+|wijkteam|"
        r"zorg\w*)\b|"
        r"\b(?:moet|moeten)\s+(?:je|jullie|jij)\s+(?:bij|aan)\s+(?:de\s+|een\s+)?\w+\s+(?:zijn|vragen)\b|"
        r"\b(?:gaan|ga|gaat)\s+(?:wij\s+|we\s+|ik\s+)?(?:hier|daar|er)\s+niet\s+over\b|"
        r"\bgaat\s+(?:mijn\s+|een\s+|onze\s+)?(?:collega|afdeling|gemeente|corporatie)\w*\s+over\b|"
        r"\bzit\s+ik\s+niet\s+(?:meer\s+)?(?:op|bij)\b|\bdoe\s+ik\s+niet\s+meer\b|"
        r"\bben\s+ik\s+niet\s+(?:meer\s+)?(?:van|voor)\b|\biemand\s+anders\s+(?:doet|pakt|neemt|heeft)\b|"
        r"\bsomeone\s+else\s+(?:does|has|handles)\b",
    ),
    (
        Fact.OFF_LIST,
        r"\b(?:kan|mag)\s+(?:\w+\s+)?(?:weg|eraf|van\s+(?:de|het)\s+(?:lijst|lijstje))\b|"
        r"\bvan\s+de\s+lijst\s+(?:af|halen)\b|\b(?:streep|kruis)\s+er\s?door\b|\boff\s+the\s+list\b",
    ),
    (
        Fact.DROPPED,
        rf"\b(?:is|wordt|zijn|komt\s+te|gaat|mag|kan|mogen|kunnen|moet|was|be|been|getting)\b{_TWO}\s+(?:vervallen|"
        rf"geschrapt|geannuleerd|afgeblazen|ingetrokken|overbodig|achterhaald|gecanceld|cancell?ed|scrapped|dropped|"
        rf"obsolete)\b|"
        r"\b(?:vervalt|vervallen|geschrapt|schrappen|schrap|geannuleerd|annuleren|afgeblazen|overbodig|stopgezet|"
        r"gecanceld|cancel(?:l?ed)?|scrapped|dropped|obsolete|nvt|called\s+off|abandoned)\b|"
        r"\bvan\s+de\s+baan\b|\bhoef(?:t|de|ven)?\s+(?:echt\s+|dus\s+|toch\s+|voor\s+ons\s+|dit\s+|eigenlijk\s+|"
        r"allemaal\s+|helemaal\s+|van\s+\w+\s+)*niet(?:\s+(?:meer|langer))?\b|"
        r"\b(?:is|zijn)?\s*(?:echt\s+|dus\s+)?niet\s+(?:meer|langer)\s+(?:nodig|aan\s+de\s+orde|relevant|"
        r"van\s+toepassing|actueel|gewenst|vereist|noodzakelijk)\b|"
        r"\bniet\s+(?:nodig|van\s+toepassing)\b|\b(?:gaat|gaan|ging)\s+(?:\w+\s+){0,3}?niet\s+(?:meer\s+)?door\b|"
        r"\b(?:definitief|helemaal)\s+niet\s+door\b|"
        r"\b(?:zien|zagen|ziet|zie|afgezien|afzien)\b[^.!?]{0,25}\b(?:af|ervan|hiervan)\b(?=\W*(?:$|[.!?,]))|"
        r"\b(?:hiermee|ermee)\s+(?:te\s+)?(?:stop\w*|gestopt|kappen)\b|"
        r"\b(?:stoppen|gestopt|stopt|kappen)\b[^.!?]{0,15}\b(?:ermee|hiermee|mee|met\s+(?:dit|deze)\s+\w+)\b|"
        r"\bwordt\s+niet\s+(?:meer|langer)\s+(?:gedaan|uitgevoerd|opgepakt|gemaakt)\b|"
        r"\b(?:doen|gaan|voeren)\s+(?:we|wij)\b[^.!?]{0,30}\bniet\s+(?:meer|langer)(?:\s+(?:doen|uit\w*))?\b|"
        r"\b(?:we|wij)\s+(?:doen|gaan)\s+(?:dit|het|dat)?\s*niet\s+(?:meer|langer)(?:\s+doen)?\b|"
        r"\bno\s+longer\s+(?:needed|necessary|relevant|required|applicable|happening)\b|"
        r"\bnot\s+(?:needed|necessary|required|applicable|going\s+ahead|happening)\b|"
        r"\b(?:won't|will\s+not|isn't\s+going\s+to)\s+(?:happen|go\s+ahead)\b|\boff\s+the\s+table\b|\bn/a\b|"
        r"\blaten\b[^.!?]{0,15}\bvallen\b|\bgeen\s+(?:sprake|behoefte|noodzaak)\s+meer\b|"
        r"\bdon't\s+need\s+(?:this|it)\b|\b(?:decided\s+not\s+to|besloten\b[^.!?]{0,15}\bniet\s+te\s+doen)\b",
    ),
    (
        Fact.NOT_STARTED,
        r"\b(?:nog\s+)?(?:niet|niets|niks|geen|nooit|not|never|haven't|hasn't|have\s+not|has\s+not|nothing|havent|"
        r"hasnt|nobody|niemand)\b[^.,!?;]{0,30}\b(?:begonnen|gestart|opgestart|opgepakt|aangepakt|"
        r"aan\s*toe\s?gekomen|aan\s+toe|aan\s+begonnen|gebeurd|naar\s+gekeken|begin|started|begun|been\s+done|"
        r"happened)\b|"
        r"\b(?:nog\s+)?(?:helemaal\s+|echt\s+|eigenlijk\s+)?(?:niks|niets)\s+(?:\w+\s+){0,3}?(?:gedaan|ondernomen|"
        r"mee\s+gedaan|aan\s+gedaan)\b|\b(?:hier|daar|dit|er)?\s*(?:nog\s+)?(?:niks|niets)\s+(?:aan|"
        r"mee)\s+gedaan\b|\bnothing\s+(?:done|yet|so\s+far)\b|\bnothing\s+has\b|"
        r"\bgeen\s+tijd\s+(?:\w+\s+){0,2}?gehad\b|\A\W*nog\s+(?:\w+\s+)?(?:beginnen|starten|oppakken)\b|"
        r"\bmoet(?:en)?\s+(?:\w+\s+){0,4}?nog\s+(?:\w+\s+){0,3}?(?:mee\s+)?(?:starten|beginnen|opstarten|oppakken|"
        r"opgestart|opgepakt|worden\s+op\w+|van\s+start)\b|"
        r"\b(?:moet(?:en)?|gaan?)\s+(?:nog|pas)\s+(?:\w+\s+){0,3}?(?:starten|beginnen|van\s+start)\b|"
        r"\b(?:start(?:en)?|begint|beginnen)\s+(?:we\s+|hier\s+|er\s+|hiermee\s+)?pas\b|"
        r"\b(?:starten|beginnen)\s+(?:we|wij)\s+(?:\w+\s+)?(?:in|na|volgende|op)\b|"
        r"\bnog\s+(?:te\s+starten|op\s+te\s+(?:starten|pakken))\b|"
        r"\b(?:yet|still\s+(?:needs?|has|have))\s+to\s+(?:start|begin)\b|\bto\s+be\s+started\b|"
        r"\bnot\s+yet\s+begun\b|"
        r"\bnog\s+(?:op\s+(?:de\s+plank|0|nul)|onaangeroerd|niet\s+aangeraakt|in\s+de\s+(?:wacht)?rij|"
        r"op\s+de\s+stapel)\b|\b(?:we|wij|ik)\s+(?:starten|beginnen|begin|start)\s+(?:pas\s+|er\s+|hier\s+|"
        r"hiermee\s+|ermee\s+)*datum\d|\bgeen\s+(?:begin|start)\b|\b(?:nog\s+)?niet\s+aan\s*toe\s*(?:gekomen)?\b",
    ),
    (
        Fact.NO_TROUBLE,
        r"\b(?:geen|zonder|niet|nauwelijks|no|without|any)\s+(?:enkele\s+|echte\s+|grote\s+|verdere\s+|meer\s+|"
        r"major\s+|real\s+)?(?:vertraging\w*|uitloop|uitstel|oponthoud|risico'?s?|probleem|problemen|problems|"
        r"issues|delays?|risks?|zorgen|worries|knelpunten|belemmeringen|obstakels|vuiltje\w*|bijzonderheden|"
        r"gekke\s+dingen|tegenvallers|concerns)\b(?:\s+(?:te\s+\w+|aan\s+de\s+lucht|zijn))?|"
        r"\b(?:niet|not|niks|niets)\s+(?:meer\s+)?(?:vertraagd|delayed|uitgesteld|geblokkeerd|blocked|spannend|"
        r"krap|te\s+laat|late|behind|achter|at\s+risk|aan\s+de\s+hand|op\s+slot)\b|"
        r"\b(?:loopt|lopen)\s+niet\s+(?:uit|achter|vast)\b|"
        r"\b(?:weer|eindelijk)\s+(?:vlot\w*|los\b|in\s+beweging|vlotgetrokken|opgestart)|\bunblocked\b|"
        r"\bloopt\s+geen\s+(?:gevaar|risico)\b|\bgeen\s+(?:gevaar|reden)\b|\bniets\s+in\s+de\s+weg\b|"
        r"\bstaat\s+niet\s+stil\b|\bligt\s+niet\s+stil\b",
    ),
    (
        Fact.WAY_BEHIND,
        r"\b(?:lopen|loopt|liggen|ligt|zitten|raken|zijn|staan|staat|zit|running|we're|are|is|fallen|falling|"
        r"a\s+bit|bit)\b[^.,!?;]{0,40}\b(?:achter|achterop|"
        r"behind)\b(?:\s+(?:op|the|on)?\s*(?:schema|planning|schedule|plan|de\s+planning))?|"
        r"\bachter\s+(?:op\s+)?(?:schema|de\s+planning|planning)\b|\bachterstand\b|\bbehind\s+(?:schedule|plan)\b|"
        r"\bniet\s+(?:helemaal\s+|meer\s+|echt\s+)?op\s+(?:schema|koers)\b|"
        r"\bnot\s+(?:quite\s+)?on\s+(?:track|schedule)\b|\boff\s+track\b",
    ),
    (
        Fact.PERHAPS_NOT,
        rf"\b(?:waarschijnlijk|vermoedelijk|wellicht|misschien|mogelijk|denk|vrees|vrezen|bang|ben\s+bang|"
        rf"vraag\s+me\s+af|betwijfel|twijfel\w*|probably|might|may|unlikely|doubt|afraid|fear|worried|onzeker|"
        rf"niet\s+zeker|weet\s+niet|not\s+sure|onwaarschijnlijk|verwacht)\b(?:\s+[\w'@%]+){{0,7}}?\s+(?:{NOT}|of|"
        rf"whether|if|to)\b(?:\s+[\w'@%]+){{0,4}}?\s+(?:{_AIMS}|gehaald|gered|lukken|lukt|on\s+time|op\s+tijd|"
        rf"make)\b|"
        rf"\b(?:gaan?|zullen|zal|redden|halen|haal|lukt|gaat)\b(?:\s+[\w'@%]+){{0,4}}?\s+(?:waarschijnlijk|"
        rf"vermoedelijk|denk\s+ik|vrees\s+ik|misschien|mogelijk|wellicht|probably|"
        rf"ben\s+ik\s+bang)\s+(?:\w+\s+)?niet\b(?:\s+(?:meer\s+)?(?:{_AIMS}|op\s+tijd))?|"
        rf"\b{_AIMS}\b(?:\s+[\w'@%]+){{0,4}}?\s+niet\b(?:\s+[\w'@%]+){{0,3}}?\s+(?:vrees\s+ik|denk\s+ik|"
        rf"ben\s+ik\s+bang|waarschijnlijk|vermoedelijk|volgens\s+mij)\b|\bprobably\s+(?:not|won't)\b|"
        rf"\bwaarschijnlijk\s+niet\b|\bvermoedelijk\s+niet\b|\bunlikely\b|\bmay\s+not\s+make\b|\bmight\s+not\b|"
        rf"\bmight\s+miss\b",
    ),
    (
        Fact.AT_RISK,
        r"\bsignamber\b|\b(?:net\s+)?wel\s+of\s+(?:net\s+)?niet\b|\bhard\s+hoofd\b|\bbillen\s?knijpen\b|"
        r"\bpeentjes\s+zweten\b|\bkans\s+(?:dat|op)\b[^.,!?;]{0,40}\b(?:niet|uitlopen|uitloop|vertraging|later|"
        r"uitstel)\b|\bnagelbijten\b|\bhachelijk\b|\bbuffer\s+is\s+op\b|\blosse\s+schroeven\b|\bspannend\b|"
        r"\bop\s+de\s+tocht\b|\bspeling\s+(?:meer|over)\b|\bgeen\s+(?:ruimte|speling|marge)\b|"
        r"\b(?:loopt|gaat|verloopt)\s+(?:\w+\s+)?niet\s+(?:\w+\s+)?(?:goed|lekker|soepel|makkelijk|best|geweldig|"
        r"vlot|vanzelf)\b|\bachter(?=\W*$)|\b(?:oranje|geel|amber|orange|yellow)\b|\bkrap\b|\bkrapjes\b|\bnipt\b|"
        r"\bnet\s+aan\b|\bspannend\b|\bspant\b|\bspannen\b|\bkantje\s+boord\b|\bop\s+het\s+(?:nippertje|randje)\b|"
        r"\bkiele\s?kiele\b|\b(?:risico|risk|risky|riskant|risicovol)\b|\b(?:in\s+gevaar|gevaar|jeopardy|danger)\b|"
        r"\bonder\s+druk\b|"
        r"\b(?:zorgelijk|zorgen|zorg\s+over|bezorgd|worried|worrying|concerned|concern|worries|kritiek|kritisch|"
        r"penibel|precair|wankel|twijfelachtig|onzeker|ongewis|uncertain|unsure|doubtful|dreigt|dreigen|vrees|"
        r"vrezen|bang)\b|\b(?:tight|touch\s+and\s+go|close\s+call|cutting\s+it\s+(?:close|fine)|challenging|tricky|"
        r"shaky|iffy)\b|"
        r"\b(?:lastig|moeilijk|moeizaam|stroef|hobbelig)\b|\bknijpt\b|"
        r"\b(?:kan|kunnen|zou|zouden|could|might|may|can)\b[^.,!?;]{0,30}\b(?:uitlopen|vertragen|schuiven|"
        r"opschuiven|tegenvallen|vertraging\w*|later\s+worden|slip|delayed?|be\s+late|misgaan|mislopen|slippen|"
        r"uitloopt)\b|\b(?:might|may|could)\s+(?:not|slip|become|be|miss|take|end\s+up)\b|"
        r"\bkan\s+(?:best\s+|ook\s+)?zijn\s+dat\b|\b(?:misschien|mogelijk|wellicht|eventueel|perhaps|maybe|"
        r"possibly)\b|\b(?:de\s+vraag|afwachten|niet\s+zeker|weet\s+niet|twijfel|betwijfel|not\s+sure|unclear|"
        r"nog\s+onduidelijk)\b(?:\s+of\b)?|\b(?:hopelijk|hopen|hoop)\b[^.,!?;]{0,25}\b(?:halen|haal|redden|lukt|"
        r"lukken|op\s+tijd)\b|\bhope(?:fully)?\b[^.,!?;]{0,25}\b(?:make|on\s+time|in\s+time)\b|"
        r"\bals\s+alles\s+meezit\b|\bfingers\s+crossed\b|\bduimen\b",
    ),
    (
        Fact.FAILED,
        r"(?<!\b(?:wordt|nog)\s)\b(?:niet|nooit)\s+(?:meer\s+)?(?:gelukt|gehaald|gered|behaald)\b|"
        r"\b(?:lukte|lukt)\s+(?:\w+\s+){0,2}?niet\b(?!\s+meer)(?=\W*(?:$|[.!?,]))|"
        r"\bis\s+(?:ons\s+)?niet\s+gelukt\b|\bmislukt\b|"
        r"\bdidn't\s+(?:make|manage|work|succeed)(?:\s+(?:it|to\s+do\s+it|out))?\b|\bfailed\b|"
        r"\bnot\s+(?:made|achieved|succeeded)\b",
    ),
    (
        Fact.MISSES_IT,
        rf"\b{_AIMS}\b{_FEW}\s+(?:niet|nooit)\b(?:\s+meer)?|\bwordt\s+niet\s+(?:meer\s+)?(?:gehaald|gered)\b|"
        rf"\b(?:niet|nooit)\b(?:\s+[\w']+){{0,4}}?\s+(?:halen|redden|haalbaar|lukken|op\s+tijd|tijdig|"
        rf"binnen\s+de\s+(?:termijn|tijd|planning))\b|\bhaalbaar\b{_TWO}\s+niet\b|\bonhaalbaar\b|"
        rf"\b(?:gaat|gaan)\s+(?:het|hem|'m|m|dit|dat)?\s*niet\s+(?:meer\s+)?(?:worden|lukken|halen|redden)\b|"
        rf"\bwordt\s+(?:hem|'m)\s+niet\b|"
        r"\b(?:won't|will\s+not|can't|cannot|can\s+not|not\s+going\s+to|aren't\s+going\s+to|unable\s+to|"
        r"not\s+gonna)\s+(?:be\s+able\s+to\s+)?(?:make|meet|hit|finish|reach|"
        r"be\s+(?:done|ready|on\s+time|finished))\b|\bmiss(?:ed|ing)?\s+(?:the|this|our)?\s*(?:deadline|date)\b|"
        r"\bnot\s+(?:on|in)\s+time\b|\bniet\s+voor\s+(?:die|deze|de)\s+(?:datum|deadline)\b|"
        r"\bdeadline\s+(?:\w+\s+)?(?:verstreken|gemist|voorbij)\b|\bte\s+laat\b|\btoo\s+late\b|\boverdue\b",
    ),
    (
        Fact.MAKES_IT,
        rf"\b(?:we|wij|i|ik|i'll|we'll|will|dat|het|dit|ze|gaan|gaat|going\s+to)\s+(?:\w+\s+)?(?:halen|haal|redden|"
        rf"red|lukt|lukken|gaan\s+(?:het\s+)?halen|make|meet|"
        rf"hit){_IT}(?:(?:\s+\w+){{0,2}}?\s+(?:halen|redden|lukken))?\b|\b(?:halen|redden|haal|red|lukt)\b{_IT}|"
        rf"\bgaat\b{_FEW}\s+lukken\b|\bgaan\b{_FEW}\s+(?:halen|redden)\b|\b(?:on|in)\s+time\b|"
        rf"\b(?:ruim\s+|well\s+)?(?:voor|before)\s+(?:de|the)\s+(?:deadline|einddatum|due\s+date|streefdatum)\b|"
        rf"\bdatum\d\s+is\s+geen\s+probleem\b|\b(?:ruim\s+|netjes\s+|gewoon\s+|wel\s+)?op\s+tijd\b|"
        rf"\bkomt\s+(?:\w+\s+)?(?:goed|in\s+orde)\b|\bhaalbaar\b|"
        rf"\bbinnen\s+de\s+(?:termijn|tijd|planning|deadline)\b|"
        r"\b(?:ruim\s+)?(?:op\s+(?:schema|koers)|volgens\s+(?:de\s+)?(?:plan|planning|schema|afspraak)|"
        r"conform\s+(?:de\s+)?(?:planning|plan)|on\s+(?:track|schedule|course|target)|as\s+planned|"
        r"(?:according\s+)?to\s+plan|voor\s+op\s+schema|ahead\s+of\s+schedule|zoals\s+gepland|op\s+planning)\b|"
        r"\bsigngreen\b|\bwill\s+(?:be\s+)?(?:make|made)\s+(?:it|the)\b",
    ),
    (
        Fact.MORE_TIME,
        r"\b(?:meer|extra)\s+(?:tijd|weken|maanden|dagen)\b(?:\s+nodig)?|"
        r"\b(?:more|extra)\s+(?:time|weeks|months)\b|"
        r"\b(?:paar|enkele|aantal)\s+(?:weken|maanden|dagen)\s+(?:extra|later|nodig|langer|uitstel|vertraging)\b|"
        r"\b(?:few|couple\s+of)\s+(?:more\s+)?(?:weeks|months|days)\s+(?:late|later|more|extra)\b|"
        r"\bduurt\s+(?:\w+\s+)?langer\b|\btakes?\s+longer\b|\btaking\s+longer\b|"
        r"\blanger\s+dan\s+(?:gedacht|gepland|verwacht)\b",
    ),
    (
        Fact.DELAYED,
        r"\b(?:vertraagd|vertraging|vertragingen|vertragen|uitgesteld|uitstel|uitstellen|uitgelopen|uitloop|"
        r"doorgeschoven|doorschuiven|opgeschoven|opschuiven|verschoven|verschuift|verschuiven|verplaatst|"
        r"verplaatsen|verzet|verlaat|geschoven)\b|\b(?:loopt|lopen|liep)\b[^.,!?;]{0,30}\buit\b|"
        r"\b(?:schuift|schuiven|schuif)\b(?:[^.,!?;]{0,30}\b(?:op|door|uit)\b)?|"
        r"\b(?:delayed|delay|delays|late|postponed|postpone|pushed|slipped|slipping|slips|rescheduled|moved|"
        r"moves)\b|\bwordt\s+(?:het\s+)?(?:iets\s+|wat\s+|echt\s+|toch\s+)?later\b|"
        r"\blater\s+(?:dan\s+(?:gepland|verwacht))?\b(?=\W*$)|\bachter\s+de\s+(?:feiten|deadline)\b",
    ),
    (
        Fact.OURS_DONE,
        rf"(?<!\b(?:van|vanuit|aan|from|on|at|for)\s)\b(?:ons|onze|mijn|our|my)\s+(?:eigen\s+)?(?:deel|stuk|kant|"
        rf"werk|bijdrage|part|side|bit|aandeel|gedeelte|huiswerk|inbreng|"
        rf"input)\b(?:\s+[\w']+){{0,3}}?\s+{FINISHED}\b|"
        rf"\b{FINISHED}\s+(?:met\s+)?(?:ons|onze|mijn|our|my)\s+(?:deel|stuk|part)\b",
    ),
    (
        Fact.BLOCKED,
        r"\bsignred\b|\A\W*(?:rood|red)\W*\Z|\bop\s+rood\b|"
        r"\b(?:ligt|liggen|staat|staan|valt|lag|alles|werk|project|bouw)\b[^.,!?;]{0,40}\b(?:stil|plat|"
        r"op\s+(?:zijn|z'n)\s+gat)\b|\bstil\s?(?:gelegd|gevallen|ligt|staat|ligging)\b|\bstilstand\b|"
        r"\b(?:muur|klem)vast\b|\bvastgelopen\b|\b(?:zit|zitten|loopt|lopen|hangt|steekt)\b[^.,!?;]{0,30}\bvast\b|"
        r"\bvast\s+(?:op|bij|door)\b|"
        r"\b(?:geblokkeerd|blokkade|geblokt|blocked|blocker|stuck|halted|stalled|paused|gepauzeerd|opgeschort|"
        r"bevroren|frozen|impasse|patstelling|stagneert|stagnatie|stilgelegd)\b|\bon\s+(?:hold|ice)\b|"
        r"\bstandstill\b|\bin\s+de\s+(?:ijskast|koelkast|wacht)\b|"
        r"\b(?:wacht|wachten|wachtend|gewacht)\b(?:\s+(?:nu|nog|we|wij|ik|al|steeds|sinds|eerst|dus|even|is|het|"
        r"alleen|weken|maanden|\d+))*\s+(?:op|tot|totdat|van|bij|datum\d)\b|\b(?:is|het|nog|nu|blijft)\s+wachten\b|"
        r"\bwachten\b(?=\W*$)|\b(?:waiting|wait|awaiting)\b(?:\s+(?:for|on|until))?|\bin\s+afwachting\b|"
        r"\bpending\b|\b(?:afhankelijk\s+van|depends\s+on|dependent\s+on)\b|"
        r"\b(?:kunnen|kan|kun|komen|kom|mogen)\b[^.,!?;]{0,25}\b(?:niet\s+(?:verder|door|vooruit|beginnen|starten)|"
        r"niks|niets|geen\s+kant\s+op)\b|\b(?:can't|cannot|can\s+not|unable\s+to)\s+(?:continue|proceed|move|"
        r"do\s+anything|go\s+on|start)\b|\bnothing\s+(?:moves|happens|is\s+moving)\b|"
        r"\b(?:geen|no|nul)\s+(?:voortgang|beweging|progress|movement|schot)\b|"
        r"\b(?:gebeurt|gebeurde|beweegt)\b[^.,!?;]{0,25}\b(?:niks|niets|niet)\b|\baan\s+zet\b|"
        r"\bnu\s+(?:de\s+|het\s+|alleen\s+)?[\w@]+\s+nog\b|\bon\s+pause\b|"
        r"\b(?:kan|kunnen|kun)\s+(?:we\s+|wij\s+|ik\s+)?pas\s+(?:verder|starten|door|beginnen)\b|"
        r"\b(?:vergunning|akkoord|toestemming|besluit|handtekening|subsidie|geld|budget|reactie|antwoord|"
        r"goedkeuring|permit|approval)\b[^.,!?;]{0,15}\b(?:nog\s+)?niet\b(?:\s+\w+)?|"
        r"\b(?:nog\s+)?geen\s+(?:vergunning|akkoord|besluit|handtekening|goedkeuring)\b|"
        r"\bmoet(?:en)?\s+(?:nu\s+|dan\s+)?eerst\b|\bneeds?\s+to\s+\w+\s+first\b|\bde\s+bal\s+ligt\b|"
        r"\bball\s+is\s+in\b|\b(?:geen|no)\s+(?:reactie|antwoord|respons|response|reply|akkoord|toestemming|"
        r"vergunning|capaciteit|mensen|geld|budget|personeel)\b|\bgestrand\b|\bis\s+(?:er\s?mee\s+)?gestopt\b|"
        r"\bfailliet\b|\bbezwaar\s+ingediend\b|\bhangt\s+op\b|\bin\s+bezwaar\b|\bstokt\b",
    ),
    (Fact.LIES_WITH, r"\bligt\b[^.,!?;]{0,30}\b(?:bij|op\s+het\s+bord(?:je)?\s+van)\b"),
    (
        Fact.NOT_DONE,
        rf"\b(?:nog\s+)?(?:niet|geen|not|isn't|aren't|not\s+yet|nog\s+lang\s+niet|"
        rf"nog\s+niet)\b(?:\s+[\w']+){{0,4}}?\s+(?:{FINISHED}|gelukt|zover|so\s+far\s+yet|there\s+yet|ingediend|"
        rf"verstuurd|vastgesteld|getekend|gestuurd|besproken|goedgekeurd)\b(?:\s+yet)?|"
        rf"\b{FINISHED}\s+(?:is|zijn|was|ben)\s+(?:\w+\s+){{0,3}}?(?:nog\s+)?niet\b|"
        rf"\A\W*(?:nee\s*,?\s*|no\s*,?\s*|helaas\s*,?\s*)?(?:nog\s+(?:lang\s+)?niet(?:\s+helemaal|\s+alles|"
        rf"\s+echt)?|not\s+(?:quite\s+)?yet|not\s+quite|niet\s+helemaal)\W*\Z|\bunfinished\b|\bincomplete\b|"
        rf"\bstill\s+open\b|\bstaat\s+nog\s+open\b|\bnog\s+niet\s+(?:zo\s?ver|alles)\b|\bnot\s+(?:quite\s+)?there\b",
    ),
    (
        Fact.NEARLY,
        rf"\b(?:blok|deel|fase|complex|stap|onderdeel|gebouw|phase|part|"
        rf"step)\s+[0-9]+\b(?:\s+[\w']+){{0,3}}?\s+{FINISHED}\b|"
        rf"\b(?:concept(?:versie)?|draft)\b(?:\s+[\w']+){{0,3}}?\s+(?:ligt|is|staat|klaar|af|gereed|ready|"
        rf"done)\b(?:\s+er)?|\b(?:bijna|grotendeels|vrijwel|zo\s+goed\s+als|nagenoeg|deels|gedeeltelijk|"
        rf"voor\s+het\s+grootste\s+deel|merendeels|haast|half|op\s+\w+\s+na|almost|nearly|mostly|partly|partially|"
        rf"practically|just\s+about|largely|halfway)\b(?:\s+[\w']+){{0,3}}?(?:\s+{FINISHED}|\s+zover|\s+there|"
        rf"(?=\W*$))|\b(?:een\s+)?(?:heel\s+|aardig\s+|flink\s+)?eind(?:je)?\s+(?:op\s+weg|onderweg|gevorderd|"
        rf"verder)\b|\b(?:heel|groot)\s+(?:stuk|eind|deel)\s+(?:\w+\s+)?(?:{FINISHED}|op\s+weg|verder)\b|"
        rf"\b(?:ver|flink|aardig)\s+(?:gevorderd|op\s+weg|opgeschoten)\b|"
        rf"\b(?:puntjes\s+op\s+de\s+i|laatste\s+(?:hand|loodjes|puntjes|check|stapje|stap|details|correcties)|"
        rf"finishing\s+touches|final\s+(?:touches|details|bits)|eindfase|afrondende?\s+fase|in\s+de\s+afronding)\b|"
        rf"\b(?:concept|eerste\s+(?:versie|deel|fase|helft|stap|opzet|ronde)|draft|"
        rf"first\s+(?:draft|part|phase|half)|deel\s+\d|fase\s+\d)\b(?:\s+[\w']+){{0,3}}?\s+{FINISHED}\b|"
        rf"\b(?:well\s+)?(?:on\s+(?:our|the|its)\s+way|getting\s+there|a\s+long\s+way)\b",
    ),
    (
        Fact.REMAINDER,
        r"\b(?:alleen|enkel|only|just)\s+(?:de|het|een|nog|the|a|some|wat|our|onze)?\s*[\w\s-]{2,40}?\b(?:nog|left|"
        r"to\s+go|remaining|outstanding)\b(?!\s+steeds)|\b(?:alleen\s+nog|enkel\s+nog)\b|"
        r"\bnog\s+(?:1|een|wat|enkele|paar|\d+|alleen|de|het|veel|"
        r"een\s+(?:heel\s+)?(?:stuk|paar|hoop|boel))\b[^.,!?;]{0,40}\b(?:te\s+(?:gaan|doen|\w+en)|open|over|"
        r"nodig)\b|\bde\s+rest\s+(?:volgt|komt|moet|nog|loopt)\b|\brest\s+(?:volgt|komt\s+nog)\b|"
        r"\bmoet(?:en)?\s+(?:alleen\s+)?nog\b|\b(?:op|except|behalve|uitgezonderd)\s+[\w\s-]{1,30}\s+na\b|"
        r"\b(?:behalve|except|apart\s+from|uitgezonderd)\b|\bstill\s+(?:need|needs|have|has|to\s+do)\b|"
        r"\bto\s+do\s+still\b|\bnog\s+(?:een\s+)?(?:heel\s+)?(?:stuk|eind)\b",
    ),
    (
        Fact.WILL_BE_DONE,
        rf"\b(?:wordt|worden|zal|zullen|gaan|gaat|moet(?:en)?(?!\s+(?:\w+\s+)?(?:inmiddels|al|onderhand|toch)\b)|"
        rf"will|to|should|ga|ronden|rond|maken|maak|werken|we'll|i'll|hopen|proberen|verwachten|verwacht|"
        rf"expect)\b(?:\s+[\w'/@-]+){{0,8}}?\s+(?:(?:be\s+)?{FINISHED}|"
        rf"af\s?(?:ronden|maken|handelen|werken|sluiten)|op\s?leveren|tekenen|vaststellen|realiseren|finish|"
        rf"complete|deliver|wrap)(?:\s+(?:te\s+)?(?:zijn|hebben|worden|up|have))?\b|"
        rf"\b(?:klaar|af|gereed|afgerond|done|ready|finished)\s+(?:te\s+zijn|te\s+hebben|krijgen|"
        rf"(?<!\bmoet(?:en)?\s.{{0,30}})zijn\b(?=\W*$))|"
        rf"\b(?:af\s+te\s+(?:ronden|maken|handelen)|aan\s+het\s+afronden|afronden|afmaken|finish)\b|"
        rf"\b(?:dan(?:\s+pas)?|pas)\s+(?:\w+\s+){{0,2}}?{FINISHED}\b",
    ),
    (
        Fact.DONE,
        rf"\bsigndone\b|\b(?:dicht|afvinken|afgevinkt|vink\s+(?:maar\s+)?af|(?:af)?sluiten|afmelden|archiveren|"
        rf"(?:kan|mag|kunnen)\s+(?:worden\s+)?(?:gesloten|afgesloten|afgemeld)|"
        rf"op\s+(?:groen\s+en\s+dicht|afgerond|gereed|klaar|done)|kan\s+dicht|mag\s+dicht|close\s+(?:it|this|the)|"
        rf"mark\s+(?:\w+\s+)?(?:as\s+)?(?:done|complete)|tick\s+(?:it|this)\s+off|check\s+(?:it|this)\s+off)\b|"
        rf"(?:{_AF}\baf\b(?!\s+(?:en\s+toe|te\s+\w+|van|hangt|wachten|stemmen)))|"
        rf"\b(?:is|zijn|helemaal|alles|nu|weer|allemaal|eindelijk)\s+rond\b(?!\s+(?:de|het|\d))|"
        rf"\brond\s+(?:is|zijn)\b|\A\W*rond\W*\Z|\b(?:is|al|inmiddels|zijn)\s+(?:al\s+|allemaal\s+|"
        rf"inmiddels\s+)?gebeurd\b|"
        r"\b(?:klaar|gereed|afgerond|gedaan|voltooid|afgehandeld|opgeleverd|gerealiseerd|gefikst|gefixt|geregeld|"
        r"compleet|volbracht|afgesloten|geklaard|afgetekend|gepiept|voor\s+elkaar|definitief|bereikt|behaald|"
        r"gehaald|gelukt|getekend\s+en\s+wel|"
        r"finished|done|completed|complete|closed|sorted|wrapped\s+up|accomplished|delivered|finalised|finalized|"
        r"achieved|ready|all\s+set)\b",
    ),
    (
        Fact.INTENTION,
        r"\b(?:ik|wij|we)\s+(?:ga|gaan|kijk|kijken|duik|duiken|kom|komen|zal|zullen|bel|bellen|check|vraag|stuur|"
        r"zoek|zoeken|zet|mail|mailen|neem|nemen|pak|laat|bespreek|bespreken|overleg|informeer|leg|plan|plannen|"
        r"haal|spreek|hoor|schrijf|verdiep|regel|meld|moet|moeten|probeer|proberen)\b|"
        r"\b(?:ga|kijk|duik|zal|bel|check|zoek|stuur|kom|pak|mail|zet|neem|laat|bespreek|leg|plan|vraag)\s+(?:ik|"
        r"ik\s+even|we|wij)\b|\b(?:i'll|i\s+will|we'll|we\s+will|i'm\s+going\s+to|let\s+me|will)\s+(?:have|look|"
        r"check|do|get|take|see|ask|try|find|discuss|come|dig|follow|update|report|let|call|send|dive|investigate|"
        r"be\s+back)\b|\blaat\s+(?:het\s+)?(?:nog\s+)?weten\b|\bkom\w*\s+(?:ik\s+)?(?:er|hier)\s?op\s+terug\b|"
        r"\bga\s+(?:ermee|er\s+mee|eraan|erachteraan)\b",
    ),
    (
        Fact.ON_TRACK,
        r"(?<!goed\s)\bbezig\b|\b(?:loopt|lopende|draait|vordert|"
        r"verloopt)\b(?!\s+(?:naar|over|om|niet|via|in\s+op|mee|per|er\s+over|af|langs|tegen))|"
        r"\b(?:gaat|lopen)\s+(?:\w+\s+)?(?:door|als|volgens|zoals|hard|snel|verder|gestaag)\b|"
        r"\b(?:in\s+)?(?:volle\s+gang|uitvoering|behandeling|voorbereiding|gang)\b|"
        r"\b(?:gestart|opgestart|begonnen|opgepakt|aangepakt|onderhanden|onderweg|aan\s+de\s+slag|van\s+start)\b|"
        r"\b(?:started|underway|under\s+way|in\s+progress|ongoing|working\s+on|being\s+worked|progressing|"
        r"going\s+(?:well|fine|great|smoothly)|in\s+full\s+swing|looking\s+good|all\s+good|all\s+well|kicked\s+off|"
        r"moving\s+along|coming\s+along)\b|"
        r"\b(?:werken|werkt|werk|gewerkt)\s+(?:\w+\s+){0,3}?(?:er\s?aan|aan|eraan)\b|"
        r"\ber\s+wordt\s+(?:\w+\s+){0,3}?gewerkt\b|\bmee\s+bezig\b|"
        r"\b(?:zijn|ben|is|we're)\s+(?:\w+\s+){0,3}?aan\s+het\s+\w+en\b|"
        r"\bin\s+(?:ontwikkeling|aanbouw|bewerking|procedure|onderzoek)\b|\bstap(?:pen)?\s+(?:is|zijn)\s+gezet\b|"
        r"\b(?:good|steady|making|great)\s+progress\b|\bprogress\s+is\s+(?:good|fine|steady)\b|"
        r"\b(?:maken|boeken)\s+(?:goede\s+|mooie\s+)?(?:vooruitgang|voortgang)\b|"
        r"\b(?:schiet|schieten)\s+(?:al\s+|lekker\s+|goed\s+)*op\b|\bgaat\s+vooruit\b|\baan\s+de\s+gang\b|"
        r"\bdruk\s+(?:er)?(?:mee|aan|bezig)\b|\baan\s+gewerkt\b|\b(?:prima|lekker|mooi|netjes)\s+op\s+weg\b|"
        r"\b(?:op|in)\s+(?:stoom|dreef|de\s+(?:rit|rails|steigers|goede\s+weg|maak|pijplijn))|"
        r"goed\s+(?:op\s+weg|bezig(?!\s+(?:allemaal|jongens|team|hoor|zeg|mensen|@)))\b|\A\W*(?:groen|green)\W*\Z|"
        r"\b(?:op|status|staat|is|blijft|code|kan|nog|still|all)\W+(?:op\s+)?(?:groen|green)\b|"
        r"\b(?:groen|green)\s+(?:wat|voor|van|for)\b|\bvoortvarend\b|"
        r"\bgaat\s+(?:\w+\s+)?(?:goed|lekker|prima|voorspoedig|top|soepel)\b|"
        r"\bals\s+een\s+(?:trein|speer|tierelier|zonnetje)\b|\bonder\s+controle\b|\bunder\s+control\b|"
        r"\bzitten\s+er\s+(?:boven)?op\b|\bligt\s+er\s+(?:goed|klaar)\b",
    ),
    (Fact.THANKS,
        r"\b(?:dank\w*|bedankt|thanks|thank\s+you|thx|merci|top|prima|ok|oke|okay|okee|gezien|noted|genoteerd|"
        r"duidelijk|helder|mooi|fijn|super|goed\s+zo)\b"),
)  # fmt: skip

COMPILED: tuple[tuple[Fact, regex.Pattern[str]], ...] = tuple((fact, regex.compile(pattern)) for fact, pattern in PHRASES)
