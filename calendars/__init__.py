"""Knows dates: periods in Dutch words, working days, the jaaragenda's rules and iCalendar text. Keeps nothing."""
