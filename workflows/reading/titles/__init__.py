"""Titles: the name of a task in lists, messages and calendars, made of the words of its sentence.

who_and_when (what goes) -> turned_clauses (the shapes of a clause) with verb_order (where its verb stands as an infinitive) ->
title_length; task_title does it all.
"""
