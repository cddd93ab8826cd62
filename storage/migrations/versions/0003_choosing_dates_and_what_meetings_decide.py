"""Dates that are chosen together, what meetings decide, copies of outside calendars, and the rules by which a next year is laid out

Revision: 0003, after 0002
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TEXT, MOMENT = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    with op.batch_alter_table("agreements", schema=None) as batch_op:
        batch_op.add_column(sa.Column("procedure", sa.JSON(), nullable=False, server_default="[]"))
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.add_column(sa.Column("year", sa.Integer(), nullable=True))
    meetings = sa.table("meetings", sa.column("year", sa.Integer), sa.column("window_start", sa.Date))
    op.execute(meetings.update().values(year=sa.cast(sa.extract("year", meetings.c.window_start), sa.Integer)))
    op.create_table(
        "date_polls",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("opened_at", MOMENT(), nullable=False),
        sa.Column("closed_at", MOMENT(), nullable=True),
        sa.Column("chosen_id", sa.Integer(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        _foreign("date_polls", "meeting_id", "meetings", "CASCADE"),
        _foreign("date_polls", "person_id", "persons", "RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_date_polls")),
    )
    _index("date_polls", "meeting_id")
    op.create_table(
        "date_options",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("poll_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("starts_at", MOMENT(), nullable=False),
        sa.Column("ends_at", MOMENT(), nullable=False),
        sa.Column("remark", TEXT(), nullable=True),
        _foreign("date_options", "poll_id", "date_polls", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_date_options")),
        sa.UniqueConstraint("poll_id", "starts_at", name=op.f("uq_date_options_poll_id_starts_at")),
    )
    _index("date_options", "poll_id")
    op.create_table(
        "date_votes",
        sa.Column("option_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("answer", _words("dateanswer", "yes", "maybe", "no"), nullable=False),
        sa.Column("at", MOMENT(), nullable=False),
        _foreign("date_votes", "option_id", "date_options", "CASCADE"),
        _foreign("date_votes", "person_id", "persons", "CASCADE"),
        sa.PrimaryKeyConstraint("option_id", "person_id", name=op.f("pk_date_votes")),
    )
    op.create_table(
        "meeting_notes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("kind", _words("notekind", "decision", "action", "minutes"), nullable=False),
        sa.Column("text", TEXT(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("task_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("at", MOMENT(), nullable=False),
        sa.Column("permalink", TEXT(), nullable=True),
        sa.Column("withdrawn_at", MOMENT(), nullable=True),
        _foreign("meeting_notes", "meeting_id", "meetings", "CASCADE"),
        _foreign("meeting_notes", "task_id", "tasks", "CASCADE"),
        _foreign("meeting_notes", "person_id", "persons", "RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_notes")),
    )
    _index("meeting_notes", "meeting_id")
    _index("meeting_notes", "task_id")
    op.create_table(
        "outside_copies",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", TEXT(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("etag", TEXT(), nullable=True),
        sa.Column("last_modified", TEXT(), nullable=True),
        sa.Column("found", sa.JSON(), nullable=False),
        sa.Column("read_until", sa.Date(), nullable=True),
        sa.Column("fetched_at", MOMENT(), nullable=True),
        sa.Column("tried_at", MOMENT(), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("trouble", TEXT(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outside_copies")),
        sa.UniqueConstraint("key", name=op.f("uq_outside_copies_key")),
    )


def downgrade() -> None:
    for table in ("outside_copies", "meeting_notes", "date_votes", "date_options", "date_polls"):
        op.drop_table(table)
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.drop_column("year")
    with op.batch_alter_table("agreements", schema=None) as batch_op:
        batch_op.drop_column("procedure")


def _foreign(table, column, to, ondelete):
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"), ondelete=ondelete)


def _words(name, *words):
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=32)


def _index(table, column):
    with op.batch_alter_table(table, schema=None) as batch_op:
        batch_op.create_index(batch_op.f(f"ix_{table}_{column}"), [column], unique=False)
