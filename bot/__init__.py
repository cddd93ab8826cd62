"""Has the faces: command line, Slack, web, scheduler. The only place that knows argv, the environment and the wall clock."""
