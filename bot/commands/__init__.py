"""The command line: each command reads its words, calls a workflow and shows the outcome."""
