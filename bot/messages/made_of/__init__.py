"""What messages are made of: lines and spans, tables, escaping, and how days, numbers, rhythms and names are written."""
