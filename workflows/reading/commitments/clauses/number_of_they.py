"""Whether 'zij' means one party or more, by the verb of its clause: 'herzien zij', 'waarna zij in maart adviseert'."""

from __future__ import annotations

from workflows.reading.commitments.clauses.context import Context, last_named
from workflows.reading.sentences.verbs import is_finite
from workflows.reading.word_sets import words

_SINGULAR = words("is heeft wordt zal kan mag moet wil gaat doet")
_PLURAL = words("zijn hebben worden zullen kunnen mogen moeten willen gaan doen")


def of_their_number(
    verb: str, names: tuple[str, ...], within: list[tuple[str, ...]], text: str, context: Context
) -> tuple[str, ...]:
    """These names, or others where the verb has another number: with one in the plural the several who were named last, with one
    in the singular the one of the same sentence (`within`: those whom it names before; `text`). Where nobody fits they stay.
    """
    if len(names) == 1 and _is_plural(verb):
        several = (last_named(text, context) for text in (context.sentence_before, *context.sentences_before(text)))
        return next((found for found in several if names[0] in found), names)
    if len(names) != 1 and _is_singular(verb):
        return next((found for found in reversed(within) if len(found) == 1), names)
    return names


def _is_plural(verb: str) -> bool:
    return verb in _PLURAL or (verb.endswith("en") and is_finite(verb))


def _is_singular(verb: str) -> bool:
    return verb in _SINGULAR or (verb.endswith("t") and is_finite(verb))
