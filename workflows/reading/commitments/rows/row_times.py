"""The time in the cells of a row, for what its words promise without a time of their own."""

from __future__ import annotations

from dataclasses import replace

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.drafts import promised
from workflows.reading.commitments.leads_told import with_lead, without_cue
from workflows.reading.commitments.rows.cells import cell_drafts
from workflows.reading.commitments.rows.paired_times import times_of_each
from workflows.reading.commitments.rows.who_cells import people
from workflows.reading.commitments.shares import shared_out
from workflows.reading.commitments.spoken import Spoken
from workflows.reading.commitments.times.taken_up_times import taken_up
from workflows.reading.layout.items import Passage
from workflows.reading.layout.tables.table_rows import Cells
from workflows.reading.sentences.clause_kinds import ClauseKind
from workflows.reading.sentences.clauses import clauses, is_conditional
from workflows.reading.sentences.tense import is_told
from workflows.reading.sentences.verbs import is_finite, tokens

_ENOUGH = 4
_FEWEST = 3
_BEFORE_INFINITIVES = frozenset({"van", "naar", "en", "of", "te", "door", "het", "voor", "met", "tot"})
_SPLIT = lazy_re(r"(?:aan|af|bij|mee|na|op|samen|terug|toe|uit|vast|weg)(?P<rest>[a-zà-ÿ]{3,}n)")
_TAKES_UP = lazy_re(r"(?i)\b(?:daarbij|hierbij|daarin|hierin|hiervoor|daarvoor|hieraan|daaraan|dit op|leest mee|denkt mee)\b")
"""What only helps with what was said before."""
_EACH_TIME = lazy_re(
    r"(?i)\bbinnen \w+ (?:werk)?(?:dagen|weken|maanden)\b|\bvanaf de \w+ (?:dag|week|maand)\b|\b(?:zodra|steeds)\b"
)
"""When something is done each time that it is called for, whatever the row says."""
_INFINITIVE = lazy_re(r"(?!(?:zijn|worden|hebben|kunnen|zullen|moeten|mogen|willen|gaan|komen|weten)$)[a-zà-ÿ]{3,}n")
"""Words that may be finite and, where nobody is their subject, are infinitives ('actualiseren', 'woningdelen')."""


def timed_by_cells(found: list[Spoken], passage: Passage, context: Context) -> list[Spoken]:
    """What the action says without a time gets that of its cells: all its words, or those before a sentence with its own time."""
    cells, paragraph = passage.cells, passage.paragraph
    if cells is None or not found:
        return found
    if found[0].drafts:
        return [_answered(one, found, cells, context) for one in found]
    if not any(s.drafts for s in found):
        found, leads = without_cue(found, context)
        if each := _each_in_its_time(found, cells, context):
            return each
        if len(several := _each_by_another(found, context)) > 1:
            return [one if _EACH_TIME.search(one.text) else _by_row(one, cells, context) for one in several]
        action = _action(paragraph.text[: found[-1].start + len(found[-1].text)] if leads else paragraph.text, found)
        drafts, names = cell_drafts(action, cells, context)
        if len(drafts) == 1 and is_action(found[0].text):
            if people(cells, context)[0]:
                drafts, names = cell_drafts(found[0].text, cells, context)
            drafts = [replace(draft, end=len(found[0].text)) for draft in drafts]
        whole = with_lead(Spoken(paragraph, 0, action, tuple(shared_out(drafts, action, context)), names), leads)
        return [whole, *(_by_row(one, cells, context) for one in found[1:] if taken_up(one.text) and _acts(one, context))]
    return found if _tells(found[0].text) else [_by_row(found[0], cells, context), *found[1:]]


def _tells(sentence: str) -> bool:
    """Whether the sentence says what was done when, beside one that promises something."""
    return bool(find_mentions(sentence)) and any(
        is_told(sentence, clause) for clause in clauses(sentence) if clause.kind is ClauseKind.MAIN
    )


