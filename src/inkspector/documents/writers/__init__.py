"""A formatted letter as bytes: one module a format."""
