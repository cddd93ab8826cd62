"""Answering: what people type, click or tick, understood and turned into a change, a question or silence."""
