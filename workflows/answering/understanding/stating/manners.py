"""In what manner a sentence states what it states: asked, on condition, in doubt, for one party only, of the past."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex
from calendars.sparing_pattern import sparing_regex
from workflows.answering.understanding.reply_facts import PARTIES

_WHAT = sparing_regex(
    r"\A\W*(?:@\d\s+)?(?:en\s+|maar\s+|and\s+)?(?:wie|wat|waar|wanneer(?=\s+(?:was|is|zijn|moet|moest|wordt|komt|gaat|kan|mag|zou|heb)\b)|waarom|hoe|welke?|hoezo|hoeveel|what|who|where|why|which|"
    r"how)\b(?!\s+\S+(?:\s+\S+)?\s+betreft\b)(?!.*\bzeg\W*\Z)(?!\s+(?:leuk|mooi|fijn|goed|jammer|vervelend|top|super|gaaf|geweldig|"
    r"nice|great|vertraging|oponthoud|uitloop|problemen|tegenslag|gedoe|meer|minder|later|langer|extra)\b)(?!\s+(?:een\b|a\b|mij\b|ons\b|betreft|we\b.*\bis\b))"
)
_ABOUT_WHAT = sparing_regex(
    r"\A\W*(?:@\d\s+)?(?:(?:en|maar|and|but)\s+)?(?:over|voor|bij|in|op|met|van|naar|vanaf|sinds|uit|tot|tegen|aan|for|about|to|by|from|on|at|with|until)\s+"
    r"(?:(?:welke?|hoeveel|which|what)\s+(?!dan\b)[\w-]+|wie|wanneer|whom|when)"
    r"(?:\W*\Z|\s+(?!(?:ik|we|wij|de|het|dit|deze|dat|die|ze|zij|er|je|jullie|dan|ook|i|the|it)\b)[a-z]+\s+(?:ik|we|wij|de|het|dit|deze|dat|die|ze|zij|er|je|jij|jullie|i|the|it|this)\b(?!.*\book\b(?!\s+al\s?weer)))"
)
"""'Over welk jaar gaat dit': the question word behind its preposition, and then the verb."""
_ASKS_AROUND = sparing_regex(
    r"\A\W*(?:@\d\s+)?(?:en\s+|maar\s+|zeg\s+)?(?:weet|weten|heeft|hebben|kan|kent|is)\s+(?:iemand|jij|je|jullie|er\s+iemand)\s+"
    r"(?!.*\b(?:overnemen|oppakken|dicht)\b)|\benig\s+idee\b|\A\W*(?:is|zijn)\s+er\s+(?:al|nog|ook)\b(?!\s+(?:mee|aan|niet|nooit|nauwelijks|druk|volop|hard|vol|bijna|haast|net|steeds|altijd|helemaal|uit|klaar|ver|lang|bezig|een\s+(?:heel\s+)?eind\w*|een\s+tijdje)\b)|\bany\s+idea\b|\A\W*(?:does|do|did|is|are|has|have)\s+(?:anyone|anybody|"
    r"someone|you|there|we|they)\b|\bik\s+vraag\s+me\s+af\s+(?:wie|wat|waar|hoe|waarom|welke)\b|"
    r"\A\W*(?:(?:en|of|maar|zeg)\s+)?(?:(?:tellen|gelden|vallen|horen|behoren)\s+(?!we\b|wij\b|niet\b|ook\b|mee\b|bij\b|onder\b)|"
    r"(?:telt|geldt|valt|hoort|behoort)\s+(?=(?:de|het|een|die|dit|dat|deze|elke?|iedere?|ons|onze)\s+[a-z0-9]|[a-z]+\s+[0-9]))"
    r"(?:[\w%-]+\s+){1,4}?(?:mee|ook|erbij|erin|eronder|daarbij|hierbij|hieronder|onder|bij|voor|per|als)\b(?!.*\bdan\s+\w+\s+(?:we|wij|het)\b)|"
    r"\A\W*(?:(?:en|of|maar)\s+)?(?:is|zijn|mag|mogen)\s+(?:een|het|dit|dat|deze|die)\s+(?:[\w-]+\s+){0,3}?ook\s+(?:\w+\s+){0,2}?"
    r"(?:goed|ok|oke|akkoord|prima|zijn|toegestaan|mogelijk)\W*\Z|"
    r"\A\W*(?:(?:en|of|maar)\s+)?(?:moet|moeten|mag|mogen|kan|kunnen)\s+(?:de|het|een|die)\s+[\w-]+\s+ook\s+(?:mee\s*)?[a-z]+en\W*\Z"
)
"""Questions that lack their mark."""
_WHETHER_DONE = lazy_regex(
    r"\A\W*(?:(?:en|of)\s+)?(?:is|was|zijn)\s+(?:dit|deze|die|het|dat|hij|alles|(?:(?:de|het|ons|onze)\s+)[a-z]{3,})\s+(?:(?:nu|al|inmiddels|niet|ook|echt|hier|dan|eigenlijk)\s+)*(?:klaar|af|gereed|afgerond|gedaan|rond)(?:\s+(?:nu|al|dan|of\s+niet))?\s*\Z"
)
"""'Is dit al klaar', without its mark."""
_OF_WHAT = sparing_regex(
    r"\b(?:van|op|met|voor|of|for)\s+(?:wat|wie|welke?|what|which)(?:\s+(?:dan|precies|eigenlijk|exactly|then))?\W*\Z"
)
"""'60 procent van wat': what is asked stands at the end."""
_EXCLAIMS = sparing_regex(
    r"\A\W*(?:(?:oh|zo|jee|nou|wow)\W+)?(?:wat|hoe|what|how)\s+(?:\w+\s+){0,6}?(?:toch|zeg|(?:er|erbij)\s+(?:\w+\s+){0,3}?(?:uit|bij)|een\s+(?:\w+\s+){1,3}?(?:gehad|gemaakt|zeg)|"
    r"(?:mooi|fijn|leuk|goed|snel|knap|gezellig|lekker|top|prachtig|geweldig|heerlijk|jammer|vervelend|sneu|druk|stil|bijzonder|lief|slim|"
    r"strak|netjes|nice|lovely|great|fast|sad)e?)\b(?![^.!]*\?)|\A\W*hoe\s+\w+\s+(?:dat|om)\b(?![^.!]*\?)"
)
"""'Wat is dat mooi geworden', 'hoe bijzonder dat dit kan': the words of a question, and none."""
_MODAL = sparing_regex(r"\b(?:kan|kun|kunnen|mag|mogen|zou|zouden|wil|willen|zullen\s+we|can|could|may|shall|would|will\s+you)\b")
_ASKED = sparing_regex(
    r"(?:@\d\s*,?\s*|\A\W*)(?:neem|pak|doe|pik|regel)\s+(?:jij|je|u|jullie)\b(?=.*\?)|\bis\s+datum\d\s+(?:\w+\s+)?(?:goed|ok|oke|okay|akkoord)\b(?=.*\?)|\b(?:is\s+het|zou\s+het|is\s+it)\s+(?:mogelijk|goed|ok|oke|een\s+optie|possible|okay)\b|"
    r"\A\W*(?:@\d\s*)?(?:en\s+|dus\s+|of\s+)?(?:kan|kun|kunnen|mag|mogen|zou|zouden|wil|zullen|can|could|may|shall|"
    r"would)\s+(?!(?:de|het)\s+(?:prullen\w+|kast|la|ijskast|koelkast|archief|vriezer|boeken)\b)(?:deze|dit|die|hij|ik|je|jij|jullie|we|wij|de|het|iemand|u|this|that|it|i|you|we|the|someone)\b"
)
_VERB_FIRST = lazy_regex(
    r"\A\W*(?:(?:en|maar|oh|hey|hoi)\W+)*(?:hebben|heeft|kan|kunnen|moet|moeten|mag|mogen|weten|weet|is|zijn|gaat|gaan|does|do|did|is|are|has|can)\s+"
    r"(?:we|wij|jullie|jij|je|er|iemand|dit|deze|die|you|we|they|there|this|anyone)\b(?!.*\b(?:\w{0,6}ge\w{3,}(?:d|t|en)|(?:be|ver)\w{3,}d)\b)"
)
_OF_OTHERS = sparing_regex(
    r"\A\W*(?:(?:en|maar|dus|of|and|but)\s+)?(?:kan|kunnen|mag|mogen|moeten|willen|wil|zou|zouden|can|may|could|should|would)\s+"
    rf"(?:(?:de|het|die|alle|onze|the|all|our)\s+)?(?:{PARTIES}|huurders\w*|bewoners\w*|mensen|iedereen|zij|ze|buren|senioren|ouderen|jongeren|"
    r"statushouders|gezinnen|corporaties|gemeenten|omwonenden|tenants?|residents|people|they|everyone|neighbours)\s+"
    r"(?!.*\b(?:dicht|overnemen|oppakken|uitvoeren|doen|trekken|take\s+over)\b)"
)
"""What others may, can or want: a question about the world, which asks for no change."""
_HOLDS_FOR = sparing_regex(
    r"\A\W*(?:(?:en|maar)\s+)?(?:geldt|gelden|telt|tellen|hoort|horen|klopt)\s+(?:dat|dit|deze|die|het)\s+(?!@)\w+"
)
_OR_NOT = sparing_regex(
    r"\A\W*(?:(?:en|maar|zeg)\s+)?(?:is|zijn|hoort|horen|geldt|gelden|telt|tellen|valt|vallen|komt|komen|krijgt|krijgen|doet|doen|mag|mogen|moet|moeten|"
    r"kan|kunnen|heeft|hebben|gaat|gaan|wordt|worden|zit|zitten|staat|staan|does|do|is|are|has|have|can)\s+.*\b(?:of\s+(?:niet|wel|toch\s+niet)|or\s+not)\W*\Z"
)
"""'Hoort dat blok erbij of niet': a question without its mark."""
_MAY_COUNT = sparing_regex(
    r"\A\W*(?:mag|mogen)\s+(?:een|de|die|alle)\s+(?!datum|deadline|einddatum|planning|status|taak|actie|afspraak)[\w-]+\s+.*"
    r"\b(?:mee)?(?:tellen|rekenen|doen)\W*\Z"
)
"""'Mag een stel als een huishouden tellen': it asks for the rules, and for no change."""
_PREFACE = lazy_regex(r"\A\W*(?:(?:korte|even\s+een|een|kleine)\s+)?vraag(?:je)?\s*[:,]\s*")
_CONDITION = sparing_regex(
    r"(?<![\w-])(?<!\b(?:zo|even)\s+\w+\s)(?<!\b(?:net|even|niet|zo|snel|mogelijk|meer|minder|"
    r"goed|ons|mij|jou|jullie)\s)(?:(?<!\b(?:wij|ik)\s)als(?!\s+(?:het\s+goed\s+is|een\s+|kind\b|team\b|groep\b|bestuur\b|voorbeeld\b|extra\b|cadeau\b|dank\b|test\b|proef\b|laatste\b|eerste\b|enige\b|\w+(?:lid|willigers?|zitter|taris|meesters?|giaire?|werkers?|makers?|leiders?)\b|gepland|afgesproken|verwacht|alles\s+goed\s+is|trekker|(?:afgerond|klaar|gereed|afgehandeld|voltooid|done|closed|finished)\s+(?!is|zijn)|"
    rf"de\s+brandweer|the|(?:{PARTIES}|huurders\w*|bewoners\w*)\b(?!\s+\w+)))|zodra|mits|indien|tenzij|(?<!\b(?:tot|weet|weten|niet|van|sinds|onduidelijk)\s)wanneer(?!\s+is)|op\s+voorwaarde\s+dat|onder\s+voorbehoud|behoudens|in\s+geval\s+van|zolang(?!.*\b(?:niet|geen|ziek|stil|weg)\b)|subject\s+to|"
    r"if(?!\s+not)|after\s+(?:(?:the|our|we|they|it|he|she)\s+)?\w+\s+(?:is|are|has|have|\w+s)\b|when|once(?!\s+again)|as\s+(?:soon|datum[0-9])\s+as|provided|unless|assuming|afhankelijk\s+van\s+of|bij\s+(?:akkoord|goedkeuring|instemming|toestemming)|na\s+(?:akkoord|"
    r"goedkeuring|instemming|toestemming)\b(?=.*\b(?:van|door)\b))\b"
)
_INVERTED = lazy_regex(
    r"\A\W*(?:(?:maar|en|want|dus|but|and)\W+)?(?:mochten?\s+\w+|(?:should|were|had)\s+(?:the|they|we|it|this|he|she|our)\b(?!.*\?)|"
    r"(?!datum|deze|dit|dat|hij|ze|zij|wij|we|ik|er|het|de|nog|pas|niet|alles|klaar|oke?)(?:[a-z]{2,}(?:t|en)|is|ben|kan|mag|wil|zal|ga)\s+"
    r"(?:de|het|een|er|we|wij|ik|ze|zij|hij|dit|dat|die|deze|je|jullie|onze|ons|mijn|iedereen|niemand|alles)\b[^?]*?[\s,]dan\s+"
    r"(?:is|zijn|wordt|worden|halen|haalt|redden|redt|lukt|komt|komen|gaat|gaan|schuift|schuiven|kan|kunnen|moet|moeten|heb|hebben|ben|zit|zitten|loopt|lopen|"
    r"ligt|valt|vallen|duurt|mis|missen|krijgen|zal|zullen)\b)(?![^.!]*\?)"
)
_MAY_INVERT = ("mocht", "maar mocht", "should", "were", "had", "but should")
"""A condition by its word order: 'blijft de directeur weg, dan ...', 'mocht de raad dwarsliggen', 'should the council object'."""
_DOUBT = sparing_regex(
    r"\b(?:(?:dit|dat|deze|het|die)\s+(?:was|is)|(?:had|hadden)\s+(?:we|wij|ik))\s+toch\s+al\b|\b(?:dit|dat|deze|die)\s+was\s+toch\b|"
    r"\A\W*(?:mooi|fijn|top|goed|leuk|super|blij|great|nice|good)\s+(?:\w+\s+)?(?:dat|that)\b|"
    r"\b(?:pretty|fairly|quite|almost|bijna|vrij|redelijk)\s+(?:sure|certain|confident|zeker)\b(?!\s+(?:niet|not))|"
    r"\b(?:naar|van|uit)\s+wat\s+(?:ik|we|wij)\s+\w+|\b(?:from|by)\s+what\s+(?:i|we)\b|\b(?:zo\s+te\s+(?:zien|horen|lezen)|"
    r"blijkbaar|kennelijk|naar\s+het\s+schijnt|if\s+memory\s+serves|seemingly|i\s+(?:hear|heard|understand|gather|reckon|"
    r"imagine|thought)|(?:ik\s+)?(?:begreep|begrijp|hoorde|las|zag)\s+(?:\w+\s+){0,2}?dat|(?:ik\s+)?heb\s+(?:begrepen|"
    r"gehoord|vernomen)\s+dat|als\s+ik\s+(?:\w+\s+)?mag\s+geloven|zover\s+ik\s+(?:\w+\s+)?weet|(?:weet\s+)?bijna\s+zeker|"
    r"me\s+dunkt|lijkt\s+erop\s+dat|looks\s+like\s+it's|seems\s+(?:to\s+be|it's)|in\s+principe|op\s+zich(?:zelf)?(?!\s+(?:laten\s+)?wachten)|in\s+theorie|technically|in\s+theory|on\s+paper|naar\s+mijn\s+(?:idee|gevoel|mening|inschatting|gevoelen)|"
    r"(?:zegt|zeggen|zei|zeiden|beweert|beweren|vertelde|vertelden|says|said|claims|told)\s+(?:\w+\s+){0,2}?(?:dat|that|it|it's|its)|should've|dacht\s+van\s+wel|meende)\b|"
    r"\b(?:volgens|according\s+to|as\s+per)\s+(?!(?:de|het|onze|mijn|een|the|our)?\s*(?:(?:nieuwe|laatste|huidige|oude|actuele|eigen|new|latest|current)\s+)?(?:\w*plan\w*|schema|schedule|afspra\w+|"
    r"rooster|verwachting\w*|contract|norm\w*|nen|nta|iso|wet|protocol|format|methode|methodiek|richtlijn\w*|bestek|opdracht|tekening\w*|definitie|regels|boekje|mij|mijn|jullie|jou|je|u)\b)\w+(?!.*\bdatum)|"
    r"\b(?:volgens\s+mijn?|noem\s+het|(?:we|wij)\s+(?:denken|dachten|geloven|vermoeden)|(?:denken|vermoeden)\s+we|"
    r"we\s+(?:think|believe|guess|assume)|geloof\s+(?:ik|dat)|ik\s+geloof(?!\s+er\s?in)|(?:denk|dacht|meen|vermoed)\s+dat|"
    r"voor\s+zover\s+(?:ik\s+weet|mij\s+bekend|bekend|we\s+weten)|als\s+het\s+goed\s+is|naar\s+mijn\s+weten|"
    r"als\s+ik\s+(?:het|me|mij)\s+(?:goed|niet)\s+\w+|if\s+i\s+(?:remember|recall)\w*|bij\s+mijn\s+weten|denk\s+ik|"
    r"ik\s+denk|ik\s+dacht|dacht\s+ik|ik\s+meen|meen\s+ik|ik\s+vermoed|vermoed\s+ik|neem\s+ik\s+aan|"
    r"ik\s+neem\s+aan|lijkt\s+me|lijkt\s+mij|(?<!\bzon\s)schijnt|heb\s+ik\s+begrepen|heb\s+ik\s+gehoord|ik\s+hoor\w*\s+dat|"
    r"naar\s+verluidt|i\s+think|i\s+believe|i\s+guess|i\s+suppose|i\s+assume|as\s+far\s+as\s+i\s+know|afaik|iirc|"
    r"apparently|presumably|supposedly|to\s+my\s+knowledge|not\s+sure\s+but|weet\s+(?:het\s+)?niet\s+zeker|"
    r"ik\s+weet\s+niet\s+zeker|if\s+i'm\s+not\s+mistaken|als\s+ik\s+me\s+niet\s+vergis|"
    r"zeker\s+weten\s+doe\s+ik\s+niet|misschien|wellicht|waarschijnlijk|vermoedelijk|probably|maybe|perhaps|"
    r"allicht)\b|"
    r"\bzou(?:den)?\b[^.!?]{0,50}\b(?:moeten\s+(?:zijn|hebben|lukken)|moeten\b)|"
    r"\bmoet\b(?:\s+\w+){0,3}?\s+(?:inmiddels|onderhand|toch|al|wel)\b[^.!?]{0,25}\bzijn\b|"
    r"\b(?:should|ought\s+to|must)\s+(?:\w+\s+)?(?:be|have)\b(?!\s+(?:with|for)\b)|"
    r"\b(?:hoor|hoorde|vernam|begreep|zag|las)\s+(?:\w+\s+)?(?:dat|van)\b|\buit\s+(?:mijn|het)\s+(?:blote\s+)?hoofd\b|\bgok(?:je)?\b|"
    r"(?<!\b(?:planning|schema|rooster|agenda|plan)\b.{0,30})(?:\A\W*|(?<=\w\W+))(?:zegt|zei|meldt|meldde|aldus|says|said)\s+(?:(?:de|het|mijn|onze|the|our|my)\s+)?\w+\W*\Z|"
    r"\bnot\s+(?:\w+%?\s+)?(?:sure|certain)\b|\bniet\s+(?:\w+%?\s+)?zeker\s+(?:of|maar|hoor)\b|\bzo(?:gezegd|genaamd|geheten)\b|(?<=\w\s)toch\W*\Z|"
    r"\b(?:moet|moeten|zal|zou|ga|wil)\s+(?:(?:ik|we|wij|het|dat|dit|nog|even|eerst)\s+)+(?:checken|nagaan|navragen|controleren|uitzoeken|verifieren|nakijken|"
    r"bevestigen)\b|\b(?:have|need)\s+to\s+(?:double[\s-]?)?(?:check|verify|confirm)\b|\bkan\s+zijn\s+dat\b|"
    r"(?<!\b(?:geen|weinig|nul|no|zonder)\s+(?:\w+\s+){0,2})\b(?:kans|possible|chance)\s+(?:aanwezig\s+)?(?:dat|that)\b|"
    r"\b(?:lijkt|lijken|leek|schijnen)\b(?!\s+(?:op|geen)\b)|\bziet\s+er\s?naar\s+uit\b|\b(?:voor|naar)\s+mijn\s+gevoel\b|\bin\s+mijn\s+(?:herinnering|beleving|ogen)\b|"
    r"\b(?:possibly|seems|appears)\b|\b(?:it|this)\s+looks\b(?!\s+(?:good|fine|great|bad))|\bi'd\s+say\b|(?<!\b(?:staat|staan|stond|stonden)\b[^,.;]{0,25}\s(?=op\s+papier\W*(?:\Z|[,.;])))\b(?:op|on)\s+pap(?:ier|er)\b|\bmin\s+of\s+meer\b|\b(?:sort|kind)\s+of(?=\W*\Z|\s+(?:done|finished|ready|closed)\b)|(?<=\w\W+)\b(?:een\s+)?soort\s+van\W*\Z|"
    r"\bmore\s+or\s+less\b|\bso\s+to\s+speak\b|\b(?:ik|wij|we)\s+(?:schat|schatten)\s+in\b|\bheet\b.*\bte\s+zijn\b|\b(?:ik|we)\s+hoop\b|\bhoop\s+ik\b|\bhopelijk\b"
)
_OWN_SOURCES = (
    r"(?:de|het|onze|ons|mijn|een|the|our|my)?\s*(?:(?:nieuwe|laatste|huidige|oude|actuele|eigen|new|latest|current)\s+)?(?:\w*plan\w*|schema|schedule|afspra\w+|rooster|verwachting\w*|contract|norm\w*|nen|nta|iso|wet|protocol|"
    r"format|methode|methodiek|richtlijn\w*|bestek|opdracht|tekening\w*|definitie|regels|boekje|mij|mijn|jullie|jou|je|u|"
    r"\w*telling|teller|tellingen|lijst|lijstje|administratie|systeem|overzicht|rapportage|dashboard|monitor|excel|database|logboek|"
    r"system|records|count|list|tracker)\b"
)
_HEARSAY = sparing_regex(
    r"\b(?:las|lees|hoorde|hoor|vernam|begreep)\s+(?:ik|we|wij)\b|\b(?:ik|we|wij)\s+(?:las|hoor|hoorde|hoorden|vernam|begreep)\b|"
    r"\A\W*(?:(?:net|zojuist|gisteren)\s+)?(?:las|hoorde|vernam|begreep|heard|read|told)\b|\bte\s+horen\s+gekregen\b|\bte\s+horen\W*(?:\Z|dat)|"
    r"\b(?:ik\s+)?(?:heb|hebben)\s+(?:\w+\s+){0,2}?(?:gehoord|vernomen|begrepen|gelezen)\b|\bnaar\s+verluidt\b|\bnaar\s+(?:ik|wij|we)\s+(?:hoor|verneem|begrijp)\w*|"
    r"(?<!\bzon\s)\b(?:schijnt|schijnen|kennelijk|blijkbaar|geruchten?|zogenaamd|wandelgangen)\b|"
    r"(?<!\b(?:planning|schema|rooster|agenda|plan)\b.{0,30})(?<!\b(?:ja|nee)\s)\b(?!(?:zei|zegt|zeggen|zeiden)\s+(?:\w+\s+){0,2}?af\b)(?:zegt|zeggen|zei|zeiden|meldt|meldde|beweert|beweren|vertelt|vertelde|vertelden|mailde|mailt|appte|appt|schreef|schrijft|aldus)\b(?<!\bik\s+(?:\w+\s+){0,2}\w+)(?!\s+(?:ik|wij|we)\b)|"
    r"\b(?:laat|laten|liet|lieten)\s+(?:\w+\s+)?weten\b(?<!\bik\b.{0,20})|\b(?:doorgestuurd|forwarded|fwd?)\b|"
    r"\b(?:bericht|mail|appje|mailtje|message|email)\s+(?:van|from)\s+(?!gisteren|vandaag|eergisteren|vanmorgen|vanochtend|zojuist|net|datum|yesterday|today)(?:(?:de|het|the)\s+)?\w+\s*:|"
    r"\b(?:i|we)\s+(?:hear|heard|read|understand|understood|gather)\b|\bwas\s+told\b|\b(?:apparently|supposedly|reportedly|allegedly|rumou?rs?)\b|"
    r"\b(?:says|said|claims|told\s+(?:me|us))\b|\b(?:volgens|according\s+to|as\s+per)\s+(?!" + _OWN_SOURCES + r")\w+"
)
"""What the writer has from somebody else."""
_WILL_HAVE = lazy_regex(
    r"\b(?:zal|zullen)\s+((?:\w+\s+){0,2}?)(?:inmiddels|ondertussen|intussen|onderhand|wel|vast|allang)\s+((?:\w+\s+){1,4}?)"
    r"(?:zijn|hebben)\b|"
    r"\bmoet(?:en)?\s+()((?:\w+\s+){1,4}?)(?:zijn|hebben)\s+(?:inmiddels|ondertussen|intussen|onderhand|nu|toch|al)\b|"
    r"\bzou(?:den)?\s+()((?:\w+\s+){0,2}?(?:klaar|af|gereed|afgerond|afgehandeld|voltooid|rond|geregeld|opgeleverd)\s+)zijn\b"
)
"""'Zal wel klaar zijn' supposes that it is."""
_HEDGES = sparing_regex(
    r"\b(?:should\s+(?:already\s+)?(?:be|have\s+been)\s+(?=(?:\w+\s+){1,2}by\s+now\b)|should\s+already\s+be|als\s+ik\s+(?:me|mij)\s+niet\s+vergis|als\s+ik\s+het\s+(?:goed|wel)\s+(?:heb|weet|begrijp|zie)|"
    r"if\s+i'm\s+not\s+mistaken|(?:naar|van|uit)\s+wat\s+(?:ik|we|wij)\s+\w+(?:\s+(?:heb|hebben)\b)?|"
    r"(?:ik\s+)?(?:ga|gaan|ging)\s+er\s?van\s?uit\s+dat|(?:ik\s+)?neem\s+aan\s+dat|naar\s+(?:ik|wij|we)\s+(?:begrijp\w*|"
    r"hoor\w*|meen\w*)|"
    r"vast\s+(?=al\b|wel\b|inmiddels\b)|(?:misschien|wellicht|mogelijk)\s+(?=al\b|inmiddels\b))\s*"
)
"""Doubts that would be taken for something else: a condition, an intention, a risk."""
_CONCESSION = sparing_regex(
    r"\bmet\s+(?:(?:wat|enige|een\s+beetje|de\s+nodige|flinke|veel|forse)\s+)?(?:vertraging|uitloop|oponthoud)\s+"
    r"(?=(?:\w+\s+){0,3}?(?:toch|alsnog|uiteindelijk|eindelijk)\s+(?:\w+\s+){0,2}?(?:\w{0,8}ge\w{3,}(?:d|t|en)|(?:ver|be|onder)\w{3,}(?:d|en)|klaar|af|rond)\b)|"
    r"\b(?:ondanks|despite|in\s+spite\s+of|ongeacht|regardless\s+of)\s+(?:(?:de|het|een|alle|al|dit|dat|wat|die|deze|onze|the|all|some|"
    r"this|that|our)\s+)*(?!datum)\w+(?:\s+(?:bij|van|met|door|in|over|of|with|at|from)\s+(?:(?:de|het|the|onze|een)\s+)?(?!datum)\w+)?"
    r"|(?<=\w\W{1,3})\b(?:wat|wie|hoe\s+(?!dan\b)\w+|whatever|whoever)\s+(?:[\w']+\s+){0,3}?(?:ook|ever|says?|said)\b[^,.;!?]*"
)
_ONE_PARTY = sparing_regex(
    r"\b(?:wat\s+(?:\w+\s+)?\w+\s+(?:betreft|aangaat)|voor\s+wat\s+betreft|voor\s+zover\s+\w+\s+(?:ons|mij)\s+(?:betreft|aangaat)|"
    r"(?:ons|onze|mijn|our|my)\s+(?:eigen\s+)?(?:deel|aandeel|stuk|kant|gedeelte|part|side|bit)\s+(?:is|loopt|zit|ligt|gaat|staat|runs)|"
    r"\A\W*intern\b(?!e)|vanuit\s+(?:de|het|mijn|onze|ons)\s+\w+|"
    r"(?:huurders?|verhuurders?|gemeente|corporatie|bewoners|provincie|tenants?|council)s?'?[\s-]?(?:kant|zijde|side)|"
    r"(?:bij|door|voor|namens)\s+(?:ons|mij)\b(?=\W*(?:\Z|,)|\s+(?:is|zijn|al|helemaal|klaar|af|gereed|rond|intern|\w*ge\w{3,}(?:d|t|en)|"
    r"(?:be|ver|onder|vol)\w{3,}d)\b)|for\s+us\b(?=\s+(?:it|this|that|we)\b)|(?:done|finished|ready|complete|closed|fine)\s+for\s+us\b|"
    r"van(?:uit)?\s+(?:onze|mijn|ons)\s+(?:kant|zijde|perspectief)|"
    r"aan\s+(?:onze|mijn)\s+kant|onzerzijds|(?:aan|van|bij)\s+(?:onze|mijn)\s+(?:zijde|kant)|(?:aan|van|vanuit)\s+(?:de\s+|het\s+)?(?:kant|zijde|perspectief)\s+van|bij\s+ons\s+(?:is\s+)?(?:het\s+)?(?:ook\s+|nu\s+)*(?:klaar|af|gereed|afgerond|rond)|"
    r"hoe(?:ft|ven|f)\s+(?:(?:het|dit|dat|deze|die)\s+)?van\s+(?:mij|ons|me)|voor\s+ons\s+(?:is\s+|zijn\s+)?(?:het\s+|dit\s+|we\s+)?(?:helemaal\s+)?(?:klaar|af|gereed|rond|voltooid|afge\w+|"
    r"vast\w+|op\w+|ge\w+)|"
    r"(?:from|on|at)\s+(?:our|my)\s+(?:side|end|part)|for\s+(?:our|my)\s+part|"
    r"as\s+far\s+as\s+(?:we|i)(?:'re|\s+are|\s+am|'m)\s+concerned|wij\s+zijn\s+(?:er\s+|nu\s+|al\s+|ook\s+|hier\s+|inmiddels\s+)*(?:klaar|gereed|rond|eruit|zover)|ik\s+ben\s+(?:er\s+|nu\s+|al\s+|hier\s+)*klaar)\b"
)
_WONDER = sparing_regex(
    r"\b(?:of|whether)\s+(?:het|dit|dat|deze|die|hij|alles|er|it|it's|this|that)\b(?!\s*,)|"
    r"\bvraag\s+(?:(?:liever|maar|eerder|dan|eens|hem|haar|ze)\s+)+of\b|\b(?:know|sure|idea|check|see|ask|asked|wonder|find\s+out|wondering)\s+if\s+(?:it|it's|this|that|they|everything)\b"
)
_UNSURE = sparing_regex(
    r"\b(?:niet|not)\s+(?:[0-9]+\s*(?:%|procent|percent)\s+)?(?:helemaal\s+)?(?:zeker|sure|certain)\W*\Z|"
    r"\b(?:nog|even|to|eerst)\s+(?:\w+\s+)?(?:checken|nagaan|navragen|controleren|uitzoeken|check|verify|confirm)\W*\Z"
)
_HOPE = sparing_regex(
    r"\b(?:zal|zullen)\s+(?:\w+\s+)?(?:wel|vast)\b|\b(?:met\s+(?:een\s+beetje|wat)\s+(?:geluk|mazzel)|with\s+(?:any|some|a\s+bit\s+of)\s+"
    r"luck|als\s+het\s+meezit|als\s+alles\s+meezit|naar\s+verwachting\s+misschien|ik\s+gok|gok\s+ik|gok(?:je)?\b|i\s+guess|ik\s+schat\s+in|"
    r"fingers\s+crossed|duimen|ideally|idealiter|in\s+het\s+gunstigste\s+geval)\b|\b(?:(?:hoogst)?waarschijnlijk|vermoedelijk|hopelijk|hoop|hopen|probably|hopefully|likely|hope|wellicht)\b"
)
_PAST_VERB = sparing_regex(
    r"\b(?:was|waren|lag|lagen|stond|stonden|zat|zaten|had|hadden|ging|gingen|liep|liepen|leek|leken|dreigde\w*|moest|"
    r"moesten|dacht|"
    r"dachten|werd|werden|were|seemed|looked|thought)\b|\b(?:eerst|eerder|destijds|earlier|at\s+first|previously)\b"
)
_BEHIND_US = sparing_regex(
    r"\b(?:vertraging|uitloop|oponthoud|problemen|tegenslag|gedoe|achterstand)\s+(?:(?!datum)\w+\s+){0,5}?(?:gehad|geweest|ingelopen|ingehaald|opgelost|weggewerkt)\b"
)
_AFTER_THAT = lazy_regex(r"\W*(?:en\s+|maar\s+)?toen\b")
"""'En toen ging de aannemer failliet': what came in between."""
_PRESENT_VERB = sparing_regex(
    r"\b(?:is|zijn|wordt|worden|ligt|liggen|staat|staan|loopt|lopen|gaat|gaan|heeft|hebben|heb|ben|komt|kunnen|kan|moet|"
    r"moeten|zit|"
    r"zitten|wacht|wachten|nu|inmiddels|are|has|have|now|it's|we're)\b"
)


def asks_whether_it_is_done(sentence: str) -> bool:
    """'Is dit al klaar'; not behind a doubt, as in 'naar ik begrijp is het klaar'."""
    return bool(_WHETHER_DONE.match(sentence))


def asks(sentence: str) -> bool:
    """Whether it is a question, with or without its mark."""
    return (
        sentence.rstrip(" \"')!").endswith("?")
        or bool(_WHAT.match(sentence) and not _EXCLAIMS.match(sentence))
        or bool(_ABOUT_WHAT.match(sentence) or _ASKS_AROUND.search(sentence) or _OF_WHAT.search(sentence))
        or bool(_OR_NOT.match(sentence) or _MAY_COUNT.match(sentence))
    )


def begins_as_a_question(clause: str) -> bool:
    """Whether the verb stands before its subject and nothing was told to have happened: 'hebben we hier budget voor'."""
    return bool(_VERB_FIRST.match(clause) or _HOLDS_FOR.match(clause))


def requests(sentence: str) -> bool:
    """Whether it asks that something be done: 'mag deze dicht?'."""
    bare = _PREFACE.sub("", sentence) if "vraag" in sentence else sentence
    if _OF_OTHERS.match(bare) or _MAY_COUNT.match(bare):
        return False
    return (asks(sentence) and bool(_MODAL.search(sentence)) and not _WHAT.match(bare)) or bool(_ASKED.match(bare))


def is_conditional(sentence: str) -> bool:
    """Whether what it says hangs on an 'als', 'zodra' or 'mits', or on a verb that stands first for one."""
    may_invert = " dan " in sentence or sentence.lstrip().startswith(_MAY_INVERT)
    return bool(_CONDITION.search(sentence) or (may_invert and _INVERTED.match(sentence)))


def without_concessions(sentence: str) -> str:
    """The sentence without what didn't stand in the way: 'ondanks de vertraging bij de gemeente'."""
    return _CONCESSION.sub(" ", sentence)


