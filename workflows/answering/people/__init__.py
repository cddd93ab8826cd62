"""Who comes, goes, is away, takes over: people as answers name them, and what their coming and going does to the work."""
