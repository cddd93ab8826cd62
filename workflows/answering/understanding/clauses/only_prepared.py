"""Whether the things that a clause counts were only talked about, seen or written to, where the task is to work on them.

'De 6 complexen zijn besproken' and '225 adressen aangeschreven' come before the renovation, and are none of it.
"""

from __future__ import annotations

from calendars.dutch import plain
from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.reply_facts import FINISHED
from workflows.answering.understanding.task_words import says_its_deed

_PREPARED = lazy_regex(
    r"\b(?:besproken|gesproken|aangewezen|benoemd|genoemd|geselecteerd|uitgekozen|gekozen|aangeschreven|geinformeerd|benaderd|uitgenodigd|bezocht|bekeken|"
    r"geinspecteerd|geschouwd|geinventariseerd|voorgedragen|bevraagd|gebeld|gemaild|beoordeeld|onderzocht|voorbereid|geteld|gekeurd|opgemeten|ingemeten|"
    r"in\s+(?:kaart|beeld)(?:\s+gebracht)?|discussed|visited|inspected|selected|named|contacted|approached|invited|surveyed|informed|listed|assessed)\b"
)
_PREPARES = lazy_regex(
    r"bezoek|gesprek|inspect|schouw|keuring|opname|scan|onderzoek|meting|enquete|inventaris|brie[fv]|advies|visit|survey|interview"
)
"""A task that asks for such things itself: 'inspecties uitvoeren bij 40 woningen'."""
_ENDED = lazy_regex(rf"\b(?:{FINISHED}|gerenoveerd|verduurzaamd|geisoleerd|geplaatst|vervangen|gebouwd|aangesloten)\b")
_WORKS_ON_THEM = lazy_regex(
    r"renov|verduurzam|isol|bouw|oplever|vervang|plaats|leggen|slopen|sloop|onderhoud|herstel|verbeter|install|aansluit|transform|splits|opknap|schilder|"
    r"saner|build|replac|insulat|(?:ig|lijk|baar|vrij|gereed|geschikt|klaar|groen|schoon|duurzaam)\s+maken\b|aanpass|(?:bij|om|na)scholen|opleid|vergroen|beveilig|verlicht|opruim|ontruim|voorzien|\bmake\b"
)
_DELIVERED = lazy_regex(
    r"\b(?:geleverd|bezorgd|binnen|aangekomen|binnengekomen|in\s+(?:de\s+|het\s+)?(?:loods|opslag|werkplaats|magazijn|voorraad|container)|op\s+voorraad|"
    r"(?:staan|liggen|staat|ligt)\s+(?:al\s+|allemaal\s+)?klaar|akkoord|delivered|arrived|in\s+stock|in\s+storage)\b"
)
_PUTS_THEM_IN = lazy_regex(r"vervang|plaats|install|aanbreng|leggen|ophang|inbouw|aansluit|monter|replac|fit|mount")
_PUT_IN = lazy_regex(
    rf"\b(?:{FINISHED}|gerenoveerd|geisoleerd|geplaatst|vervangen|aangesloten|gemonteerd|(?:er)?(?:in|op|aan)|open|gehangen|gelegd)\b(?!\s+(?:de|het|voorraad|stock|storage|opslag)\b)"
)


def only_delivered(clause: str, task_text: str) -> bool:
    """'40 deuren geleverd', '40 deuren staan klaar' where the task is to put them in."""
    task = plain(task_text)
    if not _PUTS_THEM_IN.search(task) or says_its_deed(clause, task_text) or "lever" in task or "akkoord" in task:
        return False
    found = _DELIVERED.search(clause)
    return found is not None and not _PUT_IN.search(f"{clause[: found.start()]} {clause[found.end() :]}")


def only_prepared(clause: str, task_text: str) -> bool:
    """Whether that is all; not where the task asks for that very deed, or something was finished as well."""
    task = plain(task_text)
    if not _WORKS_ON_THEM.search(task) or _PREPARES.search(task) or says_its_deed(clause, task_text):
        return False
    return bool(_PREPARED.search(clause)) and not _ENDED.search(clause)
