"""Corrects what an afspraak says: title, owners, days, target. A coordinator's deed, shown to all and to be undone."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from storage.tasks import HistoryEntry
from storage.words import Source, TaskStatus
from workflows.errors import Refused
from workflows.ground_rules import GroundRules
from workflows.reviewing.corrections import Wish
from workflows.tracking.shares import count_anew
from workflows.tracking.stands import write_down
from workflows.tracking.task_state import difference, give_to_parties, locked_task, state_of


def correct_task(
    session: Session, task_id: int, wish: Wish, *, version: int, person_id: int | None, now: datetime, rules: GroundRules
) -> HistoryEntry | None:
    """Makes the task say this, as it was seen at `version`; None when it says so already.

    What was agreed first (`first_due`) stays. Raises Refused when somebody changed the task since.
    """
    task = locked_task(session, task_id)
    if task.status is TaskStatus.CONCEPT:
        raise Refused(
            "Deze afspraken zijn nog niet bevestigd. Kijk ze na in het kanaal, daar kun je ze ook wijzigen.",
            english="These agreements are not confirmed yet. Check them in the channel, there you can change them too.",
        )
    if task.version != version:
        raise Refused(
            "Iemand heeft deze afspraak intussen gewijzigd. Er is niets overschreven; open hem opnieuw.",
            english="Somebody has changed this afspraak meanwhile. Nothing was overwritten; open it again.",
        )
    before = state_of(session, task)
    task.title, task.lead_party_id, task.conditional = wish.title, wish.lead_id, wish.conditional
    task.start, task.due = wish.start, wish.due
    known = task.target_value, task.target_unit
    task.target_value, task.target_unit = wish.target_value, wish.target_unit
    count_anew(task, known)
    session.add(task)
    give_to_parties(session, task, list(wish.owner_ids))
    change = difference(before, state_of(session, task))
    if not change:
        return None
    return write_down(session, task, change, person_id=person_id, source=Source.MODAL, text=None, now=now, rules=rules)
