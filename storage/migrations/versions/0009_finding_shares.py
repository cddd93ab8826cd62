"""Indexes by which whoever shares a place today is found: an agreement's moments of the day, a person's tasks

Revision: 0009, after 0008
"""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_moments_agreement", "moments", ["agreement_id", "settled_at", "at"])
    op.drop_index(op.f("ix_moments_agreement_id"), table_name="moments")
    op.create_index(op.f("ix_task_assignees_person_id"), "task_assignees", ["person_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_task_assignees_person_id"), table_name="task_assignees")
    op.create_index(op.f("ix_moments_agreement_id"), "moments", ["agreement_id"])
    op.drop_index("ix_moments_agreement", table_name="moments")
