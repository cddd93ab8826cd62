"""Which days a reply names, and what each is about."""
