"""What would change a rating: the fewest moves, each rated again; `changes.py` is the way in."""
