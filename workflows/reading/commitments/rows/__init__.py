"""Tables and labelled lines: who, what and when from the cells of a row."""
