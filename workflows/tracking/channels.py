"""In which Slack channel an agreement's messages come."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from storage.agreements import Agreement
from workflows.ground_rules import GroundRules
from workflows.reminding.replanning import replan_agreement
from workflows.reminding.taking_up import take_up_again
from workflows.tracking.presence import note_all_back


def link_channel(session: Session, agreement_id: int, channel: str, *, now: datetime, rules: GroundRules) -> bool:
    """Lets the messages come in this channel (its id) from now on; False when they did so already.

    What the one before didn't take, since it is archived perhaps, comes in this one.
    """
    agreement = session.get_one(Agreement, agreement_id)
    if agreement.channel == channel:
        return False
    agreement.channel = channel
    session.add(agreement)
    note_all_back(session, agreement_id)
    session.flush()
    replan_agreement(session, agreement_id, now=now, rules=rules)
    take_up_again(session, [agreement_id])
    return True
