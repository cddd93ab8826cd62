"""The face of the stand-in: the workspace in a browser, to read and to take part in."""
