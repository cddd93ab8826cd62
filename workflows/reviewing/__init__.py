"""Checking a concept against its document, commitment by commitment, before anything is followed."""
