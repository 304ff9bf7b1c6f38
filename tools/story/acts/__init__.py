"""The story itself, a module for each act."""
