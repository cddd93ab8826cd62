"""The lines of `nakomen reply`: one JSON object with a reply in, one with what was understood out."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from workflows.answering.understanding.meaning import TaskContext
from workflows.answering.understanding.reply_parser import understand
from workflows.errors import Refused


def answer_line(line: str) -> str:
    """The answer to one line `{"id","today","task":{...},"reply"}`: its id and the fields of `expect`. Raises `Refused`."""
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Refused("Dit is geen geldige JSON. Zet op elke regel één JSON-object.") from error
    if not isinstance(asked, dict):
        raise Refused('Er staat geen JSON-object. Verwacht wordt {"id": ..., "today": ..., "task": {...}, "reply": ...}.')
    key = asked.get("id")
    if not isinstance(key, str | int) or isinstance(key, bool):
        raise Refused("Het veld 'id' ontbreekt, of is geen tekst.")
    understood = understand(_text(asked, "reply", "reply"), task=task_of(asked.get("task")), today=_day(asked, "today", "today"))
    return json.dumps({"id": key} | understood.as_json(), ensure_ascii=False)


def task_of(fields: Any) -> TaskContext:
    """The task as it stands in JSON. Raises `Refused` with the name of the field that is wrong."""
    if not isinstance(fields, dict):
        raise Refused("Het veld 'task' ontbreekt, of is geen JSON-object.")
    value, unit = _target(fields.get("target"))
    percent = fields.get("percent")
    if percent is not None and not _is_number(percent):
        raise Refused("Het veld 'task.percent' is geen getal en niet leeg (null).")
    return TaskContext(
        text=_text(fields, "text", "task.text"),
        start=_day(fields, "start", "task.start"),
        due=_day(fields, "due", "task.due"),
        status=str(fields.get("status", "active")),
        percent=None if percent is None else int(percent),
        target_value=value,
        target_unit=unit,
    )


def _target(target: Any) -> tuple[float | None, str | None]:
    if target is None:
        return None, None
    if not isinstance(target, dict) or not _is_number(target.get("value")) or not isinstance(target.get("unit"), str):
        raise Refused("Het veld 'task.target' is niet leeg (null) en heeft geen getal in 'value' en tekst in 'unit'.")
    return float(target["value"]), target["unit"]


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e15


def _text(fields: dict[str, Any], key: str, name: str) -> str:
    value = fields.get(key)
    if not isinstance(value, str):
        raise Refused(f"Het veld '{name}' ontbreekt, of is geen tekst.")
    return value


def _day(fields: dict[str, Any], key: str, name: str) -> date:
    value = fields.get(key)
    try:
        return date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError as error:
        raise Refused(f"Het veld '{name}' is geen dag in de vorm 2026-06-30.") from error
