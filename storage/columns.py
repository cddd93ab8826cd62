"""Column types: enums as text with a CHECK, days as dates, moments in UTC, lists and mappings as JSON."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

NAMING = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
SQLModel.metadata.naming_convention = NAMING


def enum_text(words: type[StrEnum]) -> sa.Enum:
    """The words of the enum as text, refused by the database when it is another word."""
    return sa.Enum(
        words,
        values_callable=lambda enum: [member.value for member in enum],
        native_enum=False,
        create_constraint=True,
        length=32,
        name=words.__name__.lower(),
        validate_strings=True,
    )


def word(words: type[StrEnum], **options: Any) -> Any:
    """A field that holds one word of an enum."""
    default = options.pop("default", ...)
    nullable = options.pop("nullable", False)
    index = options.pop("index", False)
    column: sa.Column[str] = sa.Column(enum_text(words), nullable=nullable, index=index)
    return Field(default=default, sa_column=column, **options)


def words_list(*, before: str | None = None) -> Any:
    """A field that holds a short list of texts; `before` is what rows hold that were there before the field was."""
    return Field(default_factory=list, sa_column=sa.Column(sa.JSON, nullable=False, server_default=before))


def rows_list() -> Any:
    """A field that holds a list of mappings of plain JSON values."""
    return Field(default_factory=list, sa_column=sa.Column(sa.JSON, nullable=False, server_default="[]"))


def mapping() -> Any:
    """A field that holds a mapping of plain JSON values."""
    return Field(default_factory=dict, sa_column=sa.Column(sa.JSON, nullable=False))


def owner_id(table: str, *, nullable: bool = False, index: bool = True, cascade: bool = True) -> Any:
    """A field that points at the row it belongs to and goes with it."""
    ondelete = "CASCADE" if cascade else "RESTRICT"
    column: sa.Column[int] = sa.Column(
        sa.Integer, sa.ForeignKey(f"{table}.id", ondelete=ondelete), nullable=nullable, index=index
    )
    return Field(default=None if nullable else ..., sa_column=column)
