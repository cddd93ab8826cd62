"""Writers of one process stand in line, the urgent first."""

from __future__ import annotations

import threading

from storage.turns import Turns


def waiting(turns: Turns, how_many: int) -> bool:
    """Once so many stand in line."""
    with turns._changed:
        return len(turns._waiting) == how_many


def test_writers_go_in_the_order_in_which_they_came_and_the_urgent_first() -> None:
    turns, gone, threads = Turns(), [], []

    def write(name: str, *, urgent: bool) -> None:
        with turns.turn(urgent=urgent, seconds=20):
            gone.append(name)

    with turns.turn(urgent=False, seconds=1):
        for number, (name, urgent) in enumerate([("first", False), ("second", False), ("urgent", True)], start=1):
            threads.append(threading.Thread(target=write, args=(name,), kwargs={"urgent": urgent}))
            threads[-1].start()
            while not waiting(turns, number):
                pass
        assert gone == []
    for thread in threads:
        thread.join(20)
    assert gone == ["urgent", "first", "second"]


def test_who_waited_long_enough_goes_on_and_takes_nobodys_turn() -> None:
    turns = Turns()
    with turns.turn(urgent=False, seconds=1):
        with turns.turn(urgent=True, seconds=0.01):
            assert waiting(turns, 0)
        assert turns._taken, "the first still has it"
    with turns.turn(urgent=False, seconds=1):
        assert turns._taken


def test_a_turn_ends_with_the_error_that_ends_it() -> None:
    turns = Turns()
    try:
        with turns.turn(urgent=False, seconds=1):
            raise RuntimeError
    except RuntimeError:
        pass
    assert not turns._taken
