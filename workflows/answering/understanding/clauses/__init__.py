"""Clauses: what the grammar of a clause says where no set phrase does: who does what with which thing, and when.

task_things (whether a word names the task's result), deed_families (verbs that finish the same kind of work) ->
promised_results (the result is there on a day), states_told (what the state of a thing says),
denied_at_the_end (what a 'niet' far behind it takes back), beginnings (what is still to begin),
errands (what the writer is going to do), shares_said (who agreed),
ready_for_it (the task's own deed can follow), unheard_facts.
"""
