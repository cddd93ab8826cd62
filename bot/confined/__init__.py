"""Documents from outside are read in a process of their own, with little memory and little time.

confined_reading (what a document says) -> warm_reader (keeps a reading parent, hands it errands) -> reading_parent (forks for
each document) -> reading_child (reads within limits); reading_answer is what goes over the line.
"""