def without_hedges(sentence: str) -> str:
    """The sentence without the doubts that would be taken for something else."""
    return _HEDGES.sub(" ", _WILL_HAVE.sub(lambda found: f"is {found[1] or ''}{found[2] or found[4] or found[6]}", sentence))


def doubts(text: str) -> bool:
    """Whether the writer isn't sure of what they know."""
    return bool(_DOUBT.search(text))


def is_hearsay(sentence: str) -> bool:
    """Whether the writer has it from somebody else: 'las ik', 'de aannemer zegt dat', 'naar verluidt'."""
    return bool(_HEARSAY.search(sentence))


def is_of_one_party(sentence: str) -> bool:
    """Whether it speaks for the writer's own side only: 'wat ons betreft'."""
    return bool(_ONE_PARTY.search(sentence))


def wonders(sentence: str) -> bool:
    """Whether it tells that somebody asks or doesn't know how it stands: 'geen idee of het klaar is'."""
    return bool(_WONDER.search(sentence))


def is_unsure_of_all(part: str) -> bool:
    """Whether the clause is nothing but a doubt, which then holds behind a 'maar' too: 'weet ik niet zeker, maar klaar'."""
    return bool(_UNSURE.search(part))


def hopes(clause: str) -> bool:
    """Whether it tells what is likely or hoped for, and not what is planned."""
    return bool(_HOPE.search(clause))


def is_past(clause: str) -> bool:
    """Whether it tells how things were: 'terwijl we in april nog stil lagen'."""
    if _BEHIND_US.search(clause):
        return True
    return bool(_PAST_VERB.search(clause) or _AFTER_THAT.match(clause)) and not _PRESENT_VERB.search(clause)
