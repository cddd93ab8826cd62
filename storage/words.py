"""The fixed words that stand in the columns. Plain enums: whoever needs only the words needs no database for them."""

from __future__ import annotations

from enum import StrEnum


class PartyRole(StrEnum):
    GEMEENTE = "gemeente"
    CORPORATIE = "corporatie"
    HUURDERSORGANISATIE = "huurdersorganisatie"
    OTHER = "other"


class Section(StrEnum):
    """`afspraak` is chased; the other three are running work: watched and not chased."""

    AFSPRAAK = "afspraak"
    REGULIER = "regulier"
    VERANTWOORDING = "verantwoording"
    BIJLAGE = "bijlage"


class AfspraakKind(StrEnum):
    """The six kinds of the national guide."""

    PROCES = "proces"
    BESCHRIJVEND = "beschrijvend"
    INTENTIE = "intentie"
    HANDELING = "handeling"
    GARANTIE = "garantie"
    TRANSACTIE = "transactie"


class MeetingKind(StrEnum):
    BESTUURLIJK = "bestuurlijk overleg"
    AMBTELIJK = "ambtelijk overleg"
    WERKGROEP = "werkgroep"
    REGIONAAL = "regionaal overleg"
    DEADLINE = "deadline"
    OTHER = "other"


class MeetingStatus(StrEnum):
    WINDOW = "window"
    SET = "set"
    CANCELLED = "cancelled"


class DateAnswer(StrEnum):
    """What somebody says of a proposed date."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


class NoteKind(StrEnum):
    """What comes of a meeting."""

    DECISION = "decision"
    ACTION = "action"
    MINUTES = "minutes"


class AgreementStatus(StrEnum):
    CONCEPT = "concept"
    ACTIVE = "active"
    CLOSED = "closed"


class TaskStatus(StrEnum):
    """What is stored. Whether an open task is `planned` or `active` follows from the day (`status_on`)."""

    CONCEPT = "concept"
    OPEN = "open"
    WAITING = "waiting"
    TO_CONFIRM = "to_confirm"
    DONE = "done"
    DROPPED = "dropped"


class Light(StrEnum):
    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class MembershipRole(StrEnum):
    COORDINATOR = "coordinator"
    LEAD = "lead"
    MEMBER = "member"
    OBSERVER = "observer"


class Source(StrEnum):
    """By which way a change came in."""

    BUTTON = "button"
    REPLY = "reply"
    REACTION = "reaction"
    MODAL = "modal"
    COMMAND = "command"
    CLI = "cli"
    SYSTEM = "system"


class MomentKind(StrEnum):
    """What a planned moment is for. The first six can stand in one bundle."""

    ESCALATION = "escalation"
    OVERDUE = "overdue"
    DUE = "due"
    NUDGE = "nudge"
    PROMPT = "prompt"
    KICKOFF = "kickoff"
    AGENDA = "agenda"
    MEETING = "meeting"
    DIGEST = "digest"


class DeliveryKind(StrEnum):
    """The `kind` in a message's metadata."""

    KICKOFF = "kickoff"
    PROMPT = "prompt"
    NUDGE = "nudge"
    DUE = "due"
    OVERDUE = "overdue"
    ESCALATION = "escalation"
    AGENDA = "agenda"
    MEETING = "meeting"
    DIGEST = "digest"
    INTAKE = "intake"
    WELCOME = "welcome"
    OTHER = "other"


class DeliveryMethod(StrEnum):
    POST = "post"
    UPDATE = "update"
    EPHEMERAL = "ephemeral"
    REACTION = "reaction"


class DeliveryState(StrEnum):
    """pending -> sending -> sent | uncertain | failed; uncertain -> sent | pending once it has been looked up."""

    PENDING = "pending"
    SENDING = "sending"
    UNCERTAIN = "uncertain"
    SENT = "sent"
    FAILED = "failed"


class Audience(StrEnum):
    PARTIES = "parties"
    PUBLIC = "public"
    RAAD = "raad"


class VerdictWord(StrEnum):
    """What somebody said of a commitment that was read: right as it stands, corrected, added, or not to be followed."""

    RIGHT = "right"
    CHANGED = "changed"
    ADDED = "added"
    SKIPPED = "skipped"


class IncomingState(StrEnum):
    """waiting -> done | failed."""

    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"
