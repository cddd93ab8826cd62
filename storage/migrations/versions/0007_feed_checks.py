"""What the daily look at a calendar found, and how often an agreement got another title

Revision: 0007, after 0006
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

MOMENT = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    op.add_column("agreements", sa.Column("title_version", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("agreements", sa.Column("retitled_at", MOMENT(), nullable=True))
    op.create_table(
        "feed_checks",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("checked_at", MOMENT(), nullable=False),
        sa.Column("found", sa.JSON(), nullable=False, server_default="[]"),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreements.id"], name=op.f("fk_feed_checks_agreement_id_agreements"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("agreement_id", name=op.f("pk_feed_checks")),
    )


def downgrade() -> None:
    op.drop_table("feed_checks")
    for column in ("retitled_at", "title_version"):
        op.drop_column("agreements", column)
