"""Replies in which more than one task can be meant: chosen among, asked, or said of several at once."""
