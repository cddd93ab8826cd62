"""What an afspraak leaves open, and how to mend it. Pure."""
