"""Whether what a clause takes back, throws away or calls a mistake is a thing in the world, and no answer to the bot.

'Haal die update weg' undoes; 'gooi de vorige brief maar weg', 'de gemeente heeft het besluit teruggedraaid' and 'per ongeluk een
leiding geraakt' tell of brieven, besluiten and leidingen. Behind an article a noun that is no word for an answer is such a thing.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.clauses.retractions import restores, slipped
from workflows.answering.understanding.clauses.task_things import is_result
from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.wordings.wording_pattern import words_in

Heard = tuple[Fact, int, int]
_WORD = lazy_regex(r"[\w@%'+-]+")
_ARTICLES = words_in("""
de het een die dat deze dit mijn m'n onze ons uw jullie alle vorige vorig laatste oude nieuwe eerste the a an that this my our
last previous old van in op uit bij naar aan over from of
""")
_MARKING = words_in(
    "vorige vorig laatste oude nieuwe foute fout verkeerde verkeerd andere ander eerste hele last previous old wrong other"
)
_ANSWERS = words_in("""
update updates melding meldingen bericht berichtje berichten antwoord antwoorden reactie reacties stand status invoer vinkje
vinkjes vink wijziging wijzigingen percentage getal cijfer aantal datum deadline einddatum afmelding mededeling opmerking post
boodschap actie taak afspraak regel draad draadje thread knop knopje kanaal vakje hokje veld lijst rij punt item onderwerp
dossier project groep chat gesprek ding tekst zin opgave correctie invulling registratie keuze klik tik emoji duim duimpje
smiley zaak task entry change answer message reply comment one button channel mark tick number line row file
""")
_TELLS_WHY = words_in("""
vergissing fout foutje typefout tikfout mistake misklik misser misclick ongelukje bedoeling ongeluk verkeerd accident error
""")
_BESIDE = words_in("""
ik je jij jullie u we wij hij zij ze hem haar me mij ons er hier daar hiervan daarvan wat wie en of maar want dus ook nog weer
even net zojuist zonet gisteren vandaag vanochtend vanmiddag vanmorgen daarnet straks zo toch eigenlijk gewoon graag aub svp
please pls alsjeblieft alstublieft sorry oeps excuses excuus ho oh nee ja niet geen wel te toe weg terug af eraf eruit erin
erop open dicht ongedaan is zijn was waren ben wordt worden kan kun kunnen mag mogen moet wil zou hoort hoorde heb heeft
hebben zat zit had stond gezet gemeld gezegd gedaan gestuurd verstuurd geklikt aangeklikt gedrukt ingedrukt getypt ingevuld
afgevinkt aangevinkt geplaatst gereageerd geantwoord gegeven gemaakt bedoeld gepost gemeld aangepast gewijzigd gelezen gekeken
klaar gereed done af groen rood oranje geel green red amber ok oke akkoord ja check procent percent undo revert hoe boven
hierboven onder hieronder voor door per to for it i was were is not back maken make klopt klopte juist goed zeggen zei
beginnen begin haal haalt halen doe doet doen draai draaien zet zetten neem nemen gooi gooien wis wissen verwijder verwijderen
delete remove herstel herstellen trek intrekken negeer negeren vergeet vergeten schrap weghalen ignore forget scratch
disregard take maak terugzetten terugdraaien terugnemen teruggedraaid teruggezet teruggenomen ingetrokken staat ervoor morgen
eerder afgerond vertraagd voltooid afgehandeld opgeleverd vervallen schema risico stil
""")
_ABOUT_ANSWERS = _ANSWERS | _TELLS_WHY | _BESIDE | _MARKING
_HAS_BEEN = words_in(
    "is zijn was waren wordt worden werd werden heeft hebben had hadden has have draait draaien trekt trekken neemt zet"
)
_THROWS = lazy_regex(
    r"\W*(?:gooi|gooien|we\s+gooien|doe|flikker|kieper|leg)\s+(?:(?:de|het|die|dat|deze|dit|mijn|onze|ons|alle|oude|vorige|laatste|eerste)\s+)+(?P<thing>[a-z]{3,})\b"
)
_TAKES_OFF = lazy_regex(r"\W*(?:en\s+|maar\s+)?haal\s+(?!ik\b|we\b|wij\b).*\b(?:weg|af|eraf|terug|uit|eruit|op)\W*\Z")
"""'Haal de spullen er maar af' is no 'haal het wel'."""
_MINE = words_in("ik i we wij mijn m'n my")
_SURELY = lazy_regex(
    r"\b(?:ongedaan\s+(?:maken|graag|aub|svp)|undo|revert|misklik\w*|misgeklikt|verkeerde?\s+(?:taak|draad|draadje|knop|thread|kanaal))\b"
)
"""Words that are said of an answer alone."""

_ASKS_HOW = lazy_regex(
    r"(?:\b(?:how|hoe)|\A\W*(?:(?:en|and|ok|maar|but|sorry|oops|oeps)\W+)*(?:where|waar|what\s+(?:does|is|happens)|wat\s+(?:doet|is|gebeurt)|"
    r"(?:can|could|may)\s+i|kan\s+(?:ik|men)|is\s+it\s+(?:still\s+)?possible|is\s+het\s+mogelijk|is\s+there))\b[^.!;]*\b(?:undo\w*|revert|ongedaan|"
    r"terug\s?(?:draai|draaien|zet|zetten|nemen)|(?:zet|draai|neem|haal)\b.*\bterug|take\s+(?:\w+\s+){1,3}back)\b"
)
"""'How do I undo this?', 'kan ik dit ongedaan maken?'; 'kun je dat terugdraaien?' asks for it."""
_HOW_TO_MEND = lazy_regex(
    r"\b(?:hoe|how)\s+(?:(?:herstel|verwijder|wis|corrigeer|haal|krijg|maak|zet|draai|neem|verander)\s+ik|(?:kan|moet)\s+ik|(?:do|can|should)\s+i)\s+"
    r"(?:(?:herstellen|remove|fix|delete|correct|change|get\s+rid\s+of)\s+)?(?:dat|dit|het|deze|die|hem|it|that|this)\b(?:\s+(?:weer|nu|nou|now|back))*"
    r"(?:\s+(?:weg|terug|eraf|ongedaan|herstellen|verwijderen|wissen|terugzetten|terugdraaien|off|back))?\W*\Z"
)
"""'Hoe krijg ik dat weg?'"""
_WHAT_IF = lazy_regex(r"\W*(?:(?:en|and|but|maar)\s+)?(?:wat\s+(?:als|gebeurt)|what\s+(?:if|happens))\b")
_WITHDRAWS = lazy_regex(
    r"\b(?:undo|ongedaan|revert|terug\w*|herstel\w*|wis|wissen|verwijder\w*|haal|gooi|zet|draai|neem|intrekken|cancel|remove|delete|negeer|vergeet|ignore|"
    r"forget|disregard|scratch|roll|back)\b"
)

_LEAVES_IT = lazy_regex(
    r"\A(?!.*\b(?:kun|kan|kunt|wil|can|could|waarom|why)\b).*(?:"
    r"\b(?:don't|dont|do\s+not|never|no\s+need\s+to|needn't)\s+(?:undo|revert|roll|(?:take|put)\s+(?:it|that)\s+back|(?:delete|remove)\s+(?:it|that|my))\b|"
    r"(?<!\b(?:klopt|klopte|was|is)\s)\bniet\s+(?:meer\s+)?(?:ongedaan|terug\s?(?:draaien|zetten))\b|"
    r"\b(?:did|have|has)\s+(?:you|it|somebody|someone|anyone)\b.*\b(?:undo|undone|revert)\w*|\b(?:heb|hebt|heeft)\s+(?:je|jij|iemand)\b.*\bongedaan\b)"
)
"""'Don't undo it' and 'did you undo it?' take nothing back."""


