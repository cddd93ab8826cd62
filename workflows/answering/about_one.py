"""What is said of one task: by its number or without, of its condition, or as the answer to a question of ours."""

from __future__ import annotations

from sqlmodel import Session

from workflows.answering.acting import act
from workflows.answering.changes.changing import change
from workflows.answering.contradicting import contradicted
from workflows.answering.heard.conditions import said_of_condition
from workflows.answering.heard.periods_named import of_period
from workflows.answering.heard.picked import numbers_behind_a_preposition
from workflows.answering.heard.task_choice import choose, names_another
from workflows.answering.in_a_row import in_two_lines
from workflows.answering.people.colleagues import with_colleague
from workflows.answering.said_of_a_task import filling_in_question, understood_of
from workflows.answering.voice import Outcome, Voice
from workflows.tracking.stands import Stand
from workflows.tracking.views import TaskView


def hear_about(session: Session, view: TaskView, said: str, voice: Voice, *, bot_user: str | None) -> Outcome:
    """A reply about one task, its own number in front dropped; asked where that may be an amount, or another task is named."""
    choice = choose(said, [view])
    about_it = choice[0].text if len(choice) == 1 and choice[0].text else of_period(said, [view])[1] or said
    waits = view.conditional and view.status in {"planned", "active"}
    if waits and (intent := said_of_condition(about_it)) is not None:
        return change(session, view, Stand(intent), voice)
    understanding = filling_in_question(session, view, about_it, voice, bot_user) or (
        (None if choice else in_two_lines(session, view, about_it, voice)) or understood_of(about_it, view, voice, bot_user)
    )
    understanding = with_colleague(session, view, understanding, about_it)
    understanding = contradicted(session, view, understanding, said, voice)
    bare = said[:1].isdigit() or bool(numbers_behind_a_preposition(said))
    could_be_amount = bool(choice) and about_it != said and view.target is not None and bare
    return act(session, view, understanding, voice, doubtful=could_be_amount or names_another(said, view.number))
