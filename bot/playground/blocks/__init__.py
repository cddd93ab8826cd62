"""What Slack accepts in messages and views: the limits of Block Kit, checked as Slack checks them."""
