"""Alembic's way in: the connection is handed over by storage.database; batch mode, because SQLite alters little."""

import sqlmodel
from alembic import context

import storage.models  # noqa: F401  (fills the metadata)

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=sqlmodel.SQLModel.metadata,
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
