"""What people say of a concept while they check it

Revision: 0005, after 0004
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "verdicts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("afspraak_id", sa.Integer(), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=True),
        sa.Column(
            "verdict",
            sa.Enum(
                "right", "changed", "added", "skipped", name="verdictword", native_enum=False, create_constraint=True, length=32
            ),
            nullable=False,
        ),
        sa.Column("doubtful", sa.Boolean(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreements.id"], name=op.f("fk_verdicts_agreement_id_agreements"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["afspraak_id"], ["afspraken.id"], name=op.f("fk_verdicts_afspraak_id_afspraken"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["task_id"], ["tasks.id"], name=op.f("fk_verdicts_task_id_tasks"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_verdicts_person_id_persons"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verdicts")),
    )
    with op.batch_alter_table("verdicts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_verdicts_agreement_id"), ["agreement_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_verdicts_task_id"), ["task_id"], unique=False)


def downgrade() -> None:
    op.drop_table("verdicts")
