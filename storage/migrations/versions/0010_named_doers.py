"""Whom an afspraak names as doing it, also where it has no task

Revision: 0010, after 0009
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("afspraken", sa.Column("named", sa.JSON(), nullable=False, server_default="[]"))


def downgrade() -> None:
    op.drop_column("afspraken", "named")
