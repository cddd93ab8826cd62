"""All tables in one place, for whoever needs the whole schema (migrations, the database's own tests)."""

from storage.agreements import Afspraak, Agreement, Party
from storage.date_polls import DateOption, DatePoll, DateVote
from storage.digests import Digest
from storage.feed_checks import FeedCheck
from storage.inbox import Incoming
from storage.links import Link
from storage.meeting_notes import MeetingNote
from storage.meetings import Meeting
from storage.moments import Moment
from storage.outbox import Delivery, DeliveryTask, Question
from storage.outside_copies import OutsideCopy
from storage.people import Membership, Person
from storage.tasks import HistoryEntry, Series, Task, TaskAssignee, TaskOwner
from storage.verdicts import Verdict

TABLES = (
    Agreement,
    Party,
    Afspraak,
    Series,
    Task,
    TaskOwner,
    TaskAssignee,
    HistoryEntry,
    Person,
    Membership,
    Meeting,
    DatePoll,
    DateOption,
    DateVote,
    MeetingNote,
    OutsideCopy,
    FeedCheck,
    Moment,
    Delivery,
    DeliveryTask,
    Incoming,
    Question,
    Link,
    Digest,
    Verdict,
)
