"""The phrases for what a reply can say, in the order of looking."""
