"""The Web API of the stand-in: one module for each family of methods, and what they share."""
