"""The faces in Slack: thin listeners that acknowledge, read, call a workflow in one transaction, and are done."""
