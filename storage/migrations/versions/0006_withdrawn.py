"""What no longer stands in an agreement since a newer version of its document

Revision: 0006, after 0005
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

MOMENT = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    for table in ("afspraken", "tasks"):
        op.add_column(table, sa.Column("withdrawn_at", MOMENT(), nullable=True))


def downgrade() -> None:
    for table in ("tasks", "afspraken"):
        op.drop_column(table, "withdrawn_at")
