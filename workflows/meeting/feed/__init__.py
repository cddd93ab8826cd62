"""The feed of the jaaragenda: what calendar programs subscribe to, and how it is kept, checked and chosen from."""
