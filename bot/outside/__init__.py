"""What other sites publish: fetched with care, the last good copy kept in store. Nothing that comes from there can harm."""
