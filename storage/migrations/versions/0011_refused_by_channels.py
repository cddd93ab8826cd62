"""An index by which what a channel didn't take is found when it takes messages again

Revision: 0011, after 0010
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    refused = sa.text("state = 'failed'")
    op.create_index("ix_deliveries_refused", "deliveries", ["channel"], sqlite_where=refused, postgresql_where=refused)


def downgrade() -> None:
    op.drop_index("ix_deliveries_refused", table_name="deliveries")
