"""Tables of every form as rows of cells (spaced, upright, vertical), and these rows read by their columns (table_rows)."""
