"""Documents from outside are read in a process of their own, with little memory and little time.

confined_reading (starts it, takes its answer) -> reading_child (reads) ; reading_answer is what goes over the line.
"""
