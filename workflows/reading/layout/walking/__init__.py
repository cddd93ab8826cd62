"""The way through a part, element by element: walk asks heading_steps and content_steps, which change where it stands."""