def _each_in_its_time(found: list[Spoken], cells: Cells, context: Context) -> list[Spoken]:
    """'Woonlint doet een voorstel. HDS adviseert.' beside 'voorstel in maart, advies in mei': each its own time."""
    acts = all(_acts(one, context) for one in found)
    times = times_of_each([one.text for one in found], cells.time, context) if acts else None
    pairs = zip(found, times or (), strict=bool(times))
    return [_by_row(one, replace(cells, time=time), context) for one, time in pairs]


def _each_by_another(found: list[Spoken], context: Context) -> list[Spoken]:
    """'De gemeente bezoekt huurders. Daarnaast bespreken gemeente en corporatie de aantallen.': what each party does.

    Only in a cell that begins with what one does; sentences go on with it up to the first that says what another does.
    """
    several: list[Spoken] = []
    for one in found:
        acts = _acts(one, context)
        if not several and not acts:
            return []
        if not several or (acts and one.names != several[-1].names and not _TAKES_UP.search(one.text)):
            several.append(one)
        else:
            gap = one.paragraph.text[several[-1].start : one.start + len(one.text)]
            several[-1] = replace(several[-1], text=gap)
    return several


def _acts(one: Spoken, context: Context) -> bool:
    """Whether the sentence says what a party does, and not only if something happens."""
    return promised(one.text, context) and bool(one.names) and not is_conditional(one.text)


def _by_row(one: Spoken, cells: Cells, context: Context) -> Spoken:
    """The sentence with what its row says of when and who."""
    drafts, names = cell_drafts(one.text, cells, context)
    return replace(one, drafts=tuple(shared_out(drafts, one.text, context)), names=names)


def is_action(sentence: str) -> bool:
    """Whether the first sentence of a cell is what is to be done ('Actualiseren van het convenant.', 'Convenant herzien.').

    Those after it then only tell more about it. A name ('Buurtschouwen.') isn't, nor a statement ('Huurders weten weinig.').
    """
    words = sentence.rstrip(". ").split()
    done = words[1:2] == ["van"] or (bool(words) and words[-1].islower() and words[-1].endswith("n"))
    named = len(words) < _FEWEST or (len(words) == _FEWEST and not done)
    said = [word for _, word in tokens(sentence)]
    return not named and not any(is_finite(word) and not _is_infinitive(said, at) for at, word in enumerate(said))


def _is_infinitive(said: list[str], at: int) -> bool:
    """Whether a word that may be finite stands where an infinitive does: first, last, or after 'van', 'en', 'te'.

    A verb that can be split is whole only as an infinitive: 'Schimmel aanpakken in de flat', and 'pakken schimmel aan'.
    """
    split = _SPLIT.fullmatch(said[at])
    place = at in {0, len(said) - 1} or said[at - 1] in _BEFORE_INFINITIVES or (split is not None and is_finite(split["rest"]))
    return place and bool(_INFINITIVE.fullmatch(said[at]))


def _answered(one: Spoken, found: list[Spoken], cells: Cells, context: Context) -> Spoken:
    """'Woonlint levert in maart een lijst. De gemeente reageert daarop.': the only other promise of a row has the row's time."""
    others = [s for s in found[1:] if not s.drafts and promised(s.text, context)]
    if others != [one] or any(s.drafts for s in found[1:]):
        return one
    drafts, names = cell_drafts(one.text, cells, context)
    later = [draft for draft in drafts if draft.period.due > max(d.period.due for d in found[0].drafts)]
    return replace(one, drafts=tuple(later), names=names) if later else one


def _action(text: str, found: list[Spoken]) -> str:
    """What is to be done: the words of a cell without what comes of it ('Onderzoeken of ... Mocht dat zo zijn, dan ...')."""
    later = next((one for one in found[1:] if is_conditional(one.text) and len(text[: one.start].split()) >= _ENOUGH), None)
    return text[: later.start].rstrip() if later else text
