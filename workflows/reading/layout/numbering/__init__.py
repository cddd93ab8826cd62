"""Which numbers of a part are afspraken: by the word before them (worded), or by how they count (dotted, single_count)."""