def as_taken_back(clause: str, found: Sequence[Heard], task_text: str) -> list[Heard]:
    """The facts, without an undo where something else is taken back, and without a dropping where something else is binned."""
    if restores(clause, task_text):
        return [(Fact.UNDO, 0, len(clause))]
    undoes = any(fact is Fact.UNDO for fact, _, _ in found)
    if (undoes and (_ASKS_HOW.search(clause) or _WHAT_IF.match(clause))) or _HOW_TO_MEND.search(clause):
        return [(Fact.HELP, 0, len(clause))]
    if slipped(clause):
        return [(Fact.UNDO, 0, len(clause))]
    wrong = set()
    if undoes and (_takes_back_a_thing(clause) or _LEAVES_IT.match(clause)):
        wrong.add(Fact.UNDO)
    if (thrown := _THROWS.match(clause)) and not _is_the_task(thrown["thing"], task_text):
        wrong.add(Fact.DROPPED)
    if _TAKES_OFF.match(clause):
        wrong.add(Fact.MAKES_IT)
    return [one for one in found if one[0] not in wrong]


def only_slipped(clause: str) -> bool:
    """'I pressed the wrong button' tells what went wrong, and doesn't ask to take it back."""
    return not _WITHDRAWS.search(clause)


def _is_the_task(word: str, task_text: str) -> bool:
    return not _is_thing(word) or is_result(word, task_text)


def _takes_back_a_thing(clause: str) -> bool:
    if _SURELY.search(clause):
        return False
    words = [found[0] for found in _WORD.finditer(clause)]
    named = any(before in _ARTICLES and word not in _ARTICLES and _is_thing(word) for before, word in pairwise(words))
    return named or _is_told_of_others(words)


def _is_told_of_others(words: Sequence[str]) -> bool:
    """'Borden zijn teruggezet', 'aannemer heeft per ongeluk de kabel geraakt': neither the writer nor an answer."""
    verb = next((at for at, word in enumerate(words) if word in _HAS_BEEN), 0)
    return verb > 0 and _MINE.isdisjoint(words) and any(_is_thing(word) and word not in _ARTICLES for word in words[:verb])


def _is_thing(word: str) -> bool:
    return word.isalpha() and len(word) > 2 and not word.startswith("datum") and word not in _ABOUT_ANSWERS
