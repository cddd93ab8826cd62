"""What a channel didn't take is taken up again when it takes messages: for that channel it is as if the bot had been away.

A channel takes nothing while it is archived or the bot is out of it. What was to be said there is refused for good, and its
moments lead to the message that was refused. Taken up again they are planned as what was missed, so that the next tick drops what
has become pointless and makes one message of the rest, in the hours in which anything is sent. Whether there is something to take
up follows from the rows alone: twice is as once, here or in another process.

Not taken up is what has become somebody's answer or another plan since (done, dropped, moved, handed over, reported), what the
channel has read since in another message, and a digest: `/afspraak digest` shows it, and the next one comes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlmodel import Session

from storage.agreements import agreements_in_channel, channels_of
from storage.moments import MomentValue, plan_again, refused_by_channels
from storage.outbox import anything_refused_in, channels_that_refused, not_taken_last, update_again_in
from storage.tasks import history_of_tasks

WORDING = frozenset({"title", "lead_party_id", "target_value", "target_unit"})
"""What a coordinator may correct while whoever was asked still has to answer."""


def take_up_in(session: Session, channel: str) -> int:
    """Plans again what this channel didn't take and what still matters; gives how many moments that are.

    Messages that stood there already show what happened meanwhile.
    """
    update_again_in(session, channel)
    if not anything_refused_in(session, channel):
        return 0
    return take_up_again(session, [agreement.id or 0 for agreement in agreements_in_channel(session, channel)])


def take_up_beside(session: Session, agreement_ids: Iterable[int]) -> int:
    """Plans again what the channels of these agreements didn't take, so that it goes along with what is due there."""
    channels = channels_that_refused(session, channels_of(session, agreement_ids))
    return sum(take_up_in(session, channel) for channel in sorted(channels))


def take_up_again(session: Session, agreement_ids: Iterable[int]) -> int:
    """Plans again what no channel took of these agreements and what still matters; gives how many moments that are."""
    refused = refused_by_channels(session, agreement_ids)
    task_ids = {moment.task_id for moment, _ in refused if moment.task_id is not None}
    if not refused:
        return 0
    unheard = not_taken_last(session, task_ids)
    changed = _last_changed(session, unheard)
    again = [moment for moment, written_at in refused if _matters(moment, written_at, unheard, changed)]
    plan_again(session, again)
    return len(again)


def _last_changed(session: Session, task_ids: Iterable[int]) -> dict[int, datetime]:
    """When each of these tasks was last changed; a remark, or another name for it, answers nothing."""
    found: dict[int, datetime] = {}
    for task_id, rows in history_of_tasks(session, task_ids).items():
        changes = [row.at for row in rows if row.change.keys() - WORDING]
        found |= {task_id: changes[-1]} if changes else {}
    return found


def _matters(moment: MomentValue, written_at: datetime, unheard: Mapping[int, datetime], changed: Mapping[int, datetime]) -> bool:
    """Whether what was to be said then is still open; of a meeting the tick knows."""
    if moment.task_id is None:
        return moment.meeting_id is not None
    return moment.task_id in unheard and not (moment.task_id in changed and changed[moment.task_id] > written_at)
