"""The App Home, and the links that people make there."""
