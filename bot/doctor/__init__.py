"""`nakomen doctor`: looks at everything in the order in which a newcomer meets it, with the one step that mends each thing."""
