"""Whether a clause promises something for its term: no past, no state, no fact about others."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Bound, Unit
from calendars.mentions import Part as PartOfYear
from calendars.period_words import Season
from calendars.periods import PeriodKind
from workflows.reading.commitments.clauses.asides import goes_on
from workflows.reading.commitments.clauses.counting_on import counts_on
from workflows.reading.commitments.clauses.demonstratives import THIS_ONE, last_for
from workflows.reading.commitments.clauses.receiving import AWAITED, RECEIVING
from workflows.reading.commitments.clauses.staff import is_act_of_staff
from workflows.reading.commitments.clauses.taken_apart import Part, Taken, points_back
from workflows.reading.commitments.times.timing import Term
from workflows.reading.sentences.clause_kinds import ClauseKind
from workflows.reading.sentences.clauses import clauses
from workflows.reading.sentences.tense import finite_verbs, is_past_clause, is_perfect, is_told
from workflows.reading.sentences.verbs import tokens
from workflows.reading.word_sets import words

_STATIVE = words(
    """
    geldt gelden bestaat bestaan blijkt blijken betreft bedraagt bedragen betekent heet lijkt telt kent kennen ligt
    liggen treedt treden stijgt daalt stijgen dalen neemt eindigt eindigen verstrijkt verstrijken vervalt vervallen dateert
    dateren
    """
)
_IS_SO = words("bestaat bestaan bezit bezitten telt tellen heet heten")
"""'In 2027 bestaat Woonlint 100 jaar', 'bezit Woonlint 4.100 woningen': what nobody does."""
_HOPES = lazy_re(r"(?i)\b(?:hoopt|hopen|verwacht|verwachten|denkt|denken|gaan ervan uit|gaat ervan uit),?\s*$")
_HAVING = words("is zijn heeft hebben kost kosten wonen woont werkt werken")
_EVENT = lazy_re(
    r"(?i)\bplaats\b|\bstart(?:en|t)?\b|\bbegin(?:t|nen)\b|\bvolg(?:t|en)\b|\bverschijn(?:t|en)\b|"
    r"\bkom(?:t|en) er\b|\ber kom(?:t|en)\b|"
    r"^\s*(?:daar|hier) kom(?:t|en)\b|"
    r"\bstaa[nt] er\b|\bstaa[nt]\w*\b.*\b(?:gepland|planning|agenda)|\bgepland\b|\bvoorzien\b|\bgereed\b|\bklaar\b|"
    r"\bafgerond\b|\bopgeleverd\b|"
    r"\b(?:is|zijn|kom(?:t|en)|blij(?:ft|ven))\b.*\bbeschikbaar\b|\bbeschikbaar (?:is|zijn|komt|komen|blijft|blijven)\b|"
    r"\bopen (?:is|zijn)\b|\b(?:operationeel|bemenst) (?:is|zijn)\b|"
    r"\boplevering\b|\bloopt door\b|\blo(?:opt|pen) van\b|\bloopt (?:er )?een\b|"
    r"\bligt (?:er\b|.* voor\b)|\ber (?:ligt|liggen)\b|\bliggen er\b|\baan de beurt\b|"
    r"\bin (?:aanbouw|uitvoering|procedure|gebruik)\b|"
    r"\bsta(?:at|an)\b.* op (?:de|het|haar|zijn|hun) \w*(?:site|agenda)\b|"
    r"\bvang(?:t|en)\b.*\baan\b|\bga(?:at|an)\b.*\b(?:open|door)\b|\bvan start\b|"
    r"\b(?:concept|plan|voorstel|stukken|notitie|rapport|advies|aanvraag|visie)\w* ga(?:at|an)\b[^,;]* "
    r"naar (?:de|het|alle|beide|[A-Z])|"
    r"\blopen door\b|\bvoortgezet\b|\b(?:is|zijn)\b.*\bte \w+en\b|\bin de lucht\b|\bter (?:inzage|visie)\b|\bkomen .* aan "
    r"de beurt|\bop de agenda\b|\bgerealiseerd\b"
)
_A_YEAR = lazy_re(r"\b20\d\d\b")
_LAST_YEAR = lazy_re(r"(?i)\b(?:vorig|afgelopen|voorbije) (?:jaar|kwartaal|periode|maanden)\b")
_THERE = lazy_re(
    r"(?i)\ber kom(?:t|en)\b|\bkom(?:t|en) er\b|\b(?:is|zijn|moet|moeten|zal|zullen)\b(?: \w+){0,3}? er\b|"
    r"\ber\b(?: \w+){0,3}? (?:is|zijn)\b|\b(?:is|zijn) (?:duidelijk|bekend)\b|\b(?:ligt|liggen)\b.*\b(?:bij|klaar|gereed)\b"
)
_MEETING = lazy_re(
    r"(?i)bijeen|bij elkaar|overleg(?:gen)?\b|evaluatie|gesprek(?:ken)?\b|rapportage|monitor|schouw|"
    r"terugkoppeling|afstemming|avond|campagne|bespreking"
)
_ANAPHOR = lazy_re(
    r"(?i)^\s*(?:daarvan|hiervan|daarvoor|hiervoor|dit|deze(?! (?:overeenkomst|(?:prestatie|jaar)?afspraken|jaarschijf))|"
    r"daarna|hierna|vervolgens|daartoe|hiertoe|daarbij|hierbij|"
    r"tegelijk)\b"
)
_EACH_HAS = lazy_re(
    r"(?i)\b(?:heeft|hebben)\s+(?:elke?|iedere?|alle|al|beide)\b|^\s*(?:elke?|iedere?|alle|al|beide)\b[^,;]{1,60}?\b(?:heeft|hebben)\b"
)
"""'Voor het eind van 2026 hebben alle dorpen een agenda': what each will have, whoever sees to it."""
_BY_THEN_SO = lazy_re(
    r"(?i)\b(?:is|zijn)\b.*\b(?:\w*klaar|openbaar|zichtbaar|bereikbaar|bruikbaar|bewoonbaar|toegankelijk|online|actueel|"
    r"compleet|definitief|rond|leeg|schoon|veilig|actief|\w+(?:vrij|neutraal|dicht|dekkend)|(?:in|op) (?:bedrijf|orde|peil)|"
    r"van het \w*gas af)\s*[.,;]?\s*$"
)
"""'De winkel is uiterlijk 1 maart gebruiksklaar', 'de uitkomst is voor de zomer openbaar': what somebody has to bring about."""
_NOTHING = lazy_re(r"(?i)\b(?:geen|niet)\b")
_GUARANTEE = lazy_re(r"(?i)\b(?:ten minste|tenminste|minstens|minimaal|maximaal|hooguit|hoogstens|ten hoogste)\b")
_ASSURED = lazy_re(
    r"(?i)\b(?:is|zijn)\b[^.;]*\btot(?: en met)? (?:eind )?20\d\d\b[^.;]*\b(?:geregeld|gedekt|verzekerd|gegarandeerd|toegezegd)\b"
)
"""'De financiering is tot en met 2027 geregeld': how things are."""
_FREED = lazy_re(r"(?i)\bkom(?:t|en)\b.*\b(?:vrij|leeg|in aanmerking)\s*[.;,]?\s*$")
"""'Jaarlijks komen er 200 woningen vrij': what nobody does."""
_FOLLOWS = lazy_re(r"\s*(?:De|Het|Een|Deze)\b.*\bvolg(?:t|en) (?:de|het|haar|zijn)\b")
"""'De huuraanpassing per 1 juli volgt het landelijke kader': what something is like, and no event."""
_BY_SOMEBODY = lazy_re(r"\bdoor (?:de |het |een )?[A-Z]")
"""'... wordt berekend door het Servicebureau': somebody who is no party."""
_AGREED = lazy_re(r"(?i)\b(?:afgesproken|overeengekomen|besloten|bepaald|vastgelegd|toegezegd)\b")
_ELSEWHERE = lazy_re(
    r"(?i)\b(?:landelijk|nationaal|regionaal|provinciaal|eerder|destijds)\s+(?:is |zijn )?(?:afgesproken|overeengekomen)\b"
)
"""'De corporaties hebben landelijk afgesproken dat ...': what others hold them to."""
_MAY = lazy_re(
    r"(?i)\b(?:is|zijn)\b(?: \w+){0,3}? (?:bevoegd|gerechtigd)\b|\bsta(?:at|an)\b.* vrij\b|"
    r"\b(?:heeft|hebben)\b(?: \w+){0,6}? (?:het recht|de bevoegdheid|de vrijheid)\b"
)
_CAN = lazy_re(r"(?i)\b(?:kan|kunnen|mag|mogen)\b")
_CHANGES = lazy_re(
    r"(?i)\b(?:overeenkomst|afspraken)\b.*\b(?:op(?:ge)?zeg(?:gen|d)|beëindig(?:en|d)|ontb(?:in|on)den|herzien|(?:ge)?wijzig(?:en|d)|"
    r"aan(?:ge)?pas(?:sen|t)|verleng(?:en|d))\b"
)
_WISH = lazy_re(r"(?i)\b(?:graag|ambitie|streven|streeft|wil|willen|voornemens|intentie|beoogt|beogen|hopen|naar verwachting)\b")


def wishes(sentence: str) -> bool:
    """Whether the sentence says what somebody would like to come of it."""
    return bool(_WISH.search(sentence))


def is_state(verb: str) -> bool:
    """Whether the verb says how things are, whoever is named."""
    return verb in _STATIVE


def states(verb: str) -> bool:
    """Whether the verb says how things are, or that they come to somebody."""
    return verb in _STATIVE or verb in RECEIVING or verb in {"is", "zijn", "blijft", "blijven", "heeft", "hebben"}


class Promising:
    """One clause of a sentence with what rules it, asked of each of its terms whether it promises something for it."""

    def __init__(self, sentence: Taken, part: Part, main: Part | None, *, has_owner: bool) -> None:
        self._sentence, self._part = sentence, part
        self._ruling = main if part.clause.kind is not ClauseKind.MAIN and main else part
        self._has_owner = has_owner

    def promises(self, term: Term) -> bool:
        """Whether the clause promises something for this term: no past, no state, no fact about others."""
        calendar = self._sentence.context.calendar
        if _ASSURED.search(self._sentence.words(self._part)):
            return False
        if self._past or self._allowed or self._hoped or self._ruling.actors.verb in {"hoeft", "hoeven"}:
            return False
        if self._wished and term.period.due.year > calendar.end:
            return False
        over = _begins(term) <= calendar.signing or term.period.kind is PeriodKind.RECURRING
        ends = term.mention.unit is Unit.YEAR and term.mention.bound is not None
        over = over or (term.inferred and self._told_on and not ends)
        if over and self._is_done(term):
            return False
        return self._somebody_acts or _holds(self._sentence.words(self._part), term) or self._is_so_by(term) or self._happens

    def _is_so_by(self, term: Term) -> bool:
        """Whether something is so by its day: 'de lijst is er vóór 1 mei', 'medio 2027 is de folder vernieuwd'."""
        return _by_then(term) and (_is_there(self._sentence.words(self._ruling), term) or self._is_done_then(term))

    def _is_done_then(self, term: Term) -> bool:
        """'Medio 2027 is de folder vernieuwd': what is so by its day, without who does it."""
        return self._part.actors.verb in {"is", "zijn"} and self._is_done(term)

    def _is_done(self, term: Term) -> bool:
        """Whether the clause tells this as done, or is ruled by one that does."""
        return is_perfect(self._sentence.text, self._part.clause, term.mention.start) or self._ruled_by_done

    @cached_property
    def _past(self) -> bool:
        return any(is_past_clause(self._sentence.text, one.clause) for one in (self._part, self._ruling))

    @cached_property
    def _allowed(self) -> bool:
        """Whether it says what somebody may do: 'de gemeente is bevoegd om ...', 'partijen kunnen de overeenkomst opzeggen'."""
        said = {self._sentence.words(one) for one in (self._part, self._ruling)}
        return any(_MAY.search(words) or (_CAN.search(words) and _CHANGES.search(words)) for words in said)

    @cached_property
    def _hoped(self) -> bool:
        """'Wij hopen dat de markt aantrekt': what comes by itself, or by others; 'landelijk is afgesproken dat ...'."""
        actors = self._part.actors
        nobody = actors.subject is None and actors.agent is None
        if self._ruling is not self._part and _ELSEWHERE.search(self._sentence.words(self._ruling)):
            return True
        return nobody and bool(_HOPES.search(self._sentence.text[: self._part.clause.start]))

    @cached_property
    def _ruled_by_done(self) -> bool:
        part, ruling, sentence = self._part, self._ruling, self._sentence
        agreed = part.clause.kind is ClauseKind.COMPLEMENT and _AGREED.search(sentence.words(ruling))
        return ruling is not part and not agreed and is_perfect(sentence.text, ruling.clause, ruling.clause.end)

    @cached_property
    def _told_on(self) -> bool:
        """Whether the sentence before tells of a year before the agreement, so that a quarter without a year is of that one."""
        before, start = self._sentence.context.sentence_before, self._sentence.context.calendar.start
        earlier = _LAST_YEAR.search(before) or any(int(year) < start for year in _A_YEAR.findall(before))
        return bool(earlier) and any(is_told(before, c) for c in clauses(before) if c.kind is ClauseKind.MAIN)

    @cached_property
    def _wished(self) -> bool:
        return wishes(self._sentence.text)

    @cached_property
    def _somebody_acts(self) -> bool:
        if self._part.actors.verb in _IS_SO:
            return False
        return (
            self._has_owner
            or points_back(self._part.actors.subject)
            or self._this_one
            or (self._sentence.context.assigned and goes_on(self._sentence.text))
        )

    @cached_property
    def _this_one(self) -> bool:
        """'... legt het in mei aan de gemeente voor. Die geeft vóór 15 juli haar oordeel': whom the sentence before ends with."""
        text, context = self._sentence.text, self._sentence.context
        meant = THIS_ONE.match(text) and self._part.clause.start == 0 and last_for(context.sentence_before, context)
        return bool(meant) and meant == self._sentence.before

    @cached_property
    def _happens(self) -> bool:
        return _happens(self._sentence, self._part, self._ruling)


def _begins(term: Term) -> date:
    """When the stretch of the term begins; that of 'vóór 1 juli' is the day itself, since who has done it then may do it then."""
    return term.period.due if term.mention.unit is Unit.DAY and term.mention.bound is not None else term.period.start


def _is_there(text: str, term: Term) -> bool:
    """'De lijst is er vóór 1 mei', 'eind 2027 zijn er vijf commissies': a result that has its day."""
    if term.mention.part in {PartOfYear.BEGIN, PartOfYear.MIDDLE}:
        return False
    there = (
        _THERE.search(text)
        or _BY_THEN_SO.search(text)
        or (_EACH_HAS.search(text) and not _WISH.search(text) and not AWAITED.search(text))
    )
    return bool(there) and not _NOTHING.search(text)


def _by_then(term: Term) -> bool:
    """'Vóór 1 mei', 'medio 2027': whether the words say when something is to be there."""
    until = term.mention.text.lower().startswith("tot ")
    before = term.mention.bound in {Bound.BEFORE, Bound.BY} or term.mention.season is Season.BEFORE_SUMMER
    return not until and (before or term.mention.part is not None)


def _holds(text: str, term: Term) -> bool:
    """'Gedurende de looptijd valt ten minste 70% ...': a share that is guaranteed for the whole of the term."""
    return term.mention.unit is Unit.TERM and bool(_GUARANTEE.search(text))


def _happens(sentence: Taken, part: Part, ruling: Part) -> bool:
    """Without a party that acts, only what is to be done counts: a passive, an event, what an earlier sentence began."""
    text, verb = sentence.words(part), part.actors.verb
    if _FREED.search(text) or _FOLLOWS.match(text) or (part.actors.passive and AWAITED.search(text)):
        return False
    if part.actors.passive and part.actors.agent is None and _BY_SOMEBODY.search(text):
        return False
    if _NOTHING.search(text) and not sentence.context.assigned:
        return False
    if (
        {"wordt", "worden"} & {w for _, w in tokens(text)}
        or _EVENT.search(text)
        or _is_done_by_staff(text, verb)
        or counts_on(sentence)
    ):
        return True
    if verb in RECEIVING or verb in _STATIVE:
        named = any(part.clause.holds(group.start) for group in sentence.groups)
        return verb in RECEIVING and (bool(sentence.before) or not named)
    return _is_begun(sentence, part, ruling)


def _is_done_by_staff(text: str, verb: str) -> bool:
    return verb not in RECEIVING | _STATIVE | _HAVING and is_act_of_staff(text, verb)


def _is_begun(sentence: Taken, part: Part, ruling: Part) -> bool:
    """Whether it is given to somebody beside the sentence, is a talk, or goes on with what was said."""
    verb, verbs = part.actors.verb, finite_verbs(sentence.text, part.clause)
    if sentence.context.assigned and verbs and verb not in {"is", "zijn"}:
        return True
    if verb in {"is", "zijn", "komt", "komen", "vindt", "vinden"} and _MEETING.search(sentence.words(part)):
        return True
    if _ANAPHOR.match(sentence.text):
        return verb not in {"is", "zijn"}
    return not verbs and ruling is part
