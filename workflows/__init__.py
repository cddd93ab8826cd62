"""Does the verbs: reading, tracking, reminding, answering, meeting, reporting.

The clock and the database are handed in."""
