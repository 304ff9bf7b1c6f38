"""The machinery of the story: nodes, relays, the search for canaries, the table of checks."""
